//! The rules and words a command works with: the packs compiled into the program, or a content folder.
//!
//! Must not know what a command does with them.

use crate::Failure;
use neraca_engine::{Catalogue, Frameworks, Methods, Pack};
use neraca_report::map::WorldMap;
use neraca_report::{Documents, First, FrameworkTexts, Language, More, Words};
use std::path::Path;
use std::sync::Arc;

const CORE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/core.pack"));
const PLAN: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/plan.pack"));
const METHODS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/methods.pack"));
const READINGS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/readings.pack"));
const MAP: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/map.pack"));
const READING_TEXTS: [&[u8]; 2] =
    [include_bytes!(concat!(env!("OUT_DIR"), "/readings.id.pack")), include_bytes!(concat!(env!("OUT_DIR"), "/readings.en.pack"))];
const DOCUMENTS: [&[u8]; 2] =
    [include_bytes!(concat!(env!("OUT_DIR"), "/documents.id.pack")), include_bytes!(concat!(env!("OUT_DIR"), "/documents.en.pack"))];
const FIRST: [&[u8]; 2] =
    [include_bytes!(concat!(env!("OUT_DIR"), "/first.id.pack")), include_bytes!(concat!(env!("OUT_DIR"), "/first.en.pack"))];
const MORE: [&[u8]; 2] =
    [include_bytes!(concat!(env!("OUT_DIR"), "/more.id.pack")), include_bytes!(concat!(env!("OUT_DIR"), "/more.en.pack"))];

/// Rules, and the words of one language.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// Rules for the engine.
    pub pack: Pack,
    /// Actions for plans.
    pub catalogue: Catalogue,
    /// All method versions, for results of earlier ones.
    pub methods: Methods,
    /// Numbers of other frameworks.
    pub frameworks: Frameworks,
    /// Words of other frameworks, in the language asked for.
    pub framework_texts: FrameworkTexts,
    /// Outlines of countries.
    pub map: WorldMap,
    /// What drafts are made of, in the language asked for.
    pub documents: Documents,
    /// Words of the language asked for.
    pub words: Words,
}

/// What the program carries.
///
/// # Errors
/// When the program was damaged.
pub fn embedded(language: Language) -> Result<Loaded, Failure> {
    let damaged = |error: postcard::Error| Failure::Internal(format!("neraca: {error}"));
    let [first, more, readings, documents] = [FIRST, MORE, READING_TEXTS, DOCUMENTS].map(|[id, en]| match language {
        Language::Indonesian => id,
        Language::English => en,
    });
    let first: First = postcard::from_bytes(first).map_err(damaged)?;
    let more: More = postcard::from_bytes(more).map_err(damaged)?;
    Ok(Loaded {
        pack: postcard::from_bytes(CORE).map_err(damaged)?,
        catalogue: postcard::from_bytes(PLAN).map_err(damaged)?,
        methods: postcard::from_bytes(METHODS).map_err(damaged)?,
        frameworks: postcard::from_bytes(READINGS).map_err(damaged)?,
        framework_texts: postcard::from_bytes(readings).map_err(damaged)?,
        map: postcard::from_bytes(MAP).map_err(damaged)?,
        documents: postcard::from_bytes(documents).map_err(damaged)?,
        words: Words { first: Arc::new(first), more: Some(Arc::new(more)) },
    })
}

/// A content folder, checked whole.
///
/// # Errors
/// Every problem of the folder, one a line.
pub fn folder(dir: &Path, language: Language) -> Result<Loaded, Failure> {
    let content = neraca_content::load(dir)
        .map_err(|problems| Failure::Input(problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")))?;
    let [first_id, first_en] = content.first;
    let [more_id, more_en] = content.more;
    let [readings_id, readings_en] = content.framework_texts;
    let [documents_id, documents_en] = content.documents;
    let (first, more, framework_texts, documents) = match language {
        Language::Indonesian => (first_id, more_id, readings_id, documents_id),
        Language::English => (first_en, more_en, readings_en, documents_en),
    };
    let words = Words { first: Arc::new(first), more: Some(Arc::new(more)) };
    Ok(Loaded {
        pack: content.core,
        catalogue: content.catalogue,
        methods: content.methods,
        frameworks: content.frameworks,
        framework_texts,
        map: content.map,
        documents,
        words,
    })
}
