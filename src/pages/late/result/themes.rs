//! The themes of both indices, each with its range, bar and band words.
//!
//! Must not know how a theme combines its factors.

use super::Context;
use crate::components::{band, gauge};
use crate::dom::prelude::*;
use crate::text::marked;
use neraca_engine::{Dimension, POINT, ThemeRange};
use neraca_report::Key;

/// Hundredths of a point in one point: the unit of theme values.
const HUNDREDTHS: i64 = 100;

pub(super) fn section(context: &Context) -> View {
    let groups = Dimension::BOTH.map(|dimension| {
        let ranges = &context.result().index(dimension).themes;
        let themes = ranges.iter().enumerate().map(|(position, range)| theme(context, dimension, position, *range));
        view! { <section class="na-themes"><h3>{marked(context.index_name(dimension as usize))}</h3>{themes.collect_view()}</section> }
            .into_view()
    });
    let zero = Dimension::BOTH.iter().any(|dimension| context.result().index(*dimension).themes.iter().any(|range| range.low < HUNDREDTHS));
    let zero = zero.then(|| view! { <p class="na-note">{context.session.say(Key::RESULT_ZERO)}</p> }.into_view());
    let body = view! { {groups.collect_view()}{zero} };
    super::section(context, "na-themes", Key::RESULT_THEMES, &context.text(Key::RESULT_THEMES_LEAD), body.into_view())
}

fn theme(context: &Context, dimension: Dimension, position: usize, range: ThemeRange) -> View {
    let session = context.session;
    let name = context.first.themes.get(dimension as usize).and_then(|names| names.get(position)).map_or("", String::as_str);
    let weight = context.pack.method.themes(dimension).get(position).map_or(0, |theme| theme.weight).to_string();
    let (low, high) = (range.low / HUNDREDTHS, range.high / HUNDREDTHS);
    let numbers = if low == high { low.to_string() } else { format!("{low}–{high}") };
    let at = |points: i64| context.pack.method.band(points * POINT);
    view! {
        <div class="na-theme">
            <span>{marked(name)}<small class="na-table__sub">{session.say_with(Key::RESULT_THEME_WEIGHT, &[("weight", &weight)])}</small></span>
            <span class="na-theme__num">{numbers}</span>
            <span class="na-theme__bar">{gauge::bar(session, low, high)}</span>
            <span class="na-theme__band">{band::span(session, (at(low), at(high)))}</span>
        </div>
    }
    .into_view()
}
