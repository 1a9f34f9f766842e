//! How much of a page is in the language of its locale.

use crate::model::{ATTRIBUTES, Code, Page};
use crate::project::Project;
use std::collections::HashMap;

/// How far a page is translated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Coverage {
    /// None of the page's own prose is.
    Fallback,
    /// Some of what the page shows is not.
    Partial,
    /// All of it is.
    Whole,
}

/// Two codes that are compared: protocol, first, second.
type Pair = (usize, usize, usize);

/// What every locale has, counted once.
#[derive(Debug)]
pub struct Prose {
    locales: Vec<LocaleProse>,
    /// Hand-written comparisons: (protocol, first, second) to the message's id.
    pairs: HashMap<Pair, String>,
    /// The same pairs, in the order in which they were written.
    written: Vec<Pair>,
}

#[derive(Debug)]
struct LocaleProse {
    /// How much it has of the interface that the default locale has.
    interface: Coverage,
    /// By protocol.
    protocols: Vec<ProtocolProse>,
    /// How much it has of the hand-written comparisons of the default locale.
    pairs: HashMap<Pair, Coverage>,
}

#[derive(Debug)]
struct ProtocolProse {
    /// How much it has of the protocol's message; nothing if the default locale has none.
    own: Option<Coverage>,
    /// By class: whether it has the title, if the default locale has one.
    classes: Vec<bool>,
    /// By code: one bit per member of [`ATTRIBUTES`].
    codes: Vec<u8>,
    /// By code: whether it has words for all of its facts that have some at all, and
    /// for the verdict.
    facts: Vec<bool>,
}

const ALL: u8 = (1 << ATTRIBUTES.len()) - 1;

impl Prose {
    /// Counts.
    pub fn new(project: &Project) -> Self {
        let interface: Vec<&str> = project
            .messages
            .iter()
            .filter(|file| file.locale == 0 && is_interface(project, file.source))
            .flat_map(|file| &file.resource.entries)
            .filter(|entry| !entry.term && entry.value.is_some())
            .map(|entry| entry.id.as_str())
            .collect();
        let (pairs, written) = hand_written(project);
        let locales = 0..project.locales.len();
        let locales = locales.map(|locale| LocaleProse::new(project, locale, &interface, &pairs));
        Self {
            locales: locales.collect(),
            pairs,
            written,
        }
    }

    /// The id of the message that holds a comparison's hand-written text.
    pub fn hand_written(&self, protocol: usize, a: usize, b: usize) -> Option<&str> {
        self.pairs.get(&(protocol, a, b)).map(String::as_str)
    }

    /// Hand-written comparisons, in the order in which they were written.
    pub fn written(&self) -> &[Pair] {
        &self.written
    }

    /// How far `page` is translated in `locale`. The default locale is whole by
    /// definition: the checks see to it.
    pub fn coverage(&self, project: &Project, locale: usize, page: Page) -> Coverage {
        if locale == 0 {
            return Coverage::Whole;
        }
        let prose = &self.locales[locale];
        let own = match page {
            Page::NotFound => prose.interface,
            Page::Home => match prose.interface {
                Coverage::Whole => {
                    let mut own = prose.protocols.iter().filter_map(|p| p.own);
                    let whole = own.all(|own| own == Coverage::Whole);
                    if whole {
                        Coverage::Whole
                    } else {
                        Coverage::Partial
                    }
                }
                interface => interface,
            },
            Page::Protocol(p) => {
                let protocol = &prose.protocols[p];
                let codes = protocol.codes.iter().map(|bits| of(*bits & 0b10, 0b10));
                let words = protocol.classes.iter().all(|c| *c);
                let own = codes.chain(protocol.own).reduce(both);
                own_with_words(own.unwrap_or(Coverage::Fallback), [words])
            }
            Page::Code(p, c) => {
                let protocol = &prose.protocols[p];
                let shown = ALL & !0b01001;
                own_with_words(of(protocol.codes[c] & shown, shown), [protocol.facts[c]])
            }
            Page::Comparison(p, a, b) => {
                let protocol = &prose.protocols[p];
                let own = combine([of(protocol.codes[a], ALL), of(protocol.codes[b], ALL)]);
                let words = [
                    protocol.class(project, p, a),
                    protocol.class(project, p, b),
                    protocol.facts[a],
                    protocol.facts[b],
                ];
                // What was written by hand is the page's own prose, too.
                let written = match prose.pairs.get(&(p, a, b)) {
                    Some(written) if own != *written => Coverage::Partial,
                    _ => own,
                };
                own_with_words(written, words)
            }
            Page::Long(l) => bool_of(project.pages[l].texts[locale].is_some()),
        };
        match own {
            Coverage::Whole if prose.interface != Coverage::Whole => Coverage::Partial,
            coverage => coverage,
        }
    }
}

