//! Being written.
use crate::session::Session;
use leptos::prelude::*;

pub fn page(_session: Session) -> AnyView {
    view! { <h1>"about"</h1> }.into_any()
}
