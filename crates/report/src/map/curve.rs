//! The line from one mark to another: a bow, so that several to the same place stay apart.
//!
//! Must not know what a line stands for.

use super::crop::{Sheet, Spot, tenths};
use alloc::format;
use alloc::string::String;

/// A quadratic Bézier curve.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Curve {
    start: Spot,
    control: Spot,
    end: Spot,
}

/// How far the control points of neighbouring lines are apart; the lines themselves are half of it apart.
const APART: i32 = 200;

/// Least distance of a bow from the upper edge.
const ROOM: i32 = 100;

/// Parts of the whole way.
pub(super) const WAY: i32 = 64;

impl Curve {
    /// The `order`-th line between two spots. Bends upwards, or downwards where there is no room above.
    pub(super) fn between(sheet: Sheet, start: Spot, end: Spot, order: i32) -> Self {
        let (x, y) = (end.x - start.x, end.y - start.y);
        let length = i32::try_from((i64::from(x) * i64::from(x) + i64::from(y) * i64::from(y)).isqrt()).unwrap_or(i32::MAX).max(1);
        let out = length * 3 / 10 + APART * order;
        // Across the line, upwards.
        let (across_x, across_y) = if x < 0 { (-y, x) } else { (y, -x) };
        let bent = |side: i32| {
            let shifted = |middle: i32, across: i32| middle + side * scaled(out, across, length);
            let control = Spot { x: shifted(start.x.midpoint(end.x), across_x), y: shifted(start.y.midpoint(end.y), across_y) };
            Self { start, control, end }
        };
        let up = bent(1);
        let room = |curve: Self| (ROOM..=sheet.height * 10 - ROOM).contains(&curve.at(WAY / 2).y);
        if room(up) { up } else { Some(bent(-1)).filter(|down| room(*down)).unwrap_or(up) }
    }

    /// The spot after a part of the way, out of [`WAY`].
    pub(super) fn at(self, part: i32) -> Spot {
        let (before, after) = (i64::from(WAY - part), i64::from(part));
        let side = |start: i32, control: i32, end: i32| {
            let sum = before * before * i64::from(start) + 2 * before * after * i64::from(control) + after * after * i64::from(end);
            i32::try_from(sum / i64::from(WAY * WAY)).unwrap_or_default()
        };
        Spot { x: side(self.start.x, self.control.x, self.end.x), y: side(self.start.y, self.control.y, self.end.y) }
    }

    /// Path data.
    pub(super) fn path(self) -> String {
        let pair = |spot: Spot| format!("{} {}", tenths(spot.x), tenths(spot.y));
        format!("M{}Q{} {}", pair(self.start), pair(self.control), pair(self.end))
    }
}

fn scaled(value: i32, part: i32, whole: i32) -> i32 {
    i32::try_from(i64::from(value) * i64::from(part) / i64::from(whole)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Curve, WAY};
    use crate::map::crop::{Spot, WIDE};

    const LOW: (Spot, Spot) = (Spot { x: 1000, y: 2500 }, Spot { x: 3000, y: 2500 });

    #[test]
    fn starts_and_ends_at_its_marks_and_bends_upwards() {
        let curve = Curve::between(WIDE, LOW.0, LOW.1, 0);
        assert_eq!((curve.at(0), curve.at(WAY)), LOW);
        // Three tenths of the length out at the control point, half of that in the middle.
        assert_eq!(curve.at(WAY / 2), Spot { x: 2000, y: 2200 });
        assert_eq!(curve.path(), "M100 250Q200 190 300 250");
        assert_eq!(Curve::between(WIDE, LOW.1, LOW.0, 0).at(WAY / 2), curve.at(WAY / 2));
    }

    #[test]
    fn lines_to_the_same_place_stay_ten_pixels_apart() {
        let middles = [0, 1, 2].map(|order| Curve::between(WIDE, LOW.0, LOW.1, order).at(WAY / 2).y);
        assert_eq!(middles, [2200, 2100, 2000]);
    }

    #[test]
    fn bends_down_where_there_is_no_room_above() {
        let high = |y| Curve::between(WIDE, Spot { x: 1000, y }, Spot { x: 3000, y }, 0).at(WAY / 2).y;
        assert_eq!((high(500), high(350)), (200, 650));
    }
}
