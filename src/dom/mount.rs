//! Where Leptos comes in: its reactive state, its executor, and mounting. The first program has the twin `mount_early`.
//!
//! Must not know any page.

use super::{View, build::attach};
pub use leptos::prelude::{Effect, LocalStorage, Memo, RenderEffect, RwSignal, Signal, StoredValue, untrack};
pub use leptos::task::spawn_local;
use std::any::Any;
use web_sys::HtmlElement;

/// Traits of the reactive state.
pub mod prelude {
    pub use leptos::prelude::{
        Get, GetUntracked, GetValue, IsDisposed, Set, SetValue, Track, Update, UpdateUntracked, With, WithUntracked, WithValue,
    };
}

/// Builds a view inside an element; it lives as long as what is returned.
pub fn mount(place: HtmlElement, view: impl FnOnce() -> View + 'static) -> Box<dyn Any> {
    let root = place.clone();
    Box::new(leptos::mount::mount_to(place, move || attach(view(), &root)))
}
