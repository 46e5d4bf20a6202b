//! Every weight, table and limit of the method, each with its reason.
//!
//! Must not know any of them; they come from the pack.

use super::reader::{Reader, head_cell, part, scroll};
use super::{flags, titled};
use crate::components::band;
use crate::dom::prelude::*;
use crate::text::marked;
use neraca_engine::{Dimension, F, Shape};
use neraca_report::{Key, ThemeReason};

pub fn section(reader: &Reader) -> View {
    let body = view! {
        {stakes(reader)}
        {Dimension::BOTH.map(|dimension| themes(reader, dimension)).collect_view()}
        {bands(reader)}
        {flags::part(reader)}
    };
    titled(reader, "na-weights", Some(Key::METHOD_WEIGHTS_LEAD), body.into_view())
}

fn stakes(reader: &Reader) -> View {
    let session = reader.session;
    let (stakes, reasons) = (&reader.pack.method.stakes, &reader.texts().reasons);
    let names: Vec<String> = stakes.factors.iter().map(|factor| reader.factor_name(*factor)).collect();
    let tiers = reader.more.stakes.iter().skip(1).zip(&reasons.tiers).zip(stakes.percent);
    let rows = tiers.zip(1_u8..).map(|((((name, meaning), reason), percent), tier)| {
        view! {
            <tr>
                <th scope="row"><b>"T"{tier}" "{marked(name)}</b><small class="na-table__sub">{marked(meaning)}" "{marked(reason)}</small></th>
                <td class="is-num">{session.say_with(Key::METHOD_PERCENT, &[("percent", &percent.to_string())])}</td>
            </tr>
        }
        .into_view()
    });
    let title = reader.more.stakes.first().map(|(name, _)| marked(name));
    let body = view! {
        <p>{session.say_with(Key::METHOD_STAKES_FROM, &[("names", &names.join(", "))])}</p>
        <p>{marked(&reasons.stakes)}</p>
        <table class="na-table">
            <thead><tr>{head_cell(session, Key::METHOD_STAKES_TIER, false)}{head_cell(session, Key::METHOD_STAKES_PERCENT, true)}</tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    };
    part(title.into_view(), body.into_view())
}

fn themes(reader: &Reader, dimension: Dimension) -> View {
    let reasons = reader.texts().reasons.themes.get(dimension as usize);
    let blocks = reasons.into_iter().flatten().enumerate().map(|(position, reason)| theme(reader, dimension, position, reason));
    part(marked(reader.index_name(dimension)), blocks.collect_view().into_view())
}

fn theme(reader: &Reader, dimension: Dimension, position: usize, reason: &ThemeReason) -> View {
    let Some(rule) = reader.theme(dimension, position) else { return ().into_view() };
    let numbers = match &rule.shape {
        Shape::Table { rows, columns, cells } => {
            let names = [*rows, *columns].map(|factor| reader.factor_name(factor));
            let [row_name, column_name] = &names;
            let caption = [("theme", rule.id.as_str()), ("rows", row_name), ("columns", column_name)];
            let caption = reader.fill(Key::METHOD_TABLE_CAPTION, &caption);
            view! { {table(reader, &caption, (*rows, *columns), cells)}<p class="na-note">{marked(&reason.reading)}</p><p class="na-note">{marked(&reason.cells)}</p> }
                .into_view()
        }
        Shape::Sum(items) => sum(reader, items),
    };
    view! {
        <section class="na-weight">
            <div class="na-weight__head">
                <h4>{marked(&reader.theme_name(dimension, position))}</h4>
                <p class="na-weight__num">{reader.session.say_with(Key::RESULT_THEME_WEIGHT, &[("weight", &rule.weight.to_string())])}</p>
            </div>
            <p>{marked(&reason.weight)}</p>
            {numbers}
        </section>
    }
    .into_view()
}

fn table(reader: &Reader, caption: &str, (rows, columns): (F, F), cells: &[Vec<u8>]) -> View {
    let width = cells.first().map_or(0, Vec::len);
    let heads = (0..width).map(|column| view! { <th scope="col" class="is-num">{column}</th> }.into_view());
    let lines = cells.iter().enumerate().map(|(row, cells)| {
        let cells = cells.iter().map(|cell| view! { <td class="is-num">{*cell}</td> }.into_view());
        view! { <tr><th scope="row">{row}</th>{cells.collect_view()}</tr> }.into_view()
    });
    let corner = format!("{} \\ {}", reader.factor_code(rows), reader.factor_code(columns));
    let id = format!("cells-{}-{}", reader.factor_code(rows), reader.factor_code(columns));
    let table = view! {
        <table class="na-table na-cells">
            <caption id=id.clone()>{marked(caption)}</caption>
            <thead><tr><th scope="col">{corner}</th>{heads.collect_view()}</tr></thead>
            <tbody>{lines.collect_view()}</tbody>
        </table>
    };
    scroll(id, table.into_view())
}

fn sum(reader: &Reader, items: &[(F, u8)]) -> View {
    let session = reader.session;
    let rows = items.iter().map(|(factor, weight)| {
        let meaning = reader.more.factors.get(usize::from(factor.0)).map(|text| marked(&text.meaning));
        view! {
            <tr>
                <th scope="row">{marked(&reader.factor_name(*factor))}<small class="na-table__sub">{meaning}</small></th>
                <td class="is-num">{*weight}</td>
            </tr>
        }
        .into_view()
    });
    view! {
        <table class="na-table">
            <thead><tr>{head_cell(session, Key::METHOD_SUM_FACTOR, false)}{head_cell(session, Key::METHOD_SUM_WEIGHT, true)}</tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_view()
}

fn bands(reader: &Reader) -> View {
    let session = reader.session;
    let bands = &reader.pack.method.bands;
    let rows = bands.iter().zip(0_u8..).map(|(rule, position)| {
        let next = bands.get(usize::from(position) + 1).map_or(100, |next| next.from - 1);
        let points = [("from", rule.from.to_string()), ("to", next.to_string())];
        let points = reader.fill(Key::METHOD_BANDS_SPAN, &points.each_ref().map(|(name, value)| (*name, value.as_str())));
        view! { <tr><th scope="row">{band::span(session, (position, position))}</th><td class="is-num">{points}</td></tr> }.into_view()
    });
    let body = view! {
        <p>{marked(&reader.texts().reasons.bands)}</p>
        <table class="na-table">
            <thead><tr>{head_cell(session, Key::METHOD_BANDS_BAND, false)}{head_cell(session, Key::METHOD_BANDS_FROM, true)}</tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    };
    part(session.say(Key::METHOD_BANDS), body.into_view())
}
