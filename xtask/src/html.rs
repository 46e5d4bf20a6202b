//! Small edits of finished pages: security policy, icon, static home text, addresses with content hashes.
//! Pure text in, text out; must not touch files.

/// What the app's release page may load and run. Nothing inline, nothing foreign.
pub(crate) const APP_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
connect-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'self'; form-action 'none'";

/// What a page that is only read may load: style and icon.
pub(crate) const PAPER_POLICY: &str = "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";

const HOME: &str = "<!--na:home-->";
const ICON: &str = "<!--na:icon-->";
const PACKS: &str = "data-packs=\"\"";

/// Puts a security policy first in the head, so that it covers everything after it.
pub(crate) fn with_policy(page: &str, policy: &str) -> Result<String, String> {
    let meta = format!("<head>\n    <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    replace_once(page, "<head>", &meta)
}

/// Puts the static home text where the page marks its place.
pub(crate) fn with_home(page: &str, home: &str) -> Result<String, String> {
    replace_once(page, HOME, home.trim_end())
}

/// Puts the icon of one page where another page marks its place.
pub(crate) fn with_icon_of(page: &str, source: &str) -> Result<String, String> {
    let icon = source.lines().map(str::trim).find(|line| line.starts_with("<link rel=\"icon\""));
    replace_once(page, ICON, icon.ok_or("index.html must hold its icon on a line of its own")?)
}

/// Names the pack files on the start script: `first.id.pack` becomes `data-first-id="./pack/first.id.pack"`.
pub(crate) fn with_packs(page: &str, packs: &[String]) -> Result<String, String> {
    let attributes: Vec<String> = packs
        .iter()
        .map(|name| {
            let attribute = name.trim_end_matches(".pack").replace('.', "-");
            format!("data-{attribute}=\"./pack/{name}\"")
        })
        .collect();
    replace_once(page, PACKS, &attributes.join(" "))
}

/// Names the first program beside the whole one, with the codes of the questions it asks, and no longer asks for the whole one
/// ahead of time.
pub(crate) fn with_early(page: &str, opening: &str) -> Result<String, String> {
    let kept: Vec<&str> = page.lines().filter(|line| !(line.contains("preload") && line.contains("neraca-app"))).collect();
    let early =
        format!("data-opening=\"{opening}\" data-early-js=\"./neraca-early.js\" data-early-wasm=\"./neraca-early_bg.wasm\" data-js=");
    replace_once(&kept.join("\n"), "data-js=", &early)
}

/// Removes comments; the page needs none of them.
pub(crate) fn without_comments(page: &str) -> String {
    let mut rest = page;
    let mut text = String::new();
    while let Some((before, after)) = rest.split_once("<!--") {
        text.push_str(before);
        rest = after.split_once("-->").map_or("", |(_, after)| after);
    }
    text.push_str(rest);
    text
}

/// File name with a content hash before its last extension: `first.id.pack` becomes `first.id-0123456789ab.pack`.
pub(crate) fn hashed_name(name: &str, content: &[u8]) -> String {
    let hash = fnv(content) >> 16;
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}-{hash:012x}.{extension}"),
        None => format!("{name}-{hash:012x}"),
    }
}

/// FNV-1a, 64 bits: tells two versions of a file apart; no protection against an attacker is asked of it.
fn fnv(content: &[u8]) -> u64 {
    let start = 0xcbf2_9ce4_8422_2325_u64;
    content.iter().fold(start, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

fn replace_once(page: &str, mark: &str, with: &str) -> Result<String, String> {
    match page.matches(mark).count() {
        1 => Ok(page.replacen(mark, with, 1)),
        count => Err(format!("the page must hold {mark} once, it holds it {count} times")),
    }
}

#[cfg(test)]
mod tests {
    use super::{APP_POLICY, hashed_name, with_home, with_icon_of, with_packs, with_policy, without_comments};

    #[test]
    fn policy_comes_first() {
        let page = with_policy("<html><head><meta charset=\"utf-8\"></head>", APP_POLICY).unwrap();
        let policy = page.find("Content-Security-Policy").unwrap();
        assert!(policy < page.find("charset").unwrap());
        assert!(with_policy("<html>", APP_POLICY).is_err());
    }

    #[test]
    fn home_replaces_its_mark() {
        assert_eq!(with_home("<p><!--na:home--></p>", "a\n").unwrap(), "<p>a</p>");
        assert!(with_home("<p></p>", "a").is_err());
    }

    #[test]
    fn icon_is_taken_over() {
        let icon = "<link rel=\"icon\" href=\"data:,\">";
        assert_eq!(
            with_icon_of("<head><!--na:icon--></head>", &format!("<head>\n  {icon}\n</head>")).unwrap(),
            format!("<head>{icon}</head>")
        );
        assert!(with_icon_of("<head><!--na:icon--></head>", "<head></head>").is_err());
        assert!(with_icon_of("<head></head>", icon).is_err());
    }

    #[test]
    fn packs_become_attributes() {
        let packs = ["core.pack".to_owned(), "first.id.pack".to_owned()];
        let page = with_packs("<script data-packs=\"\">", &packs).unwrap();
        assert_eq!(page, "<script data-core=\"./pack/core.pack\" data-first-id=\"./pack/first.id.pack\">");
    }

    #[test]
    fn comments_go() {
        assert_eq!(without_comments("a<!-- b -->c<!--d-->"), "ac");
    }

    #[test]
    fn names_follow_content() {
        let one = hashed_name("first.id.pack", b"one");
        assert!(one.starts_with("first.id-") && one.ends_with(".pack"));
        assert_eq!(one, hashed_name("first.id.pack", b"one"));
        assert_ne!(one, hashed_name("first.id.pack", b"two"));
    }
}
