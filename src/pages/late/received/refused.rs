//! A link that cannot be read: what that means, what to do, and what exactly was found.
//!
//! Must not know how a link is written.

use super::close_button;
use crate::components::icon::{self, icon};
use crate::dom::prelude::*;
use crate::pages::late::problems;
use crate::routes::Route;
use crate::session::Session;
use crate::text::marked;
use neraca_engine::VectorError;
use neraca_report::{Key, Problem, ProblemKind, vector_problem};

pub(super) fn page(session: Session, problems: &[Problem]) -> View {
    let broken = |problem: &Problem| {
        use ProblemKind::{CutLink, DamagedLink, NotALink, NotLinkText, RepeatedName};
        matches!(problem.kind, NotALink | CutLink(_) | DamagedLink(_) | NotLinkText(_) | RepeatedName(_))
    };
    let key = if problems.iter().all(broken) { Key::RECEIVED_BAD } else { Key::RECEIVED_NEWER };
    body(session, key, problems::list(session, problems))
}

pub(super) fn vector(session: Session, text: &str, error: &VectorError) -> View {
    let sentence = vector_problem(&untrack(|| session.words()), error);
    let found = view! { <p>{marked(&sentence)}</p><p class="na-vector">{text.to_owned()}</p> };
    body(session, Key::RECEIVED_BAD, found.into_view())
}

fn body(session: Session, key: Key, found: View) -> View {
    view! {
        <div class="na-page">
            <h1 tabindex="-1">{session.say(Key::RECEIVED_BAD_TITLE)}</h1>
            <div class="na-page__body na-stack">
                <div class="na-notice na-notice--error" id="received">
                    {icon(icon::WARNING)}
                    <div><p>{session.say(key)}</p><p>{session.say(Key::RECEIVED_ASK)}</p></div>
                </div>
                <div>
                    <h2>{session.say(Key::RECEIVED_FOUND)}</h2>
                    {found}
                </div>
                <div class="na-acts">
                    <a class="na-btn" href=session.href(&Route::Start)>{session.say(Key::RECEIVED_START)}</a>
                    <a class="na-btn na-btn--plain" href=session.href(&Route::MyData)>{session.say(Key::RECEIVED_IMPORT)}</a>
                    {close_button(session)}
                </div>
            </div>
        </div>
    }
    .into_view()
}
