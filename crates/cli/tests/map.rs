//! What the worked cases put on the reach map. Expected from their answers (`content/assessments/`), by hand.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests stop at the first surprise")]
#![allow(clippy::float_arithmetic, reason = "an independent computation of the projection")]

mod support;

use neraca_engine::{Country, assess};
use neraca_report::map::{Drawing, NARROW, ReachMap, Role, Sheet, Spot, WIDE, drawing, reach_map};
use neraca_report::picture::{Look, Theme, Width};
use neraca_report::{Words, read_document};
use serde_json::json;
use support::{loaded, neraca, pack, toml_tree};

/// The map of an assessment.
fn map(id: &str) -> ReachMap {
    of(&toml_tree(&format!("content/assessments/{id}.toml")))
}

fn of(tree: &serde_json::Value) -> ReachMap {
    let document = read_document(pack(), tree).unwrap();
    let result = assess(pack(), &document.answers, document.as_of.unwrap_or(pack().as_of), document.home);
    reach_map(pack(), &loaded().map, &document.answers, &result)
}

fn role(role: Role) -> &'static str {
    match role {
        Role::Link(link) => &pack().reach.links[usize::from(link)].role,
        Role::Keys => "keys",
    }
}

/// The whole map as lines: places with their roles, lines by basis, what has no place. A question mark means only possibly.
fn lines(map: &ReachMap) -> Vec<String> {
    let mark = |sure: bool| if sure { "" } else { "?" };
    let places = map.places.iter().map(|place| {
        let roles: Vec<String> = place.roles.iter().map(|(one, sure)| format!("{}{}", role(*one), mark(*sure))).collect();
        format!("{} {}: {}", place.country, place.fill.code(), roles.join(" "))
    });
    let ties = map.ties.iter().map(|tie| format!("- {} {}{}", tie.country, tie.basis.code(), mark(tie.sure)));
    let listed = map.unplaced.iter().map(|one| format!("nowhere {}{}", role(one.role), if one.passing { ", passing" } else { "" }));
    places.chain(ties).chain(listed).collect()
}

#[test]
fn what_stands_where_in_a_shop_abroad() {
    let found = lines(&map("private-shop-aws-singapore"));
    // Approval each time (D5 "izin") says how, not where. Keys that the customer manages in the provider's service are where the data is.
    let expected = [
        "ID home: backup",
        "SG both: hosting contract keys?",
        "US both: telemetry parent support",
        "- SG location",
        "- US location",
        "- SG contract",
        "- US parent",
        "- US staff",
    ];
    assert_eq!(found, expected);
}

#[test]
fn an_own_centre_ties_nobody() {
    assert_eq!(lines(&map("agency-own-centre")), ["ID home: hosting backup keys"]);
}

#[test]
fn a_home_cloud_with_a_foreign_edge() {
    let found = lines(&map("home-cloud-foreign-edge"));
    assert_eq!(found, ["ID home: hosting backup telemetry contract parent support keys?", "SG placed: edge", "- SG edge"]);
}

#[test]
fn own_keys_stay_at_home_while_the_parent_is_abroad() {
    let found = lines(&map("aws-jakarta-external-keys"));
    let expected = [
        "ID home: hosting backup contract support edge keys",
        "US both: telemetry parent support",
        "- US location",
        "- US parent",
        "- US staff",
    ];
    assert_eq!(found, expected);
}

#[test]
fn what_nobody_can_place_is_listed_and_not_drawn() {
    let expected = [
        "ID home: ",
        "CN ordered: parent",
        "- CN parent",
        "nowhere hosting",
        "nowhere backup",
        "nowhere telemetry",
        "nowhere contract",
        "nowhere support",
        "nowhere edge",
        "nowhere keys",
    ];
    assert_eq!(lines(&map("sirekap-public-record")), expected);
    let expected = [
        "ID home: ",
        "SG ordered: contract",
        "US ordered: parent",
        "- SG contract",
        "- US parent",
        "nowhere hosting",
        "nowhere telemetry",
        "nowhere support",
        "nowhere edge",
        "nowhere keys",
    ];
    assert_eq!(lines(&map("village-free-consumer-tools")), expected);
}

