//! How answers become levels: one test for each point a port must copy, with answers small enough to follow by hand.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests stop at the first surprise")]

mod support;

use neraca_engine::{Truth, assess, score};
use neraca_report::{read_document, scored_json};
use serde_json::{Value, json};
use support::{answers, country, date, levels, pack, result, result_on, tree};

fn shown(given: Value, question: &str) -> Truth {
    result(given).shown(pack().find_question(question).unwrap())
}

fn levels_on(as_of: &str, given: Value, factor: &str) -> [u8; 2] {
    let set = result_on(as_of, given).scored.levels.get(pack().find_factor(factor).unwrap());
    [set.low(), set.high()]
}

#[test]
fn point_1_a_question_mark_and_no_answer_are_both_unknown() {
    assert_eq!(result(json!({ "E4": "?" })).scored, result(json!({})).scored);
    assert_eq!(levels(json!({ "E4": "?" }), "CO"), json!([0, 4]));
}

#[test]
fn point_1_a_question_mark_in_a_list_means_and_perhaps_more() {
    let more = json!({ "C1": ["ID", "?"], "C2": ["ID"] });
    assert_eq!(levels(json!({ "C1": ["ID"], "C2": ["ID"] }), "LO"), json!([0]));
    assert_eq!(levels(more, "LO"), json!([0, 2, 3, 4]));
    // What is named is sure: a copy in Singapore stays a copy in Singapore.
    assert_eq!(levels(json!({ "C1": ["SG", "?"], "C2": ["ID"], "C4": "tidak", "A1": "pusat" }), "LO"), json!([3, 4]));
}

#[test]
fn point_1_a_question_mark_as_a_kind_of_data_means_and_perhaps_more() {
    let base = |kinds: Value| json!({ "B1": "ya", "B4": ["kosong"], "B5": "tidak", "H2": "belum", "B2": kinds });
    let settled = levels(base(json!({ "umum": "k1" })), "DP");
    let open = levels(base(json!({ "umum": "k1", "?": "?" })), "DP");
    assert_ne!(settled, open);
    assert_eq!(open[1], json!(4));
}

#[test]
fn point_1_a_volume_nobody_knows_is_unknown() {
    let base = |volume: &str| json!({ "B1": "ya", "B4": ["kosong"], "B5": "tidak", "H2": "takperlu", "B2": { "umum": volume } });
    assert_eq!(levels(base("k3"), "DP"), json!([3, 3]));
    assert_eq!(levels(base("?"), "DP")[1], json!(3));
    assert_ne!(levels(base("?"), "DP")[0], json!(3));
}

#[test]
fn point_2_a_condition_on_a_hidden_question_is_false_and_its_opposite_true() {
    // No encryption hides the question of who holds the keys; the answer given there no longer counts.
    assert_eq!(shown(json!({ "E1": "tidak" }), "E2"), Truth::No);
    assert_eq!(levels(json!({ "D1": "aws", "E1": "tidak", "E2": "sendiri", "E6": "enklaf" }), "RD"), json!([4, 4]));
}

#[test]
fn point_2_a_condition_on_a_possibly_hidden_question_is_at_most_unknown() {
    assert_eq!(shown(json!({ "D1": "aws" }), "E2"), Truth::Unknown);
    // Keys at the provider would be 4 for sure; while nobody knows whether data is encrypted it is only possible.
    assert_eq!(levels(json!({ "D1": "aws", "E1": "dua", "E2": "kelola" }), "RD"), json!([3, 3]));
    assert_eq!(levels(json!({ "D1": "aws", "E2": "kelola" }), "RD"), json!([3, 4]));
}

#[test]
fn point_2_a_question_gated_by_a_later_one_is_decided() {
    // C4 asks for C6, which stands after it in the bank and is always shown.
    let given = json!({ "A1": "pusat", "C1": ["ID"], "C2": ["ID"], "C6": ["US"] });
    assert_eq!(shown(given, "C4"), Truth::Yes);
    assert_eq!(shown(json!({ "A1": "pusat", "C1": ["ID"], "C2": ["ID"], "C6": ["takada"] }), "C4"), Truth::No);
}

