//! The ranges in the live panel.
//!
//! Must not know the question shown.

use crate::components::{band, gauge};
use crate::dom::prelude::*;
use crate::session::Session;
use crate::text::marked;
use neraca_engine::{Assessment, Dimension, Interval, points};
use neraca_report::Key;

fn numbers(range: Interval) -> String {
    let (low, high) = (points(range.low), points(range.high));
    if low == high { low.to_string() } else { format!("{low}–{high}") }
}

/// One line for the folded panel.
pub fn line(session: Session) -> String {
    if !session.score_shown() || session.settings.with(|settings| settings.hide_score) {
        return String::new();
    }
    let result = session.late.result.get();
    let names = [Key::HOME_SHORT_SOVEREIGNTY, Key::HOME_SHORT_LEGAL].map(|key| session.text(key));
    let parts: Vec<String> =
        Dimension::BOTH.iter().zip(names).map(|(dimension, name)| format!("{name} {}", numbers(result.index(*dimension).range))).collect();
    parts.join(" · ")
}

/// Both ranges, how much is known, and what the last answer did.
pub fn shown(session: Session) -> View {
    let result = session.late.result.get();
    let first = session.first();
    let indices = Dimension::BOTH.map(|dimension| {
        let index = result.index(dimension);
        let name = first.indices.get(dimension as usize).cloned().unwrap_or_default();
        view! {
            <div class="na-live__i">
                <p class="na-live__t"><span>{marked(&name)}</span><span>{numbers(index.range)}</span></p>
                {gauge::plain(session, index.range)}
                <p class="na-live__b">{band::span(session, index.bands)}</p>
            </div>
        }
        .into_view()
    });
    let known = Dimension::BOTH.map(|dimension| result.index(dimension).coverage).into_iter().min().unwrap_or(0);
    let conflict = (!result.conflicts.is_empty()).then(|| view! { <p class="na-live__wait">{session.say(Key::LIVE_CONFLICT)}</p> });
    view! {
        {indices.collect_view()}
        {conflict}
        <div class="na-live__known">
            <label for="na-live-known">{session.say(Key::LIVE_KNOWN)}": "{session.say_with(Key::LIVE_KNOWN_PERCENT, &[("percent", &known.to_string())])}</label>
            <progress id="na-live-known" max="100" value=known.to_string()></progress>
        </div>
        {change(session, &result)}
    }
    .into_view()
}

/// What the last answer did to each range.
fn change(session: Session, result: &Assessment) -> Option<View> {
    let earlier = session.late.earlier.get()?;
    let first = session.first();
    let lines: Vec<View> = Dimension::BOTH
        .into_iter()
        .zip(earlier)
        .filter_map(|(dimension, before)| {
            let now = result.index(dimension).range;
            if now == before {
                return None;
            }
            let narrower = points((before.high - before.low) - (now.high - now.low));
            let (key, by) = match narrower {
                0 | -1 => (Key::LIVE_MOVED, 0),
                points if points > 0 => (Key::LIVE_NARROWED, points),
                points => (Key::LIVE_WIDENED, -points),
            };
            let name = first.indices.get(dimension as usize).map_or("", String::as_str);
            let said = session.say_with(key, &[("index", name), ("points", &by.to_string())]);
            let was =
                session.say_with(Key::LIVE_BEFORE, &[("low", &points(before.low).to_string()), ("high", &points(before.high).to_string())]);
            Some(view! { <b>{said}</b><p>{was}</p> }.into_view())
        })
        .collect();
    let body = if lines.is_empty() { view! { <p>{session.say(Key::LIVE_SAME)}</p> }.into_view() } else { lines.into_view() };
    Some(view! { <div class="na-live__d">{body}</div> }.into_view())
}
