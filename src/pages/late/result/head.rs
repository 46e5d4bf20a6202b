//! Top and bottom of the result: heading, coverage, contents, actions; limits and the vector.
//!
//! Must not know the parts in between, only their names.

use super::Context;
use crate::components::icon::{self, icon};
use crate::dom::prelude::*;
use crate::routes::Route;
use crate::text::marked;
use neraca_report::Key;

/// Sections of the page, in their order.
const CONTENTS: [(&str, Key); 13] = [
    ("na-summary", Key::RESULT_SUMMARY),
    ("na-flags", Key::RESULT_FLAGS),
    ("na-steps", Key::PLAN_TITLE),
    ("na-find", Key::RESULT_FIND),
    ("na-parts", Key::RESULT_PARTS),
    ("na-themes", Key::RESULT_THEMES),
    ("na-reach", Key::RESULT_REACH),
    ("na-robust", Key::ROBUST_TITLE),
    ("na-frameworks", Key::READINGS_TITLE),
    ("na-dates", Key::DATES_TITLE),
    ("na-laws", Key::RESULT_LAWS),
    ("na-documents", Key::DOCUMENTS_TITLE),
    ("na-limits", Key::RESULT_LIMITS),
];

/// Head of the open assessment. The nickname goes on paper only when asked for.
pub(super) fn open(context: &Context) -> View {
    let session = context.session;
    let nickname = context.shown.document.title.trim().to_owned();
    let printed = RwSignal::new(false);
    let named = !nickname.is_empty();
    let anonymous = context.fill(Key::RESULT_TITLE, &[("name", &context.text(Key::RESULT_YOUR_SYSTEM))]);
    let title = if named {
        let own = context.fill(Key::RESULT_TITLE, &[("name", &nickname)]);
        view! {
            <span class:na-no-print=move || !printed.get()>{own}</span>
            <span class="na-only-print" hidden=move || printed.get()>{marked(&anonymous)}</span>
        }
        .into_view()
    } else {
        marked(&anonymous)
    };
    let choice = named.then(|| view! {
        <label class="na-opt"><input type="checkbox" on:change=move |event| printed.set(event_target_checked(&event))/><span>{session.say(Key::RESULT_PRINT_NAME)}</span></label>
    }.into_view());
    view! {
        <div class="na-head">
            <p class="na-head__kicker">{session.say(Key::RESULT_KICKER)}</p>
            <h1 tabindex="-1">{title}</h1>
            <div class="na-head__meta"><p>{rules(context)}</p><p>{coverage(context)}</p>{printed_limits(context)}</div>
            <div class="na-head__acts">
                {print_button(context)}
                <button class="na-btn na-btn--plain na-btn--s" type="button" on:click=move |_| session.download()>
                    {icon(icon::DOWNLOAD)}<span>{session.say(Key::RESULT_DOWNLOAD)}</span>
                </button>
                <a class="na-btn na-btn--plain na-btn--s" href=session.href(&crate::routes::Route::Share)>{session.say(Key::SHARE_TITLE)}</a>
                <a class="na-btn na-btn--plain na-btn--s" href=session.href(&Route::Documents)>{icon(icon::PAPER)}<span>{session.say(Key::DOCUMENTS_TITLE)}</span></a>
                <a class="na-btn na-btn--plain na-btn--s" href=session.href(&Route::Review)>{session.say(Key::RESULT_REVIEW)}</a>
                {choice}
            </div>
            {contents(context)}
        </div>
    }
    .into_view()
}

/// Head of a copy that somebody sent, with what is said about it. Its nickname is there only where the sender wanted it.
pub(super) fn copy(context: &Context, about: View) -> View {
    let session = context.session;
    let nickname = context.shown.document.title.trim();
    let named = (!nickname.is_empty()).then(|| view! { <p>{nickname.to_owned()}</p> });
    view! {
        <div class="na-head">
            <h1 tabindex="-1">{session.say(Key::RECEIVED_TITLE)}</h1>
            <div class="na-head__meta">{named}<p>{rules(context)}</p><p>{coverage(context)}</p>{printed_limits(context)}</div>
            {about}
            <div class="na-head__acts">{print_button(context)}</div>
            {contents(context)}
        </div>
    }
    .into_view()
}

