//! The legal basis: all provisions by instrument, and one provision in full.
//!
//! Must not know what a provision decides; questions and flags name the provisions they rest on.

mod provision;

use crate::components::state::{self, loading};
use crate::dom::prelude::*;
use crate::routes::Route;
use crate::session::Session;
use crate::text::marked;
use neraca_report::{Key, Provision};
use std::sync::Arc;

const LETTERS: [(char, Key); 3] = [('A', Key::QUESTION_LETTER_A), ('B', Key::QUESTION_LETTER_B), ('C', Key::QUESTION_LETTER_C)];

/// The letter of a provision in its box, with its words.
fn letter(session: Session, letter: char) -> View {
    let words = LETTERS.iter().find(|(known, _)| *known == letter).map(|(_, key)| session.text(*key)).unwrap_or_default();
    // The interface text starts with the letter itself, which stands in the box here.
    let words = words.strip_prefix(&format!("{letter}: ")).map_or(words.clone(), str::to_owned);
    view! { <span class="na-conf"><b>{letter.to_string()}</b>{marked(&words)}</span> }.into_view()
}

fn laws(session: Session) -> Memo<Option<Arc<Vec<Provision>>>> {
    session.need("laws");
    Memo::new(move |_| session.library().laws.get())
}

/// Title of a provision's page: how it is cited.
pub fn title(session: Session, id: &str) -> String {
    let first = session.first();
    let cited = first.citations.iter().find(|citation| citation.id == id).map(|citation| citation.label.clone());
    if let Some(label) = cited {
        return label;
    }
    let Some(laws) = session.library().laws.get() else { return session.text(Key::SHELL_LAWS) };
    let found = laws.iter().find(|law| law.id == id);
    found.map_or_else(|| session.text(Key::LAW_UNKNOWN), |law| format!("{} {}", law.instrument, law.article))
}

pub fn list(session: Session) -> View {
    let laws = laws(session);
    let body = move || {
        let instruments = move || match laws.get() {
            Some(laws) => instruments(session, &laws),
            None => loading(session),
        };
        view! {
            <div class="na-page">
                <h1 tabindex="-1">{session.say(Key::SHELL_LAWS)}</h1>
                <p class="na-page__lead">{session.say(Key::LAW_LEAD)}</p>
                {legend(session)}
                {instruments}
            </div>
        }
        .into_view()
    };
    state::late(session, Box::new(body))
}

fn legend(session: Session) -> View {
    let rows = LETTERS.map(|(known, _)| view! { <li>{letter(session, known)}</li> }.into_view());
    view! {
        <section class="na-section">
            <div class="na-section__head"><h2>{session.say(Key::LAW_LETTERS)}</h2></div>
            <div class="na-section__body"><ul class="na-stack na-stack--s">{rows.collect_view()}</ul></div>
        </section>
    }
    .into_view()
}

/// The first number in an article, for the order of the list.
fn number(article: &str) -> u32 {
    let digits = article.split(|letter: char| !letter.is_ascii_digit()).find(|digits| !digits.is_empty());
    digits.and_then(|digits| digits.parse().ok()).unwrap_or(0)
}

/// Instruments in the order of the alphabet, provisions in the order of their articles.
fn instruments(session: Session, laws: &[Provision]) -> View {
    let mut names: Vec<&str> = laws.iter().map(|law| law.instrument.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    let blocks = names.into_iter().map(|name| {
        let mut inside: Vec<&Provision> = laws.iter().filter(|law| law.instrument == name).collect();
        inside.sort_by_key(|law| number(&law.article));
        let rows = inside.into_iter().map(|law| row(session, law));
        view! {
            <section class="na-section">
                <div class="na-section__head"><h2>{marked(name)}</h2></div>
                <div class="na-section__body"><ul class="na-laws">{rows.collect_view()}</ul></div>
            </section>
        }
        .into_view()
    });
    blocks.collect_view().into_view()
}

fn row(session: Session, law: &Provision) -> View {
    let title = marked(&law.title);
    let article = if law.article.is_empty() { marked(&law.instrument) } else { marked(&law.article) };
    view! {
        <li><a href=session.href(&Route::Law(law.id.clone()))>{article}</a>{letter(session, law.letter)}<p>{title}</p></li>
    }
    .into_view()
}

pub fn page(session: Session, id: &str) -> View {
    let laws = laws(session);
    let id = id.to_owned();
    let body = move || {
        let id = id.clone();
        let shown = move || match laws.get() {
            Some(laws) => laws.iter().find(|law| law.id == id).map_or_else(|| unknown(session), |law| provision::page(session, law)),
            None => view! { <div class="na-page"><h1 tabindex="-1">{session.say(Key::STATE_LOADING)}</h1></div> }.into_view(),
        };
        shown.into_view()
    };
    state::late(session, Box::new(body))
}

fn unknown(session: Session) -> View {
    let acts = view! { <a class="na-btn" href=session.href(&Route::Laws)>{session.say(Key::LAW_ALL)}</a> };
    state::empty(session.say(Key::LAW_UNKNOWN), session.say(Key::LAW_UNKNOWN_TEXT), acts.into_view())
}
