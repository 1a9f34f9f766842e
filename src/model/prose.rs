//! The parts of the prose about a code.

use super::PageKind;
use super::messages::{BOTH, COMPARISON, DESCRIBED, GLOSSED};

/// A part of the prose about a code: an attribute of its message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// `.gloss`: what happened, in plain words, as a headline.
    Gloss,
    /// `.action`: what the reader does next.
    Action,
    /// `.means`: a clause.
    Means,
    /// `.description`: a sentence.
    Description,
    /// `.seen`: where the code is seen.
    Seen,
    /// `.when`: a clause.
    When,
    /// `.fix`: what to do.
    Fix,
}

impl Part {
    /// All of them, in the order in which translators see them.
    pub const ALL: [Self; 7] = [
        Self::Gloss,
        Self::Action,
        Self::Means,
        Self::Description,
        Self::Seen,
        Self::When,
        Self::Fix,
    ];

    /// The attribute's name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Gloss => "gloss",
            Self::Action => "action",
            Self::Means => "means",
            Self::Description => "description",
            Self::Seen => "seen",
            Self::When => "when",
            Self::Fix => "fix",
        }
    }

    /// The part with this name.
    pub fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.name() == name)
    }

    /// The kinds of pages that show it, the most characteristic one first.
    pub const fn shown_on(self) -> &'static [PageKind] {
        match self {
            Self::Means | Self::When => COMPARISON,
            Self::Description => DESCRIBED,
            Self::Gloss => GLOSSED,
            Self::Action | Self::Seen | Self::Fix => BOTH,
        }
    }
}

/// The attributes that make up the prose about a code.
pub const ATTRIBUTES: [&str; Part::ALL.len()] = {
    let mut names = [""; Part::ALL.len()];
    let mut part = 0;
    while part < names.len() {
        names[part] = Part::ALL[part].name();
        part += 1;
    }
    names
};

/// A set of parts of prose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parts(u8);

impl Parts {
    /// The parts that a kind of page shows.
    pub fn shown_on(kind: PageKind) -> Self {
        let shown = Part::ALL
            .into_iter()
            .filter(|part| part.shown_on().contains(&kind));
        shown.collect()
    }

    /// The parts in both sets.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Whether there are none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

impl FromIterator<Part> for Parts {
    fn from_iter<I: IntoIterator<Item = Part>>(parts: I) -> Self {
        let bits = parts.into_iter().map(|part| 1 << part as u8);
        Self(bits.fold(0, |all, bit| all | bit))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_by_page() {
        let on = |kind, names: &[&str]| {
            let parts: Parts = names.iter().filter_map(|name| Part::of(name)).collect();
            assert_eq!(Parts::shown_on(kind), parts, "{kind:?}");
        };
        on(PageKind::Protocol, &["description"]);
        on(
            PageKind::Code,
            &["gloss", "action", "description", "seen", "fix"],
        );
        on(PageKind::Comparison, &ATTRIBUTES);
        on(PageKind::Home, &[]);
    }
}
