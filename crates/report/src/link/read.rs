//! Reads a link as the tree of an exchange document, which one reader then checks.
//!
//! Every link is treated as hostile. Must not know which questions and codes there are; of a question only what form its answer has.

use super::escape::unescaped;
use super::{FORM, UNKNOWN, field};
use crate::exchange::{Problem, ProblemKind, SCHEMA};
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use neraca_engine::{Kind, Pack, checksum};
use serde_json::{Map, Value, json};

/// Digits of the checksum.
const CHECKED: usize = 4;

/// What an address carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Payload {
    /// The tree of an assessment.
    Answers(Value),
    /// A vector, as it was written.
    Vector(String),
}

/// The part that carries something, of an address or of its fragment, or standing alone; `None` where nothing is carried.
#[must_use]
pub fn payload(address: &str) -> Option<&str> {
    let carries = |part: &&str| part.split_once('=').is_some_and(|(name, _)| name == field::FORM || name == field::VECTOR);
    let address = address.trim();
    let fragment = || address.split_once('#').map_or(address, |(_, fragment)| fragment);
    Some(address).filter(carries).or_else(|| fragment().split_once('?').map(|(_, part)| part).filter(carries))
}

/// Reads such a part.
///
/// # Errors
/// The first thing wrong with it.
pub fn read_link(pack: &Pack, part: &str) -> Result<Payload, Problem> {
    // A link ends in a letter or digit; what chat programs and sentences put after it is not part of it.
    let part = part.trim_end_matches(|letter: char| !letter.is_ascii_alphanumeric());
    let (name, rest) = part.split_once('=').ok_or_else(|| not_a_link(""))?;
    if name == field::VECTOR {
        let vector = unescaped(rest).ok_or_else(|| Problem::new(name, ProblemKind::NotLinkText(rest.to_string())))?;
        return Ok(Payload::Vector(vector));
    }
    let form = rest.split('&').next().unwrap_or("");
    match form.parse::<u32>() {
        Ok(FORM) if name == field::FORM => {}
        Ok(newer) if newer > FORM && name == field::FORM => return Err(Problem::new(name, ProblemKind::NewerLink(newer.to_string()))),
        _ => return Err(not_a_link(name)),
    }
    let tree = Tree::default();
    checked(part)?.split('&').skip(1).try_fold(tree, |tree, field| tree.with(pack, field)).map(Tree::finish).map(Payload::Answers)
}

fn not_a_link(path: &str) -> Problem {
    Problem::new(path, ProblemKind::NotALink)
}

/// What the checksum at the end covers, if it fits.
fn checked(part: &str) -> Result<&str, Problem> {
    let cut = || Problem::new("", ProblemKind::CutLink(part.chars().count().to_string()));
    let (body, last) = part.rsplit_once('&').ok_or_else(cut)?;
    let (name, found) = last.split_once('=').ok_or_else(cut)?;
    if name != field::CHECKSUM || found.len() < CHECKED {
        return Err(cut());
    }
    let expected = checksum(body);
    if found.eq_ignore_ascii_case(&expected) { Ok(body) } else { Err(Problem::new("", ProblemKind::DamagedLink(expected))) }
}

/// The tree so far.
#[derive(Default)]
struct Tree {
    top: Map<String, Value>,
    answers: Map<String, Value>,
    evidence: Map<String, Value>,
    notes: Map<String, Value>,
    detail: Map<String, Value>,
    frameworks: Map<String, Value>,
}

