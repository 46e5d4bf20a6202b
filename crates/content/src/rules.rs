//! Compiles what stands between answers and scores besides factors: reach links, dated rules, contradictions.
//!
//! Must not know questions or factors beyond their codes.

use crate::conditions::optional;
use crate::entry::{Entry, Pair};
use crate::loader::{Loader, side};
use crate::names::ordered;
use neraca_engine::{Cap, Column, Condition, Contradiction, DatedRule, F, Link, Q, Reach, Severity};
use neraca_report::DatedText;

/// The reach links with their names; `factor` takes the result.
pub(crate) fn reach(loader: &Loader<'_>, factor: F) -> Option<(Reach, Vec<Pair>)> {
    let entry = loader.one("reach.toml")?;
    let names = &loader.names;
    entry.number("home_value", 0..=0, Some(0));
    let unknown_place = match entry.numbers("unknown_place").as_slice() {
        [low, high] if low <= high => (*low, *high),
        _ => {
            entry.add(entry.line_of("unknown_place"), "unknown_place is two levels", "Write unknown_place = [0, 4]");
            (0, 4)
        }
    };
    let place = |entry: &Entry<'_>, key: &'static str| {
        let (position, question) = names.question(entry, entry.text(key), entry.line_of(key))?;
        if !question.kind.is_place() {
            entry.add(entry.line_of(key), format!("question {} does not ask for places", question.id), "Name a place question");
        }
        Some(position)
    };
    let mut texts = Vec::new();
    let mut links = Vec::new();
    for item in entry.tables("link") {
        let column = [Column::Hosted, Column::Provider].get(item.word("value", &["exposure_if_hosted", "exposure_if_provider"])).copied();
        texts.push(item.both("text"));
        links.push(Link {
            role: item.text("role").to_owned(),
            question: place(&item, "question")?,
            column: column?,
            minus: item.number("minus", 0..=4, Some(0)),
            minus_if: optional(names, &item, "minus_if"),
            keep: item.number("floor_after_minus", 0..=4, Some(0)),
            passing: item.number("passing_value", 0..=4, Some(0)),
        });
    }
    let reach = Reach {
        factor,
        main_place: place(&entry, "main_place")?,
        unknown_place,
        join_bonus: entry.number("join_bonus", 0..=4, None),
        join_at: entry.number("join_at", 0..=4, None),
        cap: entry.number("cap", 0..=7, None),
        links,
    };
    Some((reach, texts))
}

/// The dated caps, and every dated rule in words.
pub(crate) fn dates(loader: &Loader<'_>) -> (Vec<Cap>, Vec<DatedRule>, [Vec<DatedText>; 2]) {
    let (mut caps, mut rules) = (Vec::new(), Vec::new());
    let mut texts = [Vec::new(), Vec::new()];
    let Some(entry) = loader.one("dates.toml") else { return (caps, rules, texts) };
    entry.skip(&["note"]);
    for rule in entry.tables("rule") {
        let (id, from, until) = (rule.text("id").to_owned(), rule.date("from"), rule.date("until"));
        let factor = |(code, line): (&str, usize)| Some(loader.names.factor(&rule, code, line)?.0);
        let factors: Vec<F> = rule.texts("factors").into_iter().filter_map(factor).collect();
        rules.push(DatedRule { id: id.clone(), from, until, factors: factors.clone() });
        loader.names.laws_or_technical(&rule, "the rule");
        if rule.word("kind", &["cap", "clauses"]) == 0 {
            caps.push(Cap { id: id.clone(), from, until, cap: rule.number("cap", 0..=7, None), factors });
        }
        let words = rule.both("text");
        for (language, texts) in texts.iter_mut().enumerate() {
            texts.push(DatedText { id: id.clone(), text: side(&words, language), from, until });
        }
    }
    (caps, rules, texts)
}

/// Contradictions in order, with their sentences.
pub(crate) fn contradictions(loader: &Loader<'_>) -> (Vec<Contradiction>, [Vec<String>; 2]) {
    let mut rules = Vec::new();
    let mut texts = [Vec::new(), Vec::new()];
    for file in ordered(loader.sources, "contradictions") {
        let entry = loader.scope(file).root();
        entry.skip(&["position"]);
        let question = |(code, line): (&str, usize)| Some(loader.names.question(&entry, code, line)?.0);
        let affects: Vec<Q> = entry.texts("affects").into_iter().filter_map(question).collect();
        if affects.is_empty() {
            entry.add(entry.line_of("affects"), "the contradiction touches no question", "List at least one in affects");
        }
        let severity = [Severity::Conflict, Severity::Notice].get(entry.word("severity", &["conflict", "notice"])).copied();
        let when = optional(&loader.names, &entry, "when");
        if when.is_none() {
            entry.add(entry.line, "the contradiction has no condition", "Add when");
        }
        let words = entry.both("text");
        texts.iter_mut().enumerate().for_each(|(language, texts)| texts.push(side(&words, language)));
        rules.push(Contradiction {
            id: entry.text("id").to_owned(),
            severity: severity.unwrap_or(Severity::Notice),
            when: when.unwrap_or(Condition::Always),
            affects,
        });
    }
    (rules, texts)
}
