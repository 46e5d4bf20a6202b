//! The rule of Canada's Algorithmic Impact Assessment over our factors.

use super::frameworks;
use super::support::pack;
use neraca_engine::{F, LevelSet, Levels};

#[test]
fn every_factor_stands_for_risk_or_mitigation_once() {
    let aia = &frameworks().aia;
    let mut factors: Vec<F> = aia.risk.iter().chain(&aia.mitigation).map(|scale| scale.factor).collect();
    factors.sort();
    assert_eq!(factors, pack().factors().map(|(position, _)| position).collect::<Vec<_>>());
}

#[test]
fn the_rule_is_that_of_the_open_source_of_the_tool() {
    let aia = &frameworks().aia;
    for most in [1.0f64, 37.0, 100.0, 224.0] {
        for risk in (0..=224).map(f64::from).filter(|risk| *risk <= most) {
            for mitigation in [0.0, 0.5, 0.79, 0.8, 0.81, 1.0].map(|share: f64| (share * most).floor()) {
                let reduced = mitigation >= 0.8 * most;
                let total = if reduced { (0.85 * risk).round() } else { risk };
                let level = [0.25, 0.5, 0.75].iter().filter(|threshold| total > most * **threshold).count();
                let whole = |value: f64| value as i64;
                let found = aia.reduces(whole(mitigation), whole(most));
                assert_eq!(found, reduced, "{mitigation} {most}");
                let current = aia.current(whole(risk), found);
                assert_eq!((current, usize::from(aia.level(current, whole(most)))), (whole(total), level), "{risk} {most}");
            }
        }
    }
}

#[test]
fn all_best_is_the_lowest_level_and_all_worst_the_highest() {
    let at = |pick: fn(LevelSet) -> u8| {
        let mut levels = Levels::default();
        pack().factors().for_each(|(position, factor)| levels.set(position, LevelSet::one(pick(factor.range))));
        frameworks().aia.read(&levels)
    };
    let (best, worst) = (at(LevelSet::low), at(LevelSet::high));
    assert_eq!((best.risk.permille(), best.mitigation.permille(), best.levels, best.reduced), ((0, 0), (1000, 1000), (0, 0), (true, true)));
    assert_eq!((worst.risk.permille(), worst.mitigation.permille(), worst.levels), ((1000, 1000), (0, 0), (3, 3)));
}
