//! Checks every pair of texts in every file: both languages are there, and both use the same placeholders.
//!
//! Must not know what a text is for.

use crate::node::{Field, Node};
use crate::problem::Problems;
use crate::source::Sources;
use std::collections::BTreeSet;

/// Walks all files except the interface texts, which keep their languages apart.
pub(crate) fn check(sources: &Sources, problems: &Problems) {
    for file in sources.files.iter().filter(|file| !file.path.starts_with("texts/")) {
        file.root.walk(&mut |node| {
            for field in node.fields() {
                pair(&file.shown, field, problems);
            }
        });
    }
}

fn pair(file: &str, field: &Field, problems: &Problems) {
    let sides = field.node.fields();
    if sides.is_empty() || sides.iter().any(|side| !matches!(side.key.as_str(), "id" | "en")) {
        return;
    }
    let side = |language: &str| field.node.get(language);
    for language in ["id", "en"] {
        if side(language).is_none_or(|node| node.text() == Some("") && !empty_together(&field.node)) {
            problems.add(
                file,
                field.line,
                format!("\"{}\" has no text in language {language}", field.key),
                format!("Add {}.{language}", field.key),
            );
        }
    }
    if let (Some(id), Some(en)) = (side("id").and_then(Node::text), side("en").and_then(Node::text)) {
        let (id, en) = (placeholders(id), placeholders(en));
        if let Some(name) = id.symmetric_difference(&en).next() {
            problems.add(
                file,
                field.line,
                format!("placeholder {{{name}}} of \"{}\" is not in both languages", field.key),
                "Use the same placeholders in both languages",
            );
        }
    }
}

fn empty_together(node: &Node) -> bool {
    node.fields().iter().all(|side| side.node.text() == Some(""))
}

/// Names between braces: small letters, digits and underscores.
pub(crate) fn placeholders(text: &str) -> BTreeSet<&str> {
    let named = |part: &'_ str| -> bool { !part.is_empty() && part.chars().all(|letter| matches!(letter, 'a'..='z' | '0'..='9' | '_')) };
    text.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name).filter(|name| named(name)).collect()
}
