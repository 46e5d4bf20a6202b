//! Reads an assessment from a file: first what is in it, then, when told, in place of the open one or beside it.
//!
//! Must not know the format of the file. Nothing is half applied.

use super::name;
use crate::components::icon::{self, icon};
use crate::dom::prelude::*;
use crate::dom::spawn_local;
use crate::focus;
use crate::pages::late::problems;
use crate::session::Session;
use crate::session::saved::MOST;
use crate::session::work::Work;
use neraca_engine::Q;
use neraca_report::{Document, Key, Problem, date_text};
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, File, HtmlInputElement};

/// What stands below the file field.
#[derive(Clone, Default)]
enum Preview {
    #[default]
    Nothing,
    Refused(Vec<Problem>),
    /// What was read, and what of the file is not known here.
    Ready(Box<Document>, Vec<Problem>),
    /// There is no room for another assessment.
    Full,
    Added,
    /// The open assessment was replaced; this one can come back.
    Replaced(Box<Work>),
    Returned,
}

pub fn part(session: Session, turn: RwSignal<u32>) -> View {
    let preview = RwSignal::new(Preview::default());
    let over = RwSignal::new(false);
    let read = move |file: File, done: Box<dyn FnOnce()>| {
        session.need_frameworks();
        spawn_local(async move {
            preview.set(match session.read_file(file).await {
                Ok((document, unknown)) => Preview::Ready(Box::new(document), unknown),
                Err(problems) => Preview::Refused(problems),
            });
            done();
            focus::soon("data-preview");
        });
    };
    let choose = move |event: web_sys::Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some((file, input)) = input.and_then(|input| Some((input.files()?.get(0)?, input))) {
            // The same file may be chosen again after it was mended.
            read(file, Box::new(move || input.set_value("")));
        }
    };
    let hover = move |event: DragEvent| {
        event.prevent_default();
        over.set(true);
    };
    let drop = move |event: DragEvent| {
        event.prevent_default();
        over.set(false);
        if let Some(file) = event.data_transfer().and_then(|data| data.files()?.get(0)) {
            read(file, Box::new(|| ()));
        }
    };
    view! {
        <div class="na-drop" class:is-on=move || over.get() on:dragover=hover on:dragleave=move |_: DragEvent| over.set(false) on:drop=drop>
            <div class="na-field">
                <p class="na-field__label" id="data-file-label">{session.say(Key::DATA_IMPORT_LABEL)}</p>
                <p class="na-field__hint" id="data-file-hint">{session.say(Key::DATA_IMPORT_HINT)}" "{session.say(Key::DATA_DROP)}</p>
                <label class="na-choose">
                    <input class="na-vh" id="data-file" type="file" accept=".json,.html,.htm,application/json,text/html" aria-labelledby="data-file-choose data-file-label" aria-describedby="data-file-hint" on:change=choose/>
                    <span class="na-btn na-btn--plain" id="data-file-choose">{session.say(Key::DATA_CHOOSE)}</span>
                </label>
            </div>
        </div>
        <div id="data-preview">{move || shown(session, preview, turn)}</div>
    }
    .into_view()
}

fn shown(session: Session, preview: RwSignal<Preview>, turn: RwSignal<u32>) -> View {
    let plain = |key: Key| {
        view! { <div class="na-notice na-notice--info">{icon(icon::INFO)}<div><p>{session.say(key)}</p></div></div> }.into_view()
    };
    match preview.get() {
        Preview::Nothing => ().into_view(),
        Preview::Refused(problems) => refused(session, &problems),
        Preview::Ready(document, unknown) => ready(session, *document, &unknown, preview, turn),
        Preview::Full => view! {
            <div class="na-notice na-notice--warn">{icon(icon::WARNING)}<div><p>{session.say_with(Key::DATA_FULL, &[("count", &MOST.to_string())])}</p></div></div>
        }.into_view(),
        Preview::Added => plain(Key::DATA_ADDED),
        Preview::Returned => plain(Key::DATA_REPLACE_UNDONE),
        Preview::Replaced(old) => replaced(session, *old, preview, turn),
    }
}

