//! Plates: well-formed SVG with every text escaped and inside the plate, the numbers of the result, the colours of the style sheet.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests stop at the first surprise")]

mod support;

use neraca_cli::embedded;
use neraca_engine::{Dimension, F, POINT, Scored, Source, assess, points, robustness, score};
use neraca_report::picture::{Comparison, Distribution, Ink, Kind, Look, Pictured, Side, Theme, Waterfall, Width, text_width, theme_rows};
use neraca_report::{Language, Words, plain, read_document, signed};
use proptest::prelude::*;
use roxmltree::{Document, Node};
use std::collections::BTreeSet;
use std::fs;
use std::sync::{Arc, LazyLock};
use support::{any, loaded, neraca, pack, path, toml_tree};

const LOOKS: [Look; 4] = [
    Look { theme: Theme::Light, width: Width::Wide },
    Look { theme: Theme::Dark, width: Width::Wide },
    Look { theme: Theme::Light, width: Width::Narrow },
    Look { theme: Theme::Dark, width: Width::Narrow },
];

static INDONESIAN: LazyLock<Words> = LazyLock::new(|| embedded(Language::Indonesian).unwrap().words);

fn languages() -> [&'static Words; 2] {
    [&INDONESIAN, &loaded().words]
}

fn case(id: &str) -> Scored {
    let document = read_document(pack(), &toml_tree(&format!("content/assessments/{id}.toml"))).unwrap();
    assess(pack(), &document.answers, document.as_of.unwrap(), document.home).scored
}

fn cases() -> Vec<Scored> {
    let files = fs::read_dir(path("content/assessments")).unwrap().map(|file| file.unwrap().path());
    files.map(|file| case(file.file_stem().unwrap().to_str().unwrap())).collect()
}

fn plate(words: &Words, scored: &Scored, kind: Kind, look: Look) -> String {
    Pictured { words, pack: pack(), scored, as_of: Some(pack().as_of), subject: "" }.plate(kind, look)
}

fn number(node: Node<'_, '_>, name: &str) -> i64 {
    node.attribute(name).unwrap_or("0").parse().unwrap()
}

/// Every line of text in a plate.
fn texts(svg: &str) -> Vec<String> {
    let document = Document::parse(svg).unwrap();
    document.descendants().filter(|node| node.has_tag_name("text")).map(|node| node.text().unwrap_or("").to_owned()).collect()
}

/// Everything that sticks out of the plate.
fn outside(svg: &str) -> Vec<String> {
    let document = Document::parse(svg).unwrap();
    let root = document.root_element();
    let (width, height) = (number(root, "width"), number(root, "height"));
    assert_eq!(root.attribute("viewBox"), Some(format!("0 0 {width} {height}").as_str()));
    let sides = |node: Node<'_, '_>| -> Option<[i64; 4]> {
        match node.tag_name().name() {
            "rect" => {
                let (x, y) = (number(node, "x"), number(node, "y"));
                Some([x, y, x + number(node, "width"), y + number(node, "height")])
            }
            "line" => Some(["x1", "y1", "x2", "y2"].map(|name| number(node, name))),
            "text" => {
                let (x, y, size) = (number(node, "x"), number(node, "y"), number(node, "font-size"));
                let wide = text_width(node.text().unwrap_or(""), size, node.attribute("font-weight").is_some());
                let left = match node.attribute("text-anchor") {
                    Some("middle") => x - wide / 2,
                    Some("end") => x - wide,
                    _ => x,
                };
                Some([left, y - size, left + wide, y + size / 4])
            }
            _ => None,
        }
    };
    let inside = |[left, top, right, bottom]: [i64; 4]| left >= 0 && top >= 0 && right <= width && bottom <= height;
    let nodes = document.descendants().filter(|node| node.parent().is_some_and(|parent| !parent.has_tag_name("pattern")));
    nodes.filter(|node| !sides(*node).is_none_or(inside)).map(|node| svg[node.range()].to_owned()).collect()
}

