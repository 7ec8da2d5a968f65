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
    let mut sorts = Vec::new();
    for key in if keys.is_empty() { &by_default } else { keys } {
        match schema.field(&key.field_name) {
            Some(field) if field.spec.sortable => sorts.push(Sort {
                field,
                order: key.order,
            }),
            _ => return Err(refuse::sort_field(schema, &key.field_name)),
        }
    }
    Ok(sorts)
}

/// Sorts records from scratch. Those that are the same in all that they are sorted by come in the
/// order of rows.
#[derive(Debug)]
pub(super) struct Sorter<'s> {
    sorts: &'s [Sort],
    sorted: Sorted,
}

impl<'s> Sorter<'s> {
    pub(super) fn new(sorts: &'s [Sort]) -> Self {
        Self {
            sorts,
            sorted: Sorted::default(),
        }
    }

    pub(super) fn add(&mut self, row: u32, record: Record<'_>) {
        let key = key(record, self.sorts);
        self.sorted.add(Entry { key, row });
    }

    /// The rows of a page.
    pub(super) fn page(&self, paging: Paging) -> Vec<u32> {
        take(&self.sorted, paging)
    }
}

/// The rows of a page of an index.
fn take(index: &Sorted, paging: Paging) -> Vec<u32> {
    let mut rows = Vec::new();
    let end = paging.offset.saturating_add(paging.limit);
    index.visit(paging.offset..end, &mut |entry| {
        rows.push(entry.row);
        true
    });
    rows
}

/// All that a record is sorted by as one key. A zero in a part is marked and a pair of them ends it, so
/// that no part runs into the next; where the order is descending, the bits are turned over.
fn key(record: Record<'_>, sorts: &[Sort]) -> Key {
    let mut whole = Vec::new();
    for sort in sorts {
        let turn = if sort.order == Order::Desc { 0xFF } else { 0 };
        sort.field.each_key(record, Case::Sensitive, &mut |part| {
            for byte in part {
                whole.push(*byte ^ turn);
                if *byte == 0 {
                    whole.push(0xFF ^ turn);
                }
            }
        });
        whole.push(turn);
        whole.push(turn);
    }
    whole.into()
}

impl Plan<'_> {
    /// The rows of a page of what was found; of all contacts, where nothing was looked for.
    pub(super) fn page(self, found: Option<&Rows>, sorts: &[Sort], paging: Paging) -> Vec<u32> {
        match (found, sorts) {
            (Some(Rows::Few(rows)), _) => self.sort_few(rows, sorts, paging),
            (Some(Rows::Many(bits)), _) => self.walk(Some(bits), sorts, paging),
            (None, [only]) => self.rank(only, paging),
            (None, _) => self.walk(None, sorts, paging),
        }
    }

    fn sort_few(self, rows: &[u32], sorts: &[Sort], paging: Paging) -> Vec<u32> {
        let mut sorter = Sorter::new(sorts);
        for row in rows {
            if let Some(contact) = self.contacts.at_row(*row as usize) {
                sorter.add(*row, Record::Contact(contact));
            }
        }
        sorter.page(paging)
    }

    /// A page of all contacts by one field: what lies before it is not even passed by.
    fn rank(self, sort: &Sort, paging: Paging) -> Vec<u32> {
        let index = self.index(&sort.field, Case::Sensitive);
        if sort.order == Order::Asc {
            return take(&index, paging);
        }
        let mut rows = Vec::new();
        // Contacts of the same key come in the order of rows also where keys descend.
        let mut skipped = paging.offset;
        while let Some(last) = index.len().checked_sub(skipped + 1)
            && rows.len() < paging.limit
            && let Some(entry) = index.at(last)
        {
            let same = index.ranks(&entry.key);
            let start = same.start + skipped + same.end - index.len();
            index.visit(start..same.end, &mut |entry| {
                rows.push(entry.row);
                rows.len() < paging.limit
            });
            skipped = index.len() - same.start;
        }
        rows
    }

    /// A page of these rows, or of all, along the index of the first field.
    fn walk(self, rows: Option<&Bits>, sorts: &[Sort], paging: Paging) -> Vec<u32> {
        let Some((first, rest)) = sorts.split_first() else {
            return Vec::new();
        };
        let index = self.index(&first.field, Case::Sensitive);
        let mut page = Page {
            plan: self,
            rest,
            is_apart: first.order == Order::Asc && rest.is_empty(),
            order: first.order,
            rows: Vec::new(),
            paging,
            same: Vec::new(),
            key: &[],
        };
        let visit = &mut |entry| page.visit(rows, entry);
        match first.order {
            Order::Asc => index.visit(0..usize::MAX, visit),
            Order::Desc => index.visit_backwards(visit),
        }
        page.close();
        page.rows
    }
}

/// A page that is being filled.
struct Page<'p> {
    plan: Plan<'p>,
    /// What the rows of one key are sorted by.
    rest: &'p [Sort],
    order: Order,
    /// Whether rows of one key come in the order in which they are visited.
    is_apart: bool,
    rows: Vec<u32>,
    /// What is left to skip and to take.
    paging: Paging,
    /// Rows of the key that is being visited: complete when the next key comes by.
    same: Vec<u32>,
    key: &'p [u8],
}

impl<'p> Page<'p> {
    /// Visits an entry of the index; false when the page is full.
    fn visit(&mut self, rows: Option<&Bits>, entry: &'p Entry) -> bool {
        if rows.is_some_and(|rows| !rows.has(entry.row)) {
            return true;
        }
        if self.is_apart && self.paging.offset > 0 {
            self.paging.offset -= 1;
        } else if self.is_apart {
            self.rows.push(entry.row);
            self.paging.limit -= 1;
        } else {
            if self.key != &*entry.key {
                self.close();
                self.key = &entry.key;
            }
            self.same.push(entry.row);
        }
        self.paging.limit > 0
    }

    /// Takes what belongs to the page of the rows of one key, sorted by what else there is to sort by.
    fn close(&mut self) {
        let count = self.same.len();
        if self.order == Order::Desc {
            self.same.reverse();
        }
        if count <= self.paging.offset {
            self.paging.offset -= count;
        } else if self.paging.limit > 0 {
            let before = self.rows.len();
            if self.rest.is_empty() {
                let rows = self.same.iter().skip(self.paging.offset);
                self.rows.extend(rows.take(self.paging.limit));
            } else if count <= FEW {
                let sorted = self.plan.sort_few(&self.same, self.rest, self.paging);
                self.rows.extend(sorted);
            } else {
                let bits = Bits::of(self.plan.size(), &self.same);
                let sorted = self.plan.walk(Some(&bits), self.rest, self.paging);
                self.rows.extend(sorted);
            }
            self.paging.offset = 0;
            self.paging.limit -= self.rows.len() - before;
        }
        self.same.clear();
    }
}
