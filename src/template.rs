//! What the text of a template tells without being rendered: which messages it shows.
//!
//! Input: a template. Output: where it names the messages that it shows. The text is gone
//! through once, as Tera does it: calls stand in `{{ … }}` and `{% … %}` alone, not in
//! text, comments, raw blocks, or strings.

use std::ops::Range;

/// Of each call of `t()` the bytes of the id; nothing where only rendering tells the id.
pub fn calls(text: &str) -> Vec<Option<Range<usize>>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = next_mark(text, at) {
        let inside = open + 2;
        at = match text.as_bytes()[open + 1] {
            b'#' => text[inside..].find("#}").map(|end| inside + end + 2),
            b'%' if let Some(length) = tag(&text[open..], "raw") => end_of_raw(text, open + length),
            mark => {
                let close = if mark == b'%' { "%}" } else { "}}" };
                let (tokens, end) = tokens(text, inside, close);
                found.extend(calls_among(text, &tokens));
                Some(end)
            }
        }
        .unwrap_or(text.len());
    }
    found
}

/// Where the next `{{`, `{%` or `{#` is.
fn next_mark(text: &str, at: usize) -> Option<usize> {
    let mut pairs = text.as_bytes()[at..].windows(2);
    let found = pairs.position(|pair| matches!(pair, b"{{" | b"{%" | b"{#"));
    found.map(|i| at + i)
}

/// The length of the tag of one word that a text begins with: `{%- raw %}`.
fn tag(text: &str, word: &str) -> Option<usize> {
    let rest = text.strip_prefix("{%")?;
    let rest = rest.strip_prefix('-').unwrap_or(rest).trim_ascii_start();
    let rest = rest.strip_prefix(word)?.trim_ascii_start();
    let rest = rest.strip_prefix('-').unwrap_or(rest).strip_prefix("%}")?;
    Some(text.len() - rest.len())
}

/// Where a raw block ends whose contents begin at `at`.
fn end_of_raw(text: &str, at: usize) -> Option<usize> {
    let mut tags = text[at..].match_indices("{%").map(|(i, _)| at + i);
    tags.find_map(|i| Some(i + tag(&text[i..], "endraw")?))
}

/// A piece of what stands between the marks.
enum Token {
    /// A name, keyword or number.
    Name(Range<usize>),
    /// A string, without its quotes.
    Text(Range<usize>),
    /// Any other byte.
    Mark(u8),
}

/// The tokens from `at` up to `close`, and where the text goes on behind it.
fn tokens(text: &str, mut at: usize, close: &str) -> (Vec<Token>, usize) {
    let bytes = text.as_bytes();
    let word = |b: &u8| b.is_ascii_alphanumeric() || *b == b'_';
    let mut tokens = Vec::new();
    while at < bytes.len() && !bytes[at..].starts_with(close.as_bytes()) {
        let start = at;
        at += 1;
        match bytes[start] {
            quote @ (b'"' | b'\'' | b'`') => {
                while bytes.get(at).is_some_and(|b| *b != quote) {
                    at += if bytes[at] == b'\\' { 2 } else { 1 };
                }
                at = at.min(bytes.len());
                tokens.push(Token::Text(start + 1..at));
                at += 1;
            }
            b if word(&b) => {
                while bytes.get(at).is_some_and(word) {
                    at += 1;
                }
                tokens.push(Token::Name(start..at));
            }
            b if b.is_ascii_whitespace() => {}
            b => tokens.push(Token::Mark(b)),
        }
    }
    (tokens, (at + close.len()).min(bytes.len()))
}

fn calls_among(text: &str, tokens: &[Token]) -> Vec<Option<Range<usize>>> {
    let is =
        |i: usize, name: &str| matches!(&tokens[i], Token::Name(r) if text[r.clone()] == *name);
    let mark = |i: usize, mark: u8| matches!(tokens.get(i), Some(Token::Mark(m)) if *m == mark);
    let starts = (0..tokens.len()).filter(|i| is(*i, "t") && mark(i + 1, b'('));
    // `item.t()` is something else.
    let starts = starts.filter(|i| *i == 0 || !mark(i - 1, b'.'));
    let id = |start: usize| {
        let mut depth = 0;
        for i in start + 1..tokens.len() {
            match tokens[i] {
                Token::Mark(b'(' | b'[' | b'{') => depth += 1,
                Token::Mark(b')' | b']' | b'}') => depth -= 1,
                // The id is told if it is a string, and nothing is done with it.
                Token::Name(_) if depth == 1 && is(i, "id") && mark(i + 1, b'=') => {
                    return match tokens.get(i + 2) {
                        Some(Token::Text(range)) if mark(i + 3, b',') || mark(i + 3, b')') => {
                            Some(range.clone()).filter(|r| !text[r.clone()].contains('\\'))
                        }
                        _ => None,
                    };
                }
                _ => {}
            }
            if depth == 0 {
                break;
            }
        }
        None
    };
    starts.map(id).collect()
}

#[cfg(test)]
mod tests {
    use super::calls;

    #[test]
    fn what_is_a_call_and_what_it_names() {
        for (text, expected) in [
            ("{{ t(id=\"a-b\") }} at(id=\"x\")", &[Some("a-b")][..]),
            ("{% if t(plain=true, id = 'c') %}{% endif %}", &[Some("c")]),
            ("{{- t (id=`a`) -}}", &[Some("a")]),
            ("{{ t(id=name) }}{{ t(name) }}", &[None, None]),
            ("{{ item.t(id=\"y\") }}{{ at(id=\"y\") }}", &[]),
            ("{{ t(width=1, hidden=\"id\", id=\"a\") }}", &[Some("a")]),
            ("{{ t(x=\"(a)\", y=[1, (2)], id=\"a\") }}", &[Some("a")]),
            ("{{ t(x=t(id=\"b\"), id=\"a\") }}", &[Some("a"), Some("b")]),
            ("{{ t(id=\"a\" ~ \"b\") }}", &[None]),
            ("{{ t(id=\"a\" | upper) }}", &[None]),
            ("{{ t(id=\"a\\n\") }}", &[None]),
            ("{{ \"}}\" ~ t(id=\"a\") }}", &[Some("a")]),
            ("{{ \"\\\"}}\" ~ t(id=\"a\") }}", &[Some("a")]),
            ("{{ \"t(id='b')\" }}{{ t(id=\"a\",) }}", &[Some("a")]),
            ("<script>function g(){ t(1) }</script>{ t(2) }", &[]),
            ("{# t(id=\"b\") {{ #}{{ t(id=\"a\") }}", &[Some("a")]),
            (
                "{%- raw -%}{{ t(id=\"b\") }}{% endra %}{% endraw %}{{ t(id=\"a\") }}",
                &[Some("a")],
            ),
            ("{% raw %}{{ t(id=\"b\") }}", &[]),
            ("{{ t(id=\"é", &[None]),
            ("{{ t(", &[None]),
            ("{# {{ t(id=\"a\") }}", &[]),
            ("{", &[]),
        ] {
            let found = calls(text);
            let found: Vec<_> = found.into_iter().map(|r| r.map(|r| &text[r])).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
