//! Converts Fluent's syntax tree into the types that the checks use.
//!
//! Input: entries of the parser's tree, which are slices of the text. Output: the types of
//! [`super::message`], with byte ranges of the text.

use super::message::{
    Argument, Entry, PLACEABLE, Pattern, Reference, ReferenceKind, Select, Text, Variant,
};
use fluent_syntax::ast::{self, InlineExpression as I};
use fluent_syntax::unicode::unescape_unicode_to_string;
use std::ops::Range;

/// Appends the value of a string literal. Each escape in it becomes a piece of its own,
/// since it is longer than its value.
fn push_literal(text: &mut Text, value: &str, start: usize) {
    let mut at = 0;
    while at < value.len() {
        let rest = &value[at..];
        let length = match rest.as_bytes() {
            [b'\\', b'u', ..] => 6,
            [b'\\', b'U', ..] => 8,
            [b'\\', ..] => 2,
            _ => rest.find('\\').unwrap_or(rest.len()),
        };
        let piece = rest.get(..length).unwrap_or(rest);
        text.push(&unescape_unicode_to_string(piece), start + at);
        at += piece.len();
    }
}

/// Reads the entries of one text.
pub struct Reader<'t> {
    text: &'t str,
}

impl<'t> Reader<'t> {
    /// A reader for entries that were parsed from this very string.
    pub fn new(text: &'t str) -> Self {
        Self { text }
    }

    /// Byte range of `part`, which is a slice of the text.
    fn range(&self, part: &'t str) -> Range<usize> {
        let start = part.as_ptr().addr() - self.text.as_ptr().addr();
        start..start + part.len()
    }

