//! Dead links: found in sources and on pages, judged by the same rules, and reported once
//! per place in a source.

use super::near::{self, Ids, Names, Near};
use super::source_links::{Of, SourceLink, stands};
use super::target::{Target, target};
use super::{Audit, PageVersion, State};
use crate::diagnostic::{Diagnostic, SourceId, Span};
use crate::model::{LocaleId, Page, UrlStyle};
use crate::plan::decoded;
use std::cell::{Cell, RefCell};
use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap, HashSet};
use versus_html::PageFacts;

/// The subject of a report; each subject is reported once.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Where {
    /// The byte range of the target: source, start, end.
    SourceLink(SourceId, usize, usize),
    /// The address on pages, if its source is unknown.
    OnPages(String),
}

/// A link, for the report. Of several at one place the smallest is reported, so that the
/// result does not depend on the order of threads.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Link {
    /// The address of a page that has it, if it was found on a page.
    on: Option<String>,
    /// Its target.
    to: String,
}

/// Why a link is dead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dead {
    /// There is no such page or file. Holds the page that was probably meant, if any.
    Nowhere(Option<String>),
    /// There is no such file, but one with a similar name.
    Unlike(Near),
    /// The page exists, but the anchor on it does not. Holds a similar one, if any.
    NoAnchor(Option<Near>),
}

/// A page being checked.
pub struct Looked<'f> {
    place: PageVersion,
    ids: Ids<'f>,
    /// Links already reported, and anchors on other pages already recorded.
    told: RefCell<HashSet<&'f str>>,
    /// How many of them were searched for in all sources.
    sought: Cell<usize>,
}

/// Maximum number of links of one page, spelled exactly by no source, that are searched for
/// in all sources.
const SOUGHT: usize = 100;

impl<'f> Looked<'f> {
    /// A page with nothing reported yet.
    pub fn new(place: PageVersion, facts: &'f PageFacts) -> Self {
        Self {
            place,
            ids: Ids::new(facts),
            told: RefCell::default(),
            sought: Cell::new(0),
        }
    }
}

impl State {
    /// Adds a link.
    pub fn report(&mut self, place: Where, link: Link, why: Dead) {
        let known = self.dead.entry(place);
        let known = known.or_insert_with(|| (link.clone(), why.clone()));
        if link < known.0 {
            *known = (link, why);
        }
    }
}

