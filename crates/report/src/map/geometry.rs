//! Points and outlines on the sheet of the world, in whole tenths of a unit.
//!
//! Must not know countries.

use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// A place on the sheet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// From the left edge.
    pub x: i16,
    /// From the upper edge.
    pub y: i16,
}

impl Point {
    /// Square of the distance to another point.
    #[must_use]
    pub fn distance(self, other: Self) -> i64 {
        let (x, y) = self.offset(other);
        x * x + y * y
    }

    fn offset(self, other: Self) -> (i64, i64) {
        (i64::from(self.x) - i64::from(other.x), i64::from(self.y) - i64::from(other.y))
    }

    /// Square of the distance to the nearest point of a line from `start` to `end`.
    fn distance_to_line(self, start: Self, end: Self) -> i64 {
        let ((x, y), (along_x, along_y)) = (self.offset(start), end.offset(start));
        let (length, along) = (along_x * along_x + along_y * along_y, x * along_x + y * along_y);
        if along <= 0 || length == 0 {
            self.distance(start)
        } else if along >= length {
            self.distance(end)
        } else {
            let across = x * along_y - y * along_x;
            across * across / length
        }
    }
}

/// A closed outline: a start and the steps from point to point, which are small and so take few bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ring(Vec<Point>);

impl Ring {
    /// The outline through some points; `None` below three, or where a step is too long.
    #[must_use]
    pub fn through(points: &[Point]) -> Option<Self> {
        let mut steps = Vec::with_capacity(points.len());
        let mut last = Point::default();
        for point in points {
            steps.push(Point { x: point.x.checked_sub(last.x)?, y: point.y.checked_sub(last.y)? });
            last = *point;
        }
        (points.len() > 2).then_some(Self(steps))
    }

    /// The points in order; the last one is joined to the first.
    pub fn points(&self) -> impl Iterator<Item = Point> {
        self.0.iter().scan(Point::default(), |at, step| {
            *at = Point { x: at.x.saturating_add(step.x), y: at.y.saturating_add(step.y) };
            Some(*at)
        })
    }

    /// The lines between neighbouring points.
    fn lines(&self) -> impl Iterator<Item = (Point, Point)> {
        let ends = self.points().skip(1).chain(self.points().take(1));
        self.points().zip(ends)
    }
}

/// Whether a point lies inside outlines: inside an odd number of them.
#[must_use]
pub(super) fn inside(rings: &[Ring], point: Point) -> bool {
    let crossed = |(start, end): &(Point, Point)| {
        let (low, high) = if start.y <= end.y { (*start, *end) } else { (*end, *start) };
        let ((x, y), (along_x, along_y)) = (point.offset(low), high.offset(low));
        low.y <= point.y && point.y < high.y && x * along_y < y * along_x
    };
    rings.iter().flat_map(Ring::lines).filter(crossed).count() % 2 == 1
}

/// Square of the distance from a point to outlines; 0 inside.
#[must_use]
pub(super) fn distance(rings: &[Ring], point: Point) -> i64 {
    if inside(rings, point) {
        return 0;
    }
    let lines = rings.iter().flat_map(Ring::lines);
    lines.map(|(start, end)| point.distance_to_line(start, end)).min().unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::{Point, Ring};

    #[test]
    fn a_ring_keeps_its_points() {
        let points = [Point { x: 3, y: 4 }, Point { x: 1, y: 9 }, Point { x: -2, y: 0 }];
        assert!(Ring::through(&points).unwrap().points().eq(points));
        assert_eq!(Ring::through(&points[..2]), None);
    }
}
