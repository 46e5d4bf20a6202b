//! Calendar dates: which rules are in force depends on one.
//!
//! Must not know today's date; the caller passes it in.

use core::fmt;
use core::str::FromStr;
use serde::{Deserialize, Serialize};

/// A day in the Gregorian calendar, ordered by time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// The text is not a date of the form `2026-11-22`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateError;

impl Date {
    /// A date, if that day exists.
    #[must_use]
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let longest = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap(year) => 29,
            2 => 28,
            _ => return None,
        };
        (1..=9999).contains(&year).then_some(())?;
        (1..=longest).contains(&day).then_some(Self { year, month, day })
    }

    /// Year, 1 to 9999.
    #[must_use]
    pub fn year(self) -> u16 {
        self.year
    }

    /// Month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u8 {
        self.month
    }

    /// Day of the month, from 1.
    #[must_use]
    pub fn day(self) -> u8 {
        self.day
    }

    /// The day after.
    #[must_use]
    pub fn tomorrow(self) -> Option<Self> {
        let Self { year, month, day } = self;
        let month_after = || Self::new(year, month + 1, 1).or_else(|| Self::new(year + 1, 1, 1));
        Self::new(year, month, day + 1).or_else(month_after)
    }

    /// The day before.
    #[must_use]
    pub fn yesterday(self) -> Option<Self> {
        let Self { year, month, day } = self;
        let last_of = |year: u16, month: u8| (28..=31).rev().find_map(|day| Self::new(year, month, day));
        let month_before = || last_of(year, month - 1).or_else(|| last_of(year - 1, 12));
        Self::new(year, month, day - 1).or_else(month_before)
    }

    /// Days since 1 January of year 1, for distances between two dates.
    #[must_use]
    pub fn day_number(self) -> i64 {
        let years = i64::from(self.year) - 1;
        let before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
        let months = before.get(usize::from(self.month) - 1).copied().unwrap_or(0);
        let leap_day = i64::from(self.month > 2 && leap(self.year));
        years * 365 + years / 4 - years / 100 + years / 400 + months + leap_day + i64::from(self.day) - 1
    }
}

fn leap(year: u16) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let bytes = text.as_bytes();
        let number = |range: core::ops::Range<usize>| -> Option<u16> {
            let digits = bytes.get(range)?;
            digits.iter().all(u8::is_ascii_digit).then_some(())?;
            Some(digits.iter().fold(0, |sum, digit| sum * 10 + u16::from(digit - b'0')))
        };
        let dashes = bytes.len() == 10 && bytes.get(4) == Some(&b'-') && bytes.get(7) == Some(&b'-');
        let parsed = || {
            let month = u8::try_from(number(5..7)?).ok()?;
            let day = u8::try_from(number(8..10)?).ok()?;
            Self::new(number(0..4)?, month, day)
        };
        dashes.then(parsed).flatten().ok_or(DateError)
    }
}

#[cfg(test)]
mod tests {
    use super::Date;
    use alloc::string::ToString;

    #[test]
    fn reads_and_prints() {
        let date: Date = "2024-10-17".parse().unwrap();
        assert_eq!(date.to_string(), "2024-10-17");
        for bad in ["2024-02-30", "2023-02-29", "24-10-17", "2024/10/17", "2024-13-01", "2024-1-1", "+024-10-17", ""] {
            assert!(bad.parse::<Date>().is_err(), "{bad}");
        }
    }

    #[test]
    fn counts_days() {
        let day = |text: &str| text.parse::<Date>().unwrap().day_number();
        assert_eq!(day("2024-03-01") - day("2024-02-28"), 2);
        assert_eq!(day("2025-01-01") - day("2024-01-01"), 366);
        assert_eq!(day("0001-01-01"), 0);
        for (eve, next) in
            [("2024-02-28", "2024-02-29"), ("2023-02-28", "2023-03-01"), ("2024-12-31", "2025-01-01"), ("2026-06-14", "2026-06-15")]
        {
            let (eve, next): (Date, Date) = (eve.parse().unwrap(), next.parse().unwrap());
            assert_eq!((eve.tomorrow(), next.yesterday()), (Some(next), Some(eve)));
        }
        assert_eq!(("9999-12-31".parse::<Date>().unwrap().tomorrow(), "0001-01-01".parse::<Date>().unwrap().yesterday()), (None, None));
    }
}
