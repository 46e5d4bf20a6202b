//! What to find out first: the open questions whose answers narrow the ranges most.
//!
//! Must not know how their use is computed; the engine does it after the page is painted.

use super::Context;
use crate::dom::prelude::*;
use crate::text::marked;
use neraca_engine::{Dimension, NextQuestion, Q, points};
use neraca_report::{Key, QuestionMore};

/// Longest list, and most questions taken from one index (ux acceptance 41).
const MOST: usize = 5;

pub(super) fn section(context: &Context) -> View {
    let lead = context.text(Key::RESULT_FIND_LEAD);
    let inner = context.clone();
    let body = move || {
        let useful = inner.useful.get();
        untrack(|| match useful {
            None => view! { <p class="na-load" role="status">{inner.session.say(Key::RESULT_FIND_SEARCH)}</p> }.into_view(),
            Some(useful) => list(&inner, &useful),
        })
    };
    super::section(context, "na-find", Key::RESULT_FIND, &lead, body.into_view())
}

/// The most useful questions of one index, once known.
pub(super) fn of_index(context: &Context, dimension: Dimension, most: usize) -> Vec<Q> {
    let useful = context.useful.get_untracked();
    let list = useful.as_ref().and_then(|useful| useful.get(dimension as usize));
    list.map_or_else(Vec::new, |list| list.iter().filter(|next| next.mean > 0).take(most).map(|next| next.question).collect())
}

fn list(context: &Context, useful: &[Vec<NextQuestion>; 2]) -> View {
    let mut found: Vec<(Q, i64)> = Vec::new();
    for next in useful.iter().flat_map(|list| list.iter().filter(|next| next.mean > 0).take(MOST)) {
        match found.iter_mut().find(|(question, _)| *question == next.question) {
            Some((_, mean)) => *mean = (*mean).max(next.mean),
            None => found.push((next.question, next.mean)),
        }
    }
    found.sort_by_key(|(question, mean)| (core::cmp::Reverse(*mean), *question));
    if found.is_empty() {
        let none = if context.result().conflicts.is_empty() { Key::RESULT_FIND_NONE } else { Key::RESULT_FIND_CONFLICT };
        return view! { <p>{context.session.say(none)}</p> }.into_view();
    }
    let items = found.into_iter().take(MOST).map(|(question, _)| item(context, useful, question));
    let session = context.session;
    let answer = context.shown.links.then(|| {
        view! {
            <div class="na-acts">
                <button class="na-btn na-btn--plain" type="button" on:click=move |_| session.start_guided()>{session.say(Key::GUIDE_START)}</button>
            </div>
        }
    });
    view! { <ol class="na-find">{items.collect_view()}</ol>{answer} }.into_view()
}

fn item(context: &Context, useful: &[Vec<NextQuestion>; 2], question: Q) -> View {
    let session = context.session;
    let Some(text) = context.first.questions.get(usize::from(question.0)) else { return ().into_view() };
    let name = if context.shown.links {
        let href = session.href(&session.question_route(question));
        view! { <a href=href>{marked(&text.text)}</a> }.into_view()
    } else {
        view! { <b>{marked(&text.text)}</b> }.into_view()
    };
    let gains = useful.iter().enumerate().filter_map(|(index, list)| {
        let next = list.iter().find(|next| next.question == question)?;
        gain(context, index, next)
    });
    let who = context.fill(Key::RESULT_FIND_WHO, &[("who", &text.who)]);
    view! {
        <li>
            <div>{name}<span class="na-find__who">{marked(&who)}</span>{asking(context, question)}</div>
            <span class="na-find__gain">{gains.collect_view()}</span>
        </li>
    }
    .into_view()
}

fn gain(context: &Context, index: usize, next: &NextQuestion) -> Option<View> {
    let best = points(next.best);
    (best > 0).then(|| {
        let mean = points(next.mean).max(0).to_string();
        let values = [("index", context.index_name(index)), ("mean", &mean), ("best", &best.to_string())];
        view! { <span class="na-find__who">{marked(&context.fill(Key::RESULT_FIND_GAIN, &values))}</span> }.into_view()
    })
}

/// A ready sentence and the document that would show it.
fn asking(context: &Context, question: Q) -> View {
    let empty = QuestionMore::default();
    let more = context.more.questions.get(usize::from(question.0)).unwrap_or(&empty);
    let line = |key: Key, name: &str, value: &str| {
        (!value.is_empty()).then(|| view! { <span class="na-find__ask">{marked(&context.fill(key, &[(name, value)]))}</span> }.into_view())
    };
    view! {
        {line(Key::RESULT_FIND_ASK, "ask", &more.ask_sentence)}
        {line(Key::RESULT_FIND_DOCUMENT, "document", &more.document)}
    }
    .into_view()
}
