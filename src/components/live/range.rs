//! The ranges in the live panel.
//!
//! Must not know the question shown.

use crate::components::{band, gauge};
use crate::dom::prelude::*;
use crate::session::Session;
use crate::text::marked;
use neraca_engine::{Dimension, Interval, points};
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

/// Both ranges, how much is known, and what the last answer did. Each part follows only what it shows: an answer writes what it
/// changes and nothing else.
pub fn shown(session: Session) -> View {
    let result = session.late.result;
    let indices = Dimension::BOTH.map(|dimension| index(session, dimension)).collect_view();
    let conflict = Memo::new(move |_| result.with(|result| !result.conflicts.is_empty()));
    let known = Memo::new(move |_| {
        result.with(|result| Dimension::BOTH.map(|dimension| result.index(dimension).coverage).into_iter().min().unwrap_or(0)).to_string()
    });
    view! {
        {indices}
        {move || conflict.get().then(|| view! { <p class="na-live__wait">{session.say(Key::LIVE_CONFLICT)}</p> })}
        <div class="na-live__known">
            <label for="na-live-known">{session.say(Key::LIVE_KNOWN)}": "{move || session.say_with(Key::LIVE_KNOWN_PERCENT, &[("percent", &known.get())])}</label>
            <progress id="na-live-known" max="100" value=move || known.get()></progress>
        </div>
        {change(session)}
    }
    .into_view()
}

/// One index: its name, numbers, gauge and bands.
fn index(session: Session, dimension: Dimension) -> View {
    let result = session.late.result;
    let range = Memo::new(move |_| result.with(|result| result.index(dimension).range));
    let bands = Memo::new(move |_| result.with(|result| result.index(dimension).bands));
    let name = move || marked(session.first().indices.get(dimension as usize).map_or("", String::as_str));
    view! {
        <div class="na-live__i">
            <p class="na-live__t"><span>{name}</span><span>{move || numbers(range.get())}</span></p>
            {gauge::plain(session, move || range.get())}
            <p class="na-live__b">{move || band::span(session, bands.get())}</p>
        </div>
    }
    .into_view()
}

/// What the last answer did to the range of one index.
#[derive(Clone, Copy, PartialEq)]
struct Move {
    /// Points by which the range became narrower; negative when it became wider.
    narrower: i64,
    before: Interval,
}

/// What the last answer did to both ranges.
fn change(session: Session) -> View {
    let (earlier, result) = (session.late.earlier, session.late.result);
    let moves = Dimension::BOTH.map(|dimension| {
        Memo::new(move |_| {
            let before = earlier.get().and_then(|ranges| ranges.get(dimension as usize).copied())?;
            let now = result.with(|result| result.index(dimension).range);
            let narrower = points((before.high - before.low) - (now.high - now.low));
            (now != before).then_some(Move { narrower, before })
        })
    });
    let [sovereignty, legal] = moves;
    let same = Memo::new(move |_| sovereignty.get().is_none() && legal.get().is_none());
    let answered = Memo::new(move |_| earlier.get().is_some());
    let lines = move || Dimension::BOTH.into_iter().zip(moves).map(|(dimension, moved)| line_of(session, dimension, moved)).collect_view();
    let body = move || if same.get() { view! { <p>{session.say(Key::LIVE_SAME)}</p> }.into_view() } else { lines().into_view() };
    (move || answered.get().then(|| view! { <div class="na-live__d">{body}</div> })).into_view()
}

/// What happened to one index, if anything did.
fn line_of(session: Session, dimension: Dimension, moved: Memo<Option<Move>>) -> View {
    let said = move || {
        let name = session.first().indices.get(dimension as usize).cloned().unwrap_or_default();
        let (key, by) = match moved.get().map_or(0, |moved| moved.narrower) {
            0 | -1 => (Key::LIVE_MOVED, 0),
            points if points > 0 => (Key::LIVE_NARROWED, points),
            points => (Key::LIVE_WIDENED, -points),
        };
        session.say_with(key, &[("index", &name), ("points", &by.to_string())])
    };
    let was = move || {
        let before = moved.get().map_or(Interval { low: 0, high: 0 }, |moved| moved.before);
        session.say_with(Key::LIVE_BEFORE, &[("low", &points(before.low).to_string()), ("high", &points(before.high).to_string())])
    };
    let any = Memo::new(move |_| moved.get().is_some());
    (move || any.get().then(|| view! { <b>{said}</b><p>{was}</p> })).into_view()
}
