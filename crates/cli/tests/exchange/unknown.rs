//! Files of another content: what this one does not have is listed, left out only where it is a whole question, and never makes a risk
//! look lower.

use super::support::{any, pack};
use super::{result, tree, two_thousand};
use neraca_report::{read_document, read_known};
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

fn known(document: &Value) -> (Value, Vec<(String, &'static str)>) {
    let (read, unknown) = read_known(pack(), document).unwrap_or_else(|problems| panic!("{problems:?}"));
    (tree(&read)["answers"].clone(), unknown.iter().map(|problem| (problem.path.clone(), problem.kind.parts().0)).collect())
}

#[test]
fn what_the_content_does_not_have_is_listed_and_the_rest_is_read() {
    let document = json!({
        "answers": { "A1": "kota", "A2": "adm", "B2": { "nik": "k9", "jejak": "k1" }, "D1": "awsome", "E5": ["iso", "lagi"], "Z9": "x" },
        "evidence": { "A1": "c", "Z9": "b" }, "notes": { "Z9": "catatan" }, "detail": { "Z9": "rincian" },
    });
    let (answers, unknown) = known(&document);
    assert_eq!(answers, json!({ "A1": "?", "A2": "adm", "B2": { "nik": "?", "?": "?" }, "D1": "?", "E5": ["iso", "?"] }));
    let expected = [
        ("answers.A1", "unknown-option"),
        ("answers.B2.jejak", "unknown-option"),
        ("answers.B2.nik", "unknown-volume"),
        ("answers.D1", "unknown-provider"),
        ("answers.E5[1]", "unknown-option"),
        ("answers.Z9", "unknown-question"),
        ("evidence.Z9", "unknown-question"),
        ("notes.Z9", "unknown-question"),
        ("detail.Z9", "unknown-question"),
    ];
    assert_eq!(unknown, expected.map(|(path, code)| (path.to_owned(), code)));
    assert_eq!(read_document(pack(), &document).unwrap_err().len(), expected.len(), "the command line refuses it");
}

#[test]
fn anything_else_that_is_wrong_refuses_the_whole() {
    for wrong in [
        json!({ "answers": { "Z9": "x" }, "as_of": "2001-01-01" }),
        json!({ "answers": { "Z9": "x", "C1": ["Singapura"] } }),
        json!({ "answers": { "Z9": "x", "A1": 7 } }),
        json!({ "answers": { "Z9": "x" }, "pack": "ID-2099.1" }),
        json!({ "answers": { "Z9": "x" }, "schema": 2 }),
        json!({ "answers": { "Z9": "x" }, "evidence": "c" }),
        json!({ "answers": { "Z9": "x" }, "evidence": { "A1": "z" } }),
    ] {
        assert!(read_known(pack(), &wrong).is_err(), "{wrong}");
    }
}

proptest! {
    #![proptest_config(two_thousand())]

    #[test]
    fn a_code_that_is_not_known_never_lowers_the_upper_end(document in any::document(), at in any::<Index>()) {
        let mut strange = tree(&document);
        let Value::Object(answers) = &mut strange["answers"] else { unreachable!() };
        let count = answers.len();
        prop_assume!(count > 0);
        let (code, value) = answers.iter_mut().nth(at.index(count)).unwrap();
        let countries = pack().question(pack().find_question(code).unwrap()).unwrap().kind.is_place();
        prop_assume!(!countries);
        *value = match value.take() {
            Value::Array(items) => items.into_iter().skip(1).chain([json!("nosuch")]).collect(),
            Value::Object(volumes) => volumes.into_iter().skip(1).chain([("nosuch".to_owned(), json!("k1"))]).collect(),
            _ => json!("nosuch"),
        };
        let (read, unknown) = read_known(pack(), &strange).unwrap();
        prop_assert_eq!(unknown.len(), 1);
        let (before, after) = (result(&document), result(&read));
        // A conflict turns answers into "don't know"; without it they count again.
        if before.conflicts.is_empty() {
            for (before, after) in before.scored.indices.iter().zip(&after.scored.indices) {
                prop_assert!(after.range.high >= before.range.high);
            }
        }
    }
}
