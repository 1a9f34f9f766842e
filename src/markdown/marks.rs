//! The marks of inline Markdown: those that mean something, and those left over.

use super::GUARD;
use pulldown_cmark::{Event, Options, Parser, Tag};
use std::ops::Range;

/// A kind of markup that a translation shares with its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// A code span.
    Code,
    /// A link or image.
    Link,
}

impl Mark {
    /// In the order of their numbers.
    pub const ALL: [Self; 2] = [Self::Code, Self::Link];

    /// What it is called.
    pub fn noun(self) -> &'static str {
        match self {
            Self::Code => "code span",
            Self::Link => "link to",
        }
    }
}

/// The code spans of a run of prose, with what is in them, and its links, with their
/// targets; and the bytes of each.
pub fn marks(text: &str) -> Vec<(Mark, String, Range<usize>)> {
    // Most texts have nothing that could begin one.
    if !text.contains(['`', '[', '<']) {
        return Vec::new();
    }
    let found = inline_events(text).into_iter();
    let mark = |(event, range): (Event, Range<usize>)| match event {
        Event::Code(code) => Some((Mark::Code, code.into_string(), range)),
        Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
            Some((Mark::Link, dest_url.into_string(), range))
        }
        _ => None,
    };
    found.filter_map(mark).collect()
}

/// Bytes of each row of `**` and each row of backticks of a run of prose that stays as it is
/// on a page and is not meant to: it is not written with a backslash.
pub fn leftovers(text: &str) -> Vec<Range<usize>> {
    if !text.contains('`') && !text.contains("**") {
        return Vec::new();
    }
    // A text comes in pieces that follow each other; an escape is a gap between them.
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (event, range) in inline_events(text) {
        if let Event::Text(_) = event {
            match runs.last_mut() {
                Some(last) if last.end == range.start => last.end = range.end,
                _ => runs.push(range),
            }
        }
    }
    let mut found = Vec::new();
    for run in runs {
        let piece = &text[run.clone()];
        let escaped = |at: usize| text[..at].ends_with('\\');
        let places = |mark: &'static str| piece.match_indices(mark).map(|(i, m)| (i, m.len()));
        for (at, length) in places("**").chain(places("`")) {
            let at = run.start + at;
            if !escaped(at) {
                found.push(at..at + length);
            }
        }
    }
    found.sort_by_key(|range| range.start);
    let mut rows: Vec<Range<usize>> = Vec::new();
    for range in found {
        match rows.last_mut() {
            Some(row)
                if row.end == range.start
                    && text[range.clone()].starts_with(&text[row.start..=row.start]) =>
            {
                row.end = range.end;
            }
            _ => rows.push(range),
        }
    }
    rows
}

/// The events of a run of prose, with their bytes.
fn inline_events(text: &str) -> Vec<(Event<'static>, Range<usize>)> {
    // As inline text is rendered: behind a guard, so that nothing in it begins a block.
    let guarded = format!("{GUARD}{text}");
    let shift = GUARD.len_utf8();
    let parser = Parser::new_ext(&guarded, Options::empty()).into_offset_iter();
    let events = parser.map(|(event, range)| {
        let start = range.start.saturating_sub(shift);
        let end = range.end.saturating_sub(shift).max(start);
        (event.into_static(), start..end)
    });
    events.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_where_they_are() {
        let text = "see `a b` and [c](/d), ``e`f``";
        let found: Vec<_> = marks(text)
            .into_iter()
            .map(|(mark, value, range)| (mark, value, &text[range]))
            .collect();
        assert_eq!(
            found,
            [
                (Mark::Code, "a b".to_owned(), "`a b`"),
                (Mark::Link, "/d".to_owned(), "[c](/d)"),
                (Mark::Code, "e`f".to_owned(), "``e`f``"),
            ]
        );
    }

    #[test]
    fn what_marks_nothing_is_left_over() {
        for (text, expected) in [
            ("**a** `b` *c*", &[][..]),
            ("\\*\\*a \\`", &[]),
            ("a **b", &[(2, "**")]),
            ("a `b", &[(2, "`")]),
            ("**強調。**次", &[(0, "**"), (11, "**")]),
            ("`**` **", &[(5, "**")]),
            ("a ``` b", &[(2, "```")]),
            ("a **` b ****", &[(2, "**"), (4, "`"), (8, "****")]),
        ] {
            let found = leftovers(text).into_iter();
            let found: Vec<_> = found.map(|r| (r.start, &text[r])).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn ranges_are_within_the_text(text in "[a*`\\[\\]()\\\\é \n/]{0,24}") {
            for range in leftovers(&text) {
                let row = &text[range];
                proptest::prop_assert!(row.bytes().all(|b| b == b'`') || row.bytes().all(|b| b == b'*'));
            }
            for (_, _, range) in marks(&text) {
                proptest::prop_assert!(text.get(range).is_some());
            }
        }
    }
}
