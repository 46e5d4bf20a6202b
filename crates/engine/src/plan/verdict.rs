//! What holds an index above its target, and which answers could tell whether it is.
//!
//! Must not know how a plan was found.

use super::{Planned, Situation, Verdict};
use crate::assess::{IndexResult, assess};
use crate::attribution::Part;
use crate::next::next_questions;
use crate::pack::Q;
use alloc::vec::Vec;
use core::cmp::Reverse;

/// Parts and questions named at most, for each index.
const MOST: usize = 3;

/// Adds the reasons to a plan that does not surely reach its target.
pub(super) fn explained(situation: &Situation<'_>, limits: [i64; 2], mut planned: Planned) -> Planned {
    if planned.verdict == Verdict::Reached {
        return planned;
    }
    let after = assess(situation.pack, &planned.plan.answers, situation.as_of, situation.home);
    let [sovereignty, legal] = &after.scored.indices;
    let [sovereignty_limit, legal_limit] = limits;
    let held = |index: &IndexResult, limit| if index.range.high >= limit { largest(index) } else { Vec::new() };
    planned.holding = [held(sovereignty, sovereignty_limit), held(legal, legal_limit)];
    if planned.verdict == Verdict::Unknowns {
        let next = next_questions(situation.pack, &planned.plan.answers, situation.as_of, situation.home, &after);
        for (list, _) in next.iter().zip(&planned.holding).filter(|(_, parts)| !parts.is_empty()) {
            let narrowing = list.iter().filter(|question| question.best > 0).map(|question| question.question);
            let new: Vec<Q> = narrowing.take(MOST).filter(|question| !planned.questions.contains(question)).collect();
            planned.questions.extend(new);
        }
        if planned.questions.is_empty() {
            planned.verdict = Verdict::Readings;
        }
    }
    planned
}

/// The largest parts that add to the upper end; canonical order among equals.
fn largest(index: &IndexResult) -> Vec<Part> {
    let mut parts: Vec<Part> = index.parts.iter().copied().filter(|part| part.units > 0).collect();
    parts.sort_by_key(|part| Reverse(part.units));
    parts.truncate(MOST);
    parts
}
