//! What is wrong with pages as they will be written: links that lead nowhere, titles
//! that two pages share, languages that do not point back.
//!
//! Input: a plan and the bytes of each page, all languages of a page together. Output:
//! diagnostics. Holds a few bytes for each page, never the pages.

mod host;
mod page;

pub use host::{Fit, HOSTS, Host, Tally};

use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::model::Page;
use crate::plan::Plan;
use page::PageFacts;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Mutex;

/// A page in a locale.
type Place = (usize, Page);

/// The checks of one run. Shared between threads.
#[derive(Debug)]
pub struct Audit<'p> {
    plan: &'p Plan<'p>,
    /// Names of the files that are no pages.
    files: HashSet<String>,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    /// By locale and hash of the title.
    titles: HashMap<(usize, u64), Page>,
    /// Places on other pages that links name, and a page that has such a link.
    anchors: HashMap<(Place, String), Place>,
    /// Links that have been reported.
    reported: HashSet<String>,
    found: Diagnostics,
}

impl<'p> Audit<'p> {
    /// `files`: the names of the files that are no pages.
    pub fn new(plan: &'p Plan<'p>, files: HashSet<String>) -> Self {
        Self {
            plan,
            files,
            state: Mutex::default(),
        }
    }

    /// Looks at one page in all locales in which it is written.
    pub fn page(&self, page: Page, versions: &[(usize, Vec<u8>)]) {
        let read = |(locale, html): &(usize, Vec<u8>)| (*locale, PageFacts::read(html));
        let versions: Vec<_> = versions.iter().map(read).collect();
        let mut found = Diagnostics::default();
        for (locale, facts) in &versions {
            self.shape((*locale, page), facts, &mut found);
            self.links((*locale, page), facts, &mut found);
        }
        self.languages(page, &versions, &mut found);
        self.state.lock().expect("no panic").found.extend(found);
    }

    /// The places on other pages that must be there, page by page: call
    /// [`Audit::anchors`] with each page's bytes.
    pub fn wanted(&self) -> BTreeSet<(usize, String)> {
        let state = self.state.lock().expect("no panic");
        let path = |(locale, page): &Place| (*locale, self.plan.path(*locale, *page));
        state.anchors.keys().map(|(place, _)| path(place)).collect()
    }

    /// Looks for the places on a page that links from elsewhere name.
    pub fn anchors(&self, locale: usize, page: Page, html: &[u8]) {
        let facts = PageFacts::read(html);
        let mut state = self.state.lock().expect("no panic");
        let place = (locale, page);
        let missing: Vec<_> = state
            .anchors
            .iter()
            .filter(|((to, id), _)| *to == place && !facts.ids.contains(id))
            .map(|((_, id), from)| (id.clone(), *from))
            .collect();
        for (id, from) in missing {
            let link = format!("{}#{id}", self.plan.path(locale, page));
            state
                .found
                .push(self.dead(from, &link, "names a place that is not on the page"));
        }
    }

    /// What was found.
    pub fn finish(self) -> Diagnostics {
        self.state.into_inner().expect("no panic").found
    }

    /// One heading, no id twice, a title of its own.
    fn shape(&self, place: Place, facts: &PageFacts, found: &mut Diagnostics) {
        let (locale, page) = place;
        let name = self.name(place);
        if facts.headings != 1 {
            let message = format!("{name} has {} elements <h1>", facts.headings);
            let diagnostic = Diagnostic::error("output/heading", self.span(page), message);
            found.push(diagnostic.hint("give the page's template one main heading"));
        }
        if let Some(id) = &facts.repeated_id {
            let message = format!("{name} has two elements with the id `{id}`");
            let diagnostic = Diagnostic::error("output/repeated-id", self.span(page), message);
            found.push(diagnostic.hint("rename one of them in the page's template"));
        }
        let mut hasher = DefaultHasher::new();
        facts.title.hash(&mut hasher);
        let key = (locale, hasher.finish());
        let mut state = self.state.lock().expect("no panic");
        if let Some(other) = state.titles.insert(key, page) {
            // Whichever thread was first, the report reads the same.
            let (first, second) = match self.name((locale, other)) < name {
                true => (other, page),
                false => (page, other),
            };
            let message = format!(
                "{} and {} have the same title `{}`",
                self.name((locale, first)),
                self.name((locale, second)),
                facts.title
            );
            let diagnostic =
                Diagnostic::error("output/duplicate-title", self.span(second), message);
            found.push(diagnostic.hint("names of codes, or of pages, must differ"));
        }
    }

