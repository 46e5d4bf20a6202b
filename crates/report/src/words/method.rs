//! Why the method is as it is, one language: a reason beside each number, a worked example, limits and changes.
//!
//! Positions are those of the method. Must not know a number of it, nor how a text is shown.

use alloc::string::String;
use alloc::vec::Vec;
use neraca_engine::Date;
use serde::{Deserialize, Serialize};

/// What the method page says beyond the numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MethodText {
    /// Reasons.
    pub reasons: Reasons,
    /// The worked example.
    pub example: ExampleText,
    /// Limits that the authors know.
    pub weak_points: Vec<String>,
    /// Choices that others make in another way: name, then text.
    pub disagreements: Vec<(String, String)>,
    /// Changes of method and pack, newest first.
    pub changes: Vec<ChangeText>,
}

/// Why each number is what it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reasons {
    /// A step of a factor; `{points}` is to be filled in.
    pub level: String,
    /// What a flagged index keeps above its floor; `{percent}` is to be filled in.
    pub lift: String,
    /// When one number may stand alone; `{percent}` is to be filled in.
    pub headline: String,
    /// How points and bands are read off.
    pub cut: String,
    /// Why stakes scale both indices.
    pub stakes: String,
    /// The coefficient of each tier, 1 to 4.
    pub tiers: Vec<String>,
    /// The limits of the bands.
    pub bands: String,
    /// By index and position.
    pub themes: [Vec<ThemeReason>; 2],
    /// The floors of each flag, by position.
    pub flags: Vec<String>,
    /// The values of the evidence grades.
    pub grades: String,
    /// The limits of low, medium and high documentation.
    pub documented: String,
    /// The steps that a weight takes.
    pub weightings: String,
    /// The limits of fragile, fairly robust and robust.
    pub robust: String,
}

/// Why a theme weighs what it does, and is built as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThemeReason {
    /// Its weight and the way its factors combine.
    pub weight: String,
    /// How to read rows and columns; empty for a sum theme.
    pub reading: String,
    /// The values in the cells; empty for a sum theme.
    pub cells: String,
}

/// An example with every factor settled, for a sum by hand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExampleText {
    /// Title.
    pub title: String,
    /// What it describes, and that it is made up.
    pub note: String,
    /// Its factor levels; every level is settled.
    pub vector: String,
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeText {
    /// When.
    pub date: Date,
    /// Name of the method or pack.
    pub version: String,
    /// What changed.
    pub text: String,
}
