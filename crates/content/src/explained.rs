//! Compiles what the method page says beyond the numbers: reasons of the formula, the worked example, limits and changes.
//!
//! Must not know a number of the method; the example's levels are read by the engine.

use crate::entry::{Entry, Pair};
use crate::loader::{Loader, side};
use neraca_engine::{Date, Pack};
use neraca_report::{ChangeText, ExampleText, MethodText, Reasons};

/// One text in both languages.
type Texts = [MethodText; 2];

/// Reads `formula.toml`, `example.toml` and `limits.toml` of the method version, and the changes of all versions.
pub(crate) fn read(loader: &Loader<'_>, folder: &str, core: &Pack, reasons: [Reasons; 2]) -> Texts {
    let mut out = reasons.map(|reasons| MethodText { reasons, ..MethodText::default() });
    formula(loader, folder, &mut out);
    example(loader, folder, core, &mut out);
    limits(loader, folder, &mut out);
    changes(loader, core, &mut out);
    out
}

/// Puts both sides of a pair where they belong.
fn put(texts: &mut Texts, pair: &Pair, place: impl Fn(&mut MethodText, String)) {
    for (language, text) in texts.iter_mut().enumerate() {
        place(text, side(pair, language));
    }
}

fn formula(loader: &Loader<'_>, folder: &str, out: &mut Texts) {
    let Some(entry) = loader.one(&format!("{folder}/formula.toml")) else { return };
    put(out, &entry.both("level"), |text, reason| text.reasons.level = reason);
    put(out, &entry.both("lift"), |text, reason| text.reasons.lift = reason);
    put(out, &entry.both("headline"), |text, reason| text.reasons.headline = reason);
    put(out, &entry.both("cut"), |text, reason| text.reasons.cut = reason);
}

/// The example must read in this pack and leave nothing open: a range cannot be redone as one sum.
fn example(loader: &Loader<'_>, folder: &str, core: &Pack, out: &mut Texts) {
    let Some(entry) = loader.one(&format!("{folder}/example.toml")) else { return };
    let line = entry.line_of("vector");
    let written = entry.text("vector");
    match core.parse_vector(written) {
        Err(error) => {
            let what = format!("the vector cannot be read from character {} on: {:?}", error.at, error.problem);
            entry.add(line, what, "Write what `neraca vector` accepts");
        }
        Ok(vector) => {
            if let Some((_, factor)) = core.factors().find(|(position, _)| !vector.levels.get(*position).is_settled()) {
                entry.add(line, format!("factor {} of the example is open", factor.id), "Give every factor one level");
            } else if core.print_vector(&vector.levels) != written {
                let remedy = format!("Write {}", core.print_vector(&vector.levels));
                entry.add(line, "the vector is not the canonical one of this pack", remedy);
            }
        }
    }
    let (title, note) = (entry.both("title"), entry.both("note"));
    for (language, text) in out.iter_mut().enumerate() {
        text.example = ExampleText { title: side(&title, language), note: side(&note, language), vector: written.to_owned() };
    }
}

fn limits(loader: &Loader<'_>, folder: &str, out: &mut Texts) {
    let Some(entry) = loader.one(&format!("{folder}/limits.toml")) else { return };
    let weak_points = entry.tables("weak_point");
    let disagreements = entry.tables("disagreement");
    for (kind, items) in [("weak_point", &weak_points), ("disagreement", &disagreements)] {
        items.iter().for_each(|item| item.skip(&["id"]));
        if items.is_empty() {
            entry.add(entry.line, format!("no {kind} is named"), format!("Add [[{kind}]]: every method has some"));
        }
    }
    for item in &weak_points {
        put(out, &item.both("text"), |text, point| text.weak_points.push(point));
    }
    for item in &disagreements {
        let (name, said) = (item.both("name"), item.both("text"));
        for (language, text) in out.iter_mut().enumerate() {
            text.disagreements.push((side(&name, language), side(&said, language)));
        }
    }
}

/// Newest first, and nothing in use without its entry.
fn changes(loader: &Loader<'_>, core: &Pack, out: &mut Texts) {
    let Some(entry) = loader.one("method/changes.toml") else { return };
    let mut newer: Option<Date> = None;
    let mut named = Vec::new();
    for item in entry.tables("change") {
        let subject = item.word("subject", &["method", "pack"]);
        let (version, text) = (item.text("version"), item.both("text"));
        named.push((subject, version));
        let Some(date) = dated(&item) else { continue };
        if newer.is_some_and(|newer| newer < date) {
            item.add(item.line_of("date"), "a change is newer than the one above it", "Put the newest first");
        }
        newer = Some(date);
        for (language, into) in out.iter_mut().enumerate() {
            into.changes.push(ChangeText { date, version: version.to_owned(), text: side(&text, language) });
        }
    }
    for (subject, version) in [core.method_name(), core.id.clone()].into_iter().enumerate() {
        if !named.contains(&(subject, version.as_str())) {
            entry.add(entry.line, format!("{version} is in use but has no entry"), "Add [[change]] that says what is new in it");
        }
    }
}

fn dated(item: &Entry<'_>) -> Option<Date> {
    if item.text("date").is_empty() { None } else { item.date("date") }
}
