//! Reactive state, executor and mounting for the first program: the same parts of Leptos without the rest, which would link
//! server functions and streams that no page here uses (ADR 0017).
//!
//! Must not know any page.

use super::{View, build::attach};
use any_spawner::Executor;
pub use reactive_graph::computed::Memo;
pub use reactive_graph::effect::{Effect, RenderEffect};
pub use reactive_graph::graph::untrack;
use reactive_graph::owner::Owner;
pub use reactive_graph::owner::{LocalStorage, StoredValue};
pub use reactive_graph::signal::RwSignal;
pub use reactive_graph::wrappers::read::Signal;
use std::any::Any;
use std::future::Future;
use web_sys::HtmlElement;

/// Traits of the reactive state.
pub mod prelude {
    pub use reactive_graph::traits::{
        Get, GetUntracked, GetValue, IsDisposed, Set, SetValue, Track, Update, UpdateUntracked, With, WithUntracked, WithValue,
    };
}

/// Runs a future on this thread.
pub fn spawn_local(future: impl Future<Output = ()> + 'static) {
    Executor::spawn_local(future);
}

/// Builds a view inside an element; it lives as long as what is returned.
pub fn mount(place: HtmlElement, view: impl FnOnce() -> View + 'static) -> Box<dyn Any> {
    // Another program on the page may have done it before.
    let _ = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    owner.with(|| attach(view(), &place));
    Box::new(owner)
}
