//! The way in: what this is, three doors, and cases. The static page that readers see first has the same markup
//! (`home.rs` of the content compiler), so that nothing moves when the app takes over.
//!
//! Must not know how a case is told.

use crate::components::icon::{self, icon};
use crate::components::{band, gauge};
use crate::dom::prelude::*;
use crate::routes::Route;
use crate::session::Session;
use crate::text::marked;
use neraca_engine::Interval;
use neraca_report::{CaseCard, Key, date_text};

pub fn page(session: Session) -> View {
    view! { {hero(session)}{steps(session)}{cases(session)} }.into_view()
}

fn hero(session: Session) -> View {
    let check = view! { {session.say(Key::HOME_DOOR_CHECK)}<small>{session.say(Key::HOME_DOOR_CHECK_TIME)}</small> }.into_view();
    view! {
        <div class="na-hero">
            <div class="na-hero__text">
                <h1 tabindex="-1">{session.say(Key::HOME_TITLE)}</h1>
                <p class="na-hero__lead">{session.say(Key::HOME_LEAD)}</p>
                <p class="na-privacy">{icon(icon::LOCK)}<span>{session.say(Key::HOME_PRIVACY)}</span></p>
                <nav class="na-doors" aria-label=session.text(Key::SHELL_CHECK)>
                    {door(session, "na-door na-door--main", &Route::Start, check)}
                    {door(session, "na-door", &Route::Cases, session.say(Key::HOME_DOOR_CASES))}
                    {door(session, "na-door", &Route::Embed, session.say(Key::HOME_DOOR_EMBED))}
                    {resume(session)}
                </nav>
            </div>
            {example(session)}
        </div>
    }
    .into_view()
}

/// One settled case, as an example of what a result looks like.
fn example(session: Session) -> View {
    let first = untrack(|| session.first());
    let Some(case) = first.home_cases.iter().find(|case| case.sovereignty.0 == case.sovereignty.1) else { return View::Nothing };
    let score = i64::from(case.sovereignty.1) * neraca_engine::POINT;
    let band = session.pack().method.band(score);
    view! {
        <aside class="na-hero__side">
            <div class="na-index">
                <p class="na-index__kicker">{session.say(Key::HOME_EXAMPLE)}" · "{marked(&case.title)}</p>
                <div class="na-index__head">
                    <h2 class="na-index__name">{first.indices.first().map(|name| marked(name))}</h2>
                    {band::chip(&untrack(|| band::text(session, band)))}
                </div>
                <p class="na-index__num"><b>{case.sovereignty.1}</b><span>{session.say(Key::HOME_OUT_OF)}</span></p>
                {gauge::full(session, Interval { low: score, high: score }, (band, band))}
                <p class="na-index__means">{marked(&case.note)}</p>
                <p><a class="na-link" href=session.href(&Route::Case(case.id.clone()))>{session.say(Key::HOME_EXAMPLE_WHY)}</a></p>
            </div>
        </aside>
    }
}

fn door(session: Session, class: &'static str, route: &Route, text: View) -> View {
    view! { <a class=class href=session.href(route)><span>{text}</span>{icon(icon::RIGHT)}</a> }.into_view()
}

/// A fourth door, below the others, where answers are kept.
fn resume(session: Session) -> View {
    let answered = untrack(|| session.answered());
    if answered == 0 {
        return ().into_view();
    }
    let changed = session.work.with_untracked(|work| session.ports().clock.day(work.changed).filter(|_| work.changed > 0));
    let when = changed.map(|date| {
        let date = date_text(date, session.language.get_untracked());
        view! { <small>{session.say_with(Key::HOME_RESUME_TIME, &[("date", &date)])}</small> }
    });
    let text = view! { {session.say_with(Key::HOME_RESUME, &[("answered", &answered.to_string())])}{when} }.into_view();
    door(session, "na-door na-door--resume", &session.resume_route(), text)
}

fn section(session: Session, title: Key, lead: View, body: View) -> View {
    view! {
        <section class="na-section">
            <div class="na-section__head"><h2>{session.say(title)}</h2>{lead}</div>
            <div class="na-section__body">{body}</div>
        </section>
    }
    .into_view()
}

fn steps(session: Session) -> View {
    let steps = [
        (Key::HOME_STEP_ANSWER, Key::HOME_STEP_ANSWER_TEXT),
        (Key::HOME_STEP_READ, Key::HOME_STEP_READ_TEXT),
        (Key::HOME_STEP_ACT, Key::HOME_STEP_ACT_TEXT),
    ]
    .map(|(title, text)| view! { <li><h3>{session.say(title)}</h3><p>{session.say(text)}</p></li> }.into_view());
    section(session, Key::HOME_HOW, ().into_view(), view! { <ol class="na-steps">{steps.collect_view()}</ol> }.into_view())
}

fn cases(session: Session) -> View {
    let first = untrack(|| session.first());
    let lead = view! { <p class="na-section__lead">{session.say(Key::HOME_CASES_LEAD)}</p> }.into_view();
    let cases = first.home_cases.iter().map(|case| card(session, case)).collect_view();
    section(session, Key::HOME_CASES, lead, view! { <ul class="na-caselist">{cases}</ul> }.into_view())
}

fn card(session: Session, case: &CaseCard) -> View {
    let mini = |key: Key, (low, high): (u8, u8)| {
        let words = if low == high { low.to_string() } else { format!("{low}–{high}") };
        view! { <dt>{session.say(key)}</dt><dd>{gauge::bar(session, i64::from(low), i64::from(high))}</dd><dd>{words}</dd> }.into_view()
    };
    // A range never stands without its band words.
    let bands = |key: Key, (low, high): (u8, u8)| {
        let at = |points: u8| session.pack().method.band(i64::from(points) * neraca_engine::POINT);
        view! { {session.say(key)}": "{band::words(session, (at(low), at(high)))} }.into_view()
    };
    view! {
        <li>
            <div>
                <h3><a href=session.href(&Route::Case(case.id.clone()))>{marked(&case.title)}</a></h3>
                <p>{marked(&case.note)}</p>
                <p>{bands(Key::HOME_SHORT_SOVEREIGNTY, case.sovereignty)}" · "{bands(Key::HOME_SHORT_LEGAL, case.legal)}</p>
            </div>
            <dl class="na-mini">{mini(Key::HOME_SHORT_SOVEREIGNTY, case.sovereignty)}{mini(Key::HOME_SHORT_LEGAL, case.legal)}</dl>
        </li>
    }
    .into_view()
}
