//! What only the whole app has: the score, result texts and libraries, and the way back to the review page.
//!
//! Must not know markup or storage.

use super::columns::Origin;
use super::guide::Reason;
use super::received::Received;
use super::wishes::Wishes;
use super::work::{Step, Work};
use super::{Session, Shelved, Storing};
use crate::dom::prelude::*;
use neraca_engine::{Assessment, Bssn, Catalogue, Date, Dimension, Frameworks, Interval, Levels, Methods, Pack, Q, assess, points};
use neraca_report::map::WorldMap;
use neraca_report::{
    CaseText, Document, Documents, FrameworkAnswers, FrameworkTexts, JurisdictionText, Key, Language, More, Problem, Provision, Words,
    answer_category,
};
use std::sync::Arc;

/// A detour from the review page: where to return, and which questions were shown before the change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detour {
    pub from: Q,
    pub shown: Vec<Q>,
}

/// Everything loaded for one language but the first texts. Each pack is a signal of its own, so that one that comes later
/// rebuilds only what reads it: anything else would take the focus from a reader.
#[derive(Clone, Copy)]
pub struct Library {
    pub more: Shelved<More>,
    pub readings: Shelved<FrameworkTexts>,
    /// What drafts are made of.
    pub documents: Shelved<Documents>,
    pub laws: Shelved<Vec<Provision>>,
    pub jurisdictions: Shelved<Vec<JurisdictionText>>,
    pub cases: Shelved<Vec<CaseText>>,
}

/// The part of a session that the first program does without.
#[derive(Clone, Copy)]
pub struct Late {
    /// Result of the open assessment.
    pub result: Memo<Arc<Assessment>>,
    /// Ranges before the last change, for "narrowed by n points".
    pub earlier: RwSignal<Option<[Interval; 2]>>,
    pub detour: RwSignal<Option<Detour>>,
    /// This tab may not change answers. Apart from `storing`, so that a mere save rebuilds nothing that only asks for this.
    pub(super) reading: Memo<bool>,
    /// The actions there are, in no language.
    pub catalogue: Shelved<Catalogue>,
    /// The numbers of every method version, for results of their time.
    pub methods: Shelved<Methods>,
    /// The numbers of other frameworks, in no language.
    pub frameworks: Shelved<Frameworks>,
    /// The outlines of the world, once a map has been opened.
    pub map: Shelved<WorldMap>,
    /// They could not be fetched.
    pub map_missing: RwSignal<bool>,
    /// What a path may look like.
    pub wishes: RwSignal<Wishes>,
    /// Answers tried out: the assessment they belong to, and what would change. Nothing of it is kept.
    pub tried: RwSignal<(String, Step)>,
    /// Assessments to compare with that are kept nowhere.
    pub guests: RwSignal<Vec<Document>>,
    /// What came by link and is shown in the place of the own result, until it is closed. Nothing of it is kept.
    pub received: RwSignal<Option<Arc<Received>>>,
    /// What stands side by side; empty until somebody has chosen.
    pub columns: RwSignal<Vec<Origin>>,
    /// Why the question opened last in the guided order came then.
    pub reason: RwSignal<Option<Reason>>,
    /// Questions left without an answer in the guided order; they do not come again.
    pub(super) passed: RwSignal<Vec<Q>>,
    /// By language.
    libraries: [Library; 2],
}

impl Late {
    pub(super) fn new(pack: StoredValue<Arc<Pack>>, work: RwSignal<Work>, storing: RwSignal<Storing>, today: Date) -> Self {
        let result = Memo::new(move |_| {
            let pack = pack.get_value();
            work.with(|work| Arc::new(result_of(&pack, &work.document, today)))
        });
        Self {
            result,
            earlier: RwSignal::new(None),
            detour: RwSignal::new(None),
            catalogue: RwSignal::new(None),
            methods: RwSignal::new(None),
            frameworks: RwSignal::new(None),
            map: RwSignal::new(None),
            map_missing: RwSignal::new(false),
            wishes: RwSignal::new(Wishes::default()),
            tried: RwSignal::new((String::new(), Step::new())),
            guests: RwSignal::new(Vec::new()),
            received: RwSignal::new(None),
            columns: RwSignal::new(Vec::new()),
            reason: RwSignal::new(None),
            passed: RwSignal::new(Vec::new()),
            reading: Memo::new(move |_| storing.get() == Storing::Elsewhere),
            libraries: Language::BOTH.map(|_| Library {
                more: RwSignal::new(None),
                readings: RwSignal::new(None),
                documents: RwSignal::new(None),
                laws: RwSignal::new(None),
                jurisdictions: RwSignal::new(None),
                cases: RwSignal::new(None),
            }),
        }
    }
}

impl Late {
    /// Forgets where one stood among the questions of the assessment before.
    pub(super) fn forget_way(&self) {
        self.detour.set(None);
        self.reason.set(None);
        self.passed.set(Vec::new());
    }
}

fn result_of(pack: &Pack, document: &Document, today: Date) -> Assessment {
    assess(pack, &document.answers, document.as_of.unwrap_or(today), document.home)
}

impl Session {
    /// The levels that today's rules find in an assessment: what a later release needs to tell this result.
    pub fn levels_of(self, document: &Document) -> Levels {
        result_of(&self.pack(), document, self.today()).scored.levels
    }

    /// Takes result texts that were there before the session.
    pub fn with_more(self, more: Option<Arc<More>>) -> Self {
        self.library_in(self.language.get_untracked()).more.set(more);
        self
    }

    /// Result texts of the current language, once they are there; tracks both.
    pub fn more(self) -> Option<Arc<More>> {
        self.library().more.get()
    }

    /// The packs of the current language; tracks the language.
    pub fn library(self) -> Library {
        self.library_in(self.language.get())
    }

    /// All texts of one language that are there.
    pub fn words_in(self, language: Language) -> Words {
        let first = self.firsts[language as usize].get().unwrap_or_default();
        Words { first, more: self.library_in(language).more.get() }
    }

    /// The packs of one language.
    pub fn library_in(self, language: Language) -> Library {
        self.late.libraries[language as usize]
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

    /// Fetches numbers and words of other frameworks, unless they are there.
    pub fn need_frameworks(self) {
        self.need("frameworks");
        self.need("readings");
    }

    /// Answers a question of the category directly, or takes that back.
    pub fn answer_category(self, bssn: &Bssn, question: usize, option: Option<u8>) {
        if self.storing.get_untracked() != Storing::Elsewhere {
            self.work.update(|work| answer_category(bssn, &mut work.document.direct, question, option));
        }
    }

    /// Takes everything out of a document that no framework asks, and tells it. Without the frameworks nothing can be said about it.
    pub fn set_aside(self, document: &mut Document) -> Vec<Problem> {
        let frameworks = self.late.frameworks.get_untracked();
        frameworks.map_or_else(Vec::new, |frameworks| FrameworkAnswers::set_aside(&frameworks, &mut document.direct))
    }

    /// Remembers that a question was opened from the review page.
    pub fn leave_review(self, from: Q) {
        self.late.detour.set(Some(Detour { from, shown: untrack(|| self.path()) }));
    }
}
