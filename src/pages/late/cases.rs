//! All coded cases with their ranges, each under the rules of its own date.
//!
//! Must not know what a case tells.

use super::result::numbers;
use crate::components::{band, gauge, state};
use crate::dom::prelude::*;
use crate::routes::Route;
use crate::session::Session;
use crate::text::marked;
use neraca_engine::{Assessment, Dimension, assess, points};
use neraca_report::{CaseText, Key, date_text};

pub fn page(session: Session) -> View {
    session.need("cases");
    state::late(session, Box::new(move || arrived(session)))
}

fn arrived(session: Session) -> View {
    let list = move || {
        let Some(cases) = session.library().cases.get() else { return state::loading(session) };
        untrack(|| {
            let items = cases.iter().map(|case| item(session, case));
            view! { <ul class="na-caselist">{items.collect_view()}</ul> }.into_view()
        })
    };
    view! {
        <div class="na-page">
            <h1 tabindex="-1">{session.say(Key::CASE_TITLE)}</h1>
            <p class="na-page__lead">{session.say(Key::CASE_LEAD)}</p>
            <div class="na-page__body na-page__body--wide">{list}</div>
        </div>
    }
    .into_view()
}

fn item(session: Session, case: &CaseText) -> View {
    let href = session.href(&Route::Case(case.id.clone()));
    let pack = session.pack();
    let result =
        session.case_document(case).map(|document| assess(&pack, &document.answers, document.as_of.unwrap_or(pack.as_of), document.home));
    let kicker =
        if case.real { session.say(Key::CASE_KICKER_REAL) } else { view! { <b>{session.say(Key::CASE_KICKER_FICTION)}</b> }.into_view() };
    let date = result.as_ref().map(|result| {
        let date = date_text(result.as_of, session.language.get_untracked());
        view! { " · "{session.say_with(Key::CASE_RULES, &[("date", &date), ("pack", &pack.id)])} }.into_view()
    });
    view! {
        <li>
            <div>
                <h3><a href=href>{marked(&case.title)}</a></h3>
                <p>{kicker}{date}</p>
                <p>{marked(&case.note)}</p>
                {result.as_ref().map(|result| bands(session, result))}
            </div>
            {result.map(|result| ranges(session, &result))}
        </li>
    }
    .into_view()
}

const NAMES: [(Dimension, Key); 2] = [(Dimension::Sovereignty, Key::HOME_SHORT_SOVEREIGNTY), (Dimension::Legal, Key::HOME_SHORT_LEGAL)];

/// Band words of both indices, and what a 0 means where one stands.
fn bands(session: Session, result: &Assessment) -> View {
    let words = NAMES.map(|(dimension, name)| {
        let separator = (dimension == Dimension::Legal).then_some(" · ");
        view! { {separator}{session.say(name)}": "{band::span(session, result.index(dimension).bands)} }.into_view()
    });
    let zero = NAMES.iter().any(|(dimension, _)| points(result.index(*dimension).range.low) == 0);
    let zero = zero.then(|| view! { <p>{session.say(Key::RESULT_ZERO)}</p> }.into_view());
    view! { <p>{words.collect_view()}</p>{zero} }.into_view()
}

fn ranges(session: Session, result: &Assessment) -> View {
    let rows = NAMES.map(|(dimension, name)| {
        let index = result.index(dimension);
        let (low, high) = (points(index.range.low), points(index.range.high));
        view! {
            <dt>{session.say(name)}</dt>
            <dd>{gauge::bar(session, low, high)}</dd>
            <dd>{numbers(index.range)}</dd>
        }
        .into_view()
    });
    view! { <dl class="na-mini">{rows.collect_view()}</dl> }.into_view()
}
