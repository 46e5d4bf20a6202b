//! The state of one mounted app and everything a page may do to it.
//!
//! Must not know markup. Pages read signals and call the actions here; only this module talks to the ports.

pub mod actions;
pub mod files;
pub mod keeping;
pub mod packs;
pub mod path;
pub mod saved;
pub mod settings;
#[cfg(test)]
mod tests;
pub mod work;

use crate::dom::prelude::*;
use crate::ports::Ports;
use crate::routes::Route;
use neraca_engine::{Assessment, Date, Interval, Pack, Q, assess};
use neraca_report::{CaseText, First, JurisdictionText, Key, Language, More, Provision, Words};
use settings::Settings;
use std::sync::Arc;
use work::Work;

/// What the storage is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Storing {
    /// Nothing to store yet.
    #[default]
    Nothing,
    /// Stored at this hour and minute.
    Saved(u32, u32),
    Refused,
    Full,
    /// Open in another tab; this one only reads.
    Elsewhere,
}

/// A message with a way back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub text: String,
    /// Offers to take the last step back.
    pub undo: bool,
}

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

/// Handle to the state; cheap to copy into every closure.
#[derive(Clone, Copy)]
pub struct Session {
    ports: StoredValue<Ports, LocalStorage>,
    pack: StoredValue<Arc<Pack>>,
    /// First texts by language, as far as loaded.
    firsts: RwSignal<[Option<Arc<First>>; 2]>,
    /// Result texts by language, as far as loaded.
    mores: RwSignal<[Option<Arc<More>>; 2]>,
    libraries: RwSignal<[Library; 2]>,
    /// A pack could not be fetched.
    pub missing: RwSignal<bool>,
    pub route: RwSignal<Route>,
    pub language: RwSignal<Language>,
    pub settings: RwSignal<Settings>,
    pub work: RwSignal<Work>,
    pub storing: RwSignal<Storing>,
    pub notice: RwSignal<Option<Notice>>,
    pub detour: RwSignal<Option<Detour>>,
    /// Ranges before the last change, for "narrowed by n points".
    pub earlier: RwSignal<Option<[Interval; 2]>>,
    /// What the polite live region says.
    pub status: RwSignal<String>,
    /// The next change of address is a step forward, by link or button, and not the browser's back or forward.
    pub following: StoredValue<bool>,
    /// Counts announcements, so that the newest wins.
    announced: StoredValue<u32>,
    /// Result of the open assessment.
    pub result: Memo<Arc<Assessment>>,
    today: Date,
}

impl Session {
    /// A session over ports with the first texts of one language; `state` is what another program hands over.
    pub fn new(
        ports: Ports,
        pack: Arc<Pack>,
        language: Language,
        first: Arc<First>,
        more: Option<Arc<More>>,
        route: Route,
        state: Option<&str>,
    ) -> Self {
        let settings = saved::read_settings(&ports).map(|text| Settings::from_text(&text)).unwrap_or_default();
        // A clock before the content's own date is wrong; rules of that day would be too.
        let today = ports.clock.today().filter(|today| *today >= pack.as_of).unwrap_or(pack.as_of);
        let work = RwSignal::new(keeping::opened(&ports, &pack, &settings, state));
        let stored_pack = StoredValue::new(pack);
        let result = Memo::new(move |_| {
            let pack = stored_pack.get_value();
            work.with(|work| {
                let document = &work.document;
                Arc::new(assess(&pack, &document.answers, document.as_of.unwrap_or(today), document.home))
            })
        });
        let mut firsts = [None, None];
        firsts[language as usize] = Some(first);
        let mut mores = [None, None];
        mores[language as usize] = more;
        Self {
            ports: StoredValue::new_local(ports),
            pack: stored_pack,
            firsts: RwSignal::new(firsts),
            mores: RwSignal::new(mores),
            libraries: RwSignal::new([Library::default(), Library::default()]),
            missing: RwSignal::new(false),
            route: RwSignal::new(route),
            language: RwSignal::new(language),
            settings: RwSignal::new(settings),
            work,
            storing: RwSignal::new(Storing::Nothing),
            notice: RwSignal::new(None),
            detour: RwSignal::new(None),
            earlier: RwSignal::new(None),
            status: RwSignal::new(String::new()),
            following: StoredValue::new(false),
            announced: StoredValue::new(0),
            result,
            today,
        }
    }

    /// The rules.
    pub fn pack(self) -> Arc<Pack> {
        self.pack.get_value()
    }

    pub(crate) fn ports(self) -> Ports {
        self.ports.get_value()
    }

    /// The date whose rules apply unless the assessment names one.
    pub fn today(self) -> Date {
        self.today
    }

    /// First texts of the current language; tracks the language.
    pub fn first(self) -> Arc<First> {
        let language = self.language.get();
        self.firsts
            .with(|firsts| firsts[language as usize].clone().or_else(|| firsts[language.other() as usize].clone()))
            .unwrap_or_default()
    }

    /// Result texts of the current language, once they are there; tracks both.
    pub fn more(self) -> Option<Arc<More>> {
        let language = self.language.get();
        self.mores.with(|mores| mores[language as usize].clone())
    }

    /// Laws, jurisdictions and cases of the current language; tracks both.
    pub fn library(self) -> Library {
        self.library_in(self.language.get())
    }

    /// All texts of one language that are there.
    pub fn words_in(self, language: Language) -> Words {
        let at = language as usize;
        Words { first: self.firsts.with(|firsts| firsts[at].clone()).unwrap_or_default(), more: self.mores.with(|mores| mores[at].clone()) }
    }

    /// Laws, jurisdictions and cases of one language.
    pub fn library_in(self, language: Language) -> Library {
        self.libraries.with(|libraries| libraries[language as usize].clone())
    }

    /// All texts of the current language that are there.
    pub fn words(self) -> Words {
        Words { first: self.first(), more: self.more() }
    }

    /// One interface text; tracks the language.
    pub fn text(self, key: Key) -> String {
        self.words().text(key).to_owned()
    }

    /// One interface text with its placeholders filled.
    pub fn fill(self, key: Key, values: &[(&str, &str)]) -> String {
        neraca_report::fill(self.words().text(key), values)
    }

    /// Address of a page in the current language; tracks the language.
    pub fn href(self, route: &Route) -> String {
        route.href(self.language.get())
    }
}
