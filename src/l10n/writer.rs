//! Writes a syntax tree as Fluent, exactly as the serializer of python-fluent does.
//!
//! Input: entries of the parser's tree. Output: their text, byte for byte that of
//! `fluent.syntax` 0.19. The serializer of fluent-syntax cannot be used: it puts a
//! multi-line text that begins with `*` or `[` on a line of its own, where it is not valid
//! Fluent.

use fluent_syntax::ast::{self, Entry, Expression, InlineExpression as I, PatternElement};

/// The indentation per level.
const INDENT: &str = "    ";

/// The text of a whole file.
pub fn write<S: AsRef<str>>(entries: &[Entry<S>]) -> String {
    let mut out = String::new();
    for entry in entries {
        write_entry(entry, &mut out);
    }
    out
}

/// Appends an entry to `out`. Invalid Fluent is skipped.
pub fn write_entry<S: AsRef<str>>(entry: &Entry<S>, out: &mut String) {
    match entry {
        Entry::Message(m) => {
            write_comment(m.comment.as_ref(), "#", out);
            out.push_str(m.id.name.as_ref());
            out.push_str(" =");
            if let Some(value) = &m.value {
                pattern(value, 0, out);
            }
            attributes(&m.attributes, out);
        }
        Entry::Term(t) => {
            write_comment(t.comment.as_ref(), "#", out);
            out.push('-');
            out.push_str(t.id.name.as_ref());
            out.push_str(" =");
            pattern(&t.value, 0, out);
            attributes(&t.attributes, out);
        }
        Entry::Comment(c) => free_comment(c, "#", out),
        Entry::GroupComment(c) => free_comment(c, "##", out),
        Entry::ResourceComment(c) => free_comment(c, "###", out),
        Entry::Junk { .. } => return,
    }
    out.push('\n');
}

fn free_comment<S: AsRef<str>>(comment: &ast::Comment<S>, marks: &str, out: &mut String) {
    if !out.is_empty() {
        out.push('\n');
    }
    write_comment(Some(comment), marks, out);
}

fn write_comment<S: AsRef<str>>(comment: Option<&ast::Comment<S>>, marks: &str, out: &mut String) {
    for line in comment.iter().flat_map(|c| &c.content) {
        out.push_str(marks);
        if !line.as_ref().is_empty() {
            out.push(' ');
            out.push_str(line.as_ref());
        }
        out.push('\n');
    }
}

fn attributes<S: AsRef<str>>(attributes: &[ast::Attribute<S>], out: &mut String) {
    for attribute in attributes {
        line(1, out);
        out.push('.');
        out.push_str(attribute.id.name.as_ref());
        out.push_str(" =");
        pattern(&attribute.value, 1, out);
    }
}

/// Begins a line that is indented to `level`.
fn line(level: usize, out: &mut String) {
    out.push('\n');
    for _ in 0..level {
        out.push_str(INDENT);
    }
}

/// Appends a text after its `=` or `]`; what it belongs to is on `level`.
fn pattern<S: AsRef<str>>(pattern: &ast::Pattern<S>, level: usize, out: &mut String) {
    match begins_on_new_line(pattern) {
        true => line(level + 1, out),
        false => out.push(' '),
    }
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => {
                let mut lines = value.as_ref().split('\n');
                out.push_str(lines.next().unwrap_or_default());
                for text in lines {
                    line(level + 1, out);
                    out.push_str(text);
                }
            }
            PatternElement::Placeable { expression } => placeable(expression, level + 1, out),
        }
    }
}

/// Whether a text begins on a line of its own rather than after the `=`: it has several
/// lines, and does not begin with a character that means something else at the start of a
/// line.
fn begins_on_new_line<S: AsRef<str>>(pattern: &ast::Pattern<S>) -> bool {
    let first = match pattern.elements.first() {
        Some(PatternElement::TextElement { value }) => value.as_ref(),
        _ => "",
    };
    let mut elements = pattern.elements.iter();
    !first.starts_with(['[', '.', '*'])
        && elements.any(|element| match element {
            PatternElement::TextElement { value } => value.as_ref().contains('\n'),
            PatternElement::Placeable { expression } => {
                matches!(expression, Expression::Select { .. })
            }
        })
}

/// Appends `{ … }` to a text whose lines are on `level`.
fn placeable<S: AsRef<str>>(expression: &Expression<S>, level: usize, out: &mut String) {
    match expression {
        Expression::Inline(I::Placeable { expression }) => {
            out.push('{');
            placeable(expression, level, out);
            out.push('}');
        }
        Expression::Inline(expression) => {
            out.push_str("{ ");
            inline(expression, level, out);
            out.push_str(" }");
        }
        Expression::Select { selector, variants } => {
            out.push_str("{ ");
            inline(selector, level, out);
            out.push_str(" ->");
            for variant in variants {
                line(level, out);
                out.push_str(if variant.default { "   *[" } else { "    [" });
                let (ast::VariantKey::Identifier { name: key }
                | ast::VariantKey::NumberLiteral { value: key }) = &variant.key;
                out.push_str(key.as_ref());
                out.push(']');
                pattern(&variant.value, level + 1, out);
            }
            line(level, out);
            out.push('}');
        }
    }
}

fn inline<S: AsRef<str>>(expression: &I<S>, level: usize, out: &mut String) {
    match expression {
        I::StringLiteral { value } => {
            out.push('"');
            out.push_str(value.as_ref());
            out.push('"');
        }
        I::NumberLiteral { value } => out.push_str(value.as_ref()),
        I::VariableReference { id } => {
            out.push('$');
            out.push_str(id.name.as_ref());
        }
        I::FunctionReference { id, arguments } => {
            out.push_str(id.name.as_ref());
            call(arguments, level, out);
        }
        I::MessageReference { id, attribute } => {
            out.push_str(id.name.as_ref());
            accessor(attribute.as_ref(), out);
        }
        I::TermReference {
            id,
            attribute,
            arguments,
        } => {
            out.push('-');
            out.push_str(id.name.as_ref());
            accessor(attribute.as_ref(), out);
            if let Some(arguments) = arguments {
                call(arguments, level, out);
            }
        }
        I::Placeable { expression } => placeable(expression, level, out),
    }
}

fn accessor<S: AsRef<str>>(attribute: Option<&ast::Identifier<S>>, out: &mut String) {
    if let Some(attribute) = attribute {
        out.push('.');
        out.push_str(attribute.name.as_ref());
    }
}

fn call<S: AsRef<str>>(arguments: &ast::CallArguments<S>, level: usize, out: &mut String) {
    let mut between = "(";
    for argument in &arguments.positional {
        out.push_str(between);
        inline(argument, level, out);
        between = ", ";
    }
    for argument in &arguments.named {
        out.push_str(between);
        out.push_str(argument.name.name.as_ref());
        out.push_str(": ");
        inline(&argument.value, level, out);
        between = ", ";
    }
    out.push_str(if between == "(" { "()" } else { ")" });
}
