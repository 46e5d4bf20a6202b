//! P10 and P13: the grid of weightings, and plans. Both against a computation of their own, from the numbers of the method.

use super::support::any::{self, Gaps};
use super::support::{after, catalogue, date, pack};
use super::{scored, ten_thousand};
use neraca_engine::{
    Action, Answers, Band, Dimension, Levels, Order, POINT, Request, Theme, ThemeRange, Verdict, assess, plan, robustness,
};
use proptest::prelude::*;

/// Lowest and highest score of settled levels over the corners of the grid: every weight at its first or at its last step.
fn corners(levels: &Levels, dimension: Dimension) -> (i64, i64) {
    let method = &pack().method;
    let found = scored(levels);
    let tier = usize::from(found.stakes.0) - 1;
    let raised = found.flags.certain.iter().map(|flag| &method.flags[usize::from(*flag)]).filter(|flag| flag.dimension == dimension);
    let floor = raised.map(|flag| i64::from(flag.floors[tier]) * POINT).max().unwrap_or(0);
    let themes = || method.themes(dimension).iter().zip(&found.index(dimension).themes);
    let (first, last) = (method.robustness.weight_percent[0], *method.robustness.weight_percent.last().unwrap());
    let scores = (0..1_u32 << themes().count()).map(|corner| {
        let weight = |(position, (theme, value)): (usize, (&Theme, &ThemeRange))| {
            let weight = i64::from(theme.weight) * i64::from(if corner >> position & 1 == 1 { last } else { first });
            (weight, weight * value.low)
        };
        let (below, above) = themes().enumerate().map(weight).fold((0, 0), |sum, next| (sum.0 + next.0, sum.1 + next.1));
        // Hundredths of a point, times percent of stakes: 10,000 units each.
        let base = above * 10_000 * method.stakes.percent[tier] / below;
        if floor == 0 { base } else { base.max(floor + 19 * base / 100) }
    });
    scores.fold((i64::MAX, i64::MIN), |(low, high), score| (low.min(score), high.max(score)))
}

/// Whether these actions, a migration first, bring the upper ends of both indices to the targets.
fn reaches(before: &Answers, actions: &[&Action], targets: [u8; 2]) -> bool {
    let (moves, others): (Vec<&Action>, Vec<&Action>) = actions.iter().partition(|action| action.effort.class == 3);
    let answers = moves.into_iter().chain(others).fold(before.clone(), |answers, action| after(before, pack().home, action, answers));
    let found = assess(pack(), &answers, date(), pack().home);
    let band = |units: i64| pack().method.bands.iter().rposition(|band: &Band| units >= i64::from(band.from) * POINT);
    found.scored.indices.iter().zip(targets).all(|(index, target)| band(index.range.high) <= Some(usize::from(target)))
}

proptest! {
    #![proptest_config(ten_thousand())]

    #[test]
    fn p10_the_extremes_of_the_grid_lie_at_its_corners(levels in any::settled(), sovereignty in any::<bool>()) {
        let dimension = if sovereignty { Dimension::Sovereignty } else { Dimension::Legal };
        let [end, _] = robustness(pack(), &scored(&levels), dimension);
        prop_assert_eq!((end.range.low, end.range.high), corners(&levels, dimension));
    }

    #[test]
    fn p13_a_plan_reaches_its_target_and_needs_every_step(answers in any::answers(Gaps::Some), targets in [1..5u8, 1..5u8], excluded in any::<u32>(), fastest in any::<bool>()) {
        let order = if fastest { Order::Fastest } else { Order::LeastEffort };
        let request = Request { catalogue: catalogue(), targets, order, excluded, most: 4 };
        let found = plan(pack(), &answers, date(), pack().home, &request);
        let steps: Vec<&Action> = found.plan.steps.iter().map(|step| catalogue().action(step.action).unwrap()).collect();
        prop_assert_eq!(found.verdict == Verdict::Reached, reaches(&answers, &steps, targets));
        if found.verdict == Verdict::Reached {
            for left_out in 0..steps.len() {
                let mut less = steps.clone();
                less.remove(left_out);
                prop_assert!(!reaches(&answers, &less, targets), "{} is not needed", steps[left_out].id);
            }
        }
    }
}
