//! Answers tried out: levers on one side, both indices before and after on the other. Saved answers stay as they are until applied.
//!
//! Which answers can change is what the catalogue's actions change. Must not know any question or action.

mod effects;

use crate::components::question::{Asked, Frame, field};
use crate::components::{band, gauge};
use crate::dom::prelude::*;
use crate::pages::late::beyond;
use crate::pages::late::result::{answer_text, numbers, question_name};
use crate::routes::Route;
use crate::session::saved::{self, MOST, SaveError};
use crate::session::work::Step;
use crate::session::{Notice, Session};
use crate::text::marked;
use neraca_engine::{Answers, Assessment, Catalogue, Dimension, Pack, Q, Truth, assess, points};
use neraca_report::{Key, LONGEST_TITLE};
use std::sync::Arc;

/// What is tried: the answers with every change in them, and what follows.
#[derive(Clone, Copy)]
struct Trial {
    session: Session,
    answers: RwSignal<Answers>,
    result: Memo<Arc<Assessment>>,
    changes: Memo<Step>,
}

impl Trial {
    /// Goes on with what was tried before on the same assessment.
    fn new(session: Session) -> Self {
        let (id, mut answers) = session.work.with_untracked(|work| (work.id.clone(), work.document.answers.clone()));
        session.late.tried.with_untracked(|(of, step)| {
            step.iter().filter(|_| *of == id).for_each(|(question, answer)| answers.set(*question, answer.clone()));
        });
        let answers = RwSignal::new(answers);
        let result = Memo::new(move |_| {
            let now = session.late.result.get();
            Arc::new(answers.with(|answers| assess(&session.pack(), answers, now.as_of, now.home)))
        });
        let changes =
            Memo::new(move |_| answers.with(|answers| session.work.with(|work| changes(&session.pack(), &work.document.answers, answers))));
        Effect::new(move |_| session.late.tried.set((id.clone(), changes.get())));
        Self { session, answers, result, changes }
    }

    fn is_changed(self, question: Q) -> bool {
        self.changes.with(|changes| changes.iter().any(|(other, _)| *other == question))
    }

    fn revert(self, question: Q) {
        let saved = self.session.work.with_untracked(|work| work.document.answers.get(question).clone());
        self.answers.update(|answers| answers.set(question, saved));
    }

    fn revert_all(self) {
        self.answers.set(self.session.work.with_untracked(|work| work.document.answers.clone()));
    }

    /// Keeps what is tried as an assessment of its own beside the open one; its name.
    fn keep(self) -> Result<String, SaveError> {
        let session = self.session;
        let title = session.work.with_untracked(|work| work.document.title.trim().to_owned());
        let title = if title.is_empty() { session.text(Key::RESULT_YOUR_SYSTEM) } else { title };
        // What follows the name has to fit too: no scenario may lose its number.
        let title: String = title.chars().take(LONGEST_TITLE / 2).collect();
        let taken = saved::list(&session.ports(), &session.pack());
        let taken: Vec<String> = taken.into_iter().filter_map(|entry| Some(entry.work?.document.title)).collect();
        let names = (1..).map(|number: usize| session.fill(Key::WHAT_IF_SCENARIO, &[("name", &title), ("number", &number.to_string())]));
        let name = names.map(|name| neraca_report::plain(&name)).find(|name| !taken.contains(name)).unwrap_or_default();
        session.save_scenario(self.answers.get_untracked(), name.clone())?;
        Ok(name)
    }

    /// Makes the changes answers, as one step that can be undone.
    fn apply(self) {
        let session = self.session;
        let step = self.changes.get_untracked();
        let text = session.fill(Key::WHAT_IF_APPLIED, &[("count", &step.len().to_string())]);
        session.change(step);
        session.announce(text.clone());
        session.notice.set(Some(Notice { text, undo: true }));
    }
}

