//! A growing drawing: a few primitives that become SVG, in whole pixels, with a cursor that goes down the plate.
//!
//! Every text is escaped here and nowhere else. Must not know what is drawn.

use super::colour::{Ink, Theme};
use super::measure::{text_width, wrapped};
use super::pattern::Pattern;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

/// Typefaces, as the app has them. Letters come from the machine that shows the plate.
const FONTS: &str = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', 'Helvetica Neue', Arial, sans-serif";

/// Fixed widths of a plate in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Width {
    /// 360, for a phone.
    Narrow,
    /// 800.
    #[default]
    Wide,
}

/// How a plate looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Look {
    /// Ground and ink.
    pub theme: Theme,
    /// How wide it is.
    pub width: Width,
}

impl Look {
    /// Whether rows have to be stacked.
    #[must_use]
    pub fn is_narrow(self) -> bool {
        self.width == Width::Narrow
    }
}

/// A rectangle in pixels; nothing is drawn where it has no size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// Left edge.
    pub x: i64,
    /// Upper edge.
    pub y: i64,
    /// To the right.
    pub width: i64,
    /// Downwards.
    pub height: i64,
}

/// What a shape is filled with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// One colour.
    Plain(Ink),
    /// One colour, pale: a zone that only gives the scale.
    Pale(Ink),
    /// A pattern alone; it brings its own ground, or lies on what is below.
    Pattern(Pattern),
}

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Type {
    /// Height in pixels, 12 at least.
    pub size: i64,
    /// Heavy.
    pub bold: bool,
    /// Colour.
    pub ink: Ink,
}

impl Type {
    /// Running text.
    pub const TEXT: Self = Self { size: 14, bold: false, ink: Ink::Text };
    /// A name or number that stands out.
    pub const STRONG: Self = Self { size: 14, bold: true, ink: Ink::Text };
    /// Labels of an axis, notes, sources.
    pub const SMALL: Self = Self { size: 12, bold: false, ink: Ink::Muted };
    /// Heading of a part of the plate.
    pub const HEADING: Self = Self { size: 16, bold: true, ink: Ink::Text };
    /// Title of the plate.
    pub const TITLE: Self = Self { size: 20, bold: true, ink: Ink::Text };

    /// Height of a line.
    #[must_use]
    pub const fn line(self) -> i64 {
        self.size + self.size * 2 / 5
    }

    /// Width of a text set so.
    #[must_use]
    pub fn width(self, text: &str) -> i64 {
        text_width(text, self.size, self.bold)
    }
}

/// Which part of a text stands at its x.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

/// The drawing so far.
#[derive(Debug)]
pub struct Canvas {
    look: Look,
    out: String,
    patterns: Vec<Pattern>,
    /// The next free pixel from above.
    y: i64,
}

impl Canvas {
    pub(super) fn new(look: Look) -> Self {
        let mut canvas = Self { look, out: String::new(), patterns: Vec::new(), y: 0 };
        canvas.y = canvas.margin();
        canvas
    }

    /// How the plate looks.
    #[must_use]
    pub fn look(&self) -> Look {
        self.look
    }

    /// Width of the whole plate.
    #[must_use]
    pub fn whole(&self) -> i64 {
        match self.look.width {
            Width::Narrow => 360,
            Width::Wide => 800,
        }
    }

    /// Free space on each side; also the left edge of what is drawn.
    #[must_use]
    pub fn margin(&self) -> i64 {
        match self.look.width {
            Width::Narrow => 16,
            Width::Wide => 32,
        }
    }

    /// Width between the margins.
    #[must_use]
    pub fn width(&self) -> i64 {
        self.whole() - 2 * self.margin()
    }

    /// The next free pixel from above.
    #[must_use]
    pub fn y(&self) -> i64 {
        self.y
    }

    /// Moves the cursor down.
    pub fn down(&mut self, pixels: i64) {
        self.y += pixels;
    }

    /// A filled rectangle.
    pub fn rect(&mut self, area: Area, fill: Fill) {
        if let Some(place) = place(area) {
            let fill = self.fill(fill);
            self.out.push_str(&format!("<rect{place}{fill}/>\n"));
        }
    }

