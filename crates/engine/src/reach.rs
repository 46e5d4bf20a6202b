//! Whose law can reach the system: one link a place, and the factor computed from them (pack section 1, point 7).
//!
//! Must not know any country; the exposure values are the pack's.

use crate::answer::Country;
use crate::condition::Condition;
use crate::level::LevelSet;
use crate::pack::{Column, Link, Pack, Reach};
use crate::reading::{Reading, Status};
use crate::truth::Truth;
use alloc::vec::Vec;

/// One way in which a jurisdiction can reach the system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReachLink {
    /// Position of the link rule in the pack.
    pub link: u8,
    /// The country, where it is known.
    pub country: Option<Country>,
    /// Lowest and highest value, 0 to 4.
    pub value: (u8, u8),
    /// The link surely exists.
    pub sure: bool,
}

impl ReachLink {
    /// Whether traffic only passes through unnamed countries by this link.
    #[must_use]
    pub fn passes(&self, rules: &Reach) -> bool {
        let passing = rules.links.get(usize::from(self.link)).map_or(0, |rule| rule.passing);
        self.country.is_none() && passing > 0 && self.value.1 == passing
    }
}

/// Links whose place is in the home country, by position, and whether surely: they reach nobody, and are shown beside the others.
pub(crate) fn at_home(reading: &Reading<'_>) -> Vec<(u8, bool)> {
    let main_place = reading.pack.reach.main_place;
    let main = reading.places(main_place).any(|status| status == Status::Home);
    let here = |rule: &Link| reading.places(rule.question).any(|status| status == Status::Home || (status == Status::Same && main));
    let rules = (0..u8::MAX).zip(&reading.pack.reach.links);
    let shown = rules.map(|(position, rule)| (position, rule, reading.is_shown(rule.question)));
    shown.filter(|(_, rule, shown)| *shown != Truth::No && here(rule)).map(|(position, _, shown)| (position, shown == Truth::Yes)).collect()
}

/// All links, and the levels of the reach factor.
pub(crate) fn reach(reading: &Reading<'_>) -> (Vec<ReachLink>, LevelSet) {
    let rules = &reading.pack.reach;
    let mut links = Vec::new();
    for (position, rule) in (0..u8::MAX).zip(&rules.links) {
        let shown = reading.is_shown(rule.question);
        if shown != Truth::No {
            collect(reading, rule, position, shown == Truth::Yes, &mut links);
        }
    }
    let low = joined(reading.pack, &links, End::Low);
    let high = joined(reading.pack, &links, End::High);
    (links, LevelSet::span(low.min(high), high))
}

fn collect(reading: &Reading<'_>, rule: &Link, position: u8, shown: bool, links: &mut Vec<ReachLink>) {
    let unknown_place = reading.pack.reach.unknown_place;
    let only_modifiers = reading.places(rule.question).all(|status| status == Status::Modifier);
    let steps = steps(reading, rule);
    for status in reading.places(rule.question) {
        let (country, value, sure) = match status {
            Status::Home | Status::Nowhere | Status::Same => continue,
            Status::Modifier if !only_modifiers => continue,
            Status::Passing => {
                let low = if shown { rule.passing } else { 0 };
                links.push(ReachLink { link: position, country: None, value: (low, rule.passing), sure: shown });
                continue;
            }
            Status::Abroad(Some(country)) => (Some(country), rated(reading.pack, country, rule.column).unwrap_or(unknown_place), true),
            Status::Abroad(None) => (None, unknown_place, true),
            Status::Unknown | Status::Unfixed | Status::Modifier => (None, unknown_place, false),
        };
        let low = lowered(value.0, steps.0, rule.keep);
        let high = lowered(value.1, steps.1, rule.keep);
        links.push(ReachLink { link: position, country, value: (if shown { low } else { 0 }, high), sure: sure && shown });
    }
}

/// Steps taken off at the lower and at the upper end: approval that only may exist counts at the lower end alone.
fn steps(reading: &Reading<'_>, rule: &Link) -> (u8, u8) {
    let approved = |when: &Condition| match reading.holds(when) {
        Truth::No => (0, 0),
        Truth::Unknown => (1, 0),
        Truth::Yes => (1, 1),
    };
    rule.minus_if.as_ref().map_or((rule.minus, rule.minus), approved)
}

fn rated(pack: &Pack, country: Country, column: Column) -> Option<(u8, u8)> {
    let exposure = pack.exposure(country)?;
    let value = match column {
        Column::Hosted => exposure.hosted,
        Column::Provider => exposure.provider,
    };
    Some((value, value))
}

fn lowered(value: u8, steps: u8, keep: u8) -> u8 {
    if steps == 0 { value } else { value.saturating_sub(steps).max(value.min(keep)) }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Low,
    High,
}

/// The worst link at one end, one step more when two foreign jurisdictions hold links by different roles.
fn joined(pack: &Pack, links: &[ReachLink], end: End) -> u8 {
    let rules = &pack.reach;
    let at = |link: &ReachLink| if end == End::Low { link.value.0 } else { link.value.1 };
    let strong = |link: &&ReachLink| at(link) >= rules.join_at;
    let joins = links.iter().filter(strong).enumerate().any(|(position, one)| {
        links.iter().filter(strong).skip(position + 1).any(|other| {
            let differ = match (one.country, other.country) {
                (Some(one), Some(other)) => one != other,
                // A country nobody named may be another one: counted at the upper end only.
                _ => end == End::High,
            };
            one.link != other.link && differ
        })
    });
    let worst = links.iter().map(at).max().unwrap_or(0);
    worst.saturating_add(if joins { rules.join_bonus } else { 0 }).min(rules.cap)
}
