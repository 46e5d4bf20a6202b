//! A titled block of a page: heading and lead on one side, what they speak of on the other.
//!
//! Must not know what stands in it.

use crate::dom::prelude::*;

/// The block; its heading can be jumped to by `id`.
pub fn section(id: &'static str, title: View, lead: View, body: View) -> View {
    view! {
        <section class="na-section">
            <div class="na-section__head">
                <h2 id=id>{title}</h2>
                <p class="na-section__lead">{lead}</p>
            </div>
            <div class="na-section__body">{body}</div>
        </section>
    }
    .into_view()
}

/// The block without a lead; what it holds stands in a stack.
pub fn stacked(title: View, body: View) -> View {
    view! {
        <section class="na-section">
            <div class="na-section__head"><h2>{title}</h2></div>
            <div class="na-section__body na-stack">{body}</div>
        </section>
    }
    .into_view()
}
