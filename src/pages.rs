//! From an address to a page, and its title.
//!
//! The pages up to the first question are here; the others are `late`, and the first program the browser gets does without
//! them (ADR 0017). Must not know what stands on a page.

pub mod home;
#[cfg(feature = "whole")]
pub mod late;
#[cfg(not(feature = "whole"))]
#[path = "pages/elsewhere.rs"]
pub mod late;
pub mod not_found;
pub mod question;
pub mod start;

use crate::dom::prelude::*;
use crate::routes::Route;
use crate::session::Session;
use neraca_report::{Key, plain};

/// The view of a page. Built anew for every address and language.
pub fn page(session: Session, route: &Route) -> View {
    match route {
        Route::Home => home::page(session),
        Route::Start => start::page(session),
        Route::Question(code) if session.asks(code) => question::page(session, code),
        Route::NotFound(_) => not_found::page(session),
        later => late::page(session, later),
    }
}

/// Title of the document, progress first, before it only that there are errors; never the nickname of a system.
pub fn title(session: Session) -> String {
    let route = session.route.get();
    let page = match &route {
        Route::Home => return session.text(Key::SHELL_NAME),
        Route::Start => session.text(Key::START_TITLE),
        Route::Question(_) => question::title(session, &route),
        Route::NotFound(_) => session.text(Key::STATE_NOT_FOUND),
        later => late::title(session, later),
    };
    let title = plain(&session.fill(Key::SHELL_TITLE, &[("page", &page)]));
    if session.errors_shown.get() { session.fill(Key::SHELL_TITLE_ERROR, &[("title", &title)]) } else { title }
}
