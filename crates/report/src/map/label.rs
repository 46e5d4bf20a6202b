//! Places the labels of the marked countries: none over another, over a mark, or outside the drawing.
//!
//! Each takes the free place nearest to its mark, one after the other, so the same map always gets the same labels. Must not know
//! what a mark stands for.

use super::crop::{Sheet, Spot};
use crate::picture::text_width;
use alloc::string::String;
use alloc::vec::Vec;

/// A label: a frame with a text in its middle. All numbers in tenths of a pixel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Upper left corner.
    pub corner: Spot,
    /// Width.
    pub width: i32,
    /// Height.
    pub height: i32,
    /// Text.
    pub text: String,
    /// Where the line from the mark meets the frame.
    pub tip: Spot,
}

/// Height of the letters in pixels; they are heavy.
const SIZE: i64 = 13;
/// Height of a frame.
const HEIGHT: i32 = 200;
/// Room between the text and its frame, both sides together.
const PADDING: i32 = 120;
/// Steps in which places are tried.
const STEP: usize = 40;
/// Least distance from marks.
const FROM_MARKS: i32 = 80;
/// Least distance from other labels and the edge.
const FROM_OTHERS: i32 = 20;
/// What a spot of a line below a label weighs, as the square of a distance.
const OVER_LINE: i64 = 300 * 300;

#[derive(Clone, Copy)]
struct Frame {
    left: i32,
    top: i32,
    right: i32,
    bottom: i32,
}

impl Frame {
    fn grown(self, by: i32) -> Self {
        Self { left: self.left - by, top: self.top - by, right: self.right + by, bottom: self.bottom + by }
    }

    fn holds(self, spot: &Spot) -> bool {
        (self.left..=self.right).contains(&spot.x) && (self.top..=self.bottom).contains(&spot.y)
    }

    fn meets(self, other: Self) -> bool {
        self.left <= other.right && other.left <= self.right && self.top <= other.bottom && other.top <= self.bottom
    }

    fn nearest(self, spot: Spot) -> Spot {
        Spot { x: spot.x.clamp(self.left, self.right), y: spot.y.clamp(self.top, self.bottom) }
    }
}

fn distance(one: Spot, other: Spot) -> i64 {
    let (x, y) = (i64::from(one.x - other.x), i64::from(one.y - other.y));
    x * x + y * y
}

/// A label for each mark in turn, `None` where no place is free. `lines` are spots that labels rather keep clear of.
pub(super) fn labels(sheet: Sheet, marks: &[Spot], texts: Vec<String>, lines: &[Spot]) -> Vec<Option<Label>> {
    let mut taken = Vec::new();
    let mut label = |(mark, text): (&Spot, String)| {
        // A text wider than any sheet finds no place.
        let letters = i32::try_from(text_width(&text, SIZE, true)).ok()?.min(sheet.width);
        let frame = free(sheet, *mark, letters * 10 + PADDING, marks, &taken, lines)?;
        taken.push(frame);
        let corner = Spot { x: frame.left, y: frame.top };
        Some(Label { corner, width: frame.right - frame.left, height: HEIGHT, text, tip: frame.nearest(*mark) })
    };
    marks.iter().zip(texts).map(&mut label).collect()
}

fn free(sheet: Sheet, mark: Spot, width: i32, marks: &[Spot], taken: &[Frame], lines: &[Spot]) -> Option<Frame> {
    let starts = |whole: i32, size: i32| (FROM_OTHERS..=whole * 10 - size - FROM_OTHERS).step_by(STEP);
    let mut best: Option<(i64, Frame)> = None;
    for top in starts(sheet.height, HEIGHT) {
        for left in starts(sheet.width, width) {
            let frame = Frame { left, top, right: left + width, bottom: top + HEIGHT };
            let away = distance(mark, frame.nearest(mark));
            if best.is_some_and(|(least, _)| least <= away) {
                continue;
            }
            let clear = frame.grown(FROM_MARKS);
            if marks.iter().any(|mark| clear.holds(mark)) || taken.iter().any(|other| frame.grown(FROM_OTHERS).meets(*other)) {
                continue;
            }
            let crossed = lines.iter().filter(|spot| frame.holds(spot)).count();
            let cost = away + OVER_LINE * i64::try_from(crossed).unwrap_or(i64::MAX / OVER_LINE);
            if best.is_none_or(|(least, _)| cost < least) {
                best = Some((cost, frame));
            }
        }
    }
    best.map(|(_, frame)| frame)
}

#[cfg(test)]
mod tests {
    use super::{Frame, Label, labels};
    use crate::map::crop::{NARROW, Sheet, Spot, WIDE};
    use alloc::string::ToString;
    use alloc::vec::Vec;

    fn frame(label: &Label) -> Frame {
        let Spot { x: left, y: top } = label.corner;
        Frame { left, top, right: left + label.width, bottom: top + label.height }
    }

    /// Marks at odd places, many of them close together.
    fn marks(count: i32, sheet: Sheet) -> Vec<Spot> {
        let spread = |seed: i32, size: i32| (seed * 7919 + seed * seed * 104_729) % (size * 6) + size * 2;
        (1..=count).map(|seed| Spot { x: spread(seed, sheet.width), y: spread(seed + 3, sheet.height) }).collect()
    }

    fn check(sheet: Sheet, marks: &[Spot], labels: &[Option<Label>]) {
        let frames: Vec<Frame> = labels.iter().flatten().map(frame).collect();
        for (position, one) in frames.iter().enumerate() {
            assert!(one.left >= 0 && one.top >= 0 && one.right <= sheet.width * 10 && one.bottom <= sheet.height * 10);
            assert!(frames.iter().skip(position + 1).all(|other| !one.meets(*other)), "two labels overlap");
            assert!(marks.iter().all(|mark| !one.holds(mark)), "a label covers a mark");
        }
    }

    #[test]
    fn none_overlaps_and_every_one_finds_a_place() {
        for count in 1..=14 {
            let named: Vec<_> = (0..count).map(|number| alloc::format!("{number} Papua Nugini")).collect();
            let numbers: Vec<_> = (0..count).map(|number: i32| number.to_string()).collect();
            for (sheet, texts) in [(WIDE, named), (NARROW, numbers)] {
                let marks = marks(count, sheet);
                let found = labels(sheet, &marks, texts.clone(), &[]);
                assert!(found.iter().all(Option::is_some), "{count} on {sheet:?}");
                check(sheet, &marks, &found);
                assert_eq!(found, labels(sheet, &marks, texts, &[]), "the same every time");
            }
        }
    }

    #[test]
    fn what_does_not_fit_is_left_out() {
        let marks = marks(60, NARROW);
        let found = labels(NARROW, &marks, Vec::from_iter((0..60).map(|_| "Amerika Serikat".to_string())), &[]);
        assert!(found.iter().any(Option::is_none));
        check(NARROW, &marks, &found);
    }

    #[test]
    fn a_label_keeps_clear_of_lines_where_it_can() {
        let mark = [Spot { x: 3000, y: 1500 }];
        let line: Vec<Spot> = (0..40).map(|step| Spot { x: 3000 + step * 100, y: 1500 }).collect();
        let found = labels(WIDE, &mark, Vec::from(["1 Singapura".to_string()]), &line);
        let frame = frame(found[0].as_ref().unwrap());
        assert!(line.iter().all(|spot| !frame.holds(spot)));
    }
}
