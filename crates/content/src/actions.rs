//! Compiles the actions: what each changes in the answers, what it takes, and its words.
//!
//! Must not know questions beyond their codes, kinds and options, nor how a plan is found.

use crate::conditions::optional;
use crate::entry::{Entry, Pair};
use crate::loader::{Loader, side};
use crate::names::{Names, QuestionName, ordered};
use crate::node::{Field, Node, Value};
use crate::problem::one_of;
use neraca_engine::{Action, Catalogue, Condition, Effect, Effort, Kind, Pick};
use neraca_report::ActionText;
use std::collections::BTreeMap;

/// Most actions: a plan search looks at all sets of five, and keeps one bit for each.
const MOST: usize = 32;

/// The catalogue, and its words in both languages.
pub(crate) fn read(loader: &Loader<'_>, times: &BTreeMap<String, Pair>) -> (Catalogue, [Vec<ActionText>; 2]) {
    let mut texts = [Vec::new(), Vec::new()];
    let mut catalogue = Catalogue::default();
    let ids: Vec<&str> = ordered(loader.sources, "actions").map(|file| file.stem()).collect();
    for file in ordered(loader.sources, "actions") {
        let entry = loader.scope(file).root();
        entry.skip(&["position"]);
        if catalogue.actions.len() == MOST {
            entry.add(entry.line, format!("there are more than {MOST} actions"), "Join or remove some");
        }
        catalogue.actions.push(action(&loader.names, &entry, &ids));
        let laws = loader.names.laws(&entry);
        let time = time(&entry, times);
        let words = ["text", "owner", "first_step", "not_fixed"].map(|key| entry.both(key));
        for (language, texts) in texts.iter_mut().enumerate() {
            let [text, owner, first_step, not_fixed] = words.each_ref().map(|pair| side(pair, language));
            let id = entry.text("id").to_owned();
            texts.push(ActionText { id, text, owner, first_step, not_fixed, time: side(&time, language), laws: laws.clone() });
        }
    }
    (catalogue, texts)
}

fn action(names: &Names, entry: &Entry<'_>, ids: &[&str]) -> Action {
    let when = |item: &Entry<'_>| {
        let condition = optional(names, item, "when");
        if condition.is_none() {
            item.add(item.line, "the change has no condition", "Add when");
        }
        condition.unwrap_or(Condition::Always)
    };
    let action = Action {
        id: entry.text("id").to_owned(),
        effort: effort(entry),
        effort_if: entry.tables("cost_if").iter().map(|item| (when(item), effort(item))).collect(),
        off: entry.truth("off"),
        available_if: optional(names, entry, "available_if"),
        excludes: excludes(entry, ids),
        sets: effects(names, entry, "sets"),
        sets_if: entry.tables("sets_if").iter().map(|item| (when(item), effects(names, item, "sets"))).collect(),
        adds: effects(names, entry, "adds"),
    };
    if action.sets.is_empty() && action.adds.is_empty() && action.sets_if.iter().all(|(_, effects)| effects.is_empty()) {
        entry.add(entry.line, "the action changes no answer", "Say what it changes in sets, sets_if or adds");
    }
    action
}

/// Points start at 1: with a step for nothing, a plan could hold what it does not need.
fn effort(entry: &Entry<'_>) -> Effort {
    Effort { class: entry.number("cost_class", 0..=4, None), points: entry.number("cost_points", 1..=100, None) }
}

fn excludes(entry: &Entry<'_>, ids: &[&str]) -> u32 {
    let mut mask = 0;
    for (other, line) in entry.texts("excludes") {
        match ids.iter().position(|id| *id == other).and_then(|position| u32::try_from(position).ok()) {
            Some(position) => mask |= 1u32.checked_shl(position).unwrap_or(0),
            None => entry.add(line, format!("unknown action \"{other}\""), one_of(other, ids.iter().copied())),
        }
    }
    mask
}

fn time(entry: &Entry<'_>, times: &BTreeMap<String, Pair>) -> Pair {
    let time = entry.text("time");
    if !times.contains_key(time) {
        entry.add(entry.line_of("time"), format!("unknown time \"{time}\""), one_of(time, times.keys().map(String::as_str)));
    }
    times.get(time).cloned().unwrap_or_default()
}

/// The answers under a key: one code, or a list where several things can be picked.
fn effects(names: &Names, entry: &Entry<'_>, key: &'static str) -> Vec<Effect> {
    let mut out = Vec::new();
    for field in entry.node(key).map_or(&[][..], Node::fields) {
        let Some((position, question)) = names.question(entry, &field.key, field.line) else { continue };
        let list = matches!(field.node.value, Value::List(_));
        if list != question.kind.is_multiple() || question.kind == Kind::MultiVolume || key == "adds" && question.kind != Kind::Multi {
            let what = format!("this answer does not fit the kind of question {}", question.id);
            entry.add(field.line, what, "Write one code, or a list where several can be picked; add options to such questions only");
        }
        let codes = field.node.items().iter().chain([&field.node]).filter_map(Node::text);
        out.push(Effect { question: position, picks: codes.filter_map(|code| pick(names, entry, question, field, code)).collect() });
    }
    out
}

fn pick(names: &Names, entry: &Entry<'_>, question: &QuestionName, field: &Field, code: &str) -> Option<Pick> {
    let option = question.options.iter().position(|option| option == code).and_then(|found| u8::try_from(found).ok());
    let country = || code.parse().ok().filter(|country| question.kind.is_place() && names.countries.contains(country));
    let provider = || names.providers.iter().position(|provider| question.kind == Kind::Provider && provider == code);
    let found = option
        .map(|position| Pick::Option(position, None))
        .or_else(|| country().map(Pick::Country))
        .or_else(|| provider().and_then(|position| u16::try_from(position).ok()).map(Pick::Provider));
    if found.is_none() {
        let remedy = one_of(code, question.options.iter().map(String::as_str));
        entry.add(field.line, format!("unknown option \"{code}\" of question {}", question.id), remedy);
    }
    found
}
