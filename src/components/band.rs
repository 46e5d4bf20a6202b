//! Bands as shape, word and pips: never colour alone.
//!
//! Must not know cut-offs; the pack has them.

use crate::dom::prelude::*;
use crate::session::Session;
use crate::text::marked;
use neraca_report::BandText;
use neraca_report::picture::{BandLook, band_look};

/// Class suffix of a band, such as `ele`.
pub fn class(session: Session, band: u8) -> &'static str {
    band_look(untrack(|| text(session, band)).id.as_str()).class
}

/// Words of a band by position; beyond the last band: "not enough data".
pub fn text(session: Session, band: u8) -> BandText {
    let first = session.first();
    first.bands.get(usize::from(band)).or(first.bands.last()).cloned().unwrap_or_default()
}

/// Words of the state without a number.
pub fn not_enough(session: Session) -> BandText {
    session.first().bands.last().cloned().unwrap_or_default()
}

/// The shape of a band, inside a line of text.
pub fn glyph(id: &str) -> View {
    view! { <svg class="na-glyph" viewBox="0 0 16 16" aria-hidden="true"><path d=band_look(id).shape></path></svg> }.into_view()
}

/// Shape, label and pips in a frame.
pub fn chip(band: &BandText) -> View {
    let BandLook { class, shape, .. } = band_look(&band.id);
    let pips = (0..5u8).map(|pip| view! { <i class:is-on=pip < band.pips></i> }.into_view()).collect_view();
    view! {
        <span class=format!("na-chip na-chip--{class}")>
            <svg class="na-chip__shape" viewBox="0 0 16 16" fill="currentColor" aria-hidden="true"><path d=shape></path></svg>
            <span>{marked(&band.label)}</span>
            <span class="na-chip__pips" aria-hidden="true">{pips}</span>
        </span>
    }
    .into_view()
}

/// "Elevated – High", words alone.
pub fn words(session: Session, (low, high): (u8, u8)) -> View {
    let name = |band: u8| marked(&untrack(|| text(session, band)).name);
    if low == high {
        return name(low);
    }
    view! { {name(low)}" – "{name(high)} }.into_view()
}

/// "■ Elevated – ◆ High", or one band where both ends share it.
pub fn span(session: Session, bands: (u8, u8)) -> View {
    let one = |band: u8| {
        let band = untrack(|| text(session, band));
        view! { {glyph(&band.id)}{marked(&band.name)} }.into_view()
    };
    if bands.0 == bands.1 {
        return one(bands.0);
    }
    view! { {one(bands.0)}" – "{one(bands.1)} }.into_view()
}
