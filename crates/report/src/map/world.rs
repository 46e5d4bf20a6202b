//! The world in outline: a shape or a dot for each country, and what the map draws of each link.
//!
//! Positions are tenths of a unit on the projected sheet, y downwards; `content/map/world.toml` says how it was projected. Must not
//! know answers or pictures.

use super::geometry::{Point, Ring, distance, inside};
use alloc::string::String;
use alloc::vec::Vec;
use neraca_engine::{Country, Q};
use serde::{Deserialize, Serialize};

/// A country with an outline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shape {
    /// Which country.
    pub country: Country,
    /// Where a sign or the end of a line stands; inside the outline.
    pub mark: Point,
    /// Outlines of its parts; a point inside an even number of them is outside.
    pub rings: Vec<Ring>,
}

impl Shape {
    /// Whether a point lies inside.
    #[must_use]
    pub fn holds(&self, point: Point) -> bool {
        inside(&self.rings, point)
    }
}

/// A country too small for an outline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dot {
    /// Which country.
    pub country: Country,
    /// Where it lies.
    pub mark: Point,
}

/// What ties another country to the system.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Basis {
    /// Something is kept there.
    Location,
    /// The contract is with a company from there.
    Contract,
    /// The provider is owned from there.
    Parent,
    /// Staff can reach in from there.
    Staff,
    /// Traffic is decrypted there on its way.
    Edge,
}

impl Basis {
    /// All, in the order of the legend.
    pub const ALL: [Self; 5] = [Self::Location, Self::Contract, Self::Parent, Self::Staff, Self::Edge];

    /// Code in content files and class names.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Location => "location",
            Self::Contract => "contract",
            Self::Parent => "parent",
            Self::Staff => "staff",
            Self::Edge => "edge",
        }
    }
}

/// Where encryption keys are drawn, by who holds them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Keys {
    /// The question that asks for the holder, by position.
    pub question: u8,
    /// Options that mean the home country.
    pub home: Vec<u8>,
    /// Options that mean the provider, who works at the main place.
    pub main_place: Vec<u8>,
}

impl Keys {
    /// The question that asks for the holder.
    #[must_use]
    pub fn question(&self) -> Q {
        Q(self.question)
    }
}

/// Everything that is needed to draw a map, in no language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorldMap {
    /// Width and height of the sheet.
    pub size: (i16, i16),
    /// Where the outlines come from.
    pub source: String,
    /// Countries with an outline, sorted by code.
    pub shapes: Vec<Shape>,
    /// Land that is drawn without a name.
    pub land: Vec<Ring>,
    /// Countries without an outline, sorted by code.
    pub dots: Vec<Dot>,
    /// What each reach link of the pack is drawn as, by position.
    pub bases: Vec<Basis>,
    /// Where keys are drawn.
    pub keys: Keys,
}

impl WorldMap {
    /// The outline of a country, if it has one.
    #[must_use]
    pub fn shape(&self, country: Country) -> Option<&Shape> {
        self.shapes.iter().find(|shape| shape.country == country)
    }

    /// Where a country is marked.
    #[must_use]
    pub fn mark(&self, country: Country) -> Option<Point> {
        let dot = || self.dots.iter().find(|dot| dot.country == country).map(|dot| dot.mark);
        self.shape(country).map(|shape| shape.mark).or_else(dot)
    }

    /// Countries within `reach` of a point, nearest first, at most `most`: what someone may have meant who touched there.
    #[must_use]
    pub fn near(&self, point: Point, reach: i16, most: usize) -> Vec<Country> {
        let shapes = self.shapes.iter().map(|shape| (distance(&shape.rings, point), shape.country));
        let dots = self.dots.iter().map(|dot| (point.distance(dot.mark), dot.country));
        let limit = i64::from(reach) * i64::from(reach);
        let mut found: Vec<(i64, Country)> = shapes.chain(dots).filter(|(distance, _)| *distance <= limit).collect();
        found.sort_unstable();
        found.into_iter().map(|(_, country)| country).take(most).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Dot, Point, Ring, Shape, WorldMap};
    use alloc::string::{String, ToString};
    use alloc::vec;
    use alloc::vec::Vec;

    fn at(x: i16, y: i16) -> Point {
        Point { x, y }
    }

    /// A square with a square hole, and a dot beside it.
    fn world() -> WorldMap {
        let ring = |low: i16, high: i16| Ring::through(&[at(low, low), at(high, low), at(high, high), at(low, high)]).unwrap();
        let square = Shape { country: "AA".parse().unwrap(), mark: at(15, 15), rings: vec![ring(10, 50), ring(20, 40)] };
        let dot = Dot { country: "ZZ".parse().unwrap(), mark: at(60, 30) };
        WorldMap { shapes: vec![square], dots: vec![dot], ..WorldMap::default() }
    }

    #[test]
    fn a_hole_is_outside() {
        let world = world();
        let square = &world.shapes[0];
        for (point, inside) in [(at(15, 15), true), (at(45, 12), true), (at(30, 30), false), (at(5, 30), false), (at(60, 30), false)] {
            assert_eq!(square.holds(point), inside, "{point:?}");
        }
    }

    #[test]
    fn nearest_first_within_reach() {
        let codes = |point, reach| -> Vec<String> { world().near(point, reach, 5).iter().map(ToString::to_string).collect() };
        assert_eq!(codes(at(12, 30), 5), ["AA"]);
        // Four from the square's side, six from the dot.
        assert_eq!(codes(at(54, 30), 6), ["AA", "ZZ"]);
        assert_eq!(codes(at(54, 30), 5), ["AA"]);
        assert_eq!(codes(at(57, 30), 6), ["ZZ"]);
        assert!(codes(at(100, 100), 20).is_empty());
        assert_eq!(world().near(at(54, 30), 6, 1).len(), 1);
    }
}
