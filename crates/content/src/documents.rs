//! Compiles what drafts are made of: contract clauses, triggers of an impact assessment, answers that leave a fact open, letters.
//!
//! Must not know how a draft is laid out.

mod letters;

use crate::conditions::{mask, optional};
use crate::entry::{Entry, Pair};
use crate::loader::{Loader, side};
use crate::names::{QuestionName, once};
use neraca_engine::{Condition, Q};
use neraca_report::{CLAUSE_STATES, ClauseRule, ContractClause, Documents, Trigger};
use std::collections::BTreeSet;

/// Option codes that say strong, weak or absent.
type Codes = [Vec<String>; 3];

const STATUS: [&str; 3] = ["strong", "weak", "absent"];

/// Bahasa Indonesia, then English; nothing where a file is missing.
pub(crate) fn read(loader: &Loader<'_>) -> Option<[Documents; 2]> {
    let blank = loader.one("documents/blank.toml")?;
    let [mark, count, draft] = ["mark", "count", "draft"].map(|key| blank.both(key));
    let (codes, groups) = groups(loader)?;
    let clauses = loader.one("documents/clauses.toml")?;
    let usual = clauses.table("status").map(|status| status_codes(&status));
    let mut seen = BTreeSet::new();
    let explained: Vec<_> = clauses
        .tables("clause")
        .iter()
        .map(|item| {
            once(&mut seen, item, "id", item.text("id"));
            clause(loader, item, &codes, usual.as_ref())
        })
        .collect();
    let [absent_when, not_applicable_when] = ["absent_when", "not_applicable_when"].map(|key| needed(loader, &clauses, key));
    let (triggers, open) = (triggers(loader), open(loader));
    let (letters, states) = (letters::read(loader), states(&clauses));
    Some([0, 1].map(|language| Documents {
        mark: side(&mark, language),
        count: side(&count, language),
        draft: side(&draft, language),
        groups: groups.iter().map(|group| side(group, language)).collect(),
        clauses: explained.iter().filter_map(|clause| clause.get(language).cloned()).collect(),
        states: states.iter().map(|state| side(state, language)).collect(),
        absent_when: absent_when.clone(),
        not_applicable_when: not_applicable_when.clone(),
        triggers: triggers.iter().filter_map(|trigger| trigger.get(language).cloned()).collect(),
        open: open.clone(),
        letters: letters.iter().filter_map(|letter| letter.get(language).cloned()).collect(),
    }))
}

/// A condition that must be there.
fn needed(loader: &Loader<'_>, entry: &Entry<'_>, key: &'static str) -> Condition {
    optional(&loader.names, entry, key).unwrap_or_else(|| {
        entry.add(entry.line, format!("\"{key}\" is missing"), format!("Add {key} with a condition"));
        Condition::Always
    })
}

fn groups(loader: &Loader<'_>) -> Option<(Vec<String>, Vec<Pair>)> {
    let entry = loader.one("documents/clause-groups.toml")?;
    Some(entry.tables("clause_group").iter().map(|item| (item.text("id").to_owned(), item.both("text"))).unzip())
}

fn status_codes(entry: &Entry<'_>) -> Codes {
    STATUS.map(|key| entry.texts(key).into_iter().map(|(code, _)| code.to_owned()).collect())
}

fn clause(loader: &Loader<'_>, item: &Entry<'_>, groups: &[String], usual: Option<&Codes>) -> [ContractClause; 2] {
    let own = item.table("status").map(|status| status_codes(&status));
    let code = item.optional_text("question");
    let scored = (!code.is_empty()).then(|| loader.names.question(item, code, item.line_of("question"))).flatten();
    let scored = scored.and_then(|(question, name)| Some(rule(item, question, name, own.as_ref().or(usual)?)));
    let group = u8::try_from(item.word("group", &groups.iter().map(String::as_str).collect::<Vec<_>>())).unwrap_or(0);
    let laws = loader.names.laws_or_technical(item, "the contract clause");
    let [name, meaning, strong, weak, ask] = ["name", "meaning", "strong", "weak", "ask"].map(|key| item.both(key));
    [0, 1].map(|language| ContractClause {
        group,
        name: side(&name, language),
        meaning: side(&meaning, language),
        strong: side(&strong, language),
        weak: side(&weak, language),
        ask: side(&ask, language),
        laws: laws.clone(),
        scored,
    })
}

/// The options behind the codes; each may say one thing only.
fn rule(item: &Entry<'_>, question: Q, name: &QuestionName, codes: &Codes) -> ClauseRule {
    let line = item.line_of(if item.node("status").is_some() { "status" } else { "question" });
    let mut said = 0;
    let [strong, weak, absent] = codes.each_ref().map(|codes| {
        let codes = codes.iter().map(|code| (code.as_str(), line));
        let found = mask(item, name, codes);
        if found & said != 0 {
            let what = format!("an option of question {} stands in two states", name.id);
            item.add(line, what, "Name each option in one of strong, weak, absent");
        }
        said |= found;
        found
    });
    ClauseRule { question, strong, weak, absent }
}

fn triggers(loader: &Loader<'_>) -> Vec<[Trigger; 2]> {
    let Some(entry) = loader.one("documents/impact-triggers.toml") else { return Vec::new() };
    let mut seen = BTreeSet::new();
    let items = entry.tables("dpia_trigger");
    items
        .iter()
        .map(|item| {
            once(&mut seen, item, "id", item.text("id"));
            trigger(loader, item)
        })
        .collect()
}

fn trigger(loader: &Loader<'_>, item: &Entry<'_>) -> [Trigger; 2] {
    let when = needed(loader, item, "when");
    let possible_when = optional(&loader.names, item, "possible_when");
    let laws = loader.names.laws_or_technical(item, "the trigger");
    let (text, note) = (item.both("text"), item.optional_both("note"));
    [0, 1].map(|language| Trigger {
        id: item.text("id").to_owned(),
        text: side(&text, language),
        note: side(&note, language),
        when: when.clone(),
        possible_when: possible_when.clone(),
        laws: laws.clone(),
    })
}

/// Answers that leave a fact open.
fn open(loader: &Loader<'_>) -> Vec<(Q, u64)> {
    let Some(entry) = loader.one("documents/open-facts.toml") else { return Vec::new() };
    let read = |item: &Entry<'_>| {
        let (question, name) = loader.names.question(item, item.text("question"), item.line_of("question"))?;
        Some((question, mask(item, name, item.texts("in"))))
    };
    entry.tables("open").iter().filter_map(read).collect()
}

/// Words for the states of a contract clause, each once.
fn states(entry: &Entry<'_>) -> Vec<Pair> {
    let found: Vec<(&str, Pair)> = entry.tables("state").iter().map(|item| (item.text("id"), item.both("text"))).collect();
    CLAUSE_STATES
        .iter()
        .map(|wanted| {
            let text = found.iter().find(|(id, _)| id == wanted).map(|(_, text)| text.clone());
            text.unwrap_or_else(|| {
                entry.add(entry.line, format!("no words for the state \"{wanted}\""), format!("Add [[state]] with id = \"{wanted}\""));
                Pair::default()
            })
        })
        .collect()
}
