//! Loads the whole content folder into one value, or says everything that is wrong with it.
//!
//! Must not know the inside of any kind of file; each has its own reader.

use crate::entry::{Entry, Pair};
use crate::loader::{Loader, side};
use crate::names::{Names, check_places};
use crate::node::{Node, Value};
use crate::problem::{Problem, Problems};
use crate::source::Sources;
use crate::terms::Terms;
use crate::{
    actions, cases, documents, explained, factors, frameworks, laws, map, method, methods, pairs, places, questions, rules, texts, wording,
    worksheet,
};
use neraca_engine::{Catalogue, Condition, Date, F, Frameworks, Methods, Pack, Q, Version};
use neraca_report::map::WorldMap;
use neraca_report::{CaseText, Documents, First, FrameworkTexts, JurisdictionText, More, Provision, is_pack_name};
use std::collections::BTreeSet;
use std::path::Path;

/// Everything the packs hold. Pairs are Bahasa Indonesia, then English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// Rules for the engine.
    pub core: Pack,
    /// Actions for plans; no score needs them.
    pub catalogue: Catalogue,
    /// All method versions; only a result of an earlier one needs them.
    pub methods: Methods,
    /// Numbers of other frameworks; no score needs them.
    pub frameworks: Frameworks,
    /// Words of other frameworks.
    pub framework_texts: [FrameworkTexts; 2],
    /// Outlines of countries, and what is drawn on them.
    pub map: WorldMap,
    /// Words of the first download.
    pub first: [First; 2],
    /// Words of results, review and documents.
    pub more: [More; 2],
    /// Provisions of law that something cites.
    pub provisions: [Vec<Provision>; 2],
    /// Access laws by country.
    pub jurisdictions: [Vec<JurisdictionText>; 2],
    /// Coded assessments with their stories.
    pub cases: [Vec<CaseText>; 2],
    /// What drafts are made of.
    pub documents: [Documents; 2],
}

/// Loads and checks a content folder.
///
/// # Errors
/// Every problem found, in the order of files and lines.
pub fn load(dir: &Path) -> Result<Content, Vec<Problem>> {
    let problems = Problems::default();
    let sources = Sources::read(dir, &problems);
    if sources.broken {
        // What such a file would have defined is missing everywhere else; those problems would only hide this one.
        return Err(problems.into_sorted());
    }
    let terms = Terms::read(&sources, &problems);
    let loader = Loader { sources: &sources, problems: &problems, terms: &terms, names: Names::read(&sources) };
    let content = compile(&loader);
    drop(loader);
    let problems = problems.into_sorted();
    match content {
        Some(content) if problems.is_empty() => Ok(content),
        _ => Err(problems),
    }
}

/// Places that nobody has looked at for more than `days` days before `today`.
#[must_use]
pub fn stale(dir: &Path, today: Date, days: u32) -> Vec<Problem> {
    let problems = Problems::default();
    let sources = Sources::read(dir, &problems);
    for file in &sources.files {
        file.root.walk(&mut |node| {
            let Some(checked) = node.get("last_checked") else { return };
            let date: Option<Date> = checked.text().and_then(|text| text.parse().ok());
            if let Some(age) = date.map(|date| today.day_number() - date.day_number()).filter(|age| *age > i64::from(days)) {
                let name = ["id", "name"].iter().find_map(|key| node.get(key)?.text()).unwrap_or("this entry");
                problems.add(
                    &file.shown,
                    checked.line,
                    format!("{name} was last checked {age} days ago"),
                    "Read its sources again, then set last_checked",
                );
            }
        });
    }
    problems.into_sorted()
}

