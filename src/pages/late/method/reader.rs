//! What every section of the method page reads: rules and words, and the levels whose figures are shown.
//!
//! Must not know what stands in a section.

use crate::dom::prelude::*;
use crate::pages::late::result::numbers;
use crate::session::Session;
use crate::text::marked;
use neraca_engine::{Date, Dimension, F, Interval, Pack, Scored, Theme, points, score};
use neraca_report::{First, Key, Language, MethodText, More, date_text, fill};
use std::sync::Arc;

/// Rules and words of the page.
#[derive(Clone)]
pub struct Reader {
    pub session: Session,
    pub pack: Arc<Pack>,
    pub first: Arc<First>,
    pub more: Arc<More>,
    pub language: Language,
    /// The example's levels, scored.
    pub example: Arc<Scored>,
    /// The open assessment once it may show a score.
    own: Option<Arc<Scored>>,
}

impl Reader {
    /// `None` while the texts are not there.
    pub fn new(session: Session) -> Option<Self> {
        let more = session.more()?;
        let pack = session.pack();
        // The content check holds the example to this pack, so it always reads.
        let example = Arc::new(score(&pack, &pack.parse_vector(&more.method.example.vector).ok()?.levels));
        let own = session.score_shown().then(|| Arc::new(session.late.result.get().scored.clone()));
        Some(Self { session, first: session.first(), language: session.language.get(), pack, more, example, own })
    }

    pub fn texts(&self) -> &MethodText {
        &self.more.method
    }

    /// The levels whose figures are shown, and what they belong to.
    pub fn shown(&self) -> (&Arc<Scored>, Key) {
        self.own.as_ref().map_or((&self.example, Key::METHOD_OF_EXAMPLE), |own| (own, Key::METHOD_OWN))
    }

    pub fn text(&self, key: Key) -> String {
        untrack(|| self.session.text(key))
    }

    pub fn fill(&self, key: Key, values: &[(&str, &str)]) -> String {
        untrack(|| self.session.fill(key, values))
    }

    /// A reason of the content with its number filled in.
    pub fn reason(&self, text: &str, name: &str, number: i64) -> View {
        marked(&fill(text, &[(name, &number.to_string())]))
    }

    pub fn sentence(&self, id: &str) -> String {
        untrack(|| self.session.words().sentence(id).to_owned())
    }

    pub fn date(&self, date: Date) -> String {
        date_text(date, self.language)
    }

    pub fn index_name(&self, dimension: Dimension) -> &str {
        self.first.indices.get(dimension as usize).map_or("", String::as_str)
    }

    /// Code and name, such as `S1 Foreign access`.
    pub fn theme_name(&self, dimension: Dimension, position: usize) -> String {
        let name = self.first.themes.get(dimension as usize).and_then(|names| names.get(position)).map_or("", String::as_str);
        format!("{} {name}", self.theme(dimension, position).map_or("", |theme| theme.id.as_str()))
    }

    pub fn theme(&self, dimension: Dimension, position: usize) -> Option<&Theme> {
        self.pack.method.themes(dimension).get(position)
    }

    pub fn factor_code(&self, factor: F) -> &str {
        self.pack.factor(factor).map_or("", |rule| rule.id.as_str())
    }

    /// Code and name, such as `RD Who can read the data`.
    pub fn factor_name(&self, factor: F) -> String {
        let name = self.more.factors.get(usize::from(factor.0)).map_or("", |text| text.name.as_str());
        format!("{} {name}", self.factor_code(factor))
    }

    /// Codes with their levels: `RE 0, RD 4`.
    pub fn levels(&self, levels: &[(F, u8)]) -> String {
        let levels: Vec<String> = levels.iter().map(|(factor, level)| format!("{} {level}", self.factor_code(*factor))).collect();
        levels.join(", ")
    }

    pub fn band_name(&self, band: u8) -> &str {
        self.first.bands.get(usize::from(band)).map_or("", |text| text.name.as_str())
    }

    /// Points with the word of their band: `65, High`.
    pub fn score_text(&self, units: i64) -> String {
        self.fill(Key::CLI_ROBUST_VALUE, &[("score", &points(units).to_string()), ("band", self.band_name(self.pack.method.band(units)))])
    }

    /// A range with the words of its bands: `6–98, Low – Critical`.
    pub fn range_text(&self, range: Interval) -> String {
        let (low, high) = (self.pack.method.band(range.low), self.pack.method.band(range.high));
        let mut band = self.band_name(low).to_owned();
        if low != high {
            band = format!("{band}\u{a0}– {}", self.band_name(high));
        }
        self.fill(Key::CLI_ROBUST_VALUE, &[("score", &numbers(range)), ("band", &band)])
    }

    /// An exact value in points.
    pub fn decimal(&self, value: i64, digits: u32) -> String {
        self.language.decimal(value, digits)
    }
}

/// A titled part of a section.
pub fn part(title: View, body: View) -> View {
    view! { <section class="na-part"><h3>{title}</h3>{body}</section> }.into_view()
}

/// Paragraphs of interface texts.
pub fn paragraphs(session: Session, keys: &[Key]) -> View {
    keys.iter().map(|key| view! { <p>{session.say(*key)}</p> }.into_view()).collect_view().into_view()
}

/// A head cell for numbers or for words.
pub fn head_cell(session: Session, key: Key, number: bool) -> View {
    view! { <th scope="col" class=number.then_some("is-num")>{session.say(key)}</th> }.into_view()
}

/// A table that fits a phone but may scroll where text is large; `label` is the id of its name.
pub fn scroll(label: String, table: View) -> View {
    view! { <div class="na-scroll na-scroll--fit" role="region" tabindex="0" aria-labelledby=label>{table}</div> }.into_view()
}
