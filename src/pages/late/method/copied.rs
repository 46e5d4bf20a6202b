//! Copied text says that its numbers stand on changed weights, however little of them was selected and wherever it began.
//!
//! Must not know a number or a weight.

use crate::dom::prelude::*;
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Document, Selection};

/// Adds a line to text copied from a marked block, until the page is left; `None` while nothing is changed.
pub(super) fn add_line(line: impl Fn() -> Option<String> + 'static) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let page = document.clone();
    let options = EventListenerOptions::enable_prevent_default();
    let listener = EventListener::new_with_options(&document, "copy", options, move |event| {
        let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
        let selection = page.get_selection().ok().flatten().filter(|selection| is_marked(&page, selection));
        let (Some(data), Some(selection), Some(line)) = (data, selection, line()) else { return };
        let text = format!("{}\n{line}", String::from(selection.to_string()));
        if data.set_data("text/plain", &text).is_ok() {
            event.prevent_default();
        }
    });
    // Dropped with the page, which ends the listening.
    let _ = StoredValue::new_local(listener);
}

/// Whether any part of a marked block is selected.
fn is_marked(page: &Document, selection: &Selection) -> bool {
    let Ok(blocks) = page.query_selector_all("#na-main [data-mark]") else { return false };
    let mut blocks = (0..blocks.length()).filter_map(|position| blocks.item(position));
    blocks.any(|block| selection.contains_node_with_allow_partial_containment(&block, true).unwrap_or(false))
}
