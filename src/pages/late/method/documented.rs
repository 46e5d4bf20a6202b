//! How well answers are documented: the value of each grade of evidence, the formula and its limits.
//!
//! Must not know a value or limit of it.

use super::reader::{Reader, head_cell};
use crate::dom::prelude::*;
use crate::text::marked;
use neraca_engine::Grade;
use neraca_report::{GRADES, Key};

pub fn section(reader: &Reader) -> View {
    let session = reader.session;
    let reasons = &reader.texts().reasons;
    let rows = GRADES.map(|(letter, grade)| {
        let name = reader.sentence(&format!("grade.{letter}"));
        view! { <tr><th scope="row"><b>{letter}</b>" "{marked(&name)}</th><td class="is-num">{grade as u8}</td></tr> }.into_view()
    });
    let [medium, high] = reader.pack.method.documented_from;
    let words = [("low", 0), ("medium", medium), ("high", high)].map(|(id, from)| {
        let values = [("word", reader.sentence(&format!("confidence.{id}"))), ("from", from.to_string())];
        let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
        view! { <li>{session.say_with(Key::METHOD_DOCUMENTED_FROM, &values)}</li> }.into_view()
    });
    let most = Grade::Verified as u8;
    let body = view! {
        <div class="na-prose">
            <p>{session.say(Key::METHOD_DOCUMENTED_TEXT)}</p>
            <table class="na-table">
                <thead><tr>{head_cell(session, Key::METHOD_DOCUMENTED_GRADE, false)}{head_cell(session, Key::METHOD_DOCUMENTED_VALUE, true)}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
            <p>{marked(&reasons.grades)}</p>
            <dl class="na-formula">
                <div><dt>{session.say(Key::METHOD_DOCUMENTED_FORMULA)}</dt><dd>{format!("100 · Σ v · g ÷ ({most} · Σ v)")}</dd></div>
            </dl>
            <p class="na-note">{session.say(Key::METHOD_DOCUMENTED_LEGEND)}</p>
            <ul>{words.collect_view()}</ul>
            <p>{marked(&reasons.documented)}</p>
            <p>{session.say(Key::METHOD_DOCUMENTED_LIGHTS)}</p>
        </div>
    };
    super::titled(reader, "na-documented", None, body.into_view())
}
