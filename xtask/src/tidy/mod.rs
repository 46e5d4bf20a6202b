//! House rules that a machine can hold: length and names of files, opening comments, the code map, nothing of one machine.
//! Works on text; must not know what the project is about.

mod names;
mod rules;

use std::fs;

use crate::process::Outcome;
use crate::root;

/// Folders that are made, not written.
const MADE: [&str; 5] = [".git", "target", "dist", ".tools", "node_modules"];
const MAP: &str = "docs/ARCHITECTURE.md";

/// Reports every breach at once.
pub(crate) fn tidy() -> Outcome {
    let top = root::root();
    let mut breaches = Vec::new();
    let mut folders = Vec::new();
    for path in root::files(top, &MADE)? {
        let name = root::relative(&path, top).replace('\\', "/");
        if let Some((folder, _)) = name.split_once('/') {
            folders.push(folder.to_owned());
        }
        let bytes = fs::read(&path).map_err(|error| format!("{name}: {error}"))?;
        // Pictures and other files that are not text have no lines to look at.
        if let Ok(text) = String::from_utf8(bytes) {
            breaches.extend(rules::breaches(&name, &text));
        }
    }
    folders.dedup();
    let map = fs::read_to_string(top.join(MAP)).unwrap_or_default();
    breaches.extend(
        rules::unmapped(&folders, &map).into_iter().map(|folder| format!("{MAP}: does not mention {folder}/; say what the folder is for")),
    );
    if breaches.is_empty() {
        return Ok(());
    }
    breaches.sort();
    Err(format!("{} breaches of the house rules\n  {}", breaches.len(), breaches.join("\n  ")))
}
