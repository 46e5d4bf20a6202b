//! The spread of an index as a plate: bars with their share above, bands below, the result as a line through both.
//!
//! Must not know how bars are counted.

use super::{Bin, Distribution};
use crate::format::{fill, plain};
use crate::key::{Key, Words};
use crate::picture::bands::{draw_names, draw_zones, inside};
use crate::picture::canvas::{Anchor, Area, Canvas, Fill, Type};
use crate::picture::colour::Ink;
use crate::picture::scale::Scale;
use alloc::string::ToString;
use neraca_engine::POINT;

/// Height of the highest bar.
const HEIGHT: i64 = 160;
/// Height of the strip of bands.
const STRIP: i64 = 16;

impl Distribution {
    /// Draws the histogram at the cursor.
    pub fn draw(&self, canvas: &mut Canvas, words: &Words) {
        let (left, width) = (canvas.margin() + 8, canvas.width() - 16);
        let names = &words.first.bands;
        canvas.paragraph(Type::SMALL, &plain(words.text(Key::PICTURE_PERCENT)));
        canvas.down(Type::STRONG.line() + Type::SMALL.line() + 4);
        let (top, base) = (canvas.y(), canvas.y() + HEIGHT);
        let places = Scale { values: (0, 10_000), places: (left, left + width) };
        let height = |bin: &Bin| if bin.count == 0 { 0 } else { (bin.height * HEIGHT / 10_000).max(1) };
        let ends = |bin: &Bin| (places.at(bin.span.0), places.at(bin.span.1));
        for bin in &self.bins {
            let ((x, end), height) = (ends(bin), height(bin));
            canvas.rect(Area { x: x + 1, y: base - height, width: (end - x - 2).max(1), height }, Fill::Plain(Ink::Line));
        }
        canvas.rect(Area { x: left, y: base, width, height: 1 }, Fill::Plain(Ink::Text));
        let units = Scale { values: (self.window.0 * POINT, self.window.1 * POINT), ..places };
        draw_zones(canvas, names, units, &self.zones, base + 4, STRIP);
        canvas.outline(Area { x: left, y: base + 4, width, height: STRIP }, Ink::Text, 1);
        let result = fill(words.text(Key::PICTURE_RESULT), &[("score", &self.result.to_string())]);
        let (x, y) = (places.at(self.result_at), top - Type::STRONG.line() - Type::SMALL.line());
        // A line in ink, set off from bars and bands on both sides.
        let mark = Area { x: x - 1, y: y + Type::STRONG.line(), width: 2, height: base + 4 + STRIP - y - Type::STRONG.line() };
        canvas.rect(Area { x: x - 3, width: 6, ..mark }, Fill::Plain(Ink::Ground));
        canvas.rect(mark, Fill::Plain(Ink::Text));
        let result = plain(&result);
        canvas.text(inside(canvas, x, Type::STRONG.width(&result)), y, Anchor::Middle, Type::STRONG, &result);
        for bin in self.bins.iter().filter(|bin| bin.count > 0) {
            let ((x, end), y) = (ends(bin), base - height(bin) - Type::SMALL.line());
            canvas.text_over(x.midpoint(end), y, Anchor::Middle, Type::SMALL, &self.share(bin));
        }
        let axis = base + 4 + STRIP + 3;
        for tick in &self.ticks {
            canvas.text(units.at(tick * POINT), axis, Anchor::Middle, Type::SMALL, &tick.to_string());
        }
        canvas.down(axis + Type::SMALL.line() + 4 - top);
        let height = draw_names(canvas, names, units, &self.zones, (0, u8::MAX), canvas.y());
        canvas.down(height);
    }
}
