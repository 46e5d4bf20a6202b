//! Being written.
use crate::session::Session;
use leptos::prelude::*;

pub fn page(_session: Session, _id: &str) -> AnyView {
    view! { <h1>"case"</h1> }.into_any()
}
pub fn title(_session: Session, _id: &str) -> String { String::new() }
