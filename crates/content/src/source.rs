//! Reads the content folder: every TOML file as a tree, and the hash over all of them.
//!
//! Must not know what the files mean, only where each kind of file belongs.

use crate::node::Node;
use crate::problem::Problems;
use sha2::{Digest, Sha256};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// One file of the content folder.
#[derive(Debug)]
pub(crate) struct File {
    /// Path below the folder, with `/`.
    pub(crate) path: String,
    /// Path as printed.
    pub(crate) shown: String,
    pub(crate) root: Node,
}

impl File {
    /// File name without its ending.
    pub(crate) fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or("");
        name.strip_suffix(".toml").unwrap_or(name)
    }
}

/// All files in the order of their paths.
#[derive(Debug)]
pub(crate) struct Sources {
    pub(crate) files: Vec<File>,
    /// First twelve hexadecimal digits of the SHA-256 over paths and bytes.
    pub(crate) hash: String,
    /// Some file could not be read at all.
    pub(crate) broken: bool,
}

/// Where files may be: a folder, or one file.
const PLACES: &[&str] = &[
    "pack.toml",
    "reach.toml",
    "dates.toml",
    "terms.toml",
    "places.toml",
    "countries.toml",
    "questions/",
    "factors/",
    "contradictions/",
    "actions/",
    "method/",
    "wording/",
    "documents/",
    "frameworks/",
    "laws/",
    "jurisdictions/",
    "providers/",
    "cases/",
    "assessments/",
    "texts/",
    "map/",
];

impl Sources {
    /// Reads the folder. Files that are not TOML at all become problems.
    pub(crate) fn read(dir: &Path, problems: &Problems) -> Self {
        let mut paths = Vec::new();
        if let Err(error) = collect(dir, &mut paths) {
            problems.add("content", 0, format!("the folder {} cannot be read: {error}", dir.display()), "Name the content folder");
        }
        let mut found: Vec<(String, PathBuf)> = paths.into_iter().map(|path| (below(dir, &path), path)).collect();
        found.sort();
        let mut hash = Sha256::new();
        let mut files = Vec::new();
        let mut broken = false;
        for (path, full) in found {
            let shown = format!("content/{path}");
            let text = match fs::read_to_string(&full) {
                Ok(text) => text,
                Err(error) => {
                    problems.add(&shown, 0, format!("cannot be read: {error}"), "Save it as a UTF-8 text file");
                    broken = true;
                    continue;
                }
            };
            hash.update(path.as_bytes());
            hash.update([0]);
            hash.update(text.as_bytes());
            hash.update([0]);
            if !PLACES.iter().any(|place| path == *place || (place.ends_with('/') && path.starts_with(place))) {
                problems.add(&shown, 0, "nothing reads a file in this place", format!("Move it to one of: {}", PLACES.join(", ")));
            }
            match Node::parse(&text) {
                Ok(root) => files.push(File { path, shown, root }),
                Err(errors) => {
                    broken = true;
                    for (line, message) in errors {
                        problems.add(&shown, line, format!("not valid TOML: {message}"), "Correct the line");
                    }
                }
            }
        }
        let hash = hash.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect();
        Self { files, hash, broken }
    }

    /// One file by its path.
    pub(crate) fn one<'a>(&'a self, path: &str, problems: &Problems) -> Option<&'a File> {
        let found = self.files.iter().find(|file| file.path == path);
        if found.is_none() {
            problems.add(&format!("content/{path}"), 0, "the file is missing or broken", "Restore it");
        }
        found
    }

    /// The entries of a folder and the folders in it; files that start with `_` describe the folder.
    pub(crate) fn folder(&self, folder: &str) -> impl Iterator<Item = &File> {
        let prefix = format!("{folder}/");
        self.files.iter().filter(move |file| file.path.starts_with(&prefix) && !file.stem().starts_with('_'))
    }
}

fn collect(dir: &Path, paths: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, paths)?;
        } else if path.extension().is_some_and(|ending| ending == "toml") {
            paths.push(path);
        }
    }
    Ok(())
}

fn below(dir: &Path, path: &Path) -> String {
    let parts = path.strip_prefix(dir).unwrap_or(path).components();
    let parts: Vec<_> = parts.map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
    parts.join("/")
}
