//! A text as it is shown, with the source range of each piece.

use super::policy::{Fault, faults};
use std::ops::Range;

/// A text with the escapes in its source resolved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    text: String,
    /// Where each piece begins in `text`, and its source range.
    pieces: Vec<(usize, Range<usize>)>,
}

impl Shown {
    /// Appends a piece that comes from the bytes `source`: verbatim if they are as long as
    /// the piece, otherwise in another form, such as an escape.
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

    /// The faults of the text as one paragraph, with the source range of each character.
    pub fn faults(&self) -> Vec<Fault> {
        let mut all = faults(&self.text);
        for fault in &mut all {
            fault.range = self.source_range(&fault.range);
        }
        all
    }

    /// The source range of the character at `range` of the text; the whole escape, if it
    /// was written as one.
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
