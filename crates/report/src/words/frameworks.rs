//! Texts of other frameworks, one language; positions are those of [`neraca_engine::Frameworks`].
//!
//! Must not know points, weights or cut-offs.

use alloc::string::String;
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// Texts of every framework.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrameworkTexts {
    /// Category of electronic systems.
    pub bssn: BssnText,
    /// Cloud Sovereignty Framework.
    pub csf: CsfText,
    /// Algorithmic Impact Assessment.
    pub aia: FrameworkText,
    /// Chance over years.
    pub yearly: FrameworkText,
}

/// What a framework is, and what a reading of it is not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrameworkText {
    /// Name.
    pub name: String,
    /// What kind of reading this is; stands wherever a result of it stands.
    pub label: String,
    /// What to keep in mind.
    pub notes: Vec<String>,
    /// Where it was read: title and address.
    pub sources: Vec<(String, String)>,
}

/// The category in words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BssnText {
    /// What it is.
    pub about: FrameworkText,
    /// By question.
    pub questions: Vec<BssnQuestionText>,
    /// Categories from the lowest up.
    pub categories: Vec<String>,
    /// Names of the sets of cut-offs.
    pub variants: Vec<String>,
}

/// One question of the category.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BssnQuestionText {
    /// The question.
    pub text: String,
    /// Help; may be empty.
    pub hint: String,
    /// Options by position.
    pub options: Vec<String>,
    /// Why a clause allows its options, by clause.
    pub because: Vec<String>,
}

/// The Cloud Sovereignty Framework in words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CsfText {
    /// What it is.
    pub about: FrameworkText,
    /// Names of the sets of weights.
    pub profiles: Vec<String>,
    /// Name and meaning of each level, from 0.
    pub seals: Vec<(String, String)>,
    /// Names of the objectives.
    pub objectives: Vec<String>,
    /// By criterion, in the order of the objectives.
    pub criteria: Vec<CriterionText>,
}

/// One criterion.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CriterionText {
    /// Name.
    pub name: String,
    /// Rungs from worst to best.
    pub rungs: Vec<String>,
}
