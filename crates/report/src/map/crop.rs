//! Which part of the world a drawing shows, and where a place lands on it.
//!
//! Must not know what is drawn.

use super::geometry::{Point, Ring};
use super::world::WorldMap;
use alloc::format;
use alloc::string::String;
use core::fmt::Write as _;

/// Size of a drawing in pixels, and what fits in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Width.
    pub width: i32,
    /// Height.
    pub height: i32,
    /// Names stand beside the numbers.
    pub named: bool,
    /// Least width of the part of the world shown, in tenths of a unit: closer than this, outlines are too coarse.
    pub least: i32,
}

/// For screens from 700 pixels, paper and files.
pub const WIDE: Sheet = Sheet { width: 720, height: 350, named: true, least: 2400 };

/// For narrow screens: numbers only.
pub const NARROW: Sheet = Sheet { width: 300, height: 220, named: false, least: 1600 };

/// A place on a drawing, in tenths of a pixel from its upper left corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// From the left edge.
    pub x: i32,
    /// From the upper edge.
    pub y: i32,
}

impl Spot {
    /// Both numbers in pixels, with at most one decimal.
    #[must_use]
    pub fn written(self) -> (String, String) {
        (tenths(self.x), tenths(self.y))
    }
}

/// A number of tenths as text.
pub(super) fn tenths(value: i32) -> String {
    let sign = if value < 0 { "-" } else { "" };
    match (value.unsigned_abs() / 10, value.unsigned_abs() % 10) {
        (whole, 0) => format!("{sign}{whole}"),
        (0, part) => format!("{sign}.{part}"),
        (whole, part) => format!("{sign}{whole}.{part}"),
    }
}

/// A part of the world on a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Crop {
    /// The drawing's own size.
    pub sheet: Sheet,
    left: i32,
    top: i32,
    /// Width of the part shown; the height follows from the sheet.
    width: i32,
}

impl Crop {
    /// The whole world.
    #[must_use]
    pub fn whole(world: &WorldMap, sheet: Sheet) -> Self {
        Self::at(world, sheet, (i32::from(world.size.0) / 2, i32::from(world.size.1) / 2), i32::from(world.size.0))
    }

    /// The part that shows some points with room around them.
    #[must_use]
    pub fn around(world: &WorldMap, sheet: Sheet, points: &[Point]) -> Self {
        let ends = |side: fn(&Point) -> i16| {
            let all = || points.iter().map(side).map(i32::from);
            all().min().zip(all().max())
        };
        let (Some((left, right)), Some((top, bottom))) = (ends(|point| point.x), ends(|point| point.y)) else {
            return Self::whole(world, sheet);
        };
        // A fifth of the span on each side: room for labels, and for lines, which bend upwards.
        let (across, down) = ((right - left) * 7 / 5, (bottom - top) * 9 / 5);
        let width = across.max(down * sheet.width / sheet.height.max(1)).max(sheet.least);
        Self::at(world, sheet, (left.midpoint(right), top.midpoint(bottom)), width)
    }

    /// A third of this part, around a spot.
    #[must_use]
    pub fn closer(&self, world: &WorldMap, spot: Spot) -> Self {
        let point = self.point(spot);
        Self::at(world, self.sheet, (i32::from(point.x), i32::from(point.y)), (self.width / 3).max(self.sheet.least))
    }

    /// Moved so that nothing outside the world shows as long as there is more of it, and no wider than the world.
    fn at(world: &WorldMap, sheet: Sheet, middle: (i32, i32), width: i32) -> Self {
        let whole = (i32::from(world.size.0), i32::from(world.size.1));
        let width = width.clamp(1, whole.0.max(1));
        let height = width * sheet.height / sheet.width.max(1);
        let start = |middle: i32, size: i32, whole: i32| {
            if size >= whole { (whole - size) / 2 } else { (middle - size / 2).clamp(0, whole - size) }
        };
        Self { sheet, left: start(middle.0, width, whole.0), top: start(middle.1, height, whole.1), width }
    }

    /// Where a point of the world lands.
    #[must_use]
    pub fn spot(&self, point: Point) -> Spot {
        let scaled = |from: i32, start: i32| (from - start) * self.sheet.width * 10 / self.width;
        Spot { x: scaled(i32::from(point.x), self.left), y: scaled(i32::from(point.y), self.top) }
    }

    /// The point of the world at a spot.
    #[must_use]
    pub fn point(&self, spot: Spot) -> Point {
        let back = |to: i32, start: i32| i16::try_from(start + to * self.width / (self.sheet.width * 10).max(1)).unwrap_or_default();
        Point { x: back(spot.x, self.left), y: back(spot.y, self.top) }
    }

