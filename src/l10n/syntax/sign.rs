//! Characters that Fluent does not take for what they look like.

use super::Told;
use crate::text::{is_blank, named};

/// A character as a message names it: itself, or by its number if it cannot be seen.
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

/// What is wrong with the character at `at` wherever syntax is expected, if it is: a tab,
/// a blank of another kind, what cannot be seen, or what merely looks like a sign.
pub fn unfit(text: &str, at: usize) -> Option<Told> {
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
    Some(Told::new(at..at + c.len_utf8(), message, hint))
}
