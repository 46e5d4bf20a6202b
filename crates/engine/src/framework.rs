//! What other frameworks would say of the same system, as readings: a category, a sovereignty score, an impact level, a chance over
//! years. None of them moves a score of the method.
//!
//! Must not know what a framework asks or calls anything; its points, weights and cut-offs arrive in [`Frameworks`].

pub(crate) mod aia;
pub(crate) mod bssn;
pub(crate) mod csf;
mod natural;
pub(crate) mod yearly;

use crate::answer::{Answers, Country};
use crate::date::Date;
use crate::level::{LevelSet, Levels};
use crate::levels::walk;
use crate::pack::Pack;
use crate::reach::reach;
use crate::reading::Reading;
use aia::Aia;
use bssn::Bssn;
use csf::Csf;
use serde::{Deserialize, Serialize};
use yearly::Yearly;

/// The numbers of every framework. Apart from [`Pack`], because no score needs them and the first question must not wait for them.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Frameworks {
    /// Category of electronic systems, Indonesia.
    pub bssn: Bssn,
    /// Cloud Sovereignty Framework, European Union.
    pub csf: Csf,
    /// Algorithmic Impact Assessment, Canada.
    pub aia: Aia,
    /// Chance over years, after a Swiss transfer assessment.
    pub yearly: Yearly,
}

/// One question of a framework: what can still be answered, by position, and where that comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// Options or rungs that are still possible.
    pub options: LevelSet,
    /// Where they come from.
    pub origin: Origin,
}

/// Where the answer to a framework's question comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Said directly; `fits` unless the assessment says otherwise.
    Given {
        /// Whether the assessment allows it too.
        fits: bool,
    },
    /// Follows from the assessment, in full or in part.
    Derived,
    /// Nothing is known.
    Open,
}

impl Item {
    /// What is said directly goes before what follows from the assessment. A position outside `all` says nothing.
    fn new(all: LevelSet, derived: LevelSet, given: Option<u8>) -> Self {
        let given = given.map(LevelSet::one).filter(|options| options.is_settled() && all.covers(*options));
        match given {
            Some(options) => Self { options, origin: Origin::Given { fits: derived.covers(options) } },
            None if derived.covers(all) => Self { options: all, origin: Origin::Open },
            None => Self { options: derived, origin: Origin::Derived },
        }
    }
}

/// The levels that answers allow before dated caps: a cap softens a duty of home law for a time, not the fact behind it, and
/// another framework asks for the fact.
#[must_use]
pub fn uncapped_levels(pack: &Pack, answers: &Answers, as_of: Date, home: Country) -> Levels {
    let reading = Reading::new(pack, answers, home);
    let (_, reached) = reach(&reading);
    walk(&reading, as_of, reached, &[]).levels
}

#[cfg(test)]
mod tests {
    use super::{Item, Origin};
    use crate::level::LevelSet;

    #[test]
    fn what_is_said_goes_first_and_is_compared() {
        let all = LevelSet::span(0, 2);
        let low = LevelSet::span(0, 1);
        let origin = |derived, given| Item::new(all, derived, given).origin;
        assert_eq!(origin(low, Some(1)), Origin::Given { fits: true });
        assert_eq!(origin(low, Some(2)), Origin::Given { fits: false });
        assert_eq!(Item::new(all, low, Some(2)).options, LevelSet::one(2));
        assert_eq!((origin(low, None), origin(all, None)), (Origin::Derived, Origin::Open));
        assert_eq!(Item::new(all, low, Some(3)), Item::new(all, low, None));
        assert_eq!(Item::new(all, low, Some(200)), Item::new(all, low, None));
    }
}
