//! An assessment as a link: the answers by their codes in the part of an address after `#`, which no server is sent.
//!
//! ```text
//! s=1&p=ID-2026.1&m=NERACA:1.0&d=2026-11-23&h=ID&A1=pusat:c&B2=umum.k4,nik&C1=SG,-&x.C1=SG:aws:ap-southeast-1&f.csf.1.1=2&t=…&n.C1=…&z=1A2B
//! ```
//!
//! | Field | What |
//! |---|---|
//! | `s` | version of this form, first |
//! | `p`, `m` | pack and method that wrote it, and `v` the vector of its result where they are earlier ones |
//! | `d`, `h`, `q` | evaluation date, home country, `1` for a quick check |
//! | a question | its codes with commas; `-` is "don't know", `.k4` a volume, `:c` how well the answer is documented |
//! | `x.`, `n.` | detail and note of a question |
//! | `f.` | what is said directly to a framework's question |
//! | `t` | nickname |
//! | `z` | CRC-16 of everything before it, last: a link that was cut has none, one that was changed has another |
//!
//! Codes and not positions stand in it, so that a later pack reads it. It is read as the tree of an exchange document, by the same
//! rules. `v=` alone is a vector, which holds no answers. Must not know addresses.

mod escape;
mod included;
mod read;
mod write;

pub use included::Included;
pub use read::{Payload, payload, read_link};
pub use write::{vector_link, write_link};

/// Longest address that chat programs keep whole, in characters. Longer assessments travel as a file.
pub const LONGEST_LINK: usize = 1800;

/// Version of this form.
const FORM: u32 = 1;

/// Names of the fields that are no question.
mod field {
    pub(super) const FORM: &str = "s";
    pub(super) const PACK: &str = "p";
    pub(super) const METHOD: &str = "m";
    pub(super) const DATE: &str = "d";
    pub(super) const HOME: &str = "h";
    pub(super) const QUICK: &str = "q";
    pub(super) const VECTOR: &str = "v";
    pub(super) const TITLE: &str = "t";
    pub(super) const CHECKSUM: &str = "z";
    /// Before the code of a question.
    pub(super) const DETAIL: &str = "x";
    pub(super) const NOTE: &str = "n";
    /// Before framework and question.
    pub(super) const DIRECT: &str = "f";
}

/// "Don't know", alone or beside other codes; a document writes `?`.
const UNKNOWN: &str = "-";
