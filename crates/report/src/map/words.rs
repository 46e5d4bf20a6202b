//! The reach map in words: a name for each fill, basis and role, and the whole in a sentence.
//!
//! Foreign terms stay marked. Must not know where a word is shown.

use super::reach::{Fill, Place, ReachMap, Role};
use super::world::Basis;
use crate::format::fill;
use crate::key::{Key, Words};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

impl Fill {
    /// Its word in the legend.
    #[must_use]
    pub const fn key(self) -> Key {
        match self {
            Self::Home => Key::MAP_HOME,
            Self::Placed => Key::MAP_PLACED,
            Self::Ordered => Key::MAP_ORDERED,
            Self::Both => Key::MAP_BOTH,
        }
    }
}

impl Basis {
    /// Its word in the legend.
    #[must_use]
    pub const fn key(self) -> Key {
        match self {
            Self::Location => Key::MAP_LOCATION,
            Self::Contract => Key::MAP_CONTRACT,
            Self::Parent => Key::MAP_PARENT,
            Self::Staff => Key::MAP_STAFF,
            Self::Edge => Key::MAP_EDGE,
        }
    }
}

impl Role {
    fn name(self, words: &Words) -> &str {
        let link = |link: u8| words.more.as_ref()?.links.get(usize::from(link)).map(String::as_str);
        match self {
            Self::Link(position) => link(position).unwrap_or_default(),
            Self::Keys => words.text(Key::MAP_KEYS),
        }
    }
}

impl Place {
    /// What stands there, as one line.
    #[must_use]
    pub fn text(&self, words: &Words) -> String {
        let home = (self.fill == Fill::Home).then(|| words.text(Key::MAP_HOME).to_string());
        let roles = self.roles.iter().map(|(role, sure)| {
            let name = role.name(words);
            if *sure { name.to_string() } else { fill(words.text(Key::RESULT_REACH_MAYBE), &[("role", name)]) }
        });
        home.into_iter().chain(roles).collect::<Vec<String>>().join("; ")
    }
}

impl ReachMap {
    /// The map in a sentence.
    #[must_use]
    pub fn finding(&self, words: &Words) -> String {
        let mut names = self.places.iter().map(|place| words.first.country_name(place.country));
        let home = names.next().unwrap_or_default();
        let countries = names.collect::<Vec<String>>().join(", ");
        let key = if countries.is_empty() { Key::MAP_FINDING_NONE } else { Key::MAP_FINDING };
        let values = [("home", home.as_str()), ("lines", &self.ties.len().to_string()), ("countries", &countries)];
        fill(words.text(key), &values)
    }

    /// What nobody can place, in a sentence; empty where everything has its place.
    #[must_use]
    pub fn unplaced_text(&self, words: &Words) -> String {
        let names = self.unplaced.iter().map(|one| {
            let name = one.role.name(words);
            if one.passing { fill(words.text(Key::MAP_PASSING), &[("role", name)]) } else { name.to_string() }
        });
        let list = names.collect::<Vec<String>>().join("; ");
        if list.is_empty() { list } else { fill(words.text(Key::MAP_UNPLACED), &[("list", &list)]) }
    }
}
