//! The reach map as a plate: the drawing, its places by number, what has no place, and the legend.
//!
//! Must not know how answers become a map.

use super::crop::{NARROW, Spot, WIDE};
use super::drawing::{Drawing, Line, Sign, drawing};
use super::reach::{Fill, ReachMap};
use super::world::{Basis, WorldMap};
use crate::format::{fill, plain};
use crate::key::{Key, Words};
use crate::picture::{self, Anchor, Area, Canvas, Frame, Ink, Look, Pattern, Type};
use alloc::format;
use alloc::string::String;
use neraca_engine::{Date, Pack};

/// Type of labels on the map.
const LABEL: Type = Type { size: 13, bold: true, ink: Ink::Text };
/// Length and height of a sample in the legend.
const SAMPLE: (i64, i64) = (40, 16);

/// The name of this picture, beside those of [`picture::Kind`]: it needs answers, not only a result.
pub const PICTURE: &str = "map";

impl ReachMap {
    /// The map as an SVG file. `subject` is the title of a case, or empty.
    #[must_use]
    pub fn plate(&self, words: &Words, pack: &Pack, world: &WorldMap, as_of: Date, subject: &str, look: Look) -> String {
        let [title, subject, finding] = [words.text(Key::MAP_TITLE), subject, &self.finding(words)].map(plain);
        let frame = Frame { title, subject, finding, ..Frame::new(words, pack, Some(as_of)) };
        frame.plate(look, |canvas| self.draw(canvas, words, world))
    }

    /// Draws the map at the cursor.
    fn draw(&self, canvas: &mut Canvas, words: &Words, world: &WorldMap) {
        let sheet = if canvas.look().is_narrow() { NARROW } else { WIDE };
        let drawing = drawing(world, self, sheet, |country| plain(&words.first.country_name(country)));
        let frame = Area { x: canvas.margin(), y: canvas.y(), width: sheet.width.into(), height: sheet.height.into() };
        canvas.inset(frame, |canvas| drawn(canvas, &drawing));
        canvas.outline(frame, Ink::Rule, 1);
        canvas.down(frame.height + 12);
        for (number, place) in (1..).zip(&self.places) {
            let name = words.first.country_name(place.country);
            canvas.paragraph(Type::TEXT, &plain(&format!("{number} {name}: {}", place.text(words))));
        }
        canvas.paragraph(Type::TEXT, &plain(&self.unplaced_text(words)));
        canvas.down(12);
        self.legend(canvas, words);
        let source = fill(words.text(Key::MAP_SOURCE), &[("source", &world.source)]);
        canvas.paragraph(Type::SMALL, &plain(&format!("{} {source}", words.text(Key::MAP_NOTE))));
    }

    /// A line for each fill, basis and doubt that is drawn.
    fn legend(&self, canvas: &mut Canvas, words: &Words) {
        let whole = Area { x: 0, y: 0, width: SAMPLE.0, height: SAMPLE.1 };
        for one in Fill::ALL.into_iter().filter(|fill| self.places.iter().any(|place| place.fill == *fill)) {
            entry(canvas, words.text(one.key()), |canvas| {
                canvas.rect(whole, look(one));
                canvas.outline(whole, Ink::Text, 1);
            });
        }
        for basis in Basis::ALL.into_iter().filter(|basis| self.ties.iter().any(|tie| tie.basis == *basis)) {
            entry(canvas, words.text(basis.key()), |canvas| canvas.stroke("M0 8h40", Ink::Text, 20, dash(basis)));
        }
        if self.ties.iter().any(|tie| !tie.sure) {
            entry(canvas, words.text(Key::MAP_POSSIBLE), |canvas| doubt(canvas, Spot { x: 200, y: 80 }));
        }
    }
}

