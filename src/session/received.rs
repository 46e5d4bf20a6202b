//! What comes by link: read once, taken out of the address, shown, and never mixed with what is kept here.
//!
//! Must not know pages or how a link is written.

use super::Session;
use super::saved::{self, MOST};
use crate::dom::prelude::*;
use crate::routes::Route;
use neraca_engine::{Pack, Vector, VectorError};
use neraca_report::{Document, Payload, Problem, read_known, read_link};
use std::sync::Arc;

/// What a link carried.
#[derive(Clone, Debug, PartialEq)]
pub enum Received {
    /// An assessment, and what this content does not have of it.
    Copy(Box<Document>, Vec<Problem>),
    /// A vector as it was written, and what it says.
    Vector(String, Result<Box<Vector>, VectorError>),
    /// It cannot be read.
    Refused(Vec<Problem>),
}

impl Received {
    fn of(pack: &Pack, part: &str) -> Self {
        let read = |tree| read_known(pack, &tree).map(|(document, unknown)| Self::Copy(Box::new(document), unknown));
        match read_link(pack, part) {
            Ok(Payload::Answers(tree)) => read(tree).unwrap_or_else(Self::Refused),
            Ok(Payload::Vector(vector)) => {
                let read = pack.parse_vector(&vector).map(Box::new);
                Self::Vector(vector, read)
            }
            Err(problem) => Self::Refused(vec![problem]),
        }
    }
}

impl Session {
    /// Takes what the address of the result carries out of it; route and language stay. Whether there was something.
    pub fn receive(self) -> bool {
        let address = self.ports().address;
        let fragment = address.current();
        let Some((path, part)) = fragment.split_once('?').filter(|_| Route::parse(&fragment).1 == Route::Result) else { return false };
        address.replace(path);
        let received = (!part.is_empty()).then(|| Arc::new(Received::of(&self.pack(), part)));
        let came = received.is_some();
        if came {
            self.late.received.set(received);
        }
        came
    }

    /// Keeps a document as one more assessment, which is the open one from now on. Whether there was room.
    pub fn keep_beside(self, document: Document) -> bool {
        if saved::list(&self.ports(), &self.pack()).len() >= MOST {
            return false;
        }
        let keep = self.work.with_untracked(|work| work.keep);
        self.start_new(keep, document.quick, document.title.clone());
        self.work.update(|work| work.document = document);
        self.save();
        true
    }
}
