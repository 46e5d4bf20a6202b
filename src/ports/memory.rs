//! In-memory twins of storage and of other windows, for tests. The other twins are in `still`.
//!
//! Must not touch the browser.

use super::{Listening, Neighbours, Shelf, ShelfError};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

/// Storage that lives as long as the app.
#[derive(Default)]
pub struct MemoryShelf {
    texts: RefCell<BTreeMap<String, String>>,
    /// Refuses every further text with this error.
    pub refuse: Cell<Option<ShelfError>>,
}

impl MemoryShelf {
    /// A shelf that keeps nothing and says why.
    pub fn refusing(error: ShelfError) -> Self {
        Self { refuse: Cell::new(Some(error)), ..Self::default() }
    }
}

impl Shelf for MemoryShelf {
    fn read(&self, key: &str) -> Option<String> {
        self.texts.borrow().get(key).cloned()
    }

    fn write(&self, key: &str, text: &str) -> Result<(), ShelfError> {
        if let Some(error) = self.refuse.get() {
            return Err(error);
        }
        self.texts.borrow_mut().insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) {
        self.texts.borrow_mut().remove(key);
    }

    fn keys(&self) -> Vec<String> {
        self.texts.borrow().keys().cloned().collect()
    }
}

/// No other window.
pub struct Alone;

impl Neighbours for Alone {
    fn say(&self, _message: &str) {}

    fn listen(&self, _heard: Box<dyn Fn(String)>) -> Listening {
        Box::new(())
    }
}
