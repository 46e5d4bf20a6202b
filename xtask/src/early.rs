//! Builds the first program: the app without its late pages, so that the first question need not wait for them (ADR 0017).
//! Trunk builds the whole app; this repeats its steps with the same tools for the smaller one.

use std::path::Path;

use crate::process::{Outcome, command, run};
use crate::root;

const NAME: &str = "neraca-early";

/// Puts `neraca-early.js` and `neraca-early_bg.wasm` into Trunk's staging folder.
pub(crate) fn build(staging: &Path) -> Outcome {
    let build = [
        "build",
        "--quiet",
        "--offline",
        "--locked",
        "--no-default-features",
        "--profile",
        "early",
        "--target",
        "wasm32-unknown-unknown",
        "--package",
        "neraca-app",
    ];
    run(&mut command("cargo", &build))?;
    let built = root::target().join("wasm32-unknown-unknown/early/neraca_app.wasm");
    let mut bindgen = command("wasm-bindgen", &["--target", "web", "--no-typescript", "--out-name", NAME]);
    bindgen.arg("--out-dir").arg(staging).arg(&built);
    run(&mut bindgen)?;
    let program = staging.join(format!("{NAME}_bg.wasm"));
    let mut shrink = command("wasm-opt", &["-Oz", "--low-memory-unused"]);
    shrink.arg(&program).arg("-o").arg(&program);
    run(&mut shrink)
}
