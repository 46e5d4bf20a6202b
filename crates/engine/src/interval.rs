//! The range of an index over everything still possible (method sections 3 and 6).
//!
//! Ordinal factors and stakes are monotone, so their two ends suffice; nominal factors are enumerated. Bounds are attained.
//! Must not know answers or questions.

use crate::level::{Assignment, Levels};
use crate::method::{Dimension, F, FlagRule, Method, POINT, Theme, lifted};
use crate::pack::Pack;
use alloc::vec::Vec;
use core::cmp::Ordering;

/// A closed range of scores in units; a framework says its own unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// Best that is still possible.
    pub low: i64,
    /// Worst that is still possible.
    pub high: i64,
}

impl Interval {
    /// How two scores stand to each other whatever the unknown facts are. None where the ranges share a value: then the two cannot
    /// be told apart (decision 5: never a verdict that an unknown fact could turn round).
    #[must_use]
    pub fn against(self, other: Self) -> Option<Ordering> {
        if self.high < other.low {
            Some(Ordering::Less)
        } else if other.high < self.low {
            Some(Ordering::Greater)
        } else {
            (self.low == other.high && other.low == self.high).then_some(Ordering::Equal)
        }
    }
}

/// Range of one theme in hundredths of a point, 0 to 10000, before weight and stakes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ThemeRange {
    /// Best that is still possible.
    pub low: i64,
    /// Worst that is still possible.
    pub high: i64,
}

/// Both ends of every factor, found once for all that looks at them.
pub(crate) struct Ends {
    pub(crate) low: Assignment,
    pub(crate) high: Assignment,
    /// Mask of the nominal factors that still have more than one level; no end of theirs is the worst.
    pub(crate) open: u64,
}

impl Ends {
    pub(crate) fn new(pack: &Pack, levels: &Levels) -> Self {
        let open = pack.factors().filter(|(position, factor)| factor.nominal && !levels.get(*position).is_settled());
        Self {
            low: Assignment::lowest(levels),
            high: Assignment::highest(levels),
            open: open.fold(0, |mask, (position, _)| mask | position.bit()),
        }
    }
}

/// Scores one index, with the part that does not depend on the `varied` factors computed once.
struct At<'a> {
    tier: u8,
    coefficient: i64,
    base: i64,
    floor: i64,
    themes: Vec<&'a Theme>,
    flags: Vec<&'a FlagRule>,
}

impl<'a> At<'a> {
    /// `varied` is a mask of the factors that later calls may change; `values` are the theme values at `at`.
    fn new(method: &'a Method, dimension: Dimension, at: &Assignment, varied: u64, values: impl Iterator<Item = i64>) -> Self {
        let tier = method.tier(at);
        let mut out = Self { tier, coefficient: method.coefficient(tier), base: 0, floor: 0, themes: Vec::new(), flags: Vec::new() };
        for (theme, value) in method.themes(dimension).iter().zip(values) {
            if varied == 0 || theme.shape.mask() & varied == 0 {
                out.base += i64::from(theme.weight) * value * out.coefficient;
            } else {
                out.themes.push(theme);
            }
        }
        for flag in method.flags.iter().filter(|flag| flag.dimension == dimension) {
            if varied == 0 || flag.mask() & varied == 0 {
                out.floor = out.floor.max(flag.floor(at, tier));
            } else {
                out.flags.push(flag);
            }
        }
        out
    }

    /// Score in units, without and with flags.
    fn score(&self, at: &Assignment) -> (i64, i64) {
        let base = self.base + self.themes.iter().map(|theme| theme.weighted(at) * self.coefficient).sum::<i64>();
        let floors = self.flags.iter().map(|flag| flag.floor(at, self.tier));
        (base, lifted(base, floors.fold(self.floor, i64::max)))
    }
}

/// Both indices, sovereignty then legal, and nothing else.
pub(crate) fn bounds(pack: &Pack, levels: &Levels) -> [Interval; 2] {
    let ends = Ends::new(pack, levels);
    Dimension::BOTH.map(|dimension| {
        let themes = theme_ranges(&pack.method, dimension, levels, &ends);
        let [best, worst] = span(&pack.method, dimension, levels, &ends, &themes);
        Interval { low: best.total, high: worst.total }
    })
}

