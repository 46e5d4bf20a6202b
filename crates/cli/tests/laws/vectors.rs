//! P12: the vector.

use super::support::{any, pack};
use super::{ten_thousand, with};
use neraca_engine::VectorProblem;
use proptest::prelude::*;

proptest! {
    #![proptest_config(ten_thousand())]

    #[test]
    fn p12_reading_a_printed_vector_gives_it_back(levels in any::levels()) {
        let text = pack().print_vector(&levels);
        let read = pack().parse_vector(&text).unwrap();
        prop_assert_eq!(pack().print_vector_of(&read.levels, &pack().method, &read.pack), text);
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

    #[test]
    fn p12_two_neighbours_that_change_places_are_always_caught(levels in any::levels(), at in any::<prop::sample::Index>()) {
        let text = pack().print_vector(&levels);
        // All before the checksum: a change within 16 bits never goes unnoticed.
        let mut damaged = text.clone().into_bytes();
        let at = at.index(text.rfind("/#").unwrap() - 1);
        damaged.swap(at, at + 1);
        let damaged = String::from_utf8(damaged).unwrap();
        prop_assert!(damaged == text || pack().parse_vector(&damaged).is_err(), "{}", damaged);
    }

    #[test]
    fn p12_no_text_makes_the_reader_fail_or_point_outside(text in "(NERACA:1[.]0/)?(JP:)?\\PC{0,30}(/[A-Z]{2}:[0-9U.-]{0,4}[a-e]?){0,4}(/#[0-9A-Fa-f]{0,4})?") {
        if let Err(error) = pack().parse_vector(&text) {
            prop_assert!(error.at <= text.chars().count() + 2, "{} {error:?}", text);
            prop_assert!(!matches!(error.problem, VectorProblem::NotAVector) || error.at == 0);
        }
    }
}
