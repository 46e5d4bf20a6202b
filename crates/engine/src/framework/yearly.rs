//! A yearly chance carried over years, exactly: one minus a power of a fraction, compared without any rounding.
//!
//! For people who have a yearly chance. Must not know of what, and never enters an index.

use super::natural::Natural;
use crate::truth::Truth;
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// A chance of one, in millionths. Every chance is 0 to this.
pub const CERTAIN: u32 = 1_000_000;

/// Years beyond which nothing is told.
pub const MOST_YEARS: u16 = 1000;

/// A limit as someone accepted it.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Yearly {
    /// Chance accepted, in millionths.
    pub limit: u32,
    /// Over so many years.
    pub years: u16,
    /// Chances for which the number of years is told, in millionths.
    pub marks: Vec<u32>,
}

/// What follows from a range of yearly chances.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearlyReading {
    /// Least and largest yearly chance, in millionths.
    pub yearly: (u32, u32),
    /// Over so many years.
    pub years: u16,
    /// Chance over those years at both ends, in millionths, cut off.
    pub chance: (u32, u32),
    /// Whether the limit is kept over the years it was set for; decided exactly, not on the figure cut off.
    pub kept: Truth,
    /// Largest yearly chance that keeps the limit, in millionths.
    pub largest: u32,
    /// For each mark: the whole years after which the chance has reached it, at the largest and at the least yearly chance.
    pub reached: Vec<(Option<u16>, Option<u16>)>,
}

impl Yearly {
    /// Reads a range of yearly chances in millionths, least first; `years` in place of those of the limit for [`YearlyReading::chance`].
    #[must_use]
    pub fn read(&self, yearly: (u32, u32), years: u16) -> YearlyReading {
        let (least, largest) = (yearly.0.min(CERTAIN), yearly.1.min(CERTAIN));
        let kept = |chance| Power::of(chance, self.years).keeps(self.limit);
        YearlyReading {
            yearly: (least, largest),
            years,
            chance: (over_years(least, years), over_years(largest, years)),
            kept: match (kept(least), kept(largest)) {
                (true, true) => Truth::Yes,
                (false, false) => Truth::No,
                _ => Truth::Unknown,
            },
            largest: largest_where(kept),
            reached: self.marks.iter().map(|mark| (years_until(largest, *mark), years_until(least, *mark))).collect(),
        }
    }
}

/// Chance that something of a yearly chance happens at least once in so many years (1,000 at most); millionths, cut off.
#[must_use]
pub fn over_years(yearly: u32, years: u16) -> u32 {
    let power = Power::of(yearly, years);
    largest_where(|chance| power.reaches(chance))
}

/// Whole years after which the chance has reached `mark`; `None` where more than 1,000 are not enough.
#[must_use]
pub fn years_until(yearly: u32, mark: u32) -> Option<u16> {
    let mut power = Power::of(yearly, 0);
    for years in 0..=MOST_YEARS {
        if power.reaches(mark) {
            return Some(years);
        }
        power = power.next();
    }
    None
}

/// The largest chance of which `holds` is true, where it is true up to some chance and false from there on.
fn largest_where(holds: impl Fn(u32) -> bool) -> u32 {
    let (mut known, mut beyond) = (0, CERTAIN + 1);
    while beyond - known > 1 {
        let middle = known + (beyond - known) / 2;
        if holds(middle) {
            known = middle;
        } else {
            beyond = middle;
        }
    }
    known
}

/// The chance that nothing has happened yet, as an exact fraction.
struct Power {
    left: u32,
    numerator: Natural,
    denominator: Natural,
}

impl Power {
    fn of(yearly: u32, years: u16) -> Self {
        let start = Self { left: CERTAIN - yearly.min(CERTAIN), numerator: Natural::one(), denominator: Natural::one() };
        (0..years.min(MOST_YEARS)).fold(start, |power, _| power.next())
    }

    fn next(&self) -> Self {
        Self { left: self.left, numerator: self.numerator.times(self.left), denominator: self.denominator.times(CERTAIN) }
    }

    /// Whether the chance is at least `chance`.
    fn reaches(&self, chance: u32) -> bool {
        self.numerator.times(CERTAIN) <= self.denominator.times(CERTAIN - chance.min(CERTAIN))
    }

    /// Whether the chance is at most `chance`.
    fn keeps(&self, chance: u32) -> bool {
        self.numerator.times(CERTAIN) >= self.denominator.times(CERTAIN - chance.min(CERTAIN))
    }
}

#[cfg(test)]
mod tests {
    use super::{CERTAIN, Yearly, over_years, years_until};
    use crate::truth::Truth;
    use alloc::vec::Vec;

    fn zurich() -> Yearly {
        Yearly { limit: 100_000, years: 5, marks: Vec::from([100_000, 500_000, 900_000]) }
    }

    #[test]
    fn ten_percent_in_five_years_is_two_point_nought_eight_five_a_year() {
        // 1 − 0.9^(1/5) = 0.0208516 (method section 1); even odds after 32.9 years, nine in ten after 109.3.
        let reading = zurich().read((20_851, 20_852), 5);
        assert_eq!((reading.largest, reading.kept), (20_851, Truth::Unknown));
        assert_eq!(reading.reached, [(Some(5), Some(6)), (Some(33), Some(33)), (Some(110), Some(110))]);
        // Rounded to 2.09 percent it would already be above the limit.
        assert_eq!(zurich().read((20_900, 20_900), 5).kept, Truth::No);
    }

    #[test]
    fn powers_are_exact() {
        // 1 − 0.9^2 = 0.19; 1 − 0.5^10 = 1023/1024; 1 − 0.999999^3 = 0.000002999997…
        assert_eq!((over_years(100_000, 2), over_years(500_000, 10), over_years(1, 3)), (190_000, 999_023, 2));
        assert_eq!((over_years(0, 1000), over_years(CERTAIN, 1), over_years(20_000, 0)), (0, CERTAIN, 0));
        assert_eq!((years_until(100_000, 190_000), years_until(100_000, 190_001)), (Some(2), Some(3)));
        assert_eq!((years_until(0, 1), years_until(1, 500_000), years_until(5, 0)), (None, None, Some(0)));
    }

    #[test]
    fn equals_machine_arithmetic_for_short_times() {
        for yearly in [1u32, 7, 999, 20_851, 333_333, 499_999, 999_999] {
            for years in 1..=5u16 {
                let whole = u128::from(CERTAIN).pow(u32::from(years));
                let left = u128::from(CERTAIN - yearly).pow(u32::from(years));
                assert_eq!(u128::from(over_years(yearly, years)), (whole - left) * u128::from(CERTAIN) / whole, "{yearly} {years}");
            }
        }
    }
}
