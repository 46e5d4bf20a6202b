//! The program as people run it: commands, messages, exit codes, and the text of results (snapshots in `snapshots/`).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests stop at the first surprise")]

mod support;

use serde_json::{Value, json};
use support::{neraca, path};

fn good(arguments: &[&str], input: &[u8]) -> String {
    let (code, out, messages) = neraca(arguments, input);
    assert_eq!((code, messages.as_str()), (0, ""), "{arguments:?}");
    out
}

/// What a wrong call says; it must fail with code 2 and print no result.
fn wrong(arguments: &[&str], input: &str) -> String {
    let (code, out, messages) = neraca(arguments, input.as_bytes());
    assert_eq!((code, out.as_str()), (2, ""), "{arguments:?}: {messages}");
    messages
}

fn json_of(arguments: &[&str], input: &str) -> Value {
    serde_json::from_str(&good(arguments, input.as_bytes())).unwrap()
}

fn golden(name: &str) -> String {
    std::fs::read_to_string(path("tests/golden").join(name)).unwrap()
}

const SIREKAP: &str = "content/assessments/sirekap-public-record.toml";

#[test]
fn the_text_of_a_result_stays_as_it_is() {
    for (case, language) in [
        ("sirekap-public-record", "id"),
        ("sirekap-public-record", "en"),
        ("pdns2-2024", "id"),
        ("pdns2-2024", "en"),
        ("village-free-consumer-tools", "id"),
        ("village-free-consumer-tools", "en"),
    ] {
        let out = good(&["assess", &format!("content/assessments/{case}.toml"), "--lang", language], b"");
        // The hash changes with every edit of the content; everything else should not.
        let hash = &support::pack().hash;
        insta::assert_snapshot!(format!("{case}.{language}"), out.replace(hash.as_str(), "HASH"));
    }
}

#[test]
fn the_text_of_a_vector_stays_as_it_is() {
    let out = good(&["vector", "NERACA:1.0/JP:ID-2026.1/TF:4/RE:4/RD:3/LO:2/TH:1.2", "--lang=en"], b"");
    insta::assert_snapshot!("vector.en", out.replace(support::pack().hash.as_str(), "HASH"));
}

#[test]
fn the_text_of_a_plan_stays_as_it_is() {
    for (name, case, options) in [
        ("reached", "pdns2-2024", &["--mode=time"][..]),
        ("unknowns", "sirekap-public-record", &["--exclude=M1,M2"]),
        ("facts", "village-free-consumer-tools", &["--mode", "paper", "--target", "elevated,legal=low"]),
    ] {
        for language in ["id", "en"] {
            let file = format!("content/assessments/{case}.toml");
            let out = good(&[&["plan", &file, "--lang", language][..], options].concat(), b"");
            insta::assert_snapshot!(format!("plan-{name}.{language}"), out.replace(support::pack().hash.as_str(), "HASH"));
        }
    }
}

#[test]
fn the_text_of_robustness_stays_as_it_is() {
    for (name, file, language) in
        [("b2", "tests/cases/levels/b2.toml", "en"), ("village", "content/assessments/village-free-consumer-tools.toml", "id")]
    {
        let out = good(&["robust", file, "--lang", language], b"");
        insta::assert_snapshot!(format!("robust.{name}.{language}"), out.replace(support::pack().hash.as_str(), "HASH"));
    }
}

#[test]
fn the_text_of_a_difference_stays_as_it_is() {
    let pdn = ["content/assessments/pdns2-2024.toml", "content/assessments/pdn-rehearsed-copy.toml"];
    let alleged = "content/assessments/sirekap-as-alleged.toml";
    for (name, arguments, language) in [
        ("pdn", &["diff", pdn[0], pdn[1]][..], "en"),
        ("dates", &["diff", alleged, "--as-of", "2024-10-17", "--and", "2027-01-16"], "id"),
        ("same", &["diff", pdn[0], pdn[0]], "en"),
    ] {
        let out = good(&[arguments, &["--lang", language]].concat(), b"");
        insta::assert_snapshot!(format!("diff.{name}.{language}"), out.replace(support::pack().hash.as_str(), "HASH"));
    }
}

