//! Identifiers of locales, protocols, codes, and pairs of codes.
//!
//! Each is an index into a list of the project, or made of such, but with a type of its
//! own, so that the compiler rejects a locale where a protocol belongs.

use std::fmt;

macro_rules! position {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u32);

        impl From<usize> for $name {
            fn from(index: usize) -> Self {
                Self(u32::try_from(index).expect("a list in memory has fewer entries"))
            }
        }

        impl From<$name> for usize {
            fn from(id: $name) -> Self {
                id.0 as Self
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({})", stringify!($name), self.0)
            }
        }
    };
}

position! {
    /// A locale: its index in the project's list.
    LocaleId
}

impl LocaleId {
    /// The locale that prose is first written in, and that others fall back to.
    pub const DEFAULT: Self = Self(0);

    /// Whether it is the default locale.
    pub fn is_default(self) -> bool {
        self == Self::DEFAULT
    }
}

position! {
    /// A protocol: its index in [`super::Catalog::protocols`].
    ProtocolId
}

position! {
    /// A long page: its index in the project's list.
    EntryId
}

position! {
    /// The index of a code among those of its protocol.
    CodeIndex
}

/// A code of the catalog. Ordered like addresses: by the protocol's folder, then like the
/// codes of one protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CodeId {
    /// The protocol of the code.
    pub protocol: ProtocolId,
    /// Its index in the protocol.
    pub code: CodeIndex,
}

impl CodeId {
    /// Another code of the same protocol.
    #[must_use]
    pub fn beside(self, code: CodeIndex) -> Self {
        Self { code, ..self }
    }
}

/// Two different codes, the lower one first, as in the address of their comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pair {
    a: CodeId,
    b: CodeId,
}

impl Pair {
    /// The pair of two codes, given in either order. `None` if they are the same.
    pub fn new(one: CodeId, other: CodeId) -> Option<Self> {
        let pair = |a, b| Some(Self { a, b });
        match one.cmp(&other) {
            std::cmp::Ordering::Less => pair(one, other),
            std::cmp::Ordering::Equal => None,
            std::cmp::Ordering::Greater => pair(other, one),
        }
    }

    /// Whether the codes are of different protocols.
    pub fn crosses(self) -> bool {
        self.a.protocol != self.b.protocol
    }

    /// The protocol of both codes, if they have the same.
    pub fn protocol(self) -> Option<ProtocolId> {
        Some(self.a.protocol).filter(|_| !self.crosses())
    }

    /// The first code.
    pub fn a(self) -> CodeId {
        self.a
    }

    /// The second code.
    pub fn b(self) -> CodeId {
        self.b
    }

    /// The other code, given one of the two.
    pub fn other(self, code: CodeId) -> CodeId {
        if code == self.a { self.b } else { self.a }
    }

    /// Both, in order.
    pub fn codes(self) -> [CodeId; 2] {
        [self.a, self.b]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_has_one_order() {
        let code = |protocol: usize, code: usize| CodeId {
            protocol: protocol.into(),
            code: code.into(),
        };
        let (low, high, other) = (code(0, 2), code(0, 10), code(1, 0));
        assert_eq!(Pair::new(low, high), Pair::new(high, low));
        assert_eq!(Pair::new(high, low).map(Pair::codes), Some([low, high]));
        assert_eq!(Pair::new(other, high).map(Pair::codes), Some([high, other]));
        assert_eq!(Pair::new(low, low), None);
    }
}
