//! The loaded project: plain data, no behavior.

use crate::diagnostic::{SourceId, Sources, Span};
use crate::l10n::{Localizers, Resource};
use crate::model::{
    Asset, Catalog, CodeId, Config, EntryId, Fact, Locale, LocaleId, Lost, ProtocolId, Wording,
};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::Arc;
use typed_index_collections::TiVec;

/// One `.ftl` file.
#[derive(Debug)]
pub struct MessageFile {
    /// The locale of the messages.
    pub locale: LocaleId,
    /// The file's text.
    pub source: SourceId,
    /// Whether it is built into the program.
    pub built_in: bool,
    /// The parsed text.
    pub resource: Resource,
}

/// The source texts that a locale's translations were made from.
#[derive(Clone, Debug, Default)]
pub struct Lock {
    /// The default locale's messages as they were then, in canonical form, by id. For a
    /// translated long page, only its path: `pages/about.md`.
    pub recorded: BTreeMap<String, String>,
    /// Ids of translated messages whose source text has changed since.
    pub stale: BTreeSet<String>,
    /// Ids of translated messages for which no source text is recorded.
    pub unrecorded: BTreeSet<String>,
    /// Ids that are recorded and still to be translated, but are no longer translated.
    pub lost: BTreeSet<String>,
}

/// A finding of a check that is intended.
#[derive(Debug)]
pub struct Allowance {
    /// The folder it applies to, with a trailing slash.
    pub folder: String,
    /// The diagnostic's code.
    pub code: String,
    /// Where the code is written.
    pub span: Span,
    /// The messages or attributes it applies to, and where they are named. If empty, it
    /// applies to all.
    pub messages: Vec<(String, Span)>,
}

/// A long page: one Markdown text per locale that has it.
#[derive(Debug)]
pub struct PageEntry {
    /// Its path in `pages/`, without `.md`: `about`, or `guides/active-passive` for a page of
    /// the collection `guides`, whose own page is `guides/index`.
    pub path: String,
    /// By locale.
    pub texts: TiVec<LocaleId, Option<SourceId>>,
}

impl PageEntry {
    /// The collection it belongs to.
    pub fn collection(&self) -> Option<&str> {
        self.path.split_once('/').map(|(collection, _)| collection)
    }

    /// Its name in the collection, or among the pages outside of collections.
    pub fn slug(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// Whether it is the page of a collection as a whole.
    pub fn is_index(&self) -> bool {
        self.collection().is_some() && self.slug() == "index"
    }

    /// Its address in the default locale, without the suffix of pages: `about`, `guides/`.
    pub fn address(&self) -> &str {
        match self.is_index() {
            true => &self.path[..self.path.len() - "index".len()],
            false => &self.path,
        }
    }
}

/// Words by which people of one language look for something, beside names and prose. Each
/// phrase is as they type it.
#[derive(Debug, Default)]
pub struct SearchWords {
    /// Those of codes.
    pub codes: BTreeMap<CodeId, Vec<String>>,
    /// Those of long pages.
    pub pages: BTreeMap<EntryId, Vec<String>>,
}

/// A site as its authors wrote it. Immutable; what could not be represented has
/// been left out and reported.
#[derive(Debug)]
pub struct Project {
    /// Every source text, for diagnostics.
    pub sources: Sources,
    /// The settings.
    pub config: Config,
    /// Protocols and codes.
    pub catalog: Catalog,
    /// The locales. The first is the default one; the others follow by tag.
    pub locales: TiVec<LocaleId, Locale>,
    /// Their messages.
    pub localizers: Arc<Localizers>,
    /// The files with the messages.
    pub messages: Vec<MessageFile>,
    /// The source texts of the translations, by locale; `None` if they are not recorded.
    pub locks: TiVec<LocaleId, Option<Lock>>,
    /// Findings of checks that are intended.
    pub allowances: Vec<Allowance>,
    /// Long pages: those outside of collections, then each collection, its index first.
    pub entries: TiVec<EntryId, PageEntry>,
    /// Words for the search, by locale.
    pub search_words: TiVec<LocaleId, SearchWords>,
    /// Templates by name, such as `base.html`.
    pub templates: Vec<(String, SourceId)>,
    /// The names of the built-in ones.
    pub built_in_templates: Vec<String>,
    /// The names of those that are not identical to a built-in one.
    pub own_templates: Vec<String>,
    /// Static files, which are published unchanged, by path.
    pub assets: Vec<Asset>,
    /// Ids of messages that are a version of one of the program's for one protocol.
    pub versions: HashSet<String>,
    /// The protocols for which any message has a version.
    pub versioned: HashSet<ProtocolId>,
    /// Ids of the messages of the default locale that say which protocol a code is of.
    pub naming: HashSet<String>,
    /// What could not be loaded.
    pub lost: Lost,
    /// `content/site.yaml`, where problems of the site as a whole are reported.
    pub site: SourceId,
}

impl Project {
    /// The id of the message with which a locale says, on pages of a protocol, what `id`
    /// says elsewhere. `None` for the protocol means pages about several.
    pub fn version<'i>(
        &self,
        locale: LocaleId,
        protocol: Option<ProtocolId>,
        id: &'i str,
    ) -> Cow<'i, str> {
        if !self.versions.is_empty()
            && let Some(protocol) = protocol
        {
            let own = format!("{}-{id}", self.catalog.protocols[protocol].slug);
            if self.versions.contains(&own) && self.localizers.at(locale).has_any(&own) {
                return own.into();
            }
        }
        id.into()
    }

    /// The id of the program's message that a message replaces for one protocol; else its
    /// own.
    pub fn unversioned<'i>(&self, id: &'i str) -> &'i str {
        match self.versions.contains(id) {
            true => self.catalog.unversioned(id),
            false => id,
        }
    }

    /// The folder of a protocol, if any message has a version for it.
    pub fn message_prefix(&self, protocol: ProtocolId) -> Option<&str> {
        let slug = &*self.catalog.protocols[protocol].slug;
        self.versioned.contains(&protocol).then_some(slug)
    }

    /// The id of the message with words for a fact on pages of a protocol. Values of the
    /// protocol's own have only words of the protocol's own.
    pub fn words(
        &self,
        locale: LocaleId,
        protocol: Option<ProtocolId>,
        wording: Wording,
        fact: &Fact,
    ) -> String {
        let id = wording.id_of(&fact.key);
        match protocol.filter(|_| fact.own) {
            Some(protocol) => format!("{}-{id}", self.catalog.protocols[protocol].slug),
            None => self.version(locale, protocol, &id).into_owned(),
        }
    }
}
