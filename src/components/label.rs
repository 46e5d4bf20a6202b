//! The labels fact, claim and assumption: shape and word, so that they survive grey print.
//!
//! Must not know what they are put on.

use crate::dom::prelude::*;
use crate::session::Session;
use neraca_report::{Key, Standing};

const SQUARE: &str = "M2 2h12v12H2z";
const BUBBLE: &str = "M2 2.5h12v8H8.5L5 14v-3.5H2zm1.6 1.6v4.8h3v1.8l2.2-1.8h3.6V4.1z";
const RING: &str = "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zm0 1.6a4.9 4.9 0 1 1 0 9.8 4.9 4.9 0 0 1 0-9.8z";

fn label(session: Session, class: &'static str, shape: &'static str, word: Key) -> View {
    view! {
        <span class=class>
            <svg viewBox="0 0 16 16" fill="currentColor" fill-rule="evenodd" aria-hidden="true"><path d=shape></path></svg>
            {session.say(word)}
        </span>
    }
    .into_view()
}

/// Established in a source.
pub fn fact(session: Session) -> View {
    label(session, "na-label na-label--fact", SQUARE, Key::CASE_FACT)
}

/// Said by someone.
pub fn claim(session: Session) -> View {
    label(session, "na-label na-label--claim", BUBBLE, Key::CASE_CLAIM)
}

/// Set for the exercise.
pub fn assumption(session: Session) -> View {
    label(session, "na-label na-label--assume", RING, Key::CASE_ASSUMPTION)
}

/// The label of a coded answer.
pub fn standing(session: Session, standing: &Standing) -> View {
    match standing {
        Standing::Fact(_) => fact(session),
        Standing::Claim(_) => claim(session),
        Standing::Assumption => assumption(session),
    }
}
