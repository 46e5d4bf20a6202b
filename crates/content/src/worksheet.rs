//! Compiles the quick check on paper.
//!
//! Must not know the scoring method: the points of the sheet are used on paper only.

use crate::entry::Entry;
use crate::loader::{Loader, side};
use neraca_report::{Worksheet, WorksheetStep};

/// Bahasa Indonesia, then English.
pub(crate) fn read(loader: &Loader<'_>) -> [Worksheet; 2] {
    let Some(entry) = loader.one("documents/worksheet.toml") else { return Default::default() };
    entry.skip(&["now_from", "soon_from"]);
    known(loader, &entry);
    let (title, intro, tools) = (entry.both("title"), entry.both("intro"), entry.both("tools"));
    let add = entry.table("add").map(|add| [add.both("text"), add.both("example")]).unwrap_or_default();
    let cautions: Vec<_> = ["caution", "exception"].into_iter().filter_map(|key| Some(entry.table(key)?.both("text"))).collect();
    let results: Vec<_> = entry
        .tables("result")
        .iter()
        .map(|item| {
            item.skip(&["id"]);
            [item.both("range"), item.both("name"), item.both("text")]
        })
        .collect();
    let steps: Vec<_> = entry
        .tables("step")
        .iter()
        .map(|item| {
            item.skip(&["id", "flag"]);
            known(loader, item);
            let rows: Vec<_> = item.tables("row").iter().map(|row| (row.number("points", 0..=9, None), row.both("text"))).collect();
            (item.both("name"), item.both("rule"), rows)
        })
        .collect();
    [0, 1].map(|language| Worksheet {
        title: side(&title, language),
        intro: side(&intro, language),
        tools: side(&tools, language),
        steps: steps
            .iter()
            .map(|(name, rule, rows)| WorksheetStep {
                name: side(name, language),
                rule: side(rule, language),
                rows: rows.iter().map(|(points, text)| (*points, side(text, language))).collect(),
            })
            .collect(),
        add: add.each_ref().map(|text| side(text, language)),
        results: results.iter().map(|result| result.each_ref().map(|text| side(text, language))).collect(),
        cautions: cautions.iter().map(|text| side(text, language)).collect(),
    })
}

/// The questions that a part follows must be there.
fn known(loader: &Loader<'_>, entry: &Entry<'_>) {
    for (code, line) in entry.texts("questions") {
        loader.names.question(entry, code, line);
    }
}
