//! The pages that come after the first question: overview, review, results, cases, law, data and statements.
//!
//! Must not know what stands on a page.

pub mod about;
mod beyond;
pub mod case;
pub mod cases;
mod compare;
mod documents;
pub mod draft;
pub mod embed;
pub mod guide;
pub mod law;
pub mod method;
pub mod my_data;
mod problems;
pub mod prose;
pub mod readings;
mod received;
pub mod result;
pub mod review;
pub mod sections;
mod share;
pub mod steps;
pub mod what_if;
pub mod worksheet;

pub use review::row_link;

use crate::dom::prelude::*;
use crate::pages::{not_found, question};
use crate::routes::Route;
use crate::session::Session;
use neraca_report::Key;

/// The view of a late page.
pub fn page(session: Session, route: &Route) -> View {
    match route {
        Route::Sections => sections::page(session),
        Route::Section(code) => question::section_page(session, code),
        Route::Review => review::page(session),
        Route::Result => received::page(session),
        Route::Steps => steps::page(session),
        Route::WhatIf => what_if::page(session),
        Route::Readings => readings::page(session),
        Route::Compare => compare::page(session),
        Route::Report => result::report::page(session),
        Route::Brief => result::report::brief(session),
        Route::Documents => documents::page(session),
        Route::Share => share::page(session),
        Route::Draft(id) => draft::page(session, id),
        Route::Cases => cases::page(session),
        Route::Case(id) => case::page(session, id),
        Route::Laws => law::list(session),
        Route::Law(id) => law::page(session, id),
        Route::MyData => my_data::page(session),
        Route::Worksheet => worksheet::page(session),
        Route::Method => method::page(session),
        Route::Embed => embed::page(session),
        Route::Privacy => prose::privacy(session),
        Route::Accessibility => prose::accessibility(session),
        Route::About => about::page(session),
        Route::Home | Route::Start | Route::Question(_) | Route::NotFound(_) => not_found::page(session),
    }
}

/// Title of a late page, without the name of the product.
pub fn title(session: Session, route: &Route) -> String {
    session.text(match route {
        Route::Sections => Key::SECTIONS_TITLE,
        Route::Section(_) => return question::title(session, route),
        Route::Review => Key::REVIEW_TITLE,
        Route::Result => return received::title(session),
        Route::Steps => Key::PLAN_TITLE,
        Route::WhatIf => Key::WHAT_IF_TITLE,
        Route::Readings => Key::READINGS_TITLE,
        Route::Compare => Key::COMPARE_TITLE,
        Route::Report => Key::REPORT_PAGE_TITLE,
        Route::Brief => Key::REPORT_BRIEF_PAGE_TITLE,
        Route::Documents => Key::DOCUMENTS_TITLE,
        Route::Share => Key::SHARE_TITLE,
        Route::Cases => Key::HOME_CASES,
        Route::Case(id) => return case::title(session, id),
        Route::Draft(id) => return draft::title(session, id),
        Route::Law(id) => return law::title(session, id),
        Route::Laws => Key::SHELL_LAWS,
        Route::MyData => Key::SHELL_MY_DATA,
        Route::Worksheet => Key::SHELL_WORKSHEET,
        Route::Method => Key::SHELL_METHOD,
        Route::Embed => Key::SHELL_EMBED,
        Route::Privacy => Key::SHELL_PRIVACY,
        Route::Accessibility => Key::SHELL_ACCESSIBILITY,
        Route::About => Key::SHELL_ABOUT,
        Route::Home | Route::Start | Route::Question(_) | Route::NotFound(_) => Key::STATE_NOT_FOUND,
    })
}
