//! What each action of the catalogue would do alone, all at once, each to be tried with one press.
//!
//! Must not know how an action changes answers.

use super::Trial;
use crate::dom::prelude::*;
use crate::pages::late::result::numbers;
use crate::pages::late::steps::Telling;
use crate::text::marked;
use neraca_engine::{Catalogue, Dimension, MOST_STEPS, Order, Request, Step, single_steps};
use neraca_report::{Key, plain};
use std::sync::Arc;

pub(super) fn section(trial: Trial, catalogue: &Arc<Catalogue>) -> View {
    let session = trial.session;
    let catalogue = Arc::clone(catalogue);
    let rows = move || {
        let telling = Telling::new(session);
        let found = single(trial, &catalogue);
        let rows: Vec<View> = found.iter().map(|step| row(trial, &telling, step)).collect();
        if rows.is_empty() {
            return view! { <p>{session.say(Key::WHAT_IF_NO_EFFECT)}</p> }.into_view();
        }
        let names = Dimension::BOTH.map(|dimension| {
            let name = telling.first.indices.get(dimension as usize).cloned().unwrap_or_default();
            view! { <th scope="col" class="is-num">{marked(&name)}</th> }.into_view()
        });
        view! {
            <table class="na-table na-effects">
                <caption class="na-vh">{session.say(Key::WHAT_IF_EFFECTS)}</caption>
                <thead><tr><th scope="col">{session.say(Key::WHAT_IF_STEP)}</th>{names.collect_view()}<td></td></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_view()
    };
    view! {
        <section class="na-path" aria-labelledby="na-effects">
            <h2 id="na-effects">{session.say(Key::WHAT_IF_EFFECTS)}</h2>
            <p class="na-muted">{session.say(Key::WHAT_IF_EFFECTS_LEAD)}</p>
            {rows}
        </section>
    }
    .into_view()
}

/// Every action alone, on top of what is being tried.
fn single(trial: Trial, catalogue: &Catalogue) -> Vec<Step> {
    let session = trial.session;
    let pack = session.pack();
    let now = trial.result.get();
    let excluded = session.late.wishes.with(|wishes| wishes.excluded(catalogue));
    let request = Request { catalogue, targets: [0, 0], order: Order::LeastEffort, excluded, most: MOST_STEPS };
    trial.answers.with(|answers| single_steps(&pack, answers, now.as_of, now.home, &request))
}

fn row(trial: Trial, telling: &Telling, step: &Step) -> View {
    let session = trial.session;
    let words = telling.more.actions.get(usize::from(step.action)).cloned().unwrap_or_default();
    let now = trial.result.get_untracked();
    let cells = Dimension::BOTH.into_iter().zip(step.ranges).zip(&telling.first.indices).map(|((dimension, after), name)| {
        let before = now.index(dimension).range;
        let (before, after) = (numbers(before), numbers(after));
        let (text, class) = if before == after {
            (session.text(Key::WHAT_IF_NO_CHANGE), "is-num na-muted")
        } else {
            (format!("{before} → {after}"), "is-num")
        };
        view! { <td class=class><span class="na-effects__of">{marked(name)}</span>{text}</td> }.into_view()
    });
    let changes = step.changes.clone();
    let name = plain(&words.text);
    let said = session.fill(Key::WHAT_IF_TRIED, &[("action", &name)]);
    let attempt = move |_| {
        trial.answers.update(|answers| changes.iter().for_each(|(question, answer)| answers.set(*question, answer.clone())));
        session.announce(said.clone());
        // Its row goes: it would change nothing more.
        crate::focus::soon("na-outcome");
    };
    view! {
        <tr>
            <th scope="row">{marked(&words.text)}</th>
            {cells.collect_view()}
            <td><button class="na-link" type="button" on:click=attempt>{session.say(Key::WHAT_IF_TRY)}<span class="na-vh">": "{name}</span></button></td>
        </tr>
    }
    .into_view()
}
