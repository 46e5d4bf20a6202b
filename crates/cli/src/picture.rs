//! `neraca picture`: one picture of a result as an SVG file. Takes answers; all but the map also take factor levels under `v`.
//!
//! Must not know what a picture shows.

use crate::given::{self, Given, Held};
use crate::options::{Options, Wrong};
use crate::{Failure, Loaded, input, print, say};
use neraca_engine::score;
use neraca_report::map::{PICTURE, reach_map};
use neraca_report::picture::{COMPARISON, Comparison, Kind, Pictured, Side};
use neraca_report::{Key, date_text};

pub(crate) fn run(options: &Options, loaded: &Loaded) -> Result<(), Failure> {
    if let [name, files @ ..] = options.operands.as_slice()
        && name == COMPARISON
        && (2..=LETTERS.len()).contains(&files.len())
    {
        return print(&comparison(options, loaded, files)?);
    }
    let [name, file] = options.operands.as_slice() else {
        return Err(options.wrong_operands(&loaded.words, Key::CLI_WHICH_PICTURE));
    };
    let refuse = |key, found: &String| Wrong::new(key, found).failure(&loaded.words);
    let kind = Kind::from_name(name);
    if kind.is_none() && name != PICTURE {
        return Err(refuse(Key::CLI_BAD_PICTURE, name));
    }
    let input = input::read(file, loaded)?;
    let (subject, as_of, scored) = match (given::held(options, loaded, &input)?, kind) {
        (Held::Answers(given), None) => return print(&map(options, loaded, &given)),
        (Held::Levels(..), None) => return Err(refuse(Key::CLI_MAP_NEEDS_ANSWERS, file)),
        (Held::Levels(title, levels), _) => (title, None, score(&loaded.pack, &levels)),
        (Held::Answers(given), _) => {
            let scored = given.assess(loaded).scored;
            (given.title, Some(given.as_of), scored)
        }
    };
    let pictured = Pictured { words: &loaded.words, pack: &loaded.pack, scored: &scored, as_of, subject: &subject };
    print(&kind.map(|kind| pictured.plate(kind, options.look)).unwrap_or_default())
}

/// How results are called.
const LETTERS: [&str; 3] = ["A", "B", "C"];

fn comparison(options: &Options, loaded: &Loaded, files: &[String]) -> Result<String, Failure> {
    let mut results = Vec::new();
    for file in files {
        let input = input::read(file, loaded)?;
        results.push(match given::held(options, loaded, &input)? {
            Held::Levels(title, levels) => (title, score(&loaded.pack, &levels)),
            Held::Answers(given) => {
                let date = date_text(given.as_of, options.language);
                let rules = say(&loaded.words, Key::COMPARE_AS_OF, &[("date", &date)]);
                (format!("{} ({rules})", given.title), given.assess(loaded).scored)
            }
        });
    }
    let named = LETTERS.iter().zip(&results);
    let sides: Vec<Side<'_>> = named.map(|(letter, (name, scored))| Side { letter, name, scored }).collect();
    Ok(Comparison { words: &loaded.words, pack: &loaded.pack, sides: &sides }.plate(options.look))
}

fn map(options: &Options, loaded: &Loaded, given: &Given) -> String {
    let map = reach_map(&loaded.pack, &loaded.map, &given.document.answers, &given.assess(loaded));
    map.plate(&loaded.words, &loaded.pack, &loaded.map, given.as_of, &given.title, options.look)
}
