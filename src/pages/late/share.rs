//! The open assessment as a link: what goes in, everything that is in it to read, the link itself, and the result alone as a vector.
//!
//! Must not know how a link is written. No link leaves this page by itself.

mod choice;
mod link;
mod list;

use super::result::blank;
use crate::components::section::stacked;
use crate::components::state;
use crate::dom::prelude::*;
use crate::routes::Route;
use crate::session::Session;
use neraca_report::{Document, Included, Key, date_text};

/// What the parts of the page work on.
#[derive(Clone, Copy)]
struct Sharing {
    session: Session,
    included: RwSignal<Included>,
    /// What goes to others, as it is chosen at present.
    part: Memo<Document>,
}

impl Sharing {
    fn new(session: Session) -> Self {
        let included = RwSignal::new(Included::default());
        let part = Memo::new(move |_| {
            let mut document = session.work.with(|work| included.get().of(&session.pack(), &work.document));
            // A link tells of one day, so that others see what its sender saw.
            document.as_of = Some(session.late.result.with(|result| result.as_of));
            document
        });
        Self { session, included, part }
    }
}

pub fn page(session: Session) -> View {
    state::late(session, Box::new(move || if blank(session) { nothing(session) } else { body(session) }))
}

fn nothing(session: Session) -> View {
    let acts = view! {
        <a class="na-btn" href=session.href(&Route::Start)>{session.say(Key::RESULT_START)}</a>
        <a class="na-btn na-btn--plain" href=session.href(&Route::Cases)>{session.say(Key::RESULT_SEE_CASES)}</a>
    };
    state::empty(session.say(Key::RESULT_EMPTY_TITLE), session.say(Key::RESULT_EMPTY), acts.into_view())
}

fn body(session: Session) -> View {
    let sharing = Sharing::new(session);
    let document = sharing.part.get();
    let date = document.as_of.map_or_else(String::new, |date| date_text(date, session.language.get()));
    let home = session.first().country_name(document.home);
    let pack = session.pack();
    let always = [("date", date.as_str()), ("home", &home), ("pack", &pack.id), ("method", &pack.method_name())];
    view! {
        <div class="na-page">
            <h1 tabindex="-1">{session.say(Key::SHARE_TITLE)}</h1>
            <p class="na-page__lead">{session.say(Key::SHARE_LEAD)}</p>
            {stacked(session.say(Key::SHARE_INCLUDED), view! {
                <p>{session.say(Key::SHARE_INCLUDED_LEAD)}</p>
                {choice::sections(sharing)}
                {list::disclosure(sharing)}
                {choice::personal(sharing)}
                <p class="na-note">{session.say_with(Key::SHARE_ALWAYS, &always)}</p>
            }.into_view())}
            {stacked(session.say(Key::SHARE_LINK), link::answers(sharing))}
            {stacked(session.say(Key::SHARE_VECTOR), link::vector(sharing))}
        </div>
    }
    .into_view()
}
