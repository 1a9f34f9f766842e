//! The catalog: every protocol with its codes, and the vocabulary of facts.

use super::{
    Code, CodeId, CodeIndex, Message, Pair, PairPolicy, ProtocolId, Role, Side, Spec, Tone, Values,
    Vocabulary,
};
use crate::diagnostic::Span;
use crate::text::is_slug;
use std::collections::{BTreeMap, HashMap};
use typed_index_collections::TiVec;

/// A group of codes, such as `2xx`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Class {
    /// Its key in records.
    pub key: String,
    /// Id of the Fluent message with its title, such as `ftp-class-2xx`.
    pub message: String,
    /// The tone of its codes, if it decides that.
    pub tone: Option<Tone>,
}

/// What people know the codes of a protocol by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// The code: 425.
    Code,
    /// The name: NXDOMAIN.
    Name,
}

/// A protocol and its codes.
#[derive(Clone, Debug)]
pub struct Protocol {
    /// Its folder under `content/` and its part of the URL.
    pub slug: String,
    /// Its short name, such as `FTP`.
    pub name: String,
    /// Id of the Fluent message with its long name and introduction.
    pub message: String,
    /// The facts that its records may state.
    pub vocabulary: Vocabulary,
    /// In the protocol's own order; empty if its codes have no classes.
    pub classes: Vec<Class>,
    /// What people know its codes by.
    pub label: Label,
    /// Whom advice is for, the most common reader first.
    pub roles: Vec<String>,
    /// Who speaks in its exchanges.
    pub sides: Vec<Side>,
    /// Where the protocol is defined, most important first.
    pub specs: Vec<Spec>,
    /// Which pairs get a comparison page.
    pub pairs: PairPolicy,
    /// In their [`super::Order`], without duplicates.
    pub codes: TiVec<CodeIndex, Code>,
    /// The codes by the ids of their messages.
    pub by_message: HashMap<String, CodeIndex>,
    /// The codes by the ids of the messages of their causes, homes only.
    pub by_cause: HashMap<String, CodeIndex>,
    /// Where its name is in `protocol.yaml`.
    pub span: Span,
}

impl Catalog {
    /// The protocol that a message is about, by its id: the one with the longest slug that
    /// fits.
    pub fn protocol_of_message(&self, id: &str) -> Option<ProtocolId> {
        let ours = |(_, p): &(ProtocolId, &Protocol)| {
            id.strip_prefix(&*p.slug)
                .is_some_and(|r| r.starts_with('-'))
        };
        let found = self.protocols.iter_enumerated().filter(ours);
        found.max_by_key(|(_, p)| p.slug.len()).map(|(id, _)| id)
    }

