//! The levels a factor may have: a set of small numbers, and the table of all factors.
//!
//! Must not know what a level means or which factor it belongs to.

use crate::method::F;
use serde::{Deserialize, Serialize};

/// A set of levels 0 to 7 as a bit mask. Ordinal factors use it as the closed range from lowest to highest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct LevelSet(u8);

impl LevelSet {
    /// No level at all; only a value under construction is empty.
    pub const EMPTY: Self = Self(0);

    /// Exactly one level. Levels above 7 are ignored.
    #[must_use]
    pub const fn one(level: u8) -> Self {
        if level < 8 { Self(1 << level) } else { Self(0) }
    }

    /// Every level from `low` to `high`, both included; empty when `low > high`.
    #[must_use]
    pub const fn span(low: u8, high: u8) -> Self {
        Self(Self::below(high.saturating_add(1)) & !Self::below(low))
    }

    /// Mask of the levels below `level`.
    const fn below(level: u8) -> u8 {
        if level < 8 { (1 << level) - 1 } else { u8::MAX }
    }

    /// This set and one more level.
    #[must_use]
    pub const fn with(self, level: u8) -> Self {
        Self(self.0 | Self::one(level).0)
    }

    /// Levels in either set.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The closed range from the lowest to the highest level held.
    #[must_use]
    pub fn hull(self) -> Self {
        if self.is_empty() { self } else { Self::span(self.low(), self.high()) }
    }

    /// Every level lowered to at most `cap`.
    #[must_use]
    pub fn capped(self, cap: u8) -> Self {
        self.iter().fold(Self::EMPTY, |set, level| set.with(level.min(cap)))
    }

    /// Lowest level, 0 when empty.
    #[must_use]
    pub fn low(self) -> u8 {
        if self.is_empty() { 0 } else { self.0.trailing_zeros() as u8 }
    }

    /// Highest level, 0 when empty.
    #[must_use]
    pub fn high(self) -> u8 {
        if self.is_empty() { 0 } else { 7 - self.0.leading_zeros() as u8 }
    }

    /// Whether the set holds `level`.
    #[must_use]
    pub const fn contains(self, level: u8) -> bool {
        self.0 & Self::one(level).0 != 0
    }

    /// Whether every level of `other` is in this set.
    #[must_use]
    pub const fn covers(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether some level is in both sets.
    #[must_use]
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether nothing has been added yet.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Number of levels in the set.
    #[must_use]
    pub const fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// Whether exactly one level is possible.
    #[must_use]
    pub const fn is_settled(self) -> bool {
        self.0.is_power_of_two()
    }

    /// The levels from lowest to highest.
    pub fn iter(self) -> impl Iterator<Item = u8> {
        (0..8).filter(move |level| self.contains(*level))
    }
}

/// How many factors a pack may declare.
pub(crate) const MOST_FACTORS: usize = 64;

/// The possible levels of every factor, in the pack's canonical order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Levels([LevelSet; MOST_FACTORS]);

impl Default for Levels {
    fn default() -> Self {
        Self([LevelSet::EMPTY; MOST_FACTORS])
    }
}

impl Levels {
    /// Possible levels of one factor; empty for a factor never set.
    #[must_use]
    pub fn get(&self, factor: F) -> LevelSet {
        self.0.get(usize::from(factor.0)).copied().unwrap_or_default()
    }

    /// Replaces the levels of one factor. A factor beyond the largest supported position is ignored.
    pub fn set(&mut self, factor: F, levels: LevelSet) {
        if let Some(slot) = self.0.get_mut(usize::from(factor.0)) {
            *slot = levels;
        }
    }
}

/// One definite level for every factor.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Assignment([u8; MOST_FACTORS]);

impl Assignment {
    /// Every factor at its lowest possible level.
    pub(crate) fn lowest(levels: &Levels) -> Self {
        Self(levels.0.map(LevelSet::low))
    }

    /// Every factor at its highest possible level.
    pub(crate) fn highest(levels: &Levels) -> Self {
        Self(levels.0.map(LevelSet::high))
    }

    pub(crate) fn get(&self, factor: F) -> u8 {
        self.0.get(usize::from(factor.0)).copied().unwrap_or(0)
    }

    pub(crate) fn set(&mut self, factor: F, level: u8) {
        if let Some(slot) = self.0.get_mut(usize::from(factor.0)) {
            *slot = level;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::LevelSet;

    #[test]
    fn sets_behave() {
        let set = LevelSet::one(1).with(3);
        assert_eq!((set.low(), set.high(), set.len()), (1, 3, 2));
        assert_eq!(set.hull(), LevelSet::span(1, 3));
        assert_eq!(set.capped(2), LevelSet::one(1).with(2));
        assert!(LevelSet::span(0, 4).covers(set) && !set.covers(LevelSet::one(0)));
        assert!(LevelSet::one(0).is_settled() && !set.is_settled());
        assert!(LevelSet::span(3, 2).is_empty());
    }
}
