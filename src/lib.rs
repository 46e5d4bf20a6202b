//! Neraca Awan, the web app.
//!
//! The only crate that knows Leptos and the browser. It shows what the engine computes and what the content says;
//! it must not hold a weight, threshold, law, provider or sentence of its own.

mod app;
mod components;
mod dom;
mod focus;
mod pages;
mod ports;
mod routes;
mod session;
mod text;

use crate::dom::prelude::*;
use neraca_engine::Pack;
use neraca_report::{First, Language, Words, respond};
use routes::Route;
use std::sync::Arc;
use wasm_bindgen::prelude::*;

/// Starts the app on the page it was loaded by. `core` and `first` are content packs, `packs` the addresses of all packs by name.
///
/// # Errors
/// When a pack cannot be decoded or the page has no place for the app.
#[wasm_bindgen]
pub fn start(core: &[u8], first: &[u8], packs: JsValue) -> Result<(), JsValue> {
    let say = |what: &str| JsValue::from_str(what);
    let pack: Pack = postcard::from_bytes(core).map_err(|_| say("content pack `core` is damaged"))?;
    let first: First = postcard::from_bytes(first).map_err(|_| say("content pack `first` is damaged"))?;
    let language = Language::from_tag(&first.language).unwrap_or_default();
    let window = web_sys::window().ok_or_else(|| say("no window"))?;
    let document = window.document().ok_or_else(|| say("no document"))?;
    let place: web_sys::HtmlElement = document
        .get_element_by_id("na-app")
        .and_then(|place| place.dyn_into().ok())
        .ok_or_else(|| say("no element #na-app"))?;
    let ports = ports::browser::ports(&window, packs);
    let route = Route::parse(&ports.address.current()).1;
    // The static text gives way in the same task, so nothing is painted in between.
    place.set_text_content(None);
    let root = place.clone();
    leptos::mount::mount_to(place, move || dom::attach(app::app(ports, Arc::new(pack), language, Arc::new(first), route), &root)).forget();
    Ok(())
}

/// Scores lines in bulk, as `neraca assess --jsonl` does; one instance holds one content version.
#[wasm_bindgen]
pub struct Scorer {
    pack: Pack,
    words: Words,
}

#[wasm_bindgen]
impl Scorer {
    /// # Errors
    /// When a pack cannot be decoded.
    #[wasm_bindgen(constructor)]
    pub fn new(core: &[u8], first: &[u8]) -> Result<Scorer, JsValue> {
        let damaged = |_| JsValue::from_str("content pack is damaged");
        let first: First = postcard::from_bytes(first).map_err(damaged)?;
        let words = Words { first: Arc::new(first), more: None };
        Ok(Self { pack: postcard::from_bytes(core).map_err(damaged)?, words })
    }

    /// One JSON line in, one JSON line out. `number` is the line number for error objects.
    pub fn respond(&self, number: u32, line: &str) -> String {
        respond(&self.pack, &self.words, self.pack.as_of, u64::from(number), line)
    }
}

/// Addresses of every kind of page in both languages, codes written as `*`; the checks visit them all.
#[wasm_bindgen]
pub fn addresses() -> Vec<String> {
    Language::BOTH.into_iter().flat_map(|language| Route::all().into_iter().map(move |route| route.href(language))).collect()
}
