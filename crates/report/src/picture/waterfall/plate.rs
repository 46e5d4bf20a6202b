//! The waterfall as a plate: bars beside their names where there is room, below them where there is not.
//!
//! Must not know how rows come about.

use super::{Bar, Row, Waterfall};
use crate::format::{fill, plain, signed};
use crate::key::{Key, Words};
use crate::picture::bands::WHOLE;
use crate::picture::canvas::{Anchor, Area, Canvas, Fill, Type};
use crate::picture::colour::Ink;
use crate::picture::legend;
use crate::picture::measure::wrapped;
use crate::picture::pattern::Pattern;
use crate::picture::scale::Scale;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use neraca_engine::{POINT, Pack, Source};

/// Height of a bar.
const BAR: i64 = 14;
/// Free space above and below what stands in a row.
const PAD: i64 = 5;

/// Where things stand in every row.
struct Layout {
    /// Left edge and width of the names.
    names: (i64, i64),
    /// Right edge of the numbers.
    numbers: i64,
    /// Places of hundredths of a percent.
    bars: Scale,
    /// Bars stand below the names.
    stacked: bool,
}

/// A row ready to be drawn.
struct Line<'a> {
    name: Vec<String>,
    value: String,
    between: String,
    set: Type,
    mark: Mark<'a>,
    height: i64,
}

enum Mark<'a> {
    Row(&'a Row),
    Sum(i64),
}

impl Waterfall {
    /// Draws the waterfall at the cursor.
    pub fn draw(&self, canvas: &mut Canvas, words: &Words, pack: &Pack) {
        let layout = Layout::of(canvas);
        let mut key = Vec::from([(Fill::Plain(Ink::Up), words.text(Key::RESULT_PARTS_SURE))]);
        if self.is_uncertain() {
            key.push((Fill::Pattern(Pattern::Hatch), words.text(Key::RESULT_PARTS_MAYBE)));
        }
        if self.lowers() {
            key.push((Fill::Plain(Ink::Down), words.text(Key::PICTURE_LOWERS)));
        }
        legend(canvas, &key);
        let between = |low: i64, high: i64| {
            if low == high {
                return String::new();
            }
            fill(words.text(Key::PICTURE_BETWEEN), &[("low", &unsigned(low)), ("high", &unsigned(high))])
        };
        let mut lines: Vec<Line<'_>> = self
            .rows
            .iter()
            .map(|row| {
                let name = plain(&self.name(row, words, pack));
                layout.line(&name, signed(row.high), between(row.low, row.high), Type::TEXT, Mark::Row(row))
            })
            .collect();
        let (low, high) = self.sum;
        let sum = plain(words.text(Key::RESULT_PARTS_SUM));
        lines.push(layout.line(&sum, high.to_string(), between(low, high), Type::STRONG, Mark::Sum(self.end)));
        layout.grid(canvas, pack, &lines);
        for (position, line) in lines.iter().enumerate() {
            layout.draw(canvas, line, lines.get(position + 1));
        }
        canvas.down(Type::SMALL.line() + 4);
    }
}

/// A whole number with a true minus sign and no plus.
fn unsigned(points: i64) -> String {
    if points < 0 { signed(points) } else { points.to_string() }
}

impl Layout {
    fn of(canvas: &Canvas) -> Self {
        let (left, right) = (canvas.margin(), canvas.margin() + canvas.width());
        let stacked = canvas.look().is_narrow();
        let (names, bars) = if stacked { (canvas.width(), (left, right)) } else { (260, (left + 276, right - 84)) };
        Self { names: (left, names), numbers: right, bars: Scale { values: (0, 10_000), places: bars }, stacked }
    }