#[test]
fn the_text_of_readings_stays_as_it_is() {
    for (name, arguments, language) in [
        ("sirekap", &["readings", SIREKAP][..], "id"),
        ("sirekap", &["readings", SIREKAP], "en"),
        ("c", &["readings", "tests/cases/levels/c.toml", "--framework", "csf,aia"], "en"),
        ("yearly", &["readings", "--framework=yearly", "--yearly=0.5-2.09%", "--years", "10"], "id"),
        ("rare", &["readings", "--yearly", "0.0001"], "en"),
    ] {
        let out = good(&[arguments, &["--lang", language]].concat(), b"");
        insta::assert_snapshot!(format!("readings.{name}.{language}"), out.replace(support::pack().hash.as_str(), "HASH"));
    }
}

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
fn the_text_of_documents_stays_as_it_is() {
    for (document, case) in [
        ("clause-checklist", "village-free-consumer-tools"),
        ("impact-assessment", "campus-saas"),
        ("information-request", "sirekap-public-record"),
        ("provider", "pdns2-2024"),
    ] {
        for language in ["id", "en"] {
            let out = good(&["draft", document, &format!("content/assessments/{case}.toml"), "--lang", language], b"");
            insta::assert_snapshot!(format!("draft.{document}.{language}"), out);
        }
    }
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

#[test]
fn toml_json_and_standard_input_give_the_same_result() {
    let from_toml = json_of(&["assess", SIREKAP, "--format", "json"], "");
    let text = std::fs::read_to_string(path(SIREKAP)).unwrap();
    assert_eq!(json_of(&["assess", "-", "--format=json"], &text), from_toml);
    let tree = serde_json::to_value(text.parse::<toml::Table>().unwrap()).unwrap();
    assert_eq!(json_of(&["assess", "-", "--format=json"], &tree.to_string()), from_toml);
    assert_eq!(from_toml["as_of"], "2024-03-16");
}

#[test]
fn the_date_is_the_one_asked_for_then_the_one_written_then_today() {
    assert_eq!(json_of(&["assess", SIREKAP, "--format=json", "--as-of", "2025-01-01"], "")["as_of"], "2025-01-01");
    assert_eq!(json_of(&["assess", SIREKAP, "--format=json"], "")["as_of"], "2024-03-16");
    let today = json_of(&["assess", "-", "--format=json"], "{\"answers\":{}}")["as_of"].as_str().unwrap().to_owned();
    assert!(today.as_str() > "2026-01-01", "{today}");
    assert!(wrong(&["assess", SIREKAP, "--as-of", "2022-10-16", "--lang=en"], "").contains("2022-10-17"));
    assert!(wrong(&["assess", SIREKAP, "--as-of", "soon", "--lang=en"], "").contains("soon"));
}

#[test]
fn a_toml_date_is_read_like_text() {
    assert_eq!(json_of(&["assess", "-", "--format=json"], "as_of = 2024-03-16\n[answers]\n")["as_of"], "2024-03-16");
}

#[test]
fn lines_reproduce_the_golden_sets_in_order() {
    for (command, name) in [("assess", "answers.jsonl"), ("assess", "vectors.jsonl"), ("factors", "vectors.jsonl")] {
        let lines = golden(name);
        let out = good(&[command, "--jsonl"], lines.as_bytes());
        assert_eq!(out.lines().count(), lines.lines().count());
        for (line, result) in lines.lines().zip(out.lines()) {
            let (line, result): (Value, Value) = (serde_json::from_str(line).unwrap(), serde_json::from_str(result).unwrap());
            assert_eq!(result["sovereignty"]["units"], line["sr"]);
            assert_eq!(result["legal"]["units"], line["lr"]);
        }
    }
}

#[test]
fn a_bad_line_yields_an_error_object_in_its_place_and_the_run_goes_on() {
    let mut lines = b"{\"v\":{\"RE\":1}}\n\n{\"answers\":{\"A1\":\"kota\"}}\nnot json\n{\"answers\":\"\xff\"}\n".to_vec();
    lines.extend(vec![b'x'; (1 << 20) + 10]);
    lines.extend(b"\n{\"v\":{\"RE\":\"9\"}}\r\n{\"answers\":{}}");
    let (code, out, messages) = neraca(&["assess", "--jsonl", "--lang=en"], &lines);
    let results: Vec<Value> = out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let errors: Vec<Value> =
        results.iter().map(|result| json!([result["error"]["line"], result["error"]["problems"][0]["code"]])).collect();
    let none = json!([null, null]);
    assert_eq!(
        errors,
        [
            none.clone(),
            json!([2, "not-json"]),
            json!([3, "unknown-option"]),
            json!([4, "not-json"]),
            json!([5, "not-json"]),
            json!([6, "too-long"]),
            json!([7, "bad-level"]),
            none,
        ]
    );
    assert_eq!(results[2]["error"]["problems"][0]["path"], "answers.A1");
    assert_eq!(code, 0);
    assert!(messages.contains('6'), "{messages}");
}

#[test]
fn in_lines_the_date_asked_for_stands_in_where_a_line_names_none() {
    let out = good(&["assess", "--jsonl", "--as-of=2025-05-05"], b"{\"answers\":{}}\n{\"answers\":{},\"as_of\":\"2024-01-01\"}\n");
    let dates: Vec<Value> = out.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()["as_of"].clone()).collect();
    assert_eq!(dates, ["2025-05-05", "2024-01-01"]);
}

