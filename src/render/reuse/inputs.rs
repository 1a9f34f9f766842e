//! Hashes of what comparisons and the pages of codes are made from: if two builds get the
//! same hash for a page, they get the same page. These are the kinds with many pages.
//!
//! A comparison is made from what the site says everywhere in its language (settings,
//! templates, messages of the interface, words for facts), from what it says about each of
//! the two codes, and from what it says about both of them. Each is hashed once, by
//! content: rendered text where there is some by then, and for messages that only the page
//! itself formats, their source with everything they refer to. A change that does not show
//! on a page thus keeps its hash. The page of a code is made from the first two in the same
//! way, and from what its lists say about the other codes.

use crate::model::{
    ATTRIBUTES, Card, Code, CodeId, CodeIndex, LocaleId, Page, PageKind, Pair, Part, Protocol,
    ProtocolId, Untranslated,
};
use crate::plan::Partner;
use crate::project::Project;
use crate::render::Renderer;
use crate::render::exhibit::facts::FactWord;
use crate::render::exhibit::position::TimelinePosition;
use crate::render::fast::prose::{CodeProse, ProtocolFragments, ProtocolLinks};
use crate::render::proof::template;
use crate::render::reuse::digest::Digest;
use crate::render::reuse::message_sources::{Messages, is_formatted_late};
use crate::render::reuse::templates::{may_name_any_file, templates_of};
use crate::render::view::code::number_link;
use crate::render::view::entry::entry_links;
use crate::render::view::named::code_link;
use crate::render::view::{LinkView, causes, spec_links};
use crate::template::calls;
use std::collections::BTreeSet;
use std::sync::OnceLock;
use typed_index_collections::TiVec;

/// A hash; `None` if the page cannot be rendered.
type Slot = OnceLock<Option<u64>>;

/// Hashes, each computed on first use.
#[derive(Debug)]
pub struct Inputs {
    /// By locale and kind of page.
    kinds: TiVec<LocaleId, [Slot; PageKind::ALL.len()]>,
    /// By locale and protocol: for comparisons.
    sites: TiVec<LocaleId, TiVec<ProtocolId, Slot>>,
    /// By locale and protocol: for the pages of codes.
    lists: TiVec<LocaleId, TiVec<ProtocolId, Slot>>,
    /// By locale, protocol and code.
    codes: TiVec<LocaleId, TiVec<ProtocolId, TiVec<CodeIndex, Slot>>>,
    /// By locale: the source text of its messages, hashed.
    pub(super) messages: TiVec<LocaleId, OnceLock<Messages>>,
    /// By protocol: which codes and comparisons exist, and in which languages.
    catalog: TiVec<ProtocolId, OnceLock<u64>>,
}

impl Inputs {
    /// No hash is computed yet.
    pub fn new(project: &Project) -> Self {
        let protocols = &project.catalog.protocols;
        let empty = || protocols.iter().map(|_| OnceLock::new()).collect();
        let slots = |p: &Protocol| p.codes.iter().map(|_| OnceLock::new()).collect();
        let codes = || protocols.iter().map(slots).collect();
        let locales = project.locales.keys();
        Self {
            kinds: locales.clone().map(|_| Default::default()).collect(),
            sites: locales.clone().map(|_| empty()).collect(),
            lists: locales.clone().map(|_| empty()).collect(),
            codes: locales.clone().map(|_| codes()).collect(),
            messages: locales.map(|_| OnceLock::new()).collect(),
            catalog: protocols.iter().map(|_| OnceLock::new()).collect(),
        }
    }
}

impl Renderer {
    /// Hash of everything that a comparison or the page of a code is made from, except the
    /// program. `None` for other kinds of pages, or if the page cannot be rendered.
    pub fn made_from(&self, locale: LocaleId, page: Page) -> Option<u64> {
        let (plan, inputs, mut digest) = (self.plan(), &self.inputs, Digest::new());
        let code = |id: CodeId| {
            let slot = &inputs.codes[locale][id.protocol][id.code];
            *slot.get_or_init(|| self.code_inputs(locale, id))
        };
        match page {
            Page::Comparison(pair) => {
                for id in pair.codes() {
                    let p = id.protocol;
                    let site = inputs.sites[locale][p].get_or_init(|| {
                        let digest = self.protocol_inputs(locale, p, PageKind::Comparison)?;
                        Some(digest.done())
                    });
                    digest.number((*site)?);
                    digest.number(code(id)?);
                }
                if let Some(id) = plan.hand_written(pair) {
                    self.add_messages(locale, [id].into(), &mut digest);
                }
            }
            Page::Code(id) => {
                let lists = &inputs.lists[locale][id.protocol];
                let lists = lists.get_or_init(|| self.list_inputs(locale, id.protocol));
                for number in [*lists, code(id)] {
                    digest.number(number?);
                }
                self.add_code_page(locale, id, &mut digest)?;
            }
            Page::Home
            | Page::Protocol(_)
            | Page::Number(_)
            | Page::Entry(_)
            | Page::Search
            | Page::NotFound => {
                return None;
            }
        }
        for other in plan.project().locales.keys() {
            digest.number(plan.coverage(other, page) as u64);
        }
        digest.number(u64::from(plan.is_stale(locale, page)));
        Some(digest.done())
    }

