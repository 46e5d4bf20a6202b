//! Results side by side: the range of each on one scale, and whether two can be told apart.
//!
//! Must not know where a result comes from.

use super::bands::{WHOLE, draw_ground, draw_names, zones};
use super::canvas::{Anchor, Area, Canvas, Fill, Look, Type};
use super::colour::Ink;
use super::frame::Frame;
use super::gauge::range_text;
use super::scale::Scale;
use crate::format::{fill, plain};
use crate::key::{Key, Words};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::cmp::Ordering;
use neraca_engine::{Dimension, Interval, Pack, Scored, points};

/// Name of the picture, as part of file names.
pub const COMPARISON: &str = "comparison";

/// Height of a bar.
const BAR: i64 = 18;
/// Room for the letter before it.
const LETTER: i64 = 24;

/// One of the results.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// How it is called in sentences: A, B, C.
    pub letter: &'a str,
    /// Its name with the date of its rules.
    pub name: &'a str,
    /// The result.
    pub scored: &'a Scored,
}

/// How one result stands to another in an index, whatever the unknown facts are: never ranked while the ranges share a value
/// (decision 5).
#[must_use]
pub fn told_apart(words: &Words, [one, other]: [Side<'_>; 2], dimension: Dimension) -> String {
    let range = |side: Side<'_>| side.scored.index(dimension).range;
    let key = match range(other).against(range(one)) {
        Some(Ordering::Less) => Key::COMPARE_LOWER,
        Some(Ordering::Greater) => Key::COMPARE_HIGHER,
        Some(Ordering::Equal) => Key::COMPARE_EQUAL,
        None => Key::COMPARE_OVERLAP,
    };
    fill(words.text(key), &[("one", one.letter), ("other", other.letter)])
}

/// Results side by side.
#[derive(Clone, Copy)]
pub struct Comparison<'a> {
    /// Texts of one language, both groups.
    pub words: &'a Words,
    /// The rules.
    pub pack: &'a Pack,
    /// Two results or more.
    pub sides: &'a [Side<'a>],
}

impl Comparison<'_> {
    /// A sentence for each pair.
    #[must_use]
    pub fn verdicts(&self, dimension: Dimension) -> Vec<String> {
        let sides = self.sides.iter().enumerate();
        let pairs = sides.flat_map(|(at, one)| self.sides.iter().skip(at + 1).map(move |other| [*one, *other]));
        pairs.map(|pair| told_apart(self.words, pair, dimension)).collect()
    }

    /// The picture as an SVG file.
    #[must_use]
    pub fn plate(&self, look: Look) -> String {
        let each = Dimension::BOTH.map(|dimension| format!("{}: {}", self.words.index_name(dimension), self.verdicts(dimension).join(" ")));
        let [title, finding] = [self.words.text(Key::COMPARE_TITLE).to_string(), each.join(" ")].map(|text| plain(&text));
        Frame { title, finding, ..Frame::new(self.words, self.pack, None) }.plate(look, |canvas| self.draw(canvas))
    }

    fn draw(&self, canvas: &mut Canvas) {
        for side in self.sides {
            canvas.paragraph(Type::TEXT, &plain(&format!("{}: {}", side.letter, side.name)));
        }
        canvas.down(14);
        for dimension in Dimension::BOTH {
            canvas.paragraph(Type::HEADING, &plain(self.words.index_name(dimension)));
            canvas.down(6);
            for side in self.sides {
                self.row(canvas, *side, dimension);
            }
            let scale = scale(canvas);
            let height = draw_names(canvas, &self.words.first.bands, scale, &zones(&self.pack.method, WHOLE), (0, u8::MAX), canvas.y());
            canvas.down(height + 14);
        }
    }

    /// Letter, weights at both ends of the range, and the range in numbers.
    fn row(&self, canvas: &mut Canvas, side: Side<'_>, dimension: Dimension) {
        let Interval { low, high } = side.scored.index(dimension).range;
        let (scale, y) = (scale(canvas), canvas.y());
        canvas.text(canvas.margin(), y, Anchor::Start, Type::STRONG, side.letter);
        canvas.text(canvas.margin() + canvas.width(), y, Anchor::End, Type::STRONG, &range_text(points(low), points(high)));
        draw_ground(canvas, &self.words.first.bands, scale, &zones(&self.pack.method, WHOLE), y, BAR);
        let (from, to, middle) = (scale.at(low), scale.at(high), y + BAR / 2);
        canvas.rect(Area { x: from, y: middle - 2, width: to - from, height: 4 }, Fill::Plain(Ink::Text));
        for x in [from, to] {
            canvas.path("M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z", (x - 8, middle - 8), 1000, Fill::Plain(Ink::Text));
            canvas.path("M8 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z", (x - 8, middle - 8), 1000, Fill::Plain(Ink::Ground));
        }
        canvas.down(BAR + 10);
    }
}

/// The scale between the letters and the numbers.
fn scale(canvas: &Canvas) -> Scale {
    let left = canvas.margin() + LETTER;
    let right = canvas.margin() + canvas.width() - Type::STRONG.width("00–000") - 12;
    Scale { values: (WHOLE.low, WHOLE.high), places: (left, right) }
}
