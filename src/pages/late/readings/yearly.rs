//! A yearly chance that a reader has, carried over years and held against the limit that someone accepted. Nothing of it is kept.
//!
//! Must not know the limit or how a chance grows.

use super::reader::{self, Reader, card, figure};
use crate::dom::prelude::*;
use crate::focus;
use crate::text::marked;
use neraca_engine::{MOST_YEARS, YearlyReading};
use neraca_report::{Key, Language, kept_key, range_text, read_chances};

/// Most chances side by side.
const MOST: usize = 5;

/// What is typed, as it is typed.
#[derive(Clone, Copy)]
struct Typed {
    chances: RwSignal<Vec<String>>,
    years: RwSignal<String>,
}

impl Typed {
    fn chance(self, position: usize) -> String {
        self.chances.with(|chances| chances.get(position).cloned().unwrap_or_default())
    }

    fn read_years(self) -> Option<u16> {
        self.years.with(|years| years.trim().parse().ok()).filter(|years| (1..=MOST_YEARS).contains(years))
    }
}

pub(super) fn section(reader: &Reader) -> View {
    let session = reader.session;
    let years = reader.frameworks.yearly.years.to_string();
    let typed = Typed { chances: RwSignal::new(vec![String::new()]), years: RwSignal::new(years) };
    let count = Memo::new(move |_| typed.chances.with(Vec::len));
    let (asking, telling) = (reader.clone(), reader.clone());
    let fields = move || (0..count.get()).map(|position| untrack(|| chance_field(&asking, typed, position, count.get()))).collect_view();
    let outcomes = move || {
        let telling = telling.clone();
        (0..count.get()).map(move |position| outcome(&telling, typed, position)).collect_view()
    };
    let add = move |_| {
        focus::soon(chance_id(count.get_untracked()));
        typed.chances.update(|chances| chances.push(String::new()));
    };
    let body = view! {
        <div>
            <div class="na-stack na-no-print">
                {fields}
                <div><button class="na-link" type="button" disabled=move || count.get() == MOST on:click=add>{session.say(Key::READINGS_ADD)}</button></div>
                {years_field(reader, typed)}
                <p class="na-note">{session.say(Key::READINGS_SEVERAL)}</p>
            </div>
            <div class="na-readings__told" aria-live="polite">{outcomes}</div>
        </div>
    };
    reader::section(reader, "na-yearly", &reader.texts.yearly, body.into_view())
}

fn chance_id(position: usize) -> String {
    format!("yearly-chance-{}", position + 1)
}

fn example(language: Language) -> &'static str {
    match language {
        Language::Indonesian => "0,5–2",
        Language::English => "0.5–2",
    }
}

/// A text field and what stands around it.
struct Field {
    id: String,
    label: String,
    hint: Option<View>,
    /// What stands in it at first.
    value: String,
    wrong: Memo<bool>,
    /// What is wrong, told once the field is left.
    message: View,
    below: Option<View>,
}

fn field(field: Field, write: impl Fn(String) + 'static) -> View {
    let Field { id, label, hint, value, wrong, message, below } = field;
    let left = RwSignal::new(false);
    let bad = move || left.get() && wrong.get();
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described = if hint.is_some() { format!("{hint_id} {error_id}") } else { error_id.clone() };
    let hint = hint.map(|hint| view! { <p class="na-field__hint" id=hint_id>{hint}</p> });
    let input = move |event| {
        left.set(false);
        write(event_target_value(&event));
    };
    let leave = move |_: web_sys::Event| left.set(true);
    view! {
        <div class="na-field" class:is-bad=bad>
            <label class="na-field__label" for=id.clone()>{marked(&label)}</label>
            {hint}
            <p class="na-field__error" id=error_id role="alert" hidden=move || !bad()>{message}</p>
            <input class="na-input na-input--num" id=id autocomplete="off" prop:value=value aria-describedby=described aria-invalid=move || bad().to_string() on:input=input on:change=leave />
            {below}
        </div>
    }
    .into_view()
}

