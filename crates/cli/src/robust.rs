//! `neraca robust`: how far a result hangs on the theme weights. Takes answers, or factor levels under `v`.
//!
//! Must not know how a weighting is tried.

use crate::options::{Format, Options};
use crate::{Failure, Loaded, given, input, print, text};
use neraca_engine::{Scored, score};
use neraca_report::{Key, date_text, read_levels, robustness_json};
use serde_json::Value;

pub(crate) fn run(options: &Options, loaded: &Loaded) -> Result<(), Failure> {
    let pack = &loaded.pack;
    let input = input::read(options.only_operand(&loaded.words, Key::CLI_WHICH_ONE_FILE)?, &loaded.words)?;
    let (title, rules, scored): (String, Option<String>, Scored) = match (input.tree.get("answers"), input.tree.get("v")) {
        (None, Some(Value::Object(entries))) => {
            let levels = read_levels(pack, entries).map_err(|problems| given::refused(loaded, &input, &problems))?;
            (given::title(&input.tree, options.language.tag()).to_owned(), None, score(pack, &levels))
        }
        _ => {
            let given = given::from(options, loaded, &input)?;
            let scored = given.assess(loaded).scored;
            (given.title, Some(date_text(given.as_of, options.language)), scored)
        }
    };
    match options.format {
        Format::Json => print(&robustness_json(pack, &scored).to_string()),
        Format::Text => print(&text::robustness(loaded, options.language, &title, rules.as_deref(), &scored)),
    }
}
