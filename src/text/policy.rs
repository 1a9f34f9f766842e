//! Which characters are forbidden in texts, which must come in pairs, and whether a text
//! shows anything.
//!
//! Input: a text. Output: [`Fault`]s with the byte range of the character. All functions
//! run in linear time; a text without such characters is scanned once.
//!
//! Sources: the Unicode Standard, chapter 23 ("Special Areas and Format Characters");
//! UAX #9 for bidirectional controls; UTS #51 for tags in flags; DerivedCoreProperties.txt
//! for default-ignorable characters.

use super::code_point::named;
use std::ops::Range;
use unicode_normalization::char::is_combining_mark;

/// A character in a place where it is not allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Its byte range in the text.
    pub range: Range<usize>,
    /// The character.
    pub character: char,
    flaw: Flaw,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Flaw {
    Control,
    Noncharacter,
    PrivateUse,
    Separator,
    Override,
    Unclosed,
    Unopened,
    Tag,
    ByteOrderMark,
    Meaningless,
}

impl Fault {
    /// What is wrong, as the message of a diagnostic.
    pub fn message(&self) -> String {
        let name = named(self.character);
        match self.flaw {
            Flaw::Control => format!("{name} is a control character and cannot be displayed"),
            Flaw::Noncharacter => format!("{name} is reserved for internal use by programs"),
            Flaw::PrivateUse => format!("{name} has no standard meaning: it depends on the font"),
            Flaw::Separator => format!("{name} is an invisible line break"),
            Flaw::Override => {
                format!("{name} reverses text, so that it looks like a different one")
            }
            Flaw::Unclosed => format!("{name} is not closed, and reorders the text after it"),
            Flaw::Unopened => format!("{name} has no opening counterpart"),
            Flaw::Tag => format!("{name} is invisible, and only allowed in flag emoji"),
            Flaw::ByteOrderMark => {
                format!("{name}, the byte order mark, is only allowed at the beginning of a file")
            }
            Flaw::Meaningless => format!("{name} is invisible, and has no meaning in a text"),
        }
    }

    /// The fix, as the hint of a diagnostic.
    pub fn hint(&self) -> String {
        let closing = match self.character {
            '\u{2066}'..='\u{2069}' => '\u{2069}',
            _ => '\u{202c}',
        };
        match self.flaw {
            Flaw::Separator => "write an ordinary line break, or remove it".to_owned(),
            Flaw::Override => "remove it: letters have their own direction; enclose a name in \
                 another direction in U+2068 and U+2069"
                .to_owned(),
            Flaw::Unclosed => format!(
                "write {} at the end of its scope, within the same paragraph, or remove it",
                named(closing)
            ),
            Flaw::PrivateUse => "use a standard character instead".to_owned(),
            _ => "remove it".to_owned(),
        }
    }

    /// Whether it is U+FEFF.
    pub fn is_byte_order_mark(&self) -> bool {
        self.flaw == Flaw::ByteOrderMark
    }

    /// Whether it is a private-use character, for which a font may be available.
    pub fn is_private_use(&self) -> bool {
        self.flaw == Flaw::PrivateUse
    }
}

/// A fast scan for suspicious bytes. May have false positives, but no false negatives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signs(u8);

impl Signs {
    const FORBIDDEN: u8 = 1;
    const MARK: u8 = 2;
    const ESCAPE: u8 = 4;

    /// Indexed by the first byte of a character.
    const OF: [u8; 256] = {
        let mut table = [0; 256];
        let mut byte = 0;
        while byte < 256 {
            table[byte] = match byte {
                0x09 | 0x0a | 0x0d => 0,
                // Also the first byte of U+202A to U+202E and U+2066 to U+2069.
                0xe2 => Self::FORBIDDEN | Self::MARK,
                0x00..=0x1f | 0x7f | 0xc2 | 0xee..=0xf4 => Self::FORBIDDEN,
                // Backslash and `&`.
                0x5c | 0x26 => Self::ESCAPE,
                _ => 0,
            };
            byte += 1;
        }
        table
    };

