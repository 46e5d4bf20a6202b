//! Screenshots of every page and state into `target/shots/`, or the reference pictures anew. Must not know which pages there are.

use crate::build;
use crate::only_flag;
use crate::process::{Outcome, run};
use crate::suite;
use crate::tools;

/// Builds the release app and photographs it.
pub(crate) fn shots(rest: &[String]) -> Outcome {
    let references = only_flag(rest, "--references")?;
    tools::for_tests()?;
    build::build()?;
    if references {
        return run(suite::node("tests/e2e/run.mjs", &["reference picture"]).env("NA_REFERENCES", "renew"));
    }
    run(&mut suite::node("tests/e2e/shots.mjs", &["target/shots"]))
}
