//! Views as plain data, and the one builder that turns them into elements.
//!
//! Leptos keeps the state: signals, memos, effects and owners. Its typed views would cost several times the size budget of the
//! first question, because every element becomes code of its own; here markup is a text and all of it shares one builder
//! (ADR 0017). Must not know any page.

mod build;
mod convert;
#[cfg(feature = "whole")]
mod mount;
#[cfg(not(feature = "whole"))]
#[path = "dom/mount_early.rs"]
mod mount;

pub use build::keep;
pub use convert::{CollectView, IntoValue, IntoView};
pub use mount::{mount, spawn_local};

use std::borrow::Cow;
use wasm_bindgen::JsCast;

/// What pages import: reactive state, the `view!` macro and the traits around it.
pub mod prelude {
    pub use super::mount::{Effect, LocalStorage, Memo, RwSignal, Signal, StoredValue, prelude::*, untrack};
    pub use super::{CollectView, IntoView, View, event_target_checked, event_target_value};
    pub use neraca_markup::view;
}

/// A piece of a page.
pub enum View {
    /// Nothing at all.
    Nothing,
    /// Text.
    Text(Cow<'static, str>),
    /// Elements: a template that the `view!` macro wrote, and what fills its holes.
    Markup(&'static str, Vec<Hole>),
    /// Several, one after the other.
    Many(Vec<Self>),
    /// Built anew whenever something it reads changes.
    Live(Box<dyn Fn() -> Self>),
}

/// Fills a hole of a template.
pub enum Hole {
    View(View),
    Value(Value),
    Handler(Handler),
}

/// Value of an attribute, class or property.
pub enum Value {
    /// Not there; `false` for a property.
    Absent,
    /// There without a text; `true` for a property.
    Present,
    /// A text.
    Text(Cow<'static, str>),
    /// Follows what it reads.
    Live(Box<dyn Fn() -> Self>),
}

/// What a value is set on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Slot {
    Attribute,
    Class,
    Property,
}

/// Reacts to an event.
pub type Handler = Box<dyn FnMut(&web_sys::Event)>;

/// A handler for events of one type.
pub fn handler<E: JsCast + Clone>(mut handle: impl FnMut(E) + 'static) -> Handler {
    Box::new(move |event| handle(event.unchecked_ref::<E>().clone()))
}

/// Text of the field an event comes from.
pub fn event_target_value(event: &web_sys::Event) -> String {
    let Some(target) = event.target() else { return String::new() };
    if let Some(area) = target.dyn_ref::<web_sys::HtmlTextAreaElement>() {
        return area.value();
    }
    if let Some(select) = target.dyn_ref::<web_sys::HtmlSelectElement>() {
        return select.value();
    }
    target.dyn_ref::<web_sys::HtmlInputElement>().map(web_sys::HtmlInputElement::value).unwrap_or_default()
}

/// Whether the box an event comes from is ticked.
pub fn event_target_checked(event: &web_sys::Event) -> bool {
    event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok()).is_some_and(|input| input.checked())
}