    /// An outline of the given thickness, inside the area.
    pub fn outline(&mut self, area: Area, ink: Ink, thickness: i64) {
        let Area { x, y, width, height } = area;
        for side in [
            Area { height: thickness, ..area },
            Area { y: y + height - thickness, height: thickness, ..area },
            Area { width: thickness, ..area },
            Area { x: x + width - thickness, width: thickness, ..area },
        ] {
            self.rect(side, Fill::Plain(ink));
        }
    }

    /// A drawing of path data on a grid of its own, `at` its upper left corner, `permille` of its size.
    pub fn path(&mut self, data: &str, at: (i64, i64), permille: i64, fill: Fill) {
        let fill = self.fill(fill);
        let (x, y) = at;
        let (whole, rest) = (permille / 1000, permille % 1000);
        let data = escaped(data);
        self.out.push_str(&format!("<path transform=\"translate({x} {y}) scale({whole}.{rest:03})\" d=\"{data}\"{fill}/>\n"));
    }

    /// A part with a grid of its own, from its upper left corner; what leaves the area is cut off.
    pub fn inset(&mut self, area: Area, draw: impl FnOnce(&mut Self)) {
        let Some(place) = place(area) else { return };
        self.out.push_str(&format!("<svg{place}>\n"));
        draw(self);
        self.out.push_str("</svg>\n");
    }

    /// A line along path data, some tenths of a pixel thick; `dash` holds the lengths of strokes and gaps, none for an unbroken line.
    pub fn stroke(&mut self, data: &str, ink: Ink, tenths: i64, dash: &[i64]) {
        let (data, edge) = (escaped(data), self.edge(ink, tenths, dash));
        self.out.push_str(&format!("<path d=\"{data}\" fill=\"none\"{edge}/>\n"));
    }

    /// What is drawn inside gets an edge, as [`Canvas::stroke`] draws it.
    pub fn edged(&mut self, ink: Ink, tenths: i64, dash: &[i64], draw: impl FnOnce(&mut Self)) {
        let edge = self.edge(ink, tenths, dash);
        self.out.push_str(&format!("<g{edge}>\n"));
        draw(self);
        self.out.push_str("</g>\n");
    }

    fn edge(&self, ink: Ink, tenths: i64, dash: &[i64]) -> String {
        let lengths: Vec<String> = dash.iter().map(|length| format!("{length}")).collect();
        let dash = if lengths.is_empty() { String::new() } else { format!(" stroke-dasharray=\"{}\"", lengths.join(" ")) };
        let (colour, whole, part) = (ink.hex(self.look.theme), tenths / 10, tenths % 10);
        format!(" stroke=\"{colour}\" stroke-width=\"{whole}.{part}\"{dash}")
    }

    /// A straight line from one point to another.
    pub fn line(&mut self, from: (i64, i64), to: (i64, i64), ink: Ink, thickness: i64) {
        let colour = ink.hex(self.look.theme);
        let ((x1, y1), (x2, y2)) = (from, to);
        self.out.push_str(&format!(
            "<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\" stroke=\"{colour}\" stroke-width=\"{thickness}\"/>\n"
        ));
    }

    /// One line of text; `y` is the upper edge of its line.
    pub fn text(&mut self, x: i64, y: i64, anchor: Anchor, set: Type, text: &str) {
        let Type { size, bold, ink } = set;
        let anchor = match anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        let weight = if bold { " font-weight=\"600\"" } else { "" };
        let (base, colour, text) = (y + size, ink.hex(self.look.theme), escaped(text));
        self.out.push_str(&format!("<text x=\"{x}\" y=\"{base}\" font-size=\"{size}\"{weight}{anchor} fill=\"{colour}\">{text}</text>\n"));
    }

    /// One line of text on whatever is drawn below it, kept apart by a border in the colour of the plate.
    pub fn text_over(&mut self, x: i64, y: i64, anchor: Anchor, set: Type, text: &str) {
        let ground = Ink::Ground.hex(self.look.theme);
        self.out.push_str(&format!("<g stroke=\"{ground}\" stroke-width=\"4\" stroke-linejoin=\"round\" paint-order=\"stroke\">\n"));
        self.text(x, y, anchor, set, text);
        self.out.push_str("</g>\n");
    }

