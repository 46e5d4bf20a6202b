//! What stands where content is not there: still on its way, or nothing to show.
//!
//! Must not know what is missing; the page says it.

use super::icon::{self, icon};
use crate::dom::prelude::*;
use crate::session::Session;
use neraca_report::Key;

/// Texts are on their way.
pub fn loading(session: Session) -> View {
    view! { <p class="na-load" role="status">{session.say(Key::STATE_LOADING)}</p> }.into_view()
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
            view! { <div class="na-page" aria-busy="true"><h1 tabindex="-1">{session.say(Key::STATE_LOADING)}</h1></div> }.into_view()
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
