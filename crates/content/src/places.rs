//! Compiles countries, jurisdictions and providers: exposure values for the engine, names for each language.
//!
//! Must not know the questions that ask for them.

use crate::entry::{Entry, Pair};
use crate::laws::{checked, letter};
use crate::loader::{Loader, side};
use neraca_engine::{Country, Exposure, Provider};
use neraca_report::{AccessLaw, CountryName, JurisdictionText, ProviderName, Region};
use std::collections::{BTreeMap, BTreeSet};

/// Everything about places.
#[derive(Default)]
pub(crate) struct Places {
    pub(crate) exposures: Vec<Exposure>,
    pub(crate) providers: Vec<Provider>,
    pub(crate) jurisdictions: [Vec<JurisdictionText>; 2],
    pub(crate) countries: [Vec<CountryName>; 2],
    pub(crate) provider_names: Vec<ProviderName>,
    pub(crate) regions: Vec<Region>,
}

pub(crate) fn read(loader: &Loader<'_>) -> Places {
    let mut out = Places::default();
    let mut names: BTreeMap<Country, Pair> = BTreeMap::new();
    for entry in loader.one("countries.toml").iter().flat_map(|file| file.tables("country")) {
        let name = entry.both("name");
        if let Some(country) = loader.names.country(&entry, entry.text("iso"), entry.line_of("iso"))
            && names.insert(country, name).is_some()
        {
            entry.add(entry.line, format!("duplicate country \"{country}\""), "Remove one of the two");
        }
    }
    for entry in loader.folder("jurisdictions") {
        jurisdiction(loader, &entry, &mut names, &mut out);
    }
    out.exposures.sort_by_key(|exposure| exposure.country);
    let words = search_words(loader);
    for (language, countries) in out.countries.iter_mut().enumerate() {
        countries.extend(names.iter().map(|(code, name)| {
            let name = side(name, language);
            let words = words.get(code).into_iter().flatten().filter(|word| **word != name).cloned().collect();
            CountryName { code: *code, words, name, rated: out.exposures.iter().any(|exposure| exposure.country == *code) }
        }));
        countries.sort_by_cached_key(|country| sorted_as(&country.name));
    }
    for (position, entry) in (0u16..).zip(loader.folder("providers")) {
        provider(loader, &entry, position, &mut out);
    }
    out
}

/// Keys of a jurisdiction that explain its values to people.
const EXPLAINED: &[&str] = &[
    "region",
    "home",
    "dp_statute",
    "dp_year",
    "dp_status",
    "dp_scope",
    "dp_transfer_rule_in_force",
    "dp_note",
    "independent_authority",
    "authority_note",
    "eu_adequacy",
    "eu_adequacy_year",
    "eu_adequacy_note",
    "convention_108",
    "convention_108_plus",
    "budapest_convention",
    "budapest_year",
    "apec",
    "global_cbpr",
    "asean",
    "cloud_act_agreement",
    "mla_with_indonesia",
    "mla_note",
    "equivalence_to_uu_pdp",
    "equivalence_score",
    "equivalence_basis",
    "equivalence_warning_high_access",
    "compelled_access_exposure",
    "compelled_access_exposure_range",
    "exposure_driver",
    "exposure_points",
    "exposure_driver_confidence",
    "exposure_driver_letter",
    "exposure_hosted_driver",
    "exposure_hosted_driver_confidence",
    "exposure_hosted_driver_letter",
    "confidence",
    "source_url",
    "shield_law",
];

fn jurisdiction(loader: &Loader<'_>, entry: &Entry<'_>, names: &mut BTreeMap<Country, Pair>, out: &mut Places) {
    entry.skip(EXPLAINED);
    let name = entry.both("name");
    let reason = entry.both("equivalence_reason");
    let mut laws = [Vec::new(), Vec::new()];
    for item in entry.tables("access_law") {
        if let Some(both) = access_law(&item) {
            laws.iter_mut().zip(both).for_each(|(laws, law)| laws.push(law));
        }
    }
    let hosted = exposure(entry, "exposure_if_hosted", "exposure_if_hosted_range");
    let provider = exposure(entry, "exposure_if_provider", "exposure_if_provider_range");
    let Some(country) = loader.names.country(entry, entry.text("iso"), entry.line_of("iso")) else { return };
    out.exposures.push(Exposure { country, hosted: hosted.0, provider: provider.0 });
    for (language, (texts, laws)) in out.jurisdictions.iter_mut().zip(laws).enumerate() {
        texts.push(JurisdictionText { country, name: side(&name, language), hosted, provider, equivalence: side(&reason, language), laws });
    }
    names.insert(country, name);
}

fn exposure(entry: &Entry<'_>, key: &'static str, range: &'static str) -> (u8, u8, u8) {
    let value = entry.number(key, 0..=4, None);
    match entry.numbers(range).as_slice() {
        [low, high] if *low <= value && value <= *high && *high <= 4 => (value, *low, *high),
        _ => {
            entry.add(entry.line_of(range), format!("{range} must be two levels around {key}"), "Write [lowest, highest]");
            (value, value, value)
        }
    }
}

