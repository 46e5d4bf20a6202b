//! The cheapest path against plain trial of every set of actions, against an independent implementation, and on named cases.
//! That a plan needs every step is P13 in `laws/`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests stop at the first surprise")]

mod support;

use neraca_engine::{
    Action, Answers, Catalogue, Country, Date, Effort, MOST_STEPS, Order, POINT, Planned, Request, Search, Truth, Verdict, assess, holds,
    plan,
};
use neraca_report::{plan_json, read_document};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};
use std::fs;
use support::any::{self, Gaps};
use support::{after, catalogue, date, json_lines, pack, path};

/// One set of answers with the date and country that go with it.
struct Given {
    answers: Answers,
    as_of: Date,
    home: Country,
}

fn given(tree: &Value) -> Given {
    let document = read_document(pack(), tree).unwrap();
    Given { answers: document.answers, as_of: document.as_of.unwrap_or(pack().as_of), home: document.home }
}

fn planned(given: &Given, request: &Request<'_>) -> Planned {
    plan(pack(), &given.answers, given.as_of, given.home, request)
}

fn effort(given: &Given, action: &Action) -> Effort {
    let other = action.effort_if.iter().find(|(when, _)| holds(pack(), &given.answers, given.home, when) == Truth::Yes);
    other.map_or(action.effort, |(_, effort)| *effort)
}

/// What is compared, then the actions; and both ends of both indices.
type Tried = ((u16, u16, usize, i64, Vec<u8>), [[i64; 2]; 2]);

/// Every set of actions that may stand together, without any shortcut.
fn tried(given: &Given, request: &Request<'_>) -> Vec<Tried> {
    let open = |position: &u8| {
        let action = &request.catalogue.actions[usize::from(*position)];
        let available = action.available_if.as_ref().is_none_or(|when| holds(pack(), &given.answers, given.home, when) != Truth::No);
        let allowed = request.excluded >> *position & 1 == 0;
        let on_paper = request.order != Order::OnPaper || effort(given, action).class <= 1;
        allowed && on_paper && available && after(&given.answers, given.home, action, given.answers.clone()) != given.answers
    };
    let all: Vec<u8> = (0..u8::try_from(request.catalogue.actions.len()).unwrap()).filter(open).collect();
    let mut sets: Vec<Vec<u8>> = vec![Vec::new()];
    for position in all {
        let more: Vec<Vec<u8>> = sets
            .iter()
            .filter(|set| {
                let bars = |one: u8, other: u8| request.catalogue.actions[usize::from(one)].excludes >> other & 1 == 1;
                set.len() < usize::from(request.most) && set.iter().all(|other| !bars(position, *other) && !bars(*other, position))
            })
            .map(|set| [set.as_slice(), &[position]].concat())
            .collect();
        sets.extend(more);
    }
    sets.into_iter().map(|set| scored(given, request, set)).collect()
}

fn scored(given: &Given, request: &Request<'_>, set: Vec<u8>) -> Tried {
    let actions = || set.iter().map(|position| &request.catalogue.actions[usize::from(*position)]);
    let moves_first = actions().filter(|action| action.effort.class == 3).chain(actions().filter(|action| action.effort.class != 3));
    let answers = moves_first.fold(given.answers.clone(), |answers, action| after(&given.answers, given.home, action, answers));
    let ends = assess(pack(), &answers, given.as_of, given.home).scored.indices.map(|index| [index.range.low, index.range.high]);
    let class = actions().map(|action| u16::from(effort(given, action).class)).max().unwrap_or(0);
    let points = actions().map(|action| u16::from(effort(given, action).points)).sum();
    let (first, second) = if request.order == Order::Fastest { (class, points) } else { (points, class) };
    ((first, second, set.len(), ends[0][1] + ends[1][1], set), ends)
}

/// How far both ends named by `end` lie above the targets.
fn above(ends: &[[i64; 2]; 2], end: usize, targets: [u8; 2]) -> i64 {
    let limit = |target: u8| pack().method.bands.get(usize::from(target) + 1).map_or(i64::MAX, |band| i64::from(band.from) * POINT);
    (0..2).map(|index| (ends[index][end] + 1).saturating_sub(limit(targets[index])).max(0)).sum()
}

fn actions(found: &Planned) -> Vec<u8> {
    let mut actions: Vec<u8> = found.plan.steps.iter().map(|step| step.action).collect();
    actions.sort_unstable();
    actions
}

