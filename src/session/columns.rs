//! What stands side by side in a comparison: the open assessment, others of this device, coded cases, and guests kept nowhere.
//!
//! Must not know how a comparison is drawn.

use super::Session;
use super::keeping::fresh_id;
use super::saved::{self, MOST, SaveError};
use super::work::{Keep, Work};
use crate::dom::prelude::*;
use crate::routes::Route;
use neraca_engine::Answers;
use neraca_report::{CaseText, Document, read_document};

/// Where one column comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The open assessment.
    Open,
    /// Another one of this device or tab.
    Saved(String, Keep),
    /// A coded case, by id.
    Case(String),
    /// From a file or a link and not kept, by position.
    Guest(usize),
}

/// Columns on a screen wide enough for them.
pub const MOST_COLUMNS: usize = 3;

impl Session {
    /// Everything that can stand in a column, the open assessment first; tracks what is loaded.
    pub fn origins(self) -> Vec<Origin> {
        let open = self.work.with_untracked(|work| work.id.clone());
        let saved = saved::list(&self.ports(), &self.pack()).into_iter();
        let saved = saved.filter(|entry| entry.work.is_some() && entry.id != open).map(|entry| Origin::Saved(entry.id, entry.keep));
        let guests = self.late.guests.with(|guests| (0..guests.len()).map(Origin::Guest).collect::<Vec<_>>());
        let cases = self.library().cases.get();
        let cases = cases.iter().flat_map(|cases| cases.iter()).map(|case| Origin::Case(case.id.clone()));
        [Origin::Open].into_iter().chain(guests).chain(saved).chain(cases).collect()
    }

    /// The assessment of a column; `None` when it is gone.
    pub fn column(self, origin: &Origin) -> Option<Document> {
        match origin {
            Origin::Open => Some(self.work.with_untracked(|work| work.document.clone())),
            Origin::Saved(id, keep) => Some(saved::load(&self.ports(), &self.pack(), id, *keep)?.document),
            Origin::Case(id) => self.case_document(self.library().cases.get_untracked()?.iter().find(|case| case.id == *id)?),
            Origin::Guest(position) => self.late.guests.with_untracked(|guests| guests.get(*position).cloned()),
        }
    }

    /// The answers of a case; `None` for text that no longer fits the pack.
    pub fn case_document(self, case: &CaseText) -> Option<Document> {
        read_document(&self.pack(), &serde_json::from_str(&case.document).ok()?).ok()
    }

    /// Shows an assessment that is not kept beside the open one.
    pub fn compare_with(self, document: Document) {
        self.late.guests.update(|guests| guests.push(document));
        let guest = Origin::Guest(self.late.guests.with_untracked(Vec::len) - 1);
        self.late.columns.set(vec![Origin::Open, guest]);
        self.go(&Route::Compare);
    }

    /// Keeps the open assessment with other answers as one more beside it, ready to be compared; the open one stays as it is.
    ///
    /// # Errors
    /// When there is no room, or the browser refuses.
    pub fn save_scenario(self, answers: Answers, title: String) -> Result<(), SaveError> {
        let ports = self.ports();
        if saved::list(&ports, &self.pack()).len() >= MOST {
            return Err(SaveError::Full);
        }
        let Work { id, mut document, keep, .. } = self.work.get_untracked();
        document.answers = answers;
        document.title = title;
        let mut scenario = Work::new(fresh_id(&ports), keep, document);
        scenario.changed = ports.clock.stamp();
        let levels = self.levels_of(&scenario.document);
        saved::save(&ports, &self.pack(), &mut scenario, Some(&levels))?;
        // The scenario is the newer one, yet not what a reload should open.
        self.change_settings(|settings| settings.current = id);
        self.late.columns.set(vec![Origin::Open, Origin::Saved(scenario.id, scenario.keep)]);
        Ok(())
    }
}
