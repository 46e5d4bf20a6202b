//! Laws, jurisdictions and cases in words, one language.
//!
//! Must not know how they are shown.

use alloc::string::String;
use alloc::vec::Vec;
use neraca_engine::{Country, Date};
use serde::{Deserialize, Serialize};

/// One provision with everything that is shown of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provision {
    /// Id.
    pub id: String,
    /// Instrument name (Indonesian, or the foreign title).
    pub instrument: String,
    /// Article and paragraphs as printed.
    pub article: String,
    /// Short title.
    pub title: String,
    /// Paraphrase in own words.
    pub summary: String,
    /// Sanction, may be empty.
    pub sanction: String,
    /// In force from; `None` prints "date not verified".
    pub in_force_from: Option<Date>,
    /// Date of the latest check.
    pub last_checked: Date,
    /// Confidence: A, B or C.
    pub letter: char,
    /// Addresses of sources.
    pub sources: Vec<String>,
    /// Editor's note (English), may be empty.
    pub note: String,
}

/// Access laws of one jurisdiction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JurisdictionText {
    /// Country.
    pub country: Country,
    /// Name.
    pub name: String,
    /// Exposure when hosted there: stored value and range over disputed readings.
    pub hosted: (u8, u8, u8),
    /// Exposure when the provider is from there: stored value and range over disputed readings.
    pub provider: (u8, u8, u8),
    /// Equivalence to the home data protection law, in the project's own assessment: reason sentence.
    pub equivalence: String,
    /// The access laws that count, in file order.
    pub laws: Vec<AccessLaw>,
}

/// One access law, in the template used for every country.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessLaw {
    /// Name and section.
    pub name: String,
    /// What it can compel, in own words.
    pub compels: String,
    /// The four figures as one sentence row.
    pub profile: String,
    /// Whether serious sources differ.
    pub disputed: bool,
    /// Confidence letter.
    pub letter: char,
    /// Date of the latest check.
    pub last_checked: Date,
    /// Address of the source; empty when none was seen.
    pub source: String,
}

/// A coded assessment with its story.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseText {
    /// Slug of the assessment.
    pub id: String,
    /// Title.
    pub title: String,
    /// What was taken as given.
    pub note: String,
    /// The assessment as an exchange document in JSON, as `neraca assess` reads it.
    pub document: String,
    /// Title of the story behind it.
    pub story: String,
    /// How it ended.
    pub outcome: String,
    /// What it teaches.
    pub lesson: String,
    /// Statements, in order; an answer's source `slug#n` means the n-th, from 1.
    pub statements: Vec<Statement>,
    /// Status of the answers: question position and what stands behind it.
    pub status: Vec<(u8, Standing)>,
    /// Real bodies are named; otherwise the case is fictional.
    pub real: bool,
}

/// What stands behind a coded answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Standing {
    /// Established in the named source.
    Fact(String),
    /// Said by someone; may be contested.
    Claim(String),
    /// Set for the exercise.
    Assumption,
}

/// One statement of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// Established fact; otherwise a claim.
    pub established: bool,
    /// Who said or did it, by role.
    pub who: String,
    /// When, as written.
    pub date: String,
    /// The statement.
    pub text: String,
    /// Addresses of sources.
    pub sources: Vec<String>,
}
