//! Every criterion of the Cloud Sovereignty Framework with the rungs that the answers leave, and what they were read from.
//!
//! Must not know points or levels of a rung.

use super::reader::{Reader, label};
use crate::dom::prelude::*;
use crate::text::marked;
use neraca_engine::{Criterion, CsfReading, Item, Origin};
use neraca_report::{CriterionText, Key, origin_key, range_text};

/// All of them, folded.
pub(super) fn list(reader: &Reader, reading: &CsfReading) -> View {
    let session = reader.session;
    let (csf, texts) = (&reader.frameworks.csf, &reader.texts.csf);
    let mut rows = csf.criteria().zip(&texts.criteria).zip(&reading.items);
    let groups = csf.objectives.iter().zip(&texts.objectives).map(|(objective, name)| {
        let count = objective.criteria.len();
        let rows: Vec<View> = rows.by_ref().take(count).map(|((rule, text), item)| row(reader, rule, text, *item)).collect();
        let paper = marked(&texts.about.label);
        view! {
            <h4>{objective.id.clone()}" "{marked(name)}</h4>
            <p class="na-reading__label na-only-print">{paper}</p>
            <dl class="na-diff__lines">{rows}</dl>
        }
        .into_view()
    });
    let groups = groups.collect_view();
    let title = session.say_with(Key::READINGS_CRITERIA, &[("count", &reading.items.len().to_string())]);
    let paper = session.say_with(Key::READINGS_CRITERIA, &[("count", &reading.items.len().to_string())]);
    view! {
        <details class="na-more na-criteria">
            <summary>{title}</summary>
            <p class="na-only-print"><b>{paper}</b></p>
            {label(&texts.about)}
            {groups}
        </details>
    }
    .into_view()
}

fn row(reader: &Reader, rule: &Criterion, text: &CriterionText, item: Item) -> View {
    let rung = |position: u8| text.rungs.get(usize::from(position)).map_or("", String::as_str);
    let (low, high) = (item.options.low(), item.options.high());
    let count = rule.rungs.len().to_string();
    let found = if item.origin == Origin::Open { reader.text(Key::READINGS_OPEN) } else { range_text(rung(low), rung(high)) };
    let rungs = range_text(low.saturating_add(1), high.saturating_add(1));
    let rungs = reader.fill(Key::READINGS_RUNGS, &[("rungs", &rungs), ("count", &count)]);
    view! {
        <div>
            <dt>{rule.id.clone()}" "{marked(&text.name)}</dt>
            <dd>{marked(&found)}<small>{marked(&rungs)}" · "{marked(&from(reader, rule, item))}</small></dd>
        </div>
    }
    .into_view()
}

/// What the rungs were read from.
fn from(reader: &Reader, rule: &Criterion, item: Item) -> String {
    let more = untrack(|| reader.session.more()).unwrap_or_default();
    let name = |position: u8| more.factors.get(usize::from(position)).map(|text| text.name.clone());
    let factors: Vec<String> = rule.mapping.factors().filter_map(|factor| name(factor.0)).collect();
    if let Origin::Given { .. } = item.origin {
        reader.text(origin_key(item.origin))
    } else if factors.is_empty() {
        reader.text(Key::READINGS_NOT_ASKED)
    } else {
        reader.fill(Key::READINGS_FROM_FACTORS, &[("factors", &factors.join(", "))])
    }
}
