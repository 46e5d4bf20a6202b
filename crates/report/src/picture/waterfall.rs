//! The waterfall of an index: what each factor and flag adds on the way from zero to the stated, upper end.
//!
//! Rows and their whole points add up exactly; so do the places of the bars, in units. Must not know why a part has its size.

mod plate;

use super::bands::WHOLE;
use super::scale::Scale;
use crate::format::fill;
use crate::key::{Key, Words};
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::cmp::Reverse;
use neraca_engine::{Dimension, F, Pack, Part, Scored, Source, parts_at_low, points};

/// Rows that stand alone before the rest is gathered into one.
const SHOWN: usize = 8;
/// Rows that the finding names.
const NAMED: usize = 3;

/// One bar on a scale from 0 to 100 points, its places in hundredths of a percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Where the sum stands before this row and after it.
    pub step: (i64, i64),
    /// What is certain, from left to right.
    pub certain: (i64, i64),
    /// What holds only if the unknown turns out badly, from left to right.
    pub uncertain: (i64, i64),
    /// From the least to the most that the row can be, where it is uncertain.
    pub whisker: Option<(i64, i64)>,
    /// The row lowers the score.
    pub lowers: bool,
}

/// One row of the waterfall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it comes from; none for the row that gathers others.
    pub source: Option<Source>,
    /// Whole points at the lower end of the index.
    pub low: i64,
    /// Whole points at the upper end.
    pub high: i64,
    /// How it is drawn.
    pub bar: Bar,
}

/// One index as a waterfall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waterfall {
    /// Which index.
    pub dimension: Dimension,
    /// What raises the score, largest first; the row for others; what lowers it; the flag that holds the band.
    pub rows: Vec<Row>,
    /// The rows gathered in the one for others.
    pub others: Vec<Row>,
    /// Factors that add nothing at either end.
    pub silent: Vec<F>,
    /// Whole points of both ends: what the rows add up to.
    pub sum: (i64, i64),
    /// Place of the upper end in hundredths of a percent.
    pub end: i64,
}

/// A part at both ends, in units and points.
#[derive(Clone, Copy)]
struct Both {
    source: Option<Source>,
    low: (i64, i64),
    high: (i64, i64),
}

impl Both {
    fn is_flag(&self) -> bool {
        matches!(self.source, Some(Source::Flag(_)))
    }

    fn plus(self, other: &Self) -> Self {
        let sum = |one: (i64, i64), other: (i64, i64)| (one.0 + other.0, one.1 + other.1);
        Self { source: self.source, low: sum(self.low, other.low), high: sum(self.high, other.high) }
    }
}

impl Waterfall {
    /// The waterfall of one index.
    #[must_use]
    pub fn new(pack: &Pack, scored: &Scored, dimension: Dimension) -> Self {
        let index = scored.index(dimension);
        let (mut parts, silent): (Vec<Both>, Vec<Both>) = both_ends(&parts_at_low(pack, scored, dimension), &index.parts)
            .into_iter()
            .partition(|part| part.low.0 != 0 || part.high.0 != 0);
        parts.sort_by_key(|part| (part.is_flag(), Reverse((part.high.0.abs(), part.low.0.abs()))));
        let flags = parts.split_off(parts.partition_point(|part| !part.is_flag()));
        // A single row would take no less room gathered.
        let others = if parts.len() > SHOWN + 1 { parts.split_off(SHOWN) } else { Vec::new() };
        let (raising, lowering): (Vec<Both>, Vec<Both>) = parts.into_iter().partition(|part| part.high.0 >= 0);
        let gathered = others.iter().fold(Both { source: None, low: (0, 0), high: (0, 0) }, Both::plus);
        let gathered = (!others.is_empty()).then_some(gathered);
        let before_others = raising.iter().map(|part| part.high.0).sum();
        let in_order: Vec<Both> = raising.into_iter().chain(gathered).chain(lowering).chain(flags).collect();
        Self {
            dimension,
            rows: rows(&in_order, 0),
            others: rows(&others, before_others),
            silent: silent
                .iter()
                .filter_map(|part| if let Some(Source::Factor(factor)) = part.source { Some(factor) } else { None })
                .collect(),
            sum: (points(index.range.low), points(index.range.high)),
            end: scale().at(index.range.high),
        }
    }

    /// Whether any row is uncertain.
    #[must_use]
    pub fn is_uncertain(&self) -> bool {
        self.rows.iter().chain(&self.others).any(|row| row.bar.whisker.is_some())
    }

    /// Whether any row lowers the score.
    #[must_use]
    pub fn lowers(&self) -> bool {
        self.rows.iter().chain(&self.others).any(|row| row.bar.lowers)
    }

