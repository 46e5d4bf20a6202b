//! Today's date from the system clock, in UTC: the only clock of the program.
//!
//! Must not know why a date is needed.

use neraca_engine::Date;
use std::time::{SystemTime, UNIX_EPOCH};

/// Today, if the clock stands between the years 1970 and 9999.
pub(crate) fn today() -> Option<Date> {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).ok()?.as_secs();
    date(seconds / 86_400)
}

/// The date so many days after 1 January 1970.
fn date(days: u64) -> Option<Date> {
    // Years are counted from 1 March, so that the leap day is the last one (era = 400 years = 146,097 days).
    let shifted = days + 719_468;
    let (era, day_of_era) = (shifted / 146_097, shifted % 146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    let year = era * 400 + year_of_era + u64::from(month <= 2);
    Date::new(u16::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
}

#[cfg(test)]
mod tests {
    use super::date;

    #[test]
    fn counts_like_the_engine() {
        let start = date(0).unwrap();
        assert_eq!(start.to_string(), "1970-01-01");
        for days in 0..60_000 {
            let there = date(days).unwrap();
            assert_eq!(there.day_number() - start.day_number(), i64::try_from(days).unwrap());
        }
        assert_eq!(date(19_782).unwrap().to_string(), "2024-02-29");
    }
}
