//! Being written.
use crate::session::Session;
use leptos::prelude::*;
pub fn privacy(_session: Session) -> AnyView { view! { <h1>"p"</h1> }.into_any() }
pub fn accessibility(_session: Session) -> AnyView { view! { <h1>"a"</h1> }.into_any() }
