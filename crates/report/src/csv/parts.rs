//! What adds up to each index: points of every factor and flag at the lower and the upper end. Both columns have the ends as their sums.
//!
//! Must not know how points are shared out; the engine does it.

use super::Told;
use super::sheet::{Cell, Sheet};
use crate::format::plain;
use crate::key::Key;
use crate::result::{source_code, theme_code};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use neraca_engine::{Dimension, F, Part, Source, parts_at_low, points};

const HEADS: [Key; 8] =
    [Key::CSV_INDEX, Key::CSV_CODE, Key::CSV_ITEM, Key::CSV_THEME, Key::CSV_LOW, Key::CSV_HIGH, Key::CSV_BECAUSE, Key::CSV_LAW];

pub(super) fn sheet(told: &Told<'_>) -> Sheet {
    let mut sheet = told.sheet(&HEADS.map(|key| told.head(key)));
    for dimension in Dimension::BOTH {
        let name = told.index_name(dimension as usize);
        let index = told.result.index(dimension);
        let at_low = parts_at_low(told.pack, &told.result.scored, dimension);
        let find = |parts: &[Part], part: &Part| parts.iter().find(|other| is_same(other, part)).map(|found| found.points);
        let only_low = at_low.iter().filter(|part| find(&index.parts, part).is_none());
        for part in index.parts.iter().chain(only_low) {
            let (item, because, laws) = words(told, part.source);
            let theme = part.theme.map_or_else(String::new, |theme| self::theme(told, dimension, theme));
            let [low, high] = [&at_low, &index.parts].map(|parts| find(parts, part).unwrap_or(0));
            let text = [name.as_str(), source_code(told.pack, part), &item, &theme].map(Cell::from);
            sheet.line(text.into_iter().chain([low.into(), high.into(), because.into(), told.laws(&laws).into()]));
        }
        let sum = [name.as_str(), "", &told.head(Key::CSV_SUM), ""].map(Cell::from);
        let ends = [points(index.range.low).into(), points(index.range.high).into(), "".into(), "".into()];
        sheet.line(sum.into_iter().chain(ends));
    }
    sheet
}

/// Code and name, such as `S1 …`.
fn theme(told: &Told<'_>, dimension: Dimension, theme: u8) -> String {
    let name = told.first().themes.get(dimension as usize).and_then(|names| names.get(usize::from(theme)));
    plain(&format!("{} {}", theme_code(told.pack, dimension, theme), name.map_or("", String::as_str)))
}

fn is_same(one: &Part, other: &Part) -> bool {
    one.source == other.source && one.theme == other.theme
}

/// Name, reasons and provisions.
fn words(told: &Told<'_>, source: Source) -> (String, String, Vec<u16>) {
    let more = told.words.more.as_deref();
    match source {
        Source::Factor(factor) => {
            let text = more.and_then(|more| more.factors.get(usize::from(factor.0)));
            let name = text.map_or_else(String::new, |text| plain(&text.name));
            let (because, laws) = reasons(told, factor);
            (name, because, laws)
        }
        Source::Flag(flag) => {
            let text = more.and_then(|more| more.flags.get(usize::from(flag)));
            text.map_or_else(Default::default, |text| (plain(&text.title), plain(&text.raised), text.laws.clone()))
        }
    }
}

/// Why a factor may stand where it does: every rule that contributed, with the provisions behind them.
fn reasons(told: &Told<'_>, factor: F) -> (String, Vec<u16>) {
    let mask = told.result.because(factor);
    let clauses = told.words.more.as_deref().and_then(|more| more.factors.get(usize::from(factor.0))).map_or(&[][..], |text| &text.clauses);
    let contributing = (0u32..).zip(clauses).filter(|(position, _)| mask.checked_shr(*position).unwrap_or(0) & 1 == 1);
    let mut said: Vec<String> = Vec::new();
    let mut laws = Vec::new();
    for (_, clause) in contributing {
        let because = plain(&clause.because);
        if !said.contains(&because) {
            said.push(because);
        }
        laws.extend(&clause.laws);
    }
    laws.sort_unstable();
    laws.dedup();
    (said.join(&format!(" {} ", told.head(Key::CSV_OR))), laws)
}
