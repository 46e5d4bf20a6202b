//! Screenshots of every page and state into `target/shots/`. Must not know which pages there are.

use crate::build;
use crate::process::{Outcome, run};
use crate::suite;
use crate::tools;

/// Builds the release app and photographs it.
pub(crate) fn shots() -> Outcome {
    tools::for_tests()?;
    build::build()?;
    run(&mut suite::node("tests/e2e/shots.mjs", &["target/shots"]))
}
