use crc::{CRC_32_ISO_HDLC, Crc, Table};

use super::archive::Archive;
use super::bytes::{ByteReader, ByteWriter};
use super::record;
use crate::model::Named;
use crate::site::{IdsMark, Kind, Record, Records, Rows, Site};

/// Before every snapshot: what it is, the version of the format, how many bytes follow, and their checksum.
const HEADER: usize = MAGIC.len() + 2 + 4 + 4;
const MAGIC: &[u8] = b"wxcl";

/// Grows with every change after which former versions cannot read a snapshot.
const VERSION: u16 = 1;

const CHECKSUM: Crc<u32, Table<1>> = Crc::<u32, Table<1>>::new(&CRC_32_ISO_HDLC);

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
    for kind in Kind::ALL {
        write_rows(
            &mut writer,
            site.records.rows(*kind),
            site.baseline().rows(*kind),
        );
    }
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

/// The records of a snapshot, and those that `reset` goes back to.
fn read_records(reader: &mut ByteReader<'_>, before: &Records) -> (Records, Records) {
    let mut now = before.emptied();
    let mut base = Vec::new();
    for kind in Kind::ALL {
        base.push(read_rows(reader, *kind, &mut now));
    }
    // Most snapshots hold nothing else in either: the indexes of one are those of the other then.
    if base.iter().all(Option::is_none) {
        return (now.clone(), now);
    }
    let mut other = before.emptied();
    for (kind, rows) in Kind::ALL.iter().zip(base) {
        for (row, record) in rows.unwrap_or_else(|| all_rows(now.rows(*kind))) {
            other.set(*kind, row, Some(record));
        }
    }
    (now, other)
}

fn all_rows(rows: &Rows) -> Vec<(usize, Record)> {
    let numbers = 0..rows.len();
    numbers
        .filter_map(|row| Some((row, rows.at(row)?.clone())))
        .collect()
}

/// What follows the header, if it is all there and as it was written.
fn payload(bytes: &[u8]) -> Result<&[u8], String> {
    let foreign = || {
        "is of another kind: its first bytes are not those of a snapshot of wix-crm-local"
            .to_owned()
    };
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

/// Writes each record once, also where the site and its baseline both have it.
fn write_rows(writer: &mut ByteWriter, now: &Rows, base: &Rows) {
    let mut differs = Vec::new();
    now.changes_since(base, &mut |(row, ..)| differs.push(row));
    let mut differs = differs.into_iter().peekable();
    let len = now.len().max(base.len());
    writer.size(len as u64);
    for row in 0..len {
        let is_same = differs.next_if_eq(&row).is_none();
        let pair = [now.at(row), base.at(row).filter(|_| !is_same)];
        let holds = match pair {
            [Some(_), _] if is_same => SAME,
            [Some(_), Some(_)] => NOW | BASELINE,
            [Some(_), None] => NOW,
            [None, Some(_)] => BASELINE,
            [None, None] => 0,
        };
        writer.size(holds);
        for record in pair.into_iter().flatten() {
            record::write(writer, record);
        }
    }
}

/// Sets the site's own records, and answers those that `reset` goes back to, unless they are the same.
fn read_rows(
    reader: &mut ByteReader<'_>,
    kind: Kind,
    now: &mut Records,
) -> Option<Vec<(usize, Record)>> {
    let mut of_base = Vec::new();
    let mut differs = false;
    for row in 0..usize::try_from(reader.size()).unwrap_or(usize::MAX) {
        if reader.has_failed() {
            break;
        }
        let holds = reader.size();
        differs |= !matches!(holds, 0 | SAME);
        if holds & (NOW | SAME) > 0 {
            let record = record::read(reader, kind);
            if holds & SAME > 0 {
                of_base.push((row, record.clone()));
            }
            now.set(kind, row, Some(record));
        }
        if holds & BASELINE > 0 {
            of_base.push((row, record::read(reader, kind)));
        }
    }
    differs.then_some(of_base)
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
