//! Assessments side by side: what each comes to, whether they can be told apart, and what differs.
//!
//! Two on a phone, three where there is room. Must not know where an assessment comes from or how it is scored.

mod answers;
mod ranges;

use super::beyond;
use crate::components::state;
use crate::dom::prelude::*;
use crate::routes::Route;
use crate::session::Session;
use crate::session::columns::{MOST_COLUMNS, Origin};
use crate::text::marked;
use neraca_engine::{Assessment, Dimension, Q, assess};
use neraca_report::picture::Side;
use neraca_report::{Compared, Document, First, Key, More, Words, date_text};
use std::sync::Arc;

/// How columns are called in sentences and narrow places.
const LETTERS: [&str; MOST_COLUMNS] = ["A", "B", "C"];

/// One assessment of the comparison.
struct Column {
    letter: &'static str,
    name: String,
    /// Which day's rules it stands under, in words.
    rules: String,
    /// Name and rules, for pictures.
    told: String,
    document: Document,
    result: Assessment,
}

impl Column {
    /// As pictures and sentences speak of it.
    fn side(&self) -> Side<'_> {
        Side { letter: self.letter, name: &self.told, scored: &self.result.scored }
    }

    /// The class that takes the third column away from a phone.
    fn class(&self) -> &'static str {
        if self.letter == LETTERS[MOST_COLUMNS - 1] { "na-wide-only" } else { "" }
    }
}

/// What is compared, with the texts to say it.
struct Comparison {
    session: Session,
    first: Arc<First>,
    words: Words,
    columns: Vec<Column>,
}

impl Comparison {
    fn index_name(&self, dimension: Dimension) -> &str {
        self.first.indices.get(dimension as usize).map_or("", String::as_str)
    }

    fn compared<'a>(&'a self, pack: &'a neraca_engine::Pack) -> Compared<'a> {
        Compared { pack, words: &self.words }
    }

    /// Whether a question is answered differently somewhere.
    fn differs(&self, question: Q) -> bool {
        let mut columns = self.columns.iter().map(|column| {
            let answer = column.document.answers.get(question);
            (&answer.picks, answer.open)
        });
        columns.next().is_some_and(|first| columns.any(|other| other != first))
    }

    /// Heads of a table with a column each.
    fn heads(&self) -> Vec<View> {
        self.columns
            .iter()
            .map(|column| view! { <th scope="col" role="columnheader" class=column.class()>{column.letter}</th> }.into_view())
            .collect()
    }

    /// Cells of a row with a column each; on a phone the letter stands before the text.
    fn cells(&self, text: impl Fn(&Column) -> String) -> Vec<View> {
        let cell = |column: &Column| {
            view! { <td role="cell" data-l=column.letter class=column.class()><span>{marked(&text(column))}</span></td> }.into_view()
        };
        self.columns.iter().map(cell).collect()
    }
}

pub fn page(session: Session) -> View {
    session.need("cases");
    state::late(session, Box::new(move || beyond::framed(session, Key::COMPARE_TITLE, body(session))))
}

fn body(session: Session) -> View {
    let Some(more) = session.more() else { return ().into_view() };
    let chosen = session.late.columns;
    let compared = move || {
        let origins = chosen.get();
        session.late.guests.track();
        session.library().cases.track();
        untrack(|| compared(session, &origins, &more))
    };
    view! {
        <p class="na-page__lead">{session.say(Key::COMPARE_LEAD)}</p>
        {move || choices(session)}
        {compared}
    }
    .into_view()
}

/// The open assessment and the one kept last, until somebody chooses.
fn usual(session: Session, origins: &[Origin]) -> Vec<Origin> {
    let open = origins.iter().take(1).filter(|_| session.answered() > 0);
    let other = origins.iter().find(|origin| matches!(origin, Origin::Saved(..) | Origin::Guest(_)));
    open.chain(other).cloned().collect()
}

