//! Texts as views: foreign terms get their own `lang`, links and headings their words.
//!
//! Must not know which text is shown where.

use crate::dom::prelude::*;
use crate::dom::{IntoValue, Value};
use crate::session::Session;
use neraca_report::{Key, Language, spans};

/// A text of the content with its foreign terms marked.
pub fn marked(text: &str) -> View {
    if !text.contains('\u{1}') {
        return text.to_owned().into_view();
    }
    let runs = spans(text).map(|span| {
        let text = span.text.to_owned();
        if span.foreign { view! { <span lang=Language::English.tag()>{text}</span> }.into_view() } else { text.into_view() }
    });
    runs.collect_view().into_view()
}

impl Session {
    /// An interface text as a view, foreign terms marked. Not reactive: pages are built anew for another language.
    pub fn say(self, key: Key) -> View {
        marked(&untrack(|| self.text(key)))
    }

    /// An interface text that follows the language, for what is built once.
    pub fn live(self, key: Key) -> View {
        View::Live(Box::new(move || self.text(key).into_view()))
    }

    /// The same as the value of an attribute.
    pub fn live_value(self, key: Key) -> Value {
        Value::Live(Box::new(move || self.text(key).into_value()))
    }

    /// An interface text with placeholders filled, foreign terms marked.
    pub fn say_with(self, key: Key, values: &[(&str, &str)]) -> View {
        marked(&untrack(|| self.fill(key, values)))
    }
}
