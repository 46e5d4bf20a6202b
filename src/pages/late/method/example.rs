//! The worked example: each step of both indices as a person would write it down, with the figures of the engine.
//!
//! Must not know a figure, nor do a sum of its own.

use super::flags::tests;
use super::reader::{Reader, part};
use crate::components::band;
use crate::dom::prelude::*;
use crate::text::marked;
use neraca_engine::{Dimension, F, LEVEL_POINTS, LIFT_PERCENT, POINT, Reckoning, Shape, ThemeStep, points, reckoning};
use neraca_report::Key;

/// Digits after the point of a theme value, of a mean over weights in percent, and of units.
const VALUE: u32 = 2;
const MEAN: u32 = 4;
const UNITS: u32 = 8;

pub fn section(reader: &Reader) -> View {
    let session = reader.session;
    let example = &reader.texts().example;
    let body = view! {
        <div class="na-stack na-stack--s">
            <p><b>{marked(&example.title)}</b></p>
            <p>{marked(&example.note)}</p>
            <p class="na-muted">{session.say(Key::METHOD_EXAMPLE_VECTOR)}</p>
            <p class="na-vector">{broken_after_slashes(&example.vector)}</p>
            {stakes(reader)}
        </div>
        {Dimension::BOTH.map(|dimension| index(reader, dimension)).collect_view()}
    };
    super::titled(reader, "na-worked", Some(Key::METHOD_EXAMPLE_LEAD), body.into_view())
}

/// A vector whose lines end between factors, never inside one.
fn broken_after_slashes(vector: &str) -> View {
    let parts = vector.split_inclusive('/').map(|part| view! { {part.to_owned()}<wbr/> }.into_view());
    parts.collect_view().into_view()
}

fn stakes(reader: &Reader) -> View {
    let found = reckoning(&reader.pack, &reader.example, Dimension::Sovereignty);
    let levels: Vec<(F, u8)> =
        reader.pack.method.stakes.factors.iter().map(|factor| (*factor, reader.example.levels.get(*factor).high())).collect();
    let values = [("levels", reader.levels(&levels)), ("level", found.tier.to_string()), ("percent", found.percent.to_string())];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    view! { <p>{reader.session.say_with(Key::METHOD_EXAMPLE_STAKES, &values)}</p> }.into_view()
}

fn index(reader: &Reader, dimension: Dimension) -> View {
    let session = reader.session;
    let found = reckoning(&reader.pack, &reader.example, dimension);
    let rows = found.themes.iter().enumerate().map(|(position, step)| row(reader, dimension, position, step));
    let heads = [
        (Key::METHOD_EXAMPLE_THEME, None),
        (Key::METHOD_EXAMPLE_VALUE, Some("is-num")),
        (Key::METHOD_EXAMPLE_WEIGHT, Some("is-num")),
        (Key::METHOD_EXAMPLE_PRODUCT, Some("is-num")),
    ];
    let heads = heads.map(|(key, class)| view! { <th scope="col" role="columnheader" class=class>{session.say(key)}</th> }.into_view());
    let caption = reader.fill(Key::METHOD_EXAMPLE_CAPTION, &[("index", reader.index_name(dimension))]);
    let body = view! {
        <div class="na-sums"><table class="na-table" role="table">
            <caption class="na-vh">{marked(&caption)}</caption>
            <thead role="rowgroup"><tr role="row">{heads.collect_view()}</tr></thead>
            {rows.collect_view()}
            <tfoot role="rowgroup"><tr role="row">
                <th scope="row" role="rowheader" colspan="3">{session.say(Key::METHOD_EXAMPLE_TOTAL)}</th>
                <td role="cell" class="is-num">{reader.decimal(found.sum, VALUE)}</td>
            </tr></tfoot>
        </table></div>
        <ol class="na-steplist">{steps(reader, dimension, &found).collect_view()}</ol>
    };
    part(marked(reader.index_name(dimension)), body.into_view())
}

