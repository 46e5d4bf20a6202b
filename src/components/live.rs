//! The live range beside the questions: both indices, how much is known, what the last answer did.
//!
//! Must not know the question shown. Before the fifth answer there is no score at all.

#[cfg(feature = "whole")]
mod range;
#[cfg(not(feature = "whole"))]
#[path = "live/no_range.rs"]
mod range;

use super::icon::{self, icon};
use crate::dom::prelude::*;
use crate::session::Session;
use crate::session::actions::ANSWERS_BEFORE_SCORE;
use neraca_report::Key;

/// The panel; phones fold it, wide screens keep it in view.
pub fn panel(session: Session) -> View {
    let toggle = move |_| session.change_settings(|settings| settings.hide_score = !settings.hide_score);
    let hidden = move || session.settings.with(|settings| settings.hide_score);
    let toggle_text = move || session.text(if hidden() { Key::LIVE_SHOW } else { Key::LIVE_HIDE });
    // Nothing stands still for a reader, or a frame, that is drawn anew with every answer.
    let left = move || ANSWERS_BEFORE_SCORE.saturating_sub(session.answered());
    let waiting = Memo::new(move |_| left() > 0);
    let body = move || {
        if !hidden() && !waiting.get() {
            return range::shown(session);
        }
        let text = move || {
            if hidden() { session.say(Key::LIVE_HIDDEN) } else { session.say_with(Key::LIVE_WAIT, &[("left", &left().to_string())]) }
        };
        view! { <p class="na-live__wait">{text}</p> }.into_view()
    };
    view! {
        <aside class="na-live" aria-labelledby="na-live-title">
            <details open>
                <summary>
                    <h2 id="na-live-title">{session.say(Key::LIVE_TITLE)}</h2>
                    {icon(icon::DOWN)}
                    <span class="na-live__line">{move || range::line(session)}</span>
                </summary>
                {body}
                <button class="na-link" type="button" on:click=toggle>{toggle_text}</button>
            </details>
        </aside>
    }
    .into_view()
}
