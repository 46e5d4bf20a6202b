//! Names of files and of things in Rust that say nothing about what is inside. Must not touch the disk.

/// Names that say nothing about what is inside.
const EMPTY_NAMES: [&str; 6] = ["utils", "helpers", "manager", "misc", "common", "info"];

/// The empty word in a file, folder or type name, if it has one.
pub(super) fn empty_name(name: &str) -> Option<&'static str> {
    let mut words = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() || !letter.is_alphanumeric() {
            words.push(' ');
        }
        words.push(letter.to_ascii_lowercase());
    }
    let words = words.replace(|letter: char| !letter.is_alphanumeric(), " ");
    EMPTY_NAMES.into_iter().find(|empty| words.split(' ').any(|word| word == *empty))
}

/// The empty word in a name that this line of Rust defines, if it defines one.
pub(super) fn empty_definition(line: &str) -> Option<&'static str> {
    let mut words = line.split_whitespace().skip_while(|word| word.starts_with("pub"));
    let keyword = words.next()?;
    if !["struct", "enum", "trait", "mod", "fn", "type"].contains(&keyword) {
        return None;
    }
    let name = words.next()?;
    let end = name.find(|letter: char| !letter.is_alphanumeric() && letter != '_');
    empty_name(name.get(..end.unwrap_or(name.len()))?)
}

#[cfg(test)]
mod tests {
    use super::{empty_definition, empty_name};

    #[test]
    fn empty_words_are_found_in_every_style() {
        assert_eq!(empty_name("utils.rs"), Some("utils"));
        assert_eq!(empty_name("PackManager"), Some("manager"));
        assert_eq!(empty_name("page_info"), Some("info"));
        assert_eq!(empty_name("inform-misconduct"), None);
    }

    #[test]
    fn only_definitions_count() {
        assert_eq!(empty_definition("pub(crate) struct PackManager;"), Some("manager"));
        assert_eq!(empty_definition("    fn page_info() {}"), Some("info"));
        assert_eq!(empty_definition("let info = 1;"), None);
    }
}
