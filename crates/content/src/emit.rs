//! Writes the packs as files.
//!
//! Must not know what is in them.

use crate::content::Content;
use crate::opening::opening;
use neraca_engine::Pack;
use serde::Serialize;
use std::path::Path;
use std::{fs, io};

/// The engine's pack as bytes.
///
/// # Errors
/// When the pack cannot be encoded, which no checked content causes.
pub fn pack_bytes(pack: &Pack) -> io::Result<Vec<u8>> {
    bytes(pack)
}

/// All packs with their file names.
///
/// # Errors
/// When a pack cannot be encoded, which no checked content causes.
pub fn packs(content: &Content) -> io::Result<Vec<(String, Vec<u8>)>> {
    let mut out = vec![("core.pack".to_owned(), pack_bytes(&content.core)?)];
    out.push(("plan.pack".to_owned(), bytes(&content.catalogue)?));
    out.push(("methods.pack".to_owned(), bytes(&content.methods)?));
    out.push(("readings.pack".to_owned(), bytes(&content.frameworks)?));
    out.push(("map.pack".to_owned(), bytes(&content.map)?));
    both(&mut out, "readings", &content.framework_texts)?;
    both(&mut out, "opening", &content.first.each_ref().map(|first| opening(&content.core, first)))?;
    both(&mut out, "first", &content.first)?;
    both(&mut out, "more", &content.more)?;
    both(&mut out, "laws", &content.provisions)?;
    both(&mut out, "jurisdictions", &content.jurisdictions)?;
    both(&mut out, "cases", &content.cases)?;
    both(&mut out, "documents", &content.documents)?;
    Ok(out)
}

/// Writes all packs into a folder, which is created where it is absent.
///
/// # Errors
/// When the folder cannot be written.
pub fn emit(content: &Content, out: &Path) -> io::Result<()> {
    fs::create_dir_all(out)?;
    for (name, bytes) in packs(content)? {
        let path = out.join(name);
        // An unchanged pack keeps its time, so that nothing downstream is built again.
        if fs::read(&path).ok().as_deref() != Some(bytes.as_slice()) {
            fs::write(path, bytes)?;
        }
    }
    Ok(())
}

fn both<T: Serialize>(out: &mut Vec<(String, Vec<u8>)>, name: &str, pair: &[T; 2]) -> io::Result<()> {
    for (tag, value) in ["id", "en"].iter().zip(pair) {
        out.push((format!("{name}.{tag}.pack"), bytes(value)?));
    }
    Ok(())
}

fn bytes<T: Serialize>(value: &T) -> io::Result<Vec<u8>> {
    postcard::to_allocvec(value).map_err(io::Error::other)
}
