//! Every check of the content has a sample that fails it: a small change of the real content and the message expected.
//!
//! A sample is a folder below `invalid/`: `expect.txt` (part of the message), and either `edit.toml` (one text replaced
//! in one file, or the file removed, perhaps after a folder was copied) or `content/` (files laid over the real ones).
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

use std::fs;
use std::path::{Path, PathBuf};

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

fn edit(content: &Path, edit: &toml::Table) {
    let text = |key: &str| edit.get(key).and_then(toml::Value::as_str).unwrap_or("");
    if edit.contains_key("copy") {
        copy(&content.join(text("copy")), &content.join(text("to")));
    }
    let path = content.join(text("file"));
    if edit.contains_key("remove") {
        fs::remove_file(path).unwrap();
        return;
    }
    let before = fs::read_to_string(&path).unwrap();
    assert_eq!(before.matches(text("find")).count(), 1, "{}: the text to replace must stand there once", text("file"));
    fs::write(path, before.replacen(text("find"), text("replace"), 1)).unwrap();
}

/// Problems of the real content changed by one sample.
fn problems(sample: &Path, work: &Path) -> Vec<String> {
    let content = work.join("content");
    let _ = fs::remove_dir_all(work);
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content"), &content);
    let file = sample.join("edit.toml");
    if file.exists() {
        edit(&content, &fs::read_to_string(file).unwrap().parse().unwrap());
    } else {
        copy(&sample.join("content"), &content);
    }
    let found = neraca_content::load(&content).err().unwrap_or_default();
    fs::remove_dir_all(work).unwrap();
    found.iter().map(ToString::to_string).collect()
}

#[test]
fn every_sample_is_refused_with_its_message() {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/invalid");
    let mut folders: Vec<PathBuf> = fs::read_dir(samples).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    assert!(folders.len() >= 70);
    let mut wrong = Vec::new();
    for sample in folders {
        let name = sample.file_name().unwrap().to_string_lossy().into_owned();
        let expected = fs::read_to_string(sample.join("expect.txt")).unwrap();
        let found = problems(&sample, &Path::new(env!("CARGO_TARGET_TMPDIR")).join(&name));
        if !found.iter().any(|line| line.contains(expected.trim())) {
            wrong.push(format!("{name}: expected {}\n  found {}", expected.trim(), found.join("\n  ")));
        }
        // One slip must not drown in follow-ups.
        if found.len() > 12 {
            wrong.push(format!("{name}: {} problems", found.len()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
