//! The prose about one code in one locale, made once and used on every page that shows the
//! code.

use crate::diagnostic::Diagnostic;
use crate::l10n::Args;
use crate::markdown::{self, escape_markdown};
use crate::model::{Class, CodeId, CodeIndex, LocaleId, Page, Pair, Part, Protocol, ProtocolId};
use crate::project::Project;
use crate::render::Renderer;
use crate::render::exhibit::clauses::Clauses;
use crate::render::exhibit::facts::FactWords;
use crate::render::exhibit::position::TimelinePosition;
use crate::render::exhibit::timeline::{Side, Timeline};
use crate::render::fast::code_sentences::CodeSentences;
use crate::render::fast::frame::{Frame, FrameId};
use crate::render::fast::mold::Component;
use crate::render::sentence::phrase::Phrase;
use crate::render::sentence::text::{LocalizedText, message};
use crate::render::view::{self, linked_data};
use std::sync::OnceLock;
use typed_index_collections::TiVec;

/// A code's share of comparison pages, as HTML for a page in one locale.
#[derive(Debug)]
pub struct CodeProse {
    /// The card: description, where the code is seen, and what to do; on composed pages, and
    /// on hand-written ones.
    pub cards: [String; 2],
    /// The sentences about it on pages about its protocol.
    pub sentences: CodeSentences,
    /// Those on pages about two protocols, made on first use.
    pub(in crate::render) sentences_across: Once<CodeSentences>,
    /// Whether the card says what happened and what to do: no verdict has to.
    pub acts: bool,
    /// What it reports and what to do, as plain text for search engines; `None` if either
    /// is not written.
    pub description: Option<LocalizedText>,
    /// Links to the code's page and to its specification.
    pub links: String,
    /// What the code reports and what to do, in short.
    pub half: String,
    /// A link to the code's page that says its name.
    pub title: String,
    /// What the code looks like on the wire; empty if that is not stated.
    pub exchange: String,
    /// Texts that tell that it is this code, as the first and as the second of two; empty if
    /// its record has none.
    pub telling: [String; 2],
    /// Where in a session the code occurs, if that is stated.
    pub position: Option<TimelinePosition>,
    /// Links to the comparisons with its closest partners, in the order of
    /// [`crate::plan::Plan::partners`].
    pub closest: Vec<String>,
    /// The code as a term in JSON-LD.
    pub term: String,
}

/// What all pages of a protocol share in a locale.
#[derive(Debug)]
pub struct ProtocolFragments {
    /// The steps of a session, if there are at least two.
    pub timeline: Option<Timeline>,
    /// The breadcrumbs to the protocol's pages, as JSON-LD.
    pub crumbs: String,
}

/// Links to the index of a protocol.
#[derive(Debug)]
pub struct ProtocolLinks {
    /// Above the heading.
    pub badge: String,
    /// In a list of links.
    pub item: String,
}

/// Made on first use, by whichever thread asks first.
type Once<T> = OnceLock<Result<T, Diagnostic>>;

/// The frames of a locale and protocol, by [`FrameId`].
type Frames = [OnceLock<Option<Frame>>; FrameId::COUNT];

/// Everything about codes that is made once and kept.
#[derive(Debug)]
pub struct ProseCache {
    /// By locale and protocol.
    links: TiVec<LocaleId, TiVec<ProtocolId, Once<ProtocolLinks>>>,
    /// By locale, protocol and code.
    codes: TiVec<LocaleId, TiVec<ProtocolId, TiVec<CodeIndex, Once<CodeProse>>>>,
    /// By locale: an item of a list of codes, with a link to a page in that locale, or in
    /// the default one.
    items: TiVec<LocaleId, [Once<Component>; 2]>,
    /// By locale, protocol and class: the title in the language of the locale.
    titles: TiVec<LocaleId, TiVec<ProtocolId, Vec<Option<Phrase>>>>,
    /// By locale: an item of a list of comparisons, with a link to a page in that locale,
    /// or in the default one.
    pairs: TiVec<LocaleId, [[Once<Component>; 2]; 2]>,
    /// By locale and protocol.
    fragments: TiVec<LocaleId, TiVec<ProtocolId, OnceLock<ProtocolFragments>>>,
    /// By locale and protocol.
    pub(in crate::render) fact_words: TiVec<LocaleId, TiVec<ProtocolId, Once<FactWords>>>,
    /// By locale: those for pages about two protocols.
    pub(in crate::render) shared_words: TiVec<LocaleId, Once<FactWords>>,
    clauses: TiVec<LocaleId, Clauses>,
    /// By locale, protocol and [`FrameId`]: `None` if it must be formatted as a whole.
    pub(in crate::render) frames: TiVec<LocaleId, TiVec<ProtocolId, Frames>>,
    /// By protocol.
    facts: TiVec<ProtocolId, ProtocolFacts>,
}

