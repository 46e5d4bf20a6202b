//! The real content loads without a problem, and its packs survive being written and read.
//!
//! Must not know any sentence or number of the content.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

use neraca_content::{Content, home, load, opening, opening_codes, pack_bytes, packs, sheets, stale, unused_texts};
use neraca_engine::{Catalogue, Frameworks, Methods, Pack};
use neraca_report::map::WorldMap;
use neraca_report::{CaseText, Documents, First, FrameworkTexts, JurisdictionText, More, Provision, Worksheet, plain};
use serde::de::DeserializeOwned;
use std::fs;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content")
}

fn real() -> Content {
    load(&folder()).unwrap_or_else(|problems| {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("{}", lines.join("\n"))
    })
}

fn read<T: DeserializeOwned>(packs: &[(String, Vec<u8>)], name: &str) -> T {
    let (_, bytes) = packs.iter().find(|(found, _)| found == name).unwrap();
    postcard::from_bytes(bytes).unwrap()
}

#[test]
fn packs_round_trip() {
    let content = real();
    let packs = packs(&content).unwrap();
    assert_eq!(packs.len(), 21);
    assert_eq!(read::<Catalogue>(&packs, "plan.pack"), content.catalogue);
    assert_eq!(read::<Methods>(&packs, "methods.pack"), content.methods);
    assert_eq!(read::<Frameworks>(&packs, "readings.pack"), content.frameworks);
    assert_eq!(read::<WorldMap>(&packs, "map.pack"), content.map);
    assert_eq!(read::<Pack>(&packs, "core.pack"), content.core);
    assert_eq!(postcard::from_bytes::<Pack>(&pack_bytes(&content.core).unwrap()).unwrap(), content.core);
    for (language, tag) in ["id", "en"].into_iter().enumerate() {
        let name = |kind: &str| format!("{kind}.{tag}.pack");
        assert_eq!(read::<First>(&packs, &name("first")), content.first[language]);
        assert_eq!(read::<More>(&packs, &name("more")), content.more[language]);
        assert_eq!(read::<FrameworkTexts>(&packs, &name("readings")), content.framework_texts[language]);
        assert_eq!(read::<Vec<Provision>>(&packs, &name("laws")), content.provisions[language]);
        assert_eq!(read::<Vec<JurisdictionText>>(&packs, &name("jurisdictions")), content.jurisdictions[language]);
        assert_eq!(read::<Vec<CaseText>>(&packs, &name("cases")), content.cases[language]);
        assert_eq!(read::<Documents>(&packs, &name("documents")), content.documents[language]);
    }
}

#[test]
fn the_opening_asks_its_questions_with_their_own_citations() {
    let content = real();
    let codes: Vec<&str> = opening_codes(&content.core).collect();
    assert!(codes.len() >= 4, "too few to hide the arrival of the whole app: {codes:?}");
    for first in &content.first {
        let opening = opening(&content.core, first);
        assert_eq!(opening.questions.len(), codes.len());
        for (small, whole) in opening.questions.iter().zip(&first.questions) {
            let labels =
                |from: &First, laws: &[u16]| laws.iter().map(|law| from.citations[usize::from(*law)].id.clone()).collect::<Vec<_>>();
            assert_eq!(labels(&opening, &small.laws), labels(first, &whole.laws));
            assert_eq!((&small.text, &small.options), (&whole.text, &whole.options));
        }
        assert!(opening.countries.is_empty() && opening.providers.is_empty() && opening.regions.is_empty());
    }
}

#[test]
fn texts_stand_at_the_positions_of_the_rules() {
    let content = real();
    let pack = &content.core;
    for (first, more) in content.first.iter().zip(&content.more) {
        assert_eq!(first.questions.len(), pack.questions.len());
        for (text, rule) in first.questions.iter().zip(&pack.questions) {
            assert_eq!(text.options.len(), rule.options.len(), "{}", rule.id);
        }
        assert_eq!(first.sections.len(), pack.sections.len());
        assert_eq!(first.bands.len(), pack.method.bands.len() + 1);
        assert_eq!(first.providers.len(), pack.providers.len());
        assert_eq!(first.home_cases.len(), 4);
        assert_eq!(more.factors.len(), pack.factors.len());
        for (text, rule) in more.factors.iter().zip(&pack.factors) {
            assert_eq!(text.clauses.len(), rule.clauses.len(), "{}", rule.id);
        }
        assert_eq!(more.flags.len(), pack.method.flags.len());
        assert_eq!(more.links.len(), pack.reach.links.len());
        assert_eq!(more.contradictions.len(), pack.contradictions.len());
        assert!(first.citations.is_sorted_by_key(|citation| &citation.id));
        assert!(more.sentences.is_sorted_by_key(|(id, _)| id));
        let laws = first.questions.iter().flat_map(|question| &question.laws);
        let laws = laws.chain(more.flags.iter().flat_map(|flag| &flag.laws));
        let laws = laws.chain(more.factors.iter().flat_map(|factor| &factor.clauses).flat_map(|clause| &clause.laws));
        assert!(laws.into_iter().all(|law| usize::from(*law) < first.citations.len()));
    }
    assert_eq!(content.provisions.each_ref().map(Vec::len), content.first.each_ref().map(|first| first.citations.len()));
    assert!(pack.exposures.is_sorted_by_key(|exposure| exposure.country));
    assert_eq!(pack.hash.len(), 12);
}

#[test]
fn foreign_terms_are_marked_in_indonesian_only() {
    let [id, en] = real().first;
    let texts = |first: First| first.questions.into_iter().map(|question| question.text).collect::<String>();
    let (id, en) = (texts(id), texts(en));
    assert!(id.contains("(\u{1}cloud\u{2})") && !plain(&id).contains('\u{1}'));
    assert!(!en.contains('\u{1}'));
}