#[test]
fn every_plate_of_every_case_is_well_formed_and_stays_inside() {
    for scored in cases() {
        for words in languages() {
            for (name, kind) in Kind::ALL {
                for look in LOOKS {
                    let svg = plate(words, &scored, kind, look);
                    assert_eq!(outside(&svg), [""; 0], "{name} {look:?}");
                    assert!(texts(&svg).iter().all(|text| !text.is_empty() && !text.contains(['\u{1}', '\u{2}', '{'])), "{name}");
                    for foreign in ["http:", "https:", "var(", "href", "style=", "<script", "class="] {
                        assert!(!svg.replace("http://www.w3.org/2000/svg", "").contains(foreign), "{name}: {foreign}");
                    }
                }
            }
        }
    }
}

#[test]
fn results_side_by_side_are_ranked_only_where_their_ranges_share_nothing() {
    let scored = ["agency-own-centre", "sirekap-as-alleged", "agency-own-centre"].map(case);
    let sides: Vec<Side<'_>> = ["A", "B", "C"]
        .into_iter()
        .zip(&scored)
        .map(|(letter, scored)| Side { letter, name: "<Kasus> & nama yang panjang sekali", scored })
        .collect();
    for words in languages() {
        let comparison = Comparison { words, pack: pack(), sides: &sides };
        let [fair, _, same] = &scored;
        for dimension in Dimension::BOTH {
            let verdicts = comparison.verdicts(dimension);
            assert_eq!(verdicts.len(), 3, "{verdicts:?}");
            let settled = fair.index(dimension).range.low == same.index(dimension).range.high;
            let last_but_one = if settled { neraca_report::Key::COMPARE_EQUAL } else { neraca_report::Key::COMPARE_OVERLAP };
            assert_eq!(verdicts[1], neraca_report::fill(words.text(last_but_one), &[("one", "A"), ("other", "C")]));
        }
        for look in LOOKS {
            let svg = comparison.plate(look);
            assert_eq!(outside(&svg), [""; 0], "{look:?}");
            let shown = texts(&svg);
            for (side, dimension) in sides.iter().flat_map(|side| Dimension::BOTH.map(|dimension| (side, dimension))) {
                let range = side.scored.index(dimension).range;
                let (low, high) = (points(range.low), points(range.high));
                let numbers = if low == high { low.to_string() } else { format!("{low}–{high}") };
                assert!(shown.contains(&numbers), "{numbers} in {shown:?}");
            }
        }
    }
}

#[test]
fn small_type_is_still_legible_and_colours_come_from_the_table() {
    let scored = case("sirekap-public-record");
    for look in LOOKS {
        let known: BTreeSet<&str> = Ink::ALL.iter().map(|ink| ink.hex(look.theme)).collect();
        for (name, kind) in Kind::ALL {
            let svg = plate(&INDONESIAN, &scored, kind, look);
            let document = Document::parse(&svg).unwrap();
            for node in document.descendants().filter(Node::is_element) {
                assert!(!node.has_tag_name("text") || number(node, "font-size") >= 12, "{name}");
                for colour in
                    ["fill", "stroke"].iter().filter_map(|name| node.attribute(*name)).filter(|colour| !colour.starts_with("url("))
                {
                    assert!(known.contains(colour), "{name}: {colour}");
                }
            }
        }
    }
}

#[test]
fn the_colours_are_those_of_the_style_sheet() {
    let css = fs::read_to_string(path("style/tokens.css")).unwrap();
    let block = |opener: &str| css.split_once(opener).unwrap().1.split_once('}').unwrap().0.to_owned();
    let (light, dark) = (block("  :root {"), block(":root[data-theme=\"dark\"] {"));
    let value = |block: &str, token: &str| {
        let after = block.split_once(&format!("--na-{token}: ")).map(|(_, after)| after);
        after.and_then(|after| after.split_once(';')).map(|(value, _)| value.to_owned())
    };
    for ink in Ink::ALL {
        let expected = value(&light, ink.token());
        assert_eq!(expected.as_deref(), Some(ink.hex(Theme::Light)), "{ink:?}");
        // What the dark block leaves out stays as it is.
        assert_eq!(value(&dark, ink.token()).or(expected).as_deref(), Some(ink.hex(Theme::Dark)), "{ink:?}");
    }
}

