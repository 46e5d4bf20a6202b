//! The quick check on paper as a static page of its own in each language: for browsers that cannot run the program, and for paper.
//!
//! Markup is that of `src/pages/late/worksheet.rs`, so that one style sheet serves both. Must not know any sentence, nor how a
//! text becomes HTML.

use crate::content::Content;
use crate::page::{Page, escaped};
use neraca_report::{Key, Language, Worksheet, WorksheetStep, fill, plain};
use std::fmt::Write as _;

/// File name of the sheet in one language: as in the app's own addresses, and the same in every build.
const fn name(language: Language) -> &'static str {
    match language {
        Language::Indonesian => "lembar-kerja.html",
        Language::English => "worksheet.html",
    }
}

/// Where the sheet lies, seen from another page.
pub(crate) fn address(language: Language) -> String {
    format!("./{}", name(language))
}

/// Name and HTML of both sheets. Style sheets and icon are left to the build: `./main.css`, `./late.css`, and the mark `<!--na:icon-->`.
#[must_use]
pub fn sheets(content: &Content) -> [(&'static str, String); 2] {
    Page::both(content).map(|page| (name(page.language), page.sheet()))
}

impl Page<'_> {
    fn sheet(&self) -> String {
        let more = self.words.more.clone().unwrap_or_default();
        let sheet = &more.worksheet;
        let (tag, other) = (self.language.tag(), self.language.other());
        let home = format!("./#/{tag}");
        let title = fill(&self.bare(Key::SHELL_TITLE), &[("page", &self.bare(Key::SHELL_WORKSHEET))]);
        let mut out = String::new();
        let _ = write!(
            out,
            "<!doctype html>
<html lang=\"{tag}\">
  <head>
    <meta charset=\"utf-8\">
    <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
    <meta name=\"color-scheme\" content=\"light dark\">
    <meta name=\"referrer\" content=\"no-referrer\">
    <title>{title}</title>
    <meta name=\"description\" content=\"{}\">
    <!--na:icon-->
    <link rel=\"stylesheet\" href=\"./main.css\">
    <link rel=\"stylesheet\" href=\"./late.css\">
    <link rel=\"alternate\" hreflang=\"{}\" href=\"{}\">
  </head>
  <body>
",
            escaped(&plain(&sheet.intro)),
            other.tag(),
            address(other),
        );
        let _ = writeln!(out, "<a class=\"na-skip\" href=\"#na-main\">{}</a>", self.text(Key::SHELL_SKIP));
        let _ = writeln!(
            out,
            "<header class=\"na-top\"><div class=\"na-wrap na-top__in\">{}{}</div></header>",
            self.brand(&home),
            self.languages(address)
        );
        let _ = writeln!(
            out,
            "<main class=\"na-wrap na-main\" id=\"na-main\" tabindex=\"-1\"><div class=\"na-page\"><div class=\"na-sheet\">{}</div></div></main>",
            self.sheet_body(sheet, &home)
        );
        let _ = writeln!(
            out,
            "<footer class=\"na-foot\"><div class=\"na-wrap na-foot__in\"><p>{}</p></div></footer>",
            self.text(Key::SHELL_NOT_GOVERNMENT)
        );
        out.push_str("  </body>\n</html>\n");
        out
    }

    fn sheet_body(&self, sheet: &Worksheet, home: &str) -> String {
        let fields = [Key::WORKSHEET_SYSTEM, Key::WORKSHEET_DATE, Key::WORKSHEET_BY];
        let fields = fields.map(|key| format!("<p class=\"na-sheet__fill\">{}</p>", self.text(key)));
        let steps: String = sheet.steps.iter().map(|step| self.sheet_step(step)).collect();
        let mut out = format!(
            "<h1>{}</h1><p class=\"na-page__lead\">{}</p><p class=\"na-note\">{}</p>",
            self.marked(&sheet.title),
            self.marked(&sheet.intro),
            self.marked(&sheet.tools)
        );
        let _ = write!(
            out,
            "<div class=\"na-acts na-no-print\"><a class=\"na-btn na-btn--plain\" href=\"{home}\">{}</a></div>",
            self.text(Key::STATE_TO_HOME)
        );
        let _ = write!(out, "<div class=\"na-sheet__head na-sheet__head--2\">{}</div>", fields.concat());
        let _ = write!(out, "<ol class=\"na-sheet__qs\">{steps}</ol>{}{}", self.sheet_sum(sheet), self.sheet_results(sheet));
        let _ = write!(out, "<p class=\"na-note\"><b>{}</b> {}</p>", self.text(Key::SHELL_NOT_ADVICE), self.rules());
        out
    }

    fn sheet_step(&self, step: &WorksheetStep) -> String {
        let points = self.text(Key::WORKSHEET_POINTS);
        let row = |(value, text): &(u8, String)| {
            let points = fill(&points, &[("points", &value.to_string())]);
            format!("<li class=\"na-sheet__opt\"><span>{}</span><span class=\"na-sheet__pts\">{points}</span></li>", self.marked(text))
        };
        let rows: String = step.rows.iter().map(row).collect();
        format!(
            "<li class=\"na-sheet__q\"><h2>{}</h2><p class=\"na-muted\">{}</p><ul class=\"na-sheet__opts\">{rows}</ul></li>",
            self.marked(&step.name),
            self.marked(&step.rule)
        )
    }

    /// The table to add up in: the first step, the largest of the gates, the papers.
    fn sheet_sum(&self, sheet: &Worksheet) -> String {
        let name = |step: Option<&WorksheetStep>| step.map_or_else(String::new, |step| self.marked(&step.name));
        let row = |name: &str| format!("<tr><th scope=\"row\">{name}</th><td></td></tr>");
        let parts = [name(sheet.steps.first()), self.text(Key::WORKSHEET_LARGEST), name(sheet.steps.last())];
        let sum = self.text(Key::WORKSHEET_SUM);
        let [text, example] = sheet.add.each_ref().map(|text| format!("<p class=\"na-note\">{}</p>", self.marked(text)));
        format!(
            "<table class=\"na-table na-sheet__sum\"><caption>{sum}</caption><thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th></tr></thead><tbody>{}</tbody><tfoot>{}</tfoot></table>{text}{example}",
            self.text(Key::WORKSHEET_SUM_PART),
            self.text(Key::WORKSHEET_SUM_POINTS),
            parts.map(|part| row(&part)).concat(),
            row(&sum)
        )
    }

    fn sheet_results(&self, sheet: &Worksheet) -> String {
        let row = |result: &[String; 3]| {
            let [range, name, text] = result.each_ref().map(|text| self.marked(text));
            format!("<tr><th scope=\"row\">{range}</th><td><b>{name}</b><br>{text}</td></tr>")
        };
        let rows: String = sheet.results.iter().map(row).collect();
        let cautions: String = sheet.cautions.iter().map(|text| format!("<p>{}</p>", self.marked(text))).collect();
        format!(
            "<table class=\"na-table na-sheet__sum\"><caption>{}</caption><tbody>{rows}</tbody></table><section class=\"na-limits\"><h2>{}</h2>{cautions}</section>",
            self.text(Key::WORKSHEET_RESULTS),
            self.text(Key::WORKSHEET_CAUTION)
        )
    }
}
