//! An earlier result beside today's: what an old document or vector said, what it says now, and why (`docs/json.md`).
//!
//! Must not know sentences; codes and numbers only.

mod words;

use crate::exchange::{Document, ProblemKind};
use crate::result::{factor_code, index_name};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use neraca_engine::{
    Change, F, FlagRule, Levels, Method, Methods, Pack, Reason, Revision, Scored, Scoring, Shape, Test, Vector, Version, points, revision,
};
use serde_json::{Map, Value, json};

/// An earlier result, computed again.
#[derive(Clone, Debug)]
pub struct Earlier<'a> {
    /// The numbers it was scored by.
    pub method: Method,
    /// Name of the pack that found its levels.
    pub pack: &'a str,
    /// Both results and the reasons. `None` where the levels of that time are not known: no vector was kept,
    /// and the pack is another one or the date was not written.
    pub revision: Option<Revision>,
}

/// One number or code that differs between two versions. An empty text: not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detail {
    /// Code such as a factor, a theme, a tier, or a table cell `RE=3 RD=2`.
    pub what: String,
    /// On the old side.
    pub before: String,
    /// On the new side.
    pub after: String,
}

impl<'a> Earlier<'a> {
    /// What the release that wrote a document said. `now` are the levels that today's rules find in it on its date; `None` where it
    /// was written or changed by this release.
    ///
    /// # Errors
    /// When no method of that major version is held.
    pub fn of_document(pack: &Pack, methods: &Methods, document: &'a Document, now: &Levels) -> Result<Option<Self>, ProblemKind> {
        let Some(release) = document.written_by() else { return Ok(None) };
        let levels = match &release.vector {
            Some(text) => pack.parse_vector(text).ok().map(|vector| vector.levels),
            // The same pack finds the same levels on the same date.
            None => (release.pack == pack.id && document.as_of.is_some()).then_some(*now),
        };
        Self::new(pack, methods, (release.method, &release.pack), levels.as_ref(), now).map(Some)
    }

    /// What the method of a vector says; `None` where it is the current one. The pack does not matter: levels need no rules.
    ///
    /// # Errors
    /// When no method of that major version is held.
    pub fn of_vector(pack: &Pack, methods: &Methods, vector: &'a Vector) -> Result<Option<Self>, ProblemKind> {
        if vector.method == pack.method.version {
            return Ok(None);
        }
        Self::new(pack, methods, (vector.method, &vector.pack), Some(&vector.levels), &vector.levels).map(Some)
    }

    fn new(
        pack: &Pack,
        methods: &Methods,
        (version, name): (Version, &'a str),
        then: Option<&Levels>,
        now: &Levels,
    ) -> Result<Self, ProblemKind> {
        let method = methods.find(version).ok_or_else(|| ProblemKind::UnknownMethod(version.to_string()))?;
        let after = Scoring { method: &pack.method, levels: now };
        let revision = then.map(|levels| revision(pack, Scoring { method: &method, levels }, after));
        Ok(Self { method, pack: name, revision })
    }
}

impl Earlier<'_> {
    /// The numbers behind one change that are not the same on both sides.
    #[must_use]
    pub fn details(&self, pack: &Pack, change: &Change) -> Vec<Detail> {
        let Some(revision) = &self.revision else { return Vec::new() };
        let before = facts(pack, &self.method, &revision.before.levels, change);
        let after = facts(pack, &pack.method, &revision.after.levels, change);
        let find = |facts: &[(String, String)], what: &str| {
            facts.iter().find(|(name, _)| name == what).map_or_else(String::new, |(_, value)| value.clone())
        };
        let only_after = after.iter().filter(|(what, _)| before.iter().all(|(name, _)| name != what));
        let named = before.iter().chain(only_after).map(|(what, _)| what);
        let both = named.map(|what| Detail { what: what.clone(), before: find(&before, what), after: find(&after, what) });
        both.filter(|detail| detail.before != detail.after).collect()
    }

    /// Both results in short, and the reasons with their details.
    #[must_use]
    pub fn json(&self, pack: &Pack) -> Value {
        let Some(revision) = &self.revision else {
            return json!({ "before": { "method": self.method.version.to_string(), "pack": self.pack }, "after": null, "reasons": [] });
        };
        let reason = |reason: &Reason| {
            let (kind, code) = kind_and_code(pack, &reason.change);
            let details = self.details(pack, &reason.change).into_iter();
            let details: Vec<Value> = details.map(|one| json!({ "what": one.what, "before": one.before, "after": one.after })).collect();
            let indices: Vec<&str> = reason.indices.iter().map(|dimension| index_name(*dimension)).collect();
            json!({ "change": kind, "code": code, "indices": indices, "details": details })
        };
        json!({
            "before": side(pack, &self.method, self.pack, &revision.before),
            "after": side(pack, &pack.method, &pack.id, &revision.after),
            "reasons": revision.reasons.iter().map(reason).collect::<Vec<_>>(),
        })
    }
}

