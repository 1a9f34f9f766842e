//! Messages as written: their texts, what they refer to, and where.

use super::syntax::SyntaxFault;
use std::ops::Range;

/// One `.ftl` file.
#[derive(Clone, Debug, Default)]
pub struct Resource {
    /// Messages and terms in the file's order. Entries with a syntax error are left out.
    pub entries: Vec<Entry>,
    /// Whatever could not be parsed or exceeds a limit.
    pub faults: Vec<SyntaxFault>,
}

/// A message, or a term (`-brand = …`).
#[derive(Clone, Debug)]
pub struct Entry {
    /// The id, without the dash of a term.
    pub id: String,
    /// Whether it is a term.
    pub term: bool,
    /// Byte range of the id.
    pub range: Range<usize>,
    /// Its value, if it has one.
    pub value: Option<Pattern>,
    /// (name, byte range of the name, value).
    pub attributes: Vec<(String, Range<usize>, Pattern)>,
}

impl Entry {
    /// The value (without a name) and the attributes.
    pub fn patterns(&self) -> impl Iterator<Item = (Option<&str>, &Pattern)> {
        self.places().map(|(name, _, pattern)| (name, pattern))
    }

    /// The same, with the byte range of the id or of the attribute's name.
    pub fn places(&self) -> impl Iterator<Item = (Option<&str>, &Range<usize>, &Pattern)> {
        let attributes = self.attributes.iter();
        let attributes = attributes.map(|(n, range, p)| (Some(n.as_str()), range, p));
        let value = self.value.iter().map(|p| (None, &self.range, p));
        value.chain(attributes)
    }
}

/// The value of a message, term or attribute.
#[derive(Clone, Debug, Default)]
pub struct Pattern {
    /// The text itself, and the text of each variant of the selects in it.
    pub texts: Vec<Text>,
    /// References to variables, functions, messages and terms, in order.
    pub references: Vec<Reference>,
    /// Selects; an outer one comes before those in its variants.
    pub selects: Vec<Select>,
}

impl Pattern {
    /// Frees unused capacity: there are as many of these as texts in a site.
    pub(super) fn shrink_to_fit(&mut self) {
        for text in &mut self.texts {
            text.value.shrink_to_fit();
            text.map.shrink_to_fit();
        }
        self.texts.shrink_to_fit();
        self.references.shrink_to_fit();
    }
}

/// `{ $count -> [one] … *[other] … }`
#[derive(Clone, Debug)]
pub struct Select {
    /// Byte range of the selector.
    pub range: Range<usize>,
    /// The selector, as an index into [`Pattern::references`]. `None` if it is a literal.
    pub on: Option<usize>,
    /// Whether the pattern consists of this select alone, so that each variant is a whole
    /// text.
    pub whole: bool,
    /// The variants, in order.
    pub variants: Vec<Variant>,
}

/// One case of a [`Select`].
#[derive(Clone, Debug)]
pub struct Variant {
    /// `one`, or `1`.
    pub key: String,
    /// Whether the key is a number.
    pub number: bool,
    /// Whether it is the default variant.
    pub default: bool,
    /// Byte range of the key.
    pub range: Range<usize>,
}

/// A text with a replacement character for each placeable.
#[derive(Clone, Debug, Default)]
pub struct Text {
    /// As formatted, but with [`PLACEABLE`] for every `{…}` other than a string literal.
    pub value: String,
    /// (offset in `value`, offset in the file) of the start of each piece, ascending.
    map: Vec<(usize, usize)>,
}

/// Represents a placeable in [`Text::value`]. A private-use character, which Markdown
/// treats as a letter.
pub const PLACEABLE: char = '\u{e000}';

impl Text {
    /// The byte range of the file that a range of [`Text::value`] comes from.
    pub fn source_range(&self, range: Range<usize>) -> Range<usize> {
        let at = |offset: usize| {
            let piece = self.map.partition_point(|(v, _)| *v <= offset);
            let (v, s) = self
                .map
                .get(piece.saturating_sub(1))
                .copied()
                .unwrap_or((0, 0));
            s + (offset.saturating_sub(v))
        };
        let start = at(range.start);
        // Derived from the last byte, so that a range never extends into the next piece.
        let end = if range.is_empty() {
            start
        } else {
            at(range.end - 1) + 1
        };
        start..end.max(start)
    }

    /// Appends a piece that begins at byte offset `source` of the file.
    pub(super) fn push(&mut self, value: &str, source: usize) {
        self.map.push((self.value.len(), source));
        self.value.push_str(value);
    }
}

/// Something that a message refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// What it is.
    pub kind: ReferenceKind,
    /// Its name, without `$` or `-`.
    pub name: String,
    /// Byte range of the name, including the `$` or `-`.
    pub range: Range<usize>,
    /// The arguments of a function or term.
    pub arguments: Vec<Argument>,
    /// The attribute, if one of a message or term is meant.
    pub attribute: Option<String>,
}

/// An argument of a function or term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Argument {
    /// Its name, if it has one.
    pub name: Option<String>,
    /// The value, if it is a literal.
    pub literal: Option<String>,
    /// Byte range of the name, or of the whole argument if it has none.
    pub range: Range<usize>,
}

/// The kinds of [`Reference`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReferenceKind {
    /// `{ $x }`
    Variable,
    /// `{ X() }`
    Function,
    /// `{ x }`
    Message,
    /// `{ -x }`
    Term,
}
