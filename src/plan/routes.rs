//! Every route, in an order that never changes.

use super::Plan;
use crate::model::{Kind, Page, Route};

/// A piece of work: one route, or the comparisons of one code in one locale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// One route.
    Single(Route),
    /// The comparisons in which a code stands first.
    Comparisons {
        /// Index of the locale.
        locale: usize,
        /// Index of the protocol.
        protocol: usize,
        /// Index of the code.
        first: usize,
    },
}

/// What kind of page it is.
pub fn kind(page: Page) -> Kind {
    match page {
        Page::Home => Kind::Home,
        Page::Protocol(_) => Kind::Protocol,
        Page::Code(..) => Kind::Code,
        Page::Comparison(..) => Kind::Comparison,
        Page::Long(_) => Kind::Long,
        Page::NotFound => Kind::NotFound,
    }
}

impl Plan<'_> {
    /// Every piece of work. Grows with codes and locales, not with pairs.
    pub fn rows(&self) -> Vec<Row> {
        let project = self.project;
        let mut rows = Vec::new();
        for locale in 0..project.locales.len() {
            let mut page = |page| {
                if self.exists(locale, page) {
                    rows.push(Row::Single(Route::Page { locale, page }));
                }
            };
            page(Page::Home);
            for (p, protocol) in project.catalog.protocols.iter().enumerate() {
                page(Page::Protocol(p));
                (0..protocol.codes.len()).for_each(|c| page(Page::Code(p, c)));
            }
            (0..project.pages.len()).for_each(|l| page(Page::Long(l)));
            page(Page::NotFound);
            for (p, protocol) in project.catalog.protocols.iter().enumerate() {
                for first in 0..protocol.codes.len().saturating_sub(1) {
                    let protocol = p;
                    rows.push(Row::Comparisons {
                        locale,
                        protocol,
                        first,
                    });
                }
            }
        }
        rows
    }

    /// The rows that hold no page: what is there for machines, and static files. A
    /// static file takes the place of what would be made.
    pub fn extras(&self) -> Vec<Row> {
        let project = self.project;
        let protocols = 0..project.catalog.protocols.len();
        let mut all = vec![Route::Sitemap, Route::Robots];
        all.extend((0..self.sitemap_parts()).map(Route::SitemapPart));
        all.extend([Route::Llms, Route::Headers, Route::Redirects]);
        all.push(Route::Card(None));
        all.extend(protocols.clone().map(|p| Route::Card(Some(p))));
        all.extend((0..project.locales.len()).map(Route::SearchIndex));
        all.retain(|route| self.asset(*route).is_none());
        for locale in 0..project.locales.len() {
            for protocol in protocols.clone() {
                if self.exists(locale, Page::Protocol(protocol)) {
                    all.push(Route::Data { locale, protocol });
                }
            }
        }
        all.extend((0..project.assets.len()).map(Route::Asset));
        all.into_iter().map(Row::Single).collect()
    }

    /// The static file that takes the place of what would be made.
    pub fn asset(&self, route: Route) -> Option<usize> {
        let path = self.file(route);
        self.project.assets.iter().position(|a| a.path == path)
    }

    /// The routes of a row.
    pub fn row(&self, row: Row) -> impl Iterator<Item = Route> + '_ {
        let (single, comparisons) = match row {
            Row::Single(route) => (Some(route), None),
            Row::Comparisons {
                locale,
                protocol,
                first,
            } => {
                let partners = self.project.catalog.protocols[protocol].partners(first);
                let page = move |second| Page::Comparison(protocol, first, second);
                let exists = move |page: &Page| self.exists(locale, *page);
                let route = move |page| Route::Page { locale, page };
                (None, Some(partners.map(page).filter(exists).map(route)))
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
