//! The themes of both indices, each with its range on the bands, in the order of the method or by size.
//!
//! Must not know how a theme combines its factors.

use super::Context;
use crate::components::{band, gauge, picture};
use crate::dom::prelude::*;
use crate::text::marked;
use neraca_engine::Dimension;
use neraca_report::Key;
use neraca_report::picture::{Kind, ThemeRow, by_size, theme_rows, themes_finding};

pub(super) fn section(context: &Context) -> View {
    let largest_first = RwSignal::new(false);
    let tables = Dimension::BOTH.map(|dimension| table(context, dimension, largest_first));
    let scored = &context.result().scored;
    let zero = Dimension::BOTH.iter().any(|dimension| theme_rows(&context.pack, scored, *dimension).iter().any(|row| row.low == 0));
    let zero = zero.then(|| view! { <p class="na-note">{context.session.say(Key::RESULT_ZERO)}</p> }.into_view());
    let finding = marked(&themes_finding(&context.words(), &context.pack, scored));
    let figure = picture::figure(context.session, finding, tables.collect_view().into_view(), context.take(Kind::Themes));
    let body = view! { {order(context, largest_first)}{figure}{zero} };
    super::section(context, "na-themes", Key::RESULT_THEMES, &context.text(Key::RESULT_THEMES_LEAD), body.into_view())
}

/// The choice between both orders.
fn order(context: &Context, largest_first: RwSignal<bool>) -> View {
    let session = context.session;
    let button = |by_size: bool, text: Key| {
        let pressed = move || (largest_first.get() == by_size).to_string();
        view! { <button class="na-seg__b" type="button" aria-pressed=pressed on:click=move |_| largest_first.set(by_size)>{session.say(text)}</button> }
            .into_view()
    };
    view! {
        <div class="na-seg na-order na-no-print" role="group" aria-label=context.text(Key::PICTURE_ORDER)>
            {button(false, Key::PICTURE_ORDER_METHOD)}{button(true, Key::PICTURE_ORDER_SIZE)}
        </div>
    }
    .into_view()
}

fn table(context: &Context, dimension: Dimension, largest_first: RwSignal<bool>) -> View {
    let session = context.session;
    let inner = context.clone();
    let rows = move || {
        let mut rows = theme_rows(&inner.pack, &inner.result().scored, dimension);
        if largest_first.get() {
            by_size(&mut rows);
        }
        untrack(|| rows.iter().map(|row| line(&inner, dimension, row)).collect_view())
    };
    view! {
        <table class="na-table na-table--bars na-themes" role="table">
            <caption>{marked(context.index_name(dimension as usize))}</caption>
            <thead role="rowgroup"><tr role="row">
                <th scope="col" role="columnheader">{session.say(Key::METHOD_EXAMPLE_THEME)}</th>
                <th scope="col" role="columnheader" class="na-table__bar">{session.say(Key::METHOD_EXAMPLE_VALUE)}</th>
                <th scope="col" role="columnheader" class="is-num">{session.say(Key::RESULT_PARTS_POINTS)}</th>
                <th scope="col" role="columnheader" class="na-themes__band">{session.say(Key::RESULT_LIGHT_BAND)}</th>
            </tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_view()
}

fn line(context: &Context, dimension: Dimension, row: &ThemeRow) -> View {
    let session = context.session;
    let weight = row.weight.to_string();
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">
                {marked(context.words().theme_name(dimension, row.theme))}
                <small class="na-table__sub">{session.say_with(Key::RESULT_THEME_WEIGHT, &[("weight", &weight)])}</small>
            </th>
            <td role="cell" class="na-table__bar">{gauge::bar(session, row.low, row.high)}</td>
            <td role="cell" class="is-num">{row.range_text()}</td>
            <td role="cell" class="na-themes__band">{band::span(session, row.bands)}</td>
        </tr>
    }
    .into_view()
}
