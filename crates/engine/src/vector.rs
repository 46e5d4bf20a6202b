//! The vector: all factor levels as one line of text with a checksum (method section 12, decision 9).
//!
//! Must not know answers; a vector names no institution and no question.

use crate::answer::Grade;
use crate::interval::reads;
use crate::level::{LevelSet, Levels};
use crate::method::{Dimension, Method};
use crate::pack::{Factor, Pack};
use crate::version::{NAME, Version};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// A vector that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vector {
    /// Method version it was made with: this program's, or an earlier one, which [`crate::Methods`] may hold.
    pub method: Version,
    /// Pack name it was made with.
    pub pack: String,
    /// Levels of every factor; an absent factor is entirely open.
    pub levels: Levels,
    /// Evidence grade of each factor, by position, where one was written.
    pub grades: Vec<Option<Grade>>,
}

impl Vector {
    /// The problem of a vector whose method is old and no longer held.
    #[must_use]
    pub fn without_method(&self) -> VectorError {
        VectorError { at: NAME.len(), problem: VectorProblem::UnknownMethod(self.method.to_string()) }
    }
}

/// Why a vector was not read, and where: `at` counts characters from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VectorError {
    /// Position of the first character that does not fit.
    pub at: usize,
    /// What is wrong with it.
    pub problem: VectorProblem,
}

/// What is wrong with a vector.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VectorProblem {
    /// It does not start with the method name.
    NotAVector,
    /// What stands in the place of the method version is none that is known.
    UnknownMethod(String),
    /// It was made with a newer method.
    NewerMethod(String),
    /// The part that names the pack is missing.
    NoPack,
    /// No factor has this code.
    UnknownFactor(String),
    /// The factor was named before.
    RepeatedFactor(String),
    /// The value is not a level, range or set of this factor.
    BadValue(String, String),
    /// Every level is possible; that is written `U`.
    WrittenAsU(String),
    /// The checksum does not fit the text; holds the checksum it should have.
    Checksum(String),
}

/// CRC-16/CCITT-FALSE of a text, four capital hexadecimal digits.
#[must_use]
pub fn checksum(text: &str) -> String {
    let crc = text.bytes().fold(0xFFFF_u16, |crc, byte| {
        (0..8).fold(crc ^ (u16::from(byte) << 8), |crc, _| if crc & 0x8000 != 0 { (crc << 1) ^ 0x1021 } else { crc << 1 })
    });
    format!("{crc:04X}")
}

impl Pack {
    /// The canonical vector of these levels.
    #[must_use]
    pub fn print_vector(&self, levels: &Levels) -> String {
        self.print_vector_of(levels, &self.method, &self.id)
    }

    /// The canonical vector of these levels, naming another method and pack; it holds the factors that this method reads.
    #[must_use]
    pub fn print_vector_of(&self, levels: &Levels, method: &Method, pack: &str) -> String {
        let stakes = method.stakes.factors.iter().fold(0, |mask, factor| mask | factor.bit());
        let read = Dimension::BOTH.into_iter().fold(stakes, |mask, dimension| mask | reads(method, dimension));
        let mut body = format!("{}/JP:{pack}", method.version);
        for (position, factor) in self.factors().filter(|(position, _)| read & position.bit() != 0) {
            body.push('/');
            body.push_str(&factor.id);
            body.push(':');
            body.push_str(&factor.print(levels.get(position)));
        }
        let crc = checksum(&body);
        body.push_str("/#");
        body.push_str(&crc);
        body
    }

