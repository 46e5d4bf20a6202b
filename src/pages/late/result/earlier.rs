//! What an assessment of an earlier method or pack came to in its time, beside today's result, and why the two differ.
//!
//! Must not know how a reason is found, nor any number of a method.

use super::{Context, numbers};
use crate::components::{band, state};
use crate::dom::prelude::*;
use crate::text::marked;
use neraca_engine::{IndexResult, Methods, Revision};
use neraca_report::{Compared, Earlier, Key, Words};
use std::sync::Arc;

/// Nothing for an assessment that this release wrote or changed.
pub(super) fn section(context: &Context) -> View {
    if context.shown.document.written_by().is_none() {
        return ().into_view();
    }
    let session = context.session;
    session.need("methods");
    let inner = context.clone();
    let body = move || match session.late.methods.get() {
        None => state::loading(session),
        Some(methods) => untrack(|| told(&inner, &methods)),
    };
    super::section(context, "na-earlier", Key::EARLIER_TITLE, &context.text(Key::EARLIER_LEAD), body.into_view())
}

fn told(context: &Context, methods: &Methods) -> View {
    let (document, levels) = (&context.shown.document, &context.result().scored.levels);
    let Ok(Some(earlier)) = Earlier::of_document(&context.pack, methods, document, levels) else {
        return view! { <p>{marked(&context.text(Key::CLI_EARLIER_LOST))}</p> }.into_view();
    };
    let by = context.fill(Key::CLI_EARLIER, &[("method", &earlier.method.version.to_string()), ("pack", earlier.pack)]);
    let Some(revision) = &earlier.revision else {
        return view! { <p><b>{marked(&by)}</b></p><p>{marked(&context.text(Key::CLI_EARLIER_LOST))}</p> }.into_view();
    };
    let now = context.fill(Key::EARLIER_NOW, &[("method", &context.pack.method_name()), ("pack", &context.pack.id)]);
    let today = |band: u8| band;
    // Bands go by their code, because versions may draw them elsewhere.
    let then = |band: u8| {
        let code = earlier.method.bands.get(usize::from(band)).map(|band| &band.code);
        let found = (0u8..).zip(&context.pack.method.bands).find(|(_, band)| Some(&band.code) == code);
        found.map_or(band, |(position, _)| position)
    };
    view! {
        <div class="na-earlier">
            {side(context, &by, &revision.before.indices, then)}
            {side(context, &now, &revision.after.indices, today)}
        </div>
        {reasons(context, &earlier, revision)}
    }
    .into_view()
}

/// Both indices of one side; `of_today` is the band of today's method that has the same code.
fn side(context: &Context, title: &str, indices: &[IndexResult; 2], of_today: impl Fn(u8) -> u8) -> View {
    let rows = indices.iter().map(|index| {
        let name = context.index_name(index.dimension as usize);
        let bands = (of_today(index.bands.0), of_today(index.bands.1));
        view! { <div><dt>{marked(name)}</dt><dd><b>{numbers(index.range)}</b>" "{band::span(context.session, bands)}</dd></div> }
            .into_view()
    });
    view! { <div><h3>{marked(title)}</h3><dl>{rows.collect_view()}</dl></div> }.into_view()
}

fn reasons(context: &Context, earlier: &Earlier<'_>, revision: &Revision) -> View {
    if revision.reasons.is_empty() {
        return view! { <p>{marked(&context.text(Key::CLI_EARLIER_SAME))}</p> }.into_view();
    }
    let words = Words { first: Arc::clone(&context.first), more: Some(Arc::clone(&context.more)) };
    let compared = Compared { pack: &context.pack, words: &words };
    let items = revision.reasons.iter().map(|reason| view! { <li>{marked(&compared.reason(earlier, reason))}</li> }.into_view());
    view! {
        <h3>{marked(&context.text(Key::CLI_EARLIER_REASONS))}</h3>
        <ul class="na-earlier__why">{items.collect_view()}</ul>
    }
    .into_view()
}
