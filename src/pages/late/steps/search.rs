//! Finds paths beside the page: slice by slice, given up when the question changes.
//!
//! Must not know markup.

use super::ORDERS;
use crate::dom::prelude::*;
use crate::dom::spawn_local;
use crate::session::Session;
use crate::session::wishes::Wishes;
use neraca_engine::{Answers, Catalogue, Country, Date, MOST_STEPS, Order, Planned, Request, Search};
use std::sync::Arc;

/// Sets tried between two looks at the clock.
const AT_ONCE: usize = 16;

/// Paths in the order of [`ORDERS`], as far as they have been found.
pub type Found = RwSignal<Vec<Arc<Planned>>>;

/// Keeps the paths of the open assessment up to date.
pub fn follow(session: Session, catalogue: &Arc<Catalogue>) -> Found {
    let found = RwSignal::new(Vec::new());
    let turn = StoredValue::new(0u32);
    let catalogue = Arc::clone(catalogue);
    Effect::new(move |_| {
        let wishes = session.late.wishes.get();
        let (as_of, home) = session.late.result.with(|result| (result.as_of, result.home));
        let answers = session.work.with(|work| work.document.answers.clone());
        let this = turn.get_value() + 1;
        turn.set_value(this);
        found.set(Vec::new());
        let catalogue = Arc::clone(&catalogue);
        spawn_local(async move {
            let wanted = move || turn.try_get_value() == Some(this);
            for (order, _) in ORDERS {
                let Some(planned) = search(session, &answers, as_of, home, &catalogue, &wishes, order, wanted).await else { return };
                found.update(|found| found.push(Arc::new(planned)));
            }
        });
    });
    found
}

/// One path. `None` when nobody wants it any more.
#[allow(clippy::too_many_arguments, reason = "an assessment, a wish, and whether it still counts")]
pub async fn search(
    session: Session,
    answers: &Answers,
    as_of: Date,
    home: Country,
    catalogue: &Catalogue,
    wishes: &Wishes,
    order: Order,
    wanted: impl Fn() -> bool,
) -> Option<Planned> {
    let pack = session.pack();
    let excluded = wishes.excluded(catalogue);
    let catalogue = wishes.catalogue(catalogue);
    let request = Request { catalogue: &catalogue, targets: wishes.targets(&pack), order, excluded, most: MOST_STEPS };
    let mut search = Search::new(&pack, answers, as_of, home, &request);
    session.in_slices(|| search.advance(AT_ONCE), wanted).await.then(|| search.finish())
}
