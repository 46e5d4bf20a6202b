//! What a document says directly to the questions of other frameworks: `frameworks.bssn.<question> = "A"`, `frameworks.csf."1.1" = 4`.
//!
//! Must not know which frameworks and questions there are; only the form is read and written here.

use super::answer::UNKNOWN;
use super::problem::{Problem, ProblemKind};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Map, Value};

/// Longest name of a framework or question, in bytes.
const LONGEST_NAME: usize = 40;

/// One answer to a question of a framework, by position; on paper from A or from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direct {
    /// An option: A, B, C.
    Letter(u8),
    /// A rung: 1, 2, 3.
    Number(u8),
}

/// Answers to other frameworks by name of framework and question, in that order.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct DirectAnswers(Vec<(String, String, Direct)>);

/// How an option is written: A, B, C.
#[must_use]
pub fn option_letter(position: u8) -> String {
    char::from(b'A'.saturating_add(position)).to_string()
}

impl fmt::Display for Direct {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Letter(position) => out.write_str(&option_letter(*position)),
            Self::Number(position) => write!(out, "{}", position.saturating_add(1)),
        }
    }
}

impl DirectAnswers {
    /// Replaces the answer to a question; `None` removes it.
    pub fn set(&mut self, framework: &str, question: &str, answer: Option<Direct>) {
        let place = self.0.binary_search_by(|(of, name, _)| (of.as_str(), name.as_str()).cmp(&(framework, question)));
        match (place, answer) {
            (Ok(at), _) if answer.is_none() => drop(self.0.remove(at)),
            (Ok(at), Some(answer)) => self.0.iter_mut().skip(at).take(1).for_each(|(.., known)| *known = answer),
            (Err(at), Some(answer)) => self.0.insert(at, (framework.to_string(), question.to_string(), answer)),
            _ => {}
        }
    }

    /// Framework, question and answer, in the order of the names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str, Direct)> {
        self.0.iter().map(|(framework, question, answer)| (framework.as_str(), question.as_str(), *answer))
    }

    /// Whether nothing is said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Reads the key `frameworks` of a document. Absent, null and "?" say nothing; every problem is added with its path.
    pub fn read(document: &Value, problems: &mut Vec<Problem>) -> Self {
        let mut out = Self::default();
        for (framework, said) in entries(document.get("frameworks"), "frameworks", problems) {
            let path = format!("frameworks.{framework}");
            for (question, value) in entries(Some(said), &path, problems) {
                let path = format!("{path}.{question}");
                if framework.len().max(question.len()) > LONGEST_NAME {
                    problems.push(Problem::new(&path, ProblemKind::UnknownFrameworkQuestion(question.clone())));
                    continue;
                }
                match answer(value) {
                    Ok(answer) => out.set(framework, question, answer),
                    Err(found) => problems.push(Problem::new(&path, ProblemKind::BadFrameworkAnswer(found))),
                }
            }
        }
        out
    }
}

/// The entries of a table; absent and null have none.
fn entries<'a>(
    value: Option<&'a Value>,
    path: &str,
    problems: &mut Vec<Problem>,
) -> impl Iterator<Item = (&'a String, &'a Value)> + use<'a> {
    let table = match value {
        None | Some(Value::Null) => None,
        Some(Value::Object(table)) => Some(table),
        Some(other) => {
            problems.push(Problem::new(path, ProblemKind::BadFrameworkAnswer(other.to_string())));
            None
        }
    };
    table.into_iter().flat_map(Map::iter)
}

/// One value; what was found where it is neither a letter nor a number from 1.
fn answer(value: &Value) -> Result<Option<Direct>, String> {
    let number = |number: u64| u8::try_from(number).ok()?.checked_sub(1).map(Direct::Number);
    match value {
        Value::Null => Ok(None),
        Value::String(text) if text == UNKNOWN => Ok(None),
        Value::String(text) => match text.as_bytes() {
            [letter @ b'A'..=b'Z'] => Ok(Some(Direct::Letter(letter - b'A'))),
            _ => Err(text.clone()),
        },
        other => other.as_u64().and_then(number).map(Some).ok_or_else(|| other.to_string()),
    }
}

impl Serialize for DirectAnswers {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let frameworks = self.0.chunk_by(|(one, ..), (next, ..)| one == next);
        out.collect_map(frameworks.filter_map(|group| Some((&group.first()?.0, Group(group)))))
    }
}

/// The answers to one framework.
struct Group<'a>(&'a [(String, String, Direct)]);

impl Serialize for Group<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let mut map = out.serialize_map(Some(self.0.len()))?;
        for (_, question, answer) in self.0 {
            match answer {
                Direct::Letter(position) => map.serialize_entry(question, &option_letter(*position))?,
                Direct::Number(position) => map.serialize_entry(question, &position.saturating_add(1))?,
            }
        }
        map.end()
    }
}

#[cfg(test)]
mod tests {
    use super::{Direct, DirectAnswers};
    use alloc::vec::Vec;
    use serde_json::{json, to_value};

    #[test]
    fn what_is_set_is_written_and_reads_back() {
        let mut answers = DirectAnswers::default();
        answers.set("csf", "8.2", Some(Direct::Number(0)));
        answers.set("bssn", "users", Some(Direct::Letter(0)));
        answers.set("bssn", "opex", Some(Direct::Letter(2)));
        answers.set("bssn", "users", Some(Direct::Letter(1)));
        let written = to_value(&answers).unwrap();
        assert_eq!(written, json!({ "bssn": { "opex": "C", "users": "B" }, "csf": { "8.2": 1 } }));
        let mut problems = Vec::new();
        assert_eq!(DirectAnswers::read(&json!({ "frameworks": written }), &mut problems), answers);
        assert!(problems.is_empty());
        for question in ["users", "opex", "never-said"] {
            answers.set("bssn", question, None);
        }
        assert_eq!(to_value(&answers).unwrap(), json!({ "csf": { "8.2": 1 } }));
    }
}
