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
            Self::Few(rows) => Bits::of(size, rows),
            Self::Many(bits) => bits,
        }
    }

    pub(super) fn iter(&self) -> Box<dyn Iterator<Item = u32> + '_> {
        match self {
            Self::Few(rows) => Box::new(rows.iter().copied()),
            Self::Many(bits) => Box::new(bits.iter()),
        }
    }
}

impl From<Bits> for Rows {
    fn from(bits: Bits) -> Self {
        match bits.len() <= FEW {
            true => Self::Few(bits.iter().collect()),
            false => Self::Many(bits),
        }
    }
}

/// A set of rows, a bit each.
#[derive(Debug, Clone)]
pub(super) struct Bits {
    words: Vec<u64>,
}

impl Bits {
    pub(super) fn none(size: usize) -> Self {
        Self {
            words: vec![0; size.div_ceil(64)],
        }
    }

    pub(super) fn all(size: usize) -> Self {
        let mut words = vec![u64::MAX; size / 64];
        if !size.is_multiple_of(64) {
            words.push((1 << (size % 64)) - 1);
        }
        Self { words }
    }

    pub(super) fn of(size: usize, rows: impl IntoIterator<Item = u32>) -> Self {
        let mut bits = Self::none(size);
        rows.into_iter().for_each(|row| bits.add(row));
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
        self.words
            .iter()
            .map(|word| word.count_ones() as usize)
            .sum()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = u32> {
        let words = (0..).step_by(64).zip(&self.words);
        words.flat_map(|(first, word)| {
            let mut rest = *word;
            core::iter::from_fn(move || {
                let bit = (rest != 0).then(|| rest.trailing_zeros())?;
                rest &= rest - 1;
                Some(first + bit)
            })
        })
    }

    /// Keeps of each word what `keep` makes of it and of the same word of other rows.
    pub(super) fn combine(&mut self, other: &Self, keep: fn(u64, u64) -> u64) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word = keep(*word, *other);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_hold_rows_in_order() {
        let rows = [0, 63, 64, 65, 199];
        let mut bits = Bits::of(200, [199, 0, 64, 63, 65, 64]);
        assert_eq!(bits.iter().collect::<Vec<_>>(), rows);
        assert!(bits.has(64) && !bits.has(1) && !bits.has(5000));
        bits.combine(&Bits::of(200, [1, 64, 199]), |a, b| a & !b);
        assert_eq!(bits.iter().collect::<Vec<_>>(), [0, 63, 65]);
        assert_eq!(bits.len(), 3);
    }
}
