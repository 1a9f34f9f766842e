//! Links in their sources: messages, long pages, records, and templates of the site's own,
//! each with its span.

use super::PageVersion;
use crate::diagnostic::{SourceId, Span};
use crate::l10n::PLACEABLE;
use crate::markdown::{Link, inline_links, links};
use crate::model::{EntryId, LocaleId, Page, Spec};
use crate::plan::Plan;
use crate::template::{FILLED_IN, addresses};
use std::collections::HashSet;
use std::ops::Range;

/// A link within the site, as it is written.
#[derive(Debug)]
pub struct SourceLink {
    /// The bytes of its target.
    pub span: Span,
    /// Its target, split at the placeholders that are filled in when a page is rendered;
    /// usually one piece.
    pub pieces: Vec<String>,
    /// The source that contains it.
    pub of: Of,
}

/// The source that contains a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Of {
    /// A message of a locale, by id.
    Message(LocaleId, String),
    /// A long page in a locale, by index.
    Page(LocaleId, EntryId),
    /// A record.
    Record,
    /// A template.
    Template,
}

impl SourceLink {
    /// The target, if it has no placeholders.
    pub fn whole(&self) -> Option<&str> {
        match &self.pieces[..] {
            [whole] => Some(whole),
            _ => None,
        }
    }

    /// How many bytes of a link on a page are spelled literally here, or `None` if this
    /// cannot be its source. Only for targets with placeholders.
    pub fn explains(&self, link: &str) -> Option<usize> {
        let [first, between @ .., last] = &self.pieces[..] else {
            return None;
        };
        // In prose, the path of the base URL and a locale may precede a path.
        let mut rest = match (&self.of, first.starts_with('/')) {
            (Of::Template | Of::Record, _) | (_, false) => link.strip_prefix(&**first)?,
            _ => &link[link.find(&**first)? + first.len()..],
        };
        rest = rest.strip_suffix(&**last)?;
        for piece in between {
            rest = &rest[rest.find(&**piece)? + piece.len()..];
        }
        let said: usize = self.pieces.iter().map(String::len).sum();
        (said > 0).then_some(said)
    }

    /// The distance from a page, for choosing among sources that spell the same target.
    /// Text about this page comes first, then text that appears everywhere, then text about
    /// something else; within each, text in the page's locale comes first.
    pub fn distance(&self, plan: &Plan, (locale, page): PageVersion) -> (u8, bool) {
        let catalog = &plan.project().catalog;
        let id_is = |id: &String| match page {
            Page::Protocol(p) => *id == catalog.protocols[p].message,
            Page::Code(code) => *id == catalog.code(code).message,
            Page::Comparison(pair) => {
                let codes = pair.codes().map(|code| &catalog.code(code).message);
                codes.contains(&id) || plan.hand_written(pair) == Some(id)
            }
            Page::Home | Page::Number(_) | Page::Entry(_) | Page::Search | Page::NotFound => false,
        };
        match &self.of {
            Of::Page(l, long) if page == Page::Entry(*long) => (0, *l != locale),
            Of::Message(l, id) if id_is(id) => (0, *l != locale),
            Of::Message(l, id) if catalog.protocol_of_message(id).is_none() => (1, *l != locale),
            Of::Record | Of::Template => (1, false),
            Of::Page(l, _) | Of::Message(l, _) => (2, *l != locale),
        }
    }
}

/// The pages with a link to an anchor on the same page that may be wrong. Checking it
/// requires the rendered page.
pub fn pages_with_anchor_links(plan: &Plan, written: &[SourceLink]) -> HashSet<Page> {
    let mut pages = HashSet::new();
    let own = |w: &&SourceLink| {
        w.whole()
            .is_some_and(|to| to.starts_with('#') && to.len() > 1)
    };
    for written in written.iter().filter(own) {
        let page = match &written.of {
            Of::Page(_, l) => Page::Entry(*l),
            Of::Message(_, id) => plan.shows(id),
            Of::Record | Of::Template => continue,
        };
        pages.insert(page);
        // Comparisons have other anchors than the pages of their codes.
        if let Page::Code(id) = page {
            let pair = plan.project().catalog.pairs_of(id).next();
            pages.extend(pair.map(Page::Comparison));
        }
    }
    pages
}

