//! `neraca csv`: one table of a result for a spreadsheet, on standard output.
//!
//! Must not know what stands in a table.

use crate::options::{Options, Wrong};
use crate::{Failure, Loaded, given};
use neraca_report::{Key, Told, csv};
use std::io::Write as _;

const NOTES: &str = "notes";

pub(crate) fn run(options: &Options, loaded: &Loaded) -> Result<(), Failure> {
    let wrong = |key, found: &str| Wrong::new(key, found).failure(&loaded.words);
    let table = options.table.ok_or_else(|| wrong(Key::CLI_WHICH_TABLE, ""))?;
    if let Some(other) = options.include.iter().find(|name| *name != NOTES) {
        return Err(wrong(Key::CLI_BAD_PART, other));
    }
    let given = given::read(options, loaded, options.only_operand(&loaded.words, Key::CLI_WHICH_ONE_FILE)?)?;
    let told = Told {
        pack: &loaded.pack,
        words: &loaded.words,
        language: options.language,
        document: &given.document,
        result: &given.assess(loaded),
        catalogue: &loaded.catalogue,
        notes: !options.include.is_empty(),
    };
    let mut out = std::io::stdout().lock();
    out.write_all(csv(table, &told).as_bytes()).and_then(|()| out.flush()).map_err(Failure::from)
}
