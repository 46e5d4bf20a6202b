//! P11, P15 and P16: what holds for the tables and weights themselves. There are few cases; every one is looked at.

use super::{scored, support::pack};
use neraca_engine::{Dimension, F, LevelSet, Levels, POINT, Shape};

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

/// Every factor at its best or at its worst, with given stakes. The worst place is the one that is not fixed, in normal times.
fn extreme(worst: bool, stakes: [u8; 3]) -> Levels {
    let mut levels = Levels::default();
    for (position, rule) in pack().factors() {
        levels.set(position, LevelSet::one(if worst { rule.range.high() } else { rule.range.low() }));
    }
    levels.set(pack().find_factor("TH").unwrap(), LevelSet::one(0));
    for (factor, level) in pack().method.stakes.factors.iter().zip(stakes) {
        levels.set(*factor, LevelSet::one(level));
    }
    levels
}

#[test]
fn p16_all_best_is_0_at_any_stakes_and_all_worst_at_the_highest_is_100() {
    let factors: Vec<F> = pack().method.stakes.factors.clone();
    assert_eq!(factors.len(), 3);
    for code in 0..64u8 {
        let stakes = [code & 3, code >> 2 & 3, code >> 4].map(|level| level + 1);
        for index in &scored(&extreme(false, stakes)).indices {
            assert_eq!((index.range.low, index.range.high), (0, 0), "{:?} {stakes:?}", index.dimension);
        }
        if stakes.contains(&4) {
            for index in &scored(&extreme(true, stakes)).indices {
                assert_eq!((index.range.low, index.range.high), (100 * POINT, 100 * POINT), "{:?} {stakes:?}", index.dimension);
            }
        }
    }
}
