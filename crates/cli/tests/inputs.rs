//! What is refused and why (decision 6), what a vector may look like (decision 9), and the earliest date (decision 8).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests stop at the first surprise")]

mod support;

use neraca_engine::{Grade, VectorProblem};
use neraca_report::{Problem, read_document, respond};
use serde_json::{Value, json};
use support::{date, loaded, pack, result, tree};

/// Path, code and what was found, of every problem.
fn problems(document: Value) -> Vec<(String, &'static str, String)> {
    let problems: Vec<Problem> = read_document(pack(), &document).expect_err("this document is wrong");
    problems.iter().map(|problem| (problem.path.clone(), problem.kind.parts().0, problem.kind.parts().2.to_owned())).collect()
}

fn problem(document: Value) -> (String, &'static str, String) {
    let mut all = problems(document);
    assert_eq!(all.len(), 1, "{all:?}");
    all.remove(0)
}

fn named(path: &str, code: &'static str, found: &str) -> (String, &'static str, String) {
    (path.to_owned(), code, found.to_owned())
}

#[test]
fn unknown_codes_are_errors_that_name_path_and_code() {
    let answered = |code: &str, value: Value| problem(json!({ "answers": { code: value } }));
    assert_eq!(answered("Z9", json!("ya")), named("answers.Z9", "unknown-question", "Z9"));
    assert_eq!(answered("A1", json!("kota")), named("answers.A1", "unknown-option", "kota"));
    assert_eq!(answered("E5", json!(["iso", "lagi"])), named("answers.E5[1]", "unknown-option", "lagi"));
    assert_eq!(answered("D1", json!("awsome")), named("answers.D1", "unknown-provider", "awsome"));
    assert_eq!(answered("B2", json!({ "nik": "k9" })), named("answers.B2.nik", "unknown-volume", "k9"));
    for country in ["sg", "SGP", "S1", "S", "Ål"] {
        assert_eq!(answered("C1", json!(["ID", country])), named("answers.C1[1]", "bad-country", country));
    }
    assert_eq!(answered("A1", json!(["pusat"])), named("answers.A1", "not-one-code", ""));
    assert_eq!(answered("C1", json!({ "ID": "k1" })), named("answers.C1", "not-a-list", ""));
    assert_eq!(answered("B2", json!(7)), named("answers.B2", "not-volumes", ""));
}

#[test]
fn all_problems_come_at_once_and_nothing_is_half_read() {
    let all =
        problems(json!({ "as_of": "2026-02-30", "home": "idn", "answers": { "A1": "x", "C1": ["y"], "Q1": 1 }, "notes": { "A1": 2 } }));
    let codes: Vec<&str> = all.iter().map(|problem| problem.1).collect();
    assert_eq!(codes, ["bad-date", "bad-country", "unknown-option", "bad-country", "unknown-question", "not-text"]);
}

#[test]
fn a_long_nickname_is_kept_whole_or_refused_never_cut() {
    let titled = |letters: usize| json!({ "title": "é".repeat(letters), "answers": {} });
    assert_eq!(read_document(pack(), &titled(200)).expect("200 letters").title.chars().count(), 200);
    assert_eq!(problem(titled(201)), named("title", "too-long", "200"));
}

#[test]
fn a_well_formed_country_outside_the_base_is_not_rated_and_never_0() {
    for code in ["XX", "ZZ"] {
        let link = &tree(json!({ "C1": [code] }))["reach"][0];
        assert_eq!((&link["iso"], &link["lo"], &link["hi"]), (&json!(code), &json!(0), &json!(4)));
    }
}

#[test]
fn what_is_empty_or_null_is_no_answer() {
    for nothing in [json!(null), json!(""), json!([]), json!({})] {
        let kinds: &[&str] = if nothing.is_array() {
            &["C1", "E5", "B2"]
        } else if nothing.is_object() {
            &["B2"]
        } else {
            &["A1", "C1", "D1", "B2"]
        };
        for code in kinds {
            assert_eq!(result(json!({ *code: nothing })).scored, result(json!({})).scored, "{code} {nothing}");
        }
    }
}

#[test]
fn a_provider_id_and_the_option_it_stands_for_are_the_same_answer() {
    assert_eq!(support::answers(json!({ "D1": "onprem" })), support::answers(json!({ "D1": "sendiri" })));
    assert_eq!(support::answers(json!({ "D1": "pdn" })), support::answers(json!({ "D1": "pemerintah" })));
}

#[test]
fn the_evaluation_date_may_not_be_before_the_rules() {
    let on = |as_of: &str| json!({ "as_of": as_of, "answers": {} });
    assert_eq!(problem(on("2022-10-16")), named("as_of", "too-early", "2022-10-17"));
    assert!(read_document(pack(), &on("2022-10-17")).is_ok());
}

#[test]
fn a_newer_schema_is_refused_before_anything_else() {
    assert_eq!(problem(json!({ "schema": 2, "answers": { "Z": 1 } })), named("schema", "newer-schema", "2"));
    assert_eq!(problem(json!([])), named("", "not-a-document", ""));
    assert_eq!(problem(json!({})), named("answers", "no-answers", ""));
}

