//! Which red flags are raised for certain and which only perhaps (method section 5).
//!
//! Must not know a flag's wording or law.

use crate::level::Levels;
use crate::method::Method;
use alloc::vec::Vec;

/// Raised flags by position in the method.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Flags {
    /// Raised whatever the unknowns turn out to be.
    pub certain: Vec<u8>,
    /// Raised for some completions only.
    pub possible: Vec<u8>,
}

pub(crate) fn flags(method: &Method, levels: &Levels) -> Flags {
    let mut out = Flags::default();
    for (position, flag) in (0..u8::MAX).zip(&method.flags) {
        if flag.tests.iter().all(|test| test.levels().covers(levels.get(test.factor))) {
            out.certain.push(position);
        } else if flag.tests.iter().all(|test| test.levels().meets(levels.get(test.factor))) {
            out.possible.push(position);
        }
    }
    out
}