#[test]
fn a_plate_shows_the_numbers_of_the_result() {
    for scored in cases() {
        for dimension in Dimension::BOTH {
            let index = scored.index(dimension);
            let waterfall = Waterfall::new(pack(), &scored, dimension);
            let shown = texts(&plate(&loaded().words, &scored, Kind::Waterfall(dimension), Look::default()));
            for row in &waterfall.rows {
                assert!(shown.contains(&signed(row.high)), "{shown:?}: {}", row.high);
            }
            assert!(shown.contains(&points(index.range.high).to_string()));
            let shown = texts(&plate(&loaded().words, &scored, Kind::Themes, Look::default()));
            for (row, range) in theme_rows(pack(), &scored, dimension).iter().zip(&index.themes) {
                assert_eq!((row.low, row.high), (range.low / 100, range.high / 100));
                assert!(
                    shown.contains(&row.range_text()) && shown.concat().contains(&plain(loaded().words.theme_name(dimension, row.theme)))
                );
            }
            let [_, found] = robustness(pack(), &scored, dimension);
            let shown = texts(&plate(&loaded().words, &scored, Kind::Robustness(dimension), Look::default()));
            let spread = Distribution::new(&pack().method, &found);
            assert!(spread.bins.iter().filter(|bin| bin.count > 0).all(|bin| shown.contains(&spread.share(bin))));
        }
    }
}

/// A name that would break a file if it were not escaped.
fn hostile() -> Words {
    let mut words = loaded().words.clone();
    let bad = "<script>\"&'\u{1}\u{2}\u{0}]]>".to_owned();
    let first = Arc::make_mut(&mut words.first);
    first.indices.iter_mut().chain(first.themes.iter_mut().flatten()).for_each(|name| name.clone_from(&bad));
    first.bands.iter_mut().for_each(|band| (band.name, band.label) = (bad.clone(), bad.clone()));
    Arc::make_mut(words.more.as_mut().unwrap()).factors.iter_mut().for_each(|factor| factor.name.clone_from(&bad));
    words
}

#[test]
fn every_text_is_escaped() {
    let (words, scored) = (hostile(), case("sirekap-public-record"));
    for (name, kind) in Kind::ALL {
        let subject = "</svg><script>alert(1)</script> & \"more\"";
        let pictured = Pictured { words: &words, pack: pack(), scored: &scored, as_of: None, subject };
        let svg = pictured.plate(kind, Look::default());
        let document = Document::parse(&svg).unwrap();
        assert!(!document.descendants().any(|node| node.has_tag_name("script")), "{name}");
        assert!(texts(&svg).concat().contains("<script>"), "{name}");
    }
}

#[test]
fn plates_stay_as_they_are() {
    for (picture, case, arguments) in [
        ("gauge", "sirekap-public-record", &["--lang=id"][..]),
        ("waterfall-sovereignty", "sirekap-public-record", &["--lang=id", "--narrow"]),
        ("waterfall-sovereignty", "pdns2-2024", &["--lang=en", "--theme=dark"]),
        ("waterfall-sovereignty", "ukraine-evacuation-2022", &["--lang=en"]),
        ("themes", "village-free-consumer-tools", &["--lang=en", "--narrow", "--theme=dark"]),
        ("robustness-legal", "pdns2-2024", &["--lang=id"]),
    ] {
        let file = format!("content/assessments/{case}.toml");
        let (code, svg, messages) = neraca(&[&["picture", picture, &file], arguments].concat(), b"");
        assert_eq!((code, messages.as_str()), (0, ""));
        assert_eq!(outside(&svg), [""; 0], "{picture} {case}");
        insta::assert_snapshot!(format!("{picture}.{case}"), svg);
    }
}

