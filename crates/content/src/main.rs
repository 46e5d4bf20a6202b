//! `neraca-content`: checks a content folder, writes its packs, or writes its static pages.
//!
//! Must not know what the content means; the library does.

use neraca_content::{Content, Problem, emit, home, load, opening_codes, sheets, stale, unused_texts};
use neraca_engine::Date;
use std::fs;
use std::path::Path;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

const USAGE: &str = "usage:
  neraca-content check DIR [--stale DAYS] [--today DATE]   report every problem; list what was not looked at for DAYS days
  neraca-content emit DIR OUT                              write the packs of DIR into OUT
  neraca-content home DIR                                  print the static home page
  neraca-content opening DIR                               print the codes of the opening questions
  neraca-content sheets DIR OUT                            write the static worksheets, one a language, into OUT";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["check", dir, options @ ..] => match Options::read(options) {
            Some(options) => check(Path::new(dir), options),
            None => usage(),
        },
        ["emit", dir, out] => with(Path::new(dir), |content| written(out, emit(content, Path::new(out)))),
        ["sheets", dir, out] => with(Path::new(dir), |content| {
            let folder = Path::new(out);
            let mut pages = sheets(content).into_iter();
            written(out, fs::create_dir_all(folder).and_then(|()| pages.try_for_each(|(name, html)| fs::write(folder.join(name), html))))
        }),
        ["home", dir] => with(Path::new(dir), |content| {
            print!("{}", home(content));
            ExitCode::SUCCESS
        }),
        ["opening", dir] => with(Path::new(dir), |content| {
            println!("{}", opening_codes(&content.core).collect::<Vec<&str>>().join(" "));
            ExitCode::SUCCESS
        }),
        _ => usage(),
    }
}

fn written(out: &str, outcome: std::io::Result<()>) -> ExitCode {
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{out}: cannot be written: {error}. Name a folder that can be written.");
            ExitCode::FAILURE
        }
    }
}

fn usage() -> ExitCode {
    eprintln!("{USAGE}");
    ExitCode::from(2)
}

struct Options {
    stale: Option<u32>,
    today: Option<Date>,
}

impl Options {
    fn read(mut words: &[&str]) -> Option<Self> {
        let mut options = Self { stale: None, today: today() };
        while let [name, value, rest @ ..] = words {
            match *name {
                "--stale" => options.stale = Some(value.parse().ok()?),
                "--today" => options.today = Some(value.parse().ok()?),
                _ => return None,
            }
            words = rest;
        }
        words.is_empty().then_some(options)
    }
}

fn check(dir: &Path, options: Options) -> ExitCode {
    with(dir, |content| {
        let root = dir.canonicalize().ok().and_then(|dir| dir.parent().map(Path::to_path_buf)).unwrap_or_default();
        let unused = unused_texts(&root);
        if !unused.is_empty() {
            return report(&unused);
        }
        println!(
            "{} {}: {} questions, {} factors, {} provisions, {} jurisdictions, {} providers, {} cases, no problem",
            content.core.id,
            content.core.hash,
            content.core.questions.len(),
            content.core.factors.len(),
            content.provisions[0].len(),
            content.jurisdictions[0].len(),
            content.core.providers.len(),
            content.cases[0].len()
        );
        if let (Some(days), Some(today)) = (options.stale, options.today) {
            let old = stale(dir, today, days);
            old.iter().for_each(|problem| println!("{problem}"));
            println!("{} not looked at for more than {days} days", old.len());
        }
        ExitCode::SUCCESS
    })
}

fn with(dir: &Path, then: impl FnOnce(&Content) -> ExitCode) -> ExitCode {
    match load(dir) {
        Ok(content) => then(&content),
        Err(problems) => report(&problems),
    }
}

fn report(problems: &[Problem]) -> ExitCode {
    problems.iter().for_each(|problem| eprintln!("{problem}"));
    eprintln!("problems: {}", problems.len());
    ExitCode::FAILURE
}

/// Today in universal time, from the days since 1970 (proleptic Gregorian calendar).
fn today() -> Option<Date> {
    let days = SystemTime::now().duration_since(UNIX_EPOCH).ok()?.as_secs() / 86_400;
    let first = Date::new(1970, 1, 1)?.day_number() + i64::try_from(days).ok()?;
    let mut dates =
        (1970..=9999).flat_map(|year| (1..=12).flat_map(move |month| (1..=31).filter_map(move |day| Date::new(year, month, day))));
    dates.find(|date| date.day_number() >= first)
}
