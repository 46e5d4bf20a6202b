//! Documents drafted from answers, one language: their texts, and the compiled conditions that decide what stands in them.
//!
//! Must not know an answer, nor how a draft is laid out.

use alloc::string::String;
use alloc::vec::Vec;
use neraca_engine::{Condition, Q};
use serde::{Deserialize, Serialize};

/// Everything that drafts are made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Documents {
    /// What stands where something is to be filled in.
    pub mark: String,
    /// How many parts are blank; `{blank_count}` is to be filled in.
    pub count: String,
    /// The word that marks a draft.
    pub draft: String,
    /// Groups of contract clauses, the most binding first.
    pub groups: Vec<String>,
    /// The contract clauses in the order of their file.
    pub clauses: Vec<ContractClause>,
    /// Words for the state of a contract clause, by [`crate::ClauseState`].
    pub states: Vec<String>,
    /// While this holds no contract clause exists.
    pub absent_when: Condition,
    /// While this holds there is nobody to agree a contract clause with.
    pub not_applicable_when: Condition,
    /// Triggers of an impact assessment.
    pub triggers: Vec<Trigger>,
    /// Answers that leave a fact open: question, and its options, one bit a position.
    pub open: Vec<(Q, u64)>,
    /// The documents, by file name.
    pub letters: Vec<Letter>,
}

impl Documents {
    /// The document of that name.
    #[must_use]
    pub fn letter(&self, id: &str) -> Option<&Letter> {
        self.letters.iter().find(|letter| letter.id == id)
    }

    /// Every condition, for the check that each question feeds something.
    pub fn conditions(&self) -> impl Iterator<Item = &Condition> {
        let triggers = self.triggers.iter().flat_map(|trigger| Some(&trigger.when).into_iter().chain(&trigger.possible_when));
        let blocks = self.letters.iter().flat_map(|letter| &letter.blocks).filter_map(|block| block.shown_when.as_ref());
        let letters = self.letters.iter().filter_map(|letter| letter.applies_when.as_ref());
        triggers.chain(blocks).chain(letters).chain([&self.absent_when, &self.not_applicable_when])
    }
}

/// A contract clause explained. It is described, never offered as contract text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContractClause {
    /// Position of its group.
    pub group: u8,
    /// Name.
    pub name: String,
    /// What it does.
    pub meaning: String,
    /// How a strong one reads.
    pub strong: String,
    /// How a weak one reads.
    pub weak: String,
    /// What to ask about it.
    pub ask: String,
    /// Provisions by position in [`First::citations`](super::First); empty for a technical factor.
    pub laws: Vec<u16>,
    /// How its state follows from an answer; nothing where no question asks for it.
    pub scored: Option<ClauseRule>,
}

/// Which options of a question say how a contract clause stands, one bit a position. Any other answer leaves it unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClauseRule {
    /// The question.
    pub question: Q,
    /// Present and strong.
    pub strong: u64,
    /// Present but weak.
    pub weak: u64,
    /// Absent.
    pub absent: u64,
}

/// A trigger of an impact assessment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trigger {
    /// Letter in the law.
    pub id: String,
    /// The trigger.
    pub text: String,
    /// What is open about it; may be empty.
    pub note: String,
    /// Ticked when this surely holds, possible while it may.
    pub when: Condition,
    /// Possible also while this may hold.
    pub possible_when: Option<Condition>,
    /// Provisions by position in [`First::citations`](super::First).
    pub laws: Vec<u16>,
}

/// One document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// Name of its file, such as `impact-assessment`.
    pub id: String,
    /// Title.
    pub title: String,
    /// What it is for, in one sentence.
    pub lead: String,
    /// Provisions by position in [`First::citations`](super::First).
    pub laws: Vec<u16>,
    /// It goes to someone: notes for its writer stand apart from it.
    pub sent: bool,
    /// It is of use only while this may hold.
    pub applies_when: Option<Condition>,
    /// What stands in its place where that surely does not hold.
    pub not_applicable: String,
    /// What stands above it while that is not known; may be empty.
    pub perhaps: String,
    /// What stands in its place where its lists are empty; may be empty.
    pub nothing: String,
    /// Facts that may be asked for, in the order of the bank.
    pub items: Vec<Q>,
    /// An item names the document that would show the fact; otherwise it is the sentence to ask.
    pub names_documents: bool,
    /// Its blocks in order.
    pub blocks: Vec<LetterBlock>,
}

impl Letter {
    /// Whether it has a place for the name of the system.
    #[must_use]
    pub fn names_system(&self) -> bool {
        self.blocks.iter().any(|block| block.text.contains("{system_line}"))
    }
}

/// One block of a document: text, then what is filled in from answers, then what is filled in by hand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterBlock {
    /// Heading; may be empty.
    pub heading: String,
    /// Text with `{agency_line}`, `{system_line}` and `{provider_line}` to be filled in; may be empty.
    pub text: String,
    /// What its writer should check; may be empty.
    pub note: String,
    /// Provisions by position in [`First::citations`](super::First).
    pub laws: Vec<u16>,
    /// Printed apart from the document, for its writer.
    pub apart: bool,
    /// Left out where this surely does not hold.
    pub shown_when: Option<Condition>,
    /// Facts that are filled in where answers settle them.
    pub rows: Vec<FactRow>,
    /// Lines to fill in by hand.
    pub blanks: Vec<String>,
    /// What is listed.
    pub list: Option<Listed>,
}

/// A fact in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactRow {
    /// The question behind it.
    pub question: Q,
    /// Only these options are told, one bit a position; all where nothing is named.
    pub among: Option<u64>,
    /// Left out while it is not known; otherwise it is a blank.
    pub known_only: bool,
}

/// What a block lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Listed {
    /// Open facts, one item each.
    Items,
    /// Contract clauses that are absent or weak.
    Clauses,
    /// All contract clauses.
    Checklist,
    /// Triggers of an impact assessment.
    Triggers,
    /// Raised flags.
    Flags,
}
