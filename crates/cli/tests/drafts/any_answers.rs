//! What holds for every document on any answers: both languages alike, every blank counted, nothing refused asked for.

use super::*;

const DOCUMENTS: [&str; 4] = ["clause-checklist", "impact-assessment", "information-request", "provider"];

static REQUESTABLE: LazyLock<Vec<(String, Value)>> = LazyLock::new(requestable);

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
}
