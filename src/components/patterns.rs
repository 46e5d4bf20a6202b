//! The fill patterns that drawings and print refer to, once per document.
//!
//! Must not know which drawing uses which.

use crate::dom::prelude::*;

/// Hatching for what is uncertain, and one pattern for each band from moderate up.
pub fn patterns() -> View {
    let band = |id: &'static str, size: &'static str, path: &'static str, width: &'static str| {
        view! {
        <pattern id=id width=size height=size patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="na-pat" d=path stroke-width=width></path></pattern>
    }.into_view()
    };
    view! {
        <svg class="na-vh" width="0" height="0" aria-hidden="true">
            <defs>
                <pattern id="na-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <rect class="na-p-soft" width="6" height="6"></rect><rect class="na-p-line" width="2" height="6"></rect>
                </pattern>
                <pattern id="na-pat-mod" width="5" height="5" patternUnits="userSpaceOnUse"><circle class="na-pat-dot" cx="2.5" cy="2.5" r=".8"></circle></pattern>
                {band("na-pat-ele", "5", "M0 0v5", "1")}
                {band("na-pat-high", "4", "M0 0v4", "3")}
                {band("na-pat-crit", "4", "M0 0v4M0 0h4", "2.4")}
            </defs>
        </svg>
    }
    .into_view()
}
