//! How well the answers that matter are documented (method section 7, decision 5). Never moves a score.
//!
//! Must not know levels' numbers, only which clauses contributed.

use crate::answer::Answers;
use crate::assess::Assessment;
use crate::coverage::weigh;
use crate::method::{Dimension, F};
use crate::pack::{Pack, Q};
use crate::truth::Truth;

/// Documentation of one index, 0 to 100: the weighted share of the best grade. The grade of a factor is the lowest among
/// the answers its contributing clauses read; an unknown or missing answer counts 0, a hidden question does not count.
#[must_use]
pub fn confidence(pack: &Pack, answers: &Answers, result: &Assessment, dimension: Dimension) -> u8 {
    let mut reached = 0;
    let mut whole = 0;
    weigh(&pack.method, dimension, &mut |factor, weight| {
        reached += weight * i64::from(grade(pack, answers, result, factor));
        whole += weight * 3;
    });
    u8::try_from(100 * reached / whole.max(1)).unwrap_or(0)
}

fn grade(pack: &Pack, answers: &Answers, result: &Assessment, factor: F) -> u8 {
    let mut lowest: Option<u8> = None;
    let mut read = |question: Q| {
        if result.shown(question) == Truth::No {
            return;
        }
        let answer = answers.get(question);
        let value = if answer.is_open() { 0 } else { answer.grade as u8 };
        lowest = Some(lowest.map_or(value, |lowest| lowest.min(value)));
    };
    if factor == pack.reach.factor {
        pack.reach.links.iter().for_each(|link| read(link.question));
    } else if let Some(rule) = pack.factor(factor) {
        let because = result.because(factor);
        rule.contributing(because).for_each(|(_, clause)| clause.when.questions(&mut read));
        if lowest.is_none() {
            // A closing default reads nothing itself: it stands on every answer that ruled the others out.
            rule.clauses.iter().for_each(|clause| {
                clause.when.questions(&mut |question| {
                    if result.shown(question) != Truth::No {
                        let answer = answers.get(question);
                        let value = if answer.is_open() { 0 } else { answer.grade as u8 };
                        lowest = Some(lowest.map_or(value, |lowest| lowest.min(value)));
                    }
                })
            });
        }
    }
    lowest.unwrap_or(0)
}
