//! `neraca plan`: the cheapest path from a file of answers to a target, or what stands in the way.
//!
//! Must not know how a plan is found or said.

use crate::given::{self, Given};
use crate::options::{Format, Options, Wrong};
use crate::{Failure, Loaded, print, text};
use neraca_engine::{MOST_STEPS, Pack, Request, plan};
use neraca_report::{Key, default_target, plan_json};

pub(crate) fn run(options: &Options, loaded: &Loaded) -> Result<(), Failure> {
    let wrong = |key, found: &str| Wrong::new(key, found).failure(&loaded.words);
    let usual = [default_target(&loaded.pack); 2];
    let written = &options.target;
    let targets =
        if written.is_empty() { usual } else { targets(&loaded.pack, written).map_err(|found| wrong(Key::CLI_BAD_TARGET, found))? };
    let mask = |codes: &[String]| {
        codes.iter().try_fold(0u32, |mask, code| match loaded.catalogue.find(code) {
            Some(position) => Ok(mask | 1u32.checked_shl(u32::from(position)).unwrap_or(0)),
            None => Err(wrong(Key::CLI_BAD_ACTION, code)),
        })
    };
    let excluded = loaded.catalogue.off() & !mask(&options.include)? | mask(&options.exclude)?;
    let Given { document, as_of, title } = given::read(options, loaded, options.only_operand(&loaded.words, Key::CLI_WHICH_FILE)?)?;
    let request = Request { catalogue: &loaded.catalogue, targets, order: options.order, excluded, most: MOST_STEPS };
    let planned = plan(&loaded.pack, &document.answers, as_of, document.home, &request);
    match options.format {
        Format::Json => print(&plan_json(&loaded.pack, as_of, document.home, &request, &planned).to_string()),
        Format::Text => print(&text::plan(loaded, options.language, &title, as_of, &request, &planned)),
    }
}

/// Highest band accepted for each index: `moderate`, `legal=low`, or both with a comma. An index that is not named may take
/// any band. What cannot be read comes back.
fn targets<'a>(pack: &Pack, written: &'a str) -> Result<[u8; 2], &'a str> {
    let any = u8::try_from(pack.method.bands.len().saturating_sub(1)).unwrap_or(u8::MAX);
    let band = |code: &str| {
        let found = pack.method.bands.iter().position(|band| band.code.eq_ignore_ascii_case(code));
        found.and_then(|position| u8::try_from(position).ok())
    };
    let mut common = any;
    let mut own = [None, None];
    let [sovereignty, legal] = &mut own;
    for item in written.split(',').map(str::trim) {
        match item.split_once('=') {
            None => common = band(item).ok_or(item)?,
            Some(("sovereignty", code)) => *sovereignty = Some(band(code).ok_or(item)?),
            Some(("legal", code)) => *legal = Some(band(code).ok_or(item)?),
            Some(_) => return Err(item),
        }
    }
    Ok(own.map(|target| target.unwrap_or(common)))
}
