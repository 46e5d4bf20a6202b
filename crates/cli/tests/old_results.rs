//! Old results never die: files and vectors of this release, opened by a later one with another method and pack
//! (`tests/later-release.toml`), and the other way round.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests stop at the first surprise")]

mod support;

use neraca_cli::{Loaded, folder};
use neraca_engine::{Change, Dimension, Levels, Method, Q, Reason, Scoring, Shape, Version, assess, revision, score};
use neraca_report::{Document, Earlier, Language, Written, WrittenResult, read_document};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use support::{any, fits, json_lines, loaded, neraca, pack, path, schema, toml_tree};

/// The later release as a content folder.
static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
    let release = toml_tree("tests/later-release.toml");
    let text = |key: &str| release[key].as_str().unwrap();
    let content = Path::new(env!("CARGO_TARGET_TMPDIR")).join("later-release");
    let _ = fs::remove_dir_all(&content);
    copy(&path("content"), &content);
    copy(&content.join(text("method")), &content.join(text("becomes")));
    let named = fs::read_dir(content.join("assessments")).unwrap().map(|file| file.unwrap().path());
    for file in named.chain([content.join("pack.toml")]) {
        let renamed = fs::read_to_string(&file).unwrap().replace(text("pack"), text("next_pack"));
        fs::write(file, renamed).unwrap();
    }
    for edit in release["edit"].as_array().unwrap() {
        let file = content.join(edit["file"].as_str().unwrap());
        let before = fs::read_to_string(&file).unwrap();
        assert_eq!(before.matches(edit["find"].as_str().unwrap()).count(), 1, "{edit}");
        fs::write(file, before.replace(edit["find"].as_str().unwrap(), edit["replace"].as_str().unwrap())).unwrap();
    }
    content
});

static LATER: LazyLock<Loaded> =
    LazyLock::new(|| folder(&FOLDER, Language::English).unwrap_or_else(|failure| panic!("the later release: {failure:?}")));

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let (from, to) = (entry.as_ref().unwrap().path(), to.join(entry.unwrap().file_name()));
        if from.is_dir() {
            copy(&from, &to);
        } else {
            fs::copy(&from, &to).unwrap();
        }
    }
}

/// Runs the program with the content of the later release; returns exit code, output and messages.
fn later(arguments: &[&str]) -> (i32, String, String) {
    neraca(&[arguments, &["--content", FOLDER.to_str().unwrap()]].concat(), b"")
}

/// What the later release prints as JSON, which fits the schema.
fn told(arguments: &[&str]) -> Value {
    let (code, out, messages) = later(&[arguments, &["--format=json"]].concat());
    assert_eq!((code, messages.as_str()), (0, ""));
    let found = serde_json::from_str(&out).unwrap();
    fits(&schema("result.schema.json"), &found, "what the later release prints");
    found
}

fn vector_of_case_a() -> String {
    pack().print_vector(&support::example("A"))
}

/// Answers as this release writes them, with or without the vector of their result.
fn file(name: &str, with_vector: bool) -> (PathBuf, Document) {
    let mut document = Document::new(pack().home);
    document.answers = support::answers(json!({
        "A1": "pusat", "A2": "lain", "A3": "layanan", "B1": "ya", "C1": ["SG"], "C2": ["SG"], "D1": "aws", "D3": "US", "E1": "simpan", "E2": "kelola",
    }));
    document.as_of = Some(pack().as_of);
    let written = Written { pack: pack(), document: &document };
    let levels = assess(pack(), &document.answers, pack().as_of, document.home).scored.levels;
    let tree = if with_vector { json!(WrittenResult { written, levels: &levels }) } else { json!(written) };
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&file, tree.to_string()).unwrap();
    (file, document)
}

