//! From an address to a page, and its title.
//!
//! Must not know what stands on a page.

pub mod about;
pub mod case;
pub mod cases;
pub mod embed;
pub mod home;
pub mod law;
pub mod my_data;
pub mod not_found;
pub mod prose;
pub mod question;
pub mod result;
pub mod review;
pub mod sections;
pub mod start;
pub mod worksheet;

use crate::routes::Route;
use crate::session::Session;
use crate::dom::prelude::*;
use neraca_report::{Key, plain};

/// The view of a page. Built anew for every address and language.
pub fn page(session: Session, route: &Route) -> View {
    match route {
        Route::Home => home::page(session),
        Route::Start => start::page(session),
        Route::Sections => sections::page(session),
        Route::Section(code) => question::section_page(session, code),
        Route::Question(code) => question::page(session, code),
        Route::Review => review::page(session),
        Route::Result => result::page(session),
        Route::Cases => cases::page(session),
        Route::Case(id) => case::page(session, id),
        Route::Laws => law::list(session),
        Route::Law(id) => law::page(session, id),
        Route::MyData => my_data::page(session),
        Route::Worksheet => worksheet::page(session),
        Route::Embed => embed::page(session),
        Route::Privacy => prose::privacy(session),
        Route::Accessibility => prose::accessibility(session),
        Route::About => about::page(session),
        Route::NotFound(_) => not_found::page(session),
    }
}

/// Title of the document, progress first; never the nickname of a system.
pub fn title(session: Session) -> String {
    let route = session.route.get();
    let page = match &route {
        Route::Home => return session.text(Key::SHELL_NAME),
        Route::Start => session.text(Key::START_TITLE),
        Route::Sections => session.text(Key::SECTIONS_TITLE),
        Route::Section(_) | Route::Question(_) => question::title(session, &route),
        Route::Review => session.text(Key::REVIEW_TITLE),
        Route::Result => session.text(Key::RESULT_PAGE_TITLE),
        Route::Cases => session.text(Key::HOME_CASES),
        Route::Case(id) => case::title(session, id),
        Route::Laws | Route::Law(_) => session.text(Key::SHELL_LAWS),
        Route::MyData => session.text(Key::SHELL_MY_DATA),
        Route::Worksheet => session.text(Key::SHELL_WORKSHEET),
        Route::Embed => session.text(Key::SHELL_EMBED),
        Route::Privacy => session.text(Key::SHELL_PRIVACY),
        Route::Accessibility => session.text(Key::SHELL_ACCESSIBILITY),
        Route::About => session.text(Key::SHELL_ABOUT),
        Route::NotFound(_) => session.text(Key::STATE_NOT_FOUND),
    };
    plain(&session.fill(Key::SHELL_TITLE, &[("page", &page)]))
}
