//! Loads content packs: the other language, result texts, laws, jurisdictions and cases.
//!
//! Must not know what a pack says.

use super::{Library, Session};
use crate::dom::prelude::*;
use leptos::task::spawn_local;
use neraca_report::Language;
use serde::de::DeserializeOwned;
use std::sync::Arc;

/// Everything that comes by language, in order of need once the first question is usable.
const AHEAD: [&str; 5] = ["more", "laws", "jurisdictions", "cases", "first"];

impl Session {
    /// Switches the language once it has what the current one has, so that no page loses its place on the way.
    pub fn switch(self, language: Language) {
        let now = self.language.get_untracked();
        let lacks = |name: &&'static str| !self.has(name, language) && (*name == "first" || self.has(name, now));
        let lacking: Vec<&'static str> = AHEAD.into_iter().filter(lacks).collect();
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
        let ahead = self.ports().host.ahead();
        spawn_local(async move {
            let came = ahead.await;
            // Unless the whole app has taken over in the meantime.
            if self.missing.try_get_untracked().is_some() {
                self.missing.set(!came);
            }
        });
    }

    /// Fetches everything else, one after the other, so that later steps need no network and reveal nothing.
    #[cfg(feature = "whole")]
    pub fn fetch_ahead(self) {
        let current = self.language.get_untracked();
        spawn_local(async move {
            for language in [current, current.other()] {
                for name in AHEAD {
                    if !self.has(name, language) {
                        self.load(name, language).await;
                    }
                }
            }
        });
    }

    fn has(self, name: &str, language: Language) -> bool {
        let at = language as usize;
        let library = |has: fn(&Library) -> bool| self.libraries.with_untracked(|libraries| has(&libraries[at]));
        match name {
            "first" => self.firsts.with_untracked(|firsts| firsts[at].is_some()),
            "more" => self.mores.with_untracked(|mores| mores[at].is_some()),
            "laws" => library(|library| library.laws.is_some()),
            "jurisdictions" => library(|library| library.jurisdictions.is_some()),
            _ => library(|library| library.cases.is_some()),
        }
    }

    async fn load(self, name: &'static str, language: Language) {
        let fetched = self.ports().host.fetch(&format!("{name}.{}", language.tag())).await;
        if self.missing.try_get_untracked().is_none() {
            // The whole app has taken over in the meantime.
            return;
        }
        let done = fetched.is_ok_and(|bytes| self.take(name, language, &bytes).is_some());
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
        let at = language as usize;
        match name {
            "first" => decoded(bytes).map(|pack| self.firsts.update(|firsts| firsts[at] = Some(pack))),
            #[cfg(feature = "whole")]
            "more" => decoded(bytes).map(|pack| self.mores.update(|mores| mores[at] = Some(pack))),
            #[cfg(feature = "whole")]
            "laws" => decoded(bytes).map(|pack| self.libraries.update(|libraries| libraries[at].laws = Some(pack))),
            #[cfg(feature = "whole")]
            "jurisdictions" => decoded(bytes).map(|pack| self.libraries.update(|libraries| libraries[at].jurisdictions = Some(pack))),
            #[cfg(feature = "whole")]
            "cases" => decoded(bytes).map(|pack| self.libraries.update(|libraries| libraries[at].cases = Some(pack))),
            _ => None,
        }
    }
}

fn decoded<T: DeserializeOwned>(bytes: &[u8]) -> Option<Arc<T>> {
    postcard::from_bytes(bytes).ok().map(Arc::new)
}
