//! Checks pages as they will be written: dead links, duplicate titles, language versions
//! that do not link back.
//!
//! Input: a plan and the bytes of all or some pages, all language versions of a page
//! together. Output: diagnostics. Stores a hash of each page's title, never the page. Links
//! are also checked, and reported, where they are written (`written`).

mod dead;
mod host;
mod near;
mod rules;
mod source_links;
mod target;

pub use host::{Fit, HOSTS, Host, Tally};
pub use rules::RULES;

use crate::diagnostic::{Diagnostic, Diagnostics, Span, counted};
use crate::model::{LocaleId, Page, PageKind};
use crate::plan::{Plan, page_kind};
use dead::{Dead, Link, Looked, Where};
use near::{Ids, Names};
use source_links::SourceLink;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Mutex, OnceLock};
use versus_html::PageFacts;

/// A page in a locale.
type PageVersion = (LocaleId, Page);

/// The checks of one run. Shared between threads.
#[derive(Debug)]
pub struct Audit<'p> {
    plan: &'p Plan,
    /// Names of the files that are not pages.
    files: HashSet<String>,
    /// The same, indexed for finding similar names. Built on first use.
    names: OnceLock<Names>,
    /// Links in their sources.
    written: Vec<SourceLink>,
    /// The addresses on pages of links without placeholders: indices into `written` by
    /// address.
    on_pages: HashMap<String, Vec<usize>>,
    state: Mutex<State>,
}

/// The results so far. They do not depend on the order of threads: of several pages, the
/// one whose address sorts first is kept.
#[derive(Debug, Default)]
struct State {
    /// A page with this title, by locale and hash of the title.
    titles: HashMap<(LocaleId, u64), Page>,
    /// Titles that several pages share: the title and the addresses.
    doubled: BTreeMap<(LocaleId, String), BTreeMap<String, Page>>,
    /// Anchors on other pages that links name, with these links.
    anchors: HashMap<PageVersion, BTreeMap<String, BTreeMap<Where, Link>>>,
    /// Dead links, and why they are dead.
    dead: BTreeMap<Where, (Link, Dead)>,
    /// Other errors, by kind of page, since pages of one kind share a template: the first
    /// page, and the number of pages.
    mistakes: BTreeMap<(&'static str, PageKind, String), (PageVersion, usize)>,
}

impl<'p> Audit<'p> {
    /// Checks links where they are written. `files`: the names of the files that are not
    /// pages.
    pub fn new(plan: &'p Plan, files: HashSet<String>) -> Self {
        let mut audit = Self {
            plan,
            files,
            names: OnceLock::new(),
            written: source_links::all(plan),
            on_pages: HashMap::new(),
            state: Mutex::default(),
        };
        audit.check_source_links();
        audit
    }

    /// The pages whose own prose links to anchors on the same page. Only the page itself
    /// tells whether these exist.
    pub fn pages_with_anchor_links(&self) -> HashSet<Page> {
        source_links::pages_with_anchor_links(self.plan, &self.written)
    }

    /// Checks one page in all locales in which it is written.
    pub fn page(&self, page: Page, versions: &[(LocaleId, Vec<u8>)]) {
        let read = |(locale, html): &(LocaleId, Vec<u8>)| (*locale, PageFacts::read(html));
        let versions: Vec<_> = versions.iter().map(read).collect();
        for (locale, facts) in &versions {
            let place = (*locale, page);
            self.title(place, &facts.title);
            self.shape(place, facts);
            let looked = Looked::new(place, facts);
            for link in &facts.links {
                self.link(&looked, link);
            }
        }
        self.languages(page, &versions);
    }

    /// Checks only the titles of a page.
    pub fn titles(&self, page: Page, versions: &[(LocaleId, Vec<u8>)]) {
        const END: &[u8] = b"</title>";
        for (locale, html) in versions {
            let end = html.windows(END.len()).position(|bytes| bytes == END);
            let facts = PageFacts::read(&html[..end.unwrap_or(html.len())]);
            self.title((*locale, page), &facts.title);
        }
    }

    /// The addresses of the pages on which anchors must exist: call [`Audit::anchors`] with
    /// the bytes of each.
    pub fn wanted(&self) -> BTreeSet<String> {
        let state = self.state.lock().expect("no panic");
        state
            .anchors
            .keys()
            .map(|place| self.name(*place))
            .collect()
    }

    /// Checks the anchors on a page that links from elsewhere name.
    pub fn anchors(&self, locale: LocaleId, page: Page, html: &[u8]) {
        let facts = PageFacts::read(html);
        let ids = Ids::new(&facts);
        let mut state = self.state.lock().expect("no panic");
        let wanted = state.anchors.remove(&(locale, page)).unwrap_or_default();
        let missing = wanted.into_iter().filter(|(id, _)| !ids.contains(id));
        for (id, links) in missing {
            for (place, link) in links {
                state.report(place, link, Dead::NoAnchor(ids.near(&id)));
            }
        }
    }

