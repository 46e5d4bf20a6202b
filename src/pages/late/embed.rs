//! Code to show a case on another site: a plain frame, or a card that is only text and a link.
//!
//! Must not know how a case is told. The code carries no script and no number.

mod code;

use crate::components::icon::{self, icon, small};
use crate::components::state::{self, loading};
use crate::dom::prelude::*;
use crate::session::Session;
use neraca_report::{CaseText, Key, Language, plain};

/// What the code is made for.
#[derive(Clone, Copy)]
struct Choice {
    case: RwSignal<usize>,
    language: RwSignal<Language>,
    height: RwSignal<u32>,
}

pub fn page(session: Session) -> View {
    state::late(session, Box::new(move || body(session)))
}

fn body(session: Session) -> View {
    let choice = Choice { case: RwSignal::new(0), language: RwSignal::new(session.language.get_untracked()), height: RwSignal::new(900) };
    session.need("cases");
    let there = Memo::new(move |_| session.library().cases.with(Option::is_some));
    let form = move || if there.get() { form(session, choice) } else { loading(session) };
    view! {
        <div class="na-page">
            <h1 tabindex="-1">{session.say(Key::SHELL_EMBED)}</h1>
            <p class="na-page__lead">{session.say(Key::EMBED_LEAD)}</p>
            <div class="na-page__body na-stack">{form}</div>
        </div>
    }
    .into_view()
}

fn form(session: Session, choice: Choice) -> View {
    let cases = untrack(|| session.library().cases.get()).unwrap_or_default();
    let options = cases
        .iter()
        .enumerate()
        .map(|(position, case)| view! { <option value=position.to_string()>{plain(&case.title)}</option> }.into_view());
    let choose = move |event: web_sys::Event| choice.case.set(event_target_value(&event).parse().unwrap_or(0));
    view! {
        <div class="na-field">
            <label class="na-field__label" for="embed-case">{session.say(Key::EMBED_CASE)}</label>
            <select class="na-select" id="embed-case" on:change=choose>{options.collect_view()}</select>
        </div>
        {language(session, choice)}
        {height(session, choice)}
        {block(session, "embed-frame", Key::EMBED_FRAME, Key::EMBED_FRAME_TEXT, move || chosen(session, choice, |parts| code::frame(&parts, choice.height.get())))}
        <p class="na-note">{session.say(Key::EMBED_TODAY)}</p>
        {block(session, "embed-card", Key::EMBED_CARD, Key::EMBED_CARD_TEXT, move || chosen(session, choice, |parts| code::card(session, &parts)))}
        <div class="na-notice na-notice--quiet">
            {icon(icon::INFO)}
            <div><h2 class="na-notice__title">{session.say(Key::EMBED_EDITORS)}</h2><p>{session.say(Key::EMBED_EDITORS_TEXT)}</p></div>
        </div>
    }
    .into_view()
}

fn language(session: Session, choice: Choice) -> View {
    let option = |language: Language, key: Key| {
        let choose = move |_| {
            for name in ["first", "more", "cases"] {
                session.need_in(name, language);
            }
            choice.language.set(language);
        };
        view! {
            <label class="na-opt">
                <input type="radio" name="embed-language" prop:checked=move || choice.language.get() == language on:change=choose/>
                <span lang=language.tag()>{session.say(key)}</span>
            </label>
        }
        .into_view()
    };
    view! {
        <fieldset>
            <legend class="na-field__label">{session.say(Key::EMBED_LANGUAGE)}</legend>
            <div class="na-opts na-opts--2">{option(Language::Indonesian, Key::EMBED_INDONESIAN)}{option(Language::English, Key::EMBED_ENGLISH)}</div>
        </fieldset>
    }
    .into_view()
}

fn height(session: Session, choice: Choice) -> View {
    let read = move |event: web_sys::Event| {
        if let Ok(height) = event_target_value(&event).parse::<u32>() {
            choice.height.set(height.clamp(300, 5000));
        }
    };
    view! {
        <div class="na-field">
            <label class="na-field__label" for="embed-height">{session.say(Key::EMBED_HEIGHT)}</label>
            <input class="na-input na-input--num" id="embed-height" type="number" inputmode="numeric" min="300" max="5000" step="50" value="900" on:change=read/>
        </div>
    }
    .into_view()
}

/// What both kinds of code need: the case in the chosen language and its address.
struct Parts {
    case: CaseText,
    language: Language,
    address: String,
}

fn chosen(session: Session, choice: Choice, write: impl Fn(Parts) -> String) -> String {
    let language = choice.language.get();
    let cases = session.library_in(language).cases.get();
    let Some(case) = cases.and_then(|cases| cases.get(choice.case.get()).cloned()) else {
        return session.text(Key::STATE_LOADING);
    };
    let address = code::address(&case.id, language);
    write(Parts { case, language, address })
}

fn block(session: Session, id: &'static str, title: Key, text: Key, code: impl Fn() -> String + Copy + Send + Sync + 'static) -> View {
    let said = RwSignal::new(None::<Key>);
    let copy = move |_| code::copy(session, untrack(code), id, said);
    view! {
        <section class="na-stack na-stack--s">
            <h2>{session.say(title)}</h2>
            <p>{session.say(text)}</p>
            <div class="na-code">
                <div class="na-code__head">
                    <span>"HTML"</span>
                    <button class="na-code__copy" type="button" on:click=copy>{small(icon::COPY)}{session.say(Key::EMBED_COPY)}<span class="na-vh">" "{session.say(title)}</span></button>
                </div>
                <pre tabindex="0" id=id><code>{code}</code></pre>
            </div>
            {move || said.get().map(|key| view! { <p class="na-muted">{session.say(key)}</p> })}
        </section>
    }
    .into_view()
}
