//! The themes of both indices: the range of each on the zones of the bands.
//!
//! Must not know how a theme combines its factors.

use super::bands::{WHOLE, draw_zones, look_of, zones};
use super::canvas::{Anchor, Area, Canvas, Fill, Type};
use super::colour::Ink;
use super::gauge::range_text;
use super::measure::wrapped;
use super::scale::Scale;
use crate::format::{fill, plain};
use crate::key::{Key, Words};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::cmp::Reverse;
use neraca_engine::{Dimension, Interval, POINT, Pack, Scored};

/// Hundredths of a point in one point: the unit of theme values.
const HUNDREDTHS: i64 = 100;
/// Height of a bar.
const BAR: i64 = 14;

/// One theme on its own scale from 0 to 100 points, before weight and stakes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ThemeRow {
    /// Theme by position.
    pub theme: u8,
    /// Its weight in percent.
    pub weight: u8,
    /// Whole points at the lower end.
    pub low: i64,
    /// Whole points at the upper end.
    pub high: i64,
    /// Bands at both ends.
    pub bands: (u8, u8),
}

impl ThemeRow {
    /// The points as they are written: `15–100`, or one number.
    #[must_use]
    pub fn range_text(&self) -> String {
        range_text(self.low, self.high)
    }

    /// What is filled on the scale, in units: the range, or from the start to a single value, in its own band.
    fn filled(&self) -> Interval {
        Interval { low: if self.low == self.high { 0 } else { self.low * POINT }, high: self.high * POINT }
    }
}

/// The themes of one index in the order of the method.
#[must_use]
pub fn theme_rows(pack: &Pack, scored: &Scored, dimension: Dimension) -> Vec<ThemeRow> {
    let rules = pack.method.themes(dimension);
    let row = |((theme, range), rule): ((u8, &neraca_engine::ThemeRange), &neraca_engine::Theme)| {
        let (low, high) = (range.low / HUNDREDTHS, range.high / HUNDREDTHS);
        let band = |points: i64| pack.method.band(points * POINT);
        ThemeRow { theme, weight: rule.weight, low, high, bands: (band(low), band(high)) }
    };
    (0..u8::MAX).zip(&scored.index(dimension).themes).zip(rules).map(row).collect()
}

/// The highest upper end first, then the highest lower end; equals keep the order of the method.
pub fn by_size(rows: &mut [ThemeRow]) {
    rows.sort_by_key(|row| Reverse((row.high, row.low)));
}

/// What the themes say: the highest of each index. Foreign terms stay marked.
#[must_use]
pub fn themes_finding(words: &Words, pack: &Pack, scored: &Scored) -> String {
    let highest = |dimension: Dimension| {
        let mut rows = theme_rows(pack, scored, dimension);
        by_size(&mut rows);
        rows.first().map(|row| format!("{} ({})", words.theme_name(dimension, row.theme), row.range_text()))
    };
    let names: Vec<String> = Dimension::BOTH.into_iter().filter_map(highest).collect();
    fill(words.text(Key::PICTURE_THEMES_FINDING), &[("names", &names.join(", "))])
}

/// Draws both groups at the cursor.
pub(super) fn draw(canvas: &mut Canvas, words: &Words, pack: &Pack, scored: &Scored) {
    for dimension in Dimension::BOTH {
        canvas.paragraph(Type::HEADING, &plain(words.index_name(dimension)));
        canvas.down(4);
        for row in theme_rows(pack, scored, dimension) {
            draw_row(canvas, words, pack, dimension, &row);
        }
        canvas.down(12);
    }
}

fn draw_row(canvas: &mut Canvas, words: &Words, pack: &Pack, dimension: Dimension, row: &ThemeRow) {
    let (left, right, stacked) = (canvas.margin(), canvas.margin() + canvas.width(), canvas.look().is_narrow());
    let (name_width, bar) = if stacked { (250, (left, right)) } else { (240, (left + 252, left + 452)) };
    let name = wrapped(&plain(words.theme_name(dimension, row.theme)), Type::TEXT.size, false, name_width);
    let text = i64::try_from(name.len()).unwrap_or(1) * Type::TEXT.line();
    let y = canvas.y() + 5;
    for (position, line) in (0..).zip(&name) {
        canvas.text(left, y + position * Type::TEXT.line(), Anchor::Start, Type::TEXT, line);
    }
    let numbers = if stacked { right } else { left + 520 };
    canvas.text(numbers, y, Anchor::End, Type::STRONG, &row.range_text());
    let bar_y = if stacked { y + text + 4 } else { y + 3 };
    let scale = Scale { values: (WHOLE.low, WHOLE.high), places: bar };
    draw_bar(canvas, words, pack, row, scale, bar_y);
    let (x, band_y) = if stacked { (left, bar_y + BAR + 4) } else { (left + 536, y + 1) };
    bands(canvas, words, row.bands, x, band_y);
    let height = if stacked { text + BAR + 8 + Type::SMALL.line() } else { text.max(Type::TEXT.line()) };
    canvas.down(height + 10);
    canvas.rect(Area { x: left, y: canvas.y() - 1, width: right - left, height: 1 }, Fill::Plain(Ink::Rule));
}

fn draw_bar(canvas: &mut Canvas, words: &Words, pack: &Pack, row: &ThemeRow, scale: Scale, y: i64) {
    let track = Area { x: scale.places.0, y, width: scale.places.1 - scale.places.0, height: BAR };
    canvas.rect(track, Fill::Plain(Ink::Surface));
    for zone in zones(&pack.method, WHOLE).iter().skip(1) {
        canvas.rect(Area { x: scale.at(zone.range.low), width: 1, ..track }, Fill::Plain(Ink::Rule));
    }
    let filled = row.filled();
    let mut parts = zones(&pack.method, filled);
    if row.low == row.high {
        // A single value has one band, whatever lies below it.
        parts = parts.last().map(|zone| super::Zone { band: row.bands.1, range: Interval { low: 0, ..zone.range } }).into_iter().collect();
    }
    draw_zones(canvas, &words.first.bands, scale, &parts, y, BAR);
    let (x, end) = (scale.at(filled.low), scale.at(filled.high));
    canvas.outline(Area { x, width: (end - x).max(2), ..track }, Ink::Text, 1);
}

/// Shape and name of the bands at both ends.
fn bands(canvas: &mut Canvas, words: &Words, (low, high): (u8, u8), mut x: i64, y: i64) {
    let names = &words.first.bands;
    let both = [low, high];
    let shown = if low == high { both.get(1..) } else { both.get(..) };
    for (position, band) in shown.unwrap_or_default().iter().enumerate() {
        let set = Type::SMALL;
        if position > 0 {
            canvas.text(x, y, Anchor::Start, set, "–");
            x += 14;
        }
        canvas.path(look_of(names, *band).shape, (x, y + 3), 687, Fill::Plain(Ink::Text));
        let name = names.get(usize::from(*band)).map_or_else(String::new, |text| plain(&text.name));
        canvas.text(x + 15, y, Anchor::Start, set, &name);
        x += 15 + set.width(&name) + 6;
    }
}
