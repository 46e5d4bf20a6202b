//! What the session keeps and takes back, on in-memory ports with the real content.

use super::saved::{self, SaveError};
use super::work::{Keep, Work};
use crate::ports::memory::MemoryShelf;
use crate::ports::{Ports, ShelfError, still};
use neraca_engine::{Answer, Grade, Pack, Pick, Q, Volume};
use neraca_report::{Direct, Document};
use std::path::Path;
use std::rc::Rc;

fn pack() -> Pack {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    neraca_content::load(&content).map(|content| content.core).unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn setting() -> (Pack, Ports) {
    let pack = pack();
    let ports = still::ports(pack.as_of);
    (pack, ports)
}

fn question(pack: &Pack, code: &str) -> Q {
    pack.find_question(code).unwrap()
}

fn work(pack: &Pack, keep: Keep) -> Work {
    Work::new("1".to_owned(), keep, Document::new(pack.home))
}

#[test]
fn every_step_can_be_taken_back_and_repeated_one_by_one() {
    let pack = pack();
    let (operator, kinds) = (question(&pack, "A1"), question(&pack, "B2"));
    let mut work = work(&pack, Keep::Device);
    let start = work.document.clone();
    work.change(vec![(operator, Answer::option(0))]);
    work.change(vec![(operator, Answer::unknown()), (kinds, Answer::of(vec![Pick::Option(1, Some(Volume(2)))]))]);
    work.change(vec![(kinds, work.document.answers.get(kinds).clone())]);
    let end = work.document.clone();
    assert_eq!(work.undo(), Some(vec![operator, kinds]), "a change of nothing is no step");
    assert_eq!(work.undo(), Some(vec![operator]));
    assert_eq!(work.undo(), None);
    assert_eq!(work.document.answers.get(operator), start.answers.get(operator));
    assert!(work.can_redo());
    assert!(work.redo().is_some() && work.redo().is_some() && work.redo().is_none());
    assert_eq!(work.document.answers, end.answers);
}

#[test]
fn at_most_fifty_steps_are_kept() {
    let pack = pack();
    let operator = question(&pack, "A1");
    let mut work = work(&pack, Keep::Tab);
    for step in 0..60_u8 {
        work.change(vec![(operator, Answer::option(step % 5))]);
    }
    assert_eq!(std::iter::from_fn(|| work.undo()).count(), 50);
}

#[test]
fn what_is_stored_reads_back_with_its_history() {
    let (pack, ports) = setting();
    let mut work = work(&pack, Keep::Device);
    work.change(vec![(question(&pack, "A1"), Answer { grade: Grade::Verified, ..Answer::option(2) })]);
    work.change(vec![(question(&pack, "A1"), Answer::option(3))]);
    work.change(vec![(question(&pack, "C1"), Answer { open: true, ..Answer::of(vec![Pick::Country("SG".parse().unwrap())]) })]);
    work.undo();
    work.document.notes.set(0, "catatan".to_owned());
    work.document.direct.set("bssn", "users", Some(Direct::Letter(1)));
    assert_eq!(saved::save(&ports, &pack, &mut work, None), Ok(()));
    let mut again = saved::load(&ports, &pack, "1", Keep::Device).unwrap();
    assert_eq!(again, work);
    assert!(again.redo().is_some() && again.undo().is_some() && again.undo().is_some());
    assert_eq!(again.document.answers.get(question(&pack, "A1")).grade, Grade::Verified, "what is taken back keeps its evidence");
}

#[test]
fn what_is_stored_says_what_it_came_to_and_an_older_pack_keeps_its_say() {
    let pack = pack();
    let mut work = work(&pack, Keep::Device);
    work.change(vec![(question(&pack, "A1"), Answer::option(0))]);
    let levels = neraca_engine::assess(&pack, &work.document.answers, pack.as_of, pack.home).scored.levels;
    let text = work.to_text(&pack, Some(&levels));
    assert!(text.contains(&pack.print_vector(&levels)));
    assert_eq!(Work::from_text(&pack, "1", Keep::Device, &text), Some(work));
    let old = pack.print_vector_of(&levels, &pack.method, "ID-2020.1");
    let text = text.replace(&pack.print_vector(&levels), &old).replace(&pack.id, "ID-2020.1");
    let mut work = Work::from_text(&pack, "1", Keep::Device, &text).unwrap();
    assert_eq!(work.document.written_by().and_then(|release| release.vector.as_deref()), Some(old.as_str()));
    assert_eq!(work.to_text(&pack, Some(&levels)), text);
    work.change(vec![(question(&pack, "A1"), Answer::unknown())]);
    assert!(!work.to_text(&pack, Some(&levels)).contains("ID-2020.1"));
}

#[test]
fn a_newer_version_from_another_tab_is_not_overwritten() {
    let (pack, ports) = setting();
    let mut here = work(&pack, Keep::Device);
    assert_eq!(saved::save(&ports, &pack, &mut here, None), Ok(()));
    let mut there = here.clone();
    assert_eq!(saved::save(&ports, &pack, &mut there, None), Ok(()));
    assert_eq!(saved::save(&ports, &pack, &mut here, None), Err(SaveError::Elsewhere));
}

#[test]
fn storage_that_refuses_or_is_full_says_so_and_changes_nothing() {
    let (pack, mut ports) = setting();
    for (error, expected) in [(ShelfError::Refused, SaveError::Refused), (ShelfError::Full, SaveError::Full)] {
        ports.device = Rc::new(MemoryShelf::refusing(error));
        let mut work = work(&pack, Keep::Device);
        assert_eq!(saved::save(&ports, &pack, &mut work, None), Err(expected));
        assert_eq!(work.revision, 0);
    }
}

#[test]
fn a_damaged_entry_is_listed_and_the_others_still_open() {
    let (pack, ports) = setting();
    let mut good = work(&pack, Keep::Device);
    saved::save(&ports, &pack, &mut good, None).unwrap();
    ports.device.write("neraca:a:2", "{ not json").unwrap();
    let entries = saved::list(&ports, &pack);
    assert_eq!(entries.iter().filter(|entry| entry.work.is_none()).map(|entry| entry.id.as_str()).collect::<Vec<_>>(), ["2"]);
    assert_eq!(entries.iter().filter(|entry| entry.work.is_some()).count(), 1);
}

#[test]
fn settings_on_a_shared_computer_stay_in_the_tab() {
    let (_, ports) = setting();
    saved::write_settings(&ports, Keep::Tab, "{\"theme\":\"dark\"}");
    assert!(ports.device.keys().is_empty());
    assert_eq!(saved::read_settings(&ports).as_deref(), Some("{\"theme\":\"dark\"}"));
}

#[test]
fn deleting_everything_leaves_no_key() {
    let (pack, ports) = setting();
    for keep in [Keep::Tab, Keep::Device] {
        saved::save(&ports, &pack, &mut work(&pack, keep), None).unwrap();
    }
    for keep in [Keep::Tab, Keep::Device] {
        saved::write_settings(&ports, keep, "{}");
    }
    saved::delete_all(&ports);
    assert_eq!((ports.device.keys(), ports.tab.keys()), (Vec::new(), Vec::new()));
}

#[test]
fn what_one_program_hands_over_the_other_takes_up() {
    let pack = pack();
    let mut given = work(&pack, Keep::Device);
    given.change(vec![(question(&pack, "A6"), Answer::unknown())]);
    let state = format!("device 1 {}", given.to_text(&pack, None));
    assert_eq!(Work::from_state(&pack, &state), Some(given));
    assert_eq!(Work::from_state(&pack, "device 1"), None);
}
