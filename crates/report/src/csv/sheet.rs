//! Cells and lines (RFC 4180), with the mark that tells spreadsheets the text is UTF-8.
//!
//! A text never opens as a formula: one that would begin one gets an apostrophe before it. Must not know what a cell says.

use alloc::string::{String, ToString};

/// Begin a formula, or a command of an old spreadsheet, also in their wide forms.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'];

/// Make a cell stand in quotation marks: whatever a spreadsheet might be told to separate by.
const QUOTED: [char; 6] = ['"', ',', ';', '\t', '\r', '\n'];

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    /// Words, or anything that a person wrote.
    Text(String),
    /// A number of our own.
    Number(i64),
}

impl From<&String> for Cell {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_string())
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

/// A table that is being written.
#[derive(Debug)]
pub(super) struct Sheet {
    separator: char,
    out: String,
}

impl Sheet {
    pub(super) fn new(separator: char) -> Self {
        Self { separator, out: String::from('\u{feff}') }
    }

    pub(super) fn line(&mut self, cells: impl IntoIterator<Item = Cell>) {
        for (position, cell) in cells.into_iter().enumerate() {
            if position > 0 {
                self.out.push(self.separator);
            }
            match cell {
                Cell::Number(number) => self.out.push_str(&number.to_string()),
                Cell::Text(text) => self.text(&text),
            }
        }
        self.out.push_str("\r\n");
    }

    fn text(&mut self, text: &str) {
        let guard = if text.starts_with(FORMULA) { "'" } else { "" };
        let mark = if text.contains(QUOTED) { "\"" } else { "" };
        self.out.extend([mark, guard, &text.replace('"', "\"\""), mark]);
    }

    pub(super) fn finish(self) -> String {
        self.out
    }
}

#[cfg(test)]
mod tests {
    use super::{Cell, Sheet};
    use alloc::vec::Vec;

    fn line(cells: Vec<Cell>) -> alloc::string::String {
        let mut sheet = Sheet::new(';');
        sheet.line(cells);
        sheet.finish()
    }

    #[test]
    fn quotes_what_could_split_a_cell() {
        let out = line(["a", "b;c", "d,e", "f\"g", "h\ni", ""].map(Cell::from).to_vec());
        assert_eq!(out, "\u{feff}a;\"b;c\";\"d,e\";\"f\"\"g\";\"h\ni\";\r\n");
    }

    #[test]
    fn no_text_opens_as_a_formula_and_numbers_stay_numbers() {
        let out = line(["=1+1", "+62", "-5", "@x", "\tx", "\rx", "＝1", "a=1", "\"=1"].map(Cell::from).to_vec());
        assert_eq!(out, "\u{feff}'=1+1;'+62;'-5;'@x;\"'\tx\";\"'\rx\";'＝1;a=1;\"\"\"=1\"\r\n");
        assert_eq!(line([Cell::from(-5), Cell::from(0)].to_vec()), "\u{feff}-5;0\r\n");
    }
}
