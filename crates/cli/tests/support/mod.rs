//! What all tests of this folder share: the embedded pack, the data under `tests/`, answers from JSON.
#![allow(dead_code, reason = "each test file uses its own part")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::missing_panics_doc, reason = "tests stop at the first surprise")]

pub(crate) mod any;

use jsonschema::Validator;
use neraca_cli::{Loaded, embedded};
use neraca_engine::{Action, Answer, Answers, Assessment, Catalogue, Country, Date, Levels, Pack, Pick, Truth, assess, holds};
use neraca_report::{Language, assessment_json, read_document, read_levels};
use serde_json::{Value, json};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
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

/// A TOML file below the checkout, as JSON; the files hold no dates.
pub(crate) fn toml_tree(below: &str) -> Value {
    let table: toml::Table = std::fs::read_to_string(path(below)).expect(below).parse().expect(below);
    serde_json::to_value(table).expect(below)
}

/// The levels of the worked example of that name (`tests/cases/levels/`).
pub(crate) fn example(case: &str) -> Levels {
    let files = std::fs::read_dir(path("tests/cases/levels")).expect("worked examples");
    let mut trees = files.map(|file| toml_tree(&format!("tests/cases/levels/{}", file.expect("a file").file_name().display())));
    let tree = trees.find(|tree| tree["case"] == case).expect(case);
    read_levels(pack(), tree["v"].as_object().expect("levels")).expect(case)
}

/// A schema below `docs/`.
pub(crate) fn schema(name: &str) -> Validator {
    let text = std::fs::read_to_string(path("docs").join(name)).expect(name);
    let schema: Value = serde_json::from_str(&text).expect(name);
    assert!(jsonschema::meta::is_valid(&schema), "{name} is no JSON Schema");
    jsonschema::draft202012::new(&schema).expect(name)
}

/// Fails with every place where a value does not fit.
pub(crate) fn fits(schema: &Validator, value: &Value, what: &str) {
    let errors: Vec<String> = schema.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path)).collect();
    assert!(errors.is_empty(), "{what}: {}", errors.join("\n"));
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

/// The answers after one action, written down once more from the catalogue; conditions read the answers `before` the plan.
pub(crate) fn after(before: &Answers, home: Country, action: &Action, mut answers: Answers) -> Answers {
    let applies = |when| holds(pack(), before, home, when) != Truth::No;
    let more = action.sets_if.iter().filter(|(when, _)| applies(when)).flat_map(|(_, effects)| effects);
    for effect in action.sets.iter().chain(more) {
        let order = &pack().question(effect.question).unwrap().order;
        let rank = |picks: &[Pick]| match picks {
            [Pick::Option(option, _)] => order.iter().position(|ordered| ordered == option),
            _ => None,
        };
        let kept = rank(&answers.get(effect.question).picks).zip(rank(&effect.picks)).is_some_and(|(now, then)| now <= then);
        if !kept {
            let at_home = |pick: &Pick| if *pick == Pick::Country(pack().home) { Pick::Country(home) } else { *pick };
            answers.set(effect.question, Answer::of(effect.picks.iter().map(at_home).collect()));
        }
    }
    for effect in &action.adds {
        let mut answer = answers.get(effect.question).clone();
        answer.open = answer.is_open();
        let options = &pack().question(effect.question).unwrap().options;
        answer.picks.retain(|pick| matches!(pick, Pick::Option(option, _) if !options[usize::from(*option)].exclusive));
        let new: Vec<Pick> = effect.picks.iter().copied().filter(|pick| !answer.picks.contains(pick)).collect();
        answer.picks.extend(new);
        answers.set(effect.question, answer);
    }
    answers
}

/// Runs the program with text on standard input; returns exit code, output and messages.
pub(crate) fn neraca(arguments: &[&str], input: &[u8]) -> (i32, String, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_neraca"))
        .args(arguments)
        .current_dir(path("."))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut feed = child.stdin.take().expect("standard input");
    let bytes = input.to_vec();
    let feeder = std::thread::spawn(move || feed.write_all(&bytes).and_then(|()| feed.flush()).is_ok());
    let Output { status, stdout, stderr } = child.wait_with_output().unwrap();
    let _ = feeder.join();
    (status.code().unwrap(), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
}
