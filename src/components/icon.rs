//! The drawn signs: one line drawing each on a 24-unit grid, always beside a text.
//!
//! Must not know what a sign stands for on a page.

use crate::dom::prelude::*;

pub const SCALES: &str = "M12 4v16M7 20h10M4 7h16M4 7l-2.5 6a3 3 0 0 0 5 0zM20 7l-2.5 6a3 3 0 0 0 5 0z";
pub const LOCK: &str = "M6 11h12v9H6zM8 11V8a4 4 0 0 1 8 0v3";
pub const DOWN: &str = "m5 9 7 7 7-7";
pub const LEFT: &str = "m15 5-7 7 7 7";
pub const RIGHT: &str = "m9 5 7 7-7 7";
pub const CHECK: &str = "m4 12.5 5.5 5.5L20 6.5";
pub const CROSS: &str = "M5 5l14 14M19 5 5 19";
pub const MENU: &str = "M4 7h16M4 12h16M4 17h16";
pub const CONTRAST: &str = "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 3v18";
pub const SUN: &str = "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v2.5M12 19.5V22M2 12h2.5M19.5 12H22M4.9 4.9l1.8 1.8M17.3 17.3l1.8 1.8M4.9 19.1l1.8-1.8M17.3 6.7l1.8-1.8";
pub const MOON: &str = "M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z";
pub const UNDO: &str = "M9 6 4 11l5 5M4 11h10a5 5 0 0 1 0 10h-3";
pub const REDO: &str = "m15 6 5 5-5 5M20 11H10a5 5 0 0 0 0 10h3";
pub const TRASH: &str = "M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13";
pub const OFFLINE: &str = "M3 3l18 18M5 12.5a10 10 0 0 1 4-2.4M14 9.8a10 10 0 0 1 5 2.7M8.5 16a5 5 0 0 1 7 0M12 19.8v.2";
pub const WARNING: &str = "M12 3.5 22 20.5H2zM12 10v5M12 17.8v.2";
pub const PAPER: &str = "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6";
pub const EXTERNAL: &str = "M14 4h6v6M20 4l-9 9M18 14v6H4V6h6";
pub const COPY: &str = "M9 9h11v11H9zM5 15H4V4h11v1";
pub const DOWNLOAD: &str = "M12 4v11M7 10.5l5 5 5-5M4 20h16";
pub const PRINT: &str = "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z";
pub const INFO: &str = "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v6M12 7.3v.2";
pub const QUESTION: &str = "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.5 9.3a2.6 2.6 0 1 1 3.7 2.4c-.8.4-1.2.9-1.2 1.8M12 16.8v.2";
pub const PIN: &str = "M12 21s7-6.2 7-11.5a7 7 0 0 0-14 0C5 14.8 12 21 12 21zM12 7a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z";
pub const OPEN: &str = "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z";

/// A drawing of normal size.
pub fn icon(path: &'static str) -> View {
    drawing(path, "na-icon")
}

/// A small drawing, inside lines of text.
pub fn small(path: &'static str) -> View {
    drawing(path, "na-icon na-icon--s")
}

fn drawing(path: &'static str, class: &'static str) -> View {
    view! { <svg class=class viewBox="0 0 24 24" aria-hidden="true"><path d=path></path></svg> }.into_view()
}
