//! Compiles the numbers and words of one method version.
//!
//! Must not know answers.

use crate::entry::{Entry, Pair};
use crate::loader::{Loader, side};
use crate::methods;
use crate::names::{FactorName, ordered};
use crate::problem::one_of;
use neraca_engine::{Band, Dimension, F, FlagRule, LevelSet, Method, Shape, Stakes, Test, Theme, Version, WeightGrid};
use neraca_report::{BandText, FlagText, Reasons, ThemeReason};

const INDICES: [&str; 2] = ["sovereignty", "legal"];

/// Words that go with the numbers, as pairs.
#[derive(Default)]
pub(crate) struct MethodWords {
    pub(crate) bands: [Vec<BandText>; 2],
    pub(crate) not_enough: Pair,
    pub(crate) indices: Vec<(Pair, Pair)>,
    pub(crate) band_meanings: [Vec<Pair>; 2],
    pub(crate) themes: [Vec<(Pair, Pair)>; 2],
    pub(crate) flags: [Vec<FlagText>; 2],
    pub(crate) stakes: Vec<(Pair, Pair)>,
    pub(crate) reasons: [Reasons; 2],
}

impl MethodWords {
    /// Puts both sides of a reason where they belong.
    fn reason(&mut self, pair: &Pair, put: impl Fn(&mut Reasons, String)) {
        for (language, reasons) in self.reasons.iter_mut().enumerate() {
            put(reasons, side(pair, language));
        }
    }
}

/// Reads `method/<version>/`.
pub(crate) fn read(loader: &Loader<'_>, version: Version) -> Option<(Method, MethodWords)> {
    let folder = methods::folder(version);
    let mut words = MethodWords::default();
    let bands = bands(loader, &folder, &mut words)?;
    let stakes = stakes(loader, &folder, &mut words)?;
    let entry = loader.one(&format!("{folder}/indices.toml"))?;
    let mut themes = [Vec::new(), Vec::new()];
    let items = entry.tables("index");
    for (position, item) in items.iter().enumerate().take(2) {
        item.skip(&["code"]);
        if item.word("id", &INDICES) != position {
            item.add(item.line, "the indices stand in the wrong order", "Write sovereignty first, then legal");
        }
        words.indices.push((item.both("name"), item.both("meaning")));
        let listed = item.texts("themes");
        let read = listed.iter().filter_map(|(id, line)| theme(loader, &folder, item, (id, *line), position, &mut words));
        let read: Vec<Theme> = read.collect();
        let sum: u32 = read.iter().map(|theme| u32::from(theme.weight)).sum();
        if sum != 100 {
            item.add(item.line, format!("the themes of this index add up to {sum}"), "Weights of an index must add up to 100");
        }
        if let Some(slot) = themes.get_mut(position) {
            *slot = read;
        }
    }
    if items.len() != 2 {
        entry.add(entry.line, "there must be two indices", "Write [[index]] twice");
    }
    meanings(&entry, &bands, &mut words);
    drop((items, entry));
    let flags = ordered(loader.sources, &format!("{folder}/flags"))
        .filter_map(|file| flag(loader, &loader.scope(file).root(), &bands, &mut words))
        .collect();
    let documented_from = documented_from(loader, &folder, &mut words)?;
    let robustness = robustness(loader, &folder, &mut words)?;
    Some((Method { version, stakes, bands, themes, flags, documented_from, robustness }, words))
}

fn bands(loader: &Loader<'_>, folder: &str, words: &mut MethodWords) -> Option<Vec<Band>> {
    let entry = loader.one(&format!("{folder}/bands.toml"))?;
    words.reason(&entry.both("reason"), |reasons, text| reasons.bands = text);
    let mut bands: Vec<Band> = Vec::new();
    let items = entry.tables("band");
    for item in items.iter().chain(&entry.table("not_enough")) {
        item.skip(&["shape", "glyph", "pattern", "fill", "on_fill"]);
        let (name, label, pips) = (item.both("name"), item.both("label"), item.number("pips", 0..=5, None));
        for (language, texts) in words.bands.iter_mut().enumerate() {
            texts.push(BandText { id: item.text("id").to_owned(), name: side(&name, language), label: side(&label, language), pips });
        }
        if item.node("meaning").is_some() {
            words.not_enough = item.both("meaning");
            continue;
        }
        let from = item.number("from", 0..=99, None);
        if bands.last().map_or(from != 0, |band| band.from >= from) {
            item.add(item.line_of("from"), "bands must start at 0 and rise", "Order the bands by from");
        }
        bands.push(Band { code: item.text("code").to_owned(), from });
    }
    if words.not_enough.iter().any(String::is_empty) {
        entry.add(entry.line, "the state without enough data has no meaning", "Add [not_enough] with meaning");
    }
    Some(bands)
}

