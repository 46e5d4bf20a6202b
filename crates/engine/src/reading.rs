//! Reads one set of answers: which questions are shown, and whether a condition holds (pack section 1, points 1, 2, 5, 6).
//!
//! Must not know levels, scores or flags.

use crate::answer::{Answer, Answers, Country, Pick};
use crate::condition::{Choices, Condition, PickTest, PlaceTest};
use crate::pack::{Choice, Pack, PlaceStatus, Q, Question, Severity};
use crate::truth::Truth;
use alloc::borrow::Cow;
use alloc::vec::Vec;

/// Where a pick on a place question points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Status {
    /// Inside the home country.
    Home,
    /// In another country, if it is known which.
    Abroad(Option<Country>),
    /// Fixed nowhere.
    Unfixed,
    /// Nothing is placed anywhere.
    Nowhere,
    /// Same place as the main data.
    Same,
    /// Passes through, encrypted.
    Passing,
    /// Says how, not where.
    Modifier,
    /// Don't know.
    Unknown,
}

/// Which questions are shown, by position: surely shown, surely hidden, or possibly shown.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Visibility(Vec<Truth>);

impl Visibility {
    /// Whether a question is shown.
    #[must_use]
    pub fn of(&self, question: Q) -> Truth {
        self.0.get(usize::from(question.0)).copied().unwrap_or_default()
    }
}

/// Which questions a set of answers shows; the same as [`crate::Assessment::visibility`], without scoring.
#[must_use]
pub fn visibility(pack: &Pack, answers: &Answers, home: Country) -> Visibility {
    Reading::new(pack, answers, home).visibility
}

/// Whether a condition holds for a set of answers, after what conflicts withdraw.
#[must_use]
pub fn holds(pack: &Pack, answers: &Answers, home: Country, condition: &Condition) -> Truth {
    Reading::new(pack, answers, home).holds(condition)
}

/// One set of answers together with which questions are shown.
pub(crate) struct Reading<'a> {
    pub(crate) pack: &'a Pack,
    pub(crate) answers: Cow<'a, Answers>,
    pub(crate) home: Country,
    pub(crate) visibility: Visibility,
    /// Contradictions that surely hold, by position.
    pub(crate) conflicts: Vec<u8>,
    pub(crate) notices: Vec<u8>,
}

impl<'a> Reading<'a> {
    /// Judges contradictions on the answers as given, withdraws what a conflict touches, then reads what is left.
    pub(crate) fn new(pack: &'a Pack, answers: &'a Answers, home: Country) -> Self {
        let mut reading = Self {
            pack,
            answers: Cow::Borrowed(answers),
            home,
            visibility: Visibility::default(),
            conflicts: Vec::new(),
            notices: Vec::new(),
        };
        reading.see();
        for (position, contradiction) in (0..u8::MAX).zip(&pack.contradictions) {
            if reading.holds(&contradiction.when) == Truth::Yes {
                match contradiction.severity {
                    Severity::Conflict => reading.conflicts.push(position),
                    Severity::Notice => reading.notices.push(position),
                }
            }
        }
        if !reading.conflicts.is_empty() {
            reading.withdraw();
            reading.see();
        }
        reading
    }

    fn withdraw(&mut self) {
        let conflicts = &self.conflicts;
        let touched = conflicts.iter().filter_map(|position| self.pack.contradictions.get(usize::from(*position)));
        for question in touched.flat_map(|contradiction| &contradiction.affects) {
            if !self.answers.get(*question).is_blank() {
                self.answers.to_mut().set(*question, Answer::unknown());
            }
        }
    }

    /// Decides which questions are shown. One pass is enough: a condition reads earlier questions, or later ones that are always shown.
    fn see(&mut self) {
        let questions = &self.pack.questions;
        let shown = &mut self.visibility.0;
        shown.clear();
        shown.extend(questions.iter().map(|question| if question.show_if.is_none() { Truth::Yes } else { Truth::Unknown }));
        for (position, question) in questions.iter().enumerate() {
            let Some(when) = &question.show_if else { continue };
            let shown = self.holds(when);
            if let Some(slot) = self.visibility.0.get_mut(position) {
                *slot = shown;
            }
        }
    }

    /// Whether a question is shown. What is not decided yet counts as possibly shown.
    pub(crate) fn is_shown(&self, question: Q) -> Truth {
        self.visibility.of(question)
    }

    /// Whether a condition holds.
    pub(crate) fn holds(&self, condition: &Condition) -> Truth {
        match condition {
            Condition::Always => Truth::Yes,
            Condition::All(items) => Truth::all(items.iter().map(|item| self.holds(item))),
            Condition::Any(items) => Truth::any(items.iter().map(|item| self.holds(item))),
            Condition::Not(item) => !self.holds(item),
            Condition::Shown(question) => self.is_shown(*question),
            Condition::Is(question, among) => self.guarded(*question, || self.is_among(*question, among)),
            Condition::Picks(question, test) => self.guarded(*question, || self.picks(*question, test)),
            Condition::Place(question, test) => self.guarded(*question, || self.place(*question, test)),
        }
    }

    /// A condition on a hidden question is false; on one that may be hidden it is false or unknown.
    fn guarded(&self, question: Q, test: impl FnOnce() -> Truth) -> Truth {
        match self.is_shown(question) {
            Truth::No => Truth::No,
            Truth::Unknown => test().at_most_unknown(),
            Truth::Yes => test(),
        }
    }

    fn is_among(&self, question: Q, among: &Choices) -> Truth {
        match self.answers.get(question).picks.first() {
            None => Truth::Unknown,
            Some(pick) => self.contains(question, among, *pick).into(),
        }
    }