    /// The signs of a text.
    pub fn of(text: &str) -> Self {
        let look = |bytes: &[u8]| {
            let all = bytes.iter().map(|b| Self::OF[usize::from(*b)]);
            all.fold(0, |all, signs| all | signs)
        };
        // Most bytes are not signs; without a table, several bytes can be tested at a time.
        let (chunks, rest) = text.as_bytes().as_chunks::<64>();
        let with = |chunk: &&[u8; 64]| chunk.iter().fold(false, |any, b| any | is_sign(*b));
        let all = chunks.iter().filter(with).fold(0, |all, c| all | look(c));
        Self(all | look(rest))
    }

    /// Whether a character may be written as an escape or as an HTML entity.
    pub fn escapes(self) -> bool {
        self.0 & Self::ESCAPE != 0
    }

    /// What [`forbidden`] finds, skipped if it cannot find anything.
    pub fn forbidden(self, text: &str) -> Vec<Fault> {
        match self.0 & Self::FORBIDDEN {
            0 => Vec::new(),
            _ => forbidden(text),
        }
    }

    /// Whether [`unbalanced`] may find anything in the text.
    pub fn marks(self, text: &str) -> bool {
        self.0 & Self::MARK != 0 && has_marks(text)
    }
}

/// Whether a byte has an entry in [`Signs::OF`]; comparisons only, no table.
fn is_sign(b: u8) -> bool {
    ((b < 0x20) & (b != 0x09) & (b != 0x0a) & (b != 0x0d))
        | (b == 0x26)
        | (b == 0x5c)
        | (b == 0x7f)
        | (b == 0xc2)
        | (b == 0xe2)
        | ((0xee..=0xf4).contains(&b))
}

/// Maximum number of faults reported per text: a binary file has millions.
const MAX_FAULTS: usize = 1000;

/// Forbidden characters anywhere in a text, in order. At most 1,000.
pub fn forbidden(text: &str) -> Vec<Fault> {
    let bytes = text.as_bytes();
    let mut faults = Vec::new();
    let mut at = 0;
    while let Some(step) = bytes[at..]
        .iter()
        .position(|b| Signs::OF[usize::from(*b)] & Signs::FORBIDDEN != 0)
    {
        at += step;
        let rest = &text[at..];
        let Some(character) = rest.chars().next() else {
            break;
        };
        let length = flag(rest).unwrap_or(character.len_utf8());
        if let Some(flaw) = flaw(character) {
            let range = at..at + length;
            faults.push(Fault {
                range,
                character,
                flaw,
            });
            if faults.len() == MAX_FAULTS {
                break;
            }
        }
        at += length;
    }
    faults
}

fn flaw(c: char) -> Option<Flaw> {
    Some(match c {
        '\t' | '\n' | '\r' => return None,
        c if c.is_control() => Flaw::Control,
        '\u{2028}' | '\u{2029}' => Flaw::Separator,
        '\u{202d}' | '\u{202e}' => Flaw::Override,
        '\u{206a}'..='\u{206f}' | '\u{fff9}'..='\u{fffc}' => Flaw::Meaningless,
        '\u{feff}' => Flaw::ByteOrderMark,
        '\u{fdd0}'..='\u{fdef}' => Flaw::Noncharacter,
        c if u32::from(c) & 0xfffe == 0xfffe => Flaw::Noncharacter,
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'.. => Flaw::PrivateUse,
        // Variation selectors of ideographs.
        '\u{e0100}'..='\u{e01ef}' => return None,
        '\u{e0000}'..='\u{e0fff}' => Flaw::Tag,
        _ => return None,
    })
}

/// The length in bytes of a subdivision flag, such as Scotland's, if the text begins with
/// one: its tag characters are part of the picture.
fn flag(text: &str) -> Option<usize> {
    let tags = text.strip_prefix('\u{1f3f4}')?;
    let end = tags.find(|c| !matches!(c, '\u{e0030}'..='\u{e0039}' | '\u{e0061}'..='\u{e007a}'))?;
    let closed = end > 0 && tags[end..].starts_with('\u{e007f}');
    closed.then_some(text.len() - tags.len() + end + '\u{e007f}'.len_utf8())
}