    /// A message or term; `None` for anything else.
    pub fn entry(&self, entry: &ast::Entry<&'t str>) -> Option<Entry> {
        let (id, term, value, attributes) = match entry {
            ast::Entry::Message(m) => (&m.id, false, m.value.as_ref(), &m.attributes),
            ast::Entry::Term(t) => (&t.id, true, Some(&t.value), &t.attributes),
            _ => return None,
        };
        let attribute = |a: &ast::Attribute<&'t str>| {
            let name = a.id.name;
            (name.to_owned(), self.range(name), self.pattern(&a.value))
        };
        Some(Entry {
            id: id.name.to_owned(),
            term,
            range: self.range(id.name),
            value: value.map(|p| self.pattern(p)),
            attributes: attributes.iter().map(attribute).collect(),
        })
    }

    fn pattern(&self, pattern: &ast::Pattern<&'t str>) -> Pattern {
        let mut out = Pattern::default();
        self.read_pattern(pattern, true, &mut out);
        out.shrink_to_fit();
        out
    }

    fn read_pattern(&self, pattern: &ast::Pattern<&'t str>, top: bool, out: &mut Pattern) {
        let mut text = Text::default();
        let mut last = 0;
        let alone = top && pattern.elements.len() == 1;
        let mut stand_in = [0; 4];
        let stand_in = PLACEABLE.encode_utf8(&mut stand_in);
        for element in &pattern.elements {
            match element {
                ast::PatternElement::TextElement { value } => {
                    let range = self.range(value);
                    last = range.end;
                    text.push(value, range.start);
                }
                ast::PatternElement::Placeable { expression } => {
                    match expression {
                        // A string literal is text, as in `{"{"}`, and its value is shorter
                        // than its escapes.
                        ast::Expression::Inline(ast::InlineExpression::StringLiteral { value }) => {
                            push_literal(&mut text, value, self.range(value).start);
                        }
                        _ => text.push(stand_in, last),
                    }
                    self.expression(expression, alone, out);
                }
            }
        }
        out.texts.push(text);
    }

    /// `alone`: whether the message's value or attribute contains nothing else.
    fn expression(&self, expression: &ast::Expression<&'t str>, alone: bool, out: &mut Pattern) {
        match expression {
            ast::Expression::Inline(inline) => self.inline(inline, alone, out),
            ast::Expression::Select { selector, variants } => {
                let first = out.references.len();
                self.inline(selector, false, out);
                let on = (out.references.len() > first).then_some(first);
                out.selects.push(Select {
                    range: self.place(selector),
                    on,
                    whole: alone,
                    variants: variants.iter().map(|v| self.variant(v)).collect(),
                });
                for variant in variants {
                    self.read_pattern(&variant.value, false, out);
                }
            }
        }
    }

    fn variant(&self, variant: &ast::Variant<&'t str>) -> Variant {
        let (key, number) = match variant.key {
            ast::VariantKey::Identifier { name } => (name, false),
            ast::VariantKey::NumberLiteral { value } => (value, true),
        };
        Variant {
            key: key.to_owned(),
            number,
            default: variant.default,
            range: self.range(key),
        }
    }

    fn inline(&self, inline: &I<&'t str>, alone: bool, out: &mut Pattern) {
        let mut refer = |kind, name: &str, arguments, attribute: &Option<ast::Identifier<&str>>| {
            out.references.push(Reference {
                kind,
                name: name.to_owned(),
                range: self.place(inline),
                arguments,
                attribute: attribute.as_ref().map(|a| a.name.to_owned()),
            });
        };
        match inline {
            I::StringLiteral { .. } | I::NumberLiteral { .. } => {}
            I::VariableReference { id } => refer(ReferenceKind::Variable, id.name, vec![], &None),
            I::MessageReference { id, attribute } => {
                refer(ReferenceKind::Message, id.name, vec![], attribute);
            }
            I::TermReference {
                id,
                attribute,
                arguments,
            } => {
                let called = arguments.as_ref().map_or(vec![], |a| self.arguments(a));
                refer(ReferenceKind::Term, id.name, called, attribute);
                self.read_arguments(arguments.as_ref(), out);
            }
            I::FunctionReference { id, arguments } => {
                let called = self.arguments(arguments);
                refer(ReferenceKind::Function, id.name, called, &None);
                self.read_arguments(Some(arguments), out);
            }
            I::Placeable { expression } => self.expression(expression, alone, out),
        }
    }

    /// Byte range of an expression's name, with its `$` or `-`, or of a literal.
    fn place(&self, inline: &I<&'t str>) -> Range<usize> {
        let (name, mark) = match inline {
            I::StringLiteral { value } | I::NumberLiteral { value } => (*value, 0),
            I::VariableReference { id } | I::TermReference { id, .. } => (id.name, 1),
            I::MessageReference { id, .. } | I::FunctionReference { id, .. } => (id.name, 0),
            I::Placeable { expression } => {
                return match &**expression {
                    ast::Expression::Inline(inner) => self.place(inner),
                    ast::Expression::Select { selector, .. } => self.place(selector),
                };
            }
        };
        let range = self.range(name);
        range.start - mark..range.end
    }

    fn arguments(&self, arguments: &ast::CallArguments<&'t str>) -> Vec<Argument> {
        let literal = |value: &I<&'t str>| match value {
            I::StringLiteral { value } | I::NumberLiteral { value } => Some((*value).to_owned()),
            _ => None,
        };
        let positional = arguments.positional.iter().map(|value| Argument {
            name: None,
            literal: literal(value),
            range: self.place(value),
        });
        let named = arguments.named.iter().map(|named| Argument {
            name: Some(named.name.name.to_owned()),
            literal: literal(&named.value),
            range: self.range(named.name.name),
        });
        positional.chain(named).collect()
    }

    /// Reads what the arguments of a call refer to.
    fn read_arguments(&self, arguments: Option<&ast::CallArguments<&'t str>>, out: &mut Pattern) {
        for argument in arguments.iter().flat_map(|a| &a.positional) {
            self.inline(argument, false, out);
        }
        for argument in arguments.iter().flat_map(|a| &a.named) {
            self.inline(&argument.value, false, out);
        }
    }
}
