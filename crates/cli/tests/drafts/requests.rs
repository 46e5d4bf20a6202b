//! The information request and the letter to the provider: what is open is asked for, and nothing else.

use super::*;

#[test]
fn check_62_one_item_for_each_open_fact_and_none_for_a_known_one() {
    let draft = english("information-request", plain_system());
    assert!(draft.empty, "nothing is open: {draft:?}");
    for (code, document) in requestable() {
        // Only questions that the plain system shows can become open in it.
        if assessed(&answers(plain_system())).shown(question(&code)) == Truth::No {
            continue;
        }
        let given = with(json!({ code.as_str(): "?" }));
        let draft = english("information-request", given);
        let wanted = document["en"].as_str().unwrap();
        assert!(items(&draft).iter().any(|item| item == wanted), "{code}: {:?}", items(&draft));
    }
    // A contract that nobody may read is known to exist, and is still what the request asks for: with its nine clauses, what is public,
    // and the consequence test that may be behind it.
    for code in ["sebagian", "tertutup"] {
        let draft = english("information-request", without_clauses(with(json!({ "F1": code }))));
        assert!(
            items(&draft).iter().any(|item| item.starts_with("A copy of the contract")) && items(&draft).len() == 12,
            "{code}: {:?}",
            items(&draft)
        );
    }
    assert_eq!(items(&english("information-request", with(json!({ "C1": ["SG", "?"], "C4": "ada", "H5": "ikat" })))).len(), 1);
}

#[test]
fn check_62_a_request_is_for_public_bodies_with_blank_identity_and_the_limits_of_the_law() {
    for code in ["swasta", "nirlaba", "swastadidik"] {
        assert!(english("information-request", with(json!({ "A1": code, "F2": "?" }))).empty, "{code}");
    }
    for language in Language::BOTH {
        let draft = drafted(language, "information-request", &answers(with(json!({ "A1": "?", "F2": "?" }))));
        assert!(!draft.empty && draft.apart.iter().any(|part| matches!(part, Part::Note(_))), "it may be the wrong body");
        let draft = drafted(language, "information-request", &answers(with(json!({ "F2": "?" }))));
        // Body, five lines of identity, the system, the signature.
        assert_eq!(draft.blanks(), 8, "{language:?}");
        let text = draft_text(&draft);
        let (letter, apart) = text.split_once("------").unwrap();
        for limit in ["10", "7"] {
            assert!(letter.contains(limit), "{limit}");
        }
        for limit in ["10", "7", "30", "14"] {
            assert!(apart.contains(limit), "{limit}");
        }
        assert!(letter.contains("UU 14/2008"));
    }
}

#[test]
fn a_letter_to_the_provider_asks_what_is_open_and_names_weak_clauses() {
    let draft = english("provider", plain_system());
    assert!(draft.empty, "{draft:?}");
    assert!(english("provider", with(json!({ "D1": "sendiri", "C1": "?" }))).empty);
    let draft = english("provider", with(json!({ "C1": "?", "F4": "?", "F9": "lemah", "F8": "tidak" })));
    assert_eq!(items(&draft).len(), 2);
    let points: Vec<&String> =
        draft.parts.iter().flat_map(|part| if let Part::Points(points) = part { points.as_slice() } else { &[] }).collect();
    assert_eq!(points.len(), 3, "the return of data, the service level and the cap: {points:?}");
    // Without an open fact there is no list of facts; without a weak clause no list of clauses.
    let clauses_only = english("provider", with(json!({ "F8": "tidak" })));
    assert!(items(&clauses_only).is_empty() && !clauses_only.empty);
    let named = english("provider", with(json!({ "D1": "aws", "C1": "?" })));
    assert!(draft_text(&named).contains("Amazon"));
}

#[test]
fn the_name_of_the_system_stands_only_where_it_is_given() {
    let given = answers(with(json!({ "F2": "?" })));
    let result = assessed(&given);
    let mut drafting = drafting(Language::English, &given, &result);
    let without = drafting.draft("information-request").unwrap();
    drafting.name = "  Presensi 77 ";
    let with = drafting.draft("information-request").unwrap();
    assert!(draft_text(&with).contains("following system: Presensi 77."));
    assert_eq!(with.blanks() + 1, without.blanks());
}