/// Compares one search with trying everything; returns whether a plan was found.
fn compare(name: &str, given: &Given, request: &Request<'_>) -> bool {
    let found = planned(given, request);
    let all = tried(given, request);
    let best = all.iter().filter(|(_, ends)| above(ends, 1, request.targets) == 0).map(|(key, _)| key).min();
    let perhaps = all.iter().any(|(_, ends)| above(ends, 0, request.targets) == 0);
    assert_eq!(found.verdict == Verdict::Reached, best.is_some(), "{name}");
    assert_eq!(found.verdict == Verdict::Facts, best.is_none() && !perhaps, "{name}");
    let (key, ends) = all.iter().find(|((.., set), _)| *set == actions(&found)).unwrap();
    if let Some(best) = best {
        assert_eq!(key, best, "{name}");
    } else if perhaps {
        let cheapest = all.iter().filter(|(_, ends)| above(ends, 0, request.targets) == 0).map(|((a, b, c, ..), _)| (a, b, c)).min();
        assert_eq!(cheapest, Some((&key.0, &key.1, &key.2)), "{name}");
    } else {
        assert_eq!(all.iter().map(|(_, ends)| above(ends, 1, request.targets)).min(), Some(above(ends, 1, request.targets)), "{name}");
    }
    let last = found.plan.steps.last().map_or(found.before, |step| step.ranges);
    assert_eq!(last.map(|range| [range.low, range.high]), *ends, "{name}: the range after the last step");
    assert_eq!(found.holding.iter().all(Vec::is_empty), best.is_some(), "{name}: what holds it");
    best.is_some()
}

/// A few actions of the catalogue, the same for the same number.
fn few(number: u64, keep: u32) -> u32 {
    let mut dice = number.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let count = u64::try_from(catalogue().actions.len()).unwrap();
    let mut kept = 0u32;
    while kept.count_ones() < keep {
        dice ^= dice << 13;
        dice ^= dice >> 7;
        dice ^= dice << 17;
        kept |= 1 << ((dice >> 33) % count);
    }
    !kept
}

const ORDERS: [Order; 3] = [Order::LeastEffort, Order::Fastest, Order::OnPaper];

#[test]
fn a_search_equals_trying_everything_on_1000_random_assessments() {
    let mut reached = 0;
    for (number, line) in (0u64..).zip(json_lines("tests/golden/answers.jsonl")) {
        let targets = [u8::try_from(number % 5).unwrap(), u8::try_from(number / 5 % 5).unwrap()];
        let order = ORDERS[usize::try_from(number % 3).unwrap()];
        let request = Request { catalogue: catalogue(), targets, order, excluded: few(number, 8), most: 4 };
        reached += usize::from(compare(&format!("line {number}"), &given(&line), &request));
    }
    assert!((200..800).contains(&reached), "too one-sided to show anything: {reached}");
}

#[test]
fn a_search_over_all_actions_equals_trying_everything() {
    for (number, line) in json_lines("tests/golden/answers.jsonl").enumerate().step_by(143) {
        let request = Request { catalogue: catalogue(), targets: [2, 2], order: Order::LeastEffort, excluded: 0, most: MOST_STEPS };
        compare(&format!("line {number}"), &given(&line), &request);
    }
}

fn band(code: &str) -> u8 {
    u8::try_from(pack().method.bands.iter().position(|band| band.code == code).expect(code)).unwrap()
}

fn mask(codes: &Value) -> u32 {
    let codes = codes.as_array().map_or(&[][..], Vec::as_slice);
    codes.iter().fold(0, |mask, code| mask | 1 << catalogue().find(code.as_str().unwrap()).unwrap())
}

/// `tests/golden/plans.jsonl`: the fastest plans of the independent implementation, over the actions named.
#[test]
fn plans_equal_those_of_the_independent_implementation() {
    let mut reached = 0;
    for (number, line) in json_lines("tests/golden/plans.jsonl").enumerate() {
        let given = given(&line);
        let target = u8::try_from(line["target"].as_u64().unwrap() / 20 - 1).unwrap();
        let request = Request {
            catalogue: catalogue(),
            targets: [target; 2],
            order: Order::Fastest,
            excluded: !mask(&line["only"]),
            most: MOST_STEPS,
        };
        let found = planned(&given, &request);
        let expected = &line["plan"];
        assert_eq!(found.verdict == Verdict::Reached, !expected.is_null(), "line {number}");
        if !expected.is_null() {
            reached += 1;
            let codes: Vec<&str> = actions(&found).iter().map(|action| catalogue().action(*action).unwrap().id.as_str()).collect();
            let highs = found.plan.steps.last().map_or(found.before, |step| step.ranges).map(|range| range.high);
            let plan = json!({ "actions": codes, "class": found.plan.class, "points": found.plan.points, "sr": highs[0], "lr": highs[1] });
            assert_eq!(&plan, expected, "line {number}");
        }
    }
    assert!(reached > 20);
}

