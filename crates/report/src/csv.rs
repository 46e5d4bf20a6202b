//! Tables for a spreadsheet: the answers, what adds up to each index, and every action with its effect.
//!
//! A table says the same as the pages, with the codes beside the words, so that several can be joined. Must not know files.

mod actions;
mod answers;
mod parts;
mod sheet;

use crate::format::{Language, plain};
use crate::key::{Key, Words};
use crate::words::First;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use neraca_engine::{Assessment, Catalogue, Date, Pack};
use sheet::Sheet;

use crate::exchange::Document;

/// One of the tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    /// A line a question.
    Answers,
    /// A line a factor or flag and index.
    Parts,
    /// A line an action.
    Actions,
}

impl Table {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Answers, Self::Parts, Self::Actions];

    /// Its name on the command line.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Answers => "answers",
            Self::Parts => "parts",
            Self::Actions => "actions",
        }
    }

    /// What it holds, in words.
    #[must_use]
    pub const fn key(self) -> Key {
        match self {
            Self::Answers => Key::CSV_ANSWERS,
            Self::Parts => Key::CSV_PARTS,
            Self::Actions => Key::CSV_ACTIONS,
        }
    }

    /// Name of its file, which says what separates the columns and nothing about the system.
    #[must_use]
    pub fn file_name(self, words: &Words, date: Date) -> String {
        let name = match self {
            Self::Answers => Key::CSV_FILE_ANSWERS,
            Self::Parts => Key::CSV_FILE_PARTS,
            Self::Actions => Key::CSV_FILE_ACTIONS,
        };
        format!("neraca-awan-{}-{}-{date}.csv", words.text(name), words.text(Key::CSV_FILE_SEPARATOR))
    }
}

/// What a table tells of.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    /// The rules.
    pub pack: &'a Pack,
    /// All texts of one language.
    pub words: &'a Words,
    /// Whose separator is used.
    pub language: Language,
    /// The assessment.
    pub document: &'a Document,
    /// What follows from it.
    pub result: &'a Assessment,
    /// The actions there are.
    pub catalogue: &'a Catalogue,
    /// Whether the notes are told too.
    pub notes: bool,
}

/// A table as text: UTF-8 with its mark, columns as the language separates them, lines ended as spreadsheets expect.
#[must_use]
pub fn csv(table: Table, told: &Told<'_>) -> String {
    match table {
        Table::Answers => answers::sheet(told),
        Table::Parts => parts::sheet(told),
        Table::Actions => actions::sheet(told),
    }
    .finish()
}

impl Told<'_> {
    fn sheet(&self, heads: &[String]) -> Sheet {
        let mut sheet = Sheet::new(match self.language {
            Language::Indonesian => ';',
            Language::English => ',',
        });
        sheet.line(heads.iter().map(Into::into));
        sheet
    }

    fn head(&self, key: Key) -> String {
        plain(self.words.text(key))
    }

    fn first(&self) -> &First {
        &self.words.first
    }

    /// Short citations, or that there is no law behind it.
    fn laws(&self, laws: &[u16]) -> String {
        let cited = laws.iter().filter_map(|law| self.first().citations.get(usize::from(*law)));
        let labels: Vec<&str> = cited.map(|citation| citation.label.as_str()).collect();
        plain(&if labels.is_empty() { self.head(Key::QUESTION_TECHNICAL) } else { labels.join("; ") })
    }

    fn index_name(&self, index: usize) -> String {
        self.first().indices.get(index).map_or_else(String::new, |name| plain(name))
    }
}
