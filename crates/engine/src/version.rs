//! Versions of the method, and the methods of earlier versions, so that an old result can be computed again.
//!
//! Must not know which versions there are; they come with the content.

use crate::method::Method;
use alloc::vec::Vec;
use core::fmt;
use core::str::FromStr;
use serde::{Deserialize, Serialize};

/// Version of a method: the major number changes whenever any result can change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Version {
    /// Changes with any result.
    pub major: u8,
    /// Changes with wording only.
    pub minor: u8,
}

/// What every version begins with.
pub(crate) const NAME: &str = "NERACA:";

/// The text is not a version of the form `NERACA:1.0`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VersionError;

impl fmt::Display for Version {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{NAME}{}.{}", self.major, self.minor)
    }
}

impl FromStr for Version {
    type Err = VersionError;

    fn from_str(text: &str) -> Result<Self, VersionError> {
        let number = |digits: &str| {
            let plain = digits.bytes().all(|byte| byte.is_ascii_digit()) && (digits == "0" || !digits.starts_with('0'));
            plain.then(|| digits.parse().ok()).flatten()
        };
        let parsed = || {
            let (major, minor) = text.strip_prefix(NAME)?.split_once('.')?;
            Some(Self { major: number(major)?, minor: number(minor)? })
        };
        parsed().ok_or(VersionError)
    }
}

/// The method versions that the content holds, oldest first; the last one is the current one. Versions of one major number hold
/// the same numbers.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Methods(pub Vec<Method>);

impl Methods {
    /// The numbers of a version: those of any version of the same major number.
    #[must_use]
    pub fn find(&self, version: Version) -> Option<Method> {
        let same = self.0.iter().rfind(|method| method.version.major == version.major)?;
        Some(Method { version, ..same.clone() })
    }
}

#[cfg(test)]
mod tests {
    use super::Version;
    use alloc::string::ToString;

    #[test]
    fn reads_what_it_prints_and_nothing_else() {
        for (text, major, minor) in [("NERACA:1.0", 1, 0), ("NERACA:12.3", 12, 3)] {
            let version: Version = text.parse().unwrap();
            assert_eq!((version.major, version.minor, version.to_string().as_str()), (major, minor, text));
        }
        for wrong in ["", "1.0", "NERACA:1", "NERACA:1.", "NERACA:.1", "NERACA:01.0", "NERACA:+1.0", "NERACA:256.0", "neraca:1.0"] {
            assert!(wrong.parse::<Version>().is_err(), "{wrong}");
        }
        assert!(Version { major: 1, minor: 9 } < Version { major: 2, minor: 0 });
    }
}
