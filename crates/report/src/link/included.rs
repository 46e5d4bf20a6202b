//! What of an assessment goes into a link or a file for others.
//!
//! Must not know how it is written.

use crate::exchange::{ByQuestion, DirectAnswers, Document};
use alloc::string::String;
use neraca_engine::Pack;

/// A choice of what others get. Nickname and notes stay behind unless they are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Included {
    /// Sections left out, one bit a position.
    left_out: u32,
    /// The nickname.
    pub title: bool,
    /// The notes.
    pub notes: bool,
    /// What is said directly to questions of other frameworks.
    pub direct: bool,
}

impl Default for Included {
    fn default() -> Self {
        Self { left_out: 0, title: false, notes: false, direct: true }
    }
}

impl Included {
    /// Everything there is.
    pub const ALL: Self = Self { left_out: 0, title: true, notes: true, direct: true };

    /// Whether the answers of a section go along.
    #[must_use]
    pub fn has_section(&self, section: u8) -> bool {
        self.left_out & bit(section) == 0
    }

    /// Leaves a section out, or takes it back in.
    pub fn set_section(&mut self, section: u8, included: bool) {
        if included {
            self.left_out &= !bit(section);
        } else {
            self.left_out |= bit(section);
        }
    }

    /// The document without what stays behind. A question left out is not answered there, so that no risk gets smaller.
    #[must_use]
    pub fn of(&self, pack: &Pack, document: &Document) -> Document {
        let mut out = document.clone();
        for question in pack.question_positions() {
            if !pack.question(question).is_some_and(|rule| self.has_section(rule.section)) {
                out.answers.clear(question);
                out.notes.set(question.0, String::new());
                out.detail.set(question.0, String::new());
            }
        }
        if !self.title {
            out.title.clear();
        }
        if !self.notes {
            out.notes = ByQuestion::default();
        }
        if !self.direct {
            out.direct = DirectAnswers::default();
        }
        out
    }
}

fn bit(section: u8) -> u32 {
    1u32.checked_shl(u32::from(section)).unwrap_or(0)
}
