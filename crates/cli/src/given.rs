//! One assessment as a command was given it: the answers of a file, and the date whose rules apply.
//!
//! Must not know what a command does with it.

use crate::input::{self, Input};
use crate::options::Options;
use crate::{Failure, Loaded, say, today};
use neraca_engine::{Assessment, Date, Levels, assess};
use neraca_report::{Document, Key, Problem, ProblemKind, read_document, read_levels};
use serde_json::Value;

/// Answers and the date they are judged on.
#[derive(Clone)]
pub(crate) struct Given {
    /// In the language asked for; may be empty.
    pub(crate) title: String,
    pub(crate) document: Document,
    pub(crate) as_of: Date,
}

impl Given {
    pub(crate) fn assess(&self, loaded: &Loaded) -> Assessment {
        assess(&loaded.pack, &self.document.answers, self.as_of, self.document.home)
    }

    /// Whether the rules are those of the date that the answers name, if they name one.
    pub(crate) fn is_on_its_date(&self) -> bool {
        self.document.as_of.is_none_or(|written| written == self.as_of)
    }

    /// Remarks that an earlier release wrote the answers, where only today's result is shown.
    pub(crate) fn tell_release(&self, loaded: &Loaded, input: &Input) {
        if let Some(release) = self.document.written_by() {
            let (method, current) = (release.method.to_string(), format!("{}, {}", loaded.pack.method_name(), loaded.pack.id));
            let values = [("name", input.name.as_str()), ("method", &method), ("pack", &release.pack), ("current", &current)];
            eprintln!("{}", say(&loaded.words, Key::CLI_WRITTEN_WITH, &values));
        }
    }
}

/// Reads answers from a file, or from standard input for `-`, for a command that shows today's result only.
pub(crate) fn read(options: &Options, loaded: &Loaded, path: &str) -> Result<Given, Failure> {
    for_today(options, loaded, &input::read(path, loaded)?)
}

/// Reads answers from a tree, and remarks on those of an earlier release.
fn for_today(options: &Options, loaded: &Loaded, input: &Input) -> Result<Given, Failure> {
    let given = from(options, loaded, input)?;
    given.tell_release(loaded, input);
    Ok(given)
}

/// Reads answers from a tree.
pub(crate) fn from(options: &Options, loaded: &Loaded, input: &Input) -> Result<Given, Failure> {
    let document = read_document(&loaded.pack, &input.tree).map_err(|problems| refused(loaded, input, &problems))?;
    let as_of = date(options, loaded, document.as_of)?;
    Ok(Given { title: title(&input.tree, options.language.tag()).to_owned(), document, as_of })
}

/// What a file may hold.
pub(crate) enum Held {
    /// Answers and the date they are judged on.
    Answers(Given),
    /// Factor levels under `v`, and a title that may be empty.
    Levels(String, Levels),
}

/// Reads answers, or factor levels where there are no answers.
pub(crate) fn held(options: &Options, loaded: &Loaded, input: &Input) -> Result<Held, Failure> {
    match (input.tree.get("answers"), input.tree.get("v")) {
        (None, Some(Value::Object(entries))) => {
            let levels = read_levels(&loaded.pack, entries).map_err(|problems| refused(loaded, input, &problems))?;
            Ok(Held::Levels(title(&input.tree, options.language.tag()).to_owned(), levels))
        }
        _ => for_today(options, loaded, input).map(Held::Answers),
    }
}

/// All problems of an input, one a line, each with its name in front.
pub(crate) fn refused(loaded: &Loaded, input: &Input, problems: &[Problem]) -> Failure {
    let lines: Vec<String> = problems.iter().map(|problem| format!("{}: {}", input.name, problem.text(&loaded.words))).collect();
    Failure::Input(lines.join("\n"))
}

/// The date asked for, else the one of the file, else today; never before the rules begin.
pub(crate) fn date(options: &Options, loaded: &Loaded, written: Option<Date>) -> Result<Date, Failure> {
    not_too_early(loaded, options.as_of.or(written).or_else(today::today))
}

/// A date on which rules exist.
pub(crate) fn not_too_early(loaded: &Loaded, date: Option<Date>) -> Result<Date, Failure> {
    let earliest = loaded.pack.earliest;
    date.filter(|date| *date >= earliest).ok_or_else(|| {
        let problem = Problem::new("", ProblemKind::TooEarly(earliest.to_string()));
        Failure::Input(say(&loaded.words, Key::CLI_DATE, &[("problem", &problem.text(&loaded.words))]))
    })
}

/// The title of a document: one text, or one a language.
pub(crate) fn title<'a>(tree: &'a Value, language: &str) -> &'a str {
    let title = &tree["title"];
    title.as_str().or_else(|| title[language].as_str()).unwrap_or("")
}
