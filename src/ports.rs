//! What the app needs from its surroundings, behind small traits: address, storage, content, clock.
//!
//! The browser implements them in `browser`, tests in `memory`; nothing else in the app touches a global.

pub mod browser;
pub mod memory;

use neraca_engine::Date;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

/// Why something could not be stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShelfError {
    /// There is no storage, or it was refused.
    Refused,
    /// There is no room left.
    Full,
}

/// A place that keeps texts by key.
pub trait Shelf {
    /// The text under a key.
    fn read(&self, key: &str) -> Option<String>;
    /// Keeps a text.
    fn write(&self, key: &str, text: &str) -> Result<(), ShelfError>;
    /// Forgets a key.
    fn remove(&self, key: &str);
    /// Every key of this app.
    fn keys(&self) -> Vec<String>;
}

/// Where the current address is kept.
pub trait Address {
    /// The current fragment.
    fn current(&self) -> String;
    /// Goes to a fragment; `changed` listeners hear of it.
    fn go(&self, fragment: &str);
    /// Calls `heard` after every change, including those the user makes.
    fn listen(&self, heard: Box<dyn Fn()>);
}

/// The clock.
pub trait Clock {
    /// Today's date where the user is.
    fn today(&self) -> Option<Date>;
    /// Time of day, hours and minutes.
    fn time(&self) -> (u32, u32);
    /// Milliseconds since the epoch, for order only.
    fn stamp(&self) -> u64;
    /// The date of such a stamp where the user is.
    fn day(&self, stamp: u64) -> Option<Date>;
}

/// Bytes that arrive later; the error is a sentence for the console.
pub type Arriving = Pin<Box<dyn Future<Output = Result<Vec<u8>, String>>>>;

/// Where content packs come from.
pub trait Content {
    /// The pack of a name such as `more.id`.
    fn fetch(&self, name: &str) -> Arriving;
}

/// Talks to other windows that have the same assessments open.
pub trait Neighbours {
    /// Tells them something.
    fn say(&self, message: &str);
    /// Hears what they say.
    fn listen(&self, heard: Box<dyn Fn(String)>);
}

/// Whether the app can be seen.
pub trait Sight {
    /// Calls `gone` whenever the app goes out of sight; it may be the last moment there is.
    fn listen(&self, gone: Box<dyn Fn()>);
}

/// All ports of one mounted app.
#[derive(Clone)]
pub struct Ports {
    pub address: Rc<dyn Address>,
    /// Kept until the user deletes it.
    pub device: Rc<dyn Shelf>,
    /// Kept until the tab closes.
    pub tab: Rc<dyn Shelf>,
    pub clock: Rc<dyn Clock>,
    pub content: Rc<dyn Content>,
    pub neighbours: Rc<dyn Neighbours>,
    pub sight: Rc<dyn Sight>,
}
