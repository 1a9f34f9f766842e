//! Determines the outputs of a site, and their addresses and file names.
//!
//! Input: a project. Output: a [`Plan`], which knows every route without storing the pairs:
//! they are enumerated by protocol and code, and an address is parsed, not looked up. The
//! plan's memory grows with codes and hand-written comparisons, not with pairs.

mod coverage;
mod links;
mod resolve;
mod routes;
mod shows;
mod urls;

pub use coverage::Coverage;
pub use resolve::decoded;
pub use routes::{Row, page_kind};

use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::model::{CodeId, LocaleId, Page, Pair, Route, SitemapComparisons, Untranslated};
use crate::project::{PageEntry, Project};
use crate::text::{fold_name, same_name};
use coverage::Prose;
use links::Links;
pub use links::Partner;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// The maximum number of addresses in one sitemap (sitemaps.org).
const SITEMAP_LIMIT: usize = 50_000;

/// Every output of a project.
#[derive(Debug)]
pub struct Plan {
    project: Arc<Project>,
    prose: Prose,
    links: Links,
}

/// Plans a project's outputs, and reports addresses that two of them would share.
pub fn plan(project: &Arc<Project>) -> (Arc<Plan>, Diagnostics) {
    let prose = Prose::new(project);
    let plan = Plan {
        links: Links::new(project, prose.hand_written_pairs()),
        project: Arc::clone(project),
        prose,
    };
    let diagnostics = plan.collisions();
    (Arc::new(plan), diagnostics)
}

impl Plan {
    /// The project that the plan is for.
    pub fn project(&self) -> &Project {
        &self.project
    }

    /// How far a page is in the language of its locale.
    pub fn coverage(&self, locale: LocaleId, page: Page) -> Coverage {
        self.prose.coverage(&self.project, locale, page)
    }

    /// Whether the page should say that its own prose has changed in the default locale
    /// since it was translated.
    pub fn is_stale(&self, locale: LocaleId, page: Page) -> bool {
        let Some(lock) = &self.project.locks[locale] else {
            return false;
        };
        if !self.project.config.stale_notice || lock.stale.is_empty() {
            return false;
        }
        let catalog = &self.project.catalog;
        let stale = |id: &str| lock.stale.contains(id);
        let code_is_stale = |id: CodeId| {
            let code = catalog.code(id);
            stale(&code.message) || code.causes.iter().any(|cause| stale(&cause.message))
        };
        match page {
            Page::Home | Page::Entry(_) | Page::Search | Page::NotFound => false,
            Page::Number(n) => catalog.numbers[n].codes.iter().any(|id| code_is_stale(*id)),
            Page::Protocol(p) => stale(&catalog.protocols[p].message),
            Page::Code(id) => code_is_stale(id),
            Page::Comparison(pair) => {
                let written = self.hand_written(pair);
                let mut codes = pair.codes().into_iter();
                codes.any(code_is_stale) || written.is_some_and(stale)
            }
        }
    }

    /// Whether the page exists in this locale.
    pub fn exists(&self, locale: LocaleId, page: Page) -> bool {
        let always = match page {
            Page::Home | Page::Search | Page::NotFound => true,
            Page::Protocol(_)
            | Page::Code(..)
            | Page::Comparison(..)
            | Page::Number(_)
            | Page::Entry(_) => false,
        };
        always
            || self.project.config.untranslated == Untranslated::Fallback
            || self.coverage(locale, page) != Coverage::Fallback
    }

    /// The id of the message that replaces a comparison's composed text.
    pub fn hand_written(&self, pair: Pair) -> Option<&str> {
        self.prose.hand_written(pair)
    }

    /// The hand-written comparisons, in source order.
    pub fn hand_written_pairs(&self) -> &[Pair] {
        self.prose.hand_written_pairs()
    }

