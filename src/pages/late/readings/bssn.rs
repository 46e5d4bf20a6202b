//! The category of electronic systems: the total under both published cut-offs, and the questions, filled in where the answers settle them.
//!
//! Must not know points, cut-offs or what is asked.

use super::reader::{self, Reader, card, figure};
use crate::components::scale::scale;
use crate::dom::prelude::*;
use crate::text::marked;
use neraca_engine::{BssnReading, Item, Origin, Variant};
use neraca_report::{BssnQuestionText, Key, option_letter, origin_key, range_text};

pub(super) fn section(reader: &Reader) -> View {
    let session = reader.session;
    let about = &reader.texts.bssn.about;
    let inner = reader.clone();
    let total = move || inner.bssn.with(|reading| untrack(|| total(&inner, reading)));
    let count = reader.texts.bssn.questions.len();
    let questions = (0..count).map(|position| question(reader, position));
    let body = view! {
        {card(about, total.into_view())}
        <div>
            <h3>{session.say_with(Key::READINGS_QUESTIONS, &[("count", &count.to_string())])}</h3>
            <p class="na-muted">{session.say(Key::READINGS_QUESTIONS_LEAD)}</p>
            <div class="na-reading__questions">{questions.collect_view()}</div>
        </div>
    };
    reader::section(reader, "na-bssn", about, body.into_view())
}

/// The total, and the categories that each set of cut-offs gives it.
fn total(reader: &Reader, reading: &BssnReading) -> View {
    let session = reader.session;
    let (bssn, texts) = (&reader.frameworks.bssn, &reader.texts.bssn);
    let (least, most) = bssn.bounds();
    let of = session.say_with(Key::READINGS_TOTAL_MOST, &[("least", &least.to_string()), ("most", &most.to_string())]);
    let (low, high) = reading.range();
    let ticks = bssn.variants.iter().flat_map(|variant| variant.from.iter().skip(1)).map(|from| i64::from(*from));
    let row = |(variant, name): (&Variant, &String)| {
        let from = texts
            .categories
            .iter()
            .zip(&variant.from)
            .map(|(category, from)| reader.fill(Key::READINGS_CATEGORY_FROM, &[("category", category), ("points", &from.to_string())]));
        let from = from.collect::<Vec<_>>().join(", ");
        let categories = reader.named(&texts.categories, reading.categories(variant));
        view! { <div><dt>{marked(name)}</dt><dd><b>{marked(&categories)}</b><small>{marked(&from)}</small></dd></div> }.into_view()
    };
    let disputed = bssn.disputed(reading).iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let disputed = (!disputed.is_empty())
        .then(|| view! { <p class="na-reading__disputed">{session.say_with(Key::READINGS_DISPUTED, &[("totals", &disputed)])}</p> });
    view! {
        {figure(range_text(low, high), of)}
        {scale(low.into(), high.into(), (least.into(), most.into()), ticks)}
        <dl class="na-pairs">{bssn.variants.iter().zip(&texts.variants).map(row).collect_view()}</dl>
        {disputed}
    }
    .into_view()
}

/// One question: closed it says what is still possible and why, open it can be answered.
fn question(reader: &Reader, position: usize) -> View {
    let session = reader.session;
    let Some(texts) = reader.texts.bssn.questions.get(position).cloned() else { return View::Nothing };
    let bssn = reader.bssn;
    let found = Memo::new(move |_| {
        bssn.with(|reading| Some((*reading.items.get(position)?, reading.because.get(position).copied().unwrap_or_default())))
    });
    let (short, long, why) = (texts.clone(), texts.clone(), texts.clone());
    let now = move || found.get().map(|(item, _)| possible(&short, item, item.options.is_settled()));
    let in_words = move || found.get().map(|(item, _)| possible(&long, item, true));
    let origin = move || found.get().map(|(item, _)| session.say(origin_key(item.origin)));
    let paper = origin;
    let reasons = move || found.get().map(|(item, because)| reasons(&why, item, because));
    let hint = (!texts.hint.is_empty()).then(|| view! { <p class="na-q__hint">{marked(&texts.hint)}</p> });
    view! {
        <details class="na-more na-lever">
            <summary><span class="na-lever__name">{marked(&texts.text)}</span><span class="na-lever__now"><b>{now}</b>" · "{origin}</span></summary>
            <p class="na-only-print"><b>{marked(&texts.text)}</b>": "{in_words}" · "{paper}</p>
            {reasons}
            <fieldset class="na-no-print" disabled=move || session.read_only()>
                <legend class="na-vh">{marked(&texts.text)}</legend>
                {hint}
                <div class="na-opts">{options(reader, position, &texts, found)}</div>
            </fieldset>
        </details>
    }
    .into_view()
}

/// The options that are left, by letter or in words too.
fn possible(texts: &BssnQuestionText, item: Item, in_words: bool) -> View {
    let written = item.options.iter().map(|option| {
        let text = texts.options.get(usize::from(option)).filter(|_| in_words);
        option_letter(option) + &text.map_or_else(String::new, |text| format!(". {text}"))
    });
    marked(&written.collect::<Vec<_>>().join(" / "))
}

/// Why the answers allow the options that they allow; `because` holds one bit a clause.
fn reasons(texts: &BssnQuestionText, item: Item, because: u32) -> View {
    if !matches!(item.origin, Origin::Derived | Origin::Given { fits: false }) {
        return View::Nothing;
    }
    let clauses =
        (0..u8::MAX).zip(&texts.because).filter(|(clause, _)| because.checked_shr(u32::from(*clause)).is_some_and(|bits| bits & 1 == 1));
    clauses.map(|(_, reason)| view! { <p class="na-reading__because">{marked(reason)}</p> }.into_view()).collect_view().into_view()
}

/// A radio for each option, and one that leaves the question to the answers.
fn options(reader: &Reader, position: usize, texts: &BssnQuestionText, found: Memo<Option<(Item, u32)>>) -> View {
    let session = reader.session;
    let given = Memo::new(move |_| {
        let (item, _) = found.get()?;
        matches!(item.origin, Origin::Given { .. }).then(|| item.options.low())
    });
    let name = reader.frameworks.bssn.questions.get(position).map_or_else(String::new, |question| format!("bssn-{}", question.id));
    let radio = |option: Option<u8>, text: View, note: View| {
        let frameworks = std::sync::Arc::clone(&reader.frameworks);
        let choose = move |_| session.answer_category(&frameworks.bssn, position, option);
        let value = option.map_or_else(|| "?".to_owned(), option_letter);
        view! {
            <label class="na-opt">
                <input type="radio" name=name.clone() value=value prop:checked=move || given.get() == option on:change=choose />
                <span>{text}<small>{note}</small></span>
            </label>
        }
        .into_view()
    };
    let listed = (0u8..).zip(texts.options.iter().zip(&reader.frameworks.bssn.points));
    let rows = listed.map(|(option, (text, points))| {
        let text = view! { {option_letter(option)}". "{marked(text)} };
        radio(Some(option), text.into_view(), session.say_with(Key::READINGS_POINTS, &[("points", &points.to_string())]))
    });
    let rows = rows.collect_view();
    view! { {rows}{radio(None, session.say(Key::READINGS_NOT_HERE), session.say(Key::READINGS_NOT_HERE_NOTE))} }.into_view()
}