    /// Every link within the site leads to a page or a file of it.
    fn links(&self, place: Place, facts: &PageFacts, found: &mut Diagnostics) {
        let base = &self.plan.project().config.base_url;
        for link in &facts.links {
            let inside = link.strip_prefix(&base.origin).unwrap_or(link);
            let dead = if let Some(id) = inside.strip_prefix('#') {
                let there = id.is_empty() || id == "top" || facts.ids.contains(id);
                (!there).then_some("names a place that is not on the page")
            } else if inside.starts_with('/') && !inside.starts_with("//") {
                self.target(place, inside)
            } else {
                None
            };
            if let Some(why) = dead {
                let fresh = {
                    let mut state = self.state.lock().expect("no panic");
                    state.reported.insert(link.clone())
                };
                if fresh {
                    found.push(self.dead(place, link, why));
                }
            }
        }
    }

    /// Why a path of the site leads nowhere, if it does.
    fn target(&self, from: Place, link: &str) -> Option<&'static str> {
        const NOWHERE: &str = "leads nowhere";
        let base = &self.plan.project().config.base_url.path;
        let (path, id) = link.split_once('#').unwrap_or((link, ""));
        let path = path.split('?').next().unwrap_or_default();
        let Some(path) = path.strip_prefix(base.as_str()) else {
            return Some("lies outside the path of base_url");
        };
        let Some(place) = self.plan.parse(path) else {
            let file = path.strip_prefix('/').unwrap_or(path);
            return (!self.files.contains(file)).then_some(NOWHERE);
        };
        if !id.is_empty() {
            let mut state = self.state.lock().expect("no panic");
            state.anchors.entry((place, id.to_owned())).or_insert(from);
        }
        None
    }

    /// The pages that name each other as languages of one page all do, and alike.
    fn languages(&self, page: Page, versions: &[(usize, PageFacts)], found: &mut Diagnostics) {
        let base = &self.plan.project().config.base_url;
        let tag = |locale: usize| self.plan.project().locales[locale].tag.as_str();
        let mut sets = versions.iter().filter(|(_, f)| !f.alternates.is_empty());
        let Some((first, facts)) = sets.next() else {
            return;
        };
        let mut report = |locale: usize, message: String| {
            let message = format!("{} {message}", self.name((locale, page)));
            let diagnostic = Diagnostic::error("output/alternates", self.span(page), message);
            found.push(diagnostic.hint("see components/alternates.html of the default templates"));
        };
        for (locale, other) in sets {
            if other.alternates != facts.alternates {
                let message = format!("names other languages than {}", self.name((*first, page)));
                report(*locale, message);
            }
        }
        for (language, address) in facts.alternates.iter().filter(|(l, _)| l != "x-default") {
            let path = address.strip_prefix(&*base.origin);
            let path = path.and_then(|p| p.strip_prefix(&*base.path));
            let back = path.and_then(|p| self.plan.parse(p)).is_some_and(|(l, p)| {
                let has = |(v, f): &(usize, PageFacts)| *v == l && !f.alternates.is_empty();
                p == page && tag(l) == language && versions.iter().any(has)
            });
            if !back {
                let message = format!(
                    "names {address} as its version in `{language}`, which does not name it"
                );
                report(*first, message);
            }
        }
    }

    fn dead(&self, (locale, page): Place, link: &str, why: &str) -> Diagnostic {
        let message = format!("the link `{link}` on {} {why}", self.name((locale, page)));
        let written = self.written(link);
        let span = written.unwrap_or_else(|| self.span(page));
        Diagnostic::error("output/dead-link", span, message)
            .hint("links in prose are written as in the default locale: /ftp/425-cant-open-data-connection")
    }

    /// Where an author wrote a link, as far as it can be found.
    fn written(&self, link: &str) -> Option<Span> {
        let project = self.plan.project();
        let path = link
            .strip_prefix(&*project.config.base_url.path)
            .unwrap_or(link);
        let mut tags = project
            .locales
            .iter()
            .skip(1)
            .map(|l| format!("/{}", l.tag));
        let bare = tags.find_map(|tag| path.strip_prefix(&*tag).filter(|r| r.starts_with('/')));
        let wanted = [Some(link), Some(path), bare];
        project.sources.iter().find_map(|(id, source)| {
            let find = |path: &&str| {
                ["(", "\""].iter().find_map(|before| {
                    let text = format!("{before}{path}");
                    source.text.find(&text).map(|at| at + 1..at + text.len())
                })
            };
            let range = wanted.iter().flatten().find_map(find)?;
            Some(Span::new(id, range))
        })
    }

    /// The address of a page, as a report names it.
    fn name(&self, (locale, page): Place) -> String {
        self.plan.path(locale, page)
    }

    /// The record that a page is about, or the settings.
    fn span(&self, page: Page) -> Span {
        let project = self.plan.project();
        let protocols = &project.catalog.protocols;
        match page {
            Page::Code(p, c) | Page::Comparison(p, c, _) => protocols[p].codes[c].span.clone(),
            Page::Protocol(p) => protocols[p].span.clone(),
            Page::Long(l) => {
                let text = project.pages[l].texts.iter().flatten().next();
                Span::new(text.copied().unwrap_or(project.site), 0..0)
            }
            Page::Home | Page::NotFound => Span::new(project.site, 0..0),
        }
    }
}
