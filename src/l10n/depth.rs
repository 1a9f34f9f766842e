//! Limits the nesting of messages and the named arguments of their calls.
//!
//! The parser of fluent-syntax recurses into each placeable and each call, so a text could
//! overflow the stack; and it compares the name of each argument with all earlier ones, so
//! a text could make it take quadratic time.

use super::syntax::{SyntaxFault, defined_id};
use memchr::{memchr_iter, memchr2_iter, memrchr_iter};
use std::borrow::Cow;
use std::ops::Range;

/// Maximum nesting depth of placeables and calls.
pub const MAX_DEPTH: usize = 32;

/// Maximum number of named arguments of a call; no function has that many.
pub const MAX_NAMED: usize = 100;

/// A message that is nested too deeply or has a call with too many named arguments.
#[derive(Debug, PartialEq, Eq)]
pub struct Deep {
    /// Its byte range, up to the next message.
    pub entry: Range<usize>,
    /// Byte offset of the first brace or parenthesis too many, or of the colon of the first
    /// named argument too many.
    pub at: usize,
}

impl Deep {
    /// The fault to report in `text`.
    pub fn fault(&self, text: &str) -> SyntaxFault {
        let (message, hint) = match text.as_bytes()[self.at] {
            b':' => (
                format!("this call has too many named arguments; the limit is {MAX_NAMED}"),
                "keep only those that the function supports",
            ),
            _ => (
                "this message is nested too deeply".to_owned(),
                "use fewer braces and parentheses",
            ),
        };
        SyntaxFault {
            range: self.at..self.at + 1,
            message,
            hint: hint.to_owned(),
            lost: defined_id(&text[self.entry.clone()])
                .map(str::to_owned)
                .into_iter()
                .collect(),
            merged: None,
        }
    }
}

/// The contents of an open bracket.
#[derive(Clone, Copy, PartialEq)]
enum Inside {
    /// An expression: `{ … }`
    Placeable,
    /// Variants, each after its key: `{ … -> … }`
    Variants,
    /// Arguments: `(…)`, with the number of named ones so far.
    Call(usize),
}

/// The messages that are nested too deeply or have a call with too many named arguments, in
/// order.
pub fn too_deep(text: &str) -> Vec<Deep> {
    if is_shallow(text) {
        return Vec::new();
    }
    let mut found: Vec<Deep> = Vec::new();
    let mut open = Vec::new();
    let mut entry = 0;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if defines(line.as_bytes()) {
            close(&mut found, entry, start);
            entry = start;
            open.clear();
        }
        // An attribute closes everything that was left open, too.
        if line.trim_start_matches(' ').starts_with('.') {
            open.clear();
        }
        if !line.starts_with('#')
            && let Some(at) = too_deep_in(line.as_bytes(), &mut open)
            && found.last().is_none_or(|deep| deep.entry.start != entry)
        {
            found.push(Deep {
                entry: entry..text.len(),
                at: start + at,
            });
        }
        start += line.len();
    }
    found
}

/// The text with spaces in place of what [`too_deep`] finds; line endings are kept.
pub fn shallow(text: &str) -> Cow<'_, str> {
    let deep = too_deep(text);
    if deep.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for Deep { entry, .. } in deep {
        out.push_str(&text[from..entry.start]);
        let bytes = text[entry.clone()].bytes();
        out.extend(bytes.map(|b| if b == b'\n' { '\n' } else { ' ' }));
        from = entry.end;
    }
    out.push_str(&text[from..]);
    Cow::Owned(out)
}

/// Sets the end of the message that was found last, if it is the one at `entry`.
fn close(found: &mut [Deep], entry: usize, end: usize) {
    if let Some(last) = found.last_mut().filter(|deep| deep.entry.start == entry) {
        last.entry.end = end;
    }
}

/// Scans a line, with the brackets that are `open` before it. The offset in the line of the
/// first excess, if there is one.
fn too_deep_in(line: &[u8], open: &mut Vec<Inside>) -> Option<usize> {
    let mut first = None;
    let mut at = 0;
    while at < line.len() {
        let inside = open.last().copied();
        let code = matches!(inside, Some(Inside::Placeable | Inside::Call(_)));
        let opened = match line[at] {
            b'{' => Some(Inside::Placeable),
            b'(' if code => Some(Inside::Call(0)),
            _ => None,
        };
        match line[at] {
            b':' if let Some(Inside::Call(named)) = open.last_mut() => {
                *named += 1;
                if *named > MAX_NAMED {
                    first = first.or(Some(at));
                }
            }
            _ if opened.is_some() && open.len() == MAX_DEPTH => {
                first = first.or(Some(at));
            }
            b'{' | b'(' => open.extend(opened),
            b'}' if !matches!(inside, Some(Inside::Call(_))) => drop(open.pop()),
            b')' if matches!(inside, Some(Inside::Call(_))) => drop(open.pop()),
            b'>' if inside == Some(Inside::Placeable) && line[..at].ends_with(b"-") => {
                open.pop();
                open.push(Inside::Variants);
            }
            // Skip to the end of the string, or of the line if the string has no end.
            b'"' if code => {
                at += 1;
                while at < line.len() && line[at] != b'"' {
                    at += 1 + usize::from(line[at] == b'\\');
                }
            }
            _ => {}
        }
        at += 1;
    }
    first
}