#[test]
fn an_old_vector_keeps_its_score_and_tells_why_todays_differs() {
    let vector = vector_of_case_a();
    let found = told(&["vector", &vector]);
    let old = &found["revision"]["before"];
    assert_eq!((&old["method"], &old["pack"], &old["vector"]), (&json!("NERACA:1.0"), &json!("ID-2026.1"), &json!(vector)));
    // By hand, themes 90/60/62.5/70/65/55 of method section 10: 60 + 0.19 · 69.625. Then weights 40 and 5,
    // and S4 at 80: the base, 75.625, is above 60 + 0.19 · 75.625.
    assert_eq!(old["sovereignty"]["units"], json!([7_322_875_000_i64, 7_322_875_000_i64]));
    assert_eq!(found["sovereignty"]["units"], json!([7_562_500_000_i64, 7_562_500_000_i64]));
    assert_eq!(found["revision"]["after"]["sovereignty"]["units"], found["sovereignty"]["units"]);
    assert_eq!(old["legal"]["units"], found["legal"]["units"]);
    let detail = |what: &str, before: &str, after: &str| json!({ "what": what, "before": before, "after": after });
    let expected = json!([
        { "change": "weights", "code": "sovereignty", "indices": ["sovereignty"], "details": [detail("S1", "25", "40"), detail("S2", "20", "5")] },
        { "change": "theme", "code": "S4", "indices": ["sovereignty"], "details": [detail("LO=3 TH=0", "70", "80")] },
    ]);
    assert_eq!(found["revision"]["reasons"], expected);
}

#[test]
fn every_old_result_is_the_one_of_its_time_unit_for_unit() {
    for line in json_lines("tests/golden/vectors.jsonl") {
        let vector = LATER.pack.parse_vector(line["vector"].as_str().unwrap()).unwrap();
        let earlier = Earlier::of_vector(&LATER.pack, &LATER.methods, &vector).unwrap().unwrap();
        let old = &earlier.json(&LATER.pack)["before"];
        assert_eq!([&old["sovereignty"]["units"], &old["legal"]["units"]], [&line["sr"], &line["lr"]]);
        assert_eq!([&old["sovereignty"]["bands"], &old["legal"]["bands"]], [&line["sr_band"], &line["lr_band"]]);
        assert_eq!([&old["flags"], &old["vector"]], [&line["flags"], &line["vector"]]);
    }
}

/// A file as the later release reads it, and the levels that its rules find.
fn read(tree: &Value) -> (Document, Levels) {
    let document = read_document(&LATER.pack, tree).unwrap();
    let levels = assess(&LATER.pack, &document.answers, pack().as_of, document.home).scored.levels;
    (document, levels)
}

fn tree(file: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap()
}

#[test]
fn an_old_file_with_its_vector_tells_what_its_pack_had_found() {
    let (file, document) = file("with-vector.json", true);
    fits(&schema("assessment.schema.json"), &tree(&file), "a file with its vector");
    let (read, now) = read(&tree(&file));
    let earlier = Earlier::of_document(&LATER.pack, &LATER.methods, &read, &now).unwrap().unwrap();
    let revision = earlier.revision.as_ref().unwrap();
    assert_eq!(revision.before, assess(pack(), &document.answers, pack().as_of, document.home).scored);
    assert_eq!(revision.after, score(&LATER.pack, &now));
    let found = told(&["assess", file.to_str().unwrap()]);
    assert_eq!(found["revision"], earlier.json(&LATER.pack));
    let changes: Vec<&Value> = found["revision"]["reasons"].as_array().unwrap().iter().map(|reason| &reason["code"]).collect();
    assert_eq!(changes, ["RD", "sovereignty", "S4"]);
    assert_eq!(found["revision"]["reasons"][0]["details"], json!([{ "what": "RD", "before": "3", "after": "4" }]));
}

#[test]
fn an_old_file_without_vector_says_what_cannot_be_told() {
    let (file, _) = file("without-vector.json", false);
    let found = told(&["assess", file.to_str().unwrap()]);
    assert_eq!(found["revision"], json!({ "before": { "method": "NERACA:1.0", "pack": "ID-2026.1" }, "after": null, "reasons": [] }));
    // With the pack of today only the method differs, and the same rules find the same levels on the same date.
    let mut same_pack = tree(&file);
    same_pack["pack"] = json!(LATER.pack.id);
    let (document, now) = read(&same_pack);
    let earlier = Earlier::of_document(&LATER.pack, &LATER.methods, &document, &now).unwrap().unwrap();
    let revision = earlier.revision.unwrap();
    assert_eq!((revision.before.levels, revision.after.levels), (now, now));
    // Which day it was is not known, and rules depend on it.
    same_pack["as_of"] = Value::Null;
    let (document, now) = read(&same_pack);
    assert_eq!(Earlier::of_document(&LATER.pack, &LATER.methods, &document, &now).unwrap().unwrap().revision, None);
}

