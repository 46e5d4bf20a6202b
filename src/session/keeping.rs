//! Keeps the open assessment: opening, creating, autosave, a second tab, deletion.
//!
//! Must not know pages or answers' meaning.

use super::saved::{self, SaveError};
use super::settings::{Settings, Theme};
use super::work::{Keep, Work};
use super::{Session, Storing};
use crate::WHOLE;
use crate::dom::keep;
use crate::dom::prelude::*;
use crate::ports::Ports;
use gloo::timers::callback::Timeout;
use neraca_engine::Pack;
use neraca_report::Document;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// Milliseconds between a change and its storing; below the promised second.
const PATIENCE: u32 = 250;

/// The stored settings. The first program starts only where nothing is stored.
pub(super) fn settings(ports: &Ports) -> Settings {
    let stored = if WHOLE { saved::read_settings(ports) } else { None };
    stored.map(|text| Settings::from_text(&text)).unwrap_or_default()
}

/// The assessment to start with: the one another program hands over, the one of this tab, else the one opened last, else an empty one.
pub(super) fn opened(ports: &Ports, pack: &Pack, settings: &Settings, state: Option<&str>) -> Work {
    let kept = if WHOLE { kept(ports, pack, settings, state) } else { None };
    kept.unwrap_or_else(|| Work::new(fresh_id(ports), Keep::Tab, Document::new(pack.home)))
}

fn kept(ports: &Ports, pack: &Pack, settings: &Settings, state: Option<&str>) -> Option<Work> {
    if let Some(work) = state.and_then(|state| Work::from_state(pack, state)) {
        return Some(work);
    }
    let entries = saved::list(ports, pack);
    let last = entries.iter().find(|entry| entry.id == settings.current);
    let tab = || entries.iter().find(|entry| entry.keep == Keep::Tab && entry.work.is_some());
    last.filter(|entry| entry.keep == Keep::Tab).or_else(tab).or(last).and_then(|entry| entry.work.clone())
}

pub(super) fn fresh_id(ports: &Ports) -> String {
    format!("{:x}", ports.clock.stamp())
}

/// The pending save of one app.
#[derive(Clone, Default)]
pub struct Pending {
    timer: Rc<RefCell<Option<Timeout>>>,
    /// A change waits for the timer.
    due: Rc<Cell<bool>>,
}

impl Session {
    /// Stores the assessment a moment after every change, and at once when the page goes out of sight.
    pub fn keep_saved(self, pending: Pending) {
        let due = Rc::clone(&pending.due);
        let store = move || {
            if due.replace(false) {
                self.save();
            }
        };
        let leaving = store.clone();
        Effect::new(move |first: Option<()>| {
            self.work.track();
            if first.is_none() {
                return;
            }
            pending.due.set(true);
            pending.timer.replace(Some(Timeout::new(PATIENCE, store.clone())));
        });
        keep(self.ports().sight.listen(Box::new(leaving)));
        self.watch_neighbours();
    }

    /// Stores the assessment now. The whole app says what went wrong; the first program leaves that to it.
    pub fn save(self) {
        let stored = self.store();
        if !WHOLE && !stored {
            self.hand_over();
        }
    }

    /// Whether everything is stored that can be.
    fn store(self) -> bool {
        if self.storing.get_untracked() == Storing::Elsewhere {
            return true;
        }
        let ports = self.ports();
        let mut work = self.work.get_untracked();
        if work.keep == Keep::Tab && work.document == Document::new(work.document.home) {
            // Nothing said yet: no key in the storage of a computer nobody has called their own.
            return true;
        }
        work.changed = ports.clock.stamp();
        #[cfg(feature = "whole")]
        let levels = Some(self.levels_of(&work.document));
        #[cfg(not(feature = "whole"))]
        let levels = None;
        let outcome = saved::save(&ports, &self.pack(), &mut work, levels.as_ref());
        // What was stored counts, not what happened since: nothing reads revision or time reactively.
        self.work.update_untracked(|current| {
            current.revision = work.revision;
            current.changed = work.changed;
        });
        let (hour, minute) = ports.clock.time();
        let storing = match outcome {
            Ok(()) => Storing::Saved(hour, minute),
            Err(SaveError::Refused) => Storing::Refused,
            Err(SaveError::Full) => Storing::Full,
            Err(SaveError::Elsewhere) => Storing::Elsewhere,
        };
        if self.storing.get_untracked() != storing {
            self.storing.set(storing);
        }
        if self.settings.with_untracked(|settings| settings.current != work.id) {
            self.change_settings(|settings| settings.current.clone_from(&work.id));
        }
        outcome.is_ok()
    }

