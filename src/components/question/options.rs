//! Rows to choose from: radios for one, checkboxes for several, each with "don't know" below.
//!
//! Must not know places or providers, except that their special options are rows too.

use super::{Asked, volumes};
use crate::WHOLE;
use crate::dom::prelude::*;
use crate::session::{Notice, Session};
use crate::text::marked;
use neraca_engine::{Answer, Kind, Pick};
use neraca_report::{Key, plain};

/// One option out of several.
pub fn radios(asked: &Asked) -> View {
    let count = asked.rule().map_or(0, |rule| rule.options.len());
    let rows = (0..u8::try_from(count).unwrap_or(0)).map(|option| radio(asked, Some(option))).collect_view();
    let counting = (WHOLE && asked.pack.counting_question() == Some(asked.question)).then(|| {
        let choosing = asked.clone();
        volumes::number_field(asked, &format!("{}-number", asked.id()), move |volume| choosing.set(Answer::option(volume.0)))
    });
    view! {
        <div class="na-opts">{rows}{counting}{or(asked.session)}{radio(asked, None)}</div>
    }
    .into_view()
}

/// A radio for one option, or for "don't know".
pub(super) fn radio(asked: &Asked, option: Option<u8>) -> View {
    let (checking, choosing) = (asked.clone(), asked.clone());
    let checked = move || checking.reads(|answer| option.map_or(answer.open && answer.picks.is_empty(), |option| answer.has(option)));
    let choose = move |_| choosing.set(option.map_or_else(Answer::unknown, Answer::option));
    let text = option.map_or_else(|| asked.session.say(Key::QUESTION_UNKNOWN), |option| marked(&asked.option_text(option)));
    let value = option
        .and_then(|option| asked.rule()?.options.get(usize::from(option)).map(|choice| choice.code.clone()))
        .unwrap_or_else(|| "?".to_owned());
    view! {
        <label class="na-opt">
            <input type="radio" name=asked.id() value=value prop:checked=checked on:change=choose />
            <span>{text}</span>
        </label>
    }
    .into_view()
}

pub(super) fn or(session: Session) -> View {
    view! { <span class="na-or">{session.say(Key::QUESTION_OR)}</span> }.into_view()
}

/// Any number of options; exclusive ones and "don't know" clear the rest.
pub fn checkboxes(asked: &Asked) -> View {
    let Some(rule) = asked.rule() else { return ().into_view() };
    let with_volume = rule.kind == Kind::MultiVolume;
    let (mut open, mut exclusive) = (Vec::new(), Vec::new());
    for (option, choice) in (0u8..).zip(&rule.options) {
        if choice.exclusive {
            exclusive.push(checkbox(asked, option));
        } else {
            open.push(checkbox(asked, option));
            if with_volume {
                open.push(volumes::follow_up(asked, option));
            }
        }
    }
    view! {
        <div class="na-opts">{open}{rest(asked)}{or(asked.session)}{exclusive}{unknown_box(asked)}</div>
    }
    .into_view()
}

/// A checkbox for one option.
pub(super) fn checkbox(asked: &Asked, option: u8) -> View {
    let (checking, choosing) = (asked.clone(), asked.clone());
    let checked = move || checking.reads(|answer| answer.has(option));
    let choose = move |event| toggle(&choosing, option, event_target_checked(&event));
    let value = asked.rule().and_then(|rule| rule.options.get(usize::from(option))).map(|choice| choice.code.clone());
    view! {
        <label class="na-opt">
            <input type="checkbox" name=asked.id() value=value prop:checked=checked on:change=choose />
            <span>{marked(&asked.option_text(option))}</span>
        </label>
    }
    .into_view()
}

