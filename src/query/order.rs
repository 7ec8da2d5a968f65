use super::field::{Field, Record};
use super::key::Case;
use super::plan::Plan;
use super::refuse;
use super::rows::{Bits, FEW, Rows};
use super::schema::Schema;
use super::{Order, Paging, SortKey};
use crate::error::Result;
use crate::site::{Entry, Key, Sorted};

/// A field to sort by, and the direction.
#[derive(Debug)]
pub(super) struct Sort {
    field: Field,
    order: Order,
}

/// Reads what to sort by; by nothing, records come in the order they were created in, or the other
/// way round (semantics §7.4).
///
/// # Errors
/// `UNSUPPORTED_SORT_FIELD`, for other records than contacts `INVALID_SORT`.
pub(super) fn parse_sort(
    schema: Schema<'_>,
    keys: &[SortKey],
    newest_first: bool,
) -> Result<Vec<Sort>> {
    let by_default = [SortKey {
        field_name: "createdDate".to_owned(),
        order: if newest_first {
            Order::Desc
        } else {
            Order::Asc
        },
    }];
    let keys = if keys.is_empty() { &by_default } else { keys };
    let sorts = keys.iter().map(|key| {
        let field = schema
            .field(&key.field_name)
            .filter(|field| field.spec.sortable);
        let field = field.ok_or_else(|| refuse::sort_field(schema, &key.field_name))?;
        Ok(Sort {
            field,
            order: key.order,
        })
    });
    sorts.collect()
}

/// The rows of a page of records that are sorted from scratch. Where they are the same in all that
/// they are sorted by, they come in the order of rows.
pub(super) fn sort<'a>(
    records: impl Iterator<Item = (u32, Record<'a>)>,
    sorts: &[Sort],
    paging: Paging,
) -> Vec<u32> {
    let entries = records.map(|(row, record)| Entry {
        key: key(record, sorts),
        row,
    });
    let sorted = Sorted::new(entries.collect());
    let page = sorted.range(paging.offset..paging.offset.saturating_add(paging.limit));
    page.map(|entry| entry.row).collect()
}

/// All that a record is sorted by as one key. A zero in a part is marked and a pair of them ends it, so
/// that no part runs into the next; where the order is descending, the bits are turned over.
fn key(record: Record<'_>, sorts: &[Sort]) -> Key {
    let mut whole = Vec::new();
    for sort in sorts {
        let start = whole.len();
        sort.field.each_key(record, Case::Sensitive, &mut |part| {
            for byte in part {
                whole.push(*byte);
                if *byte == 0 {
                    whole.push(0xFF);
                }
            }
        });
        whole.extend([0, 0]);
        if sort.order == Order::Desc {
            whole.iter_mut().skip(start).for_each(|byte| *byte = !*byte);
        }
    }
    whole.into()
}

impl Plan<'_> {
    /// The rows of a page of what was found; of all contacts, where nothing was looked for.
    pub(super) fn page(self, found: Option<&Rows>, sorts: &[Sort], paging: Paging) -> Vec<u32> {
        match (found, sorts) {
            (Some(Rows::Few(rows)), _) => self.sort_few(rows, sorts, paging),
            (Some(Rows::Many(bits)), _) => self.walk(&|row| bits.has(row), sorts, paging),
            (None, [only]) => self.rank(only, paging),
            (None, _) => self.walk(&|_| true, sorts, paging),
        }
    }

    fn sort_few(self, rows: &[u32], sorts: &[Sort], paging: Paging) -> Vec<u32> {
        let records = rows.iter().filter_map(|row| {
            let contact = self.contacts.at_row(*row as usize)?;
            Some((*row, Record::Contact(contact)))
        });
        sort(records, sorts, paging)
    }

    /// A page of all contacts by one field: what lies before it is not even passed by.
    fn rank(self, sort: &Sort, paging: Paging) -> Vec<u32> {
        let index = self.index(&sort.field, Case::Sensitive);
        if sort.order == Order::Asc {
            let ranks = paging.offset..paging.offset.saturating_add(paging.limit);
            return index.range(ranks).map(|entry| entry.row).collect();
        }
        let mut rows = Vec::new();
        // Contacts of the same key come in the order of rows also where keys descend.
        let mut skipped = paging.offset;
        while let Some(last) = index.len().checked_sub(skipped + 1)
            && rows.len() < paging.limit
            && let Some(entry) = index.range(last..last + 1).next()
        {
            let same = index.ranks(&entry.key);
            let start = same.start + (skipped - (index.len() - same.end));
            let room = paging.limit - rows.len();
            let taken = index.range(start..same.end).take(room);
            rows.extend(taken.map(|entry| entry.row));
            skipped = index.len() - same.start;
        }
        rows
    }

    /// A page of the rows for which `has` holds, along the index of the first field.
    fn walk(self, has: &dyn Fn(u32) -> bool, sorts: &[Sort], paging: Paging) -> Vec<u32> {
        let Some((first, rest)) = sorts.split_first() else {
            return Vec::new();
        };
        let index = self.index(&first.field, Case::Sensitive);
        let entries: Box<dyn Iterator<Item = &Entry>> = match first.order {
            Order::Asc => Box::new(index.range(0..index.len())),
            Order::Desc => Box::new(index.backwards()),
        };
        let mut page = Page {
            rows: Vec::new(),
            paging,
        };
        // Rows that are the same so far: they are complete when the next key comes by.
        let mut same: Vec<u32> = Vec::new();
        let mut key: Option<&[u8]> = None;
        for entry in entries.filter(|entry| has(entry.row)) {
            let is_apart = first.order == Order::Asc && rest.is_empty();
            if is_apart || key != Some(&entry.key) {
                self.close(&mut page, &mut same, first.order, rest);
                if page.paging.limit == 0 {
                    return page.rows;
                }
                key = Some(&entry.key);
            }
            same.push(entry.row);
        }
        self.close(&mut page, &mut same, first.order, rest);
        page.rows
    }

    /// Adds rows that are the same so far to the page, sorted by what else there is to sort by.
    fn close(self, page: &mut Page, same: &mut Vec<u32>, order: Order, rest: &[Sort]) {
        if order == Order::Desc {
            same.reverse();
        }
        if same.len() <= page.paging.offset {
            page.paging.offset -= same.len();
        } else {
            let taken = self.part(same, rest, page.paging);
            page.paging.offset = 0;
            page.paging.limit -= taken.len();
            page.rows.extend(taken);
        }
        same.clear();
    }

    /// A part of rows that are in order as far as they are not sorted by `rest`.
    fn part(self, rows: &[u32], rest: &[Sort], paging: Paging) -> Vec<u32> {
        if rest.is_empty() {
            let rows = rows.iter().skip(paging.offset).take(paging.limit);
            return rows.copied().collect();
        }
        if rows.len() <= FEW {
            return self.sort_few(rows, rest, paging);
        }
        let bits = Bits::of(self.size(), rows.iter().copied());
        self.walk(&|row| bits.has(row), rest, paging)
    }
}

/// A page that is being filled.
struct Page {
    rows: Vec<u32>,
    /// What is left to skip and to take.
    paging: Paging,
}
