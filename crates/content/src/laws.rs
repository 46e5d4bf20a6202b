//! Compiles provisions of law: full entries for the law page, short citations for everything that cites.
//!
//! Must not know what cites a provision.

use crate::entry::{Entry, Pair};
use crate::loader::{Loader, side};
use neraca_engine::Date;
use neraca_report::{Citation, Provision, fill};
use std::collections::BTreeSet;

/// Cited provisions in the order of their ids.
#[derive(Default)]
pub(crate) struct Laws {
    pub(crate) citations: [Vec<Citation>; 2],
    pub(crate) provisions: [Vec<Provision>; 2],
}

/// How articles are printed, from `laws/_meta.toml`: words in both languages.
#[derive(Default)]
struct Print {
    article: Pair,
    articles: Pair,
    paragraphs: Pair,
    items: Pair,
    /// Printed as the whole instrument.
    whole: Vec<String>,
    /// Words inside an article reference that have a translation.
    words: Vec<Pair>,
}

pub(crate) fn read(loader: &Loader<'_>) -> Laws {
    let mut out = Laws::default();
    let Some(print) = print(loader) else { return out };
    let mut seen = BTreeSet::new();
    let mut found: Vec<(Citation, Provision, Citation, Provision)> = Vec::new();
    for entry in loader.folder("laws") {
        entry.skip(&["kind"]);
        let instrument = entry.text("instrument");
        for item in entry.tables("provision") {
            crate::names::once(&mut seen, &item, "id", item.text("id"));
            let both = provision(&item, instrument, &print);
            if loader.names.citations.binary_search_by(|id| id.as_str().cmp(item.text("id"))).is_ok()
                && let Some([(a, b), (c, d)]) = both
            {
                found.push((a, b, c, d));
            }
        }
    }
    found.sort_by(|one, other| one.0.id.cmp(&other.0.id));
    let [first, second] = &mut out.citations;
    let [third, fourth] = &mut out.provisions;
    for (a, b, c, d) in found {
        first.push(a);
        third.push(b);
        second.push(c);
        fourth.push(d);
    }
    out
}

fn print(loader: &Loader<'_>) -> Option<Print> {
    let entry = loader.one("laws/_meta.toml")?;
    entry.skip(&["schema", "compiled_on", "licence_note"]);
    let Some(words) = entry.table("print") else {
        entry.add(entry.line, "\"print\" is missing", "Add [print]: how articles are written in both languages");
        return None;
    };
    Some(Print {
        article: words.both("article"),
        articles: words.both("articles"),
        paragraphs: words.both("paragraphs"),
        items: words.both("items"),
        whole: words.texts("whole").into_iter().map(|(text, _)| text.to_owned()).collect(),
        words: words.tables("word").iter().map(|word| [word.text("id").to_owned(), word.text("en").to_owned()]).collect(),
    })
}

fn provision(entry: &Entry<'_>, instrument: &str, print: &Print) -> Option<[(Citation, Provision); 2]> {
    entry.skip(&["obliges", "confidence", "verified_scope", "scoring_role"]);
    let id = entry.text("id");
    let sources: Vec<String> = entry.texts("source_url").into_iter().map(|(text, _)| text.to_owned()).collect();
    if entry.node("source_url").is_none() {
        entry.add(entry.line, format!("provision {id} has no list of sources"), "Add source_url; write [] where no source was seen");
    }
    let letter = letter(entry);
    let checked = checked(entry);
    let (title, summary) = (entry.both("short_title"), entry.both("summary"));
    let in_force_from = entry.date("in_force_from");
    let (article, paragraphs) = (entry.text("article"), entry.texts("paragraphs"));
    let (sanction, note) = (entry.optional_both("sanction"), entry.optional_text("note"));
    let short = instrument.split(" (").next().unwrap_or(instrument);
    let (letter, last_checked) = (letter?, checked?);
    Some([0, 1].map(|language| {
        let article = print.reference(article, &paragraphs, language);
        let label = format!("{short} {article}").trim_end().to_owned();
        let citation = Citation { id: id.to_owned(), label, letter, last_checked };
        let provision = Provision {
            id: id.to_owned(),
            instrument: instrument.to_owned(),
            article,
            title: side(&title, language),
            summary: side(&summary, language),
            sanction: side(&sanction, language),
            in_force_from,
            last_checked,
            letter,
            sources: sources.clone(),
            note: note.to_owned(),
        };
        (citation, provision)
    }))
}

/// The confidence letter, which every law needs.
pub(crate) fn letter(entry: &Entry<'_>) -> Option<char> {
    let letter = entry.optional_text("confidence_letter");
    let known = ["A", "B", "C"].contains(&letter);
    if !known {
        let line = entry.line_of("confidence_letter");
        entry.add(line, "the law has no confidence letter", "Write confidence_letter = \"A\", \"B\" or \"C\"");
    }
    letter.chars().next().filter(|_| known)
}

/// The date of the latest check, which every law needs.
pub(crate) fn checked(entry: &Entry<'_>) -> Option<Date> {
    let date = entry.date("last_checked");
    if date.is_none() && entry.optional_text("last_checked").is_empty() {
        entry.add(entry.line, "the law has no date of the latest check", "Add last_checked = \"2026-11-22\"");
    }
    date
}

