//! What a link looks like, and how one that was cut is told from one that was changed.

use super::support::{any, loaded, pack};
use super::{linked, tree, two_thousand};
use neraca_report::{LONGEST_LINK, Problem, ProblemKind, payload, read_document, read_link, write_link};
use proptest::prelude::*;
use serde_json::{Value, json};

fn link(tree: Value) -> String {
    write_link(pack(), &read_document(pack(), &tree).unwrap())
}

fn refused(part: &str) -> Problem {
    read_link(pack(), part).unwrap_err()
}

#[test]
fn a_link_can_be_read_by_a_person() {
    let written = link(json!({
        "as_of": "2026-11-23", "mode": "quick", "title": "Presensi & gaji", "evidence": { "A1": "c" },
        "answers": { "A1": "pusat", "B2": { "umum": "k4", "nik": "?" }, "C1": ["SG", "?"], "D1": "aws", "E1": "?" },
        "detail": { "C1": "SG:aws:ap-southeast-1" }, "notes": { "C1": "kata vendor: “aman”" },
        "frameworks": { "bssn": { "users": "B" }, "csf": { "8.2": 1 } },
    }));
    let expected = "s=1&p=ID-2026.1&m=NERACA:1.0&d=2026-11-23&h=ID&q=1&A1=pusat:c&B2=nik,umum.k4&C1=SG,-&D1=aws&E1=-\
        &x.C1=SG:aws:ap-southeast-1&f.bssn.users=B&f.csf.8.2=1&t=Presensi%20%26%20gaji&n.C1=kata%20vendor:%20%E2%80%9Caman%E2%80%9D&z=";
    assert!(written.starts_with(expected), "{written}");
    assert_eq!(written.len(), expected.len() + 4);
}

#[test]
fn the_longest_answers_without_notes_fit_a_link() {
    for file in std::fs::read_dir(super::support::path("content/assessments")).unwrap() {
        let path = file.unwrap().path();
        let mut tree: Value = serde_json::to_value(std::fs::read_to_string(&path).unwrap().parse::<toml::Table>().unwrap()).unwrap();
        tree["title"] = json!("");
        let written = link(tree);
        assert!(written.len() + 80 < LONGEST_LINK / 2, "{}: {}", path.display(), written.len());
    }
}

#[test]
fn a_link_is_found_in_an_address_and_in_a_sentence() {
    let part = link(json!({ "answers": { "A1": "pusat" } }));
    for address in
        [part.clone(), format!("?{part}"), format!("#/id/hasil?{part}"), format!("https://example.org/?lang=id#/en/result?{part}")]
    {
        assert_eq!(payload(&address).or(address.strip_prefix('?')), Some(part.as_str()), "{address}");
    }
    for end in ["", ".", ")", ">", "\",", "\n"] {
        assert!(read_link(pack(), &format!("{part}{end}")).is_ok(), "{end}");
    }
    for none in ["", "berkas.json", "-", "#/id/hasil", "#/id/periksa/C1?x=1", "assessments/s.toml"] {
        assert_eq!(payload(none), None, "{none}");
    }
}

#[test]
fn what_is_wrong_with_a_link_is_named() {
    let whole = link(json!({ "answers": { "A1": "pusat", "C1": ["SG"] } }));
    let (body, _) = whole.rsplit_once("&z=").unwrap();
    let signed = |body: &str| format!("{body}&z={}", neraca_engine::checksum(body));
    let problem = |part: &str| {
        let problem = refused(part);
        (problem.path.clone(), problem.kind.parts().0)
    };
    assert_eq!(problem(&signed(&body.replace("s=1", "s=2"))), ("s".into(), "newer-link"));
    assert_eq!(problem("s=2&whatever"), ("s".into(), "newer-link"));
    assert_eq!(problem("s=x&A1=pusat"), ("s".into(), "not-a-link"));
    assert_eq!(problem(body), ("".into(), "cut-link"));
    assert_eq!(problem(&whole.replace("pusat", "pusal")), ("".into(), "damaged-link"));
    assert_eq!(problem(&signed(&format!("{body}&A1=daerah"))), ("A1".into(), "repeated-name"));
    assert_eq!(problem(&signed(&format!("{body}&B2=nik.k1,nik.k2"))), ("B2".into(), "repeated-name"));
    assert_eq!(problem(&signed(&format!("{body}&n.A1=%FF"))), ("n.A1".into(), "not-link-text"));
    assert_eq!(problem(&signed(&format!("{body}&A2"))), ("A2".into(), "not-a-link"));
    assert!(matches!(read_link(pack(), &signed(&format!("{body}&d=2001-01-01"))), Ok(neraca_report::Payload::Answers(_))));
}

proptest! {
    #![proptest_config(two_thousand())]

    #[test]
    fn a_link_that_was_cut_says_so_wherever_it_was_cut(document in any::document(), at in any::<prop::sample::Index>()) {
        let whole = write_link(pack(), &document);
        let part = &whole[..at.index(whole.len())];
        let problem = refused(part);
        let cut = matches!(problem.kind, ProblemKind::CutLink(_)) || part.len() < "s=1".len();
        prop_assert!(cut, "{problem:?}: {part}");
        prop_assert!(!problem.text(&loaded().words).is_empty());
    }

    #[test]
    fn one_changed_character_never_goes_unnoticed(document in any::document(), at in any::<prop::sample::Index>(), other in 0x21u8..0x7f) {
        let whole = write_link(pack(), &document);
        let mut bytes = whole.clone().into_bytes();
        let at = at.index(bytes.len());
        let same = bytes[at] == other || at + 4 >= bytes.len() && bytes[at].eq_ignore_ascii_case(&other);
        bytes[at] = other;
        let changed = String::from_utf8(bytes).unwrap();
        prop_assert!(same || read_link(pack(), &changed).is_err() || changed.starts_with("v="), "{changed}");
    }

    #[test]
    fn a_link_is_made_of_letters_that_addresses_keep(document in any::document()) {
        let written = write_link(pack(), &document);
        prop_assert!(written.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"%-_.:,/&=".contains(&byte)), "{written}");
        prop_assert_eq!(linked(&document)["answers"].clone(), tree(&document)["answers"].clone());
    }
}
