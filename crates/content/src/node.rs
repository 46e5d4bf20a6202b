//! A TOML file as a tree whose every key and value knows its line, in the order written.
//!
//! Must not know what any key means.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A value and the line it starts on.
#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) line: usize,
    pub(crate) value: Value,
}

/// The kinds of values the content uses.
#[derive(Debug)]
pub(crate) enum Value {
    Text(String),
    Whole(i64),
    Truth(bool),
    /// A decimal number or date; never read, only skipped.
    Other,
    List(Vec<Node>),
    Table(Vec<Field>),
}

/// A key with its value.
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) key: String,
    pub(crate) line: usize,
    pub(crate) node: Node,
}

impl Node {
    /// Parses a file; a syntax error comes back as line and message.
    pub(crate) fn parse(text: &str) -> Result<Self, Vec<(usize, String)>> {
        let (table, errors) = DeTable::parse_recoverable(text);
        let starts = Starts::of(text);
        if errors.is_empty() {
            let line = starts.line(table.span().start);
            return Ok(Self { line, value: Value::Table(fields(table.into_inner(), &starts)) });
        }
        Err(errors.iter().map(|error| (error.span().map_or(0, |span| starts.line(span.start)), error.message().to_owned())).collect())
    }

    /// The entries of a table; empty for other kinds.
    pub(crate) fn fields(&self) -> &[Field] {
        match &self.value {
            Value::Table(fields) => fields,
            _ => &[],
        }
    }

    /// The items of a list; empty for other kinds.
    pub(crate) fn items(&self) -> &[Self] {
        match &self.value {
            Value::List(items) => items,
            _ => &[],
        }
    }

    /// The value of one key of a table.
    pub(crate) fn get(&self, key: &str) -> Option<&Self> {
        self.fields().iter().find(|field| field.key == key).map(|field| &field.node)
    }

    /// The text, if it is one.
    pub(crate) fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Calls `visit` with this node and everything below it.
    pub(crate) fn walk<'a>(&'a self, visit: &mut dyn FnMut(&'a Self)) {
        visit(self);
        self.items().iter().for_each(|item| item.walk(visit));
        self.fields().iter().for_each(|field| field.node.walk(visit));
    }
}

/// Offsets at which lines start.
struct Starts(Vec<usize>);

impl Starts {
    fn of(text: &str) -> Self {
        Self(text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(offset, _)| offset).collect())
    }

    fn line(&self, offset: usize) -> usize {
        self.0.partition_point(|newline| *newline < offset) + 1
    }
}

fn fields(table: DeTable<'_>, starts: &Starts) -> Vec<Field> {
    let mut entries: Vec<_> = table.into_iter().collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    let read = |(key, value): (Spanned<_>, Spanned<DeValue<'_>>)| {
        let line = starts.line(key.span().start);
        let key: std::borrow::Cow<'_, str> = key.into_inner();
        Field { key: key.into_owned(), line, node: node(value, starts) }
    };
    entries.into_iter().map(read).collect()
}

fn node(value: Spanned<DeValue<'_>>, starts: &Starts) -> Node {
    let line = starts.line(value.span().start);
    let value = match value.into_inner() {
        DeValue::String(text) => Value::Text(text.into_owned()),
        DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix()).map_or(Value::Other, Value::Whole),
        DeValue::Boolean(truth) => Value::Truth(truth),
        DeValue::Float(_) | DeValue::Datetime(_) => Value::Other,
        DeValue::Array(items) => Value::List(items.into_iter().map(|item| node(item, starts)).collect()),
        DeValue::Table(table) => Value::Table(fields(table, starts)),
    };
    Node { line, value }
}
