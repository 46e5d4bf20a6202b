//! Pictures of a result: pure models that pages draw from, and plates, each one SVG file to take away.
//!
//! A model holds rows, numbers and positions; a plate draws the same model with title, finding, legend and source. Words come from the
//! text packs. Must not know pages, files, browsers or addresses.

mod bands;
mod canvas;
mod colour;
mod frame;
mod measure;
mod pattern;
mod scale;

pub use bands::{BandLook, WHOLE, Zone, band_look, draw_ground, draw_names, draw_zones, look_of, zones};
pub use canvas::{Anchor, Area, Canvas, Fill, Look, Type, Width};
pub use colour::{Ink, Theme};
pub use frame::Frame;
pub use measure::{text_width, wrapped};
pub use pattern::Pattern;
pub use scale::{Scale, percent_text};
