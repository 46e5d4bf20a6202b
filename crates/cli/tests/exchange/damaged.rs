//! 100,000 imports that were damaged in every way we could think of: no panic, nothing half read, always a message with its place.

use super::support::{any, loaded, pack};
use super::{page, tree};
use neraca_report::{Document, Payload, Problem, ProblemKind, read_document, read_file, read_known, read_link, write_link};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde_json::Value;

/// Documents that are damaged, and how often each.
const DOCUMENTS: usize = 50;
const TIMES: usize = 800;

/// Pieces that are put in at any place.
const PIECES: [&str; 30] = [
    "\"",
    "'",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "=",
    "&",
    "%",
    "%FF",
    "%00",
    "\\u0000",
    "\\ud800",
    "\u{0}",
    "\u{202e}",
    "\u{feff}",
    "😀",
    "</script>",
    "<!--",
    "\"A1\":\"pusat\",",
    "&A1=daerah",
    "&z=0000",
    "s=2&",
    "null",
    "1e999",
    "-",
    "?",
    "__proto__",
];

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed >> 33) % u64::try_from(most.max(1)).unwrap()).unwrap()
    }

    /// One to four changes of a text, which another may be spliced into.
    fn damaged(&mut self, text: &str, other: &str) -> String {
        let mut bytes = text.as_bytes().to_vec();
        for _ in 0..=self.below(4) {
            let (start, end) = (self.below(bytes.len() + 1), self.below(bytes.len() + 1));
            let (start, end) = (start.min(end), start.max(end).min(start.min(end) + 60));
            match self.below(8) {
                0 if start < bytes.len() => bytes[start] ^= 1 << self.below(8),
                1 => drop(bytes.drain(start..end)),
                2 => bytes.truncate(start),
                3 => {
                    let again = bytes[start..end].to_vec();
                    bytes.splice(start..start, again);
                }
                4 => {
                    let from = self.below(other.len());
                    let piece = &other.as_bytes()[from..other.len().min(from + 200)];
                    bytes.splice(start..end, piece.iter().copied());
                }
                5 => {
                    let nest = "[".repeat(self.below(300));
                    bytes.splice(start..start, nest.into_bytes());
                }
                6 => {
                    let huge = "9".repeat(self.below(3000));
                    bytes.splice(start..start, huge.into_bytes());
                }
                _ => {
                    let piece = PIECES[self.below(PIECES.len())];
                    bytes.splice(start..start, piece.bytes());
                }
            }
        }
        // As a browser reads a file that is no UTF-8.
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

/// What a reader is told, or what is read: never both.
fn told(read: Result<Value, Problem>, given: &str) -> bool {
    match read.map_err(|problem| Vec::from([problem])).and_then(|tree| Ok((read_known(pack(), &tree)?, tree))) {
        Err(problems) => {
            assert!(!problems.is_empty(), "{given}");
            problems.iter().for_each(|problem| names_its_place(problem, given));
            true
        }
        Ok(((document, unknown), given_tree)) => {
            unknown.iter().for_each(|problem| names_its_place(problem, given));
            // What was read is a whole document of its own.
            assert_eq!(read_document(pack(), &tree(&document)).as_ref().map(tree), Ok(tree(&document)), "{given}");
            assert_eq!(read_document(pack(), &given_tree).is_ok(), unknown.is_empty(), "{given}");
            !unknown.is_empty()
        }
    }
}

fn names_its_place(problem: &Problem, given: &str) {
    let text = problem.text(&loaded().words);
    assert!(!text.trim().is_empty() && !text.contains("{found}") && !text.contains(char::is_control), "{text}: {given}");
    assert!(text.chars().count() < 500, "{text}");
    let about_all = matches!(problem.kind, ProblemKind::NotADocument | ProblemKind::NoAssessment | ProblemKind::NotALink);
    let in_sentence = match &problem.kind {
        ProblemKind::NotJson(at) => at.contains("line"),
        ProblemKind::CutLink(_) | ProblemKind::DamagedLink(_) => true,
        _ => false,
    };
    assert!(about_all || in_sentence || !problem.path.is_empty(), "{problem:?}: {given}");
}

fn documents() -> Vec<Document> {
    let mut runner = TestRunner::deterministic();
    (0..DOCUMENTS).map(|_| any::document().new_tree(&mut runner).unwrap().current()).collect()
}

/// Damages every text in turn; how many of them were refused or read in part.
fn refused(texts: &[String], seed: u64, read: impl Fn(&str) -> Result<Value, Problem>) -> usize {
    let mut dice = Dice(seed);
    let others = texts.iter().cycle().skip(1);
    let mut refused = 0;
    for (text, other) in texts.iter().zip(others) {
        for _ in 0..TIMES {
            let damaged = dice.damaged(text, other);
            refused += usize::from(told(read(&damaged), &damaged));
        }
    }
    refused
}

#[test]
fn forty_thousand_damaged_files() {
    let texts: Vec<String> = documents().iter().map(|document| tree(document).to_string()).collect();
    let refused = refused(&texts, 1, read_file);
    assert!(refused > DOCUMENTS * TIMES / 2, "{refused} refused: the damage does too little");
}

#[test]
fn forty_thousand_damaged_reports() {
    let texts: Vec<String> = documents().iter().map(page).collect();
    assert!(refused(&texts, 2, read_file) > DOCUMENTS * TIMES / 4);
}

#[test]
fn forty_thousand_damaged_links() {
    let texts: Vec<String> = documents().iter().map(|document| write_link(pack(), document)).collect();
    let read = |part: &str| match read_link(pack(), part)? {
        Payload::Answers(tree) => Ok(tree),
        Payload::Vector(_) => Err(Problem::new("v", ProblemKind::BadVector)),
    };
    // The checksum lets hardly any through.
    assert!(refused(&texts, 3, read) > DOCUMENTS * TIMES * 95 / 100);
}

#[test]
fn forty_thousand_links_with_a_checksum_that_fits() {
    let texts: Vec<String> = documents().iter().map(|document| write_link(pack(), document)).collect();
    let read = |part: &str| {
        let body = part.rsplit_once("&z=").map_or(part, |(body, _)| body);
        match read_link(pack(), &format!("{body}&z={}", neraca_engine::checksum(body)))? {
            Payload::Answers(tree) => Ok(tree),
            Payload::Vector(_) => Err(Problem::new("v", ProblemKind::BadVector)),
        }
    };
    assert!(refused(&texts, 4, read) > DOCUMENTS * TIMES / 4);
}
