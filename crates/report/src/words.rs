//! The text packs: every sentence a person reads, one language each, in the pack's own positions.
//!
//! Produced by `neraca-content` from the content folder, decoded by the app and the command line.
//! Must not know numbers of the method or how a text is shown.

use alloc::string::String;
use alloc::vec::Vec;
use neraca_engine::{Country, Date, Dimension};
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

/// What results, review and documents need beyond [`First`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct More {
    /// Interface texts of the second group; positions go on after [`First::interface`].
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
    /// May stand in a public information request.
    pub request: bool,
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
    /// Provisions by position in [`First::citations`]; empty for a technical flag.
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
    /// Provisions by position in [`First::citations`].
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
}

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
