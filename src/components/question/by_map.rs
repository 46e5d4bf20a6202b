//! Picks places on a map, in a dialogue of its own: the searchable list comes first and says everything the map does.
//!
//! Nothing is answered before it is confirmed; closing in another way changes nothing. Must not know which places exist.

mod chart;

use super::place::Combo;
use super::{Asked, place};
use crate::components::icon::{self, icon};
use crate::components::map;
use crate::dom::prelude::*;
use chart::chart;
use gloo::timers::callback::Timeout;
use neraca_engine::Answers;
use neraca_report::Key;
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

/// The button that opens the dialogue; it waits for the words in there.
pub fn chooser(asked: &Asked) -> View {
    let session = asked.session;
    let opener = format!("{}-map", asked.id());
    let id = format!("{opener}-dialog");
    let open = RwSignal::new(false);
    let there = Memo::new(move |_| session.more().is_some());
    let show = {
        let id = id.clone();
        move |_| {
            open.set(true);
            show_soon(id.clone());
        }
    };
    let dialogue = {
        let (asked, opener) = (asked.clone(), opener.clone());
        move || open.get().then(|| untrack(|| dialogue(&asked, &id, &opener, open)))
    };
    view! {
        <button class="na-btn na-btn--plain na-btn--s na-map__open" type="button" id=opener aria-haspopup="dialog"
            disabled=move || !there.get() on:click=show>{icon(icon::PIN)}{session.say(Key::QUESTION_BY_MAP)}</button>
        {dialogue}
    }
    .into_view()
}

fn element(id: &str) -> Option<HtmlDialogElement> {
    crate::focus::element(id)?.dyn_into().ok()
}

/// Shows the dialogue over everything once it has been built.
fn show_soon(id: String) {
    Timeout::new(0, move || {
        // Fails only where it is open already.
        let _ = element(&id).map(|dialogue| dialogue.show_modal());
    })
    .forget();
}

fn close(id: &str) {
    if let Some(dialogue) = element(id) {
        dialogue.close();
    }
}

fn dialogue(asked: &Asked, id: &str, opener: &str, open: RwSignal<bool>) -> View {
    let session = asked.session;
    let mut answers = Answers::default();
    answers.set(asked.question, asked.answer());
    // What is chosen here stays here until it is confirmed.
    let draft = Asked { trial: Some(RwSignal::new(answers)), ..asked.clone() };
    let combo = Combo::new(&draft, format!("{opener}-find"));
    let closed = {
        let opener = opener.to_owned();
        move |_: web_sys::Event| {
            open.set(false);
            crate::focus::soon(opener.clone());
        }
    };
    let confirm = {
        let (asked, draft, id, opener) = (asked.clone(), draft.clone(), id.to_owned(), opener.to_owned());
        move |_| {
            let answer = untrack(|| draft.answer());
            close(&id);
            if answer != untrack(|| asked.answer()) {
                // The page may be built anew around it.
                asked.set(answer);
                crate::focus::soon(opener.clone());
            }
        }
    };
    let cancel = {
        let id = id.to_owned();
        move |_| close(&id)
    };
    // Enter in the search field would send the form of the page.
    let keys = |event: web_sys::KeyboardEvent| {
        let field = event.target().is_some_and(|target| target.dyn_ref::<web_sys::HtmlInputElement>().is_some());
        if event.key() == "Enter" && field {
            event.prevent_default();
        }
    };
    let title = format!("{id}-title");
    view! {
        <dialog class="na-dialog" id=id.to_owned() aria-labelledby=title.clone() on:close=closed on:keydown=keys>
            <h2 id=title>{session.say(Key::MAP_CHOOSE_TITLE)}</h2>
            {place::box_and_list(&combo)}
            {place::chips(&combo)}
            <p class="na-field__hint">{session.say(Key::MAP_CHOOSE_HINT)}</p>
            {map::once_there(session, move |world| chart(&draft, world))}
            <div class="na-acts">
                <button class="na-btn" type="button" on:click=confirm>{session.say(Key::MAP_USE)}</button>
                <button class="na-btn na-btn--plain" type="button" on:click=cancel>{session.say(Key::MAP_CANCEL)}</button>
            </div>
        </dialog>
    }
    .into_view()
}
