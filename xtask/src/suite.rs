//! `cargo xtask test`: every check in turn, each with its time, and the count at the end.
//! Must not know how a single check works.

use std::process::Command;
use std::time::Instant;

use crate::process::{Outcome, capture, command, run, watch};
use crate::tally::Tally;
use crate::{build, content, root, size, tidy, tools};

const END_TO_END: &str = "tests/e2e/run.mjs";
const WARNINGS: [&str; 3] = ["--", "--deny", "warnings"];
/// What may never reach the engine or the report: they run anywhere.
const OUTSIDE: [&str; 8] = ["leptos", "web-sys", "js-sys", "wasm-bindgen", "gloo", "tokio", "toml", "chrono"];

type Step = (&'static str, fn(&mut Tally) -> Outcome);

const STEPS: [Step; 11] = [
    ("tools", |_| tools::for_tests()),
    ("format", |_| run(&mut command("cargo", &["fmt", "--all", "--check"]))),
    ("tidy", |_| tidy::tidy()),
    ("boundaries", |_| boundaries()),
    ("content", |_| content::check(&[])),
    ("clippy", |_| clippy(&["--workspace", "--all-targets"])),
    ("clippy for the web", |_| clippy(&["--package", "neraca-app", "--target", "wasm32-unknown-unknown"])),
    ("unit and golden tests", |tally| counted(&mut command("cargo", &["test", "--workspace", "--locked", "--no-fail-fast"]), tally)),
    ("release build", |_| build::build()),
    ("size", |_| size::size(&[])),
    ("end to end", end_to_end),
];

/// Runs everything; an error when anything failed.
pub(crate) fn suite() -> Outcome {
    let mut all = Tally::default();
    let mut times = String::new();
    for (name, step) in STEPS {
        println!("== {name}");
        let start = Instant::now();
        let mut tally = Tally::default();
        let outcome = step(&mut tally);
        let seconds = start.elapsed().as_secs_f32();
        let word = if outcome.is_ok() { "ok" } else { "FAILED" };
        if let Err(message) = &outcome {
            eprintln!("xtask: {name}: {message}");
        }
        println!("== {name}: {word}, {seconds:.1} s\n");
        times.push_str(&format!("{seconds:>8.1} s  {word:<6}  {name}\n"));
        all = all.plus(tally.settled(outcome.is_ok()));
    }
    println!("{times}");
    println!("{} passed, {} failed", all.passed, all.failed);
    if all.failed == 0 { Ok(()) } else { Err("not everything passed".into()) }
}

/// A script run by Node that may start the browser.
pub(crate) fn node(script: &str, args: &[&str]) -> Command {
    let mut node = command("node", &[script]);
    node.args(args).env("NA_DIST", root::dist());
    if let Some(browser) = tools::chromium() {
        node.env("NA_CHROMIUM", browser);
    }
    node
}

fn clippy(what: &[&str]) -> Outcome {
    run(command("cargo", &["clippy", "--quiet", "--locked"]).args(what).args(WARNINGS))
}

fn counted(command: &mut Command, tally: &mut Tally) -> Outcome {
    watch(command, |line| {
        if let Some(more) = Tally::read(line) {
            *tally = tally.plus(more);
        }
    })
}

fn end_to_end(tally: &mut Tally) -> Outcome {
    if !root::root().join(END_TO_END).is_file() {
        return Err(format!("{END_TO_END} is missing"));
    }
    counted(&mut node(END_TO_END, &[]), tally)
}

/// The engine and the report depend on nothing that belongs to a browser, a clock or a file format.
fn boundaries() -> Outcome {
    for package in ["neraca-engine", "neraca-report"] {
        let args = ["tree", "--locked", "--package", package, "--edges", "normal", "--prefix", "none"];
        let tree = capture(&mut command("cargo", &args))?;
        let names = tree.lines().filter_map(|line| line.split(' ').next());
        if let Some(name) = names.into_iter().find(|name| OUTSIDE.contains(name)) {
            return Err(format!("{package} depends on {name}. What to do: keep it in the app, the content crate or the CLI."));
        }
    }
    Ok(())
}
