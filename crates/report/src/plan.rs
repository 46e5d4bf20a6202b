//! A plan as JSON: codes and numbers only (`docs/plan.schema.json`).
//!
//! Must not know sentences, nor how a plan is found.

use crate::result::{index_name, source_code};
use crate::{Key, WrittenAnswers};
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use neraca_engine::{Answers, Catalogue, Country, Date, Dimension, Interval, Order, Pack, Part, Planned, Request, Step, Verdict, points};
use serde_json::{Map, Value, json};

/// Band that a plan aims at where nothing else is asked for.
const USUAL_TARGET: &str = "Moderate";

/// Target where none is asked for, by position; the lowest band in a method without that one.
#[must_use]
pub fn default_target(pack: &Pack) -> u8 {
    let found = pack.method.bands.iter().position(|band| band.code == USUAL_TARGET);
    found.and_then(|position| u8::try_from(position).ok()).unwrap_or(0)
}

/// What was asked and what was found.
#[must_use]
pub fn plan_json(pack: &Pack, as_of: Date, home: Country, request: &Request<'_>, planned: &Planned) -> Value {
    let catalogue = request.catalogue;
    let excluded = (0u32..).zip(&catalogue.actions).filter(|(position, _)| request.excluded.checked_shr(*position).unwrap_or(0) & 1 == 1);
    let after = planned.plan.steps.last().map_or(planned.before, |step| step.ranges);
    json!({
        "method": pack.method_name(),
        "pack": pack.id,
        "content": pack.hash,
        "as_of": as_of.to_string(),
        "home": home.code(),
        "target": both(request.targets.map(|target| band(pack, target).into())),
        "mode": match request.order {
            Order::LeastEffort => "effort",
            Order::Fastest => "time",
            Order::OnPaper => "paper",
        },
        "excluded": excluded.map(|(_, action)| action.id.as_str()).collect::<Vec<_>>(),
        "verdict": match planned.verdict {
            Verdict::Reached => "reached",
            Verdict::Unknowns => "unknowns",
            Verdict::Readings => "readings",
            Verdict::Facts => "facts",
        },
        "class": planned.plan.class,
        "points": planned.plan.points,
        "before": both(planned.before.map(|range| range_json(pack, range))),
        "steps": steps(pack, catalogue, planned),
        "after": both(after.map(|range| range_json(pack, range))),
        "holding": both(planned.holding.each_ref().map(|parts| holding(pack, parts))),
        "questions": planned.questions.iter().filter_map(|question| Some(pack.question(*question)?.id.as_str())).collect::<Vec<_>>(),
    })
}

fn steps(pack: &Pack, catalogue: &Catalogue, planned: &Planned) -> Value {
    let mut before = planned.before;
    let step = |step: &Step| {
        let opposed = opposed(before, step.ranges);
        before = step.ranges;
        let mut changed = Answers::default();
        step.changes.iter().for_each(|(question, answer)| changed.set(*question, answer.clone()));
        json!({
            "action": catalogue.action(step.action).map_or("", |action| action.id.as_str()),
            "class": step.effort.class,
            "points": step.effort.points,
            "changes": serde_json::to_value(WrittenAnswers { pack, answers: &changed }).unwrap_or_default(),
            "after": both(step.ranges.map(|range| range_json(pack, range))),
            "opposed": opposed,
        })
    };
    planned.plan.steps.iter().map(step).collect()
}

/// The sentence for what was found; its placeholders are `steps`, `points`, `class` and `most`.
#[must_use]
pub fn verdict_key(planned: &Planned) -> Key {
    match (planned.verdict, planned.plan.steps.is_empty()) {
        (Verdict::Reached, true) => Key::PLAN_NOTHING,
        (Verdict::Reached, false) => Key::PLAN_REACHED,
        (Verdict::Unknowns, true) => Key::PLAN_UNKNOWNS,
        (Verdict::Unknowns, false) => Key::PLAN_UNKNOWNS_AFTER,
        (Verdict::Readings, _) => Key::PLAN_READINGS,
        (Verdict::Facts, true) => Key::PLAN_FACTS_ALONE,
        (Verdict::Facts, false) => Key::PLAN_FACTS,
    }
}

/// The words for an effort class.
#[must_use]
pub fn class_key(class: u8) -> Key {
    match class {
        0 => Key::PLAN_CLASS_0,
        1 => Key::PLAN_CLASS_1,
        2 => Key::PLAN_CLASS_2,
        3 => Key::PLAN_CLASS_3,
        _ => Key::PLAN_CLASS_4,
    }
}

/// Whether a plan takes steps although the target may be met already: to find out first is cheaper.
#[must_use]
pub fn perhaps_met(pack: &Pack, targets: [u8; 2], planned: &Planned) -> bool {
    let met = planned.before.iter().zip(targets).all(|(range, target)| pack.method.band(range.low) <= target);
    met && planned.verdict == Verdict::Reached && !planned.plan.steps.is_empty()
}

/// Whether a step lowers the upper end of one index and raises that of the other.
#[must_use]
pub fn opposed(before: [Interval; 2], after: [Interval; 2]) -> bool {
    let [sovereignty, legal] = before.map(|range| range.high);
    let [then_sovereignty, then_legal] = after.map(|range| range.high);
    let moves = (then_sovereignty.cmp(&sovereignty), then_legal.cmp(&legal));
    moves.0 == moves.1.reverse() && moves.0.is_ne()
}

fn holding(pack: &Pack, parts: &[Part]) -> Value {
    let part = |part: &Part| json!({ "code": source_code(pack, part), "units": part.units, "points": part.points });
    parts.iter().map(part).collect()
}

fn range_json(pack: &Pack, range: Interval) -> Value {
    let ends = [range.low, range.high];
    json!({
        "units": ends,
        "points": ends.map(points),
        "bands": ends.map(|end| band(pack, pack.method.band(end))),
    })
}

fn band(pack: &Pack, position: u8) -> &str {
    pack.method.bands.get(usize::from(position)).map_or("", |band| band.code.as_str())
}

/// One value for each index, by its field name.
fn both(values: [Value; 2]) -> Value {
    let named: Map<String, Value> = Dimension::BOTH.into_iter().map(|dimension| index_name(dimension).to_string()).zip(values).collect();
    Value::Object(named)
}
