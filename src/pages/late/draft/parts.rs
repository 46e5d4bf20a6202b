//! The parts of a draft as views: one column, or two languages row by row.
//!
//! Must not know what a part says.

use super::Written;
use crate::components::icon::{self, icon};
use crate::dom::prelude::*;
use crate::routes::Route;
use crate::session::Session;
use crate::text::marked;
use neraca_engine::Truth;
use neraca_report::{Cited, ClauseEntry, Draft, Fact, Part, Tick, blank_runs};

/// The document, and what stands apart from it.
pub(super) fn article(session: Session, drafts: &[Written]) -> View {
    let both = drafts.len() > 1;
    let columns = |parts: fn(&Draft) -> &[Part], head: bool| -> Vec<(&'static str, Vec<View>)> {
        let column = |written: &Written| {
            let opening = head.then(|| opening(&written.draft, both));
            let pieces = parts(&written.draft).iter().flat_map(|part| pieces(session, part, &written.draft.mark));
            (written.language.tag(), opening.into_iter().chain(pieces).collect())
        };
        drafts.iter().map(column).collect()
    };
    let [class, apart_class] = if both {
        ["na-draft na-draft--both", "na-draft na-draft--both na-draft--apart"]
    } else {
        ["na-draft", "na-draft na-draft--apart"]
    };
    let apart = drafts.iter().any(|written| !written.draft.apart.is_empty());
    let apart = apart.then(|| view! { <section class=apart_class>{rows(columns(|draft| &draft.apart, false))}</section> }.into_view());
    view! {
        <article class=class>{rows(columns(|draft| &draft.parts, true))}</article>
        {apart}
    }
    .into_view()
}

/// One column as it is; two columns piece by piece, so that the same thing stands on the same line in both.
fn rows(mut columns: Vec<(&'static str, Vec<View>)>) -> View {
    if columns.len() == 1 {
        return columns.pop().map(|(_, pieces)| pieces).into_iter().flatten().collect::<Vec<_>>().into_view();
    }
    let mut columns: Vec<(&'static str, std::vec::IntoIter<View>)> =
        columns.into_iter().map(|(tag, pieces)| (tag, pieces.into_iter())).collect();
    let mut out = Vec::new();
    loop {
        let row: Vec<View> = columns
            .iter_mut()
            .filter_map(|(tag, pieces)| pieces.next().map(|piece| view! { <div lang=*tag>{piece}</div> }.into_view()))
            .collect();
        if row.is_empty() {
            return out.into_view();
        }
        out.push(view! { <div class="na-draft__row">{row}</div> }.into_view());
    }
}

/// The mark, the disclaimer with the dates, and how much is blank.
fn opening(draft: &Draft, both: bool) -> View {
    let count = Some(&draft.count).filter(|count| !count.is_empty());
    let lines = draft.opening.iter().chain(count).map(|line| view! { <p>{marked(line)}</p> }.into_view());
    let title = both.then(|| view! { <h2>{marked(&draft.title)}</h2> }.into_view());
    view! {
        <header class="na-draft__head">
            <p class="na-draft__mark">{marked(&draft.word)}</p>
            {title}
            {lines.collect_view()}
        </header>
    }
    .into_view()
}

/// A part; contract clauses each on their own, so that two languages stay side by side.
fn pieces(session: Session, part: &Part, mark: &str) -> Vec<View> {
    match part {
        Part::Clauses(clauses) => clauses.iter().map(|entry| clause(entry, mark)).collect(),
        Part::Heading(text) => vec![view! { <h2>{marked(text)}</h2> }.into_view()],
        Part::Text(text) => vec![view! { <p class="na-draft__p">{lines(text, mark)}</p> }.into_view()],
        Part::Note(text) => vec![view! { <p class="na-draft__note">{lines(text, mark)}</p> }.into_view()],
        Part::Facts(list) => vec![facts(list, mark)],
        Part::Items(list) => vec![view! { <ol class="na-draft__items">{texts(list, mark)}</ol> }.into_view()],
        Part::Points(list) => vec![view! { <ul class="na-draft__points">{texts(list, mark)}</ul> }.into_view()],
        Part::Ticks(list) => vec![view! { <ul class="na-draft__ticks">{list.iter().map(tick).collect_view()}</ul> }.into_view()],
        Part::Laws(list) => vec![laws(session, list)],
    }
}

fn texts(list: &[String], mark: &str) -> Vec<View> {
    list.iter().map(|text| view! { <li>{lines(text, mark)}</li> }.into_view()).collect()
}

/// A text with its line breaks and its lines to write on.
fn lines(text: &str, mark: &str) -> View {
    let line = |(position, line): (usize, &str)| {
        let before = (position > 0).then(|| view! { <br/> }.into_view());
        let runs = blank_runs(line).into_iter().map(|run| match run {
            Some(text) => marked(text),
            None => view! { <span class="na-draft__line"><span class="na-vh">{mark.to_owned()}</span></span> }.into_view(),
        });
        view! { {before}{runs.collect_view()} }.into_view()
    };
    text.split('\n').enumerate().map(line).collect_view().into_view()
}

fn facts(list: &[Fact], mark: &str) -> View {
    let row = |fact: &Fact| {
        let blank = fact.blank.then(|| view! { <span class="na-draft__fill">{mark.to_owned()}</span> }.into_view());
        let values = match fact.values.as_slice() {
            [] => View::Nothing,
            [one] => view! { <span>{marked(one)}</span> }.into_view(),
            several => {
                view! { <ul>{several.iter().map(|value| view! { <li>{marked(value)}</li> }.into_view()).collect_view()}</ul> }.into_view()
            }
        };
        view! { <div><dt>{marked(&fact.name)}</dt><dd>{values}{blank}</dd></div> }.into_view()
    };
    view! { <dl class="na-draft__facts">{list.iter().map(row).collect_view()}</dl> }.into_view()
}

fn clause(entry: &ClauseEntry, mark: &str) -> View {
    let number = format!("{}. ", entry.number);
    view! { <section class="na-draft__clause"><h3>{number}{marked(&entry.name)}</h3>{facts(&entry.facts, mark)}</section> }.into_view()
}

/// A trigger: a sign, and the same in a word.
fn tick(tick: &Tick) -> View {
    let sign = match tick.state {
        Truth::Yes => icon(icon::CHECK),
        Truth::Unknown => icon(icon::QUESTION),
        Truth::No => View::Nothing,
    };
    let note = (!tick.note.is_empty()).then(|| view! { <small>{marked(&tick.note)}</small> }.into_view());
    view! {
        <li>
            <span class="na-draft__box">{sign}</span>
            <span><b>{tick.id.clone()}"."</b>" "{marked(&tick.text)}<b class="na-draft__word">{marked(&tick.word)}</b>{note}</span>
        </li>
    }
    .into_view()
}

fn laws(session: Session, list: &[Cited]) -> View {
    let row = |cited: &Cited| {
        let href = session.href(&Route::Law(cited.id.clone()));
        view! { <li><a href=href>{marked(&cited.label)}</a>{format!(" ({})", cited.letter)}</li> }.into_view()
    };
    view! { <ul class="na-draft__laws">{list.iter().map(row).collect_view()}</ul> }.into_view()
}
