//! The ranges that a set of candidates leads to, exactly and fast.
//!
//! A factor's level depends only on the answers its rule can read: those of its clauses or reach links, the questions
//! that decide whether these are shown, and the answers of conflicts that could withdraw them. Candidates that touch
//! none of them cannot move it. So levels are kept by the candidates that matter, for groups of factors to which the
//! same ones matter, and most sets are scored without reading any answer again.
//! Must not know targets or effort.

use super::candidate::{Candidate, candidates, question_bit};
use super::subsets::Members;
use super::{Request, Situation, Step};
use crate::action::bit;
use crate::answer::Answers;
use crate::interval::{Interval, bounds};
use crate::level::{LevelSet, Levels};
use crate::levels::walk;
use crate::method::F;
use crate::pack::{Pack, Severity};
use crate::reach::reach;
use crate::reading::Reading;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;

pub(super) struct Ranges<'a> {
    pub(super) situation: Situation<'a>,
    pub(super) candidates: Vec<Candidate<'a>>,
    groups: Vec<Group>,
}

/// Factors to which the same candidates matter.
struct Group {
    matter: Members,
    factors: Vec<F>,
    /// Levels of the factors, by the candidates that matter and are in the set.
    known: BTreeMap<Members, Vec<LevelSet>>,
}

impl<'a> Ranges<'a> {
    pub(super) fn new(situation: Situation<'a>, request: &Request<'a>) -> Self {
        let candidates = candidates(&situation, request);
        let mut groups: Vec<Group> = Vec::new();
        for (factor, _) in situation.pack.factors() {
            let read = readable(situation.pack, factor);
            let touching = (0u32..).zip(&candidates).filter(|(_, candidate)| candidate.touches & read != 0);
            let matter = touching.fold(0, |mask, (place, _)| mask | bit(place));
            match groups.iter_mut().find(|group| group.matter == matter) {
                Some(group) => group.factors.push(factor),
                None => groups.push(Group { matter, factors: Vec::from([factor]), known: BTreeMap::new() }),
            }
        }
        Self { situation, candidates, groups }
    }

    /// Both indices after these candidates.
    pub(super) fn of(&mut self, members: Members) -> [Interval; 2] {
        let mut levels = Levels::default();
        for group in &self.groups {
            let Some(known) = group.known.get(&(members & group.matter)) else {
                return self.read(members);
            };
            group.factors.iter().zip(known).for_each(|(factor, set)| levels.set(*factor, *set));
        }
        bounds(self.situation.pack, &levels)
    }

    /// Walks all rules on the answers after these candidates, and keeps what was found.
    fn read(&mut self, members: Members) -> [Interval; 2] {
        let answers = self.answers(members);
        let Situation { pack, as_of, home, .. } = self.situation;
        let reading = Reading::new(pack, &answers, home);
        let (_, reached) = reach(&reading);
        let levels = walk(&reading, as_of, reached, &pack.caps).levels;
        for group in &mut self.groups {
            let sets = || group.factors.iter().map(|factor| levels.get(*factor)).collect();
            group.known.entry(members & group.matter).or_insert_with(sets);
        }
        bounds(pack, &levels)
    }

    /// The steps of a set one after the other, each with what it changes and the ranges after it.
    pub(super) fn steps(&mut self, members: Members) -> Vec<Step> {
        let mut answers = self.situation.answers.clone();
        let mut done: Members = 0;
        let mut steps = Vec::new();
        for (place, candidate) in in_order(&self.candidates, members) {
            let before = answers.clone();
            candidate.apply(&self.situation, &mut answers);
            done |= place;
            let changed = self.situation.pack.question_positions().filter(|question| before.get(*question) != answers.get(*question));
            let changes = changed.map(|question| (question, answers.get(question).clone())).collect();
            steps.push((done, candidate.position, candidate.effort, changes));
        }
        steps.into_iter().map(|(done, action, effort, changes)| Step { action, effort, changes, ranges: self.of(done) }).collect()
    }

    /// The answers after these candidates.
    pub(super) fn answers(&self, members: Members) -> Answers {
        let mut answers = self.situation.answers.clone();
        for (_, candidate) in in_order(&self.candidates, members) {
            candidate.apply(&self.situation, &mut answers);
        }
        answers
    }
}

/// The candidates of a set, each with its bit, in the order in which they are carried out: a move first (decision 24).
pub(super) fn in_order<'a, 'b>(candidates: &'b [Candidate<'a>], members: Members) -> impl Iterator<Item = (Members, &'b Candidate<'a>)> {
    let all = move || (0u32..).map(bit).zip(candidates).filter(move |(place, _)| members & place != 0);
    all().filter(|(_, candidate)| candidate.is_move).chain(all().filter(|(_, candidate)| !candidate.is_move))
}

/// Every question whose answer can move the level of a factor, one bit a position.
fn readable(pack: &Pack, factor: F) -> u64 {
    let mut mask = 0;
    let mut read = |question| mask |= question_bit(question);
    if factor == pack.reach.factor {
        for link in &pack.reach.links {
            read(link.question);
            link.minus_if.iter().for_each(|when| when.questions(&mut read));
        }
    } else if let Some(rule) = pack.factor(factor) {
        rule.clauses.iter().for_each(|clause| clause.when.questions(&mut read));
    }
    closed(pack, mask)
}

/// A set of questions and everything that decides how they read: gates, conflicts, the place that "same" refers to.
fn closed(pack: &Pack, mut mask: u64) -> u64 {
    loop {
        let before = mask;
        let mut more = 0;
        let mut read = |question| more |= question_bit(question);
        for position in pack.question_positions().filter(|position| before & question_bit(*position) != 0) {
            let Some(rule) = pack.question(position) else { continue };
            if rule.kind.is_place() {
                read(pack.reach.main_place);
            }
            rule.show_if.iter().for_each(|when| when.questions(&mut read));
        }
        let conflicts = pack.contradictions.iter().filter(|contradiction| contradiction.severity == Severity::Conflict);
        for conflict in conflicts.filter(|conflict| conflict.affects.iter().any(|question| before & question_bit(*question) != 0)) {
            conflict.when.questions(&mut read);
        }
        mask |= more;
        if mask == before {
            return mask;
        }
    }
}
