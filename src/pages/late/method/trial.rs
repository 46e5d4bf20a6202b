//! A box for other theme weights. What it computes carries its mark wherever it goes: on screen, on paper, in copied text.
//!
//! Must not know the weights of the method; nothing of it is stored, and no other page hears of it.

use super::copied;
use super::reader::{Reader, part};
use crate::components::gauge;
use crate::components::icon::{self, icon};
use crate::dom::prelude::*;
use crate::pages::late::result::numbers;
use crate::text::marked;
use neraca_engine::{Dimension, Interval, MOST_WEIGHT, reweighed};
use neraca_report::{Key, plain};

/// What stands in the fields of both indices, as written.
type Written = [Vec<String>; 2];

/// The box of one page.
#[derive(Clone)]
struct Trial {
    reader: Reader,
    written: RwSignal<Written>,
}

/// What the fields of one index come to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// Some field holds no weight.
    Unreadable,
    /// Every weight is 0.
    Nothing,
    /// The range under these weights, and whether they are other than the method's.
    Range(Interval, bool),
}

/// A weight as written, where it is one.
fn weight(text: &str) -> Option<u8> {
    text.trim().parse().ok().filter(|weight| *weight <= MOST_WEIGHT)
}

impl Trial {
    fn method(reader: &Reader) -> Written {
        Dimension::BOTH.map(|dimension| reader.pack.method.themes(dimension).iter().map(|theme| theme.weight.to_string()).collect())
    }

    /// Tracks the fields.
    fn text(&self, dimension: Dimension, position: usize) -> String {
        self.written.with(|written| written[dimension as usize].get(position).cloned().unwrap_or_default())
    }

    /// Tracks the fields.
    fn weights(&self, dimension: Dimension) -> Option<Vec<u8>> {
        self.written.with(|written| written[dimension as usize].iter().map(|text| weight(text)).collect())
    }

    fn outcome(&self, dimension: Dimension) -> Outcome {
        let Some(weights) = self.weights(dimension) else { return Outcome::Unreadable };
        let own = self.reader.pack.method.themes(dimension).iter().map(|theme| theme.weight);
        let changed = !own.eq(weights.iter().copied());
        let range = reweighed(&self.reader.pack, self.reader.shown().0, dimension, &weights);
        range.map_or(Outcome::Nothing, |range| Outcome::Range(range, changed))
    }

    fn mark(&self, changed: bool) -> String {
        self.reader.text(if changed { Key::METHOD_TRIAL_MARK } else { Key::METHOD_TRIAL_UNCHANGED })
    }

    /// What copied text must say, while it could hold a number of changed weights.
    fn copied_line(&self) -> Option<String> {
        let changed = |dimension: &Dimension| matches!(untrack(|| self.outcome(*dimension)), Outcome::Range(_, true));
        let values = [("mark", self.mark(true)), ("method", self.reader.pack.method_name())];
        let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
        Dimension::BOTH.iter().any(changed).then(|| plain(&self.reader.fill(Key::METHOD_TRIAL_COPIED, &values)))
    }

    /// Says what the last change came to.
    fn announce(&self, dimension: Dimension) {
        let Outcome::Range(range, changed) = untrack(|| self.outcome(dimension)) else { return };
        let values = [
            ("index", self.reader.index_name(dimension).to_owned()),
            ("range", self.reader.range_text(range)),
            ("mark", self.mark(changed)),
        ];
        let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
        self.reader.session.announce(self.reader.fill(Key::METHOD_TRIAL_SAID, &values));
    }
}

pub fn section(reader: &Reader) -> View {
    let session = reader.session;
    let trial = Trial { reader: reader.clone(), written: RwSignal::new(Trial::method(reader)) };
    let most = MOST_WEIGHT.to_string();
    let fields = Dimension::BOTH.map(|dimension| fields(&trial, dimension));
    let reset = {
        let trial = trial.clone();
        move |_| {
            trial.written.set(Trial::method(&trial.reader));
            Dimension::BOTH.into_iter().for_each(|dimension| trial.announce(dimension));
        }
    };
    let body = view! {
        <p>{session.say_with(Key::METHOD_TRIAL_HOW, &[("most", &most)])}</p>
        <div class="na-cards na-cards--2 na-trial">{fields.collect_view()}</div>
        <div class="na-acts"><button class="na-btn na-btn--plain" type="button" on:click=reset>{icon(icon::UNDO)}{session.say(Key::METHOD_TRIAL_RESET)}</button></div>
        {part(session.say(reader.shown().1), results(trial))}
    };
    super::titled(reader, "na-trial", Some(Key::METHOD_TRIAL_LEAD), body.into_view())
}