/// "There is more, but I do not know what": only beside something picked.
pub(super) fn rest(asked: &Asked) -> View {
    let asked = asked.clone();
    let shown = {
        let asked = asked.clone();
        Memo::new(move |_| asked.reads(|answer| !answer.picks.is_empty() && !holds_exclusive(&asked, answer)))
    };
    let row = move || {
        let (checking, choosing) = (asked.clone(), asked.clone());
        let checked = move || checking.reads(|answer| answer.open);
        let choose = move |event| {
            let answer = untrack(|| choosing.answer());
            choosing.set(Answer { open: event_target_checked(&event), ..answer });
        };
        view! {
            <label class="na-opt">
                <input type="checkbox" name=asked.id() value="?rest" prop:checked=checked on:change=choose />
                <span>{asked.session.say(Key::QUESTION_UNKNOWN_REST)}</span>
            </label>
        }
    };
    (move || shown.get().then(&row)).into_view()
}

/// "Don't know" as a checkbox that clears the rest.
pub(super) fn unknown_box(asked: &Asked) -> View {
    let (checking, choosing) = (asked.clone(), asked.clone());
    let checked = move || checking.reads(|answer| answer.open && answer.picks.is_empty());
    let choose = move |event| {
        let before = untrack(|| choosing.answer());
        choosing.set(if event_target_checked(&event) { Answer::unknown() } else { Answer::default() });
        tell_cleared(&choosing, &before, &choosing.session.text(Key::QUESTION_UNKNOWN));
    };
    view! {
        <label class="na-opt">
            <input type="checkbox" name=asked.id() value="?" prop:checked=checked on:change=choose />
            <span>{asked.session.say(Key::QUESTION_UNKNOWN)}</span>
        </label>
    }
    .into_view()
}

fn is_exclusive(asked: &Asked, pick: &Pick) -> bool {
    match pick {
        Pick::Option(option, _) => {
            asked.rule().and_then(|rule| rule.options.get(usize::from(*option))).is_some_and(|choice| choice.exclusive)
        }
        Pick::Provider(_) | Pick::Country(_) => false,
    }
}

fn holds_exclusive(asked: &Asked, answer: &Answer) -> bool {
    answer.picks.iter().any(|pick| is_exclusive(asked, pick))
}

fn toggle(asked: &Asked, option: u8, on: bool) {
    if on {
        add(asked, Pick::Option(option, None));
    } else {
        remove(asked, |pick| matches!(pick, Pick::Option(other, _) if *other == option));
    }
}

/// Adds a pick; an exclusive one clears the rest, any other clears exclusive ones. Says so and offers the way back.
pub(super) fn add(asked: &Asked, pick: Pick) {
    let before = untrack(|| asked.answer());
    let several = asked.rule().is_some_and(|rule| rule.kind.is_multiple());
    let mut picks = before.picks.clone();
    let open = before.open && several && !picks.is_empty();
    if is_exclusive(asked, &pick) || !several {
        picks.clear();
    } else {
        picks.retain(|other| !is_exclusive(asked, other));
    }
    if !picks.contains(&pick) {
        picks.push(pick);
    }
    let exclusive = is_exclusive(asked, &pick);
    asked.set(Answer { open: open && !exclusive, ..Answer::of(picks) });
    let name = match pick {
        Pick::Option(option, _) => plain(&asked.option_text(option)),
        Pick::Provider(_) | Pick::Country(_) => String::new(),
    };
    if several && !name.is_empty() {
        tell_cleared(asked, &before, &name);
    }
}

/// Takes picks back.
pub(super) fn remove(asked: &Asked, which: impl Fn(&Pick) -> bool) {
    let before = untrack(|| asked.answer());
    let picks: Vec<Pick> = before.picks.iter().copied().filter(|pick| !which(pick)).collect();
    let open = before.open && !picks.is_empty();
    asked.set(Answer { open, ..Answer::of(picks) });
}

/// Says that an exclusive choice cleared others.
fn tell_cleared(asked: &Asked, before: &Answer, name: &str) {
    let after = untrack(|| asked.answer());
    let lost = before.picks.iter().any(|pick| !after.picks.contains(pick));
    if lost {
        let session = asked.session;
        let text = untrack(|| session.fill(Key::QUESTION_EXCLUSIVE, &[("option", name)]));
        session.announce(text.clone());
        if asked.trial.is_none() {
            session.notice.set(Some(Notice { text, undo: true }));
        }
    }
}