fn compile(loader: &Loader<'_>) -> Option<Content> {
    let problems = loader.problems;
    pairs::check(loader.sources, problems);
    for folder in ["questions", "contradictions", "actions", "assessments"] {
        check_places(loader.sources, folder, "id", true, problems);
    }
    check_places(loader.sources, "factors", "code", true, problems);
    check_places(loader.sources, "frameworks/csf", "id", true, problems);
    check_places(loader.sources, "jurisdictions", "iso", false, problems);
    for folder in ["providers", "cases", "documents/letters"] {
        check_places(loader.sources, folder, "id", false, problems);
    }
    let entry = loader.one("pack.toml")?;
    let version = version(&entry);
    let versions = methods::versions(loader);

    let sections: Vec<(Pair, String)> =
        entry.tables("section").iter().map(|item| (item.both("title"), item.text("id").to_owned())).collect();
    let letters: Vec<String> = sections.iter().map(|(_, letter)| letter.clone()).collect();
    let questions = questions::read(loader, &letters);
    let factors = factors::read(loader);
    let wording = wording::read(loader, &version.map(methods::folder).unwrap_or_default());
    let (caps, dated_rules, dated) = rules::dates(loader);
    let (contradictions, contradiction_texts) = rules::contradictions(loader);
    let (catalogue, actions) = actions::read(loader, &wording.times);
    let documents = documents::read(loader);
    let (frameworks, framework_texts) = frameworks::read(loader);
    let laws = laws::read(loader);
    let places = places::read(loader);
    let interface = texts::read(loader);
    let worksheets = worksheet::read(loader);
    let reach = rules::reach(loader, factors.computed.first().copied().unwrap_or(F(0)));
    let method = version.and_then(|version| method::read(loader, version));
    let home_cases = entry.texts("home_cases");
    let home = loader.names.country(&entry, entry.text("home"), entry.line_of("home"));
    let volume_from = amounts(&entry);
    entry.skip(&["schema", "unknown", "public_scope"]);
    let (id, as_of, earliest) = (name(&entry), entry.date("as_of"), entry.date("earliest"));
    let (reach, link_names) = reach?;
    let map = map::read(loader, &reach);
    let (method, words) = method?;
    let documents = documents?;
    let methods = methods::read(loader, &entry, &versions, &method);
    let core = Pack {
        id: id?,
        as_of: as_of?,
        earliest: earliest?,
        home: home?,
        hash: loader.sources.hash.clone(),
        volumes: entry.texts("volumes").into_iter().map(|(code, _)| code.to_owned()).collect(),
        sections: letters,
        questions: questions.rules,
        factors: factors.rules,
        reach,
        caps,
        dated: dated_rules,
        contradictions,
        exposures: places.exposures,
        providers: places.providers,
        method,
    };
    let [drafts, _] = &documents;
    check_feeds(loader, &core, catalogue.conditions().chain(drafts.conditions()));
    let [method_id, method_en] = explained::read(loader, &methods::folder(core.method.version), &core, words.reasons.clone());
    let (cases, cards) = cases::read(loader, &core, &home_cases);

    let first = |language: usize, questions, bands, countries, citations, home_cases| First {
        language: if language == 0 { "id" } else { "en" }.to_owned(),
        interface: interface.get(language).map(|(early, _)| early.clone()).unwrap_or_default(),
        sections: sections.iter().map(|(title, _)| side(title, language)).collect(),
        questions,
        volume_from: volume_from.clone(),
        indices: names(&words.indices, language),
        bands,
        themes: words.themes.iter().map(|themes| names(themes, language)).collect(),
        countries,
        providers: places.provider_names.clone(),
        regions: places.regions.clone(),
        citations,
        home_cases,
    };
    let more = |language: usize, questions, flags, factors, contradictions, dates, actions, method| More {
        interface: interface.get(language).map(|(_, late)| late.clone()).unwrap_or_default(),
        questions,
        flags,
        factors,
        index_meanings: meanings(&words.indices, language),
        band_meanings: words.band_meanings.iter().map(|bands| bands.iter().map(|meaning| side(meaning, language)).collect()).collect(),
        not_enough: side(&words.not_enough, language),
        theme_meanings: words.themes.iter().map(|themes| meanings(themes, language)).collect(),
        stakes: words.stakes.iter().map(|(name, meaning)| (side(name, language), side(meaning, language))).collect(),
        links: link_names.iter().map(|name| side(name, language)).collect(),
        contradictions,
        dates,
        sentences: wording.sentences.iter().map(|(id, text)| (id.clone(), side(text, language))).collect(),
        actions,
        worksheet: worksheets.get(language).cloned().unwrap_or_default(),
        method,
    };
    let ([questions_id, questions_en], [bands_id, bands_en]) = (questions.texts, words.bands.clone());
    let ([countries_id, countries_en], [citations_id, citations_en], [cards_id, cards_en]) = (places.countries, laws.citations, cards);
    let ([ask_id, ask_en], [flags_id, flags_en], [factors_id, factors_en]) = (questions.more, words.flags.clone(), factors.texts);
    let ([conflicts_id, conflicts_en], [dated_id, dated_en], [actions_id, actions_en]) = (contradiction_texts, dated, actions);
    let first = [
        first(0, questions_id, bands_id, countries_id, citations_id, cards_id),
        first(1, questions_en, bands_en, countries_en, citations_en, cards_en),
    ];
    let more = [
        more(0, ask_id, flags_id, factors_id, conflicts_id, dated_id, actions_id, method_id),
        more(1, ask_en, flags_en, factors_en, conflicts_en, dated_en, actions_en, method_en),
    ];
    Some(Content {
        core,
        catalogue,
        methods,
        frameworks,
        framework_texts,
        map: map?,
        first,
        more,
        provisions: laws.provisions,
        jurisdictions: places.jurisdictions,
        cases,
        documents,
    })
}

