//! The home page as static HTML in both languages: what people read before, or without, the program.
//!
//! Markup follows `style/README.md`. Must not know any sentence, nor how a text becomes HTML.

use crate::content::Content;
use crate::example::example;
use crate::page::{Page, drawn, escaped};
use crate::sheet;
use neraca_engine::{Band, POINT};
use neraca_report::{CaseCard, Key, Language};
use std::fmt::Write as _;

const LOCK: &str = "M6 11h12v9H6zM8 11V8a4 4 0 0 1 8 0v3";
const MENU: &str = "M4 7h16M4 12h16M4 17h16";
const RIGHT: &str = "m9 5 7 7-7 7";

/// Class suffixes of the bands, from lowest to highest.
pub(crate) const BANDS: [&str; 5] = ["low", "mod", "ele", "high", "crit"];

/// Messages about missing scripts and old browsers, both languages, then the message about loading.
#[must_use]
pub fn home(content: &Content) -> String {
    let pages = Page::both(content);
    let chosen = " class=\"na-static\"";
    let message = |class: &str, key: Key, more: &dyn Fn(&Page<'_>) -> String| -> String {
        let line = |page: &Page<'_>| format!("<p{class} lang=\"{}\">{} {}</p>", page.language.tag(), page.text(key), more(page));
        pages.iter().map(line).collect()
    };
    // What cannot run the program still has the paper.
    let sheet = |page: &Page<'_>| format!("<a href=\"{}\">{}</a>", sheet::address(page.language), page.text(Key::SHELL_WORKSHEET));
    let count = |_: &Page<'_>| "<span class=\"na-load-kb\"></span>".to_owned();
    let banner = |text: String| format!("<div class=\"na-wrap na-banner__in\">{text}</div>");
    let mut out = String::new();
    // Without scripts nothing chooses a language: both stay.
    let no_script = banner(message("", Key::STATE_NO_SCRIPT, &sheet));
    let _ = writeln!(out, "<noscript><div class=\"na-banner na-banner--warn\">{no_script}</div></noscript>");
    let old = banner(message(chosen, Key::STATE_OLD, &sheet));
    let _ = writeln!(out, "<div id=\"na-old\" class=\"na-banner na-banner--warn\" role=\"alert\" hidden>{old}</div>");
    for page in &pages {
        let _ = writeln!(out, "<div class=\"na-static\" lang=\"{}\">{}</div>", page.language.tag(), page.html());
    }
    let load = message(chosen, Key::STATE_LOAD, &count);
    let _ = writeln!(out, "<div id=\"na-load\" class=\"na-wrap na-load\" role=\"status\" hidden>{load}</div>");
    out
}

