//! Pages to be rendered before anything is written, so that a mistake in a template
//! costs no page.
//!
//! The templates that come with the program are tested, and fail on no page; of them
//! a few pages suffice. Of templates that the site has written itself, or that are made
//! with such: every page but the comparisons, and comparisons of every code and every two
//! classes. Messages do not fail here: the checks have formatted each of them.

use super::Renderer;
use super::templates::{has_own, templates_of};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Kind, Page, Route};
use crate::plan::Plan;
use rayon::prelude::*;
use std::collections::HashSet;

/// A page as it is in each locale in which it is written.
pub type Versions = [(usize, Vec<u8>)];

impl Renderer<'_> {
    /// What is wrong with the templates, found on sample pages of every kind in
    /// every locale. `look` is given the first page of each kind, and of each protocol, in
    /// each locale.
    pub fn proof(&self, look: &(dyn Fn(Page, &Versions) + Sync)) -> Diagnostics {
        let plan = self.plan();
        let firsts = firsts(plan);
        let show = |page: &Page| {
            let mut versions = Vec::new();
            let mut failed = Vec::new();
            for locale in (0..plan.project().locales.len()).filter(|l| plan.exists(*l, *page)) {
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

    /// Whether the pages of a kind are made with a template of the site's own.
    pub fn is_own(&self, kind: Kind) -> bool {
        let project = self.plan().project();
        // Asked for each sample page: mostly there are none.
        !project.own_templates.is_empty()
            && has_own(project, &templates_of(project, template(kind)))
    }

    /// What is made beside the first pages, if its templates are the site's own.
    fn thorough(&self, firsts: &[Page]) -> Vec<Route> {
        let (plan, mut routes) = (self.plan(), Vec::new());
        let project = plan.project();
        let [codes, pairs] = [Kind::Code, Kind::Comparison].map(|kind| self.is_own(kind));
        for locale in 0..project.locales.len() {
            let mut add = |page| {
                if plan.exists(locale, page) && !firsts.contains(&page) {
                    routes.push(Route::Page { locale, page });
                }
            };
            for (p, protocol) in project.catalog.protocols.iter().enumerate() {
                if codes {
                    (0..protocol.codes.len()).for_each(|c| add(Page::Code(p, c)));
                }
                let mut seen = HashSet::new();
                for (c, code) in protocol.codes.iter().enumerate().filter(|_| pairs) {
                    let mut first = true;
                    for other in protocol.partners(c) {
                        let page = Page::Comparison(p, c, other);
                        let classes = (code.class, protocol.codes[other].class);
                        let written = plan.hand_written(p, c, other).is_some();
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

/// The template of a page of a kind.
pub fn template(kind: Kind) -> &'static str {
    match kind {
        Kind::Home => "home.html",
        Kind::Protocol => "protocol.html",
        Kind::Code => "code.html",
        Kind::Comparison => "compare.html",
        Kind::Long => "page.html",
        Kind::NotFound => "not_found.html",
    }
}

/// The pages that there are few of; of each protocol, the first code that there is in each
/// locale, and its first comparison.
fn firsts(plan: &Plan) -> Vec<Page> {
    let project = plan.project();
    let mut pages = vec![Page::Home, Page::NotFound];
    pages.extend((0..project.pages.len()).map(Page::Long));
    for (p, protocol) in project.catalog.protocols.iter().enumerate() {
        pages.push(Page::Protocol(p));
        let codes = 0..protocol.codes.len();
        for locale in 0..project.locales.len() {
            let exists = |page: &Page| plan.exists(locale, *page);
            let Some(c) = codes.clone().find(|c| exists(&Page::Code(p, *c))) else {
                continue;
            };
            let others = codes
                .clone()
                .filter(|o| *o != c && protocol.compares(c, *o));
            let mut pairs = others.map(|o| Page::Comparison(p, c.min(o), c.max(o)));
            for page in [Some(Page::Code(p, c)), pairs.find(exists)] {
                pages.extend(page.filter(|page| !pages.contains(page)));
            }
        }
    }
    pages
}
