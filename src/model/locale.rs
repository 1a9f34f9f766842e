//! A language that the site is written in.

use unic_langid::LanguageIdentifier;

/// The writing direction of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The value of the HTML attribute `dir`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// One folder under `locales/`.
#[derive(Clone, Debug)]
pub struct Locale {
    /// The folder's name, a BCP 47 tag.
    pub tag: String,
    /// The parsed tag.
    pub language: LanguageIdentifier,
    /// What the language calls itself.
    pub name: String,
    /// Its writing direction.
    pub direction: Direction,
}