    /// The inputs that the pages of a protocol's codes in a locale share, beyond the code's
    /// own.
    fn list_inputs(&self, locale: LocaleId, p: ProtocolId) -> Option<u64> {
        let mut digest = self.protocol_inputs(locale, p, PageKind::Code)?;
        let catalog = &self.plan().project().catalog;
        let codes = &catalog.protocols[p].codes;
        for code in codes {
            digest.texts([&*code.text, &code.name]);
        }
        digest.number(self.catalog_inputs(p));
        Some(digest.done())
    }

    /// Adds what the page of a code says about it and comparisons do not.
    fn add_code_page(&self, locale: LocaleId, id: CodeId, digest: &mut Digest) -> Option<()> {
        let plan = self.plan();
        let catalog = &plan.project().catalog;
        let code = catalog.code(id);
        digest.text(&causes::causes(self, locale, id).ok()?);
        let shown = |part: &Part| part.shown_on().contains(&PageKind::Code);
        for key in Part::ALL.into_iter().filter(shown).map(Part::name) {
            let text = self.attribute(locale, &code.message, key).ok()?;
            digest.number(usize::from(text.locale) as u64);
            digest.text(&text.markdown);
            if text.markdown.contains("](") {
                digest.text(&text.html(plan, locale));
            }
        }
        digest.debug(&code.reader);
        digest.debug(&code.commands);
        digest.debug(&spec_links(self, locale, &code.specs).ok()?);
        digest.debug(&number_link(self, locale, id).ok()?);
        digest.debug(&self.code_title(locale, id).ok()?);
        for crossing in catalog.crossings_of(id) {
            digest.text(&self.pair_item(locale, crossing.pair, Some(id)).ok()?);
            digest.number(u64::from(crossing.near));
        }
        for &related in &code.related {
            digest.debug(&code_link(self, locale, id.beside(related)));
        }
        if plan.project().config.untranslated == Untranslated::Omit {
            let others = catalog.codes(id.protocol);
            for pair in others.filter_map(|other| Pair::new(id, other)) {
                digest.number(u64::from(plan.exists(locale, Page::Comparison(pair))));
            }
        }
        Some(())
    }

    /// The inputs of all pages of a kind in a locale, whatever their protocol.
    fn site_inputs(&self, locale: LocaleId, kind: PageKind) -> Option<u64> {
        let (plan, mut digest) = (self.plan(), Digest::new());
        let project = plan.project();
        digest.debug(&project.config);
        digest.debug(&project.catalog.vocabulary.facts);
        digest.debug(&project.locales);
        let templates = templates_of(project, template(kind));
        for (name, text) in &templates {
            digest.texts([*name, *text]);
        }
        let texts = || templates.iter().map(|(_, text)| *text);
        let any = texts().any(may_name_any_file);
        let shown = |path: &str| any || texts().any(|text| text.contains(path));
        for asset in &project.assets {
            if asset.path.strip_prefix("assets/").is_some_and(shown) {
                digest.text(&asset.file);
            }
        }
        let mut ids = BTreeSet::new();
        for (_, text) in &templates {
            for id in calls(text) {
                match id {
                    Some(id) => drop(ids.insert(&text[id])),
                    // Only rendering tells which message it is.
                    None => ids.extend(self.message_ids(locale)),
                }
            }
        }
        if kind == PageKind::Comparison {
            ids.extend(self.message_ids(locale).filter(|id| is_formatted_late(id)));
        }
        self.add_messages(locale, ids, &mut digest);

        // What the header and footer of every page link to.
        digest.number(project.catalog.protocols.len() as u64);
        for link in entry_links(plan, locale) {
            let LinkView {
                href,
                label,
                hreflang,
                lang,
            } = &link;
            digest.texts([&**href, label]);
            for tag in [hreflang, lang] {
                digest.text(tag.as_deref().unwrap_or_default());
            }
        }
        for p in project.catalog.protocols.keys().take(1) {
            digest.number(u64::from(plan.exists(locale, Page::Protocol(p))));
        }
        Some(digest.done())
    }

    /// The inputs of all pages of a kind for one protocol in a locale.
    fn protocol_inputs(&self, locale: LocaleId, p: ProtocolId, kind: PageKind) -> Option<Digest> {
        let (project, mut digest) = (self.plan().project(), Digest::new());
        let site = &self.inputs.kinds[locale][kind as usize];
        digest.number((*site.get_or_init(|| self.site_inputs(locale, kind)))?);
        let protocol = &project.catalog.protocols[p];
        digest.texts([&*protocol.slug, &protocol.name]);
        let prefix = format!("{}-", protocol.slug);
        let versions = project.versions.iter().map(String::as_str);
        let versions = versions.filter(|id| id.starts_with(&prefix));
        self.add_messages(locale, versions.collect(), &mut digest);
        digest.debug(&protocol.vocabulary.facts);
        let words = self.fact_words(locale, Some(p)).ok()?;
        for FactWord {
            label,
            values,
            // Made from the label and from templates, which are hashed above.
            row: _,
        } in &words.facts
        {
            digest.text(label);
            digest.texts(values.iter().map(String::as_str));
        }
        digest.debug(&protocol.classes);
        for class in 0..protocol.classes.len() {
            for l in [locale, LocaleId::DEFAULT] {
                digest.debug(&self.prose.title(l, p, class));
            }
        }
        let ProtocolFragments { timeline, crumbs } = self.protocol_fragments(locale, p);
        digest.debug(timeline);
        digest.text(crumbs);
        let ProtocolLinks { badge, item } = self.protocol_links(locale, p).ok()?;
        digest.texts([&**badge, item]);
        digest.debug(&self.cards.file(Card::Protocol(p)));
        Some(digest)
    }

