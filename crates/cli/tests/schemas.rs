//! Every output fits its schema below `docs/`, every input `docs/assessment.schema.json`, by a stock validator.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests stop at the first surprise")]

mod support;

use neraca_engine::{MOST_STEPS, Order, Request, plan};
use neraca_report::{Basis, Direct, Readings, plan_json, read_document, read_framework_answers, readings_json, respond};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use support::{catalogue, date, fits, json_lines, loaded, neraca, pack, path, schema};

/// Kinds of lines of a difference, in alphabetical order.
const KINDS: [&str; 7] = ["bands", "contradiction", "flag", "level", "range", "stakes", "theme"];

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

/// What a command prints as JSON.
fn printed(arguments: &[&str]) -> Value {
    let (code, out, messages) = neraca(&[arguments, &["--format=json"]].concat(), b"");
    assert_eq!((code, messages.as_str()), (0, ""), "{arguments:?}");
    serde_json::from_str(&out).unwrap()
}

#[test]
fn what_the_commands_print_fits() {
    let schemas = ["plan", "robustness", "next", "readings"].map(|name| schema(&format!("{name}.schema.json")));
    for (name, _) in cases() {
        let commands: [&[&str]; 4] = [&["plan", &name], &["robust", &name], &["next", &name, "--lang=id"], &["readings", &name]];
        for (schema, command) in schemas.iter().zip(commands) {
            let found = printed(command);
            fits(schema, &found, &format!("{command:?}"));
            for (key, wrong) in [("pack", Value::Null), ("sentence", json!("none"))] {
                let mut damaged = found.clone();
                damaged[key] = wrong;
                assert!(!schema.is_valid(&damaged), "{command:?}: {key}");
            }
        }
    }
}

#[test]
fn differences_of_every_kind_and_cause_fit() {
    let output = schema("difference.schema.json");
    let (mut kinds, mut causes) = (BTreeSet::new(), BTreeSet::new());
    let cases = cases();
    let pairs = cases.iter().zip(cases.iter().cycle().skip(1)).map(|((one, _), (other, _))| vec![one.as_str(), other.as_str()]);
    let dates = cases.iter().map(|(name, _)| vec![name.as_str(), "--as-of=2022-10-17", "--and=2026-11-22"]);
    for files in pairs.chain(dates) {
        let found = printed(&[&["diff"], files.as_slice()].concat());
        fits(&output, &found, &files.join(" "));
        for line in found["lines"].as_array().unwrap() {
            kinds.insert(line["kind"].as_str().unwrap().to_owned());
            causes.extend(line["causes"].as_array().unwrap().iter().flat_map(|cause| cause.as_object().unwrap().keys().cloned()));
        }
        let Some(line) = found["lines"].get(0) else { continue };
        let mut other_kind = line.clone();
        other_kind["kind"] = json!(if line["kind"] == "level" { "flag" } else { "level" });
        for wrong in [json!({}), other_kind] {
            let mut damaged = found.clone();
            damaged["lines"][0] = wrong;
            assert!(!output.is_valid(&damaged));
        }
    }
    assert_eq!(kinds.iter().map(String::as_str).collect::<Vec<_>>(), KINDS);
    assert!(["answer", "rule"].iter().all(|cause| causes.contains(*cause)), "{causes:?}");
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
fn every_document_of_every_case_fits() {
    let output = schema("draft.schema.json");
    for (name, _) in cases() {
        for letter in &loaded().documents.letters {
            let found = printed(&["draft", &letter.id, &name, "--lang=id"]);
            fits(&output, &found, &format!("{} {name}", letter.id));
            for (key, wrong) in [("blanks", json!(-1)), ("parts", json!([{ "kind": "verdict" }])), ("verdict", json!(1))] {
                let mut damaged = found.clone();
                damaged[key] = wrong;
                assert!(!output.is_valid(&damaged), "{key}");
            }
        }
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
    document.direct.set("bssn", "users", Some(Direct::Letter(0)));
    document.direct.set("csf", "8.2", Some(Direct::Number(3)));
    fits(&input, &neraca_report::write_document(pack(), &document), "a document");
    for wrong in
        [json!({}), json!({ "answers": { "A1": 1 } }), json!({ "answers": {}, "home": "id" }), json!({ "answers": {}, "schema": 2 })]
    {
        assert!(!input.is_valid(&wrong), "{wrong}");
    }
}
