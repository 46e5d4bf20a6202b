//! A range on a plain scale without bands: a bar from low to high, ticks where something begins.
//!
//! Must not know what is measured. The same numbers always stand beside it as text.

use crate::dom::prelude::*;
use neraca_report::picture::{Scale, percent_text};

/// The bar; all numbers in one unit, `from` and `to` the ends of the scale. What lies beyond them stands at the end.
pub fn scale(low: i64, high: i64, (from, to): (i64, i64), ticks: impl IntoIterator<Item = i64>) -> View {
    let places = Scale::percent(from, to);
    let ticks = ticks.into_iter().map(|tick| view! { <rect class="na-scale__tick" x=percent_text(places.at(tick))></rect> }.into_view());
    let (start, end) = (places.at(low), places.at(high));
    let class = if start == end { "na-scale__at" } else { "na-scale__range" };
    let width = (start < end).then(|| percent_text(end - start));
    view! {
        <svg class="na-scale" aria-hidden="true">
            <rect class="na-z-track" x="0" width="100%"></rect>
            <rect class=class x=percent_text(start) width=width></rect>
            {ticks.collect_view()}
        </svg>
    }
    .into_view()
}
