//! Statements: privacy with ways to verify it, and accessibility with what is not good yet.
//!
//! Must not know what is stored under which name; that is on "my data".

use crate::components::state;
use crate::dom::prelude::*;
use crate::routes::Route;
use crate::session::Session;
use crate::text::marked;
use neraca_report::{Key, date_text};

pub fn privacy(session: Session) -> View {
    state::late(session, Box::new(move || privacy_body(session)))
}

pub fn accessibility(session: Session) -> View {
    state::late(session, Box::new(move || accessibility_body(session)))
}

/// A page of running text.
pub fn prose(session: Session, title: Key, lead: Key, body: View) -> View {
    view! {
        <div class="na-page">
            <h1 tabindex="-1">{session.say(title)}</h1>
            <p class="na-page__lead">{session.say(lead)}</p>
            <div class="na-page__body na-prose">{body}</div>
        </div>
    }
    .into_view()
}

/// A list of sentences.
pub fn points(session: Session, keys: &[Key]) -> View {
    let items = keys.iter().map(|key| view! { <li>{session.say(*key)}</li> }.into_view());
    view! { <ul>{items.collect_view()}</ul> }.into_view()
}

fn privacy_body(session: Session) -> View {
    let body = view! {
        <h2>{session.say(Key::PRIVACY_STORED)}</h2>
        <p>{session.say(Key::PRIVACY_STORED_TEXT)}</p>
        <p><a href=session.href(&Route::MyData)>{session.say(Key::PRIVACY_STORED_LINK)}</a></p>
        <h2>{session.say(Key::PRIVACY_SENT)}</h2>
        {points(session, &[Key::PRIVACY_SENT_NONE, Key::PRIVACY_SENT_FILES, Key::PRIVACY_SENT_SERVER])}
        <h2>{session.say(Key::PRIVACY_CHECK)}</h2>
        {points(session, &[Key::PRIVACY_CHECK_NETWORK, Key::PRIVACY_CHECK_OFFLINE])}
        {policy(session)}
        <h2>{session.say(Key::PRIVACY_LIMITS)}</h2>
        <p>{session.say(Key::PRIVACY_LIMITS_TEXT)}</p>
    };
    prose(session, Key::SHELL_PRIVACY, Key::PRIVACY_LEAD, body.into_view())
}

/// The rule the page itself gives the browser, as it stands in the page.
fn policy(session: Session) -> View {
    let read = || {
        let document = web_sys::window()?.document()?;
        document.query_selector("meta[http-equiv='Content-Security-Policy']").ok()??.get_attribute("content")
    };
    match read() {
        Some(policy) => {
            let lines = policy.split(';').map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(";\n");
            view! {
                <p>{session.say(Key::PRIVACY_CHECK_POLICY)}</p>
                <div class="na-code"><pre tabindex="0"><code>{lines}</code></pre></div>
            }
            .into_view()
        }
        None => view! { <p>{session.say(Key::PRIVACY_CHECK_NO_POLICY)}</p> }.into_view(),
    }
}

fn accessibility_body(session: Session) -> View {
    let date = date_text(session.pack().as_of, session.language.get_untracked());
    let made = [
        Key::ACCESSIBILITY_MADE_KEYBOARD,
        Key::ACCESSIBILITY_MADE_COLOUR,
        Key::ACCESSIBILITY_MADE_FIGURES,
        Key::ACCESSIBILITY_MADE_ZOOM,
        Key::ACCESSIBILITY_MADE_MOTION,
    ];
    let gaps =
        [Key::ACCESSIBILITY_GAP_READERS, Key::ACCESSIBILITY_GAP_USERS, Key::ACCESSIBILITY_GAP_SOURCES, Key::ACCESSIBILITY_GAP_SCRIPT];
    let body = view! {
        <h2>{session.say(Key::ACCESSIBILITY_MADE)}</h2>
        {points(session, &made)}
        <h2>{session.say(Key::ACCESSIBILITY_GAPS)}</h2>
        {points(session, &gaps)}
        <h2>{session.say(Key::ACCESSIBILITY_TESTS)}</h2>
        <p>{session.say(Key::ACCESSIBILITY_TESTS_TEXT)}</p>
        <h2>{session.say(Key::ACCESSIBILITY_REPORT)}</h2>
        <p>{session.say(Key::ACCESSIBILITY_REPORT_TEXT)}</p>
        <p>{marked(&session.fill(Key::ACCESSIBILITY_DATE, &[("date", &date)]))}</p>
    };
    prose(session, Key::SHELL_ACCESSIBILITY, Key::ACCESSIBILITY_LEAD, body.into_view())
}
