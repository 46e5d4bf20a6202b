//! The text packs: every sentence a person reads, one language each, in the pack's own positions.
//!
//! Produced by `neraca-content` from the content folder, decoded by the app and the command line.
//! Must not know numbers of the method or how a text is shown.

mod documents;
mod first;
mod frameworks;
mod library;
mod method;
mod more;

pub use documents::*;
pub use first::*;
pub use frameworks::*;
pub use library::*;
pub use method::*;
pub use more::*;
