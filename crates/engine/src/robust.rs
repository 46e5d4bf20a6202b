//! How far a result hangs on the theme weights: every weighting of a grid, no random numbers (method section 9).
//!
//! Also what three other ways of adding up would give. Neither ever moves a score.
//! Must not know answers, or which steps and limits the method sets.

use crate::assess::Scored;
use crate::interval::{End, Ends, Interval, span};
use crate::level::Assignment;
use crate::method::{Dimension, F, LEVEL_POINTS, Method, POINT, lifted, points};
use crate::pack::Pack;
use alloc::vec::Vec;

/// Whole points a score can have: 0 to 100.
pub const POINTS: usize = 101;

/// The word for how often the band holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stability {
    /// Many weightings give another band.
    Fragile,
    /// Some do.
    Fairly,
    /// Hardly any does.
    Robust,
}

/// What other ways of adding up give at the same levels and stakes, in units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alternatives {
    /// Every factor of both indices counts the same, without tables and flags; on settled levels the same number for both indices.
    pub plain_mean: i64,
    /// The theme with the highest value stands for the whole; by position, the first of equals.
    pub worst_theme: (u8, i64),
    /// The sum without what flags lift.
    pub without_flags: i64,
}

/// Robustness of one end of an index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Robustness {
    /// The score under the method's own weights, in units.
    pub units: i64,
    /// Its band, by position in the method.
    pub band: u8,
    /// Weightings tried.
    pub weightings: u32,
    /// Weightings that give the same band.
    pub same_band: u32,
    /// Lowest and highest score over all weightings, in units.
    pub range: Interval,
    /// Weightings for each whole point of score, 0 to 100; they add up to all that were tried.
    pub distribution: [u32; POINTS],
    /// The word for it.
    pub verdict: Stability,
    /// For each theme, by position: how much of the variance over all weightings its weight explains alone, per mille, rounded.
    /// Mostly they fall a little short of 1,000 together; the rest belongs to weights acting jointly.
    pub shares: Vec<u16>,
    /// The theme whose weight matters most, by position; none where no weight changes anything.
    pub decisive: Option<u8>,
    /// Other ways of adding up.
    pub alternatives: Alternatives,
}

impl Robustness {
    /// Percent of the weightings in the same band, rounded as the method prints it; 100 only when it is all of them.
    #[must_use]
    pub fn percent(&self) -> u8 {
        percent(self.same_band, self.weightings)
    }
}

/// Robustness of the lower and of the upper end of one index; both are the same where the range is one number.
#[must_use]
pub fn robustness(pack: &Pack, scored: &Scored, dimension: Dimension) -> [Robustness; 2] {
    let ends = Ends::new(pack, &scored.levels);
    let both = span(&pack.method, dimension, &scored.levels, &ends, &scored.index(dimension).themes);
    both.map(|end| at(&pack.method, dimension, &end))
}

fn at(method: &Method, dimension: Dimension, end: &End) -> Robustness {
    let unmoved = Unmoved::new(method, dimension, &end.at);
    let coefficient = unmoved.coefficient;
    let themes = method.themes(dimension).iter().map(|theme| (i64::from(theme.weight), theme.shape.value(&end.at)));
    let themes: Vec<(i64, i64)> = themes.collect();
    let band = method.band(end.total);
    let steps = &method.robustness.weight_percent;
    let mut grid = Grid {
        steps,
        themes: &themes,
        unmoved,
        inside: limits(method, band),
        tried: 0,
        same: 0,
        range: Interval { low: end.total, high: end.total },
        distribution: [0; POINTS],
        squares: 0,
        sums: alloc::vec![0; themes.len() * steps.len()],
    };
    let total = grid.walk(0, 0, 0);
    let (shares, decisive) = grid.shares(total);
    Robustness {
        units: end.total,
        band,
        weightings: grid.tried,
        same_band: grid.same,
        range: grid.range,
        distribution: grid.distribution,
        verdict: verdict(method, percent(grid.same, grid.tried)),
        shares,
        decisive,
        alternatives: Alternatives {
            plain_mean: plain_mean(method, end, coefficient),
            worst_theme: worst_theme(&themes, coefficient),
            without_flags: end.base,
        },
    }
}

/// Lowest units of a band, and of the next one.
fn limits(method: &Method, band: u8) -> (i64, i64) {
    let from = |band: usize| method.bands.get(band).map(|band| i64::from(band.from) * POINT);
    (from(usize::from(band)).unwrap_or(0), from(usize::from(band) + 1).unwrap_or(i64::MAX))
}

fn percent(same: u32, tried: u32) -> u8 {
    let (same, tried) = (u64::from(same), u64::from(tried.max(1)));
    let rounded = (200 * same + tried) / (2 * tried);
    u8::try_from(if same < tried { rounded.min(99) } else { 100 }).unwrap_or(100)
}

fn verdict(method: &Method, percent: u8) -> Stability {
    let [fairly, robust] = method.robustness.from;
    if percent >= robust {
        Stability::Robust
    } else if percent >= fairly {
        Stability::Fairly
    } else {
        Stability::Fragile
    }
}

