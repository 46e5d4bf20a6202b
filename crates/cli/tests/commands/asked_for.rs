//! What a command is asked for by name: frameworks, documents, targets, actions, dates; and that its numbers are those of another one.

use super::*;

#[test]
fn readings_are_those_asked_for() {
    let read = |arguments: &[&str]| -> Vec<&str> {
        let found = json_of(&[&["readings", "--format=json"], arguments].concat(), "");
        ["bssn", "csf", "aia", "yearly"].into_iter().filter(|name| !found[name].is_null()).collect()
    };
    assert_eq!(read(&[SIREKAP]), ["bssn", "csf", "aia"]);
    assert_eq!(read(&[SIREKAP, "--yearly", "2"]), ["bssn", "csf", "aia", "yearly"]);
    assert_eq!(read(&[SIREKAP, "--framework=csf, bssn"]), ["bssn", "csf"]);
    assert_eq!(read(&[SIREKAP, "--framework=csf", "--yearly=2"]), ["csf", "yearly"]);
    assert_eq!(read(&[SIREKAP, "--framework=yearly", "--yearly=2"]), ["yearly"]);
    assert_eq!(read(&["--framework=yearly", "--yearly=2"]), ["yearly"]);
    assert_eq!(read(&["--yearly=2"]), ["yearly"]);
    let levels = json_of(&["readings", "-", "--format=json"], "{\"v\":{\"RE\":4},\"frameworks\":{\"csf\":{\"1.1\":4}}}");
    assert_eq!((&levels["as_of"], &levels["csf"]["criteria"][0]["fits"]), (&Value::Null, &json!(false)));
    let message = wrong(&["readings", "-", "--lang=en"], "{\"answers\":{},\"frameworks\":{\"bssn\":{\"users\":\"Z\"}}}");
    assert!(message.starts_with("standard input: frameworks.bssn.users: Z is not an answer here."), "{message}");
}

#[test]
fn a_document_is_called_by_its_name() {
    let message = wrong(&["draft", "contract", SIREKAP, "--lang=en"], "");
    assert!(message.contains("contract is not an available document. Use clause-checklist, impact-assessment,"), "{message}");
    for arguments in [&["draft"][..], &["draft", "provider"], &["draft", "provider", SIREKAP, SIREKAP]] {
        assert!(wrong(&[arguments, &["--lang=en"]].concat(), "").contains("Name one document and one file"));
    }
    let on = |date: &str| json_of(&["draft", "impact-assessment", SIREKAP, "--format=json", "--as-of", date], "")["as_of"].clone();
    assert_eq!(on("2026-11-22"), "2026-11-22");
}

#[test]
fn a_plan_takes_targets_actions_and_modes_by_name() {
    let plan = |options: &[&str]| json_of(&[&["plan", SIREKAP, "--format=json"][..], options].concat(), "");
    assert_eq!(plan(&[])["target"], json!({ "sovereignty": "Moderate", "legal": "Moderate" }));
    assert_eq!(plan(&["--target=High,legal=low"])["target"], json!({ "sovereignty": "High", "legal": "Low" }));
    assert_eq!(plan(&["--target", "legal=low"])["target"], json!({ "sovereignty": "Critical", "legal": "Low" }));
    assert_eq!(plan(&["--exclude", "K1, M2"])["excluded"], json!(["K1", "M2", "E1"]));
    assert_eq!(plan(&["--include=E1", "--mode=paper"])["excluded"], json!([]));
    assert_eq!(plan(&["--as-of=2026-11-22"])["as_of"], "2026-11-22");
    for (option, part) in [("--target=medium", "medium"), ("--target=law=low", "law=low"), ("--exclude=Z9", "Z9"), ("--mode=best", "best")]
    {
        let message = wrong(&["plan", SIREKAP, "--lang=en", option], "");
        assert!(message.contains(part), "{message}");
    }
}

#[test]
fn a_difference_takes_the_dates_of_the_files_or_those_asked_for() {
    let dates = |arguments: &[&str]| {
        let found = json_of(&[&["diff", SIREKAP], arguments, &["--format=json"]].concat(), "");
        [found["before"]["as_of"].clone(), found["after"]["as_of"].clone()]
    };
    let other = "content/assessments/pdn-rehearsed-copy.toml";
    assert_eq!(dates(&[other]), ["2024-03-16", "2026-11-22"]);
    assert_eq!(dates(&[other, "--as-of=2025-01-01"]), ["2025-01-01", "2025-01-01"]);
    assert_eq!(dates(&["--and=2025-01-01"]), ["2024-03-16", "2025-01-01"]);
    assert_eq!(dates(&["--as-of=2025-01-01", "--and=2026-01-01"]), ["2025-01-01", "2026-01-01"]);
    assert!(wrong(&["diff", SIREKAP, "--and", "2022-10-16", "--lang=en"], "").contains("2022-10-17"));
}

#[test]
fn what_to_find_out_first_comes_with_who_knows_and_what_to_ask() {
    for language in ["id", "en"] {
        let out = good(&["next", SIREKAP, "--lang", language], b"");
        insta::assert_snapshot!(format!("next.sirekap.{language}"), out.replace(support::pack().hash.as_str(), "HASH"));
        let found = json_of(&["next", SIREKAP, "--format=json", "--lang", language], "");
        for index in ["sovereignty", "legal"] {
            let questions = found[index]["questions"].as_array().unwrap();
            assert!(questions.len() > 20);
            let means: Vec<i64> = questions.iter().map(|question| question["mean"].as_i64().unwrap()).collect();
            assert!(means.is_sorted_by(|one, next| one >= next));
            for field in ["question", "label", "who", "ask"] {
                assert!(questions.iter().all(|question| question[field].as_str().is_some_and(|text| !text.is_empty())), "{field}");
            }
        }
    }
    assert!(good(&["next", "content/assessments/agency-own-centre.toml", "--lang=en"], b"").contains("No further answer"));
}

#[test]
fn robustness_of_answers_and_of_their_levels_is_the_same() {
    let from_answers = json_of(&["robust", SIREKAP, "--format", "json"], "");
    assert_eq!(from_answers["sovereignty"]["high"]["weightings"], 15_625);
    let levels = json_of(&["assess", SIREKAP, "--format", "json"], "")["levels"].clone();
    let texts = levels.as_object().unwrap().iter().map(|(code, levels)| {
        let position = support::pack().find_factor(code).unwrap();
        let set = levels
            .as_array()
            .unwrap()
            .iter()
            .fold(neraca_engine::LevelSet::EMPTY, |set, level| set.with(u8::try_from(level.as_u64().unwrap()).unwrap()));
        let factor = support::pack().factor(position).unwrap();
        (code.clone(), json!(factor.print(if factor.nominal { set } else { set.hull() })))
    });
    let document = json!({ "v": texts.collect::<serde_json::Map<_, _>>() });
    assert_eq!(json_of(&["robust", "-", "--format=json"], &document.to_string()), from_answers);
    assert!(wrong(&["robust", "-", "--lang=en"], "{\"v\":{\"RE\":9,\"ZZ\":1}}").contains("standard input: v.RE: 9"));
}
