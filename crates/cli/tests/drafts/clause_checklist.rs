//! The clause checklist: how each of the twelve clauses stands on the answers, and what is left to write.

use super::*;

fn clause_states(given: Value) -> Vec<&'static str> {
    let given = answers(given);
    let result = assessed(&given);
    drafting(Language::English, &given, &result).clause_states().into_iter().map(ClauseState::code).collect()
}

#[test]
fn check_60_the_checklist_tells_how_each_clause_stands() {
    for (code, positions) in CLAUSES {
        for (answer, wanted) in [("kuat", "strong"), ("lemah", "weak"), ("tidak", "absent"), ("?", "unknown")] {
            let states = clause_states(with(json!({ code: answer })));
            let others = if wanted == "strong" { 11 } else { 11 - positions.len() };
            assert!(positions.iter().all(|position| states[*position] == wanted), "{code} {answer}: {states:?}");
            assert_eq!(states.iter().filter(|state| **state == "strong").count(), others, "{code} {answer}");
            assert_eq!(states[10], "unscored", "help at the exit is not scored");
        }
    }
    let terms =
        [("ya", "strong"), ("baku", "weak"), ("polos", "absent"), ("sebagian", "unknown"), ("tertutup", "unknown"), ("?", "unknown")];
    for (answer, wanted) in terms {
        assert_eq!(clause_states(with(json!({ "F1": answer })))[0], wanted, "{answer}");
    }
    let without_contract = without_clauses(with(json!({ "F1": "takada" })));
    assert_eq!(clause_states(without_contract), ["absent"; 12]);
    assert_eq!(clause_states(with(json!({ "D1": "sendiri" }))), ["not-applicable"; 12]);
}

#[test]
fn check_60_all_clauses_stand_there_with_a_blank_for_the_article() {
    for given in [json!({}), plain_system(), with(json!({ "D1": "sendiri" }))] {
        for language in Language::BOTH {
            let draft = drafted(language, "clause-checklist", &answers(given.clone()));
            let entries: Vec<_> =
                draft.parts.iter().flat_map(|part| if let Part::Clauses(clauses) = part { clauses.as_slice() } else { &[] }).collect();
            assert_eq!(entries.iter().map(|entry| entry.number).collect::<BTreeSet<_>>(), (1..=12).collect());
            for entry in entries {
                let [known @ .., article] = entry.facts.as_slice() else { panic!("{entry:?}") };
                assert!(known.len() == 6 && known.iter().all(|fact| !fact.blank && fact.values.iter().all(|value| !value.is_empty())));
                assert!(article.blank && article.values.is_empty());
            }
            // One article a clause; system, contract and date.
            assert_eq!(draft.blanks(), 12 + 3);
        }
    }
}