/// Facts of a protocol, escaped for use within Markdown.
#[derive(Debug)]
pub struct ProtocolFacts {
    /// `FTP`
    pub name: Phrase,
    /// By code: what it is called, `220`, and what stands beside that, `Service Ready`.
    pub codes: TiVec<CodeIndex, (Phrase, Phrase)>,
    /// By code: the name of its tone.
    pub tones: TiVec<CodeIndex, &'static str>,
    /// By class: its key, `2xx`.
    pub classes: Vec<Phrase>,
}

impl ProseCache {
    /// A cache that holds only the small parts yet.
    pub fn new(project: &Project) -> Self {
        let protocols = &project.catalog.protocols;
        let slots = |p: &Protocol| p.codes.iter().map(|_| OnceLock::new()).collect();
        let titles = |locale: LocaleId, p: &Protocol| {
            let localizer = project.localizers.at(locale);
            let title = |c: &Class| {
                let title = localizer.format(&c.message, None, &Args::new())?;
                title.ok().map(Phrase::new)
            };
            p.classes.iter().map(title).collect()
        };
        let escape = |s: &str| Phrase::new(escape_markdown(s).into_owned());
        let facts = |p: &Protocol| ProtocolFacts {
            name: escape(&p.name),
            tones: p.codes.iter().map(|code| p.tone(code).name()).collect(),
            classes: p.classes.iter().map(|c| escape(&c.key)).collect(),
            codes: p
                .codes
                .iter()
                .map(|code| p.label(code).map(escape).into())
                .collect(),
        };
        let locales = project.locales.keys();
        let links = |_| protocols.iter().map(|_| OnceLock::new()).collect();
        Self {
            pairs: locales.clone().map(|_| Default::default()).collect(),
            fragments: locales
                .clone()
                .map(|_| protocols.iter().map(|_| OnceLock::new()).collect())
                .collect(),
            fact_words: locales
                .clone()
                .map(|_| protocols.iter().map(|_| OnceLock::new()).collect())
                .collect(),
            shared_words: locales.clone().map(|_| OnceLock::new()).collect(),
            frames: locales
                .clone()
                .map(|_| protocols.iter().map(|_| Default::default()).collect())
                .collect(),
            clauses: locales.clone().map(|l| Clauses::new(project, l)).collect(),
            links: locales.clone().map(links).collect(),
            items: locales.clone().map(|_| Default::default()).collect(),
            codes: locales
                .clone()
                .map(|_| protocols.iter().map(slots).collect())
                .collect(),
            titles: locales
                .map(|l| protocols.iter().map(|p| titles(l, p)).collect())
                .collect(),
            facts: protocols.iter().map(facts).collect(),
        }
    }

    /// Facts of a protocol, escaped for use within Markdown.
    pub fn facts(&self, protocol: ProtocolId) -> &ProtocolFacts {
        &self.facts[protocol]
    }

    /// What a code is called and what stands beside that, escaped for use within Markdown.
    pub fn names(&self, id: CodeId) -> &(Phrase, Phrase) {
        &self.facts[id.protocol].codes[id.code]
    }

    /// The name of the tone of a code.
    pub fn tone(&self, id: CodeId) -> &'static str {
        self.facts[id.protocol].tones[id.code]
    }

    /// The clauses about facts in a locale.
    pub fn clauses(&self, locale: LocaleId) -> &Clauses {
        &self.clauses[locale]
    }

    /// The title of a class in the language of a locale, if the locale has one.
    pub fn title(&self, locale: LocaleId, protocol: ProtocolId, class: usize) -> Option<&Phrase> {
        self.titles[locale][protocol][class].as_ref()
    }
}

impl Renderer {
    /// The prose about a code in a locale.
    pub(in crate::render) fn prose(
        &self,
        locale: LocaleId,
        id: CodeId,
    ) -> Result<&CodeProse, Diagnostic> {
        let slot = &self.prose.codes[locale][id.protocol][id.code];
        let made = slot.get_or_init(|| self.make_prose(locale, id));
        made.as_ref().map_err(Diagnostic::clone)
    }

    /// An item of a list of codes, on a page in `locale`, with a link to a page in the
    /// locale `target`: the same, or the default one.
    pub(in crate::render) fn item(
        &self,
        locale: LocaleId,
        target: LocaleId,
    ) -> Result<&Component, Diagnostic> {
        let slot = &self.prose.items[locale][usize::from(target != locale)];
        let made = slot.get_or_init(|| view::code::item(self, locale, target));
        made.as_ref().map_err(Diagnostic::clone)
    }

