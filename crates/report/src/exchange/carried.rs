//! Reading a file, whether it is the document itself or a saved report: a page that carries the document in an element of its own.
//!
//! Must not know the page around the element, which may be anything; of two such elements the first counts, as in a browser.

use super::json::read_json;
use super::problem::{Problem, ProblemKind};
use alloc::format;
use alloc::string::{String, ToString};
use serde_json::Value;

/// The tag before the document. Browsers that save a page again write it in the same way.
const START: &str = r#"<script type="application/json" id="neraca-awan">"#;
const END: &str = "</script>";

/// Place of a problem inside a page, as a selector.
const PLACE: &str = "#neraca-awan";

/// A document as an element for a page. Whatever its texts say, they can neither end the element nor begin a comment.
#[must_use]
pub fn embed(json: &str) -> String {
    // These letters stand in texts only, where JSON may write any of them by its number.
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

/// The document that a page carries, as JSON text.
///
/// # Errors
/// When the page carries none.
fn embedded(page: &str) -> Result<&str, Problem> {
    let (_, rest) = page.split_once(START).ok_or_else(|| Problem::new("", ProblemKind::NoAssessment))?;
    // An embedded document holds no such letter; without one the page was cut, and JSON says where.
    Ok(rest.split_once('<').map_or(rest, |(json, _)| json))
}

/// The tree of an assessment file: JSON, or a saved report.
///
/// # Errors
/// When it is neither.
pub fn read_file(text: &str) -> Result<Value, Problem> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let not_json = |place: &str, error: serde_json::Error| Problem::new(place, ProblemKind::NotJson(error.to_string()));
    if is_page(text) {
        return read_json(embedded(text)?).map_err(|error| not_json(PLACE, error));
    }
    read_json(text).map_err(|error| not_json("", error))
}

/// Whether a text is a page and not JSON.
fn is_page(text: &str) -> bool {
    text.trim_start().starts_with('<')
}

#[cfg(test)]
mod tests {
    use super::{embed, read_file};
    use alloc::format;
    use alloc::string::ToString;
    use serde_json::json;

    #[test]
    fn whatever_a_text_says_it_stays_inside_the_element() {
        let document =
            json!({ "title": "</script><!-- ]]> & \u{2028} <script type=\"application/json\" id=\"neraca-awan\">", "answers": {} });
        let element = embed(&document.to_string());
        assert_eq!(element.matches('<').count(), 2, "{element}");
        assert!(!element.contains(['&', '\u{2028}']) && !element.contains("--!>") && !element.contains("]]>"));
        let page = format!("<!doctype html>\n<title>x</title>{element}<p>&lt;/script>");
        assert_eq!(read_file(&page), Ok(document));
    }

    #[test]
    fn a_page_without_an_assessment_or_with_half_of_one_is_told() {
        let told = |text: &str| read_file(text).map_err(|problem| (problem.path, problem.kind.parts().0));
        assert_eq!(told("<html></html>"), Err(("".to_string(), "no-assessment")));
        let page = format!("<html>{}", embed("{\"answers\": {\"A1\": \"pusat\"}}"));
        let (cut, _) = page.split_once("pusat").unwrap();
        assert_eq!(told(cut), Err(("#neraca-awan".to_string(), "not-json")));
        assert_eq!(told("{"), Err(("".to_string(), "not-json")));
        assert_eq!(told("\u{feff} {}"), Ok(json!({})));
        assert_eq!(told(""), Err(("".to_string(), "not-json")));
    }
}
