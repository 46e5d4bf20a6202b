//! The frame of the pages that go on from the result: the way back, the heading, and what stands there before the first answer.
//!
//! Must not know what a page works out.

use crate::components::state;
use crate::dom::prelude::*;
use crate::routes::Route;
use crate::session::Session;
use neraca_engine::Catalogue;
use neraca_report::Key;
use std::sync::Arc;

/// A page that works with the actions of the catalogue on an assessment that has begun.
pub fn with_catalogue(session: Session, title: Key, body: fn(Session, &Arc<Catalogue>) -> View) -> View {
    state::late(session, Box::new(move || opened(session, title, body)))
}

fn opened(session: Session, title: Key, body: fn(Session, &Arc<Catalogue>) -> View) -> View {
    session.need("plan");
    let body = move || match session.late.catalogue.get() {
        None => state::loading(session),
        Some(_) if untrack(|| session.answered()) == 0 => blank(session),
        Some(catalogue) => untrack(|| body(session, &catalogue)),
    };
    framed(session, title, body.into_view())
}

/// The way back, the heading, and what stands below it.
pub fn framed(session: Session, title: Key, body: View) -> View {
    view! {
        <div class="na-page">
            <p class="na-head__kicker"><a href=session.href(&Route::Result)>{session.say(Key::STEPS_BACK)}</a></p>
            <h1 tabindex="-1">{session.say(title)}</h1>
            {body}
        </div>
    }
    .into_view()
}

/// Nothing is answered yet, and where to begin.
pub fn blank(session: Session) -> View {
    view! {
        <p class="na-page__lead">{session.say(Key::RESULT_EMPTY)}</p>
        <div class="na-acts"><a class="na-btn" href=session.href(&Route::Start)>{session.say(Key::RESULT_START)}</a></div>
    }
    .into_view()
}
