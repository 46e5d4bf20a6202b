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
}

impl Pattern {
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Hatch => "hatch",
            Self::Moderate => "moderate",
            Self::Elevated => "elevated",
            Self::High => "high",
            Self::Critical => "critical",
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
        };
        let id = self.id();
        format!(
            "<pattern id=\"{id}\" width=\"{size}\" height=\"{size}\" patternUnits=\"userSpaceOnUse\" \
             patternTransform=\"rotate(45)\">{content}</pattern>\n"
        )
    }
}
