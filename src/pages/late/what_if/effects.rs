//! What each action of the catalogue would do alone, all at once, each to be tried with one press.
//!
//! Must not know how an action changes answers.

use super::Trial;
use crate::components::state;
use crate::dom::prelude::*;
use crate::dom::spawn_local;
use crate::pages::late::result::numbers;
use crate::pages::late::steps::Telling;
use crate::text::marked;
use neraca_engine::{Catalogue, Dimension, Interval, MOST_STEPS, Order, Request, Step, single_steps};
use neraca_report::{Key, plain};
use std::sync::Arc;

pub(super) fn section(trial: Trial, catalogue: &Arc<Catalogue>) -> View {
    let session = trial.session;
    let found = follow(trial, catalogue);
    let count = Memo::new(move |_| found.with(|found| found.as_ref().map(|found| found.steps.len())));
    let actions = 0..u8::try_from(catalogue.actions.len()).unwrap_or(u8::MAX);
    let table = move || match count.get() {
        None => state::coming(session, Key::STEPS_SEARCHING),
        Some(0) => view! { <p>{session.say(Key::WHAT_IF_NO_EFFECT)}</p> }.into_view(),
        Some(_) => ().into_view(),
    };
    let rows = move || {
        let telling = Telling::new(session);
        let names = Dimension::BOTH.map(|dimension| {
            let name = telling.first.indices.get(dimension as usize).cloned().unwrap_or_default();
            view! { <th scope="col" class="is-num">{marked(&name)}</th> }.into_view()
        });
        let rows = actions.clone().map(|action| row(trial, found, &telling, action));
        view! {
            <table class="na-table na-effects" hidden=move || count.get().unwrap_or_default() == 0>
                <caption class="na-vh">{session.say(Key::WHAT_IF_EFFECTS)}</caption>
                <thead><tr><th scope="col">{session.say(Key::WHAT_IF_STEP)}</th>{names.collect_view()}<td></td></tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        }
        .into_view()
    };
    view! {
        <section class="na-path" aria-labelledby="na-effects">
            <h2 id="na-effects">{session.say(Key::WHAT_IF_EFFECTS)}</h2>
            <p class="na-muted">{session.say(Key::WHAT_IF_EFFECTS_LEAD)}</p>
            {table}
            {rows}
        </section>
    }
    .into_view()
}

/// What every action alone leads to, from the ranges of what was tried then.
struct Effects {
    before: [Interval; 2],
    steps: Vec<Step>,
}

type Found = RwSignal<Option<Arc<Effects>>>;

/// Every action alone, on top of what is being tried; found beside the page, again after every change. The table of before stays
/// until then.
fn follow(trial: Trial, catalogue: &Arc<Catalogue>) -> Found {
    let session = trial.session;
    let found: Found = RwSignal::new(None);
    let turn = StoredValue::new(0u32);
    let catalogue = Arc::clone(catalogue);
    Effect::new(move |_| {
        let now = trial.result.get();
        let answers = trial.answers.get_untracked();
        let excluded = session.late.wishes.with(|wishes| wishes.excluded(&catalogue));
        let this = turn.get_value() + 1;
        turn.set_value(this);
        let catalogue = Arc::clone(&catalogue);
        spawn_local(async move {
            let pack = session.pack();
            let request = Request { catalogue: &catalogue, targets: [0, 0], order: Order::LeastEffort, excluded, most: MOST_STEPS };
            let mut steps = single_steps(&pack, &answers, now.as_of, now.home, &request);
            let mut all = Vec::new();
            let wanted = || turn.try_get_value() == Some(this);
            let advance = || match steps.next() {
                Some(step) => {
                    all.push(step);
                    false
                }
                None => true,
            };
            if session.in_slices(advance, wanted).await {
                let before = Dimension::BOTH.map(|dimension| now.index(dimension).range);
                found.set(Some(Arc::new(Effects { before, steps: all })));
            }
        });
    });
    found
}

/// One action. Its row stays as it is built while its effect changes, so that only numbers are rewritten.
fn row(trial: Trial, found: Found, telling: &Telling, action: u8) -> View {
    let session = trial.session;
    let words = telling.more.actions.get(usize::from(action)).cloned().unwrap_or_default();
    let step = move || found.with(|found| found.as_ref().and_then(|found| found.steps.iter().find(|step| step.action == action).cloned()));
    let ranges = Memo::new(move |_| {
        let before = found.with(|found| found.as_ref().map(|found| found.before))?;
        Some((before, step()?.ranges))
    });
    let there = Memo::new(move |_| ranges.get().is_some());
    let names = telling.first.indices.clone();
    let row = move || {
        let cells = Dimension::BOTH.into_iter().zip(&names).map(|(dimension, name)| {
            let text = Memo::new(move |_| {
                let (before, after) = ranges.get()?;
                let of = |ranges: [Interval; 2]| ranges.get(dimension as usize).copied().map(numbers);
                let (before, after) = (of(before)?, of(after)?);
                (before != after).then(|| format!("{before} → {after}"))
            });
            let said = move || text.get().unwrap_or_else(|| session.text(Key::WHAT_IF_NO_CHANGE));
            view! { <td class="is-num" class:na-muted=move || text.get().is_none()><span class="na-effects__of">{marked(name)}</span>{said}</td> }
                .into_view()
        });
        let name = plain(&words.text);
        let said = session.fill(Key::WHAT_IF_TRIED, &[("action", &name)]);
        let attempt = move |_| {
            let Some(step) = untrack(step) else { return };
            session.announce(said.clone());
            // In a turn of its own: on a slow phone the press alone takes long enough.
            spawn_local(async move {
                let put = || {
                    trial
                        .answers
                        .update(|answers| step.changes.iter().for_each(|(question, answer)| answers.set(*question, answer.clone())));
                    true
                };
                session.in_slices(put, || !trial.answers.is_disposed()).await;
            });
            // Its row goes: it would change nothing more.
            crate::focus::soon("na-outcome");
        };
        view! {
            <tr>
                <th scope="row">{marked(&words.text)}</th>
                {cells.collect_view()}
                <td><button class="na-link" type="button" on:click=attempt>{session.say(Key::WHAT_IF_TRY)}<span class="na-vh">": "{marked(&words.text)}</span></button></td>
            </tr>
        }
        .into_view()
    };
    (move || there.get().then(|| untrack(&row))).into_view()
}
