//! A draft as JSON. Texts lose the marks of foreign terms; the shape is that of the parts.
//!
//! Must not know how a draft came about.

use super::{ClauseEntry, Draft, Fact, Part, Tick};
use crate::format::plain;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use neraca_engine::{Assessment, Pack, Truth};
use serde_json::{Value, json};

/// The draft with what it rests on.
#[must_use]
pub fn draft_json(pack: &Pack, result: &Assessment, language: &str, draft: &Draft) -> Value {
    json!({
        "method": pack.method_name(),
        "pack": pack.id,
        "content": pack.hash,
        "as_of": result.as_of.to_string(),
        "home": result.home.code(),
        "language": language,
        "document": draft.id,
        "title": plain(&draft.title),
        "opening": texts(&draft.opening),
        "blanks": draft.blanks(),
        "sent": draft.sent,
        "empty": draft.empty,
        "parts": parts(&draft.parts),
        "apart": parts(&draft.apart),
    })
}

fn parts(parts: &[Part]) -> Vec<Value> {
    parts.iter().map(part).collect()
}

fn part(part: &Part) -> Value {
    let laws = |laws: &[super::Cited]| -> Vec<Value> {
        laws.iter().map(|cited| json!({ "id": cited.id, "label": plain(&cited.label), "confidence": cited.letter })).collect()
    };
    match part {
        Part::Heading(text) => json!({ "kind": "heading", "text": plain(text) }),
        Part::Text(text) => json!({ "kind": "text", "text": plain(text) }),
        Part::Note(text) => json!({ "kind": "note", "text": plain(text) }),
        Part::Facts(list) => json!({ "kind": "facts", "facts": facts(list) }),
        Part::Items(list) => json!({ "kind": "items", "texts": texts(list) }),
        Part::Points(list) => json!({ "kind": "points", "texts": texts(list) }),
        Part::Clauses(list) => json!({ "kind": "clauses", "clauses": list.iter().map(clause).collect::<Vec<_>>() }),
        Part::Ticks(list) => json!({ "kind": "triggers", "triggers": list.iter().map(trigger).collect::<Vec<_>>() }),
        Part::Laws(list) => json!({ "kind": "laws", "laws": laws(list) }),
    }
}

fn texts(list: &[String]) -> Vec<String> {
    list.iter().map(|text| plain(text)).collect()
}

fn facts(list: &[Fact]) -> Vec<Value> {
    list.iter().map(|fact| json!({ "name": plain(&fact.name), "values": texts(&fact.values), "blank": fact.blank })).collect()
}

fn clause(entry: &ClauseEntry) -> Value {
    json!({ "number": entry.number, "name": plain(&entry.name), "state": entry.state.code(), "facts": facts(&entry.facts) })
}

fn trigger(tick: &Tick) -> Value {
    let state = match tick.state {
        Truth::Yes => "yes",
        Truth::Unknown => "possible",
        Truth::No => "no",
    };
    json!({ "letter": tick.id, "state": state, "text": plain(&tick.text), "note": plain(&tick.note) })
}