#[test]
fn bad_files_are_named_with_line_or_path_and_what_was_expected() {
    let say = |input: &str| wrong(&["assess", "-", "--lang=en"], input);
    assert!(say("{\"answers\": {\"C1\": [\"ID\", \"sg\"]}}").contains("standard input: answers.C1[1]: sg is not a country code"));
    assert!(say("a = 1\n[answers]\nA1 = pusat\n").starts_with("standard input:3:6: "));
    assert!(say("{\"answers\":\n  {]}").starts_with("standard input:2:"));
    assert!(say("{}").contains("answers"));
    let all = say("{\"as_of\":\"x\",\"answers\":{\"A1\":\"kota\",\"Q9\":\"ya\"}}");
    assert_eq!(all.lines().count(), 3, "{all}");
    assert!(wrong(&["assess", "no/such/file.toml", "--lang=en"], "").starts_with("no/such/file.toml: "));
    assert!(wrong(&["assess", "content", "--lang=en"], "").starts_with("content: "));
}

#[test]
fn wrong_calls_say_what_was_expected() {
    for arguments in [
        &["asses"][..],
        &["assess"],
        &["assess", "a", "b"],
        &["assess", SIREKAP, "--format", "xml"],
        &["assess", SIREKAP, "--lang", "jv"],
        &["assess", SIREKAP, "--json"],
        &["vector"],
        &["robust"],
        &["next"],
        &["diff"],
        &["diff", SIREKAP],
        &["diff", SIREKAP, "--as-of", "2024-01-01"],
        &["diff", "a", "b", "c"],
        &["assess", SIREKAP, "--and", "2024-01-01"],
        &["readings"],
        &["readings", "--yearly", "2", "--framework", "csf"],
        &["readings", SIREKAP, "--framework", "nist"],
        &["readings", SIREKAP, "--framework", "yearly"],
        &["readings", SIREKAP, "--years", "5"],
        &["readings", SIREKAP, "--yearly", "often"],
        &["readings", SIREKAP, "--yearly", "2", "--years", "0"],
        &["robust", SIREKAP, "--jsonl"],
        &["factors"],
        &["factors", "--jsonl", "x"],
        &["questions", "--as-of", "2024-01-01"],
        &["bench", "--format", "json"],
        &["--frobnicate"],
        &["assess", "--as-of"],
    ] {
        let message = wrong(arguments, "");
        assert!(message.len() > 20, "{arguments:?}: {message}");
    }
}

