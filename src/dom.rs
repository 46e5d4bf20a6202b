//! Views as plain data, and the one builder that turns them into elements.
//!
//! Leptos keeps the state: signals, memos, effects and owners. Its typed views would cost several times the size budget of the
//! first question, because every element becomes code of its own; here an element is data and all of them share one builder
//! (ADR 0017). Must not know any page.

mod build;
mod convert;

pub use build::{attach, keep};
pub use convert::{CollectView, IntoValue, IntoView};

use std::borrow::Cow;
use wasm_bindgen::JsCast;

/// What pages import: reactive state, the `view!` macro and the traits around it.
pub mod prelude {
    pub use super::{CollectView, IntoView, View, event_target_checked, event_target_value};
    pub use leptos::prelude::{
        Effect, Get, GetUntracked, GetValue, IsDisposed, LocalStorage, Memo, RwSignal, Set, SetValue, Signal, StoredValue, Track, Update,
        UpdateUntracked, With, WithUntracked, WithValue, untrack,
    };
    pub use neraca_markup::view;
}

/// A piece of a page.
pub enum View {
    /// Nothing at all.
    Nothing,
    /// Text.
    Text(Cow<'static, str>),
    /// One element.
    Element(Box<Element>),
    /// Several, one after the other.
    Many(Vec<Self>),
    /// Built anew whenever something it reads changes.
    Live(Box<dyn Fn() -> Self>),
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

/// An element before it is built.
pub struct Element {
    tag: &'static str,
    fixed: &'static [(&'static str, &'static str)],
    values: Vec<(Slot, &'static str, Value)>,
    handlers: Vec<(&'static str, Handler)>,
    children: Vec<View>,
}

impl Element {
    /// An element with its unchanging attributes.
    pub fn new(tag: &'static str, fixed: &'static [(&'static str, &'static str)]) -> Self {
        Self { tag, fixed, values: Vec::new(), handlers: Vec::new(), children: Vec::new() }
    }

    pub fn attribute(mut self, name: &'static str, value: Value) -> Self {
        self.values.push((Slot::Attribute, name, value));
        self
    }

    /// A class that is there while the value is.
    pub fn class(mut self, name: &'static str, value: Value) -> Self {
        self.values.push((Slot::Class, name, value));
        self
    }

    /// A property of the element object.
    pub fn property(mut self, name: &'static str, value: Value) -> Self {
        self.values.push((Slot::Property, name, value));
        self
    }

    pub fn on(mut self, event: &'static str, handler: Handler) -> Self {
        self.handlers.push((event, handler));
        self
    }

    pub fn child(mut self, child: impl IntoView) -> Self {
        self.children.push(child.into_view());
        self
    }
}

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
