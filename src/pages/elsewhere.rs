//! Stands in for the late pages in the first program: hands over to the whole app, which has them.
//!
//! Must not know what stands on a page.

use crate::components::state;
use crate::dom::prelude::*;
use crate::routes::Route;
use crate::session::Session;
use neraca_report::Key;

/// Hands over; the whole app shows the page a moment later.
pub fn page(session: Session, _route: &Route) -> View {
    session.hand_over();
    state::loading(session)
}

/// Title until the whole app is there.
pub fn title(session: Session, _route: &Route) -> String {
    session.text(Key::STATE_LOADING)
}