#[test]
fn wrong_calls_say_what_would_be_right() {
    let file = "content/assessments/pdns2-2024.toml";
    for (arguments, expected) in [
        (&["picture", "pie", file][..], "pie is not an available picture"),
        (&["picture", file], "Name one picture"),
        (&["picture", "gauge", file, "--theme", "red"], "red is not an available theme"),
        (&["assess", file, "--narrow"], "--narrow is not known here"),
    ] {
        let (code, out, messages) = neraca(&[arguments, &["--lang=en"]].concat(), b"");
        assert_eq!((code, out.as_str()), (2, ""), "{arguments:?}");
        assert!(messages.contains(expected), "{messages}");
    }
    assert!(Kind::ALL.iter().all(|(name, kind)| Kind::from_name(name) == Some(*kind) && kind.name() == *name));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_waterfall_adds_up_exactly_and_ends_where_the_score_stands(levels in any::levels()) {
        let scored = score(pack(), &levels);
        for dimension in Dimension::BOTH {
            let index = scored.index(dimension);
            let waterfall = Waterfall::new(pack(), &scored, dimension);
            prop_assert_eq!(waterfall.rows.iter().map(|row| row.low).sum::<i64>(), points(index.range.low));
            prop_assert_eq!(waterfall.rows.iter().map(|row| row.high).sum::<i64>(), points(index.range.high));
            let own = waterfall.rows.iter().filter(|row| row.source.is_none());
            for gathered in own {
                let sum = |value: fn(&neraca_report::picture::Row) -> i64| waterfall.others.iter().map(value).sum::<i64>();
                prop_assert_eq!((gathered.low, gathered.high), (sum(|row| row.low), sum(|row| row.high)));
            }
            let rounded = (index.range.high + POINT / 200) / (POINT / 100);
            prop_assert_eq!(waterfall.end, rounded);
            let mut stands = 0;
            for row in &waterfall.rows {
                prop_assert_eq!(row.bar.step.0, stands);
                stands = row.bar.step.1;
                let ends = (row.bar.step.0.min(row.bar.step.1), row.bar.step.0.max(row.bar.step.1));
                let (certain, uncertain) = (row.bar.certain, row.bar.uncertain);
                prop_assert_eq!((certain.0.min(uncertain.0), certain.1.max(uncertain.1)), ends);
                prop_assert_eq!((certain.1 - certain.0) + (uncertain.1 - uncertain.0), ends.1 - ends.0);
            }
            prop_assert_eq!(stands, waterfall.end);
            let mut named: Vec<F> = waterfall.silent.clone();
            named.extend(waterfall.rows.iter().chain(&waterfall.others).filter_map(|row| match row.source {
                Some(Source::Factor(factor)) => Some(factor),
                _ => None,
            }));
            let read = pack().method.themes(dimension).iter().flat_map(|theme| theme.shape.factors()).count();
            prop_assert_eq!(named.len(), read);
        }
    }

    #[test]
    fn a_spread_counts_every_weighting_once_and_holds_the_result(levels in any::levels()) {
        let scored = score(pack(), &levels);
        for dimension in Dimension::BOTH {
            for found in robustness(pack(), &scored, dimension) {
                let spread = Distribution::new(&pack().method, &found);
                prop_assert_eq!(spread.bins.iter().map(|bin| bin.count).sum::<u32>(), found.weightings);
                prop_assert!(spread.bins.len() <= 12 && spread.bins.iter().any(|bin| bin.height == 10_000));
                prop_assert!(spread.bins.windows(2).all(|pair| pair[0].to + 1 == pair[1].from && pair[0].span.1 == pair[1].span.0));
                prop_assert!(spread.bins.iter().any(|bin| (bin.from..=bin.to).contains(&spread.result)));
                prop_assert!(spread.bins.iter().all(|bin| pack().method.band(bin.from * POINT) == pack().method.band(bin.to * POINT)));
            }
        }
    }

    #[test]
    fn any_result_gives_plates_that_stay_inside(levels in any::levels(), kind in 0..Kind::ALL.len(), look in 0..LOOKS.len()) {
        let scored = score(pack(), &levels);
        let svg = plate(&INDONESIAN, &scored, Kind::ALL[kind].1, LOOKS[look]);
        prop_assert_eq!(outside(&svg), [""; 0]);
    }
}
