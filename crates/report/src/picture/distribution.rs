//! How an index spreads over all weightings: a histogram between the bands that it touches, with the result marked.
//!
//! Must not know how a weighting is tried.

mod plate;

use super::bands::{Zone, zones};
use super::scale::Scale;
use crate::key::{Key, Words};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use neraca_engine::{Interval, Method, POINT, Robustness};

/// Widths of a bar in points; the narrowest that gives few enough bars is taken.
const STEPS: [i64; 5] = [1, 2, 5, 10, 20];
/// Most bars that stand side by side.
const MOST: i64 = 12;

/// One bar: the weightings whose score lies in a span of points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bin {
    /// First whole point.
    pub from: i64,
    /// Last whole point.
    pub to: i64,
    /// Weightings that give one of these points.
    pub count: u32,
    /// From left to right, in hundredths of a percent of the window.
    pub span: (i64, i64),
    /// Hundredths of a percent of the highest bar.
    pub height: i64,
}

/// The spread of one end of an index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Distribution {
    /// Points at which the drawing begins and ends: the bands that any weighting touches, whole.
    pub window: (i64, i64),
    /// The bands in the window.
    pub zones: Vec<Zone>,
    /// Bars from the first that counts a weighting to the last, rising.
    pub bins: Vec<Bin>,
    /// Whole points where one bar ends and the next begins, over the whole window.
    pub ticks: Vec<i64>,
    /// The result under the method's own weights, in whole points.
    pub result: i64,
    /// Its place in hundredths of a percent of the window.
    pub result_at: i64,
    /// All weightings tried.
    pub weightings: u32,
}

impl Distribution {
    /// The spread that a grid of weightings gave.
    #[must_use]
    pub fn new(method: &Method, found: &Robustness) -> Self {
        let (low, high) = (method.band(found.range.low), method.band(found.range.high));
        let start = |band: usize| method.bands.get(band).map_or(100, |band| i64::from(band.from));
        let window = (start(usize::from(low)), start(usize::from(high) + 1));
        let step = step(method, window);
        let scale = Scale::percent(window.0 * POINT, window.1 * POINT);
        let ticks: Vec<i64> = (0..=(window.1 - window.0) / step).map(|position| window.0 + position * step).collect();
        let count = |from: i64, to: i64| {
            (0..).zip(&found.distribution).filter(|(point, _)| (from..=to).contains(point)).map(|(_, count)| count).sum()
        };
        let spans = ticks.iter().zip(ticks.iter().skip(1)).map(|(from, next)| {
            // The scale ends with the point 100 itself.
            let to = if *next == 100 { 100 } else { next - 1 };
            let span = (scale.at(from * POINT), scale.at(next * POINT));
            Bin { from: *from, to, count: count(*from, to), span, height: 0 }
        });
        let mut bins: Vec<Bin> = spans.collect();
        let empty = |bin: &Bin| bin.count == 0;
        bins.truncate(bins.iter().rposition(|bin| !empty(bin)).map_or(0, |last| last + 1));
        let first = bins.iter().take_while(|bin| empty(bin)).count();
        bins.drain(..first.min(bins.len()));
        let highest = bins.iter().map(|bin| i64::from(bin.count)).max().unwrap_or(1).max(1);
        for bin in &mut bins {
            bin.height = (i64::from(bin.count) * 10_000 + highest / 2) / highest;
        }
        Self {
            zones: zones(method, Interval { low: window.0 * POINT, high: window.1 * POINT }),
            window,
            bins,
            ticks,
            result: neraca_engine::points(found.units),
            result_at: scale.at(found.units),
            weightings: found.weightings,
        }
    }

    /// A bar's share of all weightings in percent, rounded; `< 1` for less, and 100 only for all.
    #[must_use]
    pub fn share(&self, bin: &Bin) -> String {
        let (count, all) = (u64::from(bin.count), u64::from(self.weightings.max(1)));
        let rounded = (200 * count + all) / (2 * all);
        match rounded {
            0 if count > 0 => "< 1".to_string(),
            100 if count < all => "99".to_string(),
            _ => rounded.to_string(),
        }
    }
}

impl Bin {
    /// The span as written: `64–65`, or one number.
    #[must_use]
    pub fn points_text(&self) -> String {
        super::gauge::range_text(self.from, self.to)
    }
}

/// The narrowest bar that gives few enough of them and never crosses the limit of a band.
fn step(method: &Method, window: (i64, i64)) -> i64 {
    let fits = |step: &i64| {
        let limits = method.bands.iter().map(|band| i64::from(band.from)).chain([100]);
        (window.1 - window.0) / step <= MOST && limits.into_iter().all(|limit| limit % step == 0)
    };
    STEPS.into_iter().find(fits).unwrap_or(1)
}

/// What the spread says, in the words of the answer pack. Foreign terms stay marked.
#[must_use]
pub fn distribution_finding(words: &Words, found: &Robustness) -> String {
    let code = crate::robust::verdict_code(found.verdict);
    crate::format::fill(words.sentence(&format!("robust.{code}")), &[("share", &found.percent().to_string())])
}

/// Heading of the table beside it: points, weightings, percent.
pub const DISTRIBUTION_HEADS: [Key; 3] = [Key::PICTURE_SPAN, Key::PICTURE_WEIGHTINGS, Key::PICTURE_PERCENT];
