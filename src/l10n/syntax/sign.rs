//! Recognizes characters that look like Fluent syntax but are not.

use super::Explanation;
use crate::text::{is_blank, named};

/// A character for a message: itself, or its code point if it is invisible.
pub fn quoted(c: char) -> String {
    match is_blank(c.encode_utf8(&mut [0; 4])) || c.is_control() {
        true => named(c),
        false => format!("`{c}`"),
    }
}

/// The sign of Fluent's syntax that a character looks like.
fn meant(c: char) -> Option<char> {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0),
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' => Some('"'),
        '‐' | '‑' | '‒' | '–' | '—' | '−' => Some('-'),
        '﹡' | '∗' | '⁎' => Some('*'),
        '﹛' => Some('{'),
        '﹜' => Some('}'),
        '﹦' | '꞊' => Some('='),
        '【' | '〔' => Some('['),
        '】' | '〕' => Some(']'),
        _ => None,
    }
}

/// Explains the character at `at`, where syntax is expected, if it is at fault: a tab,
/// another kind of space, an invisible character, or one that merely looks like a sign.
pub fn unfit(text: &str, at: usize) -> Option<Explanation> {
    let c = text.get(at..)?.chars().next()?;
    let (message, hint) = match c {
        ' ' | '\n' => return None,
        '\t' => (
            "tabs are not allowed in Fluent syntax".to_owned(),
            "use spaces instead, four per indented line".to_owned(),
        ),
        '\r' => (
            format!("{} alone is not a line ending", named(c)),
            "save the file with LF or CRLF line endings".to_owned(),
        ),
        c if c.is_whitespace() => (
            format!("{} is not a space in Fluent", named(c)),
            "use ordinary spaces instead, or none before an id".to_owned(),
        ),
        c if c.is_control() || is_blank(c.encode_utf8(&mut [0; 4])) => (
            format!("there is an invisible character here: {}", named(c)),
            "remove it".to_owned(),
        ),
        c => {
            let sign = meant(c)?;
            (
                format!(
                    "`{c}` (U+{:04X}) is not the same character as `{sign}`",
                    u32::from(c)
                ),
                format!("write `{sign}`"),
            )
        }
    };
    Some(Explanation::new(at..at + c.len_utf8(), message, hint))
}