#[test]
fn an_old_file_stays_what_it_was_until_something_is_changed() {
    for with_vector in [true, false] {
        let (file, _) = file(&format!("kept-{with_vector}.json"), with_vector);
        let old = tree(&file);
        let (mut document, levels) = read(&old);
        let rewritten = |document: &Document| -> Value {
            let written = Written { pack: &LATER.pack, document };
            if with_vector { json!(WrittenResult { written, levels: &levels }) } else { json!(written) }
        };
        assert_eq!(rewritten(&document), old);
        document.title = "a nickname is no answer".into();
        assert_eq!(document.written_by().map(|release| release.pack.as_str()), Some("ID-2026.1"));
        let before = document.answers.clone();
        document.answers.clear(Q(0));
        assert_eq!(document.written_by(), None);
        let today = rewritten(&document);
        assert_eq!([&today["method"], &today["pack"]], ["NERACA:2.0", "ID-2027.1"]);
        assert!(!with_vector || today["vector"].as_str().unwrap().starts_with("NERACA:2.0/JP:ID-2027.1/"));
        // Taken back, it is the old file again; on another date it is not.
        document.answers = before;
        assert!(document.written_by().is_some());
        document.as_of = None;
        assert_eq!(document.written_by(), None);
    }
}

#[test]
fn the_text_of_an_earlier_result_stays_as_it_is() {
    let (file, _) = file("shown.json", true);
    let hash = &LATER.pack.hash;
    for language in ["id", "en"] {
        let (code, out, messages) = later(&["assess", file.to_str().unwrap(), "--lang", language]);
        assert_eq!((code, messages.as_str()), (0, ""));
        // The sections after the two indices are those of any result.
        let sections: Vec<&str> = out.split("\n\n").take(6).collect();
        insta::assert_snapshot!(format!("earlier.{language}"), sections.join("\n\n").replace(hash.as_str(), "HASH"));
    }
}

#[test]
fn other_commands_score_an_old_file_by_todays_rules_and_say_so() {
    let (file, _) = file("planned.json", true);
    for command in ["plan", "next", "robust", "readings"] {
        let (code, out, messages) = later(&[command, file.to_str().unwrap(), "--lang=en"]);
        assert!(code == 0 && !out.is_empty(), "{command}: {messages}");
        assert!(
            messages.contains("NERACA:1.0") && messages.contains("ID-2026.1") && messages.contains("NERACA:2.0, ID-2027.1"),
            "{messages}"
        );
    }
    let (code, out, messages) = later(&["assess", file.to_str().unwrap(), "--as-of=2026-01-01", "--format=json"]);
    assert!(code == 0 && !out.contains("revision") && messages.contains("NERACA:1.0"), "{messages}");
    let line = neraca_report::respond(&LATER.pack, &LATER.words, pack().as_of, 1, &fs::read_to_string(&file).unwrap());
    let line: Value = serde_json::from_str(&line).unwrap();
    fits(&schema("result.schema.json"), &line, "a line");
    assert_eq!(line["written_with"], json!({ "method": "NERACA:1.0", "pack": "ID-2026.1" }));
}

#[test]
fn what_is_newer_or_unknown_is_refused_with_place_and_remedy() {
    let later = LATER.pack.print_vector(&Levels::default());
    let (code, out, messages) = neraca(&["vector", &later, "--lang=en"], b"");
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(messages.contains("Character 8: the method NERACA:2.0 is newer than this program. Update"), "{messages}");
    for unknown in ["NERACA:0.9", "NERACA:x", "NERACA:1"] {
        let (code, _, messages) = neraca(&["vector", &format!("{unknown}/JP:ID-2026.1/RE:1"), "--lang=en"], b"");
        assert!(code == 2 && messages.contains(&format!("Character 8: the method {unknown} is not in this program")), "{messages}");
    }
    for (key, value, code, path) in [
        ("method", "NERACA:2.0", "newer-method", "method"),
        ("method", "NERACA", "unknown-method", "method"),
        ("pack", "ID-2027.1", "newer-pack", "pack"),
        ("pack", "ID-2026.10", "newer-pack", "pack"),
        ("pack", "MY-2026.1", "unknown-pack", "pack"),
        ("pack", "new", "unknown-pack", "pack"),
    ] {
        let line = json!({ "answers": {}, key: value }).to_string();
        let out: Value = serde_json::from_str(&neraca_report::respond(pack(), &loaded().words, pack().as_of, 1, &line)).unwrap();
        let problem = &out["error"]["problems"][0];
        assert_eq!((&problem["code"], &problem["path"], &problem["found"]), (&json!(code), &json!(path), &json!(value)));
        assert!(problem["message"].as_str().unwrap().contains(value));
    }
    let damaged = json!({ "answers": {}, "pack": "ID-2025.1", "vector": vector_of_case_a() });
    let problems = read_document(pack(), &damaged).unwrap_err();
    assert_eq!(problems[0].path, "vector");
    // A method of an older major version that is no longer held is told apart from one that never was.
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("method-0.json");
    fs::write(&file, json!({ "answers": {}, "method": "NERACA:0.9" }).to_string()).unwrap();
    let (code, _, messages) = neraca(&["assess", file.to_str().unwrap(), "--lang=en"], b"");
    assert!(code == 2 && messages.contains("method: NERACA:0.9 is not a method version that this program holds"), "{messages}");
}

