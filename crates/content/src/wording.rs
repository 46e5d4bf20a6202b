//! Compiles single sentences: summaries, lights, notices, time classes, names of evidence grades and of confidence.
//!
//! Must not know where a sentence is shown.

use crate::entry::{Entry, Pair};
use crate::loader::Loader;
use crate::pairs::placeholders;
use std::collections::{BTreeMap, BTreeSet};

/// Sentences by id, and the words of the time classes.
#[derive(Default)]
pub(crate) struct Wording {
    pub(crate) sentences: BTreeMap<String, Pair>,
    pub(crate) times: BTreeMap<String, Pair>,
}

pub(crate) fn read(loader: &Loader<'_>, method: &str) -> Wording {
    let mut out = Wording::default();
    for entry in loader.folder("wording") {
        for key in ["summary", "notice", "light"] {
            for item in entry.tables(key) {
                item.skip(&["case", "part", "light"]);
                let id = item.text("id").to_owned();
                if item.node("word").is_some() {
                    add(&mut out.sentences, &item, format!("{id}.word"), item.both("word"));
                }
                let text = item.both("text");
                check_placeholders(&item, &text);
                add(&mut out.sentences, &item, id, text);
            }
        }
        for item in entry.tables("time_class") {
            let text = item.both("text");
            add(&mut out.times, &item, item.text("id").to_owned(), text);
        }
    }
    let path = format!("{method}/confidence.toml");
    if let Some(file) = loader.sources.files.iter().find(|file| file.path == path) {
        let entry = loader.scope(file).root();
        entry.skip(&["cut_offs", "reason", "cut_offs_reason"]);
        for item in entry.tables("grade") {
            item.number("value", 0..=3, None);
            add(&mut out.sentences, &item, format!("grade.{}", item.text("code")), item.both("name"));
        }
        for item in entry.tables("level") {
            add(&mut out.sentences, &item, format!("confidence.{}", item.text("id")), item.both("name"));
        }
    }
    out
}

fn add(into: &mut BTreeMap<String, Pair>, entry: &Entry<'_>, id: String, text: Pair) {
    if into.insert(id.clone(), text).is_some() {
        entry.add(entry.line, format!("duplicate id \"{id}\""), "Give each sentence its own id");
    }
}

/// The placeholders used must be those declared.
fn check_placeholders(entry: &Entry<'_>, text: &Pair) {
    let declared: BTreeSet<&str> = entry.texts("placeholders").into_iter().map(|(name, _)| name).collect();
    for side in text {
        let used = placeholders(side);
        if let Some(name) = used.symmetric_difference(&declared).next() {
            entry.add(
                entry.line_of("placeholders"),
                format!("placeholder \"{name}\" is declared or used, but not both"),
                "List exactly the placeholders of the text",
            );
            return;
        }
    }
}
