//! One provision: what it says in own words, since when, how sure we are, and what rests on it.
//!
//! Must not know other provisions.

use super::letter;
use crate::components::icon::{self, small};
use crate::dom::prelude::*;
use crate::routes::Route;
use crate::session::Session;
use crate::text::marked;
use neraca_engine::Q;
use neraca_report::{Key, Provision, date_text};

pub fn page(session: Session, law: &Provision) -> View {
    let name = if law.article.is_empty() { law.instrument.clone() } else { format!("{} {}", law.instrument, law.article) };
    view! {
        <div class="na-page">
            <p class="na-no-print"><a class="na-q__back" href=session.href(&Route::Laws)>{small(icon::LEFT)}{session.say(Key::LAW_ALL)}</a></p>
            <h1 tabindex="-1">{marked(&law.title)}</h1>
            <p class="na-page__lead">{marked(&name)}</p>
            <section class="na-section">
                <div class="na-section__head"><h2>{session.say(Key::LAW_SUMMARY)}</h2></div>
                <div class="na-section__body"><p>{marked(&law.summary)}</p></div>
            </section>
            <section class="na-section">
                <div class="na-section__head"><h2>{session.say(Key::LAW_FACTS)}</h2></div>
                <div class="na-section__body">{facts(session, law)}</div>
            </section>
            {used(session, law)}
            <section class="na-section">
                <div class="na-section__head"><h2>{session.say(Key::LAW_SOURCES)}</h2></div>
                <div class="na-section__body">{sources(session, law)}</div>
            </section>
        </div>
    }
    .into_view()
}

fn facts(session: Session, law: &Provision) -> View {
    let language = session.language.get_untracked();
    let since = match law.in_force_from {
        Some(date) => date_text(date, language).into_view(),
        None => session.say(Key::LAW_NOT_VERIFIED),
    };
    let pair = |key: Key, value: View| view! { <div><dt>{session.say(key)}</dt><dd>{value}</dd></div> }.into_view();
    let sanction = (!law.sanction.is_empty()).then(|| pair(Key::LAW_SANCTION, marked(&law.sanction)));
    view! {
        <dl class="na-pairs">
            {pair(Key::LAW_IN_FORCE, since)}
            {pair(Key::LAW_CHECKED, date_text(law.last_checked, language).into_view())}
            {pair(Key::LAW_LETTER, letter(session, law.letter))}
            {sanction}
        </dl>
    }
    .into_view()
}

/// Questions and flags that rest on it.
fn used(session: Session, law: &Provision) -> View {
    let first = untrack(|| session.first());
    let more = untrack(|| session.more()).unwrap_or_default();
    let cited = first.citations.iter().position(|citation| citation.id == law.id).and_then(|position| u16::try_from(position).ok());
    let rests = |laws: &[u16]| cited.is_some_and(|cited| laws.contains(&cited));
    let questions: Vec<View> = (0u8..)
        .zip(&first.questions)
        .filter(|(_, texts)| rests(&texts.laws))
        .map(|(position, texts)| {
            view! { <li><a href=session.href(&session.question_route(Q(position)))>{marked(&texts.label)}</a></li> }.into_view()
        })
        .collect();
    let flags: Vec<View> =
        more.flags.iter().filter(|flag| rests(&flag.laws)).map(|flag| view! { <li>{marked(&flag.title)}</li> }.into_view()).collect();
    let list =
        |key: Key, items: Vec<View>| (!items.is_empty()).then(|| view! { <h3>{session.say(key)}</h3><ul>{items.collect_view()}</ul> });
    let neither = (questions.is_empty() && flags.is_empty()).then(|| view! { <p>{session.say(Key::LAW_USED_ELSEWHERE)}</p> });
    view! {
        <section class="na-section">
            <div class="na-section__head"><h2>{session.say(Key::LAW_USED)}</h2></div>
            <div class="na-section__body na-prose">{list(Key::LAW_QUESTIONS, questions)}{list(Key::LAW_FLAGS, flags)}{neither}</div>
        </section>
    }
    .into_view()
}

fn sources(session: Session, law: &Provision) -> View {
    if law.sources.is_empty() {
        return view! { <p>{session.say(Key::LAW_NO_SOURCE)}</p> }.into_view();
    }
    let items = law.sources.iter().map(|address| {
        let shown = address.trim_start_matches("https://").trim_start_matches("http://").to_owned();
        view! {
            <li><a href=address.clone() rel="noopener noreferrer">{shown}{small(icon::EXTERNAL)}<span class="na-vh">" "{session.say(Key::LAW_EXTERNAL)}</span></a></li>
        }
        .into_view()
    });
    view! { <div class="na-prose"><ul>{items.collect_view()}</ul></div> }.into_view()
}
