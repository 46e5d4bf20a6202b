//! A difference as JSON: the field names of `neraca diff` (`docs/json.md`).
//!
//! Must not know sentences; codes and numbers only.

mod words;

pub use words::Compared;

use crate::exchange::WrittenAnswers;
use crate::result::{band_code, factor_code, index_name, question_code, theme_code};
use alloc::string::ToString;
use alloc::vec::Vec;
use core::cmp::Ordering;
use neraca_engine::{Answers, Assessment, Cause, Difference, Dimension, Pack, Q, Subject};
use serde_json::{Value, json};

/// Both sides in short, the answers and dated rules that differ, and every line with its causes.
#[must_use]
pub fn difference_json(pack: &Pack, answers: [&Answers; 2], found: &Difference) -> Value {
    let [before, after] = answers.map(|answers| written(pack, answers));
    let said = |side: &Value, question: Q| side.get(question_code(pack, question)).cloned().unwrap_or_default();
    let differing: Vec<Value> = found
        .answers
        .iter()
        .map(|question| {
            json!({ "question": question_code(pack, *question), "before": said(&before, *question), "after": said(&after, *question) })
        })
        .collect();
    let lines: Vec<Value> = found
        .lines
        .iter()
        .map(|line| {
            let (kind, code) = named(pack, line.subject);
            json!({
                "kind": kind,
                "code": code,
                "before": value(pack, &found.before, line.subject),
                "after": value(pack, &found.after, line.subject),
                "causes": line.causes.iter().map(|cause| cause_json(pack, *cause)).collect::<Vec<_>>(),
            })
        })
        .collect();
    json!({
        "method": pack.method_name(),
        "pack": pack.id,
        "content": pack.hash,
        "before": side(pack, &found.before),
        "after": side(pack, &found.after),
        "standing": standing(found),
        "answers": differing,
        "rules": found.rules.iter().map(|rule| rule_code(pack, *rule)).collect::<Vec<_>>(),
        "lines": lines,
    })
}

/// The answers by question code.
#[must_use]
pub fn written(pack: &Pack, answers: &Answers) -> Value {
    serde_json::to_value(WrittenAnswers { pack, answers }).unwrap_or_default()
}

fn side(pack: &Pack, result: &Assessment) -> Value {
    json!({ "as_of": result.as_of.to_string(), "home": result.home.code(), "vector": pack.print_vector(&result.scored.levels) })
}

/// For each index, how the second side stands to the first.
fn standing(found: &Difference) -> Value {
    let of = |dimension| match found.after.index(dimension).range.against(found.before.index(dimension).range) {
        Some(Ordering::Less) => "lower",
        Some(Ordering::Equal) => "equal",
        Some(Ordering::Greater) => "higher",
        None => "overlap",
    };
    Dimension::BOTH.into_iter().map(|dimension| (index_name(dimension).to_string(), Value::from(of(dimension)))).collect()
}

fn rule_code(pack: &Pack, rule: u8) -> &str {
    pack.dated.get(usize::from(rule)).map_or("", |rule| rule.id.as_str())
}

fn cause_json(pack: &Pack, cause: Cause) -> Value {
    match cause {
        Cause::Answer(question) => json!({ "answer": question_code(pack, question) }),
        Cause::Rule(rule) => json!({ "rule": rule_code(pack, rule) }),
        Cause::Date => json!({ "date": true }),
        Cause::Home => json!({ "home": true }),
    }
}

/// Kind and code of what a line is about.
fn named(pack: &Pack, subject: Subject) -> (&'static str, &str) {
    match subject {
        Subject::Range(dimension) => ("range", index_name(dimension)),
        Subject::Bands(dimension) => ("bands", index_name(dimension)),
        Subject::Stakes => ("stakes", "T"),
        Subject::Flag(flag) => ("flag", pack.method.flags.get(usize::from(flag)).map_or("", |rule| rule.id.as_str())),
        Subject::Theme(dimension, theme) => ("theme", theme_code(pack, dimension, theme)),
        Subject::Level(factor) => ("level", factor_code(pack, factor)),
        Subject::Contradiction(rule) => ("contradiction", pack.contradictions.get(usize::from(rule)).map_or("", |rule| rule.id.as_str())),
    }
}

/// What an assessment says about it.
fn value(pack: &Pack, result: &Assessment, subject: Subject) -> Value {
    match subject {
        Subject::Range(dimension) => {
            let range = result.index(dimension).range;
            json!([range.low, range.high])
        }
        Subject::Bands(dimension) => {
            let (low, high) = result.index(dimension).bands;
            json!([band_code(pack, low), band_code(pack, high)])
        }
        Subject::Stakes => json!([result.scored.stakes.0, result.scored.stakes.1]),
        Subject::Flag(flag) => {
            let flags = &result.scored.flags;
            let status = if flags.certain.contains(&flag) { "certain" } else { "possible" };
            let raised = status == "certain" || flags.possible.contains(&flag);
            Value::from(if raised { status } else { "none" })
        }
        Subject::Theme(dimension, theme) => {
            let range = result.index(dimension).themes.get(usize::from(theme)).map(|range| [range.low, range.high]);
            json!(range)
        }
        Subject::Level(factor) => {
            let set = result.scored.levels.get(factor);
            let nominal = pack.factor(factor).is_some_and(|rule| rule.nominal);
            if nominal { set.iter().collect() } else { json!([set.low(), set.high()]) }
        }
        Subject::Contradiction(rule) => Value::from(result.conflicts.contains(&rule) || result.notices.contains(&rule)),
    }
}
