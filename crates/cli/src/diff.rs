//! `neraca diff`: two files of answers, or one file on two dates, compared line by line.
//!
//! Must not know what is behind a difference.

use crate::given::{self, Given};
use crate::options::{Format, Options};
use crate::{Failure, Loaded, print, text};
use neraca_engine::{Side, difference};
use neraca_report::{Key, difference_json};

pub(crate) fn run(options: &Options, loaded: &Loaded) -> Result<(), Failure> {
    let (first, second) = match (options.operands.as_slice(), options.and) {
        ([first, second], _) => (first, second),
        ([only], Some(_)) => (only, only),
        _ => return Err(options.wrong_operands(&loaded.words, Key::CLI_WHICH_TWO)),
    };
    let before = given::read(options, loaded, first)?;
    let mut after = if first == second { before.clone() } else { given::read(options, loaded, second)? };
    if options.and.is_some() {
        after.as_of = given::not_too_early(loaded, options.and)?;
    }
    let found = difference(&loaded.pack, side(&before), side(&after));
    let answers = [&before.document.answers, &after.document.answers];
    match options.format {
        Format::Json => print(&difference_json(&loaded.pack, answers, &found).to_string()),
        Format::Text => {
            let names = [(&before.title, first), (&after.title, second)].map(|(title, file)| if title.is_empty() { file } else { title });
            print(&text::difference(loaded, options.language, names.map(String::as_str), answers, &found))
        }
    }
}

fn side(given: &Given) -> Side<'_> {
    Side { answers: &given.document.answers, as_of: given.as_of, home: given.document.home }
}
