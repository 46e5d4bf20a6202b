//! The upper end of an index step by step, for a reader who does the sum again by hand (method section 3).
//!
//! Must not know how a step is written or explained.

use crate::assess::Scored;
use crate::attribution::highest_flag;
use crate::interval::{Ends, span};
use crate::method::{Dimension, F, LIFT_PERCENT, Method};
use crate::pack::Pack;
use alloc::vec::Vec;

/// One theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThemeStep {
    /// Its factors with the level each has; row and column of a table theme.
    pub levels: Vec<(F, u8)>,
    /// Value in hundredths of a point, 0 to 10,000.
    pub value: i64,
    /// Value times theme weight, in hundredths of a point times percent.
    pub weighted: i64,
}

/// What a raised flag does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FlagStep {
    /// The raised flag with the highest floor, by position in the method.
    pub flag: u8,
    /// Its floor at these stakes, in units.
    pub floor: i64,
    /// Floor plus the part of the base that stays above it, in units; the index is the larger of this and the base.
    pub lifted: i64,
}

/// The steps of one index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reckoning {
    /// Stakes tier, 1 to 4.
    pub tier: u8,
    /// Coefficient of the tier in percent.
    pub percent: i64,
    /// By position in the method.
    pub themes: Vec<ThemeStep>,
    /// All weighted values together, in hundredths of a point times percent.
    pub sum: i64,
    /// The index before flags, in units.
    pub base: i64,
    /// Where a raised flag has a floor.
    pub flag: Option<FlagStep>,
    /// The index, in units.
    pub total: i64,
}

/// The steps that lead to the upper end of an index.
#[must_use]
pub fn reckoning(pack: &Pack, scored: &Scored, dimension: Dimension) -> Reckoning {
    let method: &Method = &pack.method;
    let ends = Ends::new(pack, &scored.levels);
    let [_, end] = span(method, dimension, &scored.levels, &ends, &scored.index(dimension).themes);
    let tier = method.tier(&end.at);
    let themes: Vec<ThemeStep> = method
        .themes(dimension)
        .iter()
        .map(|theme| {
            let value = theme.shape.value(&end.at);
            let levels = theme.shape.factors().map(|(factor, _)| (factor, end.at.get(factor))).collect();
            ThemeStep { levels, value, weighted: i64::from(theme.weight) * value }
        })
        .collect();
    let flag = highest_flag(method, dimension, &end.at, tier).and_then(|flag| {
        let floor = method.flags.get(usize::from(flag))?.floor(&end.at, tier);
        (floor > 0).then(|| FlagStep { flag, floor, lifted: floor + LIFT_PERCENT * end.base / 100 })
    });
    Reckoning {
        tier,
        percent: method.percent(tier),
        sum: themes.iter().map(|theme| theme.weighted).sum(),
        themes,
        base: end.base,
        flag,
        total: end.total,
    }
}
