//! Speed, natively and in Chromium, side by side. Must not know what is measured.

use serde_json::{Map, Value};

use crate::build;
use crate::process::{Outcome, capture, command, run};
use crate::root;
use crate::suite;
use crate::tools;

const BROWSER: &str = "tests/bench/run.mjs";
const NATIVE: [&str; 7] = ["run", "--quiet", "--release", "--package", "neraca", "--", "bench"];

/// Runs both halves; with `--json` prints one object with a key for each.
pub(crate) fn bench(rest: &[String]) -> Outcome {
    let json = crate::only_flag(rest, "--json")?;
    let browser = root::root().join(BROWSER).is_file();
    if browser {
        tools::for_tests()?;
        // Its output belongs to a person, not into the object.
        let log = capture(&mut build::trunk(&["build", "--release"]))?;
        eprint!("{log}");
    }
    if !json {
        run(&mut command("cargo", &NATIVE))?;
        return if browser { run(&mut suite::node(BROWSER, &[])) } else { Ok(()) };
    }
    let mut all = Map::new();
    let native = capture(command("cargo", &NATIVE).arg("--json"))?;
    all.insert("native".into(), object("native", &native)?);
    if browser {
        let text = capture(&mut suite::node(BROWSER, &["--json"]))?;
        all.insert("browser".into(), object("browser", &text)?);
    }
    println!("{}", Value::Object(all));
    Ok(())
}

fn object(half: &str, text: &str) -> Outcome<Value> {
    serde_json::from_str(text).map_err(|error| format!("the {half} half printed no JSON: {error}"))
}