/// Answers that differ, in bank order.
fn changes(pack: &Pack, saved: &Answers, tried: &Answers) -> Step {
    let differs = |question: &Q| {
        let (saved, tried) = (saved.get(*question), tried.get(*question));
        saved.picks != tried.picks || saved.open != tried.open
    };
    pack.question_positions().filter(differs).map(|question| (question, tried.get(question).clone())).collect()
}

pub fn page(session: Session) -> View {
    beyond::with_catalogue(session, Key::WHAT_IF_TITLE, body)
}

fn body(session: Session, catalogue: &Arc<Catalogue>) -> View {
    let trial = Trial::new(session);
    view! {
        <p class="na-page__lead">{session.say(Key::WHAT_IF_LEAD)}</p>
        <div class="na-whatif">
            {outcome(trial)}
            <div class="na-whatif__levers">
                <h2>{session.say(Key::WHAT_IF_LEVERS)}</h2>
                <p class="na-muted">{session.say(Key::WHAT_IF_LEVERS_LEAD)}</p>
                {levers(trial, catalogue)}
            </div>
        </div>
        {effects::section(trial, catalogue)}
        {crate::pages::question::undo_bar(session)}
    }
    .into_view()
}

/// Both indices before and after, and what to do with the changes.
fn outcome(trial: Trial) -> View {
    let session = trial.session;
    let rows = Dimension::BOTH.map(|dimension| index(trial, dimension));
    let count = move || trial.changes.with(Vec::len);
    let none = Memo::new(move |_| count() == 0);
    let said = move || match count() {
        0 => session.say(Key::WHAT_IF_UNCHANGED),
        count => session.say_with(Key::WHAT_IF_CHANGED, &[("count", &count.to_string())]),
    };
    let locked = move || none.get() || session.read_only();
    let kept = RwSignal::new(None);
    view! {
        <section class="na-whatif__out" aria-labelledby="na-outcome">
            <h2 id="na-outcome">{session.say(Key::WHAT_IF_OUTCOME)}</h2>
            {rows.collect_view()}
            <p class="na-muted" role="status">{said}</p>
            <div class="na-acts">
                <button class="na-btn na-btn--s" type="button" disabled=locked on:click=move |_| trial.apply()>{session.say(Key::WHAT_IF_APPLY)}</button>
                <button class="na-btn na-btn--plain na-btn--s" type="button" disabled=move || none.get() on:click=move |_| kept.set(Some(trial.keep()))>{session.say(Key::WHAT_IF_SAVE)}</button>
                <button class="na-link" type="button" disabled=move || none.get() on:click=move |_| trial.revert_all()>{session.say(Key::WHAT_IF_REVERT_ALL)}</button>
            </div>
            <div role="status">{move || kept.get().map(|kept| scenario(session, kept))}</div>
        </section>
    }
    .into_view()
}

/// What became of a scenario, and the way to compare it.
fn scenario(session: Session, kept: Result<String, SaveError>) -> View {
    let problem = |text: View| view! { <p class="na-field__error">{text}</p> }.into_view();
    match kept {
        Ok(name) => view! {
            <p class="na-note">{session.say_with(Key::WHAT_IF_SAVED, &[("name", &name)])}" "<a href=session.href(&Route::Compare)>{session.say(Key::WHAT_IF_COMPARE)}</a></p>
        }.into_view(),
        Err(SaveError::Full) => problem(session.say_with(Key::WHAT_IF_FULL, &[("count", &MOST.to_string())])),
        Err(SaveError::Refused | SaveError::Elsewhere) => problem(session.say(Key::STATE_STORE_REFUSED)),
    }
}

