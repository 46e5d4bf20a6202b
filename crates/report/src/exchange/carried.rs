//! The document inside a page.
//!
//! Must not know the page around it.

use alloc::format;
use alloc::string::String;

const START: &str = r#"<script type="application/json" id="neraca-awan">"#;
const END: &str = "</script>";

/// A document as an element for a page. Whatever its texts say, they can neither end the element nor begin a comment.
#[must_use]
pub(crate) fn embed(json: &str) -> String {
    let mut out = String::from(START);
    for letter in json.chars() {
        match letter {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => out.push_str(&format!("\\u{:04x}", u32::from(letter))),
            other => out.push(other),
        }
    }
    out.push_str(END);
    out
}
