//! An earlier result before today's: what was said then, and what has changed since.
//!
//! Must not know how a reason is found.

use super::Page;
use neraca_report::{Earlier, Key, plain};

impl Page<'_> {
    pub(super) fn earlier(&mut self, earlier: &Earlier<'_>) {
        let method = earlier.method.version.to_string();
        let title = self.say(Key::CLI_EARLIER, &[("method", &method), ("pack", earlier.pack)]);
        self.out.push_str(&format!("\n{title}\n"));
        let Some(revision) = &earlier.revision else {
            let lost = self.say(Key::CLI_EARLIER_LOST, &[]);
            return self.prose(&lost, 2);
        };
        for index in &revision.before.indices {
            let name = self.index_name(index.dimension);
            let verdict = self.verdict_by(&earlier.method, index);
            self.out.push_str(&format!("  {name}: {verdict}\n"));
        }
        if revision.reasons.is_empty() {
            let same = self.say(Key::CLI_EARLIER_SAME, &[]);
            return self.prose(&same, 2);
        }
        self.section(Key::CLI_EARLIER_REASONS);
        for reason in &revision.reasons {
            let line = plain(&self.compared().reason(earlier, reason));
            self.prose(&line, 2);
        }
    }
}
