//! The command line `neraca` as a library, so that tests can use the embedded pack and each command.
//!
//! Must not know the method or any sentence: numbers come from the engine, words from the content.

mod assess;
mod bench;
mod condition;
mod csv;
mod diff;
mod draft;
mod factors;
mod failure;
mod given;
mod input;
mod lines;
mod link;
mod load;
mod next;
mod options;
mod picture;
mod plan;
mod questions;
mod readings;
mod robust;
mod table;
mod text;
mod today;
mod vector;

pub use failure::Failure;
pub use load::{Loaded, embedded, folder};

use neraca_report::{Key, Language, Words, plain};
use options::{Command, Options};
use std::ffi::OsString;
use std::io::Write;

/// Runs one command line (without the program's own name) and returns the exit code: 0 done, 2 bad input, 1 anything else.
#[must_use]
pub fn run(arguments: Vec<OsString>) -> u8 {
    let language = options::language(&arguments);
    let loaded = match load::embedded(language) {
        Ok(loaded) => loaded,
        Err(failure) => return failure.report(),
    };
    match options::parse(arguments).map_err(|wrong| wrong.failure(&loaded.words)) {
        Ok(options) => dispatch(&options, loaded).map_or_else(|failure| failure.report(), |()| 0),
        Err(failure) => failure.report(),
    }
}

fn dispatch(options: &Options, embedded: Loaded) -> Result<(), Failure> {
    if options.help || options.command.is_none() && !options.version {
        return print(&plain(embedded.words.text(Key::CLI_HELP)));
    }
    let loaded = match &options.content {
        Some(dir) => load::folder(dir, options.language)?,
        None => embedded,
    };
    if options.version {
        return print(&version(&loaded));
    }
    match options.command {
        Some(Command::Assess) => assess::run(options, &loaded),
        Some(Command::Plan) => plan::run(options, &loaded),
        Some(Command::Vector) => vector::run(options, &loaded),
        Some(Command::Factors) => factors::run(options, &loaded),
        Some(Command::Robust) => robust::run(options, &loaded),
        Some(Command::Diff) => diff::run(options, &loaded),
        Some(Command::Next) => next::run(options, &loaded),
        Some(Command::Picture) => picture::run(options, &loaded),
        Some(Command::Readings) => readings::run(options, &loaded),
        Some(Command::Link) => link::run(options, &loaded),
        Some(Command::Csv) => csv::run(options, &loaded),
        Some(Command::Draft) => draft::run(options, &loaded),
        Some(Command::Questions) => questions::run(options, &loaded),
        Some(Command::Bench) => bench::run(options, &loaded),
        None => Ok(()),
    }
}

fn version(loaded: &Loaded) -> String {
    let pack = &loaded.pack;
    format!("neraca {}\n{}\n{}\n{}", env!("CARGO_PKG_VERSION"), pack.method_name(), pack.id, pack.hash)
}

/// Writes one text and a line end to standard output.
fn print(text: &str) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{}", text.trim_end()).and_then(|()| out.flush()).map_err(Failure::from)
}

/// One interface text with its values, ready for a terminal.
fn say(words: &Words, key: Key, values: &[(&str, &str)]) -> String {
    plain(&neraca_report::fill(words.text(key), values))
}

/// The language used when none is asked for.
pub(crate) const DEFAULT_LANGUAGE: Language = Language::Indonesian;