    /// The inputs of one code, for the pages that show it.
    fn code_inputs(&self, locale: LocaleId, id: CodeId) -> Option<u64> {
        let (plan, mut digest) = (self.plan(), Digest::new());
        let catalog = &plan.project().catalog;
        let Code {
            text,
            name,
            slug,
            class,
            facts,
            updated,
            // Shown through the prose below, or only on the code's own page.
            message: _,
            specs: _,
            commands: _,
            exchange: _,
            related: _,
            aliases: _,
            reader: _,
            literals: _,
            causes,
            span: _,
        } = catalog.code(id);
        digest.texts([&**text, name, slug]);
        digest.debug(class);
        digest.text(catalog.protocol(id).tone(catalog.code(id)).name());
        digest.debug(facts);
        digest.debug(updated);
        // Two codes share a cause if they share its message.
        digest.texts(causes.iter().map(|cause| cause.message.as_str()));
        let CodeProse {
            cards,
            sentences,
            // Made from the same prose, and from shared messages, which are hashed.
            sentences_across: _,
            acts,
            description,
            links,
            half,
            title,
            exchange,
            telling,
            position,
            closest,
            term,
        } = self.prose(locale, id).ok()?;
        digest.texts(sentences.texts());
        digest.debug(&sentences.advice_both);
        digest.texts([&**links, half, title, exchange, term]);
        digest.texts(cards.iter().map(String::as_str));
        digest.texts(telling.iter().map(String::as_str));
        digest.debug(description);
        digest.number(u64::from(*acts));
        if let Some(TimelinePosition { values, mark }) = position {
            digest.number(values.bits());
            digest.debug(mark);
        }
        digest.texts(closest.iter().map(String::as_str));
        digest.debug(&self.cards.file(Card::Code(id)));
        let crossings = catalog.crossings_of(id).map(|crossing| crossing.pair);
        for pair in crossings {
            digest.debug(&self.cards.file(Card::Comparison(pair)));
        }
        for Partner {
            code,
            written,
            pair,
        } in plan.partners(id)
        {
            digest.debug(&self.cards.file(Card::Comparison(*pair)));
            digest.number(u64::from(*written));
            digest.text(&catalog.code(*code).slug);
        }
        for l in [locale, LocaleId::DEFAULT] {
            digest.debug(&self.prose.clauses(l).verdict(id));
        }
        Some(digest.done())
    }

    /// Adds everything that a link in prose may lead to.
    pub(super) fn add_addresses(&self, digest: &mut Digest) {
        let project = self.plan().project();
        digest.texts(project.assets.iter().map(|a| a.file.as_str()));
        for p in project.catalog.protocols.keys() {
            digest.number(self.catalog_inputs(p));
        }
    }

    /// Which codes and comparisons a protocol has, and in which languages.
    fn catalog_inputs(&self, p: ProtocolId) -> u64 {
        let made = &self.inputs.catalog[p];
        *made.get_or_init(|| {
            let (plan, project, mut digest) = (self.plan(), self.plan().project(), Digest::new());
            let locales = project.locales.keys();
            let coverage = |l: LocaleId, page| plan.coverage(l, page) as u64;
            let crossings = project
                .catalog
                .crossings
                .iter()
                .map(|crossing| &crossing.pair);
            let pairs = plan.hand_written_pairs().iter().chain(crossings);
            for &pair in pairs.filter(|pair| pair.codes().iter().any(|id| id.protocol == p)) {
                digest.debug(&pair);
                let of = locales.clone().map(|l| coverage(l, Page::Comparison(pair)));
                of.for_each(|coverage| digest.number(coverage));
            }
            let of = locales.clone().map(|l| coverage(l, Page::Protocol(p)));
            of.for_each(|coverage| digest.number(coverage));
            let protocol = &project.catalog.protocols[p];
            digest.text(&protocol.slug);
            digest.debug(&protocol.pairs);
            for code in &protocol.codes {
                digest.text(&code.slug);
                digest.debug(&code.class);
                digest.debug(&code.related);
                for l in locales.clone() {
                    let localizer = project.localizers.at(l);
                    for attribute in ATTRIBUTES {
                        let has = localizer.has(&code.message, Some(attribute));
                        digest.number(u64::from(has));
                    }
                }
            }
            digest.done()
        })
    }
}
