//! A result as JSON: the field names of the command line, everywhere the same (`docs/result.schema.json`).
//!
//! Must not know sentences; codes and numbers only.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use neraca_engine::{Answers, Assessment, Dimension, F, IndexResult, Levels, Pack, Part, Q, Scored, Source, Truth, confidence, points};
use serde_json::{Map, Value, json};

/// What follows from factor levels: vector, levels, stakes, flags, both indices, coverage.
#[must_use]
pub fn scored_json(pack: &Pack, scored: &Scored) -> Value {
    Value::Object(scored_fields(pack, scored))
}

/// Everything that follows from a set of answers.
#[must_use]
pub fn assessment_json(pack: &Pack, answers: &Answers, result: &Assessment) -> Value {
    let mut out = scored_fields(pack, &result.scored);
    let ids = |positions: &[u8]| -> Vec<&str> {
        positions.iter().filter_map(|position| Some(pack.contradictions.get(usize::from(*position))?.id.as_str())).collect()
    };
    let role = |position: u8| pack.reach.links.get(usize::from(position)).map_or("", |link| link.role.as_str());
    let reach: Vec<Value> = result
        .reach
        .iter()
        .map(|link| {
            json!({
                "role": role(link.link),
                "iso": link.country.map(|country| country.to_string()),
                "lo": link.value.0,
                "hi": link.value.1,
                "sure": link.sure,
            })
        })
        .collect();
    let hidden: Vec<&str> = pack
        .question_positions()
        .filter(|question| result.shown(*question) == Truth::No)
        .map(|question| question_code(pack, question))
        .collect();
    let documented =
        Dimension::BOTH.map(|dimension| (index_name(dimension).to_string(), confidence(pack, answers, result, dimension).into()));
    out.insert("as_of".to_string(), result.as_of.to_string().into());
    out.insert("home".to_string(), result.home.code().into());
    out.insert("reach".to_string(), reach.into());
    out.insert("contradictions".to_string(), json!({ "conflicts": ids(&result.conflicts), "notices": ids(&result.notices) }));
    out.insert("hidden".to_string(), hidden.into());
    out.insert(
        "capped".to_string(),
        result.capped.iter().filter_map(|factor| pack.factor(*factor)).map(|factor| factor.id.as_str()).collect(),
    );
    out.insert("confidence".to_string(), Value::Object(documented.into_iter().collect()));
    Value::Object(out)
}

fn scored_fields(pack: &Pack, scored: &Scored) -> Map<String, Value> {
    let flag = |positions: &[u8]| -> Vec<&str> {
        positions.iter().filter_map(|position| Some(pack.method.flags.get(usize::from(*position))?.id.as_str())).collect()
    };
    let coverage = Dimension::BOTH.map(|dimension| (index_name(dimension).to_string(), scored.index(dimension).coverage.into()));
    let mut out = Map::new();
    out.insert("method".to_string(), pack.method_name().into());
    out.insert("pack".to_string(), pack.id.as_str().into());
    out.insert("content".to_string(), pack.hash.as_str().into());
    out.insert("vector".to_string(), pack.print_vector(&scored.levels).into());
    out.insert("levels".to_string(), levels(pack, &scored.levels));
    out.insert("stakes".to_string(), json!([scored.stakes.0, scored.stakes.1]));
    out.insert("flags".to_string(), json!({ "certain": flag(&scored.flags.certain), "possible": flag(&scored.flags.possible) }));
    out.insert("coverage".to_string(), Value::Object(coverage.into_iter().collect()));
    for index in &scored.indices {
        out.insert(index_name(index.dimension).to_string(), index_json(pack, index));
    }
    out
}

fn levels(pack: &Pack, levels: &Levels) -> Value {
    let entry = |(position, factor): (neraca_engine::F, &neraca_engine::Factor)| {
        let set = levels.get(position);
        let value: Value = if factor.nominal { set.iter().collect() } else { json!([set.low(), set.high()]) };
        (factor.id.clone(), value)
    };
    Value::Object(pack.factors().map(entry).collect())
}

fn index_json(pack: &Pack, index: &IndexResult) -> Value {
    let themes: Vec<Value> = pack
        .method
        .themes(index.dimension)
        .iter()
        .zip(&index.themes)
        .map(|(theme, range)| json!({ "id": theme.id, "weight": theme.weight, "value": [range.low, range.high] }))
        .collect();
    let parts: Vec<Value> = index
        .parts
        .iter()
        .map(|part| {
            json!({
                "code": source_code(pack, part),
                "theme": part.theme.map(|theme| theme_code(pack, index.dimension, theme)),
                "units": part.units,
                "points": part.points,
            })
        })
        .collect();
    json!({
        "units": [index.range.low, index.range.high],
        "points": [points(index.range.low), points(index.range.high)],
        "bands": [band_code(pack, index.bands.0), band_code(pack, index.bands.1)],
        "settled": index.is_settled(),
        "headline": index.has_headline().then(|| points(index.range.high)),
        "themes": themes,
        "parts": parts,
    })
}

pub(crate) fn source_code<'a>(pack: &'a Pack, part: &Part) -> &'a str {
    match part.source {
        Source::Factor(factor) => pack.factor(factor).map(|factor| factor.id.as_str()),
        Source::Flag(flag) => pack.method.flags.get(usize::from(flag)).map(|flag| flag.id.as_str()),
    }
    .unwrap_or("")
}

/// Code of a band.
pub(crate) fn band_code(pack: &Pack, band: u8) -> &str {
    pack.method.bands.get(usize::from(band)).map_or("", |band| band.code.as_str())
}

/// Code of a theme.
pub(crate) fn theme_code(pack: &Pack, dimension: Dimension, theme: u8) -> &str {
    pack.method.themes(dimension).get(usize::from(theme)).map_or("", |theme| theme.id.as_str())
}

/// Code of a factor.
pub(crate) fn factor_code(pack: &Pack, factor: F) -> &str {
    pack.factor(factor).map_or("", |rule| rule.id.as_str())
}

/// Code of a question.
pub(crate) fn question_code(pack: &Pack, question: Q) -> &str {
    pack.question(question).map_or("", |rule| rule.id.as_str())
}

/// Field name of an index.
pub(crate) fn index_name(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Sovereignty => "sovereignty",
        Dimension::Legal => "legal",
    }
}
