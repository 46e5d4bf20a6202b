//! Writes a link.
//!
//! Must not know what a reader makes of it.

use super::escape::{IN_CODE, IN_TEXT, escaped};
use super::{FORM, UNKNOWN, field};
use crate::exchange::{ByQuestion, Document, grade_code, pick_code};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use neraca_engine::{Answer, Kind, Pack, Pick, Q, Question, checksum};

/// A document as the last part of an address, after `?`. [`super::Included`] says what of an assessment is in it.
#[must_use]
pub fn write_link(pack: &Pack, document: &Document) -> String {
    let release = document.written_by();
    let mut out = Fields(String::new());
    out.add(field::FORM, &FORM.to_string());
    out.text(field::PACK, release.map_or(&pack.id, |release| &release.pack));
    out.text(field::METHOD, &release.map_or(pack.method.version, |release| release.method).to_string());
    if let Some(date) = document.as_of {
        out.text(field::DATE, &date.to_string());
    }
    out.text(field::HOME, document.home.code());
    if document.quick {
        out.add(field::QUICK, "1");
    }
    for position in pack.question_positions() {
        let said = document.answers.get(position);
        if let Some(rule) = pack.question(position).filter(|_| !said.is_blank()) {
            out.add(&escaped(&rule.id, IN_CODE), &answer(pack, rule, said));
        }
    }
    out.by_question(pack, field::DETAIL, &document.detail);
    for (framework, question, said) in document.direct.iter() {
        let name = format!("{}.{}.{}", field::DIRECT, escaped(framework, IN_CODE), escaped(question, "-_."));
        out.add(&name, &said.to_string());
    }
    if let Some(vector) = release.and_then(|release| release.vector.as_deref()) {
        out.text(field::VECTOR, vector);
    }
    if !document.title.is_empty() {
        out.text(field::TITLE, &document.title);
    }
    out.by_question(pack, field::NOTE, &document.notes);
    let checksum = checksum(&out.0);
    out.add(field::CHECKSUM, &checksum);
    out.0
}

/// A vector as the last part of an address, after `?`.
#[must_use]
pub fn vector_link(vector: &str) -> String {
    let mut out = Fields(String::new());
    out.text(field::VECTOR, vector);
    out.0
}

/// Names and values one after the other.
struct Fields(String);

impl Fields {
    fn add(&mut self, name: &str, value: &str) {
        if !self.0.is_empty() {
            self.0.push('&');
        }
        self.0.push_str(name);
        self.0.push('=');
        self.0.push_str(value);
    }

    fn text(&mut self, name: &str, text: &str) {
        self.add(name, &escaped(text, IN_TEXT));
    }

    fn by_question(&mut self, pack: &Pack, name: &str, texts: &ByQuestion) {
        for (question, text) in texts.iter() {
            if let Some(rule) = pack.question(Q(question)) {
                self.text(&format!("{name}.{}", escaped(&rule.id, IN_CODE)), text);
            }
        }
    }
}

/// `SG,-`, `umum.k4,nik` or `pusat:c`.
fn answer(pack: &Pack, rule: &Question, answer: &Answer) -> String {
    let pick = |pick: &Pick| {
        let code = escaped(pick_code(pack, rule, pick), IN_CODE);
        let volume = match pick {
            Pick::Option(_, Some(volume)) if rule.kind == Kind::MultiVolume => pack.volumes.get(usize::from(volume.0)),
            _ => None,
        };
        volume.map_or_else(|| code.clone(), |volume| format!("{code}.{}", escaped(volume, IN_CODE)))
    };
    let most = if rule.kind.is_multiple() { usize::MAX } else { 1 };
    let rest = answer.open.then(|| UNKNOWN.to_string());
    let mut out = answer.picks.iter().map(pick).chain(rest).take(most).collect::<Vec<_>>().join(",");
    if let Some(letter) = grade_code(answer.grade) {
        out.push(':');
        out.push_str(letter);
    }
    out
}
