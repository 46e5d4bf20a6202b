//! Finds places and providers by typing: a combobox with a list, chips for what is chosen, rows for special answers.
//!
//! Must not know which places exist; `search` does. Keys follow the editable combobox pattern with manual selection.

use super::options::{add, checkbox, or, radio, remove, rest, unknown_box};
use super::search::{Entry, entries, find};
use super::{Asked, suggest};
use crate::components::icon::{self, icon, small};
use crate::dom::prelude::*;
use neraca_engine::Pick;
use neraca_report::Key;
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// State of one combobox.
#[derive(Clone)]
pub struct Combo {
    asked: Asked,
    /// Id of the field.
    field: String,
    entries: Arc<Vec<Entry>>,
    typed: RwSignal<String>,
    open: RwSignal<bool>,
    /// Position in the list found, if one is marked.
    active: RwSignal<Option<usize>>,
    found: Memo<Vec<usize>>,
}

/// The whole control of a place or provider question.
pub fn finder(asked: &Asked) -> View {
    let session = asked.session;
    let combo = Combo::new(asked, format!("{}-find", asked.id()));
    let several = asked.rule().is_some_and(|rule| rule.kind.is_multiple());
    let count = asked.rule().map_or(0, |rule| u8::try_from(rule.options.len()).unwrap_or(0));
    let rows: Vec<View> = (0..count).map(|option| if several { checkbox(asked, option) } else { radio(asked, Some(option)) }).collect();
    let last = if several { view! { {rest(asked)}{unknown_box(asked)} }.into_view() } else { radio(asked, None) };
    view! {
        {box_and_list(&combo)}
        {chips(&combo)}
        {by_map(asked)}
        <div class="na-opts">{or(session)}{rows}{last}</div>
    }
    .into_view()
}

/// The map to choose from, for places; the first program has none.
fn by_map(asked: &Asked) -> View {
    #[cfg(feature = "whole")]
    if asked.rule().is_some_and(|rule| rule.kind.is_place()) {
        return super::by_map::chooser(asked);
    }
    View::Nothing
}

/// The field, its list, and what was found.
pub fn box_and_list(combo: &Combo) -> View {
    let asked = &combo.asked;
    let session = asked.session;
    let id = combo.field.clone();
    let list_id = format!("{id}-list");
    let place = asked.rule().is_some_and(|rule| rule.kind.is_place());
    let (label, help) = if place {
        (Key::QUESTION_SEARCH_PLACE, Key::QUESTION_SEARCH_PLACE_HELP)
    } else {
        (Key::QUESTION_SEARCH_PROVIDER, Key::QUESTION_SEARCH_PROVIDER_HELP)
    };
    let (open, active, typed, found) = (combo.open, combo.active, combo.typed, combo.found);
    let descendant = {
        let id = id.clone();
        move || active.get().map(|position| format!("{id}-{position}"))
    };
    let keys = combo.clone();
    let count = move || {
        if !open.get() {
            return if typed.with(|typed| typed.trim().is_empty()) { session.text(help) } else { session.text(Key::QUESTION_NOT_PICKED) };
        }
        session.fill(Key::QUESTION_MATCHES, &[("count", &found.with(Vec::len).to_string())])
    };
    let listed = combo.clone();
    let list = {
        let (id, list_id) = (id.clone(), list_id.clone());
        move || open.get().then(|| list(&listed, &id, &list_id, label))
    };
    let typing = move |event| {
        typed.set(event_target_value(&event));
        active.set(None);
        open.set(true);
    };
    view! {
        <div class="na-combo">
            <label class="na-field__label" for=id.clone()>{session.say(label)}</label>
            <div class="na-combo__box">
                <input class="na-combo__input" id=id.clone() type="text" role="combobox" aria-autocomplete="list"
                    aria-expanded=move || open.get().to_string() aria-controls=list_id.clone() aria-activedescendant=descendant
                    aria-describedby=format!("{id}-help") autocomplete="off" autocapitalize="none" spellcheck="false"
                    prop:value=move || typed.get() on:input=typing
                    on:keydown=move |event| keys.key(&event)
                    on:blur=move |_| open.set(false) />
                // The press must not take the focus from the field before the click arrives.
                <button class="na-combo__open" type="button" tabindex="-1" aria-label=session.text(Key::QUESTION_OPEN_LIST)
                    aria-controls=list_id aria-expanded=move || open.get().to_string()
                    on:mousedown=|event| event.prevent_default()
                    on:click=move |event| { open.update(|open| *open = !*open); focus_field(&event); }>{icon(icon::DOWN)}</button>
                {list}
            </div>
            <p class="na-combo__help" id=format!("{id}-help")>{count}</p>
        </div>
    }
    .into_view()
}

