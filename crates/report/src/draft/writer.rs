//! Writes a document block by block from answers.
//!
//! Must not know what a document says, nor how it is shown.

use super::{Cited, DRAFT_PLACEHOLDERS, Draft, Fact, Part, blanks};
use crate::format::{Language, date_text, fill};
use crate::key::{Key, Words};
use crate::words::{Documents, Letter, LetterBlock, Listed};
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use neraca_engine::{Answers, Assessment, Condition, Kind, Pack, Pick, Truth, holds};

/// A line to write on.
const LINE: &str = "........................................";

/// What a document is drafted from.
#[derive(Clone, Copy)]
pub struct Drafting<'a> {
    /// The rules.
    pub pack: &'a Pack,
    /// What drafts are made of, in the language of `words`.
    pub documents: &'a Documents,
    /// The texts, both groups.
    pub words: &'a Words,
    /// Their language.
    pub language: Language,
    /// The answers.
    pub answers: &'a Answers,
    /// What follows from them.
    pub result: &'a Assessment,
    /// Name of the system; a line to write on where it is empty.
    pub name: &'a str,
}

impl Drafting<'_> {
    /// The document of that name; nothing where there is none.
    #[must_use]
    pub fn draft(&self, id: &str) -> Option<Draft> {
        let letter = self.documents.letter(id)?;
        let applies = letter.applies_when.as_ref().map_or(Truth::Yes, |when| self.holds(when));
        if applies == Truth::No {
            return Some(self.without(letter, &letter.not_applicable));
        }
        let lists = Lists { items: self.items(letter), clauses: self.clauses_to_discuss() };
        let asks = |listed: Listed| letter.blocks.iter().any(|block| block.list == Some(listed));
        let nothing = (!asks(Listed::Items) || lists.items.is_empty()) && (!asks(Listed::Clauses) || lists.clauses.is_empty());
        if asks(Listed::Items) && nothing {
            return Some(self.without(letter, &letter.nothing));
        }
        let mut draft = self.opened(letter);
        if applies == Truth::Unknown && !letter.perhaps.is_empty() {
            let aside = if letter.sent { &mut draft.apart } else { &mut draft.parts };
            aside.push(Part::Note(letter.perhaps.clone()));
        }
        let mut laws = letter.laws.clone();
        for block in &letter.blocks {
            if self.block(letter, block, &lists, &mut draft) {
                laws.extend(block.laws.iter().filter(|law| !letter.laws.contains(law)));
            }
        }
        let aside = if letter.sent { &mut draft.apart } else { &mut draft.parts };
        aside.push(Part::Heading(self.say(Key::DRAFT_LAWS)));
        aside.push(Part::Laws(self.cited(&laws)));
        if !draft.apart.is_empty() {
            draft.apart.insert(0, Part::Heading(self.say(Key::DRAFT_APART)));
        }
        let count = blanks::count(&draft.parts);
        if count > 0 {
            draft.count = fill(&self.documents.count, &[("blank_count", &count.to_string())]);
        }
        Some(draft)
    }

    /// A document with nothing in it yet.
    fn opened(&self, letter: &Letter) -> Draft {
        let pack_date = date_text(self.pack.as_of, self.language);
        let as_of = date_text(self.result.as_of, self.language);
        Draft {
            id: letter.id.clone(),
            title: letter.title.clone(),
            word: self.documents.draft.clone(),
            mark: self.documents.mark.clone(),
            opening: Vec::from([
                fill(self.words.sentence("limits_short"), &[("pack_date", &pack_date)]),
                self.fill(Key::DRAFT_RULES, &[("as_of", &as_of), ("pack", &self.pack.id)]),
            ]),
            count: String::new(),
            sent: letter.sent,
            empty: false,
            parts: Vec::new(),
            apart: Vec::new(),
        }
    }

    /// A document that says why there is nothing to write.
    fn without(&self, letter: &Letter, why: &str) -> Draft {
        Draft { empty: true, parts: Vec::from([Part::Text(why.to_string())]), ..self.opened(letter) }
    }

    /// Writes one block; says whether it stands in the document.
    fn block(&self, letter: &Letter, block: &LetterBlock, lists: &Lists, draft: &mut Draft) -> bool {
        if block.shown_when.as_ref().is_some_and(|when| self.holds(when) == Truth::No) {
            return false;
        }
        let listed = match block.list {
            Some(Listed::Items) if lists.items.is_empty() => return false,
            Some(Listed::Clauses) if lists.clauses.is_empty() => return false,
            Some(Listed::Items) => Vec::from([Part::Items(lists.items.clone())]),
            Some(Listed::Clauses) => Vec::from([Part::Points(lists.clauses.clone())]),
            Some(Listed::Checklist) => self.checklist(),
            Some(Listed::Triggers) => Vec::from([Part::Ticks(self.ticks())]),
            Some(Listed::Flags) => match self.risks() {
                risks if risks.is_empty() => Vec::from([Part::Text(self.say(Key::DRAFT_NO_FLAG))]),
                risks => Vec::from([Part::Points(risks)]),
            },
            None => Vec::new(),
        };
        let parts = if block.apart { &mut draft.apart } else { &mut draft.parts };
        if !block.heading.is_empty() {
            parts.push(Part::Heading(block.heading.clone()));
        }
        if !block.text.is_empty() {
            parts.push(Part::Text(self.filled(&block.text)));
        }
        let facts: Vec<Fact> = block.rows.iter().filter_map(|row| self.fact(row)).collect();
        if !facts.is_empty() {
            parts.push(Part::Facts(facts));
        }
        parts.extend(listed);
        let by_hand = |name: &String| Fact { name: name.clone(), values: Vec::new(), blank: true };
        let by_hand: Vec<Fact> = block.blanks.iter().map(by_hand).collect();
        if !by_hand.is_empty() {
            parts.push(Part::Facts(by_hand));
        }
        if !block.note.is_empty() {
            let aside = if letter.sent { &mut draft.apart } else { &mut draft.parts };
            aside.push(Part::Note(block.note.clone()));
        }
        true
    }

    /// One item a fact that is open.
    fn items(&self, letter: &Letter) -> Vec<String> {
        let texts = self.words.more.as_deref().map_or(&[][..], |more| &more.questions);
        let open = letter.items.iter().filter(|question| self.is_open(**question));
        let text = open.filter_map(|question| texts.get(usize::from(question.0)));
        text.map(|text| if letter.names_documents { text.document.clone() } else { text.ask_sentence.clone() }).collect()
    }

    fn filled(&self, text: &str) -> String {
        let name = self.name.trim();
        let lines = [LINE, if name.is_empty() { LINE } else { name }, self.provider().unwrap_or(LINE)];
        let values: Vec<(&str, &str)> = DRAFT_PLACEHOLDERS.into_iter().zip(lines).collect();
        fill(text, &values)
    }

    /// Name of the provider, where the answers name one.
    fn provider(&self) -> Option<&str> {
        let asks = |question: &_| self.pack.question(*question).is_some_and(|rule| rule.kind == Kind::Provider);
        let question = self.pack.question_positions().find(asks)?;
        match self.told(question).first()? {
            Pick::Provider(provider) => Some(self.words.first.providers.get(usize::from(*provider))?.name.as_str()),
            Pick::Option(..) | Pick::Country(_) => None,
        }
    }

    /// Provisions by their position.
    pub(super) fn cited(&self, laws: &[u16]) -> Vec<Cited> {
        let citation = |law: &u16| self.words.first.citations.get(usize::from(*law));
        let cited = laws.iter().filter_map(citation);
        cited.map(|cited| Cited { id: cited.id.clone(), label: cited.label.clone(), letter: cited.letter }).collect()
    }

    pub(super) fn holds(&self, condition: &Condition) -> Truth {
        holds(self.pack, self.answers, self.result.home, condition)
    }

    pub(super) fn say(&self, key: Key) -> String {
        self.words.text(key).to_string()
    }

    pub(super) fn fill(&self, key: Key, values: &[(&str, &str)]) -> String {
        fill(self.words.text(key), values)
    }
}

/// The lists that a letter may be without.
struct Lists {
    items: Vec<String>,
    clauses: Vec<String>,
}
