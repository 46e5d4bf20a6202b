//! The numbers of one method version: stakes, bands, themes, tables and flags (method sections 2 to 5).
//!
//! Must not know where the numbers come from or how an answer becomes a level.

use crate::level::{Assignment, LevelSet};
use crate::version::Version;
use alloc::string::String;
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// Units in one point. Scores are whole units; a point is only cut off for display.
pub const POINT: i64 = 100_000_000;

/// Points of one level inside a sum theme: levels 0 to 4 stand for 0 to 100.
pub const LEVEL_POINTS: i64 = 25;

/// Percent of the base that a flagged index keeps above the floor, so that every other improvement still counts.
pub const LIFT_PERCENT: i64 = 19;

/// Sub-units that make the in-band rule divide without remainder (method section 3, `U`).
const SUB: i64 = 100;

/// Whole points of a score, cut off and never rounded up.
#[must_use]
pub fn points(units: i64) -> i64 {
    units.div_euclid(POINT)
}

/// A factor, by its position in the pack's canonical order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct F(pub u8);

impl F {
    pub(crate) fn bit(self) -> u64 {
        1u64.checked_shl(u32::from(self.0)).unwrap_or(0)
    }

    /// The first factor of a mask.
    pub(crate) fn first_of(mask: u64) -> Option<Self> {
        (mask != 0).then(|| Self(mask.trailing_zeros() as u8))
    }
}

/// One of the two published indices. They are never merged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Dimension {
    /// Who outside the owner's control can read or stop the system.
    Sovereignty,
    /// How far legal duties cannot be shown to be met.
    Legal,
}

impl Dimension {
    /// Both, in the order in which they are always shown.
    pub const BOTH: [Self; 2] = [Self::Sovereignty, Self::Legal];
}

/// A named part of the scale, from `from` points up to the next band.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Band {
    /// Code used in every output, such as `High`.
    pub code: String,
    /// Lowest whole points of the band.
    pub from: u8,
}

/// How much is at stake: the highest of a few factors picks a coefficient in percent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stakes {
    /// Factors with levels 1 to 4 whose maximum is the tier.
    pub factors: Vec<F>,
    /// Percent for tiers 1 to 4.
    pub percent: [i64; 4],
}

/// How a theme's factors combine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shape {
    /// Two facts that only matter together: points 0 to 100 by row and column level.
    Table {
        /// Factor that picks the row.
        rows: F,
        /// Factor that picks the column.
        columns: F,
        /// Points, row by row.
        cells: Vec<Vec<u8>>,
    },
    /// Weighted sum; sub-weights add up to 100.
    Sum(Vec<(F, u8)>),
}

/// A group of factors with its weight in one index.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Theme {
    /// Code such as `S1`.
    pub id: String,
    /// Weight in percent; the themes of an index add up to 100.
    pub weight: u8,
    /// How the factors combine.
    pub shape: Shape,
}

/// One test of a flag on one factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Test {
    /// Factor tested.
    pub factor: F,
    /// Level compared with.
    pub level: u8,
    /// `true`: at least that level; `false`: exactly that level.
    pub at_least: bool,
}

impl Test {
    pub(crate) fn holds(self, level: u8) -> bool {
        if self.at_least { level >= self.level } else { level == self.level }
    }

    /// The levels for which the test holds.
    pub(crate) fn levels(self) -> LevelSet {
        if self.at_least { LevelSet::span(self.level, 7) } else { LevelSet::one(self.level) }
    }
}

/// A red flag: when all tests hold, the index cannot be below a floor (method section 5).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FlagRule {
    /// Code such as `F4`.
    pub id: String,
    /// Index it acts on.
    pub dimension: Dimension,
    /// All must hold.
    pub tests: Vec<Test>,
    /// Lowest points for stakes tier 1 to 4; always the bottom of a band.
    pub floors: [u8; 4],
}

/// How robustness to weights is measured (method section 9).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeightGrid {
    /// Percent of its value that each theme weight takes in turn, rising.
    pub weight_percent: Vec<u8>,
    /// Percent of the weightings in the same band from which a result is fairly robust, then robust.
    pub from: [u8; 2],
    /// Factors that the plain mean leaves out.
    pub mean_without: Vec<F>,
}

