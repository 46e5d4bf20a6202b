//! JSON text as a tree that holds everything the text says: a name that stands twice is an error, where a plain tree would keep
//! the last of its values and lose the others in silence.
//!
//! Must not know what the tree means.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

/// Reads one JSON value and nothing after it.
///
/// # Errors
/// With line and column, where the text is no JSON or names something twice.
pub fn read_json(text: &str) -> Result<Value, serde_json::Error> {
    let mut reader = serde_json::Deserializer::from_str(text);
    let tree = Tree.deserialize(&mut reader)?;
    reader.end()?;
    Ok(tree)
}

/// Builds a value and, with itself, everything below it.
#[derive(Clone, Copy)]
struct Tree;

impl<'de> DeserializeSeed<'de> for Tree {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Tree {
    type Value = Value;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Value, E> {
        Ok(truth.into())
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        Ok(Number::from_f64(number).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(text.into())
    }

    fn visit_string<E>(self, text: String) -> Result<Value, E> {
        Ok(text.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut out = Vec::new();
        while let Some(item) = items.next_element_seed(Self)? {
            out.push(item);
        }
        Ok(out.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut out = Map::new();
        while let Some(name) = entries.next_key::<String>()? {
            if out.contains_key(&name) {
                return Err(A::Error::custom(format!("duplicate key {}", Value::from(name))));
            }
            out.insert(name, entries.next_value_seed(Self)?);
        }
        Ok(out.into())
    }
}

#[cfg(test)]
mod tests {
    use super::read_json;
    use alloc::string::ToString;
    use serde_json::{Value, json};

    #[test]
    fn reads_what_any_reader_would() {
        let text = r#"{ "a": [1, -2, 3.5, 18446744073709551615, true, null, "é\n"], "b": { "a": {} } }"#;
        assert_eq!(read_json(text).unwrap(), serde_json::from_str::<Value>(text).unwrap());
        assert_eq!(read_json("[]").unwrap(), json!([]));
    }

    #[test]
    fn a_name_that_stands_twice_is_an_error_with_its_place() {
        let error = read_json("{ \"answers\": {\n  \"A1\": \"pusat\",\n  \"A1\": \"daerah\" } }").unwrap_err();
        assert_eq!((error.line(), error.to_string().contains("\"A1\"")), (3, true), "{error}");
        assert!(read_json("{} {}").is_err() && read_json("").is_err());
        assert!(read_json(&"[".repeat(5000)).is_err());
    }
}
