//! `neraca assess`: one assessment from a file, with the result of an earlier release beside it, or one a line with `--jsonl`.
//!
//! Must not know how a level or a sentence comes about.

use crate::options::{Format, Options};
use crate::{Failure, Loaded, given, input, lines, print, text};
use neraca_report::{Earlier, Key, Problem, assessment_json};

pub(crate) fn run(options: &Options, loaded: &Loaded) -> Result<(), Failure> {
    if options.jsonl {
        options.no_operands(&loaded.words)?;
        return lines::run(loaded, given::date(options, loaded, None)?);
    }
    let input = input::read(options.only_operand(&loaded.words, Key::CLI_WHICH_FILE)?, loaded)?;
    let given = given::from(options, loaded, &input)?;
    let (pack, answers) = (&loaded.pack, &given.document.answers);
    let result = given.assess(loaded);
    let earlier = if given.is_on_its_date() {
        Earlier::of_document(pack, &loaded.methods, &given.document, &result.scored.levels)
    } else {
        given.tell_release(loaded, &input);
        Ok(None)
    };
    let earlier = earlier.map_err(|kind| given::refused(loaded, &input, &[Problem::new("method", kind)]))?;
    match options.format {
        Format::Json => {
            let mut tree = assessment_json(pack, answers, &result);
            if let Some(earlier) = &earlier {
                tree["revision"] = earlier.json(pack);
            }
            print(&tree.to_string())
        }
        Format::Text => print(&text::assessment(loaded, options.language, &given.title, answers, &result, earlier.as_ref())),
    }
}
