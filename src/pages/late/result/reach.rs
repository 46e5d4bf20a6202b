//! Who can reach the data: one row a jurisdiction, the home country always among them, in the same words for all.
//!
//! Must not know any country, value or law; location, order and ability are kept apart.

mod map;

use super::Context;
use super::answers::country_name;
use super::laws;
use crate::dom::prelude::*;
use crate::text::marked;
use neraca_engine::{Column, Country, Dimension, F, Link, ReachLink, Shape};
use neraca_report::Key;

/// What ties a jurisdiction to the system.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tie {
    Place,
    Order,
    Ability,
}

/// One jurisdiction.
struct Row {
    country: Option<Country>,
    ties: Vec<(Tie, String)>,
    /// Lowest and highest value of its links.
    value: (u8, u8),
}

/// What a party inside the jurisdiction can read, from nothing to everything.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Able {
    Not,
    Partly,
    Fully,
}

pub(super) fn section(context: &Context) -> View {
    let rows = rows(context);
    let countries: Vec<Country> = rows.iter().filter_map(|row| row.country).collect();
    let body = view! {
        {listed(context, &rows)}
        {map::disclosure(context)}
        {laws::of_countries(context, countries)}
    };
    super::section(context, "na-reach", Key::RESULT_REACH, &context.text(Key::RESULT_REACH_LEAD), body.into_view())
}

/// The table alone.
pub(super) fn table(context: &Context) -> View {
    listed(context, &rows(context))
}

fn listed(context: &Context, rows: &[Row]) -> View {
    let session = context.session;
    let heads =
        [Key::RESULT_REACH_WHERE, Key::RESULT_REACH_PLACE, Key::RESULT_REACH_ORDER, Key::RESULT_REACH_ABILITY, Key::RESULT_REACH_VERDICT];
    let heads = heads.map(|key| view! { <th scope="col" role="columnheader">{session.say(key)}</th> }.into_view());
    let lines = rows.iter().map(|row| line(context, row));
    view! {
        <table class="na-table na-reach" role="table">
            <thead role="rowgroup"><tr role="row">{heads.collect_view()}</tr></thead>
            <tbody role="rowgroup">{lines.collect_view()}</tbody>
        </table>
    }
    .into_view()
}

/// Home first, then foreign countries in the order of the links, then what is not known.
fn rows(context: &Context) -> Vec<Row> {
    let mut rows = Vec::from([home(context)]);
    let known = context.result().reach.iter().filter(|link| link.country.is_some());
    let unknown = context.result().reach.iter().filter(|link| link.country.is_none());
    for link in known.chain(unknown) {
        let Some(rule) = context.pack.reach.links.get(usize::from(link.link)) else { continue };
        let position = rows.iter().position(|row| row.country == link.country && row.country != Some(context.result().home));
        let at = position.unwrap_or_else(|| {
            rows.push(Row { country: link.country, ties: Vec::new(), value: (0, 0) });
            rows.len() - 1
        });
        if let Some(row) = rows.get_mut(at) {
            row.add(tie(rule), words(context, link));
            row.value = (row.value.0.max(link.value.0), row.value.1.max(link.value.1));
        }
    }
    rows
}

impl Row {
    fn add(&mut self, tie: Tie, text: String) {
        if !self.ties.iter().any(|(_, known)| *known == text) {
            self.ties.push((tie, text));
        }
    }
}

fn tie(rule: &Link) -> Tie {
    match (rule.column, rule.role.as_str()) {
        (Column::Provider, _) => Tie::Order,
        (Column::Hosted, "support") => Tie::Ability,
        (Column::Hosted, _) => Tie::Place,
    }
}

fn link_name(context: &Context, link: u8) -> &str {
    context.more.links.get(usize::from(link)).map_or("", String::as_str)
}

fn words(context: &Context, link: &ReachLink) -> String {
    let role = link_name(context, link.link);
    if link.passes(&context.pack.reach) {
        return context.text(Key::RESULT_REACH_PASSING);
    }
    if link.sure { role.to_owned() } else { context.fill(Key::RESULT_REACH_MAYBE, &[("role", role)]) }
}

