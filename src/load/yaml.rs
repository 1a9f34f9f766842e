//! Parses YAML into a tree in which every value has its source range.
//!
//! Input: one text. Output: a [`Node`], or one diagnostic with the reason for failure. The
//! only module that uses the YAML library. Aliases, depth and the number of nodes are
//! limited, so that a small file cannot exhaust memory.

use super::yaml_words;
use crate::diagnostic::{Diagnostic, Diagnostics, SourceId, Sources, Span};
use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_yaml::budget::BudgetBreach;
use serde_yaml::{Error, Spanned};
use std::fmt;
use std::ops::Range;

/// A value and its source range.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Byte range; for a collection, only its beginning.
    pub range: Range<usize>,
    /// The value.
    pub value: Value,
}

/// A YAML value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// An empty value, or `~`.
    Null,
    /// `true` or `false`, in no other spelling.
    Bool(bool),
    /// An integer that fits an `i64`.
    Int(i64),
    /// A number with a fraction, or a larger integer.
    Float(f64),
    /// A string, quoted or not.
    Str(String),
    /// A sequence.
    Seq(Vec<Node>),
    /// A mapping in file order, without duplicate keys.
    Map(Vec<(Key, Node)>),
}

/// A key of a mapping.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// Byte range.
    pub range: Range<usize>,
    /// The key as a string.
    pub name: String,
}

impl Value {
    /// Its type, as named in messages.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Null => "nothing",
            Self::Bool(_) => "a boolean",
            Self::Int(_) | Self::Float(_) => "a number",
            Self::Str(_) => "a string",
            Self::Seq(_) => "a list",
            Self::Map(_) => "a mapping",
        }
    }
}

/// Like [`parse`], but reports the error.
pub fn read(sources: &Sources, id: SourceId, out: &mut Diagnostics) -> Option<Node> {
    parse(sources, id)
        .map_err(|diagnostic| out.push(diagnostic))
        .ok()
}

impl Node {
    /// Calls `each` with the byte range of every scalar and every key.
    pub fn scalars(&self, each: &mut impl FnMut(&Range<usize>)) {
        match &self.value {
            Value::Seq(items) => items.iter().for_each(|item| item.scalars(each)),
            Value::Map(entries) => {
                for (key, value) in entries {
                    each(&key.range);
                    value.scalars(each);
                }
            }
            _ => each(&self.range),
        }
    }
}

/// Limits on nesting and on the number of values.
const MAX_DEPTH: usize = 32;
const MAX_NODES: usize = 20_000;

/// Parses the text `id`. An empty text is [`Value::Null`]. Errors: what is wrong with it.
pub fn parse(sources: &Sources, id: SourceId) -> Result<Node, Diagnostic> {
    let source = sources.at(id);
    let options = serde_yaml::options! {
        strict_booleans: true,
        with_snippet: false,
        budget: serde_yaml::budget! {
            max_depth: MAX_DEPTH,
            max_nodes: MAX_NODES,
            max_aliases: 200,
            max_anchors: 200,
        },
    };
    let parsed = serde_yaml::from_str_with_options::<Spanned<Raw>>(&source.text, options);
    parsed.map(node).map_err(|error| {
        let at = error.location().map_or(0..0, |l| {
            // Line and column are always known, byte offsets only for values.
            let start = source.offset(usize_of(l.line()), usize_of(l.column()));
            start..start + usize_of(l.span().byte_len().unwrap_or(0))
        });
        let span = Span::new(id, at);
        match &error {
            Error::DuplicateMappingKey { key, .. } => {
                let key = key.as_deref().unwrap_or("?");
                Diagnostic::error("load/duplicate-key", span, format!("duplicate key `{key}`"))
                    .hint("keep one of the two")
            }
            Error::Budget {
                breach: BudgetBreach::Depth { .. },
                ..
            } => {
                let message =
                    format!("this YAML is nested too deeply; the limit is {MAX_DEPTH} levels");
                Diagnostic::error("load/yaml-budget", span, message)
                    .hint("use fewer brackets and less indentation, or quote the value")
            }
            Error::Budget {
                breach: BudgetBreach::Nodes { .. } | BudgetBreach::Events { .. },
                ..
            } if !source.text.contains('*') => {
                let message = format!("this YAML has too many values; the limit is {MAX_NODES}");
                Diagnostic::error("load/yaml-budget", span, message).hint("split the file")
            }
            Error::Budget { .. }
            | Error::AliasReplayLimitExceeded { .. }
            | Error::AliasExpansionLimitExceeded { .. }
            | Error::AliasReplayStackDepthExceeded { .. }
            | Error::AliasReplayCounterOverflow { .. }
            | Error::AliasError { .. } => {
                let message = "this YAML grows too large when its aliases are expanded";
                Diagnostic::error("load/yaml-budget", span, message)
                    .hint("write the values out instead of using anchors (`&`) and aliases (`*`)")
            }
            Error::MultipleDocuments { .. } => {
                let message = "this file contains more than one YAML document";
                Diagnostic::error("load/yaml-syntax", span, message)
                    .hint("remove the line `---`, or use one file per document")
            }
            Error::NonFiniteFloat { .. } | Error::InvalidScalar { .. } => {
                let message = "this looks like a number but cannot be parsed as one";
                Diagnostic::error("load/yaml-syntax", span, message).hint("put it in quotes")
            }
            Error::NullIntoString { .. } => {
                Diagnostic::error("load/yaml-syntax", span, "a key is empty")
                    .hint("write a name before the colon")
            }
            _ => {
                let said = error.to_string();
                let told = yaml_words::explain(&source.text, span.range.start, &said);
                let span = Span::new(id, told.range);
                Diagnostic::error("load/yaml-syntax", span, told.message).hint(told.hint)
            }
        }
    })
}

