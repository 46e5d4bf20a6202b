//! What the tool knows and when it was last looked at: counted from the packs as they are.
//!
//! Must not know a source by name.

use super::reader::{Reader, head_cell, scroll};
use crate::dom::prelude::*;
use crate::routes::Route;
use crate::text::marked;
use neraca_engine::Date;
use neraca_report::{Key, written_date};

pub fn section(reader: &Reader) -> View {
    let session = reader.session;
    for pack in ["laws", "jurisdictions", "cases"] {
        session.need(pack);
    }
    let rows = {
        let reader = reader.clone();
        move || {
            let reader = &reader;
            [laws(reader), access(reader), providers(reader), cases(reader)].collect_view()
        }
    };
    let table = view! {
        <table class="na-table na-compare">
            <thead><tr>
                {head_cell(session, Key::METHOD_SOURCES_WHAT, false)}
                {head_cell(session, Key::METHOD_SOURCES_COUNT, true)}
                {head_cell(session, Key::METHOD_SOURCES_CHECKED, false)}
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    };
    let body = view! {
        {scroll("na-sources".to_owned(), table.into_view())}
        <p class="na-note"><a href=session.href(&Route::Laws)>{session.say(Key::METHOD_SOURCES_LINK)}</a></p>
    };
    super::titled(reader, "na-sources", None, body.into_view())
}

/// One kind of data; without a count while its pack is on its way.
fn row(reader: &Reader, name: View, below: String, count: Option<usize>, checked: String) -> View {
    let count = count.map_or_else(|| reader.text(Key::STATE_LOADING), |count| reader.language.number(i64::try_from(count).unwrap_or(0)));
    view! {
        <tr><th scope="row">{name}<small class="na-table__sub">{marked(&below)}</small></th><td class="is-num">{marked(&count)}</td><td>{checked}</td></tr>
    }
    .into_view()
}

/// The oldest and the newest of some dates.
fn span(reader: &Reader, dates: impl Iterator<Item = Date> + Clone) -> String {
    let (Some(oldest), Some(newest)) = (dates.clone().min(), dates.max()) else { return String::new() };
    if oldest == newest {
        return reader.date(newest);
    }
    reader.fill(Key::METHOD_SOURCES_SPAN, &[("from", &reader.date(oldest)), ("to", &reader.date(newest))])
}

fn laws(reader: &Reader) -> View {
    let laws = reader.session.library().laws.get();
    let letters = laws.as_ref().map_or_else(String::new, |laws| {
        let [a, b, c] = ['A', 'B', 'C'].map(|letter| laws.iter().filter(|law| law.letter == letter).count().to_string());
        reader.fill(Key::METHOD_SOURCES_LETTERS, &[("a", &a), ("b", &b), ("c", &c)])
    });
    let checked = laws.as_ref().map_or_else(String::new, |laws| span(reader, laws.iter().map(|law| law.last_checked)));
    row(reader, reader.session.say(Key::METHOD_SOURCES_LAWS), letters, laws.map(|laws| laws.len()), checked)
}

fn access(reader: &Reader) -> View {
    let base = reader.session.library().jurisdictions.get();
    let counted = base.as_ref().map_or_else(String::new, |base| base.len().to_string());
    let laws = base.as_ref().map(|base| base.iter().flat_map(|country| &country.laws));
    let checked = laws.clone().map_or_else(String::new, |laws| span(reader, laws.map(|law| law.last_checked)));
    let name = reader.session.say_with(Key::METHOD_SOURCES_ACCESS, &[("count", &counted)]);
    row(reader, name, String::new(), laws.map(Iterator::count), checked)
}

fn providers(reader: &Reader) -> View {
    let regions = reader.fill(Key::METHOD_SOURCES_REGIONS, &[("count", &reader.first.regions.len().to_string())]);
    // As written: some say no more than the month or the year.
    let dates = reader.first.providers.iter().map(|provider| provider.as_of.as_str()).filter(|date| !date.is_empty());
    let written = |date: Option<&str>| written_date(date.unwrap_or(""), reader.language);
    let (from, to) = (written(dates.clone().min()), written(dates.max()));
    let checked = reader.fill(Key::METHOD_SOURCES_SPAN, &[("from", &from), ("to", &to)]);
    row(reader, reader.session.say(Key::METHOD_SOURCES_PROVIDERS), regions, Some(reader.first.providers.len()), checked)
}

fn cases(reader: &Reader) -> View {
    let count = reader.session.library().cases.with(|cases| cases.as_ref().map(|cases| cases.len()));
    row(reader, reader.session.say(Key::METHOD_SOURCES_CASES), String::new(), count, reader.text(Key::METHOD_SOURCES_DATED))
}
