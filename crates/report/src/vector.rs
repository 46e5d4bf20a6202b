//! Why a vector was not read, as a sentence with the place.
//!
//! Must not know where it came from.

use crate::exchange::shown;
use crate::format::fill;
use crate::key::{Key, Words};
use alloc::string::{String, ToString};
use neraca_engine::{VectorError, VectorProblem};

/// The sentence, which counts characters from 1.
#[must_use]
pub fn vector_problem(words: &Words, error: &VectorError) -> String {
    let (key, found, value) = match &error.problem {
        VectorProblem::NotAVector => (Key::VECTOR_NOT_A_VECTOR, "", ""),
        VectorProblem::UnknownMethod(found) => (Key::VECTOR_OTHER_METHOD, found.as_str(), ""),
        VectorProblem::NewerMethod(found) => (Key::VECTOR_NEWER_METHOD, found.as_str(), ""),
        VectorProblem::NoPack => (Key::VECTOR_NO_PACK, "", ""),
        VectorProblem::UnknownFactor(code) => (Key::VECTOR_UNKNOWN_FACTOR, code.as_str(), ""),
        VectorProblem::RepeatedFactor(code) => (Key::VECTOR_REPEATED_FACTOR, code.as_str(), ""),
        VectorProblem::BadValue(code, value) => (Key::VECTOR_BAD_VALUE, code.as_str(), value.as_str()),
        VectorProblem::WrittenAsU(code) => (Key::VECTOR_WRITTEN_AS_U, code.as_str(), ""),
        VectorProblem::Checksum(expected) => (Key::VECTOR_CHECKSUM, expected.as_str(), ""),
    };
    let sentence = fill(words.text(key), &[("found", &shown(found)), ("value", &shown(value))]);
    fill(words.text(Key::VECTOR_AT), &[("at", &(error.at + 1).to_string()), ("problem", &sentence)])
}
