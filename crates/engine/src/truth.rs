//! Three-valued truth (Kleene): a condition holds, does not hold, or cannot be told from the answers.
//!
//! Must not know what is being asked.

/// Whether a condition holds. Ordered `No < Unknown < Yes`, so "and" is the minimum and "or" the maximum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Truth {
    /// Surely does not hold.
    No,
    /// Cannot be told.
    #[default]
    Unknown,
    /// Surely holds.
    Yes,
}

impl Truth {
    /// Conjunction: `Yes` for an empty list.
    #[must_use]
    pub fn all(items: impl IntoIterator<Item = Self>) -> Self {
        let mut out = Self::Yes;
        for item in items {
            out = out.min(item);
            if out == Self::No {
                break;
            }
        }
        out
    }

    /// Disjunction: `No` for an empty list.
    #[must_use]
    pub fn any(items: impl IntoIterator<Item = Self>) -> Self {
        let mut out = Self::No;
        for item in items {
            out = out.max(item);
            if out == Self::Yes {
                break;
            }
        }
        out
    }

    /// `Yes` becomes `Unknown`; used where a question may turn out to be hidden.
    #[must_use]
    pub fn at_most_unknown(self) -> Self {
        self.min(Self::Unknown)
    }
}

impl core::ops::Not for Truth {
    type Output = Self;

    fn not(self) -> Self {
        match self {
            Self::No => Self::Yes,
            Self::Unknown => Self::Unknown,
            Self::Yes => Self::No,
        }
    }
}

impl From<bool> for Truth {
    fn from(value: bool) -> Self {
        if value { Self::Yes } else { Self::No }
    }
}

#[cfg(test)]
mod tests {
    use super::Truth::{self, No, Unknown, Yes};

    #[test]
    fn kleene_tables() {
        assert_eq!(Truth::all([Yes, Unknown]), Unknown);
        assert_eq!(Truth::all([Unknown, No]), No);
        assert_eq!(Truth::any([No, Unknown]), Unknown);
        assert_eq!(Truth::any([Unknown, Yes]), Yes);
        assert_eq!(Truth::all([]), Yes);
        assert_eq!(Truth::any([]), No);
        assert_eq!(!Unknown, Unknown);
    }
}
