//! Robustness to weights: how it is measured, and its figures for the open assessment or the example.
//!
//! Must not know a step or limit of it.

use super::reader::{Reader, head_cell, part, scroll};
use crate::dom::prelude::*;
use crate::text::marked;
use neraca_engine::{Dimension, Robustness, robustness};
use neraca_report::{Key, verdict_code};

pub fn section(reader: &Reader) -> View {
    let (scored, whose) = reader.shown();
    let found = Dimension::BOTH.map(|dimension| (dimension, robustness(&reader.pack, scored, dimension)));
    let count = found.iter().map(|(_, [end, _])| end.weightings).max().unwrap_or(0);
    let tables = found.each_ref().map(|(dimension, ends)| table(reader, *dimension, ends));
    let body = view! {
        {how(reader, count)}
        {part(reader.session.say(whose), view! { <div class="na-stack">{tables.collect_view()}</div> }.into_view())}
    };
    super::titled(reader, "na-robust", Some(Key::METHOD_ROBUST_LEAD), body.into_view())
}

fn how(reader: &Reader, count: u32) -> View {
    let session = reader.session;
    let grid = &reader.pack.method.robustness;
    let reasons = &reader.texts().reasons;
    let steps: Vec<String> = grid.weight_percent.iter().map(ToString::to_string).collect();
    let steps = [("steps", steps.join(", ")), ("count", reader.language.number(i64::from(count)))];
    let [fairly, robust] = grid.from.map(|from| from.to_string());
    let word = |id: &str, key: Key, from: &str| {
        let text = reader.fill(key, &[("word", &reader.sentence(&format!("robust.{id}.word"))), ("from", from)]);
        view! { <li>{marked(&text)}</li> }.into_view()
    };
    view! {
        <div class="na-prose">
            <p>{session.say_with(Key::METHOD_ROBUST_TEXT, &steps.each_ref().map(|(name, value)| (*name, value.as_str())))}</p>
            <p>{marked(&reasons.weightings)}</p>
            <ul>
                {word("robust", Key::METHOD_ROBUST_FROM, &robust)}
                {word("fairly", Key::METHOD_ROBUST_FROM, &fairly)}
                {word("fragile", Key::METHOD_ROBUST_BELOW, &fairly)}
            </ul>
            <p>{marked(&reasons.robust)}</p>
        </div>
    }
    .into_view()
}

/// One figure of an end, as written.
type Figure<'a> = &'a dyn Fn(&Robustness) -> String;

/// Both ends side by side, or one column where they are one.
fn table(reader: &Reader, dimension: Dimension, ends: &[Robustness; 2]) -> View {
    let session = reader.session;
    let [low, high] = ends;
    let shown = if low == high { &ends[1..] } else { &ends[..] };
    let heads: &[Key] = if low == high { &[Key::METHOD_ROBUST_BOTH] } else { &[Key::METHOD_ROBUST_LOW, Key::METHOD_ROBUST_HIGH] };
    let rows: [(Key, Figure<'_>); 7] = [
        (Key::METHOD_ROBUST_SCORE, &|end| reader.score_text(end.units)),
        (Key::METHOD_ROBUST_SAME, &|end| same(reader, end)),
        (Key::METHOD_ROBUST_SPAN, &|end| reader.range_text(end.range)),
        (Key::METHOD_ROBUST_DECISIVE, &|end| decisive(reader, dimension, end)),
        (Key::METHOD_ROBUST_MEAN, &|end| reader.score_text(end.alternatives.plain_mean)),
        (Key::METHOD_ROBUST_WORST, &|end| worst(reader, dimension, end)),
        (Key::METHOD_ROBUST_UNFLAGGED, &|end| reader.score_text(end.alternatives.without_flags)),
    ];
    let rows = rows.map(|(key, value)| {
        let cells = shown.iter().map(|end| view! { <td>{marked(&value(end))}</td> }.into_view());
        view! { <tr><th scope="row">{session.say(key)}</th>{cells.collect_view()}</tr> }.into_view()
    });
    let heads = heads.iter().map(|key| head_cell(session, *key, false));
    let id = format!("robust-{}", dimension as usize);
    let table = view! {
        <table class="na-table na-compare">
            <caption id=id.clone()>{session.say_with(Key::METHOD_ROBUST_CAPTION, &[("index", reader.index_name(dimension))])}</caption>
            <thead><tr>{head_cell(session, Key::METHOD_ROBUST_WHAT, false)}{heads.collect_view()}</tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    };
    scroll(id, table.into_view())
}

fn same(reader: &Reader, end: &Robustness) -> String {
    let word = reader.sentence(&format!("robust.{}.word", verdict_code(end.verdict)));
    format!("{}, {word}", reader.fill(Key::METHOD_PERCENT, &[("percent", &end.percent().to_string())]))
}

fn code(reader: &Reader, dimension: Dimension, theme: u8) -> String {
    reader.theme(dimension, usize::from(theme)).map_or_else(String::new, |theme| theme.id.clone())
}

fn decisive(reader: &Reader, dimension: Dimension, end: &Robustness) -> String {
    let Some(theme) = end.decisive else { return reader.text(Key::METHOD_ROBUST_NO_THEME) };
    let share = end.shares.get(usize::from(theme)).map_or(0, |share| (share + 5) / 10);
    reader.fill(Key::METHOD_ROBUST_SHARE, &[("theme", &code(reader, dimension, theme)), ("percent", &share.to_string())])
}

fn worst(reader: &Reader, dimension: Dimension, end: &Robustness) -> String {
    let (theme, units) = end.alternatives.worst_theme;
    format!("{}: {}", code(reader, dimension, theme), reader.score_text(units))
}
