//! Compiles the letters: when one is of use, what it may ask for, and its blocks.
//!
//! Must not know an answer.

use crate::conditions::{mask, optional};
use crate::entry::{Entry, Pair};
use crate::loader::{Loader, side};
use crate::names::{once, ordered};
use crate::node::Value;
use crate::source::File;
use neraca_engine::Q;
use neraca_report::{DRAFT_PLACEHOLDERS, FactRow, Letter, LetterBlock, Listed};
use std::collections::BTreeSet;

/// Words of `list`, by position in [`LISTS`].
const LIST_WORDS: [&str; 5] = ["items", "clauses", "checklist", "triggers", "flags"];
const LISTS: [Listed; 5] = [Listed::Items, Listed::Clauses, Listed::Checklist, Listed::Triggers, Listed::Flags];

/// The letters in both languages, in the order of their files.
pub(super) fn read(loader: &Loader<'_>) -> Vec<[Letter; 2]> {
    loader.folder("documents/letters").map(|entry| letter(loader, &entry)).collect()
}

fn letter(loader: &Loader<'_>, entry: &Entry<'_>) -> [Letter; 2] {
    let laws = loader.names.laws_or_technical(entry, "the document");
    let applies_when = optional(&loader.names, entry, "applies_when");
    let not_applicable = entry.optional_both("not_applicable");
    if applies_when.is_some() && not_applicable.iter().any(String::is_empty) {
        entry.add(
            entry.line_of("applies_when"),
            "nothing is said where the document does not apply",
            "Add not_applicable.id and not_applicable.en",
        );
    }
    let [perhaps, nothing] = ["perhaps", "nothing"].map(|key| entry.optional_both(key));
    let [title, lead] = ["title", "lead"].map(|key| entry.both(key));
    let mut seen = BTreeSet::new();
    let blocks: Vec<_> = entry
        .tables("block")
        .iter()
        .map(|item| {
            once(&mut seen, item, "id", item.text("id"));
            block(loader, item)
        })
        .collect();
    let refused: Vec<String> = entry.texts("refused").into_iter().map(|(word, _)| word.to_lowercase()).collect();
    let items = items(loader, entry, &refused);
    let asks = blocks.iter().flatten().any(|block| matches!(block.list, Some(Listed::Items)));
    if asks && (items.is_empty() || nothing.iter().any(String::is_empty)) {
        entry.add(entry.line, "the letter has items but not what it needs for them", "Add facts or refused, and nothing.id and nothing.en");
    }
    let sent = entry.truth("sent");
    [0, 1].map(|language| Letter {
        id: entry.text("id").to_owned(),
        title: side(&title, language),
        lead: side(&lead, language),
        laws: laws.clone(),
        sent,
        applies_when: applies_when.clone(),
        not_applicable: side(&not_applicable, language),
        perhaps: side(&perhaps, language),
        nothing: side(&nothing, language),
        items: items.clone(),
        names_documents: !refused.is_empty(),
        blocks: blocks.iter().filter_map(|block| block.get(language).cloned()).collect(),
    })
}

/// The facts that the letter may ask for. With `facts` those questions; with `refused` all whose document may be requested, none of
/// which may hold a refused word.
fn items(loader: &Loader<'_>, entry: &Entry<'_>, refused: &[String]) -> Vec<Q> {
    let question = |(code, line): (&str, usize)| Some(loader.names.question(entry, code, line)?.0);
    let mut out: Vec<Q> = entry.texts("facts").into_iter().filter_map(question).collect();
    if !refused.is_empty() {
        let requested = |file: &File| file.root.get("request").is_some_and(|node| matches!(node.value, Value::Truth(true)));
        for (position, file) in (0u8..).zip(ordered(loader.sources, "questions")).filter(|(_, file)| requested(file)) {
            check_document(loader, file, entry.text("id"), refused);
            out.push(Q(position));
        }
    }
    out.sort_unstable();
    out
}

/// A document that is asked for must not name what the letter refuses. Whether it is there is the question's own business.
fn check_document(loader: &Loader<'_>, file: &File, letter: &str, refused: &[String]) {
    let Some(document) = file.root.get("document") else { return };
    let texts: Vec<String> = document.fields().iter().filter_map(|side| side.node.text()).map(str::to_lowercase).collect();
    if let Some(word) = refused.iter().find(|word| texts.iter().any(|text| text.contains(word.as_str()))) {
        let what = format!("the document of question {} asks for what letter {letter} refuses: \"{word}\"", file.stem());
        loader.problems.add(&file.shown, document.line, what, "Ask for less, or set request = false");
    }
}

fn block(loader: &Loader<'_>, item: &Entry<'_>) -> [LetterBlock; 2] {
    let [heading, text, note] = ["heading", "text", "note"].map(|key| item.optional_both(key));
    for side in &text {
        if let Some(name) = crate::pairs::placeholders(side).into_iter().find(|name| !DRAFT_PLACEHOLDERS.contains(name)) {
            let remedy = crate::problem::one_of(name, DRAFT_PLACEHOLDERS);
            item.add(item.line_of("text"), format!("nothing fills {{{name}}}"), remedy);
            break;
        }
    }
    let laws = loader.names.laws(item);
    let list = item.node("list").map(|_| item.word("list", &LIST_WORDS)).and_then(|position| LISTS.get(position).copied());
    let rows: Vec<FactRow> = item.tables("rows").iter().filter_map(|row| fact(loader, row)).collect();
    let blanks: Vec<Pair> = item.tables("blank").iter().map(|blank| blank.both("text")).collect();
    if list.is_none() && rows.is_empty() && blanks.is_empty() && text.iter().all(String::is_empty) {
        item.add(item.line, "the block holds nothing", "Add text, list, rows or [[block.blank]]");
    }
    let apart = item.node("print").is_some() && item.word("print", &["separate"]) == 0;
    let shown_when = optional(&loader.names, item, "shown_when");
    [0, 1].map(|language| LetterBlock {
        heading: side(&heading, language),
        text: side(&text, language),
        note: side(&note, language),
        laws: laws.clone(),
        apart,
        shown_when: shown_when.clone(),
        rows: rows.clone(),
        blanks: blanks.iter().map(|blank| side(blank, language)).collect(),
        list,
    })
}

fn fact(loader: &Loader<'_>, row: &Entry<'_>) -> Option<FactRow> {
    let found = loader.names.question(row, row.text("question"), row.line_of("question"));
    let (codes, known_only) = (row.node("in").map(|_| row.texts("in")), row.truth("known_only"));
    let (question, name) = found?;
    Some(FactRow { question, among: codes.map(|codes| mask(row, name, codes)), known_only })
}