impl Page<'_> {
    fn html(&self) -> String {
        format!("{}<main class=\"na-wrap na-main\">{}{}{}</main>{}", self.header(), self.hero(), self.steps(), self.cases(), self.footer())
    }

    /// Address of a page: words of the Indonesian and the English fragment.
    fn link(&self, words: [&str; 2]) -> String {
        let [id, en] = words;
        let word = if self.language == Language::Indonesian { id } else { en };
        format!("#/{}/{word}", self.language.tag()).trim_end_matches('/').to_owned()
    }

    fn anchor(&self, words: [&str; 2], key: Key) -> String {
        format!("<a href=\"{}\">{}</a>", self.link(words), self.text(key))
    }

    fn header(&self) -> String {
        let links = [
            (["periksa", "check"], Key::SHELL_CHECK),
            (["kasus", "cases"], Key::SHELL_CASES),
            (["hukum", "laws"], Key::SHELL_LAWS),
            (["data-saya", "my-data"], Key::SHELL_MY_DATA),
            (["tentang", "about"], Key::SHELL_ABOUT),
        ];
        let links: String = links.into_iter().map(|(words, key)| self.anchor(words, key)).collect();
        let nav = self.bare(Key::SHELL_NAV);
        let languages = self.languages(|language| format!("#/{}", language.tag()));
        format!(
            "<header class=\"na-top\"><div class=\"na-wrap na-top__in\">{}<nav class=\"na-nav\" aria-label=\"{nav}\">{links}</nav>{languages}<details class=\"na-menu\"><summary>{}<span>{}</span></summary><div class=\"na-menu__panel\"><nav aria-label=\"{nav}\">{links}</nav></div></details></div></header>",
            self.brand(&self.link(["", ""])),
            drawn(MENU),
            self.text(Key::SHELL_MENU),
        )
    }

    fn hero(&self) -> String {
        let small = format!("<small>{}</small>", self.text(Key::HOME_DOOR_CHECK_TIME));
        let doors = [
            (" na-door--main", ["periksa", "check"], Key::HOME_DOOR_CHECK, small.as_str()),
            ("", ["kasus", "cases"], Key::HOME_DOOR_CASES, ""),
            ("", ["pasang", "embed"], Key::HOME_DOOR_EMBED, ""),
        ];
        let door = |(class, words, key, small): (&str, [&str; 2], Key, &str)| {
            let arrow = drawn(RIGHT);
            format!("<a class=\"na-door{class}\" href=\"{}\"><span>{}{small}</span>{arrow}</a>", self.link(words), self.text(key))
        };
        format!(
            "<div class=\"na-hero\"><div class=\"na-hero__text\"><h1>{}</h1><p class=\"na-hero__lead\">{}</p><p class=\"na-privacy\">{}<span>{}</span></p><nav class=\"na-doors\" aria-label=\"{}\">{}</nav></div>{}</div>",
            self.text(Key::HOME_TITLE),
            self.text(Key::HOME_LEAD),
            drawn(LOCK),
            self.text(Key::HOME_PRIVACY),
            self.bare(Key::SHELL_CHECK),
            doors.map(door).concat(),
            example(self, &self.link(["kasus", "cases"])),
        )
    }

    fn section(&self, title: Key, lead: &str, body: &str) -> String {
        format!(
            "<section class=\"na-section\"><div class=\"na-section__head\"><h2>{}</h2>{lead}</div><div class=\"na-section__body\">{body}</div></section>",
            self.text(title)
        )
    }

    fn steps(&self) -> String {
        let steps = [
            (Key::HOME_STEP_ANSWER, Key::HOME_STEP_ANSWER_TEXT),
            (Key::HOME_STEP_READ, Key::HOME_STEP_READ_TEXT),
            (Key::HOME_STEP_ACT, Key::HOME_STEP_ACT_TEXT),
        ];
        let steps = steps.map(|(title, text)| format!("<li><h3>{}</h3><p>{}</p></li>", self.text(title), self.text(text)));
        self.section(Key::HOME_HOW, "", &format!("<ol class=\"na-steps\">{}</ol>", steps.concat()))
    }

    fn cases(&self) -> String {
        let lead = format!("<p class=\"na-section__lead\">{}</p>", self.text(Key::HOME_CASES_LEAD));
        let cases: String = self.words.first.home_cases.iter().map(|case| self.case(case)).collect();
        self.section(Key::HOME_CASES, &lead, &format!("<ul class=\"na-caselist\">{cases}</ul>"))
    }

    fn case(&self, case: &CaseCard) -> String {
        let mini = |key: Key, range: (u8, u8)| {
            let words = if range.0 == range.1 { range.0.to_string() } else { format!("{}\u{2013}{}", range.0, range.1) };
            format!("<dt>{}</dt><dd>{}</dd><dd>{words}</dd>", self.text(key), bar(&self.pack.method.bands, range))
        };
        let band = |points: u8| {
            let at = usize::from(self.pack.method.band(i64::from(points) * POINT));
            self.marked(self.words.first.bands.get(at).map_or("", |band| &band.name))
        };
        let words = |key: Key, (low, high): (u8, u8)| {
            let (low, high) = (band(low), band(high));
            let words = if low == high { low } else { format!("{low} \u{2013} {high}") };
            format!("{}: {words}", self.text(key))
        };
        let link = self.link(["kasus", "cases"]);
        format!(
            "<li><div><h3><a href=\"{link}/{}\">{}</a></h3><p>{}</p><p>{} \u{b7} {}</p></div><dl class=\"na-mini\">{}{}</dl></li>",
            escaped(&case.id),
            self.marked(&case.title),
            self.marked(&case.note),
            words(Key::HOME_SHORT_SOVEREIGNTY, case.sovereignty),
            words(Key::HOME_SHORT_LEGAL, case.legal),
            mini(Key::HOME_SHORT_SOVEREIGNTY, case.sovereignty),
            mini(Key::HOME_SHORT_LEGAL, case.legal),
        )
    }

    fn footer(&self) -> String {
        let rules = self.rules();
        let links = [
            (["metode", "method"], Key::SHELL_METHOD),
            (["hukum", "laws"], Key::SHELL_LAWS),
            (["lembar-kerja", "worksheet"], Key::SHELL_WORKSHEET),
            (["data-saya", "my-data"], Key::SHELL_MY_DATA),
            (["pasang", "embed"], Key::SHELL_EMBED),
            (["privasi", "privacy"], Key::SHELL_PRIVACY),
            (["aksesibilitas", "accessibility"], Key::SHELL_ACCESSIBILITY),
            (["tentang", "about"], Key::SHELL_ABOUT),
        ];
        let links: String = links.into_iter().map(|(words, key)| format!("<li>{}</li>", self.anchor(words, key))).collect();
        format!(
            "<footer class=\"na-foot\"><div class=\"na-wrap na-foot__in\"><p><b>{}</b> {rules} {} {}</p><ul>{links}</ul></div></footer>",
            self.text(Key::SHELL_NOT_ADVICE),
            self.text(Key::SHELL_COMPUTED),
            self.text(Key::SHELL_NOT_GOVERNMENT),
        )
    }
}

