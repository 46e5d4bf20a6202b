//! Compiles the question bank: rules for the engine, words for each language.
//!
//! Must not know how an answer scores.

use crate::conditions::optional;
use crate::entry::{Entry, Pair};
use crate::loader::Loader;
use crate::names::{KIND_VALUES, KINDS, Names, once, ordered, place_status};
use crate::problem::one_of;
use neraca_engine::{Choice, Condition, Kind, Question};
use neraca_report::{QuestionMore, QuestionText};
use std::collections::BTreeSet;

/// The question bank with its words, Indonesian and English.
#[derive(Default)]
pub(crate) struct Questions {
    pub(crate) rules: Vec<Question>,
    pub(crate) texts: [Vec<QuestionText>; 2],
    pub(crate) more: [Vec<QuestionMore>; 2],
}

pub(crate) fn read(loader: &Loader<'_>, sections: &[String]) -> Questions {
    let mut out = Questions::default();
    for file in ordered(loader.sources, "questions") {
        let entry = loader.scope(file).root();
        let section = sections.iter().position(|section| section == entry.text("section"));
        let id = entry.text("id");
        entry.skip(&["position"]);
        match section.and_then(|position| sections.get(position)) {
            None => {
                entry.add(entry.line_of("section"), "unknown section", one_of(entry.text("section"), sections.iter().map(String::as_str)))
            }
            Some(section) if file.path != format!("questions/{section}/{}.toml", file.stem()) => {
                entry.add(
                    entry.line_of("section"),
                    format!("question {id} lies in the wrong folder"),
                    format!("Move it to content/questions/{section}/"),
                );
            }
            Some(_) => {}
        }
        let kind = KIND_VALUES.get(entry.word("kind", KINDS)).copied().unwrap_or(Kind::Single);
        let (options, words) = options(&entry, kind);
        let question = Question {
            id: id.to_owned(),
            section: section.and_then(|position| u8::try_from(position).ok()).unwrap_or(0),
            kind,
            quick: entry.truth("quick"),
            show_if: show_if(&loader.names, &entry, out.rules.len()),
            order: order(&entry, &options),
            options,
        };
        words_of(&loader.names, &entry, words, &mut out);
        out.rules.push(question);
    }
    out
}

fn show_if(names: &Names, entry: &Entry<'_>, position: usize) -> Option<Condition> {
    let shown = optional(names, entry, "show_if")?;
    shown.questions(&mut |question| {
        if usize::from(question.0) >= position {
            let later = names.questions.get(usize::from(question.0)).map_or("", |name| name.id.as_str());
            entry.add(
                entry.line_of("show_if"),
                format!("show_if reads the later question {later}"),
                "Read earlier questions only, or change the positions",
            );
        }
    });
    Some(shown)
}

fn options(entry: &Entry<'_>, kind: Kind) -> (Vec<Choice>, Vec<Pair>) {
    let mut seen = BTreeSet::new();
    let mut choices = Vec::new();
    let mut words = Vec::new();
    for option in entry.tables("option") {
        let code = option.text("code");
        once(&mut seen, &option, "code", code);
        option.skip(&["personal", "specific"]);
        let word = option.optional_text("place");
        let place = place_status(word, code);
        let line = option.line_of("place");
        if !word.is_empty() && place.is_none() {
            option.add(
                line,
                format!("unknown place \"{word}\""),
                one_of(word, ["home", "abroad", "unfixed", "none", "same", "passing", "modifier"]),
            );
        }
        if kind.is_place() == word.is_empty() {
            option.add(line, "place stands on every option of a place question, and only there", "Add or remove place");
        }
        let alias = option.optional_text("alias");
        choices.push(Choice {
            code: code.to_owned(),
            exclusive: option.truth("exclusive"),
            place,
            alias: (!alias.is_empty()).then(|| alias.to_owned()),
        });
        words.push(option.both("text"));
    }
    if choices.len() > 64 {
        entry.add(entry.line, "more than 64 options", "Merge some");
    }
    (choices, words)
}

fn order(entry: &Entry<'_>, options: &[Choice]) -> Vec<u8> {
    let position = |(code, line): (&str, usize)| {
        let found = options.iter().position(|option| option.code == code);
        if found.is_none() {
            entry.add(line, format!("unknown option \"{code}\" in order"), one_of(code, options.iter().map(|option| option.code.as_str())));
        }
        u8::try_from(found?).ok()
    };
    entry.texts("order").into_iter().filter_map(position).collect()
}

fn words_of(names: &Names, entry: &Entry<'_>, options: Vec<Pair>, out: &mut Questions) {
    let laws = names.laws_or_technical(entry, "the question");
    let why = entry.both("why");
    if why.iter().any(String::is_empty) {
        entry.add(entry.line_of("why"), "the question does not say why it is asked in both languages", "Fill why.id and why.en");
    }
    let pairs = ["text", "label", "ask", "ask_sentence", "document"].map(|key| entry.both(key));
    let hint = entry.optional_both("hint");
    // Whether a public body may be asked for the document; read by the letter that asks.
    entry.truth("request");
    for (side, (texts, more)) in out.texts.iter_mut().zip(&mut out.more).enumerate() {
        let word = |pair: &Pair| pair.get(side).cloned().unwrap_or_default();
        let [text, label, who, ask_sentence, document] = &pairs;
        texts.push(QuestionText {
            text: word(text),
            hint: word(&hint),
            why: word(&why),
            who: word(who),
            label: word(label),
            options: options.iter().map(word).collect(),
            laws: laws.clone(),
        });
        more.push(QuestionMore { ask_sentence: word(ask_sentence), document: word(document) });
    }
}
