//! Makes messages and hints, which quote authors' input, safe to print: on one line, with
//! invisible characters escaped, and of bounded length.

/// The number of characters after which a message or hint is truncated.
const MAX_LENGTH: usize = 1000;

/// A message or hint on one line. Line endings and tabs become spaces; other characters
/// that have an effect but no glyph become `\u{…}`.
pub fn said(text: String) -> String {
    if text.len() <= MAX_LENGTH && !text.contains(acts) {
        return text;
    }
    let mut out = String::with_capacity(text.len().min(MAX_LENGTH));
    for (i, c) in text.chars().enumerate() {
        if i == MAX_LENGTH {
            out.push('…');
            break;
        }
        match c {
            '\n' | '\r' | '\t' => out.push(' '),
            c if acts(c) => out.extend(c.escape_unicode()),
            c => out.push(c),
        }
    }
    out
}

/// Whether a character affects a terminal, or another program that shows the text: control
/// characters, line and paragraph separators, directional formatting characters,
/// noncharacters.
fn acts(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{61c}'
                | '\u{200e}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2066}'..='\u{2069}'
                | '\u{feff}'
                | '\u{fdd0}'..='\u{fdef}'
        )
        || u32::from(c) & 0xfffe == 0xfffe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_one_line_that_shows_what_it_quotes() {
        for (text, expected) in [
            ("no `é` 👩‍💻", "no `é` 👩‍💻"),
            ("a\r\nb\tc", "a  b c"),
            (
                "`\u{1b}[31m\u{202e}\u{fffe}`",
                "`\\u{1b}[31m\\u{202e}\\u{fffe}`",
            ),
        ] {
            assert_eq!(said(text.to_owned()), expected);
        }
        let long = "é".repeat(MAX_LENGTH);
        assert_eq!(said(long.clone()), long);
        assert_eq!(said(format!("{long}é")), format!("{long}…"));
    }
}
