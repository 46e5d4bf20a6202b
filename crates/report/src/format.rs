//! How dates, numbers and sentences are written in each language.
//!
//! Must not know any sentence; those are content.

use alloc::format;
use alloc::string::{String, ToString};
use neraca_engine::Date;

/// The two languages of the product, Bahasa Indonesia first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Language {
    /// Bahasa Indonesia.
    #[default]
    Indonesian,
    /// British English.
    English,
}

impl Language {
    /// Both, in the order of every pair in the packs.
    pub const BOTH: [Self; 2] = [Self::Indonesian, Self::English];

    /// Language tag, `id` or `en`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Indonesian => "id",
            Self::English => "en",
        }
    }

    /// The language of a tag.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::BOTH.into_iter().find(|language| language.tag() == tag)
    }

    /// The other language.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Indonesian => Self::English,
            Self::English => Self::Indonesian,
        }
    }

    /// A whole number with the language's thousands separator: `204.807.222` or `204,807,222`.
    #[must_use]
    pub fn number(self, value: i64) -> String {
        let separator = match self {
            Self::Indonesian => '.',
            Self::English => ',',
        };
        let digits = value.unsigned_abs().to_string();
        let mut out = String::new();
        if value < 0 {
            out.push('\u{2212}');
        }
        for (position, digit) in digits.chars().enumerate() {
            if position > 0 && (digits.len() - position).is_multiple_of(3) {
                out.push(separator);
            }
            out.push(digit);
        }
        out
    }

    /// A value in steps of 10 to the power of minus `digits`, exact and without trailing zeros: `65,1478125` or `65.1478125`.
    #[must_use]
    pub fn decimal(self, value: i64, digits: u32) -> String {
        let (one, size) = (10_i64.saturating_pow(digits), value.saturating_abs());
        let mut out = String::from(if value < 0 { "\u{2212}" } else { "" });
        out.push_str(&self.number(size / one));
        if size % one > 0 {
            let width = usize::try_from(digits).unwrap_or(0);
            out.push(if self == Self::Indonesian { ',' } else { '.' });
            out.push_str(format!("{:0width$}", size % one).trim_end_matches('0'));
        }
        out
    }
}

const MONTHS: [[&str; 12]; 2] = [
    ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"],
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
];

/// A change in whole points with its sign: `+13`, `−3`, `0`.
#[must_use]
pub fn signed(points: i64) -> String {
    match points {
        0 => points.to_string(),
        1.. => format!("+{points}"),
        _ => format!("\u{2212}{}", points.unsigned_abs()),
    }
}

/// A date as people write it: `22 November 2026`.
#[must_use]
pub fn date_text(date: Date, language: Language) -> String {
    let [indonesian, english] = &MONTHS;
    let months = match language {
        Language::Indonesian => indonesian,
        Language::English => english,
    };
    let month = months.get(usize::from(date.month()).saturating_sub(1)).copied().unwrap_or("");
    format!("{} {month} {}", date.day(), date.year())
}

/// A date as a source writes it, of which the day or the month may be missing: `2026-11` is `November 2026`, `2026` stays.
#[must_use]
pub fn written_date(text: &str, language: Language) -> String {
    if let Ok(date) = text.parse() {
        return date_text(date, language);
    }
    let month = format!("{text}-01").parse().ok().map(|date| date_text(date, language));
    let month = month.as_deref().and_then(|date| date.split_once(' '));
    month.map_or(text, |(_, month)| month).to_string()
}

/// Replaces `{name}` by the value given for that name; names without a value stay as they are.
#[must_use]
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let found = after.split_once('}').and_then(|(name, tail)| {
            let value = values.iter().find(|(key, _)| *key == name)?.1;
            Some((value, tail))
        });
        if let Some((value, tail)) = found {
            out.push_str(value);
            rest = tail;
        } else {
            out.push('{');
            rest = after;
        }
    }
    out.push_str(rest);
    out
}

/// Start and end marks that the content compiler puts around foreign terms.
const MARKS: [char; 2] = ['\u{1}', '\u{2}'];

/// A run of text; `foreign` runs are in the other language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span<'a> {
    /// The text.
    pub text: &'a str,
    /// Whether it is a foreign term, so that `lang` can be set.
    pub foreign: bool,
}

/// Splits a text at its foreign terms. Empty runs are left out.
pub fn spans(text: &str) -> impl Iterator<Item = Span<'_>> {
    let mut foreign = true;
    text.split(MARKS).filter_map(move |run| {
        foreign = !foreign;
        (!run.is_empty()).then_some(Span { text: run, foreign })
    })
}

/// The text without the marks of foreign terms.
#[must_use]
pub fn plain(text: &str) -> String {
    text.replace(MARKS, "")
}

#[cfg(test)]
mod tests {
    use super::{Language, date_text, fill, plain, signed, spans, written_date};
    use alloc::vec::Vec;

    #[test]
    fn fills_and_keeps_what_it_does_not_know() {
        assert_eq!(fill("{a} of {b}, {c}", &[("a", "1"), ("b", "{a}")]), "1 of {a}, {c}");
        assert_eq!(fill("open { brace", &[]), "open { brace");
    }

    #[test]
    fn writes_numbers_and_dates() {
        assert_eq!(Language::Indonesian.number(204_807_222), "204.807.222");
        assert_eq!(Language::English.number(-1000), "\u{2212}1,000");
        assert_eq!(Language::Indonesian.decimal(20_851, 4), "2,0851");
        assert_eq!([10_500, 1_000_000, 999].map(|parts| Language::English.decimal(parts, 3)), ["10.5", "1,000", "0.999"]);
        assert_eq!(Language::Indonesian.decimal(318_750, 2), "3.187,5");
        assert_eq!(Language::English.decimal(6_514_781_250, 8), "65.1478125");
        assert_eq!(Language::English.decimal(-5, 2), "\u{2212}0.05");
        assert_eq!(Language::Indonesian.decimal(700, 2), "7");
        let date = "2024-02-14".parse().unwrap();
        assert_eq!(date_text(date, Language::Indonesian), "14 Februari 2024");
        let written = ["2024-02-14", "2024-02", "2024"].map(|text| written_date(text, Language::English));
        assert_eq!(written, ["14 February 2024", "February 2024", "2024"]);
    }

    #[test]
    fn writes_changes_with_their_sign() {
        assert_eq!([13, 0, -3].map(signed), ["+13", "0", "\u{2212}3"]);
    }

    #[test]
    fn splits_foreign_terms() {
        let text = "awan (\u{1}cloud\u{2}) dan \u{1}region\u{2}";
        let runs: Vec<_> = spans(text).map(|span| (span.text, span.foreign)).collect();
        assert_eq!(runs, [("awan (", false), ("cloud", true), (") dan ", false), ("region", true)]);
        assert_eq!(plain(text), "awan (cloud) dan region");
    }
}
