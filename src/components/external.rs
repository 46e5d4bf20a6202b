//! A link that leaves the product: it says so, and tells the other side nothing.
//!
//! Must not know what it leads to.

use super::icon::{self, small};
use crate::dom::prelude::*;
use crate::session::Session;
use neraca_report::Key;

/// A link named by its host; a source that is no address stands as it is written.
pub fn link(session: Session, address: &str) -> View {
    if !address.starts_with("https://") && !address.starts_with("http://") {
        return address.to_owned().into_view();
    }
    let host = address.split("://").nth(1).and_then(|rest| rest.split('/').next()).unwrap_or(address);
    let host = host.strip_prefix("www.").unwrap_or(host).to_owned();
    view! {
        <a href=address.to_owned() rel="noopener noreferrer">
            {host}{small(icon::EXTERNAL)}<span class="na-vh">" "{session.say(Key::LAW_EXTERNAL)}</span>
        </a>
    }
    .into_view()
}

/// Several links in one line.
pub fn links(session: Session, addresses: &[String]) -> View {
    let links = addresses
        .iter()
        .enumerate()
        .map(|(position, address)| view! { {(position > 0).then_some(" · ")}{link(session, address)} }.into_view());
    links.collect_view().into_view()
}