impl Tree {
    fn with(mut self, pack: &Pack, field: &str) -> Result<Self, Problem> {
        let (name, value) = field.split_once('=').ok_or_else(|| not_a_link(field))?;
        let place = if name.is_empty() { field } else { name };
        let text = |value: &str| unescaped(value).ok_or_else(|| Problem::new(place, ProblemKind::NotLinkText(value.to_string())));
        let (group, code) = name.split_once('.').unwrap_or((name, ""));
        let (into, key, value) = match (group, code) {
            (field::PACK, "") => (&mut self.top, "pack".to_string(), text(value)?.into()),
            (field::METHOD, "") => (&mut self.top, "method".to_string(), text(value)?.into()),
            (field::DATE, "") => (&mut self.top, "as_of".to_string(), text(value)?.into()),
            (field::HOME, "") => (&mut self.top, "home".to_string(), text(value)?.into()),
            (field::QUICK, "") => (&mut self.top, "mode".to_string(), "quick".into()),
            (field::VECTOR, "") => (&mut self.top, "vector".to_string(), text(value)?.into()),
            (field::TITLE, "") => (&mut self.top, "title".to_string(), text(value)?.into()),
            (field::DETAIL, code) => (&mut self.detail, text(code)?, text(value)?.into()),
            (field::NOTE, code) => (&mut self.notes, text(code)?, text(value)?.into()),
            (field::DIRECT, code) => {
                let (framework, question) = code.split_once('.').unwrap_or((code, ""));
                let framework = self.frameworks.entry(text(framework)?).or_insert_with(|| json!({}));
                let Value::Object(said) = framework else { return Err(not_a_link(place)) };
                let value = text(value)?;
                (said, text(question)?, value.parse::<u64>().map_or(Value::from(value), Value::from))
            }
            _ => {
                let (question, (codes, grade)) = (text(name)?, graded(value));
                if let Some(grade) = grade {
                    self.evidence.insert(question.clone(), text(grade)?.into());
                }
                let value = answer(pack, &question, codes).map_err(|kind| Problem::new(place, kind))?;
                (&mut self.answers, question, value)
            }
        };
        if into.insert(key, value).is_some() {
            return Err(Problem::new(place, ProblemKind::RepeatedName(place.to_string())));
        }
        Ok(self)
    }

    fn finish(self) -> Value {
        let Self { mut top, answers, evidence, notes, detail, frameworks } = self;
        top.insert("schema".to_string(), SCHEMA.into());
        let parts = [("answers", answers), ("evidence", evidence), ("notes", notes), ("detail", detail), ("frameworks", frameworks)];
        top.extend(parts.map(|(name, part)| (name.to_string(), Value::Object(part))));
        Value::Object(top)
    }
}

/// Codes, and the letter of the grade where there is one.
fn graded(value: &str) -> (&str, Option<&str>) {
    value.rsplit_once(':').map_or((value, None), |(codes, grade)| (codes, Some(grade)))
}

/// The value of a question, in the form of its kind; one code where the question is not known.
fn answer(pack: &Pack, question: &str, codes: &str) -> Result<Value, ProblemKind> {
    let text = |code: &str| match code {
        UNKNOWN => Ok("?".to_string()),
        code => unescaped(code).ok_or_else(|| ProblemKind::NotLinkText(code.to_string())),
    };
    let all: Vec<&str> = codes.split(',').collect();
    match (pack.find_question(question).and_then(|found| pack.question(found)).map(|rule| rule.kind), all.as_slice()) {
        (_, [only]) if *only == UNKNOWN => Ok(text(only)?.into()),
        (Some(Kind::MultiVolume), all) => {
            let mut volumes = Map::new();
            for item in all {
                let (code, volume) = item.split_once('.').unwrap_or((item, UNKNOWN));
                if volumes.insert(text(code)?, text(volume)?.into()).is_some() {
                    return Err(ProblemKind::RepeatedName((*code).to_string()));
                }
            }
            Ok(volumes.into())
        }
        (Some(kind), all) if kind.is_multiple() => all.iter().map(|code| text(code)).collect::<Result<Vec<_>, _>>().map(Value::from),
        (_, [only]) => Ok(text(only)?.into()),
        (_, all) => all.iter().map(|code| text(code)).collect::<Result<Vec<_>, _>>().map(Value::from),
    }
}
