//! The Cloud Sovereignty Framework: a score under one of the published sets of weights, the level nothing can exceed and what holds it
//! there, and the objectives.
//!
//! Must not know weights, points or levels.

use super::criteria;
use super::reader::{self, Reader, card, figure, label};
use crate::components::scale::scale;
use crate::dom::prelude::*;
use crate::pages::late::result::country_name;
use crate::text::marked;
use neraca_engine::{CsfReading, NOMINAL_POINTS, ObjectiveReading, Profile};
use neraca_report::{Key, range_text, score_percent, seal_key};

/// Hundredths in one point.
const HUNDREDTHS: i64 = 100;

pub(super) fn section(reader: &Reader) -> View {
    let session = reader.session;
    let about = &reader.texts.csf.about;
    let profile = RwSignal::new(0);
    let home = country_name(&untrack(|| session.first()), untrack(|| session.late.result.get()).home);
    let (scored, listed, all) = (reader.clone(), reader.clone(), reader.clone());
    let score = move || scored.csf.with(|reading| score(&scored, reading, profile.get()));
    let seal = {
        let reader = reader.clone();
        move || reader.csf.with(|reading| seal(&reader, reading))
    };
    let objectives = move || listed.csf.with(|reading| objectives(&listed, reading, profile.get()));
    let criteria = move || all.csf.with(|reading| criteria::list(&all, reading));
    let framed = view! { {profiles(reader, profile)}{score}{seal} };
    let body = view! {
        {card(about, framed.into_view())}
        <p>{session.say_with(Key::READINGS_HOME, &[("country", &home)])}</p>
        {objectives}
        {criteria}
    };
    reader::section(reader, "na-csf", about, body.into_view())
}

/// Which set of weights is used.
fn profiles(reader: &Reader, chosen: RwSignal<usize>) -> View {
    let session = reader.session;
    let buttons = reader.frameworks.csf.profiles.iter().enumerate().map(|(position, profile)| {
        let pressed = move || (chosen.get() == position).to_string();
        view! { <button class="na-seg__b" type="button" aria-pressed=pressed on:click=move |_| chosen.set(position)>{profile.id.clone()}</button> }
            .into_view()
    });
    view! {
        <p class="na-reading__choice na-no-print" id="na-csf-weights">{session.say(Key::READINGS_WEIGHTS)}</p>
        <div class="na-seg na-no-print" role="group" aria-labelledby="na-csf-weights">{buttons.collect_view()}</div>
    }
    .into_view()
}

/// The score in percent and how much of it is known.
fn score(reader: &Reader, reading: &CsfReading, chosen: usize) -> View {
    let session = reader.session;
    let (csf, texts) = (&reader.frameworks.csf, &reader.texts.csf);
    let Some((profile, name)) = csf.profiles.get(chosen).zip(texts.profiles.get(chosen)) else { return View::Nothing };
    let (low, high) = percent(reading, profile);
    let of = view! { {profile.id.clone()}", "{marked(name)} };
    let (answered, all) = (reading.answered().to_string(), reading.items.len().to_string());
    view! {
        {figure(format!("{} %", range_text(low, high)), of.into_view())}
        {scale(low, high, (0, 100), [])}
        <p class="na-muted">{session.say(Key::READINGS_SCORE_MOST)}</p>
        <p>{session.say_with(Key::READINGS_ANSWERED, &[("answered", &answered), ("all", &all)])}</p>
    }
    .into_view()
}

/// The score under one set of weights, in whole percent.
pub(super) fn percent(reading: &CsfReading, profile: &Profile) -> (i64, i64) {
    let range = reading.score(profile);
    (score_percent(range.low), score_percent(range.high))
}

/// The level that the whole service has or cannot exceed, in words.
pub(super) fn ceiling(reader: &Reader, reading: &CsfReading) -> String {
    let (_, most) = reading.seal;
    let name = reader.texts.csf.seals.get(usize::from(most)).map_or("", |(name, _)| name.as_str());
    reader.fill(seal_key(reading), &[("seal", &most.to_string()), ("name", name)])
}

/// That level with what it means, and the criteria that hold it there.
fn seal(reader: &Reader, reading: &CsfReading) -> View {
    let session = reader.session;
    let (csf, texts) = (&reader.frameworks.csf, &reader.texts.csf);
    let meaning = texts.seals.get(usize::from(reading.seal.1)).map(|(_, meaning)| marked(meaning));
    let binding = reading.binding.iter().filter_map(|position| {
        let position = usize::from(*position);
        let (rule, text) = csf.criteria().nth(position).zip(texts.criteria.get(position))?;
        let best = text.rungs.get(usize::from(reading.items.get(position)?.options.high())).map_or("", String::as_str);
        Some(view! { <div><dt>{rule.id.clone()}" "{marked(&text.name)}</dt><dd>{marked(best)}</dd></div> }.into_view())
    });
    let binding: Vec<View> = binding.collect();
    let binding = (!binding.is_empty()).then(|| {
        view! {
            <p>{session.say(Key::READINGS_BINDING)}</p>
            <dl class="na-pairs na-reading__binding">{binding}</dl>
        }
    });
    view! {
        <div class="na-reading__seal">
            <p><b>{marked(&ceiling(reader, reading))}</b></p>
            <p>{meaning}</p>
            {binding}
        </div>
    }
    .into_view()
}

fn objectives(reader: &Reader, reading: &CsfReading, chosen: usize) -> View {
    let session = reader.session;
    let (csf, texts) = (&reader.frameworks.csf, &reader.texts.csf);
    let weights = csf.profiles.get(chosen).map(|profile| profile.weights.clone()).unwrap_or_default();
    let named = csf.objectives.iter().zip(&texts.objectives);
    let rows = named.zip(&reading.objectives).zip(weights).map(|(((objective, name), found), weight)| {
        let ObjectiveReading { points, seal } = found;
        let [low, high] = [points.low, points.high].map(|points| reader.language.number(points / HUNDREDTHS));
        view! {
            <tr>
                <th scope="row">{objective.id.clone()}<small class="na-table__sub">{marked(name)}</small></th>
                <td class="is-num">{weight}" %"</td>
                <td class="is-num">{range_text(low, high)}</td>
                <td class="is-num">{range_text(seal.0, seal.1)}</td>
            </tr>
        }
        .into_view()
    });
    let most = session.say_with(Key::READINGS_POINTS_OF, &[("most", &reader.language.number(NOMINAL_POINTS))]);
    view! {
        <div>
            <h3 id="na-objectives">{session.say_with(Key::READINGS_OBJECTIVES, &[("count", &csf.objectives.len().to_string())])}</h3>
            {label(&texts.about)}
            <div class="na-scroll na-scroll--fit" role="region" tabindex="0" aria-labelledby="na-objectives">
                <table class="na-table na-objectives">
                    <thead><tr>
                        <th scope="col">{session.say(Key::READINGS_OBJECTIVE)}</th>
                        <th scope="col" class="is-num">{session.say(Key::READINGS_WEIGHT)}</th>
                        <th scope="col" class="is-num">{most}</th>
                        <th scope="col" class="is-num">"SEAL"</th>
                    </tr></thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        </div>
    }
    .into_view()
}