    /// Reads a vector. Order is free, absent factors are open, the checksum may be absent and in either case.
    ///
    /// # Errors
    /// The first problem with its position. Nothing is half read.
    pub fn parse_vector(&self, text: &str) -> Result<Vector, VectorError> {
        let fail = |at, problem| Err(VectorError { at, problem });
        let (body, crc) = match text.split_once("/#") {
            Some((body, crc)) => (body, Some(crc)),
            None => (text, None),
        };
        let mut parts = Parts { rest: body, at: 0 };
        let method = match parts.next() {
            Some((_, name)) if name.starts_with(NAME) => match name.parse::<Version>() {
                Ok(version) if version <= self.method.version => version,
                Ok(_) => return fail(NAME.len(), VectorProblem::NewerMethod(name.to_string())),
                Err(_) => return fail(NAME.len(), VectorProblem::UnknownMethod(name.to_string())),
            },
            _ => return fail(0, VectorProblem::NotAVector),
        };
        let pack = match parts.next() {
            Some((at, part)) => match part.strip_prefix("JP:") {
                Some(pack) if !pack.is_empty() => pack.to_string(),
                _ => return fail(at, VectorProblem::NoPack),
            },
            None => return fail(body.chars().count(), VectorProblem::NoPack),
        };
        let mut levels = Levels::default();
        let mut grades = Vec::new();
        grades.resize(self.factors.len(), None);
        while let Some((at, part)) = parts.next() {
            let (code, value) = part.split_once(':').unwrap_or((part, ""));
            let Some(position) = self.find_factor(code) else {
                return fail(at, VectorProblem::UnknownFactor(code.to_string()));
            };
            if !levels.get(position).is_empty() {
                return fail(at, VectorProblem::RepeatedFactor(code.to_string()));
            }
            let (value, grade) = graded(value);
            let value_at = at + code.chars().count() + 1;
            match self.factor(position).map(|factor| factor.parse(value)) {
                Some(Ok(set)) => levels.set(position, set),
                Some(Err(problem)) => return fail(value_at, problem),
                None => {}
            }
            if let Some(slot) = grades.get_mut(usize::from(position.0)) {
                *slot = grade;
            }
        }
        if let Some(crc) = crc {
            let expected = checksum(body);
            if !crc.eq_ignore_ascii_case(&expected) {
                return fail(body.chars().count() + 2, VectorProblem::Checksum(expected));
            }
        }
        for (position, factor) in self.factors() {
            if levels.get(position).is_empty() {
                levels.set(position, factor.range);
            }
        }
        Ok(Vector { method, pack, levels, grades })
    }
}

/// The parts between slashes with the position of each, in characters.
struct Parts<'a> {
    rest: &'a str,
    at: usize,
}

impl<'a> Parts<'a> {
    fn next(&mut self) -> Option<(usize, &'a str)> {
        if self.rest.is_empty() && self.at > 0 {
            return None;
        }
        let (part, rest) = self.rest.split_once('/').unwrap_or((self.rest, ""));
        let at = self.at;
        self.at += part.chars().count() + 1;
        self.rest = rest;
        Some((at, part))
    }
}

fn graded(value: &str) -> (&str, Option<Grade>) {
    let grades = [('a', Grade::Asserted), ('b', Grade::InternalPaper), ('c', Grade::ContractOrRecord), ('d', Grade::Verified)];
    let found = grades.iter().find_map(|(letter, grade)| Some((value.strip_suffix(*letter)?, Some(*grade))));
    found.unwrap_or((value, None))
}

impl Factor {
    /// `3` settled, `1-3` a range, `0.1` a set (nominal factors), `U` everything possible.
    pub fn print(&self, levels: LevelSet) -> String {
        if levels.is_empty() || levels.covers(self.range) {
            "U".to_string()
        } else if levels.is_settled() {
            levels.low().to_string()
        } else if self.nominal {
            levels.iter().map(|level| level.to_string()).collect::<Vec<_>>().join(".")
        } else {
            format!("{}-{}", levels.low(), levels.high())
        }
    }

    /// Reads what [`Factor::print`] writes.
    ///
    /// # Errors
    /// When the text is not a level, range or set of this factor.
    pub fn parse(&self, text: &str) -> Result<LevelSet, VectorProblem> {
        if text == "U" {
            return Ok(self.range);
        }
        let bad = || VectorProblem::BadValue(self.id.clone(), text.to_string());
        let mut levels = Vec::new();
        for item in text.split(if self.nominal { '.' } else { '-' }) {
            let level = match item.as_bytes() {
                [digit @ b'0'..=b'7'] => digit - b'0',
                _ => return Err(bad()),
            };
            if !self.range.contains(level) || levels.last().is_some_and(|last| *last >= level) {
                return Err(bad());
            }
            levels.push(level);
        }
        let set = levels.iter().fold(LevelSet::EMPTY, |set, level| set.with(*level));
        let set = if self.nominal { set } else { set.hull() };
        if !self.nominal && levels.len() > 2 {
            return Err(bad());
        }
        if levels.len() > 1 && set.covers(self.range) {
            return Err(VectorProblem::WrittenAsU(self.id.clone()));
        }
        Ok(set)
    }
}
