//! Lowers parsed markup to the text that `src/dom/build.rs` reads, one token a line, and the expressions that fill its holes.
//!
//! The first character of a token says what it is: `<tag` opens an element and `>` closes it; ` name=text` is a fixed attribute;
//! `'text` is text. Holes, filled in order: `@name` an attribute, `.name` a class, `:name` a property, `!event` a handler,
//! `{` a child. Must not know any page.

use proc_macro2::TokenStream;
use quote::quote;
use rstml::node::{KeyedAttribute, Node, NodeAttribute, NodeBlock, NodeElement};
use syn::Stmt;

/// A template under construction.
#[derive(Default)]
pub(crate) struct Template {
    text: String,
    holes: Vec<TokenStream>,
}

impl Template {
    /// Adds a node and everything in it.
    pub(crate) fn node(&mut self, node: &Node) {
        match node {
            Node::Element(found) => self.element(found),
            Node::Text(text) => self.token('\'', &text.value_string()),
            Node::RawText(text) => self.token('\'', &text.to_string_best()),
            Node::Block(block) => {
                let child = expression(block);
                self.hole('{', "", quote! { crate::dom::Hole::View(crate::dom::IntoView::into_view(#child)) });
            }
            Node::Fragment(fragment) => fragment.children.iter().for_each(|child| self.node(child)),
            Node::Comment(_) | Node::Doctype(_) | Node::Custom(_) => {}
        }
    }

    /// The view.
    pub(crate) fn finish(self) -> TokenStream {
        let Self { text, holes } = self;
        quote! { crate::dom::View::Markup(#text, ::std::vec![#(#holes),*]) }
    }

    fn element(&mut self, found: &NodeElement<rstml::Infallible>) {
        self.token('<', &found.open_tag.name.to_string());
        for attribute in &found.open_tag.attributes {
            match attribute {
                NodeAttribute::Attribute(attribute) => self.attribute(attribute),
                NodeAttribute::Block(block) => self.holes.push(quote! { compile_error!("attributes need a name"); #block }),
            }
        }
        found.children.iter().for_each(|child| self.node(child));
        self.token('>', "");
    }

    fn attribute(&mut self, attribute: &KeyedAttribute) {
        let name = attribute.key.to_string();
        let value = |value: &syn::Expr| quote! { crate::dom::Hole::Value(crate::dom::IntoValue::into_value(#value)) };
        match (name.split_once(':'), attribute.value(), attribute.value_literal_string()) {
            (Some(("on", event)), Some(handler), _) => {
                let kind = event_type(event);
                self.hole('!', event, quote! { crate::dom::Hole::Handler(crate::dom::handler::<#kind>(#handler)) });
            }
            (Some(("class", class)), Some(flag), _) => self.hole('.', class, value(flag)),
            (Some(("prop", property)), Some(set), _) => self.hole(':', property, value(set)),
            (_, None, _) => self.token(' ', &format!("{name}=")),
            (_, Some(_), Some(text)) => self.token(' ', &format!("{name}={text}")),
            (_, Some(set), None) => self.hole('@', &name, value(set)),
        }
    }

    fn hole(&mut self, sign: char, name: &str, filling: TokenStream) {
        self.token(sign, name);
        self.holes.push(filling);
    }

    fn token(&mut self, sign: char, rest: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push(sign);
        // One token a line; in markup a line break means the same as a space.
        self.text.push_str(&rest.replace('\n', " "));
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

/// The type of event that a handler receives.
fn event_type(event: &str) -> TokenStream {
    match event {
        "click" | "mousedown" => quote! { ::web_sys::MouseEvent },
        "keydown" => quote! { ::web_sys::KeyboardEvent },
        "dragover" | "dragleave" | "drop" => quote! { ::web_sys::DragEvent },
        "submit" => quote! { ::web_sys::SubmitEvent },
        _ => quote! { ::web_sys::Event },
    }
}
