//! The shell around every page: header, banners, main content, footer, live region; and what a change of address does.
//!
//! Must not know what a page shows.

use crate::components::{banner, footer, header, menus, patterns};
use crate::dom::keep;
use crate::dom::prelude::*;
use crate::focus;
use crate::pages;
use crate::routes::Route;
use crate::session::Session;
use crate::session::keeping::Pending;
use gloo::events::{EventListener, EventListenerOptions};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;

/// One mounted app; `taken_over` when another program showed the page before.
pub fn app(session: Session, taken_over: bool) -> View {
    session.keep_saved(Pending::default());
    received(session);
    follow_address(session);
    dress_document(session);
    menus::watch();
    if taken_over {
        // The reader goes on at the heading of this page.
        gloo::timers::callback::Timeout::new(0, move || {
            #[cfg(feature = "whole")]
            if session.go_on_guided() {
                return;
            }
            focus::on_heading();
        })
        .forget();
    }
    let page = Memo::new(move |_| (session.route.get(), session.language.get()));
    view! {
        {patterns::patterns()}
        {header::header(session)}
        {banner::banners(session)}
        <main class="na-wrap na-main" id="na-main" tabindex="-1">
            {move || {
                let (route, _) = page.get();
                untrack(|| pages::page(session, &route))
            }}
        </main>
        {footer::footer(session)}
        <div class="na-vh" role="status" aria-live="polite" id="na-status">{move || session.status.get()}</div>
    }
}

/// Hears every change of address; a link puts the focus on the new heading and the page to its top, going back restores the place.
fn follow_address(session: Session) {
    let places: Rc<RefCell<Vec<(String, f64)>>> = Rc::default();
    let here = Rc::new(RefCell::new(session.ports().address.current()));
    let Some(window) = web_sys::window() else { return };

    let options = EventListenerOptions::enable_prevent_default();
    let clicks = EventListener::new_with_options(&window, "click", options, move |event| {
        let link = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
            .and_then(|element| element.closest("a[href^='#']").ok().flatten());
        let Some(href) = link.and_then(|link| link.get_attribute("href")) else { return };
        if href.starts_with("#/") {
            session.following.set_value(href != session.ports().address.current());
        } else if let Some(target) = href.strip_prefix('#') {
            // A link inside the page: the fragment belongs to the route, so the jump is made by hand.
            event.prevent_default();
            jump(target);
        }
    });
    keep(clicks);

    keep(session.ports().address.listen(Box::new(move || {
        let came = received(session);
        let fragment = session.ports().address.current();
        let scroll = web_sys::window().and_then(|window| window.scroll_y().ok()).unwrap_or(0.0);
        let left = here.replace(fragment.clone());
        let mut places = places.borrow_mut();
        places.retain(|(place, _)| *place != left);
        places.push((left, scroll));
        let (language, route) = Route::parse(&fragment);
        let language = language.unwrap_or_default();
        let same_page = session.route.get_untracked() == route;
        session.switch(language);
        let by_link = session.following.get_value() || came;
        session.following.set_value(false);
        if same_page && !came {
            return;
        }
        session.forget_last_change();
        session.errors_shown.set(false);
        let place = end_detour(session, &route);
        session.route.set(route);
        let restored = places.iter().find(|(place, _)| !by_link && *place == fragment).map(|(_, scroll)| *scroll);
        gloo::timers::callback::Timeout::new(0, move || arrive(restored, place.as_deref())).forget();
    })));
}

#[cfg(feature = "whole")]
/// Whether a link brought something.
fn received(session: Session) -> bool {
    session.receive()
}

/// The first program leaves what a link carries in the address, and the whole app takes it up.
#[cfg(not(feature = "whole"))]
fn received(_session: Session) -> bool {
    false
}

/// Focus on the new heading, or on `place` where one comes back to it; scroll to the top or to where the reader was.
fn arrive(restored: Option<f64>, place: Option<&str>) {
    let Some(window) = web_sys::window() else { return };
    window.scroll_to_with_x_and_y(0.0, restored.unwrap_or(0.0));
    if place.is_some_and(focus::by_id) {
        return;
    }
    focus::on_heading();
    window.scroll_to_with_x_and_y(0.0, restored.unwrap_or(0.0));
}

#[cfg(feature = "whole")]
/// Ends a detour from the review page once one is anywhere but at a question; on the review page itself, where to go on reading.
fn end_detour(session: Session, route: &Route) -> Option<String> {
    if matches!(route, Route::Question(_) | Route::Section(_)) {
        return None;
    }
    let detour = session.late.detour.try_update(Option::take).flatten()?;
    (*route == Route::Review).then(|| pages::late::row_link(session, detour.from))
}

/// The first program never comes from the review page.
#[cfg(not(feature = "whole"))]
fn end_detour(_session: Session, _route: &Route) -> Option<String> {
    None
}

fn jump(target: &str) {
    if let Some(element) = focus::element(target) {
        element.scroll_into_view();
        focus::on(&element);
    }
}

/// Title, language and colours of the document follow the session. The title changes with answers; writing the attributes
/// of the root with it would restyle the whole page.
fn dress_document(session: Session) {
    let document = || web_sys::window().and_then(|window| window.document());
    let mut shown = String::new();
    Effect::new(move |_| {
        let title = pages::title(session);
        if let Some(document) = document().filter(|_| shown != title) {
            document.set_title(&title);
            shown = title;
        }
    });
    Effect::new(move |_| {
        let language = session.language.get();
        let theme = session.settings.with(|settings| settings.theme);
        let Some(root) = document().and_then(|document| document.document_element()) else { return };
        // Attributes with fixed names cannot fail.
        let _ = root.set_attribute("lang", language.tag());
        let _ = root.set_attribute("data-lang", language.tag());
        let _ = root.set_attribute("data-app", "ready");
        let _ = match theme {
            crate::session::settings::Theme::Auto => root.remove_attribute("data-theme"),
            chosen => root.set_attribute("data-theme", chosen.name()),
        };
    });
}
