//! Turns the keys of the interface texts into constants, so that a text that does not exist does not compile.
//!
//! Must not know the sentences; those are checked and packed by `neraca-content`.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let texts = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../../content/texts/id.toml");
    println!("cargo::rerun-if-changed={}", texts.display());
    println!("cargo::rerun-if-changed=build.rs");
    let table: toml::Table = fs::read_to_string(&texts)?.parse()?;
    let first: Vec<&str> = match table.get("first") {
        Some(toml::Value::Array(names)) => names.iter().filter_map(toml::Value::as_str).collect(),
        _ => return Err("content/texts/id.toml: `first` must list the tables of the first download".into()),
    };
    let mut names = Vec::new();
    let mut counted = 0;
    for early in [true, false] {
        for (group, entries) in &table {
            let Some(entries) = entries.as_table() else { continue };
            if first.contains(&group.as_str()) == early {
                names.extend(entries.keys().map(|key| format!("{group}.{key}")));
            }
        }
        if early {
            counted = names.len();
        }
    }
    let mut out = String::new();
    for (position, name) in names.iter().enumerate() {
        let constant = name.replace(['.', '-'], "_").to_uppercase();
        writeln!(out, "    /// `{name}`.\n    pub const {constant}: Self = Self({position});")?;
    }
    let code = format!(
        "impl Key {{\n{out}}}\n/// Dotted names of all interface texts, by position.\npub const KEYS: &[&str] = &{names:?};\n/// How many of them belong to the first download.\npub const FIRST_KEYS: usize = {counted};\n"
    );
    fs::write(PathBuf::from(env::var("OUT_DIR")?).join("keys.rs"), code)?;
    Ok(())
}
