//! A reason in words: what has changed, from what to what, and which indices it moves.
//!
//! Must not know how a reason is found or where it is shown. Foreign terms stay marked.

use super::{Detail, Earlier};
use crate::difference::Compared;
use crate::format::fill;
use crate::key::Key;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use neraca_engine::{Change, Reason, Subject};

impl Compared<'_> {
    /// One sentence or two, such as `Weights of the themes: S1 25 → 30. This moves: Sovereignty risk.`
    #[must_use]
    pub fn reason(&self, earlier: &Earlier<'_>, reason: &Reason) -> String {
        let details = earlier.details(self.pack, &reason.change);
        let details: Vec<String> = details.iter().map(|detail| self.detail(&reason.change, detail)).collect();
        let indices: Vec<&str> =
            reason.indices.iter().filter_map(|dimension| self.words.first.indices.get(*dimension as usize)).map(String::as_str).collect();
        let values = [("subject", self.changed(&reason.change)), ("details", details.join(", ")), ("indices", indices.join(", "))];
        fill(self.words.text(Key::CLI_EARLIER_REASON), &values.each_ref().map(|(name, value)| (*name, value.as_str())))
    }

    /// What today's method no longer has goes by its code.
    fn changed(&self, change: &Change) -> String {
        let method = &self.pack.method;
        let found = match change {
            Change::Bands => return self.words.text(Key::CLI_EARLIER_BANDS).to_string(),
            Change::Weights(_) => return self.words.text(Key::CLI_EARLIER_WEIGHTS).to_string(),
            Change::Stakes => Ok(Subject::Stakes),
            Change::Level(factor) => Ok(Subject::Level(*factor)),
            Change::Theme(dimension, id) => {
                let position = (0..).zip(method.themes(*dimension)).find(|(_, theme)| theme.id == *id);
                position.map(|(position, _)| Subject::Theme(*dimension, position)).ok_or(id)
            }
            Change::Flag(id) => {
                let position = (0..).zip(&method.flags).find(|(_, flag)| flag.id == *id);
                position.map(|(position, _)| Subject::Flag(position)).ok_or(id)
            }
        };
        found.map_or_else(Clone::clone, |subject| self.subject(subject))
    }

    /// `S1 25 → 30`, or `3 → 4` under the name of the factor; a dash where one side has nothing.
    fn detail(&self, change: &Change, detail: &Detail) -> String {
        let [before, after] = [detail.before.as_str(), detail.after.as_str()].map(|value| if value.is_empty() { "–" } else { value });
        let values = fill(self.words.text(Key::CLI_DIFF_CHANGE), &[("before", before), ("after", after)]);
        if matches!(change, Change::Level(_)) { values } else { format!("{} {values}", detail.what) }
    }
}
