//! The sections that are text alone: what is measured, how ranges are built, limits, changes, review and corrections.
//!
//! Must not know a number of the method.

use super::reader::{Reader, paragraphs, part};
use super::titled;
use crate::dom::prelude::*;
use crate::pages::late::prose::points;
use crate::routes::Route;
use crate::text::marked;
use neraca_engine::{Dimension, HEADLINE_COVERAGE};
use neraca_report::Key;

pub fn measured(reader: &Reader) -> View {
    let session = reader.session;
    let indices = Dimension::BOTH.map(|dimension| {
        let meaning = reader.more.index_meanings.get(dimension as usize).map(|meaning| marked(meaning));
        view! { <div><dt>{marked(reader.index_name(dimension))}</dt><dd>{meaning}</dd></div> }.into_view()
    });
    let not = [Key::METHOD_NOT_GUILT, Key::METHOD_NOT_CHANCE, Key::METHOD_NOT_SECURITY, Key::METHOD_NOT_TRUTH, Key::METHOD_NOT_TRUST];
    let body = view! {
        <div class="na-prose">
            <p>{session.say(Key::METHOD_MEASURED_TEXT)}</p>
            <dl class="na-pairs">{indices.collect_view()}</dl>
            <h3>{session.say(Key::METHOD_MEASURED_NOT)}</h3>
            {points(session, &not)}
        </div>
    };
    titled(reader, "na-measured", None, body.into_view())
}

pub fn ranges(reader: &Reader) -> View {
    let texts =
        [Key::METHOD_RANGES_UNKNOWN, Key::METHOD_RANGES_ENDS, Key::METHOD_RANGES_NAMED, Key::METHOD_RANGES_LAW, Key::METHOD_RANGES_UPPER];
    let headline = reader.reason(&reader.texts().reasons.headline, "percent", i64::from(HEADLINE_COVERAGE));
    let body = view! { <div class="na-prose">{paragraphs(reader.session, &texts)}<p>{headline}</p></div> };
    titled(reader, "na-ranges", Some(Key::METHOD_RANGES_LEAD), body.into_view())
}

pub fn limits(reader: &Reader) -> View {
    let session = reader.session;
    let points = reader.texts().weak_points.iter().map(|point| view! { <li>{marked(point)}</li> }.into_view());
    let others = reader.texts().disagreements.iter();
    let others = others.map(|(name, text)| view! { <dt>{marked(name)}</dt><dd>{marked(text)}</dd> }.into_view());
    let weak = view! { <div class="na-prose"><ul>{points.collect_view()}</ul></div> };
    let others = view! { <div class="na-prose"><dl>{others.collect_view()}</dl></div> };
    let body = view! {
        {part(session.say(Key::METHOD_WEAK_POINTS), weak.into_view())}
        {part(session.say(Key::METHOD_DISAGREEMENTS), others.into_view())}
    };
    titled(reader, "na-limits", Some(Key::METHOD_LIMITS_LEAD), body.into_view())
}

pub fn changes(reader: &Reader) -> View {
    let rows = reader.texts().changes.iter().map(|change| {
        let date = reader.date(change.date);
        view! { <div><dt>{change.version.clone()}<small class="na-table__sub">{date}</small></dt><dd>{marked(&change.text)}</dd></div> }
            .into_view()
    });
    let body = view! { <dl class="na-pairs">{rows.collect_view()}</dl> };
    titled(reader, "na-changes", Some(Key::METHOD_CHANGES_LEAD), body.into_view())
}

pub fn review(reader: &Reader) -> View {
    let session = reader.session;
    let texts = [Key::METHOD_REVIEW_NONE, Key::METHOD_REVIEW_MACHINE, Key::METHOD_REVIEW_WANTED];
    let steps = [Key::METHOD_CORRECT_FIND, Key::METHOD_CORRECT_SOURCE, Key::METHOD_CORRECT_ISSUE, Key::METHOD_CORRECT_VERSION];
    let steps = steps.map(|key| view! { <li>{session.say(key)}</li> }.into_view());
    let body = view! {
        <div class="na-prose">
            {paragraphs(session, &texts)}
            <h3>{session.say(Key::METHOD_CORRECT)}</h3>
            <ol>{steps.collect_view()}</ol>
            <p><a href=session.href(&Route::About)>{session.say(Key::SHELL_ABOUT)}</a></p>
        </div>
    };
    titled(reader, "na-reviewed", None, body.into_view())
}
