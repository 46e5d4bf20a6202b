//! The closed vocabulary of conditions that level rules, visibility and contradictions are written in.
//!
//! Must not know how a condition is evaluated; see `reading`.

use crate::answer::Country;
use crate::pack::Q;
use alloc::boxed::Box;
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// A set of things that can be picked.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Choices {
    /// Options of the question, one bit a position.
    pub options: u64,
    /// Providers, by position.
    pub providers: Vec<u16>,
    /// Countries.
    pub countries: Vec<Country>,
}

/// A test on the options picked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PickTest {
    /// At least one of these, with at least this volume where one is given.
    AnyOf(u64, Option<u8>),
    /// All of these.
    AllOf(u64),
    /// None of these.
    NoneOf(u64),
    /// At least so many picks that are not exclusive.
    CountAtLeast(u8),
}

/// A test on the places picked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PlaceTest {
    /// Some place is outside the home country.
    AnyAbroad,
    /// No place is outside the home country; holds for "no place" too.
    AllHome,
    /// Some place is fixed nowhere.
    AnyUnknown,
    /// One of these is named.
    Includes(Choices),
}

/// A condition over answers. A condition on a hidden question does not hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Condition {
    /// Holds always.
    Always,
    /// Every one holds.
    All(Vec<Self>),
    /// At least one holds.
    Any(Vec<Self>),
    /// Does not hold.
    Not(Box<Self>),
    /// The single answer is one of these.
    Is(Q, Choices),
    /// Test on picks.
    Picks(Q, PickTest),
    /// Test on places.
    Place(Q, PlaceTest),
    /// The question is shown.
    Shown(Q),
}

impl Condition {
    /// Calls `visit` with every question the condition reads, repeats included.
    pub fn questions(&self, visit: &mut dyn FnMut(Q)) {
        match self {
            Self::Always => {}
            Self::All(items) | Self::Any(items) => items.iter().for_each(|item| item.questions(visit)),
            Self::Not(item) => item.questions(visit),
            Self::Is(question, _) | Self::Picks(question, _) | Self::Place(question, _) | Self::Shown(question) => {
                visit(*question);
            }
        }
    }
}
