//! What can be wrong with an input, and the sentence that says so.
//!
//! Must not know which file or form the input came from.

use crate::format::fill;
use crate::key::{Key, Words};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// One thing wrong with an input: where and what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Path such as `answers.C1[0]`; empty for the whole document.
    pub path: String,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// What is wrong; the text is what was found or expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// Not JSON; holds the parser's position.
    NotJson(String),
    /// Not an assessment at all.
    NotADocument,
    /// A page that carries no assessment.
    NoAssessment,
    /// Not a link with answers.
    NotALink,
    /// The end of a link is missing; how many characters there are.
    CutLink(String),
    /// Something in a link has changed; the checksum that its text should have.
    DamagedLink(String),
    /// A link written by a newer program.
    NewerLink(String),
    /// A name stands twice in a link.
    RepeatedName(String),
    /// Not text in the way a link writes it.
    NotLinkText(String),
    /// Written by a newer program.
    NewerSchema(String),
    /// Made with a newer method; found version.
    NewerMethod(String),
    /// No method version that this program holds.
    UnknownMethod(String),
    /// Made with a newer pack; found name.
    NewerPack(String),
    /// Not a name of this program's packs.
    UnknownPack(String),
    /// Not a vector of the method and pack that the document names.
    BadVector,
    /// There are no answers.
    NoAnswers,
    /// Neither answers nor factor levels in a line.
    NothingToScore,
    /// No such question.
    UnknownQuestion(String),
    /// No such option; found code.
    UnknownOption(String),
    /// No such provider; found code.
    UnknownProvider(String),
    /// Not two capital letters, and no special place.
    BadCountry(String),
    /// No such volume.
    UnknownVolume(String),
    /// One code was expected.
    NotOneCode,
    /// A list of codes was expected.
    NotAList,
    /// Codes with volumes were expected.
    NotVolumes,
    /// Text was expected.
    NotText,
    /// Longer than the limit.
    TooLong(String),
    /// Not a date.
    BadDate(String),
    /// Before the earliest date.
    TooEarly(String),
    /// No such evidence grade.
    UnknownGrade(String),
    /// No such factor.
    UnknownFactor(String),
    /// Not a level, range or set of that factor.
    BadLevel(String),
    /// No such framework, or no such question of one.
    UnknownFrameworkQuestion(String),
    /// Not an answer to that question of a framework.
    BadFrameworkAnswer(String),
}

impl Problem {
    /// A problem at a path.
    #[must_use]
    pub fn new(path: &str, kind: ProblemKind) -> Self {
        Self { path: path.to_string(), kind }
    }

    /// The sentence for a reader, with the path in front.
    #[must_use]
    pub fn text(&self, words: &Words) -> String {
        let (place, sentence) = (self.place(), self.sentence(words));
        if place.is_empty() { sentence } else { alloc::format!("{place}: {sentence}") }
    }

    /// The path as it can be shown.
    #[must_use]
    pub fn place(&self) -> String {
        shown(&self.path)
    }

    /// The sentence alone.
    #[must_use]
    pub fn sentence(&self, words: &Words) -> String {
        let (_, key, found) = self.kind.parts();
        fill(words.text(key), &[("found", &shown(found))])
    }
}

/// Longest piece of an input that a sentence repeats, in characters.
const LONGEST_SHOWN: usize = 120;

/// A piece of an input as it can be shown: what came in may be of any length, and hold what moves a cursor or turns a line around.
pub(crate) fn shown(text: &str) -> String {
    let hidden =
        |letter: char| letter.is_control() || matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let mut letters = text.chars().map(|letter| if hidden(letter) { char::REPLACEMENT_CHARACTER } else { letter });
    let mut out: String = letters.by_ref().take(LONGEST_SHOWN).collect();
    if letters.next().is_some() {
        out.push('…');
    }
    out
}

impl ProblemKind {
    /// Whether it only names something that this content does not have, as another content might.
    #[must_use]
    pub fn is_unknown_content(&self) -> bool {
        matches!(
            self,
            Self::UnknownQuestion(_)
                | Self::UnknownOption(_)
                | Self::UnknownProvider(_)
                | Self::UnknownVolume(_)
                | Self::UnknownFrameworkQuestion(_)
        )
    }

