//! What a document says directly to the questions of other frameworks, found among the questions there are.
//!
//! Must not know what a question asks. As with every input, all problems come at once.

use crate::exchange::{Direct, DirectAnswers, Problem, ProblemKind};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use neraca_engine::{Bssn, Frameworks};
use serde_json::Value;

/// Names of the frameworks whose questions can be answered directly.
const BSSN: &str = "bssn";
const CSF: &str = "csf";

/// Options and rungs said directly, by position of the question; `None` where nothing was said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FrameworkAnswers {
    /// Option of each question of the category.
    pub bssn: Vec<Option<u8>>,
    /// Rung of each criterion, from 0.
    pub csf: Vec<Option<u8>>,
}

impl FrameworkAnswers {
    /// Finds the questions. What does not fit is left out and told.
    #[must_use]
    pub fn of(frameworks: &Frameworks, said: &DirectAnswers) -> (Self, Vec<Problem>) {
        let mut out = Self { bssn: none(frameworks.bssn.questions.len()), csf: none(frameworks.csf.criteria().count()) };
        let mut problems = Vec::new();
        for (framework, question, answer) in said.iter() {
            let mut refuse = |kind| problems.push(Problem::new(&path(framework, question), kind));
            let Some((place, count)) = find(frameworks, framework, question) else {
                refuse(ProblemKind::UnknownFrameworkQuestion(question.to_string()));
                continue;
            };
            let (slots, position) = match answer {
                Direct::Letter(option) => ((framework == BSSN).then_some(&mut out.bssn), option),
                Direct::Number(rung) => ((framework == CSF).then_some(&mut out.csf), rung),
            };
            match slots.and_then(|slots| slots.get_mut(place)) {
                Some(slot) if usize::from(position) < count => *slot = Some(position),
                _ => refuse(ProblemKind::BadFrameworkAnswer(answer.to_string())),
            }
        }
        (out, problems)
    }

    /// Takes what does not fit out of what was said, and tells it.
    pub fn set_aside(frameworks: &Frameworks, said: &mut DirectAnswers) -> Vec<Problem> {
        let (_, problems) = Self::of(frameworks, said);
        let told = said.clone();
        for (framework, question, _) in told.iter() {
            if problems.iter().any(|problem| problem.path == path(framework, question)) {
                said.set(framework, question, None);
            }
        }
        problems
    }
}

fn path(framework: &str, question: &str) -> String {
    format!("frameworks.{framework}.{question}")
}

/// Answers a question of the category by its position; `None` takes the answer back.
pub fn answer_category(bssn: &Bssn, said: &mut DirectAnswers, question: usize, option: Option<u8>) {
    if let Some(rule) = bssn.questions.get(question) {
        said.set(BSSN, &rule.id, option.map(Direct::Letter));
    }
}

/// Place of a question in its framework, and how many answers it has.
fn find(frameworks: &Frameworks, framework: &str, question: &str) -> Option<(usize, usize)> {
    let Frameworks { bssn, csf, .. } = frameworks;
    match framework {
        BSSN => Some((bssn.questions.iter().position(|rule| rule.id == question)?, bssn.points.len())),
        CSF => csf.criteria().enumerate().find(|(_, rule)| rule.id == question).map(|(place, rule)| (place, rule.rungs.len())),
        _ => None,
    }
}

fn none(count: usize) -> Vec<Option<u8>> {
    core::iter::repeat_n(None, count).collect()
}

/// Reads the key `frameworks` of a document. Absent, null and "?" say nothing.
///
/// # Errors
/// All problems at once, each with its path.
pub fn read_framework_answers(frameworks: &Frameworks, document: &Value) -> Result<FrameworkAnswers, Vec<Problem>> {
    let mut problems = Vec::new();
    let said = DirectAnswers::read(document, &mut problems);
    let (out, unknown) = FrameworkAnswers::of(frameworks, &said);
    problems.extend(unknown);
    problems.sort_by(|one, other| one.path.cmp(&other.path));
    if problems.is_empty() { Ok(out) } else { Err(problems) }
}
