//! A figure: what it says, then its drawing or table, and the same picture to take away as SVG or PNG.
//!
//! Must not know what is drawn. Numbers of a drawing always stand in the figure as text.

use super::icon::{self, icon, small};
use crate::dom::prelude::*;
use crate::dom::spawn_local;
use crate::session::Session;
use crate::text::marked;
use neraca_report::Key;
use neraca_report::picture::{Look, Theme, Width};
use std::rc::Rc;

/// A picture as a file.
#[derive(Clone)]
pub struct Take {
    /// What it shows, as part of the file's name, such as `waterfall-legal`.
    pub name: &'static str,
    /// What it shows, in words.
    pub title: String,
    /// Draws it as SVG.
    pub plate: Rc<dyn Fn(Look) -> String>,
}

/// How a picture is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Svg,
    Png,
}

/// A figure with its finding, what it holds, and the picture to take away.
pub fn figure(session: Session, finding: View, body: View, take: Take) -> View {
    view! {
        <figure class="na-picture">
            <figcaption class="na-figcap">{finding}</figcaption>
            {body}
            {menu(session, take)}
        </figure>
    }
    .into_view()
}

/// The small menu that saves a picture.
pub fn menu(session: Session, take: Take) -> View {
    let failed = RwSignal::new(false);
    let title = marked(&take.title);
    let item = |form: Form, label: &'static str, about: Key| {
        let take = take.clone();
        let save = move |_| {
            let take = take.clone();
            failed.set(false);
            spawn_local(async move {
                if !save(session, &take, form).await {
                    let _ = failed.try_set(true);
                }
            });
        };
        view! { <button class="na-pop__item" type="button" on:click=save>{icon(icon::DOWNLOAD)}<span>{label}<small>{session.say(about)}</small></span></button> }
            .into_view()
    };
    let warning =
        move || failed.get().then(|| view! { <p class="na-note" role="alert">{session.say(Key::PICTURE_FAILED)}</p> }.into_view());
    view! {
        <div class="na-picture__take na-no-print">
            <details class="na-pop">
                <summary>{small(icon::DOWNLOAD)}<span>{session.say(Key::PICTURE_TAKE)}<span class="na-vh">": "{title}</span></span>{small(icon::DOWN)}</summary>
                <div class="na-pop__panel na-pop__panel--start">
                    {item(Form::Svg, "SVG", Key::PICTURE_SVG)}
                    {item(Form::Png, "PNG", Key::PICTURE_PNG)}
                </div>
            </details>
            {warning}
        </div>
    }
    .into_view()
}

/// Saves a picture in the theme of the page; whether that worked.
async fn save(session: Session, take: &Take, form: Form) -> bool {
    let theme = if session.is_dark() { Theme::Dark } else { Theme::Light };
    let plate = (take.plate)(Look { theme, width: Width::Wide });
    match form {
        Form::Svg => session.save_svg(take.name, &plate),
        Form::Png => session.save_png(take.name, &plate).await,
    }
}
