use std::rc::Rc;

use crc::{CRC_32_ISO_HDLC, Crc, Table as CrcTable};
use uuid::Uuid;

use super::archive::Archive;
use super::bytes::{ByteReader, ByteWriter};
use super::contact::contact;
use super::definition::{extended_field, label, membership, merged_contact};
use crate::site::{IdsMark, Records, Row, Site, Table};

/// Before every snapshot: what it is, the version of the format, how many bytes follow, and their checksum.
const HEADER: usize = MAGIC.len() + 2 + 4 + 4;
const MAGIC: &[u8] = b"wxcl";

/// Grows with every change after which former versions cannot read a snapshot.
const VERSION: u16 = 1;

const CHECKSUM: Crc<u32, CrcTable<1>> = Crc::<u32, CrcTable<1>>::new(&CRC_32_ISO_HDLC);

/// What a row holds: a record of the site, a record that `reset` goes back to, and whether they are the same.
const NOW: u64 = 1;
const BASELINE: u64 = 2;
const SAME: u64 = 4;

/// The records of a site, what `reset` goes back to, and where pinned ids stand, as bytes.
pub fn snapshot(site: &Site) -> Vec<u8> {
    let mut writer = ByteWriter::default();
    for mark in site.id_marks() {
        write_mark(&mut writer, mark);
    }
    let (now, base) = (&site.records, site.baseline());
    let (contacts, of_base) = (now.contacts.table(), base.contacts.table());
    write(&mut writer, contacts, of_base, write_guid, contact);
    write(
        &mut writer,
        &now.merged,
        &base.merged,
        write_guid,
        merged_contact,
    );
    write(
        &mut writer,
        &now.members,
        &base.members,
        write_guid,
        membership,
    );
    write(&mut writer, &now.labels, &base.labels, write_text, label);
    let (fields, of_base) = (&now.extended_fields, &base.extended_fields);
    write(&mut writer, fields, of_base, write_text, extended_field);
    with_header(&writer.into_bytes())
}

pub(super) fn with_header(payload: &[u8]) -> Vec<u8> {
    let size = u32::try_from(payload.len()).unwrap_or(u32::MAX);
    let mut bytes = MAGIC.to_vec();
    bytes.extend(VERSION.to_le_bytes());
    bytes.extend(size.to_le_bytes());
    bytes.extend(CHECKSUM.checksum(payload).to_le_bytes());
    bytes.extend(payload);
    bytes
}

/// Puts a site into the state of a snapshot. Settings stay, and so do its ids unless they were pinned then.
///
/// # Errors
/// Why the bytes are no snapshot that can be read, as a phrase that follows "the snapshot"; the site is as it was.
pub fn restore(site: &mut Site, bytes: &[u8]) -> Result<(), String> {
    let mut reader = ByteReader::new(payload(bytes)?);
    let marks = [(); 2].map(|()| read_mark(&mut reader));
    let (now, base) = read_records(&mut reader, &site.records);
    if !reader.is_complete() {
        return Err("holds what no version of wix-crm-local writes".to_owned());
    }
    site.replace(now, base, marks);
    Ok(())
}

fn read_records(reader: &mut ByteReader<'_>, before: &Records) -> (Records, Records) {
    let (mut now, mut base) = (before.emptied(), before.emptied());
    let contacts = &mut now.contacts;
    let of_base = read(reader, read_guid, contact, &mut |place, row| {
        contacts.set(place, Some(row))
    });
    match of_base {
        Some(rows) => {
            for (place, row) in rows {
                base.contacts.set(place, Some(row));
            }
        }
        None => base.contacts = now.contacts.clone(),
    }
    base.merged = read_table(reader, &mut now.merged, read_guid, merged_contact);
    base.members = read_table(reader, &mut now.members, read_guid, membership);
    base.labels = read_table(reader, &mut now.labels, read_text, label);
    let fields = &mut now.extended_fields;
    base.extended_fields = read_table(reader, fields, read_text, extended_field);
    (now, base)
}

/// What follows the header, if it is all there and as it was written.
fn payload(bytes: &[u8]) -> Result<&[u8], String> {
    let foreign =
        || "is none: its first bytes are not those of a snapshot of wix-crm-local".to_owned();
    let rest = bytes.strip_prefix(MAGIC).ok_or_else(foreign)?;
    let cut_short = || format!("is cut short: it has {} bytes", bytes.len());
    let (version, rest) = rest.split_first_chunk().ok_or_else(cut_short)?;
    let version = u16::from_le_bytes(*version);
    if version > VERSION {
        return Err(format!(
            "has format {version}, and this version of wix-crm-local reads formats up to {VERSION}: update wix-crm-local, or take the snapshot anew with this version"
        ));
    }
    let (size, rest) = rest.split_first_chunk().ok_or_else(cut_short)?;
    let (checksum, payload) = rest.split_first_chunk().ok_or_else(cut_short)?;
    let size = usize::try_from(u32::from_le_bytes(*size)).unwrap_or(usize::MAX);
    if payload.len() != size {
        let wanted = size.saturating_add(HEADER);
        return Err(format!(
            "has {} bytes where it says that it has {wanted}: it is cut short or altered",
            bytes.len()
        ));
    }
    if CHECKSUM.checksum(payload) != u32::from_le_bytes(*checksum) {
        return Err("was altered: its checksum does not fit its content".to_owned());
    }
    Ok(payload)
}

