//! Copies a text; where the browser refuses, the text is selected for its reader to copy.
//!
//! Must not know what is copied.

use crate::dom::prelude::*;
use crate::dom::spawn_local;
use crate::session::Session;
use neraca_report::Key;
use wasm_bindgen_futures::JsFuture;

/// Copies a text and says so; `select` runs where that is refused.
pub fn copy(session: Session, text: String, said: RwSignal<Option<Key>>, select: impl FnOnce() + 'static) {
    spawn_local(async move {
        let clipboard = web_sys::window().map(|window| window.navigator().clipboard());
        // Without a secure address there is no clipboard, although the type says otherwise.
        let clipboard = clipboard.filter(|clipboard| !clipboard.is_undefined());
        let copied = match clipboard {
            Some(clipboard) => JsFuture::from(clipboard.write_text(&text)).await.is_ok(),
            None => false,
        };
        if !copied {
            select();
        }
        let key = if copied { Key::EMBED_COPIED } else { Key::EMBED_COPY_FAILED };
        said.set(Some(key));
        session.announce(untrack(|| session.text(key)));
    });
}
