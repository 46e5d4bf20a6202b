//! Robustness to weights (method section 9): the worked examples of the method as factor levels (`tests/cases/levels/`),
//! the coded cases, and both ends of a range. That extremes lie at corners is P10 in `laws/`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests stop at the first surprise")]

mod support;

use neraca_engine::{Dimension, POINT, Scored, assess, points, robustness, score};
use neraca_report::{read_document, read_levels, robustness_json, scored_json};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::fs;
use support::{any, pack, path, toml_tree};

const NAMES: [&str; 2] = ["sovereignty", "legal"];

/// The worked examples, each with what its levels give.
fn examples() -> Vec<(Value, Scored)> {
    let mut files: Vec<_> = fs::read_dir(path("tests/cases/levels")).unwrap().map(|file| file.unwrap().file_name()).collect();
    files.sort();
    assert_eq!(files.len(), 10);
    let read = |name: std::ffi::OsString| {
        let case = toml_tree(&format!("tests/cases/levels/{}", name.to_str().unwrap()));
        let levels = read_levels(pack(), case["v"].as_object().unwrap()).unwrap();
        assert_eq!(case["v"].as_object().unwrap().len(), pack().factors.len());
        (case, score(pack(), &levels))
    };
    files.into_iter().map(read).collect()
}

