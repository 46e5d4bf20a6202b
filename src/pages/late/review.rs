//! Every answer on one page: what conflicts first, then what is open, then all sections.
//!
//! Must not know how a question is asked; each row leads to its page and back.

mod blocks;
mod words;

use crate::components::state;
use crate::dom::prelude::*;
use crate::focus;
use crate::pages::question::undo_bar;
use crate::routes::Route;
use crate::session::path::Way;
use crate::session::work::Work;
use crate::session::{Notice, Session};
use crate::text::marked;
use neraca_engine::{Answer, Q, Truth};
use neraca_report::Key;

/// Id of the link that changes a question; the focus comes back to it.
pub fn row_link(session: Session, question: Q) -> String {
    let code = session.pack().question(question).map_or_else(String::new, |rule| rule.id.to_lowercase());
    format!("change-{code}")
}

pub fn page(session: Session) -> View {
    state::late(session, Box::new(move || body(session)))
}

fn body(session: Session) -> View {
    let listed = Memo::new(move |_| listed(session));
    let rows = move || {
        session.work.track();
        let listed = listed.get();
        view! {
            {blocks::contradictions(session)}
            {blocks::unanswered(session, &listed)}
            {sections(session, &listed)}
        }
    };
    view! {
        <div class="na-page">
            <h1 tabindex="-1">{session.say(Key::REVIEW_TITLE)}</h1>
            <p class="na-page__lead">{session.say(Key::REVIEW_LEAD)}</p>
            <div class="na-page__body na-page__body--wide">
                {acts(session)}
                {rows}
                {move || hidden(session)}
                {acts(session)}
                {undo_bar(session)}
            </div>
        </div>
    }
    .into_view()
}

/// What is listed: the questions asked, and others that apply and have an answer.
fn listed(session: Session) -> Vec<Q> {
    let pack = session.pack();
    let listed = |way: &Way, work: &Work| {
        let document = &work.document;
        let asked = |question: &Q| {
            !document.quick || pack.question(*question).is_some_and(|rule| rule.quick) || !document.answers.get(*question).is_blank()
        };
        way.shown(&pack).filter(asked).collect()
    };
    session.way.with(|way| session.work.with(|work| listed(way, work)))
}

fn acts(session: Session) -> View {
    view! {
        <div class="na-acts">
            <a class="na-btn" href=session.href(&Route::Result)>{session.say(Key::REVIEW_RESULT)}</a>
            <a class="na-acts__link" href=session.href(&Route::Sections)>{session.say(Key::REVIEW_SECTIONS)}</a>
        </div>
    }
    .into_view()
}

fn sections(session: Session, listed: &[Q]) -> View {
    let pack = session.pack();
    let first = untrack(|| session.first());
    let blocks = pack.sections.iter().enumerate().map(|(position, letter)| {
        let title = first.sections.get(position).map_or("", String::as_str);
        let name = session.fill(Key::SECTIONS_NAME, &[("letter", letter), ("title", title)]);
        let of_section = |question: &&Q| pack.question(**question).is_some_and(|rule| usize::from(rule.section) == position);
        let questions: Vec<Q> = listed.iter().filter(of_section).copied().collect();
        let body = if questions.is_empty() {
            view! { <p class="na-muted">{session.say(Key::REVIEW_NONE)}</p> }.into_view()
        } else {
            view! { <dl class="na-review">{questions.iter().map(|question| blocks::row(session, *question)).collect_view()}</dl> }
                .into_view()
        };
        let id = format!("review-{}", letter.to_lowercase());
        view! {
            <div class="na-review__head">
                <h2 id=id.clone()>{marked(&name)}</h2>
                {clear(session, letter, questions, &name, id)}
            </div>
            {body}
        }
        .into_view()
    });
    blocks.collect_view().into_view()
}

/// Empties a section in one step that can be taken back.
fn clear(session: Session, letter: &str, questions: Vec<Q>, name: &str, heading: String) -> View {
    let answered: Vec<Q> = session
        .work
        .with_untracked(|work| questions.into_iter().filter(|question| !work.document.answers.get(*question).is_blank()).collect());
    if answered.is_empty() {
        return ().into_view();
    }
    let letter = letter.to_owned();
    let act = move |_| {
        session.change(answered.iter().map(|question| (*question, Answer::default())).collect());
        let text = session.fill(Key::REVIEW_CLEARED, &[("section", &letter), ("count", &answered.len().to_string())]);
        session.announce(text.clone());
        session.notice.set(Some(Notice { text, undo: true }));
        focus::soon(heading.clone());
    };
    let name = neraca_report::plain(name);
    view! {
        <button class="na-link" type="button" disabled=session.read_only() on:click=act>
            {session.say(Key::REVIEW_CLEAR)}<span class="na-vh">" "{name}</span>
        </button>
    }
    .into_view()
}

/// How many answers are kept for questions that do not apply.
fn hidden(session: Session) -> View {
    let result = session.late.result.get();
    let pack = session.pack();
    let kept = session.work.with(|work| {
        let kept = |question: &Q| result.shown(*question) == Truth::No && !work.document.answers.get(*question).is_blank();
        pack.question_positions().filter(kept).count()
    });
    let note = (kept > 0).then(|| view! { <p class="na-note">{session.say_with(Key::REVIEW_HIDDEN, &[("count", &kept.to_string())])}</p> });
    note.into_view()
}
