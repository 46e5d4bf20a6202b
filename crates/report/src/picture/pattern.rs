//! The patterns of plates: hatching for what is uncertain, and one for each band from moderate up, so that bands differ in greyscale.
//!
//! Must not know which drawing uses which.

use super::colour::{Ink, Theme};
use alloc::format;
use alloc::string::String;

/// A fill pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// What is uncertain; has its own ground.
    Hatch,
    /// Dots.
    Moderate,
    /// Fine lines.
    Elevated,
    /// Wide lines.
    High,
    /// Crossed lines.
    Critical,
    /// Dots in the colour of text; these three have their own ground.
    Dots,
    /// Lines in the colour of text.
    Lines,
    /// Crossed lines in the colour of text.
    Crossed,
}

impl Pattern {
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Hatch => "hatch",
            Self::Moderate => "moderate",
            Self::Elevated => "elevated",
            Self::High => "high",
            Self::Critical => "critical",
            Self::Dots => "dots",
            Self::Lines => "lines",
            Self::Crossed => "crossed",
        }
    }

    pub(super) fn definition(self, theme: Theme) -> String {
        let (size, content) = match self {
            Self::Hatch => {
                let (ground, line) = (Ink::UpSoft.hex(theme), Ink::Up.hex(theme));
                (6, format!("<path fill=\"{ground}\" d=\"M0 0h6v6H0z\"/><path fill=\"{line}\" d=\"M0 0h2v6H0z\"/>"))
            }
            Self::Moderate => (6, format!("<circle cx=\"3\" cy=\"3\" r=\"1\" fill=\"{}\"/>", Ink::OnModerate.hex(theme))),
            Self::Elevated => (6, format!("<path fill=\"{}\" d=\"M0 0h1v6H0z\"/>", Ink::OnElevated.hex(theme))),
            Self::High => (6, format!("<path fill=\"{}\" fill-opacity=\".8\" d=\"M0 0h2v6H0z\"/>", Ink::OnHigh.hex(theme))),
            Self::Critical => (6, format!("<path fill=\"{}\" fill-opacity=\".6\" d=\"M0 0h6v1H1v5H0z\"/>", Ink::OnCritical.hex(theme))),
            Self::Dots => (6, grounded(theme, "M3 1.8a1.2 1.2 0 1 0 0 2.4a1.2 1.2 0 1 0 0-2.4z")),
            Self::Lines => (6, grounded(theme, "M0 0h1.6v6H0z")),
            Self::Crossed => (6, grounded(theme, "M0 0h6v1.6H1.6V6H0z")),
        };
        let id = self.id();
        format!(
            "<pattern id=\"{id}\" width=\"{size}\" height=\"{size}\" patternUnits=\"userSpaceOnUse\" \
             patternTransform=\"rotate(45)\">{content}</pattern>\n"
        )
    }
}

/// A shape in the colour of text on ground of its own.
fn grounded(theme: Theme, shape: &str) -> String {
    let (ground, ink) = (Ink::Ground.hex(theme), Ink::Text.hex(theme));
    format!("<path fill=\"{ground}\" d=\"M0 0h6v6H0z\"/><path fill=\"{ink}\" d=\"{shape}\"/>")
}
