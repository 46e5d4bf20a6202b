//! A document drafted from the open assessment: to read, to print, and to copy as text; in one language or in both.
//!
//! Must not know which documents there are, nor what stands in one. Nothing of it is kept or sent, and nothing is asked for.

mod parts;

use super::beyond;
use crate::clipboard;
use crate::components::icon::{self, icon};
use crate::components::state;
use crate::dom::prelude::*;
use crate::routes::Route;
use crate::session::Session;
use crate::text::marked;
use neraca_report::{Draft, Drafting, Key, Language, Letter, draft_text};
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// Id of the disclosure that holds the document as text.
const AS_TEXT: &str = "na-draft-text";

/// Packs without which a document cannot be drafted in a language.
const PACKS: [&str; 3] = ["first", "more", "documents"];

/// What a reader chose for the document on the page; forgotten with the page.
#[derive(Clone, Copy)]
struct Choice {
    both: RwSignal<bool>,
    named: RwSignal<bool>,
}

/// One document in one language, and the same as text.
#[derive(Clone, PartialEq, Eq)]
struct Written {
    language: Language,
    draft: Draft,
    text: String,
}

/// Title of the page; a general one while the documents are not there.
pub fn title(session: Session, id: &str) -> String {
    let documents = session.library().documents.get();
    let letter = documents.as_ref().and_then(|documents| documents.letter(id));
    letter.map_or_else(|| session.text(Key::DRAFT_TITLE), |letter| neraca_report::plain(&letter.title))
}

/// A link to each document, with what it is for.
pub fn list(session: Session) -> View {
    session.need("documents");
    let link = move |letter: &Letter| {
        let route = Route::Draft(letter.id.clone());
        let current = (session.route.get_untracked() == route).then_some("page");
        view! { <li><a href=session.href(&route) aria-current=current>{marked(&letter.title)}</a><p>{marked(&letter.lead)}</p></li> }
            .into_view()
    };
    let shown = move || match session.library().documents.get() {
        None => state::loading(session),
        Some(documents) => {
            let links = untrack(|| documents.letters.iter().map(link).collect_view());
            view! { <ul class="na-drafts">{links}</ul> }.into_view()
        }
    };
    shown.into_view()
}

pub fn page(session: Session, id: &str) -> View {
    let id = id.to_owned();
    state::late(session, Box::new(move || opened(session, id.clone())))
}

fn opened(session: Session, id: String) -> View {
    session.need("documents");
    let shown = move || match session.library().documents.get() {
        None => {
            view! { <div class="na-page"><h1 tabindex="-1">{session.say(Key::DRAFT_TITLE)}</h1>{state::loading(session)}</div> }.into_view()
        }
        Some(documents) => untrack(|| documents.letter(&id).map_or_else(|| missing(session), |letter| document(session, letter))),
    };
    shown.into_view()
}

fn missing(session: Session) -> View {
    let acts = view! { <a class="na-btn" href=session.href(&Route::Result)>{session.say(Key::STEPS_BACK)}</a> };
    state::empty(session.say(Key::DRAFT_UNKNOWN), session.say(Key::DRAFT_UNKNOWN_TEXT), acts.into_view())
}

fn document(session: Session, letter: &Letter) -> View {
    let id = letter.id.clone();
    let choice = Choice { both: RwSignal::new(false), named: RwSignal::new(false) };
    let drafts = Memo::new(move |_| Arc::new(drafts(session, &id, choice)));
    let waits = letter.applies_when.is_some();
    let blank = Memo::new(move |_| waits && session.answered() == 0);
    let named = letter.names_system();
    let body = move || {
        if blank.get() { beyond::blank(session) } else { untrack(|| drafted(session, choice, drafts, named)) }
    };
    view! {
        <div class="na-page na-draft-page">
            <p class="na-head__kicker na-no-print"><a href=session.href(&Route::Documents)>{session.say(Key::DOCUMENTS_BACK)}</a></p>
            <h1 tabindex="-1">{marked(&letter.title)}</h1>
            <p class="na-page__lead na-no-print">{session.say(Key::DRAFT_LEAD)}</p>
            {body}
            <section class="na-section na-no-print">
                <div class="na-section__head"><h2>{session.say(Key::DRAFT_ALL)}</h2></div>
                <div class="na-section__body">{list(session)}</div>
            </section>
        </div>
    }
    .into_view()
}

