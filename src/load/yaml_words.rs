//! Explains YAML syntax errors to authors of records.
//!
//! Input: a text, the offset where the library stopped, and its error message. Output: the
//! position, what is wrong there, and what to write instead. The library's messages refer
//! to its own tokens; the author's intention has to be inferred from the surrounding lines.

mod quoted;
#[cfg(test)]
mod tests;

use crate::text::{is_blank, merge_mark, named};
use quoted::{bracket, escape, opens_list, opens_quote, unclosed_bracket, unclosed_quote};
use std::ops::Range;

/// An explanation of a syntax error.
pub struct Explanation {
    pub range: Range<usize>,
    pub message: String,
    pub hint: String,
}

impl Explanation {
    fn new(range: Range<usize>, message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self {
            range,
            message: message.into(),
            hint: hint.into(),
        }
    }
}

/// Explains the library's error message `said` for the position `at`.
pub fn explain(text: &str, at: usize, said: &str) -> Explanation {
    let at = text.floor_char_boundary(at.min(text.len()));
    let here = line_at(text, at);
    let above = line_above(text, here.start);
    // A line may look wrong because of the one above it.
    let lines = [Some(here.clone()), above.clone()];
    let lines = || lines.iter().flatten().cloned();
    let below = (here.end < text.len()).then(|| line_at(text, here.end + 1));
    let found = lines().chain(below).find_map(|line| sign(text, line));
    if let Some(told) = found {
        return told;
    }
    let says = |parts: &[&str]| parts.iter().any(|part| said.contains(part));
    let open = lines().find(|line| opens_quote(&text[line.clone()]));
    if open.is_some() || says(&["unclosed quote", "quoted scalar, found unexpected document"]) {
        return unclosed_quote(text, open.unwrap_or(here), at);
    }
    if let Some(at) = lines().find_map(|line| opens_list(text, line)) {
        return unclosed_bracket(text, at);
    }
    if says(&["escape", "hexadecimal", "surrogate"]) {
        return escape(text, at, &here);
    }
    if says(&["trailing content"]) {
        return Explanation::new(
            at..at,
            "there is text after the closing quote of this value",
            "quote the entire value: within \"…\" write a quote as `\\\"`, within '…' as `''`",
        );
    }
    if says(&["bracket", "',' or", "EOF while parsing a", "flow"]) {
        return bracket(text, at, said);
    }
    if let Some(told) = lines().find_map(|line| no_space(text, line)) {
        return told;
    }
    let value = value_of(&text[here.clone()]);
    let first = value.and_then(|value| text[here.start + value..].chars().next());
    if let (Some(value), Some(c @ ('@' | '`' | '%' | '&' | '*' | '!' | '|' | '>' | ','))) =
        (value, first)
        && !says(&[
            "mapping values",
            "expected key",
            "simple key",
            "block scalar",
        ])
    {
        let start = here.start + value;
        return Explanation::new(
            start..start + 1,
            format!("a value that begins with `{c}` must be quoted"),
            "put the value in double quotes",
        );
    }
    if says(&["mapping values", "illegal placement of ':'", "mapping keys"]) {
        return nested_colon(text, &here, above);
    }
    if says(&["block scalar"]) {
        let behind = says(&["comment or line break", "equal to 0"]);
        return match behind {
            true => Explanation::new(
                at..at,
                "there must be no text after `|` or `>` on the same line",
                "begin the text on the next line, indented by two spaces",
            ),
            false => Explanation::new(
                at..at,
                "the lines of this text do not have the same indentation",
                "indent every line below `|` or `>` by the same number of spaces",
            ),
        };
    }
    if says(&["'-'", "\"-\"", "block sequence"]) {
        return Explanation::new(
            at..at,
            "a list item is not allowed here",
            "begin each item with `- ` on a line of its own, all in the same column",
        );
    }
    if says(&["comment intercepting"]) {
        return Explanation::new(
            at..at,
            "this comment interrupts a value that continues on the next line",
            "remove the comment, or write the value on one line",
        );
    }
    if says(&["comment"]) {
        return Explanation::new(
            at..at,
            "there is no space before this `#`",
            "write ` # comment`, or quote the value that contains the `#`",
        );
    }
    if text[here.clone()].starts_with(['[', '{', '?']) && !says(&["directive", "document"]) {
        return Explanation::new(
            here.start..here.start + 1,
            "a key must be a single word, not a list or mapping",
            "write `key: value`",
        );
    }
    if says(&["directive", "document", "<stream", "version"]) {
        return Explanation::new(
            at..at,
            "this begins or ends a YAML document; a file must contain only one",
            "remove it, or quote the value",
        );
    }
    if says(&["expected key", "simple key", "indentation", "plain scalar"]) {
        return no_key(text, &here, above);
    }
    Explanation::new(
        at..at,
        "this is not valid YAML",
        "write `key: value` on each line, and quote values that contain `: ` or ` \
         #`",
    )
}

/// The byte range of the line that contains `at`, without the line ending.
fn line_at(text: &str, at: usize) -> Range<usize> {
    let start = text[..at].rfind('\n').map_or(0, |i| i + 1);
    let end = text[at..].find('\n').map_or(text.len(), |i| at + i);
    start..end
}

