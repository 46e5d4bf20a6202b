//! The cheapest path: the target, up to three paths to it, and the catalogue to choose actions from.
//!
//! Must not know how a path is found, what an action does, or which bands there are.

mod catalogue;
mod path;
mod search;

pub use path::{Telling, steps, verdict};
pub use search::search;

use crate::dom::prelude::*;
use crate::pages::late::beyond;
use crate::session::Session;
use crate::text::marked;
use neraca_engine::{Catalogue, Order};
use neraca_report::Key;
use std::sync::Arc;

/// The paths of the page, each with its title.
const ORDERS: [(Order, Key); 3] =
    [(Order::LeastEffort, Key::STEPS_EFFORT), (Order::Fastest, Key::STEPS_TIME), (Order::OnPaper, Key::STEPS_PAPER)];

pub fn page(session: Session) -> View {
    beyond::with_catalogue(session, Key::PLAN_TITLE, body)
}

fn body(session: Session, catalogue: &Arc<Catalogue>) -> View {
    let count = catalogue.actions.len().to_string();
    let found = search::follow(session, catalogue);
    let paths = ORDERS.iter().enumerate().map(|(position, (_, title))| path::section(session, found, position, *title));
    view! {
        <p class="na-page__lead">{session.say_with(Key::STEPS_LEAD, &[("count", &count)])}</p>
        {targets(session)}
        <div class="na-page__body na-page__body--wide na-paths">{paths.collect_view()}</div>
        {catalogue::section(session, catalogue)}
    }
    .into_view()
}

/// One choice of a band for each index.
fn targets(session: Session) -> View {
    let first = session.first();
    let pack = session.pack();
    let bands = pack.method.bands.len();
    let fields = first.indices.iter().enumerate().map(|(index, name)| {
        let id = format!("target-{index}");
        let pack = session.pack();
        let now = move || session.late.wishes.with(|wishes| wishes.targets(&pack).get(index).copied().unwrap_or(0)).to_string();
        let choose = move |event| {
            if let Ok(band) = event_target_value(&event).parse() {
                session.late.wishes.update(|wishes| wishes.set_target(index, band));
            }
        };
        let options = first.bands.iter().take(bands).enumerate().map(|(band, text)| {
            let name = session.say_with(Key::PLAN_AT_MOST, &[("band", &text.label)]);
            view! { <option value=band.to_string()>{name}</option> }.into_view()
        });
        view! {
            <div class="na-field">
                <label class="na-field__label" for=id.clone()>{marked(name)}</label>
                <select class="na-select" id=id prop:value=now on:change=choose>{options.collect_view()}</select>
            </div>
        }
        .into_view()
    });
    view! {
        <fieldset class="na-targets">
            <legend><h2>{session.say(Key::STEPS_TARGET)}</h2></legend>
            <div class="na-fields">{fields.collect_view()}</div>
        </fieldset>
    }
    .into_view()
}
