//! The program as people run it: commands, messages, exit codes, and the text of results (snapshots in `snapshots/`).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests stop at the first surprise")]

mod asked_for;
#[path = "../support/mod.rs"]
mod support;
mod taken_away;
mod texts;

use serde_json::{Value, json};
use support::{neraca, path};

fn good(arguments: &[&str], input: &[u8]) -> String {
    let (code, out, messages) = neraca(arguments, input);
    assert_eq!((code, messages.as_str()), (0, ""), "{arguments:?}");
    out
}

/// What a wrong call says; it must fail with code 2 and print no result.
fn wrong(arguments: &[&str], input: &str) -> String {
    let (code, out, messages) = neraca(arguments, input.as_bytes());
    assert_eq!((code, out.as_str()), (2, ""), "{arguments:?}: {messages}");
    messages
}

fn json_of(arguments: &[&str], input: &str) -> Value {
    serde_json::from_str(&good(arguments, input.as_bytes())).unwrap()
}

fn golden(name: &str) -> String {
    std::fs::read_to_string(path("tests/golden").join(name)).unwrap()
}

const SIREKAP: &str = "content/assessments/sirekap-public-record.toml";

#[test]
fn toml_json_and_standard_input_give_the_same_result() {
    let from_toml = json_of(&["assess", SIREKAP, "--format", "json"], "");
    let text = std::fs::read_to_string(path(SIREKAP)).unwrap();
    assert_eq!(json_of(&["assess", "-", "--format=json"], &text), from_toml);
    let tree = serde_json::to_value(text.parse::<toml::Table>().unwrap()).unwrap();
    assert_eq!(json_of(&["assess", "-", "--format=json"], &tree.to_string()), from_toml);
    assert_eq!(from_toml["as_of"], "2024-03-16");
}

#[test]
fn the_date_is_the_one_asked_for_then_the_one_written_then_today() {
    assert_eq!(json_of(&["assess", SIREKAP, "--format=json", "--as-of", "2025-01-01"], "")["as_of"], "2025-01-01");
    assert_eq!(json_of(&["assess", SIREKAP, "--format=json"], "")["as_of"], "2024-03-16");
    let today = json_of(&["assess", "-", "--format=json"], "{\"answers\":{}}")["as_of"].as_str().unwrap().to_owned();
    assert!(today.as_str() > "2026-01-01", "{today}");
    assert!(wrong(&["assess", SIREKAP, "--as-of", "2022-10-16", "--lang=en"], "").contains("2022-10-17"));
    assert!(wrong(&["assess", SIREKAP, "--as-of", "soon", "--lang=en"], "").contains("soon"));
}

#[test]
fn a_toml_date_is_read_like_text() {
    assert_eq!(json_of(&["assess", "-", "--format=json"], "as_of = 2024-03-16\n[answers]\n")["as_of"], "2024-03-16");
}

#[test]
fn lines_reproduce_the_golden_sets_in_order() {
    for (command, name) in [("assess", "answers.jsonl"), ("assess", "vectors.jsonl"), ("factors", "vectors.jsonl")] {
        let lines = golden(name);
        let out = good(&[command, "--jsonl"], lines.as_bytes());
        assert_eq!(out.lines().count(), lines.lines().count());
        for (line, result) in lines.lines().zip(out.lines()) {
            let (line, result): (Value, Value) = (serde_json::from_str(line).unwrap(), serde_json::from_str(result).unwrap());
            assert_eq!(result["sovereignty"]["units"], line["sr"]);
            assert_eq!(result["legal"]["units"], line["lr"]);
        }
    }
}

#[test]
fn a_bad_line_yields_an_error_object_in_its_place_and_the_run_goes_on() {
    let mut lines = b"{\"v\":{\"RE\":1}}\n\n{\"answers\":{\"A1\":\"kota\"}}\nnot json\n{\"answers\":\"\xff\"}\n".to_vec();
    lines.extend(vec![b'x'; (1 << 20) + 10]);
    lines.extend(b"\n{\"v\":{\"RE\":\"9\"}}\r\n{\"answers\":{}}");
    let (code, out, messages) = neraca(&["assess", "--jsonl", "--lang=en"], &lines);
    let results: Vec<Value> = out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let errors: Vec<Value> =
        results.iter().map(|result| json!([result["error"]["line"], result["error"]["problems"][0]["code"]])).collect();
    let none = json!([null, null]);
    assert_eq!(
        errors,
        [
            none.clone(),
            json!([2, "not-json"]),
            json!([3, "unknown-option"]),
            json!([4, "not-json"]),
            json!([5, "not-json"]),
            json!([6, "too-long"]),
            json!([7, "bad-level"]),
            none,
        ]
    );
    assert_eq!(results[2]["error"]["problems"][0]["path"], "answers.A1");
    assert_eq!(code, 0);
    assert!(messages.contains('6'), "{messages}");
}

#[test]
fn in_lines_the_date_asked_for_stands_in_where_a_line_names_none() {
    let out = good(&["assess", "--jsonl", "--as-of=2025-05-05"], b"{\"answers\":{}}\n{\"answers\":{},\"as_of\":\"2024-01-01\"}\n");
    let dates: Vec<Value> = out.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()["as_of"].clone()).collect();
    assert_eq!(dates, ["2025-05-05", "2024-01-01"]);
}

