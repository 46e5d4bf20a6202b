//! The links: shown whole, counted, copied; one that chat programs would cut gives way to the file.
//!
//! Must not know how a link is written.

use super::Sharing;
use crate::clipboard;
use crate::components::icon::{self, icon};
use crate::dom::prelude::*;
use crate::focus;
use crate::routes::Route;
use crate::session::Session;
use neraca_report::{Key, LONGEST_LINK, vector_link, write_link};
use wasm_bindgen::JsCast;

/// The link with the answers, or why there is none.
pub(super) fn answers(sharing: Sharing) -> View {
    let session = sharing.session;
    let link = Memo::new(move |_| sharing.part.with(|part| address(session, &write_link(&session.pack(), part))));
    let fits = Memo::new(move |_| link.with(|link| link.chars().count() <= LONGEST_LINK));
    let count = move || link.with(|link| session.language.get().number(i64::try_from(link.chars().count()).unwrap_or(i64::MAX)));
    let most = move || session.language.get().number(i64::try_from(LONGEST_LINK).unwrap_or(i64::MAX));
    let length = move || session.fill(Key::SHARE_LENGTH, &[("count", &count()), ("most", &most())]);
    let shown = move || {
        if fits.get() {
            return field(session, "share-link", Key::SHARE_LINK_LABEL, link, Some(Box::new(length)));
        }
        let text = move || session.fill(Key::SHARE_TOO_LONG, &[("count", &count()), ("most", &most())]);
        view! { <div class="na-notice na-notice--warn" id="share-too-long">{icon(icon::WARNING)}<div><p>{text}</p></div></div> }.into_view()
    };
    let save = move |_| sharing.part.with_untracked(|part| session.download_document(part));
    view! {
        <div role="status">{shown}</div>
        <div class="na-acts">
            <button class="na-btn na-btn--plain" type="button" aria-describedby="share-json" on:click=save>{icon(icon::DOWNLOAD)}{session.say(Key::SHARE_JSON)}</button>
        </div>
        <p class="na-note" id="share-json">{session.say(Key::SHARE_JSON_HINT)}</p>
    }
    .into_view()
}

/// The link with the result alone.
pub(super) fn vector(sharing: Sharing) -> View {
    let session = sharing.session;
    let link = Memo::new(move |_| {
        let vector = session.late.result.with(|result| session.pack().print_vector(&result.scored.levels));
        address(session, &vector_link(&vector))
    });
    view! { <p>{session.say(Key::SHARE_VECTOR_LEAD)}</p>{field(session, "share-vector", Key::SHARE_VECTOR_LABEL, link, None)} }.into_view()
}

/// This page's own address without its fragment, the result in the present language, and what it carries.
fn address(session: Session, part: &str) -> String {
    let here = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    let base = here.split_once('#').map_or(here.as_str(), |(base, _)| base);
    format!("{base}{}?{part}", session.href(&Route::Result))
}

/// Says something about a link.
type Saying = Box<dyn Fn() -> String + Send>;

/// A link that can be read and selected but not changed, and a button that copies it.
fn field(session: Session, id: &'static str, label: Key, link: Memo<String>, length: Option<Saying>) -> View {
    let said = RwSignal::new(None::<Key>);
    let copy = move |_| clipboard::copy(session, link.get_untracked(), said, move || select(id));
    let select_all = move |_: web_sys::Event| select(id);
    let length = length.map(|length| view! { <p class="na-field__count" id=format!("{id}-length")>{length}</p> });
    view! {
        <div class="na-field">
            <label class="na-field__label" for=id>{session.say(label)}</label>
            <textarea class="na-area na-area--link" id=id rows="4" spellcheck="false" readonly=true prop:value=move || link.get() on:focus=select_all></textarea>
            {length}
        </div>
        <div class="na-acts">
            <button class="na-btn" type="button" on:click=copy>{icon(icon::COPY)}{session.say(Key::SHARE_COPY)}<span class="na-vh">": "{session.say(label)}</span></button>
        </div>
        {move || said.get().map(|key| view! { <p class="na-muted">{session.say(key)}</p> })}
    }
    .into_view()
}

/// Selects the whole of a field; focuses it where a button asked for that.
fn select(id: &str) {
    if let Some(field) = focus::element(id).and_then(|element| element.dyn_into::<web_sys::HtmlTextAreaElement>().ok()) {
        field.select();
    }
}
