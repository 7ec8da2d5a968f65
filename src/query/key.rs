use uuid::Uuid;

use crate::model::{Timestamp, comparable_email};
use crate::site::Key;

use super::field::Kind;

/// A value of a record.
#[derive(Debug, Clone, Copy)]
pub(super) enum Item<'a> {
    Text(&'a str),
    Number(f64),
    Date(Timestamp),
    Guid(Uuid),
}

/// The key of no value: it ranks lowest (semantics §7.2), and no value has it.
pub(super) const MISSING: &[u8] = &[];

/// Before a text, so that an empty one is not the lack of one.
const TEXT: u8 = 2;
/// Before all else; within one field, all keys have the same.
const BINARY: u8 = 1;

/// Which texts count as the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Case {
    Sensitive,
    /// What `$startsWith` does everywhere, and every comparison of emails.
    Insensitive,
}

/// Writes the bytes of a value of a field of this kind, so that their order is the order of values.
pub(super) fn encode(item: Item<'_>, kind: Kind, case: Case, key: &mut Vec<u8>) {
    match item {
        Item::Text(text) => match (kind, case) {
            (Kind::Date, _) => match Timestamp::parse(text) {
                Some(date) => encode(Item::Date(date), kind, case, key),
                None => encode_text(text, key),
            },
            (Kind::Email, Case::Insensitive) => encode_text(&comparable_email(text), key),
            (_, Case::Insensitive) => encode_text(&lower_case(text), key),
            (_, Case::Sensitive) => encode_text(text, key),
        },
        Item::Number(number) => {
            // Negative numbers sort downwards by their bits; adding 0 makes one zero of both.
            let bits = (number + 0.0).to_bits();
            let sign = 1 << 63;
            let bits = if bits & sign == 0 { bits | sign } else { !bits };
            encode_binary(&bits.to_be_bytes(), key);
        }
        Item::Date(date) => {
            let millis = date.millis().wrapping_sub(i64::MIN);
            encode_binary(&millis.to_be_bytes(), key);
        }
        Item::Guid(guid) => encode_binary(guid.as_bytes(), key),
    }
}

/// The key of a value.
pub(super) fn key(item: Item<'_>, kind: Kind, case: Case) -> Key {
    let mut bytes = Vec::new();
    encode(item, kind, case, &mut bytes);
    bytes.into()
}

fn encode_binary(bytes: &[u8], key: &mut Vec<u8>) {
    key.push(BINARY);
    key.extend_from_slice(bytes);
}

/// UTF-8 sorts as code points do. Texts sort by UTF-16 units (semantics §7.2), in which U+E000 to
/// U+FFFF come after all that need two units; putting their first bytes, EE and EF, behind F4
/// does it.
fn encode_text(text: &str, key: &mut Vec<u8>) {
    key.push(TEXT);
    key.extend(text.bytes().map(|byte| match byte {
        0xEE | 0xEF => byte + 0x10,
        _ => byte,
    }));
}

/// The text that a key was made of.
pub(super) fn text_of(key: &[u8]) -> Option<String> {
    let (TEXT, bytes) = key.split_first().map(|(tag, bytes)| (*tag, bytes))? else {
        return None;
    };
    let byte = |byte: &u8| if *byte >= 0xFE { byte - 0x10 } else { *byte };
    String::from_utf8(bytes.iter().map(byte).collect()).ok()
}

/// The GUID that a key was made of.
pub(super) fn guid_of(key: &[u8]) -> Option<Uuid> {
    Uuid::from_slice(key.get(1..)?).ok()
}

/// Letter by letter, so that what a text starts with does not depend on how it goes on, as the Greek
/// final sigma does.
fn lower_case(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text_key(text: &str, case: Case) -> Key {
        key(Item::Text(text), Kind::Text, case)
    }

    #[test]
    fn texts_sort_by_utf_16_units() {
        let mut texts = vec![
            "a",
            "ab",
            "B",
            "",
            "\u{0}",
            "a\u{0}",
            "é",
            "\u{ffff}",
            "\u{e000}",
            "\u{10ffff}",
            "😀",
            "z\u{e000}",
            "z😀",
            "\u{d7ff}",
        ];
        let mut by_units = texts.clone();
        by_units.sort_by_key(|text| text.encode_utf16().collect::<Vec<_>>());
        texts.sort_by_key(|text| text_key(text, Case::Sensitive));
        assert_eq!(texts, by_units);
        for text in texts {
            let key = text_key(text, Case::Sensitive);
            assert_eq!(text_of(&key).as_deref(), Some(text));
            assert!(*key > *MISSING);
        }
    }

    #[test]
    fn numbers_and_dates_sort_by_value() {
        let numbers = [-1e300, -2.5, -2.0, -0.0, 0.5, 2.0, 10.0, 1e300];
        let keys = numbers.map(|n| key(Item::Number(n), Kind::Number, Case::Sensitive));
        assert!(keys.is_sorted());
        assert_eq!(
            keys[3],
            key(Item::Number(0.0), Kind::Number, Case::Sensitive)
        );
        let dates = [
            "0001-01-01",
            "1969-12-31T23:59:59.999Z",
            "1970-01-01",
            "9999-12-31",
        ];
        let keys = dates.map(|d| key(Item::Text(d), Kind::Date, Case::Sensitive));
        assert!(keys.is_sorted());
        let date = Timestamp::parse("1970-01-01").unwrap();
        assert_eq!(keys[2], key(Item::Date(date), Kind::Date, Case::Sensitive));
    }

    #[test]
    fn a_key_without_case_starts_as_its_text_does() {
        let (long, short) = ("ΟΔΟΣ ΑΒ", "οδοσ");
        let (long, short) = (
            text_key(long, Case::Insensitive),
            text_key(short, Case::Insensitive),
        );
        assert!(long.starts_with(&short));
    }
}
