//! The opening: what the app's first program needs of the first texts (ADR 0017). Home, before you start, and the questions that
//! can be asked before there is a score.
//!
//! Must not know how the app decides which program it starts.

use neraca_engine::{Kind, Pack, Question};
use neraca_report::First;

/// The opening questions: the start of the first section, as far as one option is chosen and nothing decides whether they are asked.
fn questions(pack: &Pack) -> impl Iterator<Item = &Question> {
    pack.questions.iter().take_while(|question| question.section == 0 && question.kind == Kind::Single && question.show_if.is_none())
}

/// Codes of the opening questions.
pub fn opening_codes(pack: &Pack) -> impl Iterator<Item = &str> {
    questions(pack).map(|question| question.id.as_str())
}

/// The first texts without everything that later questions ask for; positions stay what they are, citations are those of the
/// opening questions.
#[must_use]
pub fn opening(pack: &Pack, first: &First) -> First {
    let mut questions: Vec<_> = first.questions.iter().take(questions(pack).count()).cloned().collect();
    let mut cited: Vec<u16> = questions.iter().flat_map(|texts| texts.laws.iter().copied()).collect();
    cited.sort_unstable();
    cited.dedup();
    for law in questions.iter_mut().flat_map(|texts| &mut texts.laws) {
        let position = cited.iter().position(|other| other == law).unwrap_or_default();
        *law = u16::try_from(position).unwrap_or_default();
    }
    let citations = cited.iter().filter_map(|law| first.citations.get(usize::from(*law)).cloned()).collect();
    First {
        language: first.language.clone(),
        interface: first.interface.clone(),
        sections: first.sections.iter().take(1).cloned().collect(),
        questions,
        indices: first.indices.clone(),
        bands: first.bands.clone(),
        themes: first.themes.clone(),
        citations,
        home_cases: first.home_cases.clone(),
        ..First::default()
    }
}
