//! Parses messages as written: their texts, what they refer to, and where.
//!
//! Input: the text of an `.ftl` file. Output: a [`Resource`] that owns everything the
//! checks look at, with byte ranges of the input. Formats nothing.

use super::depth::too_deep;
use super::reader::Reader;
use super::syntax::{SyntaxFault, faults, parsable};
use fluent_syntax::parser;
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

/// A text with a stand-in for each placeable.
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

/// Maximum length in bytes of the name of a message or attribute: every diagnostic about it
/// repeats the name.
const LONGEST_NAME: usize = 200;

/// Maximum number of attributes of a message: Fluent finds one by linear search.
const MOST_ATTRIBUTES: usize = 500;

/// The limit that a message exceeds, if any.
fn excess(entry: &Entry) -> Option<SyntaxFault> {
    let attributes = &entry.attributes;
    let names = attributes.iter().map(|(_, range, _)| range);
    let mut names = std::iter::once(&entry.range).chain(names);
    let long = names.find(|range| range.len() > LONGEST_NAME);
    let (range, message, hint) = match (long, attributes.get(MOST_ATTRIBUTES)) {
        (Some(range), _) => {
            let message = format!("this name has more than {LONGEST_NAME} letters");
            (
                range.start..range.start + LONGEST_NAME,
                message,
                "shorten it",
            )
        }
        (None, Some((_, range, _))) => {
            let message = format!("a message has {MOST_ATTRIBUTES} attributes at most");
            let hint = "begin another message, `id =`, for the rest";
            (range.clone(), message, hint)
        }
        (None, None) => return None,
    };
    Some(SyntaxFault {
        range,
        message,
        hint: hint.to_owned(),
        lost: vec![entry.id.clone()],
        merged: None,
    })
}

