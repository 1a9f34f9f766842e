//! Explains unclosed quotes and brackets, and invalid escapes.

use super::{Explanation, indent, value_of};
use std::ops::Range;

/// Whether the value of a line begins with a quote that is not closed on that line.
pub fn opens_quote(line: &str) -> bool {
    let value = &line[value_of(line).unwrap_or(indent(line))..];
    let Some(quote @ ('"' | '\'')) = value.chars().next() else {
        return false;
    };
    let mut rest = value[1..].chars();
    while let Some(c) = rest.next() {
        match c {
            '\\' if quote == '"' => drop(rest.next()),
            c if c == quote => return false,
            _ => {}
        }
    }
    true
}

pub fn unclosed_quote(text: &str, line: Range<usize>, at: usize) -> Explanation {
    let written = &text[line.clone()];
    let start = line.start + value_of(written).unwrap_or(indent(written));
    let start = match text[start..].starts_with(['"', '\'']) {
        true => start,
        false => text[..at].rfind(['"', '\'']).unwrap_or(at),
    };
    let quote = text[start..].chars().next().unwrap_or('"');
    let quote = if quote == '\'' { '\'' } else { '"' };
    Explanation::new(
        start..(start + 1).min(text.len()),
        format!("this `{quote}` is not closed"),
        match quote {
            '\'' => "write `'` after the value; an apostrophe in it is written `''`",
            _ => "write `\"` after the value; a quote in it is written `\\\"`",
        },
    )
}

/// The first escape unknown to YAML (YAML 1.2, 5.7), searched from the last quote before
/// `at` on its line, or else from `at`.
pub fn escape(text: &str, at: usize, line: &Range<usize>) -> Explanation {
    let start = match text[line.start..at].rfind('"') {
        Some(quote) if !text[at..].starts_with('"') => line.start + quote,
        _ => at,
    };
    let mut from = start;
    let end = text[start..].find("\n\n").map_or(text.len(), |i| start + i);
    while let Some(step) = text[from..end].find('\\') {
        let at = from + step;
        let rest = &text[at + 1..end];
        let kind = rest.chars().next().unwrap_or('\n');
        let digits = match kind {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ => 0,
        };
        let written = rest[kind.len_utf8().min(rest.len())..].bytes();
        let written = written
            .take(digits)
            .take_while(u8::is_ascii_hexdigit)
            .count();
        if written < digits || !"0abtnvfre \"/\\N_LP\t\r\nxuU".contains(kind) {
            let message = match digits {
                0 => format!("`\\{kind}` is not a valid escape in YAML"),
                _ => format!("`\\{kind}` needs {digits} hexadecimal digits, not {written}"),
            };
            let length = 1 + kind.len_utf8() + written;
            return Explanation::new(at..at + length, message, BACKSLASH);
        }
        from = at + 1 + kind.len_utf8();
    }
    Explanation::new(at..at, "this value contains an unknown escape", BACKSLASH)
}

pub fn bracket(text: &str, at: usize, said: &str) -> Explanation {
    let (mut open, mut quote) = (Vec::new(), None);
    let until = if said.contains("EOF") { text.len() } else { at };
    for (i, c) in text[..until].char_indices() {
        match (quote, c) {
            (Some(q), c) if q == c => quote = None,
            (Some(_), '\n') if open.is_empty() => quote = None,
            (None, '"' | '\'') if !open.is_empty() => quote = Some(c),
            (None, '[' | '{') => open.push((i, c)),
            (None, ']' | '}') => drop(open.pop()),
            _ => {}
        }
    }
    match open.last() {
        Some((i, _)) => unclosed_bracket(text, *i),
        None if text[at..].starts_with(['[', '{']) => unclosed_bracket(text, at),
        None => {
            let c = text[at..].chars().next();
            let c = c.filter(|c| "]}".contains(*c)).unwrap_or(']');
            Explanation::new(
                at..at,
                format!("this `{c}` has no opening bracket"),
                "remove it, or quote the value that contains it",
            )
        }
    }
}

pub fn unclosed_bracket(text: &str, at: usize) -> Explanation {
    let (open, close) = match text[at..].starts_with('[') {
        true => ('[', ']'),
        false => ('{', '}'),
    };
    Explanation::new(
        at..at + 1,
        format!("this `{open}` is not closed, or a comma is missing after an item"),
        format!(
            "write `{close}` after the last item and `, ` between items; quote a string that \
             begins with `{open}`"
        ),
    )
}

/// The offset of the value of a line, if it is a bracketed list or mapping that is not
/// closed on that line.
pub fn opens_list(text: &str, line: Range<usize>) -> Option<usize> {
    let written = &text[line.clone()];
    let value = value_of(written).unwrap_or(indent(written));
    let list = written[value..].starts_with(['[', '{']);
    let count = |signs: [char; 2]| written[value..].matches(signs).count();
    (list && count(['[', '{']) > count([']', '}'])).then_some(line.start + value)
}

const BACKSLASH: &str = "write a backslash as `\\\\`, or put the value in single quotes";
