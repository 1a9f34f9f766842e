//! Messages as written: their texts, what they refer to, and where.
//!
//! Input: the text of an `.ftl` file. Output: a [`Resource`] that owns everything
//! the checks look at, with byte ranges of the input. Formats nothing.

use fluent_syntax::ast;
use fluent_syntax::parser::{self, ErrorKind};
use std::ops::Range;

/// One `.ftl` file.
#[derive(Clone, Debug, Default)]
pub struct Resource {
    /// Messages and terms in the file's order. Entries with a syntax error are left out.
    pub entries: Vec<Entry>,
    /// What could not be read.
    pub faults: Vec<SyntaxFault>,
}

/// A place that is not Fluent.
#[derive(Clone, Debug)]
pub struct SyntaxFault {
    /// Bytes of the file.
    pub range: Range<usize>,
    /// What the parser says.
    pub message: String,
    /// Ids of the messages that are lost with it.
    pub lost: Vec<String>,
}

/// A message, or a term (`-brand = …`).
#[derive(Clone, Debug)]
pub struct Entry {
    /// Without the dash of a term.
    pub id: String,
    /// Whether it is a term.
    pub term: bool,
    /// Bytes of the id.
    pub range: Range<usize>,
    /// Its value, if it has one.
    pub value: Option<Pattern>,
    /// Name, bytes of the name, value.
    pub attributes: Vec<(String, Range<usize>, Pattern)>,
}

impl Entry {
    /// The value (without a name) and the attributes.
    pub fn patterns(&self) -> impl Iterator<Item = (Option<&str>, &Pattern)> {
        let attributes = self
            .attributes
            .iter()
            .map(|(n, _, p)| (Some(n.as_str()), p));
        self.value.iter().map(|p| (None, p)).chain(attributes)
    }
}

/// What stands behind `=`.
#[derive(Clone, Debug, Default)]
pub struct Pattern {
    /// The text, and the text of each variant of a select in it.
    pub texts: Vec<Text>,
    /// Variables, functions, messages and terms, in order.
    pub references: Vec<Reference>,
}

/// A text, with a stand-in for each placeable.
#[derive(Clone, Debug, Default)]
pub struct Text {
    /// As formatted, but `{…}` is one letter.
    pub value: String,
    /// (offset in `value`, offset in the file), ascending: where each piece begins.
    map: Vec<(usize, usize)>,
}

impl Text {
    /// The bytes of the file that a range of [`Text::value`] was written as.
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
        // The last byte's place, so that a range never runs into the next piece.
        let end = if range.is_empty() {
            start
        } else {
            at(range.end - 1) + 1
        };
        start..end.max(start)
    }

    fn push(&mut self, value: &str, source: usize) {
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
    /// Bytes of the name, with the `$` or `-`.
    pub range: Range<usize>,
    /// The literal second argument of a function call, such as `은/는`.
    pub literal: Option<String>,
    /// Of a message or term, the attribute.
    pub attribute: Option<String>,
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

/// How deep placeables and calls may be nested: the parser calls itself for each, and
/// nobody writes more.
const DEEPEST: usize = 32;

/// Where a text is nested deeper than may be read, if it is.
pub fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0usize;
    let mut line_start = true;
    for (i, b) in text.bytes().enumerate() {
        // A new entry begins afresh, whatever the one before left open.
        if line_start && (b.is_ascii_alphabetic() || b == b'-') {
            depth = 0;
        }
        line_start = b == b'\n';
        match b {
            b'{' | b'(' => depth += 1,
            b'}' | b')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST {
            return Some(i);
        }
    }
    None
}

