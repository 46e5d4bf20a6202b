//! What each factor contributes to an index, exactly: the parts add up to the score (method section 8).
//!
//! Shapley values inside a table theme and plain shares in a sum theme; what a flag lifts is a part of its own.
//! Must not know why a factor has its level.

use crate::assess::Scored;
use crate::interval::{End, Ends, span};
use crate::level::Assignment;
use crate::method::{Dimension, F, LEVEL_POINTS, Method, POINT, Shape, points};
use crate::pack::Pack;
use alloc::vec::Vec;

/// What a part comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A factor.
    Factor(F),
    /// What a flag lifts the score by; by position in the method.
    Flag(u8),
}

/// One contribution to an index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Where it comes from.
    pub source: Source,
    /// Theme it belongs to, by position; a flag belongs to none.
    pub theme: Option<u8>,
    /// Exact units; may be negative where a nominal level lowers the risk.
    pub units: i64,
    /// Whole points by largest remainder; they add up to the whole points of the score.
    pub points: i64,
}

/// The parts of one end of an index, in canonical order, a lifting flag last. Parts of 0 units are included.
pub(crate) fn attribute(method: &Method, dimension: Dimension, end: &End) -> Vec<Part> {
    let at = &end.at;
    let tier = method.tier(at);
    let coefficient = method.coefficient(tier);
    let mut parts = Vec::with_capacity(24);
    for (theme, rule) in (0..u8::MAX).zip(method.themes(dimension)) {
        let scale = i64::from(rule.weight) * coefficient;
        let mut push =
            |factor, value: i64| parts.push(Part { source: Source::Factor(factor), theme: Some(theme), units: value * scale, points: 0 });
        match &rule.shape {
            Shape::Table { rows, columns, .. } => {
                let (row, column) = (at.get(*rows), at.get(*columns));
                let both = rule.shape.cell(row, column);
                let (alone_row, alone_column) = (rule.shape.cell(row, 0), rule.shape.cell(0, column));
                let corner = rule.shape.cell(0, 0);
                push(*rows, 50 * (both - alone_column + alone_row - corner));
                push(*columns, 50 * (both - alone_row + alone_column - corner));
            }
            Shape::Sum(items) => {
                for (factor, weight) in items {
                    push(*factor, i64::from(*weight) * LEVEL_POINTS * i64::from(at.get(*factor)));
                }
            }
        }
    }
    let lift = end.total - end.base;
    if lift > 0 {
        parts.extend(highest_flag(method, dimension, at, tier).map(|flag| Part {
            source: Source::Flag(flag),
            theme: None,
            units: lift,
            points: 0,
        }));
    }
    round(&mut parts);
    parts
}

/// The parts of one index at its lower end, the counterpart of [`crate::IndexResult::parts`]; they add up to the lower end exactly.
#[must_use]
pub fn parts_at_low(pack: &Pack, scored: &Scored, dimension: Dimension) -> Vec<Part> {
    let ends = Ends::new(pack, &scored.levels);
    let [best, _] = span(&pack.method, dimension, &scored.levels, &ends, &scored.index(dimension).themes);
    attribute(&pack.method, dimension, &best)
}

/// The raised flag with the highest floor; ties go to the lowest id.
pub(crate) fn highest_flag(method: &Method, dimension: Dimension, at: &Assignment, tier: u8) -> Option<u8> {
    let raised = (0..u8::MAX).zip(&method.flags).filter(|(_, flag)| flag.dimension == dimension && flag.raised(at));
    raised.min_by_key(|(position, flag)| (-flag.floor(at, tier), *position)).map(|(position, _)| position)
}

/// Largest remainder, canonical order as tie-break.
fn round(parts: &mut [Part]) {
    let whole = points(parts.iter().map(|part| part.units).sum());
    for part in parts.iter_mut() {
        part.points = points(part.units);
    }
    let missing = whole - parts.iter().map(|part| part.points).sum::<i64>();
    let mut rests: Vec<i64> = parts.iter().map(|part| part.units.rem_euclid(POINT)).collect();
    for _ in 0..missing {
        let largest = (0..).zip(&rests).fold((0, -1), |best, (position, rest)| if *rest > best.1 { (position, *rest) } else { best });
        if let (Some(rest), Some(part)) = (rests.get_mut(largest.0), parts.get_mut(largest.0)) {
            *rest = -1;
            part.points += 1;
        }
    }
}
