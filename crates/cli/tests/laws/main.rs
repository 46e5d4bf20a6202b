//! The properties P1 to P18 of the method (section 13), each on at least 10,000 random cases, or on every case where there
//! are fewer. Each test is named after its property: `cargo test -p neraca --test laws -- --list` is the list.
//!
//! | | Property | |
//! |---|---|---|
//! | P1 | a score lies between 0 and 100 points | `levels`, `answers` |
//! | P2 | raising an ordinal level or a stake never lowers a score | `levels` |
//! | P3 | a score strictly rises with its base | `levels` |
//! | P4 | 19 times the base divides by 100 | `levels` |
//! | P5 | parts add up, in units and in printed points | `levels`, `answers` |
//! | P6 | every completion lies inside the range; both ends are attained | `levels`, `answers` |
//! | P7 | answering never widens | `levels`, `answers` |
//! | P8 | unknown is never better than any level; its headline is the worst completion | `levels`, `answers` |
//! | P9 | the band of a raised flag is never undercut | `levels` |
//! | P10 | the extremes of the grid of weightings lie at its corners | `plans_and_weights` |
//! | P11 | tables rise with both facts; location is single-dipped in each threat | `tables` |
//! | P12 | parse after print is the identity; order is free; one damaged character is caught | `vectors` |
//! | P13 | a plan reaches its target, and no step of it can be dropped | `plans_and_weights` |
//! | P14 | native and wasm give the same bytes | `tests/e2e/identity.test.mjs` |
//! | P15 | weights add up to 100 | `tables` |
//! | P16 | all-best is 0, all-worst at the highest stakes is 100 | `tables` |
//! | P17 | evidence grades never change a result | `answers` |
//! | P18 | no text a person writes enters a score | `answers` |
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests stop at the first surprise")]

mod answers;
mod levels;
mod plans_and_weights;
#[path = "../support/mod.rs"]
mod support;
mod tables;
mod vectors;

use neraca_engine::{F, IndexResult, LevelSet, Levels, Scored, Source, score};
use proptest::prelude::ProptestConfig;
use std::collections::BTreeSet;

/// Cases of each property.
fn ten_thousand() -> ProptestConfig {
    ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() }
}

fn scored(levels: &Levels) -> Scored {
    score(support::pack(), levels)
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

#[test]
fn every_property_has_a_test_of_its_number() {
    let here = std::fs::read_dir(support::path("crates/cli/tests/laws")).unwrap().map(|file| file.unwrap().path());
    let browser = support::path("tests/e2e/identity.test.mjs");
    let mut found = BTreeSet::new();
    for file in here.chain([browser]) {
        let text = std::fs::read_to_string(file).unwrap();
        for start in ["fn p", "test(\"p"] {
            found.extend(text.split(start).skip(1).filter_map(|rest| rest.get(..2)?.parse::<u8>().ok()));
        }
    }
    assert_eq!(found, (1..=18).collect());
}
