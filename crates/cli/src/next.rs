//! `neraca next`: what to find out first, with who usually knows and a sentence to ask.
//!
//! Must not know how much an answer narrows a range.

use crate::options::{Format, Options};
use crate::{Failure, Loaded, given, print, text};
use neraca_engine::{Assessment, Dimension, NextQuestion, next_questions};
use neraca_report::{Key, plain};
use serde_json::{Map, Value, json};

pub(crate) fn run(options: &Options, loaded: &Loaded) -> Result<(), Failure> {
    let given = given::read(options, loaded, options.only_operand(&loaded.words, Key::CLI_WHICH_ONE_FILE)?)?;
    let result = given.assess(loaded);
    let next = next_questions(&loaded.pack, &given.document.answers, given.as_of, given.document.home, &result);
    match options.format {
        Format::Json => print(&tree(loaded, &result, &next).to_string()),
        Format::Text => print(&text::next(loaded, options.language, &given.title, &result, &next)),
    }
}

/// All ranked questions of both indices.
fn tree(loaded: &Loaded, result: &Assessment, next: &[Vec<NextQuestion>; 2]) -> Value {
    let pack = &loaded.pack;
    let mut out = Map::new();
    out.insert("method".to_owned(), pack.method_name().into());
    out.insert("pack".to_owned(), pack.id.as_str().into());
    out.insert("content".to_owned(), pack.hash.as_str().into());
    out.insert("lang".to_owned(), loaded.words.first.language.as_str().into());
    out.insert("as_of".to_owned(), result.as_of.to_string().into());
    out.insert("home".to_owned(), result.home.code().into());
    for (dimension, (name, list)) in Dimension::BOTH.into_iter().zip(["sovereignty", "legal"].into_iter().zip(next)) {
        let range = result.index(dimension).range;
        let questions: Vec<Value> = list.iter().map(|next| entry(loaded, next)).collect();
        out.insert(name.to_owned(), json!({ "units": [range.low, range.high], "questions": questions }));
    }
    Value::Object(out)
}

fn entry(loaded: &Loaded, next: &NextQuestion) -> Value {
    let position = usize::from(next.question.0);
    let text = loaded.words.first.questions.get(position);
    let more = loaded.words.more.as_ref().and_then(|more| more.questions.get(position));
    json!({
        "question": loaded.pack.question(next.question).map_or("", |rule| rule.id.as_str()),
        "mean": next.mean,
        "worst": next.worst,
        "best": next.best,
        "label": plain(text.map_or("", |text| text.label.as_str())),
        "who": plain(text.map_or("", |text| text.who.as_str())),
        "ask": plain(more.map_or("", |text| text.ask_sentence.as_str())),
    })
}
