//! Long searches in slices, so that the page answers in between.
//!
//! Must not know what is searched.

use super::Session;
use gloo::timers::callback::Timeout;
use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Milliseconds of a slice: at a quarter of a small machine's speed nothing typed waits noticeably.
const SLICE: u64 = 8;

impl Session {
    /// Advances a search until it says that it is over, or until nobody wants its result any more. Whether it is over.
    pub async fn in_slices(self, mut advance: impl FnMut() -> bool, wanted: impl Fn() -> bool) -> bool {
        loop {
            turn().await;
            if !wanted() {
                return false;
            }
            let clock = self.ports().clock;
            let end = clock.stamp() + SLICE;
            while clock.stamp() < end {
                if advance() {
                    return true;
                }
            }
        }
    }
}

/// The next turn of the browser's loop: what was typed or clicked in the meantime comes first.
async fn turn() {
    let next = Promise::new(&mut |resolve, _| {
        // Calling a resolver cannot fail.
        Timeout::new(0, move || drop(resolve.call0(&JsValue::UNDEFINED))).forget();
    });
    // It is never rejected.
    let _ = JsFuture::from(next).await;
}
