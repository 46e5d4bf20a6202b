//! Compiles factors: level clauses for the engine, reasons for each language.
//!
//! Must not know what a level leads to.

use crate::conditions::condition;
use crate::entry::Entry;
use crate::loader::{Loader, side};
use crate::names::{Names, level, ordered};
use crate::node::Value;
use neraca_engine::{Clause, Condition, F, Factor, LevelSet};
use neraca_report::{ClauseText, FactorText};

/// The engine keeps the clauses that took part in a bit mask of this size.
pub(crate) const MOST_CLAUSES: usize = 32;

/// All factors in canonical order.
#[derive(Default)]
pub(crate) struct Factors {
    pub(crate) rules: Vec<Factor>,
    pub(crate) texts: [Vec<FactorText>; 2],
    /// Factors computed from the reach links.
    pub(crate) computed: Vec<F>,
}

pub(crate) fn read(loader: &Loader<'_>) -> Factors {
    let mut out = Factors::default();
    for (position, file) in (0..u8::MAX).zip(ordered(loader.sources, "factors")) {
        let entry = loader.scope(file).root();
        entry.skip(&["position"]);
        let ends = entry.numbers("range");
        let range = match ends.as_slice() {
            [low, high] if low < high && *high < 8 => LevelSet::span(*low, *high),
            _ => {
                entry.add(entry.line_of("range"), "a range is two levels from 0 to 7, lowest first", "Write range = [0, 4]");
                LevelSet::span(0, 4)
            }
        };
        let nominal = entry.truth("nominal");
        let computed = entry.optional_text("compute");
        let items = entry.tables("clause");
        match (computed, items.len()) {
            ("", 0) => entry.add(entry.line, "the factor has no clause", "Add one, or compute = \"reach\""),
            ("" | "reach", 0..=MOST_CLAUSES) => {}
            ("" | "reach", _) => entry.add(entry.line, format!("the factor has more than {MOST_CLAUSES} clauses"), "Merge clauses"),
            (other, _) => entry.add(entry.line_of("compute"), format!("unknown computation \"{other}\""), "Use one of: reach"),
        }
        if computed == "reach" {
            out.computed.push(F(position));
        }
        let mut clauses = Vec::new();
        let mut words = [Vec::new(), Vec::new()];
        for item in items {
            let (clause, texts) = clause(&loader.names, &item, range, nominal);
            clauses.push(clause);
            words.iter_mut().zip(texts).for_each(|(words, text)| words.push(text));
        }
        let (name, meaning) = (entry.both("name"), entry.both("meaning"));
        for (language, (texts, clauses)) in out.texts.iter_mut().zip(words).enumerate() {
            texts.push(FactorText { name: side(&name, language), meaning: side(&meaning, language), clauses });
        }
        out.rules.push(Factor { id: entry.text("code").to_owned(), range, nominal, clauses });
    }
    if out.rules.len() > 64 {
        loader.problems.add("content/factors", 0, "more than 64 factors", "The engine supports 64");
    }
    out
}

fn clause(names: &Names, entry: &Entry<'_>, range: LevelSet, nominal: bool) -> (Clause, [ClauseText; 2]) {
    let when = entry.node("when").map(|node| condition(names, entry.scope, node));
    if when.is_none() {
        entry.add(entry.line, "the clause has no condition", "Add when, or when = { default = true }");
    }
    let levels = levels(entry, range, nominal);
    let kind = entry.optional_text("range_kind");
    let contested = kind == "contested";
    let readings = entry.optional_both("contested");
    if !matches!(kind, "" | "contested" | "unknown") {
        entry.add(entry.line_of("range_kind"), format!("unknown range_kind \"{kind}\""), "Use one of: contested, unknown");
    }
    if levels.is_settled() != kind.is_empty() {
        entry.add(
            entry.line_of("level"),
            "a range of levels and range_kind go together",
            "Write level = [lo, hi] with range_kind, or one level without",
        );
    }
    if contested && readings.iter().any(String::is_empty) {
        entry.add(
            entry.line_of("contested"),
            "a contested clause needs both readings in both languages",
            "Add contested.id and contested.en",
        );
    }
    let (from, until) = (entry.date("from"), entry.date("until"));
    if from.zip(until).is_some_and(|(from, until)| from > until) {
        entry.add(entry.line_of("from"), "the clause ends before it starts", "Exchange from and until");
    }
    let because = entry.both("because");
    let laws = names.laws_or_technical(entry, "the clause");
    let texts =
        [0, 1].map(|language| ClauseText { because: side(&because, language), contested: side(&readings, language), laws: laws.clone() });
    (Clause { when: when.unwrap_or(Condition::Always), levels, from, until, contested }, texts)
}

/// One level, or two: the ends of a range, or the members of a set where levels are names.
fn levels(entry: &Entry<'_>, range: LevelSet, nominal: bool) -> LevelSet {
    let listed: Vec<u8> = match entry.node("level").map(|node| (&node.value, node)) {
        Some((Value::List(items), _)) => items.iter().filter_map(level).collect(),
        Some((_, node)) => level(node).into_iter().collect(),
        None => Vec::new(),
    };
    let set = listed.iter().fold(LevelSet::EMPTY, |set, level| set.with(*level));
    let levels = if nominal { set } else { set.hull() };
    if levels.is_empty() || !range.covers(levels) {
        let remedy = format!("Write a level from {} to {}", range.low(), range.high());
        entry.add(entry.line_of("level"), "the level is outside the factor's range", remedy);
    }
    levels
}
