//! The answers of a comparison: those that differ, or all of them.
//!
//! Must not know scores.

use super::ranges::{row, table};
use super::{Column, Comparison};
use crate::dom::prelude::*;
use crate::pages::late::result::{answer_text, question_name};
use neraca_engine::{Q, Truth};
use neraca_report::Key;
use std::sync::Arc;

pub(super) fn section(comparison: &Arc<Comparison>) -> View {
    let session = comparison.session;
    let all = RwSignal::new(false);
    let inner = Arc::clone(comparison);
    let body = move || {
        let all = all.get();
        untrack(|| rows(&inner, all))
    };
    view! {
        <section class="na-path" aria-labelledby="na-compared-answers">
            <h2 id="na-compared-answers">{session.say(Key::COMPARE_ANSWERS)}</h2>
            <label class="na-opt na-no-print"><input type="checkbox" on:change=move |event| all.set(event_target_checked(&event))/><span>{session.say(Key::COMPARE_ALL)}</span></label>
            {body}
        </section>
    }
    .into_view()
}

/// Questions asked somewhere; without `all`, those answered differently.
fn rows(comparison: &Comparison, all: bool) -> View {
    let session = comparison.session;
    let pack = session.pack();
    let asked = |column: &Column, question: Q| column.result.shown(question) != Truth::No;
    let wanted = |question: &Q| comparison.columns.iter().any(|column| asked(column, *question)) && (all || comparison.differs(*question));
    let rows = pack.question_positions().filter(wanted).map(|question| {
        let text = |column: &Column| {
            if asked(column, question) {
                answer_text(session, question, column.document.answers.get(question))
            } else {
                session.text(Key::COMPARE_NOT_ASKED)
            }
        };
        row(comparison, &question_name(&comparison.first, question), text)
    });
    let rows: Vec<View> = rows.collect();
    if rows.is_empty() {
        return view! { <p>{session.say(Key::COMPARE_SAME_ANSWERS)}</p> }.into_view();
    }
    table(comparison, Key::COMPARE_QUESTION, rows)
}
