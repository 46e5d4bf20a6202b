//! Reads answers, one by one. A code that this content does not have leaves "don't know" behind, so that a reader who goes on
//! without it is never told a lower risk.
//!
//! Must not know what an answer means.

use super::problem::{Problem, ProblemKind};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use neraca_engine::{Answer, Answers, Choice, Grade, Kind, Pack, Pick, Q, Question, Volume};
use serde_json::{Map, Value};

/// "Don't know", as an answer or beside other codes.
pub(super) const UNKNOWN: &str = "?";

/// Letters of the grades of evidence, weakest first.
pub const GRADES: [(&str, Grade); 4] =
    [("a", Grade::Asserted), ("b", Grade::InternalPaper), ("c", Grade::ContractOrRecord), ("d", Grade::Verified)];

/// Reads all answers; every problem is added to `problems` with its path.
pub fn read_answers(pack: &Pack, answers: &Map<String, Value>, evidence: Option<&Value>, problems: &mut Vec<Problem>) -> Answers {
    let mut out = Answers::default();
    for (code, value) in answers {
        let mut reader = Reader { pack, path: format!("answers.{code}"), problems };
        match pack.find_question(code) {
            Some(question) => {
                if let Some(answer) = reader.answer(question, value) {
                    out.set(question, answer);
                }
            }
            None => reader.fail(ProblemKind::UnknownQuestion(code.clone())),
        }
    }
    for (code, value) in evidence.and_then(Value::as_object).into_iter().flatten() {
        let mut reader = Reader { pack, path: format!("evidence.{code}"), problems };
        let letter = value.as_str().unwrap_or("");
        match (pack.find_question(code), GRADES.iter().find(|(name, _)| *name == letter)) {
            (None, _) => reader.fail(ProblemKind::UnknownQuestion(code.clone())),
            (_, None) => reader.fail(ProblemKind::UnknownGrade(letter.to_string())),
            (Some(question), Some((_, grade))) => {
                let answer = Answer { grade: *grade, ..out.get(question).clone() };
                out.set(question, answer);
            }
        }
    }
    out
}

struct Reader<'a> {
    pack: &'a Pack,
    path: String,
    problems: &'a mut Vec<Problem>,
}

impl Reader<'_> {
    fn fail(&mut self, kind: ProblemKind) {
        self.problems.push(Problem::new(&self.path, kind));
    }

    /// `None` when the value says nothing or is wrong.
    fn answer(&mut self, question: Q, value: &Value) -> Option<Answer> {
        let rule = self.pack.question(question)?;
        match value {
            Value::Null => None,
            Value::String(code) if code.is_empty() => None,
            Value::String(code) if code == UNKNOWN => Some(Answer::unknown()),
            Value::String(code) => Some(self.pick(rule, code).map_or_else(Answer::unknown, |pick| Answer::of(Vec::from([pick])))),
            Value::Array(items) if rule.kind.is_multiple() => self.list(rule, items),
            Value::Object(items) if rule.kind == Kind::MultiVolume => self.volumes(rule, items),
            _ => {
                self.fail(match rule.kind {
                    Kind::MultiVolume => ProblemKind::NotVolumes,
                    kind if kind.is_multiple() => ProblemKind::NotAList,
                    _ => ProblemKind::NotOneCode,
                });
                None
            }
        }
    }

    fn list(&mut self, rule: &Question, items: &[Value]) -> Option<Answer> {
        let mut answer = Answer::default();
        let whole = self.path.clone();
        for (position, item) in items.iter().enumerate() {
            self.path = format!("{whole}[{position}]");
            match item.as_str() {
                Some(UNKNOWN) => answer.open = true,
                Some(code) => match self.pick(rule, code) {
                    Some(pick) if answer.picks.contains(&pick) => {}
                    Some(pick) => answer.picks.push(pick),
                    None => answer.open = true,
                },
                None => self.fail(ProblemKind::NotText),
            }
        }
        (!answer.is_blank()).then_some(answer)
    }

    fn volumes(&mut self, rule: &Question, items: &Map<String, Value>) -> Option<Answer> {
        let mut answer = Answer::default();
        let whole = self.path.clone();
        for (code, volume) in items {
            self.path = format!("{whole}.{code}");
            if code == UNKNOWN {
                answer.open = true;
                continue;
            }
            let known = match volume.as_str() {
                Some(UNKNOWN | "") => None,
                Some(name) => {
                    let found = self.pack.volumes.iter().position(|volume| volume == name);
                    if found.is_none() {
                        self.fail(ProblemKind::UnknownVolume(name.to_string()));
                    }
                    found.and_then(|found| u8::try_from(found).ok()).map(Volume)
                }
                None if volume.is_null() => None,
                None => {
                    self.fail(ProblemKind::NotText);
                    None
                }
            };
            match self.pick(rule, code) {
                Some(Pick::Option(option, _)) => answer.picks.push(Pick::Option(option, known)),
                _ => answer.open = true,
            }
        }
        (!answer.is_blank()).then_some(answer)
    }

    fn pick(&mut self, rule: &Question, code: &str) -> Option<Pick> {
        let means = |choice: &Choice| choice.code == code || choice.alias.as_deref() == Some(code);
        if let Some(option) = rule.options.iter().position(means) {
            return u8::try_from(option).ok().map(|option| Pick::Option(option, None));
        }
        let found = match rule.kind {
            Kind::PlaceMulti | Kind::PlaceSingle => code.parse().ok().map(Pick::Country),
            Kind::Provider => {
                let found = self.pack.providers.iter().position(|provider| provider.id == code);
                found.and_then(|found| u16::try_from(found).ok()).map(Pick::Provider)
            }
            Kind::Single | Kind::Multi | Kind::MultiVolume | Kind::Clause => None,
        };
        if found.is_none() {
            self.fail(match rule.kind {
                kind if kind.is_place() => ProblemKind::BadCountry(code.to_string()),
                Kind::Provider => ProblemKind::UnknownProvider(code.to_string()),
                _ => ProblemKind::UnknownOption(code.to_string()),
            });
        }
        found
    }
}

/// Letter of a grade; the lowest is not written.
pub(crate) fn grade_code(grade: Grade) -> Option<&'static str> {
    GRADES.iter().find(|(_, known)| *known == grade && grade != Grade::Asserted).map(|(letter, _)| *letter)
}