/// A field for each column.
fn choices(session: Session) -> View {
    let origins = session.origins();
    let chosen = session.late.columns;
    if untrack(|| chosen.with(Vec::is_empty)) {
        let usual = untrack(|| usual(session, &origins));
        untrack(|| chosen.set(usual));
    }
    let names: Vec<String> = untrack(|| origins.iter().map(|origin| name(session, origin)).collect());
    let origins = Arc::new(origins);
    let fields = LETTERS.into_iter().enumerate().map(|(position, letter)| {
        let id = format!("compare-{}", letter.to_ascii_lowercase());
        let options = names.iter().enumerate().map(|(value, name)| view! { <option value=value.to_string()>{marked(name)}</option> }.into_view());
        let of = Arc::clone(&origins);
        let now = move || {
            let at = chosen.with(|chosen| of.iter().position(|origin| chosen.get(position) == Some(origin)));
            at.map(|at| at.to_string()).unwrap_or_default()
        };
        let of = Arc::clone(&origins);
        let choose = move |event| {
            let origin = event_target_value(&event).parse().ok().and_then(|at: usize| of.get(at).cloned());
            chosen.update(|chosen| put(chosen, position, origin));
        };
        let class = if position + 1 == MOST_COLUMNS { "na-field na-wide-only" } else { "na-field" };
        view! {
            <div class=class>
                <label class="na-field__label" for=id.clone()>{session.say_with(Key::COMPARE_COLUMN, &[("letter", letter)])}</label>
                <select class="na-select" id=id prop:value=now on:change=choose><option value="">{session.say(Key::COMPARE_NOTHING)}</option>{options.collect_view()}</select>
            </div>
        }
        .into_view()
    });
    view! { <div class="na-fields na-compare__choice na-no-print">{fields.collect_view()}</div> }.into_view()
}

/// Puts an origin into a column; an emptied column closes up.
fn put(chosen: &mut Vec<Origin>, position: usize, origin: Option<Origin>) {
    match (origin, position < chosen.len()) {
        (Some(origin), true) => chosen.splice(position..=position, [origin]).for_each(drop),
        (Some(origin), false) => chosen.push(origin),
        (None, true) => drop(chosen.remove(position)),
        (None, false) => {}
    }
}

/// What an assessment is called in the lists.
fn name(session: Session, origin: &Origin) -> String {
    let title = |document: Option<Document>| document.map(|document| document.title).filter(|title| !title.trim().is_empty());
    match origin {
        Origin::Open => {
            let name = title(session.column(origin)).unwrap_or_else(|| session.text(Key::RESULT_YOUR_SYSTEM));
            session.fill(Key::COMPARE_OPEN, &[("name", &name)])
        }
        Origin::Saved(..) => title(session.column(origin)).unwrap_or_else(|| session.text(Key::DATA_UNNAMED)),
        Origin::Guest(_) => {
            let name = title(session.column(origin)).unwrap_or_else(|| session.text(Key::DATA_UNNAMED));
            session.fill(Key::COMPARE_GUEST, &[("name", &name)])
        }
        Origin::Case(id) => {
            let cases = session.library().cases.get();
            let found = cases.iter().flat_map(|cases| cases.iter()).find(|case| case.id == *id);
            found.map_or_else(String::new, |case| {
                session.fill(if case.real { Key::COMPARE_CASE } else { Key::COMPARE_FICTION }, &[("name", &case.title)])
            })
        }
    }
}

fn compared(session: Session, origins: &[Origin], more: &Arc<More>) -> View {
    let pack = session.pack();
    let columns: Vec<Column> = LETTERS
        .into_iter()
        .zip(origins)
        .filter_map(|(letter, origin)| {
            let document = session.column(origin)?;
            let as_of = document.as_of.unwrap_or(session.today());
            let result = assess(&pack, &document.answers, as_of, document.home);
            let name = name(session, origin);
            let rules = session.fill(Key::COMPARE_AS_OF, &[("date", &date_text(as_of, session.language.get()))]);
            Some(Column { letter, told: format!("{name} ({rules})"), name, rules, document, result })
        })
        .collect();
    if columns.len() < 2 {
        return nothing(session);
    }
    let first = session.first();
    let words = Words { first: Arc::clone(&first), more: Some(Arc::clone(more)) };
    let comparison = Arc::new(Comparison { session, first, words, columns });
    view! {
        <div class="na-compared">
            {ranges::section(&comparison)}
            {answers::section(&comparison)}
            {ranges::flags(&comparison)}
            {ranges::themes(&comparison)}
        </div>
    }
    .into_view()
}

/// Where a second assessment comes from.
fn nothing(session: Session) -> View {
    let ways = [(Route::WhatIf, Key::COMPARE_FROM_TRIAL), (Route::MyData, Key::COMPARE_FROM_FILE), (Route::Cases, Key::COMPARE_FROM_CASES)];
    let ways = ways.map(|(route, key)| view! { <li><a href=session.href(&route)>{session.say(key)}</a></li> }.into_view());
    view! {
        <div class="na-compare__none" role="status">
            <p>{session.say(Key::COMPARE_NEEDS_TWO)}</p>
            <ul class="na-links">{ways.collect_view()}</ul>
        </div>
    }
    .into_view()
}
