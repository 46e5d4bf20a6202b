//! `neraca questions`: the question bank, for people and for programs that write answers.
//!
//! Must not know what an answer means.

use crate::options::{Format, Options};
use crate::{Failure, Loaded, condition, print, say, table};
use neraca_engine::{Kind, PlaceStatus, Question};
use neraca_report::{Key, QuestionText, plain};
use serde_json::{Value, json};

pub(crate) fn run(options: &Options, loaded: &Loaded) -> Result<(), Failure> {
    options.no_operands(&loaded.words)?;
    match options.format {
        Format::Json => print(&tree(loaded).to_string()),
        Format::Text => print(&text(loaded)),
    }
}

/// Stable name of a kind of answer.
fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Single => "single",
        Kind::Multi => "multi",
        Kind::MultiVolume => "multi-volume",
        Kind::PlaceMulti => "place-multi",
        Kind::PlaceSingle => "place-single",
        Kind::Provider => "provider",
        Kind::Clause => "clause",
    }
}

fn bank(loaded: &Loaded) -> impl Iterator<Item = (&Question, &QuestionText)> {
    loaded.pack.questions.iter().zip(&loaded.words.first.questions)
}

fn shown(loaded: &Loaded, question: &Question) -> String {
    question.show_if.as_ref().map_or_else(|| "always".to_owned(), |when| condition::text(&loaded.pack, when))
}

fn tree(loaded: &Loaded) -> Value {
    let (pack, first) = (&loaded.pack, &loaded.words.first);
    let sections: Vec<Value> =
        pack.sections.iter().zip(&first.sections).map(|(id, title)| json!({ "id": id, "title": plain(title) })).collect();
    let questions: Vec<Value> = bank(loaded).map(|(rule, text)| entry(loaded, rule, text)).collect();
    let providers: Vec<Value> =
        pack.providers.iter().zip(&first.providers).map(|(provider, text)| json!({ "id": provider.id, "name": text.name })).collect();
    json!({
        "method": pack.method_name(),
        "pack": pack.id,
        "content": pack.hash,
        "lang": first.language,
        "unknown": "?",
        "volumes": pack.volumes,
        "providers": providers,
        "sections": sections,
        "questions": questions,
    })
}

fn entry(loaded: &Loaded, rule: &Question, text: &QuestionText) -> Value {
    let options: Vec<Value> = rule
        .options
        .iter()
        .zip(&text.options)
        .map(|(choice, text)| {
            json!({
                "code": choice.code,
                "text": plain(text),
                "exclusive": choice.exclusive,
                "provider": choice.alias,
                "place": choice.place.map(place),
            })
        })
        .collect();
    let laws: Vec<Value> = text
        .laws
        .iter()
        .filter_map(|position| loaded.words.first.citations.get(usize::from(*position)))
        .map(|law| json!({ "id": law.id, "label": plain(&law.label) }))
        .collect();
    let codes = rule.order.iter().filter_map(|position| rule.options.get(usize::from(*position)));
    json!({
        "id": rule.id,
        "section": loaded.pack.sections.get(usize::from(rule.section)),
        "kind": kind(rule.kind),
        "quick": rule.quick,
        "text": plain(&text.text),
        "hint": plain(&text.hint),
        "why": plain(&text.why),
        "who": plain(&text.who),
        "label": plain(&text.label),
        "laws": laws,
        "options": options,
        "order": codes.map(|choice| choice.code.as_str()).collect::<Vec<_>>(),
        "shown": shown(loaded, rule),
    })
}

fn place(status: PlaceStatus) -> String {
    match status {
        PlaceStatus::Inside(country) => country.to_string(),
        PlaceStatus::Abroad => "abroad".to_owned(),
        PlaceStatus::Unfixed => "unfixed".to_owned(),
        PlaceStatus::Nowhere => "none".to_owned(),
        PlaceStatus::Same => "same".to_owned(),
        PlaceStatus::Passing => "passing".to_owned(),
        PlaceStatus::Modifier => "modifier".to_owned(),
    }
}

fn text(loaded: &Loaded) -> String {
    let words = &loaded.words;
    let mut out = String::new();
    let mut section = None;
    for (rule, text) in bank(loaded) {
        if section != Some(rule.section) {
            section = Some(rule.section);
            let position = usize::from(rule.section);
            let letter = loaded.pack.sections.get(position).map_or("", String::as_str);
            let title = words.first.sections.get(position).map_or("", String::as_str);
            out.push_str(&format!("{letter}. {}\n\n", plain(title)));
        }
        let quick = if rule.quick { say(words, Key::CLI_QUICK, &[]) } else { String::new() };
        out.push_str(format!("{}  {} [{}] {quick}", rule.id, plain(&text.text), kind(rule.kind)).trim_end());
        out.push('\n');
        if rule.show_if.is_some() {
            let when = say(words, Key::CLI_SHOWN_IF, &[("condition", &shown(loaded, rule))]);
            out.push_str(&format!("    {when}\n"));
        }
        let rows: Vec<[String; 2]> =
            rule.options.iter().zip(&text.options).map(|(choice, text)| [choice.code.clone(), plain(text)]).collect();
        out.push_str(&table::lines(4, [table::Align::Left, table::Align::Left], &rows));
        out.push('\n');
    }
    out
}