    /// Stable code, text key and what was found or expected.
    #[must_use]
    pub fn parts(&self) -> (&'static str, Key, &str) {
        match self {
            Self::NotJson(at) => ("not-json", Key::PROBLEM_NOT_JSON, at),
            Self::NotADocument => ("not-a-document", Key::PROBLEM_NOT_A_DOCUMENT, ""),
            Self::NoAssessment => ("no-assessment", Key::PROBLEM_NO_ASSESSMENT, ""),
            Self::NotALink => ("not-a-link", Key::PROBLEM_NOT_A_LINK, ""),
            Self::CutLink(count) => ("cut-link", Key::PROBLEM_CUT_LINK, count),
            Self::DamagedLink(checksum) => ("damaged-link", Key::PROBLEM_DAMAGED_LINK, checksum),
            Self::NewerLink(found) => ("newer-link", Key::PROBLEM_NEWER_LINK, found),
            Self::RepeatedName(found) => ("repeated-name", Key::PROBLEM_REPEATED_NAME, found),
            Self::NotLinkText(found) => ("not-link-text", Key::PROBLEM_NOT_LINK_TEXT, found),
            Self::NewerSchema(found) => ("newer-schema", Key::PROBLEM_NEWER_SCHEMA, found),
            Self::NewerMethod(found) => ("newer-method", Key::PROBLEM_NEWER_METHOD, found),
            Self::UnknownMethod(found) => ("unknown-method", Key::PROBLEM_UNKNOWN_METHOD, found),
            Self::NewerPack(found) => ("newer-pack", Key::PROBLEM_NEWER_PACK, found),
            Self::UnknownPack(found) => ("unknown-pack", Key::PROBLEM_UNKNOWN_PACK, found),
            Self::BadVector => ("bad-vector", Key::PROBLEM_BAD_VECTOR, ""),
            Self::NoAnswers => ("no-answers", Key::PROBLEM_NO_ANSWERS, ""),
            Self::NothingToScore => ("nothing-to-score", Key::PROBLEM_NOTHING_TO_SCORE, ""),
            Self::UnknownQuestion(found) => ("unknown-question", Key::PROBLEM_UNKNOWN_QUESTION, found),
            Self::UnknownOption(found) => ("unknown-option", Key::PROBLEM_UNKNOWN_OPTION, found),
            Self::UnknownProvider(found) => ("unknown-provider", Key::PROBLEM_UNKNOWN_PROVIDER, found),
            Self::BadCountry(found) => ("bad-country", Key::PROBLEM_BAD_COUNTRY, found),
            Self::UnknownVolume(found) => ("unknown-volume", Key::PROBLEM_UNKNOWN_VOLUME, found),
            Self::NotOneCode => ("not-one-code", Key::PROBLEM_NOT_ONE_CODE, ""),
            Self::NotAList => ("not-a-list", Key::PROBLEM_NOT_A_LIST, ""),
            Self::NotVolumes => ("not-volumes", Key::PROBLEM_NOT_VOLUMES, ""),
            Self::NotText => ("not-text", Key::PROBLEM_NOT_TEXT, ""),
            Self::TooLong(limit) => ("too-long", Key::PROBLEM_TOO_LONG, limit),
            Self::BadDate(found) => ("bad-date", Key::PROBLEM_BAD_DATE, found),
            Self::TooEarly(earliest) => ("too-early", Key::PROBLEM_TOO_EARLY, earliest),
            Self::UnknownGrade(found) => ("unknown-grade", Key::PROBLEM_UNKNOWN_GRADE, found),
            Self::UnknownFactor(found) => ("unknown-factor", Key::PROBLEM_UNKNOWN_FACTOR, found),
            Self::UnknownFrameworkQuestion(found) => ("unknown-framework-question", Key::PROBLEM_UNKNOWN_FRAMEWORK_QUESTION, found),
            Self::BadFrameworkAnswer(found) => ("bad-framework-answer", Key::PROBLEM_BAD_FRAMEWORK_ANSWER, found),
            Self::BadLevel(found) => ("bad-level", Key::PROBLEM_BAD_LEVEL, found),
        }
    }
}

/// Problems found so far.
#[derive(Default)]
pub(super) struct Problems(pub(super) Vec<Problem>);

impl Problems {
    pub(super) fn push(&mut self, path: &str, kind: ProblemKind) {
        self.0.push(Problem::new(path, kind));
    }
}
