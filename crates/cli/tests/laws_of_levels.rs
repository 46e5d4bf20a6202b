//! The laws of the method that need levels only (method section 13), each on at least 1,000 random cases.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests stop at the first surprise")]

mod support;

use neraca_engine::{Dimension, F, IndexResult, LevelSet, Levels, POINT, Scored, Shape, Source, points, score};
use proptest::prelude::*;
use support::{any, pack};

fn scored(levels: &Levels) -> Scored {
    score(pack(), levels)
}

/// The score without flags: what the factors add up to.
fn base(index: &IndexResult) -> i64 {
    let factors = index.parts.iter().filter(|part| matches!(part.source, Source::Factor(_)));
    factors.map(|part| part.units).sum()
}

fn with(levels: &Levels, factor: F, set: LevelSet) -> Levels {
    let mut out = *levels;
    out.set(factor, set);
    out
}

fn level(levels: &Levels, id: &str) -> u8 {
    levels.get(pack().find_factor(id).unwrap()).low()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn p1_a_score_lies_between_0_and_100_points(levels in any::levels()) {
        for index in &scored(&levels).indices {
            prop_assert!(0 <= index.range.low && index.range.low <= index.range.high && index.range.high <= 100 * POINT);
        }
    }

    #[test]
    fn p2_raising_an_ordinal_level_or_a_stake_never_lowers_a_score(levels in any::settled(), factor in any::factor()) {
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
    fn p3_a_score_strictly_rises_with_its_base(one in any::settled(), other in any::settled()) {
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
    fn p4_nineteen_times_the_base_divides_by_one_hundred(levels in any::settled()) {
        for index in &scored(&levels).indices {
            prop_assert_eq!(19 * base(index) % 100, 0);
        }
    }

    #[test]
    fn p5_parts_add_up_to_the_score_in_units_and_in_printed_points(levels in any::levels()) {
        for index in &scored(&levels).indices {
            prop_assert_eq!(index.parts.iter().map(|part| part.units).sum::<i64>(), index.range.high);
            prop_assert_eq!(index.parts.iter().map(|part| part.points).sum::<i64>(), points(index.range.high));
            for part in &index.parts {
                prop_assert!((part.points - points(part.units)) == 0 || (part.points - points(part.units)) == 1);
            }
        }
    }

    #[test]
    fn p6_every_completion_lies_inside_the_range(levels in any::levels(), choices in any::choices()) {
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
    fn p6_both_ends_of_the_range_are_attained(levels in any::levels()) {
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
    fn p7_narrowing_a_factor_never_widens_a_range(levels in any::levels(), factor in any::factor(), choice in 0..60u8) {
        let all: Vec<u8> = levels.get(factor).iter().collect();
        let narrowed = with(&levels, factor, LevelSet::one(all[usize::from(choice) % all.len()]));
        for (before, after) in scored(&levels).indices.iter().zip(&scored(&narrowed).indices) {
            prop_assert!(before.range.low <= after.range.low && after.range.high <= before.range.high);
        }
    }

    #[test]
    fn p8_unknown_is_never_better_than_the_best_level_and_its_headline_is_the_worst(levels in any::settled(), factor in any::factor()) {
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
    fn p9_the_band_of_a_raised_flag_is_never_undercut(levels in any::settled()) {
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

    #[test]
    fn p12_reading_a_printed_vector_gives_it_back(levels in any::levels()) {
        let text = pack().print_vector(&levels);
        let read = pack().parse_vector(&text).unwrap();
        prop_assert_eq!(pack().print_vector_of(&read.levels, &read.pack), text);
        prop_assert_eq!(read.levels, levels);
    }

    #[test]
    fn p12_the_order_of_factors_is_free_and_absent_ones_are_open(levels in any::levels(), order in Just((0..33usize).collect::<Vec<_>>()).prop_shuffle(), dropped in 0..33usize) {
        let text = pack().print_vector(&levels);
        let body = text.split_once("/#").unwrap().0;
        let parts: Vec<&str> = body.split('/').collect();
        let (head, factors) = parts.split_at(2);
        let mixed: Vec<&str> = order.iter().filter(|position| **position != dropped).map(|position| factors[*position]).collect();
        let read = pack().parse_vector(&format!("{}/{}", head.join("/"), mixed.join("/"))).unwrap();
        let (position, rule) = pack().factors().nth(dropped).unwrap();
        let expected = with(&levels, position, rule.range);
        prop_assert_eq!(pack().print_vector(&read.levels), pack().print_vector(&expected));
    }

    #[test]
    fn p12_one_damaged_character_is_always_caught(levels in any::levels(), at in any::<prop::sample::Index>(), other in 0x21u8..0x7f) {
        let text = pack().print_vector(&levels);
        let mut damaged = text.clone().into_bytes();
        let at = at.index(damaged.len());
        let same = damaged[at] == other || at > text.len() - 5 && damaged[at].eq_ignore_ascii_case(&other);
        damaged[at] = other;
        if !same {
            let damaged = String::from_utf8(damaged).unwrap();
            prop_assert!(pack().parse_vector(&damaged).is_err(), "{}", damaged);
        }
    }
}

#[test]
fn p11_tables_rise_with_both_facts_and_location_has_one_best_place_in_each_threat() {
    for theme in Dimension::BOTH.into_iter().flat_map(|dimension| pack().method.themes(dimension)) {
        let Shape::Table { rows, cells, .. } = &theme.shape else { continue };
        let columns = (0..cells[0].len()).map(|column| cells.iter().map(|row| row[column]).collect::<Vec<u8>>());
        if pack().factor(*rows).unwrap().nominal {
            for column in columns {
                let lowest = column.iter().position(|cell| Some(cell) == column.iter().min()).unwrap();
                assert!(column[..=lowest].is_sorted_by(|one, next| one > next), "{column:?}");
                assert!(column[lowest..].is_sorted_by(|one, next| one < next), "{column:?}");
            }
        } else {
            assert!(cells.iter().all(|row| row.is_sorted()) && columns.into_iter().all(|column| column.is_sorted()));
        }
    }
}

#[test]
fn p15_weights_add_up_to_one_hundred() {
    for dimension in Dimension::BOTH {
        let themes = pack().method.themes(dimension);
        assert_eq!(themes.iter().map(|theme| u32::from(theme.weight)).sum::<u32>(), 100);
        for theme in themes {
            assert_eq!(theme.shape.factors().map(|(_, weight)| u32::from(weight)).sum::<u32>(), 100, "{}", theme.id);
        }
    }
}

#[test]
fn p16_all_best_is_0_and_all_worst_at_the_highest_stakes_is_100() {
    for (worst, expected) in [(false, 0), (true, 100 * POINT)] {
        let mut levels = Levels::default();
        for (position, rule) in pack().factors() {
            let level = if worst { rule.range.high() } else { rule.range.low() };
            levels.set(position, LevelSet::one(level));
        }
        // The worst place is the one that is not fixed, in normal times.
        levels.set(pack().find_factor("TH").unwrap(), LevelSet::one(0));
        for index in &scored(&levels).indices {
            assert_eq!((index.range.low, index.range.high), (expected, expected), "{:?}", index.dimension);
        }
    }
}
