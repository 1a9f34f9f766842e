//! Every route, in an order that never changes.

use super::Plan;
use crate::model::{CodeId, Kind, LocaleId, Page, Route};

/// A piece of work: one route, or the comparisons of one code in one locale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// One route.
    Single(Route),
    /// The comparisons in which a code stands first.
    Comparisons {
        /// The locale.
        locale: LocaleId,
        /// The code that stands first.
        first: CodeId,
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

impl Plan {
    /// Every piece of work. Grows with codes and locales, not with pairs.
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
            (0..project.pages.len()).for_each(|l| page(Page::Long(l)));
            page(Page::NotFound);
            for (protocol, known) in catalog.protocols.iter_enumerated() {
                let others = known.codes.len().saturating_sub(1);
                for first in catalog.codes(protocol).take(others) {
                    rows.push(Row::Comparisons { locale, first });
                }
            }
        }
        rows
    }

    /// The rows that hold no page: what is there for machines, and static files. A
    /// static file takes the place of what would be made.
    pub fn extras(&self) -> Vec<Row> {
        let project = &self.project;
        let protocols = project.catalog.protocols.keys();
        let mut all = vec![Route::Sitemap, Route::Robots];
        all.extend((0..self.sitemap_parts()).map(Route::SitemapPart));
        all.extend([Route::Llms, Route::Headers, Route::Redirects]);
        all.push(Route::Card(None));
        all.extend(protocols.clone().map(|p| Route::Card(Some(p))));
        all.extend(project.locales.keys().map(Route::SearchIndex));
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

    /// The static file that takes the place of what would be made.
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