#[test]
fn point_3_unknown_clauses_add_and_the_first_true_one_ends_the_walk() {
    // An untested copy is 2, or 3 at the same site; where the backup stands is not known.
    assert_eq!(levels(json!({ "E4": "ada" }), "CO"), json!([2, 3]));
    assert_eq!(levels(json!({ "E4": "ada", "C2": ["ID"] }), "CO"), json!([2, 2]));
    assert_eq!(levels(json!({ "E4": "ada", "C2": ["sama"] }), "CO"), json!([3, 3]));
}

#[test]
fn point_3_place_and_threat_keep_the_set_and_not_the_hull() {
    assert_eq!(levels(json!({ "C1": ["SG"], "C2": ["ID"] }), "LO"), json!([2, 3]));
    assert_eq!(levels(json!({ "C1": ["ID"], "A1": "pusat" }), "LO"), json!([0, 1, 3, 4]));
}

#[test]
fn point_4_clauses_exist_on_their_dates_both_ends_included() {
    let given = json!({ "A1": "pusat", "B1": "ya", "C1": ["SG"], "H5": "setara" });
    assert_eq!(levels_on("2027-01-15", given.clone(), "XF"), [1, 1]);
    assert_eq!(levels_on("2027-01-16", given, "XF"), [1, 2]);
}

#[test]
fn point_4_the_cap_is_applied_after_the_walk_and_named() {
    let given = json!({ "B1": "ya", "H4": "tidak" });
    assert_eq!(levels_on("2024-10-17", given.clone(), "RP"), [2, 2]);
    assert_eq!(levels_on("2024-10-18", given.clone(), "RP"), [4, 4]);
    let capped = pack().find_factor("RP").unwrap();
    assert!(result_on("2024-10-17", given.clone()).capped.contains(&capped));
    assert!(result_on("2024-10-18", given).capped.is_empty());
}

#[test]
fn point_5_a_conflict_turns_what_it_touches_into_unknown() {
    let found = tree(json!({ "B1": "tidak", "B2": { "nik": "k3" } }));
    assert_eq!(found["contradictions"]["conflicts"], json!(["X1"]));
    assert_eq!(result(json!({ "B1": "tidak", "B2": { "nik": "k3" } })).scored, result(json!({})).scored);
}

#[test]
fn point_5_contradictions_are_judged_on_the_answers_as_given_and_only_when_sure() {
    assert_eq!(tree(json!({ "B1": "tidak", "B2": "?" }))["contradictions"]["conflicts"], json!([]));
    // X16 withdraws the parent, X17 the provider; neither keeps the other from being seen.
    let both = tree(json!({ "D1": "aws", "D3": "ID", "B1": "tidak", "B2": { "nik": "k3" } }));
    assert_eq!(both["contradictions"]["conflicts"], json!(["X1", "X16"]));
}

#[test]
fn point_5_a_notice_changes_nothing() {
    let found = tree(json!({ "D1": "sendiri", "C1": ["SG"] }));
    assert_eq!(found["contradictions"], json!({ "conflicts": [], "notices": ["X18"] }));
    assert_eq!(found["levels"]["LO"], json!([2, 3, 4]));
}

#[test]
fn point_6_home_abroad_unfixed_none_and_same() {
    let place = |main: Value, backup: Value| levels(json!({ "A1": "swasta", "C1": main, "C2": backup }), "LO");
    assert_eq!(place(json!(["id"]), json!(["ID"])), json!([0]));
    assert_eq!(place(json!(["ln"]), json!(["ID"])), json!([3]));
    assert_eq!(place(json!(["XX"]), json!(["ID"])), json!([3]), "a country outside the base is abroad");
    assert_eq!(place(json!(["bebas"]), json!(["ID"])), json!([4]));
    assert_eq!(place(json!(["ID"]), json!(["takada"])), json!([0]), "no place is not abroad");
    assert_eq!(place(json!(["SG"]), json!(["sama"])), json!([3]), "the same place as the main data");
    assert_eq!(place(json!(["ID"]), json!(["sama"])), json!([0]));
}

