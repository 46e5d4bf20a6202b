//! What every plate has around its drawing: title, subject, finding above, where it comes from below.
//!
//! Must not know what is drawn inside.

use super::canvas::{Canvas, Look, Type};
use super::colour::Ink;
use crate::format::{Language, date_text, fill, plain};
use crate::key::{Key, Words};
use alloc::format;
use alloc::string::String;
use neraca_engine::{Date, Pack};

/// The texts around a drawing, without marks of foreign terms; all in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    /// Language tag, `id` or `en`.
    pub language: String,
    /// What the picture shows.
    pub title: String,
    /// Whose it is, such as the title of a case; may be empty. Never a nickname that nobody asked for.
    pub subject: String,
    /// What the picture says, in a sentence or two.
    pub finding: String,
    /// Product, method, pack and date of the rules; no address.
    pub source: String,
}

impl Frame {
    /// A frame with language and source; the other texts are still to come. Factor levels alone have no date.
    #[must_use]
    pub fn new(words: &Words, pack: &Pack, as_of: Option<Date>) -> Self {
        let language = Language::from_tag(&words.first.language).unwrap_or_default();
        let date = as_of.map(|date| date_text(date, language)).unwrap_or_default();
        let key = if as_of.is_some() { Key::PICTURE_SOURCE } else { Key::PICTURE_SOURCE_UNDATED };
        let (name, method) = (words.text(Key::SHELL_NAME), pack.method_name());
        let values = [("name", name), ("method", &method), ("pack", &pack.id), ("date", &date)];
        let source = plain(&format!("{} {}", fill(words.text(key), &values), words.text(Key::SHELL_NOT_ADVICE)));
        Self { language: language.tag().into(), source, ..Self::default() }
    }

    /// One SVG file: this frame around what `draw` adds. The drawing begins at the cursor and moves it below itself.
    #[must_use]
    pub fn plate(&self, look: Look, draw: impl FnOnce(&mut Canvas)) -> String {
        let mut canvas = Canvas::new(look);
        canvas.paragraph(Type::TITLE, &self.title);
        canvas.paragraph(Type { ink: Ink::Muted, ..Type::TEXT }, &self.subject);
        canvas.down(4);
        canvas.paragraph(Type::TEXT, &self.finding);
        canvas.down(16);
        draw(&mut canvas);
        canvas.down(16);
        let (left, right, y) = (canvas.margin(), canvas.margin() + canvas.width(), canvas.y());
        canvas.line((left, y), (right, y), Ink::Rule, 1);
        canvas.down(8);
        canvas.paragraph(Type::SMALL, &self.source);
        canvas.finish(&self.language, &self.title, &self.finding)
    }
}
