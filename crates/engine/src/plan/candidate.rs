//! The actions that could stand in a plan for one set of answers: what each changes, and what it takes.
//!
//! Must not know targets or scores.

use super::{Request, Situation};
use crate::action::{Action, Effect, Effort, bit};
use crate::answer::{Answer, Answers, Country, Pick};
use crate::condition::Condition;
use crate::pack::{Pack, Q};
use crate::reading::Reading;
use crate::truth::Truth;
use alloc::vec::Vec;

/// An action that is possible, wanted and would change something.
pub(super) struct Candidate<'a> {
    /// Position in the catalogue.
    pub(super) position: u8,
    pub(super) effort: Effort,
    /// Candidates that cannot stand beside it, one bit a place in the list of candidates.
    pub(super) excludes: u32,
    /// Questions it changes, one bit a position.
    pub(super) touches: u64,
    pub(super) is_move: bool,
    /// Answers given, with places as they are for this home country.
    sets: Vec<(Q, Vec<Pick>)>,
    adds: &'a [Effect],
}

/// In the order of the catalogue. Conditions read the answers before the plan.
pub(super) fn candidates<'a>(situation: &Situation<'a>, request: &Request<'a>) -> Vec<Candidate<'a>> {
    let reading = Reading::new(situation.pack, situation.answers, situation.home);
    let actions = (0u8..32).zip(&request.catalogue.actions);
    let wanted = actions.filter(|(position, _)| request.excluded & bit(u32::from(*position)) == 0);
    let mut out: Vec<Candidate<'a>> =
        wanted.filter_map(|(position, action)| Candidate::new(situation, &reading, position, action)).collect();
    out.retain(|candidate| candidate.effort.class <= request.order.highest_class());
    let excluded = |one: &Candidate<'_>, other: &Candidate<'_>| {
        let names = |from: &Candidate<'_>, to: &Candidate<'_>| {
            request.catalogue.action(from.position).is_some_and(|action| action.excludes & bit(u32::from(to.position)) != 0)
        };
        names(one, other) || names(other, one)
    };
    let masks: Vec<u32> = out
        .iter()
        .map(|one| (0u32..).zip(&out).filter(|(_, other)| excluded(one, other)).fold(0, |mask, (place, _)| mask | bit(place)))
        .collect();
    out.iter_mut().zip(masks).for_each(|(candidate, mask)| candidate.excludes = mask);
    out
}

impl<'a> Candidate<'a> {
    fn new(situation: &Situation<'a>, reading: &Reading<'_>, position: u8, action: &'a Action) -> Option<Self> {
        let holds = |condition: &Condition| reading.holds(condition);
        if action.available_if.as_ref().is_some_and(|when| holds(when) == Truth::No) {
            return None;
        }
        let other = action.effort_if.iter().find(|(when, _)| holds(when) == Truth::Yes);
        let applying = action.sets_if.iter().filter(|(when, _)| holds(when) != Truth::No);
        let effects = action.sets.iter().chain(applying.flat_map(|(_, effects)| effects));
        let sets = effects.map(|effect| (effect.question, at_home(&effect.picks, situation))).collect();
        let mut out = Self {
            position,
            effort: other.map_or(action.effort, |(_, effort)| *effort),
            excludes: 0,
            touches: 0,
            is_move: action.is_move(),
            sets,
            adds: &action.adds,
        };
        let mut after = situation.answers.clone();
        out.apply(situation, &mut after);
        if after == *situation.answers {
            return None;
        }
        // Every question it names, also where it changes nothing yet: beside another action it may.
        let named = out.sets.iter().map(|(question, _)| *question).chain(out.adds.iter().map(|effect| effect.question));
        out.touches = named.fold(0, |mask, question| mask | question_bit(question));
        Some(out)
    }

    /// Changes the answers. An ordered answer is never made worse.
    pub(super) fn apply(&self, situation: &Situation<'_>, answers: &mut Answers) {
        for (question, picks) in &self.sets {
            if !at_least_as_good(situation.pack, *question, answers.get(*question), picks) {
                answers.set(*question, Answer::of(picks.clone()));
            }
        }
        for effect in self.adds {
            let more = with_more(situation.pack, answers.get(effect.question), effect);
            answers.set(effect.question, more);
        }
    }
}

/// Picks as they are for this assessment's home country.
fn at_home(picks: &[Pick], situation: &Situation<'_>) -> Vec<Pick> {
    let here = |country: Country| if country == situation.pack.home { situation.home } else { country };
    let pick = |pick: &Pick| match pick {
        Pick::Country(country) => Pick::Country(here(*country)),
        Pick::Option(..) | Pick::Provider(_) => *pick,
    };
    picks.iter().map(pick).collect()
}

/// Whether the content's order puts what was said at or before what the action would set; also where both are the same.
fn at_least_as_good(pack: &Pack, question: Q, given: &Answer, picks: &[Pick]) -> bool {
    if !given.open && given.picks == picks {
        return true;
    }
    let ([Pick::Option(now, _)], [Pick::Option(then, _)]) = (given.picks.as_slice(), picks) else { return false };
    let Some(rule) = pack.question(question) else { return false };
    let place = |option: &u8| rule.order.iter().position(|ordered| ordered == option);
    place(now).is_some_and(|now| place(then).is_some_and(|then| now <= then))
}

/// What is picked and not exclusive, and the options added; what was open stays open.
fn with_more(pack: &Pack, given: &Answer, effect: &Effect) -> Answer {
    let options = pack.question(effect.question).map_or(&[][..], |rule| &rule.options);
    let stays = |pick: &Pick| match pick {
        Pick::Option(option, _) => options.get(usize::from(*option)).is_some_and(|choice| !choice.exclusive),
        Pick::Provider(_) | Pick::Country(_) => true,
    };
    let mut picks: Vec<Pick> = given.picks.iter().copied().filter(stays).collect();
    for pick in &effect.picks {
        if !picks.contains(pick) {
            picks.push(*pick);
        }
    }
    let grade = if picks == given.picks { given.grade } else { Default::default() };
    Answer { picks, open: given.is_open(), grade }
}

/// Mask of one question. Beyond 64 questions two share a bit, so that more seems to matter than does, never less.
pub(super) fn question_bit(question: Q) -> u64 {
    1u64.wrapping_shl(u32::from(question.0))
}
