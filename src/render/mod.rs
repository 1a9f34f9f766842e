//! Routes into outputs.
//!
//! Input: a plan. Output: per route its bytes, or the one error of the author that
//! keeps them from being made. Pure: reads no file, no clock; the same project
//! gives the same bytes, whatever the order of asking.

mod engine;
mod mold;
mod proof;
mod prose;
mod sitemap;
mod text;
mod view;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Body, MediaType, Output, Page, Route};
use crate::plan::Plan;
use engine::Engine;
use prose::ProseCache;

/// Renders the routes of one plan. Shared between threads.
#[derive(Debug)]
pub struct Renderer<'p> {
    plan: &'p Plan<'p>,
    /// By locale.
    engines: Vec<Engine>,
    prose: ProseCache,
}

impl<'p> Renderer<'p> {
    /// Prepares the templates. Errors: a template is not well-formed.
    pub fn new(plan: &'p Plan<'p>) -> Result<Self, Diagnostics> {
        let project = plan.project();
        let mut faults = Diagnostics::default();
        let mut engines = Vec::new();
        for locale in 0..project.locales.len() {
            match Engine::new(plan, locale) {
                Ok(engine) => engines.push(engine),
                Err(found) => faults.extend(found),
            }
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        Ok(Self {
            plan,
            engines,
            prose: ProseCache::new(project),
        })
    }

    /// The plan whose routes are rendered.
    pub fn plan(&self) -> &'p Plan<'p> {
        self.plan
    }

    /// The output of a route. Errors: a template or a message cannot be rendered.
    pub fn render(&self, route: Route) -> Result<Output, Diagnostic> {
        let mut bytes = Vec::new();
        let media_type = self.render_to(route, &mut bytes)?;
        let body = match route {
            Route::Asset(asset) => self.plan.project().assets[asset].1.clone(),
            _ => Body::Bytes(bytes),
        };
        let path = self.plan.file(route);
        Ok(Output {
            path,
            media_type,
            body,
        })
    }

    /// Puts the bytes of a route in place of what is in `out`. Of a static file,
    /// none: they are where [`Renderer::render`] says.
    pub fn render_to(&self, route: Route, out: &mut Vec<u8>) -> Result<MediaType, Diagnostic> {
        out.clear();
        match route {
            Route::Page { locale, page } => {
                self.page(locale, page, out)?;
                Ok(MediaType::HTML)
            }
            Route::Sitemap => {
                sitemap::write(self.plan, out);
                Ok(MediaType::XML)
            }
            Route::SitemapPart(part) => {
                sitemap::write_part(self.plan, part, out);
                Ok(MediaType::XML)
            }
            Route::Robots => {
                sitemap::write_robots(self.plan, out);
                Ok(MediaType::TEXT)
            }
            Route::Asset(asset) => Ok(MediaType::of_path(&self.plan.project().assets[asset].0)),
        }
    }

    fn page(&self, locale: usize, page: Page, out: &mut Vec<u8>) -> Result<(), Diagnostic> {
        let (template, context) = match page {
            Page::Home => ("home.html", view::home::context(self, locale)?),
            Page::Protocol(p) => ("protocol.html", view::protocol::context(self, locale, p)?),
            Page::Code(p, c) => ("code.html", view::code::context(self, locale, p, c)?),
            Page::Comparison(p, a, b) => (
                "compare.html",
                view::compare::context(self, locale, p, a, b)?,
            ),
            Page::Long(l) => ("page.html", view::long::context(self, locale, l)?),
            Page::NotFound => ("not_found.html", view::not_found::context(self, locale)?),
        };
        self.engines[locale].render(self.plan.project(), template, &context, out)
    }
}
