//! What a vector says: both ranges with their bands, flags and themes. It carries no answers, so there is nothing to change.
//!
//! Must not know how a level becomes a score.

use super::close_button;
use crate::components::icon::{self, icon};
use crate::components::section::stacked;
use crate::components::{band, gauge};
use crate::dom::prelude::*;
use crate::pages::late::result::numbers;
use crate::session::Session;
use crate::text::marked;
use neraca_engine::{Dimension, POINT, Scored, ThemeRange, Vector, score};
use neraca_report::{Key, date_text};

/// Hundredths of a point in one point: the unit of theme values.
const HUNDREDTHS: i64 = 100;

pub(super) fn page(session: Session, text: &str, vector: &Vector) -> View {
    let pack = session.pack();
    let scored = score(&pack, &vector.levels);
    let date = date_text(pack.as_of, session.language.get_untracked());
    let by = [("method", vector.method.to_string()), ("pack", vector.pack.clone()), ("now", pack.method_name()), ("date", date)];
    let by = by.each_ref().map(|(name, value)| (*name, value.as_str()));
    let cards = Dimension::BOTH.map(|dimension| card(session, &scored, dimension));
    view! {
        <div class="na-head">
            <p class="na-head__kicker">{session.say(Key::RECEIVED_KICKER)}</p>
            <h1 tabindex="-1">{session.say(Key::RECEIVED_VECTOR_TITLE)}</h1>
            <div class="na-head__meta"><p>{session.say_with(Key::RECEIVED_VECTOR_BY, &by)}</p></div>
            <div class="na-notice na-notice--info" id="received">
                {icon(icon::INFO)}
                <div><p>{session.say(Key::RECEIVED_VECTOR_NONE)}</p><div class="na-acts">{close_button(session)}</div></div>
            </div>
        </div>
        <div class="na-cards na-cards--2">{cards.collect_view()}</div>
        {stacked(session.say(Key::RESULT_FLAGS), flags(session, &scored))}
        {stacked(session.say(Key::RESULT_THEMES), themes(session, &scored))}
        {stacked(session.say(Key::RECEIVED_VECTOR_TEXT), view! { <p class="na-vector">{text.to_owned()}</p> }.into_view())}
    }
    .into_view()
}

fn card(session: Session, scored: &Scored, dimension: Dimension) -> View {
    let index = scored.index(dimension);
    let name = session.first().indices.get(dimension as usize).cloned().unwrap_or_default();
    view! {
        <section class="na-index">
            <div class="na-index__head"><h2 class="na-index__name">{marked(&name)}</h2></div>
            <p class="na-index__num"><b>{numbers(index.range)}</b><span>{session.say(Key::HOME_OUT_OF)}<br/>{band::span(session, index.bands)}</span></p>
            {gauge::full(session, index.range, index.bands)}
        </section>
    }
    .into_view()
}

fn flags(session: Session, scored: &Scored) -> View {
    let groups = [(&scored.flags.certain, Key::RESULT_CERTAIN), (&scored.flags.possible, Key::RESULT_POSSIBLE)];
    if groups.iter().all(|(flags, _)| flags.is_empty()) {
        return view! { <p>{session.say(Key::RESULT_FLAGS_NONE)}</p> }.into_view();
    }
    let (pack, more) = (session.pack(), session.more());
    let flag = |flag: &u8| {
        let id = pack.method.flags.get(usize::from(*flag)).map_or("", |rule| rule.id.as_str());
        let title = more.as_ref().and_then(|more| more.flags.get(usize::from(*flag))).map_or("", |text| text.title.as_str());
        view! { <li><b>{id.to_owned()}</b>" "{marked(title)}</li> }.into_view()
    };
    let groups = groups.into_iter().filter(|(flags, _)| !flags.is_empty()).map(|(flags, key)| {
        view! { <div class="na-prose"><h3>{session.say(key)}</h3><ul>{flags.iter().map(flag).collect_view()}</ul></div> }.into_view()
    });
    groups.collect_view().into_view()
}

fn themes(session: Session, scored: &Scored) -> View {
    let (pack, first) = (session.pack(), session.first());
    let groups = Dimension::BOTH.map(|dimension| {
        let names = first.themes.get(dimension as usize).map_or(&[][..], |names| names);
        let rows = names.iter().zip(&scored.index(dimension).themes).map(|(name, range)| {
            let ThemeRange { low, high } = *range;
            let (low, high) = (low / HUNDREDTHS, high / HUNDREDTHS);
            let numbers = if low == high { low.to_string() } else { format!("{low}–{high}") };
            let bands = [low, high].map(|points| pack.method.band(points * POINT));
            view! {
                <div class="na-theme">
                    <span>{marked(name)}</span>
                    <span class="na-theme__num">{numbers}</span>
                    <span class="na-theme__bar">{gauge::bar(session, low, high)}</span>
                    <span class="na-theme__band">{band::span(session, bands.into())}</span>
                </div>
            }
            .into_view()
        });
        let index = first.indices.get(dimension as usize).map_or("", String::as_str);
        view! { <section class="na-themes"><h3>{marked(index)}</h3>{rows.collect_view()}</section> }.into_view()
    });
    groups.collect_view().into_view()
}
