//! Messages about the whole app: storage refused or full, open in another tab, texts that could not be loaded.
//!
//! Must not know the page below.

use super::icon::{self, icon};
use crate::WHOLE;
use crate::dom::keep;
use crate::dom::prelude::*;
use crate::session::{Session, Storing};
use gloo::events::EventListener;
use neraca_report::Key;

/// Everything that needs saying at present; nothing most of the time.
pub fn banners(session: Session) -> View {
    let storing = Memo::new(move |_| match session.storing.get() {
        Storing::Nothing | Storing::Saved(..) => None,
        other => Some(other),
    });
    // The first program hands over when storing fails.
    let about_storage = move || match storing.get().filter(|_| WHOLE)? {
        Storing::Refused => Some(warning(session, Key::STATE_STORE_REFUSED, Key::STATE_DOWNLOAD, |session| session.download())),
        Storing::Full => Some(warning(session, Key::STATE_STORE_FULL, Key::STATE_DOWNLOAD, |session| session.download())),
        Storing::Elsewhere => Some(warning(session, Key::STATE_TAB_OTHER, Key::STATE_TAKE_OVER, |session| session.take_over())),
        Storing::Nothing | Storing::Saved(..) => None,
    };
    let about_texts =
        move || session.missing.get().then(|| warning(session, Key::STATE_PACK_MISSING, Key::STATE_RETRY, |session| session.retry()));
    let away = unconnected();
    let about_connection = move || {
        away.get().then(|| view! {
            <div class="na-banner"><div class="na-wrap na-banner__in">{icon(icon::OFFLINE)}<p>{session.live(Key::STATE_OFFLINE)}</p></div></div>
        })
    };
    view! { <div role="alert">{about_storage}{about_texts}</div><div role="status">{about_connection}</div> }.into_view()
}

/// Whether the browser says that there is no connection.
fn unconnected() -> RwSignal<bool> {
    let away = RwSignal::new(false);
    if let Some(window) = web_sys::window() {
        away.set(!window.navigator().on_line());
        for (event, now) in [("offline", true), ("online", false)] {
            keep(EventListener::new(&window, event, move |_| away.set(now)));
        }
    }
    away
}

fn warning(session: Session, text: Key, button: Key, act: fn(Session)) -> View {
    view! {
        <div class="na-banner na-banner--warn">
            <div class="na-wrap na-banner__in">
                {icon(icon::WARNING)}
                <p>{move || session.text(text)}</p>
                <button class="na-link" type="button" on:click=move |_| act(session)>{move || session.text(button)}</button>
            </div>
        </div>
    }
    .into_view()
}
