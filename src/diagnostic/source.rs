//! Input texts, and positions in them.
//!
//! A [`Source`] is one input text with its path; a [`Span`] is a byte range in one of them.
//! Never reads from disk.

use std::ops::Range;
use std::sync::OnceLock;

/// Identifies one text of [`Sources`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(pub u32);

/// A byte range in a text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Span {
    /// The text.
    pub source: SourceId,
    /// Byte range, on character boundaries; clamped to the text when printed.
    pub range: Range<usize>,
}

impl Span {
    /// A span over `range` of the text `source`.
    pub fn new(source: SourceId, range: Range<usize>) -> Self {
        Self { source, range }
    }
}

/// One input text.
#[derive(Clone, Debug)]
pub struct Source {
    /// Relative to the site root, with `/` on every system. Texts built into the program
    /// begin with `<built-in>/`.
    pub path: String,
    /// The text, without a byte order mark.
    pub text: String,
    /// Offsets of lines and characters, computed on first use.
    table: OnceLock<Table>,
}

/// Distance in bytes between recorded character counts.
const STEP: usize = 1024;

/// Makes looking up a position as fast at the end of a text, or of a long line, as at its
/// beginning.
#[derive(Clone, Debug)]
struct Table {
    /// Byte offset of the start of each line.
    lines: Vec<usize>,
    /// How many characters begin before byte 0, [`STEP`], 2 × [`STEP`] …
    characters: Vec<usize>,
}

/// How many characters begin in these bytes.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|b| **b & 0xc0 != 0x80).count()
}

impl Table {
    fn of(text: &str) -> Self {
        let mut before = 0;
        Self {
            lines: std::iter::once(0)
                .chain(text.match_indices('\n').map(|(i, _)| i + 1))
                .collect(),
            characters: std::iter::once(0)
                .chain(text.as_bytes().chunks(STEP).map(|chunk| {
                    before += characters(chunk);
                    before
                }))
                .collect(),
        }
    }

    /// How many characters precede a byte.
    fn before(&self, text: &str, offset: usize) -> usize {
        let step = offset / STEP;
        self.characters[step] + characters(&text.as_bytes()[step * STEP..offset])
    }
}

/// Line and column, both counted from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// From 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
}

impl Source {
    /// The path of a file of a locale within the locale's folder: `codes/ftp.ftl`.
    pub fn path_in_locale(&self) -> &str {
        let path = self.path.strip_prefix("<built-in>/").unwrap_or(&self.path);
        path.splitn(3, '/').nth(2).unwrap_or(path)
    }

    /// The tag of the locale whose folder contains the file: `fr` for
    /// `locales/fr/site.ftl`. `None` for any other text, such as one built into the
    /// program.
    pub fn locale(&self) -> Option<&str> {
        let (tag, _) = self.path.strip_prefix("locales/")?.split_once('/')?;
        Some(tag)
    }

    /// The position of byte `offset`; an offset past the end counts as the end.
    pub fn position(&self, offset: usize) -> Position {
        let (table, offset) = (self.table(), self.floor(offset));
        let line = table.lines.partition_point(|start| *start <= offset);
        let before = |offset| table.before(&self.text, offset);
        Position {
            line,
            column: before(offset) - before(table.lines[line - 1]) + 1,
        }
    }

    /// The byte range of the lines that contain `range`, with their line endings, truncated
    /// to `width` bytes around the range.
    pub fn lines_around(&self, range: &Range<usize>, width: usize) -> Range<usize> {
        let lines = &self.table().lines;
        let line = |at: usize| lines.partition_point(|start| *start <= at);
        let start = lines[line(range.start) - 1];
        let end = lines
            .get(line(range.end))
            .copied()
            .unwrap_or(self.text.len());
        let first = range.start.saturating_sub(width);
        let last = self.floor(range.end + width);
        self.text.ceil_char_boundary(first).max(start)..last.min(end)
    }

