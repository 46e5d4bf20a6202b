//! Coverage, confidence and the ranking of what to find out first, against independent computations.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests stop at the first surprise")]

mod support;

use neraca_engine::{
    Answers, Assessment, Date, Dimension, Kind, LevelSet, Levels, Shape, Truth, assess, confidence, next_questions, points, score,
};
use neraca_report::{Document, read_answers, read_document, write_document};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use support::any::{self, Gaps};
use support::{answers, date, pack};

// ---------------------------------------------------------------- coverage, decision 4

/// Weight of each factor of an index by its code, straight from the themes.
fn weights(dimension: Dimension) -> Vec<(String, i64)> {
    let mut out = Vec::new();
    for theme in pack().method.themes(dimension) {
        let mut push = |factor, weight: i64| out.push((pack().factor(factor).unwrap().id.clone(), i64::from(theme.weight) * weight));
        match &theme.shape {
            Shape::Table { rows, columns, .. } => {
                push(*rows, 50);
                push(*columns, 50);
            }
            Shape::Sum(items) => items.iter().for_each(|(factor, weight)| push(*factor, i64::from(*weight))),
        }
    }
    out
}

fn coverage_by_hand(levels: &Levels, dimension: Dimension) -> i64 {
    let (mut known, mut whole) = (0, 0);
    for (code, weight) in weights(dimension) {
        let set = levels.get(pack().find_factor(&code).unwrap());
        let steps = if code == "TH" { 2 } else { 4 };
        let width = match code.as_str() {
            "LO" | "TH" => set.iter().count() as i64 - 1,
            _ => i64::from(set.high() - set.low()),
        };
        known += weight * (steps - width);
        whole += weight * steps;
    }
    100 * known / whole
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn coverage_is_the_weighted_share_of_steps_known(levels in any::levels()) {
        let scored = score(pack(), &levels);
        for dimension in Dimension::BOTH {
            prop_assert_eq!(i64::from(scored.index(dimension).coverage), coverage_by_hand(&levels, dimension));
        }
    }
}

#[test]
fn nothing_known_is_0_and_everything_known_100() {
    let empty = score(pack(), &Levels::default());
    assert!(empty.indices.iter().all(|index| index.coverage == 0 && !index.has_headline()));
    let complete = pack().factors().fold(Levels::default(), |mut levels, (position, factor)| {
        levels.set(position, LevelSet::one(factor.range.low()));
        levels
    });
    assert!(score(pack(), &complete).indices.iter().all(|index| index.coverage == 100 && index.has_headline()));
}

// ---------------------------------------------------------------- confidence, decision 5

#[test]
fn confidence_is_the_weighted_lowest_grade_of_what_was_read() {
    // Legal risk: PR and DI weigh 10 · 50 each, CE 10 · 60, of 10,000. The clauses that hold read I3, I1, and A4 with E5.
    let document = |evidence: Value| {
        let given = json!({ "A1": "pusat", "I3": "langsung", "I1": "dasar", "A4": "tinggi", "E5": ["iso"] });
        read_document(pack(), &json!({ "answers": given, "evidence": evidence })).unwrap().answers
    };
    let measure = |evidence: Value| {
        let answers = document(evidence);
        let result = assess(pack(), &answers, date(), pack().home);
        confidence(pack(), &answers, &result, Dimension::Legal)
    };
    assert_eq!(measure(json!({})), 0);
    // PR c = 2, DI d = 3, CE min(b = 1, d = 3) = 1: 100 · (500·2 + 500·3 + 600·1) ÷ (3 · 10,000) = 10.
    assert_eq!(measure(json!({ "I3": "c", "I1": "d", "A4": "b", "E5": "d" })), 10);
    // CE min(d, d) = 3: 100 · (500·2 + 500·3 + 600·3) ÷ 30,000 = 14.
    assert_eq!(measure(json!({ "I3": "c", "I1": "d", "A4": "d", "E5": "d" })), 14);
    // A grade on a question that no clause of the result read counts nothing.
    assert_eq!(measure(json!({ "I3": "c", "A6": "d" })), 3);
}

#[test]
fn an_unknown_answer_documents_nothing_whatever_its_grade() {
    let given = json!({ "answers": { "A1": "pusat", "I3": "?" }, "evidence": { "I3": "d" } });
    let answers = read_document(pack(), &given).unwrap().answers;
    let result = assess(pack(), &answers, date(), pack().home);
    assert_eq!(confidence(pack(), &answers, &result, Dimension::Legal), 0);
}

// ---------------------------------------------------------------- what to find out first, decision 25