fn refused(session: Session, problems: &[Problem]) -> View {
    view! {
        <section class="na-import">
            <div class="na-notice na-notice--error">{icon(icon::WARNING)}<div><p>{session.say(Key::DATA_REFUSED)}</p></div></div>
            <div>
                <h3>{session.say(Key::DATA_PROBLEMS)}</h3>
                {problems::list(session, problems)}
            </div>
        </section>
    }
    .into_view()
}

fn ready(session: Session, document: Document, unknown: &[Problem], preview: RwSignal<Preview>, turn: RwSignal<u32>) -> View {
    let pack = session.pack();
    // An answer of which nothing is known here is there as "don't know", and recognised it is not.
    let lost = |question: &Q| {
        let path = pack.question(*question).map(|rule| format!("answers.{}", rule.id));
        unknown.iter().any(|problem| Some(&problem.path) == path.as_ref())
    };
    let answered = pack.question_positions().filter(|question| !document.answers.get(*question).is_blank() && !lost(question)).count();
    let date = document.as_of.map(|date| view! { <p class="na-muted">{session.say(Key::ABOUT_VERSION_DATE)}" "{date_text(date, session.language.get_untracked())}</p> });
    let count = |key: Key, count: usize| view! { <div><dt>{session.say(key)}</dt><dd>{count}</dd></div> }.into_view();
    let title = name(session, &document.title);
    let counts = view! { {count(Key::DATA_RECOGNISED, answered)}{count(Key::DATA_NOT_RECOGNISED, unknown.len())}{count(Key::DATA_NOTES, document.notes.len())} };
    let document = StoredValue::new(document);
    let done = move |next: Preview| {
        preview.set(next);
        turn.update(|turn| *turn += 1);
        focus::soon("data-preview");
    };
    let replace = move |_| done(Preview::Replaced(Box::new(put(session, document.get_value()))));
    let add = move |_| done(if session.keep_beside(document.get_value()) { Preview::Added } else { Preview::Full });
    let compare = move |_| session.compare_with(document.get_value());
    let cancel = move |_| {
        preview.set(Preview::Nothing);
        focus::by_id("data-file");
    };
    view! {
        <section class="na-import">
            <div><h3>{title}</h3>{date}</div>
            <dl class="na-counts">{counts}</dl>
            {(!unknown.is_empty()).then(|| left_behind(session, answered, unknown))}
            <div class="na-acts">
                <button class="na-btn" type="button" on:click=add>{session.say(Key::DATA_ADD)}</button>
                <button class="na-btn na-btn--plain" type="button" disabled=session.read_only() on:click=replace>{session.say(Key::DATA_REPLACE)}</button>
                <button class="na-btn na-btn--plain" type="button" on:click=compare>{session.say(Key::WHAT_IF_COMPARE)}</button>
                <button class="na-link" type="button" on:click=cancel>{session.say(Key::DATA_CANCEL)}</button>
            </div>
        </section>
    }
    .into_view()
}

/// Everything that does not come along if the reader goes on.
fn left_behind(session: Session, answered: usize, unknown: &[Problem]) -> View {
    let (known, count) = (answered.to_string(), unknown.len().to_string());
    view! {
        <div class="na-notice na-notice--warn">{icon(icon::WARNING)}<div><p>{session.say_with(Key::DATA_PARTIAL, &[("known", &known), ("unknown", &count)])}</p></div></div>
        <div>
            <h3>{session.say(Key::DATA_ASIDE)}</h3>
            {problems::list(session, unknown)}
        </div>
    }
    .into_view()
}

/// Puts a document in place of the open one and hands the old assessment back.
fn put(session: Session, document: Document) -> Work {
    let old = session.work.get_untracked();
    let mut new = Work::new(old.id.clone(), old.keep, document);
    new.revision = old.revision;
    session.late.earlier.set(None);
    session.work.set(new);
    session.save();
    old
}

fn replaced(session: Session, old: Work, preview: RwSignal<Preview>, turn: RwSignal<u32>) -> View {
    let undo = move |_| {
        let revision = session.work.with_untracked(|work| work.revision);
        let mut back = old.clone();
        back.revision = revision;
        session.work.set(back);
        session.save();
        preview.set(Preview::Returned);
        turn.update(|turn| *turn += 1);
        focus::soon("data-preview");
    };
    view! { <div class="na-undo"><p>{session.say(Key::DATA_REPLACED)}</p><button type="button" on:click=undo>{session.say(Key::QUESTION_UNDO)}</button></div> }.into_view()
}
