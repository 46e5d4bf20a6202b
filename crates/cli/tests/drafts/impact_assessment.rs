//! The draft impact assessment: triggers by the letters of article 34(2) of UU 27/2022, what is settled, and counted blanks.

use super::*;

/// The triggers as a word of seven letters: `y` ticked, `p` possible, `n` not.
fn ticks(given: &Answers) -> String {
    let result = assessed(given);
    let drafting = drafting(Language::English, given, &result);
    let letter = |state| match state {
        Truth::Yes => 'y',
        Truth::Unknown => 'p',
        Truth::No => 'n',
    };
    drafting.documents.triggers.iter().map(|trigger| letter(drafting.trigger(trigger))).collect()
}

/// Article 34(2) of UU 27/2022, letters a to g, each on, off and possible. Specific data are the kinds of article 4(2).
#[test]
fn check_61_triggers_follow_the_letters_of_the_law() {
    let table = [
        (json!({}), "nnnnnnn"),
        (json!({ "B4": ["otomatis"] }), "ynnnnnn"),
        (json!({ "B4": ["skor"] }), "nnnynnn"),
        (json!({ "B4": ["cocok"] }), "nnnnynn"),
        (json!({ "B4": ["baru"] }), "nnnnnyn"),
        (json!({ "B4": ["batasi"] }), "nnnnnny"),
        (json!({ "B4": ["otomatis", "skor", "cocok", "baru", "batasi"] }), "ynnyyyy"),
        (json!({ "B4": "?" }), "pnnpppp"),
        (json!({ "B4": ["cocok", "?"] }), "pnnpypp"),
        (json!({ "B2": { "sehat": "k1" } }), "nynnnnn"),
        (json!({ "B2": { "biometrik": "k1" } }), "nynnnnn"),
        (json!({ "B2": { "genetik": "k1" } }), "nynnnnn"),
        (json!({ "B2": { "kriminal": "k1" } }), "nynnnnn"),
        (json!({ "B2": { "anak": "k1" } }), "nynnnnn"),
        (json!({ "B2": { "keuangan": "k1" } }), "nynnnnn"),
        (json!({ "B2": { "nik": "k2", "pemilih": "k2", "lokasi": "k2", "komunikasi": "k2", "log": "k4" }, "B3": "k2" }), "nnnnnnn"),
        (json!({ "B2": { "umum": "k3" }, "B3": "k3" }), "nnynnnn"),
        (json!({ "B2": { "umum": "k4" }, "B3": "k4" }), "nnynnnn"),
        (json!({ "B2": { "umum": "?" } }), "nnpnnnn"),
        (json!({ "B2": { "umum": "k1", "?": "?" } }), "nppnnnn"),
        (json!({ "B2": "?" }), "nppnnnn"),
        (json!({ "B2": { "sehat": "k3" }, "B3": "k3" }), "nyynnnn"),
        // Many people served, fewer on record: the law gives no figure, so the scale is possible.
        (json!({ "B2": { "umum": "k2" }, "B3": "k3" }), "nnpnnnn"),
        // Vulnerable groups as the target: children's data is specific, other groups need interpreting.
        (json!({ "B5": "sengaja" }), "npnnnnn"),
        // Pseudonymised data is personal data.
        (json!({ "B1": "samar", "B4": ["cocok"] }), "nnnnynn"),
        // It may be that no personal data is held at all.
        (json!({ "B1": "?", "B4": ["cocok"] }), "nnnnpnn"),
    ];
    for (changes, wanted) in table {
        assert_eq!(ticks(&answers(with(changes.clone()))), wanted, "{changes}");
        let draft = english("impact-assessment", with(changes.clone()));
        let told: String = parts(&draft)
            .flat_map(|part| if let Part::Ticks(ticks) = part { ticks.as_slice() } else { &[] })
            .map(|tick| match tick.state {
                Truth::Yes => 'y',
                Truth::Unknown => 'p',
                Truth::No => 'n',
            })
            .collect();
        assert_eq!(told, wanted, "in the draft: {changes}");
    }
}

#[test]
fn an_impact_assessment_needs_personal_data() {
    for code in ["tidak", "anonim"] {
        let draft = english("impact-assessment", with(json!({ "B1": code, "B2": { "log": "k1" } })));
        assert!(draft.empty && draft.parts.len() == 1 && draft.blanks() == 0, "{code}: {draft:?}");
    }
    let draft = english("impact-assessment", with(json!({ "B1": "?" })));
    assert!(!draft.empty && draft.parts.iter().any(|part| matches!(part, Part::Note(_))), "it says that it may not be needed");
    let draft = english("impact-assessment", plain_system());
    assert!(!draft.empty && !draft.parts.iter().any(|part| matches!(part, Part::Note(_))));
}

