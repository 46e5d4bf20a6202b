//! What the content says, compiled: questions, level rules, reach links, dated rules, contradictions and the method.
//!
//! Must not know any sentence; texts live in separate packs, so that a translation cannot change a verdict.

use crate::answer::Country;
use crate::condition::Condition;
use crate::date::Date;
use crate::level::{LevelSet, Levels};
use crate::method::{F, Method};
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// A question, by its position in the bank.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Q(pub u8);

/// What kind of answer a question takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// One option.
    Single,
    /// Any number of options.
    Multi,
    /// Any number of options, each with a volume.
    MultiVolume,
    /// Any number of countries and special places.
    PlaceMulti,
    /// One country or special place.
    PlaceSingle,
    /// One provider of the base or a special option.
    Provider,
    /// Strength of one contract clause: one option.
    Clause,
}

impl Kind {
    /// Whether more than one thing may be picked.
    #[must_use]
    pub fn is_multiple(self) -> bool {
        matches!(self, Self::Multi | Self::MultiVolume | Self::PlaceMulti)
    }

    /// Whether countries may be picked.
    #[must_use]
    pub fn is_place(self) -> bool {
        matches!(self, Self::PlaceMulti | Self::PlaceSingle)
    }
}

/// What a special place option says about location (pack section 1, point 6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PlaceStatus {
    /// Inside the named country, exact place unknown.
    Inside(Country),
    /// Abroad, country unknown.
    Abroad,
    /// Fixed nowhere.
    Unfixed,
    /// Nothing is placed anywhere.
    Nowhere,
    /// Same place as the main data.
    Same,
    /// Passes through other countries, encrypted to the destination.
    Passing,
    /// Says how, not where.
    Modifier,
}

/// One option of a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Stable code used in files.
    pub code: String,
    /// Cannot stand beside other picks.
    pub exclusive: bool,
    /// For place questions.
    pub place: Option<PlaceStatus>,
    /// Provider id that means the same as this option.
    pub alias: Option<String>,
}

/// One question of the bank. Its condition reads earlier questions, or later ones that are always shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Code such as `C1`.
    pub id: String,
    /// Section letter's position.
    pub section: u8,
    /// What kind of answer it takes.
    pub kind: Kind,
    /// Part of the quick check.
    pub quick: bool,
    /// Shown only where this may hold; `None` means always.
    pub show_if: Option<Condition>,
    /// The options in the order shown.
    pub options: Vec<Choice>,
    /// Options from best to worst, where the content declares an order.
    pub order: Vec<u8>,
}

/// One level clause of a factor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clause {
    /// When it applies.
    pub when: Condition,
    /// The level or levels it stands for.
    pub levels: LevelSet,
    /// First evaluation date on which the clause exists.
    pub from: Option<Date>,
    /// Last evaluation date on which the clause exists.
    pub until: Option<Date>,
    /// The law itself can be read in more than one way.
    pub contested: bool,
}

/// A scored fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Factor {
    /// Code such as `RD`.
    pub id: String,
    /// Every level the factor can take.
    pub range: LevelSet,
    /// Levels are names, not steps; the possible levels stay a set.
    pub nominal: bool,
    /// Level rules; empty for the factor computed from the reach links.
    pub clauses: Vec<Clause>,
}

/// Which exposure value of a country a link uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Column {
    /// Machines, keys or staff are there.
    Hosted,
    /// The company is from there.
    Provider,
}

/// A way in which another state's law can reach the system.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// Role such as `hosting`.
    pub role: String,
    /// Question that names the places.
    pub question: Q,
    /// Which exposure value counts.
    pub column: Column,
    /// Steps taken off.
    pub minus: u8,
    /// One step off when this holds (approved access).
    pub minus_if: Option<Condition>,
    /// What is left at least after steps were taken off.
    pub keep: u8,
    /// Value of traffic that only passes through.
    pub passing: u8,
}

/// The computed factor: reach of foreign law.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reach {
    /// The factor that takes the result.
    pub factor: F,
    /// Question that "same place" refers to.
    pub main_place: Q,
    /// Levels of a place nobody knows.
    pub unknown_place: (u8, u8),
    /// Added once when two foreign jurisdictions hold links by different roles.
    pub join_bonus: u8,
    /// Least value of each of the two links.
    pub join_at: u8,
    /// Highest level.
    pub cap: u8,
    /// The links, in display order.
    pub links: Vec<Link>,
}

/// A cap on some factors during certain dates (adjustment periods).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cap {
    /// Identifier of the dated rule.
    pub id: String,
    /// First date.
    pub from: Option<Date>,
    /// Last date.
    pub until: Option<Date>,
    /// Highest level while in force.
    pub cap: u8,
    /// Factors capped.
    pub factors: Vec<F>,
}

