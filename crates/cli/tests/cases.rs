//! The worked cases: `tests/cases/<id>.toml` says what the assessment of that name must give.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests stop at the first surprise")]

mod support;

use neraca_engine::assess;
use neraca_report::{assessment_json, read_document};
use std::collections::BTreeSet;
use std::fs;
use support::{pack, path, toml_tree};

fn names(folder: &str) -> BTreeSet<String> {
    let files = fs::read_dir(path(folder)).unwrap();
    files
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".toml") && !name.starts_with('_'))
        .collect()
}

const EXPECTED: [(&str, &str); 14] = [
    ("/as_of", "/as_of"),
    ("/levels", "/levels"),
    ("/sovereignty/units", "/sovereignty/units"),
    ("/sovereignty/points", "/sovereignty/points"),
    ("/sovereignty/bands", "/sovereignty/bands"),
    ("/legal/units", "/legal/units"),
    ("/legal/points", "/legal/points"),
    ("/legal/bands", "/legal/bands"),
    ("/certain", "/flags/certain"),
    ("/possible", "/flags/possible"),
    ("/conflicts", "/contradictions/conflicts"),
    ("/notices", "/contradictions/notices"),
    ("/hidden", "/hidden"),
    ("/capped", "/capped"),
];

#[test]
fn every_case_gives_what_its_file_expects() {
    let mut wrong = Vec::new();
    for name in names("tests/cases") {
        let case = toml_tree(&format!("tests/cases/{name}"));
        let id = case["assessment"].as_str().unwrap();
        let document = read_document(pack(), &toml_tree(&format!("content/assessments/{id}.toml"))).unwrap();
        let result = assess(pack(), &document.answers, document.as_of.unwrap(), document.home);
        let found = assessment_json(pack(), &document.answers, &result);
        for (expected, field) in EXPECTED {
            let (expected, found) = (case["expect"].pointer(expected), found.pointer(field));
            if expected.is_none() || expected != found {
                wrong.push(format!("{name}{field}: expected {expected:?}, found {found:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_assessment_has_a_case() {
    assert_eq!(names("content/assessments"), names("tests/cases"));
}
