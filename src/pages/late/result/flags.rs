//! Red flags: certain ones filled, possible ones outlined; where each comes from and what would clear it.
//!
//! Must not know a flag's rule or wording.

use super::{Context, answer_text, disclosure, law_links, question_link};
use crate::components::label;
use crate::dom::prelude::*;
use crate::text::marked;
use gloo::timers::callback::Timeout;
use neraca_engine::{Answer, F, Q, Test, Truth, clearing};
use neraca_report::Key;

/// Sets of answers that clear a flag.
type Sets = Vec<Vec<(Q, Answer)>>;

/// With all that is behind each flag, or `brief`, as on paper.
pub(super) fn section(context: &Context, brief: bool) -> View {
    let flags = &context.result().scored.flags;
    let duty = |flag: &u8| context.more.flags.get(usize::from(*flag)).is_some_and(|text| text.duty);
    // Duties before exposures, in the method's order.
    let ordered =
        |list: &[u8]| -> Vec<u8> { list.iter().copied().filter(duty).chain(list.iter().copied().filter(|flag| !duty(flag))).collect() };
    let certain = ordered(&flags.certain).into_iter().map(|flag| card(context, flag, true, brief));
    let possible = ordered(&flags.possible).into_iter().map(|flag| card(context, flag, false, brief));
    let counts = [flags.certain.len(), flags.possible.len()].map(|count| count.to_string());
    let [sure, perhaps] = &counts;
    let none = flags.certain.is_empty() && flags.possible.is_empty();
    let lead = if none {
        context.text(Key::RESULT_FLAGS_NONE)
    } else {
        context.fill(Key::RESULT_FLAGS_COUNT, &[("certain", sure), ("possible", perhaps)])
    };
    let body = view! {
        {(!none).then(|| view! { <div class="na-flags" class:na-flags--paper=brief>{certain.chain(possible).collect_view()}</div> }.into_view())}
        <p class="na-note">{marked(&context.sentence("flag", &[]))}</p>
    };
    super::section(context, "na-flags", Key::RESULT_FLAGS, &lead, body.into_view())
}

fn card(context: &Context, flag: u8, sure: bool, brief: bool) -> View {
    let session = context.session;
    let Some(text) = context.more.flags.get(usize::from(flag)) else { return ().into_view() };
    let id = context.pack.method.flags.get(usize::from(flag)).map_or("", |rule| rule.id.as_str()).to_owned();
    let kind = if text.duty { Key::RESULT_DUTY } else { Key::RESULT_EXPOSURE };
    let (class, word, because, causes) = if sure {
        ("na-flag na-flag--sure", Key::RESULT_CERTAIN, &text.raised, Key::RESULT_CAUSED)
    } else {
        ("na-flag", Key::RESULT_POSSIBLE, &text.possible, Key::RESULT_CAUSED_MAYBE)
    };
    let laws = if text.laws.is_empty() { marked(&context.sentence("technical", &[])) } else { law_links(context, &text.laws) };
    view! {
        <article class=class>
            <p class="na-flag__tag"><b>{id}</b><span>{session.say(word)}" · "{session.say(kind)}</span></p>
            <h3>{marked(&text.title)}</h3>
            <p>{marked(because)}</p>
            <p><b>{session.say(Key::RESULT_CLEARS)}</b>" "{marked(&text.clears)}</p>
            {if brief { View::Nothing } else { disclosure(&context.text(causes), false, causing(context, flag)) }}
            {if brief { View::Nothing } else { ways_out(context, flag) }}
            <p class="na-flag__law">{laws}</p>
        </article>
    }
    .into_view()
}

/// The answers behind a flag, with their labels in a case.
fn causing(context: &Context, flag: u8) -> View {
    let rows = causes(context, flag).into_iter().map(|question| {
        let answer = answer_text(context.session, question, context.shown.document.answers.get(question));
        view! { <div><dt>{question_link(context, question)}</dt><dd>{marked(&answer)}" "{standing(context, question)}</dd></div> }
            .into_view()
    });
    view! { <dl class="na-pairs">{rows.collect_view()}</dl> }.into_view()
}

