//! Parts of pages. Each draws what it is given in the markup that `style/README.md` describes.
//!
//! Must not know routes beyond links, nor storage.

pub mod band;
pub mod banner;
pub mod external;
pub mod footer;
pub mod gauge;
pub mod header;
pub mod icon;
pub mod label;
pub mod live;
#[cfg(feature = "whole")]
pub mod map;
pub mod menus;
pub mod patterns;
#[cfg(feature = "whole")]
pub mod picture;
pub mod question;
#[cfg(feature = "whole")]
pub mod scale;
#[cfg(feature = "whole")]
pub mod section;
pub mod state;
