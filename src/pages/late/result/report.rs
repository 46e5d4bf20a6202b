//! The report for the file, and its summary on one page: what the result page says, set for paper, with all answers behind it.
//!
//! Printed from here, or saved as one file that reads without this app and opens in it again. Must not know how a number is computed.

mod keep;
mod tables;

use super::{Context, cards, conflicts, empty, find, flags, head, of_open, readings, steps, summary};
use crate::components::icon::{self, icon};
use crate::components::state;
use crate::dom::prelude::*;
use crate::routes::Route;
use crate::session::Session;
use crate::text::marked;
use neraca_report::Key;

/// What a reader wants in it.
#[derive(Clone, Copy)]
struct Wanted {
    name: RwSignal<bool>,
    notes: RwSignal<bool>,
}

/// The whole report.
pub fn page(session: Session) -> View {
    state::late(session, Box::new(move || opened(session, whole)))
}

/// The summary for a principal, on one sheet.
pub fn brief(session: Session) -> View {
    state::late(session, Box::new(move || opened(session, on_one_page)))
}

fn opened(session: Session, sheet: fn(&Context) -> View) -> View {
    let Some(more) = session.more() else { return state::loading(session) };
    let Some(context) = of_open(session, more) else { return empty(session) };
    context.work_out();
    untrack(|| sheet(&context))
}

fn whole(context: &Context) -> View {
    let session = context.session;
    session.need("laws");
    let wanted = Wanted { name: RwSignal::new(false), notes: RwSignal::new(false) };
    let paper = context.on_paper();
    view! {
        <article class="na-page na-report" id="na-report">
            {title(&paper, wanted, Key::REPORT_TITLE)}
            {tools(&paper, wanted)}
            {cards::cards(&paper)}
            {summary::section(&paper)}
            {conflicts::section(&paper)}
            {flags::section(&paper, true)}
            {steps::section(&paper, usize::MAX)}
            {find::section(&paper)}
            {tables::parts(&paper)}
            {tables::themes(&paper)}
            {tables::reach(&paper)}
            {readings::section(&paper)}
            {tables::laws(&paper)}
            {tables::answers(&paper, wanted.notes)}
            {head::limits(&paper)}
            <p class="na-only-file">{session.say(Key::REPORT_REOPEN)}</p>
        </article>
    }
    .into_view()
}

fn on_one_page(context: &Context) -> View {
    let session = context.session;
    let wanted = Wanted { name: RwSignal::new(false), notes: RwSignal::new(false) };
    let paper = context.on_paper();
    view! {
        <article class="na-page na-report na-report--one" id="na-report">
            {title(&paper, wanted, Key::REPORT_BRIEF_TITLE)}
            <div class="na-report__tools na-no-print">
                <div class="na-acts">{head::print_button(&paper)}<a class="na-acts__link" href=session.href(&Route::Report)>{session.say(Key::REPORT_WHOLE)}</a></div>
                {naming(&paper, wanted)}
            </div>
            {cards::cards(&paper)}
            {summary::section(&paper)}
            {tables::flags_in_short(&paper)}
            {steps::section(&paper, steps::MOST)}
            {find::section(&paper)}
            <p class="na-note">{marked(&paper.sentence("not_government", &[]))}</p>
        </article>
    }
    .into_view()
}

/// Heading, rules, coverage and disclaimer; the nickname only when asked for.
fn title(context: &Context, wanted: Wanted, key: Key) -> View {
    let session = context.session;
    let nickname = context.shown.document.title.trim().to_owned();
    let anonymous = context.text(Key::RESULT_YOUR_SYSTEM);
    let name = move || if wanted.name.get() { nickname.clone() } else { anonymous.clone() };
    let date = context.date(context.pack.as_of);
    let today = context.date(session.today());
    view! {
        <p class="na-head__kicker na-no-print"><a href=session.href(&Route::Result)>{session.say(Key::STEPS_BACK)}</a></p>
        <h1 tabindex="-1">{move || session.say_with(key, &[("name", &name())])}</h1>
        <div class="na-head__meta">
            <p>{session.say_with(Key::REPORT_MADE, &[("date", &today)])}" "{head::rules(context)}</p>
            <p>{head::coverage(context)}</p>
            <p><b>{marked(&context.sentence("limits_short", &[("pack_date", &date)]))}</b></p>
        </div>
    }
    .into_view()
}

/// Print, save, and what goes in.
fn tools(context: &Context, wanted: Wanted) -> View {
    let session = context.session;
    let inner = context.clone();
    let ready = Memo::new(move |_| {
        inner.useful.with(Option::is_some) && inner.path.with(Option::is_some) && session.library().laws.with(Option::is_some)
    });
    let keep = move |_| keep::save(session, wanted.name.get_untracked(), wanted.notes.get_untracked());
    let notes = !context.shown.document.notes.is_empty();
    let notes = notes.then(|| view! {
        <label class="na-opt"><input type="checkbox" on:change=move |event| wanted.notes.set(event_target_checked(&event))/><span>{session.say(Key::REPORT_NOTES)}</span></label>
    }.into_view());
    let waiting = move || (!ready.get()).then(|| view! { <p class="na-note">{session.say(Key::REPORT_WAIT)}</p> });
    view! {
        <div class="na-report__tools na-no-print">
            <div class="na-acts">
                {head::print_button(context)}
                <button class="na-btn na-btn--plain na-btn--s" type="button" disabled=move || !ready.get() on:click=keep>{icon(icon::DOWNLOAD)}<span>{session.say(Key::REPORT_SAVE)}</span></button>
                <a class="na-acts__link" href=session.href(&Route::Brief)>{session.say(Key::REPORT_ONE_PAGE)}</a>
            </div>
            <div role="status">{waiting}</div>
            {naming(context, wanted)}
            {notes}
            <p class="na-note">{session.say(Key::REPORT_HINT)}</p>
        </div>
    }
    .into_view()
}

/// The choice to name the system, where it has a name.
fn naming(context: &Context, wanted: Wanted) -> Option<View> {
    let named = !context.shown.document.title.trim().is_empty();
    named.then(|| view! {
        <label class="na-opt"><input type="checkbox" on:change=move |event| wanted.name.set(event_target_checked(&event))/><span>{context.session.say(Key::REPORT_NAME)}</span></label>
    }.into_view())
}

impl Context {
    /// The same without links to questions and without what only a screen can do.
    fn on_paper(&self) -> Self {
        let mut paper = self.clone();
        paper.shown.links = false;
        paper
    }
}
