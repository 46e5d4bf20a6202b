//! Which method and pack wrote a document, where they are not those of this program.
//!
//! Must not know what another method or pack would say; [`crate::Earlier`] asks the engine.

use super::problem::{ProblemKind, Problems};
use super::{Document, string};
use alloc::boxed::Box;
use alloc::string::{String, ToString};
use neraca_engine::{Answers, Country, Date, Pack, Version};
use serde_json::{Map, Value};

/// Method and pack of an earlier release, as a document names them, and what its result rested on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    /// Method version.
    pub method: Version,
    /// Name of the pack.
    pub pack: String,
    /// The levels found then, as a vector of that method and pack, where the document holds it.
    pub vector: Option<String>,
    answers: Answers,
    as_of: Option<Date>,
    home: Country,
}

impl Document {
    /// The earlier release that wrote it, as long as nothing that its result rested on has been changed.
    #[must_use]
    pub fn written_by(&self) -> Option<&Release> {
        let same = |release: &&Release| (&release.answers, release.as_of, release.home) == (&self.answers, self.as_of, self.home);
        self.written_by.as_deref().filter(same)
    }
}

/// Reads `method`, `pack` and `vector` into a document whose other fields are there. Newer and unknown ones are problems, because
/// another program knows rules that this one does not.
pub(super) fn read_release(pack: &Pack, fields: &Map<String, Value>, document: &mut Document, problems: &mut Problems) {
    let current = pack.method.version;
    let method = match string(fields, "method", problems).map(|text| (text, text.parse::<Version>())) {
        None => current,
        Some((_, Ok(version))) if version <= current => version,
        Some((text, found)) => {
            let kind = if found.is_ok() { ProblemKind::NewerMethod } else { ProblemKind::UnknownMethod };
            return problems.push("method", kind(text.to_string()));
        }
    };
    let name = string(fields, "pack", problems).unwrap_or(&pack.id);
    match age(name, &pack.id) {
        Age::Same | Age::Older => {}
        Age::Newer => return problems.push("pack", ProblemKind::NewerPack(name.to_string())),
        Age::Unknown => return problems.push("pack", ProblemKind::UnknownPack(name.to_string())),
    }
    if method == current && name == pack.id {
        return;
    }
    let vector = string(fields, "vector", problems);
    if vector.is_some_and(|text| !pack.parse_vector(text).is_ok_and(|vector| vector.method == method && vector.pack == name)) {
        problems.push("vector", ProblemKind::BadVector);
    }
    document.written_by = Some(Box::new(Release {
        method,
        pack: name.to_string(),
        vector: vector.map(ToString::to_string),
        answers: document.answers.clone(),
        as_of: document.as_of,
        home: document.home,
    }));
}

enum Age {
    Same,
    Older,
    Newer,
    Unknown,
}

fn age(name: &str, current: &str) -> Age {
    if name == current {
        return Age::Same;
    }
    match (parts(name), parts(current)) {
        (Some((place, year, number)), Some((here, now, latest))) if place == here => {
            if (year, number) < (now, latest) {
                Age::Older
            } else {
                Age::Newer
            }
        }
        _ => Age::Unknown,
    }
}

/// Whether a text tells jurisdiction, year and number, such as `ID-2026.1`: only then is it known which of two packs is the older one.
#[must_use]
pub fn is_pack_name(text: &str) -> bool {
    parts(text).is_some()
}

fn parts(name: &str) -> Option<(Country, u16, u16)> {
    let (place, rest) = name.split_once('-')?;
    let (year, number) = rest.split_once('.')?;
    let digits = rest.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    digits.then_some((place.parse().ok()?, year.parse().ok()?, number.parse().ok()?))
}
