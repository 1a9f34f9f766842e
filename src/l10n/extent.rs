//! Upper bounds for the length of formatted texts, computed without formatting them.
//!
//! Input: the `.ftl` texts of a locale, as the parser can read them. Output: for a value or
//! attribute, the maximum number of bytes of its text, including everything it refers to;
//! of a select, the longest variant counts. Each pattern is visited once, however often it
//! is referenced.

use fluent_syntax::ast::{self, Expression, InlineExpression as Inline, PatternElement};
use fluent_syntax::parser;
use std::borrow::Cow;
use std::collections::HashMap;

/// Upper bound for the size of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extent {
    /// Bytes; the value of a variable counts only as given by [`Extents::hold`].
    pub bytes: usize,
    /// Number of variable references.
    pub variables: usize,
}

impl Extent {
    fn text(bytes: usize) -> Self {
        Self {
            bytes,
            variables: 0,
        }
    }

    fn and(self, other: Self) -> Self {
        Self {
            bytes: self.bytes.saturating_add(other.bytes),
            variables: self.variables.saturating_add(other.variables),
        }
    }

    fn or(self, other: Self) -> Self {
        Self {
            bytes: self.bytes.max(other.bytes),
            variables: self.variables.max(other.variables),
        }
    }
}

/// Names a value or attribute: (whether of a term, id, attribute).
type Name<'t> = (bool, &'t str, Option<&'t str>);

/// The extents of the texts of one locale.
#[derive(Debug, Default)]
pub struct Extents<'t> {
    patterns: HashMap<Name<'t>, ast::Pattern<&'t str>>,
    /// `None` while it is being computed, so that a circular reference counts as empty.
    known: HashMap<Name<'t>, Option<Extent>>,
    /// The length in bytes of the values of variables, where known.
    held: HashMap<&'static str, usize>,
}

impl<'t> Extents<'t> {
    /// Of several messages with the same id, the last one counts.
    pub fn new(texts: &'t [Cow<'t, str>]) -> Self {
        let mut patterns = HashMap::new();
        for text in texts {
            let tree = parser::parse(&**text).unwrap_or_else(|(tree, _)| tree);
            for entry in tree.body {
                let (term, id, value, attributes) = match entry {
                    ast::Entry::Message(m) => (false, m.id.name, m.value, m.attributes),
                    ast::Entry::Term(t) => (true, t.id.name, Some(t.value), t.attributes),
                    _ => continue,
                };
                let value = value.map(|value| ((term, id, None), value));
                let attributes = attributes.into_iter();
                let attributes = attributes.map(|a| ((term, id, Some(a.id.name)), a.value));
                patterns.extend(value.into_iter().chain(attributes));
            }
        }
        Self {
            patterns,
            known: HashMap::new(),
            held: HashMap::new(),
        }
    }

    /// From now on, each reference to a message's `variable` counts `bytes`.
    pub fn hold(&mut self, variable: &'static str, bytes: usize) {
        self.held.insert(variable, bytes);
        self.known.clear();
    }

    /// Zero if it does not exist.
    pub fn of(&mut self, term: bool, id: &'t str, attribute: Option<&'t str>) -> Extent {
        let name = (term, id, attribute);
        if let Some(known) = self.known.get(&name) {
            return known.unwrap_or_default();
        }
        let Some(pattern) = self.patterns.remove(&name) else {
            return Extent::default();
        };
        self.known.insert(name, None);
        let extent = self.pattern(&pattern);
        self.patterns.insert(name, pattern);
        self.known.insert(name, Some(extent));
        extent
    }

    fn pattern(&mut self, pattern: &ast::Pattern<&'t str>) -> Extent {
        let mut all = Extent::default();
        for element in &pattern.elements {
            all = all.and(match element {
                PatternElement::TextElement { value } => Extent::text(value.len()),
                PatternElement::Placeable { expression } => self.expression(expression),
            });
        }
        all
    }

    fn expression(&mut self, expression: &Expression<&'t str>) -> Extent {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                let mut longest = Extent::default();
                for variant in variants {
                    longest = longest.or(self.pattern(&variant.value));
                }
                // The selector is evaluated, too, before a variant is chosen.
                longest.and(self.inline(selector))
            }
        }
    }

    fn inline(&mut self, inline: &Inline<&'t str>) -> Extent {
        match inline {
            Inline::StringLiteral { value } | Inline::NumberLiteral { value } => {
                Extent::text(value.len())
            }
            Inline::VariableReference { id } => Extent {
                bytes: self.held.get(id.name).copied().unwrap_or(0),
                variables: 1,
            },
            Inline::MessageReference { id, attribute } => {
                self.of(false, id.name, attribute.as_ref().map(|a| a.name))
            }
            Inline::TermReference {
                id,
                attribute,
                arguments,
            } => {
                let shown = self.of(true, id.name, attribute.as_ref().map(|a| a.name));
                // A term's variables are the arguments it is called with: literals.
                let named = arguments.iter().flat_map(|a| &a.named);
                let longest = named.map(|a| self.inline(&a.value).bytes).max();
                let filled = shown.variables.saturating_mul(longest.unwrap_or(0));
                Extent::text(shown.bytes.saturating_add(filled))
            }
            // Arguments are evaluated before the call.
            Inline::FunctionReference { arguments, .. } => {
                let mut all = Extent::default();
                for argument in &arguments.positional {
                    all = all.and(self.inline(argument));
                }
                all
            }
            Inline::Placeable { expression } => self.expression(expression),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_that_a_text_can_be() {
        let text = "\
-t = 12345
m = 1
    .a = 1234567
-v = { $x }-{ $x }
a = 123{ -t }{ m.a }
b = { a }{ $n ->
    [one] { a }{ a }
   *[other] 1
 }
c = { JOSA(a, particle: \"은/는\") }{ $x }{ \"12\" }
d = { -v(x: \"1234\") }{ none }{ -none }
e = 1{ f }
f = 1{ e }
";
        let texts = [text, "g = 1{ b }\n"].map(Cow::Borrowed);
        let mut extents = Extents::new(&texts);
        let mut of = |id| {
            let extent = extents.of(false, id, None);
            (extent.bytes, extent.variables)
        };
        assert_eq!(of("g"), (46, 1));
        assert_eq!(of("a"), (15, 0));
        assert_eq!(of("c"), (17, 1));
        assert_eq!(of("d"), (9, 0));
        assert_eq!(of("e"), (2, 0), "circles are told of elsewhere");
        assert_eq!(extents.of(false, "m", Some("a")), Extent::text(7));
    }

    #[test]
    fn doubling_has_an_end() {
        let mut text = "a0 = x\n".to_owned();
        for i in 1..200 {
            text += &format!("a{i} = {{ a{} }}{{ a{} }}\n", i - 1, i - 1);
        }
        let texts = [Cow::Owned(text)];
        let extent = Extents::new(&texts).of(false, "a199", None);
        assert_eq!(extent.bytes, usize::MAX);
    }
}
