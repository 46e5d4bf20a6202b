//! The reach map as shapes on a sheet: land, filled countries, lines and numbered signs with labels.
//!
//! Must not know colours, patterns or elements; whoever shows it gives each kind its look.

use super::crop::{Crop, Sheet, Spot};
use super::curve::{Curve, WAY};
use super::geometry::{Point, Ring};
use super::label::{Label, labels};
use super::reach::{Fill, Place, ReachMap, Tie};
use super::world::{Basis, WorldMap};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use neraca_engine::Country;

/// A country that is filled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    /// How.
    pub fill: Fill,
    /// Nothing is surely there.
    pub possible: bool,
    /// Path data.
    pub path: String,
}

/// A line from the home country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// On what basis.
    pub basis: Basis,
    /// Path data.
    pub path: String,
    /// Where its question mark stands, if the line is only possible.
    pub doubt: Option<Spot>,
}

/// A marked country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sign {
    /// Which country.
    pub country: Country,
    /// Where.
    pub at: Spot,
    /// How it is filled.
    pub fill: Fill,
    /// Nothing is surely there.
    pub possible: bool,
    /// The country has no outline; its dot is filled.
    pub dot: bool,
    /// Its number, with its name where the sheet has room.
    pub label: Option<Label>,
}

/// Everything to be drawn, from back to front.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// Size.
    pub sheet: Sheet,
    /// Path data of all other land.
    pub land: String,
    /// Filled countries.
    pub areas: Vec<Area>,
    /// Lines.
    pub lines: Vec<Line>,
    /// Marks with labels.
    pub signs: Vec<Sign>,
}

/// Draws a map on a sheet. `name` gives the name of a country; numbers count the places of the map from 1. A country that the world
/// does not know is left out.
#[must_use]
pub fn drawing(world: &WorldMap, map: &ReachMap, sheet: Sheet, name: impl Fn(Country) -> String) -> Drawing {
    let marks: Vec<Option<Point>> = map.places.iter().map(|place| world.mark(place.country)).collect();
    let points: Vec<Point> = marks.iter().flatten().copied().collect();
    let crop = Crop::around(world, sheet, &points);
    let ties = curves(world, map, &crop);
    let mut signs = Vec::new();
    let mut texts = Vec::new();
    for ((number, place), mark) in (1..).zip(&map.places).zip(marks) {
        let Some(mark) = mark else { continue };
        let dot = world.shape(place.country).is_none();
        signs.push(Sign {
            country: place.country,
            at: crop.spot(mark),
            fill: place.fill,
            possible: place.only_possible(),
            dot,
            label: None,
        });
        texts.push(if sheet.named { format!("{number} {}", name(place.country)) } else { format!("{number}") });
    }
    let spots: Vec<Spot> = signs.iter().map(|sign| sign.at).collect();
    let ways: Vec<Spot> = ties.iter().flat_map(|(_, curve)| (1..WAY).map(|part| curve.at(part))).collect();
    for (sign, label) in signs.iter_mut().zip(labels(sheet, &spots, texts, &ways)) {
        sign.label = label;
    }
    let line = |(tie, curve): (&Tie, Curve)| Line { basis: tie.basis, path: curve.path(), doubt: (!tie.sure).then(|| curve.at(WAY / 2)) };
    let lines = ties.into_iter().map(line).collect();
    Drawing { sheet, land: land(world, map, &crop), areas: areas(world, map, &crop), lines, signs }
}

/// A curve for each tie between two marked countries; those to the same country one above the other.
fn curves<'a>(world: &WorldMap, map: &'a ReachMap, crop: &Crop) -> Vec<(&'a Tie, Curve)> {
    let Some(home) = map.places.first().and_then(|place| world.mark(place.country)) else { return Vec::new() };
    let mut out: Vec<(&Tie, Curve)> = Vec::new();
    for tie in &map.ties {
        let Some(point) = world.mark(tie.country) else { continue };
        let before = out.iter().filter(|(other, _)| other.country == tie.country).count();
        let order = i32::try_from(before).unwrap_or_default();
        out.push((tie, Curve::between(crop.sheet, crop.spot(home), crop.spot(point), order)));
    }
    out
}

fn areas(world: &WorldMap, map: &ReachMap, crop: &Crop) -> Vec<Area> {
    let area = |place: &Place| {
        let path = crop.path(&world.shape(place.country)?.rings);
        Some(Area { fill: place.fill, possible: place.only_possible(), path })
    };
    map.places.iter().filter_map(area).collect()
}

fn land(world: &WorldMap, map: &ReachMap, crop: &Crop) -> String {
    let involved = |country: Country| map.places.iter().any(|place| place.country == country);
    let others = world.shapes.iter().filter(|shape| !involved(shape.country)).flat_map(|shape| &shape.rings);
    crop.path(others.chain(&world.land).collect::<Vec<&Ring>>())
}
