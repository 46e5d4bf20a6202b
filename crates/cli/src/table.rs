//! Plain columns for a terminal: widths by characters, no colours, no trailing blanks.
//!
//! Must not know what stands in a cell.

/// How a column is aligned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Align {
    Left,
    Right,
}

/// Rows of cells as lines, each column as wide as its widest cell, two blanks between columns.
pub(crate) fn lines<const N: usize>(indent: usize, aligns: [Align; N], rows: &[[String; N]]) -> String {
    let widths: [usize; N] = std::array::from_fn(|column| rows.iter().map(|row| width(&row[column])).max().unwrap_or(0));
    let mut out = String::new();
    for row in rows {
        let mut line = " ".repeat(indent);
        for (column, cell) in row.iter().enumerate() {
            let pad = " ".repeat(widths[column] - width(cell));
            let gap = if column == 0 { "" } else { "  " };
            line.push_str(gap);
            match aligns[column] {
                Align::Left => line.extend([cell.as_str(), &pad]),
                Align::Right => line.extend([&pad, cell.as_str()]),
            }
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

fn width(cell: &str) -> usize {
    cell.chars().count()
}

/// Text broken at blanks into lines of at most `columns` characters, each with the indent in front.
pub(crate) fn wrapped(text: &str, indent: usize, columns: usize) -> String {
    let margin = " ".repeat(indent);
    let mut out = String::new();
    let mut used = 0;
    for word in text.split_whitespace() {
        if used > 0 && used + 1 + width(word) > columns {
            out.push('\n');
            used = 0;
        }
        if used == 0 {
            out.push_str(&margin);
            used = indent;
        } else {
            out.push(' ');
            used += 1;
        }
        out.push_str(word);
        used += width(word);
    }
    out.push('\n');
    out
}

#[cfg(test)]
mod tests {
    use super::{Align, lines, wrapped};

    #[test]
    fn columns_line_up() {
        let rows = [["é".into(), "9".into()], ["abc".into(), "10".into()]];
        assert_eq!(lines(2, [Align::Left, Align::Right], &rows), "  é     9\n  abc  10\n");
    }

    #[test]
    fn breaks_at_blanks() {
        assert_eq!(wrapped("one two three", 2, 9), "  one two\n  three\n");
    }
}
