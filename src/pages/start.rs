//! Before the first question: what to have at hand, whose computer, how thorough, a nickname.
//!
//! Must not know questions; nothing is chosen beforehand.

use crate::WHOLE;
use crate::components::icon::{self, icon};
use crate::dom::prelude::*;
use crate::focus;
use crate::routes::Route;
use crate::session::Session;
use crate::session::saved::{self, MOST};
use crate::session::work::Keep;
use neraca_report::Key;

/// What has been chosen so far.
#[derive(Clone, Copy)]
struct Choice {
    keep: RwSignal<Option<Keep>>,
    length: RwSignal<Option<Length>>,
    title: RwSignal<String>,
    /// What was missing when "start" was pressed.
    missing: RwSignal<Vec<Missing>>,
}

/// How thorough, and in which order.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Length {
    Quick,
    Full,
    /// Every question, the most useful first.
    Guided,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Missing {
    Device,
    Length,
    /// No room for another assessment.
    Room,
}

pub fn page(session: Session) -> View {
    let choice = Choice {
        keep: RwSignal::new(None),
        length: RwSignal::new(None),
        title: RwSignal::new(String::new()),
        missing: RwSignal::new(Vec::new()),
    };
    Effect::new(move |_| session.errors_shown.set(choice.missing.with(|missing| !missing.is_empty())));
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        begin(session, choice);
    };
    view! {
        <div class="na-page">
            {move || errors(session, &choice.missing.get())}
            <h1 tabindex="-1">{session.say(Key::START_TITLE)}</h1>
            <p class="na-page__lead">{session.say(Key::START_LEAD)}</p>
            <form class="na-page__body na-stack" novalidate on:submit=submit>
                {at_hand(session)}
                {device(session, choice)}
                {length(session, choice)}
                {nickname(session, choice)}
                <div class="na-acts">
                    <button class="na-btn" type="submit">{session.say(Key::START_BEGIN)}</button>
                    {go_on(session)}
                </div>
            </form>
        </div>
    }
    .into_view()
}

fn begin(session: Session, choice: Choice) {
    let (keep, length) = (choice.keep.get_untracked(), choice.length.get_untracked());
    let mut missing = Vec::new();
    if keep.is_none() {
        missing.push(Missing::Device);
    }
    if length.is_none() {
        missing.push(Missing::Length);
    }
    if WHOLE && saved::list(&session.ports(), &session.pack()).len() >= MOST {
        missing.push(Missing::Room);
    }
    let (Some(keep), Some(length), true) = (keep, length, missing.is_empty()) else {
        choice.missing.set(missing);
        focus::soon("start-errors");
        return;
    };
    session.change_settings(|settings| settings.guided = length == Length::Guided);
    session.start_new(keep, length == Length::Quick, choice.title.get_untracked().trim().to_owned());
    session.go(&session.resume_route());
}

fn errors(session: Session, missing: &[Missing]) -> View {
    if missing.is_empty() {
        return ().into_view();
    }
    let items = missing.iter().map(|missing| {
        let (href, text) = match missing {
            Missing::Device => ("#start-shared".to_owned(), session.say(Key::START_MISSING_DEVICE)),
            Missing::Length => ("#start-quick".to_owned(), session.say(Key::START_MISSING_LENGTH)),
            Missing::Room => (session.href(&Route::MyData), session.say_with(Key::START_FULL_SHELF, &[("count", &MOST.to_string())])),
        };
        view! { <li><a href=href>{text}</a></li> }.into_view()
    });
    view! {
        <div class="na-errors" role="alert" tabindex="-1" id="start-errors">
            <h2>{session.say(Key::START_ERRORS)}</h2>
            <ul>{items.collect_view()}</ul>
        </div>
    }
    .into_view()
}

fn at_hand(session: Session) -> View {
    let items = [Key::START_HAVE_CONTRACT, Key::START_HAVE_DATA, Key::START_HAVE_REGION, Key::START_HAVE_INVOICE]
        .map(|key| view! { <li>{session.say(key)}</li> }.into_view());
    view! {
        <div class="na-prose">
            <h2>{session.say(Key::START_HAVE)}</h2>
            <ul>{items.collect_view()}</ul>
            <p>{session.say(Key::START_HAVE_NOT)}</p>
        </div>
    }
    .into_view()
}

/// A group of radios with its error.
fn group(session: Session, choice: Choice, legend: Key, error: (Missing, Key), options: View) -> View {
    let bad = move || choice.missing.with(|missing| missing.contains(&error.0));
    let message = move || bad().then(|| view! { <p class="na-q__error">{icon(icon::WARNING)}<span>{session.say(error.1)}</span></p> });
    view! {
        <fieldset class:is-bad=bad>
            <legend><h2>{session.say(legend)}</h2></legend>
            {message}
            <div class="na-opts">{options}</div>
        </fieldset>
    }
    .into_view()
}

fn device(session: Session, choice: Choice) -> View {
    let option = |id: &'static str, keep: Keep, text: Key, hint: Key| {
        view! {
            <label class="na-opt">
                <input type="radio" name="start-device" id=id on:change=move |_| choice.keep.set(Some(keep))/>
                <span>{session.say(text)}<small>{session.say(hint)}</small></span>
            </label>
        }
        .into_view()
    };
    let options = view! {
        {option("start-shared", Keep::Tab, Key::START_DEVICE_SHARED, Key::START_DEVICE_SHARED_HINT)}
        {option("start-own", Keep::Device, Key::START_DEVICE_OWN, Key::START_DEVICE_OWN_HINT)}
    };
    group(session, choice, Key::START_DEVICE, (Missing::Device, Key::START_MISSING_DEVICE), options.into_view())
}

fn length(session: Session, choice: Choice) -> View {
    let option = |id: &'static str, length: Length, text: Key, hint: Key| {
        view! {
            <label class="na-opt">
                <input type="radio" name="start-length" id=id on:change=move |_| choice.length.set(Some(length))/>
                <span>{session.say(text)}<small>{session.say(hint)}</small></span>
            </label>
        }
        .into_view()
    };
    let options = view! {
        {option("start-quick", Length::Quick, Key::START_LENGTH_QUICK, Key::START_LENGTH_QUICK_HINT)}
        {option("start-guided", Length::Guided, Key::START_LENGTH_GUIDED, Key::START_LENGTH_GUIDED_HINT)}
        {option("start-full", Length::Full, Key::START_LENGTH_FULL, Key::START_LENGTH_FULL_HINT)}
    };
    group(session, choice, Key::START_LENGTH, (Missing::Length, Key::START_MISSING_LENGTH), options.into_view())
}

fn nickname(session: Session, choice: Choice) -> View {
    view! {
        <div class="na-field">
            <label class="na-field__label" for="start-name">{session.say(Key::START_NICKNAME)}</label>
            <p class="na-field__hint" id="start-name-hint">{session.say(Key::START_NICKNAME_HINT)}</p>
            <input
                class="na-input" id="start-name" type="text" maxlength="80" autocomplete="off" aria-describedby="start-name-hint"
                on:input=move |event| choice.title.set(event_target_value(&event))
            />
        </div>
    }
    .into_view()
}

/// The way back into the open assessment.
fn go_on(session: Session) -> View {
    let answered = untrack(|| session.answered());
    if answered == 0 {
        return ().into_view();
    }
    view! {
        <a class="na-btn na-btn--plain" href=session.href(&session.resume_route())>{session.say(Key::START_OPEN)}</a>
        <span class="na-muted">{session.say_with(Key::START_OPEN_HINT, &[("count", &answered.to_string())])}</span>
    }
    .into_view()
}
