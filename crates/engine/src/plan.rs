//! The cheapest path: the actions that surely bring both indices into a target, with the least effort (method section 11).
//!
//! Exact: every set of at most five actions is a candidate, tried from the least effort on, so the first that meets the
//! target is the cheapest within the catalogue, and none means that none exists (ADR 0018).
//! Must not know any action, target or effort by name.

mod candidate;
mod ranges;
mod subsets;
mod verdict;

use crate::action::{Catalogue, Effort, PAPER, bit};
use crate::answer::{Answer, Answers, Country};
use crate::attribution::Part;
use crate::date::Date;
use crate::interval::Interval;
use crate::method::{Method, POINT};
use crate::pack::{Pack, Q};
use alloc::vec::Vec;
use ranges::Ranges;
use subsets::{Cost, Members, subsets};

/// Most steps of a plan (decision 24).
pub const MOST_STEPS: u8 = 5;

/// What a plan should spare first. Ties go to the lower sum of both upper ends, then to the order of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Order {
    /// Effort points, then effort class, then steps.
    #[default]
    LeastEffort,
    /// Effort class, which is how long the slowest step takes, then points, then steps.
    Fastest,
    /// As the least effort, with contracts and documents only: no technical work and no migration.
    OnPaper,
}

impl Order {
    /// Highest effort class that may stand in a plan.
    fn highest_class(self) -> u8 {
        match self {
            Self::LeastEffort | Self::Fastest => u8::MAX,
            Self::OnPaper => PAPER,
        }
    }
}

/// What is asked of a plan.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// The actions there are.
    pub catalogue: &'a Catalogue,
    /// Highest band accepted for the sovereignty and the legal index, by position in the method.
    pub targets: [u8; 2],
    /// What to spare first.
    pub order: Order,
    /// Actions that are not possible for this body, one bit a position; see [`Catalogue::off`].
    pub excluded: u32,
    /// Most steps, usually [`MOST_STEPS`].
    pub most: u8,
}

/// One action of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Which action, by position in the catalogue.
    pub action: u8,
    /// What it takes here.
    pub effort: Effort,
    /// The answers it changes, as they are then.
    pub changes: Vec<(Q, Answer)>,
    /// Both indices after it.
    pub ranges: [Interval; 2],
}

/// Actions in the order in which they are carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The steps; none where nothing needs to be done.
    pub steps: Vec<Step>,
    /// Highest effort class of a step.
    pub class: u8,
    /// Effort points of all steps.
    pub points: u16,
    /// The answers after all steps.
    pub answers: Answers,
}

/// Whether the target can be reached within the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The plan brings the upper end of both indices into the target, and no plan does so with less.
    Reached,
    /// No plan surely reaches it; with this one it may be reached, and answers could tell.
    Unknowns,
    /// As [`Verdict::Unknowns`], but no answer is left to give: the law can be read in more than one way.
    Readings,
    /// No plan reaches it, whatever the unknowns turn out to be; this one comes nearest.
    Facts,
}

/// The answer to a [`Request`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// Both indices before any step.
    pub before: [Interval; 2],
    /// The cheapest plan; where the target is not surely reached, the one that [`Verdict`] speaks of.
    pub plan: Plan,
    /// Whether it reaches the target.
    pub verdict: Verdict,
    /// For each index that stays above its target: its largest parts after the plan, at most three. What holds it.
    pub holding: [Vec<Part>; 2],
    /// For [`Verdict::Unknowns`]: the questions whose answers could narrow such an index most after the plan.
    pub questions: Vec<Q>,
}

/// One set of answers and what its results depend on.
#[derive(Clone, Copy)]
struct Situation<'a> {
    pack: &'a Pack,
    answers: &'a Answers,
    as_of: Date,
    home: Country,
}

/// Finds the cheapest plan, or says what stands in the way.
#[must_use]
pub fn plan(pack: &Pack, answers: &Answers, as_of: Date, home: Country, request: &Request<'_>) -> Planned {
    let mut search = Search::new(pack, answers, as_of, home, request);
    while !search.advance(usize::MAX) {}
    search.finish()
}