    /// Text broken into lines of at most `width`, its upper left corner at `x`, `y`; returns how high it is.
    pub fn block(&mut self, x: i64, y: i64, width: i64, set: Type, text: &str) -> i64 {
        let lines = wrapped(text, set.size, set.bold, width);
        for (line, text) in (0..).zip(&lines) {
            self.text(x, y + line * set.line(), Anchor::Start, set, text);
        }
        i64::try_from(lines.len()).unwrap_or(0) * set.line()
    }

    /// Text over the whole width, below what is there; the cursor moves on.
    pub fn paragraph(&mut self, set: Type, text: &str) {
        self.y += self.block(self.margin(), self.y, self.width(), set, text);
    }

    fn fill(&mut self, fill: Fill) -> String {
        match fill {
            Fill::Plain(ink) => format!(" fill=\"{}\"", ink.hex(self.look.theme)),
            Fill::Pale(ink) => format!(" fill=\"{}\" opacity=\".3\"", ink.hex(self.look.theme)),
            Fill::Pattern(pattern) => {
                if !self.patterns.contains(&pattern) {
                    self.patterns.push(pattern);
                }
                format!(" fill=\"url(#{})\"", pattern.id())
            }
        }
    }

    /// The whole plate. `title` and `finding` are what a reader hears instead of the drawing.
    pub(super) fn finish(self, language: &str, title: &str, finding: &str) -> String {
        let (width, height, theme) = (self.whole(), self.y + self.margin(), self.look.theme);
        let (title, finding, language, ground) = (escaped(title), escaped(finding), escaped(language), Ink::Ground.hex(theme));
        let patterns: String = self.patterns.iter().map(|pattern| pattern.definition(theme)).collect();
        let defs = if patterns.is_empty() { patterns } else { format!("<defs>\n{patterns}</defs>\n") };
        let drawn = self.out;
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"{language}\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"title finding\" font-family=\"{FONTS}\">\n\
             <title id=\"title\">{title}</title>\n<desc id=\"finding\">{finding}</desc>\n{defs}\
             <rect width=\"{width}\" height=\"{height}\" fill=\"{ground}\"/>\n{drawn}</svg>\n"
        )
    }
}

/// Attributes of a rectangle, unless it has no size.
fn place(area: Area) -> Option<String> {
    let Area { x, y, width, height } = area;
    (width > 0 && height > 0).then(|| format!(" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\""))
}

/// Text that may stand in an element or attribute; letters that XML does not allow are left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => {}
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Anchor, Area, Canvas, Fill, Look, Type, escaped};
    use crate::picture::{Ink, Pattern};

    #[test]
    fn every_text_is_escaped_and_marks_are_gone() {
        assert_eq!(escaped("a<b> & \"c\"\u{1}d\u{2}\u{0}"), "a&lt;b&gt; &amp; &quot;c&quot;d");
    }

    #[test]
    fn the_cursor_goes_down_and_patterns_are_defined_once() {
        let mut canvas = Canvas::new(Look::default());
        let (start, canvas_theme) = (canvas.y(), canvas.look().theme);
        canvas.paragraph(Type::TEXT, "one");
        assert_eq!(canvas.y(), start + Type::TEXT.line());
        let area = Area { x: 32, y: 60, width: 10, height: 10 };
        canvas.rect(area, Fill::Pattern(Pattern::Hatch));
        canvas.rect(area, Fill::Pattern(Pattern::Hatch));
        canvas.rect(Area { width: 0, ..area }, Fill::Plain(Ink::Down));
        canvas.text(32, 60, Anchor::End, Type::SMALL, "<b>");
        let plate = canvas.finish("en", "A \"title\"", "Found");
        assert_eq!(plate.matches("<pattern").count(), 1);
        assert_eq!(plate.matches("url(#hatch)").count(), 2);
        assert!(!plate.contains(Ink::Down.hex(canvas_theme)), "nothing is drawn without a size");
        assert!(plate.contains("&lt;b&gt;") && plate.contains("A &quot;title&quot;"));
    }
}
