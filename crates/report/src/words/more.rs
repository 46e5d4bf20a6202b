//! Texts that results, review and documents need, one language; positions are those of the pack.
//!
//! Must not know how a text is shown.

use super::MethodText;
use alloc::string::String;
use alloc::vec::Vec;
use neraca_engine::{Date, Dimension};
use serde::{Deserialize, Serialize};

/// What results, review and documents need beyond [`First`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct More {
    /// Interface texts of the second group; positions go on after [`First::interface`](super::First).
    pub interface: Vec<String>,
    /// By question position.
    pub questions: Vec<QuestionMore>,
    /// By flag position.
    pub flags: Vec<FlagText>,
    /// By factor position.
    pub factors: Vec<FactorText>,
    /// What each index measures.
    pub index_meanings: Vec<String>,
    /// What a band means, by index and band position.
    pub band_meanings: Vec<Vec<String>>,
    /// What "not enough data" means.
    pub not_enough: String,
    /// Theme meanings by index and position.
    pub theme_meanings: Vec<Vec<String>>,
    /// Stakes: name, meaning, then tiers 1 to 4 as (name, meaning).
    pub stakes: Vec<(String, String)>,
    /// Reach link roles by position.
    pub links: Vec<String>,
    /// Contradictions by position.
    pub contradictions: Vec<String>,
    /// Dated rules: id, text, first and last date.
    pub dates: Vec<DatedText>,
    /// Sentences by id (`settled.drives`, `could_fall`, `limits` ...), sorted by id.
    pub sentences: Vec<(String, String)>,
    /// Actions by position.
    pub actions: Vec<ActionText>,
    /// The quick check on paper.
    pub worksheet: Worksheet,
    /// Why the method is as it is.
    pub method: MethodText,
}

/// The quick check on paper: it sorts, it does not score.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Worksheet {
    /// Title.
    pub title: String,
    /// What it does and does not do.
    pub intro: String,
    /// What one needs.
    pub tools: String,
    /// The steps in order.
    pub steps: Vec<WorksheetStep>,
    /// How the numbers are added, then an example.
    pub add: [String; 2],
    /// What the sums mean, worst first: range, name, what to do.
    pub results: Vec<[String; 3]>,
    /// What to keep in mind.
    pub cautions: Vec<String>,
}

/// One step of the paper check.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorksheetStep {
    /// Name with its number.
    pub name: String,
    /// How to fill it in.
    pub rule: String,
    /// Points and text of each row.
    pub rows: Vec<(u8, String)>,
}

/// More words of one question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionMore {
    /// A ready sentence to ask someone.
    pub ask_sentence: String,
    /// The document that would show it.
    pub document: String,
}

/// A red flag in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FlagText {
    /// Index.
    pub dimension: Dimension,
    /// A duty appears unmet; otherwise an exposure.
    pub duty: bool,
    /// Neutral title.
    pub title: String,
    /// Conditional sentence when it is certain.
    pub raised: String,
    /// Sentence when it is only possible.
    pub possible: String,
    /// What would clear it.
    pub clears: String,
    /// Provisions by position in [`First::citations`](super::First); empty for a technical flag.
    pub laws: Vec<u16>,
}

/// A factor in words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactorText {
    /// Name.
    pub name: String,
    /// What it says.
    pub meaning: String,
    /// Clauses by position.
    pub clauses: Vec<ClauseText>,
}

/// Why a clause stands for its level.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClauseText {
    /// The reason.
    pub because: String,
    /// Both readings where the law is contested; otherwise empty.
    pub contested: String,
    /// Provisions by position in [`First::citations`](super::First).
    pub laws: Vec<u16>,
}

/// A rule that depends on the evaluation date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DatedText {
    /// Id such as `pdp-adjustment`.
    pub id: String,
    /// What it does.
    pub text: String,
    /// First date.
    pub from: Option<Date>,
    /// Last date.
    pub until: Option<Date>,
}

/// An action in words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionText {
    /// Code.
    pub id: String,
    /// What to do.
    pub text: String,
    /// Who owns it.
    pub owner: String,
    /// First step.
    pub first_step: String,
    /// What it leaves open.
    pub not_fixed: String,
    /// Time class in words.
    pub time: String,
    /// Provisions by position in [`First::citations`](super::First); empty for a technical step.
    pub laws: Vec<u16>,
}
