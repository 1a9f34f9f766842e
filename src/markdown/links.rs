//! Links in Markdown source: where each leads, and the byte range of its target.

use super::GUARD;
use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};
use std::collections::HashSet;
use std::ops::Range;

/// A link or image.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Its target, unescaped.
    pub to: String,
    /// The bytes of the target; for a reference link, those in its definition.
    pub range: Range<usize>,
}

/// The links of a run of prose.
pub fn inline_links(text: &str) -> Vec<Link> {
    // Fast path: most texts have nothing that could be a link.
    if !text.contains("](") && !text.contains("<http") {
        return Vec::new();
    }
    let guarded = format!("{GUARD}{text}");
    let shift = GUARD.len_utf8();
    let mut links = links(&guarded);
    for link in &mut links {
        link.range = link.range.start - shift..link.range.end - shift;
    }
    links
}

/// The links of a document. Several links to one definition are listed once.
pub fn links(text: &str) -> Vec<Link> {
    /// A link whose end has not been reached.
    struct Open {
        kind: LinkType,
        to: String,
        id: String,
        /// End of its visible content so far.
        shown: usize,
    }
    let mut found: Vec<Link> = Vec::new();
    let mut seen = HashSet::new();
    let mut open: Vec<Open> = Vec::new();
    let mut events = Parser::new_ext(text, Options::empty()).into_offset_iter();
    while let Some((event, range)) = events.next() {
        match event {
            Event::Start(
                Tag::Link {
                    link_type,
                    dest_url,
                    id,
                    ..
                }
                | Tag::Image {
                    link_type,
                    dest_url,
                    id,
                    ..
                },
            ) => {
                open.push(Open {
                    kind: link_type,
                    to: dest_url.into_string(),
                    id: id.into_string(),
                    shown: range.start + 1,
                });
                continue;
            }
            Event::End(TagEnd::Link | TagEnd::Image) => {
                let Some(link) = open.pop() else { continue };
                let place = match link.kind {
                    LinkType::Inline => behind(text, link.shown..range.end, "](", ")"),
                    LinkType::Autolink => Some(range.start + 1..range.end - 1),
                    LinkType::Email => None,
                    _ => {
                        let definitions = events.reference_definitions();
                        let definition = definitions.get(&link.id);
                        definition.and_then(|d| behind(text, d.span.clone(), "]:", ""))
                    }
                };
                // Of several references to one definition, keep the first.
                let place = place.filter(|range| seen.insert(range.start));
                found.extend(place.map(|range| Link { to: link.to, range }));
            }
            _ => {}
        }
        if let Some(around) = open.last_mut() {
            around.shown = around.shown.max(range.end);
        }
    }
    found
}

/// The target that follows `mark` within `range`, before a title and `end`.
fn behind(text: &str, range: Range<usize>, mark: &str, end: &str) -> Option<Range<usize>> {
    let whole = text.get(range.clone())?;
    let (before, rest) = whole.split_once(mark)?;
    let rest = rest.strip_suffix(end)?;
    let blank = rest.len() - rest.trim_start().len();
    let start = range.start + before.len() + mark.len() + blank;
    let rest = &rest[blank..];
    Some(match rest.strip_prefix('<') {
        Some(inside) => {
            let mut escaped = false;
            let close = inside.find(|c| {
                let closes = c == '>' && !escaped;
                escaped = c == '\\' && !escaped;
                closes
            });
            start + 1..start + 1 + close.unwrap_or(inside.len())
        }
        None => start..start + rest.find(char::is_whitespace).unwrap_or(rest.len()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_and_the_bytes_that_say_where_they_lead() {
        for (text, expected) in [
            ("see [c](/d), é", &[("/d", "/d")][..]),
            ("[a `](/b)` c]( </d e> \"(t)\" )", &[("/d e", "/d e")]),
            ("[a](/b_\\)c) \"](/no)\"", &[("/b_)c", "/b_\\)c")]),
            (
                "![p](/é.png 't') <https://x.example/>",
                &[
                    ("/é.png", "/é.png"),
                    ("https://x.example/", "https://x.example/"),
                ],
            ),
            (
                "[![p](/in.png)](/out)",
                &[("/in.png", "/in.png"), ("/out", "/out")],
            ),
            ("[](/a&amp;b) <a@b.example>", &[("/a&b", "/a&amp;b")]),
            ("`[a](/b)` [c] \\[d](/e)", &[]),
        ] {
            let found = inline_links(text);
            let found: Vec<_> = found
                .iter()
                .map(|l| (&*l.to, &text[l.range.clone()]))
                .collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn links_by_reference_are_where_they_are_defined() {
        let text = "# T\n\n[a][x], [X] and [b](</c>).\n\n[x]: /somewhere 'title'\n";
        let found = links(text);
        let found: Vec<_> = found
            .iter()
            .map(|l| (&*l.to, &text[l.range.clone()], l.range.start))
            .collect();
        let at = text.find("/somewhere").unwrap();
        assert_eq!(found[0], ("/somewhere", "/somewhere", at));
        assert_eq!((found.len(), found[1].1), (2, "/c"));
    }

    proptest::proptest! {
        #[test]
        fn ranges_are_within_the_text(text in "([a<>!`\\[\\]()\\\\é \n/:]|\\]\\(|\\[a\\]: ){0,24}") {
            for link in links(&text).into_iter().chain(inline_links(&text)) {
                proptest::prop_assert!(text.get(link.range).is_some());
            }
        }
    }
}
