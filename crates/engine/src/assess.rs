//! The table of contents of the method: answers, levels, intervals, flags, attribution.
//!
//! Must not know how any step works inside.

use crate::answer::{Answers, Country};
use crate::attribution::{Part, attribute};
use crate::coverage::coverage;
use crate::date::Date;
use crate::flag::{Flags, flags};
use crate::interval::{Ends, Interval, ThemeRange, span, theme_ranges};
use crate::level::Levels;
use crate::levels::walk;
use crate::method::{Dimension, F, Method};
use crate::pack::{Pack, Q};
use crate::reach::{ReachLink, at_home, reach};
use crate::reading::{Reading, Visibility};
use crate::truth::Truth;
use alloc::vec::Vec;

/// Percent of the weight that must be known before one number stands for an index (decision 1).
pub const HEADLINE_COVERAGE: u8 = 60;

/// One index of an assessment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexResult {
    /// Which index.
    pub dimension: Dimension,
    /// Everything the index can still be, in units.
    pub range: Interval,
    /// Bands at both ends, by position in the method.
    pub bands: (u8, u8),
    /// Range of each theme, by position.
    pub themes: Vec<ThemeRange>,
    /// Parts at the upper end; they add up to it exactly.
    pub parts: Vec<Part>,
    /// Percent of weight known.
    pub coverage: u8,
}

impl IndexResult {
    /// Both ends lie in the same band.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.bands.0 == self.bands.1
    }

    /// Whether one headline number may stand on the card (decision 1): enough weight known, at most two bands touched.
    #[must_use]
    pub fn has_headline(&self) -> bool {
        self.coverage >= HEADLINE_COVERAGE && self.bands.1 - self.bands.0 <= 1
    }
}

/// What follows from factor levels alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scored {
    /// Levels scored.
    pub levels: Levels,
    /// Stakes tier at the lower and the upper end, 1 to 4.
    pub stakes: (u8, u8),
    /// Raised flags.
    pub flags: Flags,
    /// Sovereignty, then legal.
    pub indices: [IndexResult; 2],
}

/// What follows from a set of answers on a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// Date whose rules were applied.
    pub as_of: Date,
    /// Home country.
    pub home: Country,
    /// Levels and everything that follows from them.
    pub scored: Scored,
    /// Links of foreign reach.
    pub reach: Vec<ReachLink>,
    /// Links whose place is at home, by position in the pack, and whether surely.
    pub at_home: Vec<(u8, bool)>,
    /// Conflicts that surely hold, by position in the pack.
    pub conflicts: Vec<u8>,
    /// Notices that surely hold, by position in the pack.
    pub notices: Vec<u8>,
    /// Factors lowered by a dated cap.
    pub capped: Vec<F>,
    /// Which questions are shown.
    pub visibility: Visibility,
    because: Vec<u32>,
}

impl Assessment {
    /// One index.
    #[must_use]
    #[allow(clippy::should_implement_trait, reason = "one of two named results, not a place in a list")]
    pub fn index(&self, dimension: Dimension) -> &IndexResult {
        self.scored.index(dimension)
    }

    /// Whether a question is shown.
    #[must_use]
    pub fn shown(&self, question: Q) -> Truth {
        self.visibility.of(question)
    }

    /// Whether a conflict makes the answer to a question count as unknown.
    #[must_use]
    pub fn withdrawn(&self, pack: &Pack, question: Q) -> bool {
        let conflicts = self.conflicts.iter().filter_map(|position| pack.contradictions.get(usize::from(*position)));
        conflicts.into_iter().any(|conflict| conflict.affects.contains(&question))
    }

    /// Mask of the clauses that contributed to a factor, one bit a clause position.
    #[must_use]
    pub fn because(&self, factor: F) -> u32 {
        self.because.get(usize::from(factor.0)).copied().unwrap_or(0)
    }
}

impl Scored {
    /// One index.
    #[must_use]
    #[allow(clippy::should_implement_trait, reason = "one of two named results, not a place in a list")]
    pub fn index(&self, dimension: Dimension) -> &IndexResult {
        let [sovereignty, legal] = &self.indices;
        match dimension {
            Dimension::Sovereignty => sovereignty,
            Dimension::Legal => legal,
        }
    }
}

/// Assesses a system. The caller checks that `as_of` is not before `pack.earliest`; earlier dates simply select the earliest clauses.
#[must_use]
pub fn assess(pack: &Pack, answers: &Answers, as_of: Date, home: Country) -> Assessment {
    let reading = Reading::new(pack, answers, home);
    let (links, reached) = reach(&reading);
    let walked = walk(&reading, as_of, reached, &pack.caps);
    Assessment {
        as_of,
        home,
        scored: score(pack, &walked.levels),
        reach: links,
        at_home: at_home(&reading),
        conflicts: reading.conflicts,
        notices: reading.notices,
        capped: walked.capped,
        visibility: reading.visibility,
        because: walked.because,
    }
}

/// Scores factor levels. Factors without levels count as entirely open.
#[must_use]
pub fn score(pack: &Pack, levels: &Levels) -> Scored {
    score_by(pack, &pack.method, levels)
}

/// Scores factor levels by the numbers of another method version. Positions of flags, themes and bands are those of that version.
#[must_use]
pub fn score_by(pack: &Pack, method: &Method, levels: &Levels) -> Scored {
    let levels = pack.completed(levels);
    let ends = Ends::new(pack, &levels);
    Scored {
        stakes: (method.tier(&ends.low), method.tier(&ends.high)),
        flags: flags(method, &levels),
        indices: Dimension::BOTH.map(|dimension| index(pack, method, dimension, &levels, &ends)),
        levels,
    }
}

fn index(pack: &Pack, method: &Method, dimension: Dimension, levels: &Levels, ends: &Ends) -> IndexResult {
    let themes = theme_ranges(method, dimension, levels, ends);
    let [best, worst] = span(method, dimension, levels, ends, &themes);
    let range = Interval { low: best.total, high: worst.total };
    IndexResult {
        dimension,
        range,
        bands: (method.band(range.low), method.band(range.high)),
        themes,
        parts: attribute(method, dimension, &worst),
        coverage: coverage(pack, method, dimension, levels),
    }
}
