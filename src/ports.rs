//! What the app needs from its surroundings, behind small traits: address, storage, clock, host.
//!
//! The browser implements them in `browser`, tests in `memory` and `still`; nothing else in the app touches a global.

pub mod browser;
#[cfg(test)]
pub mod memory;
#[cfg(test)]
pub mod still;

use neraca_engine::Date;
use std::any::Any;
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

/// Listening ends when this is dropped.
pub type Listening = Box<dyn Any>;

/// Where the current address is kept.
pub trait Address {
    /// The current fragment.
    fn current(&self) -> String;
    /// Goes to a fragment; `changed` listeners hear of it.
    fn go(&self, fragment: &str);
    /// Puts a fragment in the place of the current one; no listener hears of it, and nothing leads back.
    fn replace(&self, fragment: &str);
    /// Calls `heard` after every change, including those the user makes, while what it returns is kept.
    fn listen(&self, heard: Box<dyn Fn()>) -> Listening;
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

/// Bytes that arrive later, unless they cannot be fetched.
pub type Arriving = Pin<Box<dyn Future<Output = Option<Vec<u8>>>>>;

/// Whoever started the app: keeps the content packs and the programs.
pub trait Host {
    /// The pack of a name such as `more.id`; fetched once, then kept.
    fn fetch(&self, name: &str) -> Arriving;
    #[cfg(not(feature = "whole"))]
    /// Asks for everything that is not there yet, when there is time; whether it all came.
    fn ahead(&self) -> Pin<Box<dyn Future<Output = bool>>>;
    #[cfg(not(feature = "whole"))]
    /// Ends this program and starts the whole app with what `state` says; whether that could be fetched.
    fn hand_over(&self, state: &str) -> Pin<Box<dyn Future<Output = bool>>>;
}

/// Talks to other windows that have the same assessments open.
pub trait Neighbours {
    /// Tells them something.
    fn say(&self, message: &str);
    /// Hears what they say, while what it returns is kept.
    fn listen(&self, heard: Box<dyn Fn(String)>) -> Listening;
}

/// Whether the app can be seen.
pub trait Sight {
    /// Calls `gone` whenever the app goes out of sight; it may be the last moment there is.
    fn listen(&self, gone: Box<dyn Fn()>) -> Listening;
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
    pub host: Rc<dyn Host>,
    pub neighbours: Rc<dyn Neighbours>,
    pub sight: Rc<dyn Sight>,
}
