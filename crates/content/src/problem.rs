//! What is wrong with the content: where, what, and what to do about it.
//!
//! Must not know what any file means.

use std::cell::RefCell;
use std::fmt;

/// One problem in one place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// File, starting with `content/`.
    pub file: String,
    /// Line, from 1; 0 for the whole file.
    pub line: usize,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub remedy: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(out, "{}: {}. {}", self.file, self.what, self.remedy),
            line => write!(out, "{}:{line}: {}. {}", self.file, self.what, self.remedy),
        }
    }
}

/// Collects problems from everywhere, so that all of them can be reported at once.
#[derive(Debug, Default)]
pub(crate) struct Problems(RefCell<Vec<Problem>>);

impl Problems {
    pub(crate) fn add(&self, file: &str, line: usize, what: impl Into<String>, remedy: impl Into<String>) {
        let problem = Problem { file: file.to_owned(), line, what: what.into(), remedy: remedy.into() };
        self.0.borrow_mut().push(problem);
    }

    /// All problems in the order of files and lines, each once.
    pub(crate) fn into_sorted(self) -> Vec<Problem> {
        let mut all = self.0.into_inner();
        all.sort();
        all.dedup();
        all
    }
}

/// "Use one of: a, b", with the closest name first where one is close.
pub(crate) fn one_of<'a>(wanted: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let known: Vec<&str> = known.into_iter().collect();
    let nearest = known.iter().map(|name| (distance(wanted, name), *name)).min();
    let hint = match nearest {
        Some((steps, name)) if steps <= 1 + wanted.chars().count() / 3 => format!("Did you mean \"{name}\"? "),
        _ => String::new(),
    };
    match known.len() {
        0 => "There is none to choose from".to_owned(),
        1..=40 => format!("{hint}Use one of: {}", known.join(", ")),
        count => format!("{hint}There are {count} to choose from"),
    }
}

/// Edits that turn one word into another, case ignored.
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.to_lowercase().chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (line, letter) in from.to_lowercase().chars().enumerate() {
        let mut next = vec![line + 1];
        for (column, other) in to.iter().enumerate() {
            let replaced = row.get(column).copied().unwrap_or(0) + usize::from(letter != *other);
            let deleted = row.get(column + 1).copied().unwrap_or(0) + 1;
            let inserted = next.get(column).copied().unwrap_or(0) + 1;
            next.push(replaced.min(deleted).min(inserted));
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{distance, one_of};

    #[test]
    fn finds_the_closest_name() {
        assert_eq!(distance("labell", "label"), 1);
        assert_eq!(one_of("lebel", ["id", "label"]), "Did you mean \"label\"? Use one of: id, label");
        assert_eq!(one_of("zzz", ["id", "label"]), "Use one of: id, label");
    }
}