/// Whether no message has more opening brackets than [`MAX_DEPTH`] or more colons than
/// [`MAX_NAMED`], whatever they mean: a quick test that most texts pass.
fn is_shallow(text: &str) -> bool {
    let bytes = text.as_bytes();
    each_has_at_most(MAX_DEPTH, memchr2_iter(b'{', b'(', bytes), bytes)
        && each_has_at_most(MAX_NAMED, memchr_iter(b':', bytes), bytes)
}

/// Whether each message has at most `most` of the bytes at `places`.
fn each_has_at_most(most: usize, places: impl Iterator<Item = usize>, bytes: &[u8]) -> bool {
    // Those of the current message, and perhaps of some before it.
    let mut seen = Vec::new();
    for at in places {
        seen.push(at);
        if seen.len() > most {
            let mut ends = memrchr_iter(b'\n', &bytes[seen[0]..at]).map(|end| seen[0] + end);
            let Some(entry) = ends.find(|end| defines(&bytes[end + 1..])) else {
                return false;
            };
            seen.retain(|at| *at > entry);
        }
    }
    true
}

/// Whether a line begins the definition of a message or term. Nothing else has such a line,
/// and nothing stays open across it.
fn defines(line: &[u8]) -> bool {
    let id = line.strip_prefix(b"-").unwrap_or(line);
    let name = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
    if !id.first().is_some_and(u8::is_ascii_alphabetic) {
        return false;
    }
    let mut rest = id.iter().skip_while(|b| name(b));
    rest.find(|b| **b != b' ') == Some(&b'=')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::l10n::{Localizer, canonical, canonical_entries, commented, parse};

    fn deep(text: &str) -> Vec<(&str, usize)> {
        let found = too_deep(text).into_iter();
        found.map(|d| (&text[d.entry], d.at)).collect()
    }

    #[test]
    fn what_a_text_says_is_not_nested() {
        let many = "(".repeat(100);
        for text in [
            format!("a = {many}\n    .b = {many}\n"),
            format!("# {}\na = x\n", "{".repeat(100)),
            format!("a = {{ \"{}\" }}\n", "{".repeat(100)),
            format!("a = {}\n", "{ $x } ".repeat(100)),
            format!("a = {{ $x ->\n   *[b] \"{many}\n    }}\n"),
            "a = { F($x) }\n".repeat(100),
            format!("a = {}x{}\n", "{".repeat(MAX_DEPTH), "}".repeat(MAX_DEPTH)),
        ] {
            assert_eq!(deep(&text), [], "{text}");
        }
    }

    /// Each opens brackets that are never closed: whatever looks like a closing one is not.
    fn endless() -> Vec<String> {
        let many = |text: &str| text.repeat(20_000);
        vec![
            many("{"),
            format!("{{ {}", many("F(")),
            format!("{{ {}", many("\nF(")),
            many("{ \"}\" ->\n *[b] "),
            many("{ \"\\\"}\" ->\n *[b] "),
            many("{ $x ->\n *[b] \" "),
            many("{\n# }\n"),
        ]
    }

    #[test]
    fn nothing_takes_the_stack() {
        for value in endless() {
            for name in ["b = ", "b =\n    .c = "] {
                let text = format!("a = x\n{name}{value}\nd = y\n");
                let resource = parse(&text);
                let ids: Vec<_> = resource.entries.iter().map(|e| e.id.as_str()).collect();
                assert_eq!(ids, ["a", "d"], "{}", &text[..60]);
                let told = resource
                    .faults
                    .iter()
                    .filter(|f| f.message.contains("deep"));
                assert_eq!(told.count(), 1, "{}", &text[..60]);
                assert!(canonical(&text).is_none());
                assert_eq!(canonical_entries(&text).len(), 2);
                assert_eq!(commented(&text, |id| id == "b"), None);
                let mut localizer = Localizer::new("en".parse().unwrap());
                localizer.add(&text);
                assert!(localizer.has("d", None) && !localizer.has("b", None));
            }
        }
    }

    #[test]
    fn a_call_has_a_bounded_number_of_named_arguments() {
        let call = |count: usize, before: &str, after: &str| {
            let named: String = (0..count)
                .map(|i| format!("{before}a{i}:{after}1,"))
                .collect();
            format!("F(\":::\", {named})")
        };
        for (before, after) in [("", ""), (" ", " "), ("\n    ", "\n    ")] {
            let most = call(MAX_NAMED, before, after);
            let many = format!("a = {{ {most} }} : {{ {most} }}\n    .b = {{ {most} }}\n");
            assert_eq!(deep(&many), []);
            assert!(parse(&many).faults.is_empty());
            let text = format!("a = x\nb = {{ {} }}\nc = y\n", call(5_000, before, after));
            let resource = parse(&text);
            let ids: Vec<_> = resource.entries.iter().map(|e| e.id.as_str()).collect();
            assert_eq!(ids, ["a", "c"]);
            let [fault] = &resource.faults[..] else {
                panic!("{:?}", resource.faults)
            };
            assert!(fault.message.contains("arguments"), "{}", fault.message);
            assert_eq!(text[..fault.range.start].matches("1,").count(), MAX_NAMED);
        }
    }
}
