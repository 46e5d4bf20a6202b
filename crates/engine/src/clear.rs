//! Which answers would take a flag away: the smallest sets that leave it neither certain nor possible.
//!
//! Must not know who could change an answer, nor whether that is wise.

use crate::answer::{Answer, Answers, Country};
use crate::date::Date;
use crate::flag::flags;
use crate::levels::{Walked, walk};
use crate::method::{F, FlagRule};
use crate::next::possible_answers;
use crate::pack::{Kind, Pack, Q};
use crate::reach::reach;
use crate::reading::Reading;
use crate::truth::Truth;
use alloc::vec::Vec;

/// Most sets returned.
const MOST: usize = 3;

/// One question answered in one way.
type Change = (Q, Answer);

/// Up to three sets of answers, each of which clears the flag at position `flag` without a new contradiction.
///
/// Single answers come first, then pairs, both tried completely; where neither clears it, one longer set from which
/// nothing can be left out. Later questions are preferred: what can be arranged stands after what a system is.
#[must_use]
pub fn clearing(pack: &Pack, answers: &Answers, as_of: Date, home: Country, flag: u8) -> Vec<Vec<Change>> {
    let Some(rule) = pack.method.flags.get(usize::from(flag)) else { return Vec::new() };
    let mut trial = Trial { pack, answers: answers.clone(), as_of, home, flag, rule, conflicts: Vec::new() };
    trial.conflicts = Reading::new(pack, answers, home).conflicts;
    let candidates = trial.candidates();
    let mut out = trial.singles(&candidates);
    if out.len() < MOST {
        trial.pairs(&candidates, &mut out);
    }
    if out.is_empty() {
        out.extend(trial.longer(&candidates));
    }
    out
}

struct Trial<'a> {
    pack: &'a Pack,
    answers: Answers,
    as_of: Date,
    home: Country,
    flag: u8,
    rule: &'a FlagRule,
    /// Contradictions that hold before any change.
    conflicts: Vec<u8>,
}

