//! Every code that one file may use to refer to another: questions, options, factors, laws, providers, countries, cases.
//!
//! Must not check the files it takes the codes from; their own readers do.

use crate::entry::Entry;
use crate::node::{Node, Value};
use crate::problem::{Problems, one_of};
use crate::source::{File, Sources};
use neraca_engine::{Country, F, Kind, LevelSet, PlaceStatus, Q};
use std::collections::{BTreeMap, BTreeSet};

/// Kinds of answers as written, by position in [`KIND_VALUES`].
pub(crate) const KINDS: &[&str] = &["single", "multi", "multi-volume", "place-multi", "place-single", "provider", "clause"];
pub(crate) const KIND_VALUES: [Kind; 7] =
    [Kind::Single, Kind::Multi, Kind::MultiVolume, Kind::PlaceMulti, Kind::PlaceSingle, Kind::Provider, Kind::Clause];

/// What a condition may say about a question.
#[derive(Debug)]
pub(crate) struct QuestionName {
    pub(crate) id: String,
    pub(crate) kind: Kind,
    pub(crate) options: Vec<String>,
}

/// What a method table may say about a factor.
#[derive(Debug)]
pub(crate) struct FactorName {
    pub(crate) id: String,
    pub(crate) range: LevelSet,
}

/// All codes.
#[derive(Debug, Default)]
pub(crate) struct Names {
    pub(crate) questions: Vec<QuestionName>,
    pub(crate) factors: Vec<FactorName>,
    pub(crate) providers: Vec<String>,
    pub(crate) provider_sources: BTreeMap<String, String>,
    pub(crate) countries: BTreeSet<Country>,
    pub(crate) volumes: Vec<String>,
    pub(crate) laws: BTreeSet<String>,
    /// Provisions cited somewhere, sorted.
    pub(crate) citations: Vec<String>,
    /// Number of statements by case.
    pub(crate) cases: BTreeMap<String, usize>,
}

impl Names {
    pub(crate) fn read(sources: &Sources) -> Self {
        let mut names = Self {
            questions: ordered(sources, "questions").map(question).collect(),
            factors: ordered(sources, "factors").map(factor).collect(),
            providers: sources.folder("providers").map(|file| text(&file.root, "id")).collect(),
            ..Self::default()
        };
        for file in &sources.files {
            match file.path.as_str() {
                "pack.toml" => names.volumes = texts(&file.root, "volumes"),
                "countries.toml" => names.countries.extend(codes(items(&file.root, "country"))),
                "providers/_sources.toml" => {
                    let sources = file.root.get("source").map_or(&[][..], Node::fields);
                    names.provider_sources.extend(sources.iter().map(|field| (field.key.clone(), text(&field.node, "title"))));
                }
                _ => {}
            }
        }
        names.countries.extend(codes(sources.folder("jurisdictions").map(|file| &file.root)));
        for file in sources.folder("laws") {
            names.laws.extend(items(&file.root, "provision").map(|provision| text(provision, "id")));
        }
        for file in sources.folder("cases") {
            names.cases.insert(text(&file.root, "id"), items(&file.root, "fact").count());
        }
        let mut cited = BTreeSet::new();
        for file in sources.files.iter().filter(|file| !file.path.starts_with("laws/")) {
            file.root.walk(&mut |node| cited.extend(texts(node, "laws")));
        }
        names.citations = cited.into_iter().filter(|id| names.laws.contains(id)).collect();
        names
    }

    /// A question code; unknown ones are reported.
    pub(crate) fn question(&self, entry: &Entry<'_>, code: &str, line: usize) -> Option<(Q, &QuestionName)> {
        let found = self.questions.iter().position(|question| question.id == code);
        if found.is_none() {
            let remedy = one_of(code, self.questions.iter().map(|question| question.id.as_str()));
            entry.add(line, format!("unknown question \"{code}\""), remedy);
        }
        let position = found?;
        Some((Q(u8::try_from(position).ok()?), self.questions.get(position)?))
    }

    /// A factor code; unknown ones are reported.
    pub(crate) fn factor(&self, entry: &Entry<'_>, code: &str, line: usize) -> Option<(F, &FactorName)> {
        let found = self.factors.iter().position(|factor| factor.id == code);
        if found.is_none() {
            let remedy = one_of(code, self.factors.iter().map(|factor| factor.id.as_str()));
            entry.add(line, format!("unknown factor \"{code}\""), remedy);
        }
        let position = found?;
        Some((F(u8::try_from(position).ok()?), self.factors.get(position)?))
    }

    /// A country that has a name; others are reported.
    pub(crate) fn country(&self, entry: &Entry<'_>, code: &str, line: usize) -> Option<Country> {
        let known = code.parse().ok().filter(|country| self.countries.contains(country));
        if known.is_none() {
            entry.add(line, format!("unknown country \"{code}\""), "Use two capital letters listed in content/countries.toml");
        }
        known
    }

    /// The provisions a thing cites, by position in the citations; unknown ones are reported.
    pub(crate) fn laws(&self, entry: &Entry<'_>) -> Vec<u16> {
        let cited = |(id, line): (&str, usize)| {
            if !self.laws.contains(id) {
                let remedy = one_of(id, self.laws.iter().map(String::as_str));
                entry.add(line, format!("unknown law \"{id}\""), remedy);
            }
            let position = self.citations.binary_search_by(|known| known.as_str().cmp(id)).ok()?;
            u16::try_from(position).ok()
        };
        entry.texts("laws").into_iter().filter_map(cited).collect()
    }

