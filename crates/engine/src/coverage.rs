//! How much of an index's weight is known (decision 4): an integer percent.
//!
//! Must not know answers; it looks at the width of each factor's range.

use crate::level::Levels;
use crate::method::{Dimension, Method, Shape};
use crate::pack::Pack;

/// Percent of weight known, 0 to 100: `100 · Σ v·(n−1−width) ÷ Σ v·(n−1)` with `v` the factor's weight and `n` its number of levels.
#[must_use]
pub fn coverage(pack: &Pack, method: &Method, dimension: Dimension, levels: &Levels) -> u8 {
    let mut known = 0;
    let mut whole = 0;
    weigh(method, dimension, &mut |factor, weight| {
        let Some(rule) = pack.factor(factor) else { return };
        let set = levels.get(factor);
        let steps = i64::from(rule.range.len()) - 1;
        let width = if rule.nominal { i64::from(set.len()) - 1 } else { i64::from(set.high()) - i64::from(set.low()) };
        known += weight * (steps - width);
        whole += weight * steps;
    });
    u8::try_from(100 * known / whole.max(1)).unwrap_or(0)
}

/// Calls `visit` with every factor of an index and its weight: theme weight times sub-weight, 50 for each side of a table.
pub(crate) fn weigh(method: &Method, dimension: Dimension, visit: &mut impl FnMut(crate::F, i64)) {
    for theme in method.themes(dimension) {
        let whole = i64::from(theme.weight);
        match &theme.shape {
            Shape::Table { rows, columns, .. } => {
                visit(*rows, whole * 50);
                visit(*columns, whole * 50);
            }
            Shape::Sum(items) => items.iter().for_each(|(factor, weight)| visit(*factor, whole * i64::from(*weight))),
        }
    }
}
