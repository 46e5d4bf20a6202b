//! Scores lines in bulk, as `neraca assess --jsonl` does: the entry for a worker with a whole inventory.
//!
//! Must not know the page; it only turns lines into lines.

use neraca_engine::Pack;
use neraca_report::{First, Words, respond};
use std::sync::Arc;
use wasm_bindgen::prelude::*;

/// One content version, ready to score.
#[wasm_bindgen]
pub struct Scorer {
    pack: Pack,
    words: Words,
}

#[wasm_bindgen]
impl Scorer {
    /// # Errors
    /// When a pack cannot be decoded.
    #[wasm_bindgen(constructor)]
    pub fn new(core: &[u8], first: &[u8]) -> Result<Self, JsValue> {
        let damaged = |_| JsValue::from_str("content pack is damaged");
        let first: First = postcard::from_bytes(first).map_err(damaged)?;
        let words = Words { first: Arc::new(first), more: None };
        Ok(Self { pack: postcard::from_bytes(core).map_err(damaged)?, words })
    }

    /// One JSON line in, one JSON line out. `number` is the line number for error objects.
    pub fn respond(&self, number: u32, line: &str) -> String {
        respond(&self.pack, &self.words, self.pack.as_of, u64::from(number), line)
    }
}
