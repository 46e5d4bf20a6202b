//! P1, P5 to P8, P12, P17 and P18 on answers.
//!
//! Contradictory sets are left out where the pack says so: a conflict turns answers into "don't know" and so widens on purpose.

use super::support::any::{self, Gaps};
use super::support::{self, country, date, pack};
use super::ten_thousand;
use neraca_engine::{Answer, Answers, Assessment, Dimension, Pick, Q, assess, confidence};
use neraca_report::{Document, read_document, write_document};
use proptest::prelude::*;
use serde_json::json;

fn assessed(answers: &Answers) -> Assessment {
    assess(pack(), answers, date(), pack().home)
}

/// The same answers without those that a conflict touches; nothing is left to contradict.
fn reconciled(mut answers: Answers) -> Answers {
    loop {
        let conflicts = assessed(&answers).conflicts;
        if conflicts.is_empty() {
            return answers;
        }
        for position in conflicts {
            for question in &pack().contradictions[usize::from(position)].affects {
                answers.set(*question, Answer::unknown());
            }
        }
    }
}

/// What is left of an answer when part of it is forgotten: nothing, or some picks "and perhaps more".
fn forgotten(answer: &Answer, how: u8) -> Answer {
    let mut left = answer.clone();
    match how % 4 {
        0 => return Answer::default(),
        1 => return Answer::unknown(),
        2 => left.picks.truncate(left.picks.len() / 2),
        _ => {}
    }
    if answer.picks.len() < 2 && !matches!(answer.picks.first(), Some(Pick::Option(_, Some(_)))) {
        return Answer::unknown();
    }
    left.open = true;
    for pick in &mut left.picks {
        if let Pick::Option(_, volume) = pick {
            *volume = None;
        }
    }
    left
}

fn without(answers: &Answers, mask: &[bool], how: u8) -> Answers {
    let mut out = answers.clone();
    for (question, hide) in pack().question_positions().zip(mask) {
        if *hide {
            out.set(question, forgotten(answers.get(question), how.wrapping_add(question.0)));
        }
    }
    out
}

/// Everything that holds for `wide` holds for its completion `narrow`.
fn inside(wide: &Assessment, narrow: &Assessment) -> Result<(), TestCaseError> {
    for (position, factor) in pack().factors() {
        let (outer, inner) = (wide.scored.levels.get(position), narrow.scored.levels.get(position));
        prop_assert!(outer.covers(inner), "{}: {:?} is not inside {:?}", factor.id, inner, outer);
    }
    for (outer, inner) in wide.scored.indices.iter().zip(&narrow.scored.indices) {
        prop_assert!(outer.range.low <= inner.range.low && inner.range.high <= outer.range.high);
    }
    let (outer, inner) = (&wide.scored.flags, &narrow.scored.flags);
    prop_assert!(outer.certain.iter().all(|flag| inner.certain.contains(flag)));
    prop_assert!(inner.certain.iter().chain(&inner.possible).all(|flag| outer.certain.contains(flag) || outer.possible.contains(flag)));
    Ok(())
}

