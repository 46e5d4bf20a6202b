//! How much hangs on the weights: all other weightings, the weight that matters most, other ways of adding up.
//!
//! Must not know weights or where the words begin.

use super::Context;
use crate::dom::prelude::*;
use crate::routes::Route;
use crate::text::marked;
use neraca_engine::{Dimension, Robustness, points};
use neraca_report::picture::distribution_finding;
use neraca_report::{Key, verdict_code};
use std::sync::Arc;

/// Robustness of both ends of both indices, once worked out.
pub(super) type Steady = Arc<[[Robustness; 2]; 2]>;

/// The word for the end that stands as the result.
pub(super) fn word(context: &Context, dimension: Dimension) -> Option<String> {
    let steady = context.steady.get()?;
    let [_, high] = steady.get(dimension as usize)?;
    Some(context.sentence(&format!("robust.{}.word", verdict_code(high.verdict)), &[]))
}

pub(super) fn section(context: &Context) -> View {
    let inner = context.clone();
    let body = move || {
        let steady = inner.steady.get();
        untrack(|| match steady {
            None => view! { <p class="na-load" role="status">{inner.session.say(Key::STEPS_SEARCHING)}</p> }.into_view(),
            Some(steady) => tables(&inner, &steady),
        })
    };
    super::section(context, "na-robust", Key::ROBUST_TITLE, &context.text(Key::ROBUST_LEAD), body.into_view())
}

fn tables(context: &Context, steady: &[[Robustness; 2]; 2]) -> View {
    let steps = context.pack.method.robustness.weight_percent.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let indices = Dimension::BOTH.into_iter().zip(steady).map(|(dimension, [low, high])| {
        let ends = if low == high {
            end(context, dimension, Key::CLI_ROBUST_BOTH, high, true)
        } else {
            let low = end(context, dimension, Key::CLI_ROBUST_LOW, low, false);
            view! { {end(context, dimension, Key::CLI_ROBUST_HIGH, high, true)}{low} }.into_view()
        };
        view! { <div><h3>{marked(context.index_name(dimension as usize))}</h3>{ends}</div> }.into_view()
    });
    view! {
        <div class="na-stack">{indices.collect_view()}</div>
        <p class="na-note">
            {context.session.say_with(Key::CLI_ROBUST_NOTE, &[("steps", &steps)])}" "
            <a href=context.session.href(&Route::Method)>{context.session.say(Key::SHELL_METHOD)}</a>
        </p>
    }
    .into_view()
}

/// One end of an index; the one that stands as the result with its picture, which says the sentence itself.
fn end(context: &Context, dimension: Dimension, which: Key, found: &Robustness, stated: bool) -> View {
    let session = context.session;
    let code = verdict_code(found.verdict);
    let word = context.sentence(&format!("robust.{code}.word"), &[]);
    let spread = if stated {
        super::spread::figure(context, dimension, found)
    } else {
        view! { <p>{marked(&distribution_finding(&context.words(), found))}</p> }.into_view()
    };
    let value = |units: i64| {
        let score = points(units).to_string();
        context.fill(Key::CLI_ROBUST_VALUE, &[("score", &score), ("band", &context.band(context.pack.method.band(units)))])
    };
    let theme = |position: u8| {
        let names = context.first.themes.get(dimension as usize);
        names.and_then(|names| names.get(usize::from(position))).cloned().unwrap_or_default()
    };
    let (low, high) = (points(found.range.low).to_string(), points(found.range.high).to_string());
    let count = context.language.number(i64::from(found.weightings));
    let decisive = found.decisive.map_or_else(
        || context.text(Key::CLI_ROBUST_NO_THEME),
        |position| {
            let share = found.shares.get(usize::from(position)).map_or(0, |share| (share + 5) / 10).to_string();
            context.fill(Key::CLI_ROBUST_SHARE, &[("theme", &theme(position)), ("percent", &share)])
        },
    );
    let (worst, units) = found.alternatives.worst_theme;
    let rows = [
        (Key::CLI_ROBUST_WEIGHTINGS, context.fill(Key::CLI_ROBUST_RANGE, &[("low", &low), ("high", &high), ("count", &count)])),
        (Key::CLI_ROBUST_DECISIVE, decisive),
        (Key::CLI_ROBUST_MEAN, value(found.alternatives.plain_mean)),
        (Key::CLI_ROBUST_WORST, format!("{} ({})", value(units), theme(worst))),
        (Key::CLI_ROBUST_UNFLAGGED, value(found.alternatives.without_flags)),
    ];
    let rows = rows.map(|(key, value)| view! { <div><dt>{session.say(key)}</dt><dd>{marked(&value)}</dd></div> }.into_view());
    view! {
        <p class="na-robust__end"><b>{session.say_with(which, &[("value", &value(found.units)), ("verdict", &word)])}</b></p>
        {spread}
        <dl class="na-pairs">{rows.collect_view()}</dl>
    }
    .into_view()
}
