//! Everything to take away from a result: the report, drafts for letters and files, links and tables.
//!
//! Must not know what stands in a document.

use super::{draft, my_data};
use crate::components::section::stacked;
use crate::components::state;
use crate::dom::prelude::*;
use crate::routes::Route;
use crate::session::Session;
use neraca_report::Key;

pub fn page(session: Session) -> View {
    state::late(session, Box::new(move || super::beyond::framed(session, Key::DOCUMENTS_TITLE, body(session))))
}

fn body(session: Session) -> View {
    view! {
        <p class="na-page__lead">{session.say(Key::DOCUMENTS_LEAD)}</p>
        {stacked(session.say(Key::DOCUMENTS_FILE), links(session, FOR_THE_FILE))}
        {stacked(session.say(Key::DOCUMENTS_DRAFTS), draft::list(session))}
        {stacked(session.say(Key::DOCUMENTS_PASS_ON), links(session, TO_PASS_ON))}
        {stacked(session.say(Key::DATA_EXPORT), my_data::export(session))}
    }
    .into_view()
}

/// A page and the sentence that says what it is for.
type Entry = (Route, Key, Key);

const FOR_THE_FILE: &[Entry] = &[
    (Route::Report, Key::DOCUMENTS_REPORT, Key::DOCUMENTS_REPORT_TEXT),
    (Route::Brief, Key::REPORT_BRIEF_PAGE_TITLE, Key::DOCUMENTS_BRIEF_TEXT),
    (Route::Worksheet, Key::SHELL_WORKSHEET, Key::DOCUMENTS_WORKSHEET_TEXT),
];

const TO_PASS_ON: &[Entry] = &[
    (Route::Share, Key::SHARE_TITLE, Key::DOCUMENTS_SHARE_TEXT),
    (Route::Compare, Key::COMPARE_TITLE, Key::DOCUMENTS_COMPARE_TEXT),
    (Route::Result, Key::DOCUMENTS_PICTURES, Key::DOCUMENTS_PICTURES_TEXT),
];

fn links(session: Session, entries: &[Entry]) -> View {
    let items = entries.iter().map(|(route, name, text)| {
        view! { <li><a href=session.href(route)>{session.say(*name)}</a><p>{session.say(*text)}</p></li> }.into_view()
    });
    view! { <ul class="na-drafts">{items.collect_view()}</ul> }.into_view()
}
