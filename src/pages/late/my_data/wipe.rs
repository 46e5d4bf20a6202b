//! Deletes everything, after asking on the page and offering a copy first.
//!
//! Must not know what is stored beyond its number.

use crate::components::icon::{self, icon};
use crate::dom::prelude::*;
use crate::focus;
use crate::session::Session;
use crate::session::saved;
use neraca_report::Key;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Offered,
    Asked,
    Done,
}

pub fn part(session: Session, turn: RwSignal<u32>) -> View {
    let stage = RwSignal::new(Stage::Offered);
    let shown = move || match stage.get() {
        Stage::Offered => offered(session, stage),
        Stage::Asked => asked(session, stage, turn),
        Stage::Done => done(session),
    };
    view! { <div id="data-wipe">{shown}</div> }.into_view()
}

fn offered(session: Session, stage: RwSignal<Stage>) -> View {
    let ask = move |_| {
        stage.set(Stage::Asked);
        focus::soon("data-wipe-ask");
    };
    view! {
        <p>{session.say(Key::DATA_WIPE_TEXT)}</p>
        <div class="na-acts"><button class="na-btn na-btn--danger" type="button" id="data-wipe-open" on:click=ask>{icon(icon::TRASH)}{session.say(Key::DATA_WIPE)}</button></div>
    }
    .into_view()
}

fn asked(session: Session, stage: RwSignal<Stage>, turn: RwSignal<u32>) -> View {
    let count = saved::list(&session.ports(), &session.pack()).len();
    let save = move |_| {
        for entry in saved::list(&session.ports(), &session.pack()) {
            if let Some(work) = &entry.work {
                session.download_work(work);
            }
        }
    };
    let delete = move |_| {
        session.forget_all();
        turn.update(|turn| *turn += 1);
        stage.set(Stage::Done);
        focus::soon("data-wiped");
    };
    let cancel = move |_| {
        stage.set(Stage::Offered);
        focus::soon("data-wipe-open");
    };
    let first = (count > 0).then(|| view! {
        <button class="na-btn na-btn--plain" type="button" on:click=save>{icon(icon::DOWNLOAD)}{session.say(Key::DATA_WIPE_FIRST)}</button>
    });
    view! {
        <div class="na-notice na-notice--error">
            {icon(icon::WARNING)}
            <div>
                <h3 class="na-notice__title" id="data-wipe-ask">{session.say(Key::DATA_WIPE_ASK)}</h3>
                <p>{session.say_with(Key::DATA_WIPE_LIST, &[("count", &count.to_string())])}</p>
                <div class="na-acts">
                    {first}
                    <button class="na-btn na-btn--danger" type="button" on:click=delete>{session.say(Key::DATA_WIPE_YES)}</button>
                    <button class="na-btn na-btn--plain" type="button" on:click=cancel>{session.say(Key::DATA_CANCEL)}</button>
                </div>
            </div>
        </div>
    }
    .into_view()
}

fn done(session: Session) -> View {
    view! {
        <div class="na-notice na-notice--info">
            {icon(icon::INFO)}
            <div>
                <h3 class="na-notice__title" id="data-wiped">{session.say(Key::DATA_WIPED)}</h3>
                <p>{session.say(Key::DATA_WIPED_REST)}</p>
            </div>
        </div>
    }
    .into_view()
}
