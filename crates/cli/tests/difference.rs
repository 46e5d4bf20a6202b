//! Differences between two assessments: every line is real, none is missing, and each names what is behind it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests stop at the first surprise")]

mod support;

use neraca_engine::{Answers, Cause, Country, Date, Difference, Dimension, Side, Subject, assess, difference};
use neraca_report::{assessment_json, difference_json};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use support::any::{self, Gaps};
use support::{answers, country, date, pack};

fn side(answers: &Answers, as_of: Date) -> Side<'_> {
    Side { answers, as_of, home: pack().home }
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// Lines as (kind, code, causes) with causes as short text.
fn told(answers: [&Answers; 2], found: &Difference) -> Vec<(String, String, Vec<String>)> {
    let tree = difference_json(pack(), answers, found);
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let cause = |cause: &Value| cause.as_object().unwrap().values().next().unwrap().to_string().replace('"', "");
    let line = |line: &Value| {
        let causes = line["causes"].as_array().unwrap().iter().map(cause).collect();
        (text(&line["kind"]), text(&line["code"]), causes)
    };
    tree["lines"].as_array().unwrap().iter().map(line).collect()
}

/// Kind and code of everything that two results, as JSON, say differently.
fn differing(one: &Value, other: &Value) -> BTreeSet<(String, String)> {
    let mut out = BTreeSet::new();
    let mut add = |kind: &str, code: &str, differs: bool| {
        if differs {
            out.insert((kind.to_owned(), code.to_owned()));
        }
    };
    for index in ["sovereignty", "legal"] {
        let (one, other) = (&one[index], &other[index]);
        add("range", index, one["units"] != other["units"]);
        add("bands", index, one["bands"] != other["bands"]);
        for (one, other) in one["themes"].as_array().unwrap().iter().zip(other["themes"].as_array().unwrap()) {
            add("theme", one["id"].as_str().unwrap(), one["value"] != other["value"]);
        }
    }
    add("stakes", "T", one["stakes"] != other["stakes"]);
    for (factor, levels) in one["levels"].as_object().unwrap() {
        add("level", factor, *levels != other["levels"][factor]);
    }
    let holds = |tree: &Value, lists: [&str; 2], code: &str| {
        lists.map(|list| tree.pointer(list).unwrap().as_array().unwrap().iter().any(|found| found == code))
    };
    let raised = ["/flags/certain", "/flags/possible"];
    for flag in &pack().method.flags {
        add("flag", &flag.id, holds(one, raised, &flag.id) != holds(other, raised, &flag.id));
    }
    let contradicted = ["/contradictions/conflicts", "/contradictions/notices"];
    for rule in &pack().contradictions {
        add("contradiction", &rule.id, holds(one, contradicted, &rule.id) != holds(other, contradicted, &rule.id));
    }
    out
}

fn dates() -> impl Strategy<Value = Date> {
    prop::sample::select(
        ["2024-03-15", "2024-10-17", "2024-10-18", "2025-07-29", "2025-07-30", "2027-01-15", "2027-01-16"].map(day).to_vec(),
    )
}

