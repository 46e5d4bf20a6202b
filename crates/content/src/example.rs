//! The example result on the static home page: the same card as `src/pages/home.rs` of the app draws.
//!
//! Must not know any case; it takes the first that is settled.

use crate::home::BANDS;
use crate::page::{Page, escaped};
use neraca_engine::POINT;
use neraca_report::Key;
use std::fmt::Write as _;

/// Drawings of the bands on a 16-unit grid, from lowest to highest.
const SHAPES: [&str; 5] = [
    "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z",
    "M8 1.5 15.5 14.5H.5z",
    "M2 2h12v12H2z",
    "M8 .5 15.5 8 8 15.5.5 8z",
    "M4.5 1.5h7L15.5 8l-4 6.5h-7L.5 8z",
];

/// The card; nothing while no case on the home page is settled.
pub(crate) fn example(page: &Page<'_>, cases: &str) -> String {
    let first = &page.words.first;
    let Some(case) = first.home_cases.iter().find(|case| case.sovereignty.0 == case.sovereignty.1) else { return String::new() };
    let score = case.sovereignty.1;
    let band = usize::from(page.pack.method.band(i64::from(score) * POINT));
    format!(
        "<aside class=\"na-hero__side\"><div class=\"na-index\"><p class=\"na-index__kicker\">{} \u{b7} {}</p><div class=\"na-index__head\"><h2 class=\"na-index__name\">{}</h2>{}</div><p class=\"na-index__num\"><b>{score}</b><span>{}</span></p>{}<p class=\"na-index__means\">{}</p><p><a class=\"na-link\" href=\"{cases}/{}\">{}</a></p></div></aside>",
        page.text(Key::HOME_EXAMPLE),
        page.marked(&case.title),
        first.indices.first().map(|name| page.marked(name)).unwrap_or_default(),
        chip(page, band),
        page.text(Key::HOME_OUT_OF),
        gauge(page, score, band),
        page.marked(&case.note),
        escaped(&case.id),
        page.text(Key::HOME_EXAMPLE_WHY),
    )
}

fn shape(band: usize) -> &'static str {
    SHAPES.get(band).copied().unwrap_or_default()
}

fn chip(page: &Page<'_>, band: usize) -> String {
    let Some(words) = page.words.first.bands.get(band) else { return String::new() };
    let pips: String = (0..5).map(|pip| if pip < words.pips { "<i class=\"is-on\"></i>" } else { "<i></i>" }).collect();
    format!(
        "<span class=\"na-chip na-chip--{}\"><svg class=\"na-chip__shape\" viewBox=\"0 0 16 16\" fill=\"currentColor\" aria-hidden=\"true\"><path d=\"{}\"/></svg><span>{}</span><span class=\"na-chip__pips\" aria-hidden=\"true\">{pips}</span></span>",
        BANDS.get(band).copied().unwrap_or_default(),
        shape(band),
        page.marked(&words.label),
    )
}

/// A settled score on the scale of the bands.
fn gauge(page: &Page<'_>, score: u8, band: usize) -> String {
    let starts: Vec<u8> = page.pack.method.bands.iter().map(|band| band.from).collect();
    let zone = |at: usize, dim: &str| {
        let (from, to) = (starts.get(at).copied().unwrap_or(100), starts.get(at + 1).copied().unwrap_or(100));
        let class = BANDS.get(at).copied().unwrap_or_default();
        format!("<rect class=\"na-z-{class}{dim}\" x=\"{from}%\" width=\"{}%\"/>", to.saturating_sub(from))
    };
    let mut out = format!(
        "<div class=\"na-gauge\" aria-hidden=\"true\"><svg class=\"na-gauge__svg\"><text class=\"na-z-num\" x=\"{}%\" text-anchor=\"middle\">{score}</text>",
        score.clamp(3, 97)
    );
    out.extend((0..starts.len()).map(|at| zone(at, " na-z-dim")));
    let _ = write!(out, "{}<rect class=\"na-z-at\" x=\"{score}%\"/>", zone(band, ""));
    for start in starts.iter().skip(1) {
        let _ = write!(out, "<rect class=\"na-z-tick\" x=\"{start}%\"/>");
    }
    out.push_str("<rect class=\"na-z-frame\" x=\"0\" width=\"100%\"/></svg><ul class=\"na-gauge__bands\">");
    for (at, words) in page.words.first.bands.iter().take(starts.len()).enumerate() {
        let on = if at == band { " class=\"is-on\"" } else { "" };
        let sign = format!("<svg class=\"na-glyph\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\"{}\"/></svg>", shape(at));
        let _ = write!(out, "<li{on}>{sign}<span>{}</span></li>", page.marked(&words.name));
    }
    out.push_str("</ul></div>");
    out
}
