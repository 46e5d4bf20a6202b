//! Marks foreign terms inside Indonesian texts, so that their language can be declared to a screen reader.
//!
//! Must not know where a text is shown.

use crate::problem::Problems;
use crate::source::Sources;

/// The foreign terms, longest first.
#[derive(Debug, Default)]
pub(crate) struct Terms(Vec<Vec<char>>);

impl Terms {
    /// Reads `terms.toml`.
    pub(crate) fn read(sources: &Sources, problems: &Problems) -> Self {
        let Some(file) = sources.one("terms.toml", problems) else { return Self::default() };
        for field in file.root.fields().iter().filter(|field| field.key != "terms") {
            problems.add(&file.shown, field.line, format!("unknown key \"{}\"", field.key), "The only key is terms");
        }
        let items = file.root.get("terms").map_or(&[][..], |list| list.items());
        Self::of(items.iter().filter_map(|item| item.text()))
    }

    fn of<'a>(terms: impl Iterator<Item = &'a str>) -> Self {
        let mut terms: Vec<Vec<char>> = terms.map(|term| folded(term).collect()).collect();
        terms.sort_by_key(|term| std::cmp::Reverse(term.len()));
        Self(terms)
    }

    /// The text with a mark before and after every whole-word occurrence outside placeholders.
    pub(crate) fn mark(&self, text: &str) -> String {
        let letters: Vec<char> = text.chars().collect();
        let small: Vec<char> = folded(text).collect();
        let mut out = String::with_capacity(text.len());
        let mut position = 0;
        let mut inside = false;
        while let Some(letter) = letters.get(position) {
            let starts = position.checked_sub(1).and_then(|before| letters.get(before)).is_none_or(|before| !before.is_alphanumeric());
            let found = if inside || !starts { None } else { self.at(&small, position) };
            if let Some(length) = found {
                out.push('\u{1}');
                out.extend(letters.iter().skip(position).take(length));
                out.push('\u{2}');
                position += length;
            } else {
                inside = (inside || *letter == '{') && *letter != '}';
                out.push(*letter);
                position += 1;
            }
        }
        out
    }

    fn at(&self, small: &[char], position: usize) -> Option<usize> {
        let rest = small.get(position..)?;
        let whole = |term: &&Vec<char>| rest.starts_with(term) && rest.get(term.len()).is_none_or(|next| !next.is_alphanumeric());
        self.0.iter().find(whole).map(Vec::len)
    }
}

/// Lower case, one letter for one letter.
fn folded(text: &str) -> impl Iterator<Item = char> {
    text.chars().map(|letter| letter.to_lowercase().next().unwrap_or(letter))
}

#[cfg(test)]
mod tests {
    use super::Terms;

    #[test]
    fn marks_whole_words_outside_placeholders() {
        let terms = Terms::of(["cloud", "CLOUD Act", "region"].into_iter());
        assert_eq!(terms.mark("awan (cloud), Cloud Act"), "awan (\u{1}cloud\u{2}), \u{1}Cloud Act\u{2}");
        assert_eq!(terms.mark("regional {region} region."), "regional {region} \u{1}region\u{2}.");
    }
}
