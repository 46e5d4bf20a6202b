//! Maps as drawings: land, filled countries, lines by basis, numbered signs; and what stands where the outlines are not there.
//!
//! Patterns and dashes tell kinds apart, never a colour alone; the style sheet draws them. Must not know whose map it is.

use crate::dom::prelude::*;
use crate::session::Session;
use neraca_report::Key;
use neraca_report::map::{Area, Basis, Drawing, Fill, Label, Line, Sheet, Sign, Spot, WorldMap};
use std::sync::Arc;

/// What `draw` makes of the world once it is there; until then that it is coming, or that it could not come.
pub fn once_there(session: Session, draw: impl Fn(&Arc<WorldMap>) -> View + 'static) -> View {
    session.need_map();
    let shown = move || match session.late.map.get() {
        Some(world) => untrack(|| draw(&world)),
        None if session.late.map_missing.get() => missing(session),
        None => view! { <p class="na-load" role="status">{session.say(Key::MAP_LOADING)}</p> }.into_view(),
    };
    shown.into_view()
}

fn missing(session: Session) -> View {
    view! {
        <div class="na-map__missing" role="status">
            <p>{session.say(Key::MAP_MISSING)}</p>
            <button class="na-btn na-btn--plain na-btn--s" type="button" on:click=move |_| session.need_map()>{session.say(Key::MAP_RETRY)}</button>
        </div>
    }
    .into_view()
}

/// That the drawing takes no side, and where its outlines come from.
pub fn note(session: Session, world: &WorldMap) -> View {
    view! {
        <p class="na-map__note">{session.say(Key::MAP_NOTE)}" "{session.say_with(Key::MAP_SOURCE, &[("source", &world.source)])}</p>
    }
    .into_view()
}

/// The patterns of filled countries, once in the document beside the maps that use them.
pub fn patterns() -> View {
    let pattern = |id: &'static str, content: View| {
        view! {
            <pattern id=id width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <rect class="na-map__ground" width="6" height="6"></rect>{content}
            </pattern>
        }
        .into_view()
    };
    let lines = |path: &'static str| view! { <path class="na-map__hatch" d=path></path> }.into_view();
    view! {
        <svg class="na-vh" width="0" height="0" aria-hidden="true"><defs>
            {pattern("na-map-placed", lines("M0 0v6"))}
            {pattern("na-map-ordered", view! { <circle class="na-map__grain" cx="3" cy="3" r="1.2"></circle> }.into_view())}
            {pattern("na-map-both", lines("M0 0v6M0 0h6"))}
        </defs></svg>
    }
    .into_view()
}

/// A whole drawing. The same is said in words beside it, so readers of the screen skip it.
pub fn picture(drawing: &Drawing, class: &'static str) -> View {
    view! {
        <svg class=class viewBox=view_box(drawing.sheet) aria-hidden="true">
            <path class="na-map__land" d=drawing.land.clone()></path>
            {drawing.areas.iter().map(area).collect_view()}
            {drawing.lines.iter().map(line).collect_view()}
            {drawing.signs.iter().map(sign).collect_view()}
        </svg>
    }
    .into_view()
}

/// The grid of a drawing.
pub fn view_box(sheet: Sheet) -> String {
    format!("0 0 {} {}", sheet.width, sheet.height)
}

/// Class of something filled.
pub fn fill_class(fill: Fill, possible: bool) -> String {
    format!("na-map__area na-map__area--{}{}", fill.code(), if possible { " is-possible" } else { "" })
}

/// Class of a line.
pub fn line_class(basis: Basis) -> String {
    format!("na-map__line na-map__line--{}", basis.code())
}

fn area(area: &Area) -> View {
    view! { <path class=fill_class(area.fill, area.possible) d=area.path.clone()></path> }.into_view()
}

fn line(line: &Line) -> View {
    let doubt = line.doubt.map(|spot| {
        let (x, y) = spot.written();
        view! {
            <circle class="na-map__plate" cx=x.clone() cy=y.clone() r="8"></circle>
            <text class="na-map__text" x=x y=y dy=".35em">"?"</text>
        }
        .into_view()
    });
    view! {
        <path class="na-map__halo" d=line.path.clone()></path>
        <path class=line_class(line.basis) d=line.path.clone()></path>
        {doubt}
    }
    .into_view()
}

fn sign(sign: &Sign) -> View {
    let (x, y) = sign.at.written();
    let mark = if sign.dot {
        view! { <circle class=fill_class(sign.fill, sign.possible) cx=x cy=y r="6"></circle> }.into_view()
    } else {
        view! { <circle class="na-map__mark" cx=x cy=y r="3.5"></circle> }.into_view()
    };
    view! { {sign.label.as_ref().map(|label| leader(sign.at, label))}{mark}{sign.label.as_ref().map(frame)} }.into_view()
}

fn leader(mark: Spot, label: &Label) -> View {
    let ((x1, y1), (x2, y2)) = (mark.written(), label.tip.written());
    view! { <line class="na-map__leader" x1=x1 y1=y1 x2=x2 y2=y2></line> }.into_view()
}

fn frame(label: &Label) -> View {
    let size = Spot { x: label.width, y: label.height };
    let middle = Spot { x: label.corner.x + label.width / 2, y: label.corner.y + label.height / 2 };
    let (((x, y), (width, height)), (text_x, text_y)) = ((label.corner.written(), size.written()), middle.written());
    view! {
        <rect class="na-map__plate" x=x y=y width=width height=height rx="3"></rect>
        <text class="na-map__text" x=text_x y=text_y dy=".35em">{label.text.clone()}</text>
    }
    .into_view()
}

/// A sample of a fill, for a legend.
pub fn fill_sample(fill: Fill) -> View {
    view! {
        <svg class="na-map__sample" viewBox="0 0 40 16" aria-hidden="true"><rect class=fill_class(fill, false) x="1" y="1" width="38" height="14"></rect></svg>
    }
    .into_view()
}

/// A sample of a line, for a legend.
pub fn line_sample(basis: Basis) -> View {
    view! {
        <svg class="na-map__sample" viewBox="0 0 40 16" aria-hidden="true"><path class=line_class(basis) d="M0 8h40"></path></svg>
    }
    .into_view()
}

/// A sample of the mark for what is only possible, for a legend.
pub fn doubt_sample() -> View {
    view! {
        <svg class="na-map__sample" viewBox="0 0 40 16" aria-hidden="true">
            <circle class="na-map__plate" cx="20" cy="8" r="7.5"></circle><text class="na-map__text" x="20" y="8" dy=".35em">"?"</text>
        </svg>
    }
    .into_view()
}
