//! The tables of the report: contributions, themes, reach, provisions, answers, and flags in short.
//!
//! Must not know how a number comes about or what a provision says.

use super::super::{Context, answer_text, citations, question_name, reach, section};
use crate::components::{band, state};
use crate::dom::prelude::*;
use crate::text::marked;
use neraca_engine::{Dimension, Grade, Q, Truth};
use neraca_report::picture::{Row, Waterfall, theme_rows};
use neraca_report::{GRADES, Key, Provision, plain};

/// One after the other on a screen, side by side on paper.
fn both(context: &Context, table: impl Fn(Dimension) -> View) -> View {
    let tables = Dimension::BOTH.map(|dimension| {
        let name = context.index_name(dimension as usize);
        view! { <div><h3>{marked(name)}</h3>{scrolled(name, table(dimension))}</div> }.into_view()
    });
    view! { <div class="na-cards na-cards--2">{tables.collect_view()}</div> }.into_view()
}

/// A table that scrolls by itself where large letters leave it no room.
fn scrolled(name: &str, table: View) -> View {
    let name = plain(name);
    view! { <div class="na-scroll na-scroll--fit" role="region" tabindex="0" aria-label=name>{table}</div> }.into_view()
}

/// What each fact adds, at both ends.
pub(super) fn parts(context: &Context) -> View {
    let body = both(context, |dimension| contributions(context, dimension));
    section(context, "na-parts", Key::RESULT_PARTS, &context.text(Key::RESULT_PARTS_LEAD), body)
}

fn contributions(context: &Context, dimension: Dimension) -> View {
    let session = context.session;
    let words = context.words();
    let fall = Waterfall::new(&context.pack, &context.result().scored, dimension);
    // On paper nothing is gathered: every row stands where its size puts it.
    let mut rows: Vec<&Row> = fall.rows.iter().filter(|row| row.source.is_some()).chain(&fall.others).collect();
    rows.sort_by_key(|row| core::cmp::Reverse((row.high, row.low)));
    let row = |name: &str, low: i64, high: i64| {
        view! { <tr><th scope="row">{marked(name)}</th><td class="is-num">{low}</td><td class="is-num">{high}</td></tr> }.into_view()
    };
    let lines = rows.into_iter().map(|part| row(&fall.name(part, &words, &context.pack), part.low, part.high));
    view! {
        <table class="na-table na-table--fit">
            <thead><tr>
                <th scope="col">{session.say(Key::RESULT_PARTS_ITEM)}</th>
                <th scope="col" class="is-num">{session.say(Key::RESULT_PARTS_LOW)}</th>
                <th scope="col" class="is-num">{session.say(Key::RESULT_PARTS_HIGH)}</th>
            </tr></thead>
            <tbody>{lines.collect_view()}</tbody>
            <tfoot>{row(&context.text(Key::RESULT_PARTS_SUM), fall.sum.0, fall.sum.1)}</tfoot>
        </table>
    }
    .into_view()
}