/// Whether [`unbalanced`] may find anything.
pub fn has_marks(text: &str) -> bool {
    // UTF-8 of U+202A to U+202E, or of U+2060 to U+206F, which include U+2066 to U+2069.
    let mark = |i: usize| {
        let [b0, b1, b2] = [0, 1, 2].map(|n| text.as_bytes().get(i + n).copied().unwrap_or(0));
        b0 == 0xe2
            && ((b1 == 0x80 && (0xaa..=0xae).contains(&b2)) || (b1 == 0x81 && b2 & 0xf0 == 0xa0))
    };
    let first = |(i, b): (usize, &u8)| (*b == 0xe2).then_some(i);
    let mut suspects = text.as_bytes().iter().enumerate().filter_map(first);
    suspects.any(mark)
}

/// Embeddings and isolates that are not closed within the text, and unmatched closing
/// characters, in order. The text must be one paragraph, since their effect ends with the
/// paragraph (UAX #9, P1).
pub fn unbalanced(text: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut isolates = 0;
    let is_isolate = |c: char| matches!(c, '\u{2066}'..='\u{2068}');
    let fault = |at: usize, character: char, flaw| Fault {
        range: at..at + character.len_utf8(),
        character,
        flaw,
    };
    for (at, c) in text.char_indices() {
        match c {
            '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => open.push((at, c)),
            c if is_isolate(c) => {
                open.push((at, c));
                isolates += 1;
            }
            '\u{202c}' if open.last().is_some_and(|(_, c)| !is_isolate(*c)) => {
                open.pop();
            }
            // Also closes the embeddings within the isolate.
            '\u{2069}' if isolates > 0 => {
                isolates -= 1;
                while let Some((at, c)) = open.pop()
                    && !is_isolate(c)
                {
                    faults.push(fault(at, c, Flaw::Unclosed));
                }
            }
            '\u{202c}' | '\u{2069}' => faults.push(fault(at, c, Flaw::Unopened)),
            _ => {}
        }
    }
    let left = open.into_iter().map(|(at, c)| fault(at, c, Flaw::Unclosed));
    faults.extend(left);
    // Overrides are already forbidden as such.
    faults.retain(|f| !matches!(f.character, '\u{202d}' | '\u{202e}'));
    faults.sort_by_key(|f| f.range.start);
    faults.truncate(MAX_FAULTS);
    faults
}

/// The faults of a text that is one paragraph, in order.
pub fn faults(text: &str) -> Vec<Fault> {
    let signs = Signs::of(text);
    let mut all = signs.forbidden(text);
    if signs.marks(text) {
        all.extend(unbalanced(text));
        all.sort_by_key(|f| f.range.start);
    }
    all
}

/// Whether a text is invisible: empty, or only whitespace, zero-width characters, and
/// combining marks without a base letter.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(is_unseen)
}

/// Whether a text has an invisible character other than a space.
pub fn has_unseen(text: &str) -> bool {
    let unseen = |c: char| c != ' ' && is_unseen(c) && !is_combining_mark(c);
    text.chars().any(unseen)
}

