//! What two assessments differ in, and which answer or dated rule is behind each difference.
//!
//! A change is behind a line when making it alone moves what the line says, or taking it back alone does; a dated rule,
//! when the day on which it begins or ends moves it. No guess from which answers a rule reads. Must not know words, or why answers or dates differ.

use crate::answer::{Answers, Country};
use crate::assess::{Assessment, assess};
use crate::date::Date;
use crate::levels::in_force;
use crate::method::{Dimension, F};
use crate::pack::{Pack, Q};
use alloc::vec::Vec;

/// One of the two things compared.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// What was said.
    pub answers: &'a Answers,
    /// The date whose rules apply.
    pub as_of: Date,
    /// Home country.
    pub home: Country,
}

/// What a line is about. The values of both sides stand in the two assessments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The range of an index.
    Range(Dimension),
    /// The bands at its ends.
    Bands(Dimension),
    /// The stakes tier.
    Stakes,
    /// A flag, by position in the method: not raised, possible or certain.
    Flag(u8),
    /// The range of a theme, by position in its index.
    Theme(Dimension, u8),
    /// The levels of a factor.
    Level(F),
    /// A contradiction, by position in the pack: holds or not.
    Contradiction(u8),
}

/// What is behind a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// The answer to a question differs.
    Answer(Q),
    /// A dated rule applies on one date and not on the other; by position in [`Pack::dated`].
    Rule(u8),
    /// The dates differ, and no dated rule of the content says why that matters.
    Date,
    /// The home countries differ.
    Home,
}

/// One line of a difference; never without a cause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What differs.
    pub subject: Subject,
    /// What is behind it: answers in bank order, then dated rules, then the home country.
    pub causes: Vec<Cause>,
}

/// Everything in which two assessments differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What follows on the first side.
    pub before: Assessment,
    /// What follows on the second side.
    pub after: Assessment,
    /// Questions answered differently, in bank order; how well an answer is documented is no difference.
    pub answers: Vec<Q>,
    /// Dated rules in force on one of the two dates only, by position in [`Pack::dated`].
    pub rules: Vec<u8>,
    /// Indices first, then stakes, flags, themes, factors and contradictions.
    pub lines: Vec<Line>,
}

/// Compares two assessments.
#[must_use]
pub fn difference(pack: &Pack, before: Side<'_>, after: Side<'_>) -> Difference {
    let sides = [before, after].map(|side| assess(pack, side.answers, side.as_of, side.home));
    let [found, other] = &sides;
    let differs = |question: &Q| {
        let (one, other) = (before.answers.get(*question), after.answers.get(*question));
        one.picks != other.picks || one.open != other.open
    };
    let answers: Vec<Q> = pack.question_positions().filter(differs).collect();
    let applies = |position: &u8| {
        let rule = pack.dated.get(usize::from(*position));
        rule.is_some_and(|rule| in_force(rule.from, rule.until, before.as_of) != in_force(rule.from, rule.until, after.as_of))
    };
    let rules: Vec<u8> = (0..u8::MAX).take(pack.dated.len()).filter(applies).collect();
    let changed: Vec<Subject> = subjects(pack).into_iter().filter(|subject| subject.differs(found, other)).collect();
    let tried = if changed.is_empty() { Vec::new() } else { tried(pack, before, after, &answers) };
    let steps = if changed.is_empty() { Vec::new() } else { steps(pack, before, after, &rules) };
    let moved = |subject: Subject, change: &Tried| subject.differs(found, &change.made) || subject.differs(&change.undone, other);
    let lines = changed.into_iter().map(|subject| {
        let mut causes = Vec::new();
        for change in tried.iter().filter(|change| moved(subject, change)) {
            if change.cause != Cause::Date {
                causes.push(change.cause);
                continue;
            }
            let by_rule = steps.iter().filter(|step| step.pairs.iter().any(|(eve, day)| subject.differs(eve, day)));
            let named = causes.len();
            causes.extend(by_rule.map(|step| Cause::Rule(step.rule)));
            if causes.len() == named {
                causes.push(Cause::Date);
            }
        }
        if causes.is_empty() {
            // Nothing moves it alone, only several changes together.
            causes.extend(tried.iter().map(|change| change.cause).filter(|cause| *cause != Cause::Date));
            causes.extend(rules.iter().map(|rule| Cause::Rule(*rule)));
            // Answers in bank order, then dated rules, then the home country, as always.
            causes.sort_by_key(|cause| *cause == Cause::Home);
        }
        Line { subject, causes }
    });
    let lines = lines.collect();
    let [before, after] = sides;
    Difference { before, after, answers, rules, lines }
}