fn mixed(one: &Answers, other: &Answers, mask: &[bool]) -> Answers {
    let mut out = one.clone();
    for (question, _) in pack().question_positions().zip(mask).filter(|(_, swap)| **swap) {
        out.set(question, other.get(question).clone());
    }
    out
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_line_is_real_none_is_missing_and_each_has_its_cause(
        one in any::answers(Gaps::Some), other in any::answers(Gaps::Some), mask in any::mask(), first in dates(), second in dates(),
        home in prop::sample::select(vec!["ID", "ID", "EE"]),
    ) {
        let other = mixed(&one, &other, &mask);
        let home: Country = country(home);
        let after = Side { answers: &other, as_of: second, home };
        let found = difference(pack(), side(&one, first), after);
        let told = told([&one, &other], &found);
        let results = [(&one, &found.before), (&other, &found.after)].map(|(answers, result)| assessment_json(pack(), answers, result));
        prop_assert_eq!(&found.after, &assess(pack(), &other, second, home));
        let subjects: BTreeSet<(String, String)> = told.iter().map(|(kind, code, _)| (kind.clone(), code.clone())).collect();
        prop_assert_eq!(subjects, differing(&results[0], &results[1]));
        for line in &found.lines {
            prop_assert!(!line.causes.is_empty());
            for cause in &line.causes {
                let stands = match cause {
                    Cause::Answer(question) => found.answers.contains(question),
                    Cause::Rule(rule) => found.rules.contains(rule),
                    Cause::Date => false,
                    Cause::Home => home != pack().home,
                };
                prop_assert!(stands);
            }
        }
        // The other way round the same lines have the same causes.
        let back = difference(pack(), after, side(&one, first));
        prop_assert_eq!(back.lines, found.lines);
    }

    /// Acceptance check 45: a verdict only where no score belongs to both ranges.
    #[test]
    fn overlapping_ranges_are_never_told_apart(one in any::answers(Gaps::None), other in any::answers(Gaps::None), gaps in any::mask()) {
        let blank = Answers::default();
        let one = mixed(&one, &blank, &gaps);
        let found = difference(pack(), side(&one, pack().as_of), side(&other, pack().as_of));
        let tree = difference_json(pack(), [&one, &other], &found);
        for (name, dimension) in [("sovereignty", Dimension::Sovereignty), ("legal", Dimension::Legal)] {
            let [before, after] = [&found.before, &found.after].map(|side| side.index(dimension).range);
            let shared = before.low.max(after.low) <= before.high.min(after.high);
            let wanted = match (shared, before == after && before.low == before.high) {
                (true, true) => "equal",
                (true, false) => "overlap",
                (false, _) if after.high < before.low => "lower",
                (false, _) => "higher",
            };
            prop_assert_eq!(tree["standing"][name].as_str(), Some(wanted));
        }
    }

    #[test]
    fn where_one_answer_differs_it_is_behind_every_line(one in any::answers(Gaps::Some), other in any::answers(Gaps::Some), question in any::question()) {
        let mut changed = one.clone();
        changed.set(question, other.get(question).clone());
        let found = difference(pack(), side(&one, date()), side(&changed, date()));
        prop_assert!(found.lines.iter().all(|line| line.causes == [Cause::Answer(question)]));
        prop_assert!(difference(pack(), side(&one, date()), side(&one, date())).lines.is_empty());
    }
}

#[test]
fn a_copy_and_a_drill_are_behind_continuity_its_flag_and_the_index() {
    let given = |copy: &str, drill: &str| answers(json!({ "A1": "pusat", "C1": ["ID"], "D1": "pdn", "E4": copy, "G3": drill }));
    let (before, after) = (given("tidak", "tidak"), given("ada", "tidak"));
    let found = difference(pack(), side(&before, date()), side(&after, date()));
    let told = told([&before, &after], &found);
    for (kind, code) in [("flag", "F6"), ("level", "CO"), ("theme", "S2"), ("range", "sovereignty")] {
        let line = told.iter().find(|(a, b, _)| a == kind && b == code);
        assert_eq!(line.map(|line| line.2.clone()), Some(vec!["E4".to_owned()]), "{kind} {code} in {told:?}");
    }
}

#[test]
fn the_end_of_an_adjustment_period_is_behind_the_duties_it_had_capped() {
    let given = answers(json!({ "A1": "swasta", "B1": "ya", "C1": ["SG"], "C2": ["SG"], "D1": "lain", "D2": "SG", "H5": "belum" }));
    let found = difference(pack(), side(&given, day("2024-10-17")), side(&given, day("2024-10-18")));
    let told = told([&given, &given], &found);
    let line = told.iter().find(|(kind, code, _)| kind == "level" && code == "XF").expect("the transfer duty was capped");
    assert_eq!(line.2, ["pdp-adjustment"]);
    assert!(told.iter().all(|(_, _, causes)| causes == &["pdp-adjustment"]), "{told:?}");
    assert!(found.lines.iter().any(|line| matches!(line.subject, Subject::Flag(_))));
}

#[test]
fn every_dated_clause_has_a_dated_rule_that_explains_it() {
    for (position, factor) in pack().factors() {
        for clause in &factor.clauses {
            let explained = |rule: &&neraca_engine::DatedRule| {
                let starts = clause.from.is_some() && rule.from == clause.from;
                let ends = clause.until.is_some_and(|until| {
                    rule.until == Some(until) || rule.from.is_some_and(|from| from.day_number() == until.day_number() + 1)
                });
                rule.factors.contains(&position) && (starts || ends)
            };
            let dated = clause.from.is_some() || clause.until.is_some();
            assert!(!dated || pack().dated.iter().any(|rule| explained(&rule)), "{}: {clause:?}", factor.id);
        }
    }
}
