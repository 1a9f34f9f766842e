//! File paths in a form that is safe to print on one line of a terminal.

use super::faults;
use std::fmt::Write;
use std::path::Path;

/// A path with all characters escaped that are invisible, act on a terminal, reorder
/// others, or are not UTF-8: `\n`, `\u{1b}`, `\xff`. So a name is always on one line, and
/// is what it looks like.
pub fn plain(path: &Path) -> String {
    let mut text = String::new();
    for chunk in path.as_os_str().as_encoded_bytes().utf8_chunks() {
        for c in chunk.valid().chars() {
            match c.is_control() || !faults(c.encode_utf8(&mut [0; 4])).is_empty() {
                true => text.extend(c.escape_default()),
                false => text.push(c),
            }
        }
        for byte in chunk.invalid() {
            let _ = write!(text, "\\x{byte:02x}");
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_line_and_does_nothing() {
        for (name, shown) in [
            ("fr/été 日本.html", "fr/été 日本.html"),
            ("a\nb\tc\r", "a\\nb\\tc\\r"),
            ("\u{1b}[31m\u{9b}", "\\u{1b}[31m\\u{9b}"),
            ("\u{202e}gpj.a\u{2028}", "\\u{202e}gpj.a\\u{2028}"),
        ] {
            assert_eq!(plain(Path::new(name)), shown);
        }
    }

    #[cfg(unix)]
    #[test]
    fn what_is_not_utf_8_is_told_apart() {
        use std::os::unix::ffi::OsStrExt;
        let name = std::ffi::OsStr::from_bytes(b"a\xff\xe9b");
        assert_eq!(plain(Path::new(name)), "a\\xff\\xe9b");
    }
}
