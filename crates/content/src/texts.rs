//! Reads the interface texts of both languages and compares them with each other and with the keys compiled in.
//!
//! Must not know where a text is shown, only which files may use its key.

use crate::loader::Loader;
use crate::node::Node;
use crate::pairs::placeholders;
use crate::problem::{Problem, Problems};
use neraca_report::{FIRST_KEYS, KEYS};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Interface texts of one language in the order of the keys, split at the end of the first download.
pub(crate) type Interface = (Vec<String>, Vec<String>);

const LANGUAGES: [&str; 2] = ["id", "en"];

pub(crate) fn read(loader: &Loader<'_>) -> [Interface; 2] {
    let sides = LANGUAGES.map(|language| side(loader, language));
    let [id, en] = &sides;
    for ((language, here), there) in LANGUAGES.iter().zip([id, en]).zip([en, id]) {
        let file = format!("content/texts/{language}.toml");
        for (key, (line, _)) in there {
            if !here.contains_key(key) {
                let other = if *language == "id" { "en" } else { "id" };
                let what = format!("interface text \"{key}\" is missing, texts/{other}.toml:{line} has it");
                loader.problems.add(&file, 0, what, "Add the key in both languages");
            }
        }
    }
    for (key, (line, text)) in id {
        let Some((_, other)) = en.get(key) else { continue };
        if let Some(name) = placeholders(text).symmetric_difference(&placeholders(other)).next() {
            let what = format!("placeholder {{{name}}} of \"{key}\" is not in both languages");
            loader.problems.add("content/texts/id.toml", *line, what, "Use the same placeholders in both languages");
        }
    }
    let known = |key: &String| KEYS.contains(&key.as_str());
    for (key, (line, _)) in id.iter().filter(|(key, _)| !known(key)) {
        loader.problems.add(
            "content/texts/id.toml",
            *line,
            format!("interface text \"{key}\" was not there when this program was built"),
            "Build the program again",
        );
    }
    for key in KEYS.iter().filter(|key| !id.contains_key(**key) && !en.contains_key(**key)) {
        loader.problems.add(
            "content/texts/id.toml",
            0,
            format!("interface text \"{key}\" is missing in both languages"),
            "Add it, or build the program again",
        );
    }
    let packed = |side: &BTreeMap<String, (usize, String)>, mark: bool| {
        let text =
            |key: &&str| side.get(*key).map(|(_, text)| if mark { loader.terms.mark(text) } else { text.clone() }).unwrap_or_default();
        let mut texts: Vec<String> = KEYS.iter().map(text).collect();
        let late = texts.split_off(FIRST_KEYS.min(texts.len()));
        (texts, late)
    };
    [packed(id, true), packed(en, false)]
}

/// Texts of one language by dotted key, with their lines.
fn side(loader: &Loader<'_>, language: &str) -> BTreeMap<String, (usize, String)> {
    let mut out = BTreeMap::new();
    let Some(file) = loader.sources.one(&format!("texts/{language}.toml"), loader.problems) else { return out };
    let scope = loader.scope(file);
    for group in file.root.fields() {
        if group.key == "first" {
            continue;
        }
        if group.node.fields().is_empty() {
            scope.add(group.line, format!("\"{}\" is not a table of texts", group.key), "Write [group] and key = \"text\" below it");
        }
        for field in group.node.fields() {
            match field.node.text() {
                Some(text) if !text.trim().is_empty() => {
                    out.insert(format!("{}.{}", group.key, field.key), (field.line, text.to_owned()));
                }
                _ => {
                    scope.add(field.line, format!("interface text \"{}.{}\" is empty or not a text", group.key, field.key), "Write a text")
                }
            }
        }
    }
    out
}

/// Interface texts that no source file below `root` uses by the name of their constant.
#[must_use]
pub fn unused_texts(root: &Path) -> Vec<Problem> {
    let problems = Problems::default();
    let mut sources = String::new();
    for folder in ["src", "crates/report/src", "crates/cli/src", "crates/content/src"] {
        gather(&root.join(folder), &mut sources);
    }
    let used: std::collections::BTreeSet<&str> = sources.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_').collect();
    let text = fs::read_to_string(root.join("content/texts/id.toml")).unwrap_or_default();
    let Ok(tree) = Node::parse(&text) else { return Vec::new() };
    for group in tree.fields() {
        for field in group.node.fields() {
            let constant = format!("{}_{}", group.key, field.key).replace('-', "_").to_uppercase();
            if !used.contains(constant.as_str()) {
                let what = format!("interface text \"{}.{}\" is not used", group.key, field.key);
                problems.add(
                    "content/texts/id.toml",
                    field.line,
                    what,
                    format!("Use Key::{constant}, or remove the text in both languages"),
                );
            }
        }
    }
    problems.into_sorted()
}

fn gather(folder: &Path, into: &mut String) {
    for path in fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            gather(&path, into);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            into.push_str(&fs::read_to_string(&path).unwrap_or_default());
            into.push('\n');
        }
    }
}
