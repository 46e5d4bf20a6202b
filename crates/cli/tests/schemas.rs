//! Every output fits `docs/result.schema.json`, `docs/plan.schema.json` or `docs/readings.schema.json`, every input `docs/assessment.schema.json`, by a stock validator.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests stop at the first surprise")]

mod support;

use neraca_engine::{MOST_STEPS, Order, Request, plan};
use neraca_report::{Basis, Readings, plan_json, read_document, read_framework_answers, readings_json, respond};
use serde_json::{Value, json};
use std::fs;
use support::{catalogue, date, fits, json_lines, loaded, pack, path, schema};

fn line(text: &str) -> Value {
    serde_json::from_str(&respond(pack(), &loaded().words, date(), 1, text)).unwrap()
}

fn cases() -> Vec<(String, Value)> {
    let files = fs::read_dir(path("content/assessments")).unwrap().map(|file| file.unwrap().path());
    files
        .map(|file| {
            let table: toml::Table = fs::read_to_string(&file).unwrap().parse().unwrap();
            (file.display().to_string(), serde_json::to_value(table).unwrap())
        })
        .collect()
}

#[test]
fn every_case_is_an_assessment_and_gives_a_result_that_fits() {
    let (input, output) = (schema("assessment.schema.json"), schema("result.schema.json"));
    for (name, case) in cases() {
        fits(&input, &case, &name);
        let result = line(&case.to_string());
        assert!(result["reach"].is_array(), "{name}");
        fits(&output, &result, &name);
    }
}

#[test]
fn every_plan_of_every_case_fits() {
    let output = schema("plan.schema.json");
    for (name, case) in cases() {
        let document = read_document(pack(), &case).unwrap();
        for (target, order) in [(0, Order::OnPaper), (1, Order::LeastEffort), (2, Order::Fastest), (4, Order::LeastEffort)] {
            let request = Request { catalogue: catalogue(), targets: [target; 2], order, excluded: catalogue().off(), most: MOST_STEPS };
            let planned = plan(pack(), &document.answers, date(), document.home, &request);
            fits(&output, &plan_json(pack(), date(), document.home, &request, &planned), &name);
        }
    }
    assert!(!output.is_valid(&json!({})));
}

#[test]
fn every_reading_of_every_case_fits() {
    let (input, output) = (schema("assessment.schema.json"), schema("readings.schema.json"));
    let frameworks = &loaded().frameworks;
    for (name, mut case) in cases() {
        case["frameworks"] = json!({ "bssn": { "users": "A", "opex": "?" }, "csf": { "8.2": 1, "1.2": null } });
        fits(&input, &case, &name);
        let document = read_document(pack(), &case).unwrap();
        let said = read_framework_answers(frameworks, &case).unwrap();
        let basis = Basis::of_answers(pack(), &document.answers, date(), document.home);
        let mut readings = Readings::of(pack(), frameworks, &basis, &said);
        readings.yearly = Some(frameworks.yearly.read((1, 20_000), 10));
        fits(&output, &readings_json(pack(), frameworks, Some(date()), document.home, &readings), &name);
    }
    let nothing = readings_json(pack(), frameworks, None, pack().home, &Readings::default());
    fits(&output, &nothing, "nothing asked for");
    assert!(!output.is_valid(&json!({})));
    for wrong in [json!({ "bssn": { "users": 1 } }), json!({ "csf": { "1.1": 0 } }), json!({ "nist": {} })] {
        assert!(!input.is_valid(&json!({ "answers": {}, "frameworks": wrong })), "{wrong}");
    }
}

#[test]
fn golden_lines_give_results_that_fit() {
    let (input, output) = (schema("assessment.schema.json"), schema("result.schema.json"));
    for given in json_lines("tests/golden/answers.jsonl").take(200) {
        fits(&input, &given, "answers.jsonl");
        fits(&output, &line(&given.to_string()), "answers.jsonl");
    }
    for given in json_lines("tests/golden/vectors.jsonl").take(200) {
        fits(&output, &line(&given.to_string()), "vectors.jsonl");
    }
}

#[test]
fn an_error_fits_and_what_is_neither_result_nor_error_does_not() {
    let output = schema("result.schema.json");
    for bad in ["", "{}", "{\"answers\":{\"A1\":\"x\",\"Z\":1}}", "{\"v\":{\"RE\":9}}", "{\"as_of\":\"x\",\"answers\":{}}"] {
        let error = line(bad);
        assert!(error["error"]["problems"].is_array());
        fits(&output, &error, bad);
    }
    let mut result = line("{\"answers\":{}}");
    fits(&output, &result, "nothing known");
    result["sovereignty"]["units"] = json!([0]);
    assert!(!output.is_valid(&result));
    assert!(!output.is_valid(&json!({})));
}

#[test]
fn what_the_app_writes_is_an_assessment() {
    let input = schema("assessment.schema.json");
    let mut document = neraca_report::Document::new(pack().home);
    fits(&input, &neraca_report::write_document(pack(), &document), "an empty document");
    document.answers = support::answers(json!({ "A1": "pusat", "B2": { "nik": "?", "?": "?" }, "C1": ["ID", "?"], "D1": "aws" }));
    document.notes.set(0, "x".into());
    fits(&input, &neraca_report::write_document(pack(), &document), "a document");
    for wrong in
        [json!({}), json!({ "answers": { "A1": 1 } }), json!({ "answers": {}, "home": "id" }), json!({ "answers": {}, "schema": 2 })]
    {
        assert!(!input.is_valid(&wrong), "{wrong}");
    }
}
