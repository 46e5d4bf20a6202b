//! What other frameworks would say of the open assessment, each a section, labelled as a reading wherever a number of it stands.
//!
//! Must not know points, weights or cut-offs, nor how a framework reckons.

mod aia;
mod bssn;
mod criteria;
mod csf;
mod reader;
mod yearly;

pub use reader::Reader;

use crate::components::state;
use crate::dom::prelude::*;
use crate::pages::late::beyond;
use crate::pages::late::result::open_details;
use crate::session::Session;
use neraca_report::{FrameworkText, Key, range_text};

pub fn page(session: Session) -> View {
    state::late(session, Box::new(move || opened(session)))
}

fn opened(session: Session) -> View {
    open_details();
    session.need_frameworks();
    let body = move || match Reader::new(session) {
        None => state::loading(session),
        Some(reader) => untrack(|| body(&reader)),
    };
    let lead = view! { <p class="na-page__lead">{session.say(Key::READINGS_NOTE)}</p> };
    view! { {beyond::framed(session, Key::READINGS_TITLE, lead.into_view())}{body} }.into_view()
}

/// Without an answer there is nothing to read, but a chance can be reckoned.
fn body(reader: &Reader) -> View {
    let session = reader.session;
    let blank = Memo::new(move |_| session.answered() == 0);
    let inner = reader.clone();
    let read = move || {
        if blank.get() {
            return beyond::blank(session);
        }
        untrack(|| view! { {bssn::section(&inner)}{csf::section(&inner)}{aia::section(&inner)} }.into_view())
    };
    view! { {read}{yearly::section(reader)} }.into_view()
}

/// Every framework with its reading in one line.
pub fn headlines(reader: &Reader) -> [(FrameworkText, String); 4] {
    let (frameworks, texts) = (&reader.frameworks, &reader.texts);
    let category = reader.bssn.with(|reading| {
        let variants = frameworks.bssn.variants.iter().zip(&texts.bssn.variants);
        let lines =
            variants.map(|(variant, name)| format!("{name}: {}", reader.named(&texts.bssn.categories, reading.categories(variant))));
        lines.collect::<Vec<_>>().join("; ")
    });
    let sovereignty = reader.csf.with(|reading| {
        let scores = frameworks.csf.profiles.iter().map(|profile| {
            let (low, high) = csf::percent(reading, profile);
            format!("{}: {} %", profile.id, range_text(low, high))
        });
        scores.chain([csf::ceiling(reader, reading)]).collect::<Vec<_>>().join("; ")
    });
    let impact = reader.aia.with(|reading| {
        let (levels, percent) = (aia::levels(reader, reading), aia::percent(reader, &reading.current));
        reader.fill(Key::READINGS_HEADLINE_AIA, &[("levels", &levels), ("percent", &percent)])
    });
    [
        (texts.bssn.about.clone(), category),
        (texts.csf.about.clone(), sovereignty),
        (texts.aia.clone(), impact),
        (texts.yearly.clone(), reader.text(Key::READINGS_HEADLINE_YEARLY)),
    ]
}
