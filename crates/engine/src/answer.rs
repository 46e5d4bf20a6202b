//! What a person said, in the pack's own positions instead of codes.
//!
//! Must not know how an answer was written down (file, link, form) or what it means for a score.

use crate::pack::Q;
use alloc::vec::Vec;
use core::fmt;
use core::str::FromStr;
use serde::{Deserialize, Serialize};

/// A country by its two capital letters (ISO 3166-1 alpha-2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Country([u8; 2]);

impl Country {
    /// The two letters.
    #[must_use]
    pub fn code(&self) -> &str {
        core::str::from_utf8(&self.0).unwrap_or("")
    }
}

impl FromStr for Country {
    type Err = ();

    /// Two capital ASCII letters; anything else is malformed. Whether the country is known is the pack's business.
    fn from_str(text: &str) -> Result<Self, ()> {
        match text.as_bytes() {
            [first @ b'A'..=b'Z', second @ b'A'..=b'Z'] => Ok(Self([*first, *second])),
            _ => Err(()),
        }
    }
}

impl fmt::Display for Country {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.code())
    }
}

/// Volume of one kind of data: position in the pack's list of bands, from small to large.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Volume(pub u8);

/// One thing picked in an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Pick {
    /// An option of the question, by position; with its volume where the question asks for one and it is known.
    Option(u8, Option<Volume>),
    /// A provider of the base, by position.
    Provider(u16),
    /// A country.
    Country(Country),
}

/// How well an answer is documented (method section 7). Never moves a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Grade {
    /// Said by someone.
    #[default]
    Asserted,
    /// Written in an internal paper.
    InternalPaper,
    /// Written in a contract or an official record.
    ContractOrRecord,
    /// Verified by an independent party.
    Verified,
}

/// The answer to one question. Nothing picked and not `open`: not answered. Nothing picked and `open`: don't know.
/// Something picked and `open`: that, and perhaps more.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Answer {
    /// In the order given.
    pub picks: Vec<Pick>,
    /// "Don't know" was said, alone or about the rest.
    pub open: bool,
    /// How well it is documented.
    pub grade: Grade,
}

impl Answer {
    /// "Don't know."
    #[must_use]
    pub fn unknown() -> Self {
        Self { open: true, ..Self::default() }
    }

    /// These picks and nothing else.
    #[must_use]
    pub fn of(picks: Vec<Pick>) -> Self {
        Self { picks, ..Self::default() }
    }

    /// One option of the question.
    #[must_use]
    pub fn option(position: u8) -> Self {
        Self::of(Vec::from([Pick::Option(position, None)]))
    }

    /// Whether nothing was said at all.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.picks.is_empty() && !self.open
    }

    /// Whether something may be picked that is not listed: an explicit "?" or no answer.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.open || self.picks.is_empty()
    }

    /// Whether option `position` was picked.
    #[must_use]
    pub fn has(&self, position: u8) -> bool {
        self.picks.iter().any(|pick| matches!(pick, Pick::Option(option, _) if *option == position))
    }
}

/// Answers to all questions of a pack, by question position. Questions never set are unanswered.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Answers(Vec<Answer>);

static BLANK: Answer = Answer { picks: Vec::new(), open: false, grade: Grade::Asserted };

impl Answers {
    /// The answer to one question.
    #[must_use]
    pub fn get(&self, question: Q) -> &Answer {
        self.0.get(usize::from(question.0)).unwrap_or(&BLANK)
    }

    /// Replaces the answer to one question.
    pub fn set(&mut self, question: Q, answer: Answer) {
        let position = usize::from(question.0);
        if self.0.len() <= position {
            self.0.resize(position + 1, Answer::default());
        }
        if let Some(slot) = self.0.get_mut(position) {
            *slot = answer;
        }
        // Questions never set and questions set back are the same: no trailing blanks.
        while self.0.last() == Some(&BLANK) {
            self.0.pop();
        }
    }

    /// Takes an answer back.
    pub fn clear(&mut self, question: Q) {
        self.set(question, Answer::default());
    }
}