#[test]
fn a_refused_vector_is_shown_with_a_caret_under_the_place() {
    let message = wrong(&["vector", "NERACA:1.0/JP:ID-2026.1/RE:9", "--lang=en"], "");
    let lines: Vec<&str> = message.lines().collect();
    assert_eq!(lines[0], "NERACA:1.0/JP:ID-2026.1/RE:9");
    assert_eq!(lines[1], "                           ^");
    assert!(lines[2].starts_with("Character 28: 9 is not a level of factor RE."), "{}", lines[2]);
}

#[test]
fn a_vector_of_another_pack_keeps_its_name() {
    let found = json_of(&["vector", "NERACA:1.0/JP:ID-2025.3/RE:1", "--format", "json"], "");
    assert_eq!(found["pack"], "ID-2025.3");
    assert!(found["vector"].as_str().unwrap().starts_with("NERACA:1.0/JP:ID-2025.3/TD:U/"));
}

#[test]
fn a_link_and_a_saved_report_stand_for_the_file() {
    let link = good(&["link", SIREKAP], b"").trim_end().to_owned();
    assert!(link.starts_with("s=1&p=ID-2026.1&") && !link.contains("&t="), "{link}");
    let of_file = json_of(&["assess", SIREKAP, "--format=json"], "");
    let address = format!("https://example.org/neraca/#/en/result?{link}");
    assert_eq!(json_of(&["assess", &address, "--format=json"], ""), of_file);
    assert_eq!(json_of(&["diff", &link, SIREKAP, "--format=json"], "")["lines"], json!([]));
    let document = json!({ "as_of": of_file["as_of"], "answers": { "C1": ["SG"] } });
    let page = format!("<!doctype html>\n<p>Hasil</p>{}", neraca_report::embed(&document.to_string()));
    assert_eq!(json_of(&["assess", "-", "--format=json"], &page), json_of(&["assess", "-", "--format=json"], &document.to_string()));
    for (given, expected) in [
        (link.replace("A1=", "A1=x"), "link: The checksum of this link does not fit."),
        (link[..40].to_owned(), "link: This link is cut off after character 40;"),
        ("s=7&x".to_owned(), "link: s: This link was made with a newer version (form 7)."),
        ("#/id/hasil?v=NERACA:1.0/JP:ID-2026.1/RE:4".to_owned(), "link: This link carries a vector and no answers."),
    ] {
        assert!(wrong(&["assess", &given, "--lang=en"], "").starts_with(expected), "{given}");
    }
    assert!(wrong(&["assess", "-", "--lang=en"], "<html></html>").starts_with("standard input: This page carries no assessment."));
    let twice = wrong(&["assess", "-", "--lang=en"], "{\"answers\": {\"A1\": \"pusat\",\n\"A1\": \"daerah\"}}");
    assert!(twice.starts_with("standard input:2:") && twice.contains("duplicate key \"A1\""), "{twice}");
}

#[test]
fn a_link_holds_what_is_asked_for() {
    let document = json!({ "title": "Presensi", "answers": { "A1": "pusat", "D1": "aws" }, "notes": { "A1": "catatan" },
        "frameworks": { "bssn": { "users": "A" } } });
    let link = |options: &[&str]| good(&[&["link", "-"], options].concat(), document.to_string().as_bytes());
    assert!(link(&[]).contains("&D1=aws&f.bssn.users=A&z="));
    assert!(link(&["--include=title,notes", "--exclude", "D,frameworks"]).contains("&A1=pusat&t=Presensi&n.A1=catatan&z="));
    for option in ["--include=D", "--exclude=title", "--exclude=J"] {
        assert!(wrong(&["link", SIREKAP, "--lang=en", option], "").contains("neither included nor excluded"), "{option}");
    }
    let notes: serde_json::Map<String, Value> =
        support::pack().questions.iter().map(|question| (question.id.clone(), "panjang ".repeat(9).into())).collect();
    let (code, out, messages) =
        neraca(&["link", "-", "--include", "notes"], json!({ "answers": {}, "notes": notes }).to_string().as_bytes());
    assert!(code == 0 && out.len() > 1800 && messages.contains("1800"), "{messages}");
}

