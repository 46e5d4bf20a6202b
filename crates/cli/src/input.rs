//! Reads a file, standard input or a link as a JSON tree; TOML and what a saved report carries become the same tree.
//!
//! Must not know what the tree means.

use crate::{Failure, Loaded, say};
use neraca_report::{Key, Payload, payload, read_file, read_json, read_link};
use serde_json::{Map, Number, Value};
use std::io::Read as _;
use std::path::Path;

/// Largest file read, in bytes. An assessment is a few kilobytes.
const LARGEST: u64 = 4 << 20;

/// A document and the name it is spoken of by.
pub(crate) struct Input {
    pub(crate) name: String,
    pub(crate) tree: Value,
}

/// Reads `path`, standard input for `-`, or a link in the place of a path.
pub(crate) fn read(path: &str, loaded: &Loaded) -> Result<Input, Failure> {
    match payload(path) {
        Some(part) => linked(part, loaded),
        None => file(path, loaded),
    }
}

fn linked(part: &str, loaded: &Loaded) -> Result<Input, Failure> {
    let name = say(&loaded.words, Key::CLI_LINK, &[]);
    match read_link(&loaded.pack, part) {
        Ok(Payload::Answers(tree)) => Ok(Input { name, tree }),
        Ok(Payload::Vector(_)) => Err(Failure::Input(format!("{name}: {}", say(&loaded.words, Key::CLI_LINK_IS_VECTOR, &[])))),
        Err(problem) => Err(Failure::Input(format!("{name}: {}", problem.text(&loaded.words)))),
    }
}

fn file(path: &str, loaded: &Loaded) -> Result<Input, Failure> {
    let words = &loaded.words;
    let name = if path == "-" { say(words, Key::CLI_STANDARD_INPUT, &[]) } else { path.to_owned() };
    let fail = |key, found: &str| Failure::Input(format!("{name}: {}", say(words, key, &[("found", found)])));
    let mut bytes = Vec::new();
    let limit = LARGEST + 1;
    if path == "-" {
        std::io::stdin().lock().take(limit).read_to_end(&mut bytes)?;
    } else {
        let opened = std::fs::File::open(path).and_then(|file| file.take(limit).read_to_end(&mut bytes));
        opened.map_err(|error| fail(Key::CLI_CANNOT_READ, &error.to_string()))?;
    }
    if bytes.len() as u64 > LARGEST {
        return Err(fail(Key::CLI_TOO_LARGE, &(LARGEST >> 20).to_string()));
    }
    let text = String::from_utf8(bytes).map_err(|error| fail(Key::CLI_NOT_UTF8, &error.utf8_error().valid_up_to().to_string()))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let at = |line: usize, column: usize, key, found: &str| {
        Failure::Input(format!("{name}:{line}:{column}: {}", say(words, key, &[("found", found)])))
    };
    let tree = if text.trim_start().starts_with('<') {
        read_file(text).map_err(|problem| Failure::Input(format!("{name}: {}", problem.text(words))))?
    } else if is_json(path, text) {
        read_json(text).map_err(|error| at(error.line(), error.column(), Key::PROBLEM_NOT_JSON, &error.to_string()))?
    } else {
        let table: toml::Table = text.parse().map_err(|error: toml::de::Error| {
            let (line, column) = position(text, error.span().map_or(0, |span| span.start));
            at(line, column, Key::CLI_NOT_TOML, error.message())
        })?;
        from_table(table)
    };
    Ok(Input { name, tree })
}

/// By name; without a telling name, by the first character.
fn is_json(path: &str, text: &str) -> bool {
    match Path::new(path).extension().and_then(|extension| extension.to_str()) {
        Some(extension) if extension.eq_ignore_ascii_case("toml") => false,
        Some(extension) if extension.eq_ignore_ascii_case("json") => true,
        _ => text.trim_start().starts_with('{'),
    }
}

/// Line and column of a byte position, both from 1.
fn position(text: &str, byte: usize) -> (usize, usize) {
    let before = text.get(..byte).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.chars().rev().take_while(|letter| *letter != '\n').count() + 1;
    (line, column)
}

fn from_table(table: toml::Table) -> Value {
    let entries = table.into_iter().map(|(key, value)| (key, from_toml(value)));
    Value::Object(entries.collect::<Map<_, _>>())
}

/// Dates become text; everything else keeps its kind.
fn from_toml(value: toml::Value) -> Value {
    match value {
        toml::Value::String(text) => Value::String(text),
        toml::Value::Integer(number) => number.into(),
        toml::Value::Float(number) => Number::from_f64(number).map_or(Value::Null, Value::Number),
        toml::Value::Boolean(truth) => truth.into(),
        toml::Value::Datetime(date) => date.to_string().into(),
        toml::Value::Array(items) => items.into_iter().map(from_toml).collect(),
        toml::Value::Table(table) => from_table(table),
    }
}

#[cfg(test)]
mod tests {
    use super::{from_table, is_json, position};

    #[test]
    fn toml_is_the_same_tree() {
        let table = "as_of = 2026-11-22\n[answers]\nC1 = ['ID']\nB2 = { nik = 'k3' }\n".parse().unwrap();
        let expected = serde_json::json!({ "as_of": "2026-11-22", "answers": { "C1": ["ID"], "B2": { "nik": "k3" } } });
        assert_eq!(from_table(table), expected);
    }

    #[test]
    fn finds_the_place_and_the_format() {
        assert_eq!(position("ab\ncdé=", 7), (2, 4));
        assert!(is_json("-", " {") && !is_json("-", "[answers]") && !is_json("x.TOML", "{"));
    }
}
