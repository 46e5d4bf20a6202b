//! The command line's options, read once and checked against the command.
//!
//! Must not know what a command does with them.

use crate::{DEFAULT_LANGUAGE, Failure, say};
use lexopt::{Arg, Parser, ValueExt};
use neraca_engine::{Date, MOST_YEARS, Order};
use neraca_report::picture::{Look, Theme, Width};
use neraca_report::{Key, Language, Table, Words, read_chances};
use std::ffi::OsString;
use std::path::PathBuf;

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Command {
    /// Score a set of answers.
    Assess,
    /// Find the cheapest path to a target.
    Plan,
    /// Score one vector.
    Vector,
    /// Score factor levels, one line each.
    Factors,
    /// Try other theme weights.
    Robust,
    /// Compare two assessments.
    Diff,
    /// Rank what to find out.
    Next,
    /// Say what other frameworks would say.
    Readings,
    /// Draw one picture of a result.
    Picture,
    /// Write answers as a link.
    Link,
    /// Write a table for a spreadsheet.
    Csv,
    /// Draft a document from answers.
    Draft,
    /// List the question bank.
    Questions,
    /// Measure the speed.
    Bench,
}

impl Command {
    const ALL: [(&'static str, Self, &'static [&'static str]); 14] = [
        ("assess", Self::Assess, &["as-of", "format", "jsonl"]),
        ("plan", Self::Plan, &["as-of", "format", "target", "mode", "exclude", "include"]),
        ("vector", Self::Vector, &["format"]),
        ("factors", Self::Factors, &["jsonl"]),
        ("robust", Self::Robust, &["as-of", "format"]),
        ("diff", Self::Diff, &["as-of", "and", "format"]),
        ("next", Self::Next, &["as-of", "format"]),
        ("readings", Self::Readings, &["as-of", "format", "framework", "yearly", "years"]),
        ("picture", Self::Picture, &["as-of", "theme", "narrow"]),
        ("link", Self::Link, &["include", "exclude"]),
        ("csv", Self::Csv, &["as-of", "table", "include"]),
        ("draft", Self::Draft, &["as-of", "format"]),
        ("questions", Self::Questions, &["format"]),
        ("bench", Self::Bench, &["json"]),
    ];
}

/// How a result is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) enum Format {
    /// For a person.
    #[default]
    Text,
    /// For a program.
    Json,
}

/// A command line that was read.
#[derive(Debug, Default)]
pub(crate) struct Options {
    pub(crate) command: Option<Command>,
    pub(crate) operands: Vec<String>,
    pub(crate) language: Language,
    pub(crate) format: Format,
    pub(crate) as_of: Option<Date>,
    /// The second date of a comparison.
    pub(crate) and: Option<Date>,
    pub(crate) jsonl: bool,
    /// Target bands as written; empty where none were.
    pub(crate) target: String,
    pub(crate) order: Order,
    /// What to leave out, and what to take in although it usually is left out: actions of a plan, parts of a link.
    pub(crate) exclude: Vec<String>,
    pub(crate) include: Vec<String>,
    /// Frameworks to read; all where none was named.
    pub(crate) frameworks: Vec<String>,
    /// Least and largest yearly chance, in millionths.
    pub(crate) yearly: Option<(u32, u32)>,
    pub(crate) years: Option<u16>,
    /// How a picture looks.
    pub(crate) look: Look,
    /// The table of a spreadsheet.
    pub(crate) table: Option<Table>,
    pub(crate) content: Option<PathBuf>,
    pub(crate) help: bool,
    pub(crate) version: bool,
}

/// What is wrong with a command line: the text that says so and what was found.
#[derive(Debug)]
pub(crate) struct Wrong(Key, String);

impl Wrong {
    pub(crate) fn new(key: Key, found: &str) -> Self {
        Self(key, found.to_owned())
    }