fn access_law(item: &Entry<'_>) -> Option<[AccessLaw; 2]> {
    item.skip(&[
        "year",
        "data_scope",
        "cloud_applicability",
        "extraterritorial",
        "prior_independent_authorisation",
        "gag_secrecy",
        "redress_foreigners",
        "status",
        "alternative_value",
        "points",
        "level_headline",
        "level_if_hosted",
        "level_if_provider",
        "level_if_hosted_range",
        "level_if_provider_range",
        "note",
        "confidence",
        "source_opened",
        "read_in",
    ]);
    let (compels, profile) = (item.both("compels"), item.both("profile"));
    let (letter, last_checked) = (letter(item), checked(item));
    let (disputed, counted) = (item.truth("disputed"), item.truth("counted"));
    let source = item.optional_text("source_url");
    if item.node("source_url").is_none() {
        item.add(item.line, "the law has no source", "Add source_url; leave it empty where no source was seen");
    }
    let (name, section) = (item.text("name"), item.optional_text("section"));
    let name = if section.is_empty() { name.to_owned() } else { format!("{name}, {section}") };
    let (letter, last_checked) = (letter?, last_checked?);
    counted.then(|| {
        [0, 1].map(|language| AccessLaw {
            name: name.clone(),
            compels: side(&compels, language),
            profile: side(&profile, language),
            disputed,
            letter,
            last_checked,
            source: source.to_owned(),
        })
    })
}

/// Words that find a country, in both languages, without repeats.
fn search_words(loader: &Loader<'_>) -> BTreeMap<Country, Vec<String>> {
    let mut out = BTreeMap::new();
    for item in loader.one("places.toml").iter().flat_map(|file| file.tables("place_synonym")) {
        let mut seen = BTreeSet::new();
        let mut words = Vec::new();
        if let Some(synonyms) = item.table("synonyms") {
            words.extend(synonyms.texts("id"));
            words.extend(synonyms.texts("en"));
        }
        words.extend(item.texts("cities"));
        let words = words.into_iter().filter(|(word, _)| seen.insert(*word)).map(|(word, _)| word.to_owned()).collect();
        if let Some(country) = loader.names.country(&item, item.text("iso"), item.line_of("iso")) {
            out.insert(country, words);
        }
    }
    out
}

fn provider(loader: &Loader<'_>, entry: &Entry<'_>, position: u16, out: &mut Places) {
    entry.skip(&[
        "parent",
        "ownership",
        "listed",
        "note",
        "asn",
        "launched_source",
        "opt_in_source",
        "customer_managed_keys",
        "external_keys",
        "external_keys_name",
        "confidential_computing",
        "sovereign_offer",
        "more_sources",
        "confidential_computing_source",
        "keys_source",
        "source_url",
        "confidence",
        "certifications",
    ]);
    let parents = match (entry.optional_text("parent_country"), entry.text("hq_country")) {
        ("", own) => own,
        (parents, _) => parents,
    };
    let line = entry.line_of("parent_country");
    let codes = parents.split([',', ' ', '/']).filter(|code| !code.is_empty());
    let parents = codes.filter_map(|code| loader.names.country(entry, code, line)).collect();
    let source = entry.text("ownership_source");
    let title = loader.names.provider_sources.get(source);
    if title.is_none() {
        let known = loader.names.provider_sources.keys().map(String::as_str);
        entry.add(entry.line_of("ownership_source"), format!("unknown source \"{source}\""), crate::problem::one_of(source, known));
    }
    out.providers.push(Provider { id: entry.text("id").to_owned(), parents });
    out.provider_names.push(ProviderName {
        name: entry.text("name").to_owned(),
        source: title.cloned().unwrap_or_default(),
        as_of: entry.text("as_of").to_owned(),
        legal_name: entry.optional_text("legal_name").to_owned(),
    });
    for item in entry.tables("region") {
        item.skip(&["lat", "lon", "launched", "kind", "opt_in", "source", "confidence", "note", "status"]);
        let (code, city) = (item.text("id").to_owned(), item.optional_text("city").to_owned());
        let country = item.text("country");
        // ZZ is an edge network without one place.
        if country != "ZZ"
            && let Some(country) = loader.names.country(&item, country, item.line_of("country"))
        {
            out.regions.push(Region { provider: position, code, city, country });
        }
    }
}

/// Letters as they sort: small, without accents.
fn sorted_as(name: &str) -> String {
    let plain = |letter: char| match letter {
        'å' | 'á' | 'à' | 'â' | 'ã' | 'ä' => 'a',
        'ç' => 'c',
        'é' | 'è' | 'ê' => 'e',
        'í' => 'i',
        'ô' | 'ó' | 'õ' | 'ö' => 'o',
        'ü' | 'ú' => 'u',
        other => other,
    };
    name.to_lowercase().chars().map(plain).collect()
}
