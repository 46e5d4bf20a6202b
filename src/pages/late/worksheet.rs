//! The quick check on paper: a page made to be printed and filled in by hand. The static sheet (`sheet.rs` of the content
//! compiler) has the same markup.
//!
//! Must not know the scoring method; the sheet only sorts.

use crate::components::icon::{self, icon};
use crate::components::state;
use crate::dom::prelude::*;
use crate::session::Session;
use crate::text::marked;
use neraca_report::{Key, Worksheet, WorksheetStep, date_text};

pub fn page(session: Session) -> View {
    state::late(session, Box::new(move || body(session)))
}

fn body(session: Session) -> View {
    let more = untrack(|| session.more()).unwrap_or_default();
    let sheet = &more.worksheet;
    let print = |_| {
        // A browser without a print dialogue has its own way to paper.
        let _ = web_sys::window().map(|window| window.print());
    };
    let fill = |key: Key| view! { <p class="na-sheet__fill">{session.say(key)}</p> }.into_view();
    view! {
        <div class="na-page">
            <div class="na-sheet">
                <h1 tabindex="-1">{marked(&sheet.title)}</h1>
                <p class="na-page__lead">{marked(&sheet.intro)}</p>
                <p class="na-note">{marked(&sheet.tools)}</p>
                <div class="na-acts na-no-print"><button class="na-btn" type="button" on:click=print>{icon(icon::PRINT)}{session.say(Key::WORKSHEET_PRINT)}</button></div>
                <div class="na-sheet__head na-sheet__head--2">{fill(Key::WORKSHEET_SYSTEM)}{fill(Key::WORKSHEET_DATE)}{fill(Key::WORKSHEET_BY)}</div>
                <ol class="na-sheet__qs">{sheet.steps.iter().map(|item| step(session, item)).collect_view()}</ol>
                {sum(session, sheet)}
                {results(session, sheet)}
                {rules(session)}
            </div>
        </div>
    }
    .into_view()
}

fn step(session: Session, item: &WorksheetStep) -> View {
    let rows = item.rows.iter().map(|(points, text)| {
        let points = points.to_string();
        view! {
            <li class="na-sheet__opt"><span>{marked(text)}</span><span class="na-sheet__pts">{session.say_with(Key::WORKSHEET_POINTS, &[("points", &points)])}</span></li>
        }
        .into_view()
    });
    view! {
        <li class="na-sheet__q">
            <h2>{marked(&item.name)}</h2>
            <p class="na-muted">{marked(&item.rule)}</p>
            <ul class="na-sheet__opts">{rows.collect_view()}</ul>
        </li>
    }
    .into_view()
}

/// The table to add up in: the first step, the largest of the gates, the papers.
fn sum(session: Session, sheet: &Worksheet) -> View {
    let name = |step: Option<&WorksheetStep>| step.map(|step| marked(&step.name));
    let row = |name: View| view! { <tr><th scope="row">{name}</th><td></td></tr> }.into_view();
    let [text, example] = &sheet.add;
    view! {
        <table class="na-table na-sheet__sum">
            <caption>{session.say(Key::WORKSHEET_SUM)}</caption>
            <thead><tr><th scope="col">{session.say(Key::WORKSHEET_SUM_PART)}</th><th scope="col">{session.say(Key::WORKSHEET_SUM_POINTS)}</th></tr></thead>
            <tbody>
                {row(name(sheet.steps.first()).into_view())}
                {row(session.say(Key::WORKSHEET_LARGEST))}
                {row(name(sheet.steps.last()).into_view())}
            </tbody>
            <tfoot><tr><th scope="row">{session.say(Key::WORKSHEET_SUM)}</th><td></td></tr></tfoot>
        </table>
        <p class="na-note">{marked(text)}</p>
        <p class="na-note">{marked(example)}</p>
    }
    .into_view()
}

fn results(session: Session, sheet: &Worksheet) -> View {
    let rows = sheet.results.iter().map(|[range, name, text]| {
        view! { <tr><th scope="row">{marked(range)}</th><td><b>{marked(name)}</b><br/>{marked(text)}</td></tr> }.into_view()
    });
    let cautions = sheet.cautions.iter().map(|text| view! { <p>{marked(text)}</p> }.into_view());
    view! {
        <table class="na-table na-sheet__sum"><caption>{session.say(Key::WORKSHEET_RESULTS)}</caption><tbody>{rows.collect_view()}</tbody></table>
        <section class="na-limits"><h2>{session.say(Key::WORKSHEET_CAUTION)}</h2>{cautions.collect_view()}</section>
    }
    .into_view()
}

fn rules(session: Session) -> View {
    let pack = session.pack();
    let date = date_text(pack.as_of, session.language.get_untracked());
    view! { <p class="na-note"><b>{session.say(Key::SHELL_NOT_ADVICE)}</b>" "{session.say_with(Key::SHELL_RULES, &[("date", &date), ("pack", &pack.id), ("hash", &pack.hash)])}</p> }.into_view()
}
