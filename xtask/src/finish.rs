//! After every Trunk build, before the page is served: one style sheet, static home text and worksheets, small files,
//! security policy, names that follow content. Must not know what a page says.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::html;
use crate::process::{Outcome, capture, command, run};
use crate::root;

/// Style sheets: the first, which Trunk links, and the one of later pages, which `boot.js` adds.
const STYLES: [&str; 2] = ["main.css", "late.css"];

/// A finished page: where it lies and what it holds.
type Page = (PathBuf, String);

/// Works on Trunk's staging folder; Trunk says where it is and which profile it builds.
pub(crate) fn finish() -> Outcome {
    let staging = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let staging = staging.ok_or("only Trunk can call this. What to do: `cargo xtask build`.")?;
    let release = std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");

    bundle_styles(&staging, release)?;
    if release {
        crate::early::build(&staging)?;
        minify_scripts(&staging)?;
    }
    let page_path = staging.join("index.html");
    let home = capture(&mut content(&["home", "content"]))?;
    let mut page = html::with_home(&read(&page_path)?, &home)?;
    if release {
        page = html::without_comments(&page);
        page = html::with_early(&page, capture(&mut content(&["opening", "content"]))?.trim())?;
    }
    page = html::with_packs(&page, &pack_names(&staging)?)?;
    if release {
        page = html::with_policy(&page, html::APP_POLICY)?;
    }
    let mut pages = sheets(&staging, &page)?;
    pages.push((page_path, page));
    rename_assets(&staging, &mut pages)?;
    pages.iter().try_for_each(|(path, text)| write(path, text))
}

/// The content compiler with some arguments.
fn content(arguments: &[&str]) -> Command {
    let mut content = command("cargo", &["run", "--quiet", "--package", "neraca-content", "--"]);
    content.args(arguments);
    content
}

/// The static worksheets, with the icon of the app's page: no script, in every build the same policy.
fn sheets(staging: &Path, app: &str) -> Outcome<Vec<Page>> {
    run(content(&["sheets", "content"]).arg(staging))?;
    let sheets = root::files(staging, &[])?.into_iter().filter(|path| is_page(path) && !path.ends_with("index.html"));
    sheets
        .map(|path| {
            let page = html::with_icon_of(&read(&path)?, app)?;
            Ok((path, html::with_policy(&page, html::PAPER_POLICY)?))
        })
        .collect()
}

fn is_page(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "html")
}

/// Joins each style sheet with everything it imports.
fn bundle_styles(staging: &Path, release: bool) -> Outcome {
    let mut esbuild = command("esbuild", &["--bundle", "--log-level=warning", "--allow-overwrite"]);
    esbuild.args(STYLES.map(|name| format!("style/{name}"))).arg(format!("--outdir={}", staging.display()));
    if release {
        esbuild.arg("--minify");
    }
    run(&mut esbuild).map_err(tools_hint)
}

fn minify_scripts(staging: &Path) -> Outcome {
    let scripts: Vec<PathBuf> =
        root::files(staging, &[])?.into_iter().filter(|path| path.extension().is_some_and(|extension| extension == "js")).collect();
    let mut esbuild = command("esbuild", &["--minify", "--charset=utf8", "--log-level=warning", "--allow-overwrite"]);
    esbuild.arg(format!("--outdir={}", staging.display())).arg(format!("--outbase={}", staging.display())).args(scripts);
    run(&mut esbuild).map_err(tools_hint)
}

fn pack_names(staging: &Path) -> Outcome<Vec<String>> {
    let pack = staging.join("pack");
    let files = root::files(&pack, &[])?;
    Ok(files.iter().map(|path| root::relative(path, &pack).into_owned()).collect())
}

/// Renames what the pages point at, so that a new content has a new address and an old copy is never mixed in. Pages keep their
/// names: people link to them.
fn rename_assets(staging: &Path, pages: &mut [Page]) -> Outcome {
    for path in root::files(staging, &["snippets"])? {
        let address = format!("\"./{}\"", root::relative(&path, staging));
        let named = path.file_name().and_then(|name| name.to_str());
        let Some(name) = named.filter(|_| !is_page(&path) && pages.iter().any(|(_, text)| text.contains(&address))) else {
            continue;
        };
        let content = fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let new_path = path.with_file_name(html::hashed_name(name, &content));
        fs::rename(&path, &new_path).map_err(|error| format!("{}: {error}", path.display()))?;
        let new_address = format!("\"./{}\"", root::relative(&new_path, staging));
        pages.iter_mut().for_each(|(_, text)| *text = text.replace(&address, &new_address));
    }
    Ok(())
}

fn tools_hint(error: String) -> String {
    format!("{error}\nWhat to do: `cargo xtask tools` installs esbuild.")
}

fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn write(path: &Path, text: &str) -> Outcome {
    fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
}
