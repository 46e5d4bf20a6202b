//! Finds every method version below `method/` and compiles them all, so that an old result can be computed again.
//!
//! Must not know the numbers; [`crate::method`] reads them.

use crate::entry::Entry;
use crate::loader::Loader;
use crate::method;
use crate::names::check_places;
use neraca_engine::{Method, Methods, Version};
use std::collections::BTreeSet;

/// The folder of a version.
pub(crate) fn folder(version: Version) -> String {
    format!("method/{}.{}", version.major, version.minor)
}

/// Every version that has a folder, oldest first. Folders with other names are reported.
pub(crate) fn versions(loader: &Loader<'_>) -> BTreeSet<Version> {
    let mut found = BTreeSet::new();
    for file in loader.sources.files.iter() {
        // Files beside the folders belong to all versions.
        let Some((name, _)) = file.path.strip_prefix("method/").and_then(|below| below.split_once('/')) else { continue };
        match format!("NERACA:{name}").parse() {
            Ok(version) => {
                found.insert(version);
            }
            Err(_) => loader.problems.add(&file.shown, 0, format!("\"{name}\" is no method version"), "Name the folder 1.0 or higher"),
        }
    }
    for version in &found {
        check_places(loader.sources, &format!("{}/flags", folder(*version)), "id", true, loader.problems);
        check_places(loader.sources, &format!("{}/themes", folder(*version)), "id", false, loader.problems);
    }
    found
}

/// The current method together with all earlier ones. `entry` names the current one, which must be the newest.
pub(crate) fn read(loader: &Loader<'_>, entry: &Entry<'_>, versions: &BTreeSet<Version>, current: &Method) -> Methods {
    if let Some(newer) = versions.last().filter(|newest| **newest != current.version) {
        let what = format!("{} is not the newest method; content/{} is", current.version, folder(*newer));
        entry.add(entry.line_of("method"), what, format!("Write method = \"{newer}\", or remove that folder"));
    }
    let others = versions.iter().filter(|version| **version != current.version);
    let mut all: Vec<Method> = others.filter_map(|version| Some(method::read(loader, *version)?.0)).collect();
    all.push(current.clone());
    all.sort_by_key(|method| method.version);
    for (one, next) in all.iter().zip(all.iter().skip(1)) {
        let same = (&one.stakes, &one.bands, &one.themes, &one.flags) == (&next.stakes, &next.bands, &next.themes, &next.flags);
        if one.version.major == next.version.major && !same {
            let file = format!("content/{}", folder(next.version));
            let what = format!("the numbers differ from those of {}", one.version);
            loader.problems.add(&file, 0, what, "Give the folder a new major number; a minor one changes wording only");
        }
    }
    Methods(all)
}
