//! The method: what is measured, the formula, every number with its reason, an example to redo by hand, robustness, a box for other
//! weights, weak points, changes and sources.
//!
//! Must not know a number of the method or a reason for it; pack and texts have both.

mod copied;
mod documented;
mod example;
mod flags;
mod formula;
mod reader;
mod robust;
mod sources;
mod statements;
mod trial;
mod weights;

use crate::components::section;
use crate::components::state;
use crate::dom::prelude::*;
use crate::session::Session;
use neraca_report::Key;
use reader::Reader;

/// Sections of the page, in their order.
const CONTENTS: [(&str, Key); 12] = [
    ("na-measured", Key::METHOD_MEASURED),
    ("na-formula", Key::METHOD_FORMULA),
    ("na-weights", Key::METHOD_WEIGHTS),
    ("na-ranges", Key::METHOD_RANGES),
    ("na-worked", Key::METHOD_EXAMPLE),
    ("na-robust", Key::METHOD_ROBUST),
    ("na-trial", Key::METHOD_TRIAL),
    ("na-documented", Key::METHOD_DOCUMENTED),
    ("na-limits", Key::METHOD_LIMITS),
    ("na-changes", Key::METHOD_CHANGES),
    ("na-sources", Key::METHOD_SOURCES),
    ("na-reviewed", Key::METHOD_REVIEW),
];

pub fn page(session: Session) -> View {
    state::late(session, Box::new(move || body(session)))
}

fn body(session: Session) -> View {
    let Some(reader) = Reader::new(session) else { return state::loading(session) };
    view! {
        {head(&reader)}
        {statements::measured(&reader)}
        {formula::section(&reader)}
        {weights::section(&reader)}
        {statements::ranges(&reader)}
        {example::section(&reader)}
        {robust::section(&reader)}
        {trial::section(&reader)}
        {documented::section(&reader)}
        {statements::limits(&reader)}
        {statements::changes(&reader)}
        {sources::section(&reader)}
        {statements::review(&reader)}
    }
    .into_view()
}

fn head(reader: &Reader) -> View {
    let session = reader.session;
    let date = reader.date(reader.pack.as_of);
    let rules = session.say_with(Key::SHELL_RULES, &[("date", &date), ("pack", &reader.pack.id), ("hash", &reader.pack.hash)]);
    let links = CONTENTS.map(|(id, key)| view! { <li><a href=format!("#{id}")>{session.say(key)}</a></li> }.into_view());
    view! {
        <div class="na-head">
            <p class="na-head__kicker">{reader.pack.method_name()}</p>
            <h1 tabindex="-1">{session.say(Key::SHELL_METHOD)}</h1>
            <p class="na-page__lead">{session.say(Key::METHOD_LEAD)}</p>
            <div class="na-head__meta"><p>{rules}" "{session.say(Key::SHELL_NOT_ADVICE)}</p></div>
            <nav class="na-toc" aria-labelledby="na-contents">
                <h2 id="na-contents">{session.say(Key::RESULT_CONTENTS)}</h2>
                <ol>{links.collect_view()}</ol>
            </nav>
        </div>
    }
    .into_view()
}

/// A section of this page; `id` and `title` stand among its contents.
fn titled(reader: &Reader, id: &'static str, lead: Option<Key>, body: View) -> View {
    let title = CONTENTS.iter().find(|(known, _)| *known == id).map(|(_, key)| reader.session.say(*key));
    section::section(id, title.into_view(), lead.map(|key| reader.session.say(key)).into_view(), body)
}
