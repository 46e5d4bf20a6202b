//! How an assessment travels: as JSON, inside a saved report, as a link, as a vector, as tables. What was written reads back the same;
//! what was damaged on the way is refused whole, with a message that names the place.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests stop at the first surprise")]

mod damaged;
mod links;
mod round_trips;
#[path = "../support/mod.rs"]
mod support;
mod tables;
mod unknown;

use neraca_engine::{Assessment, assess};
use neraca_report::{Document, Payload, embed, read_link, write_document, write_link};
use proptest::prelude::ProptestConfig;
use serde_json::Value;
use support::{date, pack};

/// Cases of each property.
fn two_thousand() -> ProptestConfig {
    ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() }
}

/// Everything a document says, in one form.
fn tree(document: &Document) -> Value {
    write_document(pack(), document)
}

fn result(document: &Document) -> Assessment {
    assess(pack(), &document.answers, document.as_of.unwrap_or(date()), document.home)
}

/// The tree that a link carries.
fn linked(document: &Document) -> Value {
    match read_link(pack(), &write_link(pack(), document)) {
        Ok(Payload::Answers(tree)) => tree,
        other => panic!("{other:?}"),
    }
}

/// A page around a document, with text that looks like another.
fn page(document: &Document) -> String {
    let element = embed(&tree(document).to_string());
    format!(
        "<!doctype html>\n<html lang=\"id\"><title>Hasil</title><p>&lt;script id=\"neraca-awan\"&gt;</p>{element}<script>x</script></html>\n"
    )
}
