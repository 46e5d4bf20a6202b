//! The Cloud Sovereignty Framework: the published ladders, cards and scores, and the worked examples of the method.

use super::support::{pack, toml_tree};
use super::{cases, frameworks, readings};
use neraca_engine::{CsfReading, Levels, Profile};
use neraca_report::Basis;
use serde_json::{Value, json};

pub(crate) fn profile(id: &str) -> &'static Profile {
    frameworks().csf.profiles.iter().find(|profile| profile.id == id).expect(id)
}

fn every_rung(pick: impl Fn(usize) -> u8) -> CsfReading {
    let rungs: Vec<Option<u8>> = frameworks().csf.criteria().map(|criterion| Some(pick(criterion.rungs.len()))).collect();
    frameworks().csf.read(&Levels::default(), &rungs)
}

#[test]
fn the_ladders_are_those_of_the_calculator() {
    let csf = &frameworks().csf;
    assert_eq!(csf.objectives.iter().map(|objective| objective.criteria.len()).collect::<Vec<_>>(), [8, 6, 5, 6, 7, 5, 7, 4]);
    assert_eq!(csf.criteria().count(), 48);
    // 233 rungs with a label in the source, and two of criterion 1.6 whose labels are blank there.
    assert_eq!(csf.criteria().map(|criterion| criterion.rungs.len()).sum::<usize>(), 235);
    let inert: Vec<&str> = csf
        .criteria()
        .filter(|criterion| criterion.rungs.iter().all(|rung| rung.seal == 4))
        .map(|criterion| criterion.id.as_str())
        .collect();
    assert_eq!(inert, ["1.2", "1.4", "1.5", "1.6", "1.7", "2.5", "5.3", "7.2", "8.4"]);
    let lowest = |seal: u8| csf.criteria().filter(|criterion| criterion.rungs[0].seal == seal).count();
    assert_eq!([0, 1, 2, 3, 4].map(lowest), [15, 19, 4, 1, 9]);
    assert_eq!(profile("CSF-2026").weights, [20, 10, 10, 15, 10, 15, 15, 5]);
    assert_eq!(profile("CSF-2025").weights, [15, 10, 10, 15, 20, 15, 10, 5]);
}

#[test]
fn a_perfect_form_is_a_little_above_100_percent_and_an_empty_ladder_is_0() {
    let best = every_rung(|rungs| u8::try_from(rungs).unwrap() - 1);
    let points: Vec<i64> = best.objectives.iter().map(|objective| objective.points.low).collect();
    assert_eq!(points, [100_003, 100_200, 100_000, 100_200, 100_100, 100_000, 100_100, 100_000]);
    for (id, units) in [("CSF-2026", 10_007_560), ("CSF-2025", 10_008_045)] {
        let range = best.score(profile(id));
        assert_eq!((range.low, range.high), (units, units), "{id}");
    }
    assert_eq!((best.seal, best.binding.len()), ((4, 4), 0));
    let worst = every_rung(|_| 0);
    assert_eq!((worst.score(profile("CSF-2026")).high, worst.seal), (0, (0, 0)));
    assert_eq!(worst.binding.len(), 15);
}

#[test]
fn the_worked_examples_read_as_the_method_prints_them() {
    for case in cases("tests/readings/csf-cases.toml") {
        let found = readings(&toml_tree(&format!("tests/cases/levels/{}.toml", case["levels"].as_str().unwrap())));
        let found = &found["csf"];
        let percents: Vec<&Value> = found["profiles"].as_array().unwrap().iter().map(|profile| &profile["percent"]).collect();
        let short = json!({ "levels": case["levels"], "percent": percents, "ceiling": found["seal"][1], "binding": found["binding"] });
        assert_eq!(short, case);
        assert_eq!(found["answered"], 22);
    }
}

/// Hundredths of a point as a card counts them: whole points, each rounded half up.
fn whole_points(hundredths: u16) -> i64 {
    i64::from(hundredths + 50) / 100
}

/// A share in percent with one decimal, rounded half up.
fn one_decimal(part: i64, whole: i64) -> String {
    let tenths = (2000 * part + whole) / (2 * whole);
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[test]
fn published_provider_cards_come_out_of_their_rungs() {
    for file in ["aws-european-sovereign-cloud", "scaleway", "alwaysdata"] {
        let card = toml_tree(&format!("tests/readings/cards/{file}.toml"));
        let rungs: Vec<Option<u8>> = card["rungs"].as_array().unwrap().iter().flat_map(|line| line.as_array().unwrap()).map(rung).collect();
        let reading = frameworks().csf.read(&Levels::default(), &rungs);
        let seals: Vec<u8> = reading.objectives.iter().map(|objective| objective.seal.0).collect();
        assert_eq!(json!(seals), card["seal"], "{file}");
        assert_eq!((json!(reading.seal.0), reading.seal.0), (card["overall_seal"].clone(), reading.seal.1), "{file}");
        let exact = reading.score(profile("CSF-2026"));
        assert_eq!((json!(exact.low), exact.low), (card["calculator_units"].clone(), exact.high), "{file}");

        let mut said = rungs.iter().flatten();
        let mut shares = Vec::new();
        for objective in &frameworks().csf.objectives {
            let points = objective.criteria.iter().map(|criterion| criterion.rungs[usize::from(*said.next().unwrap())].points);
            let most: i64 = objective.criteria.iter().map(|criterion| whole_points(criterion.rungs.last().unwrap().points)).sum();
            shares.push((points.map(whole_points).sum::<i64>(), most));
        }
        let percents: Vec<String> = shares.iter().map(|(part, whole)| one_decimal(*part, *whole)).collect();
        assert_eq!(json!(percents), card["percent"], "{file}");
        // The printed percentages, weighted, give the printed score; and so do the exact shares.
        let tenths = |text: &str| text.replace('.', "").parse::<i64>().unwrap();
        let printed = profile("CSF-2026").score(percents.iter().map(|percent| tenths(percent) * 100));
        let shares = profile("CSF-2026").score(shares.iter().map(|(part, whole)| part * 100_000 / whole));
        for units in [printed, shares] {
            assert_eq!(json!(one_decimal(units, 10_000_000)), card["score"], "{file}");
        }
        // Rounding and the nominal thousand move a card by less than an eighth of a percent.
        assert!((exact.low - printed).abs() < 12_600, "{file}: {} {printed}", exact.low);
    }
}

fn rung(value: &Value) -> Option<u8> {
    Some(u8::try_from(value.as_u64().unwrap()).unwrap() - 1)
}

#[test]
fn a_published_self_rating_comes_out_under_the_weights_of_2025_only() {
    let rating = toml_tree("tests/readings/safespring.toml");
    for (id, expected) in rating["score"].as_object().unwrap() {
        let quarters = rating["seal"].as_array().unwrap().iter().map(|seal| seal.as_i64().unwrap() * 25_000);
        let units = profile(id).score(quarters);
        assert_eq!(json!(format!("{}.{:02}", units / 100_000, units / 1000 % 100)), *expected, "{id}");
    }
    assert_eq!(rating["published"], "CSF-2025");
}

#[test]
fn a_blank_neither_raises_the_level_nor_lowers_the_score() {
    let nothing = frameworks().csf.read(&Basis::of_levels(pack(), &Levels::default()).levels, &[]);
    assert_eq!((nothing.seal, nothing.answered(), nothing.binding.len()), ((0, 4), 0, 0));
    let range = nothing.score(profile("CSF-2026"));
    assert_eq!((range.low, range.high), (0, 10_007_560));
}
