//! Writes the exchange document, in the order of its schema.
//!
//! Must not know files. Serialised directly: the first program of the app stores answers and has no use for a tree.

use super::{ByQuestion, Document, SCHEMA, UNKNOWN, grade_code};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use neraca_engine::{Answer, Answers, Kind, Levels, Pack, Pick, Q, Question};
use serde::ser::{Serialize, SerializeMap, Serializer};

/// A document as [`super::read_document`] reads it. What an earlier release wrote keeps its name until something is changed.
#[derive(Clone, Copy)]
pub struct Written<'a> {
    /// The pack whose codes are written.
    pub pack: &'a Pack,
    /// What is written.
    pub document: &'a Document,
}

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let mut map = out.serialize_map(None)?;
        self.entries::<S>(&mut map)?;
        map.end()
    }
}

/// A document with the vector of its result, so that a later program can tell what this one found, whatever its own rules are.
#[derive(Clone, Copy)]
pub struct WrittenResult<'a> {
    /// The document.
    pub written: Written<'a>,
    /// What its answers come to by this program's rules.
    pub levels: &'a Levels,
}

impl Serialize for WrittenResult<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let mut map = out.serialize_map(None)?;
        self.written.entries::<S>(&mut map)?;
        let Written { pack, document } = self.written;
        let vector = match document.written_by() {
            Some(release) => release.vector.clone(),
            None => Some(pack.print_vector(self.levels)),
        };
        map.serialize_entry("vector", &vector)?;
        map.end()
    }
}

impl Written<'_> {
    fn entries<S: Serializer>(&self, map: &mut S::SerializeMap) -> Result<(), S::Error> {
        let Self { pack, document } = *self;
        let answers = &document.answers;
        map.serialize_entry("schema", &SCHEMA)?;
        let release = document.written_by();
        map.serialize_entry("method", &release.map_or(pack.method.version, |release| release.method).to_string())?;
        map.serialize_entry("pack", release.map_or(&pack.id, |release| &release.pack))?;
        map.serialize_entry("title", &document.title)?;
        map.serialize_entry("as_of", &document.as_of.map(|date| date.to_string()))?;
        map.serialize_entry("home", document.home.code())?;
        map.serialize_entry("mode", if document.quick { "quick" } else { "full" })?;
        map.serialize_entry("answers", &WrittenAnswers { pack, answers })?;
        map.serialize_entry("evidence", &WrittenEvidence { pack, answers })?;
        map.serialize_entry("notes", &Remarks { pack, remarks: &document.notes })?;
        map.serialize_entry("detail", &Remarks { pack, remarks: &document.detail })?;
        if !document.direct.is_empty() {
            map.serialize_entry("frameworks", &document.direct)?;
        }
        Ok(())
    }
}

/// The answers by question code; unanswered questions are left out.
#[derive(Clone, Copy)]
pub struct WrittenAnswers<'a> {
    /// The pack whose codes are written.
    pub pack: &'a Pack,
    /// What is written.
    pub answers: &'a Answers,
}

/// Every question with its answer, blank or not.
fn answered<'a>(pack: &'a Pack, answers: &'a Answers) -> impl Iterator<Item = (&'a Question, &'a Answer)> {
    pack.question_positions().filter_map(|question| Some((pack.question(question)?, answers.get(question))))
}

impl Serialize for WrittenAnswers<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let Self { pack, answers } = *self;
        let said = answered(pack, answers).filter(|(_, answer)| !answer.is_blank());
        out.collect_map(said.map(|(rule, answer)| (&rule.id, WrittenAnswer { pack, rule, answer })))
    }
}

struct WrittenAnswer<'a> {
    pack: &'a Pack,
    rule: &'a Question,
    answer: &'a Answer,
}

impl Serialize for WrittenAnswer<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let Self { pack, rule, answer } = *self;
        let rest = answer.open.then_some(UNKNOWN);
        if answer.picks.is_empty() {
            return out.serialize_str(UNKNOWN);
        }
        if rule.kind == Kind::MultiVolume {
            let volume = |pick: &Pick| match pick {
                Pick::Option(_, Some(volume)) => pack.volumes.get(usize::from(volume.0)).map_or(UNKNOWN, |name| name.as_str()),
                _ => UNKNOWN,
            };
            let known = answer.picks.iter().map(|pick| (pick_code(pack, rule, pick), volume(pick)));
            return out.collect_map(known.chain(rest.map(|rest| (rest, UNKNOWN))));
        }
        let mut codes = answer.picks.iter().map(|pick| pick_code(pack, rule, pick));
        if rule.kind.is_multiple() { out.collect_seq(codes.chain(rest)) } else { out.serialize_str(codes.next().unwrap_or(UNKNOWN)) }
    }
}

/// The code of one thing picked.
pub(crate) fn pick_code<'a>(pack: &'a Pack, rule: &'a Question, pick: &'a Pick) -> &'a str {
    match pick {
        Pick::Option(option, _) => rule.options.get(usize::from(*option)).map_or("", |choice| choice.code.as_str()),
        Pick::Provider(provider) => pack.providers.get(usize::from(*provider)).map_or("", |provider| provider.id.as_str()),
        Pick::Country(country) => country.code(),
    }
}

/// An answer in codes as one line, such as `SG, ?` or `nik k4`.
pub(crate) fn pick_codes(pack: &Pack, rule: &Question, answer: &Answer) -> String {
    let pick = |pick: &Pick| match pick {
        Pick::Option(_, Some(volume)) => {
            let volume = pack.volumes.get(usize::from(volume.0)).map_or(UNKNOWN, |name| name.as_str());
            format!("{} {volume}", pick_code(pack, rule, pick))
        }
        _ => pick_code(pack, rule, pick).to_string(),
    };
    let rest = answer.open.then(|| UNKNOWN.to_string());
    answer.picks.iter().map(pick).chain(rest).collect::<Vec<_>>().join(", ")
}

/// How well answers are documented, by question code; the lowest grade is not written.
#[derive(Clone, Copy)]
pub struct WrittenEvidence<'a> {
    /// The pack whose codes are written.
    pub pack: &'a Pack,
    /// What is written.
    pub answers: &'a Answers,
}

impl Serialize for WrittenEvidence<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let graded = answered(self.pack, self.answers).filter(|(_, answer)| !answer.is_blank());
        out.collect_map(graded.filter_map(|(rule, answer)| Some((&rule.id, grade_code(answer.grade)?))))
    }
}

struct Remarks<'a> {
    pack: &'a Pack,
    remarks: &'a ByQuestion,
}

impl Serialize for Remarks<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_map(self.remarks.iter().filter_map(|(question, text)| Some((&self.pack.question(Q(question))?.id, text))))
    }
}
