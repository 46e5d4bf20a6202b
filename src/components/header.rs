//! Name, main menu, colours and language: the same on every page.
//!
//! Must not know the page below; the language switch keeps it.

use super::icon::{self, icon, small};
use crate::dom::prelude::*;
use crate::routes::Route;
use crate::session::Session;
use crate::session::settings::Theme;
use neraca_report::{Key, Language};

/// The main menu.
static LINKS: [(Route, Key); 5] = [
    (Route::Start, Key::SHELL_CHECK),
    (Route::Cases, Key::SHELL_CASES),
    (Route::Laws, Key::SHELL_LAWS),
    (Route::MyData, Key::SHELL_MY_DATA),
    (Route::About, Key::SHELL_ABOUT),
];

const THEMES: [(Theme, Key, &str); 3] = [
    (Theme::Auto, Key::SHELL_THEME_AUTO, icon::CONTRAST),
    (Theme::Light, Key::SHELL_THEME_LIGHT, icon::SUN),
    (Theme::Dark, Key::SHELL_THEME_DARK, icon::MOON),
];

/// Built once; texts follow the language, so that the focus on the switch stays.
pub fn header(session: Session) -> View {
    let home = move || session.href(&Route::Home);
    view! {
        <a class="na-skip" href="#na-main">{session.live(Key::SHELL_SKIP)}</a>
        <header class="na-top">
            <div class="na-wrap na-top__in">
                <a class="na-brand" href=home>
                    <svg width="22" height="22" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
                        <path d=icon::SCALES></path>
                    </svg>
                    <span>{session.live(Key::SHELL_NAME)}</span>
                </a>
                <nav class="na-nav" aria-label=session.live_value(Key::SHELL_NAV)>{menu(session)}</nav>
                <details class="na-pop">
                    <summary>{icon(icon::CONTRAST)}<span>{session.live(Key::SHELL_THEME)}</span>{small(icon::DOWN)}</summary>
                    <div class="na-pop__panel" role="group" aria-label=session.live_value(Key::SHELL_THEME)>{theme_items(session)}</div>
                </details>
                <div class="na-lang" role="group" aria-label=session.live_value(Key::SHELL_LANGUAGE)>{languages(session)}</div>
                <details class="na-menu">
                    <summary>{icon(icon::MENU)}<span>{session.live(Key::SHELL_MENU)}</span></summary>
                    <div class="na-menu__panel">
                        <nav aria-label=session.live_value(Key::SHELL_NAV)>{menu(session)}</nav>
                        <p class="na-menu__label" id="na-menu-theme">{session.live(Key::SHELL_THEME)}</p>
                        <div class="na-seg" role="group" aria-labelledby="na-menu-theme">{theme_buttons(session)}</div>
                    </div>
                </details>
            </div>
        </header>
    }
    .into_view()
}

fn menu(session: Session) -> View {
    let items = LINKS.iter().map(|(route, key)| {
        let current = move || session.route.with(|now| belongs(now, route)).then_some("page");
        view! { <a href=move || session.href(route) aria-current=current>{session.live(*key)}</a> }.into_view()
    });
    items.collect_view().into_view()
}

/// Whether a page stands under a menu entry.
fn belongs(now: &Route, entry: &Route) -> bool {
    let group = |route: &Route| match route {
        Route::Start | Route::Sections | Route::Section(_) | Route::Question(_) | Route::Review | Route::Result | Route::Share => 1,
        Route::Cases | Route::Case(_) => 2,
        Route::Laws | Route::Law(_) => 3,
        Route::MyData => 4,
        Route::About => 5,
        _ => 0,
    };
    group(now) == group(entry)
}

fn theme_items(session: Session) -> View {
    let items = THEMES.into_iter().map(|(theme, key, path)| {
        let pressed = move || session.settings.with(|settings| settings.theme == theme).to_string();
        view! {
            <button class="na-pop__item" type="button" aria-pressed=pressed on:click=move |_| session.set_theme(theme)>
                {icon(path)}<span>{session.live(key)}</span>{small(icon::CHECK)}
            </button>
        }
        .into_view()
    });
    items.collect_view().into_view()
}

fn theme_buttons(session: Session) -> View {
    let items = THEMES.into_iter().map(|(theme, key, _)| {
        let pressed = move || session.settings.with(|settings| settings.theme == theme).to_string();
        view! {
            <button class="na-seg__b" type="button" aria-pressed=pressed on:click=move |_| session.set_theme(theme)>{session.live(key)}</button>
        }
        .into_view()
    });
    items.collect_view().into_view()
}

/// Both are links, so that the switch keeps its place in the tab order; the current one says so.
fn languages(session: Session) -> View {
    let items = [(Language::Indonesian, "ID", "Bahasa Indonesia"), (Language::English, "EN", "English")].map(|(language, short, name)| {
        let href = move || session.route.with(|route| route.href(language));
        let current = move || (session.language.get() == language).then_some("true");
        view! { <a href=href lang=language.tag() hreflang=language.tag() aria-label=format!("{short}, {name}") aria-current=current>{short}</a> }.into_view()
    });
    items.collect_view().into_view()
}
