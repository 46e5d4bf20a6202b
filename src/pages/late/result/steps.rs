//! The first steps of the cheapest path, found after the page is painted; the page of its own has the rest.
//!
//! Must not know how a path is found.

use super::Context;
use crate::components::state;
use crate::dom::prelude::*;
use crate::dom::spawn_local;
use crate::pages::late::steps::{Telling, search, steps, verdict};
use crate::routes::Route;
use crate::session::wishes::Wishes;
use neraca_engine::Order;
use neraca_report::{Key, default_target};
use std::sync::Arc;

/// Steps shown where another page has the rest (ux 3.1).
pub(super) const MOST: usize = 3;

pub(super) fn section(context: &Context, most: usize) -> View {
    let session = context.session;
    let found = context.path;
    session.need("plan");
    let inner = context.clone();
    Effect::new(move |_| {
        let Some(catalogue) = session.late.catalogue.get() else { return };
        let shown = inner.shown.clone();
        spawn_local(async move {
            let (answers, result) = (&shown.document.answers, &shown.result);
            let wanted = move || !found.is_disposed();
            let wishes = Wishes::default();
            let planned = search(session, answers, result.as_of, result.home, &catalogue, &wishes, Order::LeastEffort, wanted).await;
            if let Some(planned) = planned {
                let _ = found.try_set(Some(Arc::new(planned)));
            }
        });
    });
    let target = context.band(default_target(&context.pack));
    let lead = context.fill(Key::STEPS_RESULT_LEAD, &[("band", &target)]);
    let links = context.shown.links;
    let body = move || {
        let Some(planned) = found.get() else {
            return state::coming(session, Key::STEPS_SEARCHING);
        };
        let telling = Telling::new(session);
        let rest = planned.plan.steps.len().checked_sub(most).filter(|rest| *rest > 0);
        let rest = rest.map(|rest| view! { <p>{session.say_with(Key::STEPS_MORE, &[("count", &rest.to_string())])}</p> });
        let more = links.then(|| {
            view! {
                <div class="na-acts">
                    <a class="na-btn na-btn--plain" href=session.href(&Route::Steps)>{session.say(Key::STEPS_OPEN)}</a>
                    <a class="na-acts__link" href=session.href(&Route::WhatIf)>{session.say(Key::WHAT_IF_TITLE)}</a>
                </div>
            }
        });
        view! {
            <p class="na-path__verdict">{crate::text::marked(&verdict(&telling, &planned))}</p>
            {steps(&telling, &planned, most, false)}
            {rest}
            {more}
        }
        .into_view()
    };
    super::section(context, "na-steps", Key::PLAN_TITLE, &lead, body.into_view())
}
