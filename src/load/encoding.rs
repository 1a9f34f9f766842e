//! Detects UTF-16 and UTF-32, as saved by some editors.
//!
//! Input: the bytes of a file. Output: the encoding (Unicode Standard, 3.10) and the
//! decoded text, so that the encoding is the only thing reported.

/// What to do about any encoding other than UTF-8.
pub const HINT: &str = "save the file as UTF-8";

/// The encoding of a text in UTF-16 or UTF-32, and the decoded text. The text must begin
/// with a byte order mark or an ASCII character, as do all files that the program reads.
pub fn wide(bytes: &[u8]) -> Option<(&'static str, String)> {
    let first: [u8; 4] = bytes.get(..4)?.try_into().ok()?;
    Some(match (first, first.map(|byte| byte != 0)) {
        ([0xff, 0xfe, 0, 0], _) | (_, [true, false, false, false]) => {
            ("UTF-32 (little-endian)", fours(bytes, u32::from_le_bytes))
        }
        ([0, 0, 0xfe, 0xff], _) | (_, [false, false, false, true]) => {
            ("UTF-32 (big-endian)", fours(bytes, u32::from_be_bytes))
        }
        ([0xff, 0xfe, ..], _) | (_, [true, false, true, false]) => {
            ("UTF-16 (little-endian)", twos(bytes, u16::from_le_bytes))
        }
        ([0xfe, 0xff, ..], _) | (_, [false, true, false, true]) => {
            ("UTF-16 (big-endian)", twos(bytes, u16::from_be_bytes))
        }
        _ => return None,
    })
}

fn twos(bytes: &[u8], number: fn([u8; 2]) -> u16) -> String {
    let units: Vec<u16> = bytes
        .as_chunks()
        .0
        .iter()
        .map(|unit| number(*unit))
        .collect();
    String::from_utf16_lossy(&units)
}

fn fours(bytes: &[u8], number: fn([u8; 4]) -> u32) -> String {
    let units = bytes.as_chunks().0.iter().map(|unit| number(*unit));
    let letters = units.map(|unit| char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER));
    letters.collect()
}

#[cfg(test)]
mod tests {
    use super::wide;

    #[test]
    fn with_a_mark_and_without() {
        let text = "a = é日本\u{1f600}\r\n";
        for text in [text.to_owned(), format!("\u{feff}{text}")] {
            let units: Vec<u16> = text.encode_utf16().collect();
            let letters: Vec<u32> = text.chars().map(u32::from).collect();
            for (bytes, name) in [
                (
                    units.iter().flat_map(|u| u.to_le_bytes()).collect(),
                    "UTF-16 (l",
                ),
                (
                    units.iter().flat_map(|u| u.to_be_bytes()).collect(),
                    "UTF-16 (b",
                ),
                (
                    letters.iter().flat_map(|u| u.to_le_bytes()).collect(),
                    "UTF-32 (l",
                ),
                (
                    letters.iter().flat_map(|u| u.to_be_bytes()).collect(),
                    "UTF-32 (b",
                ),
            ] {
                let bytes: Vec<u8> = bytes;
                let (found, read) = wide(&bytes).unwrap();
                assert!(found.starts_with(name) && read == text, "{found} {read}");
            }
        }
        assert_eq!(wide(b"a\0b\0c\0").unwrap().1, "abc");
        assert!(wide("aé =".as_bytes()).is_none() && wide(b"ab\0\0").is_none());
    }
}
