//! The boxes: a section each, the nickname, the notes, what was said to other frameworks. Nickname and notes are off.
//!
//! Must not know the link.

use super::Sharing;
use crate::components::icon::{self, icon};
use crate::dom::prelude::*;
use crate::session::Session;
use crate::text::marked;
use neraca_report::{Included, Key};

/// A box for every section with answers.
pub(super) fn sections(sharing: Sharing) -> View {
    let session = sharing.session;
    let (pack, first) = (session.pack(), session.first());
    let boxes = (0u8..).zip(&pack.sections).filter_map(|(section, letter)| {
        let answered = session.work.with(|work| {
            let of_section = |question: &_| pack.question(*question).is_some_and(|rule| rule.section == section);
            let questions = pack.question_positions().filter(of_section);
            questions.filter(|question| !work.document.answers.get(*question).is_blank()).count()
        });
        let title = first.sections.get(usize::from(section)).map_or("", String::as_str);
        let name = session.fill(Key::SECTIONS_NAME, &[("letter", letter), ("title", title)]);
        let label = session.fill(Key::SHARE_SECTION, &[("name", &name), ("count", &answered.to_string())]);
        let set = move |included: &mut Included, on| included.set_section(section, on);
        (answered > 0).then(|| one(sharing, &label, move |included| included.has_section(section), set))
    });
    view! {
        <fieldset>
            <legend class="na-field__label">{session.say(Key::SECTIONS_TITLE)}</legend>
            <div class="na-opts na-opts--2">{boxes.collect_view()}</div>
        </fieldset>
    }
    .into_view()
}

/// Boxes for what tells of people; only where there is any of it.
pub(super) fn personal(sharing: Sharing) -> View {
    let session = sharing.session;
    let (title, notes, direct) = session.work.with(|work| {
        let document = &work.document;
        (!document.title.is_empty(), !document.notes.is_empty(), !document.direct.is_empty())
    });
    if !(title || notes || direct) {
        return View::Nothing;
    }
    let text = |key| untrack(|| session.text(key));
    let title = title.then(|| one(sharing, &text(Key::SHARE_NICKNAME), |included| included.title, |included, on| included.title = on));
    let notes = notes.then(|| one(sharing, &text(Key::SHARE_NOTES), |included| included.notes, |included, on| included.notes = on));
    let direct = direct.then(|| one(sharing, &text(Key::SHARE_DIRECT), |included| included.direct, |included, on| included.direct = on));
    view! {
        <fieldset>
            <legend class="na-field__label">{session.say(Key::SHARE_PERSONAL)}</legend>
            <div class="na-opts">{title}{notes}{direct}</div>
        </fieldset>
        <div role="status">{move || sharing.included.with(|included| included.notes).then(|| warning(session))}</div>
    }
    .into_view()
}

fn warning(session: Session) -> View {
    view! { <div class="na-notice na-notice--warn">{icon(icon::WARNING)}<div><p>{session.say(Key::SHARE_NOTES_WARNING)}</p></div></div> }
        .into_view()
}

fn one(sharing: Sharing, label: &str, is: impl Fn(&Included) -> bool + 'static, set: impl Fn(&mut Included, bool) + 'static) -> View {
    let change = move |event| {
        let on = event_target_checked(&event);
        sharing.included.update(|included| set(included, on));
    };
    view! {
        <label class="na-opt">
            <input type="checkbox" prop:checked=move || sharing.included.with(|included| is(included)) on:change=change/>
            <span>{marked(label)}</span>
        </label>
    }
    .into_view()
}
