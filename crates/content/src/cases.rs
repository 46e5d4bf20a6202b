//! Compiles assessments with the stories behind them, and the cards of the home page with their ranges.
//!
//! Must not know how answers are scored; the engine is asked.

use crate::entry::Entry;
use crate::loader::{Loader, side};
use crate::names::{Names, ordered};
use crate::node::{Node, Value};
use crate::problem::one_of;
use neraca_engine::{Date, Pack, assess, points};
use neraca_report::{CaseCard, CaseText, Standing, Statement, read_document};
use serde_json::{Map, json};
use std::collections::BTreeMap;

/// The story behind an assessment, in one language.
#[derive(Clone, Default)]
struct Story {
    title: String,
    outcome: String,
    lesson: String,
    statements: Vec<Statement>,
}

/// All cases and the cards of those named in `home`.
pub(crate) fn read(loader: &Loader<'_>, pack: &Pack, home: &[(&str, usize)]) -> ([Vec<CaseText>; 2], [Vec<CaseCard>; 2]) {
    let stories: BTreeMap<String, [Story; 2]> = loader.folder("cases").map(|entry| story(&entry)).collect();
    let mut texts = [Vec::new(), Vec::new()];
    let mut cards: Vec<[CaseCard; 2]> = Vec::new();
    for file in ordered(loader.sources, "assessments") {
        let entry = loader.scope(file).root();
        let (case, card) = assessment(&loader.names, &entry, pack, &stories);
        texts.iter_mut().zip(case).for_each(|(texts, case)| texts.push(case));
        cards.extend(card);
    }
    let mut chosen = [Vec::new(), Vec::new()];
    for (id, line) in home {
        match cards.iter().find(|[card, _]| card.id == *id) {
            Some(card) => chosen.iter_mut().zip(card.clone()).for_each(|(chosen, card)| chosen.push(card)),
            None => {
                loader.problems.add("content/pack.toml", *line, format!("unknown assessment \"{id}\""), "Name files of content/assessments")
            }
        }
    }
    (texts, chosen)
}

fn story(entry: &Entry<'_>) -> (String, [Story; 2]) {
    entry.skip(&[
        "country",
        "year",
        "operator",
        "operator_kind",
        "provider",
        "provider_hq",
        "hosting_country",
        "data_types",
        "specific_data",
        "volume",
        "contract_known",
        "offshore",
        "teaches",
        "calculator_inputs",
    ]);
    let words = ["title", "outcome", "lesson"].map(|key| entry.both(key));
    let mut stories = [0, 1].map(|language| {
        let [title, outcome, lesson] = words.each_ref().map(|pair| side(pair, language));
        Story { title, outcome, lesson, statements: Vec::new() }
    });
    for fact in entry.tables("fact") {
        fact.skip(&["who", "confidence"]);
        let established = fact.word("kind", &["established", "claim"]) == 0;
        let (role, statement) = (fact.both("role"), fact.both("statement"));
        let sources: Vec<String> = fact.texts("source_url").into_iter().map(|(text, _)| text.to_owned()).collect();
        for (language, story) in stories.iter_mut().enumerate() {
            story.statements.push(Statement {
                established,
                who: side(&role, language),
                date: fact.text("date").to_owned(),
                text: side(&statement, language),
                sources: sources.clone(),
            });
        }
    }
    (entry.text("id").to_owned(), stories)
}

