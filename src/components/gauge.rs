//! A range on the scale of an index: band zones, a bracket from low to high, a mark at the stated end.
//!
//! Must not know how the range came about. The same numbers always stand beside it as text.

use super::band;
use crate::dom::prelude::*;
use crate::session::Session;
use neraca_engine::{Interval, POINT};
use neraca_report::picture::{self, WHOLE, percent_text};

/// Percent of the scale for a score in units, in hundredths so that narrow ranges stay visible.
fn percent(units: i64) -> String {
    percent_text(units / (POINT / 100))
}

fn rect(class: String, from: i64, width: Option<i64>) -> View {
    view! { <rect class=class x=percent(from) width=width.map(percent)></rect> }.into_view()
}

/// The zones between two scores, each with its class.
fn zones(session: Session, low: i64, high: i64, dim: bool) -> Vec<View> {
    let found = picture::zones(&session.pack().method, Interval { low, high });
    let zone = |zone: &picture::Zone| {
        let class = band::class(session, zone.band);
        let class = format!("na-z-{class}{}", if dim { " na-z-dim" } else { "" });
        rect(class, zone.range.low, Some(zone.range.high - zone.range.low))
    };
    found.iter().map(zone).collect()
}

fn ticks(session: Session, class: &str) -> Vec<View> {
    let pack = session.pack();
    pack.method.bands.iter().skip(1).map(|band| rect(class.to_owned(), i64::from(band.from) * POINT, None)).collect()
}

/// A gauge without numbers, for the live panel: the scale stays, what stands on it follows the range.
pub fn plain(session: Session, range: impl Fn() -> Interval + 'static) -> View {
    view! {
        <div class="na-gauge">
            <svg class="na-gauge__svg na-gauge__svg--plain" aria-hidden="true">
                {zones(session, WHOLE.low, WHOLE.high, true)}
                {move || marks(session, range())}
                {scale(session)}
            </svg>
        </div>
    }
    .into_view()
}

fn drawing(session: Session, range: Interval) -> View {
    view! { {zones(session, WHOLE.low, WHOLE.high, true)}{marks(session, range)}{scale(session)} }.into_view()
}

/// Limits of the bands, and the frame.
fn scale(session: Session) -> View {
    view! { {ticks(session, "na-z-tick")}<rect class="na-z-frame" x="0" width="100%"></rect> }.into_view()
}

/// The zones of a range, with its ends.
fn marks(session: Session, range: Interval) -> View {
    let width = range.high - range.low;
    let range_or_mark = if width > 0 {
        view! {
            {rect("na-z-range".to_owned(), range.low, Some(width))}
            {rect("na-z-cap".to_owned(), range.low, None)}
            {rect("na-z-cap na-z-cap--hi".to_owned(), range.high, None)}
        }
        .into_view()
    } else {
        rect("na-z-at".to_owned(), range.high, None)
    };
    // A settled score still shows its zone.
    let (from, to) = if width > 0 { (range.low, range.high) } else { zone_of(session, range.high) };
    view! { {zones(session, from, to, false)}{range_or_mark} }.into_view()
}

/// Where the band of a score begins and ends.
fn zone_of(session: Session, units: i64) -> (i64, i64) {
    let pack = session.pack();
    let band = pack.method.band(units);
    let own = picture::zones(&pack.method, WHOLE).into_iter().find(|zone| zone.band == band);
    own.map_or((0, 0), |zone| (zone.range.low, zone.range.high))
}

/// A gauge with the numbers at its ends and the band words below.
pub fn full(session: Session, range: Interval, bands: (u8, u8)) -> View {
    let number = |units: i64, anchor: &'static str| {
        view! {
            <text class="na-z-num" x=percent(units.clamp(3 * POINT, 97 * POINT)) text-anchor=anchor>{neraca_engine::points(units)}</text>
        }
        .into_view()
    };
    let close = range.high - range.low < 8 * POINT;
    let numbers = if range.low == range.high {
        number(range.high, "middle")
    } else if close {
        view! { {number(range.low, "end")}{number(range.high, "start")} }.into_view()
    } else {
        view! { {number(range.low, "middle")}{number(range.high, "middle")} }.into_view()
    };
    let first = untrack(|| session.first());
    let words = first.bands.iter().take(session.pack().method.bands.len()).enumerate().map(|(position, text)| {
        let on = (usize::from(bands.0)..=usize::from(bands.1)).contains(&position);
        view! { <li class:is-on=on>{band::glyph(&text.id)}<span>{crate::text::marked(&text.name)}</span></li> }.into_view()
    });
    view! {
        <div class="na-gauge" aria-hidden="true">
            <svg class="na-gauge__svg">{numbers}{drawing(session, range)}</svg>
            <ul class="na-gauge__bands">{words.collect_view()}</ul>
        </div>
    }
    .into_view()
}

/// A small bar in rows of themes and cases; `low` and `high` in whole points.
pub fn bar(session: Session, low: i64, high: i64) -> View {
    let (low, high) = (low * POINT, high * POINT);
    // A single score fills from the left, a range stands where it is.
    let from = if low == high { 0 } else { low };
    view! {
        <svg class="na-bar" aria-hidden="true">
            <rect class="na-z-track" x="0" width="100%"></rect>
            {ticks(session, "na-z-grid")}
            {if low == high { vec![rect(format!("na-z-{}", band::class(session, session.pack().method.band(high))), from, Some(high))] } else { zones(session, from, high, false) }}
            {rect("na-z-frame".to_owned(), from, Some(high - from))}
        </svg>
    }
    .into_view()
}

/// A range as a bar with a weight at each end, on all zones of the scale: rows of it can be compared by eye.
pub fn dumbbell(session: Session, range: Interval) -> View {
    let end = |units: i64| view! { <circle class="na-d-end" cx=percent(units) cy="50%" r="6"></circle> }.into_view();
    view! {
        <svg class="na-dumbbell" aria-hidden="true">
            {zones(session, WHOLE.low, WHOLE.high, true)}
            {ticks(session, "na-z-tick")}
            {rect("na-d-bar".to_owned(), range.low, Some(range.high - range.low))}
            {end(range.low)}
            {end(range.high)}
        </svg>
    }
    .into_view()
}