/// A range as a bar on the scale of the bands; a single value fills the scale up to it.
fn bar(bands: &[Band], range: (u8, u8)) -> String {
    let (low, high) = if range.0 == range.1 { (0, range.1) } else { range };
    let starts: Vec<u8> = bands.iter().map(|band| band.from).collect();
    let mut out = "<svg class=\"na-bar\" aria-hidden=\"true\"><rect class=\"na-z-track\" x=\"0\" width=\"100%\"/>".to_owned();
    for start in starts.iter().skip(1) {
        let _ = write!(out, "<rect class=\"na-z-grid\" x=\"{start}%\"/>");
    }
    for (position, class) in BANDS.iter().enumerate() {
        let from = starts.get(position).copied().unwrap_or(100);
        let until = starts.get(position + 1).copied().unwrap_or(100);
        let inside = range.0 != range.1 || (from <= high && (high < until || until == 100));
        let (from, until) = if range.0 == range.1 { (0, high) } else { (from.max(low), until.min(high)) };
        if inside && from < until {
            let _ = write!(out, "<rect class=\"na-z-{class}\" x=\"{from}%\" width=\"{}%\"/>", until - from);
        }
    }
    let _ = write!(out, "<rect class=\"na-z-frame\" x=\"{low}%\" width=\"{}%\"/></svg>", high.saturating_sub(low));
    out
}

#[cfg(test)]
mod tests {
    use super::bar;
    use neraca_engine::Band;

    #[test]
    fn draws_a_range_band_by_band_and_one_value_whole() {
        let bands: Vec<Band> = [0, 20, 40, 60, 80].map(|from| Band { code: String::new(), from }).into();
        let range = bar(&bands, (6, 45));
        assert!(range.contains("na-z-low\" x=\"6%\" width=\"14%\"") && range.contains("na-z-ele\" x=\"40%\" width=\"5%\""));
        assert!(!range.contains("na-z-high"));
        let value = bar(&bands, (66, 66));
        assert!(value.contains("na-z-high\" x=\"0%\" width=\"66%\"") && !value.contains("na-z-low"));
    }
}