    /// Ends this program and lets the whole app go on with the open assessment and its history.
    #[cfg(not(feature = "whole"))]
    pub fn hand_over(self) {
        self.store();
        let pack = self.pack();
        let state = self.work.with_untracked(|work| work.to_state(&pack));
        let host = self.ports().host;
        // Not while a page is being built: this program must be at rest when it ends.
        Timeout::new(0, move || self.tell_missing(host.hand_over(&state))).forget();
    }

    #[cfg(feature = "whole")]
    fn hand_over(self) {}

    /// Starts an empty assessment.
    pub fn start_new(self, keep: Keep, quick: bool, title: String) {
        let mut document = Document::new(self.pack().home);
        document.quick = quick;
        document.title = title;
        self.open(Work::new(fresh_id(&self.ports()), keep, document));
    }

    /// Makes an assessment the open one.
    pub fn open(self, work: Work) {
        self.forget_last_change();
        #[cfg(feature = "whole")]
        self.late.forget_way();
        self.storing.set(Storing::Nothing);
        let id = work.id.clone();
        self.work.set(work);
        self.ask_neighbours(&id);
    }

    /// Moves the open assessment to another shelf.
    pub fn keep_at(self, keep: Keep) {
        let (id, old) = self.work.with_untracked(|work| (work.id.clone(), work.keep));
        if old != keep {
            saved::delete(&self.ports(), &id, old);
            self.work.update(|work| {
                work.keep = keep;
                work.revision = 0;
            });
            self.save();
        }
    }

    /// Forgets one assessment; the open one is replaced by an empty one.
    pub fn forget(self, id: &str, keep: Keep) {
        saved::delete(&self.ports(), id, keep);
        if self.work.with_untracked(|work| work.id == id) {
            self.reset();
        }
    }

    /// Forgets everything on this device.
    pub fn forget_all(self) {
        saved::delete_all(&self.ports());
        self.settings.set(Settings { theme: self.settings.with_untracked(|settings| settings.theme), ..Settings::default() });
        self.reset();
    }

    fn reset(self) {
        let work = Work::new(fresh_id(&self.ports()), Keep::Tab, Document::new(self.pack().home));
        self.forget_last_change();
        self.storing.set(Storing::Nothing);
        self.work.set(work);
    }

    /// Changes and stores settings.
    pub fn change_settings(self, change: impl FnOnce(&mut Settings)) {
        self.settings.update(change);
        let text = self.settings.with_untracked(Settings::to_text);
        let keep = self.work.with_untracked(|work| work.keep);
        saved::write_settings(&self.ports(), keep, &text);
    }

    /// Chooses colours.
    pub fn set_theme(self, theme: Theme) {
        self.change_settings(|settings| settings.theme = theme);
    }

    /// Takes an assessment over from another tab.
    pub fn take_over(self) {
        let (id, keep) = self.work.with_untracked(|work| (work.id.clone(), work.keep));
        self.ports().neighbours.say(&format!("take {id}"));
        self.storing.set(Storing::Nothing);
        if let Some(work) = saved::load(&self.ports(), &self.pack(), &id, keep) {
            self.work.set(work);
        }
    }

    /// Another tab writes the open assessment from now on.
    fn lose(self) {
        self.storing.set(Storing::Elsewhere);
        if !WHOLE {
            self.hand_over();
        }
    }

    fn ask_neighbours(self, id: &str) {
        self.ports().neighbours.say(&format!("open {id}"));
    }

    /// Answers other tabs and obeys them: the first tab that opened an assessment writes it until another takes over.
    fn watch_neighbours(self) {
        let id = move || self.work.with_untracked(|work| work.id.clone());
        let kept = move || self.work.with_untracked(|work| work.keep == Keep::Device && work.revision > 0);
        let holds = move || kept() && self.storing.get_untracked() != Storing::Elsewhere;
        keep(self.ports().neighbours.listen(Box::new(move |message| {
            let Some((word, other)) = message.split_once(' ') else { return };
            if other != id() {
                return;
            }
            match word {
                "open" if holds() => self.ports().neighbours.say(&format!("held {other}")),
                "held" | "take" if kept() => self.lose(),
                _ => {}
            }
        })));
        self.ask_neighbours(&id());
    }
}
