//! A draft as plain text, for copying into a letter or a mail.
//!
//! Must not know how a draft came about.

use super::{ClauseEntry, Draft, Fact, Part, Tick};
use crate::format::plain;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use neraca_engine::Truth;

/// Stands between a letter and what is for its writer alone.
const RULE: &str = "----------------------------------------";

/// The whole draft. What stands apart comes last, below a line.
#[must_use]
pub fn draft_text(draft: &Draft) -> String {
    let mut blocks = Vec::from([format!("{} · {}", draft.word, draft.title)]);
    let count = Some(&draft.count).filter(|count| !count.is_empty());
    blocks.push(draft.opening.iter().chain(count).cloned().collect::<Vec<_>>().join("\n"));
    blocks.extend(draft.parts.iter().map(|part| written(part, draft)));
    if !draft.apart.is_empty() {
        blocks.push(RULE.to_string());
        blocks.extend(draft.apart.iter().map(|part| written(part, draft)));
    }
    let mut out = plain(&blocks.join("\n\n"));
    out.push('\n');
    out
}

fn written(part: &Part, draft: &Draft) -> String {
    match part {
        Part::Heading(text) | Part::Text(text) => text.clone(),
        Part::Note(text) => format!("({text})"),
        Part::Facts(facts) => lines(facts, |fact| self::fact(fact, draft)),
        Part::Items(items) => {
            let numbered: Vec<(usize, &String)> = (1..).zip(items).collect();
            lines(&numbered, |(number, text)| format!("{number}. {text}"))
        }
        Part::Points(points) => lines(points, |text| format!("- {text}")),
        Part::Clauses(clauses) => clauses.iter().map(|entry| clause(entry, draft)).collect::<Vec<_>>().join("\n\n"),
        Part::Ticks(ticks) => lines(ticks, tick),
        Part::Laws(laws) => lines(laws, |cited| format!("- {} ({})", cited.label, cited.letter)),
    }
}

fn lines<T>(items: &[T], line: impl Fn(&T) -> String) -> String {
    items.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn fact(fact: &Fact, draft: &Draft) -> String {
    let mut values = fact.values.join("; ");
    if fact.blank {
        values.push_str(if values.is_empty() { "" } else { "; " });
        values.push_str(&draft.mark);
    }
    format!("{}: {values}", fact.name)
}

fn clause(entry: &ClauseEntry, draft: &Draft) -> String {
    format!("{}. {}\n{}", entry.number, entry.name, lines(&entry.facts, |fact| format!("   {}", self::fact(fact, draft))))
}

fn tick(tick: &Tick) -> String {
    let tail = if tick.note.is_empty() { String::new() } else { format!(" ({})", tick.note) };
    let sign = match tick.state {
        Truth::Yes => 'x',
        Truth::Unknown => '?',
        Truth::No => ' ',
    };
    format!("[{sign}] {}. {} {}{tail}", tick.id, tick.text, tick.word)
}
