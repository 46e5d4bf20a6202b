//! The reach map below its table: fetched and drawn when it is opened, with a numbered list and a legend in words.
//!
//! The table says the same and always comes first. Must not know positions, colours or patterns.

use super::super::Context;
use crate::components::map;
use crate::components::picture::{self, Take};
use crate::dom::prelude::*;
use crate::text::marked;
use neraca_report::map::{Basis, Fill, NARROW, PICTURE, Place, ReachMap, Sheet, WIDE, WorldMap, drawing, reach_map};
use neraca_report::{Key, Words};
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::HtmlDetailsElement;

/// The disclosure. What is in it exists only while it is open, so that paper has it only then.
pub(super) fn disclosure(context: &Context) -> View {
    let session = context.session;
    let open = RwSignal::new(false);
    let toggled = move |event: web_sys::Event| {
        let details = event.current_target().and_then(|target| target.dyn_into::<HtmlDetailsElement>().ok());
        open.set(details.is_some_and(|details| details.open()));
    };
    let context = context.clone();
    let body = move || {
        let context = context.clone();
        open.get().then(|| map::once_there(session, move |world| figure(&context, world)))
    };
    view! {
        <details class="na-more na-map" on:toggle=toggled>
            <summary>{session.say(Key::MAP_OPEN)}</summary>
            {body}
        </details>
    }
    .into_view()
}

fn figure(context: &Context, world: &Arc<WorldMap>) -> View {
    let session = context.session;
    let words = context.words();
    let found = reach_map(&context.pack, world, &context.shown.document.answers, context.result());
    let drawn = |sheet: Sheet| drawing(world, &found, sheet, |country| neraca_report::plain(&words.first.country_name(country)));
    let unplaced = found.unplaced_text(&words);
    view! {
        <figure class="na-map__figure">
            <figcaption>{marked(&found.finding(&words))}</figcaption>
            {map::patterns()}
            {map::picture(&drawn(WIDE), "na-map__svg na-map__svg--wide")}
            {map::picture(&drawn(NARROW), "na-map__svg na-map__svg--narrow")}
            <ol class="na-map__list" aria-label=context.text(Key::MAP_LIST)>
                {found.places.iter().map(|place| item(context, world, &words, place)).collect_view()}
            </ol>
            {(!unplaced.is_empty()).then(|| view! { <p>{marked(&unplaced)}</p> })}
            {legend(context, &found)}
            {map::note(session, world)}
            {picture::menu(session, take(context, world, found.clone()))}
        </figure>
    }
    .into_view()
}

/// The map to take away.
fn take(context: &Context, world: &Arc<WorldMap>, found: ReachMap) -> Take {
    let (context, world, words) = (context.clone(), Arc::clone(world), context.words());
    let title = context.text(Key::MAP_TITLE);
    let plate = move |look| found.plate(&words, &context.pack, &world, context.result().as_of, &context.shown.subject, look);
    Take { name: PICTURE, title, plate: Rc::new(plate) }
}

fn item(context: &Context, world: &WorldMap, words: &Words, place: &Place) -> View {
    let outside = world.mark(place.country).is_none().then(|| view! { " ("{context.session.say(Key::MAP_OUTSIDE)}")" });
    view! { <li><b>{marked(&words.first.country_name(place.country))}</b>{outside}": "{marked(&place.text(words))}</li> }.into_view()
}

/// A word for each fill and line that is drawn.
fn legend(context: &Context, found: &ReachMap) -> View {
    let entry = |sample: View, key: Key| view! { <li>{sample}<span>{context.session.say(key)}</span></li> }.into_view();
    let fills = Fill::ALL.into_iter().filter(|fill| found.places.iter().any(|place| place.fill == *fill));
    let lines = Basis::ALL.into_iter().filter(|basis| found.ties.iter().any(|tie| tie.basis == *basis));
    let doubtful = found.ties.iter().any(|tie| !tie.sure);
    let mut entries: Vec<View> = fills.map(|fill| entry(map::fill_sample(fill), fill.key())).collect();
    entries.extend(lines.map(|basis| entry(map::line_sample(basis), basis.key())));
    entries.extend(doubtful.then(|| entry(map::doubt_sample(), Key::MAP_POSSIBLE)));
    view! { <ul class="na-map__legend" aria-label=context.text(Key::MAP_LEGEND)>{entries.collect_view()}</ul> }.into_view()
}
