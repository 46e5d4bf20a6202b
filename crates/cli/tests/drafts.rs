//! Documents drafted from answers: triggers by the text of the law, one item for each open fact and none for a known one, blanks
//! counted, nothing asked for that must not be asked for, and the same document in both languages.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests stop at the first surprise")]

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

const DOCUMENTS: [&str; 4] = ["clause-checklist", "impact-assessment", "information-request", "provider"];

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

/// The triggers as a word of seven letters: `y` ticked, `p` possible, `n` not.
fn ticks(given: &Answers) -> String {
    let result = assessed(given);
    let drafting = drafting(Language::English, given, &result);
    let letter = |state| match state {
        Truth::Yes => 'y',
        Truth::Unknown => 'p',
        Truth::No => 'n',
    };
    drafting.documents.triggers.iter().map(|trigger| letter(drafting.trigger(trigger))).collect()
}

/// Article 34(2) of UU 27/2022, letters a to g, each on, off and possible. Specific data are the kinds of article 4(2).
#[test]
fn check_61_triggers_follow_the_letters_of_the_law() {
    let table = [
        (json!({}), "nnnnnnn"),
        (json!({ "B4": ["otomatis"] }), "ynnnnnn"),
        (json!({ "B4": ["skor"] }), "nnnynnn"),
        (json!({ "B4": ["cocok"] }), "nnnnynn"),
        (json!({ "B4": ["baru"] }), "nnnnnyn"),
        (json!({ "B4": ["batasi"] }), "nnnnnny"),
        (json!({ "B4": ["otomatis", "skor", "cocok", "baru", "batasi"] }), "ynnyyyy"),
        (json!({ "B4": "?" }), "pnnpppp"),
        (json!({ "B4": ["cocok", "?"] }), "pnnpypp"),
        (json!({ "B2": { "sehat": "k1" } }), "nynnnnn"),
        (json!({ "B2": { "biometrik": "k1" } }), "nynnnnn"),
        (json!({ "B2": { "genetik": "k1" } }), "nynnnnn"),
        (json!({ "B2": { "kriminal": "k1" } }), "nynnnnn"),
        (json!({ "B2": { "anak": "k1" } }), "nynnnnn"),
        (json!({ "B2": { "keuangan": "k1" } }), "nynnnnn"),
        (json!({ "B2": { "nik": "k2", "pemilih": "k2", "lokasi": "k2", "komunikasi": "k2", "log": "k4" }, "B3": "k2" }), "nnnnnnn"),
        (json!({ "B2": { "umum": "k3" }, "B3": "k3" }), "nnynnnn"),
        (json!({ "B2": { "umum": "k4" }, "B3": "k4" }), "nnynnnn"),
        (json!({ "B2": { "umum": "?" } }), "nnpnnnn"),
        (json!({ "B2": { "umum": "k1", "?": "?" } }), "nppnnnn"),
        (json!({ "B2": "?" }), "nppnnnn"),
        (json!({ "B2": { "sehat": "k3" }, "B3": "k3" }), "nyynnnn"),
        // Many people served, fewer on record: the law gives no figure, so the scale is possible.
        (json!({ "B2": { "umum": "k2" }, "B3": "k3" }), "nnpnnnn"),
        // Vulnerable groups as the target: children's data is specific, other groups need interpreting.
        (json!({ "B5": "sengaja" }), "npnnnnn"),
        // Pseudonymised data is personal data.
        (json!({ "B1": "samar", "B4": ["cocok"] }), "nnnnynn"),
        // It may be that no personal data is held at all.
        (json!({ "B1": "?", "B4": ["cocok"] }), "nnnnpnn"),
    ];
    for (changes, wanted) in table {
        assert_eq!(ticks(&answers(with(changes.clone()))), wanted, "{changes}");
        let draft = english("impact-assessment", with(changes.clone()));
        let told: String = parts(&draft)
            .flat_map(|part| if let Part::Ticks(ticks) = part { ticks.as_slice() } else { &[] })
            .map(|tick| match tick.state {
                Truth::Yes => 'y',
                Truth::Unknown => 'p',
                Truth::No => 'n',
            })
            .collect();
        assert_eq!(told, wanted, "in the draft: {changes}");
    }
}

