//! Compressed size of every file in `dist/` and the budget of the first question.
//! Must not know what is in the files, only which of them the first question waits for.

use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::process::{Outcome, capture, command};
use crate::root;

/// What a visitor should transfer at most, compressed, until the first question is usable.
const LIMIT: u64 = 150_000;

/// What is held for now: not reached yet, never to grow (ADR 0017). Lower it with every gain.
const HELD: u64 = 230_000;

struct Entry {
    path: String,
    bytes: u64,
    brotli: u64,
}

/// Prints the table, or one JSON object; an error when the budget is broken.
pub(crate) fn size(rest: &[String]) -> Outcome {
    let json = crate::only_flag(rest, "--json")?;
    let entries = measure()?;
    let first = first_question(&entries);
    let wasm = total(&entries, |entry| entry.path.ends_with(".wasm"));
    let dist = total(&entries, |_| true);
    if json {
        let files: Vec<Value> =
            entries.iter().map(|entry| json!({ "path": entry.path, "bytes": entry.bytes, "brotli": entry.brotli })).collect();
        let all = json!({ "files": files, "first_question_brotli": first, "first_question_limit": LIMIT, "first_question_held": HELD,
                          "wasm_brotli": wasm, "dist_brotli": dist });
        println!("{all}");
    } else {
        print!("{}", table(&entries, first, wasm, dist));
    }
    if first > HELD {
        return Err(format!("the first question costs {first} bytes, {} more than is held", first - HELD));
    }
    Ok(())
}

fn measure() -> Outcome<Vec<Entry>> {
    if !root::dist().join("index.html").is_file() {
        return Err("dist/ is empty. What to do: `cargo xtask build`.".into());
    }
    let text = capture(&mut command("node", &["web/brotli.mjs", "dist"]))?;
    let broken = || format!("web/brotli.mjs printed something else: {text}");
    let rows: Vec<Value> = serde_json::from_str(&text).map_err(|_| broken())?;
    let entry = |row: &Value| {
        Some(Entry {
            path: row.get("path")?.as_str()?.to_owned(),
            bytes: row.get("bytes")?.as_u64()?,
            brotli: row.get("brotli")?.as_u64()?,
        })
    };
    rows.iter().map(|row| entry(row).ok_or_else(broken)).collect()
}

fn total(entries: &[Entry], counts: impl Fn(&Entry) -> bool) -> u64 {
    entries.iter().filter(|entry| counts(entry)).map(|entry| entry.brotli).sum()
}

/// The page, its style and scripts, the first program, the core pack, and the larger language's first pack. Without a first
/// program of its own the whole one counts.
fn first_question(entries: &[Entry]) -> u64 {
    let pack = |entry: &Entry| entry.path.strip_prefix("pack/").map(str::to_owned);
    let first_pack = entries
        .iter()
        .filter(|entry| pack(entry).is_some_and(|name| name.starts_with("first.")))
        .map(|entry| entry.brotli)
        .max()
        .unwrap_or(0);
    let split = entries.iter().any(|entry| entry.path.starts_with("neraca-early"));
    let later = |entry: &Entry| split && entry.path.starts_with("neraca-app");
    let always = |entry: &Entry| !later(entry) && pack(entry).is_none_or(|name| name.starts_with("core"));
    first_pack + total(entries, always)
}

fn table(entries: &[Entry], first: u64, wasm: u64, dist: u64) -> String {
    let mut text = format!("{:>10} {:>10}  file\n", "bytes", "brotli");
    for entry in entries {
        let _ = writeln!(text, "{:>10} {:>10}  {}", entry.bytes, entry.brotli, entry.path);
    }
    let _ = writeln!(text, "\n{dist:>10}  whole of dist/\n{wasm:>10}  WebAssembly, both programs");
    let _ = writeln!(text, "{first:>10}  until the first question; budget {LIMIT}, held at {HELD}");
    text
}

#[cfg(test)]
mod tests {
    use super::{Entry, first_question};

    #[test]
    fn first_question_counts_the_larger_language_once() {
        let entry = |path: &str, brotli| Entry { path: path.to_owned(), bytes: 0, brotli };
        let entries = [
            entry("index.html", 1),
            entry("neraca-early_bg-1.wasm", 10),
            entry("neraca-app_bg-1.wasm", 70_000),
            entry("pack/core-1.pack", 100),
            entry("pack/first.id-1.pack", 1000),
            entry("pack/first.en-1.pack", 2000),
            entry("pack/more.id-1.pack", 50_000),
        ];
        assert_eq!(first_question(&entries), 2111);
    }
}
