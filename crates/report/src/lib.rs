//! Words and formats around an assessment, shared by the app and the command line.
//!
//! Must not know files, browsers or clocks: text and bytes come in, text and bytes go out.
#![no_std]
#![cfg_attr(not(test), deny(clippy::indexing_slicing))]

extern crate alloc;

mod exchange;
mod format;
mod key;
mod plan;
mod respond;
mod result;
mod words;

pub use exchange::{ByQuestion, Document, Problem, ProblemKind, Written, WrittenAnswers, read_answers, read_document, write_document};
pub use format::{Language, Span, date_text, fill, plain, spans};
pub use key::{FIRST_KEYS, KEYS, Key, Words};
pub use plan::{opposed, plan_json};
pub use respond::{refuse, respond};
pub use result::{assessment_json, scored_json};
pub use words::*;
