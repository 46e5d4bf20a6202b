//! An answer in words, for every kind of question.
//!
//! Must not know rows or links.

use crate::components::icon::{self, icon};
use crate::components::question::{Asked, region_detail};
use crate::dom::prelude::*;
use crate::session::Session;
use crate::text::marked;
use neraca_engine::{Kind, Pick, Q, Volume};
use neraca_report::Key;

/// The answer: words, a list, or a tag where it is open.
pub fn answer(session: Session, question: Q) -> View {
    let asked = Asked::new(session, question);
    let answer = untrack(|| asked.answer());
    if answer.is_blank() {
        return view! { <span class="na-tag na-tag--todo">{icon(icon::OPEN)}{session.say(Key::REVIEW_UNANSWERED)}</span> }.into_view();
    }
    if answer.picks.is_empty() {
        return view! { <span class="na-tag na-tag--unknown">{icon(icon::QUESTION)}{session.say(Key::QUESTION_UNKNOWN)}</span> }
            .into_view();
    }
    let mut items: Vec<View> = answer.picks.iter().map(|pick| marked(&words(&asked, *pick))).collect();
    if answer.open {
        items.push(
            view! { <span class="na-tag na-tag--unknown">{icon(icon::QUESTION)}{session.say(Key::QUESTION_UNKNOWN_REST)}</span> }
                .into_view(),
        );
    }
    if items.len() == 1 {
        return items.pop().into_view();
    }
    let items = items.into_iter().map(|item| view! { <li>{item}</li> }.into_view());
    view! { <ul>{items.collect_view()}</ul> }.into_view()
}

fn words(asked: &Asked, pick: Pick) -> String {
    match pick {
        Pick::Option(option, volume) => {
            let text = asked.option_text(option);
            let exclusive = asked.rule().and_then(|rule| rule.options.get(usize::from(option))).is_some_and(|choice| choice.exclusive);
            if asked.rule().is_some_and(|rule| rule.kind == Kind::MultiVolume) && !exclusive {
                asked.session.fill(Key::REVIEW_VOLUME, &[("kind", &text), ("volume", &volume_words(asked, volume))])
            } else {
                text
            }
        }
        Pick::Provider(provider) => {
            asked.first.providers.get(usize::from(provider)).map(|provider| provider.name.clone()).unwrap_or_default()
        }
        Pick::Country(country) => {
            let name = asked.first.countries.iter().find(|name| name.code == country).map_or(country.code(), |name| name.name.as_str());
            let detail = untrack(|| region_detail(asked, pick));
            if detail.is_empty() { name.to_owned() } else { format!("{name} ({detail})") }
        }
    }
}

/// A volume as the question that counts people puts it.
fn volume_words(asked: &Asked, volume: Option<Volume>) -> String {
    let counting = asked.pack.counting_question().and_then(|question| asked.first.questions.get(usize::from(question.0)));
    let text = volume.and_then(|volume| counting?.options.get(usize::from(volume.0)).cloned());
    text.unwrap_or_else(|| asked.session.text(Key::QUESTION_VOLUME_UNKNOWN))
}
