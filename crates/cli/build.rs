//! Compiles the content folder into the packs that the program carries, and stops with every problem of the content.
//!
//! Must not know what the content says.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs, process};

fn main() -> Result<(), Box<dyn Error>> {
    let content = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../../content");
    println!("cargo::rerun-if-changed={}", content.display());
    println!("cargo::rerun-if-changed=build.rs");
    let content = neraca_content::load(&content).unwrap_or_else(|problems| {
        for problem in &problems {
            eprintln!("{problem}");
        }
        eprintln!("The content has {} problems; nothing was built.", problems.len());
        process::exit(1);
    });
    let out = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(out.join("core.pack"), postcard::to_allocvec(&content.core)?)?;
    fs::write(out.join("plan.pack"), postcard::to_allocvec(&content.catalogue)?)?;
    fs::write(out.join("methods.pack"), postcard::to_allocvec(&content.methods)?)?;
    fs::write(out.join("readings.pack"), postcard::to_allocvec(&content.frameworks)?)?;
    fs::write(out.join("map.pack"), postcard::to_allocvec(&content.map)?)?;
    for (first, texts) in content.first.iter().zip(&content.framework_texts) {
        fs::write(out.join(format!("readings.{}.pack", first.language)), postcard::to_allocvec(texts)?)?;
    }
    for (first, documents) in content.first.iter().zip(&content.documents) {
        fs::write(out.join(format!("documents.{}.pack", first.language)), postcard::to_allocvec(documents)?)?;
    }
    for (first, more) in content.first.iter().zip(&content.more) {
        fs::write(out.join(format!("first.{}.pack", first.language)), postcard::to_allocvec(first)?)?;
        fs::write(out.join(format!("more.{}.pack", first.language)), postcard::to_allocvec(more)?)?;
    }
    Ok(())
}
