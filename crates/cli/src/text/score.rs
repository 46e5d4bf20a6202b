//! The two indices in words and numbers, and what they are made of.
//!
//! Must not know which rule decides whether a headline number may stand; the engine says so.

use super::Page;
use crate::table::{Align, lines};
use neraca_engine::{Dimension, F, IndexResult, Method, Scored, Source, points};
use neraca_report::{Key, plain};

impl Page<'_> {
    /// Both indices: a number only where one may stand, always the range and its bands.
    pub(super) fn scores(&mut self, scored: &Scored, documented: [Option<u8>; 2]) {
        for (index, documented) in scored.indices.iter().zip(documented) {
            let name = self.index_name(index.dimension);
            let verdict = self.verdict(index);
            let coverage = index.coverage.to_string();
            let known = match documented {
                Some(percent) => self.say(Key::CLI_KNOWN_AND_DOCUMENTED, &[("coverage", &coverage), ("documented", &percent.to_string())]),
                None => self.say(Key::CLI_KNOWN, &[("coverage", &coverage)]),
            };
            self.out.push_str(&format!("\n{name}\n  {verdict}\n  {known}\n"));
        }
    }

    pub(super) fn verdict(&self, index: &IndexResult) -> String {
        self.verdict_by(&self.loaded.pack.method, index)
    }

    /// The same for a result of another method version.
    pub(super) fn verdict_by(&self, method: &Method, index: &IndexResult) -> String {
        plain(&self.loaded.words.verdict(method, index))
    }

    /// What each factor and flag adds at the upper end; the whole points add up to the number shown.
    pub(super) fn parts(&mut self, scored: &Scored) {
        self.section(Key::CLI_PARTS);
        for index in &scored.indices {
            let mut rows: Vec<[String; 3]> = Vec::new();
            for part in index.parts.iter().filter(|part| part.units != 0) {
                let (code, name) = match part.source {
                    Source::Factor(factor) => self.factor(factor),
                    Source::Flag(flag) => self.flag(flag),
                };
                rows.push([code, name, signed(part.points)]);
            }
            let total = self.say(Key::CLI_TOTAL, &[]);
            rows.push([String::new(), total, points(index.range.high).to_string()]);
            let name = self.index_name(index.dimension);
            self.out.push_str(&format!("  {name}\n"));
            self.out.push_str(&lines(4, [Align::Left, Align::Left, Align::Right], &rows));
        }
    }

    pub(super) fn index_name(&self, dimension: Dimension) -> String {
        plain(self.loaded.words.index_name(dimension))
    }

    pub(super) fn band(&self, band: u8) -> String {
        plain(self.loaded.words.band_label(&self.loaded.pack.method, band))
    }

    pub(super) fn factor(&self, factor: F) -> (String, String) {
        let code = self.loaded.pack.factor(factor).map_or("", |rule| rule.id.as_str());
        (code.to_owned(), plain(self.loaded.words.factor_name(factor)))
    }

    /// Code and title of a flag.
    pub(super) fn flag(&self, flag: u8) -> (String, String) {
        let code = self.loaded.pack.method.flags.get(usize::from(flag)).map_or("", |rule| rule.id.as_str());
        (code.to_owned(), plain(self.loaded.words.flag_title(flag)))
    }
}

/// A number with a true minus sign.
fn signed(points: i64) -> String {
    if points < 0 { format!("\u{2212}{}", points.unsigned_abs()) } else { points.to_string() }
}
