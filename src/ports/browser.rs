//! The ports as the browser gives them: fragment, local and session storage, fetch, clock, broadcast channel.
//!
//! Must not know what is stored, fetched or shown.

use super::{Address, Arriving, Clock, Host, Listening, Neighbours, Ports, Shelf, ShelfError, Sight};
use gloo::events::EventListener;
use js_sys::{Promise, Reflect, Uint8Array};
use neraca_engine::Date;
use std::rc::Rc;
#[cfg(not(feature = "whole"))]
use std::{future::Future, pin::Pin};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{BroadcastChannel, MessageEvent, Storage, Window};

/// Every key of this app starts like this.
const PREFIX: &str = "neraca:";

/// The ports of a page that owns its window.
pub fn ports(window: &Window, boot: Boot) -> Ports {
    Ports {
        address: Rc::new(Fragment(window.clone())),
        device: Rc::new(WebShelf(window.local_storage().ok().flatten())),
        tab: Rc::new(WebShelf(window.session_storage().ok().flatten())),
        clock: Rc::new(SystemClock),
        host: Rc::new(Booted(boot)),
        neighbours: Rc::new(Channel(BroadcastChannel::new("neraca").ok())),
        sight: Rc::new(PageSight(window.clone())),
    }
}

/// A storage of the browser; none where the browser refuses it.
struct WebShelf(Option<Storage>);

impl Shelf for WebShelf {
    fn read(&self, key: &str) -> Option<String> {
        self.0.as_ref()?.get_item(key).ok().flatten()
    }

    fn write(&self, key: &str, text: &str) -> Result<(), ShelfError> {
        self.0.as_ref().ok_or(ShelfError::Refused)?.set_item(key, text).map_err(|error| {
            let name = Reflect::get(&error, &"name".into()).ok().and_then(|name| name.as_string());
            if name.is_some_and(|name| name.starts_with("Quota")) { ShelfError::Full } else { ShelfError::Refused }
        })
    }

    fn remove(&self, key: &str) {
        // Storage that cannot be written to holds nothing to remove.
        let _ = self.0.as_ref().map(|storage| storage.remove_item(key));
    }

    fn keys(&self) -> Vec<String> {
        let Some(storage) = &self.0 else { return Vec::new() };
        let count = storage.length().unwrap_or(0);
        let all = (0..count).filter_map(|position| storage.key(position).ok().flatten());
        all.filter(|key| key.starts_with(PREFIX)).collect()
    }
}

struct Fragment(Window);

impl Address for Fragment {
    fn current(&self) -> String {
        self.0.location().hash().unwrap_or_default()
    }

    fn go(&self, fragment: &str) {
        // Setting a fragment cannot fail on a page that has one.
        let _ = self.0.location().set_hash(fragment);
    }

    fn replace(&self, fragment: &str) {
        // The address stays on its own page, so no browser refuses it.
        let _ = self.0.history().and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(fragment)));
    }

    fn listen(&self, heard: Box<dyn Fn()>) -> Listening {
        Box::new(EventListener::new(&self.0, "hashchange", move |_| heard()))
    }
}

struct SystemClock;

impl Clock for SystemClock {
    fn today(&self) -> Option<Date> {
        date(&js_sys::Date::new_0())
    }

    fn time(&self) -> (u32, u32) {
        let now = js_sys::Date::new_0();
        (now.get_hours(), now.get_minutes())
    }

    fn stamp(&self) -> u64 {
        js_sys::Date::now() as u64
    }

    fn day(&self, stamp: u64) -> Option<Date> {
        date(&js_sys::Date::new(&JsValue::from_f64(stamp as f64)))
    }
}

fn date(at: &js_sys::Date) -> Option<Date> {
    let month = u8::try_from(at.get_month() + 1).ok()?;
    Date::new(u16::try_from(at.get_full_year()).ok()?, month, u8::try_from(at.get_date()).ok()?)
}

#[wasm_bindgen]
extern "C" {
    /// The object that `boot.js` gives every program it starts.
    pub type Boot;

    #[wasm_bindgen(method, catch)]
    fn pack(this: &Boot, name: &str) -> Result<Promise, JsValue>;

    #[cfg(not(feature = "whole"))]
    #[wasm_bindgen(method)]
    fn ahead(this: &Boot) -> Promise;

    #[cfg(not(feature = "whole"))]
    #[wasm_bindgen(method, js_name = handOver)]
    fn hand_over(this: &Boot, state: &str) -> Promise;
}

struct Booted(Boot);

impl Host for Booted {
    fn fetch(&self, name: &str) -> Arriving {
        let promise = self.0.pack(name);
        Box::pin(async move {
            let bytes = JsFuture::from(promise.ok()?).await.ok()?;
            Some(Uint8Array::new(&bytes).to_vec())
        })
    }

    #[cfg(not(feature = "whole"))]
    fn ahead(&self) -> Pin<Box<dyn Future<Output = bool>>> {
        done(self.0.ahead())
    }

    #[cfg(not(feature = "whole"))]
    fn hand_over(&self, state: &str) -> Pin<Box<dyn Future<Output = bool>>> {
        done(self.0.hand_over(state))
    }
}

/// Whether what was promised came.
#[cfg(not(feature = "whole"))]
fn done(promise: Promise) -> Pin<Box<dyn Future<Output = bool>>> {
    Box::pin(async move { JsFuture::from(promise).await.is_ok() })
}

struct PageSight(Window);

impl Sight for PageSight {
    fn listen(&self, gone: Box<dyn Fn()>) -> Listening {
        let gone: Rc<dyn Fn()> = Rc::from(gone);
        let hidden = Rc::clone(&gone);
        let leaving = EventListener::new(&self.0, "pagehide", move |_| gone());
        let covered = self.0.document().map(|document| EventListener::new(&document, "visibilitychange", move |_| hidden()));
        Box::new((leaving, covered))
    }
}

/// Nobody where the browser has no channel.
struct Channel(Option<BroadcastChannel>);

impl Neighbours for Channel {
    fn say(&self, message: &str) {
        // A closed channel has no one to tell.
        let _ = self.0.as_ref().map(|channel| channel.post_message(&message.into()));
    }

    fn listen(&self, heard: Box<dyn Fn(String)>) -> Listening {
        let Some(channel) = &self.0 else { return Box::new(()) };
        let listener = EventListener::new(channel, "message", move |event| {
            let message = event.dyn_ref::<MessageEvent>().and_then(|event| event.data().as_string());
            if let Some(message) = message {
                heard(message);
            }
        });
        Box::new(listener)
    }
}
