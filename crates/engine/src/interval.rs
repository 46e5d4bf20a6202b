//! The range of an index over everything still possible (method sections 3 and 6).
//!
//! Ordinal factors and stakes are monotone, so their two ends suffice; nominal factors are enumerated. Bounds are attained.
//! Must not know answers or questions.

use crate::level::{Assignment, Levels};
use crate::method::{Dimension, F, FlagRule, Method, POINT, Theme, lifted};
use alloc::vec::Vec;

/// A closed range of scores in units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// Best that is still possible.
    pub low: i64,
    /// Worst that is still possible.
    pub high: i64,
}

/// Range of one theme in hundredths of a point, 0 to 10000, before weight and stakes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ThemeRange {
    /// Best that is still possible.
    pub low: i64,
    /// Worst that is still possible.
    pub high: i64,
}

/// An index at one assignment, with the part that does not depend on the `varied` factors computed once.
pub(crate) struct At<'a> {
    tier: u8,
    coefficient: i64,
    base: i64,
    floor: i64,
    themes: Vec<&'a Theme>,
    flags: Vec<&'a FlagRule>,
}

impl<'a> At<'a> {
    /// `varied` is a mask of the factors that later calls may change.
    pub(crate) fn new(method: &'a Method, dimension: Dimension, at: &Assignment, varied: u64) -> Self {
        let tier = method.tier(at);
        let mut out = Self {
            tier,
            coefficient: method.coefficient(tier),
            base: 0,
            floor: 0,
            themes: Vec::new(),
            flags: Vec::new(),
        };
        for theme in method.themes(dimension) {
            if theme.shape.mask() & varied == 0 {
                out.base += theme.weighted(at) * out.coefficient;
            } else {
                out.themes.push(theme);
            }
        }
        for flag in method.flags.iter().filter(|flag| flag.dimension == dimension) {
            if flag.mask() & varied == 0 {
                out.floor = out.floor.max(flag.floor(at, tier));
            } else {
                out.flags.push(flag);
            }
        }
        out
    }

    /// Score without flags, in units.
    pub(crate) fn base(&self, at: &Assignment) -> i64 {
        self.base + self.themes.iter().map(|theme| theme.weighted(at) * self.coefficient).sum::<i64>()
    }

    /// Score in units.
    pub(crate) fn total(&self, at: &Assignment) -> i64 {
        let floors = self.flags.iter().map(|flag| flag.floor(at, self.tier));
        lifted(self.base(at), floors.fold(self.floor, i64::max))
    }
}

impl Theme {
    /// Theme value times theme weight, in hundredths of a point times percent.
    fn weighted(&self, at: &Assignment) -> i64 {
        i64::from(self.weight) * self.shape.value(at)
    }

    /// Range of the theme value.
    pub(crate) fn range(&self, levels: &Levels, nominal: &[F]) -> ThemeRange {
        let mut range = ThemeRange { low: i64::MAX, high: i64::MIN };
        enumerate(levels, &open(levels, nominal, self.shape.mask()), &mut |low, high| {
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

/// The range of one index and the assignment that attains its upper end.
pub(crate) fn span(method: &Method, dimension: Dimension, levels: &Levels, nominal: &[F]) -> (Interval, Assignment) {
    let themes = method.themes(dimension).iter().fold(0, |mask, theme| mask | theme.shape.mask());
    let flags = method.flags.iter().filter(|flag| flag.dimension == dimension);
    let open = open(levels, nominal, flags.fold(themes, |mask, flag| mask | flag.mask()));
    let varied = open.iter().fold(0, |mask, factor| mask | factor.bit());
    let mut worst = Assignment::highest(levels);
    let low_end = At::new(method, dimension, &Assignment::lowest(levels), varied);
    let high_end = At::new(method, dimension, &worst, varied);
    let mut range = Interval { low: i64::MAX, high: i64::MIN };
    enumerate(levels, &open, &mut |low, high| {
        range.low = range.low.min(low_end.total(low));
        let total = high_end.total(high);
        if total > range.high {
            range.high = total;
            worst = *high;
        }
    });
    (range, worst)
}

/// The nominal factors among `read` that still have more than one level.
fn open(levels: &Levels, nominal: &[F], read: u64) -> Vec<F> {
    nominal.iter().copied().filter(|factor| read & factor.bit() != 0 && !levels.get(*factor).is_settled()).collect()
}

/// Calls `visit` with the best and the worst assignment for every combination of the open nominal factors.
fn enumerate(levels: &Levels, open: &[F], visit: &mut dyn FnMut(&Assignment, &Assignment)) {
    let mut low = Assignment::lowest(levels);
    let mut high = Assignment::highest(levels);
    descend(levels, open, &mut low, &mut high, visit);
}

fn descend(levels: &Levels, open: &[F], low: &mut Assignment, high: &mut Assignment, visit: &mut dyn FnMut(&Assignment, &Assignment)) {
    let Some((factor, rest)) = open.split_first() else {
        return visit(low, high);
    };
    for level in levels.get(*factor).iter() {
        low.set(*factor, level);
        high.set(*factor, level);
        descend(levels, rest, low, high, visit);
    }
}
