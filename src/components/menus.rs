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
        let Some(menu) = open_menu(&page) else { return };
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let inside = target.as_ref().is_some_and(|target| menu.contains(Some(target.as_ref() as &Node)));
        let chosen = target.as_ref().is_some_and(|target| target.closest("a, button").ok().flatten().is_some());
        if !inside || chosen {
            close(&menu);
        }
    });
    keep(clicks);
    let page = document.clone();
    let keys = EventListener::new(&document, "keydown", move |event| {
        if event.dyn_ref::<KeyboardEvent>().is_none_or(|event| event.key() != "Escape") {
            return;
        }
        let Some(menu) = open_menu(&page) else { return };
        close(&menu);
        let summary = menu.query_selector("summary").ok().flatten().and_then(|summary| summary.dyn_into::<HtmlElement>().ok());
        if let Some(summary) = summary {
            // The summary of a menu in the page can always take the focus.
            let _ = summary.focus();
        }
    });
    keep(keys);
}

/// The menu that is open. Opening another closes it, by mouse and by keyboard alike: both are clicks.
fn open_menu(document: &Document) -> Option<Element> {
    document.query_selector(OPEN).ok().flatten()
}

fn close(menu: &Element) {
    // Removing an attribute by a fixed name cannot fail.
    let _ = menu.remove_attribute("open");
}
