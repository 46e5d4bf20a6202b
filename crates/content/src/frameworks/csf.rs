//! Compiles the Cloud Sovereignty Framework: weights, ladders, and the rungs that our factors stand for.
//!
//! Must not know answers; only factor levels answer a criterion.

use super::about;
use crate::entry::{Entry, Pair};
use crate::loader::{Loader, side};
use crate::names::{FactorName, once, ordered};
use crate::node::{Node, Value};
use neraca_engine::{Criterion, Csf, F, Mapping, Objective, Profile, Rung};
use neraca_report::{CriterionText, CsfText};
use std::collections::BTreeSet;

/// Most rungs of a ladder, and most criteria: the engine counts both in a byte or less.
const MOST_RUNGS: usize = 8;
const MOST_CRITERIA: usize = 255;

/// The framework and its words in both languages.
pub(super) fn read(loader: &Loader<'_>) -> Option<(Csf, [CsfText; 2])> {
    let entry = loader.one("frameworks/csf/_framework.toml")?;
    let mut objectives = Vec::new();
    let mut names: Vec<Pair> = Vec::new();
    let mut criteria: Vec<(Pair, Vec<Pair>)> = Vec::new();
    let mut seen = BTreeSet::new();
    for file in ordered(loader.sources, "frameworks/csf") {
        let entry = loader.scope(file).root();
        entry.skip(&["position"]);
        let mut rules = Vec::new();
        for item in entry.tables("criterion") {
            once(&mut seen, &item, "id", item.text("id"));
            let (ladder, labels): (Vec<Rung>, Vec<Pair>) = item.tables("rung").iter().map(|item| (rung(item), item.both("text"))).unzip();
            check_ladder(&item, &ladder);
            let mapping = mapping(loader, &item, ladder.len());
            rules.push(Criterion { id: item.text("id").to_owned(), rungs: ladder, mapping });
            criteria.push((item.both("name"), labels));
        }
        names.push(entry.both("name"));
        objectives.push(Objective { id: entry.text("id").to_owned(), criteria: rules });
    }
    if criteria.is_empty() || criteria.len() > MOST_CRITERIA {
        entry.add(entry.line, format!("there are {} criteria", criteria.len()), format!("Write 1 to {MOST_CRITERIA}"));
    }
    let (profiles, labels): (Vec<Profile>, Vec<Pair>) =
        entry.tables("profile").iter().map(|item| (profile(item, objectives.len()), item.both("name"))).unzip();
    let seals: Vec<(Pair, Pair)> = entry.tables("seal").iter().map(|item| (item.both("name"), item.both("meaning"))).collect();
    if seals.len() != 5 {
        entry.add(entry.line, format!("{} SEAL levels have a name", seals.len()), "Write [[seal]] for levels 0 to 4");
    }
    let about = about(&entry);
    let texts = [0, 1].map(|language| CsfText {
        about: about.get(language).cloned().unwrap_or_default(),
        profiles: labels.iter().map(|label| side(label, language)).collect(),
        seals: seals.iter().map(|(name, meaning)| (side(name, language), side(meaning, language))).collect(),
        objectives: names.iter().map(|name| side(name, language)).collect(),
        criteria: criteria
            .iter()
            .map(|(name, rungs)| CriterionText {
                name: side(name, language),
                rungs: rungs.iter().map(|rung| side(rung, language)).collect(),
            })
            .collect(),
    });
    Some((Csf { profiles, objectives }, texts))
}

fn profile(item: &Entry<'_>, objectives: usize) -> Profile {
    let weights = item.numbers("weights");
    let sum: u32 = weights.iter().map(|weight| u32::from(*weight)).sum();
    if sum != 100 || weights.len() != objectives {
        let remedy = format!("Write {objectives} weights, one an objective, that add up to 100");
        item.add(item.line_of("weights"), format!("{} weights add up to {sum}", weights.len()), remedy);
    }
    Profile { id: item.text("id").to_owned(), weights }
}

fn rung(item: &Entry<'_>) -> Rung {
    let points = item.amount("points", 0..=u32::from(u16::MAX));
    Rung { points: u16::try_from(points).unwrap_or(u16::MAX), seal: item.number("seal", 0..=4, None) }
}

fn check_ladder(item: &Entry<'_>, ladder: &[Rung]) {
    let rising = ladder.is_sorted_by(|one, next| one.points < next.points && one.seal <= next.seal);
    if !rising || !(2..=MOST_RUNGS).contains(&ladder.len()) {
        item.add(
            item.line_of("rung"),
            "a ladder has 2 to 8 rungs, and neither points nor SEAL fall on the way up",
            "Order the rungs from worst to best",
        );
    }
}

/// One factor with a rung for each of its levels, two with a table, or nothing.
fn mapping(loader: &Loader<'_>, item: &Entry<'_>, rungs: usize) -> Mapping {
    let factor = |key: &'static str| loader.names.factor(item, item.text(key), item.line_of(key));
    let read = || match (item.node("factor").is_some(), item.node("table")) {
        (true, _) => {
            let (position, name) = factor("factor")?;
            let node = item.node("rungs");
            Some(Mapping::Factor(position, line(item, node, name, rungs)))
        }
        (false, Some(table)) => {
            let ((rows, row), (columns, column)): ((F, &FactorName), (F, &FactorName)) = (factor("rows")?, factor("columns")?);
            let cells: Vec<Vec<u8>> = table.items().iter().map(|cells| line(item, Some(cells), column, rungs)).collect();
            if cells.len() != levels(row) {
                item.add(
                    table.line,
                    format!("the table has {} rows", cells.len()),
                    format!("Write one for each level of factor {}", row.id),
                );
            }
            Some(Mapping::Table(rows, columns, cells))
        }
        (false, None) => None,
    };
    read().unwrap_or(Mapping::Open)
}

/// Levels from 0 to the highest.
fn levels(factor: &FactorName) -> usize {
    usize::from(factor.range.high()) + 1
}

/// Rungs as written, from 1; the engine counts from 0.
fn line(item: &Entry<'_>, node: Option<&Node>, factor: &FactorName, rungs: usize) -> Vec<u8> {
    let rung = |node: &Node| match node.value {
        Value::Whole(rung) => u8::try_from(rung).ok()?.checked_sub(1).filter(|rung| usize::from(*rung) < rungs),
        _ => None,
    };
    let read: Vec<u8> = node.map_or(&[][..], Node::items).iter().filter_map(rung).collect();
    if read.len() != levels(factor) {
        let remedy = format!("Write a rung from 1 to {rungs} for each level of factor {}", factor.id);
        item.add(node.map_or(item.line, |node| node.line), "the rungs do not fit the levels or the ladder", remedy);
    }
    read
}
