//! The sections as a list of tasks, each with how it stands.
//!
//! Must not know single questions beyond their count and address.

use crate::components::icon::{self, icon};
use crate::components::state;
use crate::dom::prelude::*;
use crate::routes::Route;
use crate::session::Session;
use crate::session::path::{self, SectionState};
use crate::text::marked;
use neraca_engine::Q;
use neraca_report::Key;

pub fn page(session: Session) -> View {
    state::late(session, Box::new(move || body(session)))
}

fn body(session: Session) -> View {
    let compact = move || session.settings.with(|settings| settings.compact);
    let toggle = move |event: web_sys::Event| {
        let on = event_target_checked(&event);
        session.change_settings(|settings| settings.compact = on);
    };
    let guided = move || session.settings.with(|settings| settings.guided);
    let order = move |event: web_sys::Event| {
        let on = event_target_checked(&event);
        session.change_settings(|settings| settings.guided = on);
    };
    let lead = move || session.say(if quick(session) { Key::SECTIONS_LEAD_QUICK } else { Key::SECTIONS_LEAD });
    view! {
        <div class="na-page">
            <h1 tabindex="-1">{session.say(Key::SECTIONS_TITLE)}</h1>
            <p class="na-page__lead">{lead}</p>
            <div class="na-page__body na-stack">
                <p>{move || all(session)}</p>
                <ul class="na-tasks">{move || tasks(session)}</ul>
                <fieldset>
                    <legend class="na-vh">{session.say(Key::SECTIONS_VIEW)}</legend>
                    <label class="na-opt">
                        <input type="checkbox" prop:checked=compact on:change=toggle/>
                        <span>{session.say(Key::QUESTION_COMPACT)}</span>
                    </label>
                    <label class="na-opt">
                        <input type="checkbox" prop:checked=guided on:change=order/>
                        <span>{session.say(Key::GUIDE_TITLE)}<small>{session.say(Key::START_LENGTH_GUIDED_HINT)}</small></span>
                    </label>
                </fieldset>
                {acts(session)}
            </div>
        </div>
    }
    .into_view()
}

fn quick(session: Session) -> bool {
    session.work.with(|work| work.document.quick)
}

/// How many questions of a list are answered, as words; the total is exact or not.
fn count(session: Session, questions: &[Q], exact: bool) -> String {
    let answered = session.work.with(|work| questions.iter().filter(|question| !work.document.answers.get(**question).is_blank()).count());
    let key = if exact { Key::SECTIONS_ANSWERED } else { Key::SECTIONS_ANSWERED_ABOUT };
    session.fill(key, &[("answered", &answered.to_string()), ("total", &questions.len().to_string())])
}

fn exact(session: Session) -> bool {
    session.way.with(|way| session.work.with(|work| way.progress(&session.pack(), &work.document.answers, Q(0)).exact))
}

fn all(session: Session) -> View {
    let path = session.path();
    let count = count(session, &path, exact(session));
    marked(&session.fill(Key::SECTIONS_ALL, &[("count", &count)]))
}

fn tasks(session: Session) -> View {
    let pack = session.pack();
    let first = untrack(|| session.first());
    let path = session.path();
    let exact = exact(session);
    let compact = session.settings.with(|settings| settings.compact);
    let rows = pack.sections.iter().enumerate().map(|(position, letter)| {
        let title = first.sections.get(position).map_or("", String::as_str);
        let name = session.fill(Key::SECTIONS_NAME, &[("letter", letter), ("title", title)]);
        let of_section = |question: &&Q| pack.question(**question).is_some_and(|rule| usize::from(rule.section) == position);
        let questions: Vec<Q> = path.iter().filter(of_section).copied().collect();
        let Some(opening) = questions.first() else { return nothing(session, &name) };
        let route = if compact { Route::Section(letter.clone()) } else { session.question_route(*opening) };
        let state = session.work.with(|work| path::section_state(&work.document.answers, &questions));
        let id = format!("section-{}", letter.to_lowercase());
        view! {
            <li class="na-task">
                <div>
                    <a class="na-task__name" href=session.href(&route) aria-describedby=id.clone()>{marked(&name)}</a>
                    <span class="na-task__hint">{count(session, &questions, exact)}</span>
                </div>
                {tag(session, state, id)}
            </li>
        }
        .into_view()
    });
    rows.collect_view().into_view()
}

fn nothing(session: Session, name: &str) -> View {
    let key = if quick(session) { Key::SECTIONS_NONE_QUICK } else { Key::SECTIONS_NONE };
    view! { <li class="na-task"><div><b>{marked(name)}</b><span class="na-task__hint">{session.say(key)}</span></div></li> }.into_view()
}

fn tag(session: Session, state: SectionState, id: String) -> View {
    let (class, drawing, key) = match state {
        SectionState::NotStarted => ("na-tag na-tag--todo", icon::OPEN, Key::SECTIONS_NOT_STARTED),
        SectionState::Partial => ("na-tag na-tag--part", icon::CONTRAST, Key::SECTIONS_PARTIAL),
        SectionState::Done => ("na-tag na-tag--done", icon::CHECK, Key::SECTIONS_DONE),
        SectionState::DoneWithUnknowns => ("na-tag na-tag--unknown", icon::QUESTION, Key::SECTIONS_UNKNOWNS),
    };
    view! { <strong class=class id=id>{icon(drawing)}{session.say(key)}</strong> }.into_view()
}

fn acts(session: Session) -> View {
    let next = move || {
        session.late.result.track();
        session.work.track();
        session.resume_route()
    };
    let resume = move || {
        let route = next();
        let open = route != Route::Review;
        let text = if open { Key::SECTIONS_RESUME } else { Key::SECTIONS_REVIEW };
        let review =
            open.then(|| view! { <a class="na-acts__link" href=session.href(&Route::Review)>{session.say(Key::SECTIONS_REVIEW)}</a> });
        view! { <a class="na-btn" href=session.href(&route)>{session.say(text)}</a>{review} }.into_view()
    };
    view! {
        <div class="na-acts">
            {resume}
            <a class="na-acts__link" href=session.href(&Route::Result)>{session.say(Key::SECTIONS_RESULT)}</a>
            {to_full(session)}
        </div>
    }
    .into_view()
}

/// From the quick check to the full one; answers stay.
fn to_full(session: Session) -> View {
    let widen = move |_| {
        session.work.update(|work| work.document.quick = false);
        session.announce(session.text(Key::SECTIONS_TO_FULL_DONE));
        crate::focus::on_heading();
    };
    let is_quick = Memo::new(move |_| quick(session));
    (move || {
        is_quick.get().then(|| view! { <button class="na-link" type="button" on:click=widen>{session.say(Key::SECTIONS_TO_FULL)}</button> })
    })
    .into_view()
}
