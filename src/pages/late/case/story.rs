//! The story of a case, what was said by whom, and the answers that follow.
//!
//! Must not know the result.

use super::basis;
use crate::components::{external, label};
use crate::dom::prelude::*;
use crate::pages::late::result::{Shown, answer_text, question_name};
use crate::session::Session;
use crate::text::marked;
use neraca_engine::{Date, Truth};
use neraca_report::{CaseText, Key, Standing, Statement};

fn section(session: Session, id: &'static str, title: Key, lead: &str, body: View) -> View {
    view! {
        <section class="na-section">
            <div class="na-section__head"><h2 id=id>{session.say(title)}</h2><p class="na-section__lead">{marked(lead)}</p></div>
            <div class="na-section__body">{body}</div>
        </section>
    }
    .into_view()
}

/// What the case is about.
pub(super) fn story(session: Session, case: &CaseText) -> View {
    let words = untrack(|| session.words());
    let part = |key: Key, text: &str| (!text.is_empty()).then(|| view! { <h3>{session.say(key)}</h3><p>{marked(text)}</p> }.into_view());
    let title = (!case.story.is_empty() && case.story != case.title).then(|| view! { <p><b>{marked(&case.story)}</b></p> }.into_view());
    let body = view! {
        <div class="na-prose">
            {title}
            <p>{marked(&case.note)}</p>
            {part(Key::CASE_OUTCOME, &case.outcome)}
            {part(Key::CASE_LESSON, &case.lesson)}
            <p class="na-note">{marked(words.sentence("case"))}</p>
        </div>
    };
    section(session, "na-story", Key::CASE_STORY, "", body.into_view())
}

/// Every statement with its label, who, when and where it can be read.
pub(super) fn statements(session: Session, case: &CaseText) -> View {
    if case.statements.is_empty() {
        return ().into_view();
    }
    let facts = case.statements.iter().filter(|statement| statement.established).count();
    let counts = [facts, case.statements.len() - facts].map(|count| count.to_string());
    let [facts, claims] = &counts;
    let lead = untrack(|| session.fill(Key::CASE_STATEMENTS_LEAD, &[("facts", facts), ("claims", claims)]));
    let items = case.statements.iter().enumerate().map(|(position, statement)| item(session, position + 1, statement));
    let body = view! { <ol class="na-facts">{items.collect_view()}</ol> };
    section(session, "na-statements", Key::CASE_STATEMENTS, &lead, body.into_view())
}

fn item(session: Session, number: usize, statement: &Statement) -> View {
    let label = if statement.established { label::fact(session) } else { label::claim(session) };
    let date = date(session, &statement.date);
    let sources = (!statement.sources.is_empty()).then(|| view! { " · "{external::links(session, &statement.sources)} }.into_view());
    view! {
        <li id=format!("na-statement-{number}")>
            {label}
            <p>
                {number.to_string()}". "{marked(&statement.text)}
                <span class="na-facts__src">{marked(&statement.who)}", "{date}{sources}</span>
            </p>
        </li>
    }
    .into_view()
}

/// A full date in words; a year or a month as it is written.
fn date(session: Session, written: &str) -> String {
    written.parse::<Date>().map_or_else(|_| written.to_owned(), |date| neraca_report::date_text(date, session.language.get_untracked()))
}

/// The answers of the case, each with what stands behind it.
pub(super) fn answers(session: Session, case: &CaseText, shown: &Shown) -> View {
    let first = untrack(|| session.first());
    let pack = session.pack();
    let count = |wanted: fn(&Standing) -> bool| case.status.iter().filter(|(_, standing)| wanted(standing)).count().to_string();
    let applies: Vec<_> = pack.question_positions().filter(|question| shown.result.shown(*question) != Truth::No).collect();
    let unknown = applies.iter().filter(|question| shown.document.answers.get(**question).picks.is_empty()).count().to_string();
    let lead = untrack(|| {
        session.fill(
            Key::CASE_ANSWERS_LEAD,
            &[
                ("facts", &count(|standing| matches!(standing, Standing::Fact(_)))),
                ("claims", &count(|standing| matches!(standing, Standing::Claim(_)))),
                ("assumptions", &count(|standing| matches!(standing, Standing::Assumption))),
                ("unknown", &unknown),
            ],
        )
    });
    let known = applies.into_iter().filter(|question| !shown.document.answers.get(*question).picks.is_empty());
    let rows = known.map(|question| {
        let answer = answer_text(session, question, shown.document.answers.get(question));
        let standing = case.status.iter().find(|(position, _)| *position == question.0).map(|(_, standing)| basis(session, standing));
        let (label, source) = standing.unwrap_or_else(|| (view! { <span></span> }.into_view(), None));
        view! {
            <li>
                {label}
                <p><b>{marked(&question_name(&first, question))}</b>": "{marked(&answer)}{source.map(|source| view! { <span class="na-facts__src">{source}</span> }.into_view())}</p>
            </li>
        }
        .into_view()
    });
    let body = view! { <ul class="na-facts">{rows.collect_view()}</ul> };
    section(session, "na-answers", Key::CASE_ANSWERS, &lead, body.into_view())
}
