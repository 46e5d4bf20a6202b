//! Why a command stopped, and the exit code that says so.
//!
//! Must not know sentences; they arrive ready.

use std::io::{self, Write};

/// Why a command stopped.
#[derive(Debug)]
pub enum Failure {
    /// The input is wrong; the text says where, and what was expected. Exit code 2.
    Input(String),
    /// Reading, writing or the program itself failed. Exit code 1.
    Internal(String),
    /// Whoever read the output has stopped reading. Nothing is wrong: exit code 0.
    Closed,
}

impl Failure {
    /// Prints the message to standard error and returns the exit code.
    #[must_use]
    pub fn report(&self) -> u8 {
        let (text, code) = match self {
            Self::Input(text) => (text, 2),
            Self::Internal(text) => (text, 1),
            Self::Closed => return 0,
        };
        // Nobody is left to tell when standard error itself is gone.
        let _ = writeln!(io::stderr(), "{}", text.trim_end());
        code
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::Closed,
            _ => Self::Internal(error.to_string()),
        }
    }
}
