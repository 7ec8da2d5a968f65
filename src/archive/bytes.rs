//! Records as bytes, for snapshots: numbers of variable length, texts after their length, names left out.

use serde_json::{Number, Value};
use uuid::Uuid;

use super::archive::Archive;
use crate::model::{FieldValue, Timestamp};

/// Only so many words are looked for again: those that come first are those of most records.
const MOST_WORDS: usize = 128;

/// Writes bytes.
#[derive(Default)]
pub(super) struct ByteWriter {
    bytes: Vec<u8>,
    words: Vec<String>,
}

impl ByteWriter {
    /// What was written.
    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// A number in as few bytes as it takes, seven bits each.
    pub(super) fn size(&mut self, mut number: u64) {
        while number > 0x7f {
            self.bytes.push(low_bits(number) | 0x80);
            number >>= 7;
        }
        self.bytes.push(low_bits(number));
    }
}

fn low_bits(number: u64) -> u8 {
    (number & 0x7f).try_into().unwrap_or_default()
}

impl Archive for ByteWriter {
    fn text(&mut self, _name: &str, value: &mut String) {
        self.size(value.len() as u64);
        self.bytes.extend_from_slice(value.as_bytes());
    }

    /// The number of a word that was there before, from 1; 0 goes before one that was not.
    fn word(&mut self, name: &str, value: &mut String) {
        if let Some(place) = self.words.iter().position(|word| word == value) {
            return self.size(place as u64 + 1);
        }
        if self.words.len() < MOST_WORDS {
            self.words.push(value.clone());
        }
        self.size(0);
        self.text(name, value);
    }

    /// Small numbers are short, also below zero.
    fn whole(&mut self, _name: &str, value: &mut i64) {
        self.size(((*value << 1) ^ (*value >> 63)).cast_unsigned());
    }

    fn guid(&mut self, _name: &str, value: &mut Uuid) {
        self.bytes.extend_from_slice(value.as_bytes());
    }

    fn moment(&mut self, name: &str, value: &mut Timestamp) {
        self.whole(name, &mut value.millis());
    }

    fn number(&mut self, name: &str, value: &mut Number) {
        self.text(name, &mut value.to_string());
    }

    fn flag(&mut self, _name: &str, value: &mut bool) {
        self.size((*value).into());
    }

    fn field_value(&mut self, name: &str, value: &mut FieldValue) {
        match value {
            FieldValue::Flag(flag) => self.size((*flag).into()),
            FieldValue::Text(text) => {
                self.size(TEXT);
                self.text(name, &mut text.to_string());
            }
            FieldValue::Number(number) => {
                self.size(NUMBER);
                self.number(name, number);
            }
        }
    }

    fn given(&mut self, _name: &str, is_there: bool) -> bool {
        self.size(is_there.into());
        is_there
    }

    fn open(&mut self, _name: &str) {}

    fn list(&mut self, _name: &str, len: usize) -> usize {
        self.size(len as u64);
        len
    }

    fn map(&mut self, name: &str, len: usize) -> usize {
        self.list(name, len)
    }

    fn key(&mut self, key: &mut String) {
        self.word("", key);
    }

    fn close(&mut self) {}

    fn wrong(&mut self, _name: &str, _wanted: &str) {}

    fn has_failed(&self) -> bool {
        false
    }
}

/// Before the values of extended fields; 0 and 1 are flags.
const TEXT: u64 = 2;
const NUMBER: u64 = 3;

/// Reads what `ByteWriter` wrote. Of anything else it reads nothing more after what it could not read.
pub(super) struct ByteReader<'b> {
    rest: &'b [u8],
    words: Vec<String>,
    failed: bool,
}

impl<'b> ByteReader<'b> {
    pub(super) fn new(bytes: &'b [u8]) -> Self {
        Self {
            rest: bytes,
            words: Vec::new(),
            failed: false,
        }
    }

    /// Whether everything was read, and was what it should be.
    pub(super) fn is_complete(&self) -> bool {
        !self.failed && self.rest.is_empty()
    }

    pub(super) fn size(&mut self) -> u64 {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.take(1).first().copied().unwrap_or_default();
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return number;
            }
        }
        self.fail();
        0
    }

    /// A number of things that take a byte each at least, so that there is room for as many.
    fn count(&mut self) -> usize {
        let count = usize::try_from(self.size()).unwrap_or(usize::MAX);
        if count <= self.rest.len() {
            return count;
        }
        self.fail();
        0
    }

    fn take(&mut self, len: usize) -> &'b [u8] {
        match self.rest.split_at_checked(len) {
            Some((taken, rest)) => {
                self.rest = rest;
                taken
            }
            None => {
                self.fail();
                &[]
            }
        }
    }

    fn fail(&mut self) {
        self.failed = true;
        self.rest = &[];
    }
}

impl Archive for ByteReader<'_> {
    fn text(&mut self, _name: &str, value: &mut String) {
        let len = self.count();
        match str::from_utf8(self.take(len)) {
            Ok(text) => text.clone_into(value),
            Err(_) => self.fail(),
        }
    }

    fn word(&mut self, name: &str, value: &mut String) {
        let number = usize::try_from(self.size()).unwrap_or(usize::MAX);
        if number == 0 {
            self.text(name, value);
            if self.words.len() < MOST_WORDS {
                self.words.push(value.clone());
            }
            return;
        }
        match self.words.get(number - 1) {
            Some(word) => value.clone_from(word),
            None => self.fail(),
        }
    }

    fn whole(&mut self, _name: &str, value: &mut i64) {
        let number = self.size();
        *value = (number >> 1).cast_signed() ^ -(number & 1).cast_signed();
    }

    fn guid(&mut self, _name: &str, value: &mut Uuid) {
        match Uuid::from_slice(self.take(16)) {
            Ok(id) => *value = id,
            Err(_) => self.fail(),
        }
    }

    fn moment(&mut self, name: &str, value: &mut Timestamp) {
        let mut millis = 0;
        self.whole(name, &mut millis);
        match Timestamp::from_millis(millis) {
            Some(moment) => *value = moment,
            None => self.fail(),
        }
    }

    fn number(&mut self, name: &str, value: &mut Number) {
        let mut text = String::new();
        self.text(name, &mut text);
        match serde_json::from_str(&text) {
            Ok(Value::Number(number)) => *value = number,
            _ => self.fail(),
        }
    }

    fn flag(&mut self, _name: &str, value: &mut bool) {
        *value = self.size() == 1;
    }

    fn field_value(&mut self, name: &str, value: &mut FieldValue) {
        match self.size() {
            TEXT => {
                let mut text = String::new();
                self.text(name, &mut text);
                *value = text.as_str().into();
            }
            NUMBER => {
                let mut number = Number::from(0);
                self.number(name, &mut number);
                *value = FieldValue::Number(number);
            }
            flag => *value = FieldValue::Flag(flag == 1),
        }
    }

    fn given(&mut self, _name: &str, _is_there: bool) -> bool {
        self.size() == 1
    }

    fn open(&mut self, _name: &str) {}

    fn list(&mut self, _name: &str, _len: usize) -> usize {
        self.count()
    }

    fn map(&mut self, _name: &str, _len: usize) -> usize {
        self.count()
    }

    fn key(&mut self, key: &mut String) {
        self.word("", key);
    }

    fn close(&mut self) {}

    fn wrong(&mut self, _name: &str, _wanted: &str) {
        self.fail();
    }

    fn has_failed(&self) -> bool {
        self.failed
    }
}