/// What theme weights do not move at fixed levels: the coefficient of the stakes, and the highest floor of the raised flags in units.
pub(crate) struct Unmoved {
    coefficient: i64,
    floor: i64,
}

impl Unmoved {
    pub(crate) fn new(method: &Method, dimension: Dimension, at: &Assignment) -> Self {
        let tier = method.tier(at);
        let flags = method.flags.iter().filter(|flag| flag.dimension == dimension);
        Self { coefficient: method.coefficient(tier), floor: flags.map(|flag| flag.floor(at, tier)).max().unwrap_or(0) }
    }

    /// The weighted mean of the themes as a whole number of units, then the flag rule. `numerator` adds up weight times value in
    /// hundredths of a point, `denominator` the weights.
    pub(crate) fn score(&self, numerator: i64, denominator: i64) -> i64 {
        lifted(whole(numerator, self.coefficient).checked_div(denominator).unwrap_or(0), self.floor)
    }
}

/// Units of an index whose themes all have this value (hundredths of a point); the weights add up to 100.
fn whole(value: i64, coefficient: i64) -> i64 {
    100 * value * coefficient
}

fn plain_mean(method: &Method, end: &End, coefficient: i64) -> i64 {
    let left_out = method.robustness.mean_without.iter().fold(0, |mask, factor| mask | factor.bit());
    let read = method.themes.iter().flatten().fold(0, |mask, theme| mask | theme.shape.mask()) & !left_out;
    let sum: i64 = (0..64).map(F).filter(|factor| read & factor.bit() != 0).map(|factor| i64::from(end.at.get(factor))).sum();
    whole(100 * LEVEL_POINTS * sum, coefficient) / i64::from(read.count_ones().max(1))
}

fn worst_theme(themes: &[(i64, i64)], coefficient: i64) -> (u8, i64) {
    let mut worst = (0, 0);
    for (position, (_, value)) in (0..u8::MAX).zip(themes) {
        if *value > worst.1 {
            worst = (position, *value);
        }
    }
    (worst.0, whole(worst.1, coefficient))
}

/// The full factorial grid over the theme weights, walked theme by theme.
struct Grid<'a> {
    /// Percent that each weight takes in turn.
    steps: &'a [u8],
    /// Weight and value of each theme.
    themes: &'a [(i64, i64)],
    unmoved: Unmoved,
    /// Lowest units of the band, and of the next one.
    inside: (i64, i64),
    tried: u32,
    same: u32,
    range: Interval,
    /// Weightings by whole points.
    distribution: [u32; POINTS],
    /// Sum of the squared scores.
    squares: i128,
    /// Sum of the scores for each theme and step.
    sums: Vec<i64>,
}

impl Grid<'_> {
    /// Tries every step of the themes from `depth` on and returns the sum of the scores.
    fn walk(&mut self, depth: usize, numerator: i64, denominator: i64) -> i64 {
        let Some((weight, value)) = self.themes.get(depth).copied() else { return self.score(numerator, denominator) };
        let mut total = 0;
        for (position, step) in self.steps.iter().enumerate() {
            let weight = weight * i64::from(*step);
            let sum = self.walk(depth + 1, numerator + weight * value, denominator + weight);
            if let Some(slot) = self.sums.get_mut(depth * self.steps.len() + position) {
                *slot += sum;
            }
            total += sum;
        }
        total
    }

    /// One weighting.
    fn score(&mut self, numerator: i64, denominator: i64) -> i64 {
        let score = self.unmoved.score(numerator, denominator);
        self.tried += 1;
        self.same += u32::from(self.inside.0 <= score && score < self.inside.1);
        self.range.low = self.range.low.min(score);
        self.range.high = self.range.high.max(score);
        if let Some(count) = usize::try_from(points(score)).ok().and_then(|point| self.distribution.get_mut(point)) {
            *count += 1;
        }
        // Squares of units need more than 64 bits; the sum is exact and the same everywhere.
        self.squares += i128::from(score) * i128::from(score);
        score
    }

    /// Variance that each weight explains alone, per mille, and the largest one.
    ///
    /// With `k` steps, `N` weightings of sum `T`, and `S` the sum for one step: `Σ (k·S − T)² ÷ (k · (N·Σx² − T²))`.
    fn shares(&self, total: i64) -> (Vec<u16>, Option<u8>) {
        let steps = i64::try_from(self.steps.len().max(1)).unwrap_or(1);
        let whole = i128::from(steps) * (i128::from(self.tried) * self.squares - i128::from(total) * i128::from(total));
        let alone: Vec<i128> = self
            .sums
            .chunks(self.steps.len().max(1))
            .map(|sums| sums.iter().map(|sum| i128::from(steps * sum - total)).map(|apart| apart * apart).sum())
            .collect();
        let shares = alone.iter().map(|alone| (1000 * alone + whole / 2).checked_div(whole).unwrap_or(0));
        let mut decisive = None;
        let mut most = 0;
        for (position, alone) in (0..u8::MAX).zip(&alone) {
            if *alone > most {
                (decisive, most) = (Some(position), *alone);
            }
        }
        (shares.map(|share| u16::try_from(share).unwrap_or(0)).collect(), decisive)
    }
}
