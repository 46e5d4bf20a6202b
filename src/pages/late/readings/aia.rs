//! Shares of risk and mitigation after Canada's Algorithmic Impact Assessment, the level, and the rule that led to it.
//!
//! Must not know points or limits.

use super::reader::{self, Reader, card, figure};
use crate::components::scale::scale;
use crate::dom::prelude::*;
use crate::text::marked;
use neraca_engine::{AiaReading, LevelSet, Share};
use neraca_report::{Key, range_text, reduced_key};

/// Thousandths in the whole.
const WHOLE: i64 = 1000;

pub(super) fn section(reader: &Reader) -> View {
    let inner = reader.clone();
    let found = move || inner.aia.with(|reading| untrack(|| body(&inner, reading)));
    reader::section(reader, "na-aia", &reader.texts.aia, card(&reader.texts.aia, found.into_view()))
}

fn body(reader: &Reader, reading: &AiaReading) -> View {
    let session = reader.session;
    let aia = &reader.frameworks.aia;
    let ends: Vec<i64> = aia.level_to.iter().map(|to| i64::from(*to) * WHOLE / 100).collect();
    let from = i64::from(aia.mitigation_from) * WHOLE / 100;
    let (threshold, reduction) = (aia.mitigation_from.to_string(), aia.reduction.to_string());
    let rule = session.say_with(reduced_key(reading), &[("from", &threshold), ("percent", &reduction)]);
    let (above, named) = aia.levels.split_last().map_or(("", &[][..]), |(last, rest)| (last.as_str(), rest));
    let percents = aia.level_to.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let limits = session.say_with(Key::READINGS_LEVEL_ENDS, &[("names", &named.join(", ")), ("ends", &percents), ("above", above)]);
    view! {
        {figure(reader.fill(Key::READINGS_LEVELS, &[("levels", &levels(reader, reading))]), session.say(Key::READINGS_CURRENT))}
        <div>
            {share(reader, Key::READINGS_RISK, &reading.risk, ends.clone())}
            {share(reader, Key::READINGS_MITIGATION, &reading.mitigation, vec![from])}
            {share(reader, Key::READINGS_CURRENT, &reading.current, ends)}
        </div>
        <h3>{session.say(Key::READINGS_RULE)}</h3>
        <p>{rule}</p>
        <p class="na-muted">{limits}</p>
    }
    .into_view()
}

/// The levels that are possible.
pub(super) fn levels(reader: &Reader, reading: &AiaReading) -> String {
    reader.named(&reader.frameworks.aia.levels, LevelSet::span(reading.levels.0, reading.levels.1))
}

/// A share in percent, one decimal.
pub(super) fn percent(reader: &Reader, share: &Share) -> String {
    let (low, high) = share.permille();
    range_text(reader.language.decimal(low, 1), reader.language.decimal(high, 1))
}

fn share(reader: &Reader, name: Key, share: &Share, ticks: Vec<i64>) -> View {
    let (low, high) = share.permille();
    let points = range_text(share.points.low, share.points.high);
    let values = [("points", points.as_str()), ("most", &share.most.to_string()), ("percent", &percent(reader, share))];
    view! {
        <div class="na-reading__share">
            <span>{reader.session.say(name)}</span>
            <b>{marked(&reader.fill(Key::READINGS_SHARE, &values))}</b>
            {scale(low, high, (0, WHOLE), ticks)}
        </div>
    }
    .into_view()
}
