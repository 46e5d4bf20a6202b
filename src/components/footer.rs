//! What is said once on every page: not legal advice, date of the rules, nothing is sent.
//!
//! Must not know the page above.

use crate::dom::prelude::*;
use crate::routes::Route;
use crate::session::Session;
use neraca_report::{Key, date_text};

/// Pages that the footer leads to.
static LINKS: [(Route, Key); 8] = [
    (Route::Method, Key::SHELL_METHOD),
    (Route::Laws, Key::SHELL_LAWS),
    (Route::Worksheet, Key::SHELL_WORKSHEET),
    (Route::MyData, Key::SHELL_MY_DATA),
    (Route::Embed, Key::SHELL_EMBED),
    (Route::Privacy, Key::SHELL_PRIVACY),
    (Route::Accessibility, Key::SHELL_ACCESSIBILITY),
    (Route::About, Key::SHELL_ABOUT),
];

/// The footer of every page.
pub fn footer(session: Session) -> View {
    let rules = move || {
        let pack = session.pack();
        let date = date_text(pack.as_of, session.language.get());
        session.fill(Key::SHELL_RULES, &[("date", &date), ("pack", &pack.id), ("hash", &pack.hash)])
    };
    let links =
        LINKS.iter().map(|(route, key)| view! { <li><a href=move || session.href(route)>{session.live(*key)}</a></li> }.into_view());
    view! {
        <footer class="na-foot">
            <div class="na-wrap na-foot__in">
                <p>
                    <b>{session.live(Key::SHELL_NOT_ADVICE)}</b>" "{rules}" "
                    {session.live(Key::SHELL_COMPUTED)}" "{session.live(Key::SHELL_NOT_GOVERNMENT)}
                </p>
                <ul>{links.collect_view()}</ul>
            </div>
        </footer>
    }
    .into_view()
}
