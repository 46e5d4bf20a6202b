//! The text of each result, as people read it: snapshots in `snapshots/`.

use super::*;

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
