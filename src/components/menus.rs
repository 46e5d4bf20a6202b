//! Small menus made of native `details`: they close on a choice, on Escape and on a click elsewhere.
//!
//! Must not know what is in a menu.

use crate::dom::keep;
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, KeyboardEvent, Node};

const OPEN: &str = "details.na-pop[open], details.na-menu[open]";

/// Watches the page for as long as it lives.
pub fn watch() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let page = document.clone();
    let clicks = EventListener::new(&document, "click", move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        for menu in open_menus(&page) {
            let inside = target.as_ref().is_some_and(|target| menu.contains(Some(target.as_ref() as &Node)));
            let chosen = target.as_ref().is_some_and(|target| target.closest("a, button").ok().flatten().is_some());
            if !inside || chosen {
                close(&menu);
            }
        }
    });
    keep(clicks);
    let page = document.clone();
    let keys = EventListener::new(&document, "keydown", move |event| {
        if event.dyn_ref::<KeyboardEvent>().is_none_or(|event| event.key() != "Escape") {
            return;
        }
        for menu in open_menus(&page) {
            close(&menu);
            let summary = menu.query_selector("summary").ok().flatten().and_then(|summary| summary.dyn_into::<HtmlElement>().ok());
            if let Some(summary) = summary {
                // The summary of a menu in the page can always take the focus.
                let _ = summary.focus();
            }
        }
    });
    keep(keys);
}

fn open_menus(document: &Document) -> Vec<Element> {
    let Ok(found) = document.query_selector_all(OPEN) else { return Vec::new() };
    (0..found.length()).filter_map(|position| found.item(position)?.dyn_into().ok()).collect()
}

fn close(menu: &Element) {
    // Removing an attribute by a fixed name cannot fail.
    let _ = menu.remove_attribute("open");
}