/// Reads an `.ftl` file. What cannot be read is among the faults; the rest is there.
pub fn parse(text: &str) -> Resource {
    let (tree, errors) = match parser::parse(text) {
        Ok(tree) => (tree, Vec::new()),
        Err((tree, errors)) => (tree, errors),
    };
    let reader = Reader { text };
    let faults = errors.into_iter().map(|error| {
        let slice = error.slice.clone().unwrap_or_default();
        let lost = text.get(slice.clone()).unwrap_or_default();
        // The parser gives up a message at its first faulty attribute, and then blames
        // the message, or the dot where it expects the next one.
        let in_attribute = lost.trim_start().starts_with('.');
        let cut = text
            .get(..slice.start)
            .filter(|_| in_attribute)
            .unwrap_or_default();
        let cut = cut.lines().rev().find_map(defined_id);
        let (range, kind) = match error.kind {
            kind if in_attribute || matches!(kind, ErrorKind::ExpectedMessageField { .. }) => {
                attribute_fault(text, slice).unwrap_or((error.pos, kind))
            }
            kind => (error.pos, kind),
        };
        let lost = lost.lines().filter_map(defined_id).chain(cut);
        SyntaxFault {
            range,
            message: lower_first(&kind.to_string()),
            lost: lost.map(str::to_owned).collect(),
        }
    });
    Resource {
        faults: faults.collect(),
        entries: tree.body.iter().filter_map(|e| reader.entry(e)).collect(),
    }
}

/// What is wrong in the first faulty attribute within `slice`: each is read as if
/// it were a message of its own.
fn attribute_fault(text: &str, slice: Range<usize>) -> Option<(Range<usize>, ErrorKind)> {
    let lines = text
        .get(slice.clone())?
        .split_inclusive('\n')
        .scan(slice.start, |at, line| {
            let start = *at;
            *at += line.len();
            Some((start, line))
        });
    let value_of = |(start, line): (usize, &str)| {
        let name = line.trim_start().strip_prefix('.')?;
        let (_, value) = name.split_once('=')?;
        Some(start + line.len() - value.len())
    };
    let starts: Vec<usize> = lines.filter_map(value_of).collect();
    for (i, &start) in starts.iter().enumerate() {
        let end = starts.get(i + 1).map_or(slice.end, |next| {
            text[..*next].rfind('\n').map_or(slice.end, |line| line + 1)
        });
        let message = format!("x ={}", &text[start..end]);
        if let Err((_, errors)) = parser::parse(message.as_str())
            && let Some(error) = errors.into_iter().next()
        {
            let at = |offset: usize| (start + offset.saturating_sub("x =".len())).min(end);
            return Some((at(error.pos.start)..at(error.pos.end), error.kind));
        }
    }
    None
}

/// The id that a line begins to define, if it does.
fn defined_id(line: &str) -> Option<&str> {
    let id = line.split('=').next()?.trim_end();
    let valid = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let starts = id.starts_with(|c: char| c.is_ascii_alphabetic());
    (starts && id.chars().all(valid)).then_some(id)
}

fn lower_first(s: &str) -> String {
    let mut chars = s.chars();
    let first = chars.next().map(|c| c.to_ascii_lowercase());
    first.into_iter().chain(chars).collect()
}

struct Reader<'t> {
    text: &'t str,
}

impl<'t> Reader<'t> {
    /// Bytes of `part`, which is a slice of the text.
    fn range(&self, part: &'t str) -> Range<usize> {
        let start = part.as_ptr().addr() - self.text.as_ptr().addr();
        start..start + part.len()
    }

    fn entry(&self, entry: &ast::Entry<&'t str>) -> Option<Entry> {
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
        self.read_pattern(pattern, &mut out);
        out
    }

    fn read_pattern(&self, pattern: &ast::Pattern<&'t str>, out: &mut Pattern) {
        let mut text = Text::default();
        let mut last = 0;
        for element in &pattern.elements {
            match element {
                ast::PatternElement::TextElement { value } => {
                    let range = self.range(value);
                    last = range.end;
                    text.push(value, range.start);
                }
                ast::PatternElement::Placeable { expression } => {
                    match expression {
                        // A literal is text: `{"{"}`.
                        ast::Expression::Inline(ast::InlineExpression::StringLiteral { value }) => {
                            let range = self.range(value);
                            text.push(value, range.start);
                        }
                        _ => text.push("x", last),
                    }
                    self.expression(expression, out);
                }
            }
        }
        out.texts.push(text);
    }