/// Every possible action alone, with the ranges after it; in the order of the catalogue. Worked out one by one as they are asked for.
pub fn single_steps<'a>(
    pack: &'a Pack,
    answers: &'a Answers,
    as_of: Date,
    home: Country,
    request: &Request<'a>,
) -> impl Iterator<Item = Step> + use<'a> {
    let mut ranges = Ranges::new(Situation { pack, answers, as_of, home }, request);
    let places = (0u32..).take(ranges.candidates.len());
    places.flat_map(move |place| ranges.steps(bit(place)))
}

/// First score in units above the target.
fn limit(method: &Method, target: u8) -> i64 {
    let above = method.bands.get(usize::from(target) + 1);
    above.map_or(i64::MAX, |band| i64::from(band.from) * POINT)
}

/// Units by which one end of the indices lies above the limits, both together.
fn excess(ends: [i64; 2], limits: [i64; 2]) -> i64 {
    ends.into_iter().zip(limits).map(|(end, limit)| if end < limit { 0 } else { end - limit + 1 }).sum()
}

/// A search under way, for whoever has other things to do between two pieces of it. [`plan`] runs it in one go.
///
/// It walks the sets from the least effort on; the first that surely reaches the target ends the walk at its cost.
pub struct Search<'a> {
    order: Order,
    limits: [i64; 2],
    ranges: Ranges<'a>,
    sets: Vec<(Cost, Members)>,
    /// The set tried next.
    at: usize,
    reached: Option<(i64, Cost, Members)>,
    perhaps: Option<(Cost, Members)>,
    nearest: Option<(i64, Cost, Members)>,
}

impl<'a> Search<'a> {
    /// A search that has tried nothing yet.
    #[must_use]
    pub fn new(pack: &'a Pack, answers: &'a Answers, as_of: Date, home: Country, request: &Request<'a>) -> Self {
        let ranges = Ranges::new(Situation { pack, answers, as_of, home }, request);
        Self {
            order: request.order,
            limits: request.targets.map(|target| limit(&pack.method, target)),
            sets: subsets(&ranges.candidates, request.order, request.most),
            ranges,
            at: 0,
            reached: None,
            perhaps: None,
            nearest: None,
        }
    }

    /// Tries at most so many sets more. Whether the search is over.
    pub fn advance(&mut self, most: usize) -> bool {
        for _ in 0..most {
            let Some((cost, members)) = self.sets.get(self.at).copied() else { return true };
            if self.reached.is_some_and(|(_, best, _)| cost.key(self.order) > best.key(self.order)) {
                return true;
            }
            self.at += 1;
            self.consider(cost, members);
        }
        false
    }

    fn consider(&mut self, cost: Cost, members: Members) {
        let both = self.ranges.of(members);
        let highs = both.map(|range| range.high);
        let far = excess(highs, self.limits);
        if far == 0 {
            let sum = highs.into_iter().sum();
            if self.reached.is_none_or(|(least, ..)| sum < least) {
                self.reached = Some((sum, cost, members));
            }
        }
        if self.perhaps.is_none() && excess(both.map(|range| range.low), self.limits) == 0 {
            self.perhaps = Some((cost, members));
        }
        if self.nearest.is_none_or(|(least, ..)| far < least) {
            self.nearest = Some((far, cost, members));
        }
    }

    /// What the sets tried so far say; the cheapest plan once the search is over.
    #[must_use]
    pub fn finish(mut self) -> Planned {
        let (verdict, cost, members) = match (self.reached, self.perhaps, self.nearest) {
            (Some((_, cost, members)), ..) => (Verdict::Reached, cost, members),
            (None, Some((cost, members)), _) => (Verdict::Unknowns, cost, members),
            (None, None, Some((_, cost, members))) => (Verdict::Facts, cost, members),
            (None, None, None) => (Verdict::Facts, Cost::default(), 0),
        };
        let plan =
            Plan { steps: self.ranges.steps(members), class: cost.class, points: cost.points, answers: self.ranges.answers(members) };
        let planned = Planned { before: self.ranges.of(0), plan, verdict, holding: [Vec::new(), Vec::new()], questions: Vec::new() };
        verdict::explained(&self.ranges.situation, self.limits, planned)
    }
}
