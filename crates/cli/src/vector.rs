//! `neraca vector`: scores one vector, as text or in a link, by its own method and by the current one, or says where it stops making
//! sense.
//!
//! Must not know answers; a vector holds levels only.

use crate::options::{Format, Options};
use crate::{Failure, Loaded, print, text};
use neraca_engine::{VectorError, score};
use neraca_report::{Earlier, Key, Payload, Words, payload, plain, read_link, scored_json, vector_problem};

pub(crate) fn run(options: &Options, loaded: &Loaded) -> Result<(), Failure> {
    let given = options.only_operand(&loaded.words, Key::CLI_WHICH_VECTOR)?.trim();
    let pack = &loaded.pack;
    let linked = payload(given).and_then(|part| read_link(pack, part).ok());
    let given = if let Some(Payload::Vector(vector)) = &linked { vector } else { given };
    let vector = pack.parse_vector(given).map_err(|error| pointed(given, &error, &loaded.words))?;
    let scored = score(pack, &vector.levels);
    let earlier = Earlier::of_vector(pack, &loaded.methods, &vector);
    let earlier = earlier.map_err(|_| pointed(given, &vector.without_method(), &loaded.words))?;
    match options.format {
        Format::Json => {
            let mut result = scored_json(pack, &scored);
            // Levels keep the name of the pack that found them; the numbers are the method's.
            result["pack"] = vector.pack.as_str().into();
            result["vector"] = pack.print_vector_of(&scored.levels, &pack.method, &vector.pack).into();
            if let Some(earlier) = &earlier {
                result["revision"] = earlier.json(pack);
            }
            print(&result.to_string())
        }
        Format::Text => print(&text::vector(loaded, &vector.pack, &scored, earlier.as_ref())),
    }
}

/// The vector, a caret under the first character that does not fit, and what was expected there.
fn pointed(given: &str, error: &VectorError, words: &Words) -> Failure {
    let shown: String = given.chars().map(|letter| if letter.is_control() { '\u{fffd}' } else { letter }).collect();
    Failure::Input(format!("{shown}\n{}^\n{}", " ".repeat(error.at), plain(&vector_problem(words, error))))
}
