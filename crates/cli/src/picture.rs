//! `neraca picture`: one picture of a result as an SVG file. Takes answers, or factor levels under `v`.
//!
//! Must not know what a picture shows.

use crate::given::{self, Held};
use crate::options::{Options, Wrong};
use crate::{Failure, Loaded, input, print};
use neraca_engine::score;
use neraca_report::Key;
use neraca_report::picture::{Kind, Pictured};

pub(crate) fn run(options: &Options, loaded: &Loaded) -> Result<(), Failure> {
    let [name, file] = options.operands.as_slice() else {
        return Err(options.wrong_operands(&loaded.words, Key::CLI_WHICH_PICTURE));
    };
    let kind = Kind::from_name(name).ok_or_else(|| Wrong::new(Key::CLI_BAD_PICTURE, name).failure(&loaded.words))?;
    let input = input::read(file, &loaded.words)?;
    let (subject, as_of, scored) = match given::held(options, loaded, &input)? {
        Held::Levels(title, levels) => (title, None, score(&loaded.pack, &levels)),
        Held::Answers(given) => {
            let scored = given.assess(loaded).scored;
            (given.title, Some(given.as_of), scored)
        }
    };
    let pictured = Pictured { words: &loaded.words, pack: &loaded.pack, scored: &scored, as_of, subject: &subject };
    print(&pictured.plate(kind, options.look))
}
