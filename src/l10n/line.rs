//! Represents a text as readers see it: without markup, and with code and addresses as one
//! character each.

use std::collections::HashMap;
use std::ops::Range;

// Characters that represent, in a line, what is not read character by character. All but
// WIDE are private-use characters, like PLACEABLE.
pub const CODE: char = '\u{e011}'; // a code span or an address: to its neighbors, a word
pub const ESCAPED: char = '\u{e012}';
pub const DOTS: &str = "\u{e013}"; // three or more
pub const KANA: &str = "\u{e014}"; // half-width
pub const WIDE: &str = "\u{c}"; // more than one space

/// A text without its markup: characters that are adjacent on the page are adjacent here.
pub struct Line<'t> {
    pub text: &'t str,
    pub chars: Vec<char>,
    /// The byte range of each character.
    pub bytes: Vec<Range<usize>>,
}

impl<'t> Line<'t> {
    pub fn read(text: &'t str) -> Self {
        let text = text.trim_end();
        let (mut chars, mut bytes) = (Vec::with_capacity(text.len()), Vec::new());
        bytes.reserve(text.len());
        let mut ahead = Ahead::of(text);
        let mut start = leading(text, char::is_whitespace);
        while let Some(c) = text[start..].chars().next() {
            let mut read = (Some(c), c.len_utf8());
            if !ahead.is_plain(c, start) {
                read = ahead.unread(c, start).unwrap_or(read);
            }
            let (shown, length) = read;
            if let Some(c) = shown {
                chars.push(c);
                bytes.push(start..start + length);
            }
            start += length;
        }
        Self { text, chars, bytes }
    }

    /// The character at `i`; past either end, a line break.
    pub fn at(&self, i: usize) -> char {
        self.chars.get(i).copied().unwrap_or('\n')
    }

    pub fn beside(&self, i: usize) -> [char; 2] {
        [self.at(i.wrapping_sub(1)), self.at(i + 1)]
    }
}

/// Half-width kana and their punctuation.
fn is_small(c: char) -> bool {
    matches!(c, '\u{ff61}'..='\u{ff9f}')
}

/// Look-ahead in a text. Each part of it is scanned only once.
struct Ahead<'t> {
    text: &'t str,
    /// The next `]` and the next `)`, as seen from where it was last asked for.
    brackets: [Option<usize>; 2],
    /// Byte offsets of the runs of backticks, by length; computed at the first backtick.
    rows: Option<HashMap<usize, Vec<usize>>>,
    /// Whether the text may contain an address.
    addresses: bool,
    word: Word,
}

/// A word that may be an address, or may end with one.
#[derive(Default)]
struct Word {
    end: usize,
    /// Its end without the punctuation of the sentence.
    shown: usize,
    /// Byte offset of its last `://`.
    scheme: Option<usize>,
}

impl<'t> Ahead<'t> {
    fn of(text: &'t str) -> Self {
        Self {
            text,
            brackets: [Some(0); 2],
            rows: None,
            addresses: ADDRESSES.iter().any(|mark| text.contains(mark)),
            word: Word::default(),
        }
    }

    /// Whether the character at `start` is read as it is, as most are: then `unread` need
    /// not be called.
    fn is_plain(&self, c: char, start: usize) -> bool {
        let bytes = self.text.as_bytes();
        let next = bytes.get(start + 1);
        let goes_on = || start > 0 && bytes[start - 1].is_ascii_alphanumeric();
        match c {
            ' ' => !next.is_some_and(|next| b" \t\r\n".contains(next)),
            'a'..='z' => !self.addresses || goes_on(),
            'A'..='Z' => !self.addresses && next != Some(&b':') || goes_on(),
            '`' | '\\' | '&' | '!' | '[' | ']' | '*' | '_' => false,
            '\t' | '\r' | '\n' | '.' | ':' | ';' => false,
            _ => !is_small(c),
        }
    }

    /// Byte offset of the next closing bracket from `start` on.
    fn bracket(&mut self, bracket: char, start: usize) -> Option<usize> {
        let next = &mut self.brackets[usize::from(bracket == ')')];
        if next.is_some_and(|at| at <= start) {
            *next = self.text[start..].find(bracket).map(|at| start + at);
        }
        *next
    }

    /// Length of the code span that begins with a run of `row` backticks at `start`.
    fn code(&mut self, start: usize, row: usize) -> Option<usize> {
        let text = self.text;
        let rows = self.rows.get_or_insert_with(|| {
            let (mut rows, mut end) = (HashMap::new(), 0);
            for (at, _) in text.match_indices('`') {
                if at >= end {
                    let length = leading(&text[at..], |c| c == '`');
                    end = at + length;
                    rows.entry(length).or_insert_with(Vec::new).push(at);
                }
            }
            rows
        });
        let alike = rows.get(&row)?;
        let next = alike.partition_point(|at| *at < start + row);
        Some(alike.get(next)? + row - start)
    }