fn focus_field(event: &web_sys::MouseEvent) {
    let button = event.current_target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let field = button.and_then(|button| button.previous_element_sibling()).and_then(|field| field.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(field) = field {
        // A field in the page can always take the focus.
        let _ = field.focus();
    }
}

fn list(combo: &Combo, id: &str, list_id: &str, label: Key) -> View {
    let session = combo.asked.session;
    let found = combo.found.get();
    if found.is_empty() {
        return view! { <div class="na-combo__list na-combo__none" id=list_id.to_owned()>{session.say(Key::QUESTION_NO_MATCH)}</div> }
            .into_view();
    }
    let rows = found.into_iter().enumerate().filter_map(|(position, at)| {
        let entry = combo.entries.get(at)?.clone();
        let chosen = combo.asked.answer().picks.contains(&entry.pick) && entry.region.is_none();
        let active = combo.active;
        let picking = combo.clone();
        Some(view! {
            <li class="na-combo__opt" class:is-active=move || active.get() == Some(position) id=format!("{id}-{position}") role="option" aria-selected=chosen.to_string()
                on:mousedown=|event| event.prevent_default() on:click=move |_| picking.choose(at)>
                <span>{entry.label}</span><small>{entry.detail}</small>
            </li>
        }.into_view())
    });
    view! { <ul class="na-combo__list" id=list_id.to_owned() role="listbox" aria-label=session.text(label)>{rows.collect_view()}</ul> }
        .into_view()
}

impl Combo {
    /// A combobox over everything that a question offers; `field` becomes the id of its field.
    pub fn new(asked: &Asked, field: String) -> Self {
        let not_rated = untrack(|| asked.session.text(Key::QUESTION_NOT_RATED));
        let mut all = entries(&asked.pack, &asked.first, asked.question, &not_rated);
        // Special answers are rows of their own below.
        all.retain(|entry| !matches!(entry.pick, Pick::Option(..)));
        let entries = Arc::new(all);
        let typed = RwSignal::new(String::new());
        let searched = Arc::clone(&entries);
        let found = Memo::new(move |_| find(&searched, &typed.get()));
        Self { asked: asked.clone(), field, entries, typed, open: RwSignal::new(false), active: RwSignal::new(None), found }
    }

    fn key(&self, event: &web_sys::KeyboardEvent) {
        let count = self.found.with_untracked(Vec::len);
        let step = |by: isize| {
            let now = self.active.get_untracked();
            let next = match now {
                _ if count == 0 => None,
                None => Some(if by > 0 { 0 } else { count - 1 }),
                Some(at) => Some((at + count).saturating_add_signed(by) % count),
            };
            self.open.set(true);
            self.active.set(next);
            self.scroll_to_active();
        };
        match event.key().as_str() {
            "ArrowDown" => step(1),
            "ArrowUp" => step(-1),
            "Enter" => {
                let marked = self.active.get_untracked().filter(|_| self.open.get_untracked());
                let only = || (self.open.get_untracked() && count == 1).then_some(0);
                if let Some(at) = marked.or_else(only).and_then(|position| self.found.with_untracked(|found| found.get(position).copied()))
                {
                    self.choose(at);
                } else if !self.open.get_untracked() {
                    return;
                }
            }
            "Escape" if self.open.get_untracked() => self.close(),
            "Escape" if self.typed.with_untracked(|typed| !typed.is_empty()) => self.typed.set(String::new()),
            _ => return,
        }
        event.prevent_default();
    }

    fn close(&self) {
        self.open.set(false);
        self.active.set(None);
    }

    /// Keeps the marked entry in view.
    fn scroll_to_active(&self) {
        let Some(position) = self.active.get_untracked() else { return };
        let id = format!("{}-{position}", self.field);
        // The list is drawn in the same turn; the entry is there when the browser is idle again.
        gloo::timers::callback::Timeout::new(0, move || {
            let entry = web_sys::window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id(&id));
            if let Some(entry) = entry {
                let options = web_sys::ScrollIntoViewOptions::new();
                options.set_block(web_sys::ScrollLogicalPosition::Nearest);
                entry.scroll_into_view_with_scroll_into_view_options(&options);
            }
        })
        .forget();
    }

    fn choose(&self, at: usize) {
        let Some(entry) = self.entries.get(at) else { return };
        let session = self.asked.session;
        self.typed.set(String::new());
        self.close();
        add(&self.asked, entry.pick);
        suggest::remember(&self.asked, entry);
        session.announce(untrack(|| session.fill(Key::QUESTION_PICKED, &[("name", &entry.label)])));
    }
}

/// What is chosen, each with a button to take it back.
pub fn chips(combo: &Combo) -> View {
    let combo = combo.clone();
    let session = combo.asked.session;
    let view = move || {
        let picks: Vec<Pick> = combo.asked.answer().picks.into_iter().filter(|pick| !matches!(pick, Pick::Option(..))).collect();
        let list = picks.into_iter().map(|pick| chip(&combo, pick)).collect_view();
        (!list.is_empty()).then(|| view! { <ul class="na-picks" aria-label=session.text(Key::QUESTION_PICKS)>{list}</ul> })
    };
    view.into_view()
}

fn chip(combo: &Combo, pick: Pick) -> View {
    let session = combo.asked.session;
    let entry = combo.entries.iter().find(|entry| entry.pick == pick);
    let code = match pick {
        Pick::Country(country) => country.to_string(),
        Pick::Option(..) | Pick::Provider(_) => String::new(),
    };
    let label = entry.map_or(code, |entry| entry.label.clone());
    let detail = suggest::region_detail(&combo.asked, pick);
    let name = label.clone();
    let removing = combo.clone();
    let take = move |_| {
        remove(&removing.asked, |other| *other == pick);
        let session = removing.asked.session;
        session.announce(untrack(|| session.fill(Key::QUESTION_REMOVED, &[("name", &name)])));
        let field = web_sys::window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id(&removing.field));
        if let Some(field) = field.and_then(|field| field.dyn_into::<web_sys::HtmlElement>().ok()) {
            // A field in the page can always take the focus.
            let _ = field.focus();
        }
    };
    view! {
        <li class="na-pick">
            <span>{label.clone()}{(!detail.is_empty()).then(|| view! { " "<small>{detail}</small> })}</span>
            <button class="na-pick__x" type="button" aria-label=session.fill(Key::QUESTION_REMOVE, &[("name", &label)]) on:click=take>{small(icon::CROSS)}</button>
        </li>
    }
    .into_view()
}