    fn expression(&self, expression: &ast::Expression<&'t str>, out: &mut Pattern) {
        match expression {
            ast::Expression::Inline(inline) => self.inline(inline, out),
            ast::Expression::Select { selector, variants } => {
                self.inline(selector, out);
                for variant in variants {
                    self.read_pattern(&variant.value, out);
                }
            }
        }
    }

    fn inline(&self, inline: &ast::InlineExpression<&'t str>, out: &mut Pattern) {
        use ast::InlineExpression as I;
        let mut refer =
            |kind, name: &'t str, literal, attribute: &Option<ast::Identifier<&str>>| {
                let mut range = self.range(name);
                if matches!(kind, ReferenceKind::Variable | ReferenceKind::Term) {
                    range.start -= 1;
                }
                out.references.push(Reference {
                    kind,
                    name: name.to_owned(),
                    range,
                    literal,
                    attribute: attribute.as_ref().map(|a| a.name.to_owned()),
                });
            };
        match inline {
            I::StringLiteral { .. } | I::NumberLiteral { .. } => {}
            I::VariableReference { id } => refer(ReferenceKind::Variable, id.name, None, &None),
            I::MessageReference { id, attribute } => {
                refer(ReferenceKind::Message, id.name, None, attribute);
            }
            I::TermReference {
                id,
                attribute,
                arguments,
            } => {
                refer(ReferenceKind::Term, id.name, None, attribute);
                self.arguments(arguments.as_ref(), out);
            }
            I::FunctionReference { id, arguments } => {
                let literal = match arguments.positional.get(1) {
                    Some(I::StringLiteral { value }) => Some((*value).to_owned()),
                    _ => None,
                };
                refer(ReferenceKind::Function, id.name, literal, &None);
                self.arguments(Some(arguments), out);
            }
            I::Placeable { expression } => self.expression(expression, out),
        }
    }

    fn arguments(&self, arguments: Option<&ast::CallArguments<&'t str>>, out: &mut Pattern) {
        for argument in arguments.iter().flat_map(|a| &a.positional) {
            self.inline(argument, out);
        }
        for argument in arguments.iter().flat_map(|a| &a.named) {
            self.inline(&argument.value, out);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_of_everything_that_is_referred_to() {
        let text = "a = é { $name } and { JOSA($name, \"은/는\") }\n    .b = { -t(x: 1) } { c }\n";
        let resource = parse(text);
        let entry = &resource.entries[0];
        let seen: Vec<_> = entry
            .patterns()
            .flat_map(|(_, p)| &p.references)
            .map(|r| (r.kind, &text[r.range.clone()], r.literal.as_deref()))
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
    }

    #[test]
    fn texts_know_where_they_were_written() {
        let text = "a =\n    first <b> { $x }\n    second <i>\n";
        let resource = parse(text);
        let pattern = resource.entries[0].value.as_ref().unwrap();
        let found = &pattern.texts[0];
        assert_eq!(found.value, "first <b> x\nsecond <i>");
        for part in ["<b>", "<i>"] {
            let at = found.value.find(part).unwrap();
            let range = found.source_range(at..at + 3);
            assert_eq!(&text[range], part);
        }
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
        assert!(fault.message.contains('}'), "{}", fault.message);
        assert_eq!(fault.lost, ["a"], "its other attributes are lost with it");
    }

    #[test]
    fn nesting_has_a_limit() {
        let deep = format!("a = {}x\n", "{".repeat(100_000));
        assert_eq!(too_deep(&deep), Some(4 + DEEPEST));
        let many = "a = ( ( { $x }\nb = ( {\n".repeat(1000);
        assert_eq!(too_deep(&many), None);
    }

    #[test]
    fn a_syntax_error_costs_one_message() {
        let text = "a = { $x\nb = fine\nc = { 1 ->\n    [one] x\n }\nd = fine\n";
        let resource = parse(text);
        let ids: Vec<_> = resource.entries.iter().map(|e| e.id.as_str()).collect();
        assert_eq!(ids, ["b", "d"]);
        let lost: Vec<_> = resource.faults.iter().flat_map(|f| &f.lost).collect();
        assert_eq!(lost, ["a", "c"]);
    }
}
