//! `neraca vector`: scores one vector, by its own method and by the current one, or says where it stops making sense.
//!
//! Must not know answers; a vector holds levels only.

use crate::options::{Format, Options};
use crate::{Failure, Loaded, print, say, text};
use neraca_engine::{VectorError, VectorProblem, score};
use neraca_report::{Earlier, Key, Words, scored_json};

pub(crate) fn run(options: &Options, loaded: &Loaded) -> Result<(), Failure> {
    let given = options.only_operand(&loaded.words, Key::CLI_WHICH_VECTOR)?.trim();
    let pack = &loaded.pack;
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
    let (key, found, value) = match &error.problem {
        VectorProblem::NotAVector => (Key::VECTOR_NOT_A_VECTOR, "", ""),
        VectorProblem::UnknownMethod(found) => (Key::VECTOR_OTHER_METHOD, found.as_str(), ""),
        VectorProblem::NewerMethod(found) => (Key::VECTOR_NEWER_METHOD, found.as_str(), ""),
        VectorProblem::NoPack => (Key::VECTOR_NO_PACK, "", ""),
        VectorProblem::UnknownFactor(code) => (Key::VECTOR_UNKNOWN_FACTOR, code.as_str(), ""),
        VectorProblem::RepeatedFactor(code) => (Key::VECTOR_REPEATED_FACTOR, code.as_str(), ""),
        VectorProblem::BadValue(code, value) => (Key::VECTOR_BAD_VALUE, code.as_str(), value.as_str()),
        VectorProblem::WrittenAsU(code) => (Key::VECTOR_WRITTEN_AS_U, code.as_str(), ""),
        VectorProblem::Checksum(expected) => (Key::VECTOR_CHECKSUM, expected.as_str(), ""),
    };
    let shown: String = given.chars().map(|letter| if letter.is_control() { '\u{fffd}' } else { letter }).collect();
    let at = (error.at + 1).to_string();
    let sentence = say(words, key, &[("found", found), ("value", value)]);
    let place = say(words, Key::VECTOR_AT, &[("at", &at), ("problem", &sentence)]);
    Failure::Input(format!("{shown}\n{}^\n{place}", " ".repeat(error.at)))
}
