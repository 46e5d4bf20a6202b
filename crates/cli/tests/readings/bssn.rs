//! The ten-question category: every set of answers, open questions, and what our answers prefill.

use super::support::{date, pack, toml_tree};
use super::{cases, frameworks, readings};
use neraca_engine::Answers;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Points and categories straight from the published sheet.
const POINTS: [u8; 3] = [5, 2, 1];
const STRATEGIC_FROM: [u8; 2] = [36, 35];

fn category(total: u8, variant: usize) -> u8 {
    if total >= STRATEGIC_FROM[variant] { 2 } else { u8::from(total >= 16) }
}

#[test]
fn all_sets_of_ten_answers_give_their_sum_and_category_under_both_cut_offs() {
    let bssn = &frameworks().bssn;
    let nothing = Answers::default();
    let mut sets = 0;
    for number in 0..3u32.pow(10) {
        let digits: Vec<u8> = (0..10).map(|place| u8::try_from(number / 3u32.pow(place) % 3).unwrap()).collect();
        let total: u8 = digits.iter().map(|digit| POINTS[usize::from(*digit)]).sum();
        let said: Vec<Option<u8>> = digits.into_iter().map(Some).collect();
        let reading = bssn.read(pack(), &nothing, date(), pack().home, &said);
        assert_eq!(reading.range(), (total, total));
        let found: Vec<Vec<u8>> = bssn.variants.iter().map(|variant| reading.categories(variant).iter().collect()).collect();
        assert_eq!(found, [vec![category(total, 0)], vec![category(total, 1)]], "{total}");
        assert_eq!(bssn.disputed(&reading), if total == 35 { vec![35] } else { vec![] });
        sets += 1;
    }
    assert_eq!((sets, bssn.questions.len()), (59_049, 10));
}

#[test]
fn open_questions_give_every_total_that_can_be_reached() {
    for case in cases("tests/readings/bssn.toml") {
        let found = readings(&json!({ "answers": {}, "frameworks": { "bssn": case["said"] } }));
        let found = &found["bssn"];
        let categories: Vec<&Value> = found["variants"].as_array().unwrap().iter().map(|variant| &variant["categories"]).collect();
        let short = json!({ "total": found["total"], "totals": found["totals"], "categories": categories, "disputed": found["disputed"] });
        assert_eq!(short, case["expect"], "{}", case["why"]);
    }
}

#[test]
fn the_published_coding_of_a_case_is_among_what_its_answers_allow() {
    let mut case = toml_tree("content/assessments/sirekap-as-alleged.toml");
    case["frameworks"] = json!({ "bssn": cases("tests/readings/bssn.toml")[0]["said"] });
    let found = readings(&case);
    assert!(found["bssn"]["questions"].as_array().unwrap().iter().all(|item| item["fits"] == true));
    assert_eq!((&found["bssn"]["total"], &found["bssn"]["disputed"]), (&json!([30, 38]), &json!([35])));
}

#[test]
fn answers_prefill_what_they_settle_and_nothing_more() {
    let options = |answers: Value, question: &str| {
        let found = readings(&json!({ "answers": answers }));
        let item = found["bssn"]["questions"].as_array().unwrap().iter().find(|item| item["id"] == question).unwrap().clone();
        let letters: String = item["options"].as_array().unwrap().iter().map(|option| option.as_str().unwrap()).collect();
        (letters, item["origin"].as_str().unwrap().to_owned())
    };
    for (answers, question, letters) in [
        (json!({ "A1": "pusat" }), "compliance", "AB"),
        (json!({ "A1": "swasta" }), "compliance", "ABC"),
        (json!({ "E1": "dua" }), "cryptography", "AB"),
        (json!({ "E1": "tidak" }), "cryptography", "C"),
        (json!({ "B3": "k1" }), "users", "C"),
        (json!({ "B3": "k4" }), "users", "ABC"),
        (json!({ "B1": "anonim" }), "personal-data", "C"),
        (json!({ "B1": "ya", "B2": { "nik": "k3" } }), "personal-data", "A"),
        (json!({ "B1": "ya", "B2": { "umum": "k3" }, "B4": ["cocok"] }), "personal-data", "A"),
        (json!({ "B1": "ya", "B2": { "umum": "k3" }, "B4": ["kosong"] }), "personal-data", "AB"),
        (json!({ "B2": { "nik": "k3" } }), "personal-data", "ABC"),
        (json!({ "B6": "rahasia" }), "data-classification", "AB"),
        (json!({ "B6": "tidak", "B1": "tidak" }), "data-classification", "C"),
        (json!({ "B6": "tidak", "B1": "ya" }), "data-classification", "BC"),
        (json!({ "A3": "nasional" }), "process-criticality", "AB"),
        (json!({ "A3": "layanan" }), "process-criticality", "ABC"),
        (json!({ "A3": "kecil" }), "failure-impact", "C"),
        (json!({ "A1": "daerah", "A3": "hak", "B3": "k3" }), "failure-impact", "BC"),
        (json!({ "A1": "daerah" }), "failure-impact", "BC"),
        (json!({ "A3": "hak" }), "failure-impact", "ABC"),
        (json!({ "A1": "pusat", "A3": "nasional", "B3": "k4" }), "breach-loss", "ABC"),
    ] {
        let origin = if letters == "ABC" { "open" } else { "derived" };
        assert_eq!(options(answers.clone(), question), (letters.to_owned(), origin.to_owned()), "{answers} {question}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn totals_are_the_sums_of_all_completions(said in proptest::collection::vec(proptest::option::of(0..3u8), 10)) {
        let sums = said.iter().fold(BTreeSet::from([0]), |sums: BTreeSet<u8>, answer| {
            let points = POINTS.iter().zip(0..).filter(|(_, option)| answer.is_none_or(|answer| answer == *option)).map(|(points, _)| *points);
            points.flat_map(|points| sums.iter().map(move |sum| sum + points)).collect()
        });
        let reading = frameworks().bssn.read(pack(), &Answers::default(), date(), pack().home, &said);
        prop_assert_eq!(reading.totals().collect::<BTreeSet<u8>>(), sums);
    }
}
