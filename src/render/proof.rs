//! A few pages that between them use every branch of the templates, to be rendered
//! before anything is written: a mistake in a template then costs no page.

use super::Renderer;
use crate::diagnostic::Diagnostics;
use crate::model::{Code, Page, Route};
use crate::plan::Plan;
use std::collections::HashSet;

/// How many partners of a code are looked at for a pair unlike the others.
const PARTNERS: usize = 64;

impl Renderer<'_> {
    /// What is wrong with the templates, found on sample pages of every kind in
    /// every locale.
    pub fn proof(&self) -> Diagnostics {
        let mut found = Diagnostics::default();
        for route in samples(self.plan()) {
            if let Err(diagnostic) = self.render(route) {
                found.push(diagnostic);
            }
        }
        found
    }
}

fn samples(plan: &Plan) -> Vec<Route> {
    let project = plan.project();
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
            let mut seen_pairs = HashSet::new();
            for (c, code) in protocol.codes.iter().enumerate() {
                let page = Page::Code(p, c);
                if seen.insert((features(code), plan.coverage(locale, page) as u8)) {
                    add(page);
                }
                for other in protocol.partners(c).take(PARTNERS) {
                    let page = Page::Comparison(p, c, other);
                    let same_class = code.class == protocol.codes[other].class;
                    let written = plan.hand_written(p, c, other).is_some();
                    let coverage = plan.coverage(locale, page) as u8;
                    if seen_pairs.insert((same_class, written, coverage)) {
                        add(page);
                    }
                }
            }
        }
    }
    routes
}

/// Which optional parts a code has: the templates ask for nothing else.
fn features(code: &Code) -> [bool; 6] {
    [
        code.facts.is_empty(),
        code.specs.is_empty(),
        code.specs.iter().any(|s| s.url.is_none()),
        code.commands.is_none(),
        code.exchange.is_empty(),
        code.related.is_empty(),
    ]
}
