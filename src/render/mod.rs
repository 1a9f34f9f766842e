//! Renders routes to outputs.
//!
//! Input: a plan. Output: the bytes of a route, or the one error in the author's files that
//! prevents them. Pure: reads no files and no clock; the same project gives the same bytes,
//! in whatever order routes are rendered.

mod engine;
mod exhibit;
mod failure;
mod fast;
mod files;
mod nested;
mod proof;
mod reuse;
mod sentence;
#[cfg(test)]
mod tests;
mod view;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Body, Card, LocaleId, MediaType, Output, Page, Route};
use crate::plan::{Plan, page_kind};
use engine::Engine;
pub use failure::{REFUSED_MESSAGE, UNKNOWN_MESSAGE};
use fast::locale_cache::LocaleCache;
use fast::prose::ProseCache;
use files::cards::Cards;
use files::{data, hosting, search, sitemap};
pub use nested::STACK;
pub use proof::Versions;
use proof::template;
use rayon::prelude::*;
use reuse::inputs::Inputs;
use reuse::templates;
use sentence::text::message;
use std::sync::Arc;
use typed_index_collections::TiVec;

/// Renders the routes of one plan. Shared between threads.
#[derive(Debug)]
pub struct Renderer {
    plan: Arc<Plan>,
    /// By locale.
    engines: TiVec<LocaleId, Engine>,
    /// By locale.
    quick: TiVec<LocaleId, LocaleCache>,
    /// Whether to render every template and format every sentence anew for each use.
    plain: bool,
    prose: ProseCache,
    inputs: Inputs,
    cards: Arc<Cards>,
}

impl Renderer {
    /// Prepares the templates. Errors: a template is not well-formed, is nested too deeply,
    /// or cannot be rendered.
    pub fn new(plan: &Arc<Plan>) -> Result<Self, Diagnostics> {
        let cards = Arc::new(Cards::new(plan));
        Self::with(plan, cards, false)
    }

    /// A renderer that gives the same bytes but shares nothing between pages except the
    /// prose of codes. Errors: as for [`Renderer::new`].
    pub fn plain(plan: &Arc<Plan>) -> Result<Self, Diagnostics> {
        let cards = Arc::new(Cards::new(plan));
        Self::with(plan, cards, true)
    }

    /// A renderer for the same project with traced texts. Files named by a hash of their
    /// contents keep their names, so that links on the pages work. Errors: as for
    /// [`Renderer::new`].
    pub fn for_traced(&self, plan: &Arc<Plan>) -> Result<Self, Diagnostics> {
        Self::with(plan, Arc::clone(&self.cards), self.plain)
    }

