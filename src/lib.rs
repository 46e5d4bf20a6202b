//! Neraca Awan, the web app.
//!
//! The only crate that knows Leptos and the browser. It shows what the engine computes and what the content says;
//! it must not hold a weight, threshold, law, provider or sentence of its own.

#![cfg_attr(
    not(feature = "whole"),
    allow(dead_code, unused_imports, unused_variables, reason = "the first program leaves out what only late pages use")
)]

/// Whether this is the whole app. The first program starts only where nothing is kept, and hands over before a score is shown.
const WHOLE: bool = cfg!(feature = "whole");

mod app;
#[cfg(feature = "whole")]
mod clipboard;
mod components;
mod dom;
mod focus;
mod pages;
mod ports;
mod routes;
mod session;
mod text;

use neraca_engine::Pack;
use neraca_report::{First, Language};
use ports::browser::Boot;
use routes::Route;
use std::sync::Arc;
use wasm_bindgen::prelude::*;

/// A running app. Freeing it ends the app and everything it listens to.
#[wasm_bindgen]
pub struct App {
    _mounted: Box<dyn std::any::Any>,
}

/// Starts the app on the page it was loaded by. `core` and `first` are content packs, `boot` keeps the others,
/// `more` are result texts if they are there already, `state` is what a program that ran before hands over.
///
/// # Errors
/// When a pack cannot be decoded or the page has no place for the app.
#[wasm_bindgen]
pub fn start(core: &[u8], first: &[u8], boot: Boot, more: Option<Vec<u8>>, state: Option<String>) -> Result<App, JsValue> {
    let say = |what: &str| JsValue::from_str(what);
    let pack: Pack = postcard::from_bytes(core).map_err(|_| say("content pack `core` is damaged"))?;
    let first: First = postcard::from_bytes(first).map_err(|_| say("content pack `first` is damaged"))?;
    #[cfg(feature = "whole")]
    let more = more.and_then(|bytes| postcard::from_bytes(&bytes).ok()).map(Arc::new);
    let language = Language::from_tag(&first.language).unwrap_or_default();
    let window = web_sys::window().ok_or_else(|| say("no window"))?;
    let document = window.document().ok_or_else(|| say("no document"))?;
    let place: web_sys::HtmlElement =
        document.get_element_by_id("na-app").and_then(|place| place.dyn_into().ok()).ok_or_else(|| say("no element #na-app"))?;
    let ports = ports::browser::ports(&window, boot);
    let route = Route::parse(&ports.address.current()).1;
    // What stood here gives way in the same task, so nothing is painted in between.
    place.set_text_content(None);
    let mounted = dom::mount(place, move || {
        let session = session::Session::new(ports, Arc::new(pack), language, Arc::new(first), route, state.as_deref());
        #[cfg(feature = "whole")]
        let session = session.with_more(more);
        app::app(session, state.is_some())
    });
    Ok(App { _mounted: mounted })
}

#[cfg(feature = "whole")]
mod scorer;

/// Addresses of every kind of page in both languages, codes written as `*`; the checks visit them all.
#[cfg(feature = "whole")]
#[wasm_bindgen]
pub fn addresses() -> Vec<String> {
    Language::BOTH.into_iter().flat_map(|language| Route::all().into_iter().map(move |route| route.href(language))).collect()
}
