//! Sets of values of a fact.

/// Maximum number of values of a fact, as many as [`Values`] has room for.
pub const MAX_VALUES: usize = 20;

/// The values of a fact that a record states: one, or, of a timeline, several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Values(u32);

impl Values {
    /// One value, by its index.
    pub fn one(value: usize) -> Self {
        Self::default().with(value)
    }

    /// These values and one more.
    #[must_use]
    pub fn with(self, value: usize) -> Self {
        debug_assert!(value < MAX_VALUES);
        Self(self.0 | 1 << value)
    }

    /// Whether a value is among them.
    pub fn contains(self, value: usize) -> bool {
        self.0 & (1 << value) != 0
    }

    /// Their indices, ascending.
    pub fn iter(self) -> impl Iterator<Item = usize> {
        (0..MAX_VALUES).filter(move |value| self.contains(*value))
    }

    /// The only one, if there is one.
    pub fn single(self) -> Option<usize> {
        let mut values = self.iter();
        values.next().filter(|_| values.next().is_none())
    }

    /// As a number that no other values have.
    pub fn bits(self) -> u64 {
        self.0.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_of_values() {
        let two = Values::one(19).with(3);
        assert_eq!(two.iter().collect::<Vec<_>>(), [3, 19]);
        assert_eq!(two.single(), None);
        assert_eq!(Values::one(0).single(), Some(0));
        assert_eq!(Values::default().single(), None);
    }
}