fn side(pack: &Pack, method: &Method, made_with: &str, scored: &Scored) -> Value {
    let band = |position: u8| method.bands.get(usize::from(position)).map_or("", |band| band.code.as_str());
    let flags = |positions: &[u8]| -> Vec<&str> {
        positions.iter().filter_map(|position| Some(method.flags.get(usize::from(*position))?.id.as_str())).collect()
    };
    let mut out = Map::new();
    out.insert("method".to_string(), method.version.to_string().into());
    out.insert("pack".to_string(), made_with.into());
    out.insert("vector".to_string(), pack.print_vector_of(&scored.levels, method, made_with).into());
    out.insert("flags".to_string(), json!({ "certain": flags(&scored.flags.certain), "possible": flags(&scored.flags.possible) }));
    for index in &scored.indices {
        let (low, high) = (index.range.low, index.range.high);
        let short = json!({
            "units": [low, high], "points": [points(low), points(high)], "bands": [band(index.bands.0), band(index.bands.1)],
        });
        out.insert(index_name(index.dimension).to_string(), short);
    }
    Value::Object(out)
}

/// Kind of a change and the code of what changed.
fn kind_and_code<'a>(pack: &'a Pack, change: &'a Change) -> (&'static str, &'a str) {
    match change {
        Change::Stakes => ("stakes", "T"),
        Change::Bands => ("bands", ""),
        Change::Weights(dimension) => ("weights", index_name(*dimension)),
        Change::Theme(_, id) => ("theme", id),
        Change::Flag(id) => ("flag", id),
        Change::Level(factor) => ("level", factor_code(pack, *factor)),
    }
}

/// The numbers that one side holds for what changed, by name.
fn facts(pack: &Pack, method: &Method, levels: &Levels, change: &Change) -> Vec<(String, String)> {
    let code = |factor| factor_code(pack, factor);
    let tiers = |values: &[String]| -> Vec<(String, String)> {
        (1..).zip(values).map(|(tier, value): (u8, &String)| (format!("T{tier}"), value.clone())).collect()
    };
    match change {
        Change::Level(factor) => {
            let rule = pack.factor(*factor);
            rule.into_iter().map(|rule| (rule.id.clone(), rule.print(levels.get(*factor)))).collect()
        }
        Change::Stakes => {
            let factors: Vec<&str> = method.stakes.factors.iter().map(|factor| code(*factor)).collect();
            let read = [("T".to_string(), factors.join(" "))].into_iter();
            read.chain(tiers(&method.stakes.percent.map(|percent| percent.to_string()))).collect()
        }
        Change::Bands => method.bands.iter().map(|band| (band.code.clone(), band.from.to_string())).collect(),
        Change::Weights(dimension) => method.themes(*dimension).iter().map(|theme| (theme.id.clone(), theme.weight.to_string())).collect(),
        Change::Theme(dimension, id) => {
            let theme = method.themes(*dimension).iter().find(|theme| theme.id == *id);
            theme.map_or_else(Vec::new, |theme| shape(&theme.shape, code))
        }
        Change::Flag(id) => method.flag(id).map_or_else(Vec::new, |flag| {
            let read = [(id.clone(), when(flag, code))].into_iter();
            read.chain(tiers(&flag.floors.map(|floor| floor.to_string()))).collect()
        }),
    }
}

fn shape<'a>(shape: &Shape, code: impl Fn(F) -> &'a str) -> Vec<(String, String)> {
    match shape {
        Shape::Table { rows, columns, cells } => {
            let (rows, columns) = (code(*rows), code(*columns));
            let cell = |(row, column, value): (usize, usize, &u8)| (format!("{rows}={row} {columns}={column}"), value.to_string());
            let each =
                cells.iter().enumerate().flat_map(|(row, cells)| cells.iter().enumerate().map(move |(column, value)| (row, column, value)));
            each.map(cell).collect()
        }
        Shape::Sum(items) => items.iter().map(|(factor, weight)| (code(*factor).to_string(), weight.to_string())).collect(),
    }
}

/// The tests of a flag, such as `RE≥2 RD≥3`.
fn when<'a>(flag: &FlagRule, code: impl Fn(F) -> &'a str) -> String {
    let test = |test: &Test| format!("{}{}{}", code(test.factor), if test.at_least { "≥" } else { "=" }, test.level);
    flag.tests.iter().map(test).collect::<Vec<_>>().join(" ")
}
