//! An index under theme weights that a reader tries instead of the method's. It stands beside the score and never moves it.
//!
//! Must not know why other weights are tried.

use crate::assess::Scored;
use crate::interval::{Ends, Interval, enumerate};
use crate::level::Assignment;
use crate::method::Dimension;
use crate::pack::Pack;
use crate::robust::Unmoved;

/// Largest weight that may be tried.
pub const MOST_WEIGHT: u8 = 100;

/// The range of one index under other theme weights, one for each theme by position.
///
/// The weights are a ratio: each counts for its share of their sum, as in [`crate::robustness`], and a score is cut off at a whole unit.
/// Stakes, flags and everything inside a theme stay as they are. `None` unless there is one weight for each theme, none above
/// [`MOST_WEIGHT`], and at least one above 0.
#[must_use]
pub fn reweighed(pack: &Pack, scored: &Scored, dimension: Dimension, weights: &[u8]) -> Option<Interval> {
    let themes = pack.method.themes(dimension);
    let sum: i64 = weights.iter().map(|weight| i64::from(*weight)).sum();
    if weights.len() != themes.len() || sum == 0 || weights.iter().any(|weight| *weight > MOST_WEIGHT) {
        return None;
    }
    let score = |at: &Assignment| {
        let weighted = themes.iter().zip(weights).map(|(theme, weight)| i64::from(*weight) * theme.shape.value(at));
        Unmoved::new(&pack.method, dimension, at).score(weighted.sum(), sum)
    };
    let ends = Ends::new(pack, &scored.levels);
    let mut range = Interval { low: i64::MAX, high: i64::MIN };
    enumerate(&scored.levels, &ends, ends.open, &mut |low, high| {
        range.low = range.low.min(score(low));
        range.high = range.high.max(score(high));
    });
    Some(range)
}
