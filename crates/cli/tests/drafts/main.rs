//! Documents drafted from answers: triggers by the text of the law, one item for each open fact and none for a known one, blanks
//! counted, nothing asked for that must not be asked for, and the same document in both languages.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests stop at the first surprise")]

mod any_answers;
mod clause_checklist;
mod impact_assessment;
mod requests;
#[path = "../support/mod.rs"]
mod support;

use neraca_cli::{Loaded, embedded};
use neraca_engine::{Answers, Assessment, Pick, Q, Truth, assess};
use neraca_report::{ClauseState, Draft, Drafting, Fact, Language, Part, draft_text, plain, read_document};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::sync::LazyLock;
use support::any::{self, Gaps};
use support::{answers, date, loaded, pack, path, toml_tree};

static INDONESIAN: LazyLock<Loaded> = LazyLock::new(|| embedded(Language::Indonesian).expect("the embedded pack"));

fn assessed(answers: &Answers) -> Assessment {
    assess(pack(), answers, date(), pack().home)
}

fn drafting<'a>(language: Language, answers: &'a Answers, result: &'a Assessment) -> Drafting<'a> {
    let loaded = if language == Language::English { loaded() } else { &INDONESIAN };
    Drafting { pack: pack(), documents: &loaded.documents, words: &loaded.words, language, answers, result, name: "" }
}

fn drafted(language: Language, document: &str, answers: &Answers) -> Draft {
    drafting(language, answers, &assessed(answers)).draft(document).expect(document)
}

fn english(document: &str, given: Value) -> Draft {
    drafted(Language::English, document, &answers(given))
}

fn question(code: &str) -> Q {
    pack().find_question(code).expect(code)
}

/// A set of answers in which only what a test changes is remarkable: general data of few people, everything at home and known.
fn plain_system() -> Value {
    let text = r#"{
        "A1": "pusat", "A2": "didik", "A3": "kecil", "A4": "rendah", "A5": "jalan", "A6": "penuh", "B1": "ya", "B2": { "umum": "k1" },
        "B3": "k1", "B4": ["kosong"], "B5": "tidak", "B6": "tidak", "C1": ["ID"], "C2": ["ID"], "C3": ["takkeluar"], "C5": "izin",
        "C6": ["takada"], "D1": "lain", "D2": "ID", "D3": "ID", "D4": "lengkap", "D5": ["tidakada"], "E1": "dua", "E2": "sendiri",
        "E3": "kuat", "E4": "uji", "E5": ["audit"], "E6": "sebelum", "E7": "sendiri", "F1": "ya", "F2": "kuat", "F3": "kuat", "F4": "kuat",
        "F5": "kuat", "F6": "kuat", "F7": "kuat", "F8": "kuat", "F9": "kuat", "F10": "kuat", "G1": "hari", "G2": ["kosong"], "G3": "uji",
        "G4": "biasa", "H1": "tugas", "H2": "ada", "H3": "ada", "H4": "dua", "H6": "latih", "I1": "lengkap", "I3": "reguler"
    }"#;
    serde_json::from_str(text).unwrap()
}

fn with(changes: Value) -> Value {
    let mut given = plain_system();
    for (code, answer) in changes.as_object().unwrap() {
        given[code] = answer.clone();
    }
    given
}

/// All parts, those that stand apart too.
fn parts(draft: &Draft) -> impl Iterator<Item = &Part> {
    draft.parts.iter().chain(&draft.apart)
}

fn items(draft: &Draft) -> Vec<String> {
    parts(draft).flat_map(|part| if let Part::Items(items) = part { items.clone() } else { Vec::new() }).map(|item| plain(&item)).collect()
}

fn facts(draft: &Draft) -> Vec<&Fact> {
    draft.parts.iter().flat_map(|part| if let Part::Facts(facts) = part { facts.as_slice() } else { &[] }).collect()
}

/// Questions whose documents may be requested, with the words for them, as the content has them.
fn requestable() -> Vec<(String, Value)> {
    let mut out = Vec::new();
    for section in &pack().sections {
        for file in std::fs::read_dir(path("content/questions").join(section)).unwrap() {
            let name = file.unwrap().file_name().into_string().unwrap();
            let tree = toml_tree(&format!("content/questions/{section}/{name}"));
            if tree["request"] == true {
                out.push((tree["id"].as_str().unwrap().to_owned(), tree["document"].clone()));
            }
        }
    }
    out.sort_by_key(|(code, _)| question(code));
    out
}

/// Positions in the list of the clauses that a question is about.
const CLAUSES: [(&str, &[usize]); 9] =
    [("F2", &[1]), ("F3", &[2]), ("F4", &[3]), ("F5", &[4]), ("F6", &[5]), ("F7", &[6]), ("F8", &[7]), ("F9", &[8, 9]), ("F10", &[11])];

/// The same answers without those about single clauses and what is public, which contradict a contract that is not there or that nobody may read.
fn without_clauses(mut given: Value) -> Value {
    for code in CLAUSES.iter().map(|(code, _)| *code).chain(["I1"]) {
        given[code] = json!("?");
    }
    given
}
