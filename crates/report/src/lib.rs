//! Words and formats around an assessment, shared by the app and the command line.
//!
//! Must not know files, browsers or clocks: text and bytes come in, text and bytes go out.
#![no_std]
#![cfg_attr(not(test), deny(clippy::indexing_slicing))]

extern crate alloc;

mod answers;
mod csv;
mod difference;
mod draft;
mod exchange;
mod format;
mod key;
mod link;
pub mod map;
mod names;
pub mod picture;
mod plan;
mod readings;
mod respond;
mod result;
mod revision;
mod robust;
mod saved;
mod vector;
mod words;

pub use answers::{answer_text, pick_text, picks_text};
pub use csv::{Table, Told, csv};
pub use difference::{Compared, difference_json, written};
pub use draft::{
    CLAUSE_STATES, Cited, ClauseEntry, ClauseState, DRAFT_PLACEHOLDERS, Draft, Drafting, Fact, Part, Tick, blank_runs, draft_json,
    draft_text,
};
pub use exchange::{
    ByQuestion, Direct, DirectAnswers, Document, GRADES, LONGEST_TITLE, Problem, ProblemKind, Release, Written, WrittenAnswers,
    WrittenEvidence, WrittenResult, embed, is_pack_name, option_letter, read_answers, read_document, read_file, read_json, read_known,
    write_document,
};
pub use format::{Language, Span, date_text, fill, plain, signed, spans, written_date};
pub use key::{FIRST_KEYS, KEYS, Key, Words};
pub use link::{Included, LONGEST_LINK, Payload, payload, read_link, vector_link, write_link};
pub use plan::{class_key, default_target, opposed, perhaps_met, plan_json, verdict_key};
pub use readings::{
    Basis, FrameworkAnswers, Readings, answer_category, chosen, kept_key, origin_key, range_text, read_chances, read_framework_answers,
    readings_json, reduced_key, score_percent, seal_key,
};
pub use respond::{read_levels, refuse, respond};
pub use result::{assessment_json, scored_json};
pub use revision::{Detail, Earlier};
pub use robust::{robustness_json, verdict_code};
pub use saved::SavedReport;
pub use vector::vector_problem;
pub use words::*;