    /// If a message is a version of one of the program's for one protocol: the protocol and
    /// the id of the message that it replaces there. `ftp-fact-retry`: FTP, `fact-retry`.
    pub fn as_version<'i>(&self, id: &'i str) -> Option<(ProtocolId, &'i str)> {
        let version = |(p, protocol): (ProtocolId, &Protocol)| {
            let rest = id.strip_prefix(&*protocol.slug)?.strip_prefix('-')?;
            let prose = protocol.by_message.contains_key(id);
            (!prose && Message::has_versions(rest)).then_some((p, rest))
        };
        let versions = self.protocols.iter_enumerated().filter_map(version);
        versions.min_by_key(|(_, rest)| rest.len())
    }

    /// The id of the program's message that a message replaces for one protocol; else its
    /// own.
    pub fn unversioned<'i>(&self, id: &'i str) -> &'i str {
        self.as_version(id).map_or(id, |(_, rest)| rest)
    }

    /// The protocol with this slug.
    pub fn protocol_by_slug(&self, slug: &str) -> Option<ProtocolId> {
        let mut protocols = self.protocols.iter_enumerated();
        protocols.find(|(_, p)| p.slug == slug).map(|(id, _)| id)
    }

    /// Finds [`Catalog::numbers`].
    pub fn find_numbers(&mut self) {
        let mut numbers: BTreeMap<&str, Vec<CodeId>> = BTreeMap::new();
        for (p, protocol) in self.protocols.iter_enumerated() {
            for id in self.codes(p).filter(|_| protocol.label == Label::Code) {
                numbers.entry(&self.code(id).text).or_default().push(id);
            }
        }
        let shared = numbers.into_iter();
        let shared = shared.filter(|(text, codes)| codes.len() > 1 && is_slug(text));
        let number = |(text, codes): (&str, Vec<CodeId>)| Number {
            text: text.to_owned(),
            codes,
        };
        self.numbers = shared.map(number).collect();
    }

    /// The facts of a protocol or, without one, those that protocols share.
    pub fn vocabulary_of(&self, protocol: Option<ProtocolId>) -> &Vocabulary {
        protocol.map_or(&self.vocabulary, |protocol| {
            &self.protocols[protocol].vocabulary
        })
    }

    /// What each of two codes states for a fact, by its index in the vocabulary of their
    /// protocol or, if they have two, in that of the facts that protocols share.
    pub fn stated(&self, pair: Pair, fact: usize) -> [Option<Values>; 2] {
        pair.codes().map(|id| match pair.crosses() {
            false => self.code(id).fact(fact),
            true => {
                let own = &self.protocol(id).vocabulary;
                let own_fact = own.by_key.get(&self.vocabulary.facts[fact].key);
                let shared = own_fact.filter(|fact| !own.facts[**fact].own);
                self.code(id).fact(*shared?)
            }
        })
    }

    /// The code of a protocol that is printed like this.
    pub fn code_by_text(&self, protocol: ProtocolId, text: &str) -> Option<CodeId> {
        let codes = &self.protocols[protocol].codes;
        let code = codes.position(|code| code.text == text)?;
        Some(CodeId { protocol, code })
    }

    /// The protocol of a code.
    pub fn protocol(&self, code: CodeId) -> &Protocol {
        &self.protocols[code.protocol]
    }

    /// A code.
    pub fn code(&self, id: CodeId) -> &Code {
        &self.protocols[id.protocol].codes[id.code]
    }

    /// The codes of a protocol, in order.
    pub fn codes(&self, protocol: ProtocolId) -> impl Iterator<Item = CodeId> + use<> {
        let codes = self.protocols[protocol].codes.keys();
        codes.map(move |code| CodeId { protocol, code })
    }

    /// Whether two codes have a comparison page.
    pub fn compares(&self, pair: Pair) -> bool {
        let [a, b] = pair.codes();
        match a.protocol == b.protocol {
            true => self.protocol(a).compares(a.code, b.code),
            false => self.crossing(pair).is_some(),
        }
    }

    /// The comparison of codes of two protocols.
    pub fn crossing(&self, pair: Pair) -> Option<&Crossing> {
        let found = self
            .crossings
            .binary_search_by_key(&pair, |crossing| crossing.pair);
        found.ok().map(|i| &self.crossings[i])
    }

    /// The comparisons of a code with codes of other protocols, in order.
    pub fn crossings_of(&self, code: CodeId) -> impl Iterator<Item = Crossing> + '_ {
        let crossings = self.crossings.iter().copied();
        crossings.filter(move |crossing| crossing.pair.codes().contains(&code))
    }

    /// The pairs with a comparison page in which a code comes first, in order.
    pub fn pairs_from(&self, first: CodeId) -> impl Iterator<Item = Pair> + '_ {
        let others = self.codes(first.protocol).skip(usize::from(first.code) + 1);
        let pairs = others.filter_map(move |other| Pair::new(first, other));
        let start = self
            .crossings
            .partition_point(|crossing| crossing.pair.a() < first);
        let crossings = self.crossings[start..].iter().map(|crossing| crossing.pair);
        let crossings = crossings.take_while(move |pair| pair.a() == first);
        pairs.filter(|pair| self.compares(*pair)).chain(crossings)
    }

    /// The pairs with a comparison page that contain a code and another one of its protocol,
    /// ordered by the other one.
    pub fn pairs_of(&self, code: CodeId) -> impl Iterator<Item = Pair> + '_ {
        let others = self.codes(code.protocol);
        let pairs = others.filter_map(move |other| Pair::new(code, other));
        pairs.filter(|pair| self.compares(*pair))
    }

    /// Id of the message that holds a hand-written comparison of codes of two protocols:
    /// `grpc-4-http-504`.
    pub fn crossing_message(&self, pair: Pair) -> String {
        let [a, b] = pair.codes().map(|id| &self.code(id).message);
        format!("{a}-{b}")
    }

    /// The comparison that a message id names, such as `ftp-220-421`; `None` if it has no
    /// page.
    pub fn pair_of_message(&self, id: &str) -> Option<Pair> {
        if let Some(pair) = self.by_crossing.get(id) {
            return Some(*pair);
        }
        let protocol = self.protocol_of_message(id)?;
        let (a, b) = self.protocols[protocol].pair_of_message(id)?;
        let [a, b] = [a, b].map(|code| CodeId { protocol, code });
        let pair = Pair::new(a, b).filter(|_| a < b)?;
        self.compares(pair).then_some(pair)
    }
}

