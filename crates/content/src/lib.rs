//! Reads the content folder, checks it whole, and compiles it to packs for the engine, the app and the command line.
//!
//! Runs on a developer's machine and in build scripts. Must not know how a score is computed or how a text is shown.

mod actions;
mod cases;
mod conditions;
mod content;
mod documents;
mod emit;
mod entry;
mod example;
mod explained;
mod factors;
mod frameworks;
mod home;
mod laws;
mod loader;
mod map;
mod method;
mod methods;
mod names;
mod node;
mod opening;
mod page;
mod pairs;
mod places;
mod problem;
mod questions;
mod rules;
mod sheet;
mod source;
mod terms;
mod texts;
mod wording;
mod worksheet;

pub use content::{Content, load, stale};
pub use emit::{emit, pack_bytes, packs};
pub use home::home;
pub use opening::{opening, opening_codes};
pub use problem::Problem;
pub use sheet::sheets;
pub use texts::unused_texts;