proptest! {
    #![proptest_config(ten_thousand())]

    #[test]
    fn p06_every_completion_of_unknown_answers_lies_inside_the_range(complete in any::answers(Gaps::None), mask in any::mask(), how in 0..8u8) {
        let complete = reconciled(complete);
        inside(&assessed(&without(&complete, &mask, how)), &assessed(&complete))?;
    }

    #[test]
    fn p07_answering_never_widens_a_factor_a_flag_or_a_range(answered in any::answers(Gaps::Some), question in any::question(), how in 0..8u8) {
        let answered = reconciled(answered);
        let mut before = answered.clone();
        before.set(question, forgotten(answered.get(question), how));
        inside(&assessed(&before), &assessed(&answered))?;
    }

    #[test]
    fn p08_an_unknown_answer_is_never_better_than_any_answer(answers in any::answers(Gaps::Some), question in any::question(), other in any::answers(Gaps::None)) {
        let mut unknown = answers.clone();
        unknown.set(question, Answer::unknown());
        let mut known = answers;
        known.set(question, other.get(question).clone());
        let (unknown, known) = (assessed(&unknown), assessed(&known));
        if known.conflicts.is_empty() {
            for (unknown, known) in unknown.scored.indices.iter().zip(&known.scored.indices) {
                prop_assert!(unknown.range.high >= known.range.high);
            }
        }
    }

    #[test]
    fn p01_p05_scores_of_answers_stay_in_bounds_and_their_parts_add_up(answers in any::answers(Gaps::Some), home in prop::sample::select(vec!["ID", "EE", "US"])) {
        let result = assess(pack(), &answers, date(), country(home));
        for index in &result.scored.indices {
            prop_assert!(0 <= index.range.low && index.range.low <= index.range.high && index.range.high <= 100 * neraca_engine::POINT);
            prop_assert_eq!(index.parts.iter().map(|part| part.units).sum::<i64>(), index.range.high);
        }
    }

    #[test]
    fn p12_a_vector_reproduces_the_result_of_answers(answers in any::answers(Gaps::Some)) {
        let result = assessed(&answers);
        let vector = pack().parse_vector(&pack().print_vector(&result.scored.levels)).unwrap();
        prop_assert_eq!(neraca_engine::score(pack(), &vector.levels), result.scored);
    }

    #[test]
    fn p17_evidence_grades_never_change_a_result(answers in any::answers(Gaps::Some), grades in any::grades()) {
        let mut graded = answers.clone();
        for (question, grade) in pack().question_positions().zip(grades) {
            graded.set(question, Answer { grade, ..answers.get(question).clone() });
        }
        let (plain, documented) = (assessed(&answers), assessed(&graded));
        prop_assert_eq!(&plain, &documented);
        for dimension in Dimension::BOTH {
            prop_assert_eq!(confidence(pack(), &answers, &plain, dimension), 0);
            prop_assert!(confidence(pack(), &graded, &documented, dimension) <= 100);
        }
    }

    #[test]
    fn p18_no_text_a_person_writes_enters_the_score(answers in any::answers(Gaps::Some), text in "\\PC{0,40}", question in any::question()) {
        let mut document = Document::new(pack().home);
        document.answers = answers;
        let plain = read_document(pack(), &write_document(pack(), &document)).unwrap();
        document.title = text.clone();
        document.notes.set(question.0, text.clone());
        document.detail.set(question.0, text);
        let told = read_document(pack(), &write_document(pack(), &document)).unwrap();
        prop_assert_eq!(assessed(&plain.answers), assessed(&told.answers));
    }

    #[test]
    fn any_json_at_all_is_answered_without_a_panic(text in "\\PC{0,60}", code in "[A-I][0-9]", value in "[a-zA-Z?]{0,4}") {
        let words = &support::loaded().words;
        for line in [text.clone(), json!({ "answers": { code.as_str(): value } }).to_string(), json!({ "v": { value.as_str(): text } }).to_string()] {
            let out = neraca_report::respond(pack(), words, date(), 1, &line);
            prop_assert!(serde_json::from_str::<serde_json::Value>(&out).is_ok());
        }
    }
}

#[test]
fn hidden_answers_are_kept_but_never_score() {
    let given = json!({ "D1": "sendiri", "C1": ["ID"], "E1": "dua", "E2": "sendiri" });
    let mut more = given.clone();
    more["D2"] = json!("US");
    more["F1"] = json!("takada");
    more["E3"] = json!("tidak");
    assert_eq!(support::result(given).scored, support::result(more).scored);
    assert_eq!(
        pack().find_question("D2").map(|question: Q| support::result(json!({ "D1": "sendiri" })).shown(question)),
        Some(neraca_engine::Truth::No)
    );
}
