//! Opens every disclosure while the page is being printed.
//!
//! Must not know what the disclosures hold.

use crate::dom::prelude::*;
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::HtmlDetailsElement;

/// Until the page is left. A map stays as it is: its table says the same, and opening it would fetch something.
pub fn open_details() {
    let Some(window) = web_sys::window() else { return };
    let opened: StoredValue<Vec<HtmlDetailsElement>, LocalStorage> = StoredValue::new_local(Vec::new());
    let before = EventListener::new(&window, "beforeprint", move |_| {
        let _ = opened.try_set_value(closed());
        let _ = opened.try_with_value(|opened| opened.iter().for_each(|details| details.set_open(true)));
    });
    let after = EventListener::new(&window, "afterprint", move |_| {
        let _ = opened.try_with_value(|opened| opened.iter().for_each(|details| details.set_open(false)));
    });
    // Dropped with the page, which ends the listening.
    let _ = StoredValue::new_local((before, after));
}

fn closed() -> Vec<HtmlDetailsElement> {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return Vec::new() };
    let Ok(found) = document.query_selector_all("#na-main details:not([open], .na-map)") else { return Vec::new() };
    (0..found.length()).filter_map(|position| found.item(position)?.dyn_into().ok()).collect()
}
