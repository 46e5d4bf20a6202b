//! What other frameworks would say, a line each; the page of its own has the rest.
//!
//! Must not know how a framework reckons.

use super::Context;
use crate::components::state;
use crate::dom::prelude::*;
use crate::pages::late::readings::{Reader, headlines};
use crate::routes::Route;
use crate::text::marked;
use neraca_report::Key;

/// Nothing for a case: the page of readings belongs to the open assessment.
pub(super) fn section(context: &Context) -> View {
    if !context.shown.links {
        return View::Nothing;
    }
    let session = context.session;
    session.need_frameworks();
    let body = move || {
        let Some(reader) = Reader::new(session) else { return state::loading(session) };
        let lines = move || {
            let lines = headlines(&reader).into_iter().map(|(about, headline)| {
                view! {
                    <li class="na-cite">
                        <span class="na-cite__name">{marked(&about.name)}</span>
                        <p class="na-cite__text"><b>{marked(&headline)}</b></p>
                        <p class="na-cite__meta">{marked(&about.label)}</p>
                    </li>
                }
                .into_view()
            });
            lines.collect_view()
        };
        view! {
            <ul class="na-cites">{lines}</ul>
            <div class="na-acts"><a class="na-btn na-btn--plain" href=session.href(&Route::Readings)>{session.say(Key::READINGS_OPEN_PAGE)}</a></div>
        }
        .into_view()
    };
    super::section(context, "na-frameworks", Key::READINGS_TITLE, &context.text(Key::READINGS_RESULT_LEAD), body.into_view())
}