type Walk<V> = fn(&mut dyn Archive, &mut V);

/// Writes each record once, also where the site and its baseline both have it.
fn write<K: Clone + Eq + core::hash::Hash, V: Clone>(
    writer: &mut ByteWriter,
    now: &Table<K, V>,
    base: &Table<K, V>,
    write_key: fn(&mut ByteWriter, &K),
    walk: Walk<V>,
) {
    let rows = 0..now.rows().max(base.rows());
    let rows = rows.map(|row| [now.entry(row), base.entry(row)]);
    let rows: Vec<_> = rows
        .filter(|pair| pair.iter().any(Option::is_some))
        .collect();
    writer.size(rows.len() as u64);
    for pair in rows {
        let is_same =
            matches!(pair, [Some(now), Some(base)] if Rc::ptr_eq(&now.value, &base.value));
        let [now, base] = pair;
        let holds = if now.is_some() { NOW } else { 0 } | if base.is_some() { BASELINE } else { 0 };
        writer.size(if is_same { SAME } else { holds });
        for row in [now, base.filter(|_| !is_same)].into_iter().flatten() {
            write_key(writer, &row.key);
            walk(writer, &mut V::clone(&row.value));
        }
    }
}

/// Sets the site's own records, and answers those that `reset` goes back to, unless they are the same.
fn read<K: Default + Clone, V: Default>(
    reader: &mut ByteReader<'_>,
    read_key: fn(&mut ByteReader<'_>, &mut K),
    walk: Walk<V>,
    set: &mut dyn FnMut(usize, Row<K, V>),
) -> Option<Vec<(usize, Row<K, V>)>> {
    let mut of_base = Vec::new();
    let mut differs = false;
    for place in 0..usize::try_from(reader.size()).unwrap_or(usize::MAX) {
        if reader.has_failed() {
            break;
        }
        let holds = reader.size();
        let record = |reader: &mut ByteReader<'_>| {
            let (mut key, mut value) = (K::default(), V::default());
            read_key(reader, &mut key);
            walk(reader, &mut value);
            let value = Rc::new(value);
            Row { key, value }
        };
        if holds == SAME {
            let row = record(reader);
            of_base.push((place, row.clone()));
            set(place, row);
        } else {
            differs = true;
            if holds & NOW > 0 {
                set(place, record(reader));
            }
            if holds & BASELINE > 0 {
                of_base.push((place, record(reader)));
            }
        }
    }
    differs.then_some(of_base)
}

fn read_table<K: Default + Clone + Eq + core::hash::Hash, V: Default + Clone>(
    reader: &mut ByteReader<'_>,
    now: &mut Table<K, V>,
    read_key: fn(&mut ByteReader<'_>, &mut K),
    walk: Walk<V>,
) -> Table<K, V> {
    match read(reader, read_key, walk, &mut |place, row| {
        drop(now.set(place, Some(row)))
    }) {
        Some(rows) => {
            let mut base = Table::default();
            for (place, row) in rows {
                base.set(place, Some(row));
            }
            base
        }
        None => now.clone(),
    }
}

fn write_guid(writer: &mut ByteWriter, id: &Uuid) {
    writer.guid("", &mut id.clone());
}

fn read_guid(reader: &mut ByteReader<'_>, id: &mut Uuid) {
    reader.guid("", id);
}

#[expect(clippy::ptr_arg, reason = "keys are of any type")]
fn write_text(writer: &mut ByteWriter, text: &String) {
    writer.text("", &mut text.clone());
}

fn read_text(reader: &mut ByteReader<'_>, text: &mut String) {
    reader.text("", text);
}

fn write_mark(writer: &mut ByteWriter, mark: Option<IdsMark>) {
    if writer.given("", mark.is_some())
        && let Some(mark) = mark
    {
        [mark.seed]
            .iter()
            .chain(&mark.drawn)
            .for_each(|number| writer.size(*number));
    }
}

fn read_mark(reader: &mut ByteReader<'_>) -> Option<IdsMark> {
    reader.given("", false).then(|| IdsMark {
        seed: reader.size(),
        drawn: [(); 3].map(|()| reader.size()),
    })
}