fn is_unseen(c: char) -> bool {
    // Fast path for nearly every text: it begins with a letter.
    if c.is_ascii() {
        return c.is_ascii_whitespace() || c.is_ascii_control();
    }
    c.is_whitespace()
        || c.is_control()
        || is_combining_mark(c)
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}'
            | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{2800}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
            | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_told_alike_with_the_table_and_without() {
        for b in 0..=u8::MAX {
            assert_eq!(is_sign(b), Signs::OF[usize::from(b)] != 0, "{b:#x}");
        }
        let plain = "é日a\n".repeat(30);
        assert_eq!(Signs::of(&plain), Signs(0));
        for at in (0..plain.len()).filter(|at| plain.is_char_boundary(*at)) {
            let (before, behind) = plain.split_at(at);
            let signs = Signs::of(&format!("{before}\u{202e}\\{behind}"));
            assert_eq!(signs, Signs(Signs::FORBIDDEN | Signs::MARK | Signs::ESCAPE));
        }
    }

    fn of(text: &str) -> Vec<(usize, String)> {
        let all = faults(text).into_iter();
        all.map(|f| (f.range.start, format!("{:04X}", u32::from(f.character))))
            .collect()
    }

    #[test]
    fn what_no_text_may_hold() {
        for c in [
            '\0',
            '\u{7}',
            '\u{b}',
            '\u{c}',
            '\u{1b}',
            '\u{7f}',
            '\u{80}',
            '\u{85}',
            '\u{9f}',
            '\u{2028}',
            '\u{2029}',
            '\u{202d}',
            '\u{202e}',
            '\u{206a}',
            '\u{206f}',
            '\u{e000}',
            '\u{f8ff}',
            '\u{fdd0}',
            '\u{fdef}',
            '\u{feff}',
            '\u{fff9}',
            '\u{fffb}',
            '\u{fffc}',
            '\u{fffe}',
            '\u{ffff}',
            '\u{1fffe}',
            '\u{e0001}',
            '\u{e0041}',
            '\u{e007f}',
            '\u{f0000}',
            '\u{10fffd}',
            '\u{10ffff}',
        ] {
            let written = format!("é{c}x");
            assert_eq!(of(&written), [(2, format!("{:04X}", u32::from(c)))]);
            assert!(faults(&written)[0].message().contains(&named(c)));
            assert_eq!(&written[faults(&written)[0].range.clone()], c.to_string());
        }
    }

    #[test]
    fn what_languages_need() {
        for text in [
            "a\tb\r\nc",
            "«\u{a0}é\u{202f}»\u{ad} — “…”",
            // Persian, Marathi, a family, a heart, an ideographic variant, two flags.
            "می\u{200c}خواهم",
            "क्\u{200d}ष",
            "👩\u{200d}👩\u{200d}👧 ❤\u{fe0f} 葛\u{e0100} 🇫🇷",
            "🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}",
            "ភាសា\u{200b}ខ្មែរ \u{2060}",
            // Directional marks, nested isolates, an embedding.
            "\u{200f}שלום\u{200e} \u{61c}",
            "השרת \u{2066}FTP \u{2068}x\u{2069}\u{2069} ענה",
            "\u{202b}ا\u{202c}",
            "日本語。ﾃﾞｰﾀ （全角）",
            "\u{fffd}",
        ] {
            assert_eq!(of(text), [], "{text:?}");
        }
    }

    #[test]
    fn marks_of_direction_come_in_pairs() {
        for (text, wrong) in [
            ("a\u{2067}b", vec![1]),
            ("a\u{2069}b", vec![1]),
            ("\u{2066}a\u{2066}b\u{2069}", vec![0]),
            ("\u{202a}a", vec![0]),
            ("a\u{202c}", vec![1]),
            ("\u{202a}\u{2066}\u{202c}\u{2069}\u{202c}", vec![6]),
            ("\u{2066}\u{202b}a\u{2069}b\u{202c}", vec![3, 11]),
            // The character that ends an override is not a second fault.
            ("\u{202e}a\u{202c}", vec![0]),
            ("\u{202e}a", vec![0]),
        ] {
            let places: Vec<_> = faults(text).iter().map(|f| f.range.start).collect();
            assert_eq!(places, wrong, "{text:?}");
            assert!(has_marks(text));
        }
        assert!(!has_marks("“quoted” — 日本"));
    }

    #[test]
    fn a_flag_has_a_flag_before_its_tags() {
        assert_eq!(of("🏴\u{e0067}\u{e0062}").len(), 2, "without an end");
        assert_eq!(of("x\u{e0067}\u{e007f}").len(), 2, "without a flag");
        assert_eq!(of("🏴\u{e007f}").len(), 1);
    }

    #[test]
    fn what_shows_nothing() {
        for (text, blank) in [
            ("", true),
            (" \u{a0}\t", true),
            ("\u{200b}", true),
            ("\u{200d}\u{fe0f}\u{feff}", true),
            ("\u{301}\u{20e3}", true),
            ("\u{3164}\u{2800}\u{115f}", true),
            ("\u{e0020}\u{e0100}", true),
            ("\u{200b}a", false),
            ("—", false),
            ("日", false),
            ("\u{e000}", false),
        ] {
            assert_eq!(is_blank(text), blank, "{text:?}");
        }
    }

    #[test]
    fn a_file_that_is_no_text_has_an_end() {
        assert_eq!(forbidden(&"\0a".repeat(100_000)).len(), MAX_FAULTS);
        assert_eq!(unbalanced(&"\u{2069}".repeat(100_000)).len(), MAX_FAULTS);
    }
}
