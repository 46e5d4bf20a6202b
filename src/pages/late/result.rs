//! The result: one body for the open assessment and for the cases.
//!
//! Must not know how a number is computed or what a text says; the engine and the packs give both.

mod answers;
mod cards;
mod citations;
mod conflicts;
mod dates;
mod earlier;
mod find;
mod flags;
mod frameworks;
mod head;
mod laws;
mod parts;
mod print;
mod reach;
mod readings;
pub mod report;
mod robust;
mod spread;
mod steps;
mod summary;
mod themes;

pub use answers::{answer_text, country_name, question_name};
pub use cards::numbers;
pub use print::open_details;

use crate::components::picture::{self, Take};
use crate::components::state;
use crate::dom::prelude::*;
use crate::dom::spawn_local;
use crate::routes::Route;
use crate::session::Session;
use crate::text::marked;
use neraca_engine::{Assessment, Dimension, NextQuestion, Pack, Planned, Ranking, robustness};
use neraca_report::picture::{Kind, Pictured};
use neraca_report::{Document, First, Key, Language, More, Standing, Words};
use std::rc::Rc;
use std::sync::Arc;

/// What is shown: a result and the answers behind it.
#[derive(Clone)]
pub struct Shown {
    pub result: Arc<Assessment>,
    pub document: Arc<Document>,
    /// What stands behind each coded answer of a case.
    pub standing: Option<Arc<Vec<(u8, Standing)>>>,
    /// Questions can be opened from here.
    pub links: bool,
    /// Whose it is, on pictures to take away: the title of a case. A nickname never stands here.
    pub subject: String,
}

/// The useful questions of both indices, once they have been worked out.
type Useful = Arc<[Vec<NextQuestion>; 2]>;

/// Everything a part of the page needs.
#[derive(Clone)]
pub struct Context {
    pub session: Session,
    pub shown: Shown,
    pub pack: Arc<Pack>,
    pub first: Arc<First>,
    pub more: Arc<More>,
    pub language: Language,
    useful: RwSignal<Option<Useful>>,
    path: RwSignal<Option<Arc<Planned>>>,
    steady: RwSignal<Option<robust::Steady>>,
}

impl Context {
    fn new(session: Session, shown: Shown, more: Arc<More>) -> Self {
        let first = untrack(|| session.first());
        let language = session.language.get_untracked();
        let (useful, path, steady) = (RwSignal::new(None), RwSignal::new(None), RwSignal::new(None));
        Self { session, shown, pack: session.pack(), first, more, language, useful, path, steady }
    }

    fn result(&self) -> &Assessment {
        &self.shown.result
    }

    /// A sentence of the content with its placeholders filled.
    fn sentence(&self, id: &str, values: &[(&str, &str)]) -> String {
        neraca_report::fill(self.words().sentence(id), values)
    }

    fn words(&self) -> Words {
        Words { first: Arc::clone(&self.first), more: Some(Arc::clone(&self.more)) }
    }

    /// A picture of this result to take away.
    fn take(&self, kind: Kind) -> Take {
        let (context, words) = (self.clone(), self.words());
        let title = self.pictured(&words).title(kind);
        Take { name: kind.name(), title, plate: Rc::new(move |look| context.pictured(&words).plate(kind, look)) }
    }

    fn pictured<'a>(&'a self, words: &'a Words) -> Pictured<'a> {
        let result = self.result();
        Pictured { words, pack: &self.pack, scored: &result.scored, as_of: Some(result.as_of), subject: &self.shown.subject }
    }

    fn text(&self, key: Key) -> String {
        untrack(|| self.session.text(key))
    }

    fn fill(&self, key: Key, values: &[(&str, &str)]) -> String {
        untrack(|| self.session.fill(key, values))
    }

    /// The label of a band for the middle of a sentence.
    fn band(&self, band: u8) -> String {
        lowered(self.first.bands.get(usize::from(band)).map_or("", |text| text.label.as_str()))
    }

    fn index_name(&self, index: usize) -> &str {
        self.first.indices.get(index).map_or("", String::as_str)
    }

    fn date(&self, date: neraca_engine::Date) -> String {
        neraca_report::date_text(date, self.language)
    }

    /// Works out, once the page has been painted, what takes longer: the useful questions, and what other weights would give.
    fn work_out(&self) {
        let (session, pack, shown) = (self.session, Arc::clone(&self.pack), self.shown.clone());
        let (useful, steady) = (self.useful, self.steady);
        spawn_local(async move {
            let result = &shown.result;
            let wanted = move || !useful.is_disposed();
            let mut ranking = Ranking::new(&pack, &shown.document.answers, result.as_of, result.home, result);
            if !session.in_slices(|| ranking.advance(), wanted).await {
                return;
            }
            let _ = useful.try_set(Some(Arc::new(ranking.finish())));
            let mut both = Dimension::BOTH.into_iter();
            let mut found = Vec::new();
            let another = || {
                found.extend(both.next().map(|dimension| robustness(&pack, &result.scored, dimension)));
                both.len() == 0
            };
            if session.in_slices(another, wanted).await {
                let _ = steady.try_set(found.try_into().ok().map(Arc::new));
            }
        });
    }
}

