//! Inline markup in prose: code spans and links, and leftover delimiters.

use super::GUARD;
use pulldown_cmark::{Event, Options, Parser, Tag};
use std::ops::Range;

/// A kind of markup that a translation must share with its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// A code span.
    Code,
    /// A link or image.
    Link,
}

impl Mark {
    /// All kinds, in the order of their discriminants.
    pub const ALL: [Self; 2] = [Self::Code, Self::Link];

    /// Its name in a diagnostic.
    pub fn noun(self) -> &'static str {
        match self {
            Self::Code => "code span",
            Self::Link => "link to",
        }
    }
}

/// The code spans of a run of prose with their contents, and its links with their targets;
/// each with its byte range.
pub fn marks(text: &str) -> Vec<(Mark, String, Range<usize>)> {
    // Fast path: most texts have nothing that could begin one.
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

/// The byte ranges of runs of `**` and of backticks that would appear on the page
/// unintentionally: they delimit nothing, and are not escaped with a backslash.
pub fn leftovers(text: &str) -> Vec<Range<usize>> {
    if !text.contains('`') && !text.contains("**") {
        return Vec::new();
    }
    // Adjacent text events are one run; an escape leaves a gap between them.
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

/// The events of a run of prose, with their byte ranges.
fn inline_events(text: &str) -> Vec<(Event<'static>, Range<usize>)> {
    // Parsed the way inline text is rendered: behind a guard, so that nothing begins a
    // block.
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