    pub(crate) fn failure(&self, words: &Words) -> Failure {
        let problem = say(words, self.0, &[("found", &self.1)]);
        Failure::Input(format!("neraca: {problem}\n{}", say(words, Key::CLI_SEE_HELP, &[])))
    }
}

/// The language asked for, before anything else is checked, so that even a usage error is in it.
pub(crate) fn language(arguments: &[OsString]) -> Language {
    let texts = || arguments.iter().filter_map(|argument| argument.to_str());
    let after = texts().zip(texts().skip(1)).find_map(|(flag, value)| (flag == "--lang").then_some(value));
    let joined = || texts().find_map(|argument| argument.strip_prefix("--lang="));
    after.or_else(joined).and_then(Language::from_tag).unwrap_or(DEFAULT_LANGUAGE)
}

/// Reads a command line without the program's name.
pub(crate) fn parse(arguments: Vec<OsString>) -> Result<Options, Wrong> {
    let mut options = Options { language: DEFAULT_LANGUAGE, ..Options::default() };
    let mut used: Vec<&'static str> = Vec::new();
    let mut parser = Parser::from_args(arguments);
    while let Some(argument) = parser.next().map_err(|error| usage(&error))? {
        match argument {
            Arg::Short('h') | Arg::Long("help") => options.help = true,
            Arg::Short('V') | Arg::Long("version") => options.version = true,
            Arg::Long("lang") => {
                let tag = text(&mut parser)?;
                options.language = Language::from_tag(&tag).ok_or(Wrong(Key::CLI_BAD_LANGUAGE, tag))?;
            }
            Arg::Long("format") => {
                used.push("format");
                options.format = match text(&mut parser)? {
                    name if name == "text" => Format::Text,
                    name if name == "json" => Format::Json,
                    other => return Err(Wrong(Key::CLI_BAD_FORMAT, other)),
                };
            }
            Arg::Long("as-of") => {
                used.push("as-of");
                let date = text(&mut parser)?;
                options.as_of = Some(date.parse().map_err(|_| Wrong(Key::PROBLEM_BAD_DATE, date))?);
            }
            Arg::Long("and") => {
                used.push("and");
                let date = text(&mut parser)?;
                options.and = Some(date.parse().map_err(|_| Wrong(Key::PROBLEM_BAD_DATE, date))?);
            }
            Arg::Long("content") => options.content = Some(value(&mut parser)?.into()),
            Arg::Long("target") => {
                used.push("target");
                options.target = text(&mut parser)?;
            }
            Arg::Long("mode") => {
                used.push("mode");
                options.order = match text(&mut parser)? {
                    name if name == "effort" => Order::LeastEffort,
                    name if name == "time" => Order::Fastest,
                    name if name == "paper" => Order::OnPaper,
                    other => return Err(Wrong(Key::CLI_BAD_MODE, other)),
                };
            }
            Arg::Long("exclude") => {
                used.push("exclude");
                options.exclude.extend(codes(&text(&mut parser)?));
            }
            Arg::Long("include") => {
                used.push("include");
                options.include.extend(codes(&text(&mut parser)?));
            }
            Arg::Long("framework") => {
                used.push("framework");
                options.frameworks.extend(codes(&text(&mut parser)?));
            }
            Arg::Long("yearly") => {
                used.push("yearly");
                let chances = text(&mut parser)?;
                options.yearly = Some(read_chances(&chances).ok_or(Wrong(Key::CLI_BAD_CHANCE, chances))?);
            }
            Arg::Long("years") => {
                used.push("years");
                let years = text(&mut parser)?;
                let read = years.parse().ok().filter(|years| (1..=MOST_YEARS).contains(years));
                options.years = Some(read.ok_or(Wrong(Key::CLI_BAD_YEARS, years))?);
            }
            Arg::Long("theme") => {
                used.push("theme");
                let theme = text(&mut parser)?;
                options.look.theme = Theme::from_name(&theme).ok_or(Wrong(Key::CLI_BAD_THEME, theme))?;
            }
            Arg::Long("narrow") => {
                used.push("narrow");
                options.look.width = Width::Narrow;
            }
            Arg::Long("table") => {
                used.push("table");
                let name = text(&mut parser)?;
                let read = Table::ALL.into_iter().find(|table| table.code() == name);
                options.table = Some(read.ok_or(Wrong(Key::CLI_BAD_TABLE, name))?);
            }
            Arg::Long("jsonl") => {
                used.push("jsonl");
                options.jsonl = true;
            }
            Arg::Long("json") => {
                used.push("json");
                options.format = Format::Json;
            }
            Arg::Value(word) if options.command.is_none() => {
                let word = word.string().map_err(|error| usage(&error))?;
                let found = Command::ALL.iter().find(|(name, _, _)| *name == word);
                options.command = Some(found.ok_or(Wrong(Key::CLI_UNKNOWN_COMMAND, word))?.1);
            }
            Arg::Value(word) => options.operands.push(word.string().map_err(|error| usage(&error))?),
            Arg::Short(_) | Arg::Long(_) => return Err(usage(&argument.unexpected())),
        }
    }
    let allowed = Command::ALL.iter().find(|(_, command, _)| Some(*command) == options.command).map_or(&[][..], |found| found.2);
    match used.into_iter().find(|flag| !allowed.contains(flag)) {
        Some(flag) if !options.help && !options.version => Err(Wrong(Key::CLI_UNKNOWN_OPTION, format!("--{flag}"))),
        _ => Ok(options),
    }
}

impl Options {
    /// The only operand; the key names the message for none or too many.
    pub(crate) fn only_operand(&self, words: &Words, missing: Key) -> Result<&str, Failure> {
        match self.operands.as_slice() {
            [only] => Ok(only),
            _ => Err(self.wrong_operands(words, missing)),
        }
    }

    /// The message for too few or too many operands.
    pub(crate) fn wrong_operands(&self, words: &Words, missing: Key) -> Failure {
        Wrong(missing, String::new()).failure(words)
    }

    /// Fails when anything stands after the command.
    pub(crate) fn no_operands(&self, words: &Words) -> Result<(), Failure> {
        match self.operands.first() {
            None => Ok(()),
            Some(extra) => Err(Wrong(Key::CLI_UNKNOWN_OPTION, extra.clone()).failure(words)),
        }
    }
}

fn value(parser: &mut Parser) -> Result<OsString, Wrong> {
    parser.value().map_err(|error| usage(&error))
}

fn text(parser: &mut Parser) -> Result<String, Wrong> {
    value(parser)?.string().map_err(|error| usage(&error))
}

/// Codes between commas.
fn codes(list: &str) -> Vec<String> {
    list.split(',').map(str::trim).filter(|code| !code.is_empty()).map(str::to_owned).collect()
}

fn usage(error: &lexopt::Error) -> Wrong {
    match error {
        lexopt::Error::MissingValue { option } => Wrong(Key::CLI_MISSING_VALUE, option.clone().unwrap_or_default()),
        lexopt::Error::UnexpectedOption(option) => Wrong(Key::CLI_UNKNOWN_OPTION, option.clone()),
        lexopt::Error::UnexpectedArgument(found) | lexopt::Error::NonUnicodeValue(found) => {
            Wrong(Key::CLI_UNKNOWN_OPTION, found.to_string_lossy().into_owned())
        }
        lexopt::Error::UnexpectedValue { option, .. } => Wrong(Key::CLI_UNEXPECTED_VALUE, option.clone()),
        other => Wrong(Key::CLI_UNKNOWN_OPTION, other.to_string()),
    }
}
