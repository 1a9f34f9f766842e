//! Extracts what is to be checked from the HTML of a page.
//!
//! A crate of its own because html5gum is generic and compiled where it is used: here it is
//! optimized even where the program is not, as in dev builds.

use html5gum::{DefaultEmitter, Token, Tokenizer};
use std::collections::HashSet;

/// What a page states about itself, and where it leads.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct PageFacts {
    /// The text of `<title>`.
    pub title: String,
    /// Number of `<h1>` elements.
    pub headings: usize,
    /// Targets of links, style sheets, scripts, images, videos, forms, and frames.
    pub links: Vec<String>,
    /// Value of `hreflang` and target of each `<link rel="alternate">`.
    pub alternates: Vec<(String, String)>,
    /// Every `id`.
    pub ids: HashSet<String>,
    /// The first `id` that two elements share.
    pub repeated_id: Option<String>,
}

/// Attributes whose value is a URL: element and attribute.
const ADDRESSES: [(&[u8], &[u8]); 9] = [
    (b"a", b"href"),
    (b"link", b"href"),
    (b"script", b"src"),
    (b"img", b"src"),
    (b"source", b"src"),
    (b"video", b"src"),
    (b"form", b"action"),
    (b"form", b"data-index"),
    (b"iframe", b"src"),
];

impl PageFacts {
    /// Parses a page.
    pub fn read(html: &[u8]) -> Self {
        let mut facts = Self::default();
        let mut in_title = false;
        let tokens = Tokenizer::new_with_emitter(html, DefaultEmitter::default());
        for token in tokens.map(|token| match token {
            Ok(token) => token,
        }) {
            match token {
                Token::StartTag(tag) => {
                    in_title = tag.name.as_slice() == b"title" && facts.title.is_empty();
                    facts.element(&tag);
                }
                Token::EndTag(tag) if tag.name.as_slice() == b"title" => in_title = false,
                Token::String(text) if in_title => {
                    facts.title.push_str(&String::from_utf8_lossy(&text));
                }
                _ => {}
            }
        }
        facts
    }

    fn element(&mut self, tag: &html5gum::StartTag<()>) {
        let name = tag.name.as_slice();
        let value = |attribute: &[u8]| {
            let found = tag
                .attributes
                .iter()
                .find(|(n, _)| n.as_slice() == attribute);
            found.map(|(_, value)| String::from_utf8_lossy(value).into_owned())
        };
        self.headings += usize::from(name == b"h1");
        if let Some(id) = value(b"id")
            && !self.ids.insert(id.clone())
        {
            self.repeated_id.get_or_insert(id);
        }
        for (element, attribute) in ADDRESSES {
            if name == element
                && let Some(address) = value(attribute)
            {
                self.links.push(address);
            }
        }
        if name == b"link"
            && value(b"rel").as_deref() == Some("alternate")
            && let (Some(language), Some(address)) = (value(b"hreflang"), value(b"href"))
        {
            self.alternates.push((language, address));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_of_a_page() {
        let html = b"<!DOCTYPE html><title>A &amp; B</title>\
            <link rel=alternate hreflang=fr href=\"/fr/?a&amp;b\"><svg><title>no</title></svg>\
            <h1 id=x>A</h1><a href='#x'>x</a><!-- <h1> --><p id=x><script src=/s.js></script>";
        let facts = PageFacts::read(html);
        assert_eq!((&*facts.title, facts.headings), ("A & B", 1));
        assert_eq!(facts.alternates, [("fr".into(), "/fr/?a&b".into())]);
        assert_eq!(facts.links, ["/fr/?a&b", "#x", "/s.js"]);
        assert_eq!(facts.repeated_id.as_deref(), Some("x"));
    }
}
