//! One question a page, and the compact page with a whole section.
//!
//! Must not know how an answer is drawn or scored.

use crate::components::icon::{self, icon, small};
use crate::components::live;
use crate::components::question::{Asked, Frame, field, note, why};
use crate::dom::prelude::*;
use crate::pages::not_found;
use crate::routes::Route;
use crate::session::path::{self, Progress};
use crate::session::work::Keep;
use crate::session::{Session, Storing};
use neraca_engine::{Answer, Q, Truth};
use neraca_report::Key;

/// The page of one question.
pub fn page(session: Session, code: &str) -> View {
    let Some(question) = session.pack().find_question(code) else {
        return not_found::page(session);
    };
    session.fetch_ahead();
    let asked = Asked::new(session, question);
    let error = RwSignal::new(false);
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        if session.work.with_untracked(|work| work.document.answers.get(question).is_blank())
            && !session.storing.with_untracked(|storing| *storing == Storing::Elsewhere)
        {
            error.set(true);
            crate::focus::soon("na-errors");
        } else {
            session.go_on(question, false);
        }
    };
    Effect::new(move |_| {
        if !session.answer(question).is_blank() {
            error.set(false);
        }
    });
    Effect::new(move |_| session.errors_shown.set(error.get()));
    view! {
        <div class="na-q">
            <form novalidate on:submit=submit>
                {move || error.get().then(|| summary(session, question))}
                {bar(session, Some(question))}
                {caption(session, question)}
                {guide(session, question)}
                {hidden(session, question)}
                {field(&asked, Frame::Page, error.into())}
                {why(&asked)}
                {evidence(&asked)}
                {note(&asked)}
                <div class="na-acts">
                    <button class="na-btn" type="submit">{session.say(Key::QUESTION_CONTINUE)}</button>
                    {skip(session, question)}
                    <a class="na-acts__link" href=session.href(&Route::Sections)>{session.say(Key::QUESTION_LEAVE)}</a>
                </div>
                {saved_line(session)}
                {undo_bar(session)}
            </form>
            {live::panel(session)}
        </div>
    }
    .into_view()
}

#[cfg(feature = "whole")]
use crate::components::question::evidence;
#[cfg(feature = "whole")]
use crate::pages::late::guide::{skip, why_now as guide};

/// The first program keeps to the order of the sections.
#[cfg(not(feature = "whole"))]
fn guide(_session: Session, _question: Q) -> View {
    View::Nothing
}

/// The names of the grades come later.
#[cfg(not(feature = "whole"))]
fn evidence(_asked: &Asked) -> View {
    View::Nothing
}

/// "Skip"; follows the answers.
#[cfg(not(feature = "whole"))]
fn skip(session: Session, question: Q) -> View {
    let href = move || {
        session.way.track();
        session.href(&session.after(question))
    };
    view! { <a class="na-acts__link" href=href>{session.say(Key::QUESTION_SKIP)}</a> }.into_view()
}

/// The compact page of one section.
#[cfg(feature = "whole")]
pub fn section_page(session: Session, code: &str) -> View {
    let pack = session.pack();
    let Some(section) = pack.sections.iter().position(|section| section == code) else {
        return not_found::page(session);
    };
    session.fetch_ahead();
    let title = session.first().sections.get(section).cloned().unwrap_or_default();
    let of_section = move |question: &Q| session.pack().question(*question).is_some_and(|rule| usize::from(rule.section) == section);
    let shown = Memo::new(move |_| session.path().into_iter().filter(of_section).collect::<Vec<Q>>());
    let blocks = move || {
        shown
            .get()
            .into_iter()
            .map(|question| {
                let asked = Asked::new(session, question);
                view! { {field(&asked, Frame::Block, Signal::stored(false))}{why(&asked)} }.into_view()
            })
            .collect_view()
    };
    let next = pack.sections.get(section + 1).map_or(Route::Review, |section| Route::Section(section.clone()));
    view! {
        <div class="na-q">
            <form novalidate on:submit=move |event| { event.prevent_default(); session.go(&next); }>
                {bar(session, None)}
                <h1 tabindex="-1">{format!("{code}. ")}{crate::text::marked(&title)}</h1>
                {blocks}
                <div class="na-acts">
                    <button class="na-btn" type="submit">{session.say(Key::QUESTION_CONTINUE)}</button>
                    <a class="na-acts__link" href=session.href(&Route::Sections)>{session.say(Key::QUESTION_LEAVE)}</a>
                </div>
                {saved_line(session)}
                {undo_bar(session)}
            </form>
            {live::panel(session)}
        </div>
    }
    .into_view()
}

/// Title of the document on these pages: progress first.
pub fn title(session: Session, route: &Route) -> String {
    let first = session.first();
    match route {
        Route::Question(code) => {
            let Some(question) = session.pack().find_question(code) else { return session.text(Key::STATE_NOT_FOUND) };
            let Some(texts) = first.questions.get(usize::from(question.0)) else { return session.text(Key::STATE_LOADING) };
            let label = texts.label.as_str();
            let at = progress(session, question);
            session.fill(Key::QUESTION_TITLE, &[("position", &at.position.to_string()), ("of", &at.of.to_string()), ("label", label)])
        }
        Route::Section(code) => {
            let position = session.pack().sections.iter().position(|section| section == code);
            position.and_then(|position| first.sections.get(position)).cloned().unwrap_or_default()
        }
        _ => String::new(),
    }
}

fn progress(session: Session, question: Q) -> Progress {
    session.way.with(|way| session.work.with(|work| way.progress(&session.pack(), &work.document.answers, question)))
}