/// Two lines: value, weight and product, and below them how the value comes about.
fn row(reader: &Reader, dimension: Dimension, position: usize, step: &ThemeStep) -> View {
    let Some(theme) = reader.theme(dimension, position) else { return ().into_view() };
    view! {
        <tbody role="rowgroup">
            <tr role="row">
                <th scope="rowgroup" role="rowheader">{marked(&reader.theme_name(dimension, position))}</th>
                <td role="cell" class="is-num">{reader.decimal(step.value, VALUE)}</td>
                <td role="cell" class="is-num">{theme.weight}</td>
                <td role="cell" class="is-num">{reader.decimal(step.weighted, VALUE)}</td>
            </tr>
            <tr role="row"><td role="cell" colspan="4"><small class="na-table__sub">{way(reader, &theme.shape, step)}</small></td></tr>
        </tbody>
    }
    .into_view()
}

/// How a theme value comes about: the cell looked up, or the sum written out.
fn way(reader: &Reader, shape: &Shape, step: &ThemeStep) -> String {
    let levels = reader.levels(&step.levels);
    match (shape, step.levels.as_slice()) {
        (Shape::Table { .. }, [(_, row), (_, column)]) => {
            reader.fill(Key::METHOD_EXAMPLE_CELL, &[("levels", &levels), ("row", &row.to_string()), ("column", &column.to_string())])
        }
        (Shape::Sum(items), _) => {
            let terms = items.iter().zip(&step.levels).map(|((_, weight), (_, level))| format!("{weight} × {level}"));
            format!("{levels}: ({}) × {LEVEL_POINTS} ÷ 100", terms.collect::<Vec<_>>().join(" + "))
        }
        (Shape::Table { .. }, _) => levels,
    }
}

/// The steps after the table, each with the figures it uses.
fn steps(reader: &Reader, dimension: Dimension, found: &Reckoning) -> Vec<View> {
    let session = reader.session;
    let line = |key: Key, values: &[(&str, &str)]| view! { <li>{session.say_with(key, values)}</li> }.into_view();
    let (sum, mean) = (reader.decimal(found.sum, VALUE), reader.decimal(found.sum, MEAN));
    let (base, total) = (reader.decimal(found.base, UNITS), reader.decimal(found.total, UNITS));
    let percent = found.percent.to_string();
    let mut out = vec![
        line(Key::METHOD_EXAMPLE_MEAN, &[("sum", &sum), ("mean", &mean)]),
        line(Key::METHOD_EXAMPLE_BASE, &[("mean", &mean), ("percent", &percent), ("base", &base)]),
    ];
    let flag = found.flag.and_then(|step| Some((step, reader.pack.method.flags.get(usize::from(step.flag))?)));
    if let Some((step, rule)) = flag {
        let (floor, lifted) = (points(step.floor).to_string(), reader.decimal(step.lifted, UNITS));
        let (tests, lift) = (tests(reader, rule), LIFT_PERCENT.to_string());
        let values =
            [("flag", rule.id.as_str()), ("tests", &tests), ("floor", &floor), ("lift", &lift), ("base", &base), ("lifted", &lifted)];
        out.push(line(Key::METHOD_EXAMPLE_FLAG, &values));
        out.push(line(Key::METHOD_EXAMPLE_LARGER, &[("base", &base), ("lifted", &lifted), ("total", &total)]));
    } else {
        out.push(line(Key::METHOD_EXAMPLE_NO_FLAG, &[]));
    }
    let shown = points(found.total);
    let level = reader.pack.method.band(shown * POINT);
    let name = reader.index_name(dimension).to_owned();
    out.push(
        view! {
            <li>
                {session.say_with(Key::METHOD_EXAMPLE_CUT, &[("points", &shown.to_string())])}
                " "<b class="na-sums__result">{name}": "{shown}", "{band::span(session, (level, level))}</b>
            </li>
        }
        .into_view(),
    );
    out
}
