//! `check/empty-message`: prose and headings that show nothing.
//!
//! Why: an empty text leaves a heading without content, and does not count as missing. The
//! same is true of a text that has only spaces and zero-width characters.
//!
//! Example: `.fix = {""}`.

use super::{is_prose, own_patterns};
use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::markdown::{blocks, plain};
use crate::project::Project;
use crate::text::{faults, is_blank, named};

/// Messages of the interface that are names and headings. Others may be empty, which omits
/// a sentence.
const HEADINGS: [&str; 28] = [
    "site-title",
    "home-title",
    "home-heading",
    "home-protocols",
    "home-picks",
    "home-guides",
    "protocol-title",
    "protocol-codes",
    "protocol-choose",
    "protocol-specification",
    "code-facts",
    "code-exchange",
    "code-where",
    "code-specification",
    "code-related",
    "code-compare",
    "search-title",
    "search-compared",
    "search-also",
    "search-near",
    "search-browse",
    "not-found-title",
    "not-found-near",
    "compare-label-seen",
    "compare-label-fix",
    "compare-differences",
    "compare-advice",
    "compare-more",
];

pub fn check(project: &Project, out: &mut Diagnostics) {
    for (file, entry, attribute, pattern) in own_patterns(project) {
        let texts = || pattern.texts.iter().map(|t| t.value.as_str());
        // Already reported: a forbidden character, which may be the only one, and a locale
        // without a name.
        let told = entry.term || entry.id == "locale-name";
        if told || !texts().all(|t| shows_nothing(t) && faults(t).is_empty()) {
            continue;
        }
        let written = texts().flat_map(str::chars).find(|c| !c.is_whitespace());
        let needed = is_prose(project, &entry.id) || HEADINGS.contains(&entry.id.as_str());
        let name = match attribute {
            Some(attribute) => format!("{}.{attribute}", entry.id),
            None => entry.id.clone(),
        };
        let message = match written {
            Some(c) => format!(
                "`{name}` has only invisible characters, such as {}",
                named(c)
            ),
            None if needed => format!("`{name}` is empty"),
            None => continue,
        };
        let span = super::at(file.source, entry);
        let diagnostic = Diagnostic::error("check/empty-message", span, message);
        out.push(
            diagnostic.hint("write a text, or remove the message: a missing text has a fallback"),
        );
    }
    headings(project, out);
}

/// Headings of long pages. `check/page-title` covers the page's own.
fn headings(project: &Project, out: &mut Diagnostics) {
    let texts = project.entries.iter().flat_map(|page| &page.texts);
    for source in texts.flatten() {
        for block in blocks(&project.sources.at(*source).text).iter().skip(1) {
            let shows = block.has_image || !is_blank(block.shown.text());
            if let Some(range) = block.heading.clone().filter(|_| !shows) {
                let span = Span::new(*source, range.start..range.start + 1);
                let message = "this heading is empty";
                let diagnostic = Diagnostic::error("check/empty-message", span, message);
                out.push(diagnostic.hint("add its text, or remove it"));
            }
        }
    }
}

/// Whether a text is invisible. Fast for most texts, which contain a letter.
fn shows_nothing(text: &str) -> bool {
    is_blank(text) || (!text.contains(char::is_alphanumeric) && is_blank(&plain(text)))
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;

    #[test]
    fn nothing_and_what_cannot_be_shown() {
        let path = "locales/fr/codes/x.ftl";
        assert_eq!(
            found(&[(path, "x-1 =\n    .fix = {\"\"}\n    .seen = a\u{7}b\n")]),
            [
                format!("check/empty-message {path}:1:1"),
                format!("load/bad-character {path}:3:14"),
            ]
        );
        for nothing in [
            "\u{200b}",
            "{\"\\u200B\"}",
            "\u{301}",
            "**\u{2060}**",
            "{\"\u{3164}\"}",
        ] {
            let prose = format!("x-1 =\n    .fix = {nothing}\n");
            assert_eq!(
                found(&[(path, &prose)]),
                [format!("check/empty-message {path}:1:1")],
                "{prose}"
            );
        }
        let page = |text| ("locales/en/pages/a.md", text);
        assert_eq!(
            found(&[page("# T\n\n## \u{200b}\n\nx\n\n## ![](/a.png)\n")]),
            ["check/empty-message locales/en/pages/a.md:3:1"]
        );
        let path = "locales/fr/site.ftl";
        for heading in ["home-heading = {\"\"}\n", "site-footer = \u{200b}\n"] {
            let all = found(&[(path, heading)]);
            assert_eq!(
                all,
                [format!("check/empty-message {path}:1:1")],
                "{heading}"
            );
        }
        assert_eq!(found(&[(path, "site-footer = {\"\"}\n")]), [""; 0]);
        let path = "locales/fr/codes/x.ftl";
        assert_eq!(found(&[(path, "x-1 =\n    .fix = x { \"{\" }\n")]), [""; 0]);
    }
}