impl Trial<'_> {
    /// The questions behind the flag that are or may be shown, last first, each with its possible other answers.
    fn candidates(&self) -> Vec<(Q, Vec<Answer>)> {
        let reading = Reading::new(self.pack, &self.answers, self.home);
        let mut asked: Vec<Q> = Vec::new();
        for test in &self.rule.tests {
            self.read_by(test.factor, &mut |question| {
                if !asked.contains(&question) && reading.is_shown(question) != Truth::No {
                    asked.push(question);
                }
            });
        }
        asked.sort_unstable_by(|one, other| other.cmp(one));
        asked.into_iter().map(|question| (question, self.others(question))).collect()
    }

    fn read_by(&self, factor: F, visit: &mut dyn FnMut(Q)) {
        if factor == self.pack.reach.factor {
            self.pack.reach.links.iter().for_each(|link| visit(link.question));
        } else if let Some(rule) = self.pack.factor(factor) {
            rule.clauses.iter().for_each(|clause| clause.when.questions(visit));
        }
    }

    fn others(&self, question: Q) -> Vec<Answer> {
        let Some(rule) = self.pack.question(question) else { return Vec::new() };
        let given = self.answers.get(question);
        let mut all = possible_answers(self.pack, rule, self.home, given);
        if rule.kind == Kind::Multi && !given.is_blank() {
            // One more tick beside what is there.
            let more = (0u8..).zip(&rule.options).filter(|(option, choice)| !choice.exclusive && !given.has(*option));
            let added = more.map(|(option, _)| {
                let mut picks = given.picks.clone();
                picks.extend(Answer::option(option).picks);
                Answer::of(picks)
            });
            all.splice(0..0, added);
        }
        all.retain(|answer| answer.picks != given.picks || given.open);
        all
    }

    fn walked(&self) -> (Walked, bool) {
        let reading = Reading::new(self.pack, &self.answers, self.home);
        let (_, reached) = reach(&reading);
        let consistent = reading.conflicts.iter().all(|conflict| self.conflicts.contains(conflict));
        (walk(&reading, self.as_of, reached, &self.pack.caps), consistent)
    }

    fn cleared(&self) -> bool {
        let (walked, consistent) = self.walked();
        let raised = flags(&self.pack.method, &walked.levels);
        consistent && !raised.certain.contains(&self.flag) && !raised.possible.contains(&self.flag)
    }

    /// How far the flag is from being cleared: levels of one factor that still meet its test, then clauses still open.
    fn distance(&self, factor: F) -> (bool, usize, u32) {
        let (walked, consistent) = self.walked();
        let tests = self.rule.tests.iter().filter(|test| test.factor == factor);
        let met = tests.map(|test| walked.levels.get(factor).iter().filter(|level| test.holds(*level)).count()).sum();
        let open = walked.because.get(usize::from(factor.0)).map_or(0, |clauses| clauses.count_ones());
        (!consistent, met, open)
    }

    /// Runs `look` with one answer changed.
    fn with<T>(&mut self, question: Q, answer: &Answer, look: impl FnOnce(&mut Self) -> T) -> T {
        let before = self.answers.get(question).clone();
        self.answers.set(question, answer.clone());
        let seen = look(self);
        self.answers.set(question, before);
        seen
    }

    fn first_clearing(&mut self, question: Q, options: &[Answer]) -> Option<Change> {
        let found = options.iter().find(|answer| self.with(question, answer, |trial| trial.cleared()))?;
        Some((question, found.clone()))
    }

    fn singles(&mut self, candidates: &[(Q, Vec<Answer>)]) -> Vec<Vec<Change>> {
        let found = candidates.iter().filter_map(|(question, options)| self.first_clearing(*question, options));
        found.take(MOST).map(|change| Vec::from([change])).collect()
    }

    /// Pairs of questions neither of which clears the flag alone.
    fn pairs(&mut self, candidates: &[(Q, Vec<Answer>)], out: &mut Vec<Vec<Change>>) {
        let alone: Vec<Q> = out.iter().flatten().map(|(question, _)| *question).collect();
        let rest: Vec<&(Q, Vec<Answer>)> = candidates.iter().filter(|(question, _)| !alone.contains(question)).collect();
        for (position, (question, options)) in rest.iter().enumerate() {
            for (other, more) in rest.iter().skip(position + 1) {
                let found = options.iter().find_map(|answer| {
                    let second = self.with(*question, answer, |trial| trial.first_clearing(*other, more))?;
                    Some(Vec::from([(*question, answer.clone()), second]))
                });
                out.extend(found);
                if out.len() >= MOST {
                    return;
                }
            }
        }
    }

    /// Answers every question as well as possible for one test after the other, then drops what is not needed.
    fn longer(&mut self, candidates: &[(Q, Vec<Answer>)]) -> Option<Vec<Change>> {
        let factors: Vec<F> = self.rule.tests.iter().map(|test| test.factor).collect();
        let before = self.answers.clone();
        let sets: Vec<Vec<Change>> = factors
            .into_iter()
            .filter_map(|factor| {
                let found = self.descend(candidates, factor);
                self.answers = before.clone();
                found
            })
            .collect();
        sets.into_iter().min_by_key(Vec::len)
    }

    fn descend(&mut self, candidates: &[(Q, Vec<Answer>)], factor: F) -> Option<Vec<Change>> {
        let before = self.answers.clone();
        let mut changed: Vec<Q> = Vec::new();
        // In bank order, because later questions may be shown by earlier ones; twice, because a place may refer to another.
        for (question, options) in candidates.iter().rev().chain(candidates.iter().rev()) {
            let now = self.distance(factor);
            let best = options
                .iter()
                .map(|answer| (self.with(*question, answer, |trial| trial.distance(factor)), answer))
                .min_by_key(|(distance, _)| *distance);
            let Some((distance, answer)) = best else { continue };
            let open = self.answers.get(*question).is_open();
            if distance < now || (open && distance == now) {
                self.answers.set(*question, answer.clone());
                if !changed.contains(question) {
                    changed.push(*question);
                }
            }
        }
        if !self.cleared() {
            return None;
        }
        changed.retain(|question| {
            let old = before.get(*question).clone();
            !self.with(*question, &old, |trial| trial.cleared()) || {
                self.answers.set(*question, old);
                false
            }
        });
        Some(changed.into_iter().map(|question| (question, self.answers.get(question).clone())).collect())
    }
}