/// The answers a question is valued over, as a person would write them.
fn trials(code: &str, given: Option<&Value>) -> Vec<Value> {
    let question = pack().question(pack().find_question(code).unwrap()).unwrap();
    let options = || question.options.iter();
    match question.kind {
        Kind::Single | Kind::Clause => options().map(|choice| json!(choice.code)).collect(),
        Kind::Multi => options().map(|choice| json!([choice.code])).collect(),
        Kind::MultiVolume => {
            let kinds: Map<String, Value> = match given {
                Some(Value::Object(kinds)) => kinds.clone().into_iter().filter(|(kind, _)| kind != "?").collect(),
                _ => Map::new(),
            };
            let mut out = Vec::new();
            for volume in &pack().volumes {
                if kinds.is_empty() {
                    out.extend(options().map(|choice| json!({ choice.code.as_str(): volume })));
                } else {
                    let filled = kinds.iter().map(|(kind, known)| (kind.clone(), if known == "?" { json!(volume) } else { known.clone() }));
                    out.push(Value::Object(filled.collect()));
                }
            }
            out
        }
        Kind::PlaceMulti | Kind::PlaceSingle => {
            let wrap = |code: &str| if question.kind == Kind::PlaceMulti { json!([code]) } else { json!(code) };
            let mut classes = BTreeSet::new();
            let mut out = vec![wrap(pack().home.code())];
            for exposure in pack().exposures.iter().filter(|exposure| exposure.country != pack().home) {
                if classes.insert((exposure.hosted, exposure.provider)) {
                    out.push(wrap(exposure.country.code()));
                }
            }
            out.extend(options().filter(|choice| choice.exclusive).map(|choice| wrap(&choice.code)));
            out
        }
        Kind::Provider => {
            let mut out: Vec<Value> = options().map(|choice| json!(choice.code)).collect();
            let same_as_option: Vec<&str> = options().filter_map(|choice| choice.alias.as_deref()).collect();
            let mut classes = BTreeSet::new();
            for provider in pack().providers.iter().filter(|provider| !same_as_option.contains(&provider.id.as_str())) {
                let abroad = provider.parents.iter().filter(|parent| **parent != pack().home);
                let worst = abroad.map(|parent| pack().exposure(*parent).map_or(0, |exposure| exposure.provider)).max();
                if classes.insert(worst) {
                    out.push(json!(provider.id));
                }
            }
            out
        }
    }
}

fn read(given: &Map<String, Value>) -> Answers {
    let mut problems = Vec::new();
    let answers = read_answers(pack(), given, None, &mut problems);
    assert!(problems.is_empty(), "{problems:?}");
    answers
}

fn widths(given: &Map<String, Value>, as_of: Date) -> [i64; 2] {
    let result: Assessment = assess(pack(), &read(given), as_of, pack().home);
    Dimension::BOTH.map(|dimension| result.index(dimension).range.high - result.index(dimension).range.low)
}

/// Every question that is not surely known, with mean, least and largest shrinkage, best first.
fn ranked(given: &Map<String, Value>, as_of: Date, dimension: usize) -> Vec<(String, i64, i64, i64)> {
    let now = assess(pack(), &read(given), as_of, pack().home);
    let before = widths(given, as_of)[dimension];
    let mut out = Vec::new();
    for question in pack().question_positions() {
        let code = pack().question(question).unwrap().id.clone();
        let open = match given.get(&code) {
            None => true,
            Some(Value::String(text)) => text == "?",
            Some(Value::Array(items)) => items.contains(&json!("?")),
            Some(Value::Object(kinds)) => kinds.iter().any(|(kind, volume)| kind == "?" || volume == "?" && kind != "kosong"),
            Some(_) => false,
        };
        if !open || now.shown(question) == Truth::No {
            continue;
        }
        let gains: Vec<i64> = trials(&code, given.get(&code))
            .into_iter()
            .map(|answer| {
                let mut with = given.clone();
                with.insert(code.clone(), answer);
                before - widths(&with, as_of)[dimension]
            })
            .collect();
        let sum: i64 = gains.iter().sum();
        let mean = sum.div_euclid(i64::try_from(gains.len()).unwrap());
        out.push((code, mean, *gains.iter().min().unwrap(), *gains.iter().max().unwrap()));
    }
    out.sort_by_key(|entry| std::cmp::Reverse((entry.1, entry.2)));
    out
}

