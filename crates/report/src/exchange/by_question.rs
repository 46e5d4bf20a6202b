//! Texts by question position: notes, and unscored detail behind a place. A handful at most.
//!
//! Must not know what the texts say.

use alloc::string::String;
use alloc::vec::Vec;

/// Texts by question position, in that order. An empty text is no text.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct ByQuestion(Vec<(u8, String)>);

impl ByQuestion {
    /// The text of a question, empty where there is none.
    #[must_use]
    pub fn get(&self, question: u8) -> &str {
        self.iter().find(|(other, _)| *other == question).map_or("", |(_, text)| text)
    }

    /// Replaces the text of a question; an empty one removes it.
    pub fn set(&mut self, question: u8, text: String) {
        self.0.retain(|(other, _)| *other != question);
        if !text.is_empty() {
            let at = self.0.iter().take_while(|(other, _)| *other < question).count();
            self.0.insert(at, (question, text));
        }
    }

    /// How many questions have a text.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether no question has a text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Question positions with their texts.
    pub fn iter(&self) -> impl Iterator<Item = (u8, &str)> {
        self.0.iter().map(|(question, text)| (*question, text.as_str()))
    }
}
