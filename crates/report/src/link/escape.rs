//! Texts inside a link: letters that every program leaves alone stand for themselves, all others as `%` and two digits a byte.
//!
//! Must not know what a text is.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

/// Marks that may stand in a free text, because they separate nothing there.
pub(super) const IN_TEXT: &str = "-_.:,/";
/// Marks that may stand in a code.
pub(super) const IN_CODE: &str = "-_";

/// A text with every other letter written as bytes.
pub(super) fn escaped(text: &str, plain: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut bytes = [0; 4];
    for letter in text.chars() {
        if letter.is_ascii_alphanumeric() || plain.contains(letter) {
            out.push(letter);
        } else {
            letter.encode_utf8(&mut bytes).bytes().for_each(|byte| out.push_str(&format!("%{byte:02X}")));
        }
    }
    out
}

/// Reads what [`escaped`] wrote; `None` where it is not that.
pub(super) fn unescaped(text: &str) -> Option<String> {
    let mut out = Vec::with_capacity(text.len());
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        out.push(match byte {
            b'%' => 16 * digit(bytes.next()?)? + digit(bytes.next()?)?,
            byte => byte,
        });
    }
    String::from_utf8(out).ok()
}

fn digit(letter: u8) -> Option<u8> {
    char::from(letter).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::{IN_CODE, IN_TEXT, escaped, unescaped};

    #[test]
    fn every_text_reads_back() {
        for text in ["", "SG:aws:ap-southeast-1", "é 😀\n\u{0}", "&=%25#?+\"<'", "*_~"] {
            let link = escaped(text, IN_TEXT);
            assert!(link.chars().all(|letter| letter.is_ascii_alphanumeric() || "%-_.:,/".contains(letter)), "{link}");
            assert_eq!(unescaped(&link).as_deref(), Some(text));
        }
        assert_eq!(escaped("a.b", IN_CODE), "a%2Eb");
        for bad in ["%", "%4", "%zz", "%FF", "%+1"] {
            assert_eq!(unescaped(bad), None, "{bad}");
        }
    }
}
