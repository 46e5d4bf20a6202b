//! The two index cards: number or range, band, gauge, meaning, what could still change, lights.
//!
//! Must not know cut-offs; the pack has them.

use super::Context;
use crate::components::{band, gauge};
use crate::dom::prelude::*;
use crate::text::marked;
use neraca_engine::{Dimension, IndexResult, Interval, Source, confidence, points};
use neraca_report::Key;

/// Ranges of at most so many points need no sentence about what could change (ux 3.2).
const NARROW: i64 = 2;

/// A range in whole points: `6–98`, or one number where both ends agree.
pub fn numbers(range: Interval) -> String {
    let (low, high) = (points(range.low), points(range.high));
    if low == high { low.to_string() } else { format!("{low}–{high}") }
}

/// Both cards, sovereignty first.
pub(super) fn cards(context: &Context) -> View {
    let cards = Dimension::BOTH.map(|dimension| card(context, dimension));
    view! { <div class="na-cards na-cards--2">{cards.collect_view()}</div> }.into_view()
}

fn card(context: &Context, dimension: Dimension) -> View {
    let session = context.session;
    let index = context.result().index(dimension);
    let headline = index.has_headline();
    let band = untrack(|| if headline { band::text(session, index.bands.1) } else { band::not_enough(session) });
    let meanings = context.more.band_meanings.get(dimension as usize);
    let meaning = meanings.and_then(|meanings| meanings.get(usize::from(index.bands.1)));
    let meaning = if headline { meaning.map_or("", String::as_str) } else { &context.more.not_enough };
    let notes = notes(context, index).into_iter().map(|note| view! { <p class="na-index__note">{marked(&note)}</p> }.into_view());
    view! {
        <section class="na-index">
            <div class="na-index__head"><h2 class="na-index__name">{marked(context.index_name(dimension as usize))}</h2>{band::chip(&band)}</div>
            {number(context, index, headline)}
            {gauge::full(session, index.range, index.bands)}
            <p class="na-index__means">{marked(meaning)}</p>
            {notes.collect_view()}
            {lights(context, index)}
        </section>
    }
    .into_view()
}

fn number(context: &Context, index: &IndexResult, headline: bool) -> View {
    let session = context.session;
    let (low, high) = (points(index.range.low).to_string(), points(index.range.high).to_string());
    let (large, small) = match (headline, index.range.low == index.range.high) {
        (true, true) => (high, session.say(Key::RESULT_SETTLED_AT)),
        (true, false) => (high.clone(), session.say_with(Key::RESULT_RANGE, &[("low", &low), ("high", &high)])),
        (false, _) => (numbers(index.range), session.say(Key::RESULT_NOT_ONE)),
    };
    view! { <p class="na-index__num"><b>{large}</b><span>{session.say(Key::HOME_OUT_OF)}<br/>{small}</span></p> }.into_view()
}

/// What the range says beyond its numbers.
fn notes(context: &Context, index: &IndexResult) -> Vec<String> {
    let mut out = Vec::new();
    let (low, high) = (points(index.range.low).to_string(), points(index.range.high).to_string());
    let (low_band, high_band) = (context.band(index.bands.0), context.band(index.bands.1));
    let wide = points(index.range.high) - points(index.range.low) > NARROW;
    let headline = index.has_headline();
    if headline && wide {
        out.push(context.sentence("headline_upper", &[("lo", &low), ("hi", &high)]));
    }
    if wide {
        out.push(if index.is_settled() {
            context.sentence("could_fall_points", &[("lo", &low)])
        } else {
            context.sentence("could_fall", &[("band_label_lo", &low_band)])
        });
    }
    if wide && !headline && !index.is_settled() {
        out.push(context.sentence("could_rise", &[("band_label_hi", &high_band)]));
    }
    if !headline && index.is_settled() {
        out.insert(0, context.fill(Key::RESULT_WITHIN, &[("band", &high_band)]));
    } else if !headline && !wide {
        out.push(context.fill(Key::RESULT_FROM_TO, &[("low", &low_band), ("high", &high_band)]));
    }
    let flag = index.parts.iter().find_map(|part| if let Source::Flag(flag) = part.source { Some(flag) } else { None });
    if let (true, Some(flag)) = (headline, flag) {
        let id = context.pack.method.flags.get(usize::from(flag)).map_or("", |rule| rule.id.as_str());
        let title = context.more.flags.get(usize::from(flag)).map_or("", |text| text.title.as_str());
        out.push(context.sentence("flag_floor", &[("flag_id", id), ("flag_title", title)]));
    }
    if points(index.range.low) == 0 {
        out.push(context.text(Key::RESULT_ZERO));
    }
    out
}

fn lights(context: &Context, index: &IndexResult) -> View {
    let session = context.session;
    let settled = context.sentence(if index.is_settled() { "settled.yes.word" } else { "settled.no.word" }, &[]);
    let documented = context.sentence(&format!("confidence.{}", documented(context, index.dimension)), &[]);
    let known = context.fill(Key::RESULT_PERCENT, &[("percent", &index.coverage.to_string())]);
    let rows = [(Key::RESULT_LIGHT_BAND, settled), (Key::RESULT_LIGHT_DOCUMENTS, documented), (Key::RESULT_KNOWN, known)];
    let rows = rows.map(|(key, value)| view! { <div><dt>{session.say(key)}</dt><dd>{marked(&value)}</dd></div> }.into_view());
    let (inner, dimension) = (context.clone(), index.dimension);
    // A dash until it is known, so that nothing moves.
    let steady = move || super::robust::word(&inner, dimension).unwrap_or_else(|| "–".to_owned());
    view! {
        <dl class="na-lights">
            {rows.collect_view()}
            <div><dt>{session.say(Key::ROBUST_LIGHT)}</dt><dd>{steady}</dd></div>
        </dl>
    }
    .into_view()
}

/// How well the answers behind an index are documented: `low`, `medium` or `high`.
pub(super) fn documented(context: &Context, dimension: Dimension) -> &'static str {
    let percent = confidence(&context.pack, &context.shown.document.answers, context.result(), dimension);
    let [medium, high] = context.pack.method.documented_from;
    if percent < medium {
        "low"
    } else if percent < high {
        "medium"
    } else {
        "high"
    }
}
