//! Compressed size of every file in `dist/`, and the budgets of the first question and of the map.
//! Must not know what is in the files, only which of them the first question waits for.

use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::process::{Outcome, capture, command};
use crate::root;

/// What a visitor transfers at most, compressed, until the first question is usable.
const LIMIT: u64 = 150_000;

/// What opening a map transfers at most, compressed.
const MAP_LIMIT: u64 = 40_000;

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
        let all = json!({ "files": files, "first_question_brotli": first, "first_question_limit": LIMIT,
                          "wasm_brotli": wasm, "dist_brotli": dist });
        println!("{all}");
    } else {
        print!("{}", table(&entries, first, wasm, dist));
    }
    if first > LIMIT {
        return Err(format!("the first question costs {first} bytes, {} over its budget", first - LIMIT));
    }
    let map = total(&entries, |entry| entry.path.starts_with("pack/map"));
    if map > MAP_LIMIT {
        return Err(format!("the map costs {map} bytes, {} over its budget", map - MAP_LIMIT));
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

/// The page, its style and scripts, the first program, the core pack, and the larger language's pack of opening texts. Without
/// a first program of its own the whole one counts with its texts. Other pages are for who cannot run a program.
fn first_question(entries: &[Entry]) -> u64 {
    let split = entries.iter().any(|entry| entry.path.starts_with("neraca-early"));
    let (program, texts) = if split { ("neraca-early", "pack/opening.") } else { ("neraca-app", "pack/first.") };
    let counts = |entry: &Entry| match entry.path.rsplit_once('.') {
        Some((name, "html")) => name == "index",
        Some((name, "css")) => !(split && name.starts_with("late")),
        Some((name, "wasm")) => name.starts_with(program),
        Some((name, "js")) => !name.starts_with("neraca-") || name.starts_with(program),
        Some((name, "pack")) => name.starts_with("pack/core"),
        _ => true,
    };
    let texts = entries.iter().filter(|entry| entry.path.starts_with(texts)).map(|entry| entry.brotli).max().unwrap_or(0);
    texts + total(entries, counts)
}

fn table(entries: &[Entry], first: u64, wasm: u64, dist: u64) -> String {
    let mut text = format!("{:>10} {:>10}  file\n", "bytes", "brotli");
    for entry in entries {
        let _ = writeln!(text, "{:>10} {:>10}  {}", entry.bytes, entry.brotli, entry.path);
    }
    let _ = writeln!(text, "\n{dist:>10}  whole of dist/\n{wasm:>10}  WebAssembly, both programs");
    let _ = writeln!(text, "{first:>10}  until the first question; budget {LIMIT}");
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
            entry("worksheet.html", 7000),
            entry("main-1.css", 2),
            entry("late-1.css", 3000),
            entry("neraca-early_bg-1.wasm", 10),
            entry("neraca-app_bg-1.wasm", 70_000),
            entry("pack/core-1.pack", 100),
            entry("pack/opening.id-1.pack", 1000),
            entry("pack/opening.en-1.pack", 2000),
            entry("pack/first.en-1.pack", 5000),
            entry("pack/more.id-1.pack", 50_000),
        ];
        assert_eq!(first_question(&entries), 2113);
    }
}