#[test]
fn bad_files_are_named_with_line_or_path_and_what_was_expected() {
    let say = |input: &str| wrong(&["assess", "-", "--lang=en"], input);
    assert!(say("{\"answers\": {\"C1\": [\"ID\", \"sg\"]}}").contains("standard input: answers.C1[1]: sg is not a country code"));
    assert!(say("a = 1\n[answers]\nA1 = pusat\n").starts_with("standard input:3:6: "));
    assert!(say("{\"answers\":\n  {]}").starts_with("standard input:2:"));
    assert!(say("{}").contains("answers"));
    let all = say("{\"as_of\":\"x\",\"answers\":{\"A1\":\"kota\",\"Q9\":\"ya\"}}");
    assert_eq!(all.lines().count(), 3, "{all}");
    assert!(wrong(&["assess", "no/such/file.toml", "--lang=en"], "").starts_with("no/such/file.toml: "));
    assert!(wrong(&["assess", "content", "--lang=en"], "").starts_with("content: "));
}

#[test]
fn wrong_calls_say_what_was_expected() {
    for arguments in [
        &["asses"][..],
        &["assess"],
        &["assess", "a", "b"],
        &["assess", SIREKAP, "--format", "xml"],
        &["assess", SIREKAP, "--lang", "jv"],
        &["assess", SIREKAP, "--json"],
        &["vector"],
        &["robust"],
        &["next"],
        &["diff"],
        &["diff", SIREKAP],
        &["diff", SIREKAP, "--as-of", "2024-01-01"],
        &["diff", "a", "b", "c"],
        &["assess", SIREKAP, "--and", "2024-01-01"],
        &["readings"],
        &["readings", "--yearly", "2", "--framework", "csf"],
        &["readings", SIREKAP, "--framework", "nist"],
        &["readings", SIREKAP, "--framework", "yearly"],
        &["readings", SIREKAP, "--years", "5"],
        &["readings", SIREKAP, "--yearly", "often"],
        &["readings", SIREKAP, "--yearly", "2", "--years", "0"],
        &["robust", SIREKAP, "--jsonl"],
        &["factors"],
        &["factors", "--jsonl", "x"],
        &["questions", "--as-of", "2024-01-01"],
        &["bench", "--format", "json"],
        &["--frobnicate"],
        &["assess", "--as-of"],
    ] {
        let message = wrong(arguments, "");
        assert!(message.len() > 20, "{arguments:?}: {message}");
    }
}

#[test]
fn a_refused_vector_is_shown_with_a_caret_under_the_place() {
    let message = wrong(&["vector", "NERACA:1.0/JP:ID-2026.1/RE:9", "--lang=en"], "");
    let lines: Vec<&str> = message.lines().collect();
    assert_eq!(lines[0], "NERACA:1.0/JP:ID-2026.1/RE:9");
    assert_eq!(lines[1], "                           ^");
    assert!(lines[2].starts_with("Character 28: 9 is not a level of factor RE."), "{}", lines[2]);
}

#[test]
fn a_vector_of_another_pack_keeps_its_name() {
    let found = json_of(&["vector", "NERACA:1.0/JP:ID-2025.3/RE:1", "--format", "json"], "");
    assert_eq!(found["pack"], "ID-2025.3");
    assert!(found["vector"].as_str().unwrap().starts_with("NERACA:1.0/JP:ID-2025.3/TD:U/"));
}

#[test]
fn the_question_bank_is_listed_whole_in_both_languages() {
    for language in ["id", "en"] {
        let bank = json_of(&["questions", "--format", "json", "--lang", language], "");
        let questions = bank["questions"].as_array().unwrap();
        assert_eq!(questions.len(), 53);
        assert_eq!(questions.iter().filter(|question| question["quick"] == true).count(), 14);
        assert_eq!(bank["sections"].as_array().unwrap().len(), 9);
        for question in questions {
            for field in ["id", "section", "kind", "text", "why", "who", "label", "shown"] {
                assert!(question[field].as_str().is_some_and(|text| !text.is_empty()), "{} {field}", question["id"]);
            }
            assert!(
                question["options"].as_array().unwrap().iter().all(|option| option["text"].as_str().is_some_and(|text| !text.is_empty()))
            );
        }
        let text = good(&["questions", "--lang", language], b"");
        assert!(text.contains("C1") && text.lines().count() > 200);
    }
    let bank = json_of(&["questions", "--format=json"], "");
    let shown = |id: &str| bank["questions"].as_array().unwrap().iter().find(|question| question["id"] == id).unwrap()["shown"].clone();
    assert_eq!(shown("A1"), "always");
    assert_eq!(shown("D4"), "not D1 = sendiri");
    assert_eq!(shown("I2"), "A1 = pusat or daerah or ditunjuk or bumn or negeri and (I1 = tidak or tolak or B6 = kecuali)");
}

#[test]
fn help_and_version_speak_both_languages() {
    assert!(good(&["--help"], b"").contains("Pemakaian"));
    assert!(good(&["assess", "--help", "--lang", "en"], b"").contains("Usage"));
    assert_eq!(good(&[], b""), good(&["--help"], b""));
    let version = good(&["--version"], b"");
    let pack = support::pack();
    assert_eq!(version, format!("neraca {}\nNERACA:1.0\n{}\n{}\n", env!("CARGO_PKG_VERSION"), pack.id, pack.hash));
}

#[test]
fn a_content_folder_replaces_the_embedded_content_or_is_refused_whole() {
    let embedded = good(&["assess", SIREKAP, "--format=json"], b"");
    assert_eq!(good(&["assess", SIREKAP, "--format=json", "--content", "content"], b""), embedded);
    assert!(wrong(&["--version", "--content", "docs"], "").lines().count() > 1);
}

#[test]
fn bench_measures_something() {
    let found = json_of(&["bench", "--json"], "");
    for field in ["assess_ns", "factors_ns", "robust_ns", "next_ns"] {
        assert!(found[field].as_u64().unwrap() > 0, "{field}");
    }
}
