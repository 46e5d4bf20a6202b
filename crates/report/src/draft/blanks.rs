//! Counts what a draft leaves to fill in by hand.
//!
//! Must not know how a blank looks, but for the dots of a line in a letter.

use super::{Draft, Fact, Part};
use alloc::vec::Vec;

/// So many dots or more are a line to write on.
const LINE: &str = ".....";

impl Draft {
    /// How many parts of the document are blank; what stands apart from it does not count.
    #[must_use]
    pub fn blanks(&self) -> usize {
        count(&self.parts)
    }
}

/// Blanks in some parts.
pub(super) fn count(parts: &[Part]) -> usize {
    parts.iter().map(in_part).sum()
}

fn in_part(part: &Part) -> usize {
    match part {
        Part::Heading(text) | Part::Text(text) | Part::Note(text) => lines_in(text),
        Part::Facts(facts) => in_facts(facts),
        Part::Items(texts) | Part::Points(texts) => texts.iter().map(|text| lines_in(text)).sum(),
        Part::Clauses(clauses) => clauses.iter().map(|clause| in_facts(&clause.facts)).sum(),
        Part::Ticks(_) | Part::Laws(_) => 0,
    }
}

fn in_facts(facts: &[Fact]) -> usize {
    facts.iter().filter(|fact| fact.blank).count()
}

/// Lines to write on in a text.
fn lines_in(text: &str) -> usize {
    runs(text).iter().filter(|run| run.is_none()).count()
}

/// A text cut at its lines to write on; `None` is such a line.
#[must_use]
pub fn runs(text: &str) -> Vec<Option<&str>> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some((before, from)) = rest.find(LINE).and_then(|start| rest.split_at_checked(start)) {
        if !before.is_empty() {
            out.push(Some(before));
        }
        out.push(None);
        rest = from.trim_start_matches('.');
    }
    if !rest.is_empty() {
        out.push(Some(rest));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{lines_in, runs};

    #[test]
    fn a_line_to_write_on_is_five_dots_or_more() {
        assert_eq!(lines_in("Name: ........\nDate: ..... Thanks."), 2);
        assert_eq!(lines_in("And so on... v1.2."), 0);
        assert_eq!(runs("Date: ..... Thanks."), [Some("Date: "), None, Some(" Thanks.")]);
        assert_eq!(runs("......\n......"), [None, Some("\n"), None]);
    }
}
