//! One path in words: the verdict, each step with what it takes and the ranges after it, and what stands in the way.
//!
//! Must not know how a path is found.

use super::search::Found;
use crate::components::{band, state};
use crate::dom::prelude::*;
use crate::pages::late::result::{numbers, question_name};
use crate::routes::Route;
use crate::session::Session;
use crate::text::marked;
use neraca_engine::{Dimension, Interval, MOST_STEPS, Part, Planned, Source, Step};
use neraca_report::{ActionText, First, Key, More, class_key, opposed, perhaps_met, plain, verdict_key};
use std::sync::Arc;

/// The texts a path needs.
#[derive(Clone)]
pub struct Telling {
    pub session: Session,
    pub first: Arc<First>,
    pub more: Arc<More>,
}

impl Telling {
    pub fn new(session: Session) -> Self {
        untrack(|| Self { session, first: session.first(), more: session.more().unwrap_or_default() })
    }

    fn index_name(&self, dimension: Dimension) -> &str {
        self.first.indices.get(dimension as usize).map_or("", String::as_str)
    }

    fn action(&self, action: u8) -> ActionText {
        self.more.actions.get(usize::from(action)).cloned().unwrap_or_default()
    }
}

/// One of the three paths, or that it is being worked out.
pub(super) fn section(session: Session, found: Found, position: usize, title: Key) -> View {
    let id = format!("na-path-{position}");
    let planned = Memo::new(move |_| found.with(|found| found.get(position).cloned()));
    let same = Memo::new(move |_| {
        found.with(|found| {
            let this = found.get(position)?;
            found.iter().take(position).position(|other| other == this)
        })
    });
    let body = move || {
        let Some(planned) = planned.get() else {
            return state::coming(session, Key::STEPS_SEARCHING);
        };
        let earlier = same.get().and_then(|earlier| super::ORDERS.get(earlier));
        if let Some((_, earlier)) = earlier {
            let title = untrack(|| session.text(*earlier));
            return view! { <p>{session.say_with(Key::STEPS_SAME, &[("title", &title)])}</p> }.into_view();
        }
        untrack(|| told(&Telling::new(session), &planned))
    };
    view! {
        <section class="na-path" aria-labelledby=id.clone()>
            <h2 id=id>{session.say(title)}</h2>
            {body}
        </section>
    }
    .into_view()
}

fn told(telling: &Telling, planned: &Planned) -> View {
    let session = telling.session;
    let targets = session.late.wishes.with(|wishes| wishes.targets(&session.pack()));
    let perhaps = perhaps_met(&session.pack(), targets, planned).then(|| session.say(Key::PLAN_PERHAPS));
    view! {
        <p class="na-path__verdict">{marked(&verdict(telling, planned))}</p>
        {perhaps.map(|perhaps| view! { <p>{perhaps}</p> })}
        {hindrance(telling, planned)}
        {steps(telling, planned, usize::MAX, true)}
    }
    .into_view()
}

/// What was found, in a sentence or two.
pub fn verdict(telling: &Telling, planned: &Planned) -> String {
    let session = telling.session;
    let plan = &planned.plan;
    let class = session.text(class_key(plan.class));
    let (steps, points, most) = (plan.steps.len().to_string(), plan.points.to_string(), MOST_STEPS.to_string());
    session.fill(verdict_key(planned), &[("steps", &steps), ("points", &points), ("class", &class), ("most", &most)])
}

/// The steps of a path in their order, at most so many; `choosing` offers to leave one out.
pub fn steps(telling: &Telling, planned: &Planned, most: usize, choosing: bool) -> View {
    let befores = std::iter::once(planned.before).chain(planned.plan.steps.iter().map(|step| step.ranges));
    let items = planned.plan.steps.iter().zip(befores).take(most).map(|(found, before)| step(telling, found, before, choosing));
    let items: Vec<View> = items.collect();
    if items.is_empty() {
        return ().into_view();
    }
    view! { <ol class="na-plan">{items}</ol> }.into_view()
}

