//! Texts that the home page and the first question need, one language.
//!
//! Must not know results.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use neraca_engine::{Country, Date};
use serde::{Deserialize, Serialize};

/// What the first question and the home page need, in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct First {
    /// `id` or `en`.
    pub language: String,
    /// Interface texts of the first group, by [`crate::Key`].
    pub interface: Vec<String>,
    /// Section titles by position.
    pub sections: Vec<String>,
    /// By question position.
    pub questions: Vec<QuestionText>,
    /// Lowest number of each volume band, from small to large.
    pub volume_from: Vec<u64>,
    /// Names of the indices: sovereignty, legal.
    pub indices: Vec<String>,
    /// Bands by position, then the "not enough data" state as the last entry.
    pub bands: Vec<BandText>,
    /// Theme names by index and position.
    pub themes: Vec<Vec<String>>,
    /// Every country, sorted by name in this language.
    pub countries: Vec<CountryName>,
    /// Providers by position in the pack.
    pub providers: Vec<ProviderName>,
    /// Provider regions, grouped by provider. Edge networks without one place are left out.
    pub regions: Vec<Region>,
    /// Short citations used by "why we ask" and flags, sorted by provision id.
    pub citations: Vec<Citation>,
    /// The example cases on the home page, with ranges computed by the engine at build time.
    pub home_cases: Vec<CaseCard>,
}

impl First {
    /// The name of a country, or its letters where the list has none.
    #[must_use]
    pub fn country_name(&self, country: Country) -> String {
        let found = self.countries.iter().find(|entry| entry.code == country);
        found.map_or_else(|| country.to_string(), |entry| entry.name.clone())
    }
}

/// The words of one question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionText {
    /// The question.
    pub text: String,
    /// Help of at most two lines; may be empty.
    pub hint: String,
    /// Why it is asked.
    pub why: String,
    /// Who usually knows.
    pub who: String,
    /// Short form for lists.
    pub label: String,
    /// Options by position.
    pub options: Vec<String>,
    /// Provisions behind it, by position in [`First::citations`]; empty for a technical factor.
    pub laws: Vec<u16>,
}

/// A band in words and shape.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BandText {
    /// Lower-case id used in class names and shapes: `low`, `moderate`, `elevated`, `high`, `critical`, `not-enough`.
    pub id: String,
    /// Bare word such as "High".
    pub name: String,
    /// Full label such as "High risk".
    pub label: String,
    /// Filled pips, 0 to 5.
    pub pips: u8,
}

/// A country by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountryName {
    /// Two letters.
    pub code: Country,
    /// Name in this language.
    pub name: String,
    /// Other words that find it: synonyms in both languages and cities.
    pub words: Vec<String>,
    /// Whether the jurisdiction base rates it.
    pub rated: bool,
}

/// A provider by name, with what may be suggested from it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProviderName {
    /// Name.
    pub name: String,
    /// Where the entry comes from, as a short title.
    pub source: String,
    /// As-of date of the entry as written (year, month or day).
    pub as_of: String,
    /// Contracting entities as the base describes them: a hint, never a suggestion.
    pub legal_name: String,
}

/// A named place where a provider keeps machines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Region {
    /// Provider by position.
    pub provider: u16,
    /// Code such as `ap-southeast-1`.
    pub code: String,
    /// City, may be empty.
    pub city: String,
    /// Country.
    pub country: Country,
}

/// A provision in short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citation {
    /// Id such as `uu27-2022.art39`.
    pub id: String,
    /// "UU 27/2022 Pasal 39 ayat (1)".
    pub label: String,
    /// Confidence: A, B or C.
    pub letter: char,
    /// Date of the latest check.
    pub last_checked: Date,
}

/// A coded case in one line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseCard {
    /// Slug of the assessment.
    pub id: String,
    /// Title.
    pub title: String,
    /// One or two sentences.
    pub note: String,
    /// Whole points of the sovereignty index at both ends.
    pub sovereignty: (u8, u8),
    /// Whole points of the legal index at both ends.
    pub legal: (u8, u8),
    /// Evaluation date.
    pub as_of: Date,
    /// Countries or bodies are real; otherwise the case is fictional.
    pub real: bool,
}
