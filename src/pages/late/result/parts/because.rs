//! Why a factor has its level, in words, and the question that decides it.
//!
//! Must not know how a level is found; the engine says which rules contributed.

use super::super::answers::country_name;
use super::super::{Context, lowered};
use crate::dom::prelude::*;
use crate::text::marked;
use neraca_engine::{Clause, F, Q, Truth};
use neraca_report::Key;

/// The rules that contributed to a factor, with their positions.
fn contributing(context: &Context, factor: F) -> Vec<(usize, &Clause)> {
    let because = context.result().because(factor);
    let clauses = context.pack.factor(factor).map_or(&[][..], |rule| &rule.clauses);
    clauses.iter().enumerate().filter(|(position, _)| *position < 32 && because & (1 << position) != 0).collect()
}

/// One sentence where the level is settled, else the best and the worst that is still possible.
pub(super) fn because(context: &Context, factor: F) -> Vec<String> {
    if factor == context.pack.reach.factor {
        return largest_link(context).into_iter().collect();
    }
    let rules = contributing(context, factor);
    let text = |position: usize| -> &str {
        let clauses = context.more.factors.get(usize::from(factor.0)).map(|text| &text.clauses);
        clauses.and_then(|clauses| clauses.get(position)).map_or("", |clause| clause.because.as_str())
    };
    let best = rules.iter().min_by_key(|(_, clause)| (clause.levels.low(), clause.levels.high()));
    let worst = rules.iter().rev().max_by_key(|(_, clause)| (clause.levels.high(), clause.levels.low()));
    match (best, worst) {
        (Some((best, _)), Some((worst, _))) if best != worst => Vec::from([
            context.fill(Key::RESULT_PARTS_BEST, &[("because", text(*best))]),
            context.fill(Key::RESULT_PARTS_WORST, &[("because", text(*worst))]),
        ]),
        (Some((only, _)), _) => Vec::from([text(*only).to_owned()]),
        _ => Vec::new(),
    }
}

fn largest_link(context: &Context) -> Option<String> {
    let link = context.result().reach.iter().rev().max_by_key(|link| link.value.1).filter(|link| link.value.1 > 0)?;
    let role = context.more.links.get(usize::from(link.link))?;
    let country =
        link.country.map_or_else(|| lowered(&context.text(Key::RESULT_REACH_UNKNOWN)), |country| country_name(&context.first, country));
    Some(context.fill(Key::RESULT_PARTS_REACH, &[("link", &format!("{role}, {country}"))]))
}

/// The question that decides a factor: the first one its worst rule reads.
fn main_question(context: &Context, factor: F) -> Option<Q> {
    if factor == context.pack.reach.factor {
        let link = context.result().reach.iter().rev().max_by_key(|link| link.value.1);
        let question = link.and_then(|link| context.pack.reach.links.get(usize::from(link.link))).map(|rule| rule.question);
        return Some(question.unwrap_or(context.pack.reach.main_place));
    }
    let mut found = None;
    let rules = contributing(context, factor);
    let worst = rules.iter().rev().max_by_key(|(_, clause)| clause.levels.high()).map(|(_, clause)| *clause);
    let all = context.pack.factor(factor).map_or(&[][..], |rule| &rule.clauses);
    for clause in worst.into_iter().chain(all) {
        clause.when.questions(&mut |question| {
            if context.result().shown(question) != Truth::No {
                found.get_or_insert(question);
            }
        });
    }
    found
}

/// A factor by name, as a link to the question that decides it where that can be opened.
pub(super) fn factor_link(context: &Context, factor: F, name: &str) -> View {
    match main_question(context, factor) {
        Some(question) if context.shown.links => {
            let href = context.session.href(&context.session.question_route(question));
            view! { <a href=href>{marked(name)}</a> }.into_view()
        }
        _ => marked(name),
    }
}
