//! The npm packages of `web/package.json` in the tools folder: what builds the web app, and what tests it.
//! Must not know how they are used.

use std::fs;
use std::path::Path;

use super::announce;
use crate::process::{Outcome, command, first_line, run};
use crate::root;

const FILES: [&str; 3] = ["package.json", "package-lock.json", ".npmrc"];
const STAMP: &str = "installed.json";

/// Installs exactly what the lock file says, unless that is what is there.
pub(super) fn packages() -> Outcome {
    let wanted = root::root().join("web");
    let lock = read(&wanted.join("package-lock.json"))?;
    let place = root::node();
    if fs::read_to_string(place.join(STAMP)).is_ok_and(|stamp| stamp == lock) {
        return Ok(());
    }
    if first_line("npm", &["--version"]).is_none() {
        return Err("npm is missing. What to do: install Node.js 20 or newer with npm (Debian: `apt-get install nodejs npm`).".into());
    }
    announce(
        "the npm packages of web/package.json",
        "wasm-opt and esbuild shrink the web app; playwright-core, axe-core, pdfjs-dist, pixelmatch and pngjs test it (seconds)",
    );
    fs::create_dir_all(&place).map_err(|error| format!("{}: {error}", place.display()))?;
    for file in FILES {
        fs::copy(wanted.join(file), place.join(file)).map_err(|error| format!("web/{file}: {error}"))?;
    }
    let mut npm = command("npm", &["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    run(npm.current_dir(&place))
        .map_err(|error| format!("{error}\nWhat to do: connect to an npm registry once and run the command again."))?;
    fs::write(place.join(STAMP), lock).map_err(|error| format!("{}: {error}", place.display()))
}

fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}
