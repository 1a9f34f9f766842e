//! The headings of a document, each with an address of its own.

use super::{events, title_start};
use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};
use std::collections::HashSet;

/// A heading below the title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Its `id` on the page: words of its text, with hyphens between them.
    pub id: String,
    /// Its text, without markup.
    pub text: String,
    /// Whether it is of level 2.
    pub is_section: bool,
}

/// What else has an id on the page of a document.
const TAKEN: [&str; 3] = ["content", "contents", "search"];

/// The headings of a document in order, except for its title.
pub fn headings(text: &str) -> Vec<Heading> {
    let mut taken: HashSet<String> = TAKEN.into_iter().map(str::to_owned).collect();
    let mut found = Vec::new();
    let mut open: Option<(String, HeadingLevel)> = None;
    for (at, event) in events(text, false).enumerate() {
        match event {
            event if at == 0 && title_start(&event) => {}
            Event::Start(Tag::Heading { level, .. }) => open = Some((String::new(), level)),
            Event::Text(t) | Event::Code(t) => {
                if let Some((text, _)) = &mut open {
                    text.push_str(&t);
                }
            }
            Event::End(TagEnd::Heading(_)) => {
                found.extend(open.take().map(|(text, level)| Heading {
                    id: unused(&text, &mut taken),
                    text,
                    is_section: level == HeadingLevel::H2,
                }));
            }
            _ => {}
        }
    }
    found
}

/// An id for a text that no other has.
fn unused(text: &str, taken: &mut HashSet<String>) -> String {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric());
    let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
    let id = match words.is_empty() {
        true => "section".to_owned(),
        false => words.join("-"),
    };
    let numbered = (2..).map(|n| format!("{id}-{n}"));
    let mut all = std::iter::once(id.clone()).chain(numbered);
    let id = all.find(|id| taken.insert(id.clone()));
    id.expect("one of infinitely many numbers is not taken")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_heading_has_an_id_of_its_own() {
        let ids = |text: &str| -> Vec<String> {
            headings(text)
                .into_iter()
                .map(|heading| heading.id)
                .collect()
        };
        let text = "# T\n\n## Set `it` up: now!\n\n### A\n\n## A\n\n## ...\n\n## Search\n\n## 接続の種類\n";
        let expected = [
            "set-it-up-now",
            "a",
            "a-2",
            "section",
            "search-2",
            "接続の種類",
        ];
        assert_eq!(ids(text), expected);
        assert_eq!(ids("a\n\n# B\n"), ["b"], "no title: it is not the first");
        let sections = headings(text);
        let sections = sections.iter().filter(|heading| heading.is_section);
        assert_eq!(sections.count(), 5);
    }
}
