//! Which text says what about a reading, and how ranges and choices are written; the same in the app and on the command line.
//!
//! Must not know sentences.

use crate::Key;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use neraca_engine::{AiaReading, CsfReading, LevelSet, Origin, Truth};

/// Where an answer to a framework comes from.
#[must_use]
pub const fn origin_key(origin: Origin) -> Key {
    match origin {
        Origin::Given { fits: true } => Key::READINGS_GIVEN,
        Origin::Given { fits: false } => Key::READINGS_DIFFERS,
        Origin::Derived => Key::READINGS_DERIVED,
        Origin::Open => Key::READINGS_OPEN,
    }
}

/// The level that the whole service has, or cannot exceed.
#[must_use]
pub const fn seal_key(reading: &CsfReading) -> Key {
    if reading.seal.0 == reading.seal.1 { Key::READINGS_SEAL } else { Key::READINGS_SEAL_AT_MOST }
}

/// Whether mitigation reduces risk.
#[must_use]
pub const fn reduced_key(reading: &AiaReading) -> Key {
    match reading.reduced {
        (true, true) => Key::READINGS_REDUCED,
        (false, false) => Key::READINGS_NOT_REDUCED,
        _ => Key::READINGS_PERHAPS_REDUCED,
    }
}

/// Whether a limit is kept.
#[must_use]
pub const fn kept_key(kept: Truth) -> Key {
    match kept {
        Truth::Yes => Key::READINGS_KEPT,
        Truth::No => Key::READINGS_NOT_KEPT,
        Truth::Unknown => Key::READINGS_PERHAPS_KEPT,
    }
}

/// Both ends of a range; one number where they are the same.
#[must_use]
pub fn range_text<T: ToString>(low: T, high: T) -> String {
    let (low, high) = (low.to_string(), high.to_string());
    if low == high { high } else { alloc::format!("{low}\u{2013}{high}") }
}

/// The texts at some positions.
pub fn chosen<T: AsRef<str>>(texts: &[T], positions: LevelSet) -> Vec<&str> {
    positions.iter().filter_map(|position| texts.get(usize::from(position)).map(AsRef::as_ref)).collect()
}