#[test]
fn check_61_what_answers_settle_is_filled_in_and_the_rest_is_a_counted_blank() {
    let settled = english("impact-assessment", plain_system());
    let by_hand = settled.blanks();
    let names = |draft: &Draft| facts(draft).into_iter().filter(|fact| fact.blank).map(|fact| fact.name.clone()).collect::<BTreeSet<_>>();
    assert_eq!(names(&settled).len() + 1, by_hand, "every blank has a name, and the system a line");
    assert!(settled.count.contains(&by_hand.to_string()));
    let open = english("impact-assessment", with(json!({ "C1": "?", "H1": null, "E4": "?" })));
    let added: Vec<_> = names(&open).difference(&names(&settled)).cloned().collect();
    assert_eq!(added.len(), 3 + annex_blanks(&open), "{added:?}");
    let half = english("impact-assessment", with(json!({ "C1": ["SG", "?"] })));
    let fact = facts(&half).into_iter().find(|fact| fact.values == ["Singapore"] && fact.blank).expect("half known");
    assert_eq!(fact.name, "Location of main data");
    // A measure that is not in place is not listed among the safeguards, and is no blank either.
    let without = english("impact-assessment", with(json!({ "E4": "tidak" })));
    assert!(facts(&without).iter().all(|fact| fact.name != "Independent backup"));
    let text = draft_text(&settled);
    assert!(!text.to_lowercase().contains("this assessment is complete") && text.contains("not complete"));
}

/// Blanks that only the annex on transfers has, besides its own facts.
fn annex_blanks(draft: &Draft) -> usize {
    let names = ["Receiving countries and their local legal risk", "Extra safeguards", "Basis for transfer abroad"];
    facts(draft).into_iter().filter(|fact| fact.blank && names.contains(&fact.name.as_str())).count()
}

#[test]
fn the_annex_on_transfers_stands_where_there_is_or_may_be_one() {
    let has_annex = |changes: Value| {
        let draft = english("impact-assessment", with(changes));
        draft.parts.iter().any(|part| matches!(part, Part::Heading(text) if text.starts_with("Annex")))
    };
    assert!(!has_annex(json!({})));
    for changes in [
        json!({ "C1": ["SG"] }),
        json!({ "C2": ["SG"] }),
        json!({ "C3": ["US"] }),
        json!({ "C6": ["ln"] }),
        json!({ "D2": "US" }),
        json!({ "D5": ["IN"] }),
        json!({ "C1": "?" }),
        json!({ "C1": ["bebas"] }),
    ] {
        assert!(has_annex(changes.clone()), "{changes}");
    }
}

#[test]
fn flags_stand_as_risks_in_conditional_words() {
    let given = with(json!({ "C1": ["SG"], "C4": "tidak", "H5": "belum" }));
    let result = assessed(&answers(given.clone()));
    let more = loaded().words.more.as_ref().unwrap();
    let raised: Vec<&str> = result.scored.flags.certain.iter().map(|flag| more.flags[usize::from(*flag)].raised.as_str()).collect();
    assert!(!raised.is_empty());
    let draft = english("impact-assessment", given);
    let points: Vec<&String> =
        draft.parts.iter().flat_map(|part| if let Part::Points(points) = part { points.as_slice() } else { &[] }).collect();
    assert_eq!(points.len(), result.scored.flags.certain.len() + result.scored.flags.possible.len());
    for sentence in raised {
        assert!(points.iter().any(|point| *point == sentence) && sentence.starts_with("If "), "{sentence}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, ..ProptestConfig::default() })]

    #[test]
    fn check_61_a_trigger_of_known_answers_is_never_ticked_without_its_answer(given in any::answers(Gaps::None)) {
        if !assessed(&given).conflicts.is_empty() {
            return Ok(());
        }
        let picked = |code: &str, wanted: &[&str], least: u8| {
            let rule = pack().question(question(code)).unwrap();
            given.get(question(code)).picks.iter().any(|pick| match pick {
                Pick::Option(option, volume) => {
                    wanted.contains(&rule.options[usize::from(*option)].code.as_str()) && volume.is_none_or(|volume| volume.0 >= least)
                }
                _ => false,
            })
        };
        let personal = picked("B1", &["ya", "samar"], 0);
        let specific = ["sehat", "biometrik", "genetik", "kriminal", "anak", "keuangan"];
        let kinds = [&specific[..], &["umum", "nik", "pemilih", "lokasi", "komunikasi"]].concat();
        let ticked = [
            personal && picked("B4", &["otomatis"], 0),
            picked("B2", &specific, 0),
            picked("B2", &kinds, 2),
            personal && picked("B4", &["skor"], 0),
            personal && picked("B4", &["cocok"], 0),
            personal && picked("B4", &["baru"], 0),
            personal && picked("B4", &["batasi"], 0),
        ];
        let found: Vec<bool> = ticks(&given).chars().map(|letter| letter == 'y').collect();
        prop_assert_eq!(found, ticked);
    }
}
