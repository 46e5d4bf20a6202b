//! What came by link, in the place of the own result: a copy to read, what a vector says, or why nothing could be read.
//!
//! Must not know how a link is written. Nothing here touches the own answers.

mod refused;
mod vector;

use super::problems;
use super::result::{self, Shown};
use crate::components::icon::{self, icon};
use crate::components::state;
use crate::dom::prelude::*;
use crate::focus;
use crate::session::Session;
use crate::session::received::Received;
use crate::session::saved::MOST;
use neraca_engine::assess;
use neraca_report::{Document, Key, Problem};
use std::sync::Arc;

/// The own result, unless a link brought something.
pub fn page(session: Session) -> View {
    let shown = move || match session.late.received.get() {
        None => result::page(session),
        Some(received) => state::late(session, Box::new(move || arrived(session, &received))),
    };
    shown.into_view()
}

/// Title of the page; never the nickname of a system.
pub fn title(session: Session) -> String {
    session.text(session.late.received.with(|received| match received.as_deref() {
        None => Key::RESULT_PAGE_TITLE,
        Some(Received::Copy(..)) => Key::RECEIVED_TITLE,
        Some(Received::Vector(_, Ok(_))) => Key::RECEIVED_VECTOR_TITLE,
        Some(Received::Vector(_, Err(_)) | Received::Refused(_)) => Key::RECEIVED_BAD_TITLE,
    }))
}

fn arrived(session: Session, received: &Received) -> View {
    match received {
        Received::Copy(document, unknown) => copy(session, (**document).clone(), unknown),
        Received::Vector(text, Ok(read)) => vector::page(session, text, read),
        Received::Vector(text, Err(error)) => refused::vector(session, text, error),
        Received::Refused(problems) => refused::page(session, problems),
    }
}

/// Goes back to the own result.
fn close(session: Session) {
    session.late.received.set(None);
    gloo::timers::callback::Timeout::new(0, focus::on_heading).forget();
}

fn close_button(session: Session) -> View {
    view! { <button class="na-link" type="button" on:click=move |_| close(session)>{session.say(Key::RECEIVED_CLOSE)}</button> }.into_view()
}

fn copy(session: Session, document: Document, unknown: &[Problem]) -> View {
    let Some(more) = session.more() else { return state::loading(session) };
    let pack = session.pack();
    let result = Arc::new(assess(&pack, &document.answers, document.as_of.unwrap_or(session.today()), document.home));
    let banner = banner(session, &document, unknown);
    let shown = Shown { result, document: Arc::new(document), standing: None, links: false, subject: String::new() };
    result::of_copy(session, shown, more, banner)
}

/// That this is a copy, what may differ from what its sender saw, and what can be done with it.
fn banner(session: Session, document: &Document, unknown: &[Problem]) -> View {
    let pack = session.pack();
    let release = document.written_by();
    let made_with = release.map_or(&pack.id, |release| &release.pack);
    let release = |name: &str, method: String| format!("{name} ({method})");
    let old = document.written_by().map(|written| {
        let (then, now) = (release(&written.pack, written.method.to_string()), release(&pack.id, pack.method_name()));
        view! { <p>{session.say_with(Key::RECEIVED_OLD, &[("then", &then), ("now", &now)])}</p> }
    });
    let aside = (!unknown.is_empty()).then(|| {
        let count = unknown.len().to_string();
        view! { <p>{session.say_with(Key::RECEIVED_ASIDE, &[("count", &count)])}</p>{problems::list(session, unknown)} }
    });
    let full = RwSignal::new(false);
    let document = StoredValue::new(document.clone());
    let save = move |_| {
        if session.keep_beside(document.get_value()) {
            session.announce(untrack(|| session.text(Key::RECEIVED_SAVED)));
            close(session);
        } else {
            full.set(true);
        }
    };
    let compare = move |_| session.compare_with(document.get_value());
    let room =
        move || full.get().then(|| view! { <p role="alert">{session.say_with(Key::DATA_FULL, &[("count", &MOST.to_string())])}</p> });
    view! {
        <section class="na-notice na-notice--info na-no-print" id="received" aria-labelledby="received-title">
            {icon(icon::INFO)}
            <div>
                <h2 class="na-notice__title" id="received-title">{session.say(Key::RECEIVED_KICKER)}</h2>
                <p>{session.say_with(Key::RECEIVED_BANNER, &[("pack", made_with)])}</p>
                {old}
                {aside}
                <div class="na-acts">
                    <button class="na-btn na-btn--s" type="button" on:click=save>{session.say(Key::RECEIVED_SAVE)}</button>
                    <button class="na-btn na-btn--plain na-btn--s" type="button" on:click=compare>{session.say(Key::RECEIVED_COMPARE)}</button>
                    {close_button(session)}
                </div>
                {room}
            </div>
        </section>
    }
    .into_view()
}