#[test]
fn a_vector_in_a_link_is_a_vector() {
    let vector = "NERACA:1.0/JP:ID-2026.1/RE:4";
    let address = format!("https://example.org/#/id/hasil?{}", neraca_report::vector_link(vector));
    assert_eq!(good(&["vector", &address], b""), good(&["vector", vector], b""));
}

#[test]
fn tables_are_written_for_the_spreadsheet_of_the_language() {
    for (table, head) in [("answers", "Kode;Bagian;"), ("parts", "Indeks;Kode;"), ("actions", "Kode;Langkah;")] {
        let out = good(&["csv", SIREKAP, "--table", table], b"");
        assert!(out.starts_with(&format!("\u{feff}{head}")) && out.ends_with("\r\n"), "{table}: {out}");
    }
    assert!(good(&["csv", SIREKAP, "--table=answers", "--lang=en", "--include=notes"], b"").contains(",Law,Note\r\n"));
    assert!(wrong(&["csv", SIREKAP, "--lang=en"], "").contains("Name one table"));
    assert!(wrong(&["csv", SIREKAP, "--table=x", "--lang=en"], "").contains("not an available table"));
    assert!(wrong(&["csv", SIREKAP, "--table=parts", "--include=x", "--lang=en"], "").contains("neither included nor excluded"));
}

#[test]
fn the_question_bank_is_listed_whole_in_both_languages() {
    for language in ["id", "en"] {
        let bank = json_of(&["questions", "--format", "json", "--lang", language], "");
        let questions = bank["questions"].as_array().unwrap();
        assert_eq!(questions.len(), 53);
        assert_eq!(questions.iter().filter(|question| question["quick"] == true).count(), 14);
        assert_eq!(bank["sections"].as_array().unwrap().len(), 9);
        for question in questions {
            for field in ["id", "section", "kind", "text", "why", "who", "label", "shown"] {
                assert!(question[field].as_str().is_some_and(|text| !text.is_empty()), "{} {field}", question["id"]);
            }
            assert!(
                question["options"].as_array().unwrap().iter().all(|option| option["text"].as_str().is_some_and(|text| !text.is_empty()))
            );
        }
        let text = good(&["questions", "--lang", language], b"");
        assert!(text.contains("C1") && text.lines().count() > 200);
    }
    let bank = json_of(&["questions", "--format=json"], "");
    let shown = |id: &str| bank["questions"].as_array().unwrap().iter().find(|question| question["id"] == id).unwrap()["shown"].clone();
    assert_eq!(shown("A1"), "always");
    assert_eq!(shown("D4"), "not D1 = sendiri");
    assert_eq!(shown("I2"), "A1 = pusat or daerah or ditunjuk or bumn or negeri and (I1 = tidak or tolak or B6 = kecuali)");
}

#[test]
fn help_and_version_speak_both_languages() {
    assert!(good(&["--help"], b"").contains("Pemakaian"));
    assert!(good(&["assess", "--help", "--lang", "en"], b"").contains("Usage"));
    assert_eq!(good(&[], b""), good(&["--help"], b""));
    let version = good(&["--version"], b"");
    let pack = support::pack();
    assert_eq!(version, format!("neraca {}\nNERACA:1.0\n{}\n{}\n", env!("CARGO_PKG_VERSION"), pack.id, pack.hash));
}

#[test]
fn a_content_folder_replaces_the_embedded_content_or_is_refused_whole() {
    let embedded = good(&["assess", SIREKAP, "--format=json"], b"");
    assert_eq!(good(&["assess", SIREKAP, "--format=json", "--content", "content"], b""), embedded);
    assert!(wrong(&["--version", "--content", "docs"], "").lines().count() > 1);
}

#[test]
fn bench_measures_something() {
    let found = json_of(&["bench", "--json"], "");
    for field in ["assess_ns", "factors_ns", "robust_ns", "next_ns"] {
        assert!(found[field].as_u64().unwrap() > 0, "{field}");
    }
}
