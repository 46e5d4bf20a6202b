//! What the user chose about the app itself.
//!
//! Must not know how a choice is drawn.

use serde::Serialize;
use serde_json::Value;

/// Colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// As the system says.
    #[default]
    Auto,
    Light,
    Dark,
}

impl Theme {
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// Value of the `data-theme` attribute; `auto` has none.
    pub fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// Settings of one device.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize)]
pub struct Settings {
    pub theme: Theme,
    /// The live range is folded away.
    pub hide_score: bool,
    /// Sections as one page each.
    pub compact: bool,
    /// The most useful question first.
    pub guided: bool,
    /// The assessment opened last.
    pub current: String,
}

impl Settings {
    /// Reads stored settings; whatever does not fit keeps its default.
    pub fn from_text(text: &str) -> Self {
        let value: Value = serde_json::from_str(text).unwrap_or_default();
        let flag = |key: &str| value.get(key).and_then(Value::as_bool).unwrap_or(false);
        let name = |key: &str| value.get(key).and_then(Value::as_str).unwrap_or_default();
        Self {
            theme: Theme::ALL.into_iter().find(|theme| theme.name() == name("theme")).unwrap_or_default(),
            hide_score: flag("hide_score"),
            compact: flag("compact"),
            guided: flag("guided"),
            current: name("current").to_owned(),
        }
    }

    pub fn to_text(&self) -> String {
        // Texts and flags always fit JSON.
        serde_json::to_string(self).unwrap_or_default()
    }
}
