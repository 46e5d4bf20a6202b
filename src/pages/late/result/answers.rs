//! Questions and answers in words.
//!
//! Must not know where they are shown.

use super::Context;
use crate::dom::prelude::untrack;
use crate::session::Session;
use neraca_engine::{Answer, Q, Truth};
use neraca_report::{First, Key, picks_text};

/// The short name of a question.
pub fn question_name(first: &First, question: Q) -> String {
    first.questions.get(usize::from(question.0)).map_or_else(String::new, |text| text.label.clone())
}

/// The name of a country, or its letters where the list has none.
pub fn country_name(first: &First, country: neraca_engine::Country) -> String {
    first.country_name(country)
}

/// An answer as one line.
pub fn answer_text(session: Session, question: Q, answer: &Answer) -> String {
    neraca_report::answer_text(&session.pack(), &untrack(|| session.words()), question, answer)
}

impl Context {
    /// "Label: “answer”", for the answers of a set of changes.
    pub(super) fn change_text(&self, question: Q, answer: &Answer) -> String {
        let answer = picks_text(&self.pack, &untrack(|| self.session.words()), question, answer).join("; ");
        self.fill(Key::RESULT_CHANGE, &[("label", &question_name(&self.first, question)), ("answer", &answer)])
    }

    /// Whether a conflict makes the answer count as unknown.
    pub(super) fn withdrawn(&self, question: Q) -> bool {
        self.result().withdrawn(&self.pack, question)
    }

    /// How many of the questions that apply are answered, unknown and unanswered.
    pub(super) fn counts(&self) -> [usize; 3] {
        let mut out = [0; 3];
        for question in self.pack.question_positions() {
            if self.result().shown(question) != Truth::No {
                let answer = self.shown.document.answers.get(question);
                let unknown = answer.picks.is_empty() || self.withdrawn(question);
                let at = if answer.is_blank() { 2 } else { usize::from(unknown) };
                if let Some(count) = out.get_mut(at) {
                    *count += 1;
                }
            }
        }
        out
    }
}
