/// Rows of contacts.
#[derive(Debug)]
pub(super) enum Rows {
    /// A few, in order.
    Few(Vec<u32>),
    /// Any number.
    Many(Bits),
}

/// Up to this many rows are looked at one by one; finding them in a set of all rows costs more.
pub(super) const FEW: usize = 256;

impl Rows {
    /// How many there are.
    pub(super) fn len(&self) -> usize {
        match self {
            Self::Few(rows) => rows.len(),
            Self::Many(bits) => bits.len(),
        }
    }

    /// These rows as a set of rows of a table of this size.
    pub(super) fn into_bits(self, size: usize) -> Bits {
        match self {
            Self::Few(rows) => Bits::of(size, &rows),
            Self::Many(bits) => bits,
        }
    }

    /// Each of them, in order.
    pub(super) fn into_vec(self) -> Vec<u32> {
        match self {
            Self::Few(rows) => rows,
            Self::Many(bits) => bits.to_vec(),
        }
    }
}

impl From<Bits> for Rows {
    fn from(bits: Bits) -> Self {
        match bits.len() <= FEW {
            true => Self::Few(bits.to_vec()),
            false => Self::Many(bits),
        }
    }
}

/// A set of rows, a bit each.
#[derive(Debug)]
pub(super) struct Bits {
    words: Vec<u64>,
}

impl Bits {
    pub(super) fn none(size: usize) -> Self {
        Self {
            words: vec![0; size.div_ceil(64)],
        }
    }

    pub(super) fn of(size: usize, rows: &[u32]) -> Self {
        let mut bits = Self::none(size);
        for row in rows {
            bits.add(*row);
        }
        bits
    }

    pub(super) fn add(&mut self, row: u32) {
        if let Some(word) = self.words.get_mut(row as usize / 64) {
            *word |= 1 << (row % 64);
        }
    }

    pub(super) fn has(&self, row: u32) -> bool {
        let word = self.words.get(row as usize / 64);
        word.is_some_and(|word| word & (1 << (row % 64)) != 0)
    }

    pub(super) fn len(&self) -> usize {
        let ones = self.words.iter().map(|word| word.count_ones());
        ones.sum::<u32>() as usize
    }

    /// Each row, in order.
    pub(super) fn to_vec(&self) -> Vec<u32> {
        let mut rows = Vec::with_capacity(self.len());
        let mut first = 0;
        for word in &self.words {
            let mut rest = *word;
            while rest != 0 {
                rows.push(first + rest.trailing_zeros());
                rest &= rest - 1;
            }
            first += 64;
        }
        rows
    }

    /// Makes of each word what `combine` makes of it and the same word of other rows.
    pub(super) fn combine(&mut self, other: &Self, combine: fn(u64, u64) -> u64) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word = combine(*word, *other);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_hold_rows_in_order() {
        let rows = [0, 63, 64, 65, 199];
        let mut bits = Bits::of(200, &[199, 0, 64, 63, 65, 64]);
        assert_eq!(bits.to_vec(), rows);
        assert!(bits.has(64) && !bits.has(1) && !bits.has(5000));
        bits.combine(&Bits::of(200, &[1, 64, 199]), |a, b| a & !b);
        assert_eq!(bits.to_vec(), [0, 63, 65]);
        assert_eq!(bits.len(), 3);
    }
}