/// All numbers of one method version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Method {
    /// Which version.
    pub version: Version,
    /// What is at stake.
    pub stakes: Stakes,
    /// Bands from lowest to highest.
    pub bands: Vec<Band>,
    /// Themes of the sovereignty index, then of the legal index.
    pub themes: [Vec<Theme>; 2],
    /// Flags from lowest to highest id.
    pub flags: Vec<FlagRule>,
    /// Percent of documentation from which it counts as medium, then as high.
    pub documented_from: [u8; 2],
    /// The weightings tried.
    pub robustness: WeightGrid,
}

impl Shape {
    /// Value in hundredths of a point, 0 to 10000.
    pub(crate) fn value(&self, at: &Assignment) -> i64 {
        match self {
            Self::Table { rows, columns, .. } => 100 * self.cell(at.get(*rows), at.get(*columns)),
            Self::Sum(items) => items.iter().map(|(factor, weight)| i64::from(*weight) * LEVEL_POINTS * i64::from(at.get(*factor))).sum(),
        }
    }

    /// Points of one table cell; 0 outside the table and for sums.
    pub(crate) fn cell(&self, row: u8, column: u8) -> i64 {
        let Self::Table { cells, .. } = self else { return 0 };
        let cell = cells.get(usize::from(row)).and_then(|cells| cells.get(usize::from(column)));
        cell.copied().map_or(0, i64::from)
    }

    /// The factors of the theme with the weight each one has inside its index (theme weight excluded): sub-weight, or 50 in a table.
    pub fn factors(&self) -> impl Iterator<Item = (F, u8)> {
        let (pair, items): ([Option<F>; 2], &[(F, u8)]) = match self {
            Self::Table { rows, columns, .. } => ([Some(*rows), Some(*columns)], &[]),
            Self::Sum(items) => ([None, None], items),
        };
        pair.into_iter().flatten().map(|factor| (factor, 50)).chain(items.iter().copied())
    }

    pub(crate) fn mask(&self) -> u64 {
        self.factors().fold(0, |mask, (factor, _)| mask | factor.bit())
    }
}

impl Method {
    /// The themes of one index.
    #[must_use]
    pub fn themes(&self, dimension: Dimension) -> &[Theme] {
        let [sovereignty, legal] = &self.themes;
        match dimension {
            Dimension::Sovereignty => sovereignty,
            Dimension::Legal => legal,
        }
    }

    pub(crate) fn themes_mut(&mut self, dimension: Dimension) -> &mut Vec<Theme> {
        let [sovereignty, legal] = &mut self.themes;
        match dimension {
            Dimension::Sovereignty => sovereignty,
            Dimension::Legal => legal,
        }
    }

    /// The flag of a code.
    #[must_use]
    pub fn flag(&self, id: &str) -> Option<&FlagRule> {
        self.flags.iter().find(|flag| flag.id == id)
    }

    /// Stakes tier 1 to 4.
    pub(crate) fn tier(&self, at: &Assignment) -> u8 {
        self.stakes.factors.iter().map(|factor| at.get(*factor)).max().unwrap_or(1).clamp(1, 4)
    }

    /// Coefficient of a stakes tier in percent.
    pub(crate) fn percent(&self, tier: u8) -> i64 {
        self.stakes.percent.get(usize::from(tier).saturating_sub(1)).copied().unwrap_or(100)
    }

    /// Units that one hundredth of a theme point is worth per percent of theme weight.
    pub(crate) fn coefficient(&self, tier: u8) -> i64 {
        SUB * self.percent(tier)
    }

    /// Position of the band that holds a score.
    #[must_use]
    pub fn band(&self, units: i64) -> u8 {
        let shown = points(units);
        let above = self.bands.iter().take_while(|band| shown >= i64::from(band.from)).count();
        u8::try_from(above.saturating_sub(1)).unwrap_or(0)
    }
}

/// A flag fixes the lowest band; the rest fixes the place inside it (method section 3).
pub(crate) fn lifted(base: i64, floor: i64) -> i64 {
    if floor == 0 { base } else { base.max(floor + LIFT_PERCENT * base / 100) }
}
