//! From values to places: a stretch of a number line laid over a stretch of pixels, or of percent.
//!
//! Must not know what is measured.

use alloc::format;
use alloc::string::String;

/// A number line between two values, laid over whole steps; values beyond an end stand at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    /// Values at both ends.
    pub values: (i64, i64),
    /// Their places.
    pub places: (i64, i64),
}

impl Scale {
    /// Over hundredths of a percent, for drawings that grow with the page.
    #[must_use]
    pub const fn percent(low: i64, high: i64) -> Self {
        Self { values: (low, high), places: (0, 10_000) }
    }

    /// The place of a value, rounded to the nearest.
    #[must_use]
    pub fn at(self, value: i64) -> i64 {
        let ((low, high), (from, to)) = (self.values, self.places);
        let span = i128::from((high - low).max(1));
        let inside = i128::from(value.clamp(low, high.max(low)) - low);
        let place = (2 * inside * i128::from(to - from) + span) / (2 * span);
        from + i64::try_from(place).unwrap_or(0)
    }
}

/// Hundredths of a percent as a length in a drawing: `12.50%`.
#[must_use]
pub fn percent_text(hundredths: i64) -> String {
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

#[cfg(test)]
mod tests {
    use super::{Scale, percent_text};

    #[test]
    fn places_keep_order_and_stay_between_the_ends() {
        let scale = Scale { values: (20, 60), places: (100, 110) };
        assert_eq!([20, 40, 60, 0, 99].map(|value| scale.at(value)), [100, 105, 110, 100, 110]);
        assert_eq!(Scale::percent(0, 100 * neraca_engine::POINT).at(neraca_engine::POINT / 2), 50);
        assert_eq!(Scale { values: (5, 5), places: (0, 10) }.at(5), 0);
        assert_eq!(percent_text(1205), "12.05%");
    }
}