    /// A length on the drawing, in pixels, as a length of the world.
    #[must_use]
    pub fn length(&self, pixels: i32) -> i16 {
        i16::try_from(pixels * self.width / self.sheet.width.max(1)).unwrap_or(i16::MAX)
    }

    /// Whether this is more than a part.
    #[must_use]
    pub fn is_whole(&self, world: &WorldMap) -> bool {
        self.width >= i32::from(world.size.0)
    }

    /// Outlines as path data. What lies outside, and steps below half a pixel, are left out.
    #[must_use]
    pub fn path<'a>(&self, rings: impl IntoIterator<Item = &'a Ring>) -> String {
        let mut out = String::new();
        rings.into_iter().for_each(|ring| self.outline(ring, &mut out));
        out
    }

    fn outline(&self, ring: &Ring, out: &mut String) {
        let (right, bottom) = (self.sheet.width * 10, self.sheet.height * 10);
        let beside = |side: &dyn Fn(Spot) -> bool| ring.points().all(|point| side(self.spot(point)));
        if beside(&|spot| spot.x < 0) || beside(&|spot| spot.x > right) || beside(&|spot| spot.y < 0) || beside(&|spot| spot.y > bottom) {
            return;
        }
        let mut last: Option<Spot> = None;
        for spot in ring.points().map(|point| self.spot(point)) {
            // Writing to a string cannot fail.
            let _ = match last {
                None => write!(out, "M{} {}", tenths(spot.x), tenths(spot.y)),
                Some(before) if (spot.x - before.x).abs() + (spot.y - before.y).abs() < 5 => continue,
                Some(before) => write!(out, "l{} {}", tenths(spot.x - before.x), tenths(spot.y - before.y)),
            };
            last = Some(spot);
        }
        out.push('z');
    }
}

#[cfg(test)]
mod tests {
    use super::{Crop, NARROW, Point, Ring, Spot, WIDE, WorldMap, tenths};
    use alloc::vec::Vec;

    fn world() -> WorldMap {
        WorldMap { size: (10000, 4600), ..WorldMap::default() }
    }

    fn at(x: i16, y: i16) -> Point {
        Point { x, y }
    }

    #[test]
    fn numbers_have_one_decimal_where_needed() {
        assert_eq!([0, 5, -5, 10, -23, 1200].map(tenths), ["0", ".5", "-.5", "1", "-2.3", "120"]);
    }

    #[test]
    fn every_point_lands_inside_with_room() {
        let sets = [[at(8154, 2469), at(7883, 2383)], [at(8154, 2469), at(2488, 1043)], [at(20, 10), at(9990, 4590)], [at(5, 5), at(5, 5)]];
        for sheet in [WIDE, NARROW] {
            for points in &sets {
                let crop = Crop::around(&world(), sheet, points);
                for point in points {
                    let spot = crop.spot(*point);
                    assert!((0..=sheet.width * 10).contains(&spot.x) && (0..=sheet.height * 10).contains(&spot.y), "{points:?} {spot:?}");
                }
            }
        }
        assert_eq!(Crop::around(&world(), WIDE, &[]), Crop::whole(&world(), WIDE));
    }

    #[test]
    fn a_spot_leads_back_to_its_point() {
        for sheet in [WIDE, NARROW] {
            let whole = Crop::whole(&world(), sheet);
            let closer = whole.closer(&world(), Spot { x: 2000, y: 1000 });
            assert!(whole.is_whole(&world()) && !closer.is_whole(&world()));
            for crop in [whole, closer] {
                let spot = Spot { x: 1200, y: 900 };
                let back = crop.spot(crop.point(spot));
                assert!((back.x - spot.x).abs() <= 10 && (back.y - spot.y).abs() <= 10, "{back:?}");
            }
        }
    }

    #[test]
    fn an_outline_closes_and_what_lies_outside_is_left_out() {
        let square = |from: i16| Ring::through(&[at(from, 1000), at(from + 400, 1000), at(from + 400, 1400)]).unwrap();
        let rings: Vec<Ring> = [0, 8000].map(square).into();
        let crop = Crop::around(&world(), WIDE, &[at(8000, 1000), at(8400, 1400)]);
        let path = crop.path(&rings);
        assert_eq!((path.matches('M').count(), path.matches('z').count(), path.matches('l').count()), (1, 1, 2));
    }
}
