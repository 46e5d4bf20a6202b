//! In-memory twins of the ports for tests: an address nobody else sees, a clock that stands still, no host.
//!
//! Must not touch the browser.

use super::memory::{Alone, MemoryShelf};
use super::{Address, Arriving, Clock, Host, Listening, Ports, Sight};
use neraca_engine::Date;
use std::cell::RefCell;
use std::rc::Rc;
#[cfg(not(feature = "whole"))]
use std::{future::Future, pin::Pin};

/// Ports on which nothing outside the test happens.
pub fn ports(today: Date) -> Ports {
    Ports {
        address: Rc::new(MemoryAddress::default()),
        device: Rc::new(MemoryShelf::default()),
        tab: Rc::new(MemoryShelf::default()),
        clock: Rc::new(FixedClock(today)),
        host: Rc::new(NoHost),
        neighbours: Rc::new(Alone),
        sight: Rc::new(InSight),
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

    fn replace(&self, fragment: &str) {
        fragment.clone_into(&mut self.fragment.borrow_mut());
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

/// Nobody who has packs.
pub struct NoHost;

impl Host for NoHost {
    fn fetch(&self, _name: &str) -> Arriving {
        Box::pin(async { None })
    }

    #[cfg(not(feature = "whole"))]
    fn ahead(&self) -> Pin<Box<dyn Future<Output = bool>>> {
        Box::pin(async { true })
    }

    #[cfg(not(feature = "whole"))]
    fn hand_over(&self, _state: &str) -> Pin<Box<dyn Future<Output = bool>>> {
        Box::pin(async { true })
    }
}

/// Always in sight.
pub struct InSight;

impl Sight for InSight {
    fn listen(&self, _gone: Box<dyn Fn()>) -> Listening {
        Box::new(())
    }
}
