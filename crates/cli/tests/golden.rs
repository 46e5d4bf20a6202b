//! The golden sets, unit for unit: 2,000 factor vectors and 1,000 answer sets with the results of an independent
//! implementation. `NERACA_GOLDEN` names another folder with fresh sets (`vectors.jsonl`, `answers.jsonl`).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests stop at the first surprise")]

mod support;

use neraca_engine::{Levels, assess, score};
use neraca_report::{assessment_json, read_document, scored_json};
use serde_json::{Value, json};
use support::{json_lines, pack};

fn set(name: &str) -> impl Iterator<Item = Value> {
    let folder = std::env::var("NERACA_GOLDEN").unwrap_or_else(|_| "tests/golden".into());
    json_lines(&format!("{folder}/{name}"))
}

/// Every pair of names whose values differ between a line and a result.
fn differences(line: &Value, result: &Value, names: &[(&str, &str)]) -> Vec<String> {
    let pairs = names.iter().map(|(golden, field)| (*golden, *field, line.pointer(golden), result.pointer(field)));
    pairs
        .filter(|(_, _, expected, found)| expected.is_none() || expected != found)
        .map(|(golden, field, expected, found)| format!("{golden} {expected:?}, {field} {found:?}"))
        .collect()
}

const SCORES: [(&str, &str); 7] = [
    ("/sr", "/sovereignty/units"),
    ("/lr", "/legal/units"),
    ("/sr_band", "/sovereignty/bands"),
    ("/lr_band", "/legal/bands"),
    ("/flags/certain", "/flags/certain"),
    ("/flags/possible", "/flags/possible"),
    ("/vector", "/vector"),
];

fn same(name: &str, lines: impl Iterator<Item = (Value, Value)>, names: &[(&str, &str)]) {
    let mut count = 0;
    let mut wrong = Vec::new();
    for (line, result) in lines {
        count += 1;
        wrong.extend(differences(&line, &result, names).into_iter().map(|text| format!("{name}:{count}: {text}")));
    }
    assert!(count > 0, "{name} is empty");
    assert!(wrong.is_empty(), "{} differences, the first ones:\n{}", wrong.len(), wrong[..wrong.len().min(20)].join("\n"));
}

#[test]
fn every_vector_of_levels_scores_the_same_units_bands_flags_and_text() {
    let lines = set("vectors.jsonl").map(|line| {
        let mut levels = Levels::default();
        for (code, value) in line["v"].as_object().unwrap() {
            let position = pack().find_factor(code).unwrap();
            let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            levels.set(position, pack().factor(position).unwrap().parse(&text).unwrap());
        }
        let result = scored_json(pack(), &score(pack(), &levels));
        (line, result)
    });
    same("vectors.jsonl", lines, &SCORES);
}

#[test]
fn every_vector_text_scores_the_same_and_prints_back() {
    let lines = set("vectors.jsonl").map(|line| {
        let vector = pack().parse_vector(line["vector"].as_str().unwrap()).unwrap();
        let result = scored_json(pack(), &score(pack(), &vector.levels));
        (line, result)
    });
    same("vectors.jsonl", lines, &SCORES);
}

#[test]
fn every_answer_set_gives_the_same_levels_links_contradictions_and_scores() {
    let lines = set("answers.jsonl").map(|line| {
        let document = read_document(pack(), &line).unwrap();
        let result = assess(pack(), &document.answers, document.as_of.unwrap(), document.home);
        let result = assessment_json(pack(), &document.answers, &result);
        (line, result)
    });
    let names = [
        ("/as_of", "/as_of"),
        ("/home", "/home"),
        ("/levels", "/levels"),
        ("/reach", "/reach"),
        ("/conflicts", "/contradictions/conflicts"),
        ("/notices", "/contradictions/notices"),
        ("/hidden", "/hidden"),
        ("/capped", "/capped"),
    ];
    let all = [&names[..], &SCORES].concat();
    same("answers.jsonl", lines, &all);
}

#[test]
fn one_line_in_is_one_line_out() {
    let words = &support::loaded().words;
    for name in ["vectors.jsonl", "answers.jsonl"] {
        for (number, line) in (1..).zip(set(name).take(200)) {
            let out: Value =
                serde_json::from_str(&neraca_report::respond(pack(), words, support::date(), number, &line.to_string())).unwrap();
            assert_eq!(json!([out["sovereignty"]["units"], out["legal"]["units"]]), json!([line["sr"], line["lr"]]), "{name}:{number}");
        }
    }
}
