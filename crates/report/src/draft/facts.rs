//! Which facts the answers settle, which they leave open, and which triggers they support.
//!
//! Must not know which facts a document is about.

use super::writer::Drafting;
use super::{Fact, Tick};
use crate::answers::pick_text;
use crate::key::Key;
use crate::words::{FactRow, Trigger};
use alloc::string::String;
use alloc::vec::Vec;
use neraca_engine::{Pick, Q, Truth};

impl Drafting<'_> {
    /// What was picked, unless the question is surely not asked or a conflict makes the answer count as unknown.
    pub(super) fn told(&self, question: Q) -> &[Pick] {
        let counts = self.result.shown(question) != Truth::No && !self.result.withdrawn(self.pack, question);
        if counts { &self.answers.get(question).picks } else { &[] }
    }

    /// Whether a fact may still be asked for: the question applies or may apply, and its answer leaves the fact open.
    #[must_use]
    pub fn is_open(&self, question: Q) -> bool {
        let Some(rule) = self.pack.question(question) else { return false };
        let vague = self.documents.open.iter().filter(|(open, _)| *open == question);
        let told = self.told(question);
        self.result.shown(question) != Truth::No
            && (rule.is_unsettled(self.answers.get(question))
                || self.result.withdrawn(self.pack, question)
                || vague.into_iter().any(|(_, options)| told.iter().any(|pick| is_among(*pick, *options))))
    }

    /// A fact as far as it is known; nothing where it does not apply, or where nothing of it is to be told.
    pub(super) fn fact(&self, row: &FactRow) -> Option<Fact> {
        let question = row.question;
        if self.result.shown(question) == Truth::No {
            return None;
        }
        let told = self.told(question).iter().filter(|pick| row.among.is_none_or(|options| is_among(**pick, options)));
        let values: Vec<String> = told.map(|pick| pick_text(self.pack, self.words, question, *pick)).collect();
        let blank = !row.known_only && self.is_open(question);
        let name = self.words.first.questions.get(usize::from(question.0)).map_or_else(String::new, |text| text.label.clone());
        (blank || !values.is_empty()).then_some(Fact { name, values, blank })
    }

    /// Ticked when its condition surely holds; possible while it, or what also makes it possible, may hold.
    #[must_use]
    pub fn trigger(&self, trigger: &Trigger) -> Truth {
        let possible = trigger.possible_when.as_ref().map_or(Truth::No, |when| self.holds(when));
        self.holds(&trigger.when).max(possible.at_most_unknown())
    }

    pub(super) fn ticks(&self) -> Vec<Tick> {
        let tick = |trigger: &Trigger| {
            let state = self.trigger(trigger);
            let word = self.say(match state {
                Truth::Yes => Key::DRAFT_TICKED,
                Truth::Unknown => Key::DRAFT_POSSIBLE,
                Truth::No => Key::DRAFT_NOT_TICKED,
            });
            Tick { id: trigger.id.clone(), state, word, text: trigger.text.clone(), note: trigger.note.clone() }
        };
        self.documents.triggers.iter().map(tick).collect()
    }

    /// Raised flags, each in its conditional words.
    pub(super) fn risks(&self) -> Vec<String> {
        let flags = self.words.more.as_deref().map_or(&[][..], |more| &more.flags);
        let raised = &self.result.scored.flags;
        let text = |position: &u8| flags.get(usize::from(*position));
        let certain = raised.certain.iter().filter_map(|flag| Some(text(flag)?.raised.clone()));
        let possible = raised.possible.iter().filter_map(|flag| Some(text(flag)?.possible.clone()));
        certain.chain(possible).collect()
    }
}

/// Whether a pick is one of some options, one bit a position.
fn is_among(pick: Pick, options: u64) -> bool {
    matches!(pick, Pick::Option(option, _) if options.checked_shr(u32::from(option)).is_some_and(|bits| bits & 1 == 1))
}
