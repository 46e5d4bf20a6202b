//! Saves an assessment as a file and reads one back.
//!
//! Must not know pages. A file is read whole and shown before anything changes.

use super::Session;
use super::work::Work;
use crate::dom::prelude::*;
use js_sys::{Array, Function};
use neraca_report::{Document, Written};
#[cfg(feature = "whole")]
use neraca_report::{Problem, ProblemKind, Table, Told, WrittenResult, csv, read_file, read_known};
use wasm_bindgen::prelude::*;
#[cfg(feature = "whole")]
use wasm_bindgen_futures::JsFuture;
#[cfg(feature = "whole")]
use web_sys::File;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Largest file read, in bytes; a saved report with every picture stays far below.
const LARGEST: f64 = 4_000_000.0;

impl Session {
    /// Saves the open assessment as a JSON file.
    pub fn download(self) {
        let work = self.work.get_untracked();
        self.download_work(&work);
    }

    /// Saves one assessment as a JSON file.
    pub fn download_work(self, work: &Work) {
        self.download_document(&work.document);
    }

    /// Saves a document as a JSON file. The nickname is inside, never in the file's name.
    pub fn download_document(self, document: &Document) {
        let written = Written { pack: &self.pack(), document };
        #[cfg(feature = "whole")]
        let written = WrittenResult { written, levels: &self.levels_of(document) };
        let text = serde_json::to_string_pretty(&written).unwrap_or_default() + "\n";
        save_file(&format!("neraca-awan-{}.json", self.today()), "application/json", &text);
    }

    /// Saves a table of the open assessment for a spreadsheet, once result words and actions are there; notes stay behind.
    #[cfg(feature = "whole")]
    pub fn download_csv(self, table: Table) {
        let Some(catalogue) = self.late.catalogue.get_untracked() else { return };
        let (words, result) = untrack(|| (self.words(), self.late.result.get()));
        let document = self.work.with_untracked(|work| work.document.clone());
        let language = self.language.get_untracked();
        let told =
            Told { pack: &self.pack(), words: &words, language, document: &document, result: &result, catalogue: &catalogue, notes: false };
        save_file(&table.file_name(&words, self.today()), "text/csv;charset=utf-8", &csv(table, &told));
    }

    /// Reads a file without changing anything: the assessment in it, and what this content does not have of it.
    ///
    /// # Errors
    /// All problems at once, where anything else is wrong.
    #[cfg(feature = "whole")]
    pub async fn read_file(self, file: File) -> Result<(Document, Vec<Problem>), Vec<Problem>> {
        let fail = |kind| Err(vec![Problem::new("", kind)]);
        if file.size() > LARGEST {
            return fail(ProblemKind::NotADocument);
        }
        let Ok(text) = JsFuture::from(file.text()).await else {
            return fail(ProblemKind::NotADocument);
        };
        let tree = read_file(&text.as_string().unwrap_or_default()).map_err(|problem| vec![problem])?;
        let (mut document, mut unknown) = read_known(&self.pack(), &tree)?;
        unknown.extend(self.set_aside(&mut document));
        if unknown.iter().all(|problem| problem.kind.is_unknown_content()) { Ok((document, unknown)) } else { Err(unknown) }
    }
}

/// Offers a text as a file; whether that worked.
pub fn save_file(name: &str, kind: &str, text: &str) -> bool {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options);
    blob.is_ok_and(|blob| save_blob(name, &blob))
}

/// Offers bytes as a file; whether that worked.
pub fn save_blob(name: &str, blob: &Blob) -> bool {
    let offer = || -> Option<()> {
        let document = web_sys::window()?.document()?;
        let address = Url::create_object_url_with_blob(blob).ok()?;
        let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
        link.set_href(&address);
        link.set_download(name);
        link.click();
        // The browser has taken the address over; it is given back a moment later.
        let free = Closure::once_into_js(move || Url::revoke_object_url(&address));
        web_sys::window()?.set_timeout_with_callback_and_timeout_and_arguments_0(free.unchecked_ref::<Function>(), 1000).ok()?;
        Some(())
    };
    offer().is_some()
}