fn caption(session: Session, question: Q) -> View {
    let pack = session.pack();
    let section = pack.question(question).map_or(0, |rule| usize::from(rule.section));
    let letter = pack.sections.get(section).cloned().unwrap_or_default();
    let title = untrack(|| session.first()).sections.get(section).cloned().unwrap_or_default();
    let sections = pack.sections.len().to_string();
    let at = Memo::new(move |_| progress(session, question));
    let text = move || {
        let at = at.get();
        let key = if at.exact { Key::QUESTION_CAPTION } else { Key::QUESTION_CAPTION_ABOUT };
        session.say_with(
            key,
            &[
                ("section", &letter),
                ("sections", &sections),
                ("title", &title),
                ("position", &at.position.to_string()),
                ("of", &at.of.to_string()),
            ],
        )
    };
    let width = move || {
        let at = at.get();
        format!("{}%", 100 * at.position / at.of.max(1))
    };
    view! {
        <p class="na-q__cap">{text}</p>
        <svg class="na-q__prog" aria-hidden="true"><rect class="na-p-bg" width="100%" height="4"></rect><rect class="na-p-on" width=width height="4"></rect></svg>
    }
    .into_view()
}

fn hidden(session: Session, question: Q) -> View {
    let hidden = Memo::new(move |_| session.way.with(|way| way.visible.of(question) == Truth::No));
    (move || hidden.get().then(|| view! { <p class="na-q__because">{session.say(Key::QUESTION_HIDDEN)}</p> })).into_view()
}

fn summary(session: Session, question: Q) -> View {
    let code = session.pack().question(question).map_or_else(String::new, |rule| rule.id.to_ascii_lowercase());
    view! {
        <div class="na-errors" role="alert" tabindex="-1" id="na-errors">
            <h2>{session.say(Key::QUESTION_ERROR_TITLE)}</h2>
            <ul><li><a href=format!("#{code}-title")>{session.say(Key::QUESTION_NONE)}</a></li></ul>
        </div>
    }
    .into_view()
}

/// Back, and the menu with undo, redo, clear and the way out.
fn bar(session: Session, question: Option<Q>) -> View {
    let back = move || {
        let path = session.path();
        let before = question.and_then(|question| path::before(&path, question));
        let route = before.map_or(if question.is_some() { Route::Start } else { Route::Sections }, |before| session.question_route(before));
        #[cfg(feature = "whole")]
        let route = if session.late.detour.with(Option::is_some) { Route::Review } else { route };
        session.href(&route)
    };
    let can_undo = move || session.work.with(|work| work.can_undo());
    let can_redo = move || session.work.with(|work| work.can_redo());
    let clear = question.map(|question| view! {
        <button class="na-pop__item" type="button" disabled=move || session.answer(question).is_blank() on:click=move |_| session.set_answer(question, Answer::default())>
            {icon(icon::CROSS)}<span>{session.say(Key::QUESTION_CLEAR)}</span>
        </button>
    });
    let compact = question.map(|question| {
        let section = session.pack().question(question).and_then(|rule| session.pack().sections.get(usize::from(rule.section)).cloned()).unwrap_or_default();
        view! { <a class="na-pop__item" href=session.href(&Route::Section(section))>{icon(icon::PAPER)}<span>{session.say(Key::QUESTION_COMPACT)}</span></a> }
    });
    view! {
        <div class="na-q__bar">
            <a class="na-q__back" href=back>{small(icon::LEFT)}{session.say(Key::QUESTION_BACK)}</a>
            <details class="na-pop">
                <summary><span>{session.say(Key::QUESTION_PAGE_MENU)}</span>{small(icon::DOWN)}</summary>
                <div class="na-pop__panel">
                    <button class="na-pop__item" type="button" disabled=move || !can_undo() on:click=move |_| session.undo()>{icon(icon::UNDO)}<span>{session.say(Key::QUESTION_UNDO)}</span></button>
                    <button class="na-pop__item" type="button" disabled=move || !can_redo() on:click=move |_| session.redo()>{icon(icon::REDO)}<span>{session.say(Key::QUESTION_REDO)}</span></button>
                    {clear}
                    {compact}
                    <a class="na-pop__item" href=session.href(&Route::MyData)>{icon(icon::TRASH)}<span>{session.say(Key::QUESTION_DELETE_LEAVE)}</span></a>
                </div>
            </details>
        </div>
    }
    .into_view()
}

fn saved_line(session: Session) -> View {
    let text = move || match session.storing.get() {
        Storing::Saved(hour, minute) => {
            let key = if session.work.with(|work| work.keep == Keep::Device) { Key::QUESTION_SAVED } else { Key::QUESTION_SAVED_TAB };
            session.fill(key, &[("time", &format!("{hour:02}.{minute:02}"))])
        }
        Storing::Nothing | Storing::Refused | Storing::Full | Storing::Elsewhere => String::new(),
    };
    let said = Memo::new(move |_| !text().is_empty());
    view! { <p class="na-saved">{move || said.get().then(|| small(icon::CHECK))}{text}</p> }.into_view()
}

/// One message at a time with a way back; it stays until the next change.
pub fn undo_bar(session: Session) -> View {
    (move || session.notice.get().map(|notice| view! {
        <div class="na-undo">
            <p>{crate::text::marked(&notice.text)}</p>
            {notice.undo.then(|| view! { <button type="button" on:click=move |_| session.undo()>{session.say(Key::QUESTION_UNDO)}</button> })}
        </div>
    }))
    .into_view()
}
