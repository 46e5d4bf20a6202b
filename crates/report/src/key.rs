//! Names of the interface texts and how to look one up.
//!
//! Must not know where a text is shown.

use crate::words::{First, More};
use alloc::string::String;
use alloc::sync::Arc;

/// Name of one interface text. The constants are generated from the content, so a missing text does not compile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(pub u16);

include!(concat!(env!("OUT_DIR"), "/keys.rs"));

/// The texts of one language: the first download, and the rest once it is there.
#[derive(Clone, Debug, Default)]
pub struct Words {
    /// First download.
    pub first: Arc<First>,
    /// The rest, when loaded.
    pub more: Option<Arc<More>>,
}

impl First {
    /// One interface text of the first group.
    #[must_use]
    pub fn text(&self, key: Key) -> Option<&str> {
        self.interface.get(usize::from(key.0)).map(String::as_str)
    }
}

impl Words {
    /// One interface text; empty while the second group has not arrived.
    #[must_use]
    pub fn text(&self, key: Key) -> &str {
        let late = || self.more.as_ref()?.interface.get(usize::from(key.0).checked_sub(FIRST_KEYS)?);
        self.first.text(key).or_else(|| late().map(String::as_str)).unwrap_or_default()
    }

    /// One sentence of the content's own wording by id; empty while it has not arrived.
    #[must_use]
    pub fn sentence(&self, id: &str) -> &str {
        let find = || {
            let sentences = &self.more.as_ref()?.sentences;
            let found = sentences.binary_search_by(|(name, _)| name.as_str().cmp(id)).ok()?;
            sentences.get(found)
        };
        find().map_or("", |(_, text)| text.as_str())
    }
}
