//! Raw risk and mitigation as shares, and the level after mitigation: the rule of Canada's Algorithmic Impact Assessment over our factors.
//!
//! Must not know what a factor means. Unlike the original tool, a blank is a range and never counts nothing.

use crate::interval::Interval;
use crate::level::Levels;
use crate::method::F;
use alloc::string::String;
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// Points of factors, and the rule that joins the two sums.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Aia {
    /// Factors that stand for raw risk.
    pub risk: Vec<Scale>,
    /// Factors that stand for mitigation; none of them stands for risk too.
    pub mitigation: Vec<Scale>,
    /// Percent of the most possible mitigation from which risk is reduced.
    pub mitigation_from: u8,
    /// Percent by which it is reduced.
    pub reduction: u8,
    /// Upper end of every level but the last, in percent of the most possible risk.
    pub level_to: Vec<u8>,
    /// Names of the levels, such as `II`, from the lowest up.
    pub levels: Vec<String>,
}

/// Points of one factor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scale {
    /// The factor.
    pub factor: F,
    /// By level, from 0; levels below the factor's range hold a place.
    pub points: Vec<u8>,
}

/// A sum of points and its possible most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// Points.
    pub points: Interval,
    /// Most possible points.
    pub most: i64,
}

impl Share {
    /// Both ends in thousandths of the most, cut off.
    #[must_use]
    pub fn permille(&self) -> (i64, i64) {
        let of = |points: i64| points * 1000 / self.most.max(1);
        (of(self.points.low), of(self.points.high))
    }
}

/// What can be said of one system. Lower ends are the best that is still possible, but for mitigation, where they are the worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AiaReading {
    /// Raw risk.
    pub risk: Share,
    /// Mitigation.
    pub mitigation: Share,
    /// Risk after mitigation, of the same most as raw risk.
    pub current: Share,
    /// Level at both ends of the current risk, by position.
    pub levels: (u8, u8),
    /// Whether mitigation reduces risk, at both ends of the current risk.
    pub reduced: (bool, bool),
}

impl Scale {
    fn range(&self, levels: &Levels) -> Interval {
        let points = || levels.get(self.factor).iter().filter_map(|level| self.points.get(usize::from(level)).copied().map(i64::from));
        match (points().min(), points().max()) {
            (Some(low), Some(high)) => Interval { low, high },
            _ => Interval { low: 0, high: self.most() },
        }
    }

    fn most(&self) -> i64 {
        self.points.iter().copied().max().map_or(0, i64::from)
    }
}

fn share(scales: &[Scale], levels: &Levels) -> Share {
    let mut out = Share { points: Interval { low: 0, high: 0 }, most: 0 };
    for scale in scales {
        let range = scale.range(levels);
        out.points = Interval { low: out.points.low + range.low, high: out.points.high + range.high };
        out.most += scale.most();
    }
    out
}

impl Aia {
    /// Reads factor levels.
    #[must_use]
    pub fn read(&self, levels: &Levels) -> AiaReading {
        let risk = share(&self.risk, levels);
        let mitigation = share(&self.mitigation, levels);
        let reduced = (self.reduces(mitigation.points.high, mitigation.most), self.reduces(mitigation.points.low, mitigation.most));
        let points = Interval { low: self.current(risk.points.low, reduced.0), high: self.current(risk.points.high, reduced.1) };
        let levels = (self.level(points.low, risk.most), self.level(points.high, risk.most));
        AiaReading { risk, mitigation, current: Share { points, most: risk.most }, levels, reduced }
    }

    /// Whether so much mitigation out of the most possible reduces risk.
    #[must_use]
    pub fn reduces(&self, mitigation: i64, most: i64) -> bool {
        mitigation * 100 >= i64::from(self.mitigation_from) * most
    }

    /// Risk points after mitigation, rounded half up.
    #[must_use]
    pub fn current(&self, risk: i64, reduced: bool) -> i64 {
        if reduced { (risk * (100 - i64::from(self.reduction)) + 50).div_euclid(100) } else { risk }
    }

    /// Level of so many points out of the most possible, by position.
    #[must_use]
    pub fn level(&self, points: i64, most: i64) -> u8 {
        let above = self.level_to.iter().filter(|to| points * 100 > i64::from(**to) * most).count();
        u8::try_from(above).unwrap_or(u8::MAX)
    }
}
