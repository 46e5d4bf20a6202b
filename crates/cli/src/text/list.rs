//! The lists of a result: flags, contradictions, who can reach the system, what to find out first.
//!
//! Must not know how a flag or a rank comes about.

use super::Page;
use crate::table::{Align, lines};
use neraca_engine::{Assessment, Country, NextQuestion, POINT, Scored, Severity};
use neraca_report::{Key, plain};

/// How many questions are listed for each index.
const MOST_QUESTIONS: usize = 5;

impl Page<'_> {
    pub(super) fn flags(&mut self, scored: &Scored) {
        self.section(Key::CLI_FLAGS);
        let lists = [(&scored.flags.certain, Key::CLI_CERTAIN), (&scored.flags.possible, Key::CLI_POSSIBLE)];
        if lists.iter().all(|(flags, _)| flags.is_empty()) {
            let none = self.say(Key::CLI_NO_FLAGS, &[]);
            self.prose(&none, 2);
        }
        for (flags, key) in lists.into_iter().filter(|(flags, _)| !flags.is_empty()) {
            let title = self.say(key, &[]);
            self.out.push_str(&format!("  {title}\n"));
            let rows: Vec<[String; 2]> = flags.iter().map(|flag| self.flag(*flag).into()).collect();
            self.out.push_str(&lines(4, [Align::Left, Align::Left], &rows));
        }
    }

    /// Nothing at all when no contradiction holds.
    pub(super) fn contradictions(&mut self, result: &Assessment) {
        let found = || result.conflicts.iter().chain(&result.notices);
        if found().next().is_none() {
            return;
        }
        self.section(Key::CLI_CONTRADICTIONS);
        for position in found() {
            let Some(rule) = self.loaded.pack.contradictions.get(usize::from(*position)) else { continue };
            let text = self.loaded.words.more.as_ref().and_then(|more| more.contradictions.get(usize::from(*position)));
            let key = match rule.severity {
                Severity::Conflict => Key::CLI_CONFLICT,
                Severity::Notice => Key::CLI_NOTICE,
            };
            let sentence = self.say(key, &[("id", &rule.id), ("text", text.map_or("", String::as_str))]);
            self.prose(&sentence, 2);
        }
    }

    /// One row a link; the home country always has one.
    pub(super) fn reach(&mut self, result: &Assessment) {
        self.section(Key::CLI_REACH);
        let home = self.say(Key::CLI_REACH_HOME, &[]);
        let mut rows = vec![[self.country(Some(result.home)), home, String::new(), String::new()]];
        for link in &result.reach {
            let (low, high) = link.value;
            let value = if low == high { low.to_string() } else { format!("{low}–{high}") };
            let role = self.loaded.words.more.as_ref().and_then(|more| more.links.get(usize::from(link.link)));
            let sure = if link.sure { String::new() } else { self.say(Key::CLI_REACH_PERHAPS, &[]) };
            rows.push([self.country(link.country), plain(role.map_or("", String::as_str)), value, sure]);
        }
        self.out.push_str(&lines(2, [Align::Left, Align::Left, Align::Right, Align::Left], &rows));
    }

    fn country(&self, country: Option<Country>) -> String {
        let Some(country) = country else { return self.say(Key::CLI_REACH_UNKNOWN, &[]) };
        let named = self.loaded.words.first.countries.iter().find(|entry| entry.code == country);
        named.map_or_else(|| country.to_string(), |entry| plain(&entry.name))
    }

    /// The unknown questions that narrow each index most.
    pub(super) fn questions(&mut self, next: &[Vec<NextQuestion>; 2]) {
        self.section(Key::CLI_NEXT);
        if next.iter().flatten().all(|question| question.best <= 0) {
            let none = self.say(Key::CLI_NEXT_NONE, &[]);
            return self.prose(&none, 2);
        }
        for (dimension, list) in neraca_engine::Dimension::BOTH.into_iter().zip(next) {
            let mut rows = Vec::new();
            for found in list.iter().filter(|question| question.best > 0).take(MOST_QUESTIONS) {
                let code = self.loaded.pack.question(found.question).map_or("", |rule| rule.id.as_str());
                let label = self.loaded.words.first.questions.get(usize::from(found.question.0));
                let gain = self.say(Key::CLI_NEXT_GAIN, &[("points", &whole_points(found.mean))]);
                rows.push([code.to_owned(), plain(label.map_or("", |text| text.label.as_str())), gain]);
            }
            if !rows.is_empty() {
                let name = self.index_name(dimension);
                self.out.push_str(&format!("  {name}\n"));
                self.out.push_str(&lines(4, [Align::Left, Align::Left, Align::Left], &rows));
            }
        }
    }
}

/// Points of a mean, cut off; a mean may be negative where most answers reveal more than they settle.
pub(super) fn whole_points(units: i64) -> String {
    let whole = (units / POINT).unsigned_abs();
    if units <= -POINT { format!("\u{2212}{whole}") } else { whole.to_string() }
}