fn stakes(loader: &Loader<'_>, folder: &str, words: &mut MethodWords) -> Option<Stakes> {
    let entry = loader.one(&format!("{folder}/stakes.toml"))?;
    words.stakes.push((entry.both("name"), entry.both("meaning")));
    words.reason(&entry.both("reason"), |reasons, text| reasons.stakes = text);
    for tier in entry.tables("tier") {
        tier.skip(&["id", "level"]);
        words.stakes.push((tier.both("name"), tier.both("meaning")));
        words.reason(&tier.both("reason"), |reasons, text| reasons.tiers.push(text));
    }
    if words.stakes.len() != 5 {
        entry.add(entry.line, "there must be four tiers", "Write [[tier]] for levels 1 to 4");
    }
    let factors: Vec<F> =
        entry.texts("factors").iter().filter_map(|(code, line)| Some(loader.names.factor(&entry, code, *line)?.0)).collect();
    let percent: Vec<i64> = entry.numbers("coefficients").into_iter().map(i64::from).collect();
    let Ok(percent) = <[i64; 4]>::try_from(percent) else {
        entry.add(entry.line_of("coefficients"), "there must be four coefficients", "Write one for each tier");
        return None;
    };
    Some(Stakes { factors, percent })
}

fn theme(
    loader: &Loader<'_>,
    folder: &str,
    index: &Entry<'_>,
    listed: (&str, usize),
    dimension: usize,
    words: &mut MethodWords,
) -> Option<Theme> {
    let (id, line) = listed;
    let path = format!("{folder}/themes/{id}.toml");
    let Some(file) = loader.sources.files.iter().find(|file| file.path == path) else {
        index.add(line, format!("unknown theme \"{id}\""), format!("Add content/{path}"));
        return None;
    };
    let entry = loader.scope(file).root();
    entry.skip(&["short"]);
    if entry.word("index", &INDICES) != dimension {
        entry.add(entry.line_of("index"), "the theme is listed under the other index", "Change index here or the list in indices.toml");
    }
    let (name, meaning) = (entry.both("name"), entry.both("meaning"));
    if let Some(themes) = words.themes.get_mut(dimension) {
        themes.push((name, meaning));
    }
    let is_table = entry.word("kind", &["table", "sum"]) == 0;
    let of_table = |key| if is_table { entry.both(key) } else { Pair::default() };
    let [weight, reading, cells] = [entry.both("reason"), of_table("table_reading"), of_table("table_reason")];
    for (language, reasons) in words.reasons.iter_mut().enumerate() {
        let [weight, reading, cells] = [&weight, &reading, &cells].map(|pair| side(pair, language));
        if let Some(themes) = reasons.themes.get_mut(dimension) {
            themes.push(ThemeReason { weight, reading, cells });
        }
    }
    let shape = if is_table { table(loader, &entry)? } else { sum(loader, &entry) };
    Some(Theme { id: entry.text("id").to_owned(), weight: entry.number("weight", 0..=100, None), shape })
}

fn table(loader: &Loader<'_>, entry: &Entry<'_>) -> Option<Shape> {
    let factor = |key: &'static str| loader.names.factor(entry, entry.text(key), entry.line_of(key));
    let node = entry.node("table");
    let ((rows, row), (columns, column)) = (factor("rows")?, factor("columns")?);
    let size = |factor: &FactorName| usize::from(factor.range.high()) + 1;
    let cells: Vec<Vec<u8>> = node?.items().iter().map(|line| line.items().iter().filter_map(points).collect()).collect();
    let line = entry.line_of("table");
    if cells.len() != size(row) || cells.iter().any(|cells| cells.len() != size(column)) {
        let remedy = format!("Write {} rows of {} whole numbers from 0 to 100", size(row), size(column));
        entry.add(line, format!("the table is not {}x{}, or a value is not 0 to 100", size(row), size(column)), remedy);
    }
    if cells.first().and_then(|cells| cells.first()).is_some_and(|corner| *corner != 0) {
        entry.add(line, "the first cell of a table must be 0", "The attribution has no other place for a constant");
    }
    Some(Shape::Table { rows, columns, cells })
}

fn points(node: &crate::node::Node) -> Option<u8> {
    match node.value {
        crate::node::Value::Whole(points) => u8::try_from(points).ok().filter(|points| *points <= 100),
        _ => None,
    }
}

fn sum(loader: &Loader<'_>, entry: &Entry<'_>) -> Shape {
    let weighted = |item: &Entry<'_>| {
        let weight = item.number("weight", 0..=100, None);
        Some((loader.names.factor(item, item.text("code"), item.line_of("code"))?.0, weight))
    };
    let items: Vec<(F, u8)> = entry.tables("factors").iter().filter_map(weighted).collect();
    let total: u32 = items.iter().map(|(_, weight)| u32::from(*weight)).sum();
    if total != 100 {
        entry.add(entry.line_of("factors"), format!("the sub-weights add up to {total}"), "Sub-weights of a theme must add up to 100");
    }
    Shape::Sum(items)
}

