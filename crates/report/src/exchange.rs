//! The exchange document: one assessment as JSON, the same schema for the app's export, the command line and the cases.
//!
//! Every input is treated as hostile: it is checked whole, all problems are reported with their path, nothing is half read.
//! Must not know files or forms; TOML and links reach this module as the same tree.

mod answer;
mod by_question;
mod carried;
mod direct;
mod json;
mod problem;
mod release;
mod write;

pub use answer::{GRADES, read_answers};
pub use by_question::ByQuestion;
pub use carried::{embed, read_file};
pub use direct::{Direct, DirectAnswers, option_letter};
pub use json::read_json;
pub(crate) use problem::shown;
pub use problem::{Problem, ProblemKind};
pub use release::{Release, is_pack_name};
pub use write::{Written, WrittenAnswers, WrittenEvidence, WrittenResult};
pub(crate) use write::{pick_code, pick_codes};

use alloc::boxed::Box;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use answer::UNKNOWN;
pub(crate) use answer::grade_code;
use neraca_engine::{Answers, Country, Date, Pack};
use problem::Problems;
use release::read_release;
use serde_json::{Map, Value};

/// Newest schema this program reads.
pub(crate) const SCHEMA: i64 = 1;

/// Longest note, in characters.
const LONGEST_NOTE: usize = 500;

/// Longest nickname, in characters: what the app asks for, and room for what it adds to the name of a copy.
pub const LONGEST_TITLE: usize = 200;

/// One assessment as it travels between devices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Nickname given by the user; may be empty.
    pub title: String,
    /// Evaluation date; `None` means the day it is read.
    pub as_of: Option<Date>,
    /// Home country.
    pub home: Country,
    /// Only the quick questions are asked.
    pub quick: bool,
    /// The answers.
    pub answers: Answers,
    /// Notes by question; never scored.
    pub notes: ByQuestion,
    /// Unscored detail by question: provider and region behind a place.
    pub detail: ByQuestion,
    /// What is said directly to questions of other frameworks; never scored.
    pub direct: DirectAnswers,
    /// Where method and pack that wrote it are not those of this program.
    written_by: Option<Box<Release>>,
}

impl Document {
    /// An empty assessment.
    #[must_use]
    pub fn new(home: Country) -> Self {
        Self {
            title: String::new(),
            as_of: None,
            home,
            quick: false,
            answers: Answers::default(),
            notes: ByQuestion::default(),
            detail: ByQuestion::default(),
            direct: DirectAnswers::default(),
            written_by: None,
        }
    }
}

/// Reads a document. Unknown keys are ignored, unknown questions and codes are not.
///
/// # Errors
/// All problems at once, each with its path.
pub fn read_document(pack: &Pack, value: &Value) -> Result<Document, Vec<Problem>> {
    match read_known(pack, value)? {
        (document, unknown) if unknown.is_empty() => Ok(document),
        (_, unknown) => Err(unknown),
    }
}

/// Reads what this content knows of a document, for a reader who decides whether to go on without the rest. Beside it stands
/// everything that the content does not have: such a question is left out, such a code counts as "don't know".
///
/// # Errors
/// All problems at once, each with its path, where anything else is wrong.
pub fn read_known(pack: &Pack, value: &Value) -> Result<(Document, Vec<Problem>), Vec<Problem>> {
    let mut problems = Problems::default();
    let Value::Object(fields) = value else {
        return Err(Vec::from([Problem::new("", ProblemKind::NotADocument)]));
    };
    match fields.get("schema") {
        None | Some(Value::Null) => {}
        Some(schema) => match schema.as_i64() {
            Some(1..=SCHEMA) => {}
            Some(newer) if newer > SCHEMA => {
                return Err(Vec::from([Problem::new("schema", ProblemKind::NewerSchema(newer.to_string()))]));
            }
            _ => return Err(Vec::from([Problem::new("schema", ProblemKind::NotADocument)])),
        },
    }
    let mut document = Document::new(pack.home);
    if let Some(text) = string(fields, "as_of", &mut problems) {
        match text.parse() {
            Ok(date) if date < pack.earliest => problems.push("as_of", ProblemKind::TooEarly(pack.earliest.to_string())),
            Ok(date) => document.as_of = Some(date),
            Err(_) => problems.push("as_of", ProblemKind::BadDate(text.to_string())),
        }
    }
    if let Some(text) = string(fields, "home", &mut problems) {
        match text.parse() {
            Ok(home) => document.home = home,
            Err(()) => problems.push("home", ProblemKind::BadCountry(text.to_string())),
        }
    }
    // A worked case has one text for each language there; that is not this assessment's nickname.
    if let Some(Value::String(title)) = fields.get("title") {
        document.title = title.chars().filter(|letter| !letter.is_control()).collect();
        if document.title.chars().count() > LONGEST_TITLE {
            problems.push("title", ProblemKind::TooLong(LONGEST_TITLE.to_string()));
        }
    }
    document.quick = fields.get("mode").and_then(Value::as_str) == Some("quick");
    match fields.get("answers") {
        Some(Value::Object(answers)) => document.answers = read_answers(pack, answers, fields.get("evidence"), &mut problems.0),
        _ => problems.push("answers", ProblemKind::NoAnswers),
    }
    if fields.get("evidence").is_some_and(|evidence| !evidence.is_null() && !evidence.is_object()) {
        problems.push("evidence", ProblemKind::NotText);
    }
    document.notes = texts(pack, fields, "notes", &mut problems);
    document.detail = texts(pack, fields, "detail", &mut problems);
    document.direct = DirectAnswers::read(value, &mut problems.0);
    read_release(pack, fields, &mut document, &mut problems);
    let Problems(found) = problems;
    if found.iter().all(|problem| problem.kind.is_unknown_content()) { Ok((document, found)) } else { Err(found) }
}

fn string<'a>(fields: &'a Map<String, Value>, key: &str, problems: &mut Problems) -> Option<&'a str> {
    match fields.get(key)? {
        Value::Null => None,
        Value::String(text) => Some(text),
        _ => {
            problems.push(key, ProblemKind::NotText);
            None
        }
    }
}

fn texts(pack: &Pack, fields: &Map<String, Value>, key: &str, problems: &mut Problems) -> ByQuestion {
    let mut out = ByQuestion::default();
    match fields.get(key) {
        None | Some(Value::Null) => {}
        Some(Value::Object(entries)) => {
            for (code, value) in entries {
                let path = alloc::format!("{key}.{code}");
                match (pack.find_question(code), value.as_str()) {
                    (None, _) => problems.push(&path, ProblemKind::UnknownQuestion(code.clone())),
                    (_, None) => problems.push(&path, ProblemKind::NotText),
                    (Some(question), Some(text)) if text.chars().count() <= LONGEST_NOTE => {
                        out.set(question.0, text.to_string());
                    }
                    (Some(_), Some(_)) => problems.push(&path, ProblemKind::TooLong(LONGEST_NOTE.to_string())),
                }
            }
        }
        Some(_) => problems.push(key, ProblemKind::NotText),
    }
    out
}

/// Writes a document as a tree, so that reading it back gives the same one.
#[must_use]
pub fn write_document(pack: &Pack, document: &Document) -> Value {
    // Texts and numbers always fit a tree.
    serde_json::to_value(Written { pack, document }).unwrap_or_default()
}
