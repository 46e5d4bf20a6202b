//! Everything kept in this browser: see it, save it, read it in, delete it.
//!
//! Must not know questions or scores.

mod import;
mod saved_list;
mod settings;
mod wipe;

use crate::components::icon::{self, icon};
use crate::components::section::stacked;
use crate::components::state;
use crate::dom::prelude::*;
use crate::session::Session;
use neraca_report::{Key, Table};

pub fn page(session: Session) -> View {
    state::late(session, Box::new(move || body(session)))
}

fn body(session: Session) -> View {
    // Counts changes to the shelf that no signal shows.
    let turn = RwSignal::new(0_u32);
    view! {
        <div class="na-page">
            <h1 tabindex="-1">{session.say(Key::SHELL_MY_DATA)}</h1>
            <p class="na-page__lead">{session.say(Key::DATA_LEAD)}</p>
            {stacked(session.say(Key::DATA_SAVED), saved_list::part(session, turn))}
            {stacked(session.say(Key::DATA_EXPORT), export(session))}
            {stacked(session.say(Key::DATA_IMPORT), import::part(session, turn))}
            {stacked(session.say(Key::DATA_KEEP), settings::keep(session, turn))}
            {stacked(session.say(Key::SHELL_THEME), settings::theme(session))}
            {stacked(session.say(Key::DATA_WHAT), settings::stored(session))}
            {stacked(session.say(Key::DATA_WIPE), wipe::part(session, turn))}
        </div>
    }
    .into_view()
}

/// The open assessment as a file, and its tables.
pub fn export(session: Session) -> View {
    session.need("plan");
    let there = Memo::new(move |_| session.late.catalogue.with(Option::is_some));
    let tables = Table::ALL.map(|table| {
        view! {
            <button class="na-btn na-btn--plain" type="button" disabled=move || !there.get() on:click=move |_| session.download_csv(table)>
                {icon(icon::DOWNLOAD)}"CSV: "{session.say(table.key())}
            </button>
        }
        .into_view()
    });
    view! {
        <p>{session.say(Key::DATA_EXPORT_TEXT)}</p>
        <div><button class="na-btn na-btn--plain" type="button" on:click=move |_| session.download()>
            {icon(icon::DOWNLOAD)}{session.say(Key::DATA_DOWNLOAD)}
        </button></div>
        <p>{session.say(Key::DATA_CSV_TEXT)}</p>
        <div class="na-acts">{tables.collect_view()}</div>
    }
    .into_view()
}

/// The nickname, or words for "no name".
fn name(session: Session, title: &str) -> String {
    if title.trim().is_empty() { session.text(Key::DATA_UNNAMED) } else { title.to_owned() }
}