/// Every link within the site, in the order of files. Built-in messages and templates are
/// skipped: their links are correct.
pub fn all(plan: &Plan) -> Vec<SourceLink> {
    let project = plan.project();
    let mut found = Vec::new();
    for file in project.messages.iter().filter(|file| !file.built_in) {
        for entry in &file.resource.entries {
            for text in entry.patterns().flat_map(|(_, pattern)| &pattern.texts) {
                for link in inline_links(&text.value) {
                    let range = text.source_range(link.range.clone());
                    let of = Of::Message(file.locale, entry.id.clone());
                    found.extend(prose(plan, link, Span::new(file.source, range), of));
                }
            }
        }
    }
    for (l, page) in project.entries.iter_enumerated() {
        for (locale, source) in page.texts.iter_enumerated() {
            let text = source.map(|id| (id, &project.sources.at(id).text));
            for (source, link) in text
                .iter()
                .flat_map(|(id, t)| links(t).into_iter().map(move |l| (*id, l)))
            {
                let span = Span::new(source, link.range.clone());
                found.extend(prose(plan, link, span, Of::Page(locale, l)));
            }
        }
    }
    for protocol in &project.catalog.protocols {
        records(plan, &protocol.specs, protocol.span.source, &mut found);
        for code in &protocol.codes {
            records(plan, &code.specs, code.span.source, &mut found);
        }
    }
    let templates = project.templates.iter();
    for (_, source) in templates.filter(|(name, _)| project.own_templates.contains(name)) {
        for (address, range) in addresses(&project.sources.at(*source).text) {
            found.push(SourceLink {
                span: Span::new(*source, range),
                pieces: address.split(FILLED_IN).map(str::to_owned).collect(),
                of: Of::Template,
            });
        }
    }
    found
}

fn prose(plan: &Plan, link: Link, span: Span, of: Of) -> Option<SourceLink> {
    let origin = &plan.project().config.base_url.origin;
    let inside = link.to.starts_with(['/', '#', PLACEABLE]) || link.to.starts_with(&**origin);
    inside.then(|| SourceLink {
        span,
        pieces: link.to.split(PLACEABLE).map(str::to_owned).collect(),
        of,
    })
}

fn records(plan: &Plan, specs: &[Spec], source: SourceId, found: &mut Vec<SourceLink>) {
    let origin = &plan.project().config.base_url.origin;
    for url in specs.iter().filter_map(|spec| spec.url.as_ref()) {
        let text = &plan.project().sources.at(source).text;
        if url.starts_with(&**origin)
            && let Some(range) = stands(text, url)
        {
            found.push(SourceLink {
                span: Span::new(source, range),
                pieces: vec![url.clone()],
                of: Of::Record,
            });
        }
    }
}

/// Where an address occurs in a text, except as part of a longer one.
pub fn stands(text: &str, address: &str) -> Option<Range<usize>> {
    let part = |c: char| c.is_alphanumeric() || "/?#%&=._~-:".contains(c);
    let mut places = text
        .match_indices(address)
        .map(|(at, _)| at..at + address.len());
    places.find(|range| {
        let (before, after) = (&text[..range.start], &text[range.end..]);
        !before.ends_with(part) && !after.starts_with(part)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(address: &str, of: Of) -> SourceLink {
        SourceLink {
            span: Span::new(SourceId(0), 0..0),
            pieces: address.split('*').map(str::to_owned).collect(),
            of,
        }
    }

    #[test]
    fn which_link_on_a_page_a_written_one_may_be() {
        let prose = || Of::Message(LocaleId::DEFAULT, "x".into());
        for (address, of, link, said) in [
            ("*/about*", Of::Template, "/fr/about/", Some(6)),
            ("/a/*", Of::Template, "/fr/a/b", None),
            ("*", Of::Template, "/a", None),
            ("*/a*a", Of::Template, "/a", None),
            ("/http/*", prose(), "/docs/fr/http/999", Some(6)),
            ("/whole", prose(), "/whole", None),
        ] {
            assert_eq!(
                written(address, of).explains(link),
                said,
                "{address} {link}"
            );
        }
    }

    #[test]
    fn an_address_is_not_a_part_of_another() {
        let text = "x: https://a.example/b/c\ny: \"https://a.example/b\"\n";
        assert_eq!(stands(text, "https://a.example/b"), Some(29..48));
        assert_eq!(stands(text, "https://a.example/"), None);
    }
}
