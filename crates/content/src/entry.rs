//! Reads one table of a file key by key: wrong kinds, missing keys and unknown keys become problems.
//!
//! Must not know what a key means.

use crate::node::{Field, Node, Value};
use crate::problem::{Problems, one_of};
use crate::source::File;
use crate::terms::Terms;
use neraca_engine::Date;
use std::cell::RefCell;
use std::collections::BTreeSet;

/// The same text in Indonesian (foreign terms marked) and English.
pub(crate) type Pair = [String; 2];

/// What every reader needs: which file it reads, and where problems go.
#[derive(Clone, Copy)]
pub(crate) struct Scope<'a> {
    pub(crate) file: &'a File,
    pub(crate) problems: &'a Problems,
    pub(crate) terms: &'a Terms,
}

impl<'a> Scope<'a> {
    pub(crate) fn add(&self, line: usize, what: impl Into<String>, remedy: impl Into<String>) {
        self.problems.add(&self.file.shown, line, what, remedy);
    }

    /// The whole file as one entry.
    pub(crate) fn root(self) -> Entry<'a> {
        Entry::new(self, &self.file.root)
    }
}

/// One table. When it is dropped, keys that nothing asked for are reported.
pub(crate) struct Entry<'a> {
    pub(crate) scope: Scope<'a>,
    pub(crate) line: usize,
    fields: &'a [Field],
    known: RefCell<Vec<&'static str>>,
}

impl<'a> Entry<'a> {
    pub(crate) fn new(scope: Scope<'a>, node: &'a Node) -> Self {
        if !matches!(node.value, Value::Table(_)) {
            scope.add(node.line, "a table was expected here", "Write key = value pairs");
        }
        Self { scope, line: node.line, fields: node.fields(), known: RefCell::default() }
    }

    pub(crate) fn add(&self, line: usize, what: impl Into<String>, remedy: impl Into<String>) {
        self.scope.add(line, what, remedy);
    }

