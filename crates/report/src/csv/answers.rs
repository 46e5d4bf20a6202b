//! The answers: every question that applies or was answered.
//!
//! Must not know how an answer is scored.

use super::Told;
use super::sheet::Sheet;
use crate::answers::answer_text;
use crate::exchange::{GRADES, pick_codes};
use crate::format::plain;
use crate::key::Key;
use alloc::format;
use alloc::string::{String, ToString};
use neraca_engine::{Answer, Truth};

const HEADS: [Key; 8] = [
    Key::CSV_CODE,
    Key::CSV_SECTION,
    Key::CSV_QUESTION,
    Key::CSV_CODES,
    Key::CSV_ANSWER,
    Key::CSV_APPLIES,
    Key::CSV_EVIDENCE,
    Key::CSV_LAW,
];

pub(super) fn sheet(told: &Told<'_>) -> Sheet {
    let Told { pack, document, .. } = *told;
    let mut heads = HEADS.map(|key| told.head(key)).to_vec();
    heads.extend(told.notes.then(|| told.head(Key::CSV_NOTE)));
    let mut sheet = told.sheet(&heads);
    for question in pack.question_positions() {
        let (Some(rule), answer, shown) = (pack.question(question), document.answers.get(question), told.result.shown(question)) else {
            continue;
        };
        if shown == Truth::No && answer.is_blank() {
            continue;
        }
        let texts = told.first().questions.get(usize::from(question.0));
        let cells = [
            rule.id.clone(),
            told.first().sections.get(usize::from(rule.section)).map_or_else(String::new, |section| plain(section)),
            texts.map_or_else(String::new, |text| plain(&text.label)),
            pick_codes(pack, rule, answer),
            plain(&answer_text(pack, told.words, question, answer)),
            told.head(applies(shown)),
            plain(&evidence(told, answer)),
            told.laws(texts.map_or(&[][..], |text| &text.laws)),
        ];
        let note = told.notes.then(|| document.notes.get(question.0).to_string());
        sheet.line(cells.into_iter().chain(note).map(Into::into));
    }
    sheet
}

fn applies(shown: Truth) -> Key {
    match shown {
        Truth::Yes => Key::CSV_APPLIES_YES,
        Truth::Unknown => Key::CSV_APPLIES_PERHAPS,
        Truth::No => Key::CSV_APPLIES_NO,
    }
}

/// How well an answer is documented; nothing where there is none.
fn evidence(told: &Told<'_>, answer: &Answer) -> String {
    let letter = GRADES.iter().find(|(_, grade)| *grade == answer.grade).filter(|_| !answer.picks.is_empty());
    letter.map_or_else(String::new, |(letter, _)| told.words.sentence(&format!("grade.{letter}")).to_string())
}
