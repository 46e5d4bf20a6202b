//! What the question page says in the guided order: how much is left, why this question comes now, and the ways out of it.
//!
//! Must not know how the order is found.

use crate::dom::prelude::*;
use crate::routes::Route;
use crate::session::Session;
use neraca_engine::{Dimension, Q, points};
use neraca_report::Key;

/// The line below the heading of the form, while the order is guided.
pub fn why_now(session: Session, question: Q) -> View {
    session.need("more");
    // Its own words come with those of the result.
    let guided = Memo::new(move |_| session.is_guided() && session.more().is_some());
    let settled = Memo::new(move |_| {
        session.late.result.with(|result| Dimension::BOTH.into_iter().all(|dimension| result.index(dimension).is_settled()))
    });
    let left = Memo::new(move |_| session.left());
    let said = move || {
        if settled.get() {
            return view! {
                <p>{session.say(Key::GUIDE_SETTLED)}" "<a href=session.href(&Route::Result)>{session.say(Key::GUIDE_RESULT)}</a></p>
            }
            .into_view();
        }
        let reason = session.late.reason.get().filter(|reason| reason.question == question);
        let why = reason.map(|reason| {
            let name = session.first().indices.get(reason.dimension as usize).cloned().unwrap_or_default();
            let mean = points(reason.mean).max(1).to_string();
            session.say_with(Key::GUIDE_WHY, &[("index", &name), ("points", &mean)])
        });
        view! { <p>{why}{why_gap(session, question)}{move || session.say_with(Key::GUIDE_LEFT, &[("count", &left.get().to_string())])}</p> }
            .into_view()
    };
    let leave = move |_| {
        session.change_settings(|settings| settings.guided = false);
        session.announce(session.text(Key::GUIDE_LEFT_ORDER));
    };
    (move || {
        guided.get().then(|| {
            view! {
                <div class="na-guide">
                    {said}
                    <button class="na-link" type="button" on:click=leave>{session.say(Key::GUIDE_LEAVE)}</button>
                </div>
            }
        })
    })
    .into_view()
}

/// A space between the two sentences, where there are two.
fn why_gap(session: Session, question: Q) -> Option<&'static str> {
    session.late.reason.get().filter(|reason| reason.question == question).map(|_| " ")
}

/// "Skip": in the guided order the next question is worked out when it is wanted.
pub fn skip(session: Session, question: Q) -> View {
    let guided = Memo::new(move |_| session.is_guided());
    let pass = move |_| session.go_on(question, true);
    (move || {
        if guided.get() {
            view! { <button class="na-link na-acts__link" type="button" on:click=pass>{session.say(Key::QUESTION_SKIP)}</button> }
                .into_view()
        } else {
            let href = move || {
                session.way.track();
                session.href(&session.after(question))
            };
            view! { <a class="na-acts__link" href=href>{session.say(Key::QUESTION_SKIP)}</a> }.into_view()
        }
    })
    .into_view()
}
