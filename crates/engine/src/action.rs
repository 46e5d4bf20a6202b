//! What a body can do: the catalogue of actions, each with the answers it changes and the effort it takes (method section 11).
//!
//! Apart from [`crate::Pack`], because scoring needs no action and the first question must not wait for any.
//! Must not know who carries an action out, nor its wording.

use crate::answer::Pick;
use crate::condition::Condition;
use crate::pack::Q;
use alloc::string::String;
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// Effort class of a migration: data moves to another place or provider.
pub const MIGRATION: u8 = 3;

/// Highest effort class of a plan on paper: contracts and documents, at most weeks.
pub const PAPER: u8 = 1;

/// All actions in the order in which they are always listed; at most 32.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Catalogue {
    /// The actions.
    pub actions: Vec<Action>,
}

/// One step a body can take. Where conditions read answers, they read those before the plan (decision 24).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Action {
    /// Code such as `K1`.
    pub id: String,
    /// Effort unless a condition of `effort_if` surely holds.
    pub effort: Effort,
    /// Other efforts; the first that surely holds counts.
    pub effort_if: Vec<(Condition, Effort)>,
    /// Left out unless asked for: it depends on others, such as a new law.
    pub off: bool,
    /// Not possible where this surely does not hold.
    pub available_if: Option<Condition>,
    /// Actions that cannot stand in the same plan, one bit a position.
    pub excludes: u32,
    /// Answers it gives.
    pub sets: Vec<Effect>,
    /// Answers it gives unless the condition surely does not hold.
    pub sets_if: Vec<(Condition, Vec<Effect>)>,
    /// Options it adds to what is already picked.
    pub adds: Vec<Effect>,
}

/// What an action takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Effort {
    /// Effort class: 0 days or paper, 1 contract or weeks, 2 technical months, 3 migration, 4 new law.
    pub class: u8,
    /// Effort points, from 1; they add up over a plan and are no money.
    pub points: u8,
}

/// Picks of one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Effect {
    /// Which question.
    pub question: Q,
    /// What is picked. The pack's home country stands for the home country of the assessment.
    pub picks: Vec<Pick>,
}

impl Catalogue {
    /// Position of an action code.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<u8> {
        self.actions.iter().position(|action| action.id == id).and_then(|found| u8::try_from(found).ok())
    }

    /// The action at a position.
    #[must_use]
    pub fn action(&self, position: u8) -> Option<&Action> {
        self.actions.get(usize::from(position))
    }

    /// The actions left out unless asked for, one bit a position.
    #[must_use]
    pub fn off(&self) -> u32 {
        (0u32..).zip(&self.actions).filter(|(_, action)| action.off).fold(0, |mask, (position, _)| mask | bit(position))
    }

    /// Every condition, in order.
    pub fn conditions(&self) -> impl Iterator<Item = &Condition> {
        self.actions.iter().flat_map(|action| {
            let efforts = action.effort_if.iter().map(|(when, _)| when);
            action.available_if.iter().chain(efforts).chain(action.sets_if.iter().map(|(when, _)| when))
        })
    }
}

impl Action {
    /// Whether data moves to another place or provider; such an action comes first in a plan.
    #[must_use]
    pub fn is_move(&self) -> bool {
        self.effort.class == MIGRATION
    }
}

/// Mask of one position; 0 beyond 32.
pub(crate) fn bit(position: u32) -> u32 {
    1u32.checked_shl(position).unwrap_or(0)
}
