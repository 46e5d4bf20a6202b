//! What would clear a flag, on the worked cases: every set offered does, and nothing in it can be left out.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests stop at the first surprise")]

mod support;

use neraca_engine::{Answer, Answers, Date, Q, assess, clearing};
use neraca_report::{Document, read_document};
use std::fs;
use support::{json_lines, pack, path};

fn raised(answers: &Answers, as_of: Date, document: &Document) -> Vec<u8> {
    let flags = assess(pack(), answers, as_of, document.home).scored.flags;
    flags.certain.into_iter().chain(flags.possible).collect()
}

fn changed(answers: &Answers, set: &[(Q, Answer)]) -> Answers {
    let mut out = answers.clone();
    set.iter().for_each(|(question, answer)| out.set(*question, answer.clone()));
    out
}

/// Number of flags without any set.
fn check(name: &str, document: &Document, as_of: Date) -> usize {
    let answers = &document.answers;
    let mut without = 0;
    for flag in raised(answers, as_of, document) {
        let sets = clearing(pack(), answers, as_of, document.home, flag);
        let id = &pack().method.flags[usize::from(flag)].id;
        assert!(sets.len() <= 3, "{name} {id}");
        without += usize::from(sets.is_empty());
        for set in sets {
            assert!(!raised(&changed(answers, &set), as_of, document).contains(&flag), "{name} {id}: the set does not clear the flag");
            for left_out in 0..set.len() {
                let mut less = set.clone();
                less.remove(left_out);
                assert!(raised(&changed(answers, &less), as_of, document).contains(&flag), "{name} {id}: the set is not smallest");
            }
        }
    }
    without
}

#[test]
fn every_flag_of_every_case_can_be_cleared() {
    for file in fs::read_dir(path("content/assessments")).unwrap() {
        let file = file.unwrap();
        let tree: toml::Table = fs::read_to_string(file.path()).unwrap().parse().unwrap();
        let document = read_document(pack(), &serde_json::to_value(tree).unwrap()).unwrap();
        let name = file.file_name().into_string().unwrap();
        assert_eq!(check(&name, &document, document.as_of.unwrap()), 0, "{name}: a flag without a clearing set");
    }
}

#[test]
fn sets_clear_flags_of_the_golden_answers() {
    for (number, line) in json_lines("tests/golden/answers.jsonl").enumerate().step_by(40) {
        let document = read_document(pack(), &line).unwrap();
        check(&format!("line {number}"), &document, document.as_of.unwrap_or(pack().as_of));
    }
}