fn usize_of(n: u64) -> usize {
    usize::try_from(n).unwrap_or(usize::MAX)
}

fn node(spanned: Spanned<Raw>) -> Node {
    Node {
        range: range(&spanned.referenced),
        value: match spanned.value {
            Raw::Scalar(value) => value,
            Raw::Seq(items) => Value::Seq(items.into_iter().map(node).collect()),
            Raw::Map(entries) => Value::Map(
                entries
                    .into_iter()
                    .map(|(k, v)| {
                        let range = range(&k.referenced);
                        (
                            Key {
                                range,
                                name: k.value,
                            },
                            node(v),
                        )
                    })
                    .collect(),
            ),
        },
    }
}

fn range(location: &serde_yaml::Location) -> Range<usize> {
    let span = location.span();
    let start = usize_of(span.byte_offset().unwrap_or(0));
    start..start + usize_of(span.byte_len().unwrap_or(0))
}

/// A [`Value`] whose parts still carry the library's locations.
enum Raw {
    Scalar(Value),
    Seq(Vec<Spanned<Raw>>),
    Map(Vec<(Spanned<String>, Spanned<Raw>)>),
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a YAML value")
    }

    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Scalar(Value::Null))
    }

    fn visit_none<E: de::Error>(self) -> Result<Raw, E> {
        self.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Raw, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Raw, E> {
        Ok(Raw::Scalar(Value::Bool(value)))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Raw, E> {
        Ok(Raw::Scalar(Value::Int(value)))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Raw, E> {
        // Too large for an `i64`: a float, like the integers that are too large for a
        // `u64`.
        let value = i64::try_from(value).map_or(Value::Float(value as f64), Value::Int);
        Ok(Raw::Scalar(value))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Raw, E> {
        Ok(Raw::Scalar(Value::Float(value)))
    }

    fn visit_str<E>(self, value: &str) -> Result<Raw, E> {
        Ok(Raw::Scalar(Value::Str(value.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Raw, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = access.next_element()? {
            items.push(item);
        }
        Ok(Raw::Seq(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Raw, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = access.next_entry()? {
            entries.push(entry);
        }
        Ok(Raw::Map(entries))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Node, Diagnostic> {
        let mut sources = Sources::default();
        let id = sources.add("a.yaml", text);
        parse(&sources, id)
    }

    #[test]
    fn values_know_their_place() {
        let text = "code: 220\nname: Sérvice\nrelated: [1, x]\n";
        let Value::Map(entries) = read(text).unwrap().value else {
            panic!("a mapping");
        };
        let shown: Vec<_> = entries
            .iter()
            .map(|(k, v)| (&text[k.range.clone()], &text[v.range.clone()]))
            .collect();
        assert_eq!(
            shown,
            [("code", "220"), ("name", "Sérvice"), ("related", "[")]
        );
    }

    #[test]
    fn what_cannot_be_read_has_a_code_and_a_place() {
        let bomb = (1..9).fold("a0: &a0 [x,x,x,x,x,x,x,x,x]\n".to_owned(), |text, i| {
            let alias = format!("*a{}", i - 1);
            text + &format!("a{i}: &a{i} [{}]\n", [alias.as_str(); 9].join(","))
        });
        for (text, code, line, column) in [
            ("a: 1\nb: x: y\n", "load/yaml-syntax", 2, 5),
            ("a: [1\nb: 2\n", "load/yaml-syntax", 1, 4),
            ("a: 1\nb: 2\na: 3\n", "load/duplicate-key", 3, 1),
            (bomb.as_str(), "load/yaml-budget", 5, 14),
        ] {
            let mut sources = Sources::default();
            let id = sources.add("a.yaml", text);
            let error = parse(&sources, id).unwrap_err();
            let at = sources.at(id).position(error.span.range.start);
            assert_eq!((error.code, at.line), (code, line), "{}", error.message);
            if column != 14 {
                assert_eq!(at.column, column, "{}", error.message);
            }
        }
    }
}
