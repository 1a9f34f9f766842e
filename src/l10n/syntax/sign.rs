//! Recognizes characters that are not what they look like to Fluent.

use super::Explanation;
use crate::text::{is_blank, named};

/// A character as a message names it: itself, or its code point if it is invisible.
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
            "a tab is not a blank in Fluent".to_owned(),
            "write blanks in its place: four of them indent a line".to_owned(),
        ),
        '\r' => (
            format!("{} alone ends no line", named(c)),
            "save the file with LF or CRLF at the end of lines".to_owned(),
        ),
        c if c.is_whitespace() => (
            format!("{} is not a blank in Fluent", named(c)),
            "write ordinary blanks in its place, or none before an id".to_owned(),
        ),
        c if c.is_control() || is_blank(c.encode_utf8(&mut [0; 4])) => (
            format!("{} stands here, which cannot be seen", named(c)),
            "remove it".to_owned(),
        ),
        c => {
            let sign = meant(c)?;
            (
                format!(
                    "`{c}` (U+{:04X}) is another character than `{sign}`",
                    u32::from(c)
                ),
                format!("write `{sign}`"),
            )
        }
    };
    Some(Explanation::new(at..at + c.len_utf8(), message, hint))
}
