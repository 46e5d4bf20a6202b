//! Being written.
use crate::session::Session;
use leptos::prelude::*;
pub fn list(_session: Session) -> AnyView { view! { <h1>"law"</h1> }.into_any() }
pub fn page(_session: Session, _id: &str) -> AnyView { view! { <h1>"law"</h1> }.into_any() }