fn assessment(
    names: &Names,
    entry: &Entry<'_>,
    pack: &Pack,
    stories: &BTreeMap<String, [Story; 2]>,
) -> ([CaseText; 2], Option<[CaseCard; 2]>) {
    entry.skip(&["position"]);
    let id = entry.text("id");
    let (title, note) = (entry.both("title"), entry.both("note"));
    let real = entry.truth("real");
    let as_of = entry.date("as_of");
    if entry.text("pack") != pack.id {
        entry.add(
            entry.line_of("pack"),
            format!("the assessment is coded for another pack than {}", pack.id),
            "Check its answers, then name this pack",
        );
    }
    let case = entry.optional_text("source_case");
    if !case.is_empty() && !stories.contains_key(case) {
        entry.add(entry.line_of("source_case"), format!("unknown case \"{case}\""), one_of(case, stories.keys().map(String::as_str)));
    }
    let answers = entry.node("answers");
    let document = |language: usize| {
        json!({
            "schema": 1,
            "pack": pack.id,
            "title": neraca_report::plain(&side(&title, language)),
            "as_of": as_of.map(|date| date.to_string()),
            "home": entry.text("home"),
            "answers": answers.map_or(serde_json::Value::Null, json),
        })
    };
    let standing = standing(names, entry);
    let texts = [0, 1].map(|language| {
        let story = stories.get(case).and_then(|stories| stories.get(language)).cloned().unwrap_or_default();
        CaseText {
            id: id.to_owned(),
            title: side(&title, language),
            note: side(&note, language),
            document: document(language).to_string(),
            story: story.title,
            outcome: story.outcome,
            lesson: story.lesson,
            statements: story.statements,
            status: standing.clone(),
            real,
        }
    });
    let ranges = scored(entry, pack, &document(0), as_of);
    let cards = ranges.zip(as_of).map(|([sovereignty, legal], as_of)| {
        [0, 1].map(|language| CaseCard {
            id: id.to_owned(),
            title: side(&title, language),
            note: side(&note, language),
            sovereignty,
            legal,
            as_of,
            real,
        })
    });
    (texts, cards)
}

/// What stands behind each answer; sources must exist.
fn standing(names: &Names, entry: &Entry<'_>) -> Vec<(u8, Standing)> {
    let mut out = Vec::new();
    for field in entry.node("status").map_or(&[][..], Node::fields) {
        let question = names.question(entry, &field.key, field.line);
        let item = Entry::new(entry.scope, &field.node);
        let word = item.word("status", &["fact", "claim", "assumption"]);
        let source = item.optional_text("source");
        if (word == 2) != source.is_empty() {
            item.add(field.line, "facts and claims name a source, assumptions do not", "Add or remove source");
        }
        if !source.is_empty() && !known_source(names, source) {
            item.add(
                field.line,
                format!("unknown source \"{source}\""),
                "Write <case>#<number of a fact, from 1>, <case> or providers:<id>",
            );
        }
        let standing = match word {
            0 => Standing::Fact(source.to_owned()),
            1 => Standing::Claim(source.to_owned()),
            _ => Standing::Assumption,
        };
        out.extend(question.map(|(question, _)| (question.0, standing)));
    }
    out
}

fn known_source(names: &Names, source: &str) -> bool {
    if let Some(provider) = source.strip_prefix("providers:") {
        return names.providers.iter().any(|id| id == provider);
    }
    match source.split_once('#') {
        None => names.cases.contains_key(source),
        Some((case, number)) => {
            names.cases.get(case).is_some_and(|count| number.parse().is_ok_and(|number: usize| (1..=*count).contains(&number)))
        }
    }
}

/// Whole points of both indices at both ends. Answers the pack does not know are reported.
fn scored(entry: &Entry<'_>, pack: &Pack, document: &serde_json::Value, as_of: Option<Date>) -> Option<[(u8, u8); 2]> {
    let document = match read_document(pack, document) {
        Ok(document) => document,
        Err(problems) => {
            for problem in problems {
                let answers = entry.node("answers").map_or(&[][..], Node::fields);
                let code = problem.path.strip_prefix("answers.").unwrap_or(&problem.path);
                let code = code.split(['.', '[']).next().unwrap_or("");
                let line = answers.iter().find(|field| field.key == code).map_or(entry.line_of(code), |field| field.line);
                entry.add(line, format!("{} is not valid: {:?}", problem.path, problem.kind), "Use codes of the question");
            }
            return None;
        }
    };
    let assessment = assess(pack, &document.answers, as_of?, document.home);
    let whole = |units: i64| u8::try_from(points(units)).unwrap_or(100);
    Some(assessment.scored.indices.each_ref().map(|index| (whole(index.range.low), whole(index.range.high))))
}

/// The same tree as JSON.
fn json(node: &Node) -> serde_json::Value {
    match &node.value {
        Value::Text(text) => text.as_str().into(),
        Value::Whole(number) => (*number).into(),
        Value::Truth(truth) => (*truth).into(),
        Value::Other => serde_json::Value::Null,
        Value::List(items) => items.iter().map(json).collect(),
        Value::Table(fields) => fields.iter().map(|field| (field.key.clone(), json(&field.node))).collect::<Map<_, _>>().into(),
    }
}
