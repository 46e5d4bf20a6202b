//! What is wrong with an input, or not known here, as a list: each with its place.
//!
//! Must not know where the input came from.

use crate::dom::prelude::*;
use crate::session::Session;
use crate::text::marked;
use neraca_report::Problem;

pub fn list(session: Session, problems: &[Problem]) -> View {
    let words = untrack(|| session.words());
    let items = problems.iter().map(|problem| {
        let place = Some(problem.place()).filter(|place| !place.is_empty());
        let place = place.map(|place| view! { <code>{place}</code>" " });
        view! { <li>{place}{marked(&problem.sentence(&words))}</li> }.into_view()
    });
    view! { <ul class="na-import__list">{items.collect_view()}</ul> }.into_view()
}
