//! Reads outlines written as SVG path data: a small part of its grammar, one decimal, everything closed.
//!
//! Must not know whose outline it is.

use neraca_report::map::Point;

/// The outlines of a path: each starts with `M`, goes on in steps (`l`, `h`, `v`) and ends with `z`.
///
/// # Errors
/// What cannot be read.
pub(super) fn read(path: &str) -> Result<Vec<Vec<Point>>, String> {
    let mut out = Vec::new();
    let (before, outlines) = path.rsplit_once('z').map_or((path, ""), |(outlines, after)| (after, outlines));
    if !before.trim().is_empty() || path.trim().is_empty() {
        return Err("it does not end with z".to_owned());
    }
    for outline in outlines.split('z') {
        out.push(one(outline)?);
    }
    Ok(out)
}

fn one(outline: &str) -> Result<Vec<Point>, String> {
    let Some(rest) = outline.trim_start().strip_prefix('M') else { return Err("an outline does not start with M".to_owned()) };
    let steps = rest.find(|letter: char| letter.is_ascii_alphabetic()).unwrap_or(rest.len());
    let (start, mut steps) = rest.split_at(steps);
    let start = numbers(start)?;
    let [x, y] = start.as_slice() else { return Err("M is not followed by two numbers".to_owned()) };
    let mut at = Point { x: *x, y: *y };
    let mut points = vec![at];
    while let Some(command) = steps.chars().next() {
        let body = steps.get(1..).unwrap_or("");
        let end = body.find(|letter: char| letter.is_ascii_alphabetic()).unwrap_or(body.len());
        let (text, rest) = body.split_at(end);
        steps = rest;
        for (x, y) in moves(command, &numbers(text)?)? {
            at = at.x.checked_add(x).zip(at.y.checked_add(y)).map(|(x, y)| Point { x, y }).ok_or("a step is too long")?;
            points.push(at);
        }
    }
    if points.len() > 2 { Ok(points) } else { Err("an outline has fewer than three points".to_owned()) }
}

fn moves(command: char, numbers: &[i16]) -> Result<Vec<(i16, i16)>, String> {
    match command {
        'l' if numbers.len().is_multiple_of(2) => {
            Ok(numbers.chunks_exact(2).map(|pair| (pair.first().copied().unwrap_or(0), pair.last().copied().unwrap_or(0))).collect())
        }
        'h' => Ok(numbers.iter().map(|x| (*x, 0)).collect()),
        'v' => Ok(numbers.iter().map(|y| (0, *y)).collect()),
        'l' => Err("l is followed by an odd count of numbers".to_owned()),
        other => Err(format!("{other} is not a command here")),
    }
}

/// Numbers with at most one decimal, in tenths. A minus sign or a blank starts the next one.
fn numbers(text: &str) -> Result<Vec<i16>, String> {
    let spaced = text.replace('-', " -").replace(',', " ");
    spaced
        .split_whitespace()
        .map(|number| tenths(number).ok_or_else(|| format!("{number} is not a number with at most one decimal")))
        .collect()
}

fn tenths(number: &str) -> Option<i16> {
    let (minus, digits) = number.strip_prefix('-').map_or((false, number), |digits| (true, digits));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let whole: i16 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
    let part = part.parse().ok().filter(|_| part.len() == 1)?;
    let value = whole.checked_mul(10)?.checked_add(part)?;
    Some(if minus { -value } else { value })
}

#[cfg(test)]
mod tests {
    use super::read;
    use neraca_report::map::Point;

    fn points(list: &[(i16, i16)]) -> Vec<Point> {
        list.iter().map(|(x, y)| Point { x: *x, y: *y }).collect()
    }

    #[test]
    fn reads_steps_in_tenths() {
        let found = read("M1.5,2l.7-.8 2,3h1.2v-1 4zM0,0h1v1z").unwrap();
        let first = points(&[(15, 20), (22, 12), (42, 42), (54, 42), (54, 32), (54, 72)]);
        assert_eq!(found, [first, points(&[(0, 0), (10, 0), (10, 10)])]);
    }

    #[test]
    fn says_what_cannot_be_read() {
        for (path, what) in [
            ("", "end with z"),
            ("M0,0h1v1", "end with z"),
            ("h1v1z", "start with M"),
            ("M0h1v1z", "two numbers"),
            ("M0,0h1z", "three points"),
            ("M0,0l1,1,2z", "odd count"),
            ("M0,0c1,1 2,2z", "c is not a command"),
            ("M0,0h1.25v1z", "1.25 is not a number"),
            ("M0,0h9999999v1z", "9999999 is not a number"),
            ("M3000,0h3000v1z", "too long"),
        ] {
            let found = read(path).unwrap_err();
            assert!(found.contains(what), "{path}: {found}");
        }
    }
}
