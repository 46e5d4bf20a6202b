//! What the law itself leaves open, with both readings, and the dated rules that were applied.
//!
//! Must not know which reading is right; none is chosen.

use super::{Context, disclosure};
use crate::dom::prelude::*;
use crate::text::marked;
use neraca_engine::{Dimension, F, Source};
use neraca_report::Key;

/// One contested rule behind a range: factor, reason, both readings.
struct Reading {
    factor: F,
    because: String,
    readings: String,
}

/// Contested rules that keep a factor of an index (or of either) from one level.
fn readings(context: &Context, dimension: Option<Dimension>) -> Vec<Reading> {
    let mut out: Vec<Reading> = Vec::new();
    let factors = Dimension::BOTH.into_iter().filter(|index| dimension.is_none_or(|wanted| wanted == *index));
    for part in factors.flat_map(|index| &context.result().index(index).parts) {
        let Source::Factor(factor) = part.source else { continue };
        if context.result().scored.levels.get(factor).is_settled() {
            continue;
        }
        let because = context.result().because(factor);
        let clauses = context.pack.factor(factor).map_or(&[][..], |rule| &rule.clauses);
        for (position, _) in
            clauses.iter().enumerate().filter(|(position, clause)| *position < 32 && because & (1 << position) != 0 && clause.contested)
        {
            let texts = context.more.factors.get(usize::from(factor.0)).map(|text| &text.clauses);
            let Some(text) = texts.and_then(|texts| texts.get(position)) else { continue };
            if !out.iter().any(|known| known.factor == factor && known.readings == text.contested) {
                out.push(Reading { factor, because: text.because.clone(), readings: text.contested.clone() });
            }
        }
    }
    out
}

/// Names of the factors that the law leaves open.
pub(super) fn contested(context: &Context, dimension: Option<Dimension>) -> Vec<String> {
    let mut names: Vec<String> = readings(context, dimension).iter().map(|reading| name(context, reading.factor)).collect();
    names.dedup();
    names
}

fn name(context: &Context, factor: F) -> String {
    context.more.factors.get(usize::from(factor.0)).map_or_else(String::new, |text| text.name.clone())
}

pub(super) fn section(context: &Context) -> View {
    let found = readings(context, None);
    let dated = dated(context);
    if found.is_empty() && dated.is_empty() {
        return ().into_view();
    }
    let session = context.session;
    let items = found.into_iter().map(|reading| {
        view! {
            <li class="na-cite">
                <span class="na-cite__name">{marked(&name(context, reading.factor))}</span>
                <p class="na-cite__text">{marked(&reading.because)}</p>
                <p class="na-cite__text">{marked(&reading.readings)}</p>
            </li>
        }
        .into_view()
    });
    let items = items.collect::<Vec<_>>();
    // While answers are missing, some of these may not apply: they wait behind a heading.
    let all_known = context.counts().iter().skip(1).sum::<usize>() == 0;
    let title = context
        .fill(if all_known { Key::RESULT_READINGS_APPLY } else { Key::RESULT_READINGS_MAY_APPLY }, &[("count", &items.len().to_string())]);
    let list = (!items.is_empty()).then(|| {
        view! {
            <p>{marked(&context.sentence("contested", &[]))}</p>
            {disclosure(&title, all_known, view! { <ul class="na-cites">{items}</ul> }.into_view())}
        }
        .into_view()
    });
    let dated = (!dated.is_empty()).then(|| {
        view! {
            <h3>{session.say(Key::RESULT_READINGS_DATES)}</h3>
            <ul class="na-cites">{dated}</ul>
        }
        .into_view()
    });
    let body = view! { <div class="na-stack na-stack--s">{list}{dated}</div> };
    super::section(context, "na-readings", Key::RESULT_READINGS, &context.text(Key::RESULT_READINGS_LEAD), body.into_view())
}

/// The caps in force that lowered something.
fn dated(context: &Context) -> Vec<View> {
    let result = context.result();
    let applied = context.pack.caps.iter().filter(|cap| {
        let in_force = cap.from.is_none_or(|from| from <= result.as_of) && cap.until.is_none_or(|until| result.as_of <= until);
        in_force && cap.factors.iter().any(|factor| result.capped.contains(factor))
    });
    let lines = applied.filter_map(|cap| {
        let text = context.more.dates.iter().find(|text| text.id == cap.id)?;
        let names: Vec<String> = cap.factors.iter().filter(|factor| result.capped.contains(factor)).map(|factor| name(context, *factor)).collect();
        let names = context.fill(Key::RESULT_DATED_FACTORS, &[("names", &names.join(", "))]);
        Some(view! { <li class="na-cite"><p class="na-cite__text">{marked(&text.text)}</p><p class="na-cite__meta">{marked(&names)}</p></li> }.into_view())
    });
    lines.collect()
}
