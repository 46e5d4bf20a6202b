//! How wide a text is, roughly, and where its lines break. A plate cannot ask a browser.
//!
//! Widths are those of a wide common typeface (DejaVu Sans), so that text fits in narrower ones too. Must not know what is written.

use alloc::string::String;
use alloc::vec::Vec;

/// Width of a text in pixels, rounded up; `size` is the height of the type in pixels.
#[must_use]
pub fn text_width(text: &str, size: i64, bold: bool) -> i64 {
    let hundredths: i64 = text.chars().map(letter_width).sum();
    let weight = if bold { 116 } else { 100 };
    (hundredths * size * weight + 9_999) / 10_000
}

/// Hundredths of the type height.
fn letter_width(letter: char) -> i64 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | '\'' | '’' | '‘' | ' ' => 32,
        'f' | 'r' | 't' | ':' | ';' | '|' | '(' | ')' | '[' | ']' | '-' | '/' | 'J' => 42,
        'm' | 'w' | 'M' | 'W' | '%' | '—' | '…' | '@' | '+' | '<' | '=' | '>' | '&' => 100,
        'A'..='Z' => 78,
        '\u{0}'..='\u{24f}' | '–' | '“' | '”' => 64,
        '\u{300}'..='\u{36f}' => 0,
        _ => 100,
    }
}

/// Breaks a text into lines of at most `width` pixels, at blanks where it can, inside a word where one word is wider than a line.
#[must_use]
pub fn wrapped(text: &str, size: i64, bold: bool, width: i64) -> Vec<String> {
    let fits = |text: &str| text_width(text, size, bold) <= width;
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let kept = line.len();
        if kept > 0 {
            line.push(' ');
        }
        line.push_str(word);
        if fits(&line) {
            continue;
        }
        line.truncate(kept);
        if kept > 0 {
            lines.push(core::mem::take(&mut line));
        }
        for letter in word.chars() {
            line.push(letter);
            if !fits(&line) && line.chars().nth(1).is_some() {
                line.pop();
                lines.push(core::mem::take(&mut line));
                line.push(letter);
            }
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::{text_width, wrapped};

    #[test]
    fn wide_letters_and_bold_take_more() {
        assert!(text_width("mmm", 16, false) > text_width("iii", 16, false));
        assert!(text_width("abc", 16, true) > text_width("abc", 16, false));
        // DejaVu Sans has 126.2 and 141.8 pixels for this text, and 183.2 and 205.6 for the next.
        assert!((127..=139).contains(&text_width("Hukum telekom", 16, false)));
        assert!((142..=156).contains(&text_width("Hukum telekom", 16, true)));
        assert!((184..=201).contains(&text_width("Who can read the data", 16, false)));
        assert!((206..=226).contains(&text_width("Who can read the data", 16, true)));
        assert_eq!(text_width("", 16, true), 0);
    }

    #[test]
    fn breaks_at_blanks_and_inside_long_words() {
        assert_eq!(wrapped("one two three", 10, false, 45), ["one two", "three"]);
        assert_eq!(wrapped("", 10, false, 45), [""; 0]);
        let parts = wrapped("a incomprehensibilities", 10, false, 45);
        assert_eq!(parts.concat(), "aincomprehensibilities");
        assert!(parts.iter().all(|line| text_width(line, 10, false) <= 45), "{parts:?}");
        assert_eq!(wrapped("mm", 10, false, 1), ["m", "m"], "one letter at least stands on each line");
    }
}
