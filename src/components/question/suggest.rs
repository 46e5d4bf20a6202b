//! What the provider base suggests after a provider or region was chosen: shown with source and date, filled in only when confirmed.
//!
//! The contracting entity gets a hint, never a suggestion (decision 7). Must not know any provider.

use super::Asked;
use super::search::Entry;
use crate::dom::prelude::*;
use crate::text::marked;
use neraca_engine::{Answer, Country, Kind, Pick, Q};
use neraca_report::Key;

/// Roles of the reach links that a provider entry speaks about.
const PARENT: &str = "parent";
const CONTRACT: &str = "contract";

/// Keeps provider and region beside a place that was chosen by its region.
pub fn remember(asked: &Asked, entry: &Entry) {
    let Some((provider, code)) = entry.region.as_ref().filter(|_| asked.trial.is_none()) else { return };
    let Some(provider) = asked.pack.providers.get(usize::from(*provider)) else { return };
    let Pick::Country(country) = entry.pick else { return };
    let line = format!("{country}:{}:{code}", provider.id);
    asked.session.work.update(|work| {
        let detail = &mut work.document.detail;
        let kept = detail.get(asked.question.0);
        if !kept.split(' ').any(|other| other == line) {
            let longer = format!("{kept} {line}").trim_start().to_owned();
            detail.set(asked.question.0, longer);
        }
    });
}

/// Regions remembered for a place, as words.
pub fn region_detail(asked: &Asked, pick: Pick) -> String {
    let Pick::Country(country) = pick else { return String::new() };
    let found: Vec<String> = regions(asked)
        .into_iter()
        .filter(|(place, ..)| *place == country.code())
        .map(|(_, provider, code)| {
            let name = provider_position(asked, &provider)
                .and_then(|position| asked.first.providers.get(position))
                .map_or(provider.clone(), |provider| provider.name.clone());
            format!("{name}, {code}")
        })
        .collect();
    found.join("; ")
}

fn regions(asked: &Asked) -> Vec<(String, String, String)> {
    let kept = asked.session.work.with(|work| work.document.detail.get(asked.question.0).to_owned());
    let parts = |line: &str| {
        let mut parts = line.splitn(3, ':').map(str::to_owned);
        Some((parts.next()?, parts.next()?, parts.next()?))
    };
    kept.split(' ').filter_map(parts).collect()
}

fn provider_position(asked: &Asked, id: &str) -> Option<usize> {
    asked.pack.providers.iter().position(|provider| provider.id == id)
}

/// The question of a reach role.
fn question_of(asked: &Asked, role: &str) -> Option<Q> {
    asked.pack.reach.links.iter().find(|link| link.role == role).map(|link| link.question)
}

fn provider_question(asked: &Asked) -> Option<Q> {
    asked.pack.question_positions().find(|question| asked.pack.question(*question).is_some_and(|rule| rule.kind == Kind::Provider))
}

/// The provider that the answers name, or that a chosen region belongs to.
fn provider(asked: &Asked) -> Option<usize> {
    let answered = provider_question(asked).and_then(|question| asked.session.answer(question).picks.first().copied());
    match answered {
        Some(Pick::Provider(position)) => Some(usize::from(position)),
        Some(_) => None,
        None => regions(asked).last().and_then(|(_, provider, _)| provider_position(asked, provider)),
    }
}

/// The suggestion under a question it concerns, while there is something to suggest.
pub fn panel(asked: &Asked) -> View {
    let place = Some(asked.question) == Some(asked.pack.reach.main_place);
    let concerned = place || Some(asked.question) == provider_question(asked) || Some(asked.question) == question_of(asked, PARENT);
    let hint = Some(asked.question) == question_of(asked, CONTRACT);
    let asked = asked.clone();
    (move || match provider(&asked) {
        Some(position) if concerned => suggestion(&asked, position),
        Some(position) if hint => entity_hint(&asked, position),
        _ => None,
    })
    .into_view()
}

fn entity_hint(asked: &Asked, position: usize) -> Option<View> {
    let text = &asked.first.providers.get(position)?.legal_name;
    (!text.is_empty())
        .then(|| view! { <p class="na-q__because">{asked.session.say_with(Key::QUESTION_ENTITY_HINT, &[("text", text)])}</p> }.into_view())
}

/// Answers that the base would give and that are still open: the provider of a region, and the parent's country.
fn suggested(asked: &Asked, position: usize) -> Vec<(Q, Key, Answer, String)> {
    let mut out = Vec::new();
    let session = asked.session;
    let blank = |question: Q| session.answer(question).is_blank();
    if let (Some(question), Some(name)) =
        (provider_question(asked).filter(|question| blank(*question)), asked.first.providers.get(position))
    {
        let pick = Pick::Provider(u16::try_from(position).unwrap_or(u16::MAX));
        out.push((question, Key::QUESTION_SUGGEST_PROVIDER, Answer::of(vec![pick]), name.name.clone()));
    }
    if let Some(question) = question_of(asked, PARENT).filter(|question| blank(*question)) {
        let parents = asked.pack.providers.get(position).map_or(&[][..], |provider| provider.parents.as_slice());
        // Two parents: the one with the higher value scores, both are named.
        let value = |country: &Country| asked.pack.exposure(*country).map_or(0, |exposure| exposure.provider);
        if let Some(worst) = parents.iter().max_by_key(|country| value(country)) {
            let names: Vec<String> = parents.iter().map(|country| asked.first.country_name(*country)).collect();
            out.push((question, Key::QUESTION_SUGGEST_PARENT, Answer::of(vec![Pick::Country(*worst)]), names.join(", ")));
        }
    }
    out
}

fn suggestion(asked: &Asked, position: usize) -> Option<View> {
    let suggested = suggested(asked, position);
    if suggested.is_empty() || asked.session.read_only() {
        return None;
    }
    let session = asked.session;
    let entry = asked.first.providers.get(position)?;
    let pairs: Vec<View> = suggested
        .iter()
        .map(|(_, key, _, text)| view! { <div><dt>{session.say(*key)}</dt><dd>{marked(text)}</dd></div> }.into_view())
        .collect();
    let accepted: Vec<(Q, Answer)> = suggested.iter().map(|(question, _, answer, _)| (*question, answer.clone())).collect();
    let refused: Vec<(Q, Answer)> = suggested.iter().map(|(question, ..)| (*question, Answer::unknown())).collect();
    Some(view! {
        <section class="na-suggest" aria-labelledby="na-suggest-title">
            <h2 id="na-suggest-title">{session.say(Key::QUESTION_SUGGEST)}</h2>
            <dl class="na-pairs">{pairs}</dl>
            <p class="na-suggest__src">{session.say_with(Key::QUESTION_SUGGEST_SOURCE, &[("source", &entry.source), ("date", &entry.as_of)])}</p>
            <div class="na-acts">
                <button class="na-btn na-btn--s" type="button" on:click=move |_| session.change(accepted.clone())>{session.say(Key::QUESTION_SUGGEST_YES)}</button>
                <button class="na-btn na-btn--plain na-btn--s" type="button" on:click=move |_| session.change(refused.clone())>{session.say(Key::QUESTION_SUGGEST_NO)}</button>
            </div>
        </section>
    }.into_view())
}