#[test]
fn what_to_find_out_first_equals_direct_enumeration_on_1000_assessments() {
    let mut runner = TestRunner::deterministic();
    let strategy = any::answers(Gaps::Some);
    for case in 0..1000 {
        let mut document = Document::new(pack().home);
        document.answers = strategy.new_tree(&mut runner).unwrap().current();
        // Every fourth set is a beginning: only the first questions are answered.
        if case % 4 == 0 {
            pack().question_positions().skip(10).for_each(|question| document.answers.clear(question));
        }
        let written = write_document(pack(), &document);
        let given = written["answers"].as_object().unwrap();
        let now = assess(pack(), &document.answers, date(), pack().home);
        let found = next_questions(pack(), &document.answers, date(), pack().home, &now);
        for (dimension, found) in found.iter().enumerate() {
            let found: Vec<(String, i64, i64, i64)> =
                found.iter().map(|next| (pack().question(next.question).unwrap().id.clone(), next.mean, next.worst, next.best)).collect();
            assert_eq!(found, ranked(given, date(), dimension), "case {case}");
        }
    }
}

/// Case A′ of the method, with some factors settled.
fn public_record(settled: &[(&str, u8)]) -> neraca_engine::Scored {
    let mut levels = support::example("A′");
    settled.iter().for_each(|(code, level)| levels.set(pack().find_factor(code).unwrap(), LevelSet::one(*level)));
    score(pack(), &levels)
}

/// Units as the method prints them: points with one decimal, rounded.
fn tenths(units: i64) -> String {
    let tenths = (units + 5_000_000) / 10_000_000;
    format!("{}.{}", tenths / 10, tenths % 10)
}

fn open_width(scored: &neraca_engine::Scored, dimension: Dimension) -> i64 {
    scored.index(dimension).range.high - scored.index(dimension).range.low
}

#[test]
fn the_figures_of_the_method_for_the_public_record_are_reproduced() {
    // Method section 6: value of each factor, the mean over its levels.
    let worth = |dimension: Dimension| {
        let now = public_record(&[]);
        let mut out: Vec<(i64, &str)> = Vec::new();
        for (position, factor) in pack().factors() {
            if !now.levels.get(position).is_settled() {
                let widths = factor.range.iter().map(|level| open_width(&public_record(&[(&factor.id, level)]), dimension));
                let mean = widths.sum::<i64>() / i64::from(factor.range.len());
                out.push((open_width(&now, dimension) - mean, factor.id.as_str()));
            }
        }
        out.sort_by_key(|entry| std::cmp::Reverse(entry.0));
        out.iter().take(3).map(|(units, code)| format!("{code} {}", tenths(*units))).collect::<Vec<_>>()
    };
    assert_eq!(worth(Dimension::Sovereignty), ["RD 40.6", "CO 15.1", "LO 14.6"]);
    // The text prints PL 29.8 and XF 22.6, from before the floors of F1 and F2 changed; its own reference gives these.
    assert_eq!(worth(Dimension::Legal), ["PL 25.8", "XF 23.6", "DA 13.2"]);
    let range = |dimension: Dimension, settled: &[(&str, u8)]| {
        let range = public_record(settled).index(dimension).range;
        format!("{}–{}", tenths(range.low), tenths(range.high))
    };
    let sovereignty = |settled: &[(&str, u8)]| range(Dimension::Sovereignty, settled);
    assert_eq!(sovereignty(&[("RD", 3)]), "66.7–88.5");
    assert_eq!(sovereignty(&[("RD", 3), ("CO", 2)]), "68.1–81.5");
    assert_eq!(sovereignty(&[("RD", 3), ("CO", 2), ("LO", 3)]), "70.1–77.0");
    assert_eq!(range(Dimension::Legal, &[("PL", 4)]), "85.9–98.3");
    let good = public_record(&[("RD", 0), ("LO", 0), ("CO", 1)]).index(Dimension::Sovereignty).range;
    assert_eq!((points(good.low), points(good.high)), (21, 45));
}

#[test]
fn a_volume_nobody_knows_is_still_asked_for() {
    let asked = |given: Value| {
        let given = answers(given);
        let now = assess(pack(), &given, date(), pack().home);
        let [sovereignty, _] = next_questions(pack(), &given, date(), pack().home, &now);
        let codes = sovereignty.iter().map(|next| pack().question(next.question).unwrap().id.as_str());
        codes.collect::<Vec<_>>().contains(&"B2")
    };
    assert!(asked(json!({})) && asked(json!({ "B2": { "nik": "?" } })) && asked(json!({ "B2": { "nik": "k1", "?": "?" } })));
    assert!(!asked(json!({ "B2": { "nik": "k1" } })) && !asked(json!({ "B2": ["kosong"] })));
}
