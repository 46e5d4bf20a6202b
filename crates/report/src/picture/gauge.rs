//! Both indices on their scales: the range, the bands it touches, and the one number where one may stand.
//!
//! Must not know a cut-off; the method has them.

use super::bands::{WHOLE, draw_ground, draw_names, draw_zones, inside, look_of, zones};
use super::canvas::{Anchor, Area, Canvas, Fill, Type};
use super::colour::Ink;
use super::scale::Scale;
use crate::format::plain;
use crate::key::{Key, Words};
use alloc::format;
use alloc::string::{String, ToString};
use neraca_engine::{IndexResult, Interval, Pack, Scored, points};

/// Height of the scale.
const HEIGHT: i64 = 24;
/// Room above it for numbers and the bracket.
const ABOVE: i64 = 30;
const NUMBER: Type = Type { size: 32, bold: true, ink: Ink::Text };

/// Draws both indices at the cursor, sovereignty first.
pub(super) fn draw(canvas: &mut Canvas, words: &Words, pack: &Pack, scored: &Scored) {
    for index in &scored.indices {
        head(canvas, words, index);
        gauge(canvas, words, pack, index);
        canvas.down(16);
    }
}

/// A range in whole points: `6–98`, or one number where both ends agree.
pub(super) fn range_text(low: i64, high: i64) -> String {
    if low == high { low.to_string() } else { format!("{low}–{high}") }
}

/// Name, number or range, and band.
fn head(canvas: &mut Canvas, words: &Words, index: &IndexResult) {
    canvas.paragraph(Type::HEADING, &plain(words.index_name(index.dimension)));
    let headline = index.has_headline();
    let names = &words.first.bands;
    let text = if headline { names.get(usize::from(index.bands.1)) } else { names.last() };
    let (label, look) = text.map_or((String::new(), look_of(names, u8::MAX)), |text| (plain(&text.label), super::band_look(&text.id)));
    let range = range_text(points(index.range.low), points(index.range.high));
    let number = if headline { points(index.range.high).to_string() } else { range };
    let (x, y) = (canvas.margin(), canvas.y());
    canvas.text(x, y, Anchor::Start, NUMBER, &number);
    let x = x + NUMBER.width(&number) + 12;
    canvas.text(x, y + 2, Anchor::Start, Type::SMALL, &plain(words.text(Key::HOME_OUT_OF)));
    canvas.path(look.shape, (x, y + 23), 875, Fill::Plain(Ink::Text));
    canvas.text(x + 20, y + 20, Anchor::Start, Type::STRONG, &label);
    canvas.down(NUMBER.line());
}

fn gauge(canvas: &mut Canvas, words: &Words, pack: &Pack, index: &IndexResult) {
    let (left, width, names) = (canvas.margin(), canvas.width(), &words.first.bands);
    let scale = Scale { values: (WHOLE.low, WHOLE.high), places: (left, left + width) };
    let Interval { low, high } = index.range;
    canvas.down(ABOVE);
    let y = canvas.y();
    let whole = zones(&pack.method, WHOLE);
    draw_ground(canvas, names, scale, &whole, y, HEIGHT);
    if low < high {
        draw_zones(canvas, names, scale, &zones(&pack.method, index.range), y, HEIGHT);
    } else {
        let own: alloc::vec::Vec<_> = whole.iter().copied().filter(|zone| zone.band == index.bands.1).collect();
        draw_zones(canvas, names, scale, &own, y, HEIGHT);
    }
    canvas.outline(Area { x: left, y, width, height: HEIGHT }, Ink::Text, 1);
    bracket(canvas, (scale.at(low), scale.at(high)), y);
    numbers(canvas, scale, index.range, y);
    canvas.down(HEIGHT + 6);
    let height = draw_names(canvas, names, scale, &whole, index.bands, canvas.y());
    canvas.down(height);
}

/// From the lower to the upper end above the scale, or a mark through it where both are one.
fn bracket(canvas: &mut Canvas, (from, to): (i64, i64), y: i64) {
    let ink = Fill::Plain(Ink::Text);
    let end = |x: i64| Area { x: x - 1, y: y - 12, width: 2, height: 10 };
    if from == to {
        canvas.rect(Area { height: HEIGHT + 12, ..end(to) }, ink);
        return;
    }
    canvas.rect(end(from), ink);
    canvas.rect(end(to), ink);
    canvas.rect(Area { x: from, y: y - 8, width: to - from, height: 2 }, ink);
}

fn numbers(canvas: &mut Canvas, scale: Scale, range: Interval, y: i64) {
    let (low, high) = (points(range.low), points(range.high));
    let mut number = |x: i64, text: &str| {
        let x = inside(canvas, x, Type::STRONG.width(text));
        canvas.text(x, y - 12 - Type::STRONG.line(), Anchor::Middle, Type::STRONG, text);
    };
    let (from, to) = (scale.at(range.low), scale.at(range.high));
    if to - from < Type::STRONG.width("0000") {
        number(from.midpoint(to), &range_text(low, high));
    } else {
        number(from, &low.to_string());
        number(to, &high.to_string());
    }
}
