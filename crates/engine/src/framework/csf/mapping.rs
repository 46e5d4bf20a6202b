//! Which rung of a criterion the levels of our factors stand for.
//!
//! Must not know points and levels of a rung.

use crate::level::{LevelSet, Levels};
use crate::method::F;
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// How our factors answer a criterion; rungs by position.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Mapping {
    /// We do not ask what this criterion asks.
    Open,
    /// The rung for each level of one factor, from level 0.
    Factor(F, Vec<u8>),
    /// The rung for each pair of levels of two factors, rows then columns.
    Table(F, F, Vec<Vec<u8>>),
}

impl Mapping {
    /// The factors that answer the criterion; none where we do not ask.
    pub fn factors(&self) -> impl Iterator<Item = F> {
        let factors = match self {
            Self::Open => [None, None],
            Self::Factor(factor, _) => [Some(*factor), None],
            Self::Table(rows, columns, _) => [Some(*rows), Some(*columns)],
        };
        factors.into_iter().flatten()
    }

    /// The rungs, out of `all`, that the levels allow. Not every ladder has a rung for every level, so of factors wholly unknown
    /// nothing follows.
    pub(super) fn rungs(&self, levels: &Levels, all: LevelSet) -> LevelSet {
        let among = |rungs: &[u8], factor: &F| {
            let found = levels.get(*factor).iter().filter_map(|level| rungs.get(usize::from(level)));
            found.fold(LevelSet::EMPTY, |set, rung| set.with(*rung))
        };
        let unknown = |factor: &F, count: usize| {
            let highest = u8::try_from(count).unwrap_or(u8::MAX).saturating_sub(1);
            levels.get(*factor).covers(LevelSet::span(0, highest))
        };
        let set = match self {
            Self::Open => all,
            Self::Factor(factor, rungs) if unknown(factor, rungs.len()) => all,
            Self::Table(rows, columns, cells) if unknown(rows, cells.len()) && unknown(columns, cells.first().map_or(0, Vec::len)) => all,
            Self::Factor(factor, rungs) => among(rungs, factor),
            Self::Table(rows, columns, cells) => {
                let lines = levels.get(*rows).iter().filter_map(|level| cells.get(usize::from(level)));
                lines.fold(LevelSet::EMPTY, |set, line| set.union(among(line, columns)))
            }
        };
        if set.is_empty() { all } else { set }
    }
}
