//! `neraca robust`: how far a result hangs on the theme weights. Takes answers, or factor levels under `v`.
//!
//! Must not know how a weighting is tried.

use crate::given::{self, Held};
use crate::options::{Format, Options};
use crate::{Failure, Loaded, input, print, text};
use neraca_engine::{Scored, score};
use neraca_report::{Key, date_text, robustness_json};

pub(crate) fn run(options: &Options, loaded: &Loaded) -> Result<(), Failure> {
    let pack = &loaded.pack;
    let input = input::read(options.only_operand(&loaded.words, Key::CLI_WHICH_ONE_FILE)?, loaded)?;
    let (title, rules, scored): (String, Option<String>, Scored) = match given::held(options, loaded, &input)? {
        Held::Levels(title, levels) => (title, None, score(pack, &levels)),
        Held::Answers(given) => {
            let scored = given.assess(loaded).scored;
            (given.title, Some(date_text(given.as_of, options.language)), scored)
        }
    };
    match options.format {
        Format::Json => print(&robustness_json(pack, &scored).to_string()),
        Format::Text => print(&text::robustness(loaded, options.language, &title, rules.as_deref(), &scored)),
    }
}
