//! How a contract clause stands on the answers.
//!
//! Must not know which answers say so; a rule of the content does.

use super::writer::Drafting;
use super::{ClauseEntry, Fact, Part};
use crate::key::Key;
use crate::words::ContractClause;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use neraca_engine::{Pick, Truth};

/// How a contract clause stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClauseState {
    /// Present and strong.
    Strong,
    /// Present but weak.
    Weak,
    /// Absent.
    Absent,
    /// The answers do not say.
    Unknown,
    /// No question asks for it.
    Unscored,
    /// There is nobody to agree it with.
    NotApplicable,
}

/// Codes of the states, in their order.
pub const CLAUSE_STATES: [&str; 6] = ["strong", "weak", "absent", "unknown", "unscored", "not-applicable"];

impl ClauseState {
    /// Its code.
    #[must_use]
    pub fn code(self) -> &'static str {
        CLAUSE_STATES.get(self as usize).copied().unwrap_or_default()
    }
}

impl Drafting<'_> {
    /// How each contract clause stands, in the order of the list.
    #[must_use]
    pub fn clause_states(&self) -> Vec<ClauseState> {
        let documents = self.documents;
        if self.holds(&documents.not_applicable_when) == Truth::Yes {
            return documents.clauses.iter().map(|_| ClauseState::NotApplicable).collect();
        }
        if self.holds(&documents.absent_when) == Truth::Yes {
            return documents.clauses.iter().map(|_| ClauseState::Absent).collect();
        }
        documents.clauses.iter().map(|clause| self.clause_state(clause)).collect()
    }

    fn clause_state(&self, clause: &ContractClause) -> ClauseState {
        let Some(rule) = clause.scored else { return ClauseState::Unscored };
        let said = |options: u64| match self.told(rule.question).first() {
            Some(Pick::Option(option, _)) => options.checked_shr(u32::from(*option)).is_some_and(|bits| bits & 1 == 1),
            _ => false,
        };
        match (said(rule.strong), said(rule.weak), said(rule.absent)) {
            (true, ..) => ClauseState::Strong,
            (_, true, _) => ClauseState::Weak,
            (.., true) => ClauseState::Absent,
            _ => ClauseState::Unknown,
        }
    }

    /// What to talk about with the provider: the clauses that are absent or weak.
    pub(super) fn clauses_to_discuss(&self) -> Vec<String> {
        let open = self.documents.clauses.iter().zip(self.clause_states());
        let open = open.filter(|(_, state)| matches!(state, ClauseState::Weak | ClauseState::Absent));
        open.map(|(clause, _)| self.fill(Key::DRAFT_DISCUSS, &[("clause", &clause.name), ("question", &clause.ask)])).collect()
    }

    /// All clauses below the heading of their group.
    pub(super) fn checklist(&self) -> Vec<Part> {
        let standing: Vec<_> = self.documents.clauses.iter().zip(self.clause_states()).collect();
        let (mut parts, mut number) = (Vec::new(), 0);
        for (group, name) in (0u8..).zip(&self.documents.groups) {
            let inside = standing.iter().filter(|(clause, _)| clause.group == group);
            let entries: Vec<ClauseEntry> =
                (number + 1..).zip(inside).map(|(number, (clause, state))| self.entry(number, clause, *state)).collect();
            number += entries.len();
            if !entries.is_empty() {
                parts.push(Part::Heading(name.clone()));
                parts.push(Part::Clauses(entries));
            }
        }
        parts
    }

    fn entry(&self, number: usize, clause: &ContractClause, state: ClauseState) -> ClauseEntry {
        let state_text = self.documents.states.get(state as usize).cloned().unwrap_or_default();
        let law = match clause.laws.as_slice() {
            [] => self.say(Key::QUESTION_TECHNICAL),
            laws => self.cited(laws).into_iter().map(|cited| cited.label).collect::<Vec<_>>().join("; "),
        };
        let fact = |key: Key, value: &str| Fact { name: self.say(key), values: Vec::from([value.to_string()]), blank: false };
        let facts = Vec::from([
            fact(Key::DRAFT_STATUS, &state_text),
            fact(Key::DRAFT_MEANING, &clause.meaning),
            fact(Key::DRAFT_STRONG, &clause.strong),
            fact(Key::DRAFT_WEAK, &clause.weak),
            fact(Key::DRAFT_ASK, &clause.ask),
            fact(Key::DRAFT_LAW, &law),
            Fact { name: self.say(Key::DRAFT_ARTICLE), values: Vec::new(), blank: true },
        ]);
        ClauseEntry { number, name: clause.name.clone(), state, facts }
    }
}
