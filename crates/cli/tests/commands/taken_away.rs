//! What travels: links, saved reports and tables, given to a command or written by one.

use super::*;

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
