//! Turns views into elements, and keeps the living parts up to date.
//!
//! A living part stands between two empty texts; when something it reads changes, what is between them is built anew. Its
//! effects and listeners belong to the reactive owner and go with it. Must not know any page.

use super::mount::{LocalStorage, RenderEffect, StoredValue};
use super::{Hole, Slot, Value, View};
use gloo::events::{EventListener, EventListenerOptions};
use js_sys::Reflect;
use std::borrow::Cow;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Node, Text};

const SVG: &str = "http://www.w3.org/2000/svg";

/// Builds a view at the end of an element, under the current reactive owner.
pub fn attach(view: View, parent: &web_sys::Element) {
    if let Some(document) = parent.owner_document() {
        let builder = Builder { document, svg: false };
        builder.place(view, parent, None);
    }
}

#[derive(Clone)]
struct Builder {
    document: Document,
    /// Inside a drawing.
    svg: bool,
}

/// Keeps something alive as long as the current owner lives.
pub fn keep<T: 'static>(kept: T) {
    let _: StoredValue<T, LocalStorage> = StoredValue::new_local(kept);
}

fn insert(node: &Node, parent: &Node, before: Option<&Node>) {
    // The parent was made a moment ago or holds `before`; neither can refuse.
    let _ = parent.insert_before(node, before);
}

impl Builder {
    fn place(&self, view: View, parent: &Node, before: Option<&Node>) {
        match view {
            View::Nothing => {}
            View::Text(text) => insert(&self.document.create_text_node(&text), parent, before),
            View::Many(views) => views.into_iter().for_each(|view| self.place(view, parent, before)),
            View::Markup(template, holes) => self.markup(template, holes, parent, before),
            View::Live(make) => self.live(make, parent, before),
        }
    }

    fn live(&self, make: Box<dyn Fn() -> View>, parent: &Node, before: Option<&Node>) {
        let (start, end) = (self.document.create_text_node(""), self.document.create_text_node(""));
        insert(&start, parent, before);
        insert(&end, parent, before);
        let builder = self.clone();
        let fill: Box<dyn FnMut(Option<()>)> = Box::new(move |_| builder.refill(make(), &start, &end));
        keep(RenderEffect::new(fill));
    }

    /// Replaces what stands between two texts.
    fn refill(&self, view: View, start: &Text, end: &Text) {
        let Some(parent) = end.parent_node() else { return };
        let only = start.next_sibling().filter(|node| node.next_sibling().as_ref() == Some(end.as_ref()));
        if let (View::Text(text), Some(node)) = (&view, only.as_ref().and_then(|node| node.dyn_ref::<Text>())) {
            if node.data() != *text {
                node.set_data(text);
            }
            return;
        }
        while let Some(node) = start.next_sibling().filter(|node| node != end.as_ref() as &Node) {
            // It is a child of this parent, so it can be taken out.
            let _ = parent.remove_child(&node);
        }
        self.place(view, &parent, Some(end));
    }

    /// Reads a template; its grammar stands in `crates/markup/src/template.rs`.
    fn markup(&self, template: &'static str, holes: Vec<Hole>, parent: &Node, before: Option<&Node>) {
        let mut holes = holes.into_iter();
        let mut open: Vec<Open> = Vec::new();
        for token in template.split('\n') {
            let Some((sign, rest)) = token.split_at_checked(1) else { continue };
            match sign {
                "<" => {
                    let svg = rest == "svg" || open.last().map_or(self.svg, |parent| parent.inner.svg);
                    let inner = Self { document: self.document.clone(), svg };
                    let made = if svg { self.document.create_element_ns(Some(SVG), rest) } else { self.document.create_element(rest) };
                    // Names come from the markup and are valid.
                    let Ok(element) = made else { return };
                    open.push(Open { element, inner, properties: Vec::new() });
                }
                ">" => {
                    let Some(Open { element, properties, .. }) = open.pop() else { return };
                    for (name, value) in properties {
                        follow(&element, Slot::Property, name, value);
                    }
                    match open.last() {
                        Some(parent) => insert(&element, &parent.element, None),
                        None => insert(&element, parent, before),
                    }
                }
                "'" => self.inside(&open, View::Text(rest.into()), parent, before),
                "{" => {
                    if let Some(Hole::View(view)) = holes.next() {
                        self.inside(&open, view, parent, before);
                    }
                }
                _ => {
                    let Some(open) = open.last_mut() else { return };
                    match (sign, rest.split_once('=')) {
                        (" ", Some((name, text))) => set(&open.element, Slot::Attribute, name, Some(text)),
                        _ => open.fill(sign, rest, holes.next()),
                    }
                }
            }
        }
    }

    /// Places a child in the element that is open, or where the template itself goes.
    fn inside(&self, open: &[Open], view: View, parent: &Node, before: Option<&Node>) {
        match open.last() {
            Some(open) => open.inner.place(view, &open.element, None),
            None => self.place(view, parent, before),
        }
    }
}

/// An element whose end has not come yet.
struct Open {
    element: web_sys::Element,
    inner: Builder,
    /// Set once the children are there: a choice needs its options.
    properties: Vec<(&'static str, Value)>,
}

impl Open {
    fn fill(&mut self, sign: &str, name: &'static str, hole: Option<Hole>) {
        match (sign, hole) {
            ("@", Some(Hole::Value(value))) => follow(&self.element, Slot::Attribute, name, value),
            (".", Some(Hole::Value(value))) => follow(&self.element, Slot::Class, name, value),
            (":", Some(Hole::Value(value))) => self.properties.push((name, value)),
            ("!", Some(Hole::Handler(handler))) => {
                let options = EventListenerOptions::enable_prevent_default();
                keep(EventListener::new_with_options(&self.element, name, options, handler));
            }
            _ => {}
        }
    }
}

/// Applies a value, and again whenever something it reads makes it another one.
fn follow(element: &web_sys::Element, slot: Slot, name: &'static str, value: Value) {
    match value {
        Value::Live(make) => {
            let element = element.clone();
            let mut shown = None;
            let again: Box<dyn FnMut(Option<()>)> = Box::new(move |_| {
                let text = written(make());
                // A reader changes properties too, so what was written last may not stand there any more.
                if slot == Slot::Property || shown.as_ref() != Some(&text) {
                    set(&element, slot, name, text.as_deref());
                    shown = Some(text);
                }
            });
            keep(RenderEffect::new(again));
        }
        fixed => set(element, slot, name, written(fixed).as_deref()),
    }
}

/// What is to stand there, if anything.
fn written(value: Value) -> Option<Cow<'static, str>> {
    match value {
        Value::Absent => None,
        Value::Present => Some(Cow::Borrowed("")),
        Value::Text(text) => Some(text),
        Value::Live(make) => written(make()),
    }
}

fn set(element: &web_sys::Element, slot: Slot, name: &str, text: Option<&str>) {
    // Names come from the markup and are valid; none of these calls can refuse.
    let _ = match (slot, text) {
        (Slot::Attribute, Some(text)) => element.set_attribute(name, text),
        (Slot::Attribute, None) => element.remove_attribute(name),
        (Slot::Class, Some(_)) => element.class_list().add_1(name),
        (Slot::Class, None) => element.class_list().remove_1(name),
        (Slot::Property, text) => {
            // A text property takes the text, a flag is true when present.
            let value = text.filter(|_| name == "value").map_or(JsValue::from_bool(text.is_some()), JsValue::from_str);
            Reflect::set(element, &name.into(), &value).map(|_| ())
        }
    };
}
