//! One language's words as HTML, for the pages that are read before or without the program: escaping, foreign terms, drawn signs.
//!
//! Must not know what stands on a page.

use crate::content::Content;
use neraca_engine::Pack;
use neraca_report::{Key, Language, Span, Words, date_text, fill, plain, spans};
use std::sync::Arc;

const LOGO: &str = "M12 4v16M7 20h10M4 7h16M4 7l-2.5 6a3 3 0 0 0 5 0zM20 7l-2.5 6a3 3 0 0 0 5 0z";

/// One language of a page.
pub(crate) struct Page<'a> {
    pub(crate) words: Words,
    pub(crate) language: Language,
    pub(crate) pack: &'a Pack,
}

impl<'a> Page<'a> {
    /// Bahasa Indonesia, then English.
    pub(crate) fn both(content: &'a Content) -> [Self; 2] {
        Language::BOTH.map(|language| {
            let at = language as usize;
            let words = Words {
                first: content.first.get(at).cloned().map(Arc::new).unwrap_or_default(),
                more: content.more.get(at).cloned().map(Arc::new),
            };
            Self { words, language, pack: &content.core }
        })
    }

    /// An interface text as HTML.
    pub(crate) fn text(&self, key: Key) -> String {
        self.marked(self.words.text(key))
    }

    /// An interface text for a place that takes no elements: an attribute or a title.
    pub(crate) fn bare(&self, key: Key) -> String {
        escaped(&plain(self.words.text(key)))
    }

    /// Escaped text; foreign terms carry the other language.
    pub(crate) fn marked(&self, text: &str) -> String {
        let run = |span: Span<'_>| match span.foreign {
            true => format!("<span lang=\"{}\">{}</span>", self.language.other().tag(), escaped(span.text)),
            false => escaped(span.text),
        };
        spans(text).map(run).collect()
    }

    /// Which rules: their date, pack and content hash.
    pub(crate) fn rules(&self) -> String {
        let date = escaped(&date_text(self.pack.as_of, self.language));
        let (pack, hash) = (escaped(&self.pack.id), escaped(&self.pack.hash));
        fill(&self.text(Key::SHELL_RULES), &[("date", &date), ("pack", &pack), ("hash", &hash)])
    }

    /// Sign and name, leading home.
    pub(crate) fn brand(&self, home: &str) -> String {
        format!(
            "<a class=\"na-brand\" href=\"{home}\"><svg width=\"22\" height=\"22\" viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\" stroke-linecap=\"round\" stroke-linejoin=\"round\" aria-hidden=\"true\"><path d=\"{LOGO}\"/></svg><span>{}</span></a>",
            self.text(Key::SHELL_NAME)
        )
    }

    /// The language switch; `address` says where a language stands.
    pub(crate) fn languages(&self, address: impl Fn(Language) -> String) -> String {
        let language = |language: Language| {
            let tag = language.tag();
            let shown = tag.to_uppercase();
            match language == self.language {
                true => format!("<span aria-current=\"true\">{shown}</span>"),
                false => format!("<a href=\"{}\" lang=\"{tag}\" hreflang=\"{tag}\">{shown}</a>", address(language)),
            }
        };
        let languages = Language::BOTH.map(language).concat();
        format!("<div class=\"na-lang\" role=\"group\" aria-label=\"{}\">{languages}</div>", self.bare(Key::SHELL_LANGUAGE))
    }
}

/// A drawn sign beside a text.
pub(crate) fn drawn(path: &str) -> String {
    format!("<svg class=\"na-icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"{path}\"/></svg>")
}

/// Text without anything that means something in HTML.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn escapes_everything_that_means_something() {
        assert_eq!(escaped("<a href='x'>\"&"), "&lt;a href=&#39;x&#39;&gt;&quot;&amp;");
    }
}
