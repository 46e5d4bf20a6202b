//! Robustness as JSON: the field names of `neraca robust` (`docs/json.md`).
//!
//! Must not know sentences; codes and numbers only.

use crate::result::{band_code, index_name, theme_code};
use alloc::string::ToString;
use alloc::vec::Vec;
use neraca_engine::{Dimension, Pack, Robustness, Scored, Stability, points, robustness};
use serde_json::{Map, Value, json};

/// Robustness of both ends of both indices.
#[must_use]
pub fn robustness_json(pack: &Pack, scored: &Scored) -> Value {
    let mut out = Map::new();
    out.insert("method".to_string(), pack.method_name().into());
    out.insert("pack".to_string(), pack.id.as_str().into());
    out.insert("content".to_string(), pack.hash.as_str().into());
    out.insert("vector".to_string(), pack.print_vector(&scored.levels).into());
    out.insert("weight_percent".to_string(), pack.method.robustness.weight_percent.as_slice().into());
    for dimension in Dimension::BOTH {
        let [low, high] = robustness(pack, scored, dimension);
        let ends = json!({ "low": end(pack, dimension, &low), "high": end(pack, dimension, &high) });
        out.insert(index_name(dimension).to_string(), ends);
    }
    Value::Object(out)
}

/// Code of a verdict, also the second half of the id of its sentence.
#[must_use]
pub fn verdict_code(verdict: Stability) -> &'static str {
    match verdict {
        Stability::Robust => "robust",
        Stability::Fairly => "fairly",
        Stability::Fragile => "fragile",
    }
}

fn end(pack: &Pack, dimension: Dimension, found: &Robustness) -> Value {
    let scored = |units: i64| json!({ "units": units, "points": points(units), "band": band_code(pack, pack.method.band(units)) });
    let theme = |position: u8| theme_code(pack, dimension, position);
    let shares: Vec<Value> =
        (0..u8::MAX).zip(&found.shares).map(|(position, share)| json!({ "id": theme(position), "permille": share })).collect();
    let distribution: Vec<Value> =
        (0..).zip(&found.distribution).filter(|(_, count)| **count > 0).map(|(points, count): (u8, _)| json!([points, count])).collect();
    let (worst, units) = found.alternatives.worst_theme;
    let worst_theme = json!({
        "id": theme(worst),
        "units": units,
        "points": points(units),
        "band": band_code(pack, pack.method.band(units)),
    });
    json!({
        "units": found.units,
        "points": points(found.units),
        "band": band_code(pack, found.band),
        "verdict": verdict_code(found.verdict),
        "weightings": found.weightings,
        "same_band": found.same_band,
        "percent": found.percent(),
        "range": { "units": [found.range.low, found.range.high], "points": [points(found.range.low), points(found.range.high)] },
        "distribution": distribution,
        "themes": shares,
        "decisive": found.decisive.map(theme),
        "alternatives": {
            "plain_mean": scored(found.alternatives.plain_mean),
            "worst_theme": worst_theme,
            "without_flags": scored(found.alternatives.without_flags),
        },
    })
}