fn meanings(entry: &Entry<'_>, bands: &[Band], words: &mut MethodWords) {
    let ids: Vec<String> = bands.iter().map(|band| band.code.to_lowercase()).collect();
    words.band_meanings = [vec![Pair::default(); bands.len()], vec![Pair::default(); bands.len()]];
    for item in entry.tables("meaning") {
        let index = item.word("index", &INDICES);
        let band = item.text("band");
        let found = ids.iter().position(|id| id == band);
        if found.is_none() {
            item.add(item.line_of("band"), format!("unknown band \"{band}\""), one_of(band, ids.iter().map(String::as_str)));
        }
        let text = item.both("text");
        if let Some(slot) = words.band_meanings.get_mut(index).and_then(|bands| bands.get_mut(found?)) {
            *slot = text;
        }
    }
    if words.band_meanings.iter().flatten().flatten().any(String::is_empty) {
        entry.add(entry.line, "a band has no meaning for one of the indices", "Write [[meaning]] for every index and band");
    }
}

fn flag(loader: &Loader<'_>, entry: &Entry<'_>, bands: &[Band], words: &mut MethodWords) -> Option<FlagRule> {
    entry.skip(&["position"]);
    let dimension = Dimension::BOTH.get(entry.word("index", &INDICES)).copied()?;
    let test = |item: &Entry<'_>| {
        let (factor, name) = loader.names.factor(item, item.text("factor"), item.line_of("factor"))?;
        let at_least = item.node("at_least").is_some();
        let level = item.number(if at_least { "at_least" } else { "equals" }, 0..=7, None);
        if !name.range.covers(LevelSet::one(level)) {
            item.add(
                item.line,
                format!("factor {} has no level {level}", name.id),
                format!("Use {} to {}", name.range.low(), name.range.high()),
            );
        }
        Some(Test { factor, level, at_least })
    };
    let tests: Vec<Test> = entry.tables("when").iter().filter_map(test).collect();
    if tests.is_empty() {
        entry.add(entry.line, "the flag tests nothing", "Add when");
    }
    let floors = entry.numbers("floors");
    if let Some(floor) = floors.iter().find(|floor| bands.iter().all(|band| band.from != **floor)) {
        let bottoms: Vec<String> = bands.iter().map(|band| band.from.to_string()).collect();
        entry.add(
            entry.line_of("floors"),
            format!("the floor {floor} is not the bottom of a band"),
            format!("Use one of: {}", bottoms.join(", ")),
        );
    }
    let duty = entry.word("severity", &["duty", "exposure"]) == 0;
    let laws = loader.names.laws_or_technical(entry, "the flag");
    words.reason(&entry.both("reason"), |reasons, text| reasons.flags.push(text));
    let pairs = ["title", "raised", "possible", "clears"].map(|key| entry.both(key));
    for (language, flags) in words.flags.iter_mut().enumerate() {
        let [title, raised, possible, clears] = pairs.each_ref().map(|pair| side(pair, language));
        flags.push(FlagText { dimension, duty, title, raised, possible, clears, laws: laws.clone() });
    }
    let Ok(floors) = <[u8; 4]>::try_from(floors) else {
        entry.add(entry.line_of("floors"), "there must be four floors", "Write one for each stakes tier");
        return None;
    };
    Some(FlagRule { id: entry.text("id").to_owned(), dimension, tests, floors })
}

/// The cut-offs of documentation; names of grades and levels are sentences.
fn documented_from(loader: &Loader<'_>, folder: &str, words: &mut MethodWords) -> Option<[u8; 2]> {
    let entry = loader.one(&format!("{folder}/confidence.toml"))?;
    entry.skip(&["grade", "level"]);
    words.reason(&entry.both("reason"), |reasons, text| reasons.grades = text);
    words.reason(&entry.both("cut_offs_reason"), |reasons, text| reasons.documented = text);
    cut_offs(&entry, "Write cut_offs = [40, 70]")
}

fn cut_offs(entry: &Entry<'_>, remedy: &str) -> Option<[u8; 2]> {
    let cuts = <[u8; 2]>::try_from(entry.numbers("cut_offs")).ok().filter(|[medium, high]| medium < high && *high <= 100);
    if cuts.is_none() {
        entry.add(entry.line_of("cut_offs"), "there must be two rising cut-offs in percent", remedy);
    }
    cuts
}

/// The grid of weightings. It has as many points as steps to the power of themes, so five steps are the most.
fn robustness(loader: &Loader<'_>, folder: &str, words: &mut MethodWords) -> Option<WeightGrid> {
    let entry = loader.one(&format!("{folder}/robustness.toml"))?;
    words.reason(&entry.both("reason"), |reasons, text| reasons.weightings = text);
    words.reason(&entry.both("cut_offs_reason"), |reasons, text| reasons.robust = text);
    let weight_percent = entry.numbers("weight_percent");
    let rising = weight_percent.first() > Some(&0) && weight_percent.is_sorted_by(|one, next| one < next);
    if !rising || !(2..=5).contains(&weight_percent.len()) || !weight_percent.contains(&100) {
        entry.add(
            entry.line_of("weight_percent"),
            "the steps of a weight must be two to five rising percentages, 100 among them",
            "Write weight_percent = [50, 75, 100, 125, 150]",
        );
    }
    let factor = |(code, line): (&str, usize)| Some(loader.names.factor(&entry, code, line)?.0);
    let mean_without = entry.texts("mean_without").into_iter().filter_map(factor).collect();
    Some(WeightGrid { weight_percent, from: cut_offs(&entry, "Write cut_offs = [70, 95]")?, mean_without })
}
