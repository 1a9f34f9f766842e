//! Renders sample pages before anything is written, so that a mistake in a template
//! destroys no page.
//!
//! The built-in templates are tested and fail on no page, so a few pages suffice for them.
//! For templates that belong to the site or use one that does: every page except
//! comparisons, and comparisons of every code, every two classes, and every coverage,
//! composed and hand-written. Messages do not fail here: the checks have formatted each of
//! them.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{LocaleId, Page, PageKind, Route};
use crate::plan::Plan;
use crate::render::Renderer;
use crate::render::reuse::templates::{has_own, templates_of};
use rayon::prelude::*;
use std::collections::HashMap;
use std::collections::HashSet;

/// A page in each locale in which it exists.
pub type Versions = [(LocaleId, Vec<u8>)];

impl Renderer {
    /// Renders sample pages of every kind in every locale, and returns the errors. `look`
    /// receives the first pages of each kind and protocol, in all their locales, if none of
    /// these fails.
    pub fn proof(&self, look: &(dyn Fn(Page, &Versions) + Sync)) -> Diagnostics {
        let plan = self.plan();
        let firsts = firsts(plan);
        let show = |page: &Page| {
            let mut versions = Vec::new();
            let mut failed = Vec::new();
            for locale in plan
                .project()
                .locales
                .keys()
                .filter(|l| plan.exists(*l, *page))
            {
                let (mut html, page) = (Vec::new(), *page);
                match self.render_to(Route::Page { locale, page }, &mut html) {
                    Ok(_) => versions.push((locale, html)),
                    Err(diagnostic) => failed.push(diagnostic),
                }
            }
            if failed.is_empty() {
                look(*page, &versions);
            }
            failed
        };
        let failed: Vec<Vec<Diagnostic>> = firsts.par_iter().with_max_len(1).map(show).collect();
        let more = self.thorough(&firsts).into_par_iter();
        let more: Vec<_> = more.filter_map(|route| self.render(route).err()).collect();
        let mut found = Diagnostics::default();
        found.extend(failed.into_iter().flatten().chain(more));
        found
    }

    /// Whether the pages of a kind use a template of the site's own.
    pub fn is_own(&self, kind: PageKind) -> bool {
        let project = self.plan().project();
        // Called for each sample page, and most sites have no templates of their own.
        !project.own_templates.is_empty()
            && has_own(project, &templates_of(project, template(kind)))
    }

    /// The routes to render besides the first pages, if their templates are the site's own.
    fn thorough(&self, firsts: &[Page]) -> Vec<Route> {
        let (plan, mut routes) = (self.plan(), Vec::new());
        let project = plan.project();
        let [codes, pairs] = [PageKind::Code, PageKind::Comparison].map(|kind| self.is_own(kind));
        for locale in project.locales.keys() {
            let mut add = |page| {
                if plan.exists(locale, page) && !firsts.contains(&page) {
                    routes.push(Route::Page { locale, page });
                }
            };
            let catalog = &project.catalog;
            for protocol in catalog.protocols.keys() {
                if codes {
                    catalog.codes(protocol).for_each(|id| add(Page::Code(id)));
                }
                let mut seen = HashSet::new();
                for id in catalog.codes(protocol).filter(|_| pairs) {
                    let mut first = true;
                    for pair in catalog.pairs_from(id) {
                        let page = Page::Comparison(pair);
                        let classes = pair.codes().map(|id| catalog.code(id).class);
                        let written = plan.hand_written(pair).is_some();
                        let coverage = plan.coverage(locale, page) as u8;
                        if seen.insert((classes, written, coverage)) || first {
                            add(page);
                        }
                        first = false;
                    }
                }
            }
        }
        routes
    }
}

/// The template for a kind of page.
pub fn template(kind: PageKind) -> &'static str {
    match kind {
        PageKind::Home => "home.html",
        PageKind::Protocol => "protocol.html",
        PageKind::Code => "code.html",
        PageKind::Comparison => "compare.html",
        PageKind::Number => "number.html",
        PageKind::Entry => "page.html",
        PageKind::Search => "search.html",
        PageKind::NotFound => "not_found.html",
    }
}

/// All pages of the kinds that are few; for each protocol, the first code that exists in
/// each locale, and its first comparison there.
fn firsts(plan: &Plan) -> Vec<Page> {
    let project = plan.project();
    let mut pages = vec![Page::Home, Page::Search, Page::NotFound];
    // Of a collection, its own page and the first of the others.
    let mut seen: HashMap<&str, usize> = HashMap::new();
    for (id, entry) in project.entries.iter_enumerated() {
        let seen = entry.collection().map(|of| {
            let seen = seen.entry(of).or_default();
            *seen += 1;
            *seen
        });
        if seen.is_none_or(|n| n <= 2) {
            pages.push(Page::Entry(id));
        }
    }
    pages.extend((0..project.catalog.numbers.len()).map(Page::Number).take(1));
    for p in project.catalog.protocols.keys() {
        pages.push(Page::Protocol(p));
        for locale in project.locales.keys() {
            let exists = |page: &Page| plan.exists(locale, *page);
            let mut codes = project.catalog.codes(p);
            let Some(id) = codes.find(|id| exists(&Page::Code(*id))) else {
                continue;
            };
            let mut pairs = project.catalog.pairs_of(id).map(Page::Comparison);
            for page in [Some(Page::Code(id)), pairs.find(exists)] {
                pages.extend(page.filter(|page| !pages.contains(page)));
            }
        }
    }
    pages
}
