//! A difference in words: what changed from what to what, each with the codes behind it, and those codes explained below.
//!
//! Must not know how a cause is found.

use super::Page;
use crate::table::{Align, lines};
use neraca_engine::{Answers, Cause, Difference, Dimension, Line, Q, Subject};
use neraca_report::{Compared, Key, plain, written};
use serde_json::Value;
use std::cmp::Ordering;

/// Whether a line stands in a section.
type Belongs = fn(Subject) -> bool;

impl Page<'_> {
    pub(super) fn difference(&mut self, answers: [&Answers; 2], found: &Difference) {
        if found.lines.is_empty() {
            let none = self.say(Key::CLI_DIFF_NONE, &[]);
            self.out.push('\n');
            self.prose(&none, 0);
        }
        let kinds: [(Key, Belongs); 5] = [
            (Key::CLI_DIFF_INDICES, |subject| matches!(subject, Subject::Range(_) | Subject::Bands(_) | Subject::Stakes)),
            (Key::CLI_FLAGS, |subject| matches!(subject, Subject::Flag(_))),
            (Key::CLI_DIFF_THEMES, |subject| matches!(subject, Subject::Theme(..))),
            (Key::CLI_DIFF_LEVELS, |subject| matches!(subject, Subject::Level(_))),
            (Key::CLI_CONTRADICTIONS, |subject| matches!(subject, Subject::Contradiction(_))),
        ];
        for (title, belongs) in kinds {
            let rows: Vec<[String; 3]> =
                found.lines.iter().filter(|line| belongs(line.subject)).map(|line| self.row(line, found)).collect();
            if !rows.is_empty() {
                self.section(title);
                self.out.push_str(&lines(2, [Align::Left; 3], &rows));
            }
        }
        if answers[0] != answers[1] {
            self.standing(found);
        }
        self.behind(answers, found);
    }

    /// Whether the two sides can be told apart at all, by index.
    fn standing(&mut self, found: &Difference) {
        self.section(Key::CLI_DIFF_STANDING);
        for (dimension, name) in Dimension::BOTH.into_iter().zip(&self.loaded.words.first.indices) {
            let key = match found.after.index(dimension).range.against(found.before.index(dimension).range) {
                Some(Ordering::Less) => Key::CLI_DIFF_LOWER,
                Some(Ordering::Equal) => Key::CLI_DIFF_EQUAL,
                Some(Ordering::Greater) => Key::CLI_DIFF_HIGHER,
                None => Key::CLI_DIFF_OVERLAP,
            };
            let line = self.say(key, &[("name", &plain(name))]);
            self.prose(&line, 2);
        }
    }

    /// What it is about, the change, and the codes behind it.
    fn row(&self, line: &Line, found: &Difference) -> [String; 3] {
        let values = [&found.before, &found.after].map(|side| plain(&self.compared().value(side, line.subject)));
        let change = self.say(Key::CLI_DIFF_CHANGE, &[("before", &values[0]), ("after", &values[1])]);
        let causes: Vec<String> = line.causes.iter().map(|cause| self.cause(*cause)).collect();
        [plain(&self.compared().subject(line.subject)), change, self.say(Key::CLI_DIFF_CAUSES, &[("causes", &causes.join(", "))])]
    }

    pub(super) fn compared(&self) -> Compared<'_> {
        Compared { pack: &self.loaded.pack, words: &self.loaded.words }
    }

    /// Code and name of a theme.
    pub(super) fn theme(&self, dimension: Dimension, theme: u8) -> (String, String) {
        let code = self.loaded.pack.method.themes(dimension).get(usize::from(theme)).map_or("", |rule| rule.id.as_str());
        let names = self.loaded.words.first.themes.get(dimension as usize);
        (code.to_owned(), plain(names.and_then(|names| names.get(usize::from(theme))).map_or("", String::as_str)))
    }

    fn cause(&self, cause: Cause) -> String {
        match cause {
            Cause::Answer(question) => self.question_code(question).to_owned(),
            Cause::Rule(rule) => self.loaded.pack.dated.get(usize::from(rule)).map_or("", |rule| rule.id.as_str()).to_owned(),
            Cause::Date => self.say(Key::CLI_DIFF_DATE, &[]),
            Cause::Home => self.say(Key::CLI_DIFF_HOME, &[]),
        }
    }

    fn question_code(&self, question: Q) -> &str {
        self.loaded.pack.question(question).map_or("", |rule| rule.id.as_str())
    }

    /// The answers that differ and the dated rules, each explained; then the answers that move nothing.
    fn behind(&mut self, answers: [&Answers; 2], found: &Difference) {
        let [before, after] = answers.map(|answers| written(&self.loaded.pack, answers));
        let moves = |question: &Q| found.lines.iter().any(|line| line.causes.contains(&Cause::Answer(*question)));
        let (moving, idle): (Vec<Q>, Vec<Q>) = found.answers.iter().copied().partition(|question| moves(question));
        let said = |side: &Value, question: Q| {
            let answer = side.get(self.question_code(question));
            answer.map_or_else(|| self.say(Key::CLI_DIFF_UNANSWERED, &[]), codes)
        };
        let rows: Vec<[String; 3]> = moving
            .iter()
            .map(|question| {
                let (before, after) = (said(&before, *question), said(&after, *question));
                let label = self.loaded.words.first.questions.get(usize::from(question.0)).map_or("", |text| text.label.as_str());
                let change = self.say(Key::CLI_DIFF_CHANGE, &[("before", &before), ("after", &after)]);
                [self.question_code(*question).to_owned(), plain(label), change]
            })
            .collect();
        if !rows.is_empty() {
            self.section(Key::CLI_DIFF_ANSWERS);
            self.out.push_str(&lines(2, [Align::Left; 3], &rows));
        }
        if !idle.is_empty() {
            let codes = idle.iter().map(|question| self.question_code(*question)).collect::<Vec<_>>().join(", ");
            let sentence = self.say(Key::CLI_DIFF_IDLE, &[("codes", &codes)]);
            self.out.push('\n');
            self.prose(&sentence, 0);
        }
        let behind = |rule: &&u8| found.lines.iter().any(|line| line.causes.contains(&Cause::Rule(**rule)));
        let texts: Vec<String> = found
            .rules
            .iter()
            .filter(behind)
            .map(|rule| {
                let text = self.more().and_then(|more| more.dates.get(usize::from(*rule))).map_or("", |rule| rule.text.as_str());
                format!("{}: {}", self.cause(Cause::Rule(*rule)), plain(text))
            })
            .collect();
        if !texts.is_empty() {
            self.section(Key::CLI_DIFF_RULES);
            texts.iter().for_each(|text| self.prose(text, 2));
        }
    }

    fn more(&self) -> Option<&neraca_report::More> {
        self.loaded.words.more.as_deref()
    }
}

/// An answer in its codes.
fn codes(answer: &Value) -> String {
    match answer {
        Value::String(code) => code.clone(),
        Value::Array(items) => items.iter().map(codes).collect::<Vec<_>>().join(" + "),
        Value::Object(kinds) => kinds.iter().map(|(kind, volume)| format!("{kind} {}", codes(volume))).collect::<Vec<_>>().join(" + "),
        other => other.to_string(),
    }
}
