//! How well an answer is documented: asked beside it, never in the way. It moves no score, only the figure for documentation.
//!
//! Must not know what a grade is worth.

use super::Asked;
use crate::dom::prelude::*;
use crate::text::marked;
use neraca_engine::{Answer, Grade};
use neraca_report::{GRADES, Key};

/// The disclosure below a question that has an answer; its handle says the grade.
pub fn evidence(asked: &Asked) -> View {
    let reading = asked.clone();
    let known = Memo::new(move |_| reading.reads(|answer| !answer.picks.is_empty()));
    let asked = asked.clone();
    (move || known.get().then(|| untrack(|| disclosure(&asked)))).into_view()
}

fn disclosure(asked: &Asked) -> View {
    let session = asked.session;
    let reading = asked.clone();
    let now = Memo::new(move |_| reading.reads(|answer| answer.grade));
    let name = move |grade: Grade| {
        let letter = GRADES.iter().find(|(_, known)| *known == grade).map_or("", |(letter, _)| *letter);
        session.words().sentence(&format!("grade.{letter}")).to_owned()
    };
    let group = format!("{}-evidence", asked.id());
    let rows = GRADES.map(|(_, grade)| {
        let choosing = asked.clone();
        let choose = move |_| {
            let answer = untrack(|| choosing.answer());
            session.change(vec![(choosing.question, Answer { grade, ..answer })]);
        };
        view! {
            <label class="na-opt">
                <input type="radio" name=group.clone() prop:checked=move || now.get() == grade on:change=choose />
                <span>{move || marked(&name(grade))}</span>
            </label>
        }
        .into_view()
    });
    view! {
        <details class="na-why">
            <summary>{move || session.fill(Key::EVIDENCE_TITLE, &[("grade", &name(now.get()))])}</summary>
            <fieldset class="na-why__in" disabled=move || session.read_only()>
                <legend>{session.live(Key::EVIDENCE_LEGEND)}</legend>
                <p class="na-field__hint">{session.live(Key::EVIDENCE_HINT)}</p>
                <div class="na-opts">{rows.collect_view()}</div>
            </fieldset>
        </details>
    }
    .into_view()
}