#[test]
fn an_impact_assessment_needs_personal_data() {
    for code in ["tidak", "anonim"] {
        let draft = english("impact-assessment", with(json!({ "B1": code, "B2": { "log": "k1" } })));
        assert!(draft.empty && draft.parts.len() == 1 && draft.blanks() == 0, "{code}: {draft:?}");
    }
    let draft = english("impact-assessment", with(json!({ "B1": "?" })));
    assert!(!draft.empty && draft.parts.iter().any(|part| matches!(part, Part::Note(_))), "it says that it may not be needed");
    let draft = english("impact-assessment", plain_system());
    assert!(!draft.empty && !draft.parts.iter().any(|part| matches!(part, Part::Note(_))));
}

#[test]
fn check_61_what_answers_settle_is_filled_in_and_the_rest_is_a_counted_blank() {
    let settled = english("impact-assessment", plain_system());
    let by_hand = settled.blanks();
    let names = |draft: &Draft| facts(draft).into_iter().filter(|fact| fact.blank).map(|fact| fact.name.clone()).collect::<BTreeSet<_>>();
    assert_eq!(names(&settled).len() + 1, by_hand, "every blank has a name, and the system a line");
    assert!(settled.count.contains(&by_hand.to_string()));
    let open = english("impact-assessment", with(json!({ "C1": "?", "H1": null, "E4": "?" })));
    let added: Vec<_> = names(&open).difference(&names(&settled)).cloned().collect();
    assert_eq!(added.len(), 3 + annex_blanks(&open), "{added:?}");
    let half = english("impact-assessment", with(json!({ "C1": ["SG", "?"] })));
    let fact = facts(&half).into_iter().find(|fact| fact.values == ["Singapore"] && fact.blank).expect("half known");
    assert_eq!(fact.name, "Location of main data");
    // A measure that is not in place is not listed among the safeguards, and is no blank either.
    let without = english("impact-assessment", with(json!({ "E4": "tidak" })));
    assert!(facts(&without).iter().all(|fact| fact.name != "Independent backup"));
    let text = draft_text(&settled);
    assert!(!text.to_lowercase().contains("this assessment is complete") && text.contains("not complete"));
}

/// Blanks that only the annex on transfers has, besides its own facts.
fn annex_blanks(draft: &Draft) -> usize {
    let names = ["Receiving countries and their local legal risk", "Extra safeguards", "Basis for transfer abroad"];
    facts(draft).into_iter().filter(|fact| fact.blank && names.contains(&fact.name.as_str())).count()
}

#[test]
fn the_annex_on_transfers_stands_where_there_is_or_may_be_one() {
    let has_annex = |changes: Value| {
        let draft = english("impact-assessment", with(changes));
        draft.parts.iter().any(|part| matches!(part, Part::Heading(text) if text.starts_with("Annex")))
    };
    assert!(!has_annex(json!({})));
    for changes in [
        json!({ "C1": ["SG"] }),
        json!({ "C2": ["SG"] }),
        json!({ "C3": ["US"] }),
        json!({ "C6": ["ln"] }),
        json!({ "D2": "US" }),
        json!({ "D5": ["IN"] }),
        json!({ "C1": "?" }),
        json!({ "C1": ["bebas"] }),
    ] {
        assert!(has_annex(changes.clone()), "{changes}");
    }
}

