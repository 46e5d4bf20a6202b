//! Documents drafted from answers: a checklist, an assessment to complete, letters. A draft is a list of parts, so that a page, paper
//! and plain text say the same; what is not known is a blank, never a guess.
//!
//! Must not know a sentence, nor which question is behind a fact; those are content.

mod blanks;
mod clauses;
mod facts;
mod json;
mod text;
mod writer;

pub use blanks::runs as blank_runs;
pub use clauses::{CLAUSE_STATES, ClauseState};
pub use json::draft_json;
pub use text::draft_text;
pub use writer::Drafting;

use alloc::string::String;
use alloc::vec::Vec;
use neraca_engine::Truth;

/// What the text of a letter may leave to be filled in.
pub const DRAFT_PLACEHOLDERS: [&str; 3] = ["agency_line", "system_line", "provider_line"];

/// One document. Texts carry marks around foreign terms; a run of dots is a blank to fill in by hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Name such as `impact-assessment`.
    pub id: String,
    /// Title.
    pub title: String,
    /// The word that marks a draft.
    pub word: String,
    /// What stands where something is to be filled in.
    pub mark: String,
    /// Disclaimer with the date of the rules, and the date whose rules were applied.
    pub opening: Vec<String>,
    /// How many parts are blank, in words; empty where none is.
    pub count: String,
    /// It goes to someone, so that what stands apart is for its writer alone.
    pub sent: bool,
    /// The answers leave nothing to write; the only part says why.
    pub empty: bool,
    /// The document itself.
    pub parts: Vec<Part>,
    /// For its writer, printed apart.
    pub apart: Vec<Part>,
}

/// A piece of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Heading of what follows.
    Heading(String),
    /// Running text; may hold line breaks.
    Text(String),
    /// Something its writer should check.
    Note(String),
    /// Facts, known or blank.
    Facts(Vec<Fact>),
    /// Numbered items.
    Items(Vec<String>),
    /// Points in no order.
    Points(Vec<String>),
    /// Contract clauses.
    Clauses(Vec<ClauseEntry>),
    /// Triggers, ticked, possible or not.
    Ticks(Vec<Tick>),
    /// Provisions behind the document.
    Laws(Vec<Cited>),
}

/// A fact by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is.
    pub name: String,
    /// What is known of it.
    pub values: Vec<String>,
    /// Something is left to fill in.
    pub blank: bool,
}

/// A contract clause with everything that is said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClauseEntry {
    /// Place in the list, from 1.
    pub number: usize,
    /// Name.
    pub name: String,
    /// How it stands.
    pub state: ClauseState,
    /// How it stands, what it means, its signs, what to ask, the law, and a blank for the article of the contract.
    pub facts: Vec<Fact>,
}

/// A trigger of an impact assessment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Letter in the law.
    pub id: String,
    /// `Yes` is ticked, `Unknown` possible.
    pub state: Truth,
    /// The same in a word.
    pub word: String,
    /// The trigger.
    pub text: String,
    /// What is open about it; may be empty.
    pub note: String,
}

/// A provision that a document names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited {
    /// Id.
    pub id: String,
    /// Short form.
    pub label: String,
    /// Confidence letter.
    pub letter: char,
}
