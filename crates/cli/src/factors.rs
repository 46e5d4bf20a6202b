//! `neraca factors --jsonl`: factor levels in, one line each, units out.
//!
//! Must not know answers; the same loop as `assess --jsonl` reads both kinds of line.

use crate::options::Options;
use crate::{Failure, Loaded, lines, say};
use neraca_report::Key;

pub(crate) fn run(options: &Options, loaded: &Loaded) -> Result<(), Failure> {
    options.no_operands(&loaded.words)?;
    if !options.jsonl {
        return Err(Failure::Input(say(&loaded.words, Key::CLI_JSONL_ONLY, &[])));
    }
    lines::run(loaded, loaded.pack.as_of)
}
