//! The formula in words and in symbols, with the reasons of its own numbers.
//!
//! Must not know those numbers; the engine names them.

use super::reader::{Reader, part};
use crate::dom::prelude::*;
use crate::text::marked;
use neraca_engine::{LEVEL_POINTS, LIFT_PERCENT, POINT};
use neraca_report::Key;

pub fn section(reader: &Reader) -> View {
    let session = reader.session;
    let steps = [
        Key::METHOD_STEP_LEVELS,
        Key::METHOD_STEP_THEMES,
        Key::METHOD_STEP_WEIGHTS,
        Key::METHOD_STEP_STAKES,
        Key::METHOD_STEP_FLAGS,
        Key::METHOD_STEP_POINTS,
    ];
    let steps = steps.map(|key| view! { <li>{session.say(key)}</li> }.into_view());
    let words = view! { <ol class="na-steplist">{steps.collect_view()}</ol> };
    let reasons = &reader.texts().reasons;
    let why = view! {
        <p>{reader.reason(&reasons.level, "points", LEVEL_POINTS)}</p>
        <p>{reader.reason(&reasons.lift, "percent", LIFT_PERCENT)}</p>
        <p>{marked(&reasons.cut)}</p>
    };
    let body = view! {
        {part(session.say(Key::METHOD_FORMULA_WORDS), words.into_view())}
        {part(session.say(Key::METHOD_FORMULA_SYMBOLS), symbols(reader))}
        {part(session.say(Key::METHOD_FORMULA_REASONS), why.into_view())}
    };
    super::titled(reader, "na-formula", None, body.into_view())
}

fn symbols(reader: &Reader) -> View {
    let session = reader.session;
    let flagged = reader.fill(Key::METHOD_SYMBOL_FLAGGED_TEXT, &[("percent", &LIFT_PERCENT.to_string())]);
    let rows = [
        (Key::METHOD_SYMBOL_SUM, format!("d = Σ (w · a) · {LEVEL_POINTS} ÷ 100")),
        (Key::METHOD_SYMBOL_TABLE, "d = T[a₁][a₂]".to_owned()),
        (Key::METHOD_SYMBOL_BASE, "b = Σ (W · d) ÷ 100 · m ÷ 100".to_owned()),
        (Key::METHOD_SYMBOL_FLOOR, reader.text(Key::METHOD_SYMBOL_FLOOR_TEXT)),
        (Key::METHOD_SYMBOL_INDEX, "R = b".to_owned()),
        (Key::METHOD_SYMBOL_FLAGGED, flagged),
        (Key::METHOD_SYMBOL_SHOWN, "⌊R⌋".to_owned()),
    ];
    let rows = rows.map(|(name, formula)| view! { <div><dt>{session.say(name)}</dt><dd>{marked(&formula)}</dd></div> }.into_view());
    let units = reader.language.number(POINT);
    view! {
        <dl class="na-formula">{rows.collect_view()}</dl>
        <p class="na-note">{session.say(Key::METHOD_SYMBOL_LEGEND)}</p>
        <p class="na-note">{session.say_with(Key::METHOD_SYMBOL_EXACT, &[("units", &units)])}</p>
    }
    .into_view()
}
