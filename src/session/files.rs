//! Saves an assessment as a file and reads one back.
//!
//! Must not know pages. A file is read whole and shown before anything changes.

use super::Session;
use super::work::Work;
use crate::dom::prelude::*;
use js_sys::{Array, Function};
#[cfg(feature = "whole")]
use neraca_report::WrittenResult;
use neraca_report::{Document, Problem, ProblemKind, Written, read_document};
use serde_json::Value;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url};

/// Largest file read, in bytes; a full assessment with every note stays far below.
const LARGEST: f64 = 1_000_000.0;

impl Session {
    /// Saves the open assessment as a JSON file.
    pub fn download(self) {
        let work = self.work.get_untracked();
        self.download_work(&work);
    }

    /// Saves one assessment as a JSON file. The nickname is inside, never in the file's name.
    pub fn download_work(self, work: &Work) {
        let written = Written { pack: &self.pack(), document: &work.document };
        #[cfg(feature = "whole")]
        let written = WrittenResult { written, levels: &self.levels_of(&work.document) };
        let text = serde_json::to_string_pretty(&written).unwrap_or_default() + "\n";
        save_file(&format!("neraca-awan-{}.json", self.today()), "application/json", &text);
    }

    /// Reads a file without changing anything.
    pub async fn read_file(self, file: &File) -> Result<Document, Vec<Problem>> {
        let fail = |kind| Err(vec![Problem::new("", kind)]);
        if file.size() > LARGEST {
            return fail(ProblemKind::NotADocument);
        }
        let Ok(text) = JsFuture::from(file.text()).await else {
            return fail(ProblemKind::NotADocument);
        };
        let text = text.as_string().unwrap_or_default();
        match serde_json::from_str::<Value>(&text) {
            Ok(value) => read_document(&self.pack(), &value),
            Err(error) => fail(ProblemKind::NotJson(error.to_string())),
        }
    }
}

/// Offers a text as a file.
pub fn save_file(name: &str, kind: &str, text: &str) {
    let offer = || -> Option<()> {
        let document = web_sys::window()?.document()?;
        let options = BlobPropertyBag::new();
        options.set_type(kind);
        let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options).ok()?;
        let address = Url::create_object_url_with_blob(&blob).ok()?;
        let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
        link.set_href(&address);
        link.set_download(name);
        link.click();
        // The browser has taken the address over; it is given back a moment later.
        let free = Closure::once_into_js(move || Url::revoke_object_url(&address));
        web_sys::window()?.set_timeout_with_callback_and_timeout_and_arguments_0(free.unchecked_ref::<Function>(), 1000).ok()?;
        Some(())
    };
    // Without a document there is nobody to offer it to.
    let _ = offer();
}