impl LocaleProse {
    fn new(
        project: &Project,
        locale: usize,
        interface: &[&str],
        pairs: &HashMap<Pair, String>,
    ) -> Self {
        let has =
            |id: &str, attribute: Option<&str>| project.localizers.at(locale).has(id, attribute);
        let wanted =
            |id: &str, attribute: Option<&str>| project.localizers.at(0).has(id, attribute);
        let fact = |(fact, value): &(usize, usize)| {
            let fact = &project.catalog.vocabulary.facts[*fact];
            let value = Some(fact.values[*value].as_str());
            let (id, contrast) = (
                format!("fact-{}", fact.key),
                format!("contrast-{}", fact.key),
            );
            let words = [(&id, None), (&id, value), (&contrast, value)];
            words
                .iter()
                .all(|(id, word)| has(id, *word) || !wanted(id, *word))
        };
        // A language may say in fewer words what another tells apart.
        let verdict = |code: &Code| {
            let attributes = project.catalog.vocabulary.verdict_attributes(code);
            attributes.is_none_or(|[tells, next]| {
                [("verdict-tells", tells), ("verdict-next", next)]
                    .iter()
                    .all(|(id, names)| {
                        let names = || names.iter().flatten();
                        names().any(|n| has(id, Some(n))) || !names().any(|n| wanted(id, Some(n)))
                    })
            })
        };
        let protocol = |protocol: &crate::model::Protocol| {
            let own = [None, Some("intro")];
            let own = own.iter().filter(|a| wanted(&protocol.message, **a));
            let bits = |message: &str| {
                let bit = |(i, a): (usize, &&str)| u8::from(has(message, Some(a))) << i;
                ATTRIBUTES.iter().enumerate().map(bit).sum::<u8>()
            };
            ProtocolProse {
                own: own
                    .map(|a| bool_of(has(&protocol.message, *a)))
                    .reduce(both),
                classes: protocol
                    .classes
                    .iter()
                    .map(|c| has(&c.message, None) || !wanted(&c.message, None))
                    .collect(),
                codes: protocol.codes.iter().map(|c| bits(&c.message)).collect(),
                facts: protocol
                    .codes
                    .iter()
                    .map(|c| c.facts.iter().all(fact) && verdict(c))
                    .collect(),
            }
        };
        let written = |id: &str| {
            let entries = project.messages.iter().filter(|f| f.locale == 0);
            let entries = entries
                .flat_map(|f| &f.resource.entries)
                .filter(|e| e.id == id);
            let attributes = entries.flat_map(|e| &e.attributes);
            combine(attributes.map(|(name, _, _)| bool_of(has(id, Some(name)))))
        };
        Self {
            pairs: pairs
                .iter()
                .map(|(pair, id)| (*pair, written(id)))
                .collect(),
            interface: combine(interface.iter().map(|id| bool_of(has(id, None)))),
            protocols: project.catalog.protocols.iter().map(protocol).collect(),
        }
    }
}

impl ProtocolProse {
    fn class(&self, project: &Project, protocol: usize, code: usize) -> bool {
        self.classes[project.catalog.protocols[protocol].codes[code].class]
    }
}

/// The pairs with a message of their own in the default locale, such as `ftp-220-421`.
/// Also in the order in which they were written.
fn hand_written(project: &Project) -> (HashMap<Pair, String>, Vec<Pair>) {
    let files = project.messages.iter().filter(|file| file.locale == 0);
    let entries = files.flat_map(|file| &file.resource.entries);
    let (mut pairs, mut written) = (HashMap::new(), Vec::new());
    for entry in entries.filter(|e| !e.attributes.is_empty()) {
        let id = entry.id.as_str();
        let Some(protocol) = project.catalog.protocol_of_message(id) else {
            continue;
        };
        let protocols = &project.catalog.protocols;
        let p = protocols.iter().position(|p| p.slug == protocol.slug);
        let known = protocol.by_message.contains_key(id);
        if let (false, Some(p), Some((a, b))) = (known, p, protocol.pair_of_message(id))
            && a < b
            && protocol.compares(a, b)
            && pairs.insert((p, a, b), id.to_owned()).is_none()
        {
            written.push((p, a, b));
        }
    }
    (pairs, written)
}

/// Whether a file holds the interface: what comes with the program does, and so
/// does a site's own file of the same name.
fn is_interface(project: &Project, source: crate::diagnostic::SourceId) -> bool {
    let path = &project.sources.at(source).path;
    path.ends_with("/site.ftl") || path.ends_with("/compare.ftl")
}

fn bool_of(translated: bool) -> Coverage {
    match translated {
        true => Coverage::Whole,
        false => Coverage::Fallback,
    }
}

fn of(bits: u8, all: u8) -> Coverage {
    match bits {
        0 => Coverage::Fallback,
        b if b == all => Coverage::Whole,
        _ => Coverage::Partial,
    }
}

/// Whole if both are, fallback if both are, else partial.
fn both(a: Coverage, b: Coverage) -> Coverage {
    if a == b { a } else { Coverage::Partial }
}

/// [`both`] of all. Of nothing: whole.
fn combine(parts: impl IntoIterator<Item = Coverage>) -> Coverage {
    parts.into_iter().reduce(both).unwrap_or(Coverage::Whole)
}

/// Titles of classes and words for facts are shown beside the prose, but alone make
/// no page translated.
fn own_with_words<const N: usize>(own: Coverage, words: [bool; N]) -> Coverage {
    match own {
        Coverage::Whole if words.contains(&false) => Coverage::Partial,
        own => own,
    }
}
