//! The cheapest path: the actions that surely bring both indices into a target, with the least effort (method section 11).
//!
//! Exact: every set of at most five actions is a candidate, tried from the least effort on, so the first that meets the
//! target is the cheapest within the catalogue, and none means that none exists (ADR 0018).
//! Must not know any action, target or effort by name.

mod candidate;
mod ranges;
mod subsets;
mod verdict;

use crate::action::{Catalogue, Effort, PAPER};
use crate::answer::{Answer, Answers, Country};
use crate::attribution::Part;
use crate::date::Date;
use crate::interval::Interval;
use crate::method::{Method, POINT};
use crate::pack::{Pack, Q};
use alloc::vec::Vec;
use candidate::{Candidate, candidates};
use ranges::{Ranges, in_order};
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
    let situation = Situation { pack, answers, as_of, home };
    let candidates = candidates(&situation, request);
    let limits = request.targets.map(|target| limit(&pack.method, target));
    let mut ranges = Ranges::new(situation, &candidates);
    let found = search(&mut ranges, &subsets(&candidates, request.order, request.most), request.order, limits);
    let plan = laid_out(&situation, &candidates, &mut ranges, found.members, found.cost);
    verdict::explained(
        &situation,
        limits,
        Planned { before: ranges.of(0), plan, verdict: found.verdict, holding: [Vec::new(), Vec::new()], questions: Vec::new() },
    )
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

struct Found {
    cost: Cost,
    members: Members,
    verdict: Verdict,
}

/// Walks the sets from the least effort on. The first that surely reaches the target ends the walk at its cost.
fn search(ranges: &mut Ranges<'_>, sets: &[(Cost, Members)], order: Order, limits: [i64; 2]) -> Found {
    let mut reached: Option<(i64, Cost, Members)> = None;
    let mut perhaps: Option<(Cost, Members)> = None;
    let mut nearest: Option<(i64, Cost, Members)> = None;
    for (cost, members) in sets.iter().copied() {
        if reached.is_some_and(|(_, best, _)| cost.key(order) > best.key(order)) {
            break;
        }
        let both = ranges.of(members);
        let highs = both.map(|range| range.high);
        let far = excess(highs, limits);
        if far == 0 {
            let sum = highs.into_iter().sum();
            if reached.is_none_or(|(least, ..)| sum < least) {
                reached = Some((sum, cost, members));
            }
        }
        if perhaps.is_none() && excess(both.map(|range| range.low), limits) == 0 {
            perhaps = Some((cost, members));
        }
        if nearest.is_none_or(|(least, ..)| far < least) {
            nearest = Some((far, cost, members));
        }
    }
    let found = |verdict, (cost, members)| Found { cost, members, verdict };
    match (reached, perhaps, nearest) {
        (Some((_, cost, members)), ..) => found(Verdict::Reached, (cost, members)),
        (None, Some(set), _) => found(Verdict::Unknowns, set),
        (None, None, nearest) => found(Verdict::Facts, nearest.map_or_else(Default::default, |(_, cost, members)| (cost, members))),
    }
}

/// The steps one after the other, each with what it changes and the ranges after it.
fn laid_out(situation: &Situation<'_>, candidates: &[Candidate<'_>], ranges: &mut Ranges<'_>, members: Members, cost: Cost) -> Plan {
    let mut answers = situation.answers.clone();
    let mut done: Members = 0;
    let mut steps = Vec::new();
    for (place, candidate) in in_order(candidates, members) {
        let before = answers.clone();
        candidate.apply(situation, &mut answers);
        done |= place;
        let changed = situation.pack.question_positions().filter(|question| before.get(*question) != answers.get(*question));
        steps.push(Step {
            action: candidate.position,
            effort: candidate.effort,
            changes: changed.map(|question| (question, answers.get(question).clone())).collect(),
            ranges: ranges.of(done),
        });
    }
    Plan { steps, class: cost.class, points: cost.points, answers }
}
