//! Loads content packs: the other language, result texts, actions, other frameworks, documents, laws, jurisdictions and cases.
//!
//! Must not know what a pack says.

use super::{Session, Shelved};
use crate::WHOLE;
use crate::dom::prelude::*;
use crate::dom::spawn_local;
#[cfg(not(feature = "whole"))]
use crate::routes::Route;
use neraca_report::Language;
use serde::de::DeserializeOwned;
use std::sync::Arc;
#[cfg(not(feature = "whole"))]
use std::{future::Future, pin::Pin};

/// The texts without which nothing can be shown; the first program has those of the opening questions alone.
const FIRST: &str = if WHOLE { "first" } else { "opening" };

/// Everything that comes by language, in order of need once the first question is usable.
const AHEAD: &[&str] =
    if WHOLE { &["more", PLAN, METHODS, FRAMEWORKS, "readings", "documents", "laws", "jurisdictions", "cases", FIRST] } else { &[FIRST] };

/// Rules, not texts: the same in every language.
const PLAN: &str = "plan";

/// Numbers of every method version there has been.
const METHODS: &str = "methods";

/// Numbers of other frameworks; their words come by language, under the name of the file.
const FRAMEWORKS: &str = "frameworks";

/// Name of a pack where it is kept; texts carry their language.
fn stored(name: &str, language: Language) -> String {
    match name {
        PLAN | METHODS if WHOLE => name.to_owned(),
        FRAMEWORKS if WHOLE => "readings".to_owned(),
        _ => format!("{name}.{}", language.tag()),
    }
}

impl Session {
    /// Switches the language once it has what the current one has, so that no page loses its place on the way.
    pub fn switch(self, language: Language) {
        let now = self.language.get_untracked();
        let lacks = |name: &&'static str| !self.has(name, language) && (*name == FIRST || self.has(name, now));
        let lacking: Vec<&'static str> = AHEAD.iter().copied().filter(lacks).collect();
        if lacking.is_empty() {
            self.speak(language);
            return;
        }
        spawn_local(async move {
            for name in lacking {
                self.load(name, language).await;
            }
            // An address chosen in the meantime wins.
            if crate::routes::Route::parse(&self.ports().address.current()).0 == Some(language) {
                self.speak(language);
            }
        });
    }

    fn speak(self, language: Language) {
        if self.language.get_untracked() != language {
            self.language.set(language);
        }
    }

    /// Makes sure a group of packs of the current language is there or on its way.
    pub fn need(self, name: &'static str) {
        self.need_in(name, self.language.get_untracked());
    }

    /// The same for any language.
    pub fn need_in(self, name: &'static str, language: Language) {
        if !self.has(name, language) {
            spawn_local(async move { self.load(name, language).await });
        }
    }

    /// Fetches everything else, one after the other, so that later steps need no network and reveal nothing.
    #[cfg(not(feature = "whole"))]
    pub fn fetch_ahead(self) {
        self.tell_missing(self.ports().host.ahead());
    }

    /// Says so when something did not come.
    #[cfg(not(feature = "whole"))]
    pub(super) fn tell_missing(self, coming: Pin<Box<dyn Future<Output = bool>>>) {
        spawn_local(async move {
            let came = coming.await;
            // Unless the whole app has taken over in the meantime.
            if self.missing.try_get_untracked().is_some() {
                self.missing.set(!came);
            }
        });
    }

    /// Tries again what could not be fetched.
    #[cfg(not(feature = "whole"))]
    pub fn retry(self) {
        self.missing.set(false);
        match self.route.get_untracked() {
            Route::Home | Route::Start | Route::NotFound(_) => self.fetch_ahead(),
            Route::Question(code) if self.asks(&code) => self.fetch_ahead(),
            _ => self.hand_over(),
        }
    }

    /// Tries again what could not be fetched.
    #[cfg(feature = "whole")]
    pub fn retry(self) {
        self.missing.set(false);
        self.fetch_ahead();
    }

    /// Fetches everything else, one after the other, so that later steps need no network and reveal nothing.
    #[cfg(feature = "whole")]
    pub fn fetch_ahead(self) {
        let current = self.language.get_untracked();
        spawn_local(async move {
            for language in [current, current.other()] {
                for name in AHEAD.iter().copied() {
                    if !self.has(name, language) {
                        self.load(name, language).await;
                    }
                }
            }
        });
    }

    #[cfg(feature = "whole")]
    fn has(self, name: &str, language: Language) -> bool {
        let library = self.library_in(language);
        match name {
            FIRST => self.firsts[language as usize].with_untracked(Option::is_some),
            "more" => library.more.with_untracked(Option::is_some),
            "laws" => library.laws.with_untracked(Option::is_some),
            "jurisdictions" => library.jurisdictions.with_untracked(Option::is_some),
            PLAN => self.late.catalogue.with_untracked(Option::is_some),
            METHODS => self.late.methods.with_untracked(Option::is_some),
            FRAMEWORKS => self.late.frameworks.with_untracked(Option::is_some),
            "readings" => library.readings.with_untracked(Option::is_some),
            "documents" => library.documents.with_untracked(Option::is_some),
            _ => library.cases.with_untracked(Option::is_some),
        }
    }

    #[cfg(not(feature = "whole"))]
    fn has(self, _name: &str, language: Language) -> bool {
        self.firsts[language as usize].with_untracked(Option::is_some)
    }

    async fn load(self, name: &'static str, language: Language) {
        let fetched = self.ports().host.fetch(&stored(name, language)).await;
        if self.missing.try_get_untracked().is_none() {
            // The whole app has taken over in the meantime.
            return;
        }
        let done = fetched.is_some_and(|bytes| self.take(name, language, &bytes).is_some());
        let language = self.language.get_untracked();
        if !done {
            self.missing.set(true);
        } else if self.missing.get_untracked() && AHEAD.iter().all(|name| self.has(name, language)) {
            // One pack that came says nothing about another that did not.
            self.missing.set(false);
        }
    }

    /// Keeps a pack. The first program only ever takes texts of the first group.
    fn take(self, name: &str, language: Language, bytes: &[u8]) -> Option<()> {
        if name == FIRST {
            return keep(self.firsts[language as usize], bytes);
        }
        #[cfg(feature = "whole")]
        {
            let library = self.library_in(language);
            match name {
                "more" => keep(library.more, bytes),
                "laws" => keep(library.laws, bytes),
                "jurisdictions" => keep(library.jurisdictions, bytes),
                PLAN => keep(self.late.catalogue, bytes),
                METHODS => keep(self.late.methods, bytes),
                FRAMEWORKS => keep(self.late.frameworks, bytes),
                "readings" => keep(library.readings, bytes),
                "documents" => keep(library.documents, bytes),
                "cases" => keep(library.cases, bytes),
                _ => None,
            }
        }
        #[cfg(not(feature = "whole"))]
        None
    }
}

fn keep<T: DeserializeOwned + Send + Sync + 'static>(shelf: Shelved<T>, bytes: &[u8]) -> Option<()> {
    let pack: T = postcard::from_bytes(bytes).ok()?;
    shelf.set(Some(Arc::new(pack)));
    Some(())
}
