//! `neraca draft`: a document drafted from answers, as plain text or as its parts. The name of the system never stands in it.
//!
//! Must not know which documents there are, nor what stands in one.

use crate::options::{Format, Options};
use crate::{Failure, Loaded, given, print, say};
use neraca_report::{Drafting, Key, draft_json, draft_text};

pub(crate) fn run(options: &Options, loaded: &Loaded) -> Result<(), Failure> {
    let [document, path] = options.operands.as_slice() else {
        return Err(options.wrong_operands(&loaded.words, Key::CLI_WHICH_DOCUMENT));
    };
    if loaded.documents.letter(document).is_none() {
        return Err(unknown(loaded, document));
    }
    let given = given::read(options, loaded, path)?;
    let result = given.assess(loaded);
    let drafting = Drafting {
        pack: &loaded.pack,
        documents: &loaded.documents,
        words: &loaded.words,
        language: options.language,
        answers: &given.document.answers,
        result: &result,
        name: "",
    };
    let draft = drafting.draft(document).ok_or_else(|| unknown(loaded, document))?;
    match options.format {
        Format::Json => print(&draft_json(&loaded.pack, &result, options.language.tag(), &draft).to_string()),
        Format::Text => print(&draft_text(&draft)),
    }
}

fn unknown(loaded: &Loaded, found: &str) -> Failure {
    let names = loaded.documents.letters.iter().map(|letter| letter.id.as_str()).collect::<Vec<_>>().join(", ");
    Failure::Input(format!("neraca: {}", say(&loaded.words, Key::CLI_BAD_DOCUMENT, &[("found", found), ("names", &names)])))
}