fn fields(trial: &Trial, dimension: Dimension) -> View {
    let session = trial.reader.session;
    let count = trial.reader.pack.method.themes(dimension).len();
    let rows = (0..count).map(|position| field(trial, dimension, position));
    let sum = {
        let trial = trial.clone();
        move || {
            let sum: Option<u32> = trial.weights(dimension).map(|weights| weights.into_iter().map(u32::from).sum());
            sum.map(|sum| trial.reader.fill(Key::METHOD_TRIAL_SUM, &[("sum", &sum.to_string())]))
        }
    };
    let legend = session.say_with(Key::METHOD_TRIAL_LEGEND, &[("index", trial.reader.index_name(dimension))]);
    view! { <fieldset class="na-trial__set"><legend>{legend}</legend>{rows.collect_view()}<p class="na-trial__sum">{sum}</p></fieldset> }
        .into_view()
}

fn field(trial: &Trial, dimension: Dimension, position: usize) -> View {
    let id = trial.reader.theme(dimension, position).map_or_else(String::new, |theme| format!("weight-{}", theme.id.to_lowercase()));
    let error = format!("{id}-error");
    let wrong = {
        let trial = trial.clone();
        Memo::new(move |_| weight(&trial.text(dimension, position)).is_none())
    };
    let write = {
        let written = trial.written;
        move |event: web_sys::Event| {
            let text = event_target_value(&event);
            written.update(|written| {
                if let Some(slot) = written[dimension as usize].get_mut(position) {
                    *slot = text;
                }
            });
        }
    };
    let (shown, said) = (trial.clone(), trial.clone());
    let described = error.clone();
    let describedby = move || wrong.get().then(|| described.clone());
    let most = MOST_WEIGHT.to_string();
    view! {
        <div class="na-trial__row" class:is-bad=move || wrong.get()>
            <label for=id.clone()>{marked(&trial.reader.theme_name(dimension, position))}</label>
            <input class="na-input na-input--short" id=id type="text" inputmode="numeric" autocomplete="off" maxlength="3"
                prop:value=move || shown.text(dimension, position) aria-invalid=move || wrong.get().then_some("true") aria-describedby=describedby
                on:input=write on:change=move |_| said.announce(dimension)/>
            <p class="na-field__error" id=error hidden=move || !wrong.get()>{trial.reader.session.say_with(Key::METHOD_TRIAL_BAD, &[("most", &most)])}</p>
        </div>
    }
    .into_view()
}

fn results(trial: Trial) -> View {
    let cards = Dimension::BOTH.map(|dimension| {
        let trial = trial.clone();
        let outcome = {
            let trial = trial.clone();
            Memo::new(move |_| trial.outcome(dimension))
        };
        move || card(&trial, dimension, outcome.get())
    });
    copied::add_line(move || trial.copied_line());
    view! { <div class="na-cards na-cards--2">{cards.map(IntoView::into_view).collect_view()}</div> }.into_view()
}

fn card(trial: &Trial, dimension: Dimension, outcome: Outcome) -> View {
    let reader = &trial.reader;
    let session = reader.session;
    let name = marked(reader.index_name(dimension));
    let body = match outcome {
        Outcome::Range(range, changed) => number(trial, dimension, range, changed),
        Outcome::Unreadable => view! { <p class="na-index__means">{session.say(Key::METHOD_TRIAL_WAIT)}</p> }.into_view(),
        Outcome::Nothing => view! { <p class="na-index__means">{session.say(Key::METHOD_TRIAL_ZERO)}</p> }.into_view(),
    };
    let mark = matches!(outcome, Outcome::Range(_, true)).then(|| plain(&trial.mark(true)));
    view! { <section class="na-index na-trial__card" data-mark=mark><h4 class="na-index__name">{name}</h4>{body}</section> }.into_view()
}

/// The range with the mark in the same paragraph, then what the method itself says.
fn number(trial: &Trial, dimension: Dimension, range: Interval, changed: bool) -> View {
    let reader = &trial.reader;
    let session = reader.session;
    let method = &reader.pack.method;
    let bands = (method.band(range.low), method.band(range.high));
    let aside = changed.then(|| view! { " "<span class="na-muted">"("{marked(&trial.mark(true))}")"</span> }.into_view());
    let own = changed.then(|| {
        let range = reader.range_text(reader.shown().0.index(dimension).range);
        view! { <p class="na-index__note">{session.say_with(Key::METHOD_TRIAL_METHOD, &[("range", &range)])}</p> }.into_view()
    });
    view! {
        <p class="na-index__num">
            <b>{numbers(range)}</b>
            <span>{session.say(Key::HOME_OUT_OF)}<br/><strong class="na-trial__mark">{marked(&trial.mark(changed))}</strong></span>
        </p>
        {gauge::full(session, range, bands)}
        <p class="na-index__means">{marked(&reader.range_text(range))}{aside}</p>
        {own}
    }
    .into_view()
}
