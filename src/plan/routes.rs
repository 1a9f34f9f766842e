//! Enumerates every route, in a fixed order.

use super::Plan;
use crate::model::{Card, CodeId, LocaleId, Page, PageKind, Route};
use std::collections::HashSet;

/// A unit of work: one route, or the comparisons in one locale in which one code comes
/// first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// One route.
    Single(Route),
    /// The comparisons in which a code comes first.
    Comparisons {
        /// The locale.
        locale: LocaleId,
        /// The code that comes first.
        first: CodeId,
    },
}

/// The kind of a page.
pub fn page_kind(page: Page) -> PageKind {
    match page {
        Page::Home => PageKind::Home,
        Page::Protocol(_) => PageKind::Protocol,
        Page::Code(..) => PageKind::Code,
        Page::Comparison(..) => PageKind::Comparison,
        Page::Number(_) => PageKind::Number,
        Page::Entry(_) => PageKind::Entry,
        Page::Search => PageKind::Search,
        Page::NotFound => PageKind::NotFound,
    }
}

impl Plan {
    /// The rows that hold pages. Their number grows with codes and locales, not with pairs.
    pub fn rows(&self) -> Vec<Row> {
        let project = &self.project;
        let mut rows = Vec::new();
        for locale in project.locales.keys() {
            let mut page = |page| {
                if self.exists(locale, page) {
                    rows.push(Row::Single(Route::Page { locale, page }));
                }
            };
            page(Page::Home);
            let catalog = &project.catalog;
            for protocol in catalog.protocols.keys() {
                page(Page::Protocol(protocol));
                catalog.codes(protocol).for_each(|id| page(Page::Code(id)));
            }
            (0..catalog.numbers.len()).for_each(|n| page(Page::Number(n)));
            project.entries.keys().for_each(|l| page(Page::Entry(l)));
            page(Page::Search);
            page(Page::NotFound);
            for (protocol, known) in catalog.protocols.iter_enumerated() {
                let last = known.codes.len().saturating_sub(1);
                for first in catalog.codes(protocol) {
                    if usize::from(first.code) < last || catalog.pairs_from(first).next().is_some()
                    {
                        rows.push(Row::Comparisons { locale, first });
                    }
                }
            }
        }
        rows
    }

    /// The rows that hold no pages: files for programs, and static files. A static file
    /// replaces the generated file with its path.
    pub fn extras(&self) -> Vec<Row> {
        let project = &self.project;
        let protocols = project.catalog.protocols.keys();
        let mut all = vec![Route::Sitemap, Route::Robots];
        all.extend((0..self.sitemap_parts()).map(Route::SitemapPart));
        all.extend([Route::Llms, Route::Headers, Route::Redirects]);
        all.extend(self.cards().into_iter().map(Route::Card));
        all.extend(project.locales.keys().map(Route::SearchHead));
        for locale in project.locales.keys() {
            let texts = |protocol| Route::SearchTexts { locale, protocol };
            all.extend(protocols.clone().map(texts));
        }
        all.retain(|route| self.asset(*route).is_none());
        for locale in project.locales.keys() {
            for protocol in protocols.clone() {
                if self.exists(locale, Page::Protocol(protocol)) {
                    all.push(Route::Data { locale, protocol });
                }
            }
        }
        all.extend((0..project.assets.len()).map(Route::Asset));
        all.into_iter().map(Row::Single).collect()
    }

    /// The cards: of the site, of its protocols and codes, and of comparisons that people
    /// look for.
    pub fn cards(&self) -> Vec<Card> {
        let catalog = &self.project.catalog;
        let mut all = vec![Card::Site];
        let mut seen = HashSet::new();
        for protocol in catalog.protocols.keys() {
            all.push(Card::Protocol(protocol));
            for id in catalog.codes(protocol) {
                all.push(Card::Code(id));
                let partners = self.partners(id).iter().map(|partner| partner.pair);
                all.extend(
                    partners
                        .filter(|pair| seen.insert(*pair))
                        .map(Card::Comparison),
                );
            }
        }
        let crossings = catalog.crossings.iter().filter(|crossing| crossing.near);
        let crossings = crossings.map(|crossing| crossing.pair);
        all.extend(
            crossings
                .filter(|pair| seen.insert(*pair))
                .map(Card::Comparison),
        );
        all
    }

    /// The static file that replaces the generated file of a route.
    pub fn asset(&self, route: Route) -> Option<usize> {
        let path = self.file(route);
        self.project.assets.iter().position(|a| a.path == path)
    }

    /// The routes of a row.
    pub fn row(&self, row: Row) -> impl Iterator<Item = Route> + '_ {
        let (single, comparisons) = match row {
            Row::Single(route) => (Some(route), None),
            Row::Comparisons { locale, first } => {
                let pages = self.project.catalog.pairs_from(first).map(Page::Comparison);
                let exists = move |page: &Page| self.exists(locale, *page);
                let route = move |page| Route::Page { locale, page };
                (None, Some(pages.filter(exists).map(route)))
            }
        };
        single.into_iter().chain(comparisons.into_iter().flatten())
    }

    /// Every page.
    pub fn routes(&self) -> impl Iterator<Item = Route> + '_ {
        self.rows().into_iter().flat_map(|row| self.row(row))
    }

    /// Every output.
    pub fn outputs(&self) -> impl Iterator<Item = Route> + '_ {
        let extras = self.extras().into_iter().flat_map(|row| self.row(row));
        self.routes().chain(extras)
    }
}