/// One change, made alone on the first side, and undone alone on the second.
struct Tried {
    cause: Cause,
    made: Assessment,
    undone: Assessment,
}

fn tried(pack: &Pack, before: Side<'_>, after: Side<'_>, answers: &[Q]) -> Vec<Tried> {
    let swapped = |side: Side<'_>, other: Side<'_>, question: Q| {
        let mut answers = side.answers.clone();
        answers.set(question, other.answers.get(question).clone());
        assess(pack, &answers, side.as_of, side.home)
    };
    let on = |side: Side<'_>, as_of: Date, home: Country| assess(pack, side.answers, as_of, home);
    let mut out: Vec<Tried> = answers
        .iter()
        .map(|question| Tried {
            cause: Cause::Answer(*question),
            made: swapped(before, after, *question),
            undone: swapped(after, before, *question),
        })
        .collect();
    if before.as_of != after.as_of {
        let (made, undone) = (on(before, after.as_of, before.home), on(after, before.as_of, after.home));
        out.push(Tried { cause: Cause::Date, made, undone });
    }
    if before.home != after.home {
        let (made, undone) = (on(before, before.as_of, after.home), on(after, after.as_of, before.home));
        out.push(Tried { cause: Cause::Home, made, undone });
    }
    out
}

/// The day on which one dated rule begins or ends to apply, and its eve, with the answers of both sides.
struct Step {
    rule: u8,
    pairs: Vec<(Assessment, Assessment)>,
}

fn steps(pack: &Pack, before: Side<'_>, after: Side<'_>, rules: &[u8]) -> Vec<Step> {
    let first = before.as_of.min(after.as_of);
    let last = before.as_of.max(after.as_of);
    let step = |position: &u8| {
        let rule = pack.dated.get(usize::from(*position))?;
        let days = [rule.from, rule.until.and_then(Date::tomorrow)];
        let between = days.into_iter().flatten().filter(|day| first < *day && *day <= last);
        let on = |side: Side<'_>, day: Date| assess(pack, side.answers, day, side.home);
        let pairs = between.filter_map(|day| Some((day.yesterday()?, day)));
        let pairs = pairs.flat_map(|(eve, day)| [before, after].map(|side| (on(side, eve), on(side, day))));
        Some(Step { rule: *position, pairs: pairs.collect() })
    };
    rules.iter().filter_map(step).collect()
}

/// Everything a line can be about, in the order of the lines.
fn subjects(pack: &Pack) -> Vec<Subject> {
    let method = &pack.method;
    let positions = |count: usize| (0..u8::MAX).take(count);
    let mut out = Vec::new();
    for dimension in Dimension::BOTH {
        out.extend([Subject::Range(dimension), Subject::Bands(dimension)]);
    }
    out.push(Subject::Stakes);
    out.extend(positions(method.flags.len()).map(Subject::Flag));
    for dimension in Dimension::BOTH {
        out.extend(positions(method.themes(dimension).len()).map(|theme| Subject::Theme(dimension, theme)));
    }
    out.extend(pack.factors().map(|(factor, _)| Subject::Level(factor)));
    out.extend(positions(pack.contradictions.len()).map(Subject::Contradiction));
    out
}

impl Subject {
    /// Whether two assessments say something else about it.
    fn differs(self, one: &Assessment, other: &Assessment) -> bool {
        match self {
            Self::Range(dimension) => one.index(dimension).range != other.index(dimension).range,
            Self::Bands(dimension) => one.index(dimension).bands != other.index(dimension).bands,
            Self::Stakes => one.scored.stakes != other.scored.stakes,
            Self::Flag(flag) => {
                let raised = |result: &Assessment| {
                    let flags = &result.scored.flags;
                    (flags.certain.contains(&flag), flags.possible.contains(&flag))
                };
                raised(one) != raised(other)
            }
            Self::Theme(dimension, theme) => {
                let range = |result: &Assessment| result.index(dimension).themes.get(usize::from(theme)).copied();
                range(one) != range(other)
            }
            Self::Level(factor) => one.scored.levels.get(factor) != other.scored.levels.get(factor),
            Self::Contradiction(rule) => {
                let holds = |result: &Assessment| result.conflicts.contains(&rule) || result.notices.contains(&rule);
                holds(one) != holds(other)
            }
        }
    }
}
