//! Questions and answers in words.
//!
//! Must not know where they are shown.

use super::Context;
use crate::components::question::counting_question;
use crate::dom::prelude::untrack;
use crate::session::Session;
use neraca_engine::{Answer, Pick, Q, Truth, Volume};
use neraca_report::{First, Key};

/// The short name of a question.
pub fn question_name(first: &First, question: Q) -> String {
    first.questions.get(usize::from(question.0)).map_or_else(String::new, |text| text.label.clone())
}

/// An answer as one line, without the words for "don't know".
fn picks(session: Session, first: &First, question: Q, answer: &Answer) -> String {
    let words = |pick: &Pick| -> String {
        let found = match pick {
            Pick::Option(option, volume) => {
                let text = first.questions.get(usize::from(question.0)).and_then(|text| text.options.get(usize::from(*option)));
                text.map(|text| with_volume(session, first, text, *volume))
            }
            Pick::Provider(provider) => first.providers.get(usize::from(*provider)).map(|provider| provider.name.clone()),
            Pick::Country(country) => Some(country_name(first, *country)),
        };
        found.unwrap_or_default()
    };
    answer.picks.iter().map(words).collect::<Vec<_>>().join("; ")
}

/// A kind of data with its volume, in the words of the question that counts people.
fn with_volume(session: Session, first: &First, kind: &str, volume: Option<Volume>) -> String {
    let counting = counting_question(&session.pack());
    let text = counting.and_then(|question| first.questions.get(usize::from(question.0))?.options.get(usize::from(volume?.0)));
    match text {
        Some(text) => untrack(|| session.fill(Key::REVIEW_VOLUME, &[("kind", kind), ("volume", text)])),
        None => kind.to_owned(),
    }
}

/// The name of a country, or its letters where the list has none.
pub fn country_name(first: &First, country: neraca_engine::Country) -> String {
    first.country_name(country)
}

/// An answer as one line.
pub fn answer_text(session: Session, first: &First, question: Q, answer: &Answer) -> String {
    let say = |key| untrack(|| session.text(key));
    match (answer.picks.is_empty(), answer.open) {
        (true, true) => say(Key::RESULT_ANSWER_UNKNOWN),
        (true, false) => say(Key::RESULT_ANSWER_NONE),
        (false, false) => picks(session, first, question, answer),
        (false, true) => neraca_report::fill(&say(Key::RESULT_ANSWER_AND_MORE), &[("answer", &picks(session, first, question, answer))]),
    }
}

impl Context {
    /// "Label: “answer”", for the answers of a set of changes.
    pub(super) fn change_text(&self, question: Q, answer: &Answer) -> String {
        let answer = picks(self.session, &self.first, question, answer);
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
