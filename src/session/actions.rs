//! What a person can do to answers: answer, undo, redo, import, and move between questions.
//!
//! Must not know markup or storage.

use super::path;
use super::work::Step;
use super::{Notice, Session, Storing};
use crate::WHOLE;
use crate::dom::prelude::*;
use crate::routes::Route;
use gloo::timers::callback::Timeout;
use neraca_engine::{Answer, Q};
use neraca_report::Key;

/// Milliseconds that a status message waits for a newer one.
const QUIET: u32 = 1500;

/// The live range appears after so many answers (ux 2.7).
pub const ANSWERS_BEFORE_SCORE: usize = 5;

impl Session {
    /// Whether this tab may not change answers.
    pub fn read_only(self) -> bool {
        #[cfg(feature = "whole")]
        let reading = self.late.reading.get();
        #[cfg(not(feature = "whole"))]
        let reading = false;
        reading
    }

    /// Whether this program asks a question. The first one asks those whose texts it has, as long as no score can appear.
    pub fn asks(self, code: &str) -> bool {
        let has = |question: Q| self.first().questions.len() > usize::from(question.0);
        WHOLE || (self.answered() + 1 < ANSWERS_BEFORE_SCORE && self.pack().find_question(code).is_none_or(has))
    }

    /// The answer to a question; tracks the assessment.
    pub fn answer(self, question: Q) -> Answer {
        self.work.with(|work| work.document.answers.get(question).clone())
    }

    /// Answers one question.
    pub fn set_answer(self, question: Q, answer: Answer) {
        self.change(vec![(question, answer)]);
    }

    /// Changes several answers as one step.
    pub fn change(self, step: Step) {
        if self.storing.get_untracked() == Storing::Elsewhere {
            return;
        }
        #[cfg(feature = "whole")]
        let before = self.late.result.get_untracked();
        #[cfg(feature = "whole")]
        self.late.earlier.set(Some(neraca_engine::Dimension::BOTH.map(|dimension| before.index(dimension).range)));
        let shown = || self.way.with_untracked(|way| way.path.len());
        let shown_before = shown();
        self.notice.set(None);
        self.work.update(|work| work.change(step));
        self.tell_shown(shown_before, shown());
        #[cfg(feature = "whole")]
        self.tell_range(&before);
    }

    /// Says when questions appear or disappear (ux 2.4).
    fn tell_shown(self, before: usize, after: usize) {
        let (key, count) = match after.checked_sub(before) {
            Some(0) => return,
            Some(more) => (Key::QUESTION_MORE_SHOWN, more),
            None => (Key::QUESTION_FEWER_SHOWN, before - after),
        };
        let text = self.fill(key, &[("count", &count.to_string())]);
        self.announce(text.clone());
        self.notice.set(Some(Notice { text, undo: true }));
    }

    /// Questions shown that have an answer, "don't know" included; tracks answers.
    pub fn answered(self) -> usize {
        self.way.with(|way| way.answered)
    }

    /// Takes the last step back.
    pub fn undo(self) {
        let touched = self.work.try_update(super::work::Work::undo).flatten();
        self.tell_step(Key::QUESTION_UNDONE, touched);
    }

    /// Repeats the last step taken back.
    pub fn redo(self) {
        let touched = self.work.try_update(super::work::Work::redo).flatten();
        self.tell_step(Key::QUESTION_REDONE, touched);
    }

    /// Nothing on the page speaks of the last change any more.
    pub fn forget_last_change(self) {
        self.notice.set(None);
        #[cfg(feature = "whole")]
        self.late.earlier.set(None);
    }

    fn tell_step(self, key: Key, touched: Option<Vec<Q>>) {
        self.forget_last_change();
        let Some(touched) = touched else { return };
        let first = self.first();
        let labels: Vec<&str> = touched
            .iter()
            .filter_map(|question| first.questions.get(usize::from(question.0)))
            .map(|question| question.label.as_str())
            .collect();
        self.announce(self.fill(key, &[("labels", &labels.join(", "))]));
    }

    /// Says something in the polite live region; within a moment the newest wins.
    pub fn announce(self, text: String) {
        let text = neraca_report::plain(&text);
        let turn = self.announced.get_value() + 1;
        self.announced.set_value(turn);
        Timeout::new(QUIET, move || {
            if self.announced.try_get_value() == Some(turn) {
                self.status.set(text);
            }
        })
        .forget();
    }

    /// Goes to a page.
    pub fn go(self, route: &Route) {
        let fragment = route.href(self.language.get_untracked());
        self.following.set_value(self.ports().address.current() != fragment);
        self.ports().address.go(&fragment);
    }

    /// The page of a question by position.
    pub fn question_route(self, question: Q) -> Route {
        self.pack().question(question).map_or(Route::Sections, |rule| Route::Question(rule.id.clone()))
    }

    /// The questions shown, in order; tracks answers.
    pub fn path(self) -> Vec<Q> {
        self.way.with(|way| way.path.clone())
    }

    /// Where "continue" leads from a question: the next one, or back to the review page where one came from,
    /// by way of questions that the change has opened.
    pub fn after(self, at: Q) -> Route {
        let path = untrack(|| self.path());
        #[cfg(feature = "whole")]
        if let Some(detour) = self.late.detour.get_untracked() {
            let opened = path.iter().copied().filter(|question| !detour.shown.contains(question) && *question > at.max(detour.from));
            let open = opened.into_iter().find(|question| self.work.with_untracked(|work| work.document.answers.get(*question).is_blank()));
            return open.map_or(Route::Review, |question| self.question_route(question));
        }
        path::after(&path, at).map_or(Route::Review, |question| self.question_route(question))
    }

    /// Goes on from a question. What comes next in the guided order, the whole app works out when it takes over.
    #[cfg(not(feature = "whole"))]
    pub fn go_on(self, at: Q, _passed: bool) {
        if self.settings.with_untracked(|settings| settings.guided) {
            self.hand_over();
        } else {
            self.go(&self.after(at));
        }
    }

    /// The first question without an answer, or the review page.
    pub fn resume_route(self) -> Route {
        let path = untrack(|| self.path());
        let open = path.into_iter().find(|question| self.work.with_untracked(|work| work.document.answers.get(*question).is_blank()));
        open.map_or(Route::Review, |question| self.question_route(question))
    }
}