#[test]
fn flags_stand_as_risks_in_conditional_words() {
    let given = with(json!({ "C1": ["SG"], "C4": "tidak", "H5": "belum" }));
    let result = assessed(&answers(given.clone()));
    let more = loaded().words.more.as_ref().unwrap();
    let raised: Vec<&str> = result.scored.flags.certain.iter().map(|flag| more.flags[usize::from(*flag)].raised.as_str()).collect();
    assert!(!raised.is_empty());
    let draft = english("impact-assessment", given);
    let points: Vec<&String> =
        draft.parts.iter().flat_map(|part| if let Part::Points(points) = part { points.as_slice() } else { &[] }).collect();
    assert_eq!(points.len(), result.scored.flags.certain.len() + result.scored.flags.possible.len());
    for sentence in raised {
        assert!(points.iter().any(|point| *point == sentence) && sentence.starts_with("If "), "{sentence}");
    }
}

fn clause_states(given: Value) -> Vec<&'static str> {
    let given = answers(given);
    let result = assessed(&given);
    drafting(Language::English, &given, &result).clause_states().into_iter().map(ClauseState::code).collect()
}

/// The same answers without those about single clauses and what is public, which contradict a contract that is not there or that nobody may read.
fn without_clauses(mut given: Value) -> Value {
    for code in CLAUSES.iter().map(|(code, _)| *code).chain(["I1"]) {
        given[code] = json!("?");
    }
    given
}

/// Positions in the list of the clauses that a question is about.
const CLAUSES: [(&str, &[usize]); 9] =
    [("F2", &[1]), ("F3", &[2]), ("F4", &[3]), ("F5", &[4]), ("F6", &[5]), ("F7", &[6]), ("F8", &[7]), ("F9", &[8, 9]), ("F10", &[11])];

#[test]
fn check_60_the_checklist_tells_how_each_clause_stands() {
    for (code, positions) in CLAUSES {
        for (answer, wanted) in [("kuat", "strong"), ("lemah", "weak"), ("tidak", "absent"), ("?", "unknown")] {
            let states = clause_states(with(json!({ code: answer })));
            let others = if wanted == "strong" { 11 } else { 11 - positions.len() };
            assert!(positions.iter().all(|position| states[*position] == wanted), "{code} {answer}: {states:?}");
            assert_eq!(states.iter().filter(|state| **state == "strong").count(), others, "{code} {answer}");
            assert_eq!(states[10], "unscored", "help at the exit is not scored");
        }
    }
    let terms =
        [("ya", "strong"), ("baku", "weak"), ("polos", "absent"), ("sebagian", "unknown"), ("tertutup", "unknown"), ("?", "unknown")];
    for (answer, wanted) in terms {
        assert_eq!(clause_states(with(json!({ "F1": answer })))[0], wanted, "{answer}");
    }
    let without_contract = without_clauses(with(json!({ "F1": "takada" })));
    assert_eq!(clause_states(without_contract), ["absent"; 12]);
    assert_eq!(clause_states(with(json!({ "D1": "sendiri" }))), ["not-applicable"; 12]);
}

