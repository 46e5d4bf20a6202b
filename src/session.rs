//! The state of one mounted app and everything a page may do to it.
//!
//! Must not know markup. Pages read signals and call the actions here; only this module talks to the ports.

pub mod actions;
#[cfg(feature = "whole")]
pub mod columns;
pub mod files;
#[cfg(feature = "whole")]
pub mod guide;
pub mod keeping;
#[cfg(feature = "whole")]
pub mod late;
#[cfg(feature = "whole")]
pub mod map;
pub mod packs;
pub mod path;
#[cfg(feature = "whole")]
pub mod pictures;
#[cfg(feature = "whole")]
pub mod received;
pub mod saved;
pub mod settings;
#[cfg(feature = "whole")]
pub mod slices;
#[cfg(test)]
mod tests;
#[cfg(feature = "whole")]
pub mod wishes;
pub mod work;

use crate::dom::prelude::*;
use crate::ports::Ports;
use crate::routes::Route;
use neraca_engine::{Date, Pack};
use neraca_report::{First, Key, Language};
use path::Way;
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

/// A pack, once it is there.
type Shelved<T> = RwSignal<Option<Arc<T>>>;

/// Handle to the state; cheap to copy into every closure.
#[derive(Clone, Copy)]
pub struct Session {
    ports: StoredValue<Ports, LocalStorage>,
    pack: StoredValue<Arc<Pack>>,
    /// First texts by language, as far as loaded.
    firsts: [Shelved<First>; 2],
    /// A pack could not be fetched.
    pub missing: RwSignal<bool>,
    pub route: RwSignal<Route>,
    pub language: RwSignal<Language>,
    pub settings: RwSignal<Settings>,
    pub work: RwSignal<Work>,
    pub storing: RwSignal<Storing>,
    pub notice: RwSignal<Option<Notice>>,
    /// The page says that something in it is wrong or missing, so the title does too.
    pub errors_shown: RwSignal<bool>,
    /// What the polite live region says.
    pub status: RwSignal<String>,
    /// The next change of address is a step forward, by link or button, and not the browser's back or forward.
    pub following: StoredValue<bool>,
    /// Counts announcements, so that the newest wins.
    announced: StoredValue<u32>,
    /// The way through the questions that the answers open.
    pub way: Memo<Way>,
    /// What only the whole app has.
    #[cfg(feature = "whole")]
    pub late: late::Late,
    today: Date,
}

impl Session {
    /// A session over ports with the first texts of one language; `state` is what another program hands over.
    pub fn new(ports: Ports, pack: Arc<Pack>, language: Language, first: Arc<First>, route: Route, state: Option<&str>) -> Self {
        let settings = keeping::settings(&ports);
        // A clock before the content's own date is wrong; rules of that day would be too.
        let today = ports.clock.today().filter(|today| *today >= pack.as_of).unwrap_or(pack.as_of);
        let work = RwSignal::new(keeping::opened(&ports, &pack, &settings, state));
        let storing = RwSignal::new(Storing::Nothing);
        let pack = StoredValue::new(pack);
        #[cfg(feature = "whole")]
        let late = late::Late::new(pack, work, storing, today);
        let way = Memo::new(move |_| {
            #[cfg(feature = "whole")]
            let visible = late.result.with(|result| result.visibility.clone());
            let pack = pack.get_value();
            work.with(|work| {
                #[cfg(not(feature = "whole"))]
                let visible = neraca_engine::visibility(&pack, &work.document.answers, work.document.home);
                Way::new(&pack, visible, &work.document)
            })
        });
        let firsts = [RwSignal::new(None), RwSignal::new(None)];
        firsts[language as usize].set(Some(first));
        Self {
            ports: StoredValue::new_local(ports),
            pack,
            firsts,
            missing: RwSignal::new(false),
            route: RwSignal::new(route),
            language: RwSignal::new(language),
            settings: RwSignal::new(settings),
            work,
            storing,
            notice: RwSignal::new(None),
            errors_shown: RwSignal::new(false),
            status: RwSignal::new(String::new()),
            following: StoredValue::new(false),
            announced: StoredValue::new(0),
            way,
            #[cfg(feature = "whole")]
            late,
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
        let text = |language: Language| self.firsts[language as usize].get();
        text(language).or_else(|| text(language.other())).unwrap_or_default()
    }

    /// One interface text; tracks the language.
    pub fn text(self, key: Key) -> String {
        let first = self.first();
        #[cfg(feature = "whole")]
        if first.text(key).is_none() {
            return self.words().text(key).to_owned();
        }
        first.text(key).unwrap_or_default().to_owned()
    }

    /// One interface text with its placeholders filled.
    pub fn fill(self, key: Key, values: &[(&str, &str)]) -> String {
        neraca_report::fill(&self.text(key), values)
    }

    /// Address of a page in the current language; tracks the language.
    pub fn href(self, route: &Route) -> String {
        route.href(self.language.get())
    }
}
