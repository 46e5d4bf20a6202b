//! A saved report: one page that reads in any browser without scripts or network, and carries the document it tells of.
//!
//! Must not know what the report says or how it looks.

use crate::exchange::embed;
use crate::format::Language;
use alloc::format;
use alloc::string::String;

/// Nothing is fetched and nothing runs, wherever the file is opened.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/// What goes into a saved report.
#[derive(Clone, Copy, Debug)]
pub struct SavedReport<'a> {
    /// Language of its texts.
    pub language: Language,
    /// Title of the page, plain text.
    pub title: &'a str,
    /// Rules of style, as a browser wrote them.
    pub style: &'a str,
    /// Elements of the body, as a browser wrote them.
    pub body: &'a str,
    /// The document as JSON.
    pub document: &'a str,
}

impl SavedReport<'_> {
    /// The file.
    #[must_use]
    pub fn to_html(&self) -> String {
        let Self { language, title, style, body, document } = self;
        // The only way out of a style element is its end tag, which no rule needs.
        let style = style.replace("</", "<\\/");
        format!(
            "<!doctype html>\n<html lang=\"{language}\" class=\"na-file\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
             <title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n<main class=\"na-wrap\">{body}</main>\n{document}\n</body>\n</html>\n",
            language = language.tag(),
            title = escaped(title),
            document = embed(document),
        )
    }
}

fn escaped(text: &str) -> String {
    text.chars().fold(String::new(), |mut out, letter| {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            other => out.push_str(other.encode_utf8(&mut [0; 4])),
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::SavedReport;
    use crate::format::Language;

    #[test]
    fn no_part_ends_where_another_begins() {
        let page = SavedReport {
            language: Language::English,
            title: "</title><script>",
            style: "a::after { content: \"</style><script>\"; }",
            body: "<p>body</p>",
            document: "{\"title\":\"</script><script>alert(1)</script>\"}",
        };
        let html = page.to_html();
        assert_eq!(html.matches("<script").count(), 1 + usize::from(html.contains("content: \"<\\/style><script>")), "{html}");
        assert_eq!(
            (html.matches("</style>").count(), html.matches("</title>").count(), html.matches("</script>").count()),
            (1, 1, 1),
            "{html}"
        );
        assert!(html.starts_with("<!doctype html>\n<html lang=\"en\""));
    }
}
