//! Pictures of a result: pure models that pages draw from, and plates, each one SVG file to take away.
//!
//! A model holds rows, numbers and places; a plate draws the same model with title, finding, key and source. Words come from the text
//! packs. Must not know pages, files, browsers or addresses.

mod bands;
mod canvas;
mod colour;
mod comparison;
mod distribution;
mod frame;
mod gauge;
mod legend;
mod measure;
mod pattern;
mod scale;
mod themes;
mod waterfall;

pub use bands::{BandLook, WHOLE, Zone, band_look, draw_ground, draw_names, draw_zones, look_of, zones};
pub use canvas::{Anchor, Area, Canvas, Fill, Look, Type, Width};
pub use colour::{Ink, Theme};
pub use comparison::{COMPARISON, Comparison, Side, told_apart};
pub use distribution::{Bin, DISTRIBUTION_HEADS, Distribution, distribution_finding};
pub use frame::Frame;
pub use legend::legend;
pub use measure::{text_width, wrapped};
pub use pattern::Pattern;
pub use scale::{Scale, percent_text};
pub use themes::{ThemeRow, by_size, theme_rows, themes_finding};
pub use waterfall::{Bar, Row, Waterfall};

use crate::format::{fill, plain};
use crate::key::{Key, Words};
use alloc::format;
use alloc::string::{String, ToString};
use neraca_engine::{Date, Dimension, Pack, Scored, robustness};

/// What a picture of one result shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Both indices on their scales.
    Gauge,
    /// What makes up one index.
    Waterfall(Dimension),
    /// The themes of both indices.
    Themes,
    /// One index under other weights.
    Robustness(Dimension),
}

impl Kind {
    /// All of them by name; names are part of file names.
    pub const ALL: [(&'static str, Self); 6] = [
        ("gauge", Self::Gauge),
        ("waterfall-sovereignty", Self::Waterfall(Dimension::Sovereignty)),
        ("waterfall-legal", Self::Waterfall(Dimension::Legal)),
        ("themes", Self::Themes),
        ("robustness-sovereignty", Self::Robustness(Dimension::Sovereignty)),
        ("robustness-legal", Self::Robustness(Dimension::Legal)),
    ];

    /// The kind of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find_map(|(known, kind)| (known == name).then_some(kind))
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::ALL.into_iter().find_map(|(name, kind)| (kind == self).then_some(name)).unwrap_or("")
    }
}

/// A result of which pictures are made.
#[derive(Clone, Copy)]
pub struct Pictured<'a> {
    /// Texts of one language, both groups.
    pub words: &'a Words,
    /// The rules.
    pub pack: &'a Pack,
    /// The result.
    pub scored: &'a Scored,
    /// Date of the rules; none for factor levels alone.
    pub as_of: Option<Date>,
    /// Title of a case, or empty.
    pub subject: &'a str,
}

impl Pictured<'_> {
    /// What a picture shows, as its title. Foreign terms stay marked.
    #[must_use]
    pub fn title(&self, kind: Kind) -> String {
        let titled = |key, dimension| fill(self.words.text(key), &[("index", self.words.index_name(dimension))]);
        match kind {
            Kind::Gauge => self.words.text(Key::PICTURE_GAUGE_TITLE).to_string(),
            Kind::Waterfall(dimension) => titled(Key::PICTURE_WATERFALL_TITLE, dimension),
            Kind::Themes => self.words.text(Key::RESULT_THEMES).to_string(),
            Kind::Robustness(dimension) => titled(Key::PICTURE_ROBUSTNESS_TITLE, dimension),
        }
    }

    /// One picture as an SVG file.
    #[must_use]
    pub fn plate(&self, kind: Kind, look: Look) -> String {
        let Self { words, pack, scored, .. } = *self;
        let verdict = |dimension| words.verdict(&pack.method, scored.index(dimension));
        match kind {
            Kind::Gauge => {
                let each = Dimension::BOTH.map(|dimension| format!("{}: {}", words.index_name(dimension), verdict(dimension)));
                self.frame(kind, &each.join(" ")).plate(look, |canvas| gauge::draw(canvas, words, pack, scored))
            }
            Kind::Waterfall(dimension) => {
                let waterfall = Waterfall::new(pack, scored, dimension);
                let finding = format!("{} {}", verdict(dimension), waterfall.finding(words, pack));
                self.frame(kind, &finding).plate(look, |canvas| waterfall.draw(canvas, words, pack))
            }
            Kind::Themes => {
                let finding = format!("{} {}", words.text(Key::RESULT_THEMES_LEAD), themes_finding(words, pack, scored));
                self.frame(kind, &finding).plate(look, |canvas| themes::draw(canvas, words, pack, scored))
            }
            Kind::Robustness(dimension) => {
                let [_, found] = robustness(pack, scored, dimension);
                let finding = format!("{} {}", verdict(dimension), distribution_finding(words, &found));
                let distribution = Distribution::new(&pack.method, &found);
                self.frame(kind, &finding).plate(look, |canvas| distribution.draw(canvas, words))
            }
        }
    }

    fn frame(&self, kind: Kind, finding: &str) -> Frame {
        let [title, subject, finding] = [&self.title(kind), self.subject, finding].map(plain);
        Frame { title, subject, finding, ..Frame::new(self.words, self.pack, self.as_of) }
    }
}
