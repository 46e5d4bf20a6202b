//! The Cloud Sovereignty Framework: a weighted score over ladders of rungs, and a level that the lowest rung decides for the whole.
//!
//! The score adds; the level (SEAL) is a minimum. A blank stays open both ways: it neither lowers the score nor raises the level.
//! Must not know what a criterion asks.

mod mapping;

pub use mapping::Mapping;

use super::{Item, Origin};
use crate::interval::Interval;
use crate::level::{LevelSet, Levels};
use alloc::string::String;
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// Nominal most points of an objective.
pub const NOMINAL_POINTS: i64 = 1000;

/// Units of a score in one percent: hundredths of a point, times percent, over the nominal points of an objective.
pub const SCORE_PERCENT: i64 = 100 * NOMINAL_POINTS;

/// Criteria and published weights.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Csf {
    /// Sets of weights in use; a score always names one.
    pub profiles: Vec<Profile>,
    /// In their order.
    pub objectives: Vec<Objective>,
}

/// One published set of weights.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// Name such as `CSF-2026`.
    pub id: String,
    /// Percent, by objective.
    pub weights: Vec<u8>,
}

/// One objective.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Objective {
    /// Name such as `SOV-1`.
    pub id: String,
    /// In their order.
    pub criteria: Vec<Criterion>,
}

/// One criterion with its ladder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion {
    /// Number such as `1.8`.
    pub id: String,
    /// From worst to best.
    pub rungs: Vec<Rung>,
    /// How our factors answer it.
    pub mapping: Mapping,
}

/// One rung.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rung {
    /// Hundredths of a point.
    pub points: u16,
    /// Level that this rung allows the whole service, 0 to 4.
    pub seal: u8,
}

impl Profile {
    /// Score in units from the points of the objectives, in hundredths of a point.
    #[must_use]
    pub fn score(&self, points: impl IntoIterator<Item = i64>) -> i64 {
        self.weights.iter().zip(points).map(|(weight, points)| i64::from(*weight) * points).sum()
    }
}

/// What can be said of one system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CsfReading {
    /// By criterion, in the order of the objectives.
    pub items: Vec<Item>,
    /// By objective.
    pub objectives: Vec<ObjectiveReading>,
    /// Least and highest level the whole service can have.
    pub seal: (u8, u8),
    /// Criteria that hold the highest level down, by position among all; none where nothing does.
    pub binding: Vec<u8>,
}

/// One objective of a reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ObjectiveReading {
    /// Hundredths of a point; a thousand points are the nominal most.
    pub points: Interval,
    /// Least and highest level.
    pub seal: (u8, u8),
}

impl ObjectiveReading {
    const START: Self = Self { points: Interval { low: 0, high: 0 }, seal: (u8::MAX, u8::MAX) };

    fn with(self, criterion: &Criterion, options: LevelSet) -> Self {
        let rungs = || criterion.possible(options);
        let points = |rung: &Rung| i64::from(rung.points);
        let (low, high) = (rungs().map(points).min().unwrap_or(0), rungs().map(points).max().unwrap_or(0));
        let (least, highest) = criterion.seals(options);
        Self {
            points: Interval { low: self.points.low + low, high: self.points.high + high },
            seal: (self.seal.0.min(least), self.seal.1.min(highest)),
        }
    }
}

impl Criterion {
    /// Every rung of the ladder, by position.
    #[must_use]
    pub fn all(&self) -> LevelSet {
        (0..8u8).zip(&self.rungs).fold(LevelSet::EMPTY, |all, (rung, _)| all.with(rung))
    }

    fn possible(&self, options: LevelSet) -> impl Iterator<Item = &Rung> {
        (0..8u8).zip(&self.rungs).filter(move |(position, _)| options.contains(*position)).map(|(_, rung)| rung)
    }

    /// Least and highest level among some rungs.
    #[must_use]
    pub fn seals(&self, options: LevelSet) -> (u8, u8) {
        let seals = || self.possible(options).map(|rung| rung.seal);
        (seals().min().unwrap_or(0), seals().max().unwrap_or(0))
    }
}

impl Csf {
    /// All criteria in the order of the objectives.
    pub fn criteria(&self) -> impl Iterator<Item = &Criterion> {
        self.objectives.iter().flat_map(|objective| &objective.criteria)
    }

    /// Reads factor levels; `given` are rungs said directly, by criterion, before which the factors step back.
    #[must_use]
    pub fn read(&self, levels: &Levels, given: &[Option<u8>]) -> CsfReading {
        let mut said = given.iter().copied().chain(core::iter::repeat(None));
        let mut out = CsfReading { items: Vec::new(), objectives: Vec::new(), seal: (u8::MAX, u8::MAX), binding: Vec::new() };
        for objective in &self.objectives {
            let mut sum = ObjectiveReading::START;
            for criterion in &objective.criteria {
                let all = criterion.all();
                let item = Item::new(all, criterion.mapping.rungs(levels, all), said.next().flatten());
                sum = sum.with(criterion, item.options);
                out.items.push(item);
            }
            out.seal = (out.seal.0.min(sum.seal.0), out.seal.1.min(sum.seal.1));
            out.objectives.push(sum);
        }
        let ceiling = out.seal.1;
        for ((position, criterion), item) in (0..u8::MAX).zip(self.criteria()).zip(&out.items) {
            let highest = criterion.seals(item.options).1;
            if highest == ceiling && highest < criterion.seals(criterion.all()).1 {
                out.binding.push(position);
            }
        }
        out
    }
}

impl CsfReading {
    /// Score in units under one set of weights.
    #[must_use]
    pub fn score(&self, profile: &Profile) -> Interval {
        let points = |end: fn(&Interval) -> i64| profile.score(self.objectives.iter().map(|objective| end(&objective.points)));
        Interval { low: points(|points| points.low), high: points(|points| points.high) }
    }

    /// How many criteria are answered at least in part.
    #[must_use]
    pub fn answered(&self) -> usize {
        self.items.iter().filter(|item| item.origin != Origin::Open).count()
    }
}