#[test]
fn home_holds_both_languages_and_nothing_inline() {
    let html = home(&real());
    for part in
        ["<div class=\"na-static\" lang=\"id\">", "<div class=\"na-static\" lang=\"en\">", "id=\"na-load\"", "id=\"na-old\"", "<noscript>"]
    {
        assert_eq!(html.matches(part).count(), 1, "{part}");
    }
    for banned in ["style=", "<script", "onclick", "http", "\u{1}"] {
        assert!(!html.contains(banned), "{banned}");
    }
}

/// What a reader of a page sees, elements and escapes undone.
fn seen(html: &str) -> String {
    let words: String = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect();
    let signs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    signs.iter().fold(words, |words, (escape, sign)| words.replace(escape, sign))
}

/// Every sentence of a worksheet.
fn sentences(sheet: &mut Worksheet) -> Vec<&mut String> {
    let steps = sheet
        .steps
        .iter_mut()
        .flat_map(|step| [&mut step.name, &mut step.rule].into_iter().chain(step.rows.iter_mut().map(|row| &mut row.1)));
    let first = [&mut sheet.title, &mut sheet.intro, &mut sheet.tools];
    first.into_iter().chain(steps).chain(&mut sheet.add).chain(sheet.results.iter_mut().flatten()).chain(&mut sheet.cautions).collect()
}

#[test]
fn sheets_say_everything_in_both_languages_and_lead_to_each_other() {
    let mut content = real();
    let pages = sheets(&content);
    assert_eq!(pages.each_ref().map(|(name, _)| *name), ["lembar-kerja.html", "worksheet.html"]);
    for ((((name, html), more), (tag, other)), first) in
        pages.iter().zip(&mut content.more).zip([("id", "en"), ("en", "id")]).zip(&content.first)
    {
        assert!(html.starts_with(&format!("<!doctype html>\n<html lang=\"{tag}\">")), "{name}");
        let text = seen(html);
        assert!(more.worksheet.steps.len() >= 5 && more.worksheet.results.len() == 3);
        let rows: usize = more.worksheet.steps.iter().map(|step| step.rows.len()).sum();
        for (part, count) in [("<li class=\"na-sheet__q\">", more.worksheet.steps.len()), ("<li class=\"na-sheet__opt\">", rows)] {
            assert_eq!(html.matches(part).count(), count, "{name}: {part}");
        }
        for sentence in sentences(&mut more.worksheet) {
            assert!(text.contains(&plain(sentence)), "{name}: {sentence}");
        }
        assert!(text.contains(&content.core.id) && text.contains(&content.core.hash), "{name}: which rules");
        assert_eq!(html.matches("<h1>").count(), 1);
        for link in ["href=\"#na-main\"".to_owned(), format!("href=\"./#/{tag}\""), format!("hreflang=\"{other}\"")] {
            assert!(html.contains(&link), "{name}: {link}");
        }
        for banned in ["style=", "<style", "<script", "onclick", "http", "\u{1}", "{", "()"] {
            assert!(!html.contains(banned), "{name}: {banned}");
        }
        assert!(first.language == tag && html.contains("href=\"./main.css\"") && html.contains("<!--na:icon-->"));
    }
    let [(id, indonesian), (en, english)] = &pages;
    assert!(indonesian.contains(&format!("href=\"./{en}\"")) && english.contains(&format!("href=\"./{id}\"")));
    let home = home(&content);
    for name in [id, en] {
        assert_eq!(home.matches(&format!("href=\"./{name}\"")).count(), 2, "without scripts and on old browsers: {name}");
    }
}

#[test]
fn nothing_in_a_sheet_can_become_markup() {
    let hostile = "</title><script>alert(\"1\")</script> & '";
    let mut content = real();
    for more in &mut content.more {
        sentences(&mut more.worksheet).into_iter().chain(&mut more.interface).for_each(|text| hostile.clone_into(text));
    }
    for first in &mut content.first {
        first.interface.iter_mut().for_each(|text| hostile.clone_into(text));
    }
    hostile.clone_into(&mut content.core.id);
    for (name, html) in sheets(&content) {
        assert!(!html.contains("<script") && html.matches("</title>").count() == 1, "{name}");
        assert!(!html.contains("\"1\"") && seen(&html).matches(hostile).count() > 40, "{name}");
    }
}

#[test]
fn old_checks_are_listed() {
    let checked = "2026-11-22".parse().unwrap();
    assert_eq!(stale(&folder(), checked, 0), []);
    let listed = stale(&folder(), "2028-11-22".parse().unwrap(), 365);
    let line = listed.iter().map(ToString::to_string).find(|line| line.starts_with("content/laws/")).unwrap();
    assert!(line.contains("was last checked 731 days ago"), "{line}");
}

#[test]
fn texts_that_nothing_uses_are_listed() {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("unused");
    fs::create_dir_all(root.join("src")).unwrap();
    fs::create_dir_all(root.join("content/texts")).unwrap();
    fs::write(root.join("content/texts/id.toml"), "[shell]\nname = \"a\"\nskip-it = \"b\"\nold = \"c\"\n").unwrap();
    fs::write(root.join("src/a.rs"), "text(Key::SHELL_NAME); text(Key::SHELL_SKIP_IT); text(Key::SHELL_OLDER)").unwrap();
    let unused: Vec<String> = unused_texts(&root).iter().map(ToString::to_string).collect();
    assert_eq!(
        unused,
        ["content/texts/id.toml:4: interface text \"shell.old\" is not used. Use Key::SHELL_OLD, or remove the text in both languages"]
    );
}
