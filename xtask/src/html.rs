//! Small edits of the finished `index.html`: security policy, static home text, addresses with content hashes.
//! Pure text in, text out; must not touch files.

/// What the release page may load and run. Nothing inline, nothing foreign.
pub(crate) const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
connect-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'self'; form-action 'none'";

const HOME: &str = "<!--na:home-->";
const PACKS: &str = "data-packs=\"\"";

/// Puts the security policy first in the head, so that it covers everything after it.
pub(crate) fn with_policy(page: &str) -> Result<String, String> {
    let meta = format!("<head>\n    <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">");
    replace_once(page, "<head>", &meta)
}

/// Puts the static home text where the page marks its place.
pub(crate) fn with_home(page: &str, home: &str) -> Result<String, String> {
    replace_once(page, HOME, home.trim_end())
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
        count => Err(format!("index.html must hold {mark} once, it holds it {count} times")),
    }
}

#[cfg(test)]
mod tests {
    use super::{hashed_name, with_home, with_packs, with_policy, without_comments};

    #[test]
    fn policy_comes_first() {
        let page = with_policy("<html><head><meta charset=\"utf-8\"></head>").unwrap();
        let policy = page.find("Content-Security-Policy").unwrap();
        assert!(policy < page.find("charset").unwrap());
        assert!(with_policy("<html>").is_err());
    }

    #[test]
    fn home_replaces_its_mark() {
        assert_eq!(with_home("<p><!--na:home--></p>", "a\n").unwrap(), "<p>a</p>");
        assert!(with_home("<p></p>", "a").is_err());
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
