//! The way through the questions: which are shown, what comes next, how far along.
//!
//! Must not know signals or pages.

use neraca_engine::{Answers, Pack, Q, Truth, Visibility};
use neraca_report::Document;

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

/// The way through the questions that the answers open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    pub visible: Visibility,
    /// The questions shown, in bank order; those of the quick set alone if the assessment is quick.
    pub path: Vec<Q>,
    /// How many of all questions shown have an answer, "don't know" included.
    pub answered: usize,
}

impl Way {
    /// A question that may be shown is shown.
    pub fn new(pack: &Pack, visible: Visibility, document: &Document) -> Self {
        let asked = |question: &Q| pack.question(*question).is_some_and(|rule| !document.quick || rule.quick);
        let path = shown(pack, &visible).filter(asked).collect();
        let answered = shown(pack, &visible).filter(|question| !document.answers.get(*question).is_blank()).count();
        Self { visible, path, answered }
    }

    /// All questions shown, those outside the quick set too.
    #[cfg(feature = "whole")]
    pub fn shown(&self, pack: &Pack) -> impl Iterator<Item = Q> {
        shown(pack, &self.visible)
    }

    /// How far along `at` is.
    pub fn progress(&self, pack: &Pack, answers: &Answers, at: Q) -> Progress {
        let mut exact = true;
        for rule in pack.questions.iter().filter_map(|rule| rule.show_if.as_ref()) {
            rule.questions(&mut |gate| {
                exact &= self.visible.of(gate) == Truth::No || !self.path.contains(&gate) || !answers.get(gate).is_blank();
            });
        }
        let position = self.path.iter().position(|question| *question == at).map_or(0, |position| position + 1);
        Progress { position, of: self.path.len(), exact }
    }
}

fn shown(pack: &Pack, visible: &Visibility) -> impl Iterator<Item = Q> {
    pack.question_positions().filter(|question| visible.of(*question) != Truth::No)
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
