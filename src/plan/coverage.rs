//! Determines how much of a page is translated.

use crate::model::{
    Cause, Code, CodeId, CodeIndex, Fact, LocaleId, Page, PageKind, Pair, Part, Parts, Protocol,
    ProtocolId, Role, Wording,
};
use crate::project::Project;
use std::collections::HashMap;
use typed_index_collections::TiVec;

/// How far a page is translated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Coverage {
    /// None of the page's own prose is translated.
    Fallback,
    /// Some of what the page shows is not translated.
    Partial,
    /// All of what the page shows is translated.
    Whole,
}

/// The translated prose of each locale, determined once.
#[derive(Debug)]
pub struct Prose {
    locales: TiVec<LocaleId, LocaleProse>,
    /// Hand-written comparisons, with the ids of their messages.
    pairs: HashMap<Pair, String>,
    /// The same pairs, in source order.
    written: Vec<Pair>,
}

#[derive(Debug)]
struct LocaleProse {
    /// How much of the default locale's interface it has.
    interface: Coverage,
    /// By protocol.
    protocols: TiVec<ProtocolId, ProtocolProse>,
    /// How much of the default locale's hand-written comparisons it has.
    pairs: HashMap<Pair, Coverage>,
}

#[derive(Debug)]
struct ProtocolProse {
    /// How much of the protocol's message it has; `None` if the default locale has none.
    own: Option<Coverage>,
    /// By class: whether it has the title, or the default locale has none either.
    classes: Vec<bool>,
    /// By code: the parts of its prose that the default locale has, and those that it has.
    codes: TiVec<CodeIndex, [Parts; 2]>,
    /// By code: how many of its causes are translated.
    causes: TiVec<CodeIndex, Option<Coverage>>,
    /// By code: whether it has words for the verdict and for all of the code's facts, as
    /// far as the default locale does.
    facts: TiVec<CodeIndex, bool>,
}

impl Prose {
    /// Determines what each locale has.
    pub fn new(project: &Project) -> Self {
        let interface: Vec<&str> = project
            .messages
            .iter()
            .filter(|file| file.locale.is_default() && is_interface(project, file.source))
            .flat_map(|file| &file.resource.entries)
            .filter(|entry| !entry.term && entry.value.is_some())
            .map(|entry| entry.id.as_str())
            .collect();
        let (pairs, written) = hand_written(project);
        let locales = project.locales.keys();
        let locales = locales.map(|locale| LocaleProse::new(project, locale, &interface, &pairs));
        Self {
            locales: locales.collect(),
            pairs,
            written,
        }
    }

    /// The id of the message that holds a comparison's hand-written text.
    pub fn hand_written(&self, pair: Pair) -> Option<&str> {
        self.pairs.get(&pair).map(String::as_str)
    }

    /// Hand-written comparisons, in source order.
    pub fn hand_written_pairs(&self) -> &[Pair] {
        &self.written
    }