impl Print {
    /// "Pasal 34 ayat (2)" or "art. 34(2)"; empty for a whole instrument.
    fn reference(&self, article: &str, paragraphs: &[(&str, usize)], language: usize) -> String {
        let bare = without_remarks(article);
        let parts: Vec<&str> =
            bare.split(';').map(str::trim).filter(|part| !part.is_empty() && !self.whole.iter().any(|word| word == part)).collect();
        let numbered =
            |part: &&str| part.starts_with(|letter: char| letter.is_ascii_digit()) || part.chars().all(|letter| "IVXL".contains(letter));
        let (articles, others): (Vec<&str>, Vec<&str>) = parts.iter().partition(|part| numbered(part));
        let mut printed: Vec<String> = others.iter().map(|part| self.words_in(part, language)).collect();
        if !articles.is_empty() {
            let single = articles.len() == 1 && articles.iter().all(|part| part.chars().all(char::is_alphanumeric));
            let word = if single { &self.article } else { &self.articles };
            let numbers = self.words_in(&articles.join(", "), language).replace('-', "\u{2013}");
            let tail = if single { self.paragraphs_of(&bare, paragraphs, language) } else { String::new() };
            printed.insert(0, format!("{} {numbers}{tail}", side(word, language)));
        }
        printed.join(", ")
    }

    fn words_in(&self, part: &str, language: usize) -> String {
        if language == 0 {
            return part.to_owned();
        }
        self.words.iter().fold(part.to_owned(), |text, [id, en]| text.replace(id.as_str(), en))
    }

    fn paragraphs_of(&self, article: &str, paragraphs: &[(&str, usize)], language: usize) -> String {
        let names: Vec<&str> = paragraphs.iter().map(|(name, _)| *name).filter(|name| *name != "-").collect();
        let Some(first) = names.first() else { return String::new() };
        let plain = |name: &str| {
            name.len() <= 3 && name.starts_with(|letter: char| letter.is_ascii_digit()) && name.chars().all(char::is_alphanumeric)
        };
        if !names.iter().all(|name| plain(name)) {
            return if first.contains('(') { String::new() } else { format!(" {}", self.words_in(&names.join(", "), language)) };
        }
        // Article 1 of a law lists numbered definitions, not paragraphs.
        if article == "1" {
            return fill(&side(&self.items, language), &[("list", &names.join(", "))]);
        }
        fill(&side(&self.paragraphs, language), &[("list", &runs(&names))])
    }
}

/// "(1)–(3), (5)": three or more numbers in a row are joined.
fn runs(names: &[&str]) -> String {
    let number = |name: &str| name.parse::<u16>().ok();
    let mut out: Vec<String> = Vec::new();
    let mut rest = names;
    while let [first, tail @ ..] = rest {
        let next = (1u16..)
            .zip(tail)
            .take_while(|(step, name)| number(first).map(|start| start + step) == number(name) && number(name).is_some())
            .count();
        if let Some(last) = tail.get(next.wrapping_sub(1)).filter(|_| next >= 2) {
            out.push(format!("({first})\u{2013}({last})"));
            rest = tail.get(next..).unwrap_or(&[]);
        } else {
            out.push(format!("({first})"));
            rest = tail;
        }
    }
    out.join(", ")
}

/// Without remarks in brackets; brackets that hold a paragraph number stay.
fn without_remarks(article: &str) -> String {
    match article.split_once(" (") {
        Some((before, after)) if !after.starts_with(|letter: char| letter.is_ascii_digit()) => before.to_owned(),
        _ => article.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Print, runs};

    fn pair(id: &str, en: &str) -> [String; 2] {
        [id.to_owned(), en.to_owned()]
    }

    #[test]
    fn prints_articles() {
        let print = Print {
            article: pair("Pasal", "art."),
            articles: pair("Pasal", "arts."),
            paragraphs: pair(" ayat {list}", "{list}"),
            items: pair(" angka {list}", " items {list}"),
            whole: vec!["umum".to_owned(), "-".to_owned()],
            words: vec![pair(" ayat (", "("), pair("amar", "operative part")],
        };
        let both = |article: &str, paragraphs: &[&str]| {
            let paragraphs: Vec<_> = paragraphs.iter().map(|name| (*name, 1)).collect();
            (print.reference(article, &paragraphs, 0), print.reference(article, &paragraphs, 1))
        };
        let is = |id: &str, en: &str| (id.to_owned(), en.to_owned());
        assert_eq!(both("34", &["2"]), is("Pasal 34 ayat (2)", "art. 34(2)"));
        assert_eq!(both("1", &["4", "5"]), is("Pasal 1 angka 4, 5", "art. 1 items 4, 5"));
        assert_eq!(both("9-11", &["9(1)"]), is("Pasal 9\u{2013}11", "arts. 9\u{2013}11"));
        assert_eq!(both("umum", &["-"]), is("", ""));
        assert_eq!(both("amar", &["-"]), is("amar", "operative part"));
        assert_eq!(both("15 ayat (9); 49", &["9"]), is("Pasal 15 ayat (9), 49", "arts. 15(9), 49"));
        assert_eq!(runs(&["1", "2", "3", "5"]), "(1)\u{2013}(3), (5)");
        assert_eq!(runs(&["2", "2a", "2b"]), "(2), (2a), (2b)");
    }
}