    fn field(&self, key: &'static str) -> Option<&'a Field> {
        self.known.borrow_mut().push(key);
        self.fields.iter().find(|field| field.key == key)
    }

    /// The value as written.
    pub(crate) fn node(&self, key: &'static str) -> Option<&'a Node> {
        self.field(key).map(|field| &field.node)
    }

    /// Line of a key, or of the table where the key is absent.
    pub(crate) fn line_of(&self, key: &str) -> usize {
        self.fields.iter().find(|field| field.key == key).map_or(self.line, |field| field.line)
    }

    /// Keys that may stand here and are for people only.
    pub(crate) fn skip(&self, keys: &[&'static str]) {
        self.known.borrow_mut().extend(keys);
    }

    fn missing(&self, key: &str) {
        self.add(self.line, format!("\"{key}\" is missing"), format!("Add {key}"));
    }

    fn wrong(&self, key: &str, expected: &str) {
        self.add(self.line_of(key), format!("\"{key}\" must be {expected}"), format!("Write {expected}"));
    }

    /// A text that must be there.
    pub(crate) fn text(&self, key: &'static str) -> &'a str {
        let text = self.optional_text(key);
        if text.is_empty() {
            self.missing(key);
        }
        text
    }

    /// A text that may be absent or empty.
    pub(crate) fn optional_text(&self, key: &'static str) -> &'a str {
        match self.node(key).map(|node| &node.value) {
            None => "",
            Some(Value::Text(text)) => text,
            Some(_) => {
                self.wrong(key, "text in quotes");
                ""
            }
        }
    }

    /// A text in both languages that must be there. A missing language is found for all files at once, see `pairs`.
    pub(crate) fn both(&self, key: &'static str) -> Pair {
        let pair = self.optional_both(key);
        if self.fields.iter().all(|field| field.key != key) {
            self.add(self.line, format!("\"{key}\" is missing in both languages"), format!("Add {key}.id and {key}.en"));
        }
        pair
    }

    /// A text in both languages, or two empty texts.
    pub(crate) fn optional_both(&self, key: &'static str) -> Pair {
        let Some(node) = self.node(key) else { return Pair::default() };
        if !matches!(node.value, Value::Table(_)) {
            self.wrong(key, "a pair of texts .id and .en");
        }
        let side = |language: &str| node.get(language).and_then(Node::text).unwrap_or("");
        [self.scope.terms.mark(side("id")), side("en").to_owned()]
    }

    /// A whole number within a range; `default` where it is absent, or a problem where there is no default.
    pub(crate) fn number(&self, key: &'static str, range: std::ops::RangeInclusive<u8>, default: Option<u8>) -> u8 {
        match (self.node(key).map(|node| &node.value), default) {
            (Some(Value::Whole(number)), _) => match u8::try_from(*number) {
                Ok(number) if range.contains(&number) => number,
                _ => {
                    self.wrong(key, &format!("a whole number from {} to {}", range.start(), range.end()));
                    *range.start()
                }
            },
            (Some(_), _) => {
                self.wrong(key, "a whole number");
                *range.start()
            }
            (None, Some(default)) => default,
            (None, None) => {
                self.missing(key);
                *range.start()
            }
        }
    }

    /// A whole number of any size within a range, which must be there.
    pub(crate) fn amount(&self, key: &'static str, range: std::ops::RangeInclusive<u32>) -> u32 {
        let Some(node) = self.node(key) else {
            self.missing(key);
            return *range.start();
        };
        whole(node).filter(|number| range.contains(number)).unwrap_or_else(|| {
            self.wrong(key, &format!("a whole number from {} to {}", range.start(), range.end()));
            *range.start()
        })
    }

    /// A list of whole numbers of any size.
    pub(crate) fn amounts(&self, key: &'static str) -> Vec<u32> {
        let items = self.node(key).map_or(&[][..], Node::items);
        let amounts: Vec<u32> = items.iter().filter_map(whole).collect();
        if amounts.is_empty() || amounts.len() != items.len() {
            self.wrong(key, "a list of whole numbers");
        }
        amounts
    }

    /// `true` or `false`; absent means `false`.
    pub(crate) fn truth(&self, key: &'static str) -> bool {
        match self.node(key).map(|node| &node.value) {
            None => false,
            Some(Value::Truth(truth)) => *truth,
            Some(_) => {
                self.wrong(key, "true or false");
                false
            }
        }
    }

    /// A date that may be absent or empty.
    pub(crate) fn date(&self, key: &'static str) -> Option<Date> {
        let text = self.optional_text(key);
        let date = text.parse().ok();
        if date.is_none() && !text.is_empty() {
            self.add(self.line_of(key), format!("\"{text}\" is not a date"), "Write year-month-day, such as 2026-11-22");
        }
        date
    }

    /// A list of texts with their lines; absent means empty.
    pub(crate) fn texts(&self, key: &'static str) -> Vec<(&'a str, usize)> {
        let Some(node) = self.node(key) else { return Vec::new() };
        let texts: Vec<_> = node.items().iter().filter_map(|item| Some((item.text()?, item.line))).collect();
        if !matches!(node.value, Value::List(_)) || texts.len() != node.items().len() {
            self.wrong(key, "a list of texts");
        }
        texts
    }

    /// A list of whole numbers.
    pub(crate) fn numbers(&self, key: &'static str) -> Vec<u8> {
        let items = self.node(key).map_or(&[][..], Node::items);
        let numbers: Vec<u8> = items
            .iter()
            .filter_map(|item| match item.value {
                Value::Whole(number) => u8::try_from(number).ok(),
                _ => None,
            })
            .collect();
        if numbers.is_empty() || numbers.len() != items.len() {
            self.wrong(key, "a list of whole numbers from 0 to 255");
        }
        numbers
    }

    /// A table in this table.
    pub(crate) fn table(&self, key: &'static str) -> Option<Self> {
        self.node(key).map(|node| Entry::new(self.scope, node))
    }

    /// A list of tables; absent means empty.
    pub(crate) fn tables(&self, key: &'static str) -> Vec<Self> {
        let Some(node) = self.node(key) else { return Vec::new() };
        if !matches!(node.value, Value::List(_)) {
            self.wrong(key, "a list of tables");
        }
        node.items().iter().map(|item| Entry::new(self.scope, item)).collect()
    }

    /// One of a few words, by position.
    pub(crate) fn word(&self, key: &'static str, words: &[&str]) -> usize {
        let text = self.text(key);
        let found = words.iter().position(|word| *word == text);
        if found.is_none() && !text.is_empty() {
            self.add(self.line_of(key), format!("unknown {key} \"{text}\""), one_of(text, words.iter().copied()));
        }
        found.unwrap_or(0)
    }
}

fn whole(node: &Node) -> Option<u32> {
    match node.value {
        Value::Whole(number) => u32::try_from(number).ok(),
        _ => None,
    }
}

impl Drop for Entry<'_> {
    fn drop(&mut self) {
        let known = self.known.borrow();
        for field in self.fields.iter().filter(|field| !known.contains(&field.key.as_str())) {
            let free: BTreeSet<&str> = known.iter().copied().filter(|key| self.fields.iter().all(|field| field.key != *key)).collect();
            let remedy = one_of(&field.key, free);
            self.add(field.line, format!("unknown key \"{}\"", field.key), remedy);
        }
    }
}