fn chance_field(reader: &Reader, typed: Typed, position: usize, count: usize) -> View {
    let session = reader.session;
    let example = [("example", example(reader.language))];
    let number = (position + 1).to_string();
    let label =
        if count == 1 { reader.text(Key::READINGS_CHANCE) } else { reader.fill(Key::READINGS_CHANCE_NUMBER, &[("number", &number)]) };
    let wrong = Memo::new(move |_| {
        let text = typed.chance(position);
        !text.trim().is_empty() && read_chances(&text).is_none()
    });
    let write =
        move |text| typed.chances.update(|chances| chances.iter_mut().skip(position).take(1).for_each(|chance| chance.clone_from(&text)));
    let remove = move |_| {
        focus::soon(chance_id(position.saturating_sub(1)));
        typed.chances.update(|chances| drop(chances.remove(position)));
    };
    let removing = (count > 1).then(|| {
        view! { <div><button class="na-link" type="button" on:click=remove>{session.say(Key::READINGS_REMOVE)}<span class="na-vh">": "{marked(&label)}</span></button></div> }
            .into_view()
    });
    let (hint, message) = (session.say_with(Key::READINGS_CHANCE_HINT, &example), session.say_with(Key::READINGS_CHANCE_BAD, &example));
    let value = typed.chance(position);
    field(Field { id: chance_id(position), label, hint: Some(hint), value, wrong, message, below: removing }, write)
}

fn years_field(reader: &Reader, typed: Typed) -> View {
    let session = reader.session;
    let wrong = Memo::new(move |_| typed.read_years().is_none());
    let most = reader.language.number(MOST_YEARS.into());
    let message = session.say_with(Key::READINGS_YEARS_BAD, &[("most", &most)]);
    let (label, value) = (reader.text(Key::READINGS_OVER_YEARS), typed.years.get_untracked());
    field(Field { id: "yearly-years".to_owned(), label, hint: None, value, wrong, message, below: None }, move |text| typed.years.set(text))
}

/// What follows from one of the chances; nothing while it is none.
fn outcome(reader: &Reader, typed: Typed, position: usize) -> View {
    let inner = reader.clone();
    let read = Memo::new(move |_| {
        let chance = typed.chances.with(|chances| read_chances(chances.get(position)?))?;
        Some(inner.frameworks.yearly.read(chance, typed.read_years()?))
    });
    let reader = reader.clone();
    (move || read.with(|reading| reading.as_ref().map(|reading| told(&reader, reading)))).into_view()
}

fn told(reader: &Reader, reading: &YearlyReading) -> View {
    let (yearly, language) = (&reader.frameworks.yearly, reader.language);
    let percent = |chance: u32| language.decimal(i64::from(chance), 4);
    let both = |(low, high): (u32, u32)| format!("{} %", range_text(percent(low), percent(high)));
    let years = |years: Option<u16>| {
        let most = || reader.fill(Key::READINGS_MORE_THAN, &[("years", &language.number(MOST_YEARS.into()))]);
        years.map_or_else(most, |years| years.to_string())
    };
    let over = reader.fill(Key::READINGS_OVER, &[("years", &reading.years.to_string())]);
    let limit = reader.fill(Key::READINGS_LIMIT, &[("limit", &percent(yearly.limit)), ("years", &yearly.years.to_string())]);
    let mut rows = vec![
        (reader.text(Key::READINGS_YEARLY), both(reading.yearly)),
        (limit, reader.text(kept_key(reading.kept))),
        (reader.text(Key::READINGS_LARGEST), format!("{} %", percent(reading.largest))),
    ];
    rows.extend(yearly.marks.iter().zip(&reading.reached).map(|(mark, (soonest, latest))| {
        let time = range_text(years(*soonest), years(*latest));
        (reader.fill(Key::READINGS_MARK, &[("chance", &percent(*mark))]), reader.fill(Key::READINGS_YEARS, &[("years", &time)]))
    }));
    let rows = rows.iter().map(|(name, value)| view! { <div><dt>{marked(name)}</dt><dd>{marked(value)}</dd></div> }.into_view());
    let body = view! {
        {figure(both(reading.chance), marked(&over))}
        <dl class="na-pairs">{rows.collect_view()}</dl>
    };
    card(&reader.texts.yearly, body.into_view())
}