#[test]
fn a_question_that_may_not_apply_makes_its_places_possible() {
    // Whether anything is encrypted at rest decides whether keys are asked about; whether a provider is used, whether staff is.
    let found = lines(&of(&json!({ "answers": { "C1": ["SG"], "D1": "?", "D5": ["US"], "E2": "sendiri" } })));
    assert!(found.contains(&"US placed: support?".to_owned()) && found.contains(&"- US staff?".to_owned()), "{found:?}");
    assert!(found.contains(&"ID home: keys?".to_owned()), "{found:?}");
    let passing = lines(&of(&json!({ "answers": { "C6": ["terusan"] } })));
    assert!(passing.contains(&"nowhere edge, passing".to_owned()), "{passing:?}");
}

#[test]
fn keys_that_nobody_holds_are_not_drawn() {
    let tree = json!({ "answers": { "C1": ["ID"], "E1": "tidak", "E2": "sendiri" } });
    assert!(!lines(&of(&tree)).iter().any(|line| line.contains("keys")), "nothing is encrypted at rest");
}

/// Drawn with codes for names.
fn drawn(map: &ReachMap, sheet: Sheet) -> Drawing {
    drawing(&loaded().map, map, sheet, |country| country.to_string())
}

#[test]
fn every_place_is_drawn_on_the_sheet_with_its_number() {
    for id in [
        "private-shop-aws-singapore",
        "aws-jakarta-external-keys",
        "home-cloud-foreign-edge",
        "estonia-data-embassy",
        "sirekap-public-record",
    ] {
        let map = map(id);
        for sheet in [WIDE, NARROW] {
            let drawing = drawn(&map, sheet);
            let inside = |spot: &Spot| (0..=sheet.width * 10).contains(&spot.x) && (0..=sheet.height * 10).contains(&spot.y);
            assert_eq!(drawing.signs.len(), map.places.len());
            assert_eq!(drawing.lines.len(), map.ties.len());
            for (position, (sign, place)) in drawing.signs.iter().zip(&map.places).enumerate() {
                let text = &sign.label.as_ref().unwrap().text;
                let name = if sheet.named { format!(" {}", place.country) } else { String::new() };
                assert_eq!(*text, format!("{}{name}", position + 1), "{id}");
                assert!(inside(&sign.at), "{id}");
            }
            assert!(drawing.lines.iter().filter_map(|line| line.doubt.as_ref()).all(inside));
            assert!(drawing.land.starts_with('M'));
        }
    }
}

#[test]
fn singapore_and_hong_kong_are_dots_and_large_countries_areas() {
    let map = of(&json!({ "answers": { "C1": ["SG", "HK", "JP"] } }));
    let drawing = drawn(&map, NARROW);
    let dots: Vec<Country> = drawing.signs.iter().filter(|sign| sign.dot).map(|sign| sign.country).collect();
    assert_eq!(dots.iter().map(Country::code).collect::<Vec<_>>(), ["SG", "HK"]);
    assert_eq!(drawing.areas.len(), 2, "Indonesia and Japan");
}

#[test]
fn every_country_that_can_be_answered_has_a_place_on_the_map() {
    let loaded = loaded();
    for country in &loaded.words.first.countries {
        assert!(loaded.map.mark(country.code).is_some(), "{}", country.code);
        let map = of(&json!({ "answers": { "C1": [country.code.code()] } }));
        let drawing = drawn(&map, NARROW);
        assert!(drawing.signs.iter().all(|sign| sign.label.is_some()), "{}", country.code);
    }
}

/// Every size of a plate of a case.
fn plates(id: &str, words: &Words) -> Vec<String> {
    let both = |theme| [Width::Wide, Width::Narrow].map(|width| Look { theme, width });
    let looks = Theme::BOTH.into_iter().flat_map(both);
    let map = map(id);
    looks.map(|look| map.plate(words, pack(), &loaded().map, pack().as_of, "", look)).collect()
}

