//! One line in, one line out, in constant memory: the loop behind `--jsonl`.
//!
//! Must not know what a line means; `neraca_report::respond` does.

use crate::{Failure, Loaded, say};
use neraca_engine::Date;
use neraca_report::{Key, Problem, ProblemKind, refuse, respond};
use std::io::{BufRead, BufReader, BufWriter, Read, Write};

/// Longest line read, in bytes; the rest of a longer one is skipped and the line refused.
const LONGEST: usize = 1 << 20;

/// Answers every line of standard input. Refused lines are counted on standard error.
pub(crate) fn run(loaded: &Loaded, today: Date) -> Result<(), Failure> {
    let refused = answer(loaded, today, std::io::stdin(), std::io::stdout().lock())?;
    if refused > 0 {
        eprintln!("{}", say(&loaded.words, Key::CLI_REFUSED_LINES, &[("found", &refused.to_string())]));
    }
    Ok(())
}

fn answer(loaded: &Loaded, today: Date, input: impl Read, output: impl Write) -> Result<u64, Failure> {
    let mut input = BufReader::with_capacity(1 << 16, input);
    let mut output = BufWriter::with_capacity(1 << 16, output);
    let mut line = Vec::new();
    let mut refused = 0;
    for number in 1.. {
        line.clear();
        if input.by_ref().take(LONGEST as u64 + 1).read_until(b'\n', &mut line)? == 0 {
            break;
        }
        let text = if line.len() > LONGEST && line.last() != Some(&b'\n') {
            skip_line(&mut input)?;
            Err(ProblemKind::TooLong(LONGEST.to_string()))
        } else {
            // Without its line ending, so that a position in an error is one in the line.
            std::str::from_utf8(line.trim_ascii_end())
                .map_err(|error| ProblemKind::NotJson(format!("UTF-8, byte {}", error.valid_up_to() + 1)))
        };
        let result = match text {
            Ok(text) => respond(&loaded.pack, &loaded.words, today, number, text),
            Err(kind) => refuse(&loaded.words, number, &[Problem::new("", kind)]),
        };
        refused += u64::from(result.starts_with("{\"error\":"));
        output.write_all(result.as_bytes())?;
        output.write_all(b"\n")?;
        if input.buffer().is_empty() {
            // Whoever feeds us line by line may be waiting for this answer.
            output.flush()?;
        }
    }
    output.flush()?;
    Ok(refused)
}

/// Drops the rest of the current line without holding it.
fn skip_line(input: &mut impl BufRead) -> Result<(), Failure> {
    loop {
        let held = input.fill_buf()?;
        if held.is_empty() {
            return Ok(());
        }
        match held.iter().position(|byte| *byte == b'\n') {
            Some(end) => {
                input.consume(end + 1);
                return Ok(());
            }
            None => {
                let all = held.len();
                input.consume(all);
            }
        }
    }
}