impl Protocol {
    /// Whether codes `i` and `j` (different ones, in either order) have a comparison page.
    pub fn compares(&self, i: CodeIndex, j: CodeIndex) -> bool {
        let (a, b) = (&self.codes[i], &self.codes[j]);
        match self.pairs {
            PairPolicy::All => true,
            PairPolicy::SameClass => a.class == b.class,
            PairPolicy::Listed => a.related.contains(&j) || b.related.contains(&i),
        }
    }

    /// The two codes that a message id names, in its order: `ftp-220-421`. If it can name
    /// several pairs, one with a page.
    pub fn pair_of_message(&self, id: &str) -> Option<(CodeIndex, CodeIndex)> {
        let mut pairs = self.pairs_of_message(id);
        let first = pairs.next()?;
        let mut all = std::iter::once(first).chain(pairs);
        all.find(|pair| self.has_page(*pair)).or(Some(first))
    }

    /// All pairs of codes that a message id can name: `x-1-1-2` may be about 1 and 1.2, or
    /// about 1.1 and 2.
    pub fn pairs_of_message(&self, id: &str) -> impl Iterator<Item = (CodeIndex, CodeIndex)> {
        let code = |id: &str| self.by_message.get(id).copied();
        id.match_indices('-').filter_map(move |(i, _)| {
            let second = format!("{}-{}", self.slug, &id[i + 1..]);
            Some((code(&id[..i])?, code(&second)?))
        })
    }

    /// Whether two codes have a comparison page, in this order.
    pub fn has_page(&self, (a, b): (CodeIndex, CodeIndex)) -> bool {
        a < b && self.compares(a, b)
    }

    /// The class of a code.
    pub fn class(&self, code: &Code) -> Option<&Class> {
        code.class.map(|class| &self.classes[class])
    }

    /// The tone of a code: that of its class or, if that has none, what its facts say.
    pub fn tone(&self, code: &Code) -> Tone {
        let value = |role| self.vocabulary.value(code, role);
        let class = self.class(code).and_then(|class| class.tone);
        class.unwrap_or_else(|| Tone::of_facts(value(Role::Outcome), value(Role::Retry)))
    }

    /// What a code is called in large letters and in sentences, and what stands beside it:
    /// its code and its name, or the other way round.
    pub fn label<'c>(&self, code: &'c Code) -> [&'c str; 2] {
        match self.label {
            Label::Code => [&code.text, &code.name],
            Label::Name => [&code.name, &code.text],
        }
    }

    /// Id of the message with the name of a role.
    pub fn role_message(&self, role: &str) -> String {
        format!("{}-role-{role}", self.slug)
    }

    /// Ids of the messages about the protocol itself: its long name, its classes, its roles.
    pub fn own_messages(&self) -> impl Iterator<Item = String> {
        let classes = self.classes.iter().map(|class| class.message.clone());
        let roles = self.roles.iter().map(|role| self.role_message(role));
        std::iter::once(self.message.clone())
            .chain(classes)
            .chain(roles)
    }

    /// The code with this slug.
    pub fn code_by_slug(&self, slug: &str) -> Option<CodeIndex> {
        self.codes.position(|c| c.slug == slug)
    }
}

/// A comparison of codes of two protocols.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Crossing {
    /// The two codes.
    pub pair: Pair,
    /// Whether they mean nearly the same; otherwise they only look alike.
    pub near: bool,
}

/// A code that several protocols have whose codes people know by number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// As printed, `502`; also its part of the URL.
    pub text: String,
    /// The codes, by protocol.
    pub codes: Vec<CodeId>,
}

/// Everything that is the same in every language.
#[derive(Clone, Debug, Default)]
pub struct Catalog {
    /// The facts that all protocols share.
    pub vocabulary: Vocabulary,
    /// By slug, ascending; each has codes.
    pub protocols: TiVec<ProtocolId, Protocol>,
    /// The names of programs that print texts.
    pub software: Vec<String>,
    /// The compared pairs of codes of different protocols, in order.
    pub crossings: Vec<Crossing>,
    /// The crossings by the ids of the messages that hold them if they are hand-written.
    pub by_crossing: HashMap<String, Pair>,
    /// Codes that several protocols have, with a page of their own.
    pub numbers: Vec<Number>,
    /// The protocols that have no codes yet.
    pub unpublished: Vec<Protocol>,
}
