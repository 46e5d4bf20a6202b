//! What a document says directly to the questions of other frameworks: `frameworks.bssn.<question> = "A"`, `frameworks.csf."1.1" = 4`.
//!
//! Must not know what a question asks. As with every input, all problems come at once.

use crate::exchange::{Problem, ProblemKind};
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use neraca_engine::Frameworks;
use serde_json::{Map, Value};

/// Options and rungs said directly, by position of the question; `None` where nothing was said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FrameworkAnswers {
    /// Option of each question of the category.
    pub bssn: Vec<Option<u8>>,
    /// Rung of each criterion, from 0.
    pub csf: Vec<Option<u8>>,
}

/// How an option is written: A, B, C.
#[must_use]
pub fn option_letter(position: u8) -> String {
    char::from(b'A'.saturating_add(position)).to_string()
}

/// Reads the key `frameworks` of a document. Absent, null and "?" say nothing.
///
/// # Errors
/// All problems at once, each with its path.
pub fn read_framework_answers(frameworks: &Frameworks, document: &Value) -> Result<FrameworkAnswers, Vec<Problem>> {
    let mut problems = Vec::new();
    let said = table(document.get("frameworks"), "frameworks", &mut problems);
    for name in said.iter().flat_map(|said| said.keys()).filter(|name| !matches!(name.as_str(), "bssn" | "csf")) {
        problems.push(Problem::new(&alloc::format!("frameworks.{name}"), ProblemKind::UnknownFrameworkQuestion(name.clone())));
    }
    let options = u8::try_from(frameworks.bssn.points.len()).unwrap_or(u8::MAX);
    let questions: Vec<(&str, u8)> = frameworks.bssn.questions.iter().map(|question| (question.id.as_str(), options)).collect();
    let rungs = |count: usize| u8::try_from(count).unwrap_or(u8::MAX);
    let criteria: Vec<(&str, u8)> = frameworks.csf.criteria().map(|rule| (rule.id.as_str(), rungs(rule.rungs.len()))).collect();
    let letter = |value: &Value, count: u8| (0..count).find(|option| value.as_str() == Some(option_letter(*option).as_str()));
    let rung =
        |value: &Value, count: u8| value.as_u64().and_then(|rung| u8::try_from(rung).ok()?.checked_sub(1)).filter(|rung| *rung < count);
    let out = FrameworkAnswers {
        bssn: each("bssn", said, &questions, letter, &mut problems),
        csf: each("csf", said, &criteria, rung, &mut problems),
    };
    if problems.is_empty() { Ok(out) } else { Err(problems) }
}

/// A table of answers; absent and null are none.
fn table<'a>(value: Option<&'a Value>, path: &str, problems: &mut Vec<Problem>) -> Option<&'a Map<String, Value>> {
    match value {
        None | Some(Value::Null) => None,
        Some(Value::Object(entries)) => Some(entries),
        Some(other) => {
            problems.push(Problem::new(path, ProblemKind::BadFrameworkAnswer(other.to_string())));
            None
        }
    }
}

/// The answers of one framework; each known question stands with the number of its options.
fn each(
    name: &str,
    said: Option<&Map<String, Value>>,
    questions: &[(&str, u8)],
    read: impl Fn(&Value, u8) -> Option<u8>,
    problems: &mut Vec<Problem>,
) -> Vec<Option<u8>> {
    let mut out = Vec::new();
    out.resize(questions.len(), None);
    let entries = table(said.and_then(|said| said.get(name)), &alloc::format!("frameworks.{name}"), problems);
    for (code, value) in entries.into_iter().flatten() {
        let path = || alloc::format!("frameworks.{name}.{code}");
        let Some(position) = questions.iter().position(|(known, _)| known == code) else {
            problems.push(Problem::new(&path(), ProblemKind::UnknownFrameworkQuestion(code.clone())));
            continue;
        };
        if value.is_null() || value.as_str() == Some("?") {
            continue;
        }
        let answer = questions.get(position).and_then(|(_, count)| read(value, *count));
        if answer.is_none() {
            let found = value.as_str().map_or_else(|| value.to_string(), String::from);
            problems.push(Problem::new(&path(), ProblemKind::BadFrameworkAnswer(found)));
        }
        if let Some(slot) = out.get_mut(position) {
            *slot = answer;
        }
    }
    out
}
