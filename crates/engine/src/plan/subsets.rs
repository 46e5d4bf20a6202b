//! Every set of candidates that can stand together, least effort first: the order in which a search tries them.
//!
//! Must not know answers or scores.

use super::Order;
use super::candidate::Candidate;
use crate::action::bit;
use alloc::vec::Vec;

/// Candidates in one plan, one bit a place in the list of candidates.
pub(super) type Members = u32;

/// What a plan takes: highest class, points together, number of steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) struct Cost {
    pub(super) class: u8,
    pub(super) points: u16,
    pub(super) steps: u8,
}

impl Cost {
    /// What is compared first, second and third (decision 24).
    pub(super) fn key(self, order: Order) -> (u16, u16, u8) {
        let class = u16::from(self.class);
        match order {
            Order::LeastEffort | Order::OnPaper => (self.points, class, self.steps),
            Order::Fastest => (class, self.points, self.steps),
        }
    }

    fn with(self, candidate: &Candidate<'_>) -> Self {
        Self {
            class: self.class.max(candidate.effort.class),
            points: self.points.saturating_add(u16::from(candidate.effort.points)),
            steps: self.steps.saturating_add(1),
        }
    }
}

/// All sets of at most `most` candidates, the empty one included. Sets of equal cost stand in the order of the catalogue.
pub(super) fn subsets(candidates: &[Candidate<'_>], order: Order, most: u8) -> Vec<(Cost, Members)> {
    let mut out = Vec::new();
    grow(candidates, 0, most, (Cost::default(), 0), 0, &mut out);
    // Grown in the order of the catalogue; a stable sort keeps it among equals.
    out.sort_by_key(|(cost, _)| cost.key(order));
    out
}

/// `from` is the first place that may be added, `barred` the candidates that something inside excludes.
fn grow(candidates: &[Candidate<'_>], from: u32, most: u8, set: (Cost, Members), barred: u32, out: &mut Vec<(Cost, Members)>) {
    out.push(set);
    let (cost, members) = set;
    if cost.steps >= most {
        return;
    }
    for (place, candidate) in (from..).zip(candidates.iter().skip(usize::try_from(from).unwrap_or(usize::MAX))) {
        if barred & bit(place) == 0 {
            grow(candidates, place + 1, most, (cost.with(candidate), members | bit(place)), barred | candidate.excludes, out);
        }
    }
}
