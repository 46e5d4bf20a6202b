//! What to find out first: unknown questions ranked by how much an answer narrows the range (method section 6, decision 25).
//!
//! Must not know who could answer; that is text.

use crate::answer::{Answer, Answers, Country, Pick, Volume};
use crate::assess::{Assessment, assess};
use crate::date::Date;
use crate::method::Dimension;
use crate::pack::{Kind, Pack, Q, Question};
use crate::truth::Truth;
use alloc::vec::Vec;

/// How much answering one question narrows one index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NextQuestion {
    /// The question.
    pub question: Q,
    /// Units by which the range shrinks on average over the possible answers.
    pub mean: i64,
    /// Least shrinkage over the possible answers.
    pub worst: i64,
    /// Largest shrinkage over the possible answers.
    pub best: i64,
}

/// Every question that is unknown, unanswered or half known and not surely hidden, for both indices
/// (sovereignty, legal), the most useful first. Ties keep the bank's order.
#[must_use]
pub fn next_questions(pack: &Pack, answers: &Answers, as_of: Date, home: Country, now: &Assessment) -> [Vec<NextQuestion>; 2] {
    let mut ranking = Ranking::new(pack, answers, as_of, home, now);
    while !ranking.advance() {}
    ranking.finish()
}

/// A ranking under way, for whoever has other things to do between two questions. [`next_questions`] runs it in one go.
pub struct Ranking<'a> {
    pack: &'a Pack,
    trial: Answers,
    as_of: Date,
    home: Country,
    now: &'a Assessment,
    /// Questions not valued yet, in bank order.
    open: alloc::vec::IntoIter<Q>,
    lists: [Vec<NextQuestion>; 2],
}

impl<'a> Ranking<'a> {
    /// A ranking that has valued nothing yet.
    #[must_use]
    pub fn new(pack: &'a Pack, answers: &Answers, as_of: Date, home: Country, now: &'a Assessment) -> Self {
        let unsettled = |question: &Q| {
            now.shown(*question) != Truth::No && pack.question(*question).is_some_and(|rule| rule.is_unsettled(answers.get(*question)))
        };
        let open: Vec<Q> = pack.question_positions().filter(unsettled).collect();
        Self { pack, trial: answers.clone(), as_of, home, now, open: open.into_iter(), lists: [Vec::new(), Vec::new()] }
    }

    /// Values one question more. Whether the ranking is over.
    pub fn advance(&mut self) -> bool {
        let Some(question) = self.open.next() else { return true };
        let Some(rule) = self.pack.question(question) else { return false };
        let given = self.trial.get(question).clone();
        let mut widths: Vec<[i64; 2]> = Vec::new();
        for answer in possible_answers(self.pack, rule, self.home, &given) {
            self.trial.set(question, answer);
            let then = assess(self.pack, &self.trial, self.as_of, self.home);
            widths.push(Dimension::BOTH.map(|dimension| width(&then, dimension)));
        }
        self.trial.set(question, given);
        let count = i64::try_from(widths.len()).unwrap_or(0);
        for (dimension, list) in Dimension::BOTH.into_iter().zip(&mut self.lists) {
            let now = width(self.now, dimension);
            let gains =
                || widths.iter().map(|[sovereignty, legal]| now - if dimension == Dimension::Sovereignty { sovereignty } else { legal });
            if let (Some(worst), Some(best)) = (gains().min(), gains().max()) {
                list.push(NextQuestion { question, mean: gains().sum::<i64>().div_euclid(count.max(1)), worst, best });
            }
        }
        false
    }

    /// The questions valued so far, the most useful first.
    #[must_use]
    pub fn finish(mut self) -> [Vec<NextQuestion>; 2] {
        for list in &mut self.lists {
            list.sort_by_key(|next| core::cmp::Reverse((next.mean, next.worst)));
        }
        self.lists
    }
}

impl Question {
    /// Whether an answer leaves something unknown: none was given, there may be more, or a kind of data has no volume.
    #[must_use]
    pub fn is_unsettled(&self, answer: &Answer) -> bool {
        let free = |option: &u8| self.options.get(usize::from(*option)).is_some_and(|choice| !choice.exclusive);
        let vague = |pick: &Pick| matches!(pick, Pick::Option(option, None) if free(option));
        answer.is_open() || self.kind == Kind::MultiVolume && answer.picks.iter().any(vague)
    }
}

fn width(result: &Assessment, dimension: Dimension) -> i64 {
    let range = result.index(dimension).range;
    range.high - range.low
}

/// The answers over which a question is valued: each option alone; one place of each exposure class, home included;
/// one provider of each class of parent; the volumes of what is already picked.
pub(crate) fn possible_answers(pack: &Pack, rule: &Question, home: Country, given: &Answer) -> Vec<Answer> {
    let mut out: Vec<Answer> = Vec::new();
    let options = (0u8..).zip(&rule.options);
    match rule.kind {
        Kind::MultiVolume => {
            for volume in (0u8..).zip(&pack.volumes).map(|(volume, _)| Volume(volume)) {
                let kinds = given.picks.iter().filter_map(|pick| match pick {
                    Pick::Option(option, known) => Some(Pick::Option(*option, known.or(Some(volume)))),
                    Pick::Provider(_) | Pick::Country(_) => None,
                });
                let kinds: Vec<Pick> = kinds.collect();
                if kinds.is_empty() {
                    out.extend(options.clone().map(|(option, _)| Answer::of(Vec::from([Pick::Option(option, Some(volume))]))));
                } else {
                    out.push(Answer::of(kinds));
                }
            }
        }
        Kind::PlaceMulti | Kind::PlaceSingle => {
            out.push(Answer::of(Vec::from([Pick::Country(home)])));
            let mut seen: Vec<(u8, u8)> = Vec::new();
            for exposure in pack.exposures.iter().filter(|exposure| exposure.country != home) {
                if !seen.contains(&(exposure.hosted, exposure.provider)) {
                    seen.push((exposure.hosted, exposure.provider));
                    out.push(Answer::of(Vec::from([Pick::Country(exposure.country)])));
                }
            }
            out.extend(options.filter(|(_, choice)| choice.exclusive).map(|(option, _)| Answer::option(option)));
        }
        Kind::Provider => {
            out.extend(options.map(|(option, _)| Answer::option(option)));
            let mut seen: Vec<Option<u8>> = Vec::new();
            for (position, provider) in (0u16..).zip(&pack.providers) {
                if rule.options.iter().any(|choice| choice.alias.as_deref() == Some(provider.id.as_str())) {
                    continue;
                }
                let foreign = provider.parents.iter().filter(|parent| **parent != home);
                let class = foreign.map(|parent| pack.exposure(*parent).map_or(0, |exposure| exposure.provider)).max();
                if !seen.contains(&class) {
                    seen.push(class);
                    out.push(Answer::of(Vec::from([Pick::Provider(position)])));
                }
            }
        }
        Kind::Single | Kind::Multi | Kind::Clause => out.extend(options.map(|(option, _)| Answer::option(option))),
    }
    out
}