/// `tests/plans.toml`: what is asked of a worked case, and what must come out.
#[test]
fn named_plans_stay_as_they_are() {
    let table: toml::Table = fs::read_to_string(path("tests/plans.toml")).unwrap().parse().unwrap();
    let tree = serde_json::to_value(table).unwrap();
    let mut wrong = Vec::new();
    for case in tree["plan"].as_array().unwrap() {
        let file = format!("content/assessments/{}.toml", case["assessment"].as_str().unwrap());
        let table: toml::Table = fs::read_to_string(path(&file)).unwrap().parse().unwrap();
        let mut document = serde_json::to_value(table).unwrap();
        for (question, answer) in case["answers"].as_object().into_iter().flatten() {
            document["answers"][question] = answer.clone();
        }
        let given = given(&document);
        let order = match case["mode"].as_str() {
            Some("time") => Order::Fastest,
            Some("paper") => Order::OnPaper,
            _ => Order::LeastEffort,
        };
        let targets = ["sovereignty", "legal"].map(|index| band(case["target"][index].as_str().unwrap()));
        let excluded = catalogue().off() | mask(&case["exclude"]);
        let request = Request { catalogue: catalogue(), targets, order, excluded, most: MOST_STEPS };
        let found = plan_json(pack(), given.as_of, given.home, &request, &planned(&given, &request));
        let steps: Vec<&Value> = found["steps"].as_array().unwrap().iter().map(|step| &step["action"]).collect();
        let opposed: Vec<&Value> =
            found["steps"].as_array().unwrap().iter().filter(|step| step["opposed"] == true).map(|step| &step["action"]).collect();
        let held = |index: &str| -> Vec<&Value> { found["holding"][index].as_array().unwrap().iter().map(|part| &part["code"]).collect() };
        let short = json!({
            "verdict": found["verdict"], "steps": steps, "class": found["class"], "points": found["points"], "opposed": opposed,
            "after": [found["after"]["sovereignty"]["points"], found["after"]["legal"]["points"]],
            "holding": [held("sovereignty"), held("legal")], "questions": found["questions"],
        });
        if short != case["expect"] {
            wrong.push(format!("{} {}:\n  expected {}\n  found    {short}", case["assessment"], case["target"], case["expect"]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nothing_to_choose_from_and_no_step_allowed_are_no_failures() {
    let given = given(&json!({ "answers": {} }));
    let empty = Catalogue::default();
    for request in [
        Request { catalogue: &empty, targets: [0, 0], order: Order::LeastEffort, excluded: 0, most: MOST_STEPS },
        Request { catalogue: catalogue(), targets: [0, 9], order: Order::Fastest, excluded: 0, most: 0 },
        Request { catalogue: catalogue(), targets: [9, 9], order: Order::OnPaper, excluded: u32::MAX, most: u8::MAX },
    ] {
        assert!(planned(&given, &request).plan.steps.is_empty());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_search_in_pieces_of_any_size_ends_at_the_plan_of_one_go(
        answers in any::answers(Gaps::Some),
        targets in [0..5_u8, 0..5_u8],
        order in select(vec![Order::LeastEffort, Order::Fastest, Order::OnPaper]),
        excluded in proptest::num::u32::ANY,
        most in 0..=4_u8,
        pieces in vec(0..300_usize, 0..6),
    ) {
        let request = Request { catalogue: catalogue(), targets, order, excluded, most };
        let mut search = Search::new(pack(), &answers, date(), pack().home, &request);
        // Empty pieces do no harm; the last size makes sure that the search ends.
        let mut sizes = pieces.iter().chain(&[1]).cycle();
        while !sizes.next().is_some_and(|size| search.advance(*size)) {}
        prop_assert!(search.advance(1), "a search that is over stays so");
        prop_assert_eq!(search.finish(), plan(pack(), &answers, date(), pack().home, &request));
    }
}
