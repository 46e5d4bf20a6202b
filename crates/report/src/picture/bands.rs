//! The bands in drawings: the shape, colour and pattern of each, and the zones they take on the scale.
//!
//! Looks go by the id of a band, cut-offs by the method at hand. Must not know a cut-off.

use super::canvas::{Anchor, Area, Canvas, Fill, Type};
use super::colour::Ink;
use super::pattern::Pattern;
use super::scale::Scale;
use crate::words::BandText;
use alloc::vec::Vec;
use neraca_engine::{Interval, Method, POINT};

/// How a band is drawn everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BandLook {
    /// Suffix of class names.
    pub class: &'static str,
    /// Path of its shape on a grid of 16 by 16.
    pub shape: &'static str,
    /// Its colour.
    pub ink: Ink,
    /// What lies on the colour, so that bands differ without it.
    pub pattern: Option<Pattern>,
}

const fn look(class: &'static str, shape: &'static str, ink: Ink, pattern: Option<Pattern>) -> BandLook {
    BandLook { class, shape, ink, pattern }
}

const MISSING: BandLook =
    look("none", "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zm0 1.6a4.9 4.9 0 1 1 0 9.8 4.9 4.9 0 0 1 0-9.8z", Ink::Missing, None);

/// The look of a band by its id; "not enough data" for any other.
#[must_use]
pub fn band_look(id: &str) -> BandLook {
    match id {
        "low" => look("low", "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z", Ink::Low, None),
        "moderate" => look("mod", "M8 1.5 15.5 14.5H.5z", Ink::Moderate, Some(Pattern::Moderate)),
        "elevated" => look("ele", "M2 2h12v12H2z", Ink::Elevated, Some(Pattern::Elevated)),
        "high" => look("high", "M8 .5 15.5 8 8 15.5.5 8z", Ink::High, Some(Pattern::High)),
        "critical" => look("crit", "M4.5 1.5h7L15.5 8l-4 6.5h-7L.5 8z", Ink::Critical, Some(Pattern::Critical)),
        _ => MISSING,
    }
}

/// Part of a band on the scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zone {
    /// Band by position.
    pub band: u8,
    /// Where the part begins and ends, in units.
    pub range: Interval,
}

/// The bands cut to a range, lowest first.
#[must_use]
pub fn zones(method: &Method, range: Interval) -> Vec<Zone> {
    let start = |position: usize| method.bands.get(position).map_or(100, |band| i64::from(band.from)) * POINT;
    let zone = |(position, band)| {
        let range = Interval { low: start(position).max(range.low), high: start(position + 1).min(range.high) };
        (range.low < range.high).then_some(Zone { band, range })
    };
    (0..method.bands.len()).zip(0..u8::MAX).filter_map(zone).collect()
}

/// The whole scale.
pub const WHOLE: Interval = Interval { low: 0, high: 100 * POINT };

/// Draws zones at full strength, each with its pattern; `names` are the bands' words by position.
pub fn draw_zones(canvas: &mut Canvas, names: &[BandText], scale: Scale, zones: &[Zone], y: i64, height: i64) {
    for zone in zones {
        let (area, look) = (zone_area(scale, *zone, y, height), look_of(names, zone.band));
        canvas.rect(area, Fill::Plain(look.ink));
        if let Some(pattern) = look.pattern {
            canvas.rect(area, Fill::Pattern(pattern));
        }
    }
}

/// Draws the zones of the whole scale faintly, with a line where each begins.
pub fn draw_ground(canvas: &mut Canvas, names: &[BandText], scale: Scale, zones: &[Zone], y: i64, height: i64) {
    for zone in zones {
        let area = zone_area(scale, *zone, y, height);
        canvas.rect(area, Fill::Pale(look_of(names, zone.band).ink));
        canvas.rect(Area { width: 1, ..area }, Fill::Plain(Ink::Line));
    }
}

/// The words of the zones below them, each with its shape, those between `touched` in ink; where two would touch, every second one
/// stands a line lower. Returns how high they are.
pub fn draw_names(canvas: &mut Canvas, names: &[BandText], scale: Scale, zones: &[Zone], touched: (u8, u8), y: i64) -> i64 {
    let crowded = zones.iter().any(|zone| {
        let name = names.get(usize::from(zone.band)).map_or("", |text| text.name.as_str());
        Type::SMALL.width(name) + 6 > zone_area(scale, *zone, 0, 0).width
    });
    let (line, step) = (Type::SMALL.line(), 14);
    for (position, zone) in zones.iter().enumerate() {
        let area = zone_area(scale, *zone, y, 0);
        let (middle, on) = (area.x + area.width / 2, (touched.0..=touched.1).contains(&zone.band));
        let lower = if crowded && position % 2 == 1 { line } else { 0 };
        let set = if on { Type { ink: Ink::Text, ..Type::SMALL } } else { Type::SMALL };
        let ink = if on { Ink::Text } else { Ink::Line };
        canvas.path(look_of(names, zone.band).shape, (middle - 5, y), 625, Fill::Plain(ink));
        if lower > 0 {
            canvas.rect(Area { x: middle, y: y + step, width: 1, height: lower }, Fill::Plain(Ink::Rule));
        }
        let name = names.get(usize::from(zone.band)).map_or("", |text| text.name.as_str());
        canvas.text(inside(canvas, middle, set.width(name)), y + step + lower, Anchor::Middle, set, name);
    }
    step + line + if crowded { line } else { 0 }
}

/// The middle of a text moved as far as needed to keep it between the margins.
pub(super) fn inside(canvas: &Canvas, middle: i64, width: i64) -> i64 {
    let (left, right) = (canvas.margin() + width / 2, canvas.margin() + canvas.width() - width / 2);
    middle.min(right).max(left)
}

fn zone_area(scale: Scale, zone: Zone, y: i64, height: i64) -> Area {
    let (x, end) = (scale.at(zone.range.low), scale.at(zone.range.high));
    Area { x, y, width: end - x, height }
}

/// The look of a band by its position.
#[must_use]
pub fn look_of(names: &[BandText], band: u8) -> BandLook {
    band_look(names.get(usize::from(band)).map_or("", |text| text.id.as_str()))
}
