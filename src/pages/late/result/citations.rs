//! The law behind this result: every provision cited by a rule that contributed or by a flag, grouped by instrument.
//!
//! Must not know any law.

use super::laws::letter;
use super::{Context, disclosure};
use crate::components::state;
use crate::dom::prelude::*;
use crate::routes::Route;
use crate::text::marked;
use neraca_engine::{Dimension, Source};
use neraca_report::{Key, Provision};

pub(super) fn section(context: &Context) -> View {
    let session = context.session;
    session.need("laws");
    let lead = context.text(Key::RESULT_LAWS_LEAD);
    let inner = context.clone();
    let cited = cited(context);
    let body = move || {
        let Some(laws) = session.library().laws.get() else { return state::loading(session) };
        untrack(|| {
            let ids =
                cited.iter().filter_map(|position| inner.first.citations.get(usize::from(*position))).map(|citation| citation.id.as_str());
            let provisions: Vec<&Provision> = ids.filter_map(|id| laws.iter().find(|provision| provision.id == id)).collect();
            let groups = grouped(provisions).into_iter().map(|(instrument, provisions)| group(&inner, &instrument, &provisions));
            view! { {groups.collect_view()}<p class="na-note">{session.say(Key::RESULT_TECHNICAL)}</p> }.into_view()
        })
    };
    super::section(context, "na-laws", Key::RESULT_LAWS, &lead, body.into_view())
}

/// Positions of all citations, in the order of the library.
pub(super) fn cited(context: &Context) -> Vec<u16> {
    let result = context.result();
    let mut out: Vec<u16> = Vec::new();
    for part in Dimension::BOTH.into_iter().flat_map(|dimension| &result.index(dimension).parts) {
        let Source::Factor(factor) = part.source else { continue };
        let because = result.because(factor);
        let clauses = context.more.factors.get(usize::from(factor.0)).map_or(&[][..], |text| &text.clauses);
        for (_, clause) in clauses.iter().enumerate().filter(|(position, _)| *position < 32 && because & (1 << position) != 0) {
            out.extend(&clause.laws);
        }
    }
    let flags = &result.scored.flags;
    for flag in flags.certain.iter().chain(&flags.possible) {
        out.extend(context.more.flags.get(usize::from(*flag)).map_or(&[][..], |text| &text.laws));
    }
    out.sort_unstable();
    out.dedup();
    out
}

pub(super) fn grouped(provisions: Vec<&Provision>) -> Vec<(String, Vec<&Provision>)> {
    let mut out: Vec<(String, Vec<&Provision>)> = Vec::new();
    for provision in provisions {
        match out.iter_mut().find(|(instrument, _)| *instrument == provision.instrument) {
            Some((_, group)) => group.push(provision),
            None => out.push((provision.instrument.clone(), Vec::from([provision]))),
        }
    }
    out
}

fn group(context: &Context, instrument: &str, provisions: &[&Provision]) -> View {
    let title = context.fill(Key::RESULT_LAWS_COUNT, &[("instrument", instrument), ("count", &provisions.len().to_string())]);
    let items = provisions.iter().map(|provision| item(context, provision));
    disclosure(&title, false, view! { <ul class="na-cites">{items.collect_view()}</ul> }.into_view())
}

fn item(context: &Context, provision: &Provision) -> View {
    let label = context.first.citations.iter().find(|citation| citation.id == provision.id).map_or("", |citation| citation.label.as_str());
    let href = context.session.href(&Route::Law(provision.id.clone()));
    let since = match provision.in_force_from {
        Some(date) => context.fill(Key::RESULT_IN_FORCE, &[("date", &context.date(date))]),
        None => context.sentence("date_not_verified", &[]),
    };
    let checked = context.fill(Key::RESULT_LAW_CHECKED, &[("date", &context.date(provision.last_checked))]);
    view! {
        <li class="na-cite">
            <span class="na-cite__name"><a href=href>{marked(label)}</a></span>
            {letter(context, provision.letter)}
            <p class="na-cite__text">{marked(&provision.summary)}</p>
            <p class="na-cite__meta">{marked(&since)}" · "{marked(&checked)}</p>
        </li>
    }
    .into_view()
}