    /// `range`, moved to character boundaries within the text.
    pub fn clamp(&self, range: &Range<usize>) -> Range<usize> {
        let start = self.floor(range.start);
        start..self.floor(range.end).max(start)
    }

    /// The byte offset of a line and column, counted as in [`Position`].
    pub fn offset(&self, line: usize, column: usize) -> usize {
        let table = self.table();
        let Some(line) = table.lines.get(line.saturating_sub(1)) else {
            return self.text.len();
        };
        let before = table.before(&self.text, *line) + column.saturating_sub(1);
        // The step in which the character begins that is preceded by `before` characters.
        let step = table.characters.partition_point(|n| *n <= before) - 1;
        let start = self.text.ceil_char_boundary(step * STEP);
        let further = before - table.before(&self.text, start);
        self.text[start..]
            .char_indices()
            .nth(further)
            .map_or(self.text.len(), |(i, _)| start + i)
    }

    fn table(&self) -> &Table {
        self.table.get_or_init(|| Table::of(&self.text))
    }

    fn floor(&self, offset: usize) -> usize {
        self.text.floor_char_boundary(offset.min(self.text.len()))
    }
}

/// All texts of a run.
#[derive(Clone, Debug, Default)]
pub struct Sources(Vec<Source>);

impl Sources {
    /// Adds a text; the result identifies it.
    pub fn add(&mut self, path: impl Into<String>, text: impl Into<String>) -> SourceId {
        self.0.push(Source {
            path: path.into(),
            text: text.into(),
            table: OnceLock::new(),
        });
        SourceId(u32::try_from(self.0.len() - 1).expect("fewer than 2^32 files"))
    }

    /// The text that `id` identifies.
    pub fn at(&self, id: SourceId) -> &Source {
        &self.0[id.0 as usize]
    }

    /// Every text with its id, in insertion order.
    pub fn iter(&self) -> impl Iterator<Item = (SourceId, &Source)> {
        (0u32..).map(SourceId).zip(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(text: &str) -> Source {
        let mut sources = Sources::default();
        let id = sources.add("a", text);
        sources.at(id).clone()
    }

    #[test]
    fn positions_count_characters_and_round_trip() {
        let source = source("é=1\n日本x\n");
        for (offset, line, column) in [(0, 1, 1), (2, 1, 2), (5, 2, 1), (11, 2, 3), (99, 3, 1)] {
            assert_eq!(source.position(offset), Position { line, column });
            assert_eq!(source.offset(line, column), offset.min(source.text.len()));
        }
        assert_eq!(source.clamp(&(6..7)), 5..5, "inside a character");
        assert_eq!(source.offset(4, 1), source.text.len());
    }

    #[test]
    fn positions_in_long_texts() {
        // Steps end within characters, at their ends, and at the end of the text.
        for unit in ["日本語x", "é\n", "xxx\r\n", "ab日"] {
            for length in [STEP - 1, STEP, 2 * STEP, 3 * STEP + 5] {
                let text = unit.repeat(length / unit.len() + 1);
                let source = source(&text);
                let (mut line, mut column) = (1, 1);
                for (offset, c) in text.char_indices() {
                    assert_eq!(source.position(offset), Position { line, column });
                    assert_eq!(source.offset(line, column), offset);
                    (line, column) = match c {
                        '\n' => (line + 1, 1),
                        _ => (line, column + 1),
                    };
                }
                assert_eq!(source.position(text.len()), Position { line, column });
                assert_eq!(source.offset(line, column), text.len());
            }
        }
    }

    #[test]
    fn lines_at_hand() {
        let source = source("one\ntwo 日本語\nthree\n");
        let around = |range, width| &source.text[source.lines_around(&range, width)];
        assert_eq!(around(5..6, 100), "two 日本語\n");
        assert_eq!(around(5..6, 0), "w");
        assert_eq!(around(8..11, 2), "o 日");
        assert_eq!(around(2..5, 100), "one\ntwo 日本語\n");
        assert_eq!(around(24..24, 100), "");
    }
}