/// The label of a case's answer.
fn standing(context: &Context, question: Q) -> Option<View> {
    let standings = context.shown.standing.as_ref()?;
    let (_, standing) = standings.iter().find(|(position, _)| *position == question.0)?;
    Some(label::standing(context.session, standing))
}

/// Questions read by whatever lets a test of the flag hold.
fn causes(context: &Context, flag: u8) -> Vec<Q> {
    let mut out: Vec<Q> = Vec::new();
    let tests = context.pack.method.flags.get(usize::from(flag)).map_or(&[][..], |rule| &rule.tests);
    for test in tests {
        let mut found: Vec<Q> = Vec::new();
        if test.factor == context.pack.reach.factor {
            let strong = context.result().reach.iter().filter(|link| link.value.1 > 0);
            found.extend(strong.filter_map(|link| Some(context.pack.reach.links.get(usize::from(link.link))?.question)));
        } else {
            clauses(context, test.factor, test, &mut found);
        }
        out.extend(found);
    }
    out.retain(|question| context.result().shown(*question) != Truth::No);
    out.sort_unstable();
    out.dedup();
    out
}

fn clauses(context: &Context, factor: F, test: &Test, found: &mut Vec<Q>) {
    let Some(rule) = context.pack.factor(factor) else { return };
    let because = context.result().because(factor);
    let meets = |level: u8| if test.at_least { level >= test.level } else { level == test.level };
    let contributing = (0u32..32).zip(&rule.clauses).filter(|(position, _)| because & (1 << position) != 0);
    for (_, clause) in contributing.filter(|(_, clause)| clause.levels.iter().any(meets)) {
        clause.when.questions(&mut |question| found.push(question));
    }
    if found.is_empty() {
        // A closing rule reads nothing: it stands on every answer that ruled the others out.
        rule.clauses.iter().for_each(|clause| clause.when.questions(&mut |question| found.push(question)));
    }
}

/// The smallest answer sets that clear the flag, worked out when the reader opens them.
fn ways_out(context: &Context, flag: u8) -> View {
    let sets: RwSignal<Option<Sets>> = RwSignal::new(None);
    let asked = StoredValue::new(false);
    let seeker = context.clone();
    let seek = move |_| {
        if asked.get_value() {
            return;
        }
        asked.set_value(true);
        let context = seeker.clone();
        Timeout::new(20, move || {
            let result = context.result();
            let found = clearing(&context.pack, &context.shown.document.answers, result.as_of, result.home, flag);
            let _ = sets.try_set(Some(found));
        })
        .forget();
    };
    let context = context.clone();
    let session = context.session;
    let shown = move || {
        sets.with(|sets| match sets {
            None => view! { <p class="na-no-print" role="status">{session.say(Key::RESULT_CLEARING_SEARCH)}</p> }.into_view(),
            Some(sets) if sets.is_empty() => view! { <p>{session.say(Key::RESULT_CLEARING_NONE)}</p> }.into_view(),
            Some(sets) => listed(&context, sets),
        })
    };
    view! { <details class="na-more" on:toggle=seek><summary>{session.say(Key::RESULT_CLEARING)}</summary>{shown}</details> }.into_view()
}

fn listed(context: &Context, sets: &Sets) -> View {
    let items = sets.iter().map(|set| {
        let changes: Vec<String> = set.iter().map(|(question, answer)| context.change_text(*question, answer)).collect();
        let text = context.fill(Key::RESULT_CLEARING_SET, &[("changes", &changes.join(" + "))]);
        view! { <li>{marked(&text)}</li> }.into_view()
    });
    view! { <ul>{items.collect_view()}</ul><p class="na-note">{context.session.say(Key::RESULT_CLEARING_NOTE)}</p> }.into_view()
}
