//! What the answers put on the map: which country holds what, what ties it to the home country, and what nobody can place.
//!
//! Must not know positions or words.

use super::world::{Basis, WorldMap};
use alloc::vec::Vec;
use neraca_engine::{Answers, Assessment, Country, Pack, Pick, Truth};

/// What stands in a country or ties it to the system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A reach link, by position in the pack.
    Link(u8),
    /// Encryption keys.
    Keys,
}

/// How a country is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fill {
    /// The home country.
    Home,
    /// Something is kept there, or staff or traffic is there.
    Placed,
    /// Only a company answers to its law.
    Ordered,
    /// Both.
    Both,
}

impl Fill {
    /// All, in the order of the legend.
    pub const ALL: [Self; 4] = [Self::Home, Self::Placed, Self::Ordered, Self::Both];

    /// Part of class names.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Placed => "placed",
            Self::Ordered => "ordered",
            Self::Both => "both",
        }
    }
}

/// One country on the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Which country.
    pub country: Country,
    /// How it is filled.
    pub fill: Fill,
    /// What stands there, each surely or only possibly.
    pub roles: Vec<(Role, bool)>,
}

impl Place {
    /// Nothing is surely there.
    #[must_use]
    pub fn only_possible(&self) -> bool {
        self.fill != Fill::Home && self.roles.iter().all(|(_, sure)| !sure)
    }

    fn add(&mut self, role: Role, sure: bool) {
        match self.roles.iter_mut().find(|(known, _)| *known == role) {
            Some((_, known)) => *known |= sure,
            None => self.roles.push((role, sure)),
        }
    }
}

/// One line between the home country and another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tie {
    /// The other country.
    pub country: Country,
    /// On what basis.
    pub basis: Basis,
    /// Surely, or only possibly.
    pub sure: bool,
}

/// Something that no country can be named for; it is listed, not drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unplaced {
    /// What it is.
    pub role: Role,
    /// It passes through other countries, encrypted to the destination.
    pub passing: bool,
}

/// Everything on the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReachMap {
    /// Home first, then the others in the order of the links.
    pub places: Vec<Place>,
    /// In the order of the links, each basis of a country once.
    pub ties: Vec<Tie>,
    /// Each role once.
    pub unplaced: Vec<Unplaced>,
}

/// What a result puts on the map. `answers` are those it was computed from.
#[must_use]
pub fn reach_map(pack: &Pack, world: &WorldMap, answers: &Answers, result: &Assessment) -> ReachMap {
    let home = Place { country: result.home, fill: Fill::Home, roles: Vec::new() };
    let mut map = ReachMap { places: Vec::from([home]), ties: Vec::new(), unplaced: Vec::new() };
    for (link, sure) in &result.at_home {
        map.place(result.home, Role::Link(*link), *sure);
    }
    for link in &result.reach {
        let Some(country) = link.country else {
            map.list(Role::Link(link.link), link.passes(&pack.reach));
            continue;
        };
        map.place(country, Role::Link(link.link), link.sure);
        if let Some(basis) = world.bases.get(usize::from(link.link)) {
            map.tie(country, *basis, link.sure);
        }
    }
    map.keys(pack, world, answers, result);
    for place in map.places.iter_mut().skip(1) {
        place.fill = fill(place, &world.bases);
    }
    map
}

impl ReachMap {
    fn place(&mut self, country: Country, role: Role, sure: bool) {
        match self.places.iter_mut().find(|place| place.country == country) {
            Some(place) => place.add(role, sure),
            None => self.places.push(Place { country, fill: Fill::Placed, roles: Vec::from([(role, sure)]) }),
        }
    }

    fn tie(&mut self, country: Country, basis: Basis, sure: bool) {
        match self.ties.iter_mut().find(|tie| tie.country == country && tie.basis == basis) {
            Some(tie) => tie.sure |= sure,
            None => self.ties.push(Tie { country, basis, sure }),
        }
    }

    fn list(&mut self, role: Role, passing: bool) {
        let entry = Unplaced { role, passing };
        if !self.unplaced.contains(&entry) {
            self.unplaced.push(entry);
        }
    }

    /// Keys stand with who holds them; an answer that names only the provider makes the main places possible.
    fn keys(&mut self, pack: &Pack, world: &WorldMap, answers: &Answers, result: &Assessment) {
        let question = world.keys.question();
        let shown = result.shown(question);
        if shown == Truth::No {
            return;
        }
        let holder = answers.get(question).picks.iter().find_map(|pick| match pick {
            Pick::Option(option, _) if !result.withdrawn(pack, question) => Some(option),
            _ => None,
        });
        if holder.is_some_and(|option| world.keys.home.contains(option)) {
            return self.place(result.home, Role::Keys, shown == Truth::Yes);
        }
        let is_main = |role: &Role| matches!(role, Role::Link(link) if pack.reach.links.get(usize::from(*link)).is_some_and(|rule| rule.question == pack.reach.main_place));
        let with_provider = holder.is_some_and(|option| world.keys.main_place.contains(option));
        let mut found = false;
        for place in self.places.iter_mut().filter(|_| with_provider) {
            if place.roles.iter().any(|(role, _)| is_main(role)) {
                place.add(Role::Keys, false);
                found = true;
            }
        }
        if !found {
            self.list(Role::Keys, false);
        }
    }
}

fn fill(place: &Place, bases: &[Basis]) -> Fill {
    let ordered = |role: &Role| match role {
        Role::Link(link) => matches!(bases.get(usize::from(*link)), Some(Basis::Contract | Basis::Parent)),
        Role::Keys => false,
    };
    let orders = place.roles.iter().filter(|(role, _)| ordered(role)).count();
    match (orders > 0, orders < place.roles.len()) {
        (true, true) => Fill::Both,
        (true, false) => Fill::Ordered,
        (false, _) => Fill::Placed,
    }
}