#[test]
fn a_bad_line_yields_an_error_object_that_names_the_line() {
    let line = |text: &str| -> Value { serde_json::from_str(&respond(pack(), &loaded().words, date(), 7, text)).unwrap() };
    for (text, path, code) in [
        ("", "", "not-json"),
        ("{", "", "not-json"),
        ("[]", "", "nothing-to-score"),
        ("{}", "", "nothing-to-score"),
        ("{\"answers\":[]}", "answers", "no-answers"),
        ("{\"v\":{\"ZZ\":1}}", "v.ZZ", "unknown-factor"),
        ("{\"v\":{\"RE\":5}}", "v.RE", "bad-level"),
        ("{\"v\":{\"RE\":\"0.1\"}}", "v.RE", "bad-level"),
        ("{\"v\":{\"LO\":\"0-1\"}}", "v.LO", "bad-level"),
        ("{\"v\":{\"TD\":0}}", "v.TD", "bad-level"),
        ("{\"v\":{\"RE\":\"0-4\"}}", "v.RE", "bad-level"),
        ("{\"v\":{\"RE\":null}}", "v.RE", "bad-level"),
    ] {
        let out = line(text);
        assert_eq!(out["error"]["line"], 7, "{text}");
        let problem = &out["error"]["problems"][0];
        assert_eq!((problem["path"].as_str(), problem["code"].as_str()), (Some(path), Some(code)), "{text}");
        assert!(!problem["message"].as_str().unwrap().is_empty());
    }
}

// ---------------------------------------------------------------- vectors

const CASE_A: &str = "NERACA:1.0/JP:ID-2026.1/TD:3/TF:4/TS:4/RE:4/RD:3/SU:4/CO:2/AD:2/SP:3/CH:3/LO:3/TH:0/PO:2/SB:3/CN:3/LG:3/AU:3/VE:1/PL:4/XF:4/DP:3/DO:2/RP:2/BR:2/DA:2/GL:3/SC:3/AR:3/EX:3/PR:2/DI:3/CE:2/IN:2/#AE87";

fn refused(text: &str) -> (usize, VectorProblem) {
    let error = pack().parse_vector(text).unwrap_err();
    (error.at, error.problem)
}

#[test]
fn the_published_vector_of_case_a_scores_as_published() {
    let vector = pack().parse_vector(CASE_A).unwrap();
    let scored = neraca_engine::score(pack(), &vector.levels);
    assert_eq!(scored.indices.iter().map(|index| neraca_engine::points(index.range.high)).collect::<Vec<_>>(), [73, 94]);
    assert_eq!(pack().print_vector(&vector.levels), CASE_A);
    let shares = scored.indices[0].parts.iter().filter(|part| part.points != 0).map(|part| part.points);
    assert_eq!(shares.collect::<Vec<_>>(), [13, 10, 7, 5, 4, 3, 3, 10, 3, 3, 3, 2, 2, 1, 4]);
}

#[test]
fn the_checksum_may_be_absent_or_in_small_letters_and_grades_may_stand_behind_levels() {
    let body = CASE_A.split_once("/#").unwrap().0;
    let levels = pack().parse_vector(CASE_A).unwrap().levels;
    assert_eq!(pack().parse_vector(body).unwrap().levels, levels);
    assert_eq!(pack().parse_vector(&format!("{body}/#ae87")).unwrap().levels, levels);
    let graded = pack().parse_vector(&body.replace("RE:4", "RE:4d").replace("CO:2", "CO:U").replace("RD:3", "RD:3a")).unwrap();
    let grade = |id: &str| graded.grades[usize::from(pack().find_factor(id).unwrap().0)];
    assert_eq!((grade("RE"), grade("RD"), grade("CO")), (Some(Grade::Verified), Some(Grade::Asserted), None));
}

#[test]
fn an_absent_factor_is_open_and_printed_as_u() {
    let vector = pack().parse_vector("NERACA:1.0/JP:ID-2026.1/RE:4").unwrap();
    let printed = pack().print_vector(&vector.levels);
    assert!(printed.starts_with("NERACA:1.0/JP:ID-2026.1/TD:U/TF:U/TS:U/RE:4/RD:U/"), "{printed}");
}

#[test]
fn a_refused_vector_names_the_first_character_that_does_not_fit() {
    let head = "NERACA:1.0/JP:ID-2026.1/";
    let at = head.len();
    assert_eq!(refused(""), (0, VectorProblem::NotAVector));
    assert_eq!(refused("CVSS:3.1/AV:N"), (0, VectorProblem::NotAVector));
    assert_eq!(refused("NERACA:2/JP:ID-2026.1/RE:1"), (7, VectorProblem::UnknownMethod("NERACA:2".into())));
    assert_eq!(refused("NERACA:1.0/RE:1"), (11, VectorProblem::NoPack));
    assert_eq!(refused("NERACA:1.0"), (10, VectorProblem::NoPack));
    assert_eq!(refused(&format!("{head}ZZ:1")), (at, VectorProblem::UnknownFactor("ZZ".into())));
    assert_eq!(refused(&format!("{head}RE:1/RE:1")), (at + 5, VectorProblem::RepeatedFactor("RE".into())));
    for bad in ["5", "", "1-", "2-1", "1-2-3", "0.1", "1-1", "u", "01"] {
        assert_eq!(refused(&format!("{head}RE:{bad}")), (at + 3, VectorProblem::BadValue("RE".into(), bad.into())), "{bad}");
    }
    assert_eq!(refused(&format!("{head}TD:0")).1, VectorProblem::BadValue("TD".into(), "0".into()));
    assert_eq!(refused(&format!("{head}TH:3")).1, VectorProblem::BadValue("TH".into(), "3".into()));
    assert_eq!(refused(&format!("{head}LO:0-1")).1, VectorProblem::BadValue("LO".into(), "0-1".into()));
    assert_eq!(refused(&format!("{head}RE:0-4")), (at + 3, VectorProblem::WrittenAsU("RE".into())));
    assert_eq!(refused(&format!("{head}LO:0.1.2.3.4")), (at + 3, VectorProblem::WrittenAsU("LO".into())));
    let wrong = CASE_A.replace("AE87", "AE88");
    assert_eq!(refused(&wrong), (wrong.len() - 4, VectorProblem::Checksum("AE87".into())));
}