/// The range of every theme of one index.
pub(crate) fn theme_ranges(method: &Method, dimension: Dimension, levels: &Levels, ends: &Ends) -> Vec<ThemeRange> {
    method.themes(dimension).iter().map(|theme| theme.range(levels, ends)).collect()
}

impl Theme {
    /// Theme value times theme weight, in hundredths of a point times percent.
    fn weighted(&self, at: &Assignment) -> i64 {
        i64::from(self.weight) * self.shape.value(at)
    }

    /// Range of the theme value.
    fn range(&self, levels: &Levels, ends: &Ends) -> ThemeRange {
        let open = if ends.open == 0 { 0 } else { ends.open & self.shape.mask() };
        if open == 0 {
            return ThemeRange { low: self.shape.value(&ends.low), high: self.shape.value(&ends.high) };
        }
        let mut range = ThemeRange { low: i64::MAX, high: i64::MIN };
        enumerate(levels, ends, open, &mut |low, high| {
            range.low = range.low.min(self.shape.value(low));
            range.high = range.high.max(self.shape.value(high));
        });
        range
    }
}

impl FlagRule {
    fn mask(&self) -> u64 {
        self.tests.iter().fold(0, |mask, test| mask | test.factor.bit())
    }

    /// Whether every test holds.
    pub(crate) fn raised(&self, at: &Assignment) -> bool {
        self.tests.iter().all(|test| test.holds(at.get(test.factor)))
    }

    /// The floor in units if the flag is raised, otherwise 0.
    pub(crate) fn floor(&self, at: &Assignment, tier: u8) -> i64 {
        let floor = self.floors.get(usize::from(tier).saturating_sub(1)).copied().map_or(0, i64::from);
        if self.raised(at) { POINT * floor } else { 0 }
    }
}

/// One end of an index: the levels that attain it and their score in units, without and with flags.
pub(crate) struct End {
    pub(crate) at: Assignment,
    pub(crate) base: i64,
    pub(crate) total: i64,
}

/// The lower and the upper end of one index, from the ranges of its themes.
pub(crate) fn span(method: &Method, dimension: Dimension, levels: &Levels, ends: &Ends, themes: &[ThemeRange]) -> [End; 2] {
    let open = if ends.open == 0 { 0 } else { ends.open & reads(method, dimension) };
    let at_low = At::new(method, dimension, &ends.low, open, themes.iter().map(|theme| theme.low));
    let at_high = At::new(method, dimension, &ends.high, open, themes.iter().map(|theme| theme.high));
    let mut best = End { at: ends.low, base: 0, total: i64::MAX };
    let mut worst = End { at: ends.high, base: 0, total: i64::MIN };
    enumerate(levels, ends, open, &mut |low, high| {
        let (base, total) = at_low.score(low);
        if total < best.total {
            best = End { at: *low, base, total };
        }
        let (base, total) = at_high.score(high);
        if total > worst.total {
            worst = End { at: *high, base, total };
        }
    });
    [best, worst]
}

/// Mask of the factors that an index reads, stakes apart.
pub(crate) fn reads(method: &Method, dimension: Dimension) -> u64 {
    let themes = method.themes(dimension).iter().fold(0, |mask, theme| mask | theme.shape.mask());
    let flags = method.flags.iter().filter(|flag| flag.dimension == dimension);
    flags.fold(themes, |mask, flag| mask | flag.mask())
}

/// Calls `visit` with the best and the worst assignment for every combination of the `open` nominal factors.
pub(crate) fn enumerate(levels: &Levels, ends: &Ends, open: u64, visit: &mut dyn FnMut(&Assignment, &Assignment)) {
    if open == 0 {
        return visit(&ends.low, &ends.high);
    }
    let (mut low, mut high) = (ends.low, ends.high);
    descend(levels, open, &mut low, &mut high, visit);
}

fn descend(levels: &Levels, open: u64, low: &mut Assignment, high: &mut Assignment, visit: &mut dyn FnMut(&Assignment, &Assignment)) {
    let Some(factor) = F::first_of(open) else {
        return visit(low, high);
    };
    for level in levels.get(factor).iter() {
        low.set(factor, level);
        high.set(factor, level);
        descend(levels, open & !factor.bit(), low, high, visit);
    }
}
