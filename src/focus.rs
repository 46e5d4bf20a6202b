//! Moves the focus to an element of the page by its id.
//!
//! Must not know what the element is or why it gets the focus.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Focus on an element; one outside the tab order becomes focusable without entering it.
pub fn on(element: &web_sys::Element) {
    let Some(element) = element.dyn_ref::<HtmlElement>() else { return };
    if element.tab_index() < 0 {
        // An attribute with a fixed name cannot fail.
        let _ = element.set_attribute("tabindex", "-1");
    }
    // Fails only on elements without focus at all.
    let _ = element.focus();
}

/// The element with an id.
pub fn element(id: &str) -> Option<web_sys::Element> {
    web_sys::window()?.document()?.get_element_by_id(id)
}

/// Focus on the element with an id; whether it is there.
pub fn by_id(id: &str) -> bool {
    element(id).as_ref().map(on).is_some()
}

/// The same once the page has been drawn.
pub fn soon(id: impl Into<String>) {
    let id = id.into();
    Timeout::new(0, move || {
        by_id(&id);
    })
    .forget();
}

/// Focus on the heading of the page.
pub fn on_heading() {
    let heading =
        web_sys::window().and_then(|window| window.document()).and_then(|document| document.query_selector("#na-main h1").ok().flatten());
    if let Some(heading) = heading {
        on(&heading);
    }
}
