//! The guided order: the most useful question first, until both indices are settled (decision 3).
//!
//! Must not know how use is computed or how a question is drawn.

use super::Session;
use crate::dom::prelude::*;
use crate::dom::spawn_local;
use crate::routes::Route;
use neraca_engine::{Dimension, Q, Ranking, Truth};

/// Why a question is asked now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason {
    pub question: Q,
    /// The index it narrows most.
    pub dimension: Dimension,
    /// Units by which it does so on average over the possible answers.
    pub mean: i64,
}

/// What comes next in the guided order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    Ask(Reason),
    /// No answer changes a band any more.
    Settled,
    /// Nothing left to ask narrows a range.
    Nothing,
}

impl Session {
    /// Whether the next question is the most useful one. A quick check keeps its own order.
    pub fn is_guided(self) -> bool {
        self.settings.with(|settings| settings.guided) && !self.work.with(|work| work.document.quick)
    }

    /// Starts asking in the guided order, with every question that applies.
    pub fn start_guided(self) {
        self.work.update(|work| work.document.quick = false);
        self.change_settings(|settings| settings.guided = true);
        self.go_to_most_useful();
    }

    /// Goes on from a question; `passed` when it was left without an answer.
    pub fn go_on(self, at: Q, passed: bool) {
        if !untrack(|| self.is_guided()) || self.late.detour.with_untracked(Option::is_some) {
            self.go(&self.after(at));
            return;
        }
        if passed {
            self.late.passed.update(|list| list.push(at));
        }
        self.go_to_most_useful();
    }

    /// Goes on from the answered question at which another program handed over in the guided order. Whether it was so.
    pub fn go_on_guided(self) -> bool {
        let Route::Question(code) = self.route.get_untracked() else { return false };
        let at = self.pack().find_question(&code);
        let answered = |at: &Q| self.work.with_untracked(|work| !work.document.answers.get(*at).is_blank());
        let Some(at) = at.filter(answered).filter(|_| untrack(|| self.is_guided())) else { return false };
        self.go_on(at, false);
        true
    }

    /// Ranks the questions beside the page and goes to the best, unless the reader has gone elsewhere in the meantime.
    fn go_to_most_useful(self) {
        let from = self.route.get_untracked();
        spawn_local(async move {
            let Some(next) = self.most_useful(&from).await else { return };
            let route = match next {
                Next::Ask(reason) => {
                    self.late.reason.set(Some(reason));
                    self.question_route(reason.question)
                }
                Next::Settled => Route::Result,
                Next::Nothing => self.resume_route(),
            };
            self.go(&route);
        });
    }

    /// The question without an answer that narrows an open index most. One that may not apply waits for what decides it.
    /// `None` when the page is no longer the one that asked.
    async fn most_useful(self, from: &Route) -> Option<Next> {
        let result = self.late.result.get_untracked();
        let open: Vec<Dimension> = Dimension::BOTH.into_iter().filter(|dimension| !result.index(*dimension).is_settled()).collect();
        if open.is_empty() {
            return Some(Next::Settled);
        }
        let pack = self.pack();
        let answers = self.work.with_untracked(|work| work.document.answers.clone());
        let mut ranking = Ranking::new(&pack, &answers, result.as_of, result.home, &result);
        let wanted = || self.route.try_get_untracked().is_some_and(|route| route == *from);
        if !self.in_slices(|| ranking.advance(), wanted).await {
            return None;
        }
        let lists = ranking.finish();
        let passed = self.late.passed.get_untracked();
        let asked = |question: Q| answers.get(question).is_blank() && !passed.contains(&question) && result.shown(question) == Truth::Yes;
        let reasons = open.into_iter().flat_map(|dimension| {
            let list = lists.get(dimension as usize).into_iter().flatten();
            list.filter(|next| next.mean > 0 && asked(next.question))
                .map(move |next| (next.worst, Reason { question: next.question, dimension, mean: next.mean }))
        });
        let best = reasons.max_by_key(|(worst, reason)| (reason.mean, *worst, core::cmp::Reverse(reason.question)));
        Some(best.map_or(Next::Nothing, |(_, reason)| Next::Ask(reason)))
    }

    /// Questions that may still be asked: shown, or perhaps shown, and without an answer.
    pub fn left(self) -> usize {
        self.way
            .with(|way| self.work.with(|work| way.path.iter().filter(|question| work.document.answers.get(**question).is_blank()).count()))
    }
}
