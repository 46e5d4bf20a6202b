//! Why this much: the points each fact adds, at the lower and at the upper end. Both columns add up to the ends shown.
//!
//! Must not know how points are shared out; the engine does it.

use super::Context;
use super::answers::country_name;
use crate::dom::prelude::*;
use crate::text::marked;
use neraca_engine::{Clause, Dimension, F, Part, Q, Source, parts_at_low, points};
use neraca_report::Key;

/// One line: a factor in a theme, or a flag.
struct Row {
    source: Source,
    theme: Option<u8>,
    low: Part,
    high: Part,
}

pub(super) fn section(context: &Context) -> View {
    let session = context.session;
    let stakes = stakes(context);
    let key = |class: &'static str, text: Key| {
        view! {
        <span><svg width="24" height="12" aria-hidden="true"><rect class=class x=".5" y=".5" width="23" height="11"></rect></svg>{session.say(text)}</span>
    }.into_view()
    };
    let figures = Dimension::BOTH.map(|dimension| figure(context, dimension));
    let body = view! {
        <p>{marked(&stakes)}</p>
        <p class="na-key">{key("na-w-sure", Key::RESULT_PARTS_SURE)}{key("na-w-maybe", Key::RESULT_PARTS_MAYBE)}</p>
        <div class="na-stack">{figures.collect_view()}</div>
    };
    super::section(context, "na-parts", Key::RESULT_PARTS, &context.text(Key::RESULT_PARTS_LEAD), body.into_view())
}

/// How much is at stake, in words.
fn stakes(context: &Context) -> String {
    let (low, high) = context.result().scored.stakes;
    let word = |tier: u8| context.more.stakes.get(usize::from(tier)).map_or("", |(name, _)| name.as_str());
    let name = context.more.stakes.first().map_or("", |(name, _)| name.as_str());
    let key = if low == high { Key::RESULT_STAKES } else { Key::RESULT_STAKES_SPAN };
    if low == high {
        context.fill(key, &[("name", name), ("low", word(low))])
    } else {
        context.fill(key, &[("name", name), ("low", word(low)), ("high", word(high))])
    }
}

fn rows(context: &Context, dimension: Dimension) -> Vec<Row> {
    let result = context.result();
    let low = parts_at_low(&context.pack, &result.scored, dimension);
    let high = &result.index(dimension).parts;
    let mut rows: Vec<Row> = Vec::new();
    for part in high.iter().chain(&low) {
        if !rows.iter().any(|row| row.source == part.source && row.theme == part.theme) {
            let same = |parts: &[Part]| {
                let found = parts.iter().find(|other| other.source == part.source && other.theme == part.theme);
                found.copied().unwrap_or(Part { source: part.source, theme: part.theme, units: 0, points: 0 })
            };
            rows.push(Row { source: part.source, theme: part.theme, low: same(&low), high: same(high) });
        }
    }
    rows.sort_by_key(|row| core::cmp::Reverse((row.high.units, row.low.units)));
    rows
}

fn figure(context: &Context, dimension: Dimension) -> View {
    let session = context.session;
    let range = context.result().index(dimension).range;
    let (low, high) = (points(range.low).to_string(), points(range.high).to_string());
    let caption =
        context.fill(Key::RESULT_PARTS_CAPTION, &[("index", context.index_name(dimension as usize)), ("high", &high), ("low", &low)]);
    let (shown, rest): (Vec<Row>, Vec<Row>) =
        rows(context, dimension).into_iter().partition(|row| row.low.units != 0 || row.high.units != 0);
    let widest = shown.iter().map(|row| row.low.units.max(row.high.units)).max().unwrap_or(1).max(1);
    let lines = shown.iter().map(|row| line(context, row, widest));
    let names: Vec<String> = rest.iter().map(|row| name(context, row)).collect();
    let rest = (!names.is_empty()).then(|| {
        view! { <p class="na-note">{marked(&context.fill(Key::RESULT_PARTS_REST, &[("names", &names.join(", "))]))}</p> }.into_view()
    });
    view! {
        <figure>
            <figcaption class="na-figcap">{marked(&caption)}</figcaption>
            <table class="na-table na-table--bars" role="table">
                <thead role="rowgroup"><tr role="row">
                    <th scope="col" role="columnheader">{session.say(Key::RESULT_PARTS_ITEM)}</th>
                    <th scope="col" role="columnheader" class="na-table__bar">{session.say(Key::RESULT_PARTS_POINTS)}</th>
                    <th scope="col" role="columnheader" class="is-num">{session.say(Key::RESULT_PARTS_LOW)}</th>
                    <th scope="col" role="columnheader" class="is-num">{session.say(Key::RESULT_PARTS_HIGH)}</th>
                </tr></thead>
                <tbody role="rowgroup">{lines.collect_view()}</tbody>
                <tfoot role="rowgroup"><tr role="row">
                    <th scope="row" role="rowheader">{session.say(Key::RESULT_PARTS_SUM)}</th>
                    <td role="cell" class="na-table__bar"></td>
                    <td role="cell" class="is-num">{low}</td>
                    <td role="cell" class="is-num">{high}</td>
                </tr></tfoot>
            </table>
            {rest}
        </figure>
    }
    .into_view()
}