/// Buttons and choices, then the document, which alone is built anew when something changes.
fn drafted(session: Session, choice: Choice, drafts: Memo<Arc<Vec<Written>>>, named: bool) -> View {
    let article = move || {
        let drafts = drafts.get();
        untrack(|| parts::article(session, &drafts))
    };
    view! {
        {acts(session, drafts)}
        {choices(session, choice, named)}
        {article}
        {as_text(session, drafts)}
    }
    .into_view()
}

/// The document in the language of the page, or in both; without a pack that has not come yet it is left out.
fn drafts(session: Session, id: &str, choice: Choice) -> Vec<Written> {
    let here = session.language.get();
    let wanted = Language::BOTH.into_iter().filter(|language| *language == here || choice.both.get());
    wanted.filter_map(|language| written(session, id, choice, language)).collect()
}

fn written(session: Session, id: &str, choice: Choice, language: Language) -> Option<Written> {
    let (documents, words) = (session.library_in(language).documents.get()?, session.words_in(language));
    if words.first.language != language.tag() || words.more.is_none() {
        return None;
    }
    let (pack, result, named) = (session.pack(), session.late.result.get(), choice.named.get());
    session.work.with(|work| {
        let name = if named { work.document.title.as_str() } else { "" };
        let answers = &work.document.answers;
        let drafting = Drafting { pack: &pack, documents: &documents, words: &words, language, answers, result: &result, name };
        let draft = drafting.draft(id)?;
        let text = draft_text(&draft);
        Some(Written { language, draft, text })
    })
}

/// The text of all languages on the page.
fn whole_text(drafts: &[Written]) -> String {
    drafts.iter().map(|written| written.text.as_str()).collect::<Vec<_>>().join("\n\n")
}

fn acts(session: Session, drafts: Memo<Arc<Vec<Written>>>) -> View {
    let said = RwSignal::new(None::<Key>);
    let print = |_| {
        // A browser without a print dialogue has its own way to paper.
        let _ = web_sys::window().map(|window| window.print());
    };
    let copy = move |_| clipboard::copy(session, whole_text(&untrack(|| drafts.get())), said, select_text);
    view! {
        <div class="na-acts na-no-print">
            <button class="na-btn" type="button" on:click=print>{icon(icon::PRINT)}{session.say(Key::DRAFT_PRINT)}</button>
            <button class="na-btn na-btn--plain" type="button" on:click=copy>{icon(icon::COPY)}{session.say(Key::DRAFT_COPY)}</button>
        </div>
        {move || said.get().map(|key| view! { <p class="na-muted na-no-print">{session.say(key)}</p> })}
    }
    .into_view()
}

/// Opens the text and selects it, where copying was refused.
fn select_text() {
    let Some(disclosure) = crate::focus::element(AS_TEXT) else { return };
    // Without the attribute it stays closed, and a reader may still open it.
    let _ = disclosure.set_attribute("open", "");
    let area = disclosure.query_selector("textarea").ok().flatten();
    if let Some(area) = area.and_then(|area| area.dyn_into::<web_sys::HtmlTextAreaElement>().ok()) {
        let _ = area.focus();
        area.select();
    }
}

fn as_text(session: Session, drafts: Memo<Arc<Vec<Written>>>) -> View {
    view! {
        <details class="na-more na-no-print" id=AS_TEXT>
            <summary>{session.say(Key::DRAFT_TEXT)}</summary>
            <textarea class="na-area na-draft__text" readonly aria-label=session.live_value(Key::DRAFT_TEXT) prop:value=move || whole_text(&drafts.get())></textarea>
        </details>
    }
    .into_view()
}

fn choices(session: Session, choice: Choice, named: bool) -> View {
    let both = move |event: web_sys::Event| {
        let on = event_target_checked(&event);
        if on {
            PACKS.into_iter().for_each(|name| session.need_in(name, session.language.get_untracked().other()));
        }
        choice.both.set(on);
    };
    let title = untrack(|| session.work.with(|work| work.document.title.trim().to_owned()));
    let name = (named && !title.is_empty()).then(|| {
        view! {
            <label class="na-opt">
                <input type="checkbox" name="draft-name" on:change=move |event: web_sys::Event| choice.named.set(event_target_checked(&event)) />
                <span>{session.say_with(Key::DRAFT_NAME, &[("name", &title)])}</span>
            </label>
        }
        .into_view()
    });
    view! {
        <div class="na-opts na-no-print na-draft__choices">
            <label class="na-opt"><input type="checkbox" name="draft-both" on:change=both /><span>{session.say(Key::DRAFT_BESIDE)}</span></label>
            {name}
        </div>
    }
    .into_view()
}
