//! What all tests of this folder share: the embedded pack, the data under `tests/`, answers from JSON.
#![allow(dead_code, reason = "each test file uses its own part")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::missing_panics_doc, reason = "tests stop at the first surprise")]

pub(crate) mod any;

use neraca_cli::{Loaded, embedded};
use neraca_engine::{Answers, Assessment, Catalogue, Country, Date, Pack, assess};
use neraca_report::{Language, assessment_json, read_document};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

static LOADED: LazyLock<Loaded> = LazyLock::new(|| embedded(Language::English).expect("the embedded pack"));

/// The embedded pack and English texts.
pub(crate) fn loaded() -> &'static Loaded {
    &LOADED
}

/// The embedded pack.
pub(crate) fn pack() -> &'static Pack {
    &LOADED.pack
}

/// The embedded actions.
pub(crate) fn catalogue() -> &'static Catalogue {
    &LOADED.catalogue
}

/// A path below the checkout.
pub(crate) fn path(below: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(below)
}

/// The lines of a file below the checkout, as JSON.
pub(crate) fn json_lines(below: &str) -> std::vec::IntoIter<Value> {
    let text = std::fs::read_to_string(path(below)).expect(below);
    let lines: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).expect(line)).collect();
    lines.into_iter()
}

/// The evaluation date of a test that does not depend on it.
pub(crate) fn date() -> Date {
    pack().as_of
}

/// A country.
pub(crate) fn country(code: &str) -> Country {
    code.parse().expect(code)
}

/// Answers from the `answers` of an exchange document.
pub(crate) fn answers(answers: Value) -> Answers {
    read_document(pack(), &json!({ "answers": answers })).expect("valid answers").answers
}

/// Assesses answers on the pack's own date at home.
pub(crate) fn result(given: Value) -> Assessment {
    assess(pack(), &answers(given), date(), pack().home)
}

/// Assesses answers on another date.
pub(crate) fn result_on(as_of: &str, given: Value) -> Assessment {
    assess(pack(), &answers(given), as_of.parse().expect(as_of), pack().home)
}

/// The JSON of an assessment.
pub(crate) fn tree(given: Value) -> Value {
    let answers = answers(given);
    assessment_json(pack(), &answers, &assess(pack(), &answers, date(), pack().home))
}

/// The levels of one factor as JSON: `[lo, hi]`, or the set.
pub(crate) fn levels(given: Value, factor: &str) -> Value {
    tree(given)["levels"][factor].clone()
}