/// A rule of the content that depends on the evaluation date: a cap, or clauses that exist on some dates only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DatedRule {
    /// Identifier such as `pdp-adjustment`.
    pub id: String,
    /// First date.
    pub from: Option<Date>,
    /// Last date.
    pub until: Option<Date>,
    /// Factors whose levels it can move.
    pub factors: Vec<F>,
}

/// Whether a contradiction withdraws answers or only remarks on them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Severity {
    /// The affected answers count as unknown until it is resolved.
    Conflict,
    /// Shown beside the answers; changes nothing.
    Notice,
}

/// Answers that do not fit together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contradiction {
    /// Code such as `X1`.
    pub id: String,
    /// What follows from it.
    pub severity: Severity,
    /// When it holds.
    pub when: Condition,
    /// Questions it touches.
    pub affects: Vec<Q>,
}

/// Compelled-access exposure of one country, 0 to 4 (jurisdiction base).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exposure {
    /// Which country.
    pub country: Country,
    /// When machines, keys or staff are there.
    pub hosted: u8,
    /// When the company is from there.
    pub provider: u8,
}

/// A provider of the base.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provider {
    /// Stable id such as `aws`.
    pub id: String,
    /// Home countries of whoever controls it.
    pub parents: Vec<Country>,
}

/// One checked content version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pack {
    /// Name such as `ID-2026.1`.
    pub id: String,
    /// Date of the content.
    pub as_of: Date,
    /// Earliest evaluation date.
    pub earliest: Date,
    /// Home country unless the caller says otherwise.
    pub home: Country,
    /// Hash of the content files, printed in every output.
    pub hash: String,
    /// Codes of the volume bands, from small to large.
    pub volumes: Vec<String>,
    /// Section letters in order.
    pub sections: Vec<String>,
    /// The question bank.
    pub questions: Vec<Question>,
    /// Factors in canonical order.
    pub factors: Vec<Factor>,
    /// Reach links.
    pub reach: Reach,
    /// Dated caps.
    pub caps: Vec<Cap>,
    /// Every dated rule, the caps among them; only explains what caps and dated clauses do.
    pub dated: Vec<DatedRule>,
    /// Contradictions.
    pub contradictions: Vec<Contradiction>,
    /// Exposure values, sorted by country.
    pub exposures: Vec<Exposure>,
    /// Providers in base order.
    pub providers: Vec<Provider>,
    /// The method's numbers.
    pub method: Method,
}

impl Pack {
    /// The question at a position.
    #[must_use]
    pub fn question(&self, question: Q) -> Option<&Question> {
        self.questions.get(usize::from(question.0))
    }

    /// Position of a question code.
    #[must_use]
    pub fn find_question(&self, id: &str) -> Option<Q> {
        position(self.questions.iter().map(|question| question.id.as_str()), id).map(Q)
    }

    /// Every question position in bank order.
    pub fn question_positions(&self) -> impl Iterator<Item = Q> + use<> {
        (0..u8::try_from(self.questions.len()).unwrap_or(u8::MAX)).map(Q)
    }

    /// The question that counts people: its options are the volume bands themselves.
    #[must_use]
    pub fn counting_question(&self) -> Option<Q> {
        let counts = |question: &Question| question.options.iter().map(|choice| &choice.code).eq(&self.volumes);
        self.question_positions().find(|position| self.question(*position).is_some_and(counts))
    }

    /// Position of a factor code.
    #[must_use]
    pub fn find_factor(&self, id: &str) -> Option<F> {
        position(self.factors.iter().map(|factor| factor.id.as_str()), id).map(F)
    }

    /// The factor at a position.
    #[must_use]
    pub fn factor(&self, factor: F) -> Option<&Factor> {
        self.factors.get(usize::from(factor.0))
    }

    /// Every factor with its position, in canonical order.
    pub fn factors(&self) -> impl Iterator<Item = (F, &Factor)> {
        (0..u8::MAX).map(F).zip(&self.factors)
    }

    /// The same levels, with the whole range for every factor that has none.
    #[must_use]
    pub fn completed(&self, levels: &Levels) -> Levels {
        let mut out = *levels;
        for (position, factor) in self.factors() {
            if out.get(position).is_empty() {
                out.set(position, factor.range);
            }
        }
        out
    }

    /// Exposure of a country, if the base rates it.
    #[must_use]
    pub fn exposure(&self, country: Country) -> Option<Exposure> {
        let found = self.exposures.binary_search_by_key(&country, |entry| entry.country).ok()?;
        self.exposures.get(found).copied()
    }

    /// Name of the method version, such as `NERACA:1.0`.
    #[must_use]
    pub fn method_name(&self) -> String {
        self.method.version.to_string()
    }
}

fn position<'a>(mut codes: impl Iterator<Item = &'a str>, wanted: &str) -> Option<u8> {
    codes.position(|code| code == wanted).and_then(|found| u8::try_from(found).ok())
}