/// The result of the open assessment.
pub fn page(session: Session) -> View {
    state::late(session, Box::new(move || opened(session)))
}

fn opened(session: Session) -> View {
    print::open_details();
    let Some(more) = session.more() else { return state::loading(session) };
    let blank = Memo::new(move |_| blank(session));
    let shown = move || {
        if blank.get() {
            return empty(session);
        }
        let result = session.late.result.get();
        let document = Arc::new(session.work.with_untracked(|work| work.document.clone()));
        let shown = Shown { result, document, standing: None, links: true, subject: String::new() };
        let more = Arc::clone(&more);
        untrack(|| {
            let context = Context::new(session, shown, more);
            view! { {head::open(&context)}{body(&context)} }.into_view()
        })
    };
    shown.into_view()
}

/// Whether the open assessment has no answer; tracks it.
pub fn blank(session: Session) -> bool {
    session.work.with(|work| session.pack().question_positions().all(|question| work.document.answers.get(question).is_blank()))
}

/// The body for a case, below the case's own heading.
pub fn of_case(session: Session, shown: Shown, more: Arc<More>) -> View {
    let context = Context::new(session, shown, more);
    print::open_details();
    body(&context)
}

/// What is shown of the open assessment; `None` before the first answer.
fn of_open(session: Session, more: Arc<More>) -> Option<Context> {
    let document = Arc::new(session.work.with_untracked(|work| work.document.clone()));
    let answered = session.pack().question_positions().any(|question| !document.answers.get(question).is_blank());
    let shown = Shown { result: session.late.result.get(), document, standing: None, links: true, subject: String::new() };
    answered.then(|| Context::new(session, shown, more))
}

/// A copy that somebody sent, below what is said about it.
pub fn of_copy(session: Session, shown: Shown, more: Arc<More>, about: View) -> View {
    let context = Context::new(session, shown, more);
    print::open_details();
    view! { {head::copy(&context, about)}{body(&context)} }.into_view()
}

fn empty(session: Session) -> View {
    let acts = view! {
        <a class="na-btn" href=session.href(&Route::Start)>{session.say(Key::RESULT_START)}</a>
        <a class="na-btn na-btn--plain" href=session.href(&Route::Cases)>{session.say(Key::RESULT_SEE_CASES)}</a>
    };
    state::empty(session.say(Key::RESULT_EMPTY_TITLE), session.say(Key::RESULT_EMPTY), acts.into_view())
}

fn body(context: &Context) -> View {
    context.work_out();
    view! {
        {cards::cards(context)}
        {picture::menu(context.session, context.take(Kind::Gauge))}
        {earlier::section(context)}
        {summary::section(context)}
        {conflicts::section(context)}
        {flags::section(context, false)}
        {steps::section(context, if context.shown.links { steps::MOST } else { usize::MAX })}
        {find::section(context)}
        {parts::section(context)}
        {themes::section(context)}
        {reach::section(context)}
        {robust::section(context)}
        {readings::section(context)}
        {frameworks::section(context)}
        {dates::section(context)}
        {citations::section(context)}
        {head::documents(context)}
        {head::limits(context)}
    }
    .into_view()
}

/// A titled block of the page.
fn section(context: &Context, id: &'static str, title: Key, lead: &str, body: View) -> View {
    view! {
        <section class="na-section">
            <div class="na-section__head">
                <h2 id=id>{context.session.say(title)}</h2>
                <p class="na-section__lead">{marked(lead)}</p>
            </div>
            <div class="na-section__body">{body}</div>
        </section>
    }
    .into_view()
}

/// A disclosure; on paper, where its handle is gone, the title stands above what it holds.
fn disclosure(title: &str, open: bool, body: View) -> View {
    view! {
        <details class="na-more" open=open>
            <summary>{marked(title)}</summary>
            <p class="na-only-print"><b>{marked(title)}</b></p>
            {body}
        </details>
    }
    .into_view()
}

/// A question by name, as a link where it can be opened.
fn question_link(context: &Context, question: neraca_engine::Q) -> View {
    let name = question_name(&context.first, question);
    if context.shown.links {
        let href = context.session.href(&context.session.question_route(question));
        return view! { <a href=href>{marked(&name)}</a> }.into_view();
    }
    view! { <span>{marked(&name)}</span> }.into_view()
}

/// Links to provisions, by position among the short citations.
fn law_links(context: &Context, laws: &[u16]) -> View {
    let citations = laws.iter().filter_map(|law| context.first.citations.get(usize::from(*law)));
    let links = citations.enumerate().map(|(position, citation)| {
        let href = context.session.href(&Route::Law(citation.id.clone()));
        view! { {(position > 0).then_some(" · ")}<a href=href>{marked(&citation.label)}</a> }.into_view()
    });
    links.collect_view().into_view()
}

/// A text for the middle of a sentence.
fn lowered(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// Names joined by commas, the last by "and".
fn joined(context: &Context, names: &[String]) -> String {
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [start @ .., last] => format!("{} {} {last}", start.join(", "), context.text(Key::RESULT_AND)),
    }
}
