//! One coded case: its story, statements and answers with their labels, then the result as it stands on the case's own date.
//!
//! Must not know which case is right; facts, claims and assumptions keep their labels.

mod story;

use super::result::{self, Shown};
use crate::components::{label, state};
use crate::dom::prelude::*;
use crate::routes::Route;
use crate::session::Session;
use crate::session::work::Keep;
use crate::text::marked;
use neraca_engine::assess;
use neraca_report::{CaseText, Document, Key, More, Standing, date_text};
use std::sync::Arc;

/// Assessments of one system as different sides describe it: the start of their ids, then the end of each with its name.
const VIEWS: (&str, [(&str, Key); 3]) = (
    "sirekap-",
    [("public-record", Key::CASE_VIEW_PUBLIC), ("as-alleged", Key::CASE_VIEW_ALLEGED), ("kpu-account", Key::CASE_VIEW_OPERATOR)],
);

/// Title of the page; the list's title while the case is not there.
pub fn title(session: Session, id: &str) -> String {
    let cases = session.library().cases.get();
    let found = cases.as_ref().and_then(|cases| cases.iter().find(|case| case.id == id));
    found.map_or_else(|| session.text(Key::HOME_CASES), |case| case.title.clone())
}

pub fn page(session: Session, id: &str) -> View {
    session.need("cases");
    let id = id.to_owned();
    state::late(session, Box::new(move || arrived(session, id.clone())))
}

fn arrived(session: Session, id: String) -> View {
    let shown = move || {
        let (Some(cases), Some(more)) = (session.library().cases.get(), session.more()) else { return state::loading(session) };
        untrack(|| match cases.iter().find(|case| case.id == id).and_then(|case| Some((case, session.case_document(case)?))) {
            Some((case, document)) => shown(session, case, document, more),
            None => missing(session),
        })
    };
    shown.into_view()
}

fn missing(session: Session) -> View {
    let acts = view! { <a class="na-btn" href=session.href(&Route::Cases)>{session.say(Key::CASE_ALL)}</a> };
    state::empty(session.say(Key::CASE_MISSING), session.say(Key::CASE_MISSING_TEXT), acts.into_view())
}

fn shown(session: Session, case: &CaseText, document: Document, more: Arc<More>) -> View {
    let pack = session.pack();
    let as_of = document.as_of.unwrap_or(pack.as_of);
    let result = Arc::new(assess(&pack, &document.answers, as_of, document.home));
    let document = Arc::new(document);
    let answers = Shown {
        result,
        document: Arc::clone(&document),
        standing: Some(Arc::new(case.status.clone())),
        links: false,
        subject: neraca_report::plain(&case.title),
    };
    view! {
        {head(session, case, document)}
        {story::story(session, case)}
        {story::statements(session, case)}
        {story::answers(session, case, &answers)}
        <section class="na-example">
            <h2 id="na-case-result">{session.say(Key::CASE_RESULT)}</h2>
            {result::of_case(session, answers, more)}
        </section>
    }
    .into_view()
}

fn head(session: Session, case: &CaseText, document: Arc<Document>) -> View {
    let pack = session.pack();
    let as_of = document.as_of.unwrap_or(pack.as_of);
    let date = date_text(as_of, session.language.get_untracked());
    let rules = date_text(pack.as_of, session.language.get_untracked());
    let words = untrack(|| session.words());
    let kicker = if case.real { Key::CASE_KICKER_REAL } else { Key::CASE_KICKER_FICTION };
    let fiction = (!case.real).then(|| view! { <p>{session.say(Key::CASE_FICTION_NOTE)}</p> }.into_view());
    view! {
        <div class="na-head">
            <p class="na-head__kicker">{if case.real { session.say(kicker) } else { view! { <span class="na-label na-label--assume">{session.say(kicker)}</span> }.into_view() }}</p>
            <h1 tabindex="-1">{marked(&case.title)}</h1>
            <div class="na-head__meta">
                <p>{session.say_with(Key::CASE_RULES, &[("date", &date), ("pack", &pack.id)])}</p>
                {fiction}
                <p class="na-only-print"><b>{marked(&neraca_report::fill(words.sentence("limits_short"), &[("pack_date", &rules)]))}</b></p>
            </div>
            {copy(session, document)}
            {views(session, &case.id)}
            {contents(session, case)}
        </div>
    }
    .into_view()
}

