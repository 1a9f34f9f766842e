//! What is said about one code in one locale, made once and used on every page
//! that shows the code.

use super::Renderer;
use super::mold::Mold;
use super::text::{Text, message, sentence};
use super::view;
use crate::diagnostic::Diagnostic;
use crate::l10n::Args;
use crate::markdown::escape_markdown;
use crate::model::{Class, Page, Protocol};
use crate::project::Project;
use std::sync::OnceLock;
use tera::{Context, Value};

/// A code's part of comparison pages, as HTML in the language of a locale.
#[derive(Debug)]
pub struct CodeProse {
    /// The card with description, occasion and remedy.
    pub card: Value,
    /// "220 indicates that …"
    pub indicates: String,
    /// "In contrast, 502 means that …"
    pub contrast: String,
    /// "Meanwhile, 226 means that …"
    pub meanwhile: String,
    /// "FTP 220: …"
    pub difference: Value,
    /// "You encounter 220 when …"
    pub encounter: Value,
    /// "For 220 (Service Ready): …"
    pub advice: String,
    /// Links to the code's page and to its specification.
    pub links: Value,
}

/// Links to the index of a protocol.
#[derive(Debug)]
pub struct ProtocolLinks {
    /// Above the heading.
    pub badge: Value,
    /// In a list of links.
    pub item: Value,
}

/// Made when it is first asked for, by whichever thread asks.
type Once<T> = OnceLock<Result<T, Diagnostic>>;

/// Everything about codes that is made once.
#[derive(Debug)]
pub struct ProseCache {
    /// By locale and protocol.
    links: Vec<Vec<Once<ProtocolLinks>>>,
    /// By locale, protocol and code.
    codes: Vec<Vec<Vec<Once<CodeProse>>>>,
    /// By locale, protocol and code: an item of a list, which leads to a page in the
    /// locale, or in the default one.
    items: Vec<Vec<Vec<[Once<Mold>; 2]>>>,
    /// By locale, protocol and class: the title in the language of the locale.
    titles: Vec<Vec<Vec<Option<String>>>>,
    /// By protocol.
    facts: Vec<ProtocolFacts>,
}

/// Facts made safe to stand within Markdown.
#[derive(Debug)]
pub struct ProtocolFacts {
    /// `FTP`
    pub name: String,
    /// By code: `220` and `Service Ready`.
    pub codes: Vec<(String, String)>,
    /// By class: its key, `2xx`.
    pub classes: Vec<String>,
}

impl ProseCache {
    /// Nothing made yet but what is small.
    pub fn new(project: &Project) -> Self {
        let protocols = &project.catalog.protocols;
        let slots = |p: &Protocol| p.codes.iter().map(|_| OnceLock::new()).collect();
        let pairs = |p: &Protocol| p.codes.iter().map(|_| Default::default()).collect();
        let titles = |locale: usize, p: &Protocol| {
            let localizer = project.localizers.at(locale);
            let title = |c: &Class| localizer.format(&c.message, None, &Args::new())?.ok();
            p.classes.iter().map(title).collect()
        };
        let escape = |s: &str| escape_markdown(s).into_owned();
        let facts = |p: &Protocol| ProtocolFacts {
            name: escape(&p.name),
            classes: p.classes.iter().map(|c| escape(&c.key)).collect(),
            codes: p
                .codes
                .iter()
                .map(|c| (escape(&c.text), escape(&c.name)))
                .collect(),
        };
        let locales = 0..project.locales.len();
        let links = |_| protocols.iter().map(|_| OnceLock::new()).collect();
        Self {
            links: locales.clone().map(links).collect(),
            items: locales
                .clone()
                .map(|_| protocols.iter().map(pairs).collect())
                .collect(),
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

    /// Facts of a protocol, safe within Markdown.
    pub fn facts(&self, protocol: usize) -> &ProtocolFacts {
        &self.facts[protocol]
    }

    /// The title of a class in the language of a locale, if it has one there.
    pub fn title(&self, locale: usize, protocol: usize, class: usize) -> Option<&str> {
        self.titles[locale][protocol][class].as_deref()
    }
}

impl Renderer<'_> {
    /// What is said about a code in a locale.
    pub(super) fn prose(
        &self,
        locale: usize,
        protocol: usize,
        code: usize,
    ) -> Result<&CodeProse, Diagnostic> {
        let slot = &self.prose.codes[locale][protocol][code];
        let made = slot.get_or_init(|| self.make_prose(locale, protocol, code));
        made.as_ref().map_err(Diagnostic::clone)
    }

    /// An item of a list for a code, on a page in `locale`, which leads to a page in
    /// the locale `target`: the same, or the default one.
    pub(super) fn item(
        &self,
        locale: usize,
        protocol: usize,
        code: usize,
        target: usize,
    ) -> Result<&Mold, Diagnostic> {
        let slot = &self.prose.items[locale][protocol][code][usize::from(target != locale)];
        let made = slot.get_or_init(|| view::code::item(self, locale, protocol, code, target));
        made.as_ref().map_err(Diagnostic::clone)
    }

    fn make_prose(&self, locale: usize, p: usize, c: usize) -> Result<CodeProse, Diagnostic> {
        let project = self.plan().project();
        let code = &project.catalog.protocols[p].codes[c];
        let safe = self.prose.facts(p);
        let facts: [(&'static str, &str); 3] = [
            ("protocol", &safe.name),
            ("code", &safe.codes[c].0),
            ("name", &safe.codes[c].1),
        ];
        let frame = |frame, part| -> Result<String, Diagnostic> {
            let parts = [(part, (&*code.message, Some(part)))];
            let text = sentence(project, locale, (frame, None), &parts, &facts)?;
            Ok(text.html(self.plan(), locale))
        };
        Ok(CodeProse {
            card: view::code::card(self, locale, p, c)?,
            indicates: frame("compare-summary-indicates", "means")?,
            contrast: frame("compare-summary-contrast", "means")?,
            meanwhile: frame("compare-summary-meanwhile", "means")?,
            difference: Value::safe_string(&frame(
                "compare-difference-description",
                "description",
            )?),
            encounter: Value::safe_string(&frame("compare-difference-when", "when")?),
            advice: frame("compare-advice-code", "fix")?,
            links: view::code::links(self, locale, p, c)?,
        })
    }

    /// Links to the index of a protocol, for pages in a locale.
    pub(super) fn protocol_links(
        &self,
        locale: usize,
        protocol: usize,
    ) -> Result<&ProtocolLinks, Diagnostic> {
        let make = || {
            let project = self.plan().project();
            let name = project.catalog.protocols[protocol].name.clone();
            let page = view::link(self, locale, Page::Protocol(protocol), name);
            let mut context = Context::new();
            context.insert("page", &page);
            let engine = &self.engines[locale];
            Ok(ProtocolLinks {
                badge: engine.part(project, "components/badge.html", &context)?,
                item: engine.part(project, "components/protocol_link.html", &context)?,
            })
        };
        let made = self.prose.links[locale][protocol].get_or_init(make);
        made.as_ref().map_err(Diagnostic::clone)
    }

    /// An attribute of a code's message, for a page in `locale`.
    pub(super) fn attribute(
        &self,
        locale: usize,
        id: &str,
        attribute: &str,
    ) -> Result<Text, Diagnostic> {
        message(self.plan().project(), locale, (id, Some(attribute)))
    }
}
