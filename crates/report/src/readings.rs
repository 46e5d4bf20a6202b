//! Readings of other frameworks: what they rest on, those that were asked for, and what a document says to their questions directly.
//!
//! Must not know sentences, nor how a framework reckons.

mod answers;
mod chance;
mod json;
mod wording;

pub use answers::{FrameworkAnswers, answer_category, read_framework_answers};
pub use chance::read_chances;
pub use json::{readings_json, score_percent};
pub use wording::{chosen, kept_key, origin_key, range_text, reduced_key, seal_key};

use neraca_engine::{
    AiaReading, Answers, BssnReading, Country, CsfReading, Date, Frameworks, Levels, Pack, YearlyReading, uncapped_levels,
};

/// What readings rest on: answers on a date, or factor levels alone.
#[derive(Clone, Debug)]
pub struct Basis {
    /// Answers; nothing where levels were given.
    pub answers: Answers,
    /// Date whose rules were applied.
    pub as_of: Date,
    /// Home country.
    pub home: Country,
    /// Factor levels before dated caps.
    pub levels: Levels,
}

impl Basis {
    /// A set of answers.
    #[must_use]
    pub fn of_answers(pack: &Pack, answers: &Answers, as_of: Date, home: Country) -> Self {
        Self { answers: answers.clone(), as_of, home, levels: uncapped_levels(pack, answers, as_of, home) }
    }

    /// Factor levels; factors without levels are open.
    #[must_use]
    pub fn of_levels(pack: &Pack, levels: &Levels) -> Self {
        Self { answers: Answers::default(), as_of: pack.as_of, home: pack.home, levels: pack.completed(levels) }
    }
}

/// Readings that were asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Readings {
    /// Category of electronic systems.
    pub bssn: Option<BssnReading>,
    /// Cloud Sovereignty Framework.
    pub csf: Option<CsfReading>,
    /// Algorithmic Impact Assessment.
    pub aia: Option<AiaReading>,
    /// Chance over years, where a yearly chance is known.
    pub yearly: Option<YearlyReading>,
}

impl Readings {
    /// All that follow from answers or levels; a chance over years does not.
    #[must_use]
    pub fn of(pack: &Pack, frameworks: &Frameworks, basis: &Basis, said: &FrameworkAnswers) -> Self {
        Self {
            bssn: Some(frameworks.bssn.read(pack, &basis.answers, basis.as_of, basis.home, &said.bssn)),
            csf: Some(frameworks.csf.read(&basis.levels, &said.csf)),
            aia: Some(frameworks.aia.read(&basis.levels)),
            yearly: None,
        }
    }
}