    fn with(plan: &Arc<Plan>, cards: Arc<Cards>, plain: bool) -> Result<Self, Diagnostics> {
        let project = plan.project();
        nested::check(project)?;
        let locales: Vec<LocaleId> = project.locales.keys().collect();
        let own = match plain {
            false => templates::own(project),
            // Assume nothing about what any template does with its variables.
            true => project.templates.iter().map(|t| t.0.clone()).collect(),
        };
        let own = Arc::new(own);
        let prepared: Vec<Result<_, Diagnostics>> = locales
            .into_par_iter()
            .map(|locale| {
                let mut engine = Engine::new(plan, locale, &own)?;
                let quick = LocaleCache::new(&engine, project)?;
                engine.add_foot(project)?;
                Ok((engine, quick))
            })
            .collect();
        let mut faults = Diagnostics::default();
        let (mut engines, mut all_quick) = (TiVec::new(), TiVec::new());
        for prepared in prepared {
            match prepared {
                Ok((engine, quick)) => {
                    engines.push(engine);
                    all_quick.push(quick);
                }
                Err(found) => faults.extend(found),
            }
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        Ok(Self {
            engines,
            quick: all_quick,
            plain,
            prose: ProseCache::new(project),
            inputs: Inputs::new(project),
            cards,
            plan: Arc::clone(plan),
        })
    }

    /// The plan whose routes are rendered.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The path of a route's file, relative to the output folder.
    pub fn file(&self, route: Route) -> String {
        match route {
            Route::Card(card) => self.cards.file(card).unwrap_or_default().to_owned(),
            _ => self.plan.file(route),
        }
    }

    /// The templates of a locale, and what its pages share.
    fn templates(&self, locale: LocaleId) -> (&Engine, &LocaleCache) {
        (&self.engines[locale], &self.quick[locale])
    }

    /// Appends the address of the card for links to a page: its own, or that of its
    /// protocol.
    fn push_card_url(&self, page: Page, out: &mut String) {
        let (own, shared) = match page {
            Page::Home | Page::Number(_) | Page::Entry(_) | Page::Search | Page::NotFound => {
                (Card::Site, Card::Site)
            }
            Page::Protocol(p) => (Card::Protocol(p), Card::Protocol(p)),
            Page::Code(id) => (Card::Code(id), Card::Protocol(id.protocol)),
            Page::Comparison(pair) => (Card::Comparison(pair), Card::Protocol(pair.a().protocol)),
        };
        let file = self.cards.file(own).or_else(|| self.cards.file(shared));
        let base = &self.plan.project().config.base_url;
        for part in [&base.origin, &base.path, "/", file.unwrap_or_default()] {
            out.push_str(part);
        }
    }

    /// The site's title in a locale.
    fn site_title(&self, locale: LocaleId) -> String {
        let title = message(self.plan.project(), locale, ("site-title", None));
        title.map(|t| t.plain()).unwrap_or_default()
    }

    /// Renders a route. Errors: a template or a message cannot be rendered.
    pub fn render(&self, route: Route) -> Result<Output, Diagnostic> {
        let mut bytes = Vec::new();
        let media_type = self.render_to(route, &mut bytes)?;
        let body = match route {
            Route::Asset(asset) => self.plan.project().assets[asset].body.clone(),
            _ => Body::Bytes(bytes),
        };
        let path = self.file(route);
        Ok(Output {
            path,
            media_type,
            body,
        })
    }

    /// Replaces the contents of `out` with the bytes of a route. For a static file there
    /// are none: [`Renderer::render`] says where its bytes are.
    pub fn render_to(&self, route: Route, out: &mut Vec<u8>) -> Result<MediaType, Diagnostic> {
        out.clear();
        match route {
            Route::Page { locale, page } => {
                self.page(locale, page, out)?;
                Ok(MediaType::HTML)
            }
            Route::Sitemap => {
                sitemap::write(&self.plan, out);
                Ok(MediaType::XML)
            }
            Route::SitemapPart(part) => {
                sitemap::write_part(&self.plan, part, out);
                Ok(MediaType::XML)
            }
            Route::Robots => {
                sitemap::write_robots(&self.plan, out);
                Ok(MediaType::TEXT)
            }
            Route::Llms => {
                hosting::write_llms(&self.plan, out);
                Ok(MediaType::TEXT)
            }
            Route::Headers => {
                hosting::write_headers(&self.plan, out);
                Ok(MediaType::TEXT)
            }
            Route::Redirects => {
                hosting::write_redirects(&self.plan, out);
                Ok(MediaType::TEXT)
            }
            Route::Data { locale, protocol } => {
                data::write(self, locale, protocol, out)?;
                Ok(MediaType::JSON)
            }
            Route::SearchHead(locale) => {
                out.extend(search::head(&self.plan, locale));
                Ok(MediaType::JSON)
            }
            Route::SearchTexts { locale, protocol } => {
                out.extend(search::texts(&self.plan, locale, protocol));
                Ok(MediaType::JSON)
            }
            Route::Card(card) => {
                out.extend(self.cards.draw(card));
                Ok(MediaType::PNG)
            }
            Route::Asset(asset) => Ok(MediaType::of_path(&self.plan.project().assets[asset].path)),
        }
    }

    fn page(&self, locale: LocaleId, page: Page, out: &mut Vec<u8>) -> Result<(), Diagnostic> {
        let engine = &self.engines[locale];
        let project = self.plan.project();
        let template = template(page_kind(page));
        let context = match page {
            Page::Home => view::home::context(self, locale)?,
            Page::Protocol(p) => view::protocol::context(self, locale, p)?,
            Page::Code(id) => view::code::context(self, locale, id)?,
            Page::Comparison(pair) => {
                let variables = view::compare::variables(self, locale, pair)?;
                return variables.render(self.templates(locale), project, template, out);
            }
            Page::Entry(l) => view::entry::context(self, locale, l)?,
            Page::Number(n) => view::number::context(self, locale, n)?,
            Page::Search => view::search::context(self, locale)?,
            Page::NotFound => view::not_found::context(self, locale)?,
        };
        engine.render(project, template, &context, out)
    }
}
