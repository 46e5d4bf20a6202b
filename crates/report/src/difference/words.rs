//! A difference in words: what a line is about, and what each side says about it.
//!
//! Must not know how a cause was found or where a line is shown. Foreign terms stay marked.

use crate::format::fill;
use crate::key::{Key, Words};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use neraca_engine::{Assessment, Dimension, Pack, Subject, points};

/// The texts for the lines of a difference.
#[derive(Clone, Copy)]
pub struct Compared<'a> {
    /// The rules.
    pub pack: &'a Pack,
    /// The texts of one language.
    pub words: &'a Words,
}

impl Compared<'_> {
    /// What a line is about: code and name, or the name of an index or of the stakes.
    #[must_use]
    pub fn subject(&self, subject: Subject) -> String {
        let more = self.words.more.as_deref();
        let method = &self.pack.method;
        let index = |dimension: Dimension| self.words.first.indices.get(dimension as usize).map_or("", String::as_str);
        let (code, name) = match subject {
            Subject::Range(dimension) => return fill(self.words.text(Key::CLI_DIFF_RANGE), &[("name", index(dimension))]),
            Subject::Bands(dimension) => return fill(self.words.text(Key::CLI_DIFF_BANDS), &[("name", index(dimension))]),
            Subject::Stakes => return more.and_then(|more| more.stakes.first()).map_or_else(String::new, |stakes| stakes.0.clone()),
            Subject::Flag(flag) => {
                let title = more.and_then(|more| more.flags.get(usize::from(flag))).map_or("", |text| text.title.as_str());
                (method.flags.get(usize::from(flag)).map_or("", |rule| rule.id.as_str()), title)
            }
            Subject::Theme(dimension, theme) => {
                let names = self.words.first.themes.get(dimension as usize);
                let name = names.and_then(|names| names.get(usize::from(theme))).map_or("", String::as_str);
                (method.themes(dimension).get(usize::from(theme)).map_or("", |rule| rule.id.as_str()), name)
            }
            Subject::Level(factor) => {
                let name = more.and_then(|more| more.factors.get(usize::from(factor.0))).map_or("", |text| text.name.as_str());
                (self.pack.factor(factor).map_or("", |rule| rule.id.as_str()), name)
            }
            Subject::Contradiction(rule) => (self.pack.contradictions.get(usize::from(rule)).map_or("", |rule| rule.id.as_str()), ""),
        };
        format!("{code} {name}").trim_end().to_string()
    }

    /// What an assessment says about it.
    #[must_use]
    pub fn value(&self, result: &Assessment, subject: Subject) -> String {
        let say = |key: Key| self.words.text(key).to_string();
        match subject {
            Subject::Range(dimension) => {
                let range = result.index(dimension).range;
                between(points(range.low).to_string(), points(range.high).to_string())
            }
            Subject::Bands(dimension) => {
                let (low, high) = result.index(dimension).bands;
                between(self.band(low), self.band(high))
            }
            Subject::Stakes => between(format!("T{}", result.scored.stakes.0), format!("T{}", result.scored.stakes.1)),
            Subject::Flag(flag) => {
                let flags = &result.scored.flags;
                say(match (flags.certain.contains(&flag), flags.possible.contains(&flag)) {
                    (true, _) => Key::CLI_DIFF_CERTAIN,
                    (false, true) => Key::CLI_DIFF_POSSIBLE,
                    (false, false) => Key::CLI_DIFF_NOT_RAISED,
                })
            }
            Subject::Theme(dimension, theme) => {
                let range = result.index(dimension).themes.get(usize::from(theme));
                range.map_or_else(String::new, |range| between((range.low / 100).to_string(), (range.high / 100).to_string()))
            }
            Subject::Level(factor) => {
                let set = result.scored.levels.get(factor);
                if self.pack.factor(factor).is_some_and(|rule| rule.nominal) {
                    set.iter().map(|level| level.to_string()).collect::<Vec<_>>().join(", ")
                } else {
                    between(set.low().to_string(), set.high().to_string())
                }
            }
            Subject::Contradiction(rule) => {
                let holds = result.conflicts.contains(&rule) || result.notices.contains(&rule);
                say(if holds { Key::CLI_DIFF_HOLDS } else { Key::CLI_DIFF_HOLDS_NOT })
            }
        }
    }

    fn band(&self, band: u8) -> String {
        self.words.first.bands.get(usize::from(band)).map_or_else(String::new, |text| text.label.clone())
    }
}

/// One value, or both ends.
fn between(low: String, high: String) -> String {
    if low == high { low } else { format!("{low}–{high}") }
}
