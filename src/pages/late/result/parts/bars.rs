//! The bars of a waterfall, one small drawing a row; connectors join them where rows stand close.
//!
//! Must not know numbers; places come in hundredths of a percent. Heights are in the style sheet.

use super::super::Context;
use crate::dom::prelude::*;
use neraca_engine::Source;
use neraca_report::picture::{Row, Waterfall, percent_text};

/// Hundredths of a percent in one point of the scale.
const HUNDREDTHS: i64 = 100;

/// The bar of a row; `hangs` says whether it hangs on the row above, and holds the one below.
pub(super) fn bar(context: &Context, row: &Row, hangs: (bool, bool)) -> View {
    let bar = &row.bar;
    let flag = matches!(row.source, Some(Source::Flag(_)));
    let solid = if bar.lowers { "na-w-less" } else { "na-w-sure" };
    let whole = (bar.step.0.min(bar.step.1), bar.step.0.max(bar.step.1));
    let whisker = bar.whisker.map(|ends| {
        view! {
            {piece("na-fall__whisker", ends)}
            <rect class="na-fall__cap" x=percent_text(ends.0)></rect>
            <rect class="na-fall__cap na-fall__cap--hi" x=percent_text(ends.1)></rect>
        }
        .into_view()
    });
    let joint =
        |class: &'static str, at: i64, wanted: bool| wanted.then(|| view! { <rect class=class x=percent_text(at)></rect> }.into_view());
    view! {
        <svg class="na-fall" aria-hidden="true">
            {grid(context)}
            {joint("na-fall__in", bar.step.0, hangs.0)}
            {piece(solid, bar.certain)}
            {(bar.uncertain.0 < bar.uncertain.1).then(|| piece("na-w-maybe", bar.uncertain))}
            {flag.then(|| piece("na-w-flag", whole))}
            {whisker}
            {joint("na-fall__out", bar.step.1, hangs.1)}
        </svg>
    }
    .into_view()
}

/// The bar of the sum.
pub(super) fn sum(context: &Context, fall: &Waterfall) -> View {
    view! {
        <svg class="na-fall" aria-hidden="true">
            {grid(context)}
            <rect class="na-fall__in" x=percent_text(fall.end)></rect>
            {piece("na-w-total", (0, fall.end))}
        </svg>
    }
    .into_view()
}

fn piece(class: &'static str, (from, to): (i64, i64)) -> View {
    view! { <rect class=class x=percent_text(from) width=percent_text(to - from)></rect> }.into_view()
}

/// The points where bands begin, above the bars.
pub(super) fn axis(context: &Context) -> View {
    let starts = context.pack.method.bands.iter().skip(1).map(|band| i64::from(band.from));
    let numbers = starts.map(|points| view! { <text x=percent_text(points * HUNDREDTHS)>{points}</text> }.into_view());
    view! { <svg class="na-fall__axis" aria-hidden="true">{numbers.collect_view()}</svg> }.into_view()
}

/// A thin line where each band begins.
fn grid(context: &Context) -> View {
    let starts = context.pack.method.bands.iter().skip(1).map(|band| i64::from(band.from) * HUNDREDTHS);
    starts.map(|at| view! { <rect class="na-fall__grid" x=percent_text(at)></rect> }.into_view()).collect_view().into_view()
}