fn step(telling: &Telling, step: &Step, before: [Interval; 2], choosing: bool) -> View {
    let session = telling.session;
    let words = telling.action(step.action);
    let action = step.action;
    let name = plain(&words.text);
    let drop = move |_| {
        session.late.wishes.update(|wishes| wishes.toggle(action));
        session.announce(session.fill(Key::STEPS_GONE, &[("action", &name)]));
    };
    let out = choosing.then(|| {
        let of = marked(&words.text);
        view! { <p><button class="na-link" type="button" on:click=drop>{session.say(Key::STEPS_NOT_FOR_US)}<span class="na-vh">": "{of}</span></button></p> }
    });
    let class = session.text(class_key(step.effort.class));
    let points = step.effort.points.to_string();
    let effort = [("class", class.as_str()), ("points", &points), ("time", &words.time), ("owner", &words.owner)];
    let opposing = opposed(before, step.ranges).then(|| view! { <p class="na-plan__opposed">{session.say(Key::PLAN_OPPOSED)}</p> });
    view! {
        <li>
            <h3>{marked(&words.text)}</h3>
            <p class="na-plan__meta">{session.say_with(Key::PLAN_EFFORT, &effort)}</p>
            <p>{session.say_with(Key::PLAN_FIRST, &[("text", &words.first_step)])}</p>
            <p class="na-plan__meta">{session.say_with(Key::PLAN_LEAVES, &[("text", &words.not_fixed)])}</p>
            {laws(telling, &words)}
            {ranges(telling, step.ranges)}
            {opposing}
            {out}
        </li>
    }
    .into_view()
}

fn laws(telling: &Telling, words: &ActionText) -> Option<View> {
    let session = telling.session;
    let cited = words.laws.iter().filter_map(|law| telling.first.citations.get(usize::from(*law)));
    let links: Vec<View> = cited
        .enumerate()
        .map(|(position, citation)| {
            let href = session.href(&Route::Law(citation.id.clone()));
            view! { {(position > 0).then_some(" · ")}<a href=href>{marked(&citation.label)}</a> }.into_view()
        })
        .collect();
    (!links.is_empty()).then(|| view! { <p class="na-plan__meta">{session.say(Key::QUESTION_BASIS)}": "{links}</p> }.into_view())
}

/// Both indices after a step: numbers and band words.
fn ranges(telling: &Telling, ranges: [Interval; 2]) -> View {
    let session = telling.session;
    let method = &session.pack().method;
    let rows = Dimension::BOTH.into_iter().zip(ranges).map(|(dimension, range)| {
        let bands = (method.band(range.low), method.band(range.high));
        view! { <div><dt>{marked(telling.index_name(dimension))}</dt><dd><b>{numbers(range)}</b>" "{band::span(session, bands)}</dd></div> }
            .into_view()
    });
    view! {
        <div class="na-plan__after">
            <p>{session.say(Key::STEPS_AFTER)}</p>
            <dl>{rows.collect_view()}</dl>
        </div>
    }
    .into_view()
}

/// What holds an index above its target, and what to find out first.
fn hindrance(telling: &Telling, planned: &Planned) -> View {
    let session = telling.session;
    let held = Dimension::BOTH.into_iter().zip(&planned.holding).filter(|(_, parts)| !parts.is_empty());
    let held: Vec<View> = held
        .map(|(dimension, parts)| {
            let names = parts.iter().map(|part| part_name(telling, part)).collect::<Vec<_>>().join("; ");
            view! { <div><dt>{marked(telling.index_name(dimension))}</dt><dd>{marked(&names)}</dd></div> }.into_view()
        })
        .collect();
    let asked = planned.questions.iter().map(|question| {
        let href = session.href(&session.question_route(*question));
        view! { <li><a href=href>{marked(&question_name(&telling.first, *question))}</a></li> }.into_view()
    });
    let asked: Vec<View> = asked.collect();
    view! {
        {(!asked.is_empty()).then(|| view! { <h3>{session.say(Key::RESULT_FIND)}</h3><ul class="na-path__find">{asked}</ul> })}
        {(!held.is_empty()).then(|| view! { <h3>{session.say(Key::PLAN_HOLDING)}</h3><dl class="na-pairs">{held}</dl> })}
    }
    .into_view()
}

fn part_name(telling: &Telling, part: &Part) -> String {
    let name = match part.source {
        Source::Factor(factor) => telling.more.factors.get(usize::from(factor.0)).map_or("", |text| text.name.as_str()),
        Source::Flag(flag) => telling.more.flags.get(usize::from(flag)).map_or("", |text| text.title.as_str()),
    };
    format!("{name} ({})", part.points)
}
