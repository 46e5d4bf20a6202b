//! An index over all weightings as a histogram on the bands it touches, and its numbers as a table.
//!
//! Must not know how a weighting is tried or how wide a bar is; the model has both.

use super::Context;
use crate::components::{band, picture};
use crate::dom::prelude::*;
use crate::text::marked;
use neraca_engine::{Dimension, POINT, Robustness};
use neraca_report::Key;
use neraca_report::picture::{DISTRIBUTION_HEADS, Distribution, Kind, Scale, distribution_finding, percent_text};

/// The figure for the end that stands as the result.
pub(super) fn figure(context: &Context, dimension: Dimension, found: &Robustness) -> View {
    let session = context.session;
    let spread = Distribution::new(&context.pack.method, found);
    let result = session.say_with(Key::PICTURE_RESULT, &[("score", &spread.result.to_string())]);
    let body = view! {
        <p class="na-key">
            <span><svg width="24" height="12" aria-hidden="true"><rect class="na-spread__bar" width="24" height="12"></rect></svg>{session.say(Key::PICTURE_PERCENT)}</span>
            <span><svg width="24" height="12" aria-hidden="true"><rect class="na-spread__result" x="11" width="2" height="12"></rect></svg>{result}</span>
        </p>
        {drawing(context, &spread)}
        {super::disclosure(&context.text(Key::PICTURE_TABLE), false, table(context, &spread))}
    };
    let finding = marked(&distribution_finding(&context.words(), found));
    picture::figure(session, finding, body.into_view(), context.take(Kind::Robustness(dimension)))
}

fn drawing(context: &Context, spread: &Distribution) -> View {
    let bars = spread.bins.iter().map(|bin| {
        let (x, width) = (percent_text(bin.span.0), percent_text(bin.span.1 - bin.span.0));
        view! { <rect class="na-spread__bar" x=x width=width y=percent_text(10_000 - bin.height) height=percent_text(bin.height)></rect> }
            .into_view()
    });
    let window = Scale::percent(spread.window.0 * POINT, spread.window.1 * POINT);
    let strip = spread.zones.iter().map(|zone| {
        let (from, to) = (window.at(zone.range.low), window.at(zone.range.high));
        let class = format!("na-z-{}", band::class(context.session, zone.band));
        view! { <rect class=class x=percent_text(from) width=percent_text(to - from)></rect> }.into_view()
    });
    let ends = spread.zones.iter().map(|zone| zone.range.low).chain(spread.zones.last().map(|zone| zone.range.high));
    let last = spread.zones.len();
    let numbers = ends.enumerate().map(|(position, units)| {
        let anchor = if position == 0 {
            "start"
        } else if position == last {
            "end"
        } else {
            "middle"
        };
        view! { <text class="na-z-num" x=percent_text(window.at(units)) text-anchor=anchor>{units / POINT}</text> }.into_view()
    });
    let names = spread.zones.iter().map(|zone| view! { <span>{band::span(context.session, (zone.band, zone.band))}</span> }.into_view());
    let result = || view! { <rect class="na-spread__result" x=percent_text(spread.result_at)></rect> }.into_view();
    view! {
        <div class="na-spread" aria-hidden="true">
            <svg class="na-spread__bars">{bars.collect_view()}{result()}</svg>
            <svg class="na-spread__strip">{strip.collect_view()}<rect class="na-z-frame" x="0" width="100%"></rect>{result()}</svg>
            <svg class="na-spread__axis">{numbers.collect_view()}</svg>
            <p class="na-spread__bands">{names.collect_view()}</p>
        </div>
    }
    .into_view()
}

fn table(context: &Context, spread: &Distribution) -> View {
    let session = context.session;
    let [points, counts @ ..] = DISTRIBUTION_HEADS;
    let counts = counts.map(|key| view! { <th scope="col" class="is-num">{session.say(key)}</th> }.into_view());
    let rows = spread.bins.iter().map(|bin| {
        view! {
            <tr>
                <th scope="row">{bin.points_text()}</th>
                <td class="is-num">{context.language.number(i64::from(bin.count))}</td>
                <td class="is-num">{spread.share(bin)}</td>
            </tr>
        }
        .into_view()
    });
    view! {
        <div class="na-scroll na-scroll--fit" role="region" tabindex="0" aria-label=context.text(Key::PICTURE_TABLE)>
            <table class="na-table">
                <thead><tr><th scope="col">{session.say(points)}</th>{counts.collect_view()}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_view()
}
