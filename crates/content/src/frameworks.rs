//! Compiles other frameworks: their published numbers, how our answers and factors stand in them, and their words.
//!
//! Must not know how a reading is computed.

mod bssn;
mod csf;

use crate::entry::Entry;
use crate::loader::{Loader, side};
use neraca_engine::{Aia, CERTAIN, Frameworks, MOST_YEARS, Scale, Yearly};
use neraca_report::{FrameworkText, FrameworkTexts};
use std::collections::BTreeSet;

/// Confidence letters of what a framework was read from.
const LETTERS: [&str; 3] = ["A", "B", "C"];

/// The numbers of `frameworks/`, and its words in both languages.
pub(crate) fn read(loader: &Loader<'_>) -> (Frameworks, [FrameworkTexts; 2]) {
    let (bssn, [bssn_id, bssn_en]) = bssn::read(loader).unwrap_or_default();
    let (csf, [csf_id, csf_en]) = csf::read(loader).unwrap_or_default();
    let (aia, [aia_id, aia_en]) = aia(loader).unwrap_or_default();
    let (yearly, [yearly_id, yearly_en]) = yearly(loader).unwrap_or_default();
    let texts = [
        FrameworkTexts { bssn: bssn_id, csf: csf_id, aia: aia_id, yearly: yearly_id },
        FrameworkTexts { bssn: bssn_en, csf: csf_en, aia: aia_en, yearly: yearly_en },
    ];
    (Frameworks { bssn, csf, aia, yearly }, texts)
}

/// What every framework says of itself.
fn about(entry: &Entry<'_>) -> [FrameworkText; 2] {
    entry.word("confidence", &LETTERS);
    if entry.date("last_checked").is_none() {
        entry.add(entry.line, "the framework has no date of checking", "Add last_checked");
    }
    let (name, label) = (entry.both("name"), entry.both("label"));
    let notes: Vec<_> = entry.tables("note").iter().map(|note| note.both("text")).collect();
    // A title is in the language of its work; on an Indonesian page its foreign terms are marked like any others.
    let source = |source: &Entry<'_>| {
        let title = source.text("title");
        ([source.scope.terms.mark(title), title.to_owned()], source.text("url").to_owned())
    };
    let sources: Vec<_> = entry.tables("source").iter().map(source).collect();
    if sources.is_empty() {
        entry.add(entry.line, "the framework names no source", "Add [[source]] with title and url");
    }
    [0, 1].map(|language| FrameworkText {
        name: side(&name, language),
        label: side(&label, language),
        notes: notes.iter().map(|note| side(note, language)).collect(),
        sources: sources.iter().map(|(title, address)| (side(title, language), address.clone())).collect(),
    })
}

fn aia(loader: &Loader<'_>) -> Option<(Aia, [FrameworkText; 2])> {
    let entry = loader.one("frameworks/aia.toml")?;
    let mut seen = BTreeSet::new();
    let mut scales = |key| -> Vec<Scale> { entry.tables(key).iter().filter_map(|item| scale(loader, item, &mut seen)).collect() };
    let (risk, mitigation) = (scales("risk"), scales("mitigation"));
    let level_to = entry.numbers("level_to");
    let levels: Vec<String> = entry.texts("levels").into_iter().map(|(name, _)| name.to_owned()).collect();
    if !level_to.is_sorted_by(|one, next| one < next)
        || level_to.last() >= Some(&100)
        || levels.len() != level_to.len() + 1
        || levels.len() > 8
    {
        entry.add(
            entry.line_of("level_to"),
            "the ends of the levels do not fit the levels",
            "Write rising percentages below 100, one fewer than levels",
        );
    }
    let (mitigation_from, reduction) = (entry.number("mitigation_from", 0..=100, None), entry.number("reduction", 0..=100, None));
    Some((Aia { risk, mitigation, mitigation_from, reduction, level_to, levels }, about(&entry)))
}

fn scale<'a>(loader: &Loader<'a>, item: &Entry<'a>, seen: &mut BTreeSet<&'a str>) -> Option<Scale> {
    crate::names::once(seen, item, "code", item.text("code"));
    let (factor, name) = loader.names.factor(item, item.text("code"), item.line_of("code"))?;
    let points = item.numbers("points");
    if u32::try_from(points.len()) != Ok(name.range.len()) {
        let remedy = format!("Write one number for each level from {} to {}", name.range.low(), name.range.high());
        item.add(item.line_of("points"), format!("the points do not fit the levels of factor {}", name.id), remedy);
    }
    // The engine finds points by level; levels below the range hold a place.
    let below = std::iter::repeat_n(0, usize::from(name.range.low()));
    Some(Scale { factor, points: below.chain(points).collect() })
}

fn yearly(loader: &Loader<'_>) -> Option<(Yearly, [FrameworkText; 2])> {
    let entry = loader.one("frameworks/yearly.toml")?;
    let years = entry.amount("years", 1..=u32::from(MOST_YEARS));
    let marks = entry.amounts("marks");
    if !marks.is_sorted_by(|one, next| one < next) || marks.first() == Some(&0) || marks.last() >= Some(&CERTAIN) {
        entry.add(
            entry.line_of("marks"),
            "the marks are no rising chances in millionths",
            "Write numbers above 0 and below 1000000, rising",
        );
    }
    let yearly = Yearly { limit: entry.amount("limit", 1..=CERTAIN - 1), years: u16::try_from(years).unwrap_or(MOST_YEARS), marks };
    Some((yearly, about(&entry)))
}
