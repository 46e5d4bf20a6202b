//! Chances as people write them: `2`, `0.5 %`, `0,5-2 %`. Percent, four decimals at most, so that every one is a whole number of millionths.
//!
//! Must not know over how many years.

use neraca_engine::CERTAIN;

/// Digits after the point that millionths can hold.
const DECIMALS: usize = 4;

/// Reads one chance or a range, in percent; gives millionths, least first. `None` where it is no chance.
#[must_use]
pub fn read_chances(text: &str) -> Option<(u32, u32)> {
    let text = text.trim().trim_end_matches('%').trim_end();
    match text.split_once(['-', '\u{2013}']) {
        None => millionths(text).map(|chance| (chance, chance)),
        Some((least, largest)) => {
            let ends = (millionths(least.trim().trim_end_matches('%').trim_end())?, millionths(largest.trim())?);
            (ends.0 <= ends.1).then_some(ends)
        }
    }
}

fn millionths(text: &str) -> Option<u32> {
    let (whole, decimals) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|letter| letter.is_ascii_digit());
    if whole.is_empty() || whole.len() > 3 || decimals.len() > DECIMALS || !digits(whole) || !digits(decimals) || text.ends_with(['.', ','])
    {
        return None;
    }
    let padded = decimals.bytes().chain(core::iter::repeat(b'0')).take(DECIMALS);
    let value = whole.bytes().chain(padded).fold(0u32, |sum, digit| sum * 10 + u32::from(digit - b'0'));
    (value <= CERTAIN).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::read_chances;

    #[test]
    fn percent_becomes_millionths() {
        for (text, expected) in [
            ("2", (20_000, 20_000)),
            ("2.0851 %", (20_851, 20_851)),
            ("0,5-2%", (5_000, 20_000)),
            ("0.5 % \u{2013} 2 %", (5_000, 20_000)),
            ("0", (0, 0)),
            ("100", (1_000_000, 1_000_000)),
        ] {
            assert_eq!(read_chances(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn anything_else_is_no_chance() {
        for text in ["", "%", "-1", "2-1", "1.23456", "101", "100.0001", "1e2", "1.", ".5", "a", "1-2-3", "1\u{2013}"] {
            assert_eq!(read_chances(text), None, "{text}");
        }
    }
}
