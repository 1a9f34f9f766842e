//! Finds a page on which a message can be seen.

use super::Plan;
use crate::l10n::{Entry, Reference, ReferenceKind};
use crate::model::{CodeId, Message, Page, PageKind, Pair, Part, ProtocolId, Wording};
use std::collections::HashSet;

impl Plan {
    /// A page that shows a message of the program or of a record, or an attribute of one
    /// (`ftp-425.when`). For a message that only the site's own templates show, the home
    /// page.
    pub fn shows(&self, name: &str) -> Page {
        let (id, attribute) = name.split_once('.').unwrap_or((name, ""));
        let catalog = &self.project.catalog;
        let version = catalog.as_version(id);
        let prose = catalog
            .protocol_of_message(id)
            .filter(|_| version.is_none());
        let prose = prose.map(|protocol| {
            if let Some(&code) = catalog.protocols[protocol].by_message.get(id) {
                let code = CodeId { protocol, code };
                // Some parts of a code's prose are shown only on comparisons.
                let part = Part::of(attribute);
                let compared = part.is_some_and(|part| part.shown_on()[0] == PageKind::Comparison);
                let pair = catalog.pairs_from(code).next().filter(|_| compared);
                return pair.map_or(Page::Code(code), Page::Comparison);
            }
            if let Some(&code) = catalog.protocols[protocol].by_cause.get(id) {
                return Page::Code(CodeId { protocol, code });
            }
            let pair = catalog.pair_of_message(id);
            pair.map_or(Page::Protocol(protocol), Page::Comparison)
        });
        let id = catalog.unversioned(id);
        let of = version.map(|(protocol, _)| protocol);
        let page = prose.or_else(|| self.shows_interface(id, of));
        page.or_else(|| self.shows_by_another(id))
            .unwrap_or(Page::Home)
    }

    /// A page that shows a message because it shows another one that refers to it.
    fn shows_by_another(&self, id: &str) -> Option<Page> {
        let files = self.project.messages.iter();
        let entries = || files.clone().flat_map(|file| &file.resource.entries);
        let (mut open, mut seen) = (vec![id], HashSet::from([id]));
        while let Some(shown) = open.pop() {
            let refers = |r: &Reference| r.kind == ReferenceKind::Message && r.name == shown;
            let shows = |e: &&Entry| e.patterns().any(|(_, p)| p.references.iter().any(refers));
            for entry in entries().filter(shows) {
                if let Some(page) = self.shows_interface(&entry.id, None) {
                    return Some(page);
                }
                if seen.insert(&entry.id) {
                    open.push(&entry.id);
                }
            }
        }
        None
    }

    /// A page that shows a message of the interface, or a wording: one of a protocol, if
    /// that is given.
    fn shows_interface(&self, id: &str, of: Option<ProtocolId>) -> Option<Page> {
        let (message, wording) = (Message::of(id), Wording::of(id));
        let shown_on = match (message, wording) {
            (Some(message), _) => message.shown_on,
            (None, Some((wording, _))) => wording.shown_on(),
            (None, None) => return None,
        };
        match shown_on.first()? {
            PageKind::Home | PageKind::Entry => None,
            PageKind::Number => {
                let number = (!self.project.catalog.numbers.is_empty()).then_some(0);
                number.map(Page::Number)
            }
            PageKind::Search => Some(Page::Search),
            PageKind::NotFound => Some(Page::NotFound),
            PageKind::Protocol => self.first(of, |code| Some(Page::Protocol(code.protocol))),
            PageKind::Code => {
                let fact = wording.and_then(|(_, key)| key);
                let fits = |code| fact.is_none_or(|key| self.states(key, code));
                self.first(of, |code| fits(code).then_some(Page::Code(code)))
            }
            PageKind::Comparison => {
                let same = message.is_some_and(|message| message.of_one_class);
                self.first(of, |code| self.pair(code, same))
            }
        }
    }

    fn first(&self, of: Option<ProtocolId>, page: impl Fn(CodeId) -> Option<Page>) -> Option<Page> {
        let catalog = &self.project.catalog;
        let protocols = catalog.protocols.keys();
        let protocols = protocols.filter(|p| of.is_none_or(|of| of == *p));
        let mut codes = protocols.flat_map(|p| catalog.codes(p));
        codes.find_map(page)
    }

    /// A composed comparison in which a code comes first, with one of its own class or of
    /// another.
    fn pair(&self, first: CodeId, same: bool) -> Option<Page> {
        let catalog = &self.project.catalog;
        let fits = |pair: &Pair| {
            let [a, b] = pair.codes().map(|id| catalog.code(id).class);
            (a == b) == same && self.hand_written(*pair).is_none()
        };
        catalog.pairs_from(first).find(fits).map(Page::Comparison)
    }

    /// Whether a code states the fact with this key.
    fn states(&self, key: &str, code: CodeId) -> bool {
        let catalog = &self.project.catalog;
        let fact = catalog.protocol(code).vocabulary.by_key.get(key);
        fact.is_some_and(|fact| catalog.code(code).fact(*fact).is_some())
    }
}
