//! The key to a drawing: a sample of each fill beside its word, in as many lines as they need.
//!
//! Must not know what a fill stands for.

use super::canvas::{Area, Canvas, Fill, Type};
use super::colour::Ink;
use crate::format::plain;

const SAMPLE: i64 = 24;
const GAP: i64 = 8;

/// Draws the key at the cursor.
pub fn legend(canvas: &mut Canvas, entries: &[(Fill, &str)]) {
    let (left, right) = (canvas.margin(), canvas.margin() + canvas.width());
    let set = Type::SMALL;
    let mut x = left;
    let mut height = 0;
    for (fill, word) in entries {
        let word = plain(word);
        let width = SAMPLE + GAP + set.width(&word);
        if x > left && x + width > right {
            x = left;
            canvas.down(height + 4);
        }
        let area = Area { x, y: canvas.y() + 2, width: SAMPLE, height: 12 };
        canvas.rect(area, *fill);
        canvas.outline(area, Ink::Line, 1);
        height = canvas.block(x + SAMPLE + GAP, canvas.y(), right - x - SAMPLE - GAP, set, &word);
        x += width + 3 * GAP;
    }
    canvas.down(height + 12);
}
