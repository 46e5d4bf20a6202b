//! `neraca readings`: what other frameworks would say of the same system. Takes answers, or factor levels under `v`, and what the
//! file says to a framework's own questions under `frameworks`; a yearly chance needs no file.
//!
//! Must not know how a framework reckons.

use crate::given::{self, Held};
use crate::options::{Format, Options, Wrong};
use crate::{Failure, Loaded, input, print, text};
use neraca_engine::{Country, Date};
use neraca_report::{Basis, Key, Readings, read_framework_answers, readings_json};

const YEARLY: &str = "yearly";
const NAMES: [&str; 4] = ["bssn", "csf", "aia", YEARLY];

pub(crate) fn run(options: &Options, loaded: &Loaded) -> Result<(), Failure> {
    let wrong = |key, found: &str| Wrong::new(key, found).failure(&loaded.words);
    let named = |name: &str| options.frameworks.iter().any(|wanted| wanted == name);
    if let Some(unknown) = options.frameworks.iter().find(|name| !NAMES.contains(&name.as_str())) {
        return Err(wrong(Key::CLI_BAD_FRAMEWORK, unknown));
    }
    if options.yearly.is_none() && (named(YEARLY) || options.years.is_some()) {
        return Err(wrong(Key::CLI_WHICH_CHANCE, ""));
    }
    let chance_alone = options.yearly.is_some() && options.frameworks.iter().all(|name| name == YEARLY);
    let (title, as_of, home, mut readings) = if chance_alone && options.operands.is_empty() {
        (String::new(), None, loaded.pack.home, Readings::default())
    } else {
        read(options, loaded)?
    };
    let wanted = |name: &str| options.frameworks.is_empty() || named(name);
    readings.bssn = readings.bssn.filter(|_| wanted("bssn"));
    readings.csf = readings.csf.filter(|_| wanted("csf"));
    readings.aia = readings.aia.filter(|_| wanted("aia"));
    let yearly = &loaded.frameworks.yearly;
    readings.yearly = options.yearly.map(|chance| yearly.read(chance, options.years.unwrap_or(yearly.years)));
    match options.format {
        Format::Json => print(&readings_json(&loaded.pack, &loaded.frameworks, as_of, home, &readings).to_string()),
        Format::Text => print(&text::readings(loaded, options.language, &title, as_of, &readings)),
    }
}

/// Title, date where answers were given, home country, and all readings of one file.
fn read(options: &Options, loaded: &Loaded) -> Result<(String, Option<Date>, Country, Readings), Failure> {
    let pack = &loaded.pack;
    let input = input::read(options.only_operand(&loaded.words, Key::CLI_WHICH_ONE_FILE)?, loaded)?;
    let said = read_framework_answers(&loaded.frameworks, &input.tree).map_err(|problems| given::refused(loaded, &input, &problems))?;
    let (title, as_of, basis) = match given::held(options, loaded, &input)? {
        Held::Levels(title, levels) => (title, None, Basis::of_levels(pack, &levels)),
        Held::Answers(given) => {
            let basis = Basis::of_answers(pack, &given.document.answers, given.as_of, given.document.home);
            (given.title, Some(given.as_of), basis)
        }
    };
    Ok((title, as_of, basis.home, Readings::of(pack, &loaded.frameworks, &basis, &said)))
}
