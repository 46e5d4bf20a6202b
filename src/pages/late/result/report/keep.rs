//! Saves the report as one file: its elements as they stand, the rules of style, no script, and the answers inside.
//!
//! Must not know what stands in the report.

use crate::dom::prelude::*;
use crate::session::Session;
use crate::session::files::save_file;
use js_sys::Array;
use neraca_report::{Document, Included, Key, SavedReport, WrittenResult, plain};
use wasm_bindgen::JsCast;
use web_sys::{CssRule, CssStyleSheet, Element};

/// What belongs to the screen alone.
const ON_SCREEN: &str = ".na-no-print, button, input, script";

/// Offers the file; the nickname and the notes go in only when wanted.
pub(super) fn save(session: Session, title: bool, notes: bool) {
    let mut included = Included::ALL;
    (included.title, included.notes) = (title, notes);
    let document = session.work.with_untracked(|work| included.of(&session.pack(), &work.document));
    let Some(body) = body() else { return };
    let title = if document.title.is_empty() { session.text(Key::RESULT_YOUR_SYSTEM) } else { document.title.clone() };
    let report = SavedReport {
        language: session.language.get_untracked(),
        title: &plain(&session.fill(Key::REPORT_TITLE, &[("name", &title)])),
        style: &style(),
        body: &body,
        document: &written(session, &document),
    };
    save_file(&format!("neraca-awan-{}-{}.html", session.text(Key::REPORT_FILE), session.today()), "text/html", &report.to_html());
}

fn written(session: Session, document: &Document) -> String {
    let pack = session.pack();
    let written = neraca_report::Written { pack: &pack, document };
    serde_json::to_string(&WrittenResult { written, levels: &session.levels_of(document) }).unwrap_or_default()
}

/// The report and the patterns its drawings refer to, as markup.
fn body() -> Option<String> {
    let page = web_sys::window()?.document()?;
    let copy = |element: Element| element.clone_node_with_deep(true).ok()?.dyn_into::<Element>().ok();
    let report = copy(page.get_element_by_id("na-report")?)?;
    each(&report, ON_SCREEN, Element::remove);
    each(&report, "details", |details| drop(details.set_attribute("open", "")));
    // A place in the app is none in a file.
    each(&report, "a[href^='#/']", |link| drop(link.remove_attribute("href")));
    each(&report, "[tabindex='-1']", |element| drop(element.remove_attribute("tabindex")));
    let patterns = page.query_selector("#na-hatch").ok()??.closest("svg").ok().flatten().and_then(copy);
    Some(patterns.map_or_else(String::new, |patterns| patterns.outer_html()) + &report.outer_html())
}

fn each(root: &Element, selector: &str, act: impl Fn(&Element)) {
    let Ok(found) = root.query_selector_all(selector) else { return };
    (0..found.length()).filter_map(|position| found.item(position)?.dyn_into().ok()).for_each(|element| act(&element));
}

/// All rules of the page's own sheets, as the browser has read them.
fn style() -> String {
    let Some(sheets) = web_sys::window().and_then(|window| window.document()).map(|document| document.style_sheets()) else {
        return String::new();
    };
    let sheets = (0..sheets.length()).filter_map(|position| sheets.item(position)?.dyn_into::<CssStyleSheet>().ok());
    let rules = sheets.filter_map(|sheet| sheet.css_rules().ok()).flat_map(|rules| Array::from(&rules).to_vec());
    rules.filter_map(|rule| Some(rule.dyn_into::<CssRule>().ok()?.css_text())).collect::<Vec<_>>().join("\n")
}