pub(super) fn print_button(context: &Context) -> View {
    let print = move |_| {
        // Nothing can be done where a browser refuses to print.
        let _ = web_sys::window().map(|window| window.print());
    };
    view! {
        <button class="na-btn na-btn--plain na-btn--s" type="button" on:click=print>
            {icon(icon::PRINT)}<span>{context.session.say(Key::RESULT_PRINT)}</span>
        </button>
    }
    .into_view()
}

pub(super) fn rules(context: &Context) -> View {
    let date = context.date(context.result().as_of);
    context.session.say_with(Key::RESULT_RULES, &[("date", &date), ("pack", &context.pack.id), ("hash", &context.pack.hash)])
}

pub(super) fn coverage(context: &Context) -> View {
    let [answered, unknown, unanswered] = context.counts();
    let of = (answered + unknown + unanswered).to_string();
    let counts = [answered, unknown, unanswered].map(|count| count.to_string());
    let [answered, unknown, unanswered] = &counts;
    context
        .session
        .say_with(Key::RESULT_COVERAGE, &[("answered", answered), ("applicable", &of), ("unknown", unknown), ("unanswered", unanswered)])
}

fn contents(context: &Context) -> View {
    let session = context.session;
    // Readings of other frameworks belong to the open assessment.
    let there = CONTENTS.into_iter().filter(|(_, key)| context.shown.links || *key != Key::READINGS_TITLE);
    let links = there.map(|(id, key)| view! { <li><a href=format!("#{id}")>{session.say(key)}</a></li> }.into_view());
    view! {
        <nav class="na-toc" aria-labelledby="na-contents">
            <h2 id="na-contents">{session.say(Key::RESULT_CONTENTS)}</h2>
            <ol>{links.collect_view()}</ol>
        </nav>
    }
    .into_view()
}

/// The short disclaimer for the first printed page.
fn printed_limits(context: &Context) -> View {
    let date = context.date(context.pack.as_of);
    view! { <p class="na-only-print"><b>{marked(&context.sentence("limits_short", &[("pack_date", &date)]))}</b></p> }.into_view()
}

/// What the tool cannot do, and the result in one line.
pub(super) fn limits(context: &Context) -> View {
    let date = context.date(context.pack.as_of);
    let text = context.sentence("limits", &[("pack_date", &date)]);
    view! {
        <section class="na-limits">
            <h2 id="na-limits">{context.session.say(Key::RESULT_LIMITS)}</h2>
            <p><b>{context.session.say(Key::SHELL_NOT_ADVICE)}</b>" "{marked(&text)}</p>
            <p>{marked(&context.sentence("sanction_separate", &[]))}</p>
            <p>{marked(&context.sentence("not_government", &[]))}</p>
        </section>
        <h2 class="na-vh">{context.session.say(Key::RESULT_VECTOR)}</h2>
        <p class="na-note">{context.session.say(Key::RESULT_VECTOR_LEAD)}</p>
        <p class="na-vector">{context.pack.print_vector(&context.result().scored.levels)}</p>
    }
    .into_view()
}

/// The way to everything that can be taken away, for the open assessment.
pub(super) fn documents(context: &Context) -> View {
    let session = context.session;
    if !context.shown.links {
        return View::Nothing;
    }
    let ways = [Route::Report, Route::Brief, Route::Documents, Route::Share, Route::Compare];
    let names = [Key::DOCUMENTS_REPORT, Key::REPORT_BRIEF_PAGE_TITLE, Key::DRAFT_ALL, Key::SHARE_TITLE, Key::COMPARE_TITLE];
    let ways = ways
        .into_iter()
        .zip(names)
        .map(|(route, name)| view! { <li><a href=session.href(&route)>{session.say(name)}</a></li> }.into_view());
    let body = view! { <ul class="na-links">{ways.collect_view()}</ul> };
    view! { <div class="na-no-print">{super::section(context, "na-documents", Key::DOCUMENTS_TITLE, &context.text(Key::DOCUMENTS_LEAD), body.into_view())}</div> }.into_view()
}
