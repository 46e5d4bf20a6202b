//! The same answers under the rules of another date: what changes, line by line, and which dated rule is behind it.
//!
//! Must not know any date or rule; the content has them.

use super::Context;
use crate::dom::prelude::*;
use crate::text::marked;
use neraca_engine::{Cause, Date, Difference, Line, Side, Subject, difference};
use neraca_report::{Compared, Key, Words};
use std::sync::Arc;

/// The list entry for a date that is typed.
const TYPED: &str = "typed";

pub(super) fn section(context: &Context) -> View {
    let session = context.session;
    let chosen: RwSignal<Option<Date>> = RwSignal::new(None);
    let typing = RwSignal::new(false);
    let wrong = RwSignal::new(false);
    let own = context.result().as_of;
    let earliest = context.pack.earliest;
    let choose = move |event| {
        let value: String = event_target_value(&event);
        typing.set(value == TYPED);
        wrong.set(false);
        chosen.set(value.parse().ok().filter(|date| *date != own));
    };
    let write = move |event| {
        let date: Option<Date> = event_target_value(&event).parse().ok().filter(|date| *date >= earliest);
        wrong.set(date.is_none());
        chosen.set(date.filter(|date| *date != own));
    };
    let options =
        landmarks(context).into_iter().map(|date| view! { <option value=date.to_string()>{context.date(date)}</option> }.into_view());
    let inner = context.clone();
    let found = move || {
        let chosen = chosen.get();
        chosen.map(|date| untrack(|| compared(&inner, date)))
    };
    let first = context.date(earliest);
    let field = move || {
        typing.get().then(|| {
            let error = {
                let first = first.clone();
                move || wrong.get().then(|| view! { <p class="na-field__error" id="rules-date-error">{session.say_with(Key::DATES_BAD, &[("earliest", &first)])}</p> })
            };
            view! {
                <div class="na-field" class:is-bad=move || wrong.get()>
                    <label class="na-field__label" for="rules-date">{session.say(Key::DATES_TYPED)}</label>
                    {error}
                    <input class="na-input na-input--num" id="rules-date" type="date" min=earliest.to_string() aria-describedby="rules-date-error" on:change=write />
                </div>
            }
        })
    };
    let body = view! {
        <div class="na-fields na-no-print">
            <div class="na-field">
                <label class="na-field__label" for="rules-as-of">{session.say(Key::DATES_CHOOSE)}</label>
                <select class="na-select" id="rules-as-of" on:change=choose>
                    <option value="">{session.say_with(Key::DATES_OWN, &[("date", &context.date(own))])}</option>
                    {options.collect_view()}
                    <option value=TYPED>{session.say(Key::DATES_OTHER)}</option>
                </select>
            </div>
            {field}
        </div>
        <div class="na-diff" role="status">{found}</div>
    };
    super::section(context, "na-dates", Key::DATES_TITLE, &context.text(Key::DATES_LEAD), body.into_view())
}

/// Days on which a dated rule begins or ends to apply, the earliest day there is and today, without the date of this result.
fn landmarks(context: &Context) -> Vec<Date> {
    let rules = context.pack.dated.iter().flat_map(|rule| [rule.from, rule.until.and_then(Date::tomorrow)]);
    let mut out: Vec<Date> = rules.flatten().chain([context.pack.earliest, context.session.today()]).collect();
    out.retain(|date| *date >= context.pack.earliest && *date != context.result().as_of);
    out.sort_unstable();
    out.dedup();
    out
}

fn compared(context: &Context, date: Date) -> View {
    let session = context.session;
    let (result, answers) = (context.result(), &context.shown.document.answers);
    let side = |as_of| Side { answers, as_of, home: result.home };
    let found = difference(&context.pack, side(result.as_of), side(date));
    let words = Words { first: Arc::clone(&context.first), more: Some(Arc::clone(&context.more)) };
    let words = Compared { pack: &context.pack, words: &words };
    let (own, other) = (context.date(result.as_of), context.date(date));
    if found.lines.is_empty() {
        return view! { <p>{session.say_with(Key::DATES_SAME, &[("date", &other)])}</p> }.into_view();
    }
    // Less than a point is no change that anybody can see.
    let seen = |line: &&Line| words.value(&found.before, line.subject) != words.value(&found.after, line.subject);
    // What people act on first; levels and themes are the detail behind it.
    let (plain, detail): (Vec<&Line>, Vec<&Line>) =
        found.lines.iter().filter(seen).partition(|line| !matches!(line.subject, Subject::Level(_) | Subject::Theme(..)));
    let rows = |lines: Vec<&Line>| lines.into_iter().map(|line| row(context, words, &found, line)).collect_view();
    let detail = (!detail.is_empty()).then(|| {
        let title = context.fill(Key::DATES_DETAIL, &[("count", &detail.len().to_string())]);
        super::disclosure(&title, false, view! { <dl class="na-diff__lines">{rows(detail)}</dl> }.into_view())
    });
    view! {
        <p>{session.say_with(Key::DATES_BETWEEN, &[("before", &own), ("after", &other)])}</p>
        {rules(context, &found)}
        <dl class="na-diff__lines">{rows(plain)}</dl>
        {detail}
    }
    .into_view()
}

fn row(context: &Context, words: Compared<'_>, found: &Difference, line: &Line) -> View {
    let [before, after] = [&found.before, &found.after].map(|side| words.value(side, line.subject));
    let causes: Vec<String> = line
        .causes
        .iter()
        .filter_map(|cause| match cause {
            Cause::Rule(rule) => found.rules.iter().position(|other| other == rule).map(|number| (number + 1).to_string()),
            Cause::Date => Some(context.text(Key::CLI_DIFF_DATE)),
            Cause::Answer(_) | Cause::Home => None,
        })
        .collect();
    let because = context.fill(Key::DATES_BECAUSE, &[("rules", &causes.join(", "))]);
    view! {
        <div>
            <dt>{marked(&words.subject(line.subject))}</dt>
            <dd>{marked(&before)}" → "<b>{marked(&after)}</b><small>{marked(&because)}</small></dd>
        </div>
    }
    .into_view()
}

/// The dated rules in force on one of the two dates only, numbered.
fn rules(context: &Context, found: &Difference) -> View {
    let items = found.rules.iter().filter_map(|rule| {
        let text = context.more.dates.get(usize::from(*rule))?;
        Some(view! { <li>{marked(&text.text)}</li> }.into_view())
    });
    view! { <ol class="na-diff__rules">{items.collect_view()}</ol> }.into_view()
}