    /// The locales in which search engines should find the page, ascending.
    pub fn translations(&self, page: Page) -> impl Iterator<Item = LocaleId> + '_ {
        let all = self.project.locales.keys();
        all.filter(move |l| self.coverage(*l, page) != Coverage::Fallback)
    }

    /// The day of the last change to what a page shows, as far as the records state it: the
    /// latest one of theirs.
    pub fn updated(&self, page: Page) -> Option<&str> {
        let catalog = &self.project.catalog;
        let of = |id: CodeId| catalog.code(id).updated.as_deref();
        match page {
            Page::Code(id) => of(id),
            Page::Comparison(pair) => of(pair.a()).max(of(pair.b())),
            Page::Protocol(p) => catalog.codes(p).filter_map(of).max(),
            Page::Home | Page::Number(_) | Page::Entry(_) | Page::Search | Page::NotFound => None,
        }
    }

    /// The number of parts of the sitemap: 0 if it is a single file.
    pub fn sitemap_parts(&self) -> usize {
        match self.indexed().count() {
            n if n <= SITEMAP_LIMIT => 0,
            n => n.div_ceil(SITEMAP_LIMIT),
        }
    }

    /// The pages of one part of the sitemap.
    pub fn sitemap(&self, part: usize) -> impl Iterator<Item = (LocaleId, Page)> + '_ {
        self.indexed()
            .skip(part * SITEMAP_LIMIT)
            .take(SITEMAP_LIMIT)
    }

    /// The pages that search engines should find, in the plan's order.
    fn indexed(&self) -> impl Iterator<Item = (LocaleId, Page)> + '_ {
        let pages = self.routes().filter_map(|route| match route {
            Route::Page { locale, page } => Some((locale, page)),
            _ => None,
        });
        pages.filter(|(locale, page)| {
            self.lists(*page) && self.coverage(*locale, *page) != Coverage::Fallback
        })
    }

    /// Whether the sitemap lists a page where it is translated.
    fn lists(&self, page: Page) -> bool {
        match page {
            Page::Comparison(pair) => match self.project.config.sitemap {
                SitemapComparisons::All => true,
                SitemapComparisons::Near => self.is_near(pair),
            },
            Page::Search | Page::NotFound => false,
            Page::Home | Page::Protocol(_) | Page::Code(_) | Page::Number(_) | Page::Entry(_) => {
                true
            }
        }
    }

    /// Whether a comparison is written by hand, or one of its codes names the other.
    fn is_near(&self, pair: Pair) -> bool {
        let crossing = self.project.catalog.crossing(pair);
        let mut partners = self.partners(pair.a()).iter();
        crossing.is_some_and(|crossing| crossing.near)
            || self.hand_written(pair).is_some()
            || partners.any(|partner| partner.pair == pair)
    }

    /// Reports outputs that would share an address, and files where another output needs a
    /// folder.
    fn collisions(&self) -> Diagnostics {
        let project = &self.project;
        let mut taken: HashMap<String, String> = HashMap::new();
        let mut found = Diagnostics::default();
        let mut claim = |name: &str, what: String, span: Span, folder: &str| {
            let key = name.to_lowercase();
            if let Some(other) = taken.get(&key) {
                let message = format!("{what} and {other} would share the address /{name}");
                let diagnostic = Diagnostic::error("plan/url-collision", span, message);
                found.push(diagnostic.hint(format!("rename {folder}")));
            } else {
                taken.insert(key, what);
            }
        };
        let site = || Span::new(project.site, 0..0);
        claim("compare", "the comparisons".into(), site(), "");
        claim("assets", "the folder of assets".into(), site(), "");
        if !project.catalog.numbers.is_empty() {
            claim("codes", "the pages of numbers".into(), site(), "");
        }
        claim("search", "the search page".into(), site(), "");
        claim("404", "the not-found page".into(), site(), "");
        for locale in project.locales.iter().skip(1) {
            let folder = format!("locales/{}", locale.tag);
            claim(
                &locale.tag,
                format!("the locale `{}`", locale.tag),
                site(),
                &folder,
            );
        }
        for protocol in &project.catalog.protocols {
            let what = format!("the protocol `{}`", protocol.slug);
            let folder = format!("the folder content/{}", protocol.slug);
            claim(&protocol.slug, what, protocol.span.clone(), &folder);
        }
        let mut collection = None;
        for page in &project.entries {
            let at = page.texts.iter().flatten().next();
            let span = at.map_or_else(site, |id| Span::new(*id, 0..0));
            match page.collection() {
                Some(of) if collection == Some(of) => {}
                Some(of) => {
                    let folder = format!("the folder pages/{of}, in each locale");
                    claim(of, format!("the collection `{of}`"), span, &folder);
                    collection = Some(of);
                }
                None => {
                    let file = format!("the page's file pages/{}.md, in each locale", page.path);
                    let what = format!("the page `{}`", page.path);
                    claim(&page.path, what, span, &file);
                }
            }
        }
        let assets: HashSet<&str> = project.assets.iter().map(|a| a.file.as_str()).collect();
        let mut twins = HashSet::new();
        for asset in &project.assets {
            let path = asset.file.as_str();
            let above = path.match_indices('/').map(|(i, _)| &path[..i]);
            let span = Span::new(asset.source, 0..0);
            let in_file = |a: &&str| assets.contains(a) || self.is_file(a);
            let instead = |what: String| format!("static/{path} would replace {what}");
            let refused = if let Some(file) = above.clone().find(in_file) {
                let message = format!("static/{path} needs a folder named like the file /{file}");
                Some((message, "rename the folder"))
            } else if let Some((locale, page)) = self.parse_file(path) {
                let page = format!("the page {}", self.path(locale, page));
                let hint = "rename it: pages are built from records, messages and templates";
                Some((instead(page), hint))
            } else if self.is_data(path) {
                let hint = "rename it: this file is generated from the records";
                Some((instead(format!("/{path}")), hint))
            } else if self.is_folder(path) {
                Some((instead(format!("the folder /{path}/")), "rename the file"))
            } else {
                None
            };
            if let Some((message, hint)) = refused {
                found.push(Diagnostic::error("plan/url-collision", span, message).hint(hint));
                continue;
            }
            let twin = above.chain([path]).find_map(|p| Some((p, self.twin(p)?)));
            if let Some((part, twin)) = twin.filter(|(part, _)| twins.insert(*part)) {
                let message = format!(
                    "static/{part} and /{twin} differ only in case: on some systems they are the \
                     same"
                );
                let diagnostic = Diagnostic::warning("plan/url-collision", span, message);
                found.push(diagnostic.hint("rename it, or spell it the same"));
            }
        }
        found
    }

    /// The file or folder of the site that differs from this path only in case, if there is
    /// one. Addresses are in lower case, except for the tags of locales.
    fn twin(&self, path: &str) -> Option<String> {
        if path
            .bytes()
            .all(|b| b.is_ascii() && !b.is_ascii_uppercase())
        {
            // A path in lower case can only be the twin of a tag such as `pt-BR`.
            let first = path.split('/').next().unwrap_or(path);
            let mut tags = self.project.locales.iter().skip(1).map(|l| &l.tag);
            tags.find(|tag| *tag != first && same_name(tag, first))?;
        }
        let mut parts: Vec<String> = path.split('/').map(fold_name).collect();
        let mut tags = self.project.locales.iter().skip(1).map(|l| &l.tag);
        if let Some(tag) = tags.find(|tag| fold_name(tag) == parts[0]) {
            parts[0].clone_from(tag);
        }
        let twin = parts.join("/");
        let there = twin == "assets" || self.is_file(&twin) || self.is_folder(&twin);
        (there && twin != path).then_some(twin)
    }

    /// Whether a path is that of a page, or of another generated file.
    fn is_file(&self, path: &str) -> bool {
        self.is_replaceable(path) || self.is_data(path) || self.parse_file(path).is_some()
    }

    /// Whether a path is that of a generated file that a site may replace with its own: not
    /// a page, and not the contents of pages as data. Cards are generated under another
    /// name.
    fn is_replaceable(&self, path: &str) -> bool {
        let part = path
            .strip_prefix("sitemap-")
            .and_then(|p| p.strip_suffix(".xml"));
        let is_part = part.is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()));
        let names = [
            "sitemap.xml",
            "robots.txt",
            "llms.txt",
            "_headers",
            "_redirects",
        ];
        is_part || names.contains(&path) || self.parse_search(path).is_some()
    }

    /// Whether a path is that of a protocol's `codes.json`.
    fn is_data(&self, path: &str) -> bool {
        let folder = path.strip_suffix("codes.json");
        let page = folder.and_then(|f| self.parse(&format!("/{f}")));
        matches!(page, Some((_, Page::Protocol(_))))
    }

    /// Whether a path is that of a folder that holds pages, or belongs to the program.
    fn is_folder(&self, path: &str) -> bool {
        let project = &self.project;
        let mut parts = path.split('/').peekable();
        let tag = |part: &&str| project.locales.iter().skip(1).any(|l| l.tag == *part);
        parts.next_if(tag);
        let rest: Vec<_> = parts.collect();
        let pages = match rest[..] {
            [] | ["compare"] => true,
            ["codes"] => !project.catalog.numbers.is_empty(),
            ["compare", slug] | [slug] => {
                let crossings = project.catalog.crossings.iter();
                let mut folders = crossings.map(|crossing| {
                    let slugs = crossing
                        .pair
                        .codes()
                        .map(|id| &*project.catalog.protocol(id).slug);
                    slugs.join("-vs-")
                });
                let mut collections = project.entries.iter().filter_map(PageEntry::collection);
                project.catalog.protocols.iter().any(|p| p.slug == slug)
                    || (rest.len() == 1 && collections.any(|collection| collection == slug))
                    || (rest.len() == 2 && folders.any(|folder| folder == slug))
            }
            _ => false,
        };
        pages
            || path == ".versus"
            || path.starts_with(".versus/")
            || self.parse(&format!("/{path}/")).is_some()
    }
}

#[cfg(test)]
mod tests;
