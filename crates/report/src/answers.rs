//! Answers in words. Foreign terms stay marked.
//!
//! Must not know where an answer is shown.

use crate::format::fill;
use crate::key::{Key, Words};
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use neraca_engine::{Answer, Pack, Pick, Q, Volume};

/// One thing picked.
#[must_use]
pub fn pick_text(pack: &Pack, words: &Words, question: Q, pick: Pick) -> String {
    let first = &words.first;
    match pick {
        Pick::Option(option, volume) => {
            let texts = first.questions.get(usize::from(question.0)).map_or(&[][..], |text| &text.options);
            texts.get(usize::from(option)).map_or_else(String::new, |kind| with_volume(pack, words, kind, volume))
        }
        Pick::Provider(provider) => first.providers.get(usize::from(provider)).map_or_else(String::new, |provider| provider.name.clone()),
        Pick::Country(country) => first.country_name(country),
    }
}

/// Everything picked, in the order given.
#[must_use]
pub fn picks_text(pack: &Pack, words: &Words, question: Q, answer: &Answer) -> Vec<String> {
    answer.picks.iter().map(|pick| pick_text(pack, words, question, *pick)).collect()
}

/// An answer as one line; one that is open says so.
#[must_use]
pub fn answer_text(pack: &Pack, words: &Words, question: Q, answer: &Answer) -> String {
    let picks = || picks_text(pack, words, question, answer).join("; ");
    match (answer.picks.is_empty(), answer.open) {
        (true, true) => words.text(Key::RESULT_ANSWER_UNKNOWN).to_string(),
        (true, false) => words.text(Key::RESULT_ANSWER_NONE).to_string(),
        (false, false) => picks(),
        (false, true) => fill(words.text(Key::RESULT_ANSWER_AND_MORE), &[("answer", &picks())]),
    }
}

/// A kind of data with its volume, in the words of the question that counts people.
fn with_volume(pack: &Pack, words: &Words, kind: &str, volume: Option<Volume>) -> String {
    let counting = pack.counting_question().and_then(|question| words.first.questions.get(usize::from(question.0)));
    match counting.and_then(|question| question.options.get(usize::from(volume?.0))) {
        Some(volume) => fill(words.text(Key::REVIEW_VOLUME), &[("kind", kind), ("volume", volume)]),
        None => kind.to_string(),
    }
}
