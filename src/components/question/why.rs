//! Why a question is asked, on what basis, what it moves and who knows; and the reader's own note.
//!
//! Must not know how the question is answered.

use super::Asked;
use crate::dom::prelude::*;
use crate::routes::Route;
use crate::session::Session;
use crate::text::marked;
use neraca_engine::{Dimension, F, Pack, Q};
use neraca_report::{Citation, Key, date_text};

/// The disclosure below every question.
pub fn why(asked: &Asked) -> View {
    let Some(texts) = asked.texts() else { return ().into_view() };
    let session = asked.session;
    let basis = if texts.laws.is_empty() {
        session.say(Key::QUESTION_TECHNICAL)
    } else {
        let cited = texts.laws.iter().filter_map(|law| asked.first.citations.get(usize::from(*law)));
        let links = cited.map(|citation| {
            view! { <li><a href=session.href(&Route::Law(citation.id.clone()))>{marked(&citation.label)}</a></li> }.into_view()
        });
        view! { <ul>{links.collect_view()}</ul> }.into_view()
    };
    let source =
        texts.laws.iter().filter_map(|law| asked.first.citations.get(usize::from(*law))).max_by_key(|citation| citation.letter).map(
            |citation| {
                let text = source_text(session, citation);
                view! { <div><dt>{session.say(Key::QUESTION_SOURCE)}</dt><dd>{text}</dd></div> }
            },
        );
    view! {
        <details class="na-why na-why--first">
            <summary>{session.say(Key::QUESTION_WHY)}</summary>
            <div class="na-why__in">
                <p>{marked(&texts.why)}</p>
                <dl class="na-pairs">
                    <div><dt>{session.say(Key::QUESTION_BASIS)}</dt><dd>{basis}</dd></div>
                    <div><dt>{session.say(Key::QUESTION_EFFECT)}</dt><dd>{effect(asked)}</dd></div>
                    <div><dt>{session.say(Key::QUESTION_WHO)}</dt><dd>{marked(&texts.who)}</dd></div>
                    {source}
                </dl>
            </div>
        </details>
    }
    .into_view()
}

/// The weakest letter among the provisions cited, with the date of its check.
fn source_text(session: Session, citation: &Citation) -> String {
    let letter = match citation.letter {
        'A' => Key::QUESTION_LETTER_A,
        'B' => Key::QUESTION_LETTER_B,
        _ => Key::QUESTION_LETTER_C,
    };
    let date = date_text(citation.last_checked, session.language.get_untracked());
    session.fill(Key::QUESTION_CHECKED, &[("label", &session.text(letter)), ("date", &date)])
}

/// Which themes the question moves, or what else it does.
fn effect(asked: &Asked) -> View {
    let session = asked.session;
    let factors = factors_of(&asked.pack, asked.question);
    let mut names = Vec::new();
    for dimension in Dimension::BOTH {
        for (position, theme) in asked.pack.method.themes(dimension).iter().enumerate() {
            if theme.shape.factors().any(|(factor, _)| factors.contains(&factor)) {
                names.extend(asked.first.themes.get(dimension as usize).and_then(|themes| themes.get(position)).cloned());
            }
        }
    }
    let stakes = asked.pack.method.stakes.factors.iter().any(|factor| factors.contains(factor));
    let gate = asked.pack.questions.iter().filter_map(|rule| rule.show_if.as_ref()).any(|when| {
        let mut reads = false;
        when.questions(&mut |question| reads |= question == asked.question);
        reads
    });
    let mut lines = Vec::new();
    if !names.is_empty() {
        lines.push(session.say_with(Key::QUESTION_EFFECT_THEMES, &[("themes", &names.join(", "))]));
    }
    if stakes {
        lines.push(session.say(Key::QUESTION_EFFECT_STAKES));
    }
    if gate {
        lines.push(session.say(Key::QUESTION_EFFECT_GATE));
    }
    if lines.is_empty() {
        lines.push(session.say(Key::QUESTION_EFFECT_COST));
    }
    lines.into_iter().map(|line| view! { <p>{line}</p> }.into_view()).collect_view().into_view()
}

/// Factors whose level the question can move.
pub fn factors_of(pack: &Pack, question: Q) -> Vec<F> {
    let mut out = Vec::new();
    for (position, factor) in pack.factors() {
        let mut reads = position == pack.reach.factor && pack.reach.links.iter().any(|link| link.question == question);
        for clause in &factor.clauses {
            clause.when.questions(&mut |other| reads |= other == question);
        }
        if reads {
            out.push(position);
        }
    }
    out
}

/// Longest note, in characters; the exchange format refuses more.
const LONGEST: usize = 500;

/// The reader's own note: stays on the device, never scored.
pub fn note(asked: &Asked) -> View {
    let session = asked.session;
    let id = format!("{}-note", asked.id());
    let question = asked.question.0;
    let text = session.work.with_untracked(|work| work.document.notes.get(question).to_owned());
    let length = RwSignal::new(text.chars().count());
    let write = move |event| {
        let text = event_target_value(&event);
        length.set(text.chars().count());
        session.work.update(|work| {
            work.document.notes.set(question, text.chars().take(LONGEST).collect());
        });
    };
    view! {
        <details class="na-why">
            <summary>{session.say(Key::QUESTION_NOTE)}</summary>
            <div class="na-why__in">
                <div class="na-field">
                    <label class="na-field__label" for=id.clone()>{session.say(Key::QUESTION_NOTE)}</label>
                    <p class="na-field__hint" id=format!("{id}-hint")>{session.say(Key::QUESTION_NOTE_HINT)}</p>
                    <textarea class="na-area" id=id.clone() maxlength=LONGEST.to_string() aria-describedby=format!("{id}-hint") disabled=move || session.read_only() prop:value=text on:input=write></textarea>
                    <p class="na-field__count" aria-hidden="true">{move || format!("{} / {LONGEST}", length.get())}</p>
                </div>
            </div>
        </details>
    }
    .into_view()
}