fn name(context: &Context, row: &Row) -> String {
    match row.source {
        Source::Factor(factor) => context.more.factors.get(usize::from(factor.0)).map_or_else(String::new, |text| text.name.clone()),
        Source::Flag(flag) => {
            let id = context.pack.method.flags.get(usize::from(flag)).map_or("", |rule| rule.id.as_str());
            context.fill(Key::RESULT_PARTS_FLAG, &[("id", id)])
        }
    }
}

fn line(context: &Context, row: &Row, widest: i64) -> View {
    let name = name(context, row);
    let (name, because) = match row.source {
        Source::Factor(factor) => (factor_link(context, factor, &name), because(context, factor)),
        Source::Flag(_) => (view! { <a href="#na-flags">{marked(&name)}</a> }.into_view(), Vec::new()),
    };
    let because = because.into_iter().map(|text| view! { <small class="na-table__sub">{marked(&text)}</small> }.into_view());
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{name}{because.collect_view()}</th>
            <td role="cell" class="na-table__bar">{bar(row, widest)}</td>
            <td role="cell" class="is-num">{row.low.points.to_string()}</td>
            <td role="cell" class="is-num">{row.high.points.to_string()}</td>
        </tr>
    }
    .into_view()
}

fn bar(row: &Row, widest: i64) -> View {
    let permille = |units: i64| 1000 * units.max(0) / widest;
    let percent = |permille: i64| format!("{}.{}%", permille / 10, permille % 10);
    let (one, other) = (permille(row.low.units), permille(row.high.units));
    let (sure, most) = (one.min(other), one.max(other));
    let solid = (sure > 0).then(|| view! { <rect class="na-w-sure" x="0" width=percent(sure)></rect> }.into_view());
    let maybe = (most > sure).then(|| view! { <rect class="na-w-maybe" x=percent(sure) width=percent(most - sure)></rect> }.into_view());
    view! { <svg class="na-bar" aria-hidden="true"><rect class="na-z-track" x="0" width="100%"></rect>{solid}{maybe}</svg> }.into_view()
}

/// The rules that contributed to a factor, with their positions.
fn contributing(context: &Context, factor: F) -> Vec<(usize, &Clause)> {
    let because = context.result().because(factor);
    let clauses = context.pack.factor(factor).map_or(&[][..], |rule| &rule.clauses);
    clauses.iter().enumerate().filter(|(position, _)| *position < 32 && because & (1 << position) != 0).collect()
}

/// One sentence where the level is settled, else the best and the worst that is still possible.
fn because(context: &Context, factor: F) -> Vec<String> {
    if factor == context.pack.reach.factor {
        return largest_link(context).into_iter().collect();
    }
    let rules = contributing(context, factor);
    let text = |position: usize| -> &str {
        let clauses = context.more.factors.get(usize::from(factor.0)).map(|text| &text.clauses);
        clauses.and_then(|clauses| clauses.get(position)).map_or("", |clause| clause.because.as_str())
    };
    let best = rules.iter().min_by_key(|(_, clause)| (clause.levels.low(), clause.levels.high()));
    let worst = rules.iter().rev().max_by_key(|(_, clause)| (clause.levels.high(), clause.levels.low()));
    match (best, worst) {
        (Some((best, _)), Some((worst, _))) if best != worst => Vec::from([
            context.fill(Key::RESULT_PARTS_BEST, &[("because", text(*best))]),
            context.fill(Key::RESULT_PARTS_WORST, &[("because", text(*worst))]),
        ]),
        (Some((only, _)), _) => Vec::from([text(*only).to_owned()]),
        _ => Vec::new(),
    }
}

fn largest_link(context: &Context) -> Option<String> {
    let link = context.result().reach.iter().rev().max_by_key(|link| link.value.1).filter(|link| link.value.1 > 0)?;
    let role = context.more.links.get(usize::from(link.link))?;
    let country = link
        .country
        .map_or_else(|| super::lowered(&context.text(Key::RESULT_REACH_UNKNOWN)), |country| country_name(&context.first, country));
    Some(context.fill(Key::RESULT_PARTS_REACH, &[("link", &format!("{role}, {country}"))]))
}

/// The question that decides a factor: the first one its worst rule reads.
fn main_question(context: &Context, factor: F) -> Option<Q> {
    if factor == context.pack.reach.factor {
        let link = context.result().reach.iter().rev().max_by_key(|link| link.value.1);
        let question = link.and_then(|link| context.pack.reach.links.get(usize::from(link.link))).map(|rule| rule.question);
        return Some(question.unwrap_or(context.pack.reach.main_place));
    }
    let mut found = None;
    let rules = contributing(context, factor);
    let worst = rules.iter().rev().max_by_key(|(_, clause)| clause.levels.high()).map(|(_, clause)| *clause);
    let all = context.pack.factor(factor).map_or(&[][..], |rule| &rule.clauses);
    for clause in worst.into_iter().chain(all) {
        clause.when.questions(&mut |question| {
            if context.result().shown(question) != neraca_engine::Truth::No {
                found.get_or_insert(question);
            }
        });
    }
    found
}

fn factor_link(context: &Context, factor: F, name: &str) -> View {
    match main_question(context, factor) {
        Some(question) if context.shown.links => {
            let href = context.session.href(&context.session.question_route(question));
            view! { <a href=href>{marked(name)}</a> }.into_view()
        }
        _ => marked(name),
    }
}
