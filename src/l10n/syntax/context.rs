//! Finds the open braces, parentheses and quotes at a position in a message.

use std::ops::Range;

/// Something opened and not closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Open {
    /// `{`, `(` or `"`.
    pub sign: u8,
    /// Its byte offset in the text.
    pub at: usize,
    /// For a brace, byte offset of the `->` of its select.
    pub arrow: Option<usize>,
    /// For a brace, whether the position is in the text of a variant.
    text: bool,
}

/// What is open at the end of `within`, which starts at the beginning of a message,
/// attribute or line. Outermost first.
pub fn open(text: &str, within: Range<usize>) -> Vec<Open> {
    let bytes = &text.as_bytes()[..within.end];
    let mut stack: Vec<Open> = Vec::new();
    let mut at = within.start;
    while at < bytes.len() {
        let byte = bytes[at];
        let opened = Open {
            sign: byte,
            at,
            arrow: None,
            text: false,
        };
        match (stack.last_mut(), byte) {
            (Some(top), b'\\') if top.sign == b'"' => at += 1,
            (Some(top), b'"' | b'\n') if top.sign == b'"' => {
                stack.pop();
            }
            (Some(top), _) if top.sign == b'"' => {}
            (_, b'{') => stack.push(opened),
            (None, _) => {}
            // The next variant, or the end of the select, if it begins a line.
            (Some(top), b'[' | b'*' | b'}') if top.text && begins_line(bytes, at) => {
                top.text = false;
                match byte {
                    b'}' => drop(stack.pop()),
                    b'*' => {}
                    _ => top.text = true,
                }
            }
            (Some(top), _) if top.text => {}
            (Some(top), b'[') if top.arrow.is_some() => top.text = true,
            (Some(_), b'"' | b'(') => stack.push(opened),
            (Some(top), b')') if top.sign == b'(' => drop(stack.pop()),
            (Some(top), b'}') if top.sign == b'{' => drop(stack.pop()),
            (Some(top), b'>') if top.sign == b'{' && bytes[..at].ends_with(b"-") => {
                top.arrow.get_or_insert(at - 1);
            }
            _ => {}
        }
        at += 1;
    }
    stack
}

/// Whether only spaces and the `*` of a variant precede `at` on its line.
fn begins_line(bytes: &[u8], at: usize) -> bool {
    let trim = |bytes: &[u8]| bytes.iter().rposition(|b| *b != b' ').map_or(0, |i| i + 1);
    let before = &bytes[..trim(&bytes[..at])];
    let before = before.strip_suffix(b"*").unwrap_or(before);
    matches!(before[..trim(before)].last(), None | Some(b'\n'))
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_is_open() {
        for (text, signs) in [
            ("a = b", ""),
            ("a = { $b", "{"),
            ("a = { $b } c", ""),
            ("a = { F($b, x: \"y", "{(\""),
            ("a = { \"}\\\"", "{\""),
            ("a = { \"x\ny", "{"),
            ("a = { $n ->\n    [one] x ( \" } y", "{"),
            ("a = { $n ->\n    [one] x { $y", "{{"),
            ("a = { $n ->\n    [one] x\n   *[b] y\n}", ""),
            ("a = { $n ->\n    [one] x\n   *[b] y\n} {", "{"),
        ] {
            let all = super::open(text, 0..text.len());
            let all: String = all.iter().map(|o| char::from(o.sign)).collect();
            assert_eq!(all, signs, "{text}");
        }
    }
}
