//! Pages to be rendered before anything is written, so that a mistake in a template
//! costs no page.
//!
//! The templates that come with the program are tested, and fail on no page; of them
//! a few pages suffice. Of templates that the site has written itself: every page but
//! the comparisons, and comparisons of every code and every two classes. Messages do
//! not fail here: the checks have formatted each of them.

use super::Renderer;
use crate::diagnostic::Diagnostics;
use crate::model::{Page, Route};
use crate::plan::Plan;
use rayon::prelude::*;
use std::collections::HashSet;

impl Renderer<'_> {
    /// What is wrong with the templates, found on sample pages of every kind in
    /// every locale.
    pub fn proof(&self) -> Diagnostics {
        let failed = samples(self.plan())
            .into_par_iter()
            .filter_map(|route| self.render(route).err());
        let mut found = Diagnostics::default();
        found.extend(failed.collect::<Vec<_>>());
        found
    }
}

fn samples(plan: &Plan) -> Vec<Route> {
    let project = plan.project();
    let thorough = !project.own_templates.is_empty();
    let mut routes = Vec::new();
    for locale in 0..project.locales.len() {
        let mut add = |page| {
            if plan.exists(locale, page) {
                routes.push(Route::Page { locale, page });
            }
        };
        add(Page::Home);
        add(Page::NotFound);
        (0..project.pages.len()).for_each(|l| add(Page::Long(l)));
        for (p, protocol) in project.catalog.protocols.iter().enumerate() {
            add(Page::Protocol(p));
            let mut seen = HashSet::new();
            for (c, code) in protocol.codes.iter().enumerate() {
                if thorough || c == 0 {
                    add(Page::Code(p, c));
                }
                let mut first = true;
                for other in protocol.partners(c) {
                    let page = Page::Comparison(p, c, other);
                    let classes = (code.class, protocol.codes[other].class);
                    let written = plan.hand_written(p, c, other).is_some();
                    let coverage = plan.coverage(locale, page) as u8;
                    let unlike = seen.insert((classes, written, coverage));
                    if (thorough && (unlike || first)) || (c == 0 && first) {
                        add(page);
                    }
                    first = false;
                }
            }
        }
    }
    routes
}
