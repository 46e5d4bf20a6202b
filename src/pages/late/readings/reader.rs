//! What every section of the page reads: the frameworks, their words, and what they say of the open assessment.
//!
//! Must not know what stands in a section.

use crate::components::external;
use crate::dom::prelude::*;
use crate::session::Session;
use crate::text::marked;
use neraca_engine::{AiaReading, BssnReading, CsfReading, Frameworks, LevelSet, uncapped_levels};
use neraca_report::{FrameworkAnswers, FrameworkText, FrameworkTexts, Key, Language, chosen};
use std::sync::Arc;

/// Frameworks, words and readings. A reading follows the answers and changes only where something in it does.
#[derive(Clone)]
pub struct Reader {
    pub session: Session,
    pub language: Language,
    pub frameworks: Arc<Frameworks>,
    pub texts: Arc<FrameworkTexts>,
    pub bssn: Memo<BssnReading>,
    pub csf: Memo<CsfReading>,
    pub aia: Memo<AiaReading>,
}

impl Reader {
    /// `None` while numbers or words are not there; tracks both.
    pub fn new(session: Session) -> Option<Self> {
        let frameworks = session.late.frameworks.get()?;
        let texts = session.library().readings.get()?;
        let rules = StoredValue::new(Arc::clone(&frameworks));
        let said = Memo::new(move |_| session.work.with(|work| FrameworkAnswers::of(&rules.get_value(), &work.document.direct).0));
        let bssn = Memo::new(move |_| {
            let (pack, result) = (session.pack(), session.late.result.get());
            session.work.with(|work| {
                let answers = &work.document.answers;
                said.with(|said| rules.get_value().bssn.read(&pack, answers, result.as_of, result.home, &said.bssn))
            })
        });
        let levels = Memo::new(move |_| {
            let result = session.late.result.get();
            session.work.with(|work| uncapped_levels(&session.pack(), &work.document.answers, result.as_of, result.home))
        });
        let csf = Memo::new(move |_| said.with(|said| rules.get_value().csf.read(&levels.get(), &said.csf)));
        let aia = Memo::new(move |_| rules.get_value().aia.read(&levels.get()));
        Some(Self { session, language: session.language.get(), frameworks, texts, bssn, csf, aia })
    }

    pub fn text(&self, key: Key) -> String {
        untrack(|| self.session.text(key))
    }

    pub fn fill(&self, key: Key, values: &[(&str, &str)]) -> String {
        untrack(|| self.session.fill(key, values))
    }

    /// The names at some positions.
    pub fn named(&self, names: &[String], positions: LevelSet) -> String {
        chosen(names, positions).join(" / ")
    }
}

/// A framework as a section of the page: what to keep in mind and where it was read stand below its reading.
pub fn section(reader: &Reader, id: &'static str, about: &FrameworkText, body: View) -> View {
    let session = reader.session;
    let notes = about.notes.iter().map(|note| view! { <li>{marked(note)}</li> }.into_view());
    let sources =
        about.sources.iter().map(|(title, address)| view! { <li>{marked(title)}", "{external::link(session, address)}</li> }.into_view());
    let body = view! {
        <div class="na-stack na-readings">
            {body}
            <ul class="na-reading__notes">{notes.collect_view()}</ul>
            <div class="na-reading__from">
                <p>{session.say(Key::READINGS_READ_FROM)}":"</p>
                <ul>{sources.collect_view()}</ul>
            </div>
        </div>
    };
    crate::components::section::section(id, marked(&about.name), View::Nothing, body.into_view())
}

/// The frame around numbers of a reading; it says what kind of reading this is.
pub fn card(about: &FrameworkText, body: View) -> View {
    view! {
        <div class="na-index na-reading">
            {label(about)}
            {body}
        </div>
    }
    .into_view()
}

/// What kind of reading this is, for wherever a number of it stands.
pub fn label(about: &FrameworkText) -> View {
    view! { <p class="na-reading__label">{marked(&about.label)}</p> }.into_view()
}

/// The main figure of a reading with what it counts.
pub fn figure(number: String, of: View) -> View {
    view! { <p class="na-index__num"><b>{number}</b><span>{of}</span></p> }.into_view()
}
