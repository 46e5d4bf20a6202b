//! What the method prints about its worked examples beside their scores: parts, vector, single levels, plans over factor levels
//! (sections 8, 10, 11, 12 and 15). `tests/worked-examples.toml` holds the figures; the scores themselves are checked in `robust.rs`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests stop at the first surprise")]

mod support;

use neraca_engine::{F, LevelSet, Levels, POINT, points, score};
use neraca_report::scored_json;
use serde_json::{Map, Value, json};
use support::{example, pack, toml_tree};

/// Most steps of a plan (decision 24).
const MOST: usize = 5;

fn figures(kind: &str) -> Vec<Value> {
    toml_tree("tests/worked-examples.toml")[kind].as_array().unwrap().clone()
}

fn factor(code: &str) -> F {
    pack().find_factor(code).expect(code)
}

fn set(levels: &mut Levels, entries: &Value) {
    for (code, level) in entries.as_object().into_iter().flatten() {
        levels.set(factor(code), LevelSet::one(u8::try_from(level.as_u64().unwrap()).unwrap()));
    }
}

fn units(levels: &Levels) -> [i64; 2] {
    score(pack(), levels).indices.map(|index| index.range.high)
}

fn index(entry: &Value) -> usize {
    usize::from(entry["index"] == "legal")
}

#[test]
fn single_levels_move_the_score_as_printed() {
    for reading in figures("reading") {
        let mut levels = example(reading["case"].as_str().unwrap());
        set(&mut levels, &reading["set"]);
        let found: Vec<i64> = reading["values"]
            .as_array()
            .unwrap()
            .iter()
            .map(|value| {
                let mut levels = levels;
                set(&mut levels, &json!({ reading["vary"].as_str().unwrap(): value }));
                points(units(&levels)[index(&reading)])
            })
            .collect();
        assert_eq!(json!(found), reading["points"], "{reading}");
    }
}

#[test]
fn parts_add_up_as_printed() {
    for printed in figures("parts") {
        let tree = scored_json(pack(), &score(pack(), &example(printed["case"].as_str().unwrap())));
        let parts = tree[printed["index"].as_str().unwrap()]["parts"].as_array().unwrap();
        let found: Map<String, Value> = parts
            .iter()
            .filter(|part| part["points"] != 0)
            .map(|part| (part["code"].as_str().unwrap().to_owned(), part["points"].clone()))
            .collect();
        assert_eq!(Value::Object(found), printed["points"]);
    }
}

#[test]
fn the_vector_is_the_one_printed() {
    for printed in figures("vector") {
        let text = pack().print_vector_of(&example(printed["case"].as_str().unwrap()), &pack().method, "ID-2026.1");
        assert_eq!(text, printed["text"]);
    }
}

/// An action of the factor-level catalogue.
struct Action {
    id: String,
    class: u64,
    points: u64,
    levels: Vec<(F, u8)>,
}

fn actions() -> Vec<Action> {
    let read = |action: Value| Action {
        id: action["id"].as_str().unwrap().to_owned(),
        class: action["class"].as_u64().unwrap(),
        points: action["points"].as_u64().unwrap(),
        levels: action["levels"]
            .as_object()
            .unwrap()
            .iter()
            .map(|(code, level)| (factor(code), u8::try_from(level.as_u64().unwrap()).unwrap()))
            .collect(),
    };
    figures("action").into_iter().map(read).collect()
}

/// A level becomes what the action says if that is better; a place simply becomes it.
fn after(mut levels: Levels, action: &Action) -> Levels {
    for (position, level) in &action.levels {
        let now = levels.get(*position).low();
        let nominal = pack().factor(*position).unwrap().nominal;
        levels.set(*position, LevelSet::one(if nominal { *level } else { now.min(*level) }));
    }
    levels
}

/// Every set of at most `most` actions with the levels after it, in the order of the catalogue.
fn sets(start: Levels, actions: &[Action], most: usize) -> Vec<(Vec<&Action>, Levels)> {
    let mut out = vec![(Vec::new(), start)];
    for action in actions {
        let smaller = out.iter().filter(|(set, _)| set.len() < most);
        let more: Vec<_> = smaller.map(|(set, levels)| ([&set[..], &[action]].concat(), after(*levels, action))).collect();
        out.extend(more);
    }
    out
}

#[test]
fn the_cheapest_plans_over_factor_levels_are_those_printed() {
    assert_eq!(sets(Levels::default(), &actions(), 6).len(), 31_180);
    for plan in figures("plan") {
        let allowed: Vec<Action> = actions().into_iter().filter(|action| action.class <= plan["class"].as_u64().unwrap()).collect();
        let all = sets(example(plan["case"].as_str().unwrap()), &allowed, MOST);
        let scored: Vec<_> = all.iter().map(|(set, levels)| (set, units(levels))).collect();
        for below in plan["below"].as_array().unwrap() {
            let limit = below.as_i64().unwrap() * POINT;
            let reaching = scored.iter().filter(|(_, units)| units.iter().all(|units| *units < limit));
            let cheapest = reaching.min_by_key(|(set, units)| {
                let class = set.iter().map(|action| action.class).max().unwrap_or(0);
                (class, set.iter().map(|action| action.points).sum::<u64>(), set.len(), units.iter().sum::<i64>())
            });
            let found = cheapest.map(|(set, units)| {
                let steps: Vec<&str> = set.iter().map(|action| action.id.as_str()).collect();
                (json!(steps), json!(units.map(points)))
            });
            let printed = plan.get("steps").map(|steps| (steps.clone(), plan["result"].clone()));
            assert_eq!(found, printed, "{} below {below}", plan["case"]);
        }
    }
}

#[test]
fn single_actions_change_case_a_as_printed() {
    for effect in figures("effect") {
        let before = example(effect["case"].as_str().unwrap());
        let actions = actions();
        let action = actions.iter().find(|action| action.id == effect["action"]).unwrap();
        let (before, after) = (units(&before), units(&after(before, action)));
        // Tenths, rounded away from zero at one half as in print.
        let tenths = |units: i64| units.signum() * ((units.abs() + POINT / 20) / (POINT / 10));
        let found = [after[0] - before[0], after[1] - before[1]].map(tenths);
        assert_eq!(json!(found), json!([effect["sovereignty"], effect["legal"]]), "{}", effect["action"]);
    }
}
