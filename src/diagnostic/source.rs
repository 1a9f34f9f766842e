//! Texts and places in them.
//!
//! A [`Source`] is one input text by its path; a [`Span`] is a range of bytes in
//! one of them. Never reads a disk.

use std::ops::Range;

/// Names one text of [`Sources`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(pub u32);

/// A range of bytes in a text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Span {
    /// The text.
    pub source: SourceId,
    /// Bytes, on character boundaries; clamped to the text when printed.
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
    /// Relative to the site root, with `/` on every system. Texts that come with
    /// the program begin with `<built-in>/`.
    pub path: String,
    /// The text, without a byte order mark.
    pub text: String,
}

/// Line and column, both counted from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Counted from 1.
    pub line: usize,
    /// In characters, counted from 1.
    pub column: usize,
}

impl Source {
    /// The path of a file of a locale within the locale's folder: `codes/ftp.ftl`.
    pub fn path_in_locale(&self) -> &str {
        let path = self.path.strip_prefix("<built-in>/").unwrap_or(&self.path);
        path.splitn(3, '/').nth(2).unwrap_or(path)
    }

    /// The tag of the locale in whose folder the file is: `fr` of `locales/fr/site.ftl`.
    /// Nothing for a text that comes with the program.
    pub fn locale(&self) -> Option<&str> {
        let (tag, _) = self.path.strip_prefix("locales/")?.split_once('/')?;
        Some(tag)
    }

    /// Where the byte `offset` is; an offset past the end is the end.
    pub fn position(&self, offset: usize) -> Position {
        let before = &self.text[..self.floor(offset)];
        let line_start = before.rfind('\n').map_or(0, |i| i + 1);
        Position {
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        }
    }

    /// `range` moved to character boundaries inside the text.
    pub fn clamp(&self, range: &Range<usize>) -> Range<usize> {
        let start = self.floor(range.start);
        start..self.floor(range.end).max(start)
    }

    /// The byte offset of a position counted as in [`Position`].
    pub fn offset(&self, line: usize, column: usize) -> usize {
        let line_start = match line.checked_sub(2) {
            None => 0,
            Some(n) => match self.text.match_indices('\n').nth(n) {
                Some((i, _)) => i + 1,
                None => return self.text.len(),
            },
        };
        self.text[line_start..]
            .char_indices()
            .nth(column.saturating_sub(1))
            .map_or(self.text.len(), |(i, _)| line_start + i)
    }

    fn floor(&self, offset: usize) -> usize {
        self.text.floor_char_boundary(offset.min(self.text.len()))
    }
}

/// All texts of a run.
#[derive(Clone, Debug, Default)]
pub struct Sources(Vec<Source>);

impl Sources {
    /// Adds a text and names it.
    pub fn add(&mut self, path: impl Into<String>, text: impl Into<String>) -> SourceId {
        self.0.push(Source {
            path: path.into(),
            text: text.into(),
        });
        SourceId(u32::try_from(self.0.len() - 1).expect("fewer than 2^32 files"))
    }

    /// The text that `id` names.
    pub fn at(&self, id: SourceId) -> &Source {
        &self.0[id.0 as usize]
    }

    /// Every text with its name, in the order of adding.
    pub fn iter(&self) -> impl Iterator<Item = (SourceId, &Source)> {
        (0u32..).map(SourceId).zip(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_characters_and_round_trip() {
        let source = Source {
            path: "a".into(),
            text: "é=1\n日本x\n".into(),
        };
        for (offset, line, column) in [(0, 1, 1), (2, 1, 2), (5, 2, 1), (11, 2, 3), (99, 3, 1)] {
            assert_eq!(source.position(offset), Position { line, column });
            assert_eq!(source.offset(line, column), offset.min(source.text.len()));
        }
        assert_eq!(source.clamp(&(6..7)), 5..5, "inside a character");
    }
}
