//! JSON, link, vector and saved report: the same answers, notes, direct answers and result.

use super::support::any;
use super::support::pack;
use super::{linked, page, result, tree, two_thousand};
use neraca_engine::score;
use neraca_report::{Document, Included, Payload, payload, read_document, read_file, read_link, vector_link, write_link};
use proptest::prelude::*;
use serde_json::{Value, json};

fn read(tree: &Value) -> Document {
    read_document(pack(), tree).unwrap_or_else(|problems| panic!("{problems:?}\n{tree}"))
}

proptest! {
    #![proptest_config(two_thousand())]

    #[test]
    fn whatever_way_a_document_takes_it_arrives_as_it_was(document in any::document()) {
        let sent = tree(&document);
        let by_file = read_file(&serde_json::to_string_pretty(&sent).unwrap()).unwrap();
        let by_page = read_file(&page(&document)).unwrap();
        let by_link = linked(&document);
        let expected = result(&document);
        for (way, arrived) in [("file", by_file), ("page", by_page), ("link", by_link)] {
            let arrived = read(&arrived);
            prop_assert_eq!(tree(&arrived), sent.clone(), "{}", way);
            prop_assert_eq!(&arrived.direct, &document.direct);
            prop_assert_eq!(&result(&arrived), &expected);
        }
    }

    #[test]
    fn a_vector_in_a_link_gives_the_same_result(document in any::document()) {
        let scored = result(&document).scored;
        let vector = pack().print_vector(&scored.levels);
        let address = format!("https://example.org/neraca/#/id/hasil?{}", vector_link(&vector));
        let Ok(Payload::Vector(read)) = read_link(pack(), payload(&address).unwrap()) else { panic!("{address}") };
        prop_assert_eq!(&read, &vector);
        prop_assert_eq!(score(pack(), &pack().parse_vector(&read).unwrap().levels), scored);
    }

    #[test]
    fn a_link_holds_what_was_chosen_and_nothing_else(document in any::document(), sections in proptest::collection::vec(any::<bool>(), 9), title: bool, notes: bool, direct: bool) {
        let mut included = Included::default();
        (included.title, included.notes, included.direct) = (title, notes, direct);
        for (section, chosen) in (0u8..).zip(&sections) {
            included.set_section(section, *chosen);
        }
        let read = read(&linked(&included.of(pack(), &document)));
        prop_assert_eq!(&read.title, if title { &document.title } else { "" });
        prop_assert_eq!(&read.direct, if direct { &document.direct } else { &Default::default() });
        for question in pack().question_positions() {
            let chosen = sections[usize::from(pack().question(question).unwrap().section)];
            let text = |text: &str, wanted: bool| if wanted { text.to_owned() } else { String::new() };
            prop_assert_eq!(read.notes.get(question.0), text(document.notes.get(question.0), chosen && notes));
            prop_assert_eq!(read.detail.get(question.0), text(document.detail.get(question.0), chosen));
            prop_assert!(chosen || read.answers.get(question).is_blank());
        }
        if !title {
            prop_assert!(!write_link(pack(), &included.of(pack(), &document)).contains("&t="));
        }
    }
}

#[test]
fn what_an_earlier_release_found_travels_with_the_answers() {
    let tree = json!({ "schema": 1, "method": "NERACA:1.0", "pack": "ID-2020.1", "as_of": "2024-02-14", "answers": { "A1": "pusat" },
        "vector": "NERACA:1.0/JP:ID-2020.1/RE:4" });
    let document = read(&tree);
    let arrived = read(&linked(&document));
    assert_eq!(arrived, document);
    assert_eq!(arrived.written_by().and_then(|release| release.vector.as_deref()), Some("NERACA:1.0/JP:ID-2020.1/RE:4"));
    // With a section left out it is another assessment, and no earlier release found its result.
    let mut included = Included::default();
    included.set_section(0, false);
    assert!(included.of(pack(), &document).written_by().is_none());
}
