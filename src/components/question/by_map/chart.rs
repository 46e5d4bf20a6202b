//! The map to touch. A touch names the countries near it and draws it closer, because small ones are hard to hit; each is chosen with
//! a button of its own.
//!
//! Must not know where the choice goes.

use super::super::Asked;
use super::super::options::{add, remove};
use crate::components::icon::{self, small};
use crate::components::map::{self, fill_class, view_box};
use crate::dom::prelude::*;
use gloo::timers::callback::Timeout;
use neraca_engine::{Country, Pick};
use neraca_report::Key;
use neraca_report::map::{Crop, Fill, NARROW, Sheet, Spot, WIDE, WorldMap};
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// Radius around a touch in which countries are meant, in pixels on the screen.
const TOUCH: f64 = 22.0;
/// Most countries offered for one touch.
const OFFERED: usize = 5;
/// Id of the countries offered.
const OFFERS: &str = "na-map-near";
/// Below this width of the window the map is drawn for a narrow one.
const NARROW_BELOW: f64 = 700.0;

/// The sheet that fits the window.
fn sheet() -> Sheet {
    let width = web_sys::window().and_then(|window| window.inner_width().ok()).and_then(|width| width.as_f64());
    if width.is_some_and(|width| width < NARROW_BELOW) { NARROW } else { WIDE }
}

/// The map to touch, and what was meant by the last touch.
pub(super) fn chart(draft: &Asked, world: &Arc<WorldMap>) -> View {
    let session = draft.session;
    let whole = Crop::whole(world, sheet());
    let crop = RwSignal::new(whole);
    let touched: RwSignal<Option<(Spot, Vec<Country>)>> = RwSignal::new(None);
    let touch = {
        let world = Arc::clone(world);
        move |event: web_sys::MouseEvent| {
            let now = crop.get_untracked();
            let Some((spot, pixel)) = spot(&event, now.sheet) else { return };
            let near = world.near(now.point(spot), now.length((TOUCH * pixel) as i32), OFFERED);
            let closer = now.closer(&world, spot);
            touched.set(Some((closer.spot(now.point(spot)), near)));
            crop.set(closer);
            show_offers();
        }
    };
    let drawn = {
        let (draft, world) = (draft.clone(), Arc::clone(world));
        move || ground(&draft, &world, crop.get(), touched.with(|touched| touched.as_ref().map(|(spot, _)| *spot)))
    };
    let offers = {
        let draft = draft.clone();
        move || touched.with(|touched| touched.as_ref().map(|(_, near)| offers(&draft, near)))
    };
    let back = {
        let world = Arc::clone(world);
        move || {
            let away = move |_| {
                touched.set(None);
                crop.set(whole);
            };
            (!crop.get().is_whole(&world)).then(|| {
                view! {
                    <button class="na-btn na-btn--plain na-btn--s na-map__back" type="button" on:click=away>{small(icon::LEFT)}{session.say(Key::MAP_WHOLE)}</button>
                }
            })
        }
    };
    view! {
        <svg class="na-map__svg na-map__svg--pick" viewBox=view_box(whole.sheet) aria-hidden="true" on:click=touch>{drawn}</svg>
        {back}
        {offers}
        {map::note(session, world)}
    }
    .into_view()
}

/// Brings the countries offered into view, on screens too small for all of it.
fn show_offers() {
    Timeout::new(0, || {
        if let Some(offers) = crate::focus::element(OFFERS) {
            let options = web_sys::ScrollIntoViewOptions::new();
            options.set_block(web_sys::ScrollLogicalPosition::Nearest);
            offers.scroll_into_view_with_scroll_into_view_options(&options);
        }
    })
    .forget();
}

/// Where a drawing was touched, and how many of its pixels one of the screen has.
fn spot(event: &web_sys::MouseEvent, sheet: Sheet) -> Option<(Spot, f64)> {
    let drawing: web_sys::Element = event.current_target()?.dyn_into().ok()?;
    let frame = drawing.get_bounding_client_rect();
    let pixel = f64::from(sheet.width) / frame.width().max(1.0);
    let place = |at: i32, start: f64| ((f64::from(at) - start) * pixel * 10.0) as i32;
    Some((Spot { x: place(event.client_x(), frame.left()), y: place(event.client_y(), frame.top()) }, pixel))
}

/// Land, what is chosen, and every country too small for an outline as a dot.
fn ground(draft: &Asked, world: &WorldMap, crop: Crop, touched: Option<Spot>) -> View {
    let chosen = picked(draft);
    let is_chosen = |country: Country| chosen.contains(&country);
    let land = world.shapes.iter().filter(|shape| !is_chosen(shape.country)).flat_map(|shape| &shape.rings).chain(&world.land);
    let areas = world
        .shapes
        .iter()
        .filter(|shape| is_chosen(shape.country))
        .map(|shape| view! { <path class=fill_class(Fill::Home, false) d=crop.path(&shape.rings)></path> }.into_view());
    let dots = world.dots.iter().map(|dot| {
        let ((x, y), on) = (crop.spot(dot.mark).written(), is_chosen(dot.country));
        let (class, radius) = if on { (fill_class(Fill::Home, false), "6") } else { ("na-map__mark".to_owned(), "2.5") };
        view! { <circle class=class cx=x cy=y r=radius></circle> }.into_view()
    });
    let finger = touched.map(|spot| {
        let (x, y) = spot.written();
        view! { <circle class="na-map__touch" cx=x cy=y r="9"></circle> }.into_view()
    });
    view! { <path class="na-map__land" d=crop.path(land)></path>{areas.collect_view()}{dots.collect_view()}{finger} }.into_view()
}

/// The countries chosen so far; tracks them.
fn picked(draft: &Asked) -> Vec<Country> {
    draft.reads(|answer| {
        let countries = answer.picks.iter().filter_map(|pick| match pick {
            Pick::Country(country) => Some(*country),
            Pick::Option(..) | Pick::Provider(_) => None,
        });
        countries.collect()
    })
}

/// A button for each country that may have been meant: it names the country before anything is chosen.
fn offers(draft: &Asked, near: &[Country]) -> View {
    let session = draft.session;
    if near.is_empty() {
        return view! { <p class="na-map__near" id=OFFERS role="status">{session.say(Key::MAP_NEAR_NONE)}</p> }.into_view();
    }
    let buttons = near.iter().map(|country| offer(draft, *country)).collect_view();
    view! {
        <div class="na-map__near" id=OFFERS role="group" aria-label=session.text(Key::MAP_NEAR)>
            <p role="status">{session.say(Key::MAP_NEAR)}</p>{buttons}
        </div>
    }
    .into_view()
}

fn offer(draft: &Asked, country: Country) -> View {
    let session = draft.session;
    let name = draft.first.country_name(country);
    let pick = Pick::Country(country);
    let (reading, choosing) = (draft.clone(), draft.clone());
    let on = Memo::new(move |_| reading.reads(|answer| answer.picks.contains(&pick)));
    let label = {
        let name = name.clone();
        move || session.say_with(if on.get() { Key::MAP_TAKE } else { Key::MAP_ADD }, &[("name", &name)])
    };
    let choose = move |_| {
        let key = if on.get_untracked() {
            remove(&choosing, |other| *other == pick);
            Key::QUESTION_REMOVED
        } else {
            add(&choosing, pick);
            Key::QUESTION_PICKED
        };
        session.announce(untrack(|| session.fill(key, &[("name", &name)])));
    };
    view! { <button class="na-btn na-btn--plain na-btn--s" type="button" aria-pressed=move || on.get().to_string() on:click=choose>{label}</button> }
        .into_view()
}