fn index(trial: Trial, dimension: Dimension) -> View {
    let session = trial.session;
    let name = session.first().indices.get(dimension as usize).cloned().unwrap_or_default();
    let before = Memo::new(move |_| session.late.result.with(|result| result.index(dimension).range));
    let after = Memo::new(move |_| trial.result.with(|result| result.index(dimension).range));
    let bands = Memo::new(move |_| trial.result.with(|result| result.index(dimension).bands));
    let moved = move || {
        let (before, after) = (before.get(), after.get());
        if before == after {
            return view! { <b>{numbers(after)}</b> }.into_view();
        }
        let by = points(after.high) - points(before.high);
        let by = if by == 0 { String::new() } else { format!("{}{}", if by > 0 { "+" } else { "−" }, by.abs()) };
        view! { <span>{numbers(before)}" → "</span><b>{numbers(after)}</b><span class="na-whatif__by">{by}</span> }.into_view()
    };
    view! {
        <div class="na-whatif__i">
            <p class="na-whatif__name">{marked(&name)}</p>
            <p class="na-whatif__num">{moved}</p>
            {gauge::plain(session, move || after.get())}
            <p class="na-live__b">{move || band::span(session, bands.get())}</p>
        </div>
    }
    .into_view()
}

/// Every question that an action of the catalogue can change and that is not surely hidden, by section.
fn levers(trial: Trial, catalogue: &Catalogue) -> View {
    let session = trial.session;
    let pack = session.pack();
    let effects = catalogue.actions.iter().flat_map(|action| {
        action.sets.iter().chain(action.sets_if.iter().flat_map(|(_, effects)| effects)).chain(&action.adds).map(|effect| effect.question)
    });
    let changing: Vec<Q> = effects.collect();
    let titles = session.first().sections.clone();
    let groups = (0u8..).zip(titles).filter_map(|(section, title)| {
        let of_section = |question: &Q| pack.question(*question).is_some_and(|rule| rule.section == section) && changing.contains(question);
        let levers: Vec<View> = pack.question_positions().filter(of_section).map(|question| lever(trial, question)).collect();
        (!levers.is_empty()).then(|| view! { <h3>{marked(&title)}</h3>{levers} }.into_view())
    });
    groups.collect_view().into_view()
}

/// One lever: closed it says the answer, open it is the question's own control.
fn lever(trial: Trial, question: Q) -> View {
    let session = trial.session;
    let shown = Memo::new(move |_| trial.result.with(|result| result.shown(question)) != Truth::No);
    let open = RwSignal::new(false);
    let toggled = move |event: web_sys::Event| {
        let menu = event.current_target().map(wasm_bindgen::JsCast::unchecked_into::<web_sys::Element>);
        open.set(open.get_untracked() || menu.is_some_and(|menu| menu.has_attribute("open")));
    };
    let name = question_name(&session.first(), question);
    let said = move |answers: &Answers| answer_text(session, question, answers.get(question));
    // One try rewrites the levers it moves, not every one.
    let now = Memo::new(move |_| trial.answers.with(|answers| said(answers)));
    let before = Memo::new(move |_| trial.is_changed(question).then(|| session.work.with(|work| said(&work.document.answers))));
    let answer = move || match before.get() {
        Some(before) => view! { <s>{marked(&before)}</s>" → "<b>{marked(&now.get())}</b> }.into_view(),
        None => marked(&now.get()),
    };
    let asked = Asked { trial: Some(trial.answers), ..Asked::new(session, question) };
    let control = move || open.get().then(|| untrack(|| field(&asked, Frame::Block, Signal::stored(false))));
    let id = session.pack().question(question).map_or_else(String::new, |rule| format!("lever-{}", rule.id.to_ascii_lowercase()));
    let changed = Memo::new(move |_| trial.is_changed(question));
    let handle = id.clone();
    let revert = move || {
        let handle = handle.clone();
        let put_back = move |_| {
            trial.revert(question);
            // The button goes with the change.
            crate::focus::soon(handle.clone());
        };
        changed.get().then(|| view! { <button class="na-link" type="button" on:click=put_back>{session.say(Key::WHAT_IF_REVERT)}</button> })
    };
    let row = move || {
        shown.get().then(|| {
            view! {
                <details class="na-more na-lever" on:toggle=toggled>
                    <summary id=id.clone()><span class="na-lever__name">{marked(&name)}</span><span class="na-lever__now">{answer}</span></summary>
                    {control.clone()}
                    {revert.clone()}
                </details>
            }
        })
    };
    row.into_view()
}
