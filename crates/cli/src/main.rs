//! The program `neraca`. Everything it does is in the library beside it.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(neraca_cli::run(std::env::args_os().skip(1).collect()))
}
