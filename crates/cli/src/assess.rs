//! `neraca assess`: one assessment from a file, or one a line with `--jsonl`.
//!
//! Must not know how a level or a sentence comes about.

use crate::options::{Format, Options};
use crate::{Failure, Loaded, input, lines, print, say, text, today};
use neraca_engine::{Date, assess};
use neraca_report::{Document, Key, Problem, ProblemKind, assessment_json, read_document};

pub(crate) fn run(options: &Options, loaded: &Loaded) -> Result<(), Failure> {
    if options.jsonl {
        options.no_operands(&loaded.words)?;
        return lines::run(loaded, date(options, loaded, None)?);
    }
    let Given { document, as_of, title } = given(options, loaded)?;
    let result = assess(&loaded.pack, &document.answers, as_of, document.home);
    match options.format {
        Format::Json => print(&assessment_json(&loaded.pack, &document.answers, &result).to_string()),
        Format::Text => print(&text::assessment(loaded, options.language, &title, &document.answers, &result)),
    }
}

/// One file of answers, and the date whose rules apply to it.
pub(crate) struct Given {
    pub(crate) document: Document,
    pub(crate) as_of: Date,
    /// In the language asked for; may be empty.
    pub(crate) title: String,
}

/// Reads the only operand.
pub(crate) fn given(options: &Options, loaded: &Loaded) -> Result<Given, Failure> {
    let path = options.only_operand(&loaded.words, Key::CLI_WHICH_FILE)?;
    let input = input::read(path, &loaded.words)?;
    let document = read_document(&loaded.pack, &input.tree).map_err(|problems| {
        let lines: Vec<String> = problems.iter().map(|problem| format!("{}: {}", input.name, problem.text(&loaded.words))).collect();
        Failure::Input(lines.join("\n"))
    })?;
    let as_of = date(options, loaded, document.as_of)?;
    let title = title(&input.tree, options.language.tag()).to_owned();
    Ok(Given { document, as_of, title })
}

/// The date asked for, else the one of the file, else today; never before the rules begin.
fn date(options: &Options, loaded: &Loaded, written: Option<Date>) -> Result<Date, Failure> {
    let earliest = loaded.pack.earliest;
    let date = options.as_of.or(written).or_else(today::today);
    date.filter(|date| *date >= earliest).ok_or_else(|| {
        let problem = Problem::new("", ProblemKind::TooEarly(earliest.to_string()));
        Failure::Input(say(&loaded.words, Key::CLI_DATE, &[("problem", &problem.text(&loaded.words))]))
    })
}

/// The title of a document: one text, or one a language.
fn title<'a>(tree: &'a serde_json::Value, language: &str) -> &'a str {
    let title = &tree["title"];
    title.as_str().or_else(|| title[language].as_str()).unwrap_or("")
}
