//! The code itself, escaped, and copying it.
//!
//! Must not know the page around it.

use super::Parts;
use crate::clipboard;
use crate::dom::prelude::*;
use crate::routes::Route;
use crate::session::Session;
use neraca_report::{Key, Language, date_text, fill, plain};

/// Address of a case: this page's own address without its fragment, and the route.
pub fn address(case: &str, language: Language) -> String {
    let location = web_sys::window().map(|window| window.location());
    let part = |read: fn(&web_sys::Location) -> Result<String, wasm_bindgen::JsValue>| {
        location.as_ref().and_then(|location| read(location).ok()).unwrap_or_default()
    };
    let base = format!("{}{}", part(web_sys::Location::origin), part(web_sys::Location::pathname));
    format!("{base}{}", Route::Case(case.to_owned()).href(language))
}

fn escaped(text: &str) -> String {
    plain(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A frame with the whole page of the case.
pub fn frame(parts: &Parts, height: u32) -> String {
    format!(
        "<iframe src=\"{}\" title=\"{} · Neraca Awan\" lang=\"{}\" width=\"100%\" height=\"{height}\" loading=\"lazy\" referrerpolicy=\"no-referrer\"></iframe>",
        escaped(&parts.address),
        escaped(&parts.case.title),
        parts.language.tag(),
    )
}

/// Title, note and a link; a fictional case says so.
pub fn card(session: Session, parts: &Parts) -> String {
    let words = session.words_in(parts.language);
    let date = date_text(session.pack().as_of, parts.language);
    let rules = fill(words.text(Key::EMBED_CARD_RULES), &[("date", &date)]);
    let fiction = if parts.case.real { String::new() } else { format!("{} ", escaped(words.text(Key::EMBED_FICTION))) };
    format!(
        "<p lang=\"{}\"><a href=\"{}\">{} · Neraca Awan</a><br>\n{fiction}{}<br>\n<small>{}</small></p>",
        parts.language.tag(),
        escaped(&parts.address),
        escaped(&parts.case.title),
        escaped(&parts.case.note),
        escaped(&rules),
    )
}

/// Copies a text; where the browser refuses, selects the element that shows it.
pub fn copy(session: Session, text: String, shown_in: &'static str, said: RwSignal<Option<Key>>) {
    clipboard::copy(session, text, said, move || {
        let choose = || -> Option<()> {
            let element = crate::focus::element(shown_in)?;
            let selection = web_sys::window()?.get_selection().ok()??;
            selection.select_all_children(&element).ok()
        };
        // Nothing to select means nothing to copy.
        let _ = choose();
    });
}
