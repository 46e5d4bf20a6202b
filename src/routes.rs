//! Every address of the app, in both languages, as fragments such as `#/id/periksa/C1`.
//!
//! Must not know what a page shows, nor where an address is kept.

use neraca_report::Language;

/// One page. Text inside is a code from the content; whether it exists is the page's business.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    Home,
    /// Before you start.
    Start,
    /// Task list of sections.
    Sections,
    /// One section on one page (compact view).
    Section(String),
    Question(String),
    Review,
    Result,
    /// The cheapest path to a better band.
    Steps,
    /// Answers tried out.
    WhatIf,
    /// Readings of other frameworks.
    Readings,
    /// Scenarios side by side.
    Compare,
    /// The result set for paper, and its summary on one page.
    Report,
    Brief,
    /// Everything to take away.
    Documents,
    /// The answers as a link.
    Share,
    /// A document drafted from the answers.
    Draft(String),
    Cases,
    Case(String),
    Laws,
    Law(String),
    MyData,
    Worksheet,
    Method,
    Embed,
    Privacy,
    Accessibility,
    About,
    NotFound(String),
}

/// Words of the fixed addresses: route, Indonesian, English.
static FIXED: [(Route, &str, &str); 23] = [
    (Route::Home, "", ""),
    (Route::Start, "periksa", "check"),
    (Route::Sections, "periksa/bagian", "check/sections"),
    (Route::Review, "periksa/tinjau", "check/review"),
    (Route::Result, "hasil", "result"),
    (Route::Steps, "hasil/langkah", "result/steps"),
    (Route::WhatIf, "hasil/bagaimana-jika", "result/what-if"),
    (Route::Readings, "hasil/kerangka-lain", "result/other-frameworks"),
    (Route::Compare, "hasil/banding", "result/compare"),
    (Route::Documents, "hasil/dokumen", "result/documents"),
    (Route::Report, "hasil/laporan", "result/report"),
    (Route::Brief, "hasil/ringkasan", "result/summary"),
    (Route::Share, "hasil/bagikan", "result/share"),
    (Route::Cases, "kasus", "cases"),
    (Route::Laws, "hukum", "laws"),
    (Route::MyData, "data-saya", "my-data"),
    (Route::Worksheet, "lembar-kerja", "worksheet"),
    (Route::Method, "metode", "method"),
    (Route::Embed, "pasang", "embed"),
    (Route::Privacy, "privasi", "privacy"),
    (Route::Accessibility, "aksesibilitas", "accessibility"),
    (Route::About, "tentang", "about"),
    (Route::NotFound(String::new()), "tidak-ada", "not-found"),
];

/// Makes a page from the code at the end of its address.
type WithCode = fn(String) -> Route;

/// Addresses that end in a code; the first that fits wins.
static CODED: [(WithCode, &str, &str); 5] = [
    (Route::Section, "periksa/bagian", "check/sections"),
    (Route::Question, "periksa", "check"),
    (Route::Case, "kasus", "cases"),
    (Route::Law, "hukum", "laws"),
    (Route::Draft, "hasil/dokumen", "result/documents"),
];

impl Route {
    /// Every kind of page with an example code, for checks that must visit them all.
    pub fn all() -> Vec<Self> {
        let coded = CODED.iter().map(|(page, ..)| page("*".to_owned()));
        FIXED.iter().map(|(route, ..)| route.clone()).chain(coded).collect()
    }

    /// Reads a fragment with or without `#`. No language in it: `None`, and the home page for an empty one. What it carries after
    /// `?` is no part of the route.
    pub fn parse(fragment: &str) -> (Option<Language>, Self) {
        let path = fragment.split_once('?').map_or(fragment, |(path, _)| path).trim_start_matches('#').trim_matches('/');
        if path.is_empty() {
            return (None, Self::Home);
        }
        let (tag, rest) = path.split_once('/').unwrap_or((path, ""));
        let Some(language) = Language::from_tag(tag) else {
            return (None, Self::NotFound(path.to_owned()));
        };
        let word = |indonesian: &'static str, english: &'static str| match language {
            Language::Indonesian => indonesian,
            Language::English => english,
        };
        let fixed = FIXED.iter().find(|(_, indonesian, english)| word(indonesian, english) == rest);
        let coded = || {
            CODED.iter().find_map(|(page, indonesian, english)| {
                let code = rest.strip_prefix(word(indonesian, english))?.strip_prefix('/')?;
                (!code.is_empty() && !code.contains('/')).then(|| page(code.to_owned()))
            })
        };
        let route = fixed.map(|(route, ..)| route.clone()).or_else(coded);
        (Some(language), route.unwrap_or_else(|| Self::NotFound(rest.to_owned())))
    }

    /// The fragment, with `#`.
    pub fn href(&self, language: Language) -> String {
        let (word, code) = match self {
            Self::Section(code) => (Self::coded_word(0, language), Some(code)),
            Self::Question(code) => (Self::coded_word(1, language), Some(code)),
            Self::Case(code) => (Self::coded_word(2, language), Some(code)),
            Self::Law(code) => (Self::coded_word(3, language), Some(code)),
            Self::Draft(code) => (Self::coded_word(4, language), Some(code)),
            Self::NotFound(path) if !path.is_empty() => ("", Some(path)),
            fixed => {
                let found = FIXED.iter().find(|(route, ..)| route == fixed);
                let word = found.map_or("", |(_, indonesian, english)| Self::pick(language, indonesian, english));
                (word, None)
            }
        };
        let mut out = format!("#/{}", language.tag());
        for part in [word, code.map_or("", String::as_str)].into_iter().filter(|part| !part.is_empty()) {
            out.push('/');
            out.push_str(part);
        }
        out
    }

    fn coded_word(position: usize, language: Language) -> &'static str {
        CODED.get(position).map_or("", |(_, indonesian, english)| Self::pick(language, indonesian, english))
    }

    fn pick(language: Language, indonesian: &'static str, english: &'static str) -> &'static str {
        match language {
            Language::Indonesian => indonesian,
            Language::English => english,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Route;
    use neraca_report::Language;

    #[test]
    fn every_route_reads_back_in_both_languages() {
        for route in Route::all() {
            for language in Language::BOTH {
                assert_eq!(Route::parse(&route.href(language)), (Some(language), route.clone()));
            }
        }
    }

    #[test]
    fn odd_addresses_are_not_found_or_home() {
        assert_eq!(Route::parse(""), (None, Route::Home));
        assert_eq!(Route::parse("#/en/"), (Some(Language::English), Route::Home));
        assert_eq!(Route::parse("#/en/result?s=1&n.C1=/id/x"), (Some(Language::English), Route::Result));
        assert_eq!(Route::parse("#/id/?x"), (Some(Language::Indonesian), Route::Home));
        assert_eq!(Route::parse("#/id/check").1, Route::NotFound("check".into()));
        assert_eq!(Route::parse("#/fr").1, Route::NotFound("fr".into()));
        assert_eq!(Route::parse("#/id/periksa/A1/x").1, Route::NotFound("periksa/A1/x".into()));
    }
}