#[test]
fn a_minor_version_is_answered_by_its_major_one() {
    let found = |major, minor| LATER.methods.find(Version { major, minor });
    assert_eq!(found(1, 7), Some(Method { version: Version { major: 1, minor: 7 }, ..pack().method.clone() }));
    assert_eq!(found(2, 0).as_ref(), Some(&LATER.pack.method));
    assert_eq!(found(3, 0), None);
}

/// The current method with one thing changed, and what that change is called.
fn with_one_change(kind: u8) -> (Method, Change) {
    let mut method = pack().method.clone();
    let change = match kind {
        0 => {
            method.stakes.percent = [30, 50, 70, 90];
            Change::Stakes
        }
        1 => {
            method.bands[2].from = 45;
            Change::Bands
        }
        2 => {
            (method.themes[1][0].weight, method.themes[1][1].weight) = (20, 25);
            Change::Weights(Dimension::Legal)
        }
        3 => {
            let Shape::Sum(items) = &mut method.themes[0][2].shape else { panic!("S3 is a sum") };
            (items[0].1, items[1].1) = (25, 50);
            Change::Theme(Dimension::Sovereignty, "S3".into())
        }
        4 => {
            method.flags.retain(|flag| flag.id != "F1");
            Change::Flag("F1".into())
        }
        _ => {
            method.flags[5].floors = [20, 60, 80, 80];
            Change::Flag("F6".into())
        }
    };
    (method, change)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn where_one_number_changed_it_is_the_only_reason(levels in any::levels(), kind in 0..6u8, back in any::<bool>()) {
        let (other, change) = with_one_change(kind);
        let sides = [&pack().method, &other].map(|method| Scoring { method, levels: &levels });
        let found = revision(pack(), sides[usize::from(back)], sides[usize::from(!back)]);
        let bands = |side: usize, position: u8| &[&pack().method, &other][side].bands[usize::from(position)].code;
        let moved = found.before.indices.iter().zip(&found.after.indices).filter(|(before, after)| {
            let named = |(low, high): (u8, u8), side: usize| (bands(side, low), bands(side, high));
            before.range != after.range || named(before.bands, usize::from(back)) != named(after.bands, usize::from(!back))
        });
        let moved: Vec<Dimension> = moved.map(|(before, _)| before.dimension).collect();
        let expected = if moved.is_empty() { vec![] } else { vec![Reason { change, indices: moved }] };
        prop_assert_eq!(found.reasons, expected);
    }

    #[test]
    fn an_index_that_moves_has_a_reason_and_one_that_does_not_has_none(one in any::levels(), other in any::levels(), same in any::<bool>()) {
        let method = &LATER.methods.find(Version { major: 1, minor: 0 }).unwrap();
        let other = if same { one } else { other };
        let found = revision(&LATER.pack, Scoring { method, levels: &one }, Scoring { method: &LATER.pack.method, levels: &other });
        prop_assert_eq!(&found.before, &score(pack(), &one));
        for (before, after) in found.before.indices.iter().zip(&found.after.indices) {
            let moves = before.range != after.range;
            prop_assert_eq!(moves, found.reasons.iter().any(|reason| reason.indices.contains(&before.dimension)));
        }
    }
}
