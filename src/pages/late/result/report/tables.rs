//! The tables of the report: contributions, themes, reach, provisions, answers, and flags in short.
//!
//! Must not know how a number comes about or what a provision says.

use super::super::{Context, answer_text, citations, question_name, reach, section};
use crate::components::{band, state};
use crate::dom::prelude::*;
use crate::text::marked;
use neraca_engine::{Dimension, Grade, POINT, Part, Q, Source, Truth, parts_at_low, points};
use neraca_report::{GRADES, Key, Provision};

/// Hundredths of a point in one point: the unit of theme values.
const HUNDREDTHS: i64 = 100;

/// One after the other on a screen, side by side on paper.
fn both(context: &Context, table: impl Fn(Dimension) -> View) -> View {
    let tables = Dimension::BOTH
        .map(|dimension| view! { <div><h3>{marked(context.index_name(dimension as usize))}</h3>{table(dimension)}</div> }.into_view());
    view! { <div class="na-cards na-cards--2">{tables.collect_view()}</div> }.into_view()
}

/// What each fact adds, at both ends.
pub(super) fn parts(context: &Context) -> View {
    let body = both(context, |dimension| contributions(context, dimension));
    section(context, "na-parts", Key::RESULT_PARTS, &context.text(Key::RESULT_PARTS_LEAD), body)
}

fn contributions(context: &Context, dimension: Dimension) -> View {
    let session = context.session;
    let result = context.result();
    let low = parts_at_low(&context.pack, &result.scored, dimension);
    let index = result.index(dimension);
    let mut known: Vec<&Part> = index.parts.iter().collect();
    known.extend(low.iter().filter(|part| !index.parts.iter().any(|other| same(part, other))));
    let at = |parts: &[Part], part: &Part| parts.iter().find(|other| same(part, other)).map_or(0, |part| part.points);
    let rows = known.into_iter().map(|part| (name(context, part), at(&low, part), at(&index.parts, part)));
    let mut rows: Vec<(String, i64, i64)> = rows.filter(|(_, low, high)| *low != 0 || *high != 0).collect();
    rows.sort_by_key(|(_, low, high)| core::cmp::Reverse((*high, *low)));
    let sum = (context.text(Key::RESULT_PARTS_SUM), points(index.range.low), points(index.range.high));
    let row = |(name, low, high): (String, i64, i64)| {
        view! { <tr><th scope="row">{marked(&name)}</th><td class="is-num">{low}</td><td class="is-num">{high}</td></tr> }.into_view()
    };
    view! {
        <table class="na-table na-table--fit">
            <thead><tr>
                <th scope="col">{session.say(Key::RESULT_PARTS_ITEM)}</th>
                <th scope="col" class="is-num">{session.say(Key::RESULT_PARTS_LOW)}</th>
                <th scope="col" class="is-num">{session.say(Key::RESULT_PARTS_HIGH)}</th>
            </tr></thead>
            <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
            <tfoot>{row(sum)}</tfoot>
        </table>
    }
    .into_view()
}

fn same(one: &Part, other: &Part) -> bool {
    one.source == other.source && one.theme == other.theme
}

fn name(context: &Context, part: &Part) -> String {
    match part.source {
        Source::Factor(factor) => context.more.factors.get(usize::from(factor.0)).map_or_else(String::new, |text| text.name.clone()),
        Source::Flag(flag) => {
            let id = context.pack.method.flags.get(usize::from(flag)).map_or("", |rule| rule.id.as_str());
            context.fill(Key::RESULT_PARTS_FLAG, &[("id", id)])
        }
    }
}

/// Themes with their range and band words.
pub(super) fn themes(context: &Context) -> View {
    let body = both(context, |dimension| {
        let names = context.first.themes.get(dimension as usize).map_or(&[][..], Vec::as_slice);
        let rows = names.iter().zip(&context.result().index(dimension).themes).map(|(name, range)| {
            let (low, high) = (range.low / HUNDREDTHS, range.high / HUNDREDTHS);
            let numbers = if low == high { low.to_string() } else { format!("{low}–{high}") };
            let at = |points: i64| context.pack.method.band(points * POINT);
            let bands = band::span(context.session, (at(low), at(high)));
            view! { <tr><th scope="row">{marked(name)}</th><td class="is-num">{numbers}</td><td>{bands}</td></tr> }.into_view()
        });
        view! {
            <table class="na-table na-table--fit">
                <thead><tr>
                    <th scope="col">{context.session.say(Key::REPORT_THEME)}</th>
                    <th scope="col" class="is-num">{context.session.say(Key::COMPARE_RANGE)}</th>
                    <th scope="col">{context.session.say(Key::RESULT_LIGHT_BAND)}</th>
                </tr></thead>
                <tbody>{rows.collect_view()}</tbody>
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
    section(context, "na-answers", Key::REPORT_ANSWERS, &context.text(Key::REPORT_ANSWERS_LEAD), body.into_view())
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
