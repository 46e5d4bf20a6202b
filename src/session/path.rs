//! The way through the questions: which are shown, what comes next, how far along.
//!
//! Must not know signals or pages.

use neraca_engine::{Answers, Pack, Q, Truth, Visibility};

/// Where one stands among the questions shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// From 1; 0 when the question is not on the path.
    pub position: usize,
    pub of: usize,
    /// No answer still to come can change the number.
    pub exact: bool,
}

/// How a section stands (ux 2.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SectionState {
    NotStarted,
    Partial,
    Done,
    /// Everything answered, some of it "don't know".
    DoneWithUnknowns,
}

/// The questions shown, in bank order. A question that may be shown is shown.
pub fn path(pack: &Pack, visible: &Visibility, quick: bool) -> Vec<Q> {
    let asked = |question: &Q| pack.question(*question).is_some_and(|rule| !quick || rule.quick);
    pack.question_positions().filter(|question| visible.of(*question) != Truth::No).filter(asked).collect()
}

/// How far along `at` is.
pub fn progress(pack: &Pack, visible: &Visibility, answers: &Answers, path: &[Q], at: Q) -> Progress {
    let mut exact = true;
    for rule in pack.questions.iter().filter_map(|rule| rule.show_if.as_ref()) {
        rule.questions(&mut |gate| {
            exact &= visible.of(gate) == Truth::No || !path.contains(&gate) || !answers.get(gate).is_blank();
        });
    }
    Progress { position: path.iter().position(|question| *question == at).map_or(0, |position| position + 1), of: path.len(), exact }
}

/// The question after `at` on the path, also when `at` itself is not on it.
pub fn after(path: &[Q], at: Q) -> Option<Q> {
    path.iter().copied().find(|question| *question > at)
}

/// The question before `at` on the path.
pub fn before(path: &[Q], at: Q) -> Option<Q> {
    path.iter().copied().rev().find(|question| *question < at)
}

/// How the questions of one section stand.
pub fn section_state(answers: &Answers, questions: &[Q]) -> SectionState {
    let answered = questions.iter().filter(|question| !answers.get(**question).is_blank()).count();
    let open = questions.iter().any(|question| answers.get(*question).open);
    match answered {
        0 => SectionState::NotStarted,
        count if count < questions.len() => SectionState::Partial,
        _ if open => SectionState::DoneWithUnknowns,
        _ => SectionState::Done,
    }
}
