//! What is wrong with pages as they will be written: links that lead nowhere, titles
//! that two pages share, languages that do not point back.
//!
//! Input: a plan and the bytes of each page, all languages of a page together. Output:
//! diagnostics. Keeps of each page a hash of its title, never the page.

mod host;

pub use host::{Fit, HOSTS, Host, Tally};

use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::model::{Kind, Page, UrlStyle};
use crate::plan::{Plan, kind};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Mutex;
use versus_html::PageFacts;

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

/// What is known so far. Whichever thread comes first, the end is the same: of several
/// pages the first by address is kept.
#[derive(Debug, Default)]
struct State {
    /// By locale and hash of the title: a page that has it.
    titles: HashMap<(usize, u64), Page>,
    /// Titles of several pages: the title and the addresses.
    doubled: BTreeMap<(usize, String), BTreeMap<String, Page>>,
    /// Places on other pages that links name, and a page that has such a link.
    anchors: HashMap<(Place, String), Place>,
    /// Links that lead nowhere: why, and a page that has such a link.
    dead: BTreeMap<String, (Dead, Place)>,
    /// Other mistakes, by kind of page, for pages of one kind share a template: the
    /// first page, and how many there are.
    mistakes: BTreeMap<(&'static str, Kind, String), (Place, usize)>,
}

/// Why a link leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Dead {
    /// There is no such page or file; perhaps the one that is meant.
    Nowhere(Option<String>),
    /// The page is there, the place on it is not.
    NoPlace,
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
        for (locale, facts) in &versions {
            self.shape((*locale, page), facts);
            for link in &facts.links {
                self.link((*locale, page), facts, link);
            }
        }
        self.languages(page, &versions);
    }

    /// The places on other pages that must be there, page by page: call
    /// [`Audit::anchors`] with each page's bytes.
    pub fn wanted(&self) -> BTreeSet<String> {
        let state = self.state.lock().expect("no panic");
        state
            .anchors
            .keys()
            .map(|(place, _)| self.name(*place))
            .collect()
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
            let base = &self.plan.project().config.base_url.path;
            let link = format!("{base}{}#{id}", self.name(place));
            state.dead.insert(link, (Dead::NoPlace, from));
        }
    }

    /// What was found.
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
            found.push(diagnostic.hint("names of codes, or of pages, must differ"));
        }
        for (link, (why, from)) in &state.dead {
            found.push(self.dead(*from, link, why));
        }
        for ((code, _, what), (place, count)) in state.mistakes {
            let more = match count {
                1 => String::new(),
                n => format!(", and so it is on {} more pages", n - 1),
            };
            let message = format!("{} {what}{more}", self.name(place));
            let diagnostic = Diagnostic::error(code, self.span(place.1), message);
            found.push(diagnostic.hint("see the page's template, and the default one"));
        }
        found
    }

    /// A mistake of a page's template.
    fn mistake(&self, code: &'static str, what: String, place: Place) {
        let mut state = self.state.lock().expect("no panic");
        let entry = state.mistakes.entry((code, kind(place.1), what));
        let (first, count) = entry.or_insert((place, 0));
        *count += 1;
        if self.name(place) < self.name(*first) {
            *first = place;
        }
    }

    /// One heading, no id twice, a title of its own.
    fn shape(&self, place: Place, facts: &PageFacts) {
        let (locale, page) = place;
        if facts.headings != 1 {
            let what = format!("has {} elements <h1> instead of one", facts.headings);
            self.mistake("output/heading", what, place);
        }
        if let Some(id) = &facts.repeated_id {
            let what = format!("has two elements with the id `{id}`");
            self.mistake("output/repeated-id", what, place);
        }
        let mut hasher = DefaultHasher::new();
        facts.title.hash(&mut hasher);
        let key = (locale, hasher.finish());
        let mut state = self.state.lock().expect("no panic");
        if let Some(other) = state.titles.insert(key, page) {
            let doubled = state.doubled.entry((locale, facts.title.clone()));
            let doubled = doubled.or_default();
            for page in [page, other] {
                doubled.insert(self.name((locale, page)), page);
            }
        }
    }

    /// A link within the site leads to a page or a file of it.
    fn link(&self, from: Place, facts: &PageFacts, link: &str) {
        let base = &self.plan.project().config.base_url;
        let inside = link.strip_prefix(&base.origin).unwrap_or(link);
        if let Some(id) = inside.strip_prefix('#') {
            if !(id.is_empty() || id == "top" || facts.ids.contains(id)) {
                self.report(link, Dead::NoPlace, from);
            }
            return;
        }
        let Some(path) = self.path_of(from, inside) else {
            return;
        };
        let (path, id) = path.split_once('#').unwrap_or((&path, ""));
        let path = decoded(path.split('?').next().unwrap_or_default());
        if let Some(place) = self.plan.parse(&path) {
            if !id.is_empty() {
                let mut state = self.state.lock().expect("no panic");
                let known = state.anchors.entry((place, id.to_owned())).or_insert(from);
                if self.name(from) < self.name(*known) {
                    *known = from;
                }
            }
            return;
        }
        let file = path.strip_prefix('/').unwrap_or(&path);
        if self.files.contains(file) || self.plan.parse_file(file).is_some() {
            return;
        }
        let bare = path.trim_end_matches('/').trim_end_matches(".html");
        let near = [bare.to_owned(), format!("{bare}/")];
        let near = near.into_iter().find(|p| self.plan.parse(p).is_some());
        self.report(link, Dead::Nowhere(near), from);
    }

    /// The path from the site's root that a link on a page means; nothing if it leads
    /// out of the site.
    fn path_of(&self, from: Place, link: &str) -> Option<String> {
        let base = &self.plan.project().config.base_url.path;
        if link.starts_with("//") || link.split(['/', '?', '#']).next()?.contains(':') {
            return None;
        }
        if link.starts_with('/') {
            let path = link.strip_prefix(base.as_str())?;
            return path.starts_with('/').then(|| path.to_owned());
        }
        // As browsers do: from the folder of the page's address.
        let mut folder: Vec<_> = self.name(from).split('/').map(str::to_owned).collect();
        folder.pop();
        for part in link.split('/') {
            match part {
                ".." if folder.len() > 1 => drop(folder.pop()),
                "." | ".." => {}
                part => folder.push(part.to_owned()),
            }
        }
        Some(folder.join("/"))
    }

    fn report(&self, link: &str, why: Dead, from: Place) {
        let mut state = self.state.lock().expect("no panic");
        let known = state.dead.entry(link.to_owned()).or_insert((why, from));
        if self.name(from) < self.name(known.1) {
            known.1 = from;
        }
    }

    /// The pages that name each other as languages of one page all do, and alike.
    fn languages(&self, page: Page, versions: &[(usize, PageFacts)]) {
        const CODE: &str = "output/alternates";
        let base = &self.plan.project().config.base_url;
        let tag = |locale: usize| self.plan.project().locales[locale].tag.as_str();
        let mut sets = versions.iter().filter(|(_, f)| !f.alternates.is_empty());
        let Some((first, facts)) = sets.next() else {
            return;
        };
        for (locale, other) in sets {
            if other.alternates != facts.alternates {
                let what = format!("names other languages than the page in `{}`", tag(*first));
                self.mistake(CODE, what, (*locale, page));
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
                let what = format!("names a version in `{language}` that does not name it");
                self.mistake(CODE, what, (*first, page));
            }
        }
    }

    fn dead(&self, (locale, page): Place, link: &str, why: &Dead) -> Diagnostic {
        let name = self.name((locale, page));
        let (what, hint) = match why {
            Dead::Nowhere(Some(near)) => ("leads nowhere", format!("did you mean `{near}`?")),
            Dead::Nowhere(None) => {
                let end = match self.plan.project().config.url_style {
                    UrlStyle::Flat => "without an ending",
                    UrlStyle::Directory => "with a slash at the end",
                };
                let hint = format!(
                    "pages are linked as in the default locale and {end}; files of \
                     static/ by their path"
                );
                ("leads nowhere", hint)
            }
            Dead::NoPlace => {
                let hint = "headings of the default templates have ids: fix, seen, facts, …";
                ("names a place that is not on the page", hint.to_owned())
            }
        };
        let message = format!("the link `{link}` on {name} {what}");
        let written = self.written(link);
        let span = written.unwrap_or_else(|| self.span(page));
        Diagnostic::error("output/dead-link", span, message).hint(hint)
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

/// A path without its percent-encoding.
fn decoded(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let [first, after @ ..] = rest {
        let hex = |b: &u8| char::from(*b).to_digit(16);
        match (first, after) {
            (b'%', [a, b, ..]) if hex(a).is_some() && hex(b).is_some() => {
                let value = hex(a).unwrap_or(0) * 16 + hex(b).unwrap_or(0);
                bytes.push(u8::try_from(value).expect("two digits"));
                rest = &after[2..];
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    #[test]
    fn percents() {
        for (path, plain) in [
            ("/a%20b", "/a b"),
            ("/%E6%97%A5", "/日"),
            ("/5%", "/5%"),
            ("/%zz", "/%zz"),
        ] {
            assert_eq!(super::decoded(path), plain);
        }
    }
}
