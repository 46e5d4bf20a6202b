//! The `view!` macro of the app: the syntax of Leptos' macro, lowered to one template and the values that fill its holes.
//!
//! Leptos gives every element, attribute and handler a type and code of its own; with some four hundred of them the program
//! exceeds the size budget of the first question (ADR 0017). A template is a text that one builder reads. Must not know any page.

mod template;

use quote::quote;
use template::Template;

/// Builds a `crate::dom::View`.
///
/// Attributes are `name="text"`, `name=value` or bare; `class:name=flag` toggles a class, `prop:name=value` sets a property,
/// `on:event=handler` listens. Children are elements, text literals and `{expressions}`; a closure is followed reactively.
#[proc_macro]
pub fn view(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    match rstml::parse2(tokens.into()) {
        Ok(nodes) => {
            let mut template = Template::default();
            nodes.iter().for_each(|node| template.node(node));
            template.finish().into()
        }
        Err(error) => {
            let error = error.to_compile_error();
            quote! { { #error } }.into()
        }
    }
}