    fn contains(&self, question: Q, among: &Choices, pick: Pick) -> bool {
        match pick {
            Pick::Option(option, _) => {
                among.options & bit(option) != 0
                    || matches!(self.choice(question, option).and_then(|choice| choice.place),
                        Some(PlaceStatus::Inside(country)) if among.countries.contains(&country))
            }
            Pick::Provider(provider) => among.providers.contains(&provider),
            Pick::Country(country) => among.countries.contains(&country),
        }
    }

    fn picks(&self, question: Q, test: &PickTest) -> Truth {
        let answer = self.answers.get(question);
        let open = answer.is_open();
        let picked = || {
            answer.picks.iter().filter_map(|pick| match pick {
                Pick::Option(option, volume) => Some((*option, *volume)),
                Pick::Provider(_) | Pick::Country(_) => None,
            })
        };
        let mask = || picked().fold(0, |mask, (option, _)| mask | bit(option));
        let unless_open = |found: bool| {
            if found {
                Truth::Yes
            } else if open {
                Truth::Unknown
            } else {
                Truth::No
            }
        };
        match test {
            PickTest::AnyOf(wanted, None) => unless_open(mask() & wanted != 0),
            PickTest::AnyOf(wanted, Some(least)) => {
                let hits = picked().filter(|(option, _)| wanted & bit(*option) != 0);
                let enough = Truth::any(hits.map(|(_, volume)| volume.map_or(Truth::Unknown, |volume| (volume.0 >= *least).into())));
                if open && enough == Truth::No { Truth::Unknown } else { enough }
            }
            PickTest::AllOf(wanted) => unless_open(mask() & wanted == *wanted),
            PickTest::NoneOf(wanted) => {
                if mask() & wanted != 0 {
                    Truth::No
                } else if open {
                    Truth::Unknown
                } else {
                    Truth::Yes
                }
            }
            PickTest::CountAtLeast(least) => {
                let counted = answer.picks.iter().filter(|pick| match pick {
                    Pick::Option(option, _) => self.choice(question, *option).is_none_or(|choice| !choice.exclusive),
                    Pick::Provider(_) | Pick::Country(_) => true,
                });
                unless_open(counted.count() >= usize::from(*least))
            }
        }
    }

    fn choice(&self, question: Q, option: u8) -> Option<&'a Choice> {
        self.pack.question(question)?.options.get(usize::from(option))
    }

    fn place(&self, question: Q, test: &PlaceTest) -> Truth {
        match test {
            PlaceTest::AnyAbroad => self.abroad(question),
            PlaceTest::AllHome => !self.abroad(question),
            PlaceTest::AnyUnknown => {
                let may_be_unfixed = self.pack.question(question).is_some_and(Question::offers_unfixed);
                Truth::any(self.places(question).map(|status| match status {
                    Status::Unfixed => Truth::Yes,
                    Status::Unknown if may_be_unfixed => Truth::Unknown,
                    _ => Truth::No,
                }))
            }
            PlaceTest::Includes(among) => {
                let answer = self.answers.get(question);
                if answer.picks.iter().any(|pick| self.contains(question, among, *pick)) {
                    return Truth::Yes;
                }
                let vague = self.places(question).any(|status| matches!(status, Status::Unknown | Status::Unfixed | Status::Abroad(None)));
                if vague { Truth::Unknown } else { Truth::No }
            }
        }
    }

    /// Whether any named place is outside the home country.
    fn abroad(&self, question: Q) -> Truth {
        if self.places(question).all(|status| status == Status::Modifier) {
            return Truth::Unknown;
        }
        Truth::any(self.places(question).map(|status| match status {
            Status::Abroad(_) => Truth::Yes,
            Status::Unknown | Status::Unfixed => Truth::Unknown,
            Status::Same if question != self.pack.reach.main_place => self.abroad(self.pack.reach.main_place),
            Status::Same | Status::Home | Status::Nowhere | Status::Passing | Status::Modifier => Truth::No,
        }))
    }

    /// The places of an answer in the order given; an open answer ends with [`Status::Unknown`].
    pub(crate) fn places(&self, question: Q) -> impl Iterator<Item = Status> {
        let answer = self.answers.get(question);
        let named = answer.picks.iter().map(move |pick| self.status(question, *pick));
        named.chain(answer.is_open().then_some(Status::Unknown))
    }

    fn status(&self, question: Q, pick: Pick) -> Status {
        match pick {
            Pick::Country(country) => self.inside(country),
            Pick::Provider(_) => Status::Unknown,
            Pick::Option(option, _) => match self.choice(question, option).and_then(|choice| choice.place) {
                Some(PlaceStatus::Inside(country)) => self.inside(country),
                Some(PlaceStatus::Abroad) => Status::Abroad(None),
                Some(PlaceStatus::Unfixed) => Status::Unfixed,
                Some(PlaceStatus::Nowhere) => Status::Nowhere,
                Some(PlaceStatus::Same) => Status::Same,
                Some(PlaceStatus::Passing) => Status::Passing,
                Some(PlaceStatus::Modifier) => Status::Modifier,
                None => Status::Unknown,
            },
        }
    }

    fn inside(&self, country: Country) -> Status {
        if country == self.home { Status::Home } else { Status::Abroad(Some(country)) }
    }
}

impl Question {
    fn offers_unfixed(&self) -> bool {
        self.options.iter().any(|option| option.place == Some(PlaceStatus::Unfixed))
    }
}

fn bit(option: u8) -> u64 {
    1u64.checked_shl(u32::from(option)).unwrap_or(0)
}