#[test]
fn point_6_traffic_that_passes_is_not_abroad_and_a_modifier_alone_leaves_the_place_open() {
    let base = |edge: Value, staff: Value| {
        json!({
            "A1": "swasta", "B1": "ya", "C1": ["ID"], "C2": ["ID"], "C3": ["ID"], "C6": edge, "D1": "lain", "D2": "ID", "D3": "ID", "D5": staff,
            "H5": "belum",
        })
    };
    assert_eq!(levels(base(json!(["terusan"]), json!(["ID"])), "XF"), json!([0, 0]));
    assert_eq!(levels(base(json!(["takada"]), json!(["izin", "ID"])), "XF"), json!([0, 0]));
    assert_eq!(levels(base(json!(["takada"]), json!(["izin"])), "XF")[0], json!(0));
    assert_ne!(levels(base(json!(["takada"]), json!(["izin"])), "XF")[1], json!(0));
}

#[test]
fn point_6_the_code_id_is_indonesia_also_with_another_home() {
    let document = read_document(pack(), &json!({ "home": "EE", "answers": { "A1": "swasta", "C1": ["id"], "C2": ["EE"] } })).unwrap();
    let found = assess(pack(), &document.answers, date(), document.home);
    let place = pack().find_factor("LO").unwrap();
    assert_eq!(found.scored.levels.get(place).iter().collect::<Vec<_>>(), [3]);
    assert!(found.reach.iter().any(|link| link.country == Some(country("ID")) && link.sure));
}

#[test]
fn point_7_links_are_valued_by_role_and_lowered_by_approval_distance_and_edge() {
    let value = |given: Value, role: &str| {
        let links = tree(given)["reach"].as_array().unwrap().clone();
        let link = links.into_iter().find(|link| link["role"] == role).unwrap();
        [link["lo"].as_u64().unwrap(), link["hi"].as_u64().unwrap()]
    };
    let united = pack().exposure(country("US")).unwrap();
    assert_eq!(value(json!({ "C1": ["US"] }), "hosting"), [u64::from(united.hosted); 2]);
    assert_eq!(value(json!({ "D1": "aws", "D3": "US" }), "parent"), [u64::from(united.provider); 2]);
    assert_eq!(value(json!({ "C3": ["US"] }), "telemetry"), [u64::from(united.hosted.saturating_sub(2)); 2]);
    assert_eq!(value(json!({ "C6": ["US"] }), "edge"), [u64::from(united.hosted - 1); 2]);
    assert_eq!(value(json!({ "C6": ["terusan"] }), "edge"), [1, 1]);
    let approved = json!({ "D1": "aws", "D5": ["US", "izin"] });
    assert_eq!(value(approved, "support"), [u64::from((united.hosted - 1).max(1)); 2]);
    assert_eq!(value(json!({ "C1": ["XX"] }), "hosting"), [0, 4], "not rated is unknown, never 0");
}

#[test]
fn point_7_two_foreign_jurisdictions_by_different_roles_add_one_step() {
    let closed = |hosting: &str, parent: &str| {
        json!({
            "C1": [hosting], "C2": ["takada"], "C3": ["takkeluar"], "C6": ["takada"], "D1": "lain", "D2": "ID", "D3": parent, "D5": ["tidakada"],
        })
    };
    let exposure = |code: &str| pack().exposure(country(code)).unwrap();
    let (singapore, america) = (exposure("SG").hosted, exposure("US").provider);
    assert!(singapore >= 2 && america >= 2);
    assert_eq!(levels(closed("SG", "US"), "RE"), json!([4.min(singapore.max(america) + 1), 4.min(singapore.max(america) + 1)]));
    assert_eq!(levels(closed("SG", "ID"), "RE"), json!([singapore, singapore]));
    // The upper end counts a country nobody knows as another one; the lower end counts known links only.
    let unknown = levels(closed("SG", "ln"), "RE");
    assert_eq!(unknown, json!([singapore, 4]));
}

#[test]
fn point_8_a_vector_prints_settled_ranges_sets_and_everything() {
    let found = tree(json!({ "A1": "swasta", "C1": ["ID"], "E4": "ada", "G4": "naik" }));
    let vector = found["vector"].as_str().unwrap();
    for part in ["/CO:2-3/", "/LO:0.1.3.4/", "/TH:1/", "/RD:U/", "/TD:U/"] {
        assert!(vector.contains(part), "{part} in {vector}");
    }
    let read = pack().parse_vector(vector).unwrap();
    let again = scored_json(pack(), &score(pack(), &read.levels));
    for field in ["levels", "sovereignty", "legal", "flags", "coverage", "stakes"] {
        assert_eq!(again[field], found[field], "{field}");
    }
    assert_eq!(answers(json!({})), neraca_engine::Answers::default());
}