/// The nearest line above that is not blank.
fn line_above(text: &str, start: usize) -> Option<Range<usize>> {
    let mut end = start;
    loop {
        let line = line_at(text, end.checked_sub(1)?);
        if !text[line.clone()].trim().is_empty() {
            return Some(line);
        }
        end = line.start;
    }
}

/// The indentation of a line, in spaces.
fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// The offset of the value of a line: after `key: ` or `- `.
fn value_of(line: &str) -> Option<usize> {
    let body = line
        .trim_start()
        .strip_prefix("- ")
        .unwrap_or(line.trim_start());
    let from = line.len() - body.len();
    let value = match body.split_once(": ") {
        Some((_, value)) => value,
        None if from > indent(line) => body,
        None => return None,
    };
    let value = value.trim_start();
    (!value.is_empty()).then_some(line.len() - value.len())
}

/// Conflict markers, and leading characters that YAML does not treat as spaces.
fn sign(text: &str, line: Range<usize>) -> Option<Explanation> {
    let written = &text[line.clone()];
    if let Some(mark) = merge_mark(written) {
        return Some(Explanation::new(
            line.start..line.start + mark.len(),
            "this is an unresolved merge conflict",
            "keep the lines of one side, or the necessary ones of both, and remove the \
             lines `<<<<<<<`, `=======` and `>>>>>>>`",
        ));
    }
    let blank = written.len()
        - written
            .trim_start_matches(|c: char| c.is_whitespace() || is_blank(c.encode_utf8(&mut [0; 4])))
            .len();
    let (i, c) = written[..blank]
        .char_indices()
        .find(|(_, c)| !matches!(c, ' ' | '\r'))?;
    let range = line.start + i..line.start + i + c.len_utf8();
    Some(match c {
        '\t' => Explanation::new(
            range,
            "tabs are not allowed for indentation in YAML",
            "indent with two spaces per level",
        ),
        c if c.is_whitespace() => Explanation::new(
            range,
            format!("{} is not a space in YAML", named(c)),
            "indent with ordinary spaces",
        ),
        c => Explanation::new(
            range,
            format!("there is an invisible character here: {}", named(c)),
            "remove it",
        ),
    })
}

/// `key:value`, without the space, or with the full-width colon `：`.
fn no_space(text: &str, line: Range<usize>) -> Option<Explanation> {
    let written = &text[line.clone()];
    let body = written.trim_start_matches([' ', '-']);
    let key = body.split([' ', '\t']).next()?;
    let (name, value) = key.split_once([':', '：'])?;
    let sign = key[name.len()..].chars().next()?;
    let plain = |c: char| c.is_alphanumeric() || c == '_' || c == '-';
    let bare = !name.is_empty() && name.chars().all(plain) && !value.starts_with("//");
    let missing = sign == '：' || !value.is_empty();
    (bare && missing).then(|| {
        let at = line.end - body.len() + name.len();
        Explanation::new(
            at..at + sign.len_utf8(),
            match sign {
                ':' => format!("there is no space after `{name}:`"),
                sign => format!("`{sign}` (U+FF1A) is not the same character as `:`"),
            },
            format!("write `{name}: …`"),
        )
    })
}

/// A second `: ` in a line, or a line indented as if it belonged to the one above.
fn nested_colon(text: &str, here: &Range<usize>, above: Option<Range<usize>>) -> Explanation {
    let line = &text[here.clone()];
    let value = value_of(line).unwrap_or(line.len());
    if let Some(colon) = line[value..]
        .find(": ")
        .or_else(|| line[value..].strip_suffix(':').map(str::len))
    {
        let at = here.start + value + colon;
        return Explanation::new(
            at..at + 1,
            "a value that contains `: ` must be quoted",
            "put the entire value in double quotes",
        );
    }
    no_key(text, here, above)
}

/// A line that is not `key: value`, or is indented differently from its neighbors.
fn no_key(text: &str, here: &Range<usize>, above: Option<Range<usize>>) -> Explanation {
    let line = &text[here.clone()];
    let body = here.start + indent(line)..here.start + line.trim_end().len();
    let keyed = |line: &str| line.contains(": ") || line.trim_end().ends_with(':');
    let before = above.clone().map_or("", |line| &text[line]);
    let comment = [Some(here.clone()), above.clone()].into_iter().flatten();
    let mut comment = comment.map(|line| line.start + indent(&text[line]));
    if let Some(at) = comment.find(|at| text[*at..].starts_with("//")) {
        let message = "`//` does not start a comment in YAML";
        return Explanation::new(at..at + 2, message, "start the comment with `# `");
    }
    if !keyed(before)
        && !before.trim_start().starts_with(['-', '#'])
        && keyed(line)
        && let Some(above) = above
    {
        let start = above.start + indent(before);
        return Explanation::new(
            start..above.start + before.trim_end().len(),
            "this line has no `: `",
            "write `key: value`; indent the continuation lines of a value",
        );
    }
    if before.trim_start().starts_with("- ") && !keyed(line) {
        return Explanation::new(
            body,
            "this line is not an item of the list above it",
            "begin it with `- `, in the same column as the other items",
        );
    }
    if keyed(line) {
        return Explanation::new(
            here.start..body.start.max(here.start + 1).min(body.end.max(here.start)),
            "this line is not indented like the lines around it",
            "begin all keys of a mapping in the same column",
        );
    }
    Explanation::new(
        body,
        "this line has no `: `",
        "write `key: value`; indent the continuation lines of a value",
    )
}
