//! The flags: when each is raised, its floors by stakes, and why.
//!
//! Must not know a flag by name.

use super::reader::{self, Reader, head_cell};
use crate::dom::prelude::*;
use crate::text::marked;
use neraca_engine::FlagRule;
use neraca_report::{FlagText, Key};

/// All flags in one table, two lines each: the floors, and below them the words.
pub fn part(reader: &Reader) -> View {
    let session = reader.session;
    let reasons = &reader.texts().reasons.flags;
    let rows = reader.pack.method.flags.iter().zip(&reader.more.flags).zip(reasons);
    let rows = rows.map(|((rule, text), reason)| flag(reader, rule, text, reason));
    let tiers = (1..=4_u8).map(|tier| view! { <th scope="col" class="is-num">"T"{tier}</th> }.into_view());
    let table = view! {
        <table class="na-table na-floors">
            <caption id="na-floors">{session.say(Key::METHOD_FLAGS_CAPTION)}</caption>
            <thead><tr>{head_cell(session, Key::METHOD_FLAGS_FLAG, false)}{tiers.collect_view()}</tr></thead>
            {rows.collect_view()}
        </table>
    };
    let body = view! {
        <p>{session.say(Key::METHOD_FLAGS_TEXT)}</p>
        {reader::scroll("na-floors".to_owned(), table.into_view())}
    };
    reader::part(session.say(Key::METHOD_FLAGS), body.into_view())
}

fn flag(reader: &Reader, rule: &FlagRule, text: &FlagText, reason: &str) -> View {
    let session = reader.session;
    let floors = rule.floors.map(|floor| view! { <td class="is-num">{floor}</td> }.into_view());
    view! {
        <tbody>
            <tr><th scope="rowgroup"><b>{rule.id.clone()}</b></th>{floors.collect_view()}</tr>
            <tr><td colspan="5">
                <b>{marked(&text.title)}</b><br/>
                {session.say_with(Key::METHOD_FLAGS_WHEN, &[("tests", &tests(reader, rule))])}" "
                {session.say_with(Key::METHOD_FLAGS_INDEX, &[("index", reader.index_name(rule.dimension))])}
                <small class="na-table__sub">{marked(reason)}</small>
            </td></tr>
        </tbody>
    }
    .into_view()
}

/// `RE ≥ 2 and RD ≥ 3`.
pub fn tests(reader: &Reader, rule: &FlagRule) -> String {
    let sign = |at_least: bool| if at_least { '≥' } else { '=' };
    let tests = rule.tests.iter().map(|test| format!("{} {} {}", reader.factor_code(test.factor), sign(test.at_least), test.level));
    tests.collect::<Vec<_>>().join(&format!(" {} ", reader.text(Key::RESULT_AND)))
}
