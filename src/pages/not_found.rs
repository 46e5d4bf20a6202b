//! An address without a page.
//!
//! Must not know why the address is wrong.

use crate::components::state;
use crate::dom::prelude::*;
use crate::routes::Route;
use crate::session::Session;
use neraca_report::Key;

pub fn page(session: Session) -> View {
    let acts = view! {
        <a class="na-btn" href=session.href(&Route::Home)>{session.say(Key::STATE_TO_HOME)}</a>
        <a class="na-acts__link" href=session.href(&Route::Cases)>{session.say(Key::SHELL_CASES)}</a>
        <a class="na-acts__link" href=session.href(&Route::Laws)>{session.say(Key::SHELL_LAWS)}</a>
    };
    state::empty(session.say(Key::STATE_NOT_FOUND), session.say(Key::STATE_NOT_FOUND_TEXT), acts.into_view())
}