    /// How far `page` is translated in `locale`. The default locale is whole by definition:
    /// the checks ensure that.
    pub fn coverage(&self, project: &Project, locale: LocaleId, page: Page) -> Coverage {
        if locale.is_default() {
            return Coverage::Whole;
        }
        let prose = &self.locales[locale];
        let own = match page {
            Page::Search | Page::NotFound => prose.interface,
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
                let codes = protocol
                    .codes
                    .iter()
                    .map(|parts| of(*parts, PageKind::Protocol));
                let words = protocol.classes.iter().all(|c| *c);
                let own = codes.chain(protocol.own).reduce(both);
                own_with_words(own.unwrap_or(Coverage::Fallback), [words])
            }
            Page::Code(id) => own_with_words(prose.code(id, PageKind::Code), [prose.facts(id)]),
            Page::Comparison(pair) => {
                let [a, b] = pair.codes();
                let own = combine([a, b].map(|id| prose.code(id, PageKind::Comparison)));
                let words = [
                    prose.class(project, a),
                    prose.class(project, b),
                    prose.facts(a),
                    prose.facts(b),
                ];
                // Hand-written text is the page's own prose, too.
                let written = match prose.pairs.get(&pair) {
                    Some(written) if own != *written => Coverage::Partial,
                    _ => own,
                };
                own_with_words(written, words)
            }
            Page::Number(n) => {
                let codes = project.catalog.numbers[n].codes.iter();
                combine(codes.map(|id| of(prose.parts(*id), PageKind::Number)))
            }
            Page::Entry(l) => bool_of(project.entries[l].texts[locale].is_some()),
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
        locale: LocaleId,
        interface: &[&str],
        pairs: &HashMap<Pair, String>,
    ) -> Self {
        let has =
            |id: &str, attribute: Option<&str>| project.localizers.at(locale).has(id, attribute);
        let wanted = |id: &str, attribute: Option<&str>| {
            project.localizers.at(LocaleId::DEFAULT).has(id, attribute)
        };
        let protocol = |(p, protocol): (ProtocolId, &Protocol)| {
            let words = Words::new(project, locale, p);
            let own = [None, Some("intro")];
            let own = own.iter().filter(|a| wanted(&protocol.message, **a));
            let parts = |message: &str| -> [Parts; 2] {
                let all = Part::ALL.into_iter();
                let wanted = all.filter(|part| wanted(message, Some(part.name())));
                let own = wanted
                    .clone()
                    .filter(|part| has(message, Some(part.name())));
                [wanted.collect(), own.collect()]
            };
            let causes = |code: &Code| {
                let whole = code.causes.iter().map(|cause| {
                    let roles = cause.who.iter().map(|role| &protocol.roles[*role]);
                    let mut parts = Cause::attributes(roles).into_iter();
                    bool_of(parts.all(|part| {
                        let part = Some(&*part);
                        has(&cause.message, part) || !wanted(&cause.message, part)
                    }))
                });
                whole.reduce(both)
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
                codes: protocol.codes.iter().map(|c| parts(&c.message)).collect(),
                causes: protocol.codes.iter().map(causes).collect(),
                facts: protocol
                    .codes
                    .iter()
                    .map(|code| words.has_facts(code) && words.has_verdict(project, code))
                    .collect(),
            }
        };
        let written = |id: &str| {
            let entries = project.messages.iter().filter(|f| f.locale.is_default());
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
            protocols: project
                .catalog
                .protocols
                .iter_enumerated()
                .map(protocol)
                .collect(),
        }
    }
}

/// Which words for the facts of a protocol a locale has, as far as the default locale has
/// them.
struct Words {
    locale: LocaleId,
    protocol: ProtocolId,
    /// By fact and value.
    facts: Vec<Vec<bool>>,
}

impl Words {
    fn new(project: &Project, locale: LocaleId, protocol: ProtocolId) -> Self {
        let has = |wording, fact: &Fact, word: Option<&str>| {
            let has = |l: LocaleId| {
                let id = project.words(l, Some(protocol), wording, fact);
                project.localizers.at(l).has(&id, word)
            };
            has(locale) || !has(LocaleId::DEFAULT)
        };
        let vocabulary = &project.catalog.protocols[protocol].vocabulary;
        let facts = vocabulary.facts.iter().map(|fact| {
            let labelled = has(Wording::Fact, fact, None);
            let values = fact.values.iter().map(|value| {
                let word = Some(value.as_str());
                labelled && has(Wording::Fact, fact, word) && has(Wording::Contrast, fact, word)
            });
            values.collect()
        });
        Self {
            facts: facts.collect(),
            locale,
            protocol,
        }
    }

    fn has_facts(&self, code: &Code) -> bool {
        let stated = code.facts.iter();
        let mut stated = stated.flat_map(|(fact, values)| values.iter().map(|v| (*fact, v)));
        stated.all(|(fact, value)| self.facts[fact][value])
    }