    /// Ends the run, and returns all diagnostics.
    pub fn finish(self) -> Diagnostics {
        let state = std::mem::take(&mut *self.state.lock().expect("no panic"));
        let mut found = Diagnostics::default();
        for ((_, title), pages) in state.doubled {
            let names: Vec<_> = pages.keys().map(String::as_str).collect();
            let names = match names[..] {
                [a, b] => format!("{a} and {b}"),
                [a, b, ..] => format!("{a}, {b} and {} more", names.len() - 2),
                _ => continue,
            };
            let last = pages.values().next_back().expect("two at least");
            let message = format!("{names} have the same title `{title}`");
            let at = self.span(*last);
            let diagnostic = Diagnostic::error("output/duplicate-title", at, message);
            found.push(diagnostic.hint("give each code, or page, a name of its own"));
        }
        for (place, (link, why)) in &state.dead {
            found.push(self.dead(place, link, why));
        }
        for ((code, _, what), (place, count)) in state.mistakes {
            let more = match count {
                1 => String::new(),
                n => format!("; the same on {}", counted(n - 1, "more page")),
            };
            let message = format!("{} {what}{more}", self.name(place));
            let diagnostic = Diagnostic::error(code, self.span(place.1), message);
            found.push(diagnostic.hint("compare the page's template with the default one"));
        }
        found
    }

    /// Records an error in a page's template.
    fn mistake(&self, code: &'static str, what: String, place: PageVersion) {
        let mut state = self.state.lock().expect("no panic");
        let entry = state.mistakes.entry((code, page_kind(place.1), what));
        let (first, count) = entry.or_insert((place, 0));
        *count += 1;
        if self.name(place) < self.name(*first) {
            *first = place;
        }
    }

    /// Checks that there is one heading, and that ids are unique.
    fn shape(&self, place: PageVersion, facts: &PageFacts) {
        if facts.headings != 1 {
            let what = format!("has {} <h1> elements; expected exactly one", facts.headings);
            self.mistake("output/heading", what, place);
        }
        if let Some(id) = &facts.repeated_id {
            let what = format!("has two elements with the id `{id}`");
            self.mistake("output/repeated-id", what, place);
        }
    }

    /// Checks that no other page in the locale has the same title.
    fn title(&self, (locale, page): PageVersion, title: &str) {
        let mut hasher = DefaultHasher::new();
        title.hash(&mut hasher);
        let key = (locale, hasher.finish());
        let mut state = self.state.lock().expect("no panic");
        if let Some(other) = state.titles.insert(key, page)
            && other != page
        {
            let doubled = state.doubled.entry((locale, title.to_owned()));
            let doubled = doubled.or_default();
            for page in [page, other] {
                doubled.insert(self.name((locale, page)), page);
            }
        }
    }

    /// Checks that all language versions of a page list the same alternates, and that each
    /// alternate lists them in turn.
    fn languages(&self, page: Page, versions: &[(LocaleId, PageFacts)]) {
        const CODE: &str = "output/alternates";
        let base = &self.plan.project().config.base_url;
        let tag = |locale: LocaleId| self.plan.project().locales[locale].tag.as_str();
        let mut sets = versions.iter().filter(|(_, f)| !f.alternates.is_empty());
        let Some((first, facts)) = sets.next() else {
            return;
        };
        for (locale, other) in sets {
            if other.alternates != facts.alternates {
                let what = format!(
                    "does not list the same alternates as the page in `{}`",
                    tag(*first)
                );
                self.mistake(CODE, what, (*locale, page));
            }
        }
        for (language, address) in facts.alternates.iter().filter(|(l, _)| l != "x-default") {
            let path = address.strip_prefix(&*base.origin);
            let path = path.and_then(|p| p.strip_prefix(&*base.path));
            let back = path.and_then(|p| self.plan.parse(p)).is_some_and(|(l, p)| {
                let has = |(v, f): &(LocaleId, PageFacts)| *v == l && !f.alternates.is_empty();
                p == page && tag(l) == language && versions.iter().any(has)
            });
            if !back {
                let what = format!("lists an alternate in `{language}` that does not link back");
                self.mistake(CODE, what, (*first, page));
            }
        }
    }

    /// The address of a page, as used in reports.
    fn name(&self, (locale, page): PageVersion) -> String {
        self.plan.path(locale, page)
    }

    /// Where to report a page: the record it is about, or the settings.
    fn span(&self, page: Page) -> Span {
        let project = self.plan.project();
        let catalog = &project.catalog;
        match page {
            Page::Code(id) => catalog.code(id).span.clone(),
            Page::Comparison(pair) => catalog.code(pair.a()).span.clone(),
            Page::Protocol(p) => catalog.protocols[p].span.clone(),
            Page::Entry(l) => {
                let text = project.entries[l].texts.iter().flatten().next();
                Span::new(text.copied().unwrap_or(project.site), 0..0)
            }
            Page::Home | Page::Search | Page::NotFound => Span::new(project.site, 0..0),
            Page::Number(n) => {
                let first = project.catalog.numbers[n].codes[0];
                project.catalog.code(first).span.clone()
            }
        }
    }
}
