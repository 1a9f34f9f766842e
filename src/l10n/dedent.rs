//! Corrects the indentation of parsed patterns according to Fluent's specification.
//!
//! Input: entries of the parser's tree and the text they are slices of. Output: the same
//! entries with the spaces that belong to their texts. The parser of fluent-syntax ignores
//! the spaces before a placeable that begins a line: it drops them, and does not count them
//! towards the common indentation of the lines. The spaces of an empty line it may keep.

use fluent_syntax::ast::{Entry, Expression, InlineExpression as I, Pattern, PatternElement};

/// Corrects the patterns of an entry. `text` is the source it was parsed from, with only
/// `\n` as line ends.
pub fn dedent<'t>(text: &'t str, entry: &mut Entry<&'t str>) {
    let of = Dedent { text };
    let (value, attributes) = match entry {
        Entry::Message(m) => (m.value.as_mut().map(|v| (m.id.name, v)), &mut m.attributes),
        Entry::Term(t) => (Some((t.id.name, &mut t.value)), &mut t.attributes),
        _ => return,
    };
    let attributes = attributes.iter_mut().map(|a| (a.id.name, &mut a.value));
    for (name, pattern) in value.into_iter().chain(attributes) {
        of.pattern(name, pattern);
    }
}

struct Dedent<'t> {
    text: &'t str,
}

impl<'t> Dedent<'t> {
    /// Byte offset of a slice of the text.
    fn start(&self, part: &str) -> usize {
        part.as_ptr().addr() - self.text.as_ptr().addr()
    }

    /// `name` is the identifier or key before the pattern's `=` or `]`.
    fn pattern(&self, name: &str, pattern: &mut Pattern<&'t str>) {
        for element in &mut pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
        // A one-line pattern has only leading spaces, which are not part of it.
        if !pattern.elements.iter().any(ends_line) {
            return;
        }
        let lines = self.lines(name, pattern);
        let elements = pattern.elements.iter().zip(&lines);
        let full = elements.filter(|(element, _)| !is_empty_line(element));
        let common = full.filter_map(|(_, blanks)| *blanks).map(str::len).min();
        let common = common.unwrap_or(0);
        let mut elements = Vec::with_capacity(lines.len());
        for (mut element, blanks) in pattern.elements.drain(..).zip(lines) {
            let kept = blanks.and_then(|blanks| blanks.get(common..));
            let empty = is_empty_line(&element);
            match (&mut element, blanks, kept) {
                (PatternElement::TextElement { value }, Some(blanks), _) => {
                    let from = match (kept, empty) {
                        (Some(kept), false) => self.start(kept),
                        _ => self.start(blanks) + blanks.len(),
                    };
                    *value = &self.text[from..self.start(value) + value.len()];
                }
                (PatternElement::Placeable { .. }, _, Some(kept)) if !kept.is_empty() => {
                    elements.push(PatternElement::TextElement { value: kept });
                }
                _ => {}
            }
            elements.push(element);
        }
        pattern.elements = elements;
    }

    /// For each element of a pattern, the spaces before it if it begins a line. An element
    /// on the line of the `=` does not begin a line.
    fn lines(&self, name: &str, pattern: &Pattern<&'t str>) -> Vec<Option<&'t str>> {
        let behind = &self.text[self.start(name) + name.len()..];
        let sign = behind.find(['=', ']']).map_or(0, |i| i + 1);
        let value = &behind[sign..];
        let blank = value.len() - value.trim_start_matches([' ', '\n']).len();
        let mut line = value[..blank].rfind('\n').map(|i| &value[i + 1..]);
        let mut lines = Vec::with_capacity(pattern.elements.len());
        for element in &pattern.elements {
            let blanks = |line: &'t str| &line[..line.len() - line.trim_start_matches(' ').len()];
            lines.push(line.map(blanks));
            line = match element {
                PatternElement::TextElement { value } if ends_line(element) => {
                    Some(&self.text[self.start(value) + value.len()..])
                }
                _ => None,
            };
        }
        lines
    }

    fn expression(&self, expression: &mut Expression<&'t str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    use fluent_syntax::ast::VariantKey::{Identifier, NumberLiteral};
                    let (Identifier { name: key } | NumberLiteral { value: key }) = variant.key;
                    self.pattern(key, &mut variant.value);
                }
            }
        }
    }

    fn inline(&self, inline: &mut I<&'t str>) {
        match inline {
            I::Placeable { expression } => self.expression(expression),
            I::FunctionReference { arguments, .. }
            | I::TermReference {
                arguments: Some(arguments),
                ..
            } => arguments.positional.iter_mut().for_each(|a| self.inline(a)),
            _ => {}
        }
    }
}

fn ends_line(element: &PatternElement<&str>) -> bool {
    matches!(element, PatternElement::TextElement { value } if value.ends_with('\n'))
}

fn is_empty_line(element: &PatternElement<&str>) -> bool {
    matches!(element, PatternElement::TextElement { value } if value.trim_start_matches(' ') == "\n")
}
