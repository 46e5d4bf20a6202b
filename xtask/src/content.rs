//! Content chores, passed on to the content checker. Must not know what the content means.

use crate::process::{Outcome, command, run};

/// Checks `content/`; with `--stale DAYS` also lists what nobody has looked at for that long.
pub(crate) fn check(rest: &[String]) -> Outcome {
    let days_ok = |days: &String| days.parse::<u32>().is_ok();
    match rest {
        [] => {}
        [flag, days] if flag == "--stale" && days_ok(days) => {}
        _ => return Err("the only argument is --stale DAYS, a whole number".into()),
    }
    let mut checker = command("cargo", &["run", "--quiet", "--package", "neraca-content", "--", "check", "content"]);
    run(checker.args(rest))
}