/// The same system as others describe it.
fn views(session: Session, id: &str) -> View {
    let (start, ends) = VIEWS;
    let Some(here) = id.strip_prefix(start) else { return ().into_view() };
    let links = ends.map(|(end, name)| {
        let href = session.href(&Route::Case(format!("{start}{end}")));
        if end == here {
            return view! { <li><a href=href aria-current="page"><b>{session.say(name)}</b></a></li> }.into_view();
        }
        view! { <li><a href=href>{session.say(name)}</a></li> }.into_view()
    });
    view! {
        <nav class="na-toc" aria-labelledby="na-views"><h2 id="na-views">{session.say(Key::CASE_VIEWS)}</h2><ul>{links.collect_view()}</ul></nav>
        {claim(session, start, here)}
    }
    .into_view()
}

/// Beside one side's account: the switch that takes its claims away again and leaves what is on record.
fn claim(session: Session, start: &str, here: &str) -> View {
    let (_, [(record, _), ..]) = VIEWS;
    if here == record {
        return View::Nothing;
    }
    let public = Route::Case(format!("{start}{record}"));
    let switch = move |_| session.go(&public);
    view! {
        <label class="na-opt na-no-print">
            <input type="checkbox" prop:checked=true on:change=switch/>
            <span>{session.say(Key::CASE_ASSUME)}<small class="na-table__sub">{session.say(Key::CASE_ASSUME_TEXT)}</small></span>
        </label>
    }
    .into_view()
}

/// The way to the parts of the page.
fn contents(session: Session, case: &CaseText) -> View {
    let parts = [
        ("na-story", Key::CASE_STORY, true),
        ("na-statements", Key::CASE_STATEMENTS, !case.statements.is_empty()),
        ("na-answers", Key::CASE_ANSWERS, true),
        ("na-case-result", Key::CASE_RESULT, true),
    ];
    let links = parts
        .into_iter()
        .filter(|(.., there)| *there)
        .map(|(id, key, _)| view! { <li><a href=format!("#{id}")>{session.say(key)}</a></li> }.into_view());
    view! { <nav class="na-toc" aria-labelledby="na-contents"><h2 id="na-contents">{session.say(Key::RESULT_CONTENTS)}</h2><ol>{links.collect_view()}</ol></nav> }.into_view()
}

/// Copies the answers into a new assessment of this tab.
fn copy(session: Session, document: Arc<Document>) -> View {
    let start = move |_| {
        let title = untrack(|| session.fill(Key::CASE_COPY_TITLE, &[("title", &document.title)]));
        session.start_new(Keep::Tab, false, title);
        session.work.update(|work| {
            work.document.answers.clone_from(&document.answers);
            work.document.as_of = document.as_of;
            work.document.home = document.home;
        });
        session.go(&Route::Review);
    };
    view! {
        <div class="na-head__acts"><button class="na-btn" type="button" on:click=start>{session.say(Key::CASE_TRY)}</button></div>
        <p class="na-note na-no-print">{session.say(Key::CASE_TRY_NOTE)}</p>
    }
    .into_view()
}

/// The label of an answer, and the place of its source.
fn basis(session: Session, standing: &Standing) -> (View, Option<View>) {
    let source = match standing {
        Standing::Fact(source) | Standing::Claim(source) => source.as_str(),
        Standing::Assumption => "",
    };
    let place = if source.starts_with("providers:") {
        Some(session.say(Key::CASE_PROVIDER_BASE))
    } else {
        source.split_once('#').map(|(_, number)| {
            let text = session.say_with(Key::CASE_STATEMENT, &[("number", number)]);
            view! { <a href=format!("#na-statement-{number}")>{text}</a> }.into_view()
        })
    };
    (label::standing(session, standing), place)
}
