//! The `view!` macro of the app: the syntax of Leptos' macro, lowered to a builder that is the same code for every element.
//!
//! Leptos gives every element, attribute and handler a type of its own; with some four hundred of them the generated code
//! alone exceeds the size budget of the first question (ADR 0017). Must not know any page.

use proc_macro2::TokenStream;
use quote::quote;
use rstml::node::{KeyedAttribute, Node, NodeAttribute, NodeBlock, NodeElement};
use syn::Stmt;

/// Builds a `crate::dom::View`.
///
/// Attributes are `name="text"`, `name=value` or bare; `class:name=flag` toggles a class, `prop:name=value` sets a property,
/// `on:event=handler` listens. Children are elements, text literals and `{expressions}`; a closure is followed reactively.
#[proc_macro]
pub fn view(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    match rstml::parse2(tokens.into()) {
        Ok(nodes) => {
            let nodes: Vec<TokenStream> = nodes.iter().map(node).collect();
            match nodes.as_slice() {
                [only] => quote! { crate::dom::IntoView::into_view(#only) }.into(),
                several => quote! { crate::dom::View::Many(::std::vec![#(crate::dom::IntoView::into_view(#several)),*]) }.into(),
            }
        }
        Err(error) => error.to_compile_error().into(),
    }
}

fn node(node: &Node) -> TokenStream {
    match node {
        Node::Element(found) => element(found),
        Node::Text(text) => {
            let text = text.value_string();
            quote! { #text }
        }
        Node::Block(block) => expression(block),
        Node::Fragment(fragment) => {
            let children = fragment.children.iter().map(self::node);
            quote! { crate::dom::View::Many(::std::vec![#(crate::dom::IntoView::into_view(#children)),*]) }
        }
        Node::RawText(text) => {
            let text = text.to_string_best();
            quote! { #text }
        }
        Node::Comment(_) | Node::Doctype(_) | Node::Custom(_) => quote! { () },
    }
}

/// What stands in braces, without them where it is one expression.
fn expression(block: &NodeBlock) -> TokenStream {
    match block {
        NodeBlock::ValidBlock(block) => match block.stmts.as_slice() {
            [Stmt::Expr(only, None)] => quote! { #only },
            _ => quote! { #block },
        },
        NodeBlock::Invalid(tokens) => quote! { #tokens },
    }
}

fn element(found: &NodeElement<rstml::Infallible>) -> TokenStream {
    let tag = found.open_tag.name.to_string();
    let (mut fixed, mut calls) = (Vec::new(), Vec::new());
    for attribute in &found.open_tag.attributes {
        match attribute {
            NodeAttribute::Attribute(attribute) => one(attribute, &mut fixed, &mut calls),
            NodeAttribute::Block(block) => calls.push(quote! { compile_error!("attributes need a name"); #block }),
        }
    }
    let children = found.children.iter().map(node);
    quote! { crate::dom::Element::new(#tag, &[#(#fixed),*]) #(#calls)* #(.child(#children))* }
}

fn one(attribute: &KeyedAttribute, fixed: &mut Vec<TokenStream>, calls: &mut Vec<TokenStream>) {
    let name = attribute.key.to_string();
    let value = attribute.value();
    let literal = attribute.value_literal_string();
    match (name.split_once(':'), value, literal) {
        (Some(("on", event)), Some(handler), _) => {
            let kind = event_type(event);
            calls.push(quote! { .on(#event, crate::dom::handler::<#kind>(#handler)) });
        }
        (Some(("class", class)), Some(value), _) => calls.push(quote! { .class(#class, crate::dom::IntoValue::into_value(#value)) }),
        (Some(("prop", property)), Some(value), _) => {
            calls.push(quote! { .property(#property, crate::dom::IntoValue::into_value(#value)) })
        }
        (_, None, _) => fixed.push(quote! { (#name, "") }),
        (_, Some(_), Some(text)) => fixed.push(quote! { (#name, #text) }),
        (_, Some(value), None) => calls.push(quote! { .attribute(#name, crate::dom::IntoValue::into_value(#value)) }),
    }
}

/// The type of event that a handler receives.
fn event_type(event: &str) -> TokenStream {
    match event {
        "click" | "mousedown" => quote! { ::web_sys::MouseEvent },
        "keydown" => quote! { ::web_sys::KeyboardEvent },
        "submit" => quote! { ::web_sys::SubmitEvent },
        _ => quote! { ::web_sys::Event },
    }
}
