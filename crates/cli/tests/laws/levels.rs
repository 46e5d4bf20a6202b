//! P1 to P9 on levels alone.

use super::support::{any, pack};
use super::{base, scored, ten_thousand, with};
use neraca_engine::{LevelSet, Levels, POINT, points};
use proptest::prelude::*;

fn level(levels: &Levels, id: &str) -> u8 {
    levels.get(pack().find_factor(id).unwrap()).low()
}

proptest! {
    #![proptest_config(ten_thousand())]

    #[test]
    fn p01_a_score_lies_between_0_and_100_points(levels in any::levels()) {
        for index in &scored(&levels).indices {
            prop_assert!(0 <= index.range.low && index.range.low <= index.range.high && index.range.high <= 100 * POINT);
        }
    }

    #[test]
    fn p02_raising_an_ordinal_level_or_a_stake_never_lowers_a_score(levels in any::settled(), factor in any::factor()) {
        let rule = pack().factor(factor).unwrap();
        let now = levels.get(factor).low();
        if !rule.nominal && rule.range.contains(now + 1) {
            let raised = with(&levels, factor, LevelSet::one(now + 1));
            for (before, after) in scored(&levels).indices.iter().zip(&scored(&raised).indices) {
                prop_assert!(after.range.high >= before.range.high);
            }
        }
    }

    #[test]
    fn p03_a_score_strictly_rises_with_its_base(one in any::settled(), other in any::settled()) {
        // Same stakes and same facts behind every flag, so that only the base can differ.
        let mut other = other;
        let tested = pack().method.flags.iter().flat_map(|flag| flag.tests.iter().map(|test| test.factor));
        for factor in tested.chain(pack().method.stakes.factors.iter().copied()) {
            other.set(factor, one.get(factor));
        }
        for (one, other) in scored(&one).indices.iter().zip(&scored(&other).indices) {
            prop_assert_eq!(base(one).cmp(&base(other)), one.range.high.cmp(&other.range.high));
        }
    }

    #[test]
    fn p04_nineteen_times_the_base_divides_by_one_hundred(levels in any::settled()) {
        for index in &scored(&levels).indices {
            prop_assert_eq!(19 * base(index) % 100, 0);
        }
    }

    #[test]
    fn p05_parts_add_up_to_the_score_in_units_and_in_printed_points(levels in any::levels()) {
        for index in &scored(&levels).indices {
            prop_assert_eq!(index.parts.iter().map(|part| part.units).sum::<i64>(), index.range.high);
            prop_assert_eq!(index.parts.iter().map(|part| part.points).sum::<i64>(), points(index.range.high));
            for part in &index.parts {
                prop_assert!((part.points - points(part.units)) == 0 || (part.points - points(part.units)) == 1);
            }
        }
    }

    #[test]
    fn p06_every_completion_lies_inside_the_range(levels in any::levels(), choices in any::choices()) {
        let whole = scored(&levels);
        let one = scored(&any::completion(&levels, &choices));
        for (whole, one) in whole.indices.iter().zip(&one.indices) {
            prop_assert_eq!(one.range.low, one.range.high);
            prop_assert!(whole.range.low <= one.range.low && one.range.high <= whole.range.high);
        }
        prop_assert!(whole.flags.certain.iter().all(|flag| one.flags.certain.contains(flag)));
        prop_assert!(one.flags.certain.iter().all(|flag| whole.flags.certain.contains(flag) || whole.flags.possible.contains(flag)));
        prop_assert!(one.flags.possible.is_empty());
    }

    #[test]
    fn p06_both_ends_of_the_range_are_attained(levels in any::levels()) {
        let (location, threat) = (pack().find_factor("LO").unwrap(), pack().find_factor("TH").unwrap());
        let mut ends = [(i64::MAX, i64::MIN); 2];
        for place in levels.get(location).iter() {
            for attack in levels.get(threat).iter() {
                for high in [false, true] {
                    let mut one = Levels::default();
                    for (position, _) in pack().factors() {
                        let set = levels.get(position);
                        one.set(position, LevelSet::one(if high { set.high() } else { set.low() }));
                    }
                    one.set(location, LevelSet::one(place));
                    one.set(threat, LevelSet::one(attack));
                    for (end, index) in ends.iter_mut().zip(&scored(&one).indices) {
                        *end = (end.0.min(index.range.low), end.1.max(index.range.high));
                    }
                }
            }
        }
        for (end, index) in ends.iter().zip(&scored(&levels).indices) {
            prop_assert_eq!(*end, (index.range.low, index.range.high));
        }
    }

    #[test]
    fn p07_narrowing_a_factor_never_widens_a_range(levels in any::levels(), factor in any::factor(), choice in 0..60u8) {
        let all: Vec<u8> = levels.get(factor).iter().collect();
        let narrowed = with(&levels, factor, LevelSet::one(all[usize::from(choice) % all.len()]));
        for (before, after) in scored(&levels).indices.iter().zip(&scored(&narrowed).indices) {
            prop_assert!(before.range.low <= after.range.low && after.range.high <= before.range.high);
        }
    }

    #[test]
    fn p08_unknown_is_never_better_than_the_best_level_and_its_headline_is_the_worst(levels in any::settled(), factor in any::factor()) {
        let range = pack().factor(factor).unwrap().range;
        let unknown = scored(&with(&levels, factor, range));
        for (position, index) in unknown.indices.iter().enumerate() {
            let each = range.iter().map(|level| scored(&with(&levels, factor, LevelSet::one(level))).indices[position].range.high);
            let each: Vec<i64> = each.collect();
            prop_assert_eq!(Some(index.range.low), each.iter().copied().min());
            prop_assert_eq!(Some(index.range.high), each.iter().copied().max());
        }
    }

    #[test]
    fn p09_the_band_of_a_raised_flag_is_never_undercut(levels in any::settled()) {
        let result = scored(&levels);
        let tier = usize::from(["TD", "TF", "TS"].map(|id| level(&levels, id)).into_iter().max().unwrap());
        for (position, flag) in (0u8..).zip(&pack().method.flags) {
            let holds = flag.tests.iter().all(|test| {
                let level = levels.get(test.factor).low();
                if test.at_least { level >= test.level } else { level == test.level }
            });
            prop_assert_eq!(holds, result.flags.certain.contains(&position));
            if holds {
                let floor = i64::from(flag.floors[tier - 1]) * POINT;
                let index = result.index(flag.dimension);
                prop_assert!(index.range.low >= floor && index.bands.0 >= pack().method.band(floor));
            }
        }
    }
}
