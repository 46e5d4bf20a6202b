//! One question as a form field, for every kind of answer.
//!
//! Must not know the page around it: the same field stands on a question page and in the compact view.

#[cfg(feature = "whole")]
mod by_map;
#[cfg(feature = "whole")]
mod evidence;
mod number;
mod options;
mod place;
pub mod search;
mod suggest;
mod volumes;
mod why;

#[cfg(feature = "whole")]
pub use evidence::evidence;
pub use suggest::region_detail;
pub use why::{note, why};

use crate::WHOLE;
use crate::dom::prelude::*;
use crate::session::Session;
use crate::text::marked;
use neraca_engine::{Answer, Answers, Kind, Pack, Q, Question, Truth};
use neraca_report::{First, Key, QuestionText};
use std::sync::Arc;

/// How a field is drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Frame {
    /// The question is the heading of the page.
    Page,
    /// One of several on a page.
    Block,
}

/// What every kind of control needs.
#[derive(Clone)]
pub struct Asked {
    pub session: Session,
    pub question: Q,
    pub pack: Arc<Pack>,
    pub first: Arc<First>,
    /// Where answers go that are only tried out; `None` for the assessment itself.
    pub trial: Option<RwSignal<Answers>>,
}

impl Asked {
    /// The question at a position, with its rules and texts.
    pub fn new(session: Session, question: Q) -> Self {
        Self { session, question, pack: session.pack(), first: untrack(|| session.first()), trial: None }
    }

    pub fn rule(&self) -> Option<&Question> {
        self.pack.question(self.question)
    }

    pub fn texts(&self) -> Option<&QuestionText> {
        self.first.questions.get(usize::from(self.question.0))
    }

    /// The code, for ids and names in the page.
    pub fn id(&self) -> String {
        self.rule().map_or_else(String::new, |rule| rule.id.to_ascii_lowercase())
    }

    /// Text of one option.
    pub fn option_text(&self, option: u8) -> String {
        self.texts().and_then(|texts| texts.options.get(usize::from(option))).cloned().unwrap_or_default()
    }

    /// The present answer; tracks it.
    pub fn answer(&self) -> Answer {
        self.reads(Answer::clone)
    }

    /// Something about the present answer; tracks it.
    pub fn reads<T>(&self, read: impl FnOnce(&Answer) -> T) -> T {
        match self.trial {
            Some(trial) => trial.with(|answers| read(answers.get(self.question))),
            None => self.session.work.with(|work| read(work.document.answers.get(self.question))),
        }
    }

    /// Answers, keeping how well the answer is documented.
    pub fn set(&self, answer: Answer) {
        let answer = Answer { grade: untrack(|| self.reads(|answer| answer.grade)), ..answer };
        if let Some(trial) = self.trial {
            trial.update(|answers| answers.set(self.question, answer));
            return;
        }
        let mut step = vec![(self.question, answer)];
        if WHOLE && self.session.work.with_untracked(|work| work.document.quick) {
            volumes::follow(self, &mut step);
        }
        self.session.change(step);
    }
}

/// The question with its hint and controls. `error` shows what is missing.
pub fn field(asked: &Asked, frame: Frame, error: Signal<bool>) -> View {
    let (Some(rule), Some(texts)) = (asked.rule(), asked.texts()) else {
        return ().into_view();
    };
    let session = asked.session;
    let id = asked.id();
    let hint_id = format!("{id}-hint");
    let hint = (!texts.hint.is_empty()).then(|| view! { <p class="na-q__hint" id=hint_id.clone()>{marked(&texts.hint)}</p> });
    let described = (!texts.hint.is_empty()).then(|| hint_id.clone());
    let question = asked.question;
    let because = move || {
        let maybe = session.way.with(|way| way.visible.of(question) == Truth::Unknown);
        maybe.then(|| view! { <p class="na-q__because">{session.say(Key::QUESTION_MAYBE_SHOWN)}</p> })
    };
    let missing = {
        let id = id.clone();
        move || {
            error.get().then(|| view! {
            <p class="na-q__error" id=format!("{id}-error")>{super::icon::icon(super::icon::WARNING)}<span>{session.say(Key::QUESTION_NONE)}</span></p>
        })
        }
    };
    let heading = match frame {
        Frame::Page => view! { <h1 tabindex="-1" id=format!("{id}-title")>{marked(&texts.text)}</h1> }.into_view(),
        Frame::Block => view! { <span id=format!("{id}-title")>{marked(&texts.text)}</span> }.into_view(),
    };
    let class = if frame == Frame::Block { "na-block" } else { "" };
    let asking = asked.trial.is_none();
    view! {
        <fieldset class=class class:is-bad=move || error.get() aria-describedby=described disabled=move || session.read_only() && asking>
            <legend>{heading}</legend>
            {hint}
            {because}
            {missing}
            {control(asked, rule.kind)}
        </fieldset>
        {(WHOLE && asked.trial.is_none()).then(|| suggest::panel(asked))}
    }
    .into_view()
}

fn control(asked: &Asked, kind: Kind) -> View {
    match kind {
        // The opening questions are all of this kind (`neraca-content` checks it).
        _ if !WHOLE => options::radios(asked),
        Kind::Single | Kind::Clause => options::radios(asked),
        Kind::Multi | Kind::MultiVolume => options::checkboxes(asked),
        Kind::PlaceMulti | Kind::PlaceSingle | Kind::Provider => place::finder(asked),
    }
}
