//! The shelf of assessments: what is kept under which key, and what may go wrong.
//!
//! Must not know signals or pages.

use super::work::{Keep, Work};
use crate::WHOLE;
use crate::ports::{Ports, Shelf, ShelfError};
use neraca_engine::{Levels, Pack};

/// Key of one assessment: this and its id.
const ASSESSMENT: &str = "neraca:a:";
const SETTINGS: &str = "neraca:settings";

/// How many assessments are kept at most.
pub const MOST: usize = 20;

/// Why an assessment was not stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveError {
    Refused,
    Full,
    /// Another tab has stored a newer version.
    Elsewhere,
}

/// One entry of the list of saved assessments.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub id: String,
    pub keep: Keep,
    /// Length of the stored text in bytes.
    pub size: usize,
    /// `None` when the stored text is damaged.
    pub work: Option<Work>,
}

fn shelf(ports: &Ports, keep: Keep) -> &dyn Shelf {
    match keep {
        Keep::Device => ports.device.as_ref(),
        Keep::Tab => ports.tab.as_ref(),
    }
}

/// Every assessment kept, the latest first.
pub fn list(ports: &Ports, pack: &Pack) -> Vec<Entry> {
    let mut out = Vec::new();
    for keep in [Keep::Tab, Keep::Device] {
        let shelf = shelf(ports, keep);
        for key in shelf.keys() {
            let Some(id) = key.strip_prefix(ASSESSMENT) else { continue };
            let Some(text) = shelf.read(&key) else { continue };
            let work = Work::from_text(pack, id, keep, &text);
            out.push(Entry { id: id.to_owned(), keep, size: text.len(), work });
        }
    }
    out.sort_by_key(|entry| core::cmp::Reverse(entry.work.as_ref().map_or(0, |work| work.changed)));
    out
}

/// The stored text of one assessment, damaged or not.
pub fn raw(ports: &Ports, entry: &Entry) -> Option<String> {
    shelf(ports, entry.keep).read(&format!("{ASSESSMENT}{}", entry.id))
}

/// Reads one assessment again.
pub fn load(ports: &Ports, pack: &Pack, id: &str, keep: Keep) -> Option<Work> {
    let text = shelf(ports, keep).read(&format!("{ASSESSMENT}{id}"))?;
    Work::from_text(pack, id, keep, &text)
}

/// Stores an assessment as the version after the one it was read as, with the levels that today's rules find where they are known.
pub fn save(ports: &Ports, pack: &Pack, work: &mut Work, levels: Option<&Levels>) -> Result<(), SaveError> {
    // The first program writes what it made itself.
    let stored = if WHOLE { load(ports, pack, &work.id, work.keep) } else { None };
    if stored.is_some_and(|stored| stored.revision > work.revision) {
        return Err(SaveError::Elsewhere);
    }
    work.revision += 1;
    let key = format!("{ASSESSMENT}{}", work.id);
    shelf(ports, work.keep).write(&key, &work.to_text(pack, levels)).map_err(|error| {
        work.revision -= 1;
        match error {
            ShelfError::Refused => SaveError::Refused,
            ShelfError::Full => SaveError::Full,
        }
    })
}

/// Forgets one assessment.
pub fn delete(ports: &Ports, id: &str, keep: Keep) {
    shelf(ports, keep).remove(&format!("{ASSESSMENT}{id}"));
}

/// Forgets everything this app keeps, settings included.
pub fn delete_all(ports: &Ports) {
    for keep in [Keep::Tab, Keep::Device] {
        let shelf = shelf(ports, keep);
        for key in shelf.keys() {
            shelf.remove(&key);
        }
    }
}

/// The stored settings: those of this tab, else those of the device.
pub fn read_settings(ports: &Ports) -> Option<String> {
    ports.tab.read(SETTINGS).or_else(|| ports.device.read(SETTINGS))
}

/// Stores settings where the assessment is kept, so that a shared computer remembers nothing; a browser that refuses keeps them
/// for this visit only.
pub fn write_settings(ports: &Ports, keep: Keep, text: &str) {
    let _ = shelf(ports, keep).write(SETTINGS, text);
}