    /// What the waterfall says, in a sentence: the largest rows and what they make up. Foreign terms stay marked.
    #[must_use]
    pub fn finding(&self, words: &Words, pack: &Pack) -> String {
        let mut largest: Vec<&Row> = self.rows.iter().filter(|row| row.source.is_some() && row.high > 0).collect();
        largest.sort_by_key(|row| Reverse(row.high));
        largest.truncate(NAMED);
        let total = self.sum.1.to_string();
        if largest.is_empty() {
            return words.text(Key::PICTURE_WATERFALL_NOTHING).to_string();
        }
        let names: Vec<String> = largest.iter().map(|row| row.name(words, pack)).collect();
        let sum: i64 = largest.iter().map(|row| row.high).sum();
        fill(words.text(Key::PICTURE_WATERFALL_FINDING), &[("names", &names.join(", ")), ("points", &sum.to_string()), ("total", &total)])
    }

    /// Name of a row; the one for others says how many. Foreign terms stay marked.
    #[must_use]
    pub fn name(&self, row: &Row, words: &Words, pack: &Pack) -> String {
        if row.source.is_some() {
            return row.name(words, pack);
        }
        fill(words.text(Key::PICTURE_OTHERS), &[("count", &self.others.len().to_string())])
    }
}

impl Row {
    fn name(&self, words: &Words, pack: &Pack) -> String {
        match self.source {
            Some(Source::Factor(factor)) => words.factor_name(factor).to_string(),
            Some(Source::Flag(flag)) => {
                let id = pack.method.flags.get(usize::from(flag)).map_or("", |rule| rule.id.as_str());
                fill(words.text(Key::RESULT_PARTS_FLAG), &[("id", id)])
            }
            None => String::new(),
        }
    }
}

fn scale() -> Scale {
    Scale::percent(WHOLE.low, WHOLE.high)
}

/// Every part of either end, in canonical order.
fn both_ends(low: &[Part], high: &[Part]) -> Vec<Both> {
    let same = |one: &Part, other: &Part| one.source == other.source && one.theme == other.theme;
    let value =
        |parts: &[Part], wanted: &Part| parts.iter().find(|part| same(part, wanted)).map_or((0, 0), |part| (part.units, part.points));
    let more = low.iter().filter(|part| !high.iter().any(|other| same(part, other)));
    high.iter().chain(more).map(|part| Both { source: Some(part.source), low: value(low, part), high: value(high, part) }).collect()
}

/// The rows one after the other, from a sum in units.
fn rows(parts: &[Both], mut sum: i64) -> Vec<Row> {
    let mut next = |part: &Both| {
        let bar = bar(sum, part.low.0, part.high.0);
        sum += part.high.0;
        Row { source: part.source, low: part.low.1, high: part.high.1, bar }
    };
    parts.iter().map(&mut next).collect()
}

/// A bar that begins at a sum and is `high` units long, of which `low` on the same side is certain.
fn bar(sum: i64, low: i64, high: i64) -> Bar {
    let at = |units: i64| scale().at(sum + units);
    let span = |one: i64, other: i64| (at(one.min(other)), at(one.max(other)));
    let certain = if high >= 0 { low.clamp(0, high) } else { low.clamp(high, 0) };
    let uncertain = certain != high;
    Bar {
        step: (at(0), at(high)),
        certain: span(0, certain),
        uncertain: span(certain, high),
        whisker: uncertain.then(|| span(low, high)),
        lowers: high < 0,
    }
}

#[cfg(test)]
mod tests {
    use super::{Bar, bar};
    use neraca_engine::POINT;

    #[test]
    fn what_is_certain_stands_before_what_is_not() {
        let found = bar(10 * POINT, 2 * POINT, 5 * POINT);
        let expected =
            Bar { step: (1000, 1500), certain: (1000, 1200), uncertain: (1200, 1500), whisker: Some((1200, 1500)), lowers: false };
        assert_eq!(found, expected);
    }

    #[test]
    fn a_flag_that_would_lift_more_at_the_lower_end_is_certain() {
        let found = bar(60 * POINT, 30 * POINT, 4 * POINT);
        assert_eq!((found.certain, found.uncertain, found.whisker), ((6000, 6400), (6400, 6400), None));
    }

    #[test]
    fn what_lowers_goes_left_and_may_be_uncertain() {
        let found = bar(30 * POINT, 0, -3 * POINT);
        assert_eq!((found.step, found.certain, found.uncertain), ((3000, 2700), (3000, 3000), (2700, 3000)));
        assert!(found.lowers && found.whisker == Some((2700, 3000)));
    }

    #[test]
    fn what_may_lower_or_raise_is_uncertain_as_a_whole() {
        let found = bar(POINT, -3 * POINT, 2 * POINT);
        assert_eq!((found.certain, found.uncertain, found.whisker), ((100, 100), (100, 300), Some((0, 300))));
    }
}
