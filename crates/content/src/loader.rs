//! What all readers share: the files, the codes, the foreign terms and the list of problems.
//!
//! Must not know any kind of content.

use crate::entry::{Entry, Scope};
use crate::names::Names;
use crate::problem::Problems;
use crate::source::{File, Sources};
use crate::terms::Terms;

pub(crate) struct Loader<'a> {
    pub(crate) sources: &'a Sources,
    pub(crate) problems: &'a Problems,
    pub(crate) terms: &'a Terms,
    pub(crate) names: Names,
}

impl<'a> Loader<'a> {
    pub(crate) fn scope(&self, file: &'a File) -> Scope<'a> {
        Scope { file, problems: self.problems, terms: self.terms }
    }

    /// One file as one entry.
    pub(crate) fn one(&self, path: &str) -> Option<Entry<'a>> {
        Some(self.scope(self.sources.one(path, self.problems)?).root())
    }

    /// The files of a folder as entries, in the order of their paths.
    pub(crate) fn folder(&self, folder: &str) -> impl Iterator<Item = Entry<'a>> {
        self.sources.folder(folder).map(|file| self.scope(file).root())
    }
}

/// One side of pairs: the same words in one language.
pub(crate) fn side(pair: &[String; 2], language: usize) -> String {
    pair.get(language).cloned().unwrap_or_default()
}
