//! The laws that can order access, country by country, the home country's own included, in one template.
//!
//! Must not know any country.

use super::{Context, disclosure};
use crate::components::{external, state};
use crate::dom::prelude::*;
use crate::text::marked;
use neraca_engine::{Column, Country};
use neraca_report::{AccessLaw, JurisdictionText, Key, Language};

/// Notes on values and the laws of the countries named, once they are there.
pub(super) fn of_countries(context: &Context, countries: Vec<Country>) -> View {
    let session = context.session;
    session.need("jurisdictions");
    let context = context.clone();
    let shown = move || {
        let Some(texts) = session.library().jurisdictions.get() else { return state::loading(session) };
        untrack(|| {
            let notes = countries.iter().filter_map(|country| note(&context, &texts, *country));
            let laws = countries.iter().filter_map(|country| of(&texts, *country)).map(|text| laws(&context, text));
            view! {
                {notes.collect_view()}
                {laws.collect_view()}
                <p class="na-note">{session.say(Key::RESULT_REACH_LAWS_NOTE)}</p>
            }
            .into_view()
        })
    };
    shown.into_view()
}

fn of(texts: &[JurisdictionText], country: Country) -> Option<&JurisdictionText> {
    texts.iter().find(|text| text.country == country)
}

/// Where readings of a value differ, or where there is none.
fn note(context: &Context, texts: &[JurisdictionText], country: Country) -> Option<View> {
    let links = context.result().reach.iter().filter(|link| link.country == Some(country));
    let columns: Vec<Column> = links.filter_map(|link| Some(context.pack.reach.links.get(usize::from(link.link))?.column)).collect();
    if columns.is_empty() {
        return None;
    }
    let text = match of(texts, country) {
        None => context.fill(Key::RESULT_REACH_NOT_RATED, &[("country", &super::answers::country_name(&context.first, country))]),
        Some(text) => {
            let used = |column: &Column| if *column == Column::Provider { text.provider } else { text.hosted };
            let (value, low, high) = columns.iter().map(used).find(|(_, low, high)| low < high)?;
            let numbers = [low, high, value].map(|number| number.to_string());
            let [low, high, value] = &numbers;
            context.fill(Key::RESULT_REACH_DISPUTED, &[("country", &text.name), ("low", low), ("high", high), ("used", value)])
        }
    };
    Some(view! { <p class="na-note">{marked(&text)}</p> }.into_view())
}

fn laws(context: &Context, text: &JurisdictionText) -> View {
    let session = context.session;
    let title = context.fill(Key::RESULT_REACH_LAWS, &[("country", &text.name)]);
    let list = if text.laws.is_empty() {
        view! { <p>{session.say(Key::RESULT_REACH_LAWS_NONE)}</p> }.into_view()
    } else {
        let laws = text.laws.iter().map(|law| one(context, law));
        view! { <ul class="na-cites">{laws.collect_view()}</ul> }.into_view()
    };
    disclosure(&title, false, list)
}

fn one(context: &Context, law: &AccessLaw) -> View {
    let session = context.session;
    let disputed = law.disputed.then(|| view! { <p class="na-cite__text">{session.say(Key::RESULT_LAW_DISPUTED)}</p> }.into_view());
    let checked = context.fill(Key::RESULT_LAW_CHECKED, &[("date", &context.date(law.last_checked))]);
    let source = (!law.source.is_empty()).then(|| view! { " · "{external::link(session, &law.source)} }.into_view());
    view! {
        <li class="na-cite">
            <span class="na-cite__name" lang=Language::English.tag()>{marked(&law.name)}</span>
            {letter(context, law.letter)}
            <p class="na-cite__text">{marked(&law.compels)}</p>
            {disputed}
            <p class="na-cite__meta">{marked(&law.profile)}" · "{marked(&checked)}{source}</p>
        </li>
    }
    .into_view()
}

/// A confidence letter with its words.
pub(super) fn letter(context: &Context, letter: char) -> View {
    let words = match letter {
        'A' => Key::RESULT_LETTER_A,
        'B' => Key::RESULT_LETTER_B,
        _ => Key::RESULT_LETTER_C,
    };
    view! { <span class="na-conf"><b>{letter.to_string()}</b>{context.session.say(words)}</span> }.into_view()
}
