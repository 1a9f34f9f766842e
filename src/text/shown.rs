//! A text as it is shown, with the place where each piece of it was written.

use super::policy::{Fault, faults};
use std::ops::Range;

/// A text without the escapes that it was written with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    text: String,
    /// Where each piece begins in `text`, and what it was written as.
    pieces: Vec<(usize, Range<usize>)>,
}

impl Shown {
    /// Appends a piece that is written at `source`: just so if that is as long, else in
    /// another way, such as by an escape.
    pub fn push(&mut self, piece: &str, source: Range<usize>) {
        self.pieces.push((self.text.len(), source));
        self.text.push_str(piece);
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether nothing was appended.
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// What is wrong with it as one paragraph, with the bytes that the characters were
    /// written as.
    pub fn faults(&self) -> Vec<Fault> {
        let mut all = faults(&self.text);
        for fault in &mut all {
            fault.range = self.source_range(&fault.range);
        }
        all
    }

    /// The bytes that a character, of which `range` are the bytes in the text, was written
    /// as: all of an escape.
    fn source_range(&self, range: &Range<usize>) -> Range<usize> {
        let after = self.pieces.partition_point(|(at, _)| *at <= range.start);
        let Some((at, source)) = self.pieces.get(after.wrapping_sub(1)) else {
            return 0..0;
        };
        let end = self
            .pieces
            .get(after)
            .map_or(self.text.len(), |(at, _)| *at);
        match end - at == source.len() {
            true => source.start + range.start - at..source.start + range.end - at,
            false => source.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_where_it_was_written() {
        let written = "é&#x2067;x\u{7}";
        let mut shown = Shown::default();
        shown.push("é", 0..2);
        shown.push("\u{2067}", 2..10);
        shown.push("x\u{7}", 10..12);
        let places = shown.faults().into_iter().map(|f| f.range);
        let places: Vec<_> = places.map(|range| &written[range]).collect();
        assert_eq!(places, ["&#x2067;", "\u{7}"]);
    }
}
