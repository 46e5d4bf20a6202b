//! Why an old result and a new one differ although nobody said anything else: other numbers of the method, or other levels.
//!
//! A change is a reason when making it alone on the old side moves an index, or taking it back alone on the new side does;
//! where only several together do, all of them are. Must not know words, answers, or which version came first.

use crate::assess::{Scored, score_by};
use crate::level::Levels;
use crate::method::{Dimension, F, Method, Theme};
use crate::pack::Pack;
use alloc::string::String;
use alloc::vec::Vec;

/// One side of a comparison: levels, and the numbers they are scored by.
#[derive(Clone, Copy, Debug)]
pub struct Scoring<'a> {
    /// The numbers.
    pub method: &'a Method,
    /// The levels of every factor.
    pub levels: &'a Levels,
}

/// Something in which two sides differ. Themes and flags are named by code, because versions may order them differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// What counts as stakes, or how much they count.
    Stakes,
    /// Where bands begin.
    Bands,
    /// The themes of an index and their weights.
    Weights(Dimension),
    /// How a theme that both sides have combines its factors.
    Theme(Dimension, String),
    /// When a flag is raised, or its floors; or only one side has it.
    Flag(String),
    /// The levels of a factor.
    Level(F),
}

/// A change and the indices that it moves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// What changed.
    pub change: Change,
    /// Which indices it moves, sovereignty first.
    pub indices: Vec<Dimension>,
}

/// An old result, a new one, and why they differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    /// By the old method on the old levels.
    pub before: Scored,
    /// By the new method on the new levels.
    pub after: Scored,
    /// None where both indices are the same.
    pub reasons: Vec<Reason>,
}

/// Compares two scorings.
#[must_use]
pub fn revision(pack: &Pack, before: Scoring<'_>, after: Scoring<'_>) -> Revision {
    let [old, new] = [before, after].map(|side| score_by(pack, side.method, side.levels));
    let shown = [outcomes(before.method, &old), outcomes(after.method, &new)];
    let differs = |dimension: &Dimension| outcome(&shown[0], *dimension) != outcome(&shown[1], *dimension);
    let moved: Vec<Dimension> = Dimension::BOTH.into_iter().filter(differs).collect();
    let [before, after] = [(before, &old), (after, &new)].map(|(side, scored)| Scoring { levels: &scored.levels, ..side });
    let changes = if moved.is_empty() { Vec::new() } else { changes(pack, before, after) };
    let alone: Vec<[[Outcome; 2]; 2]> =
        changes.iter().map(|change| [change.tried(pack, before, after), change.tried(pack, after, before)]).collect();
    let mut reasons: Vec<Reason> = changes.into_iter().map(|change| Reason { change, indices: Vec::new() }).collect();
    for dimension in moved {
        let moves =
            |tried: &[[Outcome; 2]; 2]| tried.iter().zip(&shown).any(|(one, side)| outcome(one, dimension) != outcome(side, dimension));
        let together = !alone.iter().any(moves);
        let named = reasons.iter_mut().zip(&alone).filter(|(_, tried)| together || moves(tried));
        named.for_each(|(reason, _)| reason.indices.push(dimension));
    }
    reasons.retain(|reason| !reason.indices.is_empty());
    Revision { before: old, after: new, reasons }
}

/// What a reader sees of one index: both ends in units, and the codes of their bands.
type Outcome = (i64, i64, Option<String>, Option<String>);

fn outcomes(method: &Method, scored: &Scored) -> [Outcome; 2] {
    let band = |position: u8| method.bands.get(usize::from(position)).map(|band| band.code.clone());
    scored.indices.each_ref().map(|index| (index.range.low, index.range.high, band(index.bands.0), band(index.bands.1)))
}

fn outcome(outcomes: &[Outcome; 2], dimension: Dimension) -> &Outcome {
    let [sovereignty, legal] = outcomes;
    match dimension {
        Dimension::Sovereignty => sovereignty,
        Dimension::Legal => legal,
    }
}

/// Everything in which two sides differ, in the order in which a score is made.
fn changes(pack: &Pack, before: Scoring<'_>, after: Scoring<'_>) -> Vec<Change> {
    let (old, new) = (before.method, after.method);
    let mut out = Vec::new();
    let levels = pack.factors().map(|(factor, _)| factor);
    out.extend(levels.filter(|factor| before.levels.get(*factor) != after.levels.get(*factor)).map(Change::Level));
    if old.stakes != new.stakes {
        out.push(Change::Stakes);
    }
    for dimension in Dimension::BOTH {
        let weights = |method: &Method| -> Vec<(String, u8)> {
            method.themes(dimension).iter().map(|theme| (theme.id.clone(), theme.weight)).collect()
        };
        if weights(old) != weights(new) {
            out.push(Change::Weights(dimension));
        }
        let reshaped = |theme: &&Theme| find(new, dimension, &theme.id).is_some_and(|other| other.shape != theme.shape);
        out.extend(old.themes(dimension).iter().filter(reshaped).map(|theme| Change::Theme(dimension, theme.id.clone())));
    }
    let only_new = new.flags.iter().filter(|flag| old.flag(&flag.id).is_none());
    let flags = old.flags.iter().chain(only_new).filter(|flag| old.flag(&flag.id) != new.flag(&flag.id));
    out.extend(flags.map(|flag| Change::Flag(flag.id.clone())));
    if old.bands != new.bands {
        out.push(Change::Bands);
    }
    out
}

fn find<'a>(method: &'a Method, dimension: Dimension, id: &str) -> Option<&'a Theme> {
    method.themes(dimension).iter().find(|theme| theme.id == id)
}

impl Change {
    /// What `side` would show if this one thing were as on the `other` side.
    fn tried(&self, pack: &Pack, side: Scoring<'_>, other: Scoring<'_>) -> [Outcome; 2] {
        let (mut method, mut levels) = (side.method.clone(), *side.levels);
        match self {
            Self::Stakes => method.stakes = other.method.stakes.clone(),
            Self::Bands => method.bands = other.method.bands.clone(),
            Self::Weights(dimension) => {
                let themes = other
                    .method
                    .themes(*dimension)
                    .iter()
                    .map(|theme| Theme { shape: find(side.method, *dimension, &theme.id).unwrap_or(theme).shape.clone(), ..theme.clone() });
                *method.themes_mut(*dimension) = themes.collect();
            }
            Self::Theme(dimension, id) => {
                let shape = find(other.method, *dimension, id).map(|theme| &theme.shape);
                let theme = method.themes_mut(*dimension).iter_mut().find(|theme| theme.id == *id);
                if let (Some(theme), Some(shape)) = (theme, shape) {
                    theme.shape = shape.clone();
                }
            }
            Self::Flag(id) => {
                method.flags.retain(|flag| flag.id != *id);
                method.flags.extend(other.method.flag(id).cloned());
            }
            Self::Level(factor) => levels.set(*factor, other.levels.get(*factor)),
        }
        outcomes(&method, &score_by(pack, &method, &levels))
    }
}
