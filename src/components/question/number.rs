//! Reads a number of people as people write it, and finds its volume band.
//!
//! Must not know questions or markup. Pure.

/// Reads digits with any thousands separator: `204.807.222`, `204,807,222`, `204 807 222` and `204807222` are one number.
/// `None` when there is anything else, nothing, or a group that does not fit.
pub fn read(text: &str) -> Option<u64> {
    let text = text.trim();
    let separators = ['.', ',', ' ', '\u{a0}', '\u{202f}', '\''];
    let groups: Vec<&str> = text.split(separators).collect();
    let digits = |group: &&str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    let (head, tail) = groups.split_first()?;
    let fits = digits(head) && (tail.is_empty() || head.len() <= 3) && tail.iter().all(|group| group.len() == 3 && digits(group));
    (fits && text.len() <= 20).then(|| groups.concat().parse().ok()).flatten()
}

/// Position of the band that holds a number; `froms` are the lowest numbers of the bands, from small to large.
pub fn band(froms: &[u64], number: u64) -> u8 {
    let above = froms.iter().take_while(|from| number >= **from).count();
    u8::try_from(above.saturating_sub(1)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{band, read};

    #[test]
    fn reads_what_people_write() {
        for same in ["204.807.222", "204,807,222", "204807222", " 204 807 222 "] {
            assert_eq!(read(same), Some(204_807_222), "{same}");
        }
        for bad in ["", "abc", "1.2", "12.34.567", "-5", "1e3", "1..000", "99999999999999999999999"] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }

    #[test]
    fn bands_start_where_the_options_say() {
        assert_eq!(
            [999, 1_000, 99_999, 100_000, 9_999_999, 10_000_000].map(|number| band(&[0, 1_000, 100_000, 10_000_000], number)),
            [0, 1, 1, 2, 2, 3]
        );
    }
}
