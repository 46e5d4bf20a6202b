//! Answers that do not fit together, before anything is read from them.
//!
//! Must not know when answers conflict; the engine says so.

use super::{Context, question_link};
use crate::components::icon::{self, icon};
use crate::dom::prelude::*;
use crate::text::marked;
use neraca_report::Key;

pub(super) fn section(context: &Context) -> View {
    let result = context.result();
    if result.conflicts.is_empty() && result.notices.is_empty() {
        return ().into_view();
    }
    let conflicts = result.conflicts.iter().map(|position| panel(context, *position, true));
    let notices = result.notices.iter().map(|position| panel(context, *position, false));
    let body = view! { <div class="na-stack na-stack--s">{conflicts.chain(notices).collect_view()}</div> };
    super::section(context, "na-conflicts", Key::RESULT_CONFLICTS, &context.text(Key::RESULT_CONFLICTS_LEAD), body.into_view())
}

fn panel(context: &Context, position: u8, conflict: bool) -> View {
    let text = context.more.contradictions.get(usize::from(position)).map_or("", String::as_str);
    let rule = context.pack.contradictions.get(usize::from(position));
    let touched = rule.map_or(&[][..], |rule| &rule.affects);
    let links = touched
        .iter()
        .enumerate()
        .map(|(at, question)| view! { {(at > 0).then_some(" · ")}{question_link(context, *question)} }.into_view());
    let (class, sign, meaning) = if conflict {
        ("na-notice na-notice--warn", icon::WARNING, Key::RESULT_CONFLICT)
    } else {
        ("na-notice na-notice--info", icon::INFO, Key::RESULT_REMARK)
    };
    view! {
        <div class=class>
            {icon(sign)}
            <div><h3 class="na-notice__title">{marked(text)}</h3><p>{context.session.say(meaning)}</p><p>{links.collect_view()}</p></div>
        </div>
    }
    .into_view()
}
