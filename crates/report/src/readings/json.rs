//! Readings of other frameworks as JSON (`docs/readings.schema.json`).
//!
//! Must not know sentences; codes and numbers only.

use super::{Readings, chosen};
use crate::exchange::option_letter;
use crate::result::factor_code;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use neraca_engine::{
    Aia, AiaReading, Bssn, BssnQuestion, BssnReading, Country, Criterion, Csf, CsfReading, Date, Frameworks, Interval, Item, LevelSet,
    Objective, ObjectiveReading, Origin, Pack, Profile, SCORE_PERCENT, Share, Truth, Variant, Yearly, YearlyReading,
};
use serde_json::{Map, Value, json};

/// The readings as JSON; those not asked for are absent. `as_of` is absent where factor levels were given.
#[must_use]
pub fn readings_json(pack: &Pack, frameworks: &Frameworks, as_of: Option<Date>, home: Country, readings: &Readings) -> Value {
    let mut out = Map::new();
    let mut put = |key: &str, value: Option<Value>| {
        if let Some(value) = value {
            out.insert(key.to_string(), value);
        }
    };
    put("method", Some(pack.method_name().into()));
    put("pack", Some(pack.id.as_str().into()));
    put("content", Some(pack.hash.as_str().into()));
    put("as_of", as_of.map(|date| date.to_string().into()));
    put("home", Some(home.code().into()));
    put("bssn", readings.bssn.as_ref().map(|reading| bssn(&frameworks.bssn, reading)));
    put("csf", readings.csf.as_ref().map(|reading| csf(pack, &frameworks.csf, reading)));
    put("aia", readings.aia.as_ref().map(|reading| aia(&frameworks.aia, reading)));
    put("yearly", readings.yearly.as_ref().map(|reading| yearly(&frameworks.yearly, reading)));
    Value::Object(out)
}

fn bssn(bssn: &Bssn, reading: &BssnReading) -> Value {
    let question = |(question, item): (&BssnQuestion, &Item)| {
        let options: Vec<String> = item.options.iter().map(option_letter).collect();
        json!({ "id": question.id, "options": options, "origin": origin_code(item.origin), "fits": fits(item.origin) })
    };
    let variant = |variant: &Variant| json!({ "id": variant.id, "categories": chosen(&bssn.categories, reading.categories(variant)) });
    json!({
        "questions": bssn.questions.iter().zip(&reading.items).map(question).collect::<Vec<_>>(),
        "total": reading.range(),
        "totals": reading.totals().collect::<Vec<_>>(),
        "variants": bssn.variants.iter().map(variant).collect::<Vec<_>>(),
        "disputed": bssn.disputed(reading),
    })
}

fn csf(pack: &Pack, csf: &Csf, reading: &CsfReading) -> Value {
    let criterion = |(criterion, item): (&Criterion, &Item)| {
        json!({
            "id": criterion.id,
            "rungs": item.options.iter().map(|rung| rung + 1).collect::<Vec<_>>(),
            "origin": origin_code(item.origin),
            "fits": fits(item.origin),
            "factors": criterion.mapping.factors().map(|factor| factor_code(pack, factor)).collect::<Vec<_>>(),
            "seal": criterion.seals(item.options),
        })
    };
    let objective = |(objective, found): (&Objective, &ObjectiveReading)| {
        let Interval { low, high } = found.points;
        json!({ "id": objective.id, "hundredths": [low, high], "seal": found.seal })
    };
    let profile = |profile: &Profile| {
        let Interval { low, high } = reading.score(profile);
        json!({ "id": profile.id, "units": [low, high], "percent": [score_percent(low), score_percent(high)] })
    };
    let binding = reading.binding.iter().filter_map(|position| Some(csf.criteria().nth(usize::from(*position))?.id.as_str()));
    json!({
        "criteria": csf.criteria().zip(&reading.items).map(criterion).collect::<Vec<_>>(),
        "objectives": csf.objectives.iter().zip(&reading.objectives).map(objective).collect::<Vec<_>>(),
        "profiles": csf.profiles.iter().map(profile).collect::<Vec<_>>(),
        "answered": reading.answered(),
        "seal": reading.seal,
        "binding": binding.collect::<Vec<_>>(),
    })
}

fn aia(aia: &Aia, reading: &AiaReading) -> Value {
    let share = |share: &Share| {
        let Interval { low, high } = share.points;
        json!({ "points": [low, high], "most": share.most, "permille": share.permille() })
    };
    json!({
        "risk": share(&reading.risk),
        "mitigation": share(&reading.mitigation),
        "current": share(&reading.current),
        "reduced": reading.reduced,
        "levels": chosen(&aia.levels, LevelSet::span(reading.levels.0, reading.levels.1)),
        "mitigation_from": aia.mitigation_from,
        "reduction": aia.reduction,
    })
}

fn yearly(yearly: &Yearly, reading: &YearlyReading) -> Value {
    let mark = |(chance, years): (&u32, &(Option<u16>, Option<u16>))| json!({ "chance": chance, "years": years });
    json!({
        "yearly": reading.yearly,
        "years": reading.years,
        "chance": reading.chance,
        "limit": { "chance": yearly.limit, "years": yearly.years, "largest": reading.largest, "kept": kept_code(reading.kept) },
        "marks": yearly.marks.iter().zip(&reading.reached).map(mark).collect::<Vec<_>>(),
    })
}

/// Whole percent of a score in units, rounded half up as the framework's figures are.
#[must_use]
pub fn score_percent(units: i64) -> i64 {
    (units + SCORE_PERCENT / 2).div_euclid(SCORE_PERCENT)
}

fn origin_code(origin: Origin) -> &'static str {
    match origin {
        Origin::Given { .. } => "given",
        Origin::Derived => "derived",
        Origin::Open => "open",
    }
}

fn fits(origin: Origin) -> bool {
    origin != Origin::Given { fits: false }
}

fn kept_code(kept: Truth) -> &'static str {
    match kept {
        Truth::Yes => "yes",
        Truth::No => "no",
        Truth::Unknown => "unknown",
    }
}
