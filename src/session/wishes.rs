//! What a path to a better band may look like: targets, actions left out, other estimates of effort.
//!
//! Held while the page is open, never saved. Must not know how a path is found or drawn.

use neraca_engine::{Catalogue, Pack};
use neraca_report::default_target;

/// The reader's wishes for a path.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Wishes {
    /// Highest band accepted for each index, by position; the usual target until one is chosen.
    targets: [Option<u8>; 2],
    /// Actions whose box was changed, by position, one bit each.
    changed: u32,
    /// Effort points put in the place of the catalogue's, by position.
    efforts: Vec<(u8, u8)>,
}

impl Wishes {
    /// Highest band accepted for each index.
    pub fn targets(&self, pack: &Pack) -> [u8; 2] {
        self.targets.map(|target| target.unwrap_or_else(|| default_target(pack)))
    }

    pub fn set_target(&mut self, index: usize, band: u8) {
        if let Some(target) = self.targets.get_mut(index) {
            *target = Some(band);
        }
    }

    /// Actions that may not stand in a path, one bit a position.
    pub fn excluded(&self, catalogue: &Catalogue) -> u32 {
        catalogue.off() ^ self.changed
    }

    pub fn is_excluded(&self, catalogue: &Catalogue, action: u8) -> bool {
        self.excluded(catalogue) & bit(action) != 0
    }

    /// Lets an action in, or leaves it out.
    pub fn toggle(&mut self, action: u8) {
        self.changed ^= bit(action);
    }

    /// The reader's estimate of effort for an action.
    pub fn set_effort(&mut self, action: u8, points: u8) {
        self.efforts.retain(|(other, _)| *other != action);
        self.efforts.push((action, points));
    }

    /// The reader's estimate of effort, where there is one.
    pub fn effort(&self, action: u8) -> Option<u8> {
        self.efforts.iter().find(|(other, _)| *other == action).map(|(_, points)| *points)
    }

    /// Whether actions and efforts are those of the catalogue.
    pub fn has_usual_actions(&self) -> bool {
        self.changed == 0 && self.efforts.is_empty()
    }

    /// Takes actions and efforts of the catalogue again.
    pub fn forget_actions(&mut self) {
        self.changed = 0;
        self.efforts.clear();
    }

    /// The catalogue with the reader's estimates in it.
    pub fn catalogue(&self, catalogue: &Catalogue) -> Catalogue {
        let mut out = catalogue.clone();
        for (action, points) in &self.efforts {
            if let Some(action) = out.actions.get_mut(usize::from(*action)) {
                action.effort.points = *points;
                action.effort_if.iter_mut().for_each(|(_, effort)| effort.points = *points);
            }
        }
        out
    }
}

fn bit(action: u8) -> u32 {
    1u32.checked_shl(u32::from(action)).unwrap_or(0)
}
