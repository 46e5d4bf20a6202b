//! What only the whole app has: the score, result texts and libraries, and the way back to the review page.
//!
//! Must not know markup or storage.

use super::Session;
use super::work::Work;
use crate::dom::prelude::*;
use neraca_engine::{Assessment, Date, Dimension, Interval, Pack, Q, assess, points};
use neraca_report::{CaseText, JurisdictionText, Key, Language, More, Provision, Words};
use std::sync::Arc;

/// A detour from the review page: where to return, and which questions were shown before the change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detour {
    pub from: Q,
    pub shown: Vec<Q>,
}

/// Everything loaded for one language.
#[derive(Clone, Debug, Default)]
pub struct Library {
    pub laws: Option<Arc<Vec<Provision>>>,
    pub jurisdictions: Option<Arc<Vec<JurisdictionText>>>,
    pub cases: Option<Arc<Vec<CaseText>>>,
}

/// The part of a session that the first program does without.
#[derive(Clone, Copy)]
pub struct Late {
    /// Result of the open assessment.
    pub result: Memo<Arc<Assessment>>,
    /// Ranges before the last change, for "narrowed by n points".
    pub earlier: RwSignal<Option<[Interval; 2]>>,
    pub detour: RwSignal<Option<Detour>>,
    /// Result texts by language, as far as loaded.
    pub(super) mores: RwSignal<[Option<Arc<More>>; 2]>,
    pub(super) libraries: RwSignal<[Library; 2]>,
}

impl Late {
    pub(super) fn new(pack: StoredValue<Arc<Pack>>, work: RwSignal<Work>, today: Date) -> Self {
        let result = Memo::new(move |_| {
            let pack = pack.get_value();
            work.with(|work| {
                let document = &work.document;
                Arc::new(assess(&pack, &document.answers, document.as_of.unwrap_or(today), document.home))
            })
        });
        Self {
            result,
            earlier: RwSignal::new(None),
            detour: RwSignal::new(None),
            mores: RwSignal::new([None, None]),
            libraries: RwSignal::new([Library::default(), Library::default()]),
        }
    }
}

impl Session {
    /// Takes result texts that were there before the session.
    pub fn with_more(self, more: Option<Arc<More>>) -> Self {
        self.late.mores.update_untracked(|mores| mores[self.language.get_untracked() as usize] = more);
        self
    }

    /// Result texts of the current language, once they are there; tracks both.
    pub fn more(self) -> Option<Arc<More>> {
        let language = self.language.get();
        self.late.mores.with(|mores| mores[language as usize].clone())
    }

    /// Laws, jurisdictions and cases of the current language; tracks both.
    pub fn library(self) -> Library {
        self.library_in(self.language.get())
    }

    /// All texts of one language that are there.
    pub fn words_in(self, language: Language) -> Words {
        let at = language as usize;
        let first = self.firsts.with(|firsts| firsts[at].clone()).unwrap_or_default();
        Words { first, more: self.late.mores.with(|mores| mores[at].clone()) }
    }

    /// Laws, jurisdictions and cases of one language.
    pub fn library_in(self, language: Language) -> Library {
        self.late.libraries.with(|libraries| libraries[language as usize].clone())
    }

    /// All texts of the current language that are there.
    pub fn words(self) -> Words {
        Words { first: self.first(), more: self.more() }
    }

    /// The live range appears after the fifth answer to a question that is shown (ux 2.7).
    pub fn score_shown(self) -> bool {
        self.answered() >= super::actions::ANSWERS_BEFORE_SCORE
    }

    /// Says when a range moves by five points at an end, or a band word changes (ux 8.4).
    pub(super) fn tell_range(self, before: &Assessment) {
        let after = self.late.result.get_untracked();
        let first = self.first();
        for dimension in Dimension::BOTH {
            let (old, new) = (before.index(dimension), after.index(dimension));
            let moved = |old: i64, new: i64| (points(old) - points(new)).abs() >= 5;
            let far = moved(old.range.low, new.range.low) || moved(old.range.high, new.range.high);
            if (far || old.bands != new.bands) && self.score_shown() {
                let band = |position: u8| first.bands.get(usize::from(position)).map_or("", |band| band.label.as_str());
                let name = first.indices.get(dimension as usize).map_or("", String::as_str);
                self.announce(self.fill(Key::LIVE_NOW, &[("index", name), ("low", band(new.bands.0)), ("high", band(new.bands.1))]));
            }
        }
    }

    /// Remembers that a question was opened from the review page.
    pub fn leave_review(self, from: Q) {
        self.late.detour.set(Some(Detour { from, shown: untrack(|| self.path()) }));
    }
}
