//! The colours of plates in both themes: the tokens of `style/tokens.css` that a picture needs, written out.
//!
//! A plate stands alone and can read no style sheet; a test compares this table with the tokens. Must not know what is drawn.

/// Light or dark ground.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Theme {
    /// Dark on light.
    #[default]
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// Both.
    pub const BOTH: [Self; 2] = [Self::Light, Self::Dark];

    /// `light` or `dark`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::BOTH.into_iter().find(|theme| theme.name() == name)
    }
}

macro_rules! inks {
    ($($ink:ident $token:literal $light:literal $dark:literal $for:literal;)*) => {
        /// A colour, by what it is for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Ink {
            $(#[doc = $for] $ink,)*
        }

        impl Ink {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$ink),*];

            /// Name of the token without its prefix.
            #[must_use]
            pub const fn token(self) -> &'static str {
                match self { $(Self::$ink => $token,)* }
            }

            /// The colour as `#rrggbb`.
            #[must_use]
            pub const fn hex(self, theme: Theme) -> &'static str {
                match (self, theme) { $((Self::$ink, Theme::Light) => $light, (Self::$ink, Theme::Dark) => $dark,)* }
            }
        }
    };
}

inks! {
    Ground "bg" "#ffffff" "#12161b" "The plate itself.";
    Surface "surface" "#f3f5f7" "#1c222a" "A quiet field on it.";
    Text "ink" "#15191e" "#f2f4f7" "Text and strong lines.";
    Muted "muted" "#4b5563" "#b6c0cc" "Text of less weight.";
    Line "line" "#6b7684" "#8793a1" "Lines that carry meaning.";
    Rule "rule" "#d9dee4" "#323b46" "Lines that only guide the eye.";
    Up "up" "#b4530f" "#f08a45" "What raises a score.";
    UpSoft "up-soft" "#f2d3bb" "#4d3220" "The ground of the hatching for what is uncertain.";
    Down "down" "#0a56a3" "#8cc4ff" "What lowers a score.";
    Low "low" "#bfe3f2" "#bfe3f2" "Band low.";
    OnLow "on-low" "#0e3a4d" "#0e3a4d" "On band low.";
    Moderate "mod" "#f6d55c" "#f6d55c" "Band moderate.";
    OnModerate "on-mod" "#3d3000" "#3d3000" "On band moderate.";
    Elevated "ele" "#e39a3b" "#e39a3b" "Band elevated.";
    OnElevated "on-ele" "#1f1000" "#1f1000" "On band elevated.";
    High "high" "#b4481f" "#b4481f" "Band high.";
    OnHigh "on-high" "#ffffff" "#ffffff" "On band high.";
    Critical "crit" "#4a0f38" "#4a0f38" "Band critical.";
    OnCritical "on-crit" "#ffffff" "#ffffff" "On band critical.";
    Missing "none" "#e3e6ea" "#39424e" "Not enough data.";
    OnMissing "on-none" "#15191e" "#f2f4f7" "On not enough data.";
}
