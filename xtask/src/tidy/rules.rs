//! The house rules for one file, as pure functions of its name and text. Must not touch the disk.

use super::names::{empty_definition, empty_name};

const LONGEST: usize = 400;
/// Written as halves, so that this file does not break its own rule.
const UNFINISHED: [(&str, &str); 3] = [("TO", "DO"), ("FIX", "ME"), ("XX", "X")];
const MACHINE: [(&str, &str); 5] = [("/wo", "rk/"), ("/ro", "ot/"), ("/tm", "p/"), ("/Use", "rs/"), ("/fa", "rm/")];
const REGISTRIES: [(&str, &str); 5] =
    [("registry.", "npmjs"), ("registry.", "yarnpkg"), ("static.", "crates.io"), ("index.", "crates.io"), ("deb.", "debian.org")];
/// Written by tools: length and wording are theirs.
const GENERATED: [&str; 2] = ["Cargo.lock", "package-lock.json"];

/// Every breach in one file, as `file:line: what is wrong; what to do`.
pub(super) fn breaches(name: &str, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let parts: Vec<&str> = name.split('/').collect();
    let file = parts.last().copied().unwrap_or_default();
    let generated = GENERATED.contains(&file) || parts.contains(&"generated");
    let free = generated || parts.contains(&"tests") || parts.first() == Some(&"content");
    let lines = text.lines().count();
    if lines > LONGEST && !free {
        found.push(format!("{name}: {lines} lines, at most {LONGEST}; split it"));
    }
    if let Some(word) = parts.iter().find_map(|part| empty_name(part)) {
        found.push(format!("{name}: `{word}` says nothing about what is inside; name it"));
    }
    if !opens_with_comment(file, text) {
        found.push(format!("{name}:1: does not say what the file is for; open with a comment"));
    }
    for (number, line) in text.lines().enumerate() {
        let place = format!("{name}:{}", number + 1);
        if let Some(word) = file.ends_with(".rs").then(|| empty_definition(line)).flatten() {
            found.push(format!("{place}: `{word}` in a name says nothing; name it"));
        }
        if !generated && UNFINISHED.iter().any(|(a, b)| has_word(line, &format!("{a}{b}"))) {
            found.push(format!("{place}: unfinished mark; finish it"));
        }
        if MACHINE.iter().any(|(a, b)| has_path(line, &format!("{a}{b}"))) {
            found.push(format!("{place}: path of one machine; use a path inside the project"));
        }
        let host = REGISTRIES.iter().any(|(a, b)| line.contains(&format!("{a}{b}")));
        let resolved = file == "package-lock.json" && line.contains("\"resolved\"");
        if host || resolved {
            found.push(format!("{place}: names a registry host; leave it to the machine's settings"));
        }
    }
    found
}

/// Top folders that the code map does not mention as `name/`; hidden ones count too.
pub(super) fn unmapped(folders: &[String], map: &str) -> Vec<String> {
    folders.iter().filter(|folder| !has_path(map, &format!("{folder}/"))).cloned().collect()
}

fn opens_with_comment(file: &str, text: &str) -> bool {
    let first = text.trim_start_matches('\u{feff}').lines().find(|line| !line.starts_with("#!/"));
    let first = first.unwrap_or_default();
    match file.rsplit_once('.').map(|(_, extension)| extension) {
        Some("rs") => first.starts_with("//!"),
        Some("css") => first.starts_with("/*"),
        Some("js" | "mjs") => first.starts_with("//") || first.starts_with("/*"),
        _ => true,
    }
}

fn has_word(line: &str, word: &str) -> bool {
    line.split(|letter: char| !letter.is_alphanumeric()).any(|part| part == word)
}

/// Whether a machine's folder starts here; inside an address or a longer path it is something else.
fn has_path(line: &str, folder: &str) -> bool {
    line.match_indices(folder).any(|(at, _)| {
        let before = line.get(..at).and_then(|before| before.chars().next_back());
        !before.is_some_and(|letter| letter.is_alphanumeric() || "._-/}*~".contains(letter))
    })
}

#[cfg(test)]
mod tests {
    use super::{breaches, unmapped};

    fn one(name: &str, text: &str) -> String {
        breaches(name, text).join("\n")
    }

    #[test]
    fn clean_file_passes() {
        assert_eq!(one("src/route.rs", "//! Routes.\nfn inform() {}\n"), "");
        assert_eq!(one("tests/e2e/run.mjs", "#!/usr/bin/env node\n// Runs.\n"), "");
        assert_eq!(one("README.md", "see https://example.org/a/work/b\n"), "");
    }

    #[test]
    fn long_files_only_where_allowed() {
        let long = "x\n".repeat(401);
        assert!(one("docs/a.md", &long).contains("401 lines"));
        assert_eq!(one("content/a.toml", &long), "");
        assert_eq!(one("crates/engine/tests/a.txt", &long), "");
        assert_eq!(one("web/package-lock.json", &long), "");
    }

    #[test]
    fn opening_comment_is_required() {
        assert!(one("src/a.rs", "fn a() {}\n").contains("what the file is for"));
        assert!(one("style/a.css", "a {}\n").contains("what the file is for"));
        assert!(one("boot/a.js", "a();\n").contains("what the file is for"));
    }

    #[test]
    fn traces_of_one_machine_are_refused() {
        let path = format!("cd /{}/main\n", "work");
        assert!(one("README.md", &path).contains("README.md:1: path"));
        let host = format!("https://registry.{}.org/a\n", "npmjs");
        assert!(one("web/.npmrc", &host).contains("registry host"));
        assert!(one("web/package-lock.json", "\"resolved\": \"x\"\n").contains("registry host"));
    }

    #[test]
    fn unfinished_marks_are_refused() {
        let mark = format!("# {}{}: later\n", "TO", "DO");
        assert!(one("a.toml", &mark).contains("unfinished"));
        assert_eq!(one("a.toml", "# todo is a verb here\n"), "");
    }

    #[test]
    fn every_folder_is_on_the_map() {
        let folders = ["src".to_owned(), "style".to_owned()];
        assert_eq!(unmapped(&folders, "`src/` pages, `crates/style/`"), ["style"]);
    }
}
