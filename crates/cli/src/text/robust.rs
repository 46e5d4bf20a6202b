//! Robustness in words: what the other weightings give, which weight matters most, other ways of adding up.
//!
//! Must not know where the limits of the words lie.

use super::Page;
use crate::table::{Align, lines};
use neraca_engine::{Dimension, Robustness, Scored, points, robustness};
use neraca_report::{Key, Language, fill, plain, verdict_code};

impl Page<'_> {
    /// Both ends of both indices; one block where they give the same.
    pub(super) fn robustness(&mut self, language: Language, scored: &Scored) {
        for index in &scored.indices {
            let name = self.index_name(index.dimension);
            let verdict = self.verdict(index);
            self.out.push_str(&format!("\n{name}\n  {verdict}\n"));
            let [low, high] = robustness(&self.loaded.pack, scored, index.dimension);
            if low == high {
                self.end(language, index.dimension, Key::CLI_ROBUST_BOTH, &high);
            } else {
                self.end(language, index.dimension, Key::CLI_ROBUST_LOW, &low);
                self.end(language, index.dimension, Key::CLI_ROBUST_HIGH, &high);
            }
        }
        let percent = &self.loaded.pack.method.robustness.weight_percent;
        let steps = percent.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        let note = self.say(Key::CLI_ROBUST_NOTE, &[("steps", &steps)]);
        self.out.push('\n');
        self.prose(&note, 0);
    }

    fn end(&mut self, language: Language, dimension: Dimension, which: Key, found: &Robustness) {
        let code = verdict_code(found.verdict);
        let words = &self.loaded.words;
        let word = plain(words.sentence(&format!("robust.{code}.word")));
        let sentence = plain(&fill(words.sentence(&format!("robust.{code}")), &[("share", &found.percent().to_string())]));
        let value = |units: i64| {
            let score = points(units).to_string();
            self.say(Key::CLI_ROBUST_VALUE, &[("score", &score), ("band", &self.band(self.loaded.pack.method.band(units)))])
        };
        let theme = |position: u8| {
            let (code, name) = self.theme(dimension, position);
            format!("{code} {name}")
        };
        let (low, high) = (points(found.range.low).to_string(), points(found.range.high).to_string());
        let count = language.number(i64::from(found.weightings));
        let range = self.say(Key::CLI_ROBUST_RANGE, &[("low", &low), ("high", &high), ("count", &count)]);
        let decisive = found.decisive.map_or_else(
            || self.say(Key::CLI_ROBUST_NO_THEME, &[]),
            |position| {
                let share = found.shares.get(usize::from(position)).map_or(0, |share| (share + 5) / 10);
                self.say(Key::CLI_ROBUST_SHARE, &[("theme", &theme(position)), ("percent", &share.to_string())])
            },
        );
        let (worst, units) = found.alternatives.worst_theme;
        let worst = format!("{} ({})", value(units), theme(worst));
        let rows = [
            (Key::CLI_ROBUST_WEIGHTINGS, range),
            (Key::CLI_ROBUST_DECISIVE, decisive),
            (Key::CLI_ROBUST_MEAN, value(found.alternatives.plain_mean)),
            (Key::CLI_ROBUST_WORST, worst),
            (Key::CLI_ROBUST_UNFLAGGED, value(found.alternatives.without_flags)),
        ];
        let rows = rows.map(|(key, value)| [self.say(key, &[]), value]);
        let title = self.say(which, &[("value", &value(found.units)), ("verdict", &word)]);
        self.out.push_str(&format!("\n  {title}\n"));
        self.prose(&sentence, 4);
        self.out.push_str(&lines(4, [Align::Left, Align::Left], &rows));
    }
}
