//! Chores of the project, one command each: `cargo xtask <command>`.
//!
//! Knows tools, folders and processes; knows nothing about scoring, law or texts.

mod bench;
mod build;
mod content;
mod early;
mod finish;
mod html;
mod process;
mod root;
mod serve;
mod shots;
mod size;
mod suite;
mod tally;
mod tidy;
mod tools;

use std::process::ExitCode;

use process::Outcome;

const USAGE: &str = "\
cargo xtask <command>

  serve [--port N]        install what is missing, build, serve, print the address
  test                    everything the checking machine checks
  build                   release build of the web app into dist/
  size [--json]           compressed sizes of dist/ against the budget
  bench [--json]          speed, natively and in Chromium
  shots [--references]    screenshots of every page and state into target/shots/; or the reference pictures anew
  content [--stale DAYS]  check content/; list what is overdue for a look
  tidy                    the house rules alone: lengths, names, opening comments, code map
  tools                   install what is missing and stop

Run by Trunk, not by hand: prepare (before a build), finish (after it).";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let (command, rest) = match args.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", &args[..]),
    };
    match dispatch(command, rest) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("xtask {command}: {message}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(command: &str, rest: &[String]) -> Outcome {
    match command {
        "serve" => serve::serve(rest),
        "test" => suite::suite(),
        "build" => build::build(),
        "size" => size::size(rest),
        "bench" => bench::bench(rest),
        "shots" => shots::shots(rest),
        "content" => content::check(rest),
        "tidy" => tidy::tidy(),
        "tools" => tools::for_tests(),
        "prepare" => build::prepare(),
        "finish" => finish::finish(),
        "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(())
        }
        _ => Err(format!("there is no such command\n\n{USAGE}")),
    }
}

/// Whether `flag` is among the arguments; anything else in `rest` is refused.
fn only_flag(rest: &[String], flag: &str) -> Outcome<bool> {
    match rest {
        [] => Ok(false),
        [one] if one == flag => Ok(true),
        _ => Err(format!("the only argument is {flag}, got: {}", rest.join(" "))),
    }
}
