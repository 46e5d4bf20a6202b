//! In-memory twins of the ports, for tests and for places without storage or address (a frame on another page).
//!
//! Must not touch the browser.

use super::{Address, Arriving, Clock, Host, Listening, Neighbours, Shelf, ShelfError, Sight};
use neraca_engine::Date;
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

/// An address nobody else sees.
#[derive(Default)]
pub struct MemoryAddress {
    fragment: RefCell<String>,
    listeners: RefCell<Vec<Box<dyn Fn()>>>,
}

impl Address for MemoryAddress {
    fn current(&self) -> String {
        self.fragment.borrow().clone()
    }

    fn go(&self, fragment: &str) {
        fragment.clone_into(&mut self.fragment.borrow_mut());
        self.listeners.borrow().iter().for_each(|heard| heard());
    }

    fn listen(&self, heard: Box<dyn Fn()>) -> Listening {
        self.listeners.borrow_mut().push(heard);
        Box::new(())
    }
}

/// A clock that stands still.
pub struct FixedClock(pub Date);

impl Clock for FixedClock {
    fn today(&self) -> Option<Date> {
        Some(self.0)
    }

    fn time(&self) -> (u32, u32) {
        (10, 42)
    }

    fn stamp(&self) -> u64 {
        u64::try_from(self.0.day_number()).unwrap_or(0)
    }

    fn day(&self, _stamp: u64) -> Option<Date> {
        Some(self.0)
    }
}

/// Content packs held in memory.
#[derive(Default)]
pub struct MemoryContent(pub BTreeMap<String, Vec<u8>>);

impl Host for MemoryContent {
    fn fetch(&self, name: &str) -> Arriving {
        let found = self.0.get(name).cloned().ok_or_else(|| format!("no pack {name}"));
        Box::pin(async move { found })
    }

    fn ahead(&self) {}

    fn hand_over(&self, _state: &str) {}
}

/// Always in sight.
pub struct InSight;

impl Sight for InSight {
    fn listen(&self, _gone: Box<dyn Fn()>) -> Listening {
        Box::new(())
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