/// Parses an `.ftl` file. What cannot be parsed is listed in the faults; the rest is in the
/// entries.
pub fn parse(text: &str) -> Resource {
    let readable = parsable(text);
    let (tree, errors) = match parser::parse(&*readable) {
        Ok(tree) => (tree, Vec::new()),
        Err((tree, errors)) => (tree, errors),
    };
    let reader = Reader::new(&readable);
    let mut entries: Vec<Entry> = tree.body.iter().filter_map(|e| reader.entry(e)).collect();
    let mut faults = faults(text, &errors);
    for fault in &mut faults {
        if let Some(merged) = &fault.merged {
            let within = entries.extract_if(.., |e| merged.contains(&e.range.start));
            fault.lost.extend(within.map(|e| e.id));
        }
    }
    entries.retain(|entry| {
        let fault = excess(entry);
        let sound = fault.is_none();
        faults.extend(fault);
        sound
    });
    faults.extend(too_deep(text).iter().map(|deep| deep.fault(text)));
    Resource { entries, faults }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_of_everything_that_is_referred_to() {
        let text = "a = é { $name } and { JOSA($name, \"은/는\") }\n    .b = { -t(x: 1) } { c }\n";
        let resource = parse(text);
        let entry = &resource.entries[0];
        fn literal(r: &Reference) -> Option<&str> {
            r.arguments.get(1)?.literal.as_deref()
        }
        let seen: Vec<_> = entry
            .patterns()
            .flat_map(|(_, p)| &p.references)
            .map(|r| (r.kind, &text[r.range.clone()], literal(r)))
            .collect();
        use ReferenceKind::{Function, Message, Term, Variable};
        assert_eq!(
            seen,
            [
                (Variable, "$name", None),
                (Function, "JOSA", Some("은/는")),
                (Variable, "$name", None),
                (Term, "-t", None),
                (Message, "c", None),
            ]
        );
        assert_eq!(&text[entry.attributes[0].1.clone()], "b");
        let term = &entry.attributes[0].2.references[0];
        let argument = &term.arguments[0];
        assert_eq!(&text[argument.range.clone()], "x");
        assert_eq!(
            (argument.name.as_deref(), argument.literal.as_deref()),
            (Some("x"), Some("1"))
        );
    }

    #[test]
    fn texts_know_where_they_were_written() {
        let text = "a =\n    first <b> { $x }\n    second <i>\n";
        let resource = parse(text);
        let pattern = resource.entries[0].value.as_ref().unwrap();
        let found = &pattern.texts[0];
        assert_eq!(found.value, "first <b> \u{e000}\nsecond <i>");
        for part in ["<b>", "<i>"] {
            let at = found.value.find(part).unwrap();
            let range = found.source_range(at..at + 3);
            assert_eq!(&text[range], part);
        }
    }

    #[test]
    fn selects_and_their_variants() {
        let text = "a =\n    { NUMBER($n) ->\n        [1] x\n       *[other] y { $m ->\n            [one] p\n           *[b] q\n        }\n    }\nb = z { $n ->\n       *[c] d\n    }\n";
        let resource = parse(text);
        let pattern = resource.entries[0].value.as_ref().unwrap();
        let seen = pattern.selects.iter().map(|s| {
            let keys = s.variants.iter();
            let keys: Vec<_> = keys
                .map(|v| (&text[v.range.clone()], v.number, v.default))
                .collect();
            (
                &text[s.range.clone()],
                &*pattern.references[s.on.unwrap()].name,
                s.whole,
                keys,
            )
        });
        assert_eq!(
            seen.collect::<Vec<_>>(),
            [
                (
                    "NUMBER",
                    "NUMBER",
                    true,
                    vec![("1", true, false), ("other", false, true)]
                ),
                (
                    "$m",
                    "m",
                    false,
                    vec![("one", false, false), ("b", false, true)]
                ),
            ]
        );
        assert!(!resource.entries[1].value.as_ref().unwrap().selects[0].whole);
    }

    proptest::proptest! {
        #[test]
        fn every_place_is_within_the_text(text in "([a-c.=\\-{}$\"é ]|\n|\n    |\\*\\[x\\]|->|J\\(){0,60}") {
            let resource = parse(&text);
            for fault in &resource.faults {
                proptest::prop_assert!(fault.range.start <= text.len());
            }
            for pattern in resource.entries.iter().flat_map(|e| e.patterns()).map(|(_, p)| p) {
                for reference in &pattern.references {
                    proptest::prop_assert!(text[reference.range.clone()].ends_with(&reference.name));
                }
                for piece in &pattern.texts {
                    let range = piece.source_range(0..piece.value.len());
                    proptest::prop_assert!(range.end <= text.len(), "{:?}", range);
                }
            }
        }
    }

    #[test]
    fn a_fault_in_an_attribute_is_shown_there() {
        let text = "a =\n    .b = fine\n    .c = { $x\n    .d = fine\ne = fine\n";
        let fault = &parse(text).faults[0];
        let before = &text[..fault.range.start];
        assert_eq!(before.lines().count(), 3, "{before:?} {fault:?}");
        assert_eq!(fault.message, "this `{` is not closed");
        assert_eq!(fault.lost, ["a"], "its other attributes are lost with it");
    }

    #[test]
    fn names_and_attributes_have_a_limit() {
        let name = "a".repeat(LONGEST_NAME + 1);
        let attributes = "    .c = d\n".repeat(MOST_ATTRIBUTES + 1);
        let text = format!("{name} = x\nb =\n    .{name} = x\nc =\n{attributes}d = fine\n");
        let resource = parse(&text);
        let ids: Vec<_> = resource.entries.iter().map(|e| e.id.as_str()).collect();
        assert_eq!(ids, ["d"]);
        let starts = resource.faults.iter().map(|f| f.range.start);
        let lines = starts.map(|at| text[..at].matches('\n').count() + 1);
        assert_eq!(lines.collect::<Vec<_>>(), [1, 3, 4 + MOST_ATTRIBUTES + 1]);
        let lost = resource.faults.iter().flat_map(|f| &f.lost);
        assert_eq!(lost.collect::<Vec<_>>(), [name.as_str(), "b", "c"]);
        let sound = format!("{} =\n{}", &name[1..], &attributes[11..]);
        assert!(parse(&sound).faults.is_empty());
    }

    #[test]
    fn a_syntax_error_costs_one_message() {
        let text = "a = { $x\nb = fine\nc = { 1 ->\n    [one] x\n }\nd = fine\n";
        let resource = parse(text);
        let ids: Vec<_> = resource.entries.iter().map(|e| e.id.as_str()).collect();
        assert_eq!(ids, ["b", "d"]);
        let lost: Vec<_> = resource.faults.iter().flat_map(|f| &f.lost).collect();
        assert_eq!(lost, ["a", "c"]);
        let resource = parse("# about a\n a = x\n    .b = y\nc = fine\n");
        assert_eq!(resource.entries.len(), 1);
        let lost: Vec<_> = resource.faults.iter().flat_map(|f| &f.lost).collect();
        assert_eq!(lost, ["a"], "though it is indented");
    }
}