/// The home country in the same form: the operator answers to its law and can read its own data.
fn home(context: &Context) -> Row {
    let home = context.result().home;
    let mut row = Row { country: Some(home), ties: Vec::new(), value: (0, 0) };
    row.add(Tie::Order, context.text(Key::RESULT_REACH_OPERATOR));
    row.add(Tie::Ability, context.text(Key::RESULT_REACH_OPERATOR_READS));
    for (position, _) in &context.result().at_home {
        let Some(rule) = context.pack.reach.links.get(usize::from(*position)) else { continue };
        row.add(tie(rule), link_name(context, *position).to_owned());
    }
    row
}

/// The factor that says who can read, beside the one of foreign reach: the other side of their table.
fn ability_factor(context: &Context) -> Option<F> {
    let themes = context.pack.method.themes(Dimension::Sovereignty);
    themes.iter().find_map(|theme| match &theme.shape {
        Shape::Table { rows, columns, .. } if *rows == context.pack.reach.factor => Some(*columns),
        Shape::Table { rows, columns, .. } if *columns == context.pack.reach.factor => Some(*rows),
        _ => None,
    })
}

/// Lowest and highest ability of others to read the content.
fn ability(context: &Context) -> (Able, Able) {
    let Some((factor, rule)) = ability_factor(context).and_then(|factor| Some((factor, context.pack.factor(factor)?))) else {
        return (Able::Not, Able::Fully);
    };
    let levels = context.result().scored.levels.get(factor);
    let able = |level: u8| {
        if level == rule.range.low() {
            Able::Not
        } else if level == rule.range.high() {
            Able::Fully
        } else {
            Able::Partly
        }
    };
    (able(levels.low()), able(levels.high()))
}

fn able_text(context: &Context, (low, high): (Able, Able)) -> String {
    let word = |able: Able| {
        context.text(match able {
            Able::Not => Key::RESULT_ABLE_NONE,
            Able::Partly => Key::RESULT_ABLE_SOME,
            Able::Fully => Key::RESULT_ABLE_FULL,
        })
    };
    if low == high { word(low) } else { context.fill(Key::RESULT_ABLE_SPAN, &[("low", &word(low)), ("high", &word(high))]) }
}

fn verdict(context: &Context, row: &Row, is_home: bool) -> String {
    let word = |able: Able| match able {
        Able::Not => Key::RESULT_VERDICT_BARRIER,
        Able::Partly => Key::RESULT_VERDICT_CONTRACT,
        Able::Fully => Key::RESULT_VERDICT_ACCESS,
    };
    if is_home {
        return context.text(Key::RESULT_VERDICT_ACCESS);
    }
    if row.value.1 == 0 {
        return context.text(Key::RESULT_VERDICT_NONE);
    }
    let (low, high) = ability(context);
    let low = if row.value.0 == 0 { Key::RESULT_VERDICT_NONE } else { word(low) };
    let high = word(high);
    if low == high {
        context.text(low)
    } else {
        context.fill(Key::RESULT_VERDICT_SPAN, &[("low", &context.text(low)), ("high", &context.text(high))])
    }
}

fn line(context: &Context, row: &Row) -> View {
    let is_home = row.country == Some(context.result().home);
    let name = row.country.map_or_else(|| context.text(Key::RESULT_REACH_UNKNOWN), |country| country_name(&context.first, country));
    let ties = |tie: Tie| -> String {
        let mut found: Vec<String> = row.ties.iter().filter(|(kind, _)| *kind == tie).map(|(_, text)| text.clone()).collect();
        if tie == Tie::Ability && !is_home && row.value.1 > 0 {
            found.insert(0, able_text(context, ability(context)));
        }
        if found.is_empty() { context.text(Key::RESULT_REACH_NONE) } else { found.join("; ") }
    };
    let cell = |key: Key, text: &str, class: &'static str| {
        let head = neraca_report::plain(&context.text(key));
        view! { <td role="cell" data-l=head class=class><span>{marked(text)}</span></td> }.into_view()
    };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{marked(&name)}</th>
            {cell(Key::RESULT_REACH_PLACE, &ties(Tie::Place), "")}
            {cell(Key::RESULT_REACH_ORDER, &ties(Tie::Order), "")}
            {cell(Key::RESULT_REACH_ABILITY, &ties(Tie::Ability), "")}
            {cell(Key::RESULT_REACH_VERDICT, &verdict(context, row, is_home), "na-reach__v")}
        </tr>
    }
    .into_view()
}
