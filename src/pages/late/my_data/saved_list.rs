//! The list of saved assessments, those that cannot be read included.
//!
//! Must not know how they are stored.

use super::name;
use crate::dom::prelude::*;
use crate::focus;
use crate::pages::late::problems;
use crate::session::Session;
use crate::session::files::save_file;
use crate::session::saved::{self, Entry};
use crate::session::work::{Keep, Work};
use neraca_engine::{Dimension, assess};
use neraca_report::{Key, date_text, plain};

pub fn part(session: Session, turn: RwSignal<u32>) -> View {
    // Which entry asks whether it may go.
    let asking = RwSignal::new(None::<String>);
    let stored = Memo::new(move |_| {
        turn.track();
        session.storing.track();
        let open = session.work.with(|work| work.id.clone());
        (open, saved::list(&session.ports(), &session.pack()))
    });
    let list = move || {
        let (open, entries) = stored.get();
        if entries.is_empty() {
            return view! { <div class="na-state na-state--in"><p>{session.say(Key::DATA_NONE)}</p></div> }.into_view();
        }
        let items = entries.into_iter().map(|entry| item(session, entry, &open, asking, turn));
        view! { <ul class="na-mine">{items.collect_view()}</ul> }.into_view()
    };
    view! { <div id="data-saved">{list}</div> }.into_view()
}

fn item(session: Session, entry: Entry, open: &str, asking: RwSignal<Option<String>>, turn: RwSignal<u32>) -> View {
    let id = entry.id.clone();
    let asked = move || asking.with(|asking| asking.as_deref() == Some(id.as_str()));
    let entry = StoredValue::new(entry);
    let is_open = entry.with_value(|entry| entry.id == open);
    let acts = move || if asked() { ask(session, entry, asking, turn) } else { acts(session, entry, is_open, asking) };
    let head = entry.with_value(|entry| match &entry.work {
        Some(work) => about(session, entry, work, is_open),
        None => damaged(session, entry),
    });
    view! { <li class="na-mine__item">{head}<div class="na-mine__acts">{acts}</div></li> }.into_view()
}

fn place(session: Session, keep: Keep) -> String {
    session.text(if keep == Keep::Device { Key::DATA_AT_DEVICE } else { Key::DATA_AT_TAB })
}

fn about(session: Session, entry: &Entry, work: &Work, is_open: bool) -> View {
    let pack = session.pack();
    let document = &work.document;
    let result = assess(&pack, &document.answers, document.as_of.unwrap_or(session.today()), document.home);
    let answered = pack.question_positions().filter(|question| !document.answers.get(*question).is_blank()).count();
    let language = session.language.get_untracked();
    let changed =
        session.ports().clock.day(work.changed).map(|date| session.fill(Key::DATA_CHANGED, &[("date", &date_text(date, language))]));
    let size = session.fill(Key::DATA_SIZE, &[("size", &language.number(i64::try_from(entry.size.div_ceil(1000)).unwrap_or(0)))]);
    let answered = session.fill(Key::DATA_ANSWERED, &[("count", &answered.to_string())]);
    let line: Vec<String> = changed.into_iter().chain([place(session, entry.keep), answered, size]).collect();
    let known = Dimension::BOTH.map(|dimension| result.index(dimension).coverage.to_string());
    let [sovereignty, legal] = &known;
    let current = is_open.then(|| view! { <span class="na-tag na-tag--part">{session.say(Key::DATA_CURRENT)}</span> });
    view! {
        <div><h3>{name(session, &document.title)}" "{current}</h3><p class="na-mine__meta">{plain(&line.join(" · "))}</p></div>
        <p class="na-mine__meta">{session.say(Key::DATA_KNOWN)}": "{session.say_with(Key::DATA_KNOWN_BOTH, &[("sovereignty", sovereignty), ("legal", legal)])}</p>
    }
    .into_view()
}