    fn make_prose(&self, locale: LocaleId, id: CodeId) -> Result<CodeProse, Diagnostic> {
        Ok(CodeProse {
            cards: [
                view::card::card(self, locale, id, false)?,
                view::card::card(self, locale, id, true)?,
            ],
            sentences: self.compose_sentences(locale, id, false)?,
            sentences_across: OnceLock::new(),
            acts: self.has(id, Part::Gloss) && self.has(id, Part::Action),
            description: self.describe(locale, id)?,
            links: view::card::links(self, locale, id)?,
            half: view::card::half(self, locale, id, true)?,
            title: view::card::title(self, locale, id)?,
            exchange: view::exchange::exchange(self, locale, id)?,
            telling: [
                view::causes::telling(self, locale, id, Side::A)?,
                view::causes::telling(self, locale, id, Side::B)?,
            ],
            position: self.timeline_position(locale, id)?,
            closest: self.closest(locale, id)?,
            term: linked_data::term(self, locale, id),
        })
    }

    /// Whether the default locale has a part of the prose about a code.
    pub(in crate::render) fn has(&self, id: CodeId, part: Part) -> bool {
        let project = self.plan().project();
        let localizer = project.localizers.at(LocaleId::DEFAULT);
        localizer.has(&project.catalog.code(id).message, Some(part.name()))
    }

    /// What all pages of a protocol share in a locale.
    pub(in crate::render) fn protocol_fragments(
        &self,
        locale: LocaleId,
        p: ProtocolId,
    ) -> &ProtocolFragments {
        self.prose.fragments[locale][p].get_or_init(|| ProtocolFragments {
            timeline: self.timeline(locale, p),
            crumbs: linked_data::crumbs(self, locale, p),
        })
    }

    /// Links to the comparisons of a code with its closest partners.
    fn closest(&self, locale: LocaleId, id: CodeId) -> Result<Vec<String>, Diagnostic> {
        let partners = self.plan().partners(id).iter();
        partners
            .map(|partner| self.pair_item(locale, partner.pair, Some(id)))
            .collect()
    }

    /// An item of a list of comparisons, for pages in a locale. In a list of the comparisons
    /// `of` one code, only the other one is named.
    pub(in crate::render) fn pair_item(
        &self,
        locale: LocaleId,
        pair: Pair,
        of: Option<CodeId>,
    ) -> Result<String, Diagnostic> {
        let (plan, page) = (self.plan(), Page::Comparison(pair));
        let catalog = &plan.project().catalog;
        let target = if plan.exists(locale, page) {
            locale
        } else {
            LocaleId::DEFAULT
        };
        let make = || {
            let project = plan.project();
            let hreflang = (target != locale).then(|| &*project.locales[target].tag);
            let context = view::context_of(project, None, &view::ItemView { hreflang });
            let (template, holes): (_, &[_]) = match of {
                None => (
                    "components/pair_item.html",
                    &["href", "a", "a_tone", "b", "b_tone", "a_name", "b_name"],
                ),
                Some(_) => (
                    "components/partner_item.html",
                    &["href", "a", "a_tone", "b", "b_tone", "name"],
                ),
            };
            Component::new(&self.engines[locale], project, template, holes, context)
        };
        let items = &self.prose.pairs[locale][usize::from(of.is_some())];
        let item = items[usize::from(target != locale)].get_or_init(make);
        let item = item.as_ref().map_err(Diagnostic::clone)?;
        let (mut pieces, mut names) = (vec![plan.href(target, page)], Vec::new());
        for id in pair.codes() {
            let code = catalog.code(id);
            let protocol = catalog.protocol(id);
            let [shown, beside] = protocol.label(code);
            let label = match pair.crosses() {
                true => format!("{} {shown}", protocol.name),
                false => shown.to_owned(),
            };
            pieces.extend([&*label, self.prose.tone(id)].map(markdown::escape));
            if of != Some(id) {
                names.push(markdown::escape(beside));
            }
        }
        pieces.append(&mut names);
        let pieces: Vec<_> = pieces.iter().map(String::as_str).collect();
        let mut html = String::new();
        let project = plan.project();
        item.fill(&self.engines[locale], project, &pieces, &mut html)?;
        html.shrink_to_fit();
        Ok(html)
    }

    /// Links to the index of a protocol, for pages in a locale.
    pub(in crate::render) fn protocol_links(
        &self,
        locale: LocaleId,
        protocol: ProtocolId,
    ) -> Result<&ProtocolLinks, Diagnostic> {
        let make = || {
            let project = self.plan().project();
            let name = project.catalog.protocols[protocol].name.clone();
            let page = view::link(self.plan(), locale, Page::Protocol(protocol), name);
            let context = view::context_of(project, Some(protocol), &view::PageLinkView { page });
            let engine = &self.engines[locale];
            Ok(ProtocolLinks {
                badge: engine.component(project, "components/badge.html", &context)?,
                item: engine.component(project, "components/protocol_link.html", &context)?,
            })
        };
        let made = self.prose.links[locale][protocol].get_or_init(make);
        made.as_ref().map_err(Diagnostic::clone)
    }

    /// An attribute of a code's message, for a page in `locale`.
    pub(in crate::render) fn attribute(
        &self,
        locale: LocaleId,
        id: &str,
        attribute: &str,
    ) -> Result<LocalizedText, Diagnostic> {
        message(self.plan().project(), locale, (id, Some(attribute)))
    }
}
