//! Readings of other frameworks against what was published of them, and against computations of their own.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::float_arithmetic, reason = "tests stop at the first surprise")]

mod aia;
mod bssn;
mod csf;
mod laws;
#[path = "../support/mod.rs"]
mod support;

use neraca_engine::{Frameworks, Truth};
use neraca_report::{Basis, Readings, read_document, read_framework_answers, read_levels, readings_json};
use serde_json::{Value, json};
use std::fs;
use support::{date, loaded, pack, path, toml_tree};

fn cases(file: &str) -> Vec<Value> {
    toml_tree(file)["case"].as_array().unwrap().clone()
}

fn frameworks() -> &'static Frameworks {
    &loaded().frameworks
}

/// All readings as JSON: of a document with answers, or with factor levels under `v`.
fn readings(document: &Value) -> Value {
    let said = read_framework_answers(frameworks(), document).unwrap();
    let basis = match document["v"].as_object() {
        Some(levels) => Basis::of_levels(pack(), &read_levels(pack(), levels).unwrap()),
        None => {
            let read = read_document(pack(), document).unwrap();
            Basis::of_answers(pack(), &read.answers, read.as_of.unwrap_or(date()), read.home)
        }
    };
    let found = Readings::of(pack(), frameworks(), &basis, &said);
    readings_json(pack(), frameworks(), Some(basis.as_of), basis.home, &found)
}

#[test]
fn what_is_said_directly_goes_first_and_a_difference_shows() {
    let said = |letter: &str| {
        let found = readings(&json!({ "answers": { "E1": "dua" }, "frameworks": { "bssn": { "cryptography": letter, "users": "?" } } }));
        found["bssn"]["questions"][3].clone()
    };
    assert_eq!(said("B"), json!({ "id": "cryptography", "options": ["B"], "origin": "given", "fits": true }));
    assert_eq!(said("C"), json!({ "id": "cryptography", "options": ["C"], "origin": "given", "fits": false }));
    assert_eq!(said("?")["origin"], "derived");
}

#[test]
fn every_wrong_answer_to_a_framework_is_named_with_its_path() {
    let wrong = |frameworks_said: Value| -> Vec<String> {
        let problems = read_framework_answers(frameworks(), &json!({ "frameworks": frameworks_said })).unwrap_err();
        problems.iter().map(|problem| format!("{} {}", problem.path, problem.kind.parts().0)).collect()
    };
    let said = json!({ "bssn": { "users": "D", "size": "A", "opex": 1 }, "csf": { "1.1": 0, "2.1": 4, "9.9": 1, "1.2": "3" }, "nist": { "1": "A" } });
    assert_eq!(
        wrong(said),
        [
            "frameworks.bssn.opex bad-framework-answer",
            "frameworks.bssn.size unknown-framework-question",
            "frameworks.bssn.users bad-framework-answer",
            "frameworks.csf.1.1 bad-framework-answer",
            "frameworks.csf.1.2 bad-framework-answer",
            "frameworks.csf.2.1 bad-framework-answer",
            "frameworks.csf.9.9 unknown-framework-question",
            "frameworks.nist.1 unknown-framework-question",
        ]
    );
    assert_eq!(wrong(json!({ "csf": [1] })), ["frameworks.csf bad-framework-answer"]);
    assert_eq!(wrong(json!("x")), ["frameworks bad-framework-answer"]);
    for nothing in [json!({}), json!({ "frameworks": null }), json!({ "frameworks": { "csf": { "1.1": null, "2.1": "?" } } })] {
        let read = read_framework_answers(frameworks(), &nothing).unwrap();
        assert!(read.bssn.iter().chain(&read.csf).all(Option::is_none));
    }
}

#[test]
fn every_case_has_readings_and_none_of_them_a_chance_of_its_own() {
    for file in fs::read_dir(path("content/assessments")).unwrap() {
        let text = fs::read_to_string(file.unwrap().path()).unwrap();
        let found = readings(&serde_json::to_value(text.parse::<toml::Table>().unwrap()).unwrap());
        let range = |value: &Value| (value[0].as_i64().unwrap(), value[1].as_i64().unwrap());
        let (least, most) = range(&found["bssn"]["total"]);
        assert!(10 <= least && least <= most && most <= 50);
        let (low, high) = range(&found["csf"]["profiles"][0]["units"]);
        assert!(0 <= low && low < high && found["yearly"].is_null());
        assert!(!found["aia"]["levels"].as_array().unwrap().is_empty());
    }
}

#[test]
fn a_limit_is_decided_exactly() {
    let yearly = &frameworks().yearly;
    assert_eq!((yearly.limit, yearly.years), (100_000, 5));
    let kept = |chance: u32| yearly.read((chance, chance), 5).kept;
    assert_eq!((kept(20_851), kept(20_852)), (Truth::Yes, Truth::No));
    // By hand: 10⁶ · (1 − ((10⁶ − p) ÷ 10⁶)⁵), cut off.
    assert_eq!([20_851, 20_852].map(|chance| yearly.read((chance, chance), 5).chance.0), [99_997, 100_001]);
}
