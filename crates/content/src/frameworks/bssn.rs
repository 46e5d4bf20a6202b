//! Compiles the ten-question category: points, cut-offs, and the options that our answers allow.
//!
//! Must not know what a total means beyond its category.

use super::about;
use crate::conditions::optional;
use crate::entry::{Entry, Pair};
use crate::factors::MOST_CLAUSES;
use crate::loader::{Loader, side};
use crate::names::once;
use neraca_engine::{Bssn, BssnQuestion, Clause, Condition, LevelSet, Variant};
use neraca_report::{BssnQuestionText, BssnText};
use std::collections::BTreeSet;

/// Letters of the options by position; the engine keeps eight at most.
const OPTIONS: [&str; 8] = ["A", "B", "C", "D", "E", "F", "G", "H"];

/// The engine keeps reachable totals in a mask of this size.
const MOST_TOTAL: u32 = 63;

/// The category and its words in both languages.
pub(super) fn read(loader: &Loader<'_>) -> Option<(Bssn, [BssnText; 2])> {
    let entry = loader.one("frameworks/bssn.toml")?;
    loader.names.laws(&entry);
    let points = entry.numbers("points");
    let letters = OPTIONS.get(..points.len()).unwrap_or(&OPTIONS);
    let mut seen = BTreeSet::new();
    let read: Vec<_> = entry
        .tables("question")
        .iter()
        .map(|item| {
            once(&mut seen, item, "id", item.text("id"));
            question(loader, item, letters)
        })
        .collect();
    let (questions, texts): (Vec<BssnQuestion>, Vec<[BssnQuestionText; 2]>) = read.into_iter().unzip();
    let most = u32::from(points.iter().copied().max().unwrap_or(0)) * u32::try_from(questions.len()).unwrap_or(u32::MAX);
    if most > MOST_TOTAL {
        entry.add(entry.line_of("points"), format!("a total of {most} is possible"), format!("Totals go up to {MOST_TOTAL}"));
    }
    let (codes, names): (Vec<String>, Vec<Pair>) =
        entry.tables("category").iter().map(|item| (item.text("id").to_owned(), item.both("name"))).unzip();
    let (variants, labels): (Vec<Variant>, Vec<Pair>) =
        entry.tables("variant").iter().map(|item| (variant(item, codes.len()), item.both("name"))).unzip();
    let about = about(&entry);
    let bssn = Bssn { points, questions, categories: codes, variants };
    let texts = [0, 1].map(|language| BssnText {
        about: about.get(language).cloned().unwrap_or_default(),
        questions: texts.iter().filter_map(|pair| pair.get(language).cloned()).collect(),
        categories: names.iter().map(|name| side(name, language)).collect(),
        variants: labels.iter().map(|label| side(label, language)).collect(),
    });
    Some((bssn, texts))
}

fn variant(item: &Entry<'_>, categories: usize) -> Variant {
    let from = item.numbers("from");
    if from.len() != categories || !from.is_sorted_by(|one, next| one < next) {
        item.add(
            item.line_of("from"),
            "the cut-offs do not fit the categories",
            format!("Write {categories} rising totals, one a category"),
        );
    }
    Variant { id: item.text("id").to_owned(), from }
}

fn question(loader: &Loader<'_>, item: &Entry<'_>, letters: &[&str]) -> (BssnQuestion, [BssnQuestionText; 2]) {
    let options: Vec<Pair> = item.tables("option").iter().map(|option| option.both("text")).collect();
    if options.len() != letters.len() {
        item.add(
            item.line_of("option"),
            "the options do not fit the points",
            format!("Write {} options, one for each number of points", letters.len()),
        );
    }
    let (clauses, reasons): (Vec<Clause>, Vec<Pair>) =
        item.tables("clause").iter().map(|clause| (rule(loader, clause, letters), clause.both("because"))).unzip();
    if clauses.len() > MOST_CLAUSES {
        item.add(item.line, format!("the question has more than {MOST_CLAUSES} clauses"), "Merge clauses");
    }
    let (text, hint) = (item.both("text"), item.optional_both("hint"));
    let texts = [0, 1].map(|language| BssnQuestionText {
        text: side(&text, language),
        hint: side(&hint, language),
        options: options.iter().map(|option| side(option, language)).collect(),
        because: reasons.iter().map(|reason| side(reason, language)).collect(),
    });
    (BssnQuestion { id: item.text("id").to_owned(), clauses }, texts)
}

/// A clause as a factor has it, with options in place of levels.
fn rule(loader: &Loader<'_>, item: &Entry<'_>, letters: &[&str]) -> Clause {
    let when = optional(&loader.names, item, "when");
    if when.is_none() {
        item.add(item.line, "the clause has no condition", "Add when");
    }
    let mut levels = LevelSet::EMPTY;
    for (letter, line) in item.texts("options") {
        match (0u8..).zip(letters).find(|(_, known)| **known == letter) {
            Some((position, _)) => levels = levels.with(position),
            None => item.add(line, format!("unknown option \"{letter}\""), format!("Use one of: {}", letters.join(", "))),
        }
    }
    if levels.is_empty() {
        item.add(item.line_of("options"), "the clause allows no option", "List at least one in options");
    }
    Clause { when: when.unwrap_or(Condition::Always), levels, from: None, until: None, contested: false }
}
