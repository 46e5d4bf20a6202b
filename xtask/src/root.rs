//! Folders of the checkout, as absolute paths. Must not know what is done in them.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// Top folder: the nearest one above the current folder that holds `Trunk.toml`.
pub(crate) fn root() -> &'static Path {
    static ROOT: OnceLock<PathBuf> = OnceLock::new();
    ROOT.get_or_init(|| {
        let here = std::env::current_dir().unwrap_or_default();
        let found = here.ancestors().find(|dir| dir.join("Trunk.toml").is_file());
        found.unwrap_or(&here).to_path_buf()
    })
}

/// Folder of the installed tools, ignored by git.
pub(crate) fn tools() -> PathBuf {
    root().join(".tools")
}

/// Folder with the npm packages of `web/package.json`.
pub(crate) fn node() -> PathBuf {
    tools().join("node")
}

/// Where cargo builds.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// What Trunk builds into.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// Every file below `dir` in name order, except below folders that `skip` names.
pub(crate) fn files(dir: &Path, skip: &[&str]) -> Result<Vec<PathBuf>, String> {
    let mut found = Vec::new();
    let mut open = vec![dir.to_path_buf()];
    while let Some(dir) = open.pop() {
        let entries = std::fs::read_dir(&dir).map_err(|error| format!("{}: {error}", dir.display()))?;
        for entry in entries {
            let entry = entry.map_err(|error| format!("{}: {error}", dir.display()))?;
            let kind = entry.file_type().map_err(|error| error.to_string())?;
            if kind.is_dir() {
                let name = entry.file_name();
                if !skip.iter().any(|skip| name.to_str() == Some(skip)) {
                    open.push(entry.path());
                }
            } else if kind.is_file() {
                found.push(entry.path());
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Path below the top folder, with forward slashes, for messages.
pub(crate) fn relative<'a>(path: &'a Path, base: &Path) -> std::borrow::Cow<'a, str> {
    path.strip_prefix(base).unwrap_or(path).to_string_lossy()
}
