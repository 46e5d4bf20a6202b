//! The expert comparison (method section 14, point 1): `tests/orderings.toml` says what must score above what, on which cases.
//! Each violated pair fails by name. A pair that cannot be held is removed from the file and written down in `docs/validation.md`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests stop at the first surprise")]

mod support;

use neraca_engine::{Interval, points, score};
use neraca_report::read_levels;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};
use support::{pack, path, toml_tree};

const FOLDERS: [&str; 2] = ["tests/cases/levels", "tests/cases/orderings"];

/// All case files by their path.
fn files() -> BTreeMap<String, Value> {
    let names = |folder: &str| -> Vec<String> {
        let files = std::fs::read_dir(path(folder)).expect(folder);
        files.map(|file| format!("{folder}/{}", file.unwrap().file_name().display())).collect()
    };
    FOLDERS.into_iter().flat_map(names).map(|name| (name.clone(), toml_tree(&name))).collect()
}

/// Factor levels of a case, with those of the case it is like. A coded level stands beside its reason.
fn levels(files: &BTreeMap<String, Value>, case: &Value) -> Map<String, Value> {
    let like = case["like"].as_str().map(|id| &files[&format!("{}/{id}.toml", FOLDERS[1])]);
    let mut out = like.map_or_else(Map::new, |like| levels(files, like));
    for (code, coded) in case["v"].as_object().unwrap() {
        out.insert(code.clone(), coded.get("level").unwrap_or(coded).clone());
    }
    out
}

/// Ranges of both indices by case.
fn ranges() -> BTreeMap<String, [Interval; 2]> {
    let files = files();
    let range = |case: &Value| {
        let levels = read_levels(pack(), &levels(&files, case)).unwrap();
        (case["case"].as_str().unwrap().to_owned(), score(pack(), &levels).indices.map(|index| index.range))
    };
    files.values().map(range).collect()
}

fn of(ranges: &BTreeMap<String, [Interval; 2]>, entry: &Value, key: &str) -> Interval {
    let case = entry[key].as_str().unwrap();
    let both = ranges.get(case).unwrap_or_else(|| panic!("tests/orderings.toml: there is no case \"{case}\""));
    both[["sovereignty", "legal"].iter().position(|index| entry["index"] == *index).expect("sovereignty or legal")]
}

fn shown(range: Interval) -> String {
    format!("{}–{}", points(range.low), points(range.high))
}

#[test]
fn every_pair_and_every_limit_holds() {
    let ranges = ranges();
    let table = toml_tree("tests/orderings.toml");
    let mut violated = Vec::new();
    for pair in table["pair"].as_array().unwrap() {
        let (higher, lower) = (of(&ranges, pair, "higher"), of(&ranges, pair, "lower"));
        if higher.low <= lower.high {
            let (higher, lower) = (shown(higher), shown(lower));
            violated.push(format!(
                "{}: {} ({higher}) is not above {} ({lower}): {}",
                pair["index"], pair["higher"], pair["lower"], pair["why"]
            ));
        }
    }
    for limit in table["limit"].as_array().unwrap() {
        let range = of(&ranges, limit, "case");
        let bands = [range.low, range.high].map(|units| usize::from(pack().method.band(units)));
        let band = |key: &str| pack().method.bands.iter().position(|band| limit[key] == band.code.as_str());
        let holds = match (band("below"), band("at_least")) {
            (Some(below), None) => bands[1] < below,
            (None, Some(least)) => bands[0] >= least,
            _ => panic!("a limit has either below or at_least, with the code of a band: {limit}"),
        };
        if !holds {
            violated.push(format!("{}: {} reads {}: {}", limit["index"], limit["case"], shown(range), limit["why"]));
        }
    }
    assert!(violated.is_empty(), "{} violated:\n{}", violated.len(), violated.join("\n"));
}

#[test]
fn every_coded_level_has_a_reason_and_every_case_a_source_and_a_use() {
    let table = toml_tree("tests/orderings.toml");
    let named = ["pair", "limit"].into_iter().flat_map(|kind| table[kind].as_array().unwrap());
    let used: BTreeSet<&str> =
        named.flat_map(|entry| ["higher", "lower", "case"].into_iter().filter_map(|key| entry[key].as_str())).collect();
    for (file, case) in files().iter().filter(|(file, _)| file.starts_with(FOLDERS[1])) {
        assert!(used.contains(case["case"].as_str().unwrap()), "{file}: no ordering names it");
        let sources = case["sources"].as_array().unwrap();
        assert!(!sources.is_empty() && sources.iter().all(|source| source.as_str().unwrap().starts_with("https://")), "{file}");
        for (code, coded) in case["v"].as_object().unwrap() {
            assert!(coded["why"].as_str().is_some_and(|why| why.len() > 4), "{file}: {code} has no reason");
        }
    }
}
