//! `neraca assess`: one assessment from a file, or one a line with `--jsonl`.
//!
//! Must not know how a level or a sentence comes about.

use crate::options::{Format, Options};
use crate::{Failure, Loaded, given, lines, print, text};
use neraca_report::{Key, assessment_json};

pub(crate) fn run(options: &Options, loaded: &Loaded) -> Result<(), Failure> {
    if options.jsonl {
        options.no_operands(&loaded.words)?;
        return lines::run(loaded, given::date(options, loaded, None)?);
    }
    let given = given::read(options, loaded, options.only_operand(&loaded.words, Key::CLI_WHICH_FILE)?)?;
    let result = given.assess(loaded);
    match options.format {
        Format::Json => print(&assessment_json(&loaded.pack, &given.document.answers, &result).to_string()),
        Format::Text => print(&text::assessment(loaded, options.language, &given.title, &given.document.answers, &result)),
    }
}