    fn line<'a>(&self, name: &str, value: String, between: String, set: Type, mark: Mark<'a>) -> Line<'a> {
        let beside = Type { bold: true, ..set }.width(&value) + Type::SMALL.width(&between) + 16;
        let room = if self.stacked { self.names.1 - beside } else { self.names.1 };
        let name = wrapped(name, set.size, set.bold, room);
        let lines = i64::try_from(name.len()).unwrap_or(1);
        let numbers = if between.is_empty() { set.line() } else { set.line() + Type::SMALL.line() };
        let text = (lines * set.line()).max(if self.stacked { set.line() } else { numbers });
        let bar = if self.stacked { BAR + PAD } else { 0 };
        Line { name, value, between, set, mark, height: text + bar + 2 * PAD }
    }

    /// Thin lines where bands begin, behind bars alone where names stand above them, with their points below.
    fn grid(&self, canvas: &mut Canvas, pack: &Pack, lines: &[Line<'_>]) {
        let (y, scale) = (canvas.y(), Scale { values: (WHOLE.low, WHOLE.high), ..self.bars });
        let height: i64 = lines.iter().map(|line| line.height).sum();
        let starts = pack.method.bands.iter().map(|band| i64::from(band.from)).chain([100]);
        for points in starts {
            let x = scale.at(points * POINT);
            if self.stacked {
                let mut top = y;
                for line in lines {
                    canvas.rect(Area { x, y: self.bar_y(top, line) - 2, width: 1, height: BAR + 4 }, Fill::Plain(Ink::Rule));
                    top += line.height;
                }
            } else {
                canvas.rect(Area { x, y, width: 1, height }, Fill::Plain(Ink::Rule));
            }
            let label = points.to_string();
            let middle = x.min(canvas.margin() + canvas.width() - Type::SMALL.width(&label) / 2);
            canvas.text(middle.max(canvas.margin() + 4), y + height + 4, Anchor::Middle, Type::SMALL, &label);
        }
    }

    fn draw(&self, canvas: &mut Canvas, line: &Line<'_>, next: Option<&Line<'_>>) {
        let top = canvas.y();
        if let Mark::Sum(_) = line.mark {
            canvas.rect(Area { x: self.names.0, y: top, width: self.numbers - self.names.0, height: 2 }, Fill::Plain(Ink::Text));
        }
        let text_y = top + PAD;
        for (position, text) in (0..).zip(&line.name) {
            canvas.text(self.names.0, text_y + position * line.set.line(), Anchor::Start, line.set, text);
        }
        let strong = Type { bold: true, ..line.set };
        canvas.text(self.numbers, text_y, Anchor::End, strong, &line.value);
        if !line.between.is_empty() {
            let (x, y) = if self.stacked {
                (self.numbers - strong.width(&line.value) - 6, text_y + 2)
            } else {
                (self.numbers, text_y + line.set.line())
            };
            canvas.text(x, y, Anchor::End, Type::SMALL, &line.between);
        }
        let y = self.bar_y(top, line);
        match line.mark {
            Mark::Row(row) => self.bar(canvas, &row.bar, matches!(row.source, Some(Source::Flag(_))), y),
            Mark::Sum(end) => {
                let (x, end) = (self.bars.at(0), self.bars.at(end));
                canvas.rect(Area { x, y, width: (end - x).max(1), height: BAR }, Fill::Plain(Ink::Text));
            }
        }
        canvas.down(line.height);
        if let (false, Mark::Row(row), Some(next)) = (self.stacked, &line.mark, next) {
            let (x, below) = (self.bars.at(row.bar.step.1), y + BAR);
            let height = self.bar_y(canvas.y(), next) - below;
            canvas.rect(Area { x, y: below, width: 1, height }, Fill::Plain(Ink::Line));
        }
    }

    fn bar_y(&self, top: i64, line: &Line<'_>) -> i64 {
        if self.stacked { top + line.height - PAD - BAR } else { top + (line.height - BAR) / 2 }
    }

    /// A bar of at least one pixel, its uncertain part hatched with a whisker from least to most; a flag has an outline.
    fn bar(&self, canvas: &mut Canvas, bar: &Bar, flag: bool, y: i64) {
        let area = |(from, to): (i64, i64), y: i64, height: i64| {
            let (x, end) = (self.bars.at(from), self.bars.at(to));
            Area { x, y, width: end - x, height }
        };
        let whole = (bar.step.0.min(bar.step.1), bar.step.0.max(bar.step.1));
        let colour = if bar.lowers { Ink::Down } else { Ink::Up };
        let thin = area(whole, y, BAR);
        canvas.rect(Area { width: thin.width.max(1), ..thin }, Fill::Plain(colour));
        canvas.rect(area(bar.uncertain, y, BAR), Fill::Pattern(Pattern::Hatch));
        if flag {
            canvas.outline(thin, Ink::Text, 2);
        } else if bar.uncertain.0 < bar.uncertain.1 {
            canvas.outline(thin, colour, 1);
        }
        if let Some(whisker) = bar.whisker {
            let line = area(whisker, y + BAR / 2 - 1, 2);
            canvas.rect(line, Fill::Plain(Ink::Text));
            for x in [line.x, line.x + line.width - 2] {
                canvas.rect(Area { x: x.max(line.x), y: y + 3, width: 2, height: BAR - 6 }, Fill::Plain(Ink::Text));
            }
        }
    }
}
