//! One line in, one line out: what the command line's `--jsonl` and the browser's bulk entry both do.
//!
//! Must not know where lines come from. A bad line yields an error object, never a missing line.

use crate::exchange::{Problem, ProblemKind, read_document};
use crate::key::Words;
use crate::result::{assessment_json, scored_json};
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use neraca_engine::{Date, Levels, Pack, assess, score};
use serde_json::{Map, Value, json};

/// Scores one JSON line: `{"answers": {…}, "as_of": "…", "home": "ID"}` or `{"v": {…}}`. Further keys are ignored.
/// `number` is the line number from 1, `today` the date used where the line names none.
#[must_use]
pub fn respond(pack: &Pack, words: &Words, today: Date, number: u64, line: &str) -> String {
    match answer(pack, today, line) {
        Ok(result) => result.to_string(),
        Err(problems) => refuse(words, number, &problems),
    }
}

/// The error object for a line that cannot be scored.
#[must_use]
pub fn refuse(words: &Words, number: u64, problems: &[Problem]) -> String {
    let listed: Vec<Value> = problems
        .iter()
        .map(|problem| {
            let (code, _, found) = problem.kind.parts();
            json!({ "path": problem.path, "code": code, "found": found, "message": problem.text(words) })
        })
        .collect();
    json!({ "error": { "line": number, "problems": listed } }).to_string()
}

fn answer(pack: &Pack, today: Date, line: &str) -> Result<Value, Vec<Problem>> {
    let value: Value =
        serde_json::from_str(line).map_err(|error| Vec::from([Problem::new("", ProblemKind::NotJson(error.to_string()))]))?;
    if value.get("answers").is_some() {
        let document = read_document(pack, &value)?;
        let result = assess(pack, &document.answers, document.as_of.unwrap_or(today), document.home);
        let mut out = assessment_json(pack, &document.answers, &result);
        if let (Some(release), Value::Object(fields)) = (document.written_by(), &mut out) {
            let release = json!({ "method": release.method.to_string(), "pack": release.pack });
            fields.insert("written_with".to_string(), release);
        }
        return Ok(out);
    }
    match value.get("v") {
        Some(Value::Object(levels)) => Ok(scored_json(pack, &score(pack, &read_levels(pack, levels)?))),
        _ => Err(Vec::from([Problem::new("", ProblemKind::NothingToScore)])),
    }
}

/// Factor levels as numbers, ranges `1-3`, sets `0.1` or `U`; absent factors are open.
///
/// # Errors
/// All problems at once, each with its path.
pub fn read_levels(pack: &Pack, entries: &Map<String, Value>) -> Result<Levels, Vec<Problem>> {
    let mut levels = Levels::default();
    let mut problems = Vec::new();
    for (code, value) in entries {
        let path = alloc::format!("v.{code}");
        let text = match value {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        let Some((position, factor)) = pack.find_factor(code).and_then(|found| Some((found, pack.factor(found)?))) else {
            problems.push(Problem::new(&path, ProblemKind::UnknownFactor(code.clone())));
            continue;
        };
        match factor.parse(&text) {
            Ok(set) => levels.set(position, set),
            Err(_) => problems.push(Problem::new(&path, ProblemKind::BadLevel(text))),
        }
    }
    if problems.is_empty() { Ok(levels) } else { Err(problems) }
}
