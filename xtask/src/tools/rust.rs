//! The wasm target, Trunk and wasm-bindgen. The wasm-bindgen version is the one in `Cargo.lock`, because both halves must match.
//! Must not know about npm or the browser.

use std::path::Path;

use super::announce;
use crate::process::{Outcome, command, first_line, run};
use crate::root;

const TARGET: &str = "wasm32-unknown-unknown";
const TRUNK: &str = "0.21.14";

/// Adds the compiler's wasm target.
pub(super) fn target() -> Outcome {
    let place = first_line("rustc", &["--print", "target-libdir", "--target", TARGET]);
    if place.is_some_and(|dir| Path::new(&dir).is_dir()) {
        return Ok(());
    }
    announce(&format!("the compiler's {TARGET} target with rustup"), "the web app runs as WebAssembly");
    run(&mut command("rustup", &["target", "add", TARGET])).map_err(|error| {
        format!(
            "{error}\nWhat to do: install rustup, connect to the network once and run `rustup target add {TARGET}`; \
             with a compiler from elsewhere, install its package for that target."
        )
    })
}

/// Installs Trunk, which builds and serves the app.
pub(super) fn trunk() -> Outcome {
    if first_line("trunk", &["--version"]).is_some_and(|line| line == format!("trunk {TRUNK}")) {
        return Ok(());
    }
    announce(&format!("Trunk {TRUNK} from the cargo registry"), "it builds and serves the web app (compiled once, about two minutes)");
    install(&["trunk", "--version", TRUNK, "--no-default-features"])
}

/// Installs the wasm-bindgen command that matches the library.
pub(super) fn wasm_bindgen() -> Outcome {
    let lock = std::fs::read_to_string(root::root().join("Cargo.lock")).map_err(|error| format!("Cargo.lock: {error}"))?;
    let version = locked_version(&lock, "wasm-bindgen").ok_or("Cargo.lock names no wasm-bindgen; run `cargo metadata` once to write it")?;
    let found = first_line("wasm-bindgen", &["--version"]);
    if found.is_some_and(|line| line == format!("wasm-bindgen {version}")) {
        return Ok(());
    }
    announce(
        &format!("wasm-bindgen {version} from the cargo registry"),
        "it joins the program to the page and must match Cargo.lock (compiled once, under a minute)",
    );
    install(&["wasm-bindgen-cli", "--version", version])
}

/// Downloads the packages of `Cargo.lock`, for every target: Trunk asks cargo about all of them.
pub(super) fn packages() -> Outcome {
    run(&mut command("cargo", &["fetch", "--quiet", "--locked"])).map_err(|error| {
        format!("{error}\nWhat to do: connect to a cargo registry once; if Cargo.lock is out of date, run `cargo metadata` and commit it.")
    })
}

/// `cargo install` into the tools folder, as a cheap development build: the tools are run, not measured.
fn install(what: &[&str]) -> Outcome {
    let scratch = root::root().join("target").join("tools");
    let mut cargo = command("cargo", &["install", "--locked", "--force", "--profile", "dev"]);
    cargo
        .arg("--root")
        .arg(root::tools())
        .args(what)
        .env("CARGO_TARGET_DIR", &scratch)
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .env("CARGO_PROFILE_DEV_OPT_LEVEL", "0");
    let outcome = run(&mut cargo).map_err(|error| {
        format!(
            "{error}\nWhat to do: connect to a cargo registry once, or put this version on the PATH yourself. \
             Compiling needs a C linker (Debian: `apt-get install build-essential`)."
        )
    });
    if outcome.is_ok() {
        // Over a gigabyte that is never read again; a leftover does no harm.
        let _ = std::fs::remove_dir_all(scratch);
    }
    outcome
}

/// Version of a package in the text of a `Cargo.lock`.
fn locked_version<'a>(lock: &'a str, name: &str) -> Option<&'a str> {
    let head = format!("name = \"{name}\"");
    let mut lines = lock.lines().skip_while(|line| *line != head);
    lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    #[test]
    fn finds_the_exact_package() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.1.0\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.129\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.129"));
        assert_eq!(locked_version(lock, "wasm"), None);
    }
}
