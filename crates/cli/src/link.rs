//! `neraca link`: the answers of a file as a link, without the part of the address before it.
//!
//! Must not know how a link is written, nor where the app lies.

use crate::options::{Options, Wrong};
use crate::{Failure, Loaded, given, print, say};
use neraca_report::{Included, Key, LONGEST_LINK, write_link};

const TITLE: &str = "title";
const NOTES: &str = "notes";
const FRAMEWORKS: &str = "frameworks";

pub(crate) fn run(options: &Options, loaded: &Loaded) -> Result<(), Failure> {
    let included = included(options, loaded)?;
    let document = given::read(options, loaded, options.only_operand(&loaded.words, Key::CLI_WHICH_ONE_FILE)?)?.document;
    let link = write_link(&loaded.pack, &included.of(&loaded.pack, &document));
    if link.len() > LONGEST_LINK {
        let (count, most) = (link.len().to_string(), LONGEST_LINK.to_string());
        eprintln!("{}", say(&loaded.words, Key::CLI_LONG_LINK, &[("count", &count), ("most", &most)]));
    }
    print(&link)
}

/// What goes in: all but nickname and notes, unless they are named; not the sections that are named.
fn included(options: &Options, loaded: &Loaded) -> Result<Included, Failure> {
    let wrong = |found: &str| Err(Wrong::new(Key::CLI_BAD_PART, found).failure(&loaded.words));
    let mut included = Included::default();
    for name in &options.include {
        match name.as_str() {
            TITLE => included.title = true,
            NOTES => included.notes = true,
            other => return wrong(other),
        }
    }
    for name in &options.exclude {
        let section = loaded.pack.sections.iter().position(|section| section == name).and_then(|found| u8::try_from(found).ok());
        match section {
            Some(section) => included.set_section(section, false),
            None if name == FRAMEWORKS => included.direct = false,
            None => return wrong(name),
        }
    }
    Ok(included)
}