#[test]
fn check_60_all_clauses_stand_there_with_a_blank_for_the_article() {
    for given in [json!({}), plain_system(), with(json!({ "D1": "sendiri" }))] {
        for language in Language::BOTH {
            let draft = drafted(language, "clause-checklist", &answers(given.clone()));
            let entries: Vec<_> =
                draft.parts.iter().flat_map(|part| if let Part::Clauses(clauses) = part { clauses.as_slice() } else { &[] }).collect();
            assert_eq!(entries.iter().map(|entry| entry.number).collect::<BTreeSet<_>>(), (1..=12).collect());
            for entry in entries {
                let [known @ .., article] = entry.facts.as_slice() else { panic!("{entry:?}") };
                assert!(known.len() == 6 && known.iter().all(|fact| !fact.blank && fact.values.iter().all(|value| !value.is_empty())));
                assert!(article.blank && article.values.is_empty());
            }
            // One article a clause; system, contract and date.
            assert_eq!(draft.blanks(), 12 + 3);
        }
    }
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

#[test]
fn check_62_one_item_for_each_open_fact_and_none_for_a_known_one() {
    let draft = english("information-request", plain_system());
    assert!(draft.empty, "nothing is open: {draft:?}");
    for (code, document) in requestable() {
        // Only questions that the plain system shows can become open in it.
        if assessed(&answers(plain_system())).shown(question(&code)) == Truth::No {
            continue;
        }
        let given = with(json!({ code.as_str(): "?" }));
        let draft = english("information-request", given);
        let wanted = document["en"].as_str().unwrap();
        assert!(items(&draft).iter().any(|item| item == wanted), "{code}: {:?}", items(&draft));
    }
    // A contract that nobody may read is known to exist, and is still what the request asks for: with its nine clauses, what is public,
    // and the consequence test that may be behind it.
    for code in ["sebagian", "tertutup"] {
        let draft = english("information-request", without_clauses(with(json!({ "F1": code }))));
        assert!(
            items(&draft).iter().any(|item| item.starts_with("A copy of the contract")) && items(&draft).len() == 12,
            "{code}: {:?}",
            items(&draft)
        );
    }
    assert_eq!(items(&english("information-request", with(json!({ "C1": ["SG", "?"], "C4": "ada", "H5": "ikat" })))).len(), 1);
}

#[test]
fn check_62_a_request_is_for_public_bodies_with_blank_identity_and_the_limits_of_the_law() {
    for code in ["swasta", "nirlaba", "swastadidik"] {
        assert!(english("information-request", with(json!({ "A1": code, "F2": "?" }))).empty, "{code}");
    }
    for language in Language::BOTH {
        let draft = drafted(language, "information-request", &answers(with(json!({ "A1": "?", "F2": "?" }))));
        assert!(!draft.empty && draft.apart.iter().any(|part| matches!(part, Part::Note(_))), "it may be the wrong body");
        let draft = drafted(language, "information-request", &answers(with(json!({ "F2": "?" }))));
        // Body, five lines of identity, the system, the signature.
        assert_eq!(draft.blanks(), 8, "{language:?}");
        let text = draft_text(&draft);
        let (letter, apart) = text.split_once("------").unwrap();
        for limit in ["10", "7"] {
            assert!(letter.contains(limit), "{limit}");
        }
        for limit in ["10", "7", "30", "14"] {
            assert!(apart.contains(limit), "{limit}");
        }
        assert!(letter.contains("UU 14/2008"));
    }
}

#[test]
fn a_letter_to_the_provider_asks_what_is_open_and_names_weak_clauses() {
    let draft = english("provider", plain_system());
    assert!(draft.empty, "{draft:?}");
    assert!(english("provider", with(json!({ "D1": "sendiri", "C1": "?" }))).empty);
    let draft = english("provider", with(json!({ "C1": "?", "F4": "?", "F9": "lemah", "F8": "tidak" })));
    assert_eq!(items(&draft).len(), 2);
    let points: Vec<&String> =
        draft.parts.iter().flat_map(|part| if let Part::Points(points) = part { points.as_slice() } else { &[] }).collect();
    assert_eq!(points.len(), 3, "the return of data, the service level and the cap: {points:?}");
    // Without an open fact there is no list of facts; without a weak clause no list of clauses.
    let clauses_only = english("provider", with(json!({ "F8": "tidak" })));
    assert!(items(&clauses_only).is_empty() && !clauses_only.empty);
    let named = english("provider", with(json!({ "D1": "aws", "C1": "?" })));
    assert!(draft_text(&named).contains("Amazon"));
}

#[test]
fn the_name_of_the_system_stands_only_where_it_is_given() {
    let given = answers(with(json!({ "F2": "?" })));
    let result = assessed(&given);
    let mut drafting = drafting(Language::English, &given, &result);
    let without = drafting.draft("information-request").unwrap();
    drafting.name = "  Presensi 77 ";
    let with = drafting.draft("information-request").unwrap();
    assert!(draft_text(&with).contains("following system: Presensi 77."));
    assert_eq!(with.blanks() + 1, without.blanks());
}

/// What a part is, without its words.
fn shape(part: &Part) -> String {
    let facts = |facts: &[Fact]| facts.iter().map(|fact| format!("{}{}", fact.values.len(), fact.blank)).collect::<Vec<_>>().join(",");
    match part {
        Part::Heading(_) => "heading".to_owned(),
        Part::Text(text) => format!("text {}", text.lines().count()),
        Part::Note(_) => "note".to_owned(),
        Part::Facts(list) => format!("facts {}", facts(list)),
        Part::Items(list) => format!("items {}", list.len()),
        Part::Points(list) => format!("points {}", list.len()),
        Part::Clauses(list) => list
            .iter()
            .map(|entry| format!("{} {} {}", entry.number, entry.state.code(), facts(&entry.facts)))
            .collect::<Vec<_>>()
            .join(";"),
        Part::Ticks(list) => list.iter().map(|tick| format!("{}{:?}{}", tick.id, tick.state, tick.note.is_empty())).collect(),
        Part::Laws(list) => list.iter().map(|cited| format!("{} ", cited.id)).collect(),
    }
}

/// Every text of a part.
fn texts(part: &Part) -> Vec<&str> {
    match part {
        Part::Heading(text) | Part::Text(text) | Part::Note(text) => vec![text],
        Part::Facts(list) => list.iter().flat_map(|fact| fact.values.iter().chain([&fact.name])).map(String::as_str).collect(),
        Part::Items(list) | Part::Points(list) => list.iter().map(String::as_str).collect(),
        Part::Clauses(list) => {
            let inside = list.iter().flat_map(|entry| entry.facts.iter().flat_map(|fact| fact.values.iter().chain([&fact.name])));
            inside.chain(list.iter().map(|entry| &entry.name)).map(String::as_str).collect()
        }
        Part::Ticks(list) => list.iter().flat_map(|tick| [tick.text.as_str(), &tick.word, &tick.note]).collect(),
        Part::Laws(list) => list.iter().map(|cited| cited.label.as_str()).collect(),
    }
}

/// Runs of dots in a text.
fn dotted(text: &str) -> usize {
    text.split(|letter| letter != '.').filter(|run| run.len() >= 5).count()
}

/// What no request may ask for, in both languages, beyond what the content itself refuses.
const REFUSED: [&str; 11] = [
    "alamat ip",
    "ip address",
    "lokasi persis",
    "exact location",
    "lokasi perangkat",
    "device location",
    "koordinat",
    "coordinate",
    "kata sandi",
    "password",
    "serial number",
];

/// Everything that holds for the documents of any answers.
fn holds_for(given: &Answers) -> Result<(), TestCaseError> {
    let result = assessed(given);
    let open = |code: &str| {
        let position = question(code);
        let (rule, answer) = (pack().question(position).unwrap(), given.get(position));
        let picked = |codes: &[&str]| {
            answer.picks.iter().any(|pick| match pick {
                Pick::Option(option, _) => codes.contains(&rule.options[usize::from(*option)].code.as_str()),
                _ => false,
            })
        };
        let without_volume = code == "B2"
            && answer.picks.iter().any(|pick| matches!(pick, Pick::Option(option, None) if !rule.options[usize::from(*option)].exclusive));
        let vague = match code {
            "C1" | "C2" | "C3" | "C6" | "D2" | "D3" | "D5" => picked(&["ln"]),
            "F1" => picked(&["sebagian", "tertutup"]),
            _ => false,
        };
        let withdrawn = result.conflicts.iter().any(|at| pack().contradictions[usize::from(*at)].affects.contains(&position));
        result.shown(position) != Truth::No && (answer.picks.is_empty() || answer.open || without_volume || vague || withdrawn)
    };
    for document in DOCUMENTS {
        let [id, en] = Language::BOTH.map(|language| drafting(language, given, &result).draft(document).unwrap());
        let shapes = |draft: &Draft| [&draft.parts, &draft.apart].map(|parts| parts.iter().map(shape).collect::<Vec<_>>());
        prop_assert_eq!(shapes(&id), shapes(&en), "{}", document);
        prop_assert_eq!(id.blanks(), en.blanks());
        for draft in [&id, &en] {
            let text = draft_text(draft);
            prop_assert!(!text.contains(['{', '\u{1}', '\u{2}']), "{text}");
            for part in parts(draft) {
                for one in texts(part) {
                    prop_assert!(text.contains(&plain(one)), "{one} is not in the text");
                }
            }
            prop_assert!(plain(&draft.opening[0]).len() > 10 && text.contains(&plain(&draft.opening[0])));
            let letter = text.split("\n----------").next().unwrap();
            let marks = letter.matches(draft.mark.as_str()).count() + dotted(letter);
            prop_assert_eq!(marks, draft.blanks(), "{}", document);
            prop_assert_eq!(draft.count.contains(&draft.blanks().to_string()), draft.blanks() > 0);
            if document == "information-request" {
                for item in items(draft) {
                    let low = item.to_lowercase();
                    prop_assert!(REFUSED.iter().all(|word| !low.contains(word)), "{item}");
                }
            }
        }
        if document == "information-request" && !en.empty {
            let wanted: Vec<&str> =
                REQUESTABLE.iter().filter(|(code, _)| open(code)).map(|(_, document)| document["en"].as_str().unwrap()).collect();
            prop_assert_eq!(items(&en), wanted);
        }
    }
    Ok(())
}

static REQUESTABLE: LazyLock<Vec<(String, Value)>> = LazyLock::new(requestable);

#[test]
fn check_62_documents_of_every_worked_case_hold() {
    for file in std::fs::read_dir(path("content/assessments")).unwrap() {
        let name = file.unwrap().file_name().into_string().unwrap();
        let document = read_document(pack(), &toml_tree(&format!("content/assessments/{name}"))).unwrap();
        holds_for(&document.answers).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
    holds_for(&Answers::default()).unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, ..ProptestConfig::default() })]

    #[test]
    fn check_62_documents_of_any_answers_hold(given in any::answers(Gaps::Some)) {
        holds_for(&given)?;
    }

    #[test]
    fn check_61_a_trigger_of_known_answers_is_never_ticked_without_its_answer(given in any::answers(Gaps::None)) {
        if !assessed(&given).conflicts.is_empty() {
            return Ok(());
        }
        let picked = |code: &str, wanted: &[&str], least: u8| {
            let rule = pack().question(question(code)).unwrap();
            given.get(question(code)).picks.iter().any(|pick| match pick {
                Pick::Option(option, volume) => {
                    wanted.contains(&rule.options[usize::from(*option)].code.as_str()) && volume.is_none_or(|volume| volume.0 >= least)
                }
                _ => false,
            })
        };
        let personal = picked("B1", &["ya", "samar"], 0);
        let specific = ["sehat", "biometrik", "genetik", "kriminal", "anak", "keuangan"];
        let kinds = [&specific[..], &["umum", "nik", "pemilih", "lokasi", "komunikasi"]].concat();
        let ticked = [
            personal && picked("B4", &["otomatis"], 0),
            picked("B2", &specific, 0),
            picked("B2", &kinds, 2),
            personal && picked("B4", &["skor"], 0),
            personal && picked("B4", &["cocok"], 0),
            personal && picked("B4", &["baru"], 0),
            personal && picked("B4", &["batasi"], 0),
        ];
        let found: Vec<bool> = ticks(&given).chars().map(|letter| letter == 'y').collect();
        prop_assert_eq!(found, ticked);
    }
}