    /// Length of the address at `start`, within prose, without the punctuation of the
    /// sentence.
    fn address(&mut self, start: usize) -> Option<usize> {
        let part = |c: char| !(c.is_whitespace() || is_japanese(c) || "<>\"`*[]«»“”’…".contains(c));
        let [within, begins @ ..] = ADDRESSES;
        if start >= self.word.end {
            let word = &self.text[start..];
            let word = &word[..leading(word, part)];
            let shown = word.trim_end_matches(|c| ".,:;!?)'_".contains(c));
            self.word = Word {
                end: start + word.len(),
                shown: start + shown.len(),
                scheme: shown.rfind(within).map(|at| start + at),
            };
        }
        let word = self.text.get(start..self.word.shown)?;
        let scheme = self.word.scheme.is_some_and(|at| at >= start);
        let known = scheme || begins.iter().any(|mark| word.starts_with(mark));
        known.then_some(word.len())
    }

    /// If what begins at `start` is not read, or not character by character: the character
    /// that represents it (`None` for markup) and its length in bytes.
    fn unread(&mut self, c: char, start: usize) -> Option<(Option<char>, usize)> {
        let (before, rest) = self.text.split_at(start);
        let goes_on = || before.ends_with(|c: char| c.is_ascii_alphanumeric());
        let row = match c {
            '`' | '*' | '_' | '.' => leading(rest, |next| next == c),
            _ => 0,
        };
        let behind = &rest[c.len_utf8()..];
        let beside = [before.chars().next_back(), rest[row..].chars().next()];
        let within = |is: fn(char) -> bool| beside.iter().all(|c| c.is_none_or(is));
        Some(match c {
            '`' => self
                .code(start, row)
                .map_or((Some(ESCAPED), row), |length| (Some(CODE), length)),
            '\\' if behind.starts_with(|c: char| c.is_ascii_punctuation()) => (Some(ESCAPED), 2),
            '&' => {
                let name = leading(behind, |c| c.is_ascii_alphanumeric() || c == '#');
                let entity = behind[name..].starts_with(';');
                entity.then_some((Some(ESCAPED), name + 2))?
            }
            '!' if behind.starts_with('[') => (None, 1),
            '[' if self.text[self.bracket(']', start)?..].starts_with("](") => (None, 1),
            ']' if behind.starts_with('(') => (None, self.bracket(')', start)? + 1 - start),
            // As in 5 * 3 and snake_case. Next to 「, a space may be what makes the emphasis
            // work.
            '*' | '_' if within(|c| c.is_whitespace() || is_full_width(c)) => (Some(c), row),
            '_' if within(char::is_alphanumeric) => (Some(c), row),
            '*' | '_' => (None, row),
            ' ' | '\t' | '\r' | '\n' => {
                let row = leading(rest, |c| matches!(c, ' ' | '\t' | '\r' | '\n'));
                let line_end = rest[..row].contains('\n').then_some('\n');
                let wide = WIDE.chars().next().filter(|_| row > 1);
                (line_end.or(wide).or(Some(' ')), row)
            }
            '.' if row > 2 => (DOTS.chars().next(), row),
            _ if is_small(c) => {
                let row = leading(rest, is_small);
                (KANA.chars().next(), row)
            }
            // A smiley and, further down, a drive letter.
            ':' | ';' if behind.starts_with(')') => (Some(ESCAPED), 2),
            _ if goes_on() => return None,
            'A'..='Z' if behind.starts_with(':') => (Some(CODE), 2),
            'A'..='Z' | 'a'..='z' if self.addresses => (Some(CODE), self.address(start)?),
            _ => return None,
        })
    }
}

/// Every address contains one of these; the last two begin it.
const ADDRESSES: [&str; 3] = ["://", "www.", "mailto:"];

/// How many bytes at the beginning of `text` are `kept`.
fn leading(text: &str, kept: impl Fn(char) -> bool) -> usize {
    text.find(|c| !kept(c)).unwrap_or(text.len())
}

/// Kana and kanji.
pub fn is_letter(c: char) -> bool {
    matches!(c, '々'..='〇' | '\u{3041}'..='\u{30fa}' | '\u{30fc}'..='\u{30ff}'
        | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Japanese letters and punctuation.
pub fn is_japanese(c: char) -> bool {
    is_letter(c) || is_full_width(c) || matches!(c, '\u{3001}'..='\u{303f}' | '・')
}

/// Punctuation whose glyph includes its own space.
pub fn is_full_width(c: char) -> bool {
    matches!(
        c,
        '、' | '。' | '，' | '．' | '：' | '；' | '（' | '）' | '「'..='』' | '【' | '】' | '〈'..='》' | '〔' | '〕'
    )
}