    /// The provisions of something that needs one, or `technical = true`.
    pub(crate) fn laws_or_technical(&self, entry: &Entry<'_>, thing: &str) -> Vec<u16> {
        let cited = entry.texts("laws").len();
        let laws = self.laws(entry);
        match (cited > 0, entry.truth("technical")) {
            (false, false) => {
                entry.add(entry.line, format!("{thing} cites no law"), "Add laws, or technical = true where no law stands behind it")
            }
            (true, true) => {
                entry.add(entry.line_of("technical"), format!("{thing} cites laws and is marked technical"), "Remove one of the two")
            }
            _ => {}
        }
        laws
    }
}

/// The files of a folder by their `position`.
pub(crate) fn ordered<'a>(sources: &'a Sources, folder: &str) -> impl Iterator<Item = &'a File> + use<'a> {
    let mut files: Vec<&File> = sources.folder(folder).collect();
    files.sort_by_key(|file| match file.root.get("position").map(|node| &node.value) {
        Some(Value::Whole(position)) => *position,
        _ => i64::MAX,
    });
    files.into_iter()
}

/// Reports a name that already stands in the list, otherwise adds it.
pub(crate) fn once<'a>(seen: &mut BTreeSet<&'a str>, entry: &Entry<'_>, key: &str, name: &'a str) {
    if !seen.insert(name) {
        entry.add(entry.line_of(key), format!("duplicate {key} \"{name}\""), "Give each its own name");
    }
}

/// Checks that a file is named after its thing, and that positions run from 0 without gaps.
pub(crate) fn check_places(sources: &Sources, folder: &str, key: &str, counted: bool, problems: &Problems) {
    let mut seen = BTreeSet::new();
    let mut counted = counted;
    for (position, file) in (0i64..).zip(ordered(sources, folder)) {
        let id = text(&file.root, key);
        let line = file.root.get(key).map_or(0, |node| node.line);
        if id != file.stem() && !id.is_empty() {
            problems.add(
                &file.shown,
                line,
                format!("the file name does not match {key} \"{id}\""),
                format!("Rename the file to {id}.toml"),
            );
        }
        if !seen.insert(id.clone()) && !id.is_empty() {
            problems.add(&file.shown, line, format!("duplicate {key} \"{id}\""), "Give each its own name");
        }
        let at = file.root.get("position");
        if counted && !at.is_some_and(|node| matches!(node.value, Value::Whole(found) if found == position)) {
            let line = at.map_or(0, |node| node.line);
            problems.add(&file.shown, line, "positions must run from 0 without gaps or repeats", format!("Here {position} was expected"));
            // The rest of the folder would only repeat it.
            counted = false;
        }
    }
}

fn question(file: &File) -> QuestionName {
    let kind = text(&file.root, "kind");
    let kind = KINDS.iter().zip(KIND_VALUES).find(|(name, _)| **name == kind).map_or(Kind::Single, |(_, kind)| kind);
    QuestionName { id: text(&file.root, "id"), kind, options: items(&file.root, "option").map(|option| text(option, "code")).collect() }
}

fn factor(file: &File) -> FactorName {
    let ends: Vec<u8> = file.root.get("range").map_or(&[][..], Node::items).iter().filter_map(level).collect();
    let range = match ends.as_slice() {
        [low, high] => LevelSet::span(*low, *high),
        _ => LevelSet::EMPTY,
    };
    FactorName { id: text(&file.root, "code"), range }
}

/// A level 0 to 7.
pub(crate) fn level(node: &Node) -> Option<u8> {
    match node.value {
        Value::Whole(level) => u8::try_from(level).ok().filter(|level| *level < 8),
        _ => None,
    }
}

/// The status that a place option has, with the country of its code.
pub(crate) fn place_status(word: &str, code: &str) -> Option<PlaceStatus> {
    Some(match word {
        "home" => PlaceStatus::Inside(code.to_uppercase().parse().ok()?),
        "abroad" => PlaceStatus::Abroad,
        "unfixed" => PlaceStatus::Unfixed,
        "none" => PlaceStatus::Nowhere,
        "same" => PlaceStatus::Same,
        "passing" => PlaceStatus::Passing,
        "modifier" => PlaceStatus::Modifier,
        _ => return None,
    })
}

fn text(node: &Node, key: &str) -> String {
    node.get(key).and_then(Node::text).unwrap_or("").to_owned()
}

fn texts(node: &Node, key: &str) -> Vec<String> {
    let items = node.get(key).map_or(&[][..], Node::items);
    items.iter().filter_map(Node::text).map(str::to_owned).collect()
}

fn items<'a>(node: &'a Node, key: &str) -> impl Iterator<Item = &'a Node> + use<'a> {
    node.get(key).map_or(&[][..], Node::items).iter()
}

fn codes<'a>(nodes: impl Iterator<Item = &'a Node>) -> impl Iterator<Item = Country> {
    nodes.filter_map(|node| node.get("iso")?.text()?.parse().ok())
}
