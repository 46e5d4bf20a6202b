//! What a chore needs on the machine: looked for first, installed only when missing or of another version.
//! Everything comes from the cargo, npm and Debian registries and rustup; must not know what the tools are used for.

mod chromium;
mod node;
mod rust;

pub(crate) use chromium::find as chromium;

use crate::process::Outcome;

/// Everything that building and serving the web app needs.
pub(crate) fn for_build() -> Outcome {
    rust::target()?;
    rust::trunk()?;
    rust::wasm_bindgen()?;
    node::packages()
}

/// Everything that the checks need: the same, every package of `Cargo.lock`, and a browser.
pub(crate) fn for_tests() -> Outcome {
    for_build()?;
    rust::packages()?;
    chromium::ensure().map(|_| ())
}

/// Says what is about to be installed, and why.
fn announce(what: &str, why: &str) {
    eprintln!("xtask: installing {what}: {why}");
}
