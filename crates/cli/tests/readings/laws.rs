//! What holds for every reading: a completion lies inside the range, a range is attained, an answer taken back never narrows.

use super::csf::profile;
use super::frameworks;
use super::readings;
use super::support::any::{self, Gaps};
use super::support::{date, pack};
use neraca_engine::{Answers, LevelSet, Levels, assess, uncapped_levels};
use neraca_report::{Direct, Document, FrameworkAnswers, answer_category, read_document, read_framework_answers, write_document};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use serde_json::json;

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, max_global_rejects: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_completion_of_levels_lies_inside_and_the_ends_are_attained(levels in any::levels(), choices in any::choices()) {
        let whole = any::completion(&levels, &choices);
        let (wide, narrow) = (frameworks().csf.read(&levels, &[]), frameworks().csf.read(&whole, &[]));
        for (wide, narrow) in wide.items.iter().zip(&narrow.items) {
            prop_assert!(wide.options.covers(narrow.options));
        }
        prop_assert!(wide.seal.0 <= narrow.seal.0 && narrow.seal.1 <= wide.seal.1);
        for profile in &frameworks().csf.profiles {
            let (wide, narrow) = (wide.score(profile), narrow.score(profile));
            prop_assert!(wide.low <= narrow.low && narrow.high <= wide.high);
        }
        let (wide, narrow) = (frameworks().aia.read(&levels), frameworks().aia.read(&whole));
        prop_assert!(wide.current.points.low <= narrow.current.points.low && narrow.current.points.high <= wide.current.points.high);
        prop_assert!(narrow.current.points.low == narrow.current.points.high && narrow.levels.0 == narrow.levels.1);
        // Every mapping rises or falls with the level, so the worst levels together give the worst score.
        let ends = [|set: LevelSet| set.low(), |set: LevelSet| set.high()].map(|pick| {
            let mut at = Levels::default();
            pack().factors().for_each(|(position, _)| at.set(position, LevelSet::one(pick(levels.get(position)))));
            at
        });
        let csf = |levels: &Levels| frameworks().csf.read(levels, &[]).score(profile("CSF-2026"));
        prop_assert_eq!((csf(&ends[1]).low, csf(&ends[0]).high), (csf(&levels).low, csf(&levels).high));
        let [best, worst] = ends.each_ref().map(|levels| frameworks().aia.read(levels).current.points);
        prop_assert_eq!((best.low, worst.high), (wide.current.points.low, wide.current.points.high));
    }

    #[test]
    fn what_is_said_directly_comes_back_from_a_document_as_it_was(options in vec(option::of(0..3u8), 10), rungs in vec(option::of(0..2u8), 48)) {
        let mut document = Document::new(pack().home);
        options.iter().enumerate().for_each(|(question, option)| answer_category(&frameworks().bssn, &mut document.direct, question, *option));
        for (rule, rung) in frameworks().csf.criteria().zip(&rungs) {
            document.direct.set("csf", &rule.id, rung.map(Direct::Number));
        }
        let written = write_document(pack(), &document);
        prop_assert_eq!(&read_document(pack(), &written).unwrap(), &document);
        let said = FrameworkAnswers { bssn: options, csf: rungs };
        prop_assert_eq!(read_framework_answers(frameworks(), &written).unwrap(), said.clone());
        prop_assert_eq!(FrameworkAnswers::of(frameworks(), &document.direct), (said, Vec::new()));
    }

    #[test]
    fn taking_an_answer_back_never_narrows_a_category(given in any::answers(Gaps::Some), taken in any::mask()) {
        let mut less = given.clone();
        pack().question_positions().zip(taken).filter(|(_, taken)| *taken).for_each(|(question, _)| less.clear(question));
        // A contradiction withdraws answers, so that giving one more may take several back.
        let conflicts = |answers: &Answers| assess(pack(), answers, date(), pack().home).conflicts;
        prop_assume!(conflicts(&given).is_empty() && conflicts(&less).is_empty());
        let read = |answers| frameworks().bssn.read(pack(), answers, date(), pack().home, &[]);
        let (more, less) = (read(&given), read(&less));
        for (wide, narrow) in less.items.iter().zip(&more.items) {
            prop_assert!(wide.options.covers(narrow.options));
        }
        let totals: Vec<u8> = less.totals().collect();
        prop_assert!(more.totals().all(|total| totals.contains(&total)));
    }
}

#[test]
fn an_adjustment_period_softens_a_duty_but_no_fact() {
    let given = json!({ "answers": { "A1": "pusat", "B1": "ya", "H6": "tidak", "F1": "ya", "F5": "tidak" }, "as_of": "2024-01-01" });
    let read = read_document(pack(), &given).unwrap();
    let breach = pack().find_factor("BR").unwrap();
    let scored = assess(pack(), &read.answers, read.as_of.unwrap(), read.home).scored;
    let facts = uncapped_levels(pack(), &read.answers, read.as_of.unwrap(), read.home);
    assert_eq!((scored.levels.get(breach).high(), facts.get(breach).high()), (2, 4));
    let disclosure = readings(&given)["csf"]["criteria"].as_array().unwrap().iter().find(|item| item["id"] == "7.5").unwrap().clone();
    assert_eq!((disclosure["rungs"].clone(), disclosure["seal"].clone()), (json!([1]), json!([0, 0])));
}
