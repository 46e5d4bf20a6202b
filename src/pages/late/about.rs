//! What this is, for whom, the method in short, versions and licences.
//!
//! Must not know a weight or threshold.

use super::prose::{points, prose};
use crate::components::state;
use crate::dom::prelude::*;
use crate::routes::Route;
use crate::session::Session;
use neraca_report::{Key, date_text};

pub fn page(session: Session) -> View {
    state::late(session, Box::new(move || body(session)))
}

fn body(session: Session) -> View {
    let method =
        [Key::ABOUT_METHOD_LEVELS, Key::ABOUT_METHOD_TWO, Key::ABOUT_METHOD_RANGE, Key::ABOUT_METHOD_FLAGS, Key::ABOUT_METHOD_TRACE];
    let body = view! {
        <h2>{session.say(Key::ABOUT_WHO)}</h2>
        <p>{session.say(Key::ABOUT_WHO_TEXT)}</p>
        <h2>{session.say(Key::ABOUT_METHOD)}</h2>
        {points(session, &method)}
        <p><a href=session.href(&Route::Method)>{session.say(Key::ABOUT_METHOD_LINK)}</a></p>
        <h2>{session.say(Key::ABOUT_NEUTRAL)}</h2>
        <p>{session.say(Key::ABOUT_NEUTRAL_TEXT)}</p>
        <p>{session.say(Key::SHELL_NOT_GOVERNMENT)}</p>
        <h2>{session.say(Key::ABOUT_VERSION)}</h2>
        {versions(session)}
        <h2>{session.say(Key::ABOUT_CORRECTIONS)}</h2>
        <p>{session.say(Key::ABOUT_CORRECTIONS_TEXT)}</p>
        <h2>{session.say(Key::ABOUT_LICENCE)}</h2>
        <p>{session.say(Key::ABOUT_LICENCE_TEXT)}</p>
    };
    prose(session, Key::SHELL_ABOUT, Key::ABOUT_LEAD, body.into_view())
}

fn versions(session: Session) -> View {
    let pack = session.pack();
    let date = date_text(pack.as_of, session.language.get_untracked());
    let rows = [
        (Key::ABOUT_VERSION_PACK, pack.id.clone()),
        (Key::ABOUT_VERSION_DATE, date),
        (Key::ABOUT_VERSION_METHOD, pack.method_name()),
        (Key::ABOUT_VERSION_HASH, pack.hash.clone()),
    ]
    .map(|(key, value)| view! { <div><dt>{session.say(key)}</dt><dd>{value}</dd></div> }.into_view());
    view! { <dl class="na-pairs">{rows.collect_view()}</dl> }.into_view()
}