/// Units as the method prints them: points with one decimal, rounded.
fn tenths(units: i64) -> String {
    let tenths = (units + POINT / 20) / (POINT / 10);
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// Hundredths of a point without trailing zeros.
fn hundredths(value: i64) -> String {
    format!("{}.{:02}", value / 100, value % 100).trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[test]
fn the_worked_examples_give_the_units_of_an_independent_implementation_at_both_ends() {
    for (case, scored) in examples() {
        let found = robustness_json(pack(), &scored);
        for index in NAMES {
            for end in ["low", "high"] {
                let (expected, found) = (&case["expect"][index][end], &found[index][end]);
                let shares: Vec<&Value> = found["themes"].as_array().unwrap().iter().map(|theme| &theme["permille"]).collect();
                let alternatives = &found["alternatives"];
                let found = json!({
                    "units": found["units"], "band": found["band"], "same_band": found["same_band"], "range": found["range"]["units"],
                    "shares": shares, "decisive": found["decisive"], "without_flags": alternatives["without_flags"]["units"],
                    "plain_mean": alternatives["plain_mean"]["units"], "worst_theme": alternatives["worst_theme"]["id"],
                    "worst_theme_units": alternatives["worst_theme"]["units"],
                });
                assert_eq!(&found, expected, "{} {index} {end}", case["case"]);
            }
        }
    }
}

#[test]
fn every_figure_that_the_method_prints_is_reproduced() {
    let mut printed = 0;
    for (case, scored) in examples() {
        let tree = scored_json(pack(), &scored);
        for (dimension, index) in Dimension::BOTH.into_iter().zip(NAMES) {
            let [_, high] = robustness(pack(), &scored, dimension);
            let themes = || tree[index]["themes"].as_array().unwrap().iter();
            let theme_values = || themes().map(|theme| hundredths(theme["value"][1].as_i64().unwrap()));
            for (field, expected) in case["published"][index].as_object().unwrap() {
                let found = match field.as_str() {
                    "base" => json!(tenths(high.alternatives.without_flags)),
                    "score" | "high" => tree[index]["points"][1].clone(),
                    "low" => tree[index]["points"][0].clone(),
                    "band" => tree[index]["bands"][1].clone(),
                    "same_band" => json!(high.percent()),
                    "range" => json!(format!("{}–{}", tenths(high.range.low), tenths(high.range.high))),
                    "plain_mean" => json!(high.alternatives.plain_mean / POINT),
                    "themes" => json!(theme_values().collect::<Vec<_>>().join("/")),
                    "shares" => json!(high.shares.iter().map(|share| ((share + 5) / 10).to_string()).collect::<Vec<_>>().join("/")),
                    other => panic!("{other}"),
                };
                assert_eq!(&found, expected, "{} {index} {field}", case["case"]);
                printed += 1;
            }
        }
    }
    assert!(printed > 80, "{printed}");
}

#[test]
fn a_public_page_shows_what_the_worst_theme_alone_would_say() {
    // Method section 1: a maximum over themes would read 90 before stakes; at the lowest stakes 40 percent of it.
    let (_, scored) = examples().into_iter().find(|(case, _)| case["case"] == "P").unwrap();
    let [_, high] = robustness(pack(), &scored, Dimension::Sovereignty);
    assert_eq!(high.alternatives.worst_theme.1, 90 * POINT * 40 / 100);
}

#[test]
fn the_distribution_is_that_of_six_nested_loops() {
    // B2 has the highest stakes and no flag, so a score is the weighted mean of the themes and nothing else.
    let (_, scored) = examples().into_iter().find(|(case, _)| case["case"] == "B2").unwrap();
    let tree = scored_json(pack(), &scored);
    let themes = tree["sovereignty"]["themes"].as_array().unwrap().iter();
    let themes: Vec<(i64, i64)> = themes.map(|theme| (theme["weight"].as_i64().unwrap(), theme["value"][1].as_i64().unwrap())).collect();
    let mut expected = [0; 101];
    for weighting in 0..5_usize.pow(6) {
        let step = |theme: u32| 50 + 25 * i64::try_from(weighting / 5_usize.pow(theme) % 5).unwrap();
        let weighted = (0..).zip(&themes).map(|(theme, (weight, value))| (weight * step(theme), weight * step(theme) * value));
        let (weights, sum) = weighted.fold((0, 0), |all, one| (all.0 + one.0, all.1 + one.1));
        expected[usize::try_from(sum / (100 * weights)).unwrap()] += 1;
    }
    let [_, high] = robustness(pack(), &scored, Dimension::Sovereignty);
    assert_eq!(high.distribution, expected);
}

#[test]
fn the_coded_cases_hold_their_band_as_the_answer_pack_says() {
    // That table cuts percentages off; the method rounds them.
    let expected = [
        ("sirekap-public-record", 100, 100),
        ("sirekap-as-alleged", 100, 100),
        ("sirekap-kpu-account", 100, 58),
        ("pdns2-2024", 100, 74),
        ("pdn-rehearsed-copy", 56, 61),
        ("aws-jakarta-provider-keys", 100, 99),
        ("aws-jakarta-external-keys", 100, 100),
        ("ukraine-evacuation-2022", 100, 100),
        ("stay-home-under-attack", 100, 74),
        ("estonia-data-embassy", 100, 100),
        ("public-weather-page-on-alibaba-singapore", 100, 100),
        ("village-free-consumer-tools", 97, 83),
        ("campus-saas", 100, 100),
        ("private-shop-aws-singapore", 100, 97),
        ("home-cloud-foreign-edge", 100, 100),
        ("agency-own-centre", 100, 100),
    ];
    for (id, sovereignty, legal) in expected {
        let document = read_document(pack(), &toml_tree(&format!("content/assessments/{id}.toml"))).unwrap();
        let result = assess(pack(), &document.answers, document.as_of.unwrap(), document.home);
        let found = Dimension::BOTH.map(|dimension| {
            let [_, high] = robustness(pack(), &result.scored, dimension);
            u64::from(high.same_band) * 100 / u64::from(high.weightings)
        });
        assert_eq!(found, [sovereignty, legal], "{id}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn both_ends_are_those_of_the_range_and_every_grid_is_tried_whole(levels in any::levels()) {
        let scored = score(pack(), &levels);
        for dimension in Dimension::BOTH {
            let ends = robustness(pack(), &scored, dimension);
            let index = scored.index(dimension);
            prop_assert_eq!((ends[0].units, ends[1].units), (index.range.low, index.range.high));
            for end in &ends {
                prop_assert_eq!(end.weightings, 15_625);
                prop_assert!(0 < end.same_band && end.same_band <= end.weightings);
                prop_assert!(end.range.low <= end.units && end.units <= end.range.high);
                prop_assert!(end.alternatives.without_flags <= end.units);
                prop_assert!(end.alternatives.worst_theme.1 >= end.alternatives.without_flags);
                prop_assert_eq!(end.decisive.is_some(), end.range.low < end.range.high);
                prop_assert!(end.percent() < 100 || end.same_band == end.weightings);
                prop_assert_eq!(end.distribution.iter().sum::<u32>(), end.weightings);
                let given = |found: Option<usize>| found.map(|point| i64::try_from(point).unwrap());
                let first = given(end.distribution.iter().position(|count| *count > 0));
                let last = given(end.distribution.iter().rposition(|count| *count > 0));
                prop_assert_eq!((first, last), (Some(points(end.range.low)), Some(points(end.range.high))));
                let band = |point: usize| pack().method.band(i64::try_from(point).unwrap() * POINT) == end.band;
                let same: u32 = end.distribution.iter().enumerate().filter(|(point, _)| band(*point)).map(|(_, count)| count).sum();
                prop_assert_eq!(same, end.same_band);
                let explained: u32 = end.shares.iter().map(|share| u32::from(*share)).sum();
                prop_assert!(explained <= 1003, "{}", explained);
            }
        }
    }
}
