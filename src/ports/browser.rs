//! The ports as the browser gives them: fragment, local and session storage, fetch, clock, broadcast channel.
//!
//! Must not know what is stored, fetched or shown.

use super::memory::{Alone, MemoryShelf};
use super::{Address, Arriving, Clock, Content, Neighbours, Ports, Shelf, ShelfError, Sight};
use gloo::events::EventListener;
use js_sys::{Reflect, Uint8Array};
use neraca_engine::Date;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{BroadcastChannel, MessageEvent, Response, Storage, Window};

/// Every key of this app starts like this.
const PREFIX: &str = "neraca:";

/// The ports of a page that owns its window. `packs` maps pack names to addresses.
pub fn ports(window: &Window, packs: JsValue) -> Ports {
    let shelf = |storage: Result<Option<Storage>, JsValue>| -> Rc<dyn Shelf> {
        match storage {
            Ok(Some(storage)) => Rc::new(WebShelf(storage)),
            _ => Rc::new(MemoryShelf::refusing(ShelfError::Refused)),
        }
    };
    let neighbours: Rc<dyn Neighbours> = match BroadcastChannel::new("neraca") {
        Ok(channel) => Rc::new(Channel(channel)),
        Err(_) => Rc::new(Alone),
    };
    Ports {
        address: Rc::new(Fragment(window.clone())),
        device: shelf(window.local_storage()),
        tab: shelf(window.session_storage()),
        clock: Rc::new(SystemClock),
        content: Rc::new(Fetched { window: window.clone(), packs }),
        neighbours,
        sight: Rc::new(PageSight(window.clone())),
    }
}

struct WebShelf(Storage);

impl Shelf for WebShelf {
    fn read(&self, key: &str) -> Option<String> {
        self.0.get_item(key).ok().flatten()
    }

    fn write(&self, key: &str, text: &str) -> Result<(), ShelfError> {
        self.0.set_item(key, text).map_err(|error| {
            let name = Reflect::get(&error, &"name".into()).ok().and_then(|name| name.as_string());
            if name.is_some_and(|name| name.contains("Quota")) { ShelfError::Full } else { ShelfError::Refused }
        })
    }

    fn remove(&self, key: &str) {
        // Storage that cannot be written to holds nothing to remove.
        let _ = self.0.remove_item(key);
    }

    fn keys(&self) -> Vec<String> {
        let count = self.0.length().unwrap_or(0);
        let all = (0..count).filter_map(|position| self.0.key(position).ok().flatten());
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

    fn listen(&self, heard: Box<dyn Fn()>) {
        EventListener::new(&self.0, "hashchange", move |_| heard()).forget();
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

struct Fetched {
    window: Window,
    packs: JsValue,
}

impl Content for Fetched {
    fn fetch(&self, name: &str) -> Arriving {
        let window = self.window.clone();
        let address = Reflect::get(&self.packs, &name.into()).ok().and_then(|address| address.as_string());
        let name = name.to_owned();
        Box::pin(async move {
            let say = |error: JsValue| format!("{name}: {error:?}");
            let address = address.ok_or_else(|| format!("{name}: no address"))?;
            let response: Response = JsFuture::from(window.fetch_with_str(&address)).await.map_err(say)?.dyn_into().map_err(say)?;
            if !response.ok() {
                return Err(format!("{name}: {}", response.status()));
            }
            let buffer = JsFuture::from(response.array_buffer().map_err(say)?).await.map_err(say)?;
            Ok(Uint8Array::new(&buffer).to_vec())
        })
    }
}

struct PageSight(Window);

impl Sight for PageSight {
    fn listen(&self, gone: Box<dyn Fn()>) {
        let gone: Rc<dyn Fn()> = Rc::from(gone);
        let hidden = Rc::clone(&gone);
        EventListener::new(&self.0, "pagehide", move |_| gone()).forget();
        if let Some(document) = self.0.document() {
            EventListener::new(&document, "visibilitychange", move |_| hidden()).forget();
        }
    }
}

struct Channel(BroadcastChannel);

impl Neighbours for Channel {
    fn say(&self, message: &str) {
        // A closed channel has no one to tell.
        let _ = self.0.post_message(&message.into());
    }

    fn listen(&self, heard: Box<dyn Fn(String)>) {
        let listener = EventListener::new(&self.0, "message", move |event| {
            let message = event.dyn_ref::<MessageEvent>().and_then(|event| event.data().as_string());
            if let Some(message) = message {
                heard(message);
            }
        });
        listener.forget();
    }
}
