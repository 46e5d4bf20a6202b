//! Tables for a spreadsheet, read back by a reader of their own.

use super::support::{any, loaded, pack};
use super::{result, two_thousand};
use neraca_cli::{Loaded, embedded};
use neraca_engine::{Dimension, points};
use neraca_report::{Document, Language, Table, Told, csv, read_document};
use proptest::prelude::*;
use serde_json::json;

/// A table as its cells; fails on anything that RFC 4180 does not allow.
fn cells(text: &str, separator: char) -> Vec<Vec<String>> {
    let mut letters = text.strip_prefix('\u{feff}').expect("the mark of UTF-8").chars().peekable();
    let (mut lines, mut line, mut cell) = (Vec::new(), Vec::new(), String::new());
    while let Some(letter) = letters.next() {
        match letter {
            '"' => {
                assert!(cell.is_empty(), "a quotation mark inside a cell: {cell}");
                loop {
                    match letters.next().expect("the end of a quoted cell") {
                        '"' if letters.peek() == Some(&'"') => cell.extend(letters.next()),
                        '"' => break,
                        other => cell.push(other),
                    }
                }
                assert!(matches!(letters.peek(), Some(next) if *next == separator || *next == '\r'), "{cell}");
            }
            '\r' => {
                assert_eq!(letters.next(), Some('\n'));
                line.push(std::mem::take(&mut cell));
                lines.push(std::mem::take(&mut line));
            }
            '\n' => panic!("a line end inside a cell"),
            letter if letter == separator => line.push(std::mem::take(&mut cell)),
            letter => cell.push(letter),
        }
    }
    assert!(line.is_empty() && cell.is_empty(), "the last line has no end");
    lines
}

fn table(table: Table, document: &Document, notes: bool) -> String {
    let result = result(document);
    let Loaded { pack, words, catalogue, .. } = loaded();
    csv(table, &Told { pack, words, language: Language::English, document, result: &result, catalogue, notes })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..two_thousand() })]

    #[test]
    fn every_line_has_every_column_and_no_cell_opens_as_a_formula(document in any::document()) {
        for kind in Table::ALL {
            let lines = cells(&table(kind, &document, true), ',');
            for line in &lines {
                prop_assert_eq!(line.len(), lines[0].len());
                for cell in line.iter().filter(|cell| cell.parse::<i64>().is_err()) {
                    prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']), "{}", cell);
                }
            }
        }
    }

    #[test]
    fn the_points_add_up_to_both_ends(document in any::document()) {
        let lines = cells(&table(Table::Parts, &document, false), ',');
        let result = result(&document);
        for dimension in Dimension::BOTH {
            let name = &loaded().words.first.indices[dimension as usize];
            let of_index: Vec<&Vec<String>> = lines.iter().filter(|line| line[0] == *name).collect();
            let (sum, parts) = of_index.split_last().unwrap();
            for (column, end) in [(4, result.index(dimension).range.low), (5, result.index(dimension).range.high)] {
                let number = |line: &&Vec<String>| line[column].parse::<i64>().unwrap();
                prop_assert_eq!(parts.iter().map(number).sum::<i64>(), points(end));
                prop_assert_eq!(number(sum), points(end));
            }
        }
    }

    #[test]
    fn notes_stay_behind_unless_they_are_wanted(document in any::document()) {
        let notes = |wanted| cells(&table(Table::Answers, &document, wanted), ',')[0].len();
        prop_assert_eq!(notes(true), notes(false) + 1);
    }
}

#[test]
fn the_answers_stand_with_codes_words_and_law() {
    let document = read_document(
        pack(),
        &json!({ "answers": { "A1": "pusat", "B2": { "nik": "k3", "?": "?" }, "C1": ["SG"] }, "evidence": { "C1": "d" },
            "notes": { "C1": "=HYPERLINK(\"http://x\")" } }),
    )
    .unwrap();
    let lines = cells(&table(Table::Answers, &document, true), ',');
    let line = |code: &str| lines.iter().find(|line| line[0] == code).unwrap();
    assert_eq!(lines[0], ["Code", "Section", "Question", "Answer codes", "Answer", "Applies", "Evidence", "Law", "Note"]);
    assert_eq!(line("B2")[3], "nik k3, ?");
    assert_eq!((line("C1")[3].as_str(), line("C1")[4].as_str()), ("SG", "Singapore"));
    assert_eq!(line("C1")[8], "'=HYPERLINK(\"http://x\")");
    assert!(!line("A1")[7].is_empty());
    // Semicolons where commas are decimal marks, and both named in the file's name.
    let indonesian = embedded(Language::Indonesian).unwrap();
    let told = Told {
        pack: pack(),
        words: &indonesian.words,
        language: Language::Indonesian,
        document: &document,
        result: &result(&document),
        catalogue: &indonesian.catalogue,
        notes: false,
    };
    assert_eq!(cells(&csv(Table::Answers, &told), ';')[0][0], "Kode");
    let date = pack().as_of;
    assert_eq!(Table::Parts.file_name(&indonesian.words, date), format!("neraca-awan-penyusun-titik-koma-{date}.csv"));
    assert_eq!(Table::Parts.file_name(&loaded().words, date), format!("neraca-awan-parts-comma-{date}.csv"));
}

#[test]
fn every_possible_action_stands_with_the_ends_before_and_after() {
    let document = read_document(pack(), &json!({ "answers": { "C1": ["SG"], "E1": "tidak", "D1": "aws" } })).unwrap();
    let lines = cells(&table(Table::Actions, &document, false), ',');
    assert_eq!(lines[0].len(), 12);
    assert!(lines.len() > 5, "{}", lines.len());
    let highs = Dimension::BOTH.map(|dimension| points(result(&document).index(dimension).range.high).to_string());
    for line in &lines[1..] {
        assert_eq!([&line[7], &line[9]], [&highs[0], &highs[1]]);
        assert!(line[8].parse::<i64>().is_ok() && line[10].parse::<i64>().is_ok());
    }
}
