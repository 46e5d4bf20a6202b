//! Being written.
use crate::session::Session;
use leptos::prelude::*;

pub fn page(_session: Session) -> AnyView {
    view! { <h1>"not_found"</h1> }.into_any()
}