    fn has_verdict(&self, project: &Project, code: &Code) -> bool {
        let vocabulary = &project.catalog.protocols[self.protocol].vocabulary;
        let Some(attributes) = vocabulary.verdict_attributes(code) else {
            return true;
        };
        let wordings = [
            (Role::Outcome, Wording::Tells),
            (Role::Retry, Wording::Next),
        ];
        attributes
            .iter()
            .zip(wordings)
            .all(|(names, (role, wording))| {
                let fact = vocabulary.with_role(role).map(|f| &vocabulary.facts[f]);
                let has = |l: LocaleId| {
                    let Some(fact) = fact else { return false };
                    let id = project.words(l, Some(self.protocol), wording, fact);
                    // A language may use one wording where another one distinguishes two.
                    let mut names = names.iter().flatten();
                    names.any(|name| project.localizers.at(l).has(&id, Some(name)))
                };
                has(self.locale) || !has(LocaleId::DEFAULT)
            })
    }
}

impl LocaleProse {
    /// The parts of the prose about a code that the default locale has, and those that it
    /// has.
    fn parts(&self, id: CodeId) -> [Parts; 2] {
        self.protocols[id.protocol].codes[id.code]
    }

    /// How far what a kind of page shows of a code is translated.
    fn code(&self, id: CodeId, kind: PageKind) -> Coverage {
        let protocol = &self.protocols[id.protocol];
        let own = of(self.parts(id), kind);
        protocol.causes[id.code].map_or(own, |causes| both(own, causes))
    }

    fn facts(&self, id: CodeId) -> bool {
        self.protocols[id.protocol].facts[id.code]
    }

    fn class(&self, project: &Project, id: CodeId) -> bool {
        let class = project.catalog.code(id).class;
        class.is_none_or(|class| self.protocols[id.protocol].classes[class])
    }
}

/// The pairs with a message of their own in the default locale, such as `ftp-220-421`; also
/// in source order.
fn hand_written(project: &Project) -> (HashMap<Pair, String>, Vec<Pair>) {
    let files = project
        .messages
        .iter()
        .filter(|file| file.locale.is_default());
    let entries = files.flat_map(|file| &file.resource.entries);
    let (mut pairs, mut written) = (HashMap::new(), Vec::new());
    for entry in entries.filter(|e| !e.attributes.is_empty()) {
        let id = entry.id.as_str();
        let Some(protocol) = project.catalog.protocol_of_message(id) else {
            continue;
        };
        let known = &project.catalog.protocols[protocol].by_message;
        if !known.contains_key(id)
            && let Some(pair) = project.catalog.pair_of_message(id)
            && pairs.insert(pair, id.to_owned()).is_none()
        {
            written.push(pair);
        }
    }
    (pairs, written)
}

/// Whether a file holds the interface: the built-in ones do, and so does a site's own file
/// of the same name.
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

/// How far a page of a kind is translated, given the parts of the code that the default
/// locale has, and those that are translated.
fn of([wanted, own]: [Parts; 2], kind: PageKind) -> Coverage {
    // The default locale lacks what is optional, or reported.
    let all = match Parts::shown_on(kind).and(wanted) {
        none if none.is_empty() => Parts::shown_on(kind),
        all => all,
    };
    match own.and(all) {
        none if none.is_empty() => Coverage::Fallback,
        shown if shown == all => Coverage::Whole,
        _ => Coverage::Partial,
    }
}

/// Whole if both are, fallback if both are, else partial.
fn both(a: Coverage, b: Coverage) -> Coverage {
    if a == b { a } else { Coverage::Partial }
}

/// [`both`] of all; whole if there are none.
fn combine(parts: impl IntoIterator<Item = Coverage>) -> Coverage {
    parts.into_iter().reduce(both).unwrap_or(Coverage::Whole)
}

/// Titles of classes and words for facts are shown beside the prose, but alone do not make
/// a page translated.
fn own_with_words<const N: usize>(own: Coverage, words: [bool; N]) -> Coverage {
    match own {
        Coverage::Whole if words.contains(&false) => Coverage::Partial,
        own => own,
    }
}