/// One line of the legend: a sample with a grid of its own, and its word.
fn entry(canvas: &mut Canvas, word: &str, sample: impl FnOnce(&mut Canvas)) {
    let (x, y) = (canvas.margin(), canvas.y());
    canvas.inset(Area { x, y: y + 1, width: SAMPLE.0, height: SAMPLE.1 }, sample);
    let left = x + SAMPLE.0 + 8;
    let height = canvas.block(left, y, canvas.margin() + canvas.width() - left, Type::SMALL, &plain(word));
    canvas.down(height.max(SAMPLE.1) + 4);
}

fn look(fill: Fill) -> picture::Fill {
    match fill {
        Fill::Home => picture::Fill::Plain(Ink::Line),
        Fill::Placed => picture::Fill::Pattern(Pattern::Lines),
        Fill::Ordered => picture::Fill::Pattern(Pattern::Dots),
        Fill::Both => picture::Fill::Pattern(Pattern::Crossed),
    }
}

/// Lengths of strokes and gaps in pixels, as in the style sheet.
fn dash(basis: Basis) -> &'static [i64] {
    match basis {
        Basis::Location => &[],
        Basis::Contract => &[12, 5],
        Basis::Parent => &[12, 3, 3, 3],
        Basis::Staff => &[2, 3],
        Basis::Edge => &[12, 3, 3, 3, 3, 3],
    }
}

fn drawn(canvas: &mut Canvas, drawing: &Drawing) {
    canvas.edged(Ink::Ground, 5, &[], |canvas| canvas.path(&drawing.land, (0, 0), 1000, picture::Fill::Plain(Ink::Rule)));
    for area in &drawing.areas {
        filled(canvas, &area.path, area.fill, area.possible);
    }
    drawing.lines.iter().for_each(|line| tie(canvas, line));
    drawing.signs.iter().for_each(|one| sign(canvas, one));
}

fn filled(canvas: &mut Canvas, path: &str, fill: Fill, possible: bool) {
    let dash: &[i64] = if possible { &[3, 2] } else { &[] };
    canvas.edged(Ink::Text, 10, dash, |canvas| canvas.path(path, (0, 0), 1000, look(fill)));
}

fn tie(canvas: &mut Canvas, line: &Line) {
    canvas.stroke(&line.path, Ink::Ground, 50, &[]);
    canvas.stroke(&line.path, Ink::Text, 20, dash(line.basis));
    if let Some(spot) = line.doubt {
        doubt(canvas, spot);
    }
}

fn doubt(canvas: &mut Canvas, spot: Spot) {
    canvas.edged(Ink::Text, 10, &[], |canvas| canvas.path(&circle(spot, 8), (0, 0), 1000, picture::Fill::Plain(Ink::Ground)));
    canvas.text((spot.x / 10).into(), i64::from(spot.y / 10) - 8, Anchor::Middle, LABEL, "?");
}

fn sign(canvas: &mut Canvas, sign: &Sign) {
    if let Some(label) = &sign.label {
        let ((x1, y1), (x2, y2)) = (sign.at.written(), label.tip.written());
        canvas.stroke(&format!("M{x1} {y1}L{x2} {y2}"), Ink::Text, 10, &[]);
    }
    if sign.dot {
        filled(canvas, &circle(sign.at, 6), sign.fill, sign.possible);
    } else {
        canvas.path(&circle(sign.at, 4), (0, 0), 1000, picture::Fill::Plain(Ink::Text));
    }
    if let Some(label) = &sign.label {
        let side = |tenths: i32| i64::from(tenths / 10);
        let area = Area { x: side(label.corner.x), y: side(label.corner.y), width: side(label.width), height: side(label.height) };
        canvas.rect(area, picture::Fill::Plain(Ink::Ground));
        canvas.outline(area, Ink::Text, 1);
        canvas.text(area.x + area.width / 2, area.y + 2, Anchor::Middle, LABEL, &label.text);
    }
}

/// Path data of a circle of some pixels around a spot.
fn circle(spot: Spot, radius: i32) -> String {
    let (x, y) = Spot { x: spot.x - radius * 10, y: spot.y }.written();
    let across = radius * 2;
    format!("M{x} {y}a{radius} {radius} 0 1 0 {across} 0a{radius} {radius} 0 1 0 -{across} 0z")
}