#[test]
fn a_plate_says_in_words_what_it_draws() {
    let words = &loaded().words;
    for plate in plates("private-shop-aws-singapore", words) {
        let tree = roxmltree::Document::parse(&plate).unwrap();
        let texts: Vec<&str> = tree.descendants().filter(|node| node.has_tag_name("text")).filter_map(|node| node.text()).collect();
        let all = texts.join(" ");
        for part in [
            "1 Indonesia: home country; place of the backups",
            "2 Singapore: place of the main data; contracting entity; encryption keys (possible)",
            "takes no position on boundaries",
            "Natural Earth",
            "staff access",
            "Rules as of",
        ] {
            assert!(all.contains(part), "{part}: {all}");
        }
        assert_eq!(tree.descendants().filter(|node| node.has_tag_name("pattern")).count(), 1, "crossed lines for both");
        assert!(texts.iter().all(|text| !text.contains('\u{1}')));
    }
}

#[test]
fn the_command_draws_a_map_of_answers_and_refuses_levels() {
    let (code, plate, messages) =
        neraca(&["picture", "map", "content/assessments/sirekap-public-record.toml", "--lang=id", "--narrow"], b"");
    assert_eq!((code, messages.as_str()), (0, ""));
    assert!(roxmltree::Document::parse(&plate).is_ok() && plate.contains("Tiongkok"));
    let (code, _, messages) = neraca(&["picture", "map", "tests/cases/levels/a.toml", "--lang=en"], b"");
    assert_eq!(code, 2);
    assert!(messages.contains("The map needs answers"), "{messages}");
}

/// Equal Earth (Šavrič, Patterson and Jenny 2018), in floating point and from the paper's formula.
fn equal_earth(longitude: f64, latitude: f64) -> (f64, f64) {
    let [a1, a2, a3, a4] = [1.340_264, -0.081_106, 0.000_893, 0.003_796];
    let angle = (3_f64.sqrt() / 2.0 * latitude.to_radians().sin()).asin();
    let bend = a1 + 3.0 * a2 * angle.powi(2) + angle.powi(6) * (7.0 * a3 + 9.0 * a4 * angle.powi(2));
    let x = 2.0 * 3_f64.sqrt() * longitude.to_radians() * angle.cos() / (3.0 * bend);
    let y = angle * (a1 + a2 * angle.powi(2) + angle.powi(6) * (a3 + a4 * angle.powi(2)));
    (x, y)
}

#[test]
fn cities_lie_in_their_countries() {
    let (east, _) = equal_earth(180.0, 0.0);
    let (_, north) = equal_earth(0.0, 90.0);
    let scale = 5000.0 / east;
    let point = |longitude: f64, latitude: f64| {
        let (x, y) = equal_earth(longitude, latitude);
        neraca_report::map::Point { x: ((x + east) * scale).round() as i16, y: ((north - y) * scale).round() as i16 }
    };
    let world = &loaded().map;
    let cities = [
        ("ID", 113.9, -1.7),
        ("US", -95.0, 39.0),
        ("DE", 10.0, 51.0),
        ("CN", 108.9, 34.3),
        ("AU", 134.0, -25.0),
        ("BR", -47.9, -15.8),
        ("IE", -8.0, 53.3),
        ("JP", 138.2, 36.2),
        ("NZ", 170.5, -44.0),
        ("ZA", 26.2, -29.1),
    ];
    for (code, longitude, latitude) in cities {
        let nearest = world.near(point(longitude, latitude), 10, 1);
        assert_eq!(nearest.first().map(Country::code), Some(code));
    }
    for (code, longitude, latitude) in [("SG", 103.82, 1.35), ("HK", 114.17, 22.32), ("MT", 14.44, 35.9), ("BH", 50.58, 26.07)] {
        let dot = world.mark(code.parse().unwrap()).unwrap();
        assert!(dot.distance(point(longitude, latitude)) <= 15 * 15, "{code} {dot:?}");
    }
}
