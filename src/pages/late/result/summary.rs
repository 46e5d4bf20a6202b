//! The result in plain sentences: what drives it, what is unknown, what to find out.
//!
//! Must not know wording; every sentence is a template of the content.

use super::readings::contested;
use super::{Context, cards, find, joined, question_name};
use crate::dom::prelude::*;
use crate::text::marked;
use neraca_engine::{Dimension, IndexResult, Q, Source, Truth, points};
use neraca_report::{Key, fill};

/// Names of so many things that raise an index, and of so many questions.
const NAMED: usize = 3;

pub(super) fn section(context: &Context) -> View {
    let paragraphs = Dimension::BOTH.map(|dimension| {
        let context = context.clone();
        // The last sentence waits for the useful questions.
        let text = move || {
            context.useful.track();
            untrack(|| paragraph(&context, dimension))
        };
        view! { <p>{text}</p> }.into_view()
    });
    let notes = Dimension::BOTH.map(|dimension| note(context, dimension));
    let body = view! { <div class="na-sum">{paragraphs.collect_view()}</div>{notes.collect_view()} };
    super::section(context, "na-summary", Key::RESULT_SUMMARY, "", body.into_view())
}

fn paragraph(context: &Context, dimension: Dimension) -> View {
    let index = context.result().index(dimension);
    let case = match (index.has_headline(), index.is_settled()) {
        (true, true) => "settled",
        (true, false) => "wide",
        (false, _) => "not_enough",
    };
    let values = Values::new(context, index);
    let drives = if case == "settled" && values.missing("drivers") { "settled.drives_none".to_owned() } else { format!("{case}.drives") };
    let mut sentences = Vec::from([values.sentence(&context.sentence(&drives, &[]))]);
    match (case, values.open) {
        ("settled", 0) => sentences.push(context.sentence("settled.unknown_none", &[])),
        ("settled", _) => sentences.push(values.sentence(&context.sentence("settled.unknown", &[]))),
        (_, 0) => sentences.push(values.sentence(&context.sentence("wide.unknown_contested", &[]))),
        _ => {
            // Sentences that name questions wait for them; where no answer helps, the law alone keeps the range.
            sentences.extend((case == "not_enough").then(|| values.sentence(&context.sentence("not_enough.unknown", &[]))));
            let helps: &[&str] = if case == "wide" { &["wide.unknown", "wide.helps_answer"] } else { &["not_enough.helps"] };
            sentences.extend(helps.iter().map(|id| values.sentence(&context.sentence(id, &[]))));
            if context.useful.get_untracked().is_some() && values.missing("questions") {
                sentences.push(values.sentence(&context.text(Key::RESULT_LAW_ALONE)));
            }
        }
    }
    sentences.retain(|sentence| !sentence.is_empty());
    marked(&sentences.join(" "))
}

/// What the templates may name; what is missing here silences the sentences that name it.
struct Values {
    pairs: Vec<(&'static str, String)>,
    /// Questions without a usable answer.
    open: usize,
}

impl Values {
    fn new(context: &Context, index: &IndexResult) -> Self {
        let [_, unknown, unanswered] = context.counts();
        let half = half_known(context);
        let conflicting = context.pack.question_positions().filter(|question| context.withdrawn(*question));
        let useful = find::of_index(context, index.dimension, NAMED).into_iter();
        let names: Vec<String> = conflicting.chain(useful).take(NAMED).map(|question| question_name(&context.first, question)).collect();
        let open = unanswered + unknown + half;
        let pairs = Vec::from([
            ("index_name", context.index_name(index.dimension as usize).to_owned()),
            ("band_label", context.band(index.bands.1)),
            ("band_label_lo", context.band(index.bands.0)),
            ("band_label_hi", context.band(index.bands.1)),
            ("score", points(index.range.high).to_string()),
            ("lo", points(index.range.low).to_string()),
            ("hi", points(index.range.high).to_string()),
            ("coverage", index.coverage.to_string()),
            ("unanswered_count", unanswered.to_string()),
            // Where only one number is asked for, both kinds of gap count.
            ("unknown_count", if index.has_headline() { open } else { unknown }.to_string()),
            ("contested", joined(context, &contested(context, Some(index.dimension)))),
            ("drivers", drivers(context, index)),
            ("question", names.first().cloned().unwrap_or_default()),
            ("questions", joined(context, &names)),
        ]);
        Self { pairs: pairs.into_iter().filter(|(_, value)| !value.is_empty()).collect(), open }
    }

    fn missing(&self, name: &str) -> bool {
        !self.pairs.iter().any(|(known, _)| *known == name)
    }

    /// A filled sentence; empty while something it names is missing.
    fn sentence(&self, text: &str) -> String {
        let values: Vec<(&str, &str)> = self.pairs.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let text = fill(text, &values);
        if text.contains('{') { String::new() } else { text }
    }
}

/// Answers that say "and perhaps more".
fn half_known(context: &Context) -> usize {
    let half = |question: &Q| {
        let answer = context.shown.document.answers.get(*question);
        answer.open && !answer.picks.is_empty() && !context.withdrawn(*question)
    };
    let applies = |question: &Q| context.result().shown(*question) != Truth::No;
    context.pack.question_positions().filter(applies).filter(half).count()
}

fn drivers(context: &Context, index: &IndexResult) -> String {
    let mut parts: Vec<_> = index.parts.iter().filter(|part| part.units > 0).collect();
    parts.sort_by_key(|part| core::cmp::Reverse(part.units));
    let mut names: Vec<String> = Vec::new();
    for part in parts {
        let Source::Factor(factor) = part.source else { continue };
        let name = context.more.factors.get(usize::from(factor.0)).map_or_else(String::new, |text| text.name.clone());
        if !names.contains(&name) && names.len() < NAMED {
            names.push(name);
        }
    }
    joined(context, &names)
}

/// What the lights mean.
fn note(context: &Context, dimension: Dimension) -> View {
    let index = context.result().index(dimension);
    let settled = context.sentence(if index.is_settled() { "settled.yes" } else { "settled.no" }, &[]);
    let documented = context.sentence(&format!("documented.{}", cards::documented(context, dimension)), &[]);
    view! { <p class="na-note"><b>{marked(context.index_name(dimension as usize))}</b>". "{marked(&settled)}" "{marked(&documented)}</p> }
        .into_view()
}
