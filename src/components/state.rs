//! What stands where content is not there: still on its way, or nothing to show.
//!
//! Must not know what is missing; the page says it.

use super::icon::{self, icon};
use crate::dom::prelude::*;
use crate::session::Session;
use neraca_report::Key;

/// Texts are on their way, or could not come.
pub fn loading(session: Session) -> View {
    coming(session, Key::STATE_LOADING)
}

/// Something is being fetched or worked out, as `key` says; while a pack is missing, it may never come, and this says so.
pub fn coming(session: Session, key: Key) -> View {
    let shown = move || {
        if session.missing.get() {
            view! { <p class="na-note">{session.say(Key::STATE_NOT_HERE)}</p> }.into_view()
        } else {
            view! { <p class="na-load" role="status">{session.say(key)}</p> }.into_view()
        }
    };
    shown.into_view()
}

#[cfg(feature = "whole")]
/// A page whose own texts come with the result texts; built once they are there.
pub fn late(session: Session, page: Box<dyn Fn() -> View + Send>) -> View {
    session.need("more");
    let there = Memo::new(move |_| session.more().is_some());
    let shown = move || {
        if there.get() {
            untrack(&page)
        } else {
            let missing = session.missing.get();
            let key = if missing { Key::STATE_NOT_HERE } else { Key::STATE_LOADING };
            view! { <div class="na-page" aria-busy=(!missing).to_string()><h1 tabindex="-1">{session.say(key)}</h1></div> }.into_view()
        }
    };
    shown.into_view()
}

/// A whole page with nothing to show yet: heading, sentence and ways on.
pub fn empty(title: View, text: View, acts: View) -> View {
    view! {
        <div class="na-state">
            {icon(icon::PAPER)}
            <h1 tabindex="-1">{title}</h1>
            <p>{text}</p>
            <div class="na-acts">{acts}</div>
        </div>
    }
    .into_view()
}
