//! The ten-question category of electronic systems: a sum of points, and the categories that two published cut-offs give it.
//!
//! Must not know what is asked, nor how many questions and options there are. Totals are below 64.

use super::Item;
use crate::answer::{Answers, Country};
use crate::date::Date;
use crate::level::LevelSet;
use crate::levels::collect;
use crate::pack::{Clause, Pack};
use crate::reading::Reading;
use alloc::string::String;
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// Highest total, one bit each.
const MOST_TOTAL: u8 = 63;

/// Questions, points and cut-offs of the category.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Bssn {
    /// Points of the options, the same for every question.
    pub points: Vec<u8>,
    /// Every one must be answered.
    pub questions: Vec<BssnQuestion>,
    /// Codes of the categories, from the lowest up.
    pub categories: Vec<String>,
    /// Cut-offs as published; where several are in use, all of them.
    pub variants: Vec<Variant>,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BssnQuestion {
    /// Name such as `investment`.
    pub id: String,
    /// What answers of the assessment allow: conditions, and options by position in place of levels.
    pub clauses: Vec<Clause>,
}

/// One set of cut-offs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Variant {
    /// Name such as `regulation`.
    pub id: String,
    /// Least total of each category, in the order of [`Bssn::categories`].
    pub from: Vec<u8>,
}

impl Variant {
    /// Category of a total, by position; 0 below the first cut-off too.
    #[must_use]
    pub fn category(&self, total: u8) -> u8 {
        let reached = self.from.iter().filter(|from| **from <= total).count();
        u8::try_from(reached.saturating_sub(1)).unwrap_or(0)
    }
}

/// What can be said of one system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BssnReading {
    /// By question.
    pub items: Vec<Item>,
    /// Clauses that contributed, by question, one bit a position.
    pub because: Vec<u32>,
    totals: u64,
}

impl Bssn {
    /// Reads answers; `given` are options said directly, by question, before which the assessment steps back.
    #[must_use]
    pub fn read(&self, pack: &Pack, answers: &Answers, as_of: Date, home: Country, given: &[Option<u8>]) -> BssnReading {
        let reading = Reading::new(pack, answers, home);
        let all = (0..8u8).zip(&self.points).fold(LevelSet::EMPTY, |all, (option, _)| all.with(option));
        let mut out = BssnReading { items: Vec::new(), because: Vec::new(), totals: 1 };
        for (position, question) in self.questions.iter().enumerate() {
            let found = collect(&reading, &question.clauses, as_of);
            let derived = if found.decided { found.levels } else { all };
            let item = Item::new(all, derived, given.get(position).copied().flatten());
            out.totals = self.added(out.totals, item.options);
            out.because.push(if found.decided { found.because } else { 0 });
            out.items.push(item);
        }
        out
    }

    /// Totals after one more question, each with every option still possible.
    fn added(&self, totals: u64, options: LevelSet) -> u64 {
        let points = options.iter().filter_map(|option| self.points.get(usize::from(option)));
        points.fold(0, |sum, points| sum | totals.checked_shl(u32::from(*points)).unwrap_or(0))
    }

    /// Least and largest total that there can be.
    #[must_use]
    pub fn bounds(&self) -> (u8, u8) {
        let count = u8::try_from(self.questions.len()).unwrap_or(u8::MAX);
        let of = |points: Option<&u8>| points.copied().unwrap_or(0).saturating_mul(count);
        (of(self.points.iter().min()), of(self.points.iter().max()))
    }

    /// Totals that can be reached and to which the variants give different categories.
    #[must_use]
    pub fn disputed(&self, reading: &BssnReading) -> Vec<u8> {
        let differ = |total: &u8| {
            let mut categories = self.variants.iter().map(|variant| variant.category(*total));
            let first = categories.next();
            categories.any(|category| Some(category) != first)
        };
        reading.totals().filter(differ).collect()
    }
}

impl BssnReading {
    /// Every total that can be reached, rising.
    pub fn totals(&self) -> impl Iterator<Item = u8> + use<> {
        let totals = self.totals;
        (0..=MOST_TOTAL).filter(move |total| totals >> total & 1 == 1)
    }

    /// Least and largest total.
    #[must_use]
    pub fn range(&self) -> (u8, u8) {
        (self.totals().next().unwrap_or(0), self.totals().last().unwrap_or(0))
    }

    /// Categories that can be reached under one set of cut-offs, by position.
    #[must_use]
    pub fn categories(&self, variant: &Variant) -> LevelSet {
        self.totals().fold(LevelSet::EMPTY, |set, total| set.with(variant.category(total)))
    }
}
