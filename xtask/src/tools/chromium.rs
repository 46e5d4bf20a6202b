//! The browser of the tests: found on the machine, or installed from Debian packages.
//! Must not know what is tested in it.

use std::path::{Path, PathBuf};

use super::announce;
use crate::process::{Outcome, command, first_line, run};

const NAMES: [&str; 5] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const ELSEWHERE: [&str; 2] =
    ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"];
const REMEDY: &str = "What to do: install Chromium or Chrome and put it on the PATH, or name its program in the variable CHROMIUM \
                      (Debian, as root: `apt-get install chromium fonts-dejavu-core`).";

/// The browser's program, if the machine has one.
pub(crate) fn find() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("CHROMIUM").map(PathBuf::from) {
        return named.is_file().then_some(named);
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    let on_path = std::env::split_paths(&path).flat_map(|dir| NAMES.map(|name| dir.join(name))).find(|program| program.is_file());
    on_path.or_else(|| ELSEWHERE.map(PathBuf::from).into_iter().find(|program| program.is_file()))
}

/// The browser's program, installed if need be.
pub(super) fn ensure() -> Outcome<PathBuf> {
    if let Some(found) = find() {
        return Ok(found);
    }
    if !Path::new("/usr/bin/apt-get").is_file() {
        return Err(format!("no Chromium or Chrome found.\n{REMEDY}"));
    }
    announce("chromium and fonts-dejavu-core with apt-get", "the end-to-end tests run in a real browser");
    apt(&["update", "--quiet"])?;
    apt(&["install", "--quiet", "--yes", "--no-install-recommends", "chromium", "fonts-dejavu-core"])?;
    find().ok_or_else(|| format!("apt-get installed no Chromium that can be found.\n{REMEDY}"))
}

fn apt(args: &[&str]) -> Outcome {
    let is_root = first_line("id", &["-u"]).is_some_and(|id| id == "0");
    let mut apt = if is_root {
        command("apt-get", args)
    } else {
        let mut sudo = command("sudo", &["--non-interactive", "apt-get"]);
        sudo.args(args);
        sudo
    };
    run(apt.env("DEBIAN_FRONTEND", "noninteractive")).map_err(|error| format!("{error}\n{REMEDY}"))
}
