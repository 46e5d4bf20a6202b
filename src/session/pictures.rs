//! Saves pictures as files: SVG as it is, PNG drawn from it by the browser. Nothing leaves the device.
//!
//! Must not know what a picture shows.

use super::Session;
use super::files::{save_blob, save_file};
use crate::dom::prelude::*;
use js_sys::{Promise, encode_uri_component};
use neraca_report::Key;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

const SVG: &str = "image/svg+xml";
/// Pixels of a PNG for each pixel of the picture.
const DENSITY: u32 = 2;

impl Session {
    /// Whether the page is dark now, by choice or by the system.
    pub fn is_dark(self) -> bool {
        let scheme = || {
            let window = web_sys::window()?;
            let root = window.document()?.document_element()?;
            window.get_computed_style(&root).ok()??.get_property_value("color-scheme").ok()
        };
        scheme().is_some_and(|scheme| scheme == "dark")
    }

    /// Saves a picture as SVG; whether that worked.
    pub fn save_svg(self, name: &str, svg: &str) -> bool {
        let file = self.picture_file(name, "svg");
        let saved = save_file(&file, SVG, svg);
        self.tell_picture(saved, &file)
    }

    /// Saves a picture as PNG, twice as fine as its pixels; whether that worked.
    pub async fn save_png(self, name: &str, svg: &str) -> bool {
        let file = self.picture_file(name, "png");
        let saved = drawn(svg).await.is_some_and(|blob| save_blob(&file, &blob));
        self.tell_picture(saved, &file)
    }

    /// The name never holds a nickname.
    fn picture_file(self, name: &str, ending: &str) -> String {
        format!("neraca-awan-{name}-{}.{ending}", self.today())
    }

    fn tell_picture(self, saved: bool, file: &str) -> bool {
        if saved && self.missing.try_get_untracked().is_some() {
            self.announce(untrack(|| self.fill(Key::PICTURE_SAVED, &[("file", file)])));
        }
        saved
    }
}

/// The picture on a canvas of its own, as the bytes of a PNG.
async fn drawn(svg: &str) -> Option<Blob> {
    let image = HtmlImageElement::new().ok()?;
    image.set_src(&format!("data:{SVG};charset=utf-8,{}", String::from(encode_uri_component(svg))));
    JsFuture::from(image.decode()).await.ok()?;
    let (width, height) = (image.natural_width() * DENSITY, image.natural_height() * DENSITY);
    let canvas: HtmlCanvasElement = web_sys::window()?.document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, f64::from(width), f64::from(height)).ok()?;
    let blob = Promise::new(&mut |resolve, _| {
        // Where nothing can be made of the canvas, the answer is null.
        let _ = canvas.to_blob(&resolve);
    });
    JsFuture::from(blob).await.ok()?.dyn_into().ok()
}
