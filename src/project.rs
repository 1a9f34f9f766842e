//! Everything that was loaded, and nothing that can be done with it.

use crate::diagnostic::{SourceId, Sources, Span};
use crate::l10n::{Localizers, Resource};
use crate::model::{Asset, Catalog, Config, Locale, LocaleId, Lost};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use typed_index_collections::TiVec;

/// One `.ftl` file.
#[derive(Debug)]
pub struct MessageFile {
    /// Whose messages they are.
    pub locale: LocaleId,
    /// The text.
    pub source: SourceId,
    /// Whether it comes with the program.
    pub built_in: bool,
    /// What is in it.
    pub resource: Resource,
}

/// What a locale's translations were made from.
#[derive(Clone, Debug, Default)]
pub struct Lock {
    /// The default locale's messages as they were then, in canonical form, by id. Of a long
    /// page that is translated nothing but its path: `pages/about.md`.
    pub recorded: BTreeMap<String, String>,
    /// Ids of translated messages whose source is another one now.
    pub stale: BTreeSet<String>,
    /// Ids of translated messages of which nothing is recorded.
    pub unrecorded: BTreeSet<String>,
    /// What is recorded, still there to be translated, and not translated any more.
    pub lost: BTreeSet<String>,
}

/// What a check reports and is meant to be so.
#[derive(Debug)]
pub struct Allowance {
    /// The folder that it is for, with a slash at the end.
    pub folder: String,
    /// The diagnostic's code.
    pub code: String,
    /// Where the code is written.
    pub span: Span,
    /// The messages or attributes that it is for, and where they are named. All, if
    /// there is none.
    pub messages: Vec<(String, Span)>,
}

/// A long page: one Markdown text per locale that has it.
#[derive(Debug)]
pub struct LongPage {
    /// Its part of the URL: the file's stem.
    pub slug: String,
    /// By locale.
    pub texts: TiVec<LocaleId, Option<SourceId>>,
}

/// A site as its authors wrote it. Immutable; what could not be represented has
/// been left out and reported.
#[derive(Debug)]
pub struct Project {
    /// Every text, for diagnostics.
    pub sources: Sources,
    /// The settings.
    pub config: Config,
    /// Protocols and codes.
    pub catalog: Catalog,
    /// The languages. The first is the default one; the others follow by tag.
    pub locales: TiVec<LocaleId, Locale>,
    /// Their messages, by the same index.
    pub localizers: Arc<Localizers>,
    /// The files that the messages were written in.
    pub messages: Vec<MessageFile>,
    /// What the translations were made from, by locale; nothing if that is not kept.
    pub locks: TiVec<LocaleId, Option<Lock>>,
    /// What the checks are not to report.
    pub allowances: Vec<Allowance>,
    /// Long pages, by slug.
    pub pages: Vec<LongPage>,
    /// Templates by name, such as `base.html`.
    pub templates: Vec<(String, SourceId)>,
    /// The names of those that come with the program.
    pub built_in_templates: Vec<String>,
    /// The names of those that are not, word for word, what comes with the program.
    pub own_templates: Vec<String>,
    /// Files that are served as they are, by path.
    pub assets: Vec<Asset>,
    /// What could not be loaded.
    pub lost: Lost,
    /// `content/site.yaml`, where problems of the site as a whole are shown.
    pub site: SourceId,
}
