//! From answers to factor levels: the clause walk, clauses by date, and dated caps (pack section 1, points 3 and 4).
//!
//! Must not know scores or flags.

use crate::date::Date;
use crate::level::{LevelSet, Levels};
use crate::method::F;
use crate::pack::{Cap, Clause, Factor};
use crate::reading::Reading;
use crate::truth::Truth;
use alloc::vec::Vec;

/// Clauses that contributed to a factor, one bit a position.
pub(crate) type Because = u32;

pub(crate) struct Walked {
    pub(crate) levels: Levels,
    /// By factor position.
    pub(crate) because: Vec<Because>,
    pub(crate) capped: Vec<F>,
}

/// The levels of every factor, lowered by the `caps` in force.
pub(crate) fn walk(reading: &Reading<'_>, as_of: Date, reach: LevelSet, caps: &[Cap]) -> Walked {
    let pack = reading.pack;
    let mut out = Walked { levels: Levels::default(), because: Vec::with_capacity(pack.factors.len()), capped: Vec::new() };
    for (position, factor) in pack.factors() {
        let (found, because) = if position == pack.reach.factor {
            (reach, 0)
        } else {
            let collected = collect(reading, &factor.clauses, as_of);
            (collected.levels, collected.because)
        };
        let found = if found.is_empty() { factor.range } else { found };
        let held = caps.iter().filter(|cap| in_force(cap.from, cap.until, as_of) && cap.factors.contains(&position));
        let lowered = held.fold(found, |levels, cap| levels.capped(cap.cap));
        if lowered != found {
            out.capped.push(position);
        }
        out.levels.set(position, if factor.nominal { lowered } else { lowered.hull() });
        out.because.push(because);
    }
    out
}

/// What a list of clauses allows.
pub(crate) struct Collected {
    pub(crate) levels: LevelSet,
    pub(crate) because: Because,
    /// Some clause surely holds, so that nothing but `levels` is possible.
    pub(crate) decided: bool,
}

/// False clauses are skipped, unknown ones add their levels, the first true one adds its levels and ends the walk.
pub(crate) fn collect(reading: &Reading<'_>, clauses: &[Clause], as_of: Date) -> Collected {
    let mut out = Collected { levels: LevelSet::EMPTY, because: 0, decided: false };
    for (position, clause) in (0u32..32).zip(clauses) {
        if !in_force(clause.from, clause.until, as_of) {
            continue;
        }
        let truth = reading.holds(&clause.when);
        if truth != Truth::No {
            out.levels = out.levels.union(clause.levels);
            out.because |= 1 << position;
        }
        if truth == Truth::Yes {
            out.decided = true;
            break;
        }
    }
    out
}

/// Both ends are included.
pub(crate) fn in_force(from: Option<Date>, until: Option<Date>, as_of: Date) -> bool {
    from.is_none_or(|from| from <= as_of) && until.is_none_or(|until| as_of <= until)
}

impl Factor {
    /// The clauses named by a [`Because`] mask, with their positions.
    pub(crate) fn contributing(&self, because: Because) -> impl Iterator<Item = (u8, &Clause)> {
        (0u8..32).zip(&self.clauses).filter(move |(position, _)| because & (1 << position) != 0)
    }
}
