//! What to find out first, one question after the other: what it is worth, who usually knows, what to ask.
//!
//! Must not know how a question is valued.

use super::Page;
use super::list::whole_points;
use neraca_engine::{Assessment, NextQuestion};
use neraca_report::{Key, plain};

/// How many questions are listed for each index.
const MOST: usize = 8;

impl Page<'_> {
    pub(super) fn next(&mut self, result: &Assessment, next: &[Vec<NextQuestion>; 2]) {
        for (index, list) in result.scored.indices.iter().zip(next) {
            let name = self.index_name(index.dimension);
            let verdict = self.verdict(index);
            self.out.push_str(&format!("\n{name}\n  {verdict}\n"));
            let useful = || list.iter().filter(|next| next.best > 0);
            if useful().next().is_none() {
                let none = self.say(Key::CLI_NEXT_NONE, &[]);
                self.prose(&none, 2);
            }
            for (rank, next) in (1..).zip(useful().take(MOST)) {
                self.next_question(rank, next);
            }
            let rest = useful().skip(MOST).count();
            if rest > 0 {
                let more = self.say(Key::CLI_NEXT_MORE, &[("count", &rest.to_string())]);
                self.out.push('\n');
                self.prose(&more, 2);
            }
        }
        let note = self.say(Key::CLI_NEXT_NOTE, &[]);
        self.out.push('\n');
        self.prose(&note, 0);
    }

    fn next_question(&mut self, rank: u32, next: &NextQuestion) {
        let position = usize::from(next.question.0);
        let code = self.loaded.pack.question(next.question).map_or("", |rule| rule.id.as_str());
        let text = self.loaded.words.first.questions.get(position);
        let more = self.loaded.words.more.as_ref().and_then(|more| more.questions.get(position));
        let label = plain(text.map_or("", |text| text.label.as_str()));
        let (mean, worst) = (whole_points(next.mean), whole_points(next.worst));
        let worth = self.say(Key::CLI_NEXT_WORTH, &[("mean", &mean), ("worst", &worst)]);
        let who = self.say(Key::CLI_NEXT_WHO, &[("who", &plain(text.map_or("", |text| text.who.as_str())))]);
        let ask = self.say(Key::CLI_NEXT_ASK, &[("sentence", &plain(more.map_or("", |text| text.ask_sentence.as_str())))]);
        self.out.push_str(&format!("\n  {rank}. {code}  {label}\n"));
        [worth, who, ask].iter().for_each(|line| self.prose(line, 5));
    }
}