impl Audit<'_> {
    /// Checks each link in a source that has no placeholders, and records its address on
    /// pages.
    pub(super) fn check_source_links(&mut self) {
        let mut on_pages: HashMap<String, Vec<usize>> = HashMap::new();
        for (i, written) in self.written.iter().enumerate() {
            let Some(to) = written.whole() else { continue };
            let resolved = self.resolved(written, to);
            // Links in templates are checked on the rendered pages, and so are links to an
            // anchor: only there is it known which page must have it.
            if written.of != Of::Template && !to.starts_with('#') {
                for link in &resolved {
                    let told = || Link {
                        on: None,
                        to: to.to_owned(),
                    };
                    let at = || vec![(place(&written.span), told())];
                    self.judge((LocaleId::DEFAULT, Page::Home), None, link, at);
                }
            }
            for link in resolved {
                on_pages.entry(decoded(&link)).or_default().push(i);
            }
        }
        self.on_pages = on_pages;
    }

    /// The address on pages of a link in a source.
    fn resolved(&self, written: &SourceLink, to: &str) -> BTreeSet<String> {
        // Text of the default locale also appears on pages in other locales.
        let locale = match written.of {
            Of::Message(l, _) | Of::Page(l, _) if to.starts_with('/') => l,
            _ => return [to.to_owned()].into(),
        };
        let all = self.plan.project().locales.keys();
        let shown = all.filter(|l| locale.is_default() || *l == locale);
        shown.map(|l| self.plan.resolve(l, to)).collect()
    }

    /// Checks a link on a page.
    pub(super) fn link<'f>(&self, page: &Looked<'f>, to: &'f str) {
        let from = page.place;
        self.judge(from, Some(&page.ids), to, || {
            // The same link may occur thousands of times.
            if !page.told.borrow_mut().insert(to) {
                return Vec::new();
            }
            let link = Link {
                on: Some(self.name(from)),
                to: to.to_owned(),
            };
            let places = self.places(to, page).into_iter();
            places.map(|place| (place, link.clone())).collect()
        });
    }

    /// Checks a link on the page at `from`: it must lead to a page or file of the site, and
    /// to an existing anchor. All links are checked here. `ids`: the anchors on the page,
    /// if known; `reports`: what to report if the link is dead.
    fn judge(
        &self,
        from: PageVersion,
        ids: Option<&Ids>,
        to: &str,
        reports: impl FnOnce() -> Vec<(Where, Link)>,
    ) {
        let why = match (target(self.plan, from, to), ids) {
            (Target::Outside | Target::Page(_, None), _) => return,
            (Target::Page(page, Some(id)), Some(ids)) if page == from => {
                if ids.contains(&id) {
                    return;
                }
                Dead::NoAnchor(ids.near(&id))
            }
            (Target::Page(page, Some(id)), _) => {
                let reports = reports();
                let mut state = self.state.lock().expect("no panic");
                let links = state
                    .anchors
                    .entry(page)
                    .or_default()
                    .entry(id)
                    .or_default();
                for (place, link) in reports {
                    let known = links.entry(place).or_insert_with(|| link.clone());
                    *known = link.min(known.clone());
                }
                return;
            }
            (Target::File(file), _) if self.files.contains(&file) => return,
            (Target::File(file), _) => {
                let page = near::page(self.plan, &format!("/{file}"));
                let unlike = || self.names().near(&file).map(Dead::Unlike);
                let page = page.map(|page| Dead::Nowhere(Some(page)));
                page.or_else(unlike).unwrap_or(Dead::Nowhere(None))
            }
        };
        let reports = reports();
        let mut state = self.state.lock().expect("no panic");
        for (place, link) in reports {
            state.report(place, link, why.clone());
        }
    }

    fn names(&self) -> &Names {
        let names = || Names::new(self.plan, &self.files);
        self.names.get_or_init(names)
    }

    /// Where a link found on a page is written: every template that spells it exactly, and
    /// the prose nearest to the page that does; or else the source with placeholders that
    /// spells most of it; or else any record or template that contains it verbatim.
    fn places(&self, to: &str, page: &Looked) -> Vec<Where> {
        let from = page.place;
        let plain = decoded(to);
        let exact = self.on_pages.get(&plain).into_iter().flatten();
        let exact: Vec<_> = exact.map(|i| &self.written[*i]).collect();
        let nearest = exact.iter().map(|w| w.distance(self.plan, from)).min();
        let meant = exact
            .into_iter()
            .filter(|w| w.of == Of::Template || Some(w.distance(self.plan, from)) == nearest);
        let mut found: Vec<Where> = meant.map(|w| place(&w.span)).collect();
        let seek = found.is_empty() && page.sought.get() < SOUGHT;
        if seek {
            page.sought.set(page.sought.get() + 1);
            let partly = self.written.iter();
            let partly = partly.filter_map(|w| Some((w.explains(&plain)?, w)));
            let distance = |w: &SourceLink| Reverse(w.distance(self.plan, from));
            let best = partly.max_by_key(|(said, w)| (*said, distance(w)));
            found.extend(best.map(|(_, w)| place(&w.span)));
        }
        if seek && found.is_empty() {
            found.extend(self.said(to, from.1).map(|span| place(&span)));
        }
        if found.is_empty() {
            found.push(Where::OnPages(to.to_owned()));
        }
        found
    }

    /// Where a link occurs verbatim: in the record of a page, in a template of the site's
    /// own, or in another record.
    fn said(&self, to: &str, page: Page) -> Option<Span> {
        let project = self.plan.project();
        let record = self.span(page).source;
        let templates = project.templates.iter();
        let own = templates.filter(|(name, _)| project.own_templates.contains(name));
        let records = project.sources.iter();
        let records = records.filter(|(_, source)| source.path.starts_with("content/"));
        let sources = [record].into_iter().chain(own.map(|(_, id)| *id));
        let mut sources = sources.chain(records.map(|(id, _)| id));
        sources.find_map(|id| {
            let range = stands(&project.sources.at(id).text, to)?;
            Some(Span::new(id, range))
        })
    }

    /// Builds the diagnostic.
    pub(super) fn dead(&self, place: &Where, link: &Link, why: &Dead) -> Diagnostic {
        let (what, hint) = match why {
            Dead::Nowhere(Some(near)) => (NO_PAGE, format!("did you mean `{near}`?")),
            Dead::Unlike(near) => {
                let hint = format!(
                    "the file {} differs only in its {near}: rename it, or copy its name into \
                     the link",
                    near.name
                );
                (NO_PAGE, hint)
            }
            Dead::Nowhere(None) => {
                let end = match self.plan.project().config.url_style {
                    UrlStyle::Flat => "without an extension",
                    UrlStyle::Directory => "with a trailing slash",
                };
                let hint = format!(
                    "link to a page by its address in the default locale, {end}, \
                     and to a file of static/ by its path"
                );
                (NO_PAGE, hint)
            }
            Dead::NoAnchor(Some(near)) => {
                let hint = format!(
                    "an anchor differs only in its {near}: copy `{}` into the link",
                    near.name
                );
                (NO_PLACE, hint)
            }
            Dead::NoAnchor(None) => {
                let hint = "the headings of the default templates have the ids fix, seen, facts, …";
                (NO_PLACE, hint.to_owned())
            }
        };
        let on = link.on.as_ref().map(|page| format!(" on {page}"));
        let message = format!("the link `{}`{} {what}", link.to, on.unwrap_or_default());
        let span = match place {
            Where::SourceLink(source, from, to) => Span::new(*source, *from..*to),
            Where::OnPages(_) => {
                let page = link.on.as_ref().and_then(|page| self.plan.parse(page));
                self.span(page.map_or(Page::Home, |(_, page)| page))
            }
        };
        Diagnostic::error("output/dead-link", span, message).hint(hint)
    }
}

const NO_PAGE: &str = "is dead: there is no such page or file";
const NO_PLACE: &str = "is dead: the page has no such anchor";

fn place(span: &Span) -> Where {
    Where::SourceLink(span.source, span.range.start, span.range.end)
}