/// Damaged, or written by a newer release: what stands in the way is said.
fn damaged(session: Session, entry: &Entry) -> View {
    let place = place(session, entry.keep);
    let text = saved::raw(&session.ports(), entry).unwrap_or_default();
    let reasons = Work::problems(&session.pack(), &text);
    let reasons = (!reasons.is_empty()).then(|| problems::list(session, &reasons));
    view! {
        <div>
            <h3>{session.say(Key::DATA_DAMAGED)}</h3>
            {reasons}
            <p class="na-mine__meta">{session.say(Key::DATA_DAMAGED_TEXT)}" ("{place}")"</p>
        </div>
    }
    .into_view()
}

/// Name of an entry for accessible names of its buttons.
fn named(session: Session, entry: &Entry) -> String {
    match &entry.work {
        Some(work) => name(session, &work.document.title),
        None => plain(&session.text(Key::DATA_DAMAGED)),
    }
}

fn acts(session: Session, entry: StoredValue<Entry>, is_open: bool, asking: RwSignal<Option<String>>) -> View {
    let named = entry.with_value(|entry| named(session, entry));
    let hidden = move || view! { <span class="na-vh">" "{named.clone()}</span> };
    let healthy = entry.with_value(|entry| entry.work.is_some());
    let open = (healthy && !is_open).then(|| {
        let act = move |_| {
            if let Some(work) = entry.with_value(|entry| entry.work.clone()) {
                session.open(work);
                session.go(&session.resume_route());
            }
        };
        view! { <button class="na-link" type="button" on:click=act>{session.say(Key::DATA_OPEN)}{hidden()}</button> }
    });
    let save = move |_| {
        entry.with_value(|entry| match &entry.work {
            Some(work) => session.download_work(work),
            None => {
                let text = saved::raw(&session.ports(), entry).unwrap_or_default();
                save_file(&format!("neraca-awan-{}.txt", session.today()), "text/plain", &text);
            }
        })
    };
    let save_key = if healthy { Key::DATA_DOWNLOAD } else { Key::DATA_DOWNLOAD_RAW };
    let delete = move |_| {
        let id = entry.with_value(|entry| entry.id.clone());
        focus::soon(format!("data-yes-{id}"));
        asking.set(Some(id));
    };
    let id = entry.with_value(|entry| format!("data-delete-{}", entry.id));
    view! {
        {open}
        <button class="na-link" type="button" on:click=save>{session.say(save_key)}{hidden()}</button>
        <button class="na-link na-link--danger" type="button" id=id on:click=delete>{session.say(Key::DATA_DELETE)}{hidden()}</button>
    }
    .into_view()
}

fn ask(session: Session, entry: StoredValue<Entry>, asking: RwSignal<Option<String>>, turn: RwSignal<u32>) -> View {
    let (id, keep) = entry.with_value(|entry| (entry.id.clone(), entry.keep));
    let yes_id = format!("data-yes-{id}");
    let back_id = format!("data-delete-{id}");
    let delete = move |_| {
        asking.set(None);
        session.forget(&id, keep);
        turn.update(|turn| *turn += 1);
        session.announce(session.text(Key::DATA_DELETED));
        focus::soon("data-saved");
    };
    let cancel = move |_| {
        asking.set(None);
        focus::soon(back_id.clone());
    };
    view! {
        <div class="na-notice na-notice--warn">
            {crate::components::icon::icon(crate::components::icon::WARNING)}
            <div>
                <p class="na-notice__title">{session.say(Key::DATA_DELETE_ASK)}</p>
                <p>{session.say(Key::DATA_DELETE_TEXT)}</p>
                <div class="na-acts">
                    <button class="na-btn na-btn--danger na-btn--s" type="button" id=yes_id on:click=delete>{session.say(Key::DATA_DELETE_YES)}</button>
                    <button class="na-btn na-btn--plain na-btn--s" type="button" on:click=cancel>{session.say(Key::DATA_CANCEL)}</button>
                </div>
            </div>
        </div>
    }
    .into_view()
}
