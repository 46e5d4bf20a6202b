//! The release build, by Trunk, and what Trunk asks for before any build. Must not know the page or the content.

use std::process::Command;

use crate::process::{Outcome, command, run};
use crate::{root, tools};

/// Release build of the web app into `dist/`.
pub(crate) fn build() -> Outcome {
    tools::for_build()?;
    run(&mut trunk(&["build", "--release"]))
}

/// Before every build (also when Trunk is called by hand): dependencies on this machine, content packs up to date.
pub(crate) fn prepare() -> Outcome {
    // Trunk builds offline, so that it never downloads tools from anywhere; the packages come first.
    let mut fetch = command("cargo", &["fetch", "--quiet"]);
    if std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release") {
        fetch.arg("--locked");
    }
    run(&mut fetch)?;
    // What content no longer has must not stay in the build.
    let _ = std::fs::remove_dir_all(root::root().join("target/pack"));
    let emit = ["run", "--quiet", "--package", "neraca-content", "--", "emit", "content", "target/pack"];
    run(&mut command("cargo", &emit))
}

/// Trunk with its colour switch in the one form it accepts.
pub(crate) fn trunk(args: &[&str]) -> Command {
    let mut trunk = command("trunk", args);
    if std::env::var_os("NO_COLOR").is_some() {
        trunk.env("NO_COLOR", "true");
    }
    trunk
}