/// Themes with their range and band words.
pub(super) fn themes(context: &Context) -> View {
    let body = both(context, |dimension| {
        let words = context.words();
        let rows = theme_rows(&context.pack, &context.result().scored, dimension).into_iter().map(|row| {
            let name = words.theme_name(dimension, row.theme);
            let bands = band::span(context.session, row.bands);
            view! { <tr><th scope="row">{marked(name)}</th><td class="is-num">{row.range_text()}</td><td>{bands}</td></tr> }.into_view()
        });
        let rows = rows.collect_view();
        view! {
            <table class="na-table na-table--fit">
                <thead><tr>
                    <th scope="col">{context.session.say(Key::REPORT_THEME)}</th>
                    <th scope="col" class="is-num">{context.session.say(Key::COMPARE_RANGE)}</th>
                    <th scope="col">{context.session.say(Key::RESULT_LIGHT_BAND)}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_view()
    });
    section(context, "na-themes", Key::RESULT_THEMES, &context.text(Key::RESULT_THEMES_LEAD), body)
}

/// Who can reach the data.
pub(super) fn reach(context: &Context) -> View {
    section(context, "na-reach", Key::RESULT_REACH, &context.text(Key::RESULT_REACH_LEAD), reach::table(context))
}

/// Every provision behind the result in one line: in force since, checked, confidence.
pub(super) fn laws(context: &Context) -> View {
    let session = context.session;
    let inner = context.clone();
    let body = move || {
        let Some(laws) = session.library().laws.get() else { return state::loading(session) };
        untrack(|| {
            let cited = citations::cited(&inner).into_iter().filter_map(|position| inner.first.citations.get(usize::from(position)));
            let provisions: Vec<&Provision> =
                cited.filter_map(|citation| laws.iter().find(|provision| provision.id == citation.id)).collect();
            let groups = citations::grouped(provisions).into_iter().map(|(instrument, provisions)| {
                let items = provisions.into_iter().map(|provision| provision_line(&inner, provision));
                view! { <h3>{marked(&instrument)}</h3><ul>{items.collect_view()}</ul> }.into_view()
            });
            view! { <div class="na-report__laws">{groups.collect_view()}</div>
            <p class="na-note">{session.say(Key::REPORT_LETTERS)}" "{session.say(Key::RESULT_TECHNICAL)}</p> }
            .into_view()
        })
    };
    section(context, "na-laws", Key::RESULT_LAWS, &context.text(Key::RESULT_LAWS_LEAD), body.into_view())
}

fn provision_line(context: &Context, provision: &Provision) -> View {
    let label = context.first.citations.iter().find(|citation| citation.id == provision.id).map_or("", |citation| citation.label.as_str());
    let since = match provision.in_force_from {
        Some(date) => context.fill(Key::RESULT_IN_FORCE, &[("date", &context.date(date))]),
        None => context.sentence("date_not_verified", &[]),
    };
    let checked = context.fill(Key::RESULT_LAW_CHECKED, &[("date", &context.date(provision.last_checked))]);
    view! { <li><b>{marked(label)}</b>" "{marked(&since)}" · "{marked(&checked)}" · "{provision.letter.to_string()}</li> }.into_view()
}

/// All questions that apply, with what was answered and how well it is documented.
pub(super) fn answers(context: &Context, notes: RwSignal<bool>) -> View {
    let session = context.session;
    let sections = context.first.sections.iter().zip(0u8..).map(|(title, section)| {
        let applies = |question: &Q| {
            context.pack.question(*question).is_some_and(|rule| rule.section == section) && context.result().shown(*question) != Truth::No
        };
        let rows: Vec<View> = context.pack.question_positions().filter(applies).map(|question| answer(context, question, notes)).collect();
        (!rows.is_empty())
            .then(|| view! { <tbody><tr><th scope="rowgroup" colspan="3">{marked(title)}</th></tr>{rows}</tbody> }.into_view())
    });
    let body = view! {
        <table class="na-table na-report__answers">
            <thead><tr>
                <th scope="col">{session.say(Key::COMPARE_QUESTION)}</th>
                <th scope="col">{session.say(Key::REPORT_ANSWER)}</th>
                <th scope="col">{session.say(Key::REPORT_EVIDENCE)}</th>
            </tr></thead>
            {sections.collect_view()}
        </table>
    };
    let body = scrolled(&context.text(Key::REPORT_ANSWERS), body.into_view());
    section(context, "na-answers", Key::REPORT_ANSWERS, &context.text(Key::REPORT_ANSWERS_LEAD), body)
}

fn answer(context: &Context, question: Q, notes: RwSignal<bool>) -> View {
    let session = context.session;
    let said = context.shown.document.answers.get(question);
    let note = context.shown.document.notes.get(question.0).to_owned();
    let note = move || {
        let wanted = notes.get() && !note.is_empty();
        wanted.then(|| view! { <small class="na-table__sub">{session.say_with(Key::REPORT_NOTE, &[("note", &note)])}</small> })
    };
    let grade = if said.picks.is_empty() { String::new() } else { context.sentence(&format!("grade.{}", letter(said.grade)), &[]) };
    view! {
        <tr>
            <th scope="row">{marked(&question_name(&context.first, question))}</th>
            <td>{marked(&answer_text(session, question, said))}{note}</td>
            <td>{marked(&grade)}</td>
        </tr>
    }
    .into_view()
}

fn letter(grade: Grade) -> &'static str {
    GRADES.iter().find(|(_, known)| *known == grade).map_or("", |(letter, _)| *letter)
}

/// Titles alone, certain ones first.
pub(super) fn flags_in_short(context: &Context) -> View {
    let flags = &context.result().scored.flags;
    let named = |list: &[u8], word: Key| -> Vec<View> {
        let titles = list.iter().filter_map(|flag| context.more.flags.get(usize::from(*flag)));
        titles.map(|text| view! { <li><b>{context.session.say(word)}": "</b>{marked(&text.title)}</li> }.into_view()).collect()
    };
    let mut items = named(&flags.certain, Key::RESULT_CERTAIN);
    items.extend(named(&flags.possible, Key::RESULT_POSSIBLE));
    let lead = if items.is_empty() { context.text(Key::RESULT_FLAGS_NONE) } else { String::new() };
    section(context, "na-flags", Key::RESULT_FLAGS, &lead, view! { <ul class="na-report__short">{items}</ul> }.into_view())
}
