//! Where the open assessment is kept, the colours, and what is stored under which name.
//!
//! Must not know assessments.

use crate::dom::prelude::*;
use crate::session::Session;
use crate::session::settings::Theme;
use crate::session::work::Keep;
use neraca_report::Key;

/// Shared computer or own device, for the open assessment.
pub fn keep(session: Session, turn: RwSignal<u32>) -> View {
    let option = |keep: Keep, text: Key, hint: Key| {
        let on = move || session.work.with(|work| work.keep == keep);
        let choose = move |_| {
            session.keep_at(keep);
            turn.update(|turn| *turn += 1);
        };
        view! {
            <label class="na-opt">
                <input type="radio" name="data-keep" prop:checked=on on:change=choose/>
                <span>{session.say(text)}<small>{session.say(hint)}</small></span>
            </label>
        }
        .into_view()
    };
    view! {
        <fieldset disabled=move || session.read_only()>
            <legend class="na-field__label">{session.say(Key::DATA_KEEP_LEGEND)}</legend>
            <div class="na-opts">
                {option(Keep::Tab, Key::START_DEVICE_SHARED, Key::START_DEVICE_SHARED_HINT)}
                {option(Keep::Device, Key::START_DEVICE_OWN, Key::START_DEVICE_OWN_HINT)}
            </div>
        </fieldset>
    }
    .into_view()
}

/// Colours: as the system, light, dark.
pub fn theme(session: Session) -> View {
    let option = |theme: Theme, text: Key| {
        let on = move || session.settings.with(|settings| settings.theme == theme);
        view! {
            <label class="na-opt">
                <input type="radio" name="data-theme" prop:checked=on on:change=move |_| session.set_theme(theme)/>
                <span>{session.say(text)}</span>
            </label>
        }
        .into_view()
    };
    view! {
        <fieldset>
            <legend class="na-vh">{session.say(Key::SHELL_THEME)}</legend>
            <div class="na-opts">
                {option(Theme::Auto, Key::SHELL_THEME_AUTO)}
                {option(Theme::Light, Key::SHELL_THEME_LIGHT)}
                {option(Theme::Dark, Key::SHELL_THEME_DARK)}
            </div>
        </fieldset>
    }
    .into_view()
}

/// Every key this app writes, in words.
pub fn stored(session: Session) -> View {
    let rows = [
        ("neraca:a:…", Key::DATA_WHAT_ASSESSMENT, Key::DATA_WHAT_ASSESSMENT_UNTIL),
        ("neraca:settings", Key::DATA_WHAT_SETTINGS, Key::DATA_WHAT_SETTINGS_UNTIL),
    ]
    .map(|(key, holds, until)| {
        view! { <tr><th scope="row"><code>{key}</code></th><td>{session.say(holds)}</td><td>{session.say(until)}</td></tr> }.into_view()
    });
    let heads = [Key::DATA_WHAT_NAME, Key::DATA_WHAT_HOLDS, Key::DATA_WHAT_UNTIL]
        .map(|key| view! { <th scope="col">{session.say(key)}</th> }.into_view());
    view! {
        <div class="na-scroll" role="region" tabindex="0" aria-label=session.text(Key::DATA_WHAT)>
            <table class="na-table"><thead><tr>{heads.collect_view()}</tr></thead><tbody>{rows.collect_view()}</tbody></table>
        </div>
        <p>{session.say(Key::DATA_WHAT_NOT)}</p>
    }
    .into_view()
}
