//! Why this much: the waterfall of each index, whose rows are the table of what each fact adds at the lower and at the upper end.
//!
//! Must not know how points are shared out or where a bar stands; the model has both.

mod bars;
mod because;

use super::Context;
use crate::components::picture;
use crate::dom::prelude::*;
use crate::text::marked;
use neraca_engine::{Dimension, Source};
use neraca_report::Key;
use neraca_report::picture::{Kind, Row, Waterfall};

pub(super) fn section(context: &Context) -> View {
    let falls = Dimension::BOTH.map(|dimension| Waterfall::new(&context.pack, &context.result().scored, dimension));
    let session = context.session;
    let sample = |class: &'static str, text: Key| {
        view! {
            <span><svg width="24" height="12" aria-hidden="true"><rect class=class x=".5" y=".5" width="23" height="11"></rect></svg>{session.say(text)}</span>
        }
        .into_view()
    };
    let uncertain = falls.iter().any(Waterfall::is_uncertain).then(|| sample("na-w-maybe", Key::RESULT_PARTS_MAYBE));
    let lowers = falls.iter().any(Waterfall::lowers).then(|| sample("na-w-less", Key::PICTURE_LOWERS));
    let figures = falls.iter().map(|fall| figure(context, fall));
    let body = view! {
        <p>{marked(&stakes(context))}</p>
        <p class="na-key">{sample("na-w-sure", Key::RESULT_PARTS_SURE)}{uncertain}{lowers}</p>
        <div class="na-stack">{figures.collect_view()}</div>
    };
    super::section(context, "na-parts", Key::RESULT_PARTS, &context.text(Key::RESULT_PARTS_LEAD), body.into_view())
}

/// How much is at stake, in words.
fn stakes(context: &Context) -> String {
    let (low, high) = context.result().scored.stakes;
    let word = |tier: u8| context.more.stakes.get(usize::from(tier)).map_or("", |(name, _)| name.as_str());
    let name = context.more.stakes.first().map_or("", |(name, _)| name.as_str());
    let key = if low == high { Key::RESULT_STAKES } else { Key::RESULT_STAKES_SPAN };
    if low == high {
        context.fill(key, &[("name", name), ("low", word(low))])
    } else {
        context.fill(key, &[("name", name), ("low", word(low)), ("high", word(high))])
    }
}

fn figure(context: &Context, fall: &Waterfall) -> View {
    let (low, high) = (fall.sum.0.to_string(), fall.sum.1.to_string());
    let index = context.index_name(fall.dimension as usize);
    let caption = context.fill(Key::RESULT_PARTS_CAPTION, &[("index", index), ("high", &high), ("low", &low)]);
    let finding = fall.finding(&context.words(), &context.pack);
    let names: Vec<String> = fall.silent.iter().map(|factor| context.words().factor_name(*factor).to_owned()).collect();
    let silent = (!names.is_empty()).then(|| {
        view! { <p class="na-note">{marked(&context.fill(Key::RESULT_PARTS_REST, &[("names", &names.join(", "))]))}</p> }.into_view()
    });
    let sum = view! {
        <tfoot role="rowgroup"><tr role="row" class:is-one=low == high>
            <th scope="row" role="rowheader">{context.session.say(Key::RESULT_PARTS_SUM)}</th>
            <td role="cell" class="na-table__bar">{bars::sum(context, fall)}</td>
            <td role="cell" class="is-num">{low}</td>
            <td role="cell" class="is-num">{high}</td>
        </tr></tfoot>
    };
    let gathered = (!fall.others.is_empty()).then(|| {
        let title = fall.rows.iter().find(|row| row.source.is_none()).map(|row| name(context, fall, row)).unwrap_or_default();
        super::disclosure(&title, false, table(context, fall, &fall.others, ().into_view()))
    });
    let body = view! { {table(context, fall, &fall.rows, sum.into_view())}{gathered}{silent} };
    picture::figure(
        context.session,
        view! { {marked(&caption)}" "{marked(&finding)} }.into_view(),
        body.into_view(),
        context.take(Kind::Waterfall(fall.dimension)),
    )
}

fn table(context: &Context, fall: &Waterfall, rows: &[Row], foot: View) -> View {
    let session = context.session;
    let last = rows.len().saturating_sub(1);
    let lines = rows.iter().enumerate().map(|(position, row)| {
        // The bar of the first row hangs on nothing; that of the last holds nothing unless a sum follows.
        let hangs = (position > 0, position < last || !matches!(foot, View::Nothing));
        line(context, fall, row, hangs)
    });
    let lines = lines.collect_view();
    view! {
        <table class="na-table na-table--bars na-falls" role="table">
            <thead role="rowgroup"><tr role="row">
                <th scope="col" role="columnheader">{session.say(Key::RESULT_PARTS_ITEM)}</th>
                <th scope="col" role="columnheader" class="na-table__bar"><span class="na-vh">{session.say(Key::RESULT_PARTS_POINTS)}</span>{bars::axis(context)}</th>
                <th scope="col" role="columnheader" class="is-num">{session.say(Key::RESULT_PARTS_LOW)}</th>
                <th scope="col" role="columnheader" class="is-num">{session.say(Key::RESULT_PARTS_HIGH)}</th>
            </tr></thead>
            <tbody role="rowgroup">{lines}</tbody>
            {foot}
        </table>
    }
    .into_view()
}

fn name(context: &Context, fall: &Waterfall, row: &Row) -> String {
    fall.name(row, &context.words(), &context.pack)
}

fn line(context: &Context, fall: &Waterfall, row: &Row, hangs: (bool, bool)) -> View {
    let name = name(context, fall, row);
    let (name, reasons) = match row.source {
        Some(Source::Factor(factor)) => (because::factor_link(context, factor, &name), because::because(context, factor)),
        Some(Source::Flag(_)) => (view! { <a href="#na-flags">{marked(&name)}</a> }.into_view(), Vec::new()),
        None => (marked(&name), Vec::new()),
    };
    let reasons = reasons.into_iter().map(|text| view! { <small class="na-table__sub">{marked(&text)}</small> }.into_view());
    view! {
        <tr role="row" class:is-one=row.low == row.high>
            <th scope="row" role="rowheader">{name}{reasons.collect_view()}</th>
            <td role="cell" class="na-table__bar">{bars::bar(context, row, hangs)}</td>
            <td role="cell" class="is-num">{points(row.low)}</td>
            <td role="cell" class="is-num">{points(row.high)}</td>
        </tr>
    }
    .into_view()
}

/// A whole number with a true minus sign.
fn points(points: i64) -> String {
    if points < 0 { neraca_report::signed(points) } else { points.to_string() }
}
