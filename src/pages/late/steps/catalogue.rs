//! All actions there are: which may stand in a path, and what each takes for this body.
//!
//! Must not know what an action changes.

use crate::dom::prelude::*;
use crate::pages::late::steps::Telling;
use crate::session::Session;
use crate::session::wishes::Wishes;
use crate::text::marked;
use neraca_engine::{Action, Catalogue};
use neraca_report::{Key, class_key};
use std::sync::Arc;

/// Highest estimate that can be chosen.
const MOST_POINTS: u8 = 12;

pub(super) fn section(session: Session, catalogue: &Arc<Catalogue>) -> View {
    let telling = Telling::new(session);
    let rows = (0u8..).zip(&catalogue.actions).map(|(position, action)| row(&telling, catalogue, position, action));
    let reset = move |_| session.late.wishes.update(Wishes::forget_actions);
    let untouched = move || session.late.wishes.with(Wishes::has_usual_actions);
    view! {
        <section class="na-path" aria-labelledby="na-catalogue">
            <h2 id="na-catalogue">{session.say(Key::STEPS_CATALOGUE)}</h2>
            <p class="na-muted">{session.say(Key::STEPS_CATALOGUE_LEAD)}</p>
            <details class="na-more">
                <summary>{session.say_with(Key::STEPS_CATALOGUE_OPEN, &[("count", &catalogue.actions.len().to_string())])}</summary>
                <ul class="na-actions">{rows.collect_view()}</ul>
                <div class="na-acts"><button class="na-link" type="button" disabled=untouched on:click=reset>{session.say(Key::STEPS_RESET)}</button></div>
            </details>
        </section>
    }
    .into_view()
}

fn row(telling: &Telling, catalogue: &Arc<Catalogue>, position: u8, action: &Action) -> View {
    let session = telling.session;
    let words = telling.more.actions.get(usize::from(position)).cloned().unwrap_or_default();
    let shared = Arc::clone(catalogue);
    let wanted = move || session.late.wishes.with(|wishes| !wishes.is_excluded(&shared, position));
    let id = format!("effort-{}", action.id);
    let usual = action.effort.points;
    let points = move || session.late.wishes.with(|wishes| wishes.effort(position).unwrap_or(usual)).to_string();
    let choose = move |event| {
        if let Ok(points) = event_target_value(&event).parse() {
            session.late.wishes.update(|wishes| wishes.set_effort(position, points));
        }
    };
    let options =
        (1..=MOST_POINTS.max(usual)).map(|points| view! { <option value=points.to_string()>{points.to_string()}</option> }.into_view());
    view! {
        <li>
            <label class="na-opt">
                <input type="checkbox" prop:checked=wanted on:change=move |_| session.late.wishes.update(|wishes| wishes.toggle(position)) />
                <span>{marked(&words.text)}<small>{session.say(class_key(action.effort.class))}</small></span>
            </label>
            <div class="na-actions__effort">
                <label for=id.clone()>{session.say(Key::STEPS_POINTS)}<span class="na-vh">": "{marked(&words.text)}</span></label>
                <select class="na-select" id=id prop:value=points on:change=choose>{options.collect_view()}</select>
            </div>
        </li>
    }
    .into_view()
}
