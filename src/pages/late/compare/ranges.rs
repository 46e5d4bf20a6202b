//! The numbers of a comparison: both indices on one scale with a verdict for each pair, then flags and themes.
//!
//! Must not know answers. A pair whose ranges share a value is never ranked (decision 5).

use super::{Column, Comparison};
use crate::components::picture::{Take, menu};
use crate::components::{band, gauge};
use crate::dom::prelude::*;
use crate::pages::late::result::numbers;
use crate::text::marked;
use neraca_engine::{Dimension, Subject};
use neraca_report::Key;
use neraca_report::picture::{self, COMPARISON, told_apart};
use std::rc::Rc;
use std::sync::Arc;

pub(super) fn section(comparison: &Arc<Comparison>) -> View {
    let session = comparison.session;
    let legend = comparison.columns.iter().map(|column| {
        view! { <li class=column.class()><b>{column.letter}</b><span>{marked(&column.name)}<small class="na-table__sub">{marked(&column.rules)}</small></span></li> }.into_view()
    });
    let figures = Dimension::BOTH.map(|dimension| figure(comparison, dimension));
    view! {
        <section class="na-path na-compare" aria-labelledby="na-compared">
            <h2 id="na-compared">{session.say(Key::COMPARE_RESULT)}</h2>
            <ul class="na-compare__legend">{legend.collect_view()}</ul>
            {figures.collect_view()}
            {menu(session, take(comparison))}
        </section>
    }
    .into_view()
}

/// One index: the verdict first, then the ranges of all columns on the same scale.
fn figure(comparison: &Comparison, dimension: Dimension) -> View {
    let session = comparison.session;
    let name = comparison.index_name(dimension);
    let rows = comparison.columns.iter().map(|column| {
        let index = column.result.index(dimension);
        view! {
            <tr role="row" class=column.class()>
                <th scope="row" role="rowheader">{column.letter}</th>
                <td role="cell" class="na-table__bar">{gauge::dumbbell(session, index.range)}</td>
                <td role="cell" class="is-num">{numbers(index.range)}</td>
                <td role="cell">{band::span(session, index.bands)}</td>
            </tr>
        }
        .into_view()
    });
    view! {
        <figure class="na-compare__figure">
            <figcaption class="na-figcap"><h3>{marked(name)}</h3>{verdicts(comparison, dimension)}</figcaption>
            <table class="na-table na-dumbbells" role="table">
                <thead role="rowgroup"><tr role="row">
                    <th scope="col" role="columnheader"><span class="na-vh">{session.say(Key::COMPARE_ASSESSMENT)}</span></th>
                    <th scope="col" role="columnheader" class="na-table__bar">{session.say(Key::COMPARE_SCALE)}</th>
                    <th scope="col" role="columnheader" class="is-num">{session.say(Key::COMPARE_RANGE)}</th>
                    <th scope="col" role="columnheader">{session.say(Key::RESULT_LIGHT_BAND)}</th>
                </tr></thead>
                <tbody role="rowgroup">{rows.collect_view()}</tbody>
            </table>
        </figure>
    }
    .into_view()
}

/// How each pair stands, whatever the unknown facts turn out to be.
fn verdicts(comparison: &Comparison, dimension: Dimension) -> Vec<View> {
    let columns = comparison.columns.iter().enumerate();
    let pairs = columns.flat_map(|(at, one)| comparison.columns.iter().skip(at + 1).map(move |other| (one, other)));
    let verdict = |(one, other): (&Column, &Column)| {
        let text = told_apart(&comparison.words, [one.side(), other.side()], dimension);
        view! { <p class=other.class()>{marked(&text)}</p> }.into_view()
    };
    pairs.map(verdict).collect()
}

/// The picture to take away.
fn take(comparison: &Arc<Comparison>) -> Take {
    let inner = Arc::clone(comparison);
    let plate = move |look| {
        let sides: Vec<_> = inner.columns.iter().map(Column::side).collect();
        picture::Comparison { words: &inner.words, pack: &inner.session.pack(), sides: &sides }.plate(look)
    };
    Take { name: COMPARISON, title: untrack(|| comparison.session.text(Key::COMPARE_TITLE)), plate: Rc::new(plate) }
}

/// Every flag raised in some column.
pub(super) fn flags(comparison: &Arc<Comparison>) -> View {
    let session = comparison.session;
    let pack = session.pack();
    let compared = comparison.compared(&pack);
    let raised = |column: &Column, flag: u8| {
        column.result.scored.flags.certain.contains(&flag) || column.result.scored.flags.possible.contains(&flag)
    };
    let flags = (0..u8::MAX).take(pack.method.flags.len()).filter(|flag| comparison.columns.iter().any(|column| raised(column, *flag)));
    let rows: Vec<View> = flags
        .map(|flag| row(comparison, &compared.subject(Subject::Flag(flag)), |column| compared.value(&column.result, Subject::Flag(flag))))
        .collect();
    let body = if rows.is_empty() {
        view! { <p>{session.say(Key::RESULT_FLAGS_NONE)}</p> }.into_view()
    } else {
        table(comparison, Key::RESULT_FLAGS, rows)
    };
    view! {
        <section class="na-path" aria-labelledby="na-compared-flags">
            <h2 id="na-compared-flags">{session.say(Key::RESULT_FLAGS)}</h2>
            {body}
        </section>
    }
    .into_view()
}

/// The ranges of all themes.
pub(super) fn themes(comparison: &Arc<Comparison>) -> View {
    let session = comparison.session;
    let pack = session.pack();
    let compared = comparison.compared(&pack);
    let parts = Dimension::BOTH.map(|dimension| {
        let themes = (0..u8::MAX).take(pack.method.themes(dimension).len()).map(|theme| Subject::Theme(dimension, theme));
        let rows = themes.map(|theme| row(comparison, &compared.subject(theme), |column| compared.value(&column.result, theme)));
        view! { <h3>{marked(comparison.index_name(dimension))}</h3>{table(comparison, Key::RESULT_THEMES, rows.collect())} }.into_view()
    });
    view! {
        <section class="na-path" aria-labelledby="na-compared-themes">
            <h2 id="na-compared-themes">{session.say(Key::RESULT_THEMES)}</h2>
            <p class="na-muted">{session.say(Key::RESULT_THEMES_LEAD)}</p>
            {parts.collect_view()}
        </section>
    }
    .into_view()
}

/// A row named at its head, with what each column says.
pub(super) fn row(comparison: &Comparison, head: &str, text: impl Fn(&Column) -> String) -> View {
    view! { <tr role="row"><th scope="row" role="rowheader">{marked(head)}</th>{comparison.cells(text)}</tr> }.into_view()
}

/// A table with a column for each assessment.
pub(super) fn table(comparison: &Comparison, head: Key, rows: Vec<View>) -> View {
    view! {
        <table class="na-table na-columns" role="table">
            <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">{comparison.session.say(head)}</th>{comparison.heads()}</tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_view()
}
