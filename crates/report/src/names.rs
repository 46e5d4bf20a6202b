//! Names of what a result is about, and its verdict in a sentence.
//!
//! Foreign terms stay marked. Must not know where a name is shown.

use crate::format::fill;
use crate::key::{Key, Words};
use crate::words::More;
use alloc::string::{String, ToString};
use neraca_engine::{Dimension, F, IndexResult, Method, points};

impl Words {
    /// An index.
    #[must_use]
    pub fn index_name(&self, dimension: Dimension) -> &str {
        self.first.indices.get(dimension as usize).map_or("", String::as_str)
    }

    /// A theme by its position in an index.
    #[must_use]
    pub fn theme_name(&self, dimension: Dimension, theme: u8) -> &str {
        let names = self.first.themes.get(dimension as usize);
        names.and_then(|names| names.get(usize::from(theme))).map_or("", String::as_str)
    }

    /// A factor.
    #[must_use]
    pub fn factor_name(&self, factor: F) -> &str {
        self.late().and_then(|more| more.factors.get(usize::from(factor.0))).map_or("", |text| text.name.as_str())
    }

    /// Title of a flag by position.
    #[must_use]
    pub fn flag_title(&self, flag: u8) -> &str {
        self.late().and_then(|more| more.flags.get(usize::from(flag))).map_or("", |text| text.title.as_str())
    }

    /// Label of a band of a method version by its code, which stands for itself where today's words have none.
    #[must_use]
    pub fn band_label<'a>(&'a self, method: &'a Method, band: u8) -> &'a str {
        let code = method.bands.get(usize::from(band)).map_or("", |band| band.code.as_str());
        let text = self.first.bands.iter().find(|text| text.id.eq_ignore_ascii_case(code));
        text.map_or(code, |text| text.label.as_str())
    }

    /// What an index says: one number where one may stand, always the range and its bands.
    #[must_use]
    pub fn verdict(&self, method: &Method, index: &IndexResult) -> String {
        let (low, high) = (points(index.range.low).to_string(), points(index.range.high).to_string());
        let [band_low, band_high] = [index.bands.0, index.bands.1].map(|band| self.band_label(method, band));
        let key = match (index.has_headline(), index.is_settled()) {
            (true, true) => Key::CLI_SCORE_SETTLED,
            (true, false) => Key::CLI_SCORE_OPEN,
            (false, true) => Key::CLI_RANGE_SETTLED,
            (false, false) => Key::CLI_RANGE_OPEN,
        };
        let values = [("score", high.as_str()), ("low", &low), ("high", &high), ("band_low", band_low), ("band_high", band_high)];
        fill(self.text(key), &values)
    }

    fn late(&self) -> Option<&More> {
        self.more.as_deref()
    }
}
