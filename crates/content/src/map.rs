//! Compiles the map: outlines and dots of countries, what each reach link is drawn as, and where keys are drawn.
//!
//! Must not know how a map is drawn or what a link is worth.

mod outline;

use crate::entry::Entry;
use crate::loader::Loader;
use crate::node::Node;
use crate::problem::one_of;
use neraca_engine::{Country, Q, Reach};
use neraca_report::map::{Basis, Dot, Keys, Point, Ring, Shape, WorldMap};
use std::collections::BTreeMap;

pub(crate) fn read(loader: &Loader<'_>, reach: &Reach) -> Option<WorldMap> {
    let mut map = WorldMap::default();
    if let Some(file) = loader.one("map/world.toml") {
        world(loader, &file, &mut map);
    }
    let file = loader.one("map/reach.toml")?;
    map.bases = bases(&file, reach);
    let Some(table) = file.table("keys") else {
        file.add(file.line, "\"keys\" is missing", "Say where keys are drawn: [keys] with question, home and main_place");
        return None;
    };
    map.keys = keys(loader, &table)?;
    Some(map)
}

fn world(loader: &Loader<'_>, file: &Entry<'_>, map: &mut WorldMap) {
    if let Some(sheet) = file.table("sheet") {
        let side = |key| i16::try_from(sheet.amount(key, 1..=10_000)).unwrap_or(i16::MAX);
        map.size = (side("width"), side("height"));
        sheet.skip(&["licence", "source_url", "last_checked"]);
        sheet.text("source").clone_into(&mut map.source);
    }
    let mut seen = BTreeMap::new();
    for item in file.tables("shape") {
        let (country, mark, rings) = (country(loader, &item, &mut seen), mark(&item, map.size), rings(&item, map.size));
        let Some(shape) = country.map(|country| Shape { country, mark, rings }) else { continue };
        if !shape.rings.is_empty() && !shape.holds(shape.mark) {
            item.add(item.line_of("mark"), format!("the mark of {} lies outside its outline", shape.country), "Move it inside");
        }
        map.shapes.push(shape);
    }
    for item in file.tables("land") {
        map.land.extend(rings(&item, map.size));
    }
    for item in file.tables("dot") {
        let mark = mark(&item, map.size);
        map.dots.extend(country(loader, &item, &mut seen).map(|country| Dot { country, mark }));
    }
    map.shapes.sort_by_key(|shape| shape.country);
    map.dots.sort_by_key(|dot| dot.country);
    every_country(loader, &seen);
}

/// A country's code, each once.
fn country(loader: &Loader<'_>, item: &Entry<'_>, seen: &mut BTreeMap<Country, usize>) -> Option<Country> {
    let country = loader.names.country(item, item.text("iso"), item.line_of("iso"))?;
    if let Some(line) = seen.insert(country, item.line) {
        item.add(item.line, format!("{country} stands on the map twice, first in line {line}"), "Keep one shape or dot");
        return None;
    }
    Some(country)
}

/// A place on the sheet: two numbers, from the left and from the top.
fn mark(item: &Entry<'_>, size: (i16, i16)) -> Point {
    let place = match item.amounts("mark").as_slice() {
        [x, y] => i16::try_from(*x).ok().zip(i16::try_from(*y).ok()).map(|(x, y)| Point { x, y }),
        _ => None,
    };
    place.filter(|place| on_sheet(*place, size)).unwrap_or_else(|| {
        item.add(
            item.line_of("mark"),
            "the mark is not a place on the sheet",
            "Write two whole numbers within width and height of the sheet",
        );
        Point::default()
    })
}

fn on_sheet(place: Point, size: (i16, i16)) -> bool {
    (0..=size.0).contains(&place.x) && (0..=size.1).contains(&place.y)
}

fn rings(item: &Entry<'_>, size: (i16, i16)) -> Vec<Ring> {
    let line = item.line_of("path");
    let outlines = outline::read(item.text("path")).unwrap_or_else(|what| {
        item.add(
            line,
            format!("the path cannot be read: {what}"),
            "Write M, l, h, v and z with at most one decimal, as in the other shapes",
        );
        Vec::new()
    });
    if outlines.iter().flatten().any(|point| !on_sheet(*point, size)) {
        item.add(line, "the path leaves the sheet", "Keep it within width and height");
    }
    outlines.iter().filter_map(|points| Ring::through(points)).collect()
}

/// Whatever country can be answered must be on the map.
fn every_country(loader: &Loader<'_>, seen: &BTreeMap<Country, usize>) {
    let named = loader.sources.one("countries.toml", loader.problems);
    let named =
        named.into_iter().flat_map(|file| file.root.get("country").map_or(&[][..], Node::items).iter().map(move |item| (file, item)));
    let rated = loader.sources.folder("jurisdictions").map(|file| (file, &file.root));
    for (file, node) in named.chain(rated) {
        let Some(iso) = node.get("iso") else { continue };
        let country = iso.text().and_then(|code| code.parse().ok());
        if let Some(country) = country.filter(|country: &Country| !seen.contains_key(country)) {
            loader.problems.add(
                &file.shown,
                iso.line,
                format!("{country} is not on the map"),
                "Add a shape or a dot to content/map/world.toml",
            );
        }
    }
}

/// What each link is drawn as: one entry a link, in any order.
fn bases(file: &Entry<'_>, reach: &Reach) -> Vec<Basis> {
    let mut found = BTreeMap::new();
    let codes = Basis::ALL.map(Basis::code);
    for item in file.tables("link") {
        let role = item.text("role");
        if reach.links.iter().all(|link| link.role != role) {
            let known = reach.links.iter().map(|link| link.role.as_str());
            item.add(item.line_of("role"), format!("unknown role \"{role}\""), one_of(role, known));
        }
        found.insert(role, Basis::ALL.get(item.word("basis", &codes)).copied().unwrap_or(Basis::Location));
    }
    let basis = |role: &str| {
        found.get(role).copied().unwrap_or_else(|| {
            file.add(file.line, format!("the link \"{role}\" has no basis on the map"), "Add a [[link]] with its role and basis");
            Basis::Location
        })
    };
    reach.links.iter().map(|link| basis(&link.role)).collect()
}

fn keys(loader: &Loader<'_>, item: &Entry<'_>) -> Option<Keys> {
    let (question, name) = loader.names.question(item, item.text("question"), item.line_of("question"))?;
    let options = |key| -> Vec<u8> {
        let found = item.texts(key).into_iter().filter_map(|(code, line)| {
            let found = name.options.iter().position(|option| option == code);
            if found.is_none() {
                item.add(line, format!("unknown option \"{code}\""), one_of(code, name.options.iter().map(String::as_str)));
            }
            u8::try_from(found?).ok()
        });
        found.collect()
    };
    let Q(question) = question;
    Some(Keys { question, home: options("home"), main_place: options("main_place") })
}