fn names(pairs: &[(Pair, Pair)], language: usize) -> Vec<String> {
    pairs.iter().map(|(name, _)| side(name, language)).collect()
}

fn meanings(pairs: &[(Pair, Pair)], language: usize) -> Vec<String> {
    pairs.iter().map(|(_, meaning)| side(meaning, language)).collect()
}

/// The pack's name, which tells a file of an earlier pack from one of a later.
fn name(entry: &Entry<'_>) -> Option<String> {
    let name = Some(entry.text("pack")).filter(|name| is_pack_name(name));
    if name.is_none() {
        entry.add(entry.line_of("pack"), "pack does not tell country, year and number", "Write pack = \"ID-2026.1\"");
    }
    name.map(str::to_owned)
}

fn version(entry: &Entry<'_>) -> Option<Version> {
    let version = entry.text("method").parse().ok();
    if version.is_none() {
        entry.add(entry.line_of("method"), "method is not a method version", "Write method = \"NERACA:1.0\"");
    }
    version
}

/// Lowest number of each volume band: rising from 0, one for each volume.
fn amounts(entry: &Entry<'_>) -> Vec<u64> {
    let amount = |node: &Node| match node.value {
        Value::Whole(number) => u64::try_from(number).ok(),
        _ => None,
    };
    let amounts: Vec<u64> = entry.node("volume_from").map_or(&[][..], Node::items).iter().filter_map(amount).collect();
    if amounts.len() != entry.texts("volumes").len() || amounts.first() != Some(&0) || !amounts.is_sorted() {
        entry.add(entry.line_of("volume_from"), "volume_from does not fit volumes", "Write one number for each volume, rising from 0");
    }
    amounts
}

/// Every question must lead somewhere: a factor, a reach link, another question, an action or a document.
fn check_feeds<'a>(loader: &Loader<'_>, pack: &'a Pack, read: impl Iterator<Item = &'a Condition>) {
    let mut fed: BTreeSet<Q> = pack.reach.links.iter().map(|link| link.question).collect();
    let clauses = pack.factors.iter().flat_map(|factor| &factor.clauses).map(|clause| &clause.when);
    let gates = pack.questions.iter().filter_map(|question| question.show_if.as_ref());
    let links = pack.reach.links.iter().filter_map(|link| link.minus_if.as_ref());
    for condition in clauses.chain(gates).chain(links).chain(read) {
        condition.questions(&mut |question| {
            fed.insert(question);
        });
    }
    for (position, question) in pack.question_positions().zip(&pack.questions) {
        let Some(file) = loader.sources.folder("questions").find(|file| file.stem() == question.id) else { continue };
        if !fed.contains(&position) {
            let what = format!("question {} feeds no factor, flag, gate, action cost or output", question.id);
            loader.problems.add(&file.shown, 0, what, "Use it in a factor or action, or remove it");
        }
    }
}
