//! A result as text for a terminal: the order of its sections.
//!
//! Must not know how a section is laid out (`text/`), how a number was found or any sentence (`content/texts`).

mod difference;
mod list;
mod next;
mod path;
mod readings;
mod revision;
mod robust;
mod score;

use crate::{Loaded, say, table};
use neraca_engine::{Answers, Assessment, Date, Difference, Dimension, NextQuestion, Planned, Request, Scored, confidence, next_questions};
use neraca_report::{Earlier, Key, Language, Readings, date_text, plain};

/// Longest line of running text.
const COLUMNS: usize = 96;

/// What the sections write to: the texts and numbers at hand, and the lines so far.
struct Page<'a> {
    loaded: &'a Loaded,
    out: String,
}

/// An assessment, all sections. What an earlier release said comes first.
pub(crate) fn assessment(
    loaded: &Loaded,
    language: Language,
    title: &str,
    answers: &Answers,
    result: &Assessment,
    earlier: Option<&Earlier<'_>>,
) -> String {
    let pack = &loaded.pack;
    let mut page = Page { loaded, out: String::new() };
    let documented = Dimension::BOTH.map(|dimension| Some(confidence(pack, answers, result, dimension)));
    let next = next_questions(pack, answers, result.as_of, result.home, result);
    page.head(title);
    let rules_of = date_text(result.as_of, language);
    if let Some(earlier) = earlier {
        page.earlier(earlier);
        page.out.push('\n');
    }
    page.rules(Key::CLI_RULES, &rules_of, &pack.id);
    page.scores(&result.scored, documented);
    page.flags(&result.scored);
    page.contradictions(result);
    page.parts(&result.scored);
    page.reach(result);
    page.questions(&next);
    page.vector(&pack.print_vector(&result.scored.levels));
    page.limits(&date_text(pack.as_of, language));
    page.out
}

/// The cheapest path to a target, or what stands in the way.
pub(crate) fn plan(loaded: &Loaded, language: Language, title: &str, as_of: Date, request: &Request<'_>, planned: &Planned) -> String {
    let mut page = Page { loaded, out: String::new() };
    page.head(title);
    page.rules(Key::CLI_RULES, &date_text(as_of, language), &loaded.pack.id);
    page.target(request);
    page.now(planned);
    page.path(request, planned);
    page.hindrance(planned);
    page.limits(&date_text(loaded.pack.as_of, language));
    page.out
}

/// What follows from a vector alone.
pub(crate) fn vector(loaded: &Loaded, made_with: &str, scored: &Scored, earlier: Option<&Earlier<'_>>) -> String {
    let mut page = Page { loaded, out: String::new() };
    page.head("");
    if let Some(earlier) = earlier {
        page.earlier(earlier);
        page.out.push('\n');
    }
    page.rules(Key::CLI_VECTOR_RULES, "", made_with);
    page.scores(scored, [None, None]);
    page.flags(scored);
    page.parts(scored);
    page.vector(&loaded.pack.print_vector_of(&scored.levels, &loaded.pack.method, made_with));
    page.out
}

/// How far a result hangs on the weights; `as_of` is missing where factor levels were given.
pub(crate) fn robustness(loaded: &Loaded, language: Language, title: &str, as_of: Option<&str>, scored: &Scored) -> String {
    let mut page = Page { loaded, out: String::new() };
    page.head(title);
    page.rules(if as_of.is_some() { Key::CLI_RULES } else { Key::CLI_VECTOR_RULES }, as_of.unwrap_or(""), &loaded.pack.id);
    page.robustness(language, scored);
    page.vector(&loaded.pack.print_vector(&scored.levels));
    page.limits(&date_text(loaded.pack.as_of, language));
    page.out
}

/// What two assessments differ in; `names` stand for the two sides.
pub(crate) fn difference(loaded: &Loaded, language: Language, names: [&str; 2], answers: [&Answers; 2], found: &Difference) -> String {
    let mut page = Page { loaded, out: String::new() };
    page.head("");
    for ((key, name), side) in [Key::CLI_DIFF_BEFORE, Key::CLI_DIFF_AFTER].into_iter().zip(names).zip([&found.before, &found.after]) {
        let clean: String = name.chars().filter(|letter| !letter.is_control()).collect();
        let line = page.say(key, &[("name", &clean), ("as_of", &date_text(side.as_of, language))]);
        page.out.push_str(&line);
        page.out.push('\n');
    }
    page.rules(Key::CLI_VECTOR_RULES, "", &loaded.pack.id);
    page.difference(answers, found);
    page.limits(&date_text(loaded.pack.as_of, language));
    page.out
}

/// What other frameworks would say; `as_of` is missing where no answers were given.
pub(crate) fn readings(loaded: &Loaded, language: Language, title: &str, as_of: Option<Date>, readings: &Readings) -> String {
    let mut page = Page { loaded, out: String::new() };
    let rules_of = as_of.map(|date| date_text(date, language));
    page.head(title);
    page.rules(if as_of.is_some() { Key::CLI_RULES } else { Key::CLI_VECTOR_RULES }, rules_of.as_deref().unwrap_or(""), &loaded.pack.id);
    page.readings(language, readings);
    page.limits(&date_text(loaded.pack.as_of, language));
    page.out
}

/// What to find out first.
pub(crate) fn next(loaded: &Loaded, language: Language, title: &str, result: &Assessment, next: &[Vec<NextQuestion>; 2]) -> String {
    let mut page = Page { loaded, out: String::new() };
    page.head(title);
    page.rules(Key::CLI_RULES, &date_text(result.as_of, language), &loaded.pack.id);
    page.next(result, next);
    page.limits(&date_text(loaded.pack.as_of, language));
    page.out
}

impl Page<'_> {
    fn head(&mut self, title: &str) {
        let name = self.say(Key::SHELL_NAME, &[]);
        let clean: String = title.chars().filter(|letter| !letter.is_control()).collect();
        self.out.push_str(&name);
        if !clean.is_empty() {
            self.out.push('\n');
            self.out.push_str(&clean);
        }
        self.out.push('\n');
    }

    fn rules(&mut self, key: Key, as_of: &str, made_with: &str) {
        let pack = &self.loaded.pack;
        let method = pack.method_name();
        let line = self.say(key, &[("as_of", as_of), ("method", &method), ("pack", made_with), ("hash", &pack.hash)]);
        self.out.push_str(&line);
        self.out.push('\n');
    }

    fn vector(&mut self, vector: &str) {
        self.section(Key::CLI_VECTOR);
        self.out.push_str(vector);
        self.out.push('\n');
    }

    fn limits(&mut self, pack_date: &str) {
        let sentence = neraca_report::fill(self.loaded.words.sentence("limits"), &[("pack_date", pack_date)]);
        self.out.push('\n');
        self.prose(&plain(&sentence), 0);
    }

    /// A blank line and a title.
    fn section(&mut self, key: Key) {
        let title = self.say(key, &[]);
        self.out.push('\n');
        self.out.push_str(&title);
        self.out.push('\n');
    }

    fn prose(&mut self, text: &str, indent: usize) {
        self.out.push_str(&table::wrapped(text, indent, COLUMNS));
    }

    fn say(&self, key: Key, values: &[(&str, &str)]) -> String {
        say(&self.loaded.words, key, values)
    }
}
