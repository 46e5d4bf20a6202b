//! Parts of the review: contradictions, open questions, one row.
//!
//! Must not know which questions are listed.

use super::{row_link, words};
use crate::components::icon::{self, icon};
use crate::dom::prelude::*;
use crate::session::Session;
use crate::text::marked;
use neraca_engine::{Contradiction, Q, Truth};
use neraca_report::Key;

/// A list of at most this length stands open.
const SHORT: usize = 8;

/// Answers that do not fit together, each with the way to change them.
pub fn contradictions(session: Session) -> View {
    let result = session.late.result.get();
    let conflicts = result.conflicts.iter().map(|position| one(session, *position, true));
    let notices = result.notices.iter().map(|position| one(session, *position, false));
    let all: Vec<View> = conflicts.chain(notices).collect();
    if all.is_empty() {
        return ().into_view();
    }
    view! {
        <div class="na-review__head"><h2>{session.say(Key::REVIEW_CONFLICTS)}</h2></div>
        <div class="na-stack na-stack--s">{all.into_iter().collect_view()}</div>
    }
    .into_view()
}

fn one(session: Session, position: u8, conflict: bool) -> View {
    let pack = session.pack();
    let Some(rule) = pack.contradictions.get(usize::from(position)) else { return ().into_view() };
    let text = untrack(|| session.more()).and_then(|more| more.contradictions.get(usize::from(position)).cloned()).unwrap_or_default();
    let links = involved(session, rule).into_iter().map(|question| {
        let text = view! { {session.say(Key::REVIEW_CHANGE)}": "{marked(&label(session, question))} }.into_view();
        view! { <a class="na-acts__link" href=session.href(&session.question_route(question)) on:click=move |_| session.leave_review(question)>{text}</a> }.into_view()
    });
    let (class, drawing, title, meaning) = if conflict {
        ("na-notice na-notice--warn", icon::WARNING, Key::REVIEW_CONFLICT_TITLE, Key::REVIEW_CONFLICT_MEANING)
    } else {
        ("na-notice na-notice--quiet", icon::INFO, Key::REVIEW_NOTICE_TITLE, Key::REVIEW_NOTICE_MEANING)
    };
    view! {
        <div class=class>
            {icon(drawing)}
            <div>
                <h3 class="na-notice__title">{session.say(title)}</h3>
                <p>{marked(&text)}</p>
                <p>{session.say(meaning)}</p>
                <div class="na-acts">{links.collect_view()}</div>
            </div>
        </div>
    }
    .into_view()
}

/// The questions that a contradiction reads or touches, as far as they apply and are answered.
fn involved(session: Session, rule: &Contradiction) -> Vec<Q> {
    let mut out = rule.affects.clone();
    rule.when.questions(&mut |question| out.push(question));
    out.sort_unstable();
    out.dedup();
    let result = session.late.result.get_untracked();
    session.work.with_untracked(|work| {
        out.retain(|question| result.shown(*question) != Truth::No && !work.document.answers.get(*question).is_blank());
    });
    out
}

/// Everything without an answer.
pub fn unanswered(session: Session, listed: &[Q]) -> View {
    let open: Vec<Q> = session
        .work
        .with_untracked(|work| listed.iter().copied().filter(|question| work.document.answers.get(*question).is_blank()).collect());
    if open.is_empty() {
        return ().into_view();
    }
    let rows = open.iter().map(|question| {
        let question = *question;
        let label = label(session, question);
        view! {
            <div class="na-review__row">
                <dt>{marked(&label)}</dt>
                <dd class="na-review__act">
                    <a href=session.href(&session.question_route(question)) on:click=move |_| session.leave_review(question)>
                        {session.say(Key::REVIEW_ANSWER)}<span class="na-vh">" "{neraca_report::plain(&label)}</span>
                    </a>
                </dd>
            </div>
        }
        .into_view()
    });
    view! {
        <div class="na-review__head"><h2>{session.say(Key::REVIEW_UNANSWERED)}</h2></div>
        <p class="na-muted">{session.say_with(Key::REVIEW_UNANSWERED_LEAD, &[("count", &open.len().to_string())])}</p>
        <details class="na-more" open=open.len() <= SHORT>
            <summary>{session.say(Key::REVIEW_UNANSWERED_LIST)}</summary>
            <dl class="na-review">{rows.collect_view()}</dl>
        </details>
    }
    .into_view()
}

/// One question with its answer and the way to change it.
pub fn row(session: Session, question: Q) -> View {
    let label = label(session, question);
    let link = row_link(session, question);
    let act = if session.work.with_untracked(|work| work.document.answers.get(question).is_blank()) {
        Key::REVIEW_ANSWER
    } else {
        Key::REVIEW_CHANGE
    };
    let note = session.work.with_untracked(|work| work.document.notes.get(question.0).to_owned());
    let note = (!note.trim().is_empty()).then(|| {
        view! {
            <p class="na-note">{session.fill(Key::REVIEW_NOTED, &[("note", &note)])}</p>
        }
    });
    view! {
        <div class="na-review__row">
            <dt>{marked(&label)}</dt>
            <dd class="na-review__ans">{words::answer(session, question)}{note}</dd>
            <dd class="na-review__act">
                <a id=link href=session.href(&session.question_route(question)) on:click=move |_| session.leave_review(question)>
                    {session.say(act)}<span class="na-vh">" "{neraca_report::plain(&label)}</span>
                </a>
            </dd>
        </div>
    }
    .into_view()
}

/// Short form of a question.
fn label(session: Session, question: Q) -> String {
    untrack(|| session.first()).questions.get(usize::from(question.0)).map(|texts| texts.label.clone()).unwrap_or_default()
}
