//! What can be found in a place or provider field, and what a typed text finds.
//!
//! Must not know markup. Pure, so that its tests run natively.

use neraca_engine::{Kind, Pack, Pick, Q};
use neraca_report::First;

/// Most entries shown at once.
const SHOWN: usize = 40;

/// One thing that can be picked.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub pick: Pick,
    /// Name in the current language.
    pub label: String,
    /// What tells it apart: code, provider and region, "not rated".
    pub detail: String,
    /// Provider and region behind a place, as stored beside the answer.
    pub region: Option<(u16, String)>,
    /// Words that find it, in small letters.
    words: Vec<String>,
}

/// Everything a question offers, special options first.
pub fn entries(pack: &Pack, first: &First, question: Q, not_rated: &str) -> Vec<Entry> {
    let Some(rule) = pack.question(question) else { return Vec::new() };
    let texts = first.questions.get(usize::from(question.0));
    let text = |option: usize| texts.and_then(|texts| texts.options.get(option)).map(|text| neraca_report::plain(text)).unwrap_or_default();
    let special = rule.options.iter().enumerate().map(|(option, choice)| {
        let label = text(option);
        let words = vec![label.to_lowercase(), choice.code.clone()];
        Entry { pick: Pick::Option(u8::try_from(option).unwrap_or(u8::MAX), None), label, detail: String::new(), region: None, words }
    });
    let mut out: Vec<Entry> = special.collect();
    match rule.kind {
        Kind::Provider => out.extend(providers(pack, first, rule.options.iter().filter_map(|choice| choice.alias.as_deref()).collect())),
        kind if kind.is_place() => out.extend(places(first, not_rated)),
        _ => {}
    }
    out
}

fn providers(pack: &Pack, first: &First, aliases: Vec<&str>) -> Vec<Entry> {
    let named = (0u16..).zip(pack.providers.iter().zip(&first.providers));
    let mut out: Vec<Entry> = named
        .filter(|(_, (provider, _))| !aliases.contains(&provider.id.as_str()))
        .map(|(position, (provider, name))| Entry {
            pick: Pick::Provider(position),
            label: name.name.clone(),
            detail: String::new(),
            region: None,
            words: vec![name.name.to_lowercase(), provider.id.clone(), name.legal_name.to_lowercase()],
        })
        .collect();
    out.sort_by_key(|entry| entry.label.to_lowercase());
    out
}

fn places(first: &First, not_rated: &str) -> Vec<Entry> {
    let mut out = Vec::new();
    for country in &first.countries {
        let regions = first.regions.iter().filter(|region| region.country == country.code);
        let code = country.code.code();
        let mut words = vec![country.name.to_lowercase(), code.to_lowercase()];
        words.extend(country.words.iter().map(|word| word.to_lowercase()));
        let detail = if country.rated { code.to_owned() } else { format!("{code}, {not_rated}") };
        out.push(Entry { pick: Pick::Country(country.code), label: country.name.clone(), detail, region: None, words });
        out.extend(regions.map(|region| {
            let provider = first.providers.get(usize::from(region.provider)).map_or("", |provider| provider.name.as_str());
            let city = if region.city.is_empty() { String::new() } else { format!("{}, ", region.city) };
            Entry {
                pick: Pick::Country(country.code),
                label: format!("{city}{}", country.name),
                detail: format!("{provider}, {}", region.code),
                region: Some((region.provider, region.code.clone())),
                words: vec![region.code.to_lowercase(), region.city.to_lowercase(), country.name.to_lowercase(), provider.to_lowercase()],
            }
        }));
    }
    out
}

/// Positions of the entries that a text finds, best first: exact word, start of a word, then anywhere.
/// Without a text: everything but regions, so that the list stays readable.
pub fn find(entries: &[Entry], typed: &str) -> Vec<usize> {
    let typed = typed.trim().to_lowercase();
    if typed.is_empty() {
        return entries.iter().enumerate().filter(|(_, entry)| entry.region.is_none()).map(|(position, _)| position).collect();
    }
    let rank = |entry: &Entry| -> Option<u8> {
        let found = entry.words.iter().filter_map(|word| {
            if *word == typed {
                Some(0)
            } else if word.starts_with(&typed) {
                Some(1)
            } else if word.split([' ', '(', ',', '-', '/']).any(|part| part.starts_with(&typed)) {
                Some(2)
            } else {
                (typed.len() > 2 && word.contains(&typed)).then_some(3)
            }
        });
        found.min()
    };
    let mut found: Vec<(u8, bool, usize)> =
        entries.iter().enumerate().filter_map(|(position, entry)| Some((rank(entry)?, entry.region.is_some(), position))).collect();
    found.sort_unstable();
    found.into_iter().map(|(_, _, position)| position).take(SHOWN).collect()
}

#[cfg(test)]
mod tests {
    use super::{Entry, find};
    use neraca_engine::Pick;

    fn place(code: &str, label: &str, words: &[&str], region: Option<&str>) -> Entry {
        Entry {
            pick: Pick::Country(code.parse().unwrap()),
            label: label.into(),
            detail: String::new(),
            region: region.map(|region| (0, region.into())),
            words: words.iter().map(|word| (*word).to_owned()).collect(),
        }
    }

    #[test]
    fn finds_by_name_code_city_and_region() {
        let entries = [
            place("SE", "Swedia", &["swedia", "se", "sweden"], None),
            place("SG", "Singapura", &["singapura", "sg", "singapore"], None),
            place("SG", "Singapura", &["ap-southeast-1", "singapore", "aws"], Some("ap-southeast-1")),
        ];
        assert_eq!(find(&entries, "SG"), [1]);
        assert_eq!(find(&entries, "singap"), [1, 2]);
        assert_eq!(find(&entries, "ap-southeast-1"), [2]);
        assert_eq!(find(&entries, "southeast"), [2]);
        assert_eq!(find(&entries, ""), [0, 1]);
        assert!(find(&entries, "zzz").is_empty());
    }
}
